"""The second half of the walk: a watchlist's digest of a day, built once and kept for good."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from monitor import deliver, digest
from monitor.errors import DeliveryError, UsageError
from monitor.pipeline import notices
from monitor.pipeline.compose import gather, zone_name
from monitor.pipeline.readers import recipients, staying
from monitor.pipeline.slots import day_end
from monitor.store import DigestRecord
from monitor.types import Delivery, Rendered

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.pipeline.compose import Material
    from monitor.store import Transaction

log = structlog.get_logger(__name__)

FEED_LENGTH = 30  # digests in digests.atom


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A digest with what became of it."""

    record: DigestRecord
    fresh: bool  # False: it was on record and is shown again
    paths: tuple[Path, ...] = ()
    problem: str = ""  # files could not be written; the record is safe


def local_day(app: App, watchlist: Watchlist, now: datetime) -> date:
    """Give today's date where the watchlist's readers are."""
    return now.astimezone(zone_of(app, watchlist)).date()


def build(
    app: App,
    watchlist: Watchlist,
    day: date,
    *,
    send: bool = True,
    dry_run: bool = False,
    end: datetime | None = None,
    slot: bool = False,
) -> Built:
    """Build a day's digest, or fetch it from the record, and write its files.

    Args:
        app: The open home.
        watchlist: Whose digest.
        day: Its date in the watchlist's zone.
        send: Queue a mail for every recipient.
        dry_run: Record, queue and write nothing.
        end: The window's end; by default now, or the end of a past day.
        slot: The slot's own time has come, so a record built by hand before it is sent too.

    Raises:
        UsageError: The day lies in the future.
    """
    now = app.now()
    if day > local_day(app, watchlist, now):
        raise UsageError(f"{day} has not begun in {zone_of(app, watchlist).key}.")
    end = end or min(now, day_end(day, zone_of(app, watchlist)))
    with app.store.trying() if dry_run else app.store.writing() as tx:
        record = tx.digests.get(watchlist.id, day)
        fresh = record is None
        if record is None:
            material = gather(app, tx, watchlist, day, end)
            record = _record(app, watchlist, material)
            _keep(tx, record, material)
        if dry_run:
            return Built(record=record, fresh=fresh)
        if send or slot:
            queue(app, tx, watchlist, record)
    paths, problem = write_files(app, record)
    log.info("digest.built", watchlist=watchlist.id, day=str(day), fresh=fresh, problem=problem)
    return Built(record=record, fresh=fresh, paths=paths, problem=problem)


def write_files(app: App, record: DigestRecord) -> tuple[tuple[Path, ...], str]:
    """Write a record's files; what cannot be written is said, the record stays."""
    window = record.window
    with app.store.reading() as tx:
        recent = tx.digests.list(watchlist=window.watchlist, limit=FEED_LENGTH, with_files=True)
    feed = digest.atom(
        recent, base_url=app.settings.web.base_url, title=_title(app, window.watchlist)
    )
    latest = all(r.window.day <= window.day for r in recent)
    folder = app.config.digests / window.watchlist
    try:
        paths = deliver.write_digest(folder, window.day, record.files, latest=latest, atom=feed)
    except DeliveryError as error:
        log.error("digest.unwritten", folder=str(folder), problem=str(error))  # noqa: TRY400
        return (), str(error)
    return tuple(paths), ""


def _title(app: App, watchlist: str) -> str:
    found = app.watchlist(watchlist)
    return (found.title if found else "") or watchlist


def queue(app: App, tx: Transaction, watchlist: Watchlist, record: DigestRecord) -> int:
    """Queue a record's mails, one per recipient, each at most once; returns how many."""
    if not app.settings.email.host:
        return 0
    day = record.window.day
    there = tx.outbox.addressed(watchlist.id, day)
    fresh = [r for r in staying(app, tx, watchlist) if r not in there]
    empty = not has_news(record) and not watchlist.digest.send_empty
    if empty or not fresh:
        return 0
    tx.outbox.queue([_delivery(app, tx, watchlist, record, recipient) for recipient in fresh])
    return len(fresh)


def zone_of(app: App, watchlist: Watchlist) -> ZoneInfo:
    """Give the time zone a watchlist's days are counted in."""
    return ZoneInfo(zone_name(app, watchlist))


def has_news(record: DigestRecord) -> bool:
    """Tell whether a digest has any line or story."""
    document = json.loads(record.document)
    return any(document[key] for key in ("new", "updated", "conflicts", "other"))


def _record(app: App, watchlist: Watchlist, material: Material) -> DigestRecord:
    """Render a day in every format, once."""
    day = material.day
    rendered = digest.render(digest.compose(day))
    record = DigestRecord(
        window=day.window,
        number=day.number,
        generated=day.generated,
        subject=rendered.subject,
        document=dict(rendered.files)["json"].decode(),
        files=rendered.files,
    )
    first = next(iter(recipients(app, watchlist)), "")
    return replace(record, files=(*record.files, ("eml", _message(app, record, first))))


def _keep(tx: Transaction, record: DigestRecord, material: Material) -> None:
    """Save the record with its items and the states it told, in the caller's transaction."""
    told = [(t.event.id, t.event.state) for t in material.day.told]
    tx.digests.save(record, [item.id for item in material.day.items], told, [])


def _message(app: App, record: DigestRecord, recipient: str) -> bytes:
    """Write the mail to one recipient, or to nobody in particular."""
    window = record.window
    return digest.message(
        Rendered(subject=record.subject, files=record.files),
        watchlist=window.watchlist,
        title=_title(app, window.watchlist),
        day=window.day,
        generated=record.generated,
        sender=app.settings.email.sender,
        recipient=recipient,
        base_url=app.settings.web.base_url,
    )


def _signed(app: App, tx: Transaction, message: bytes) -> bytes:
    """Sign a mail as configured; an unusable key is said, and costs no reader a digest."""
    problem = ""
    try:
        message = deliver.signed(message, app.settings.email, app.config.home)
    except DeliveryError as error:
        problem = f"Mail goes out unsigned: {error}."
        log.error("mail.unsigned", problem=problem)  # noqa: TRY400
    notices.put(tx, "dkim", [problem] if problem else [])
    return message


def _delivery(
    app: App, tx: Transaction, watchlist: Watchlist, record: DigestRecord, recipient: str
) -> Delivery:
    day = record.window.day
    return Delivery(
        id=0,
        watchlist=watchlist.id,
        day=day,
        recipient=recipient,
        message_id=digest.message_id(watchlist.id, day, recipient, app.settings.email.sender),
        message=_signed(app, tx, _message(app, record, recipient)),
        state="queued",
    )


def day_of(note: object) -> date | None:
    """Read a day kept in a note."""
    return date.fromisoformat(note) if isinstance(note, str) else None


def write_preview(app: App, record: DigestRecord) -> Path:
    """Write a digest that is not on record where nobody takes it for one."""
    folder = app.config.digests / record.window.watchlist
    files = [(e, b) for e, b in record.files if e in ("html", "txt")]
    return deliver.write_files(folder, "preview", files)[0]
