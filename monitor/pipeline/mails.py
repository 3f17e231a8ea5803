"""A digest's mails: one to each reader, or one with all the digests of a round."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import structlog

from monitor import deliver, digest
from monitor.errors import DeliveryError
from monitor.pipeline import notices
from monitor.pipeline.readers import staying
from monitor.types import Delivery, Rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.store import DigestRecord, Transaction

WAITING = "unmailed/"  # note: a digest whose mails wait for the others of its round

log = structlog.get_logger(__name__)


def queue(app: App, tx: Transaction, watchlist: Watchlist, record: DigestRecord) -> int:
    """Queue a record's mails, one per recipient, each at most once; returns how many.

    With ``[email] together`` they are noted, and queued by `release` when the round is built.
    """
    readers = _readers(app, tx, watchlist, record)
    if readers and app.settings.email.together:
        tx.notes.put(f"{WAITING}{record.window.day}/{watchlist.id}", value=True)
        return 0
    tx.outbox.queue([_delivery(app, tx, [record], reader) for reader in readers])
    return len(readers)


def release(app: App) -> int:
    """Queue the mails that waited for the round's other digests, joined; returns how many."""
    with app.store.reading() as tx:
        if not tx.notes.all(WAITING):
            return 0
    with app.store.writing() as tx:
        rounds: dict[date, list[str]] = defaultdict(list)
        for note in tx.notes.all(WAITING):
            day, _, name = note.removeprefix(WAITING).partition("/")
            rounds[date.fromisoformat(day)].append(name)
            tx.notes.drop(note)
        return sum(_release(app, tx, day, names) for day, names in rounds.items())


def post(app: App, tx: Transaction, letters: Sequence[Delivery]) -> None:
    """Queue short mails (alerts, reports), signed as digests are."""
    tx.outbox.queue([replace(mail, message=_signed(app, tx, mail.message)) for mail in letters])


def message(app: App, records: Sequence[DigestRecord], recipient: str) -> bytes:
    """Write the mail of one digest or several of a day to a reader, or to nobody in particular."""
    lists = digest.BESIDE.join(record.window.watchlist for record in records)
    parts = [Rendered(subject=record.subject, files=record.files) for record in records]
    return digest.message(
        parts[0] if len(parts) == 1 else digest.joined(parts),
        watchlist=lists,
        title=title_of(app, lists),
        day=records[0].window.day,
        generated=max(record.generated for record in records),
        sender=app.settings.email.sender,
        recipient=recipient,
        base_url=app.settings.web.base_url,
    )


def title_of(app: App, watchlist: str) -> str:
    """Call a watchlist, or several in one mail, as readers do."""
    names = watchlist.split(digest.BESIDE)
    found = [app.watchlist(name) for name in names]
    return " and ".join((w.title if w else "") or n for n, w in zip(names, found, strict=True))


def _release(app: App, tx: Transaction, day: date, names: Sequence[str]) -> int:
    """Queue a day's mails: to each reader the digests meant for him, in the watchlists' order."""
    meant: dict[str, list[DigestRecord]] = defaultdict(list)
    for watchlist in app.config.watchlists:
        record = tx.digests.get(watchlist.id, day) if watchlist.id in names else None
        if record is not None:
            for reader in _readers(app, tx, watchlist, record):
                meant[reader].append(record)
    mails = [(reader, mail) for reader, records in meant.items() for mail in _split(records)]
    tx.outbox.queue([_delivery(app, tx, mail, reader) for reader, mail in mails])
    return len(mails)


def _split(records: list[DigestRecord]) -> list[list[DigestRecord]]:
    """Keep digests in one mail when it stays whole in every mailbox, else give each its own."""
    parts = [Rendered(subject=record.subject, files=record.files) for record in records]
    return [records] if digest.fit_together(parts) else [[record] for record in records]


def _readers(
    app: App, tx: Transaction, watchlist: Watchlist, record: DigestRecord
) -> tuple[str, ...]:
    """Give those who are owed the record's mail and were not addressed yet."""
    if not app.settings.email.host or not (watchlist.digest.send_empty or _has_news(record)):
        return ()
    there = tx.outbox.addressed(watchlist.id, record.window.day)
    return tuple(r for r in staying(app, tx, watchlist) if r not in there)


def _has_news(record: DigestRecord) -> bool:
    """Tell whether a digest has any line or story."""
    document = json.loads(record.document)
    return any(document[key] for key in ("new", "updated", "conflicts", "other"))


def _delivery(
    app: App, tx: Transaction, records: Sequence[DigestRecord], recipient: str
) -> Delivery:
    lists = digest.BESIDE.join(record.window.watchlist for record in records)
    day = records[0].window.day
    return Delivery(
        id=0,
        watchlist=lists,
        day=day,
        recipient=recipient,
        message_id=digest.message_id(lists, day, recipient, app.settings.email.sender),
        message=_signed(app, tx, message(app, records, recipient)),
        state="queued",
    )


def _signed(app: App, tx: Transaction, mail: bytes) -> bytes:
    """Sign a mail as configured; an unusable key is said, and costs no reader a digest."""
    problem = ""
    try:
        mail = deliver.signed(mail, app.settings.email, app.config.home)
    except DeliveryError as error:
        problem = f"Mail goes out unsigned: {error}."
        log.error("mail.unsigned", problem=problem)  # noqa: TRY400
    notices.put(tx, "dkim", [problem] if problem else [])
    return mail
