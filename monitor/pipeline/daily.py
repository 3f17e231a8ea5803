"""The second half of the walk: a watchlist's digest of a day, built once and kept for good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor import deliver, digest
from monitor.errors import DeliveryError, UsageError
from monitor.pipeline import mails, notices, trail
from monitor.pipeline.compose import gather
from monitor.pipeline.readers import recipients
from monitor.pipeline.slots import AHEAD, day_end
from monitor.pipeline.zones import local_day, zone_of
from monitor.store import DigestRecord

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.pipeline.compose import Material
    from monitor.store import Transaction

log = structlog.get_logger(__name__)

FEED_LENGTH = 30  # digests in digests.atom
LATELY = timedelta(days=3)
FILES = "files"  # the subject of what is said of files that cannot be written


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A digest with what became of it."""

    record: DigestRecord
    fresh: bool  # False: it was on record and is shown again
    paths: tuple[Path, ...] = ()
    problem: str = ""  # files could not be written; the record is safe


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
        send: Queue a mail for every recipient; joined ones wait for `mails.release`.
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
            record = _compose(app, tx, watchlist, day, end)
        if dry_run:
            return Built(record=record, fresh=fresh)
        if send or slot:
            mails.queue(app, tx, watchlist, record)
    paths, problem = write_files(app, record)
    log.info("digest.built", watchlist=watchlist.id, day=str(day), fresh=fresh, problem=problem)
    return Built(record=record, fresh=fresh, paths=paths, problem=problem)


def write_files(app: App, record: DigestRecord) -> tuple[tuple[Path, ...], str]:
    """Write a record's files; what cannot be written is said, the record stays."""
    window = record.window
    with app.store.reading() as tx:
        recent = tx.digests.heads(window.watchlist, limit=FEED_LENGTH, extension="html")
    feed = digest.atom(
        recent, base_url=app.settings.web.base_url, title=mails.title_of(app, window.watchlist)
    )
    soon = app.now().date() + AHEAD  # what lies later was built by a clock that was wrong
    latest = all(r.window.day <= window.day for r in recent if r.window.day <= soon)
    folder = app.config.digests / window.watchlist
    try:
        paths = deliver.write_digest(folder, window.day, record.files, latest=latest, atom=feed)
    except DeliveryError as error:
        log.error("digest.unwritten", folder=str(folder), problem=str(error))  # noqa: TRY400
        return (), str(error)
    return tuple(paths), ""


def restore(app: App) -> None:
    """Write the files of the last days' digests that are missing; say which cannot be written."""
    since = app.now().date() - LATELY
    with app.store.reading() as tx:
        recent = tx.digests.heads(since=since)
        said = notices.of(tx, FILES)
    problems = []
    for record in recent:
        window = record.window
        folder = app.config.digests / window.watchlist
        if not (folder / f"{window.day}.html").exists():
            with app.store.reading() as tx:
                whole = tx.digests.get(window.watchlist, window.day)
            problems.append(write_files(app, whole)[1] if whole else "")
    if [*said] != [p for p in problems if p]:
        with app.store.writing() as tx:
            notices.put(tx, FILES, filter(None, problems))


def _compose(
    app: App, tx: Transaction, watchlist: Watchlist, day: date, end: datetime
) -> DigestRecord:
    """Put a day on record; its ten thousand items are let go before its files are written."""
    material = gather(app, tx, watchlist, day, end)
    record = _record(app, watchlist, material)
    _keep(app, tx, record, material)
    return record


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
    return replace(record, files=(*record.files, ("eml", mails.message(app, [record], first))))


def _keep(app: App, tx: Transaction, record: DigestRecord, material: Material) -> None:
    """Save the record with its items and the states it told, in the caller's transaction."""
    told = [(t.event.id, t.event.state) for t in material.day.told]
    tx.digests.save(record, [item.id for item in material.day.items], told, [])
    trail.leave(app, tx, record.window, material.day.told)


def write_preview(app: App, record: DigestRecord) -> Path:
    """Write a digest that is not on record where nobody takes it for one."""
    folder = app.config.digests / record.window.watchlist
    files = [(e, b) for e, b in record.files if e in ("html", "txt")]
    return deliver.write_files(folder, "preview", files)[0]
