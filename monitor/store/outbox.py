"""The outbox: mails queued with their digest, each attempt recorded before and after."""

from __future__ import annotations

import zlib
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, get_args

from sqlalchemy import insert, literal, or_, select, update

from monitor.store.owner import elsewhere, gone, mine, new_token
from monitor.store.tables import DELIVERY
from monitor.types import Delivery

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Row

State = Literal["queued", "sending", "sent", "deferred", "failed", "held", "dropped"]
LONGEST = timedelta(hours=1)  # far over the deadline of one delivery
STATES: tuple[State, ...] = get_args(State)


class Outbox:
    """The mails."""

    def __init__(self, connection: Connection) -> None:
        """Serve an open transaction."""
        self._connection = connection

    def queue(self, deliveries: Sequence[Delivery]) -> list[int]:
        """Queue mails, whatever ``id`` they carry; a Message-ID known already is not queued again.

        Returns:
            The new deliveries' ids.
        """
        made = []
        for delivery in deliveries:
            known = select(DELIVERY.c.id).where(DELIVERY.c.message_id == delivery.message_id)
            if self._connection.execute(known).first() is None:
                adding = insert(DELIVERY).values(_row(delivery)).returning(DELIVERY.c.id)
                made.append(self._connection.execute(adding).scalar_one())
        return made

    def claim(
        self, now: datetime, *, limit: int = 100, skip: Iterable[int] = ()
    ) -> builtins.list[Delivery]:
        """Take queued and deferred mails that are due and mark them ``sending`` before they go.

        Commit before sending: the attempt must be on record first.
        """
        due = or_(DELIVERY.c.next_at.is_(None), DELIVERY.c.next_at <= now)
        query = select(DELIVERY).where(DELIVERY.c.state.in_(("queued", "deferred")), due)
        query = query.where(DELIVERY.c.id.not_in(list(skip)))
        rows = self._connection.execute(query.order_by(DELIVERY.c.id).limit(limit)).all()
        ids = [row.id for row in rows]
        if not ids:
            return []
        self._connection.execute(
            update(DELIVERY)
            .where(DELIVERY.c.id.in_(ids))
            .values(
                state="sending", attempts=DELIVERY.c.attempts + 1, owner=new_token(), claimed=now
            )
        )
        again = select(DELIVERY).where(DELIVERY.c.id.in_(ids)).order_by(DELIVERY.c.id)
        return [_delivery(row) for row in self._connection.execute(again)]

    def mark(
        self,
        id: int,  # noqa: A002
        state: State,
        problem: str = "",
        next_at: datetime | None = None,
    ) -> None:
        """Record how an attempt ended; one known to be sent stays so."""
        self._connection.execute(
            update(DELIVERY)
            .where(DELIVERY.c.id == id, DELIVERY.c.state != "sent")
            .values(state=state, problem=problem, next_at=next_at, owner=None, claimed=None)
        )

    def trim(self, before: datetime) -> int:
        """Drop the bytes of mails of days before this one that went or never will.

        Returns:
            How many there were.
        """
        empty = zlib.compress(b"")
        went = update(DELIVERY).where(
            DELIVERY.c.state.in_(("sent", "dropped")),
            DELIVERY.c.day < before.date(),
            DELIVERY.c.message != empty,
        )
        return self._connection.execute(went.values(message=empty)).rowcount

    def addressed(self, watchlist: str, day: date) -> set[str]:
        """Return who was or is to be sent a watchlist's mail of a day."""
        query = select(DELIVERY.c.recipient).where(_carries(watchlist), DELIVERY.c.day == day)
        return {str(r) for r in self._connection.execute(query).scalars()}

    def list(
        self, states: Iterable[State] = STATES, *, watchlist: str | None = None
    ) -> builtins.list[Delivery]:
        """Return the mails in these states, oldest first."""
        query = select(DELIVERY).where(DELIVERY.c.state.in_(tuple(states))).order_by(DELIVERY.c.id)
        if watchlist is not None:
            query = query.where(_carries(watchlist))
        return [_delivery(row) for row in self._connection.execute(query)]

    def recover(
        self, on_ambiguous: Literal["resend", "hold"], now: datetime
    ) -> builtins.list[Delivery]:
        """Settle mails whose sender died in the act: it is unknown whether they were accepted.

        So it is with one this process sent when its disk was full and nothing could be recorded:
        call this only while the process sends none.

        ``resend`` queues them again (under the same Message-ID), ``hold`` keeps them for a person.
        Those of a living process are left alone, for an hour if it is on another machine.

        Returns:
            The mails concerned, in their new state.
        """
        query = select(DELIVERY).where(DELIVERY.c.state == "sending")
        dead = [row.id for row in self._connection.execute(query) if _abandoned(row, now)]
        state: State = "queued" if on_ambiguous == "resend" else "held"
        why = "interrupted while it was being sent; it may have been accepted"
        for id_ in dead:
            self.mark(id_, state, why)
        again = select(DELIVERY).where(DELIVERY.c.id.in_(dead)).order_by(DELIVERY.c.id)
        return [_delivery(row) for row in self._connection.execute(again)]


def _abandoned(row: Row[tuple[object, ...]], now: datetime) -> bool:
    """Tell whether nobody is sending a mail any more; a machine of that name may never return."""
    if not row.owner or gone(row.owner) or mine(row.owner):
        return True
    return elsewhere(row.owner) and abs(now - row.claimed) > LONGEST


def _carries(watchlist: str) -> ColumnElement[bool]:
    """Match mails with a watchlist's digest, alone or beside others."""
    lists = literal("+") + DELIVERY.c.watchlist + "+"
    return lists.contains(f"+{watchlist}+", autoescape=True)


def _row(delivery: Delivery) -> dict[str, object]:
    return {
        "watchlist": delivery.watchlist,
        "day": delivery.day,
        "recipient": delivery.recipient,
        "message_id": delivery.message_id,
        "message": zlib.compress(delivery.message),
        "state": delivery.state,
        "attempts": delivery.attempts,
        "next_at": delivery.next_at,
        "problem": delivery.problem,
    }


def _delivery(row: Row[tuple[object, ...]]) -> Delivery:
    return Delivery(
        id=row.id,
        watchlist=row.watchlist,
        day=row.day,
        recipient=row.recipient,
        message_id=row.message_id,
        message=zlib.decompress(row.message),
        state=row.state,
        attempts=row.attempts,
        next_at=row.next_at,
        problem=row.problem,
    )
