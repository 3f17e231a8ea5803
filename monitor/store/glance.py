"""A glance at what is kept, as ``status`` tells it: plain SQL, so that no SQLAlchemy is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store.notes import civil_day
from monitor.store.records import instant
from monitor.types import Delivery

if TYPE_CHECKING:
    from datetime import date

    from monitor.store.link import Link

LAST = "SELECT watchlist, max(day) FROM digest GROUP BY watchlist"
UNSENT = (
    "SELECT id, watchlist, day, recipient, message_id, state, attempts, next_at, problem "
    "FROM delivery WHERE state IN ('queued', 'sending', 'deferred', 'failed', 'held') ORDER BY id"
)


class Glance:
    """Counts and latest days."""

    def __init__(self, link: Link) -> None:
        """Serve an open transaction."""
        self._link = link

    def items(self) -> int:
        """Count all items."""
        return int(self._link.rows("SELECT count(*) FROM item")[0][0])

    def last_days(self) -> dict[str, date]:
        """Return the latest day each watchlist has a digest of."""
        return {name: civil_day(day) for name, day in self._link.rows(LAST)}

    def unsent(self) -> list[Delivery]:
        """Return the mails that have not gone, oldest first, without their bytes."""
        return [
            Delivery(
                id=id_,
                watchlist=watchlist,
                day=civil_day(day),
                recipient=recipient,
                message_id=message_id,
                message=b"",
                state=state,
                attempts=attempts,
                next_at=None if next_at is None else instant(next_at),
                problem=problem,
            )
            for id_, watchlist, day, recipient, message_id, state, attempts, next_at, problem in (
                self._link.rows(UNSENT)
            )
        ]
