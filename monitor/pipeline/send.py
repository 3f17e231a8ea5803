"""The last steps of the walk: what is queued goes out, each attempt recorded before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING

import structlog

from monitor import deliver
from monitor.errors import DeliveryError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.store.outbox import State
    from monitor.types import Delivery

FAR = timedelta(days=2)  # over the longest back-off
DECIDED: tuple[State, ...] = ("held", "failed")  # what waits for a person
UNSENT: tuple[State, ...] = ("queued", "deferred", *DECIDED)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What one pass over the outbox did."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0


def send_queued(
    app: App, *, force: bool = False, stopping: Callable[[], bool] = lambda: False
) -> Sent:
    """Send every queued mail whose time has come, one at a time.

    Args:
        app: The open home.
        force: Try deferred ones before their time too.
        stopping: Asked before each mail.
    """
    _mend_clock(app)
    states: list[str] = []
    tried: set[int] = set()
    instant = app.now() + FAR if force else app.now()
    while not stopping():
        with app.store.writing() as tx:
            claimed = tx.outbox.claim(instant, limit=1, skip=tried)
        if not claimed:
            break
        tried.add(claimed[0].id)
        states.append(_send(app, claimed[0]))
    return Sent(
        sent=states.count("sent"),
        deferred=states.count("deferred"),
        failed=states.count("failed") + states.count("held"),
    )


def _mend_clock(app: App) -> None:
    """Let no mail wait longer than any back-off: it was put off by a clock that was ahead."""
    now = app.now()
    with app.store.reading() as tx:
        far = [m for m in tx.outbox.list(("deferred",)) if m.next_at and m.next_at > now + FAR]
    if far:
        with app.store.writing() as tx:
            for mail in far:
                tx.outbox.mark(mail.id, "deferred", problem=mail.problem, next_at=now)


def release(app: App, which: str) -> int:
    """Queue mails again that are held or were refused; returns how many.

    Args:
        app: The open home.
        which: A mail's number, a recipient's address, or "all".

    Raises:
        UsageError: There is no such mail.
    """
    with app.store.writing() as tx:
        chosen = _chosen(tx, which, DECIDED)
        for mail in chosen:
            tx.outbox.mark(mail.id, "queued")
    return len(chosen)


def drop(app: App, which: str) -> int:
    """Give up mails that did not go; returns how many. They stay on record, and are never sent.

    Args:
        app: The open home.
        which: As above; "all" are those that are held or were refused.

    Raises:
        UsageError: There is no such mail.
    """
    with app.store.writing() as tx:
        chosen = _chosen(tx, which, DECIDED if which == "all" else UNSENT)
        for mail in chosen:
            tx.outbox.mark(mail.id, "dropped", problem=mail.problem)
    return len(chosen)


def _chosen(tx: Transaction, which: str, states: tuple[State, ...]) -> list[Delivery]:
    mails = tx.outbox.list(states)
    address = parseaddr(which)[1].lower()
    found = [
        mail
        for mail in mails
        if which in ("all", str(mail.id)) or parseaddr(mail.recipient)[1].lower() == address
    ]
    if not found and which != "all":
        known = ", ".join(f"{mail.id} ({mail.recipient}, {mail.day})" for mail in mails) or "none"
        raise UsageError(f'No mail "{which}" is {" or ".join(states)}. There are: {known}.')
    return found


def recover(app: App) -> int:
    """Settle mails a crash left half sent: the same bytes again, or held; returns how many are."""
    with app.store.reading() as tx:
        if not tx.outbox.list(("sending",)):
            return 0
    with app.store.writing() as tx:
        settled = tx.outbox.recover(app.settings.email.on_ambiguous, app.now())
    return sum(mail.state == "held" for mail in settled)


def _send(app: App, delivery: Delivery) -> str:
    """Try one mail and record the outcome: success before the goodbye, as nothing can undo it."""
    states: list[str] = []
    try:
        deliver.send(
            delivery.message,
            delivery.recipient,
            app.settings.email,
            taken=lambda: states.append(_record(app, delivery, None)),
        )
    except DeliveryError as error:
        return _record(app, delivery, error)
    return states[0]


def _record(app: App, delivery: Delivery, error: DeliveryError | None) -> str:
    """Put on record what became of an attempt; returns the mail's state."""
    now = app.now()
    before = replace(delivery, attempts=delivery.attempts - 1)  # the claim counted this one
    done = deliver.after(before, error, now, app.settings.email.on_ambiguous)
    with app.store.writing() as tx:
        tx.outbox.mark(done.id, done.state, problem=done.problem, next_at=done.next_at)
    log.info(
        "mail.tried",
        recipient=done.recipient,
        watchlist=done.watchlist,
        day=str(done.day),
        state=done.state,
        problem=done.problem,
    )
    return done.state
