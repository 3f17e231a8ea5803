"""Once a day: old texts go, mails that went lose their bytes, a backup is made, the log emptied."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.errors import StoreError
from monitor.pipeline import notices

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from monitor.pipeline.app import App

NOTE = "care"  # the day the database was last cared for
MAIL_KEPT = timedelta(days=30)  # bytes of sent mails; the digests keep theirs
ROOM = 3  # times the database's size must be free for a backup

log = structlog.get_logger(__name__)


def daily(app: App) -> bool:
    """Do the day's care, once; what fails is tried again tomorrow, what was cut short at once."""
    now = app.now()
    today = now.astimezone(app.settings.service.zone).date()
    with app.store.reading() as tx:
        noted = tx.notes.get(NOTE)
    if noted == today.isoformat():
        return False
    try:
        _care(app, now, today)
    finally:
        with app.store.writing() as tx:
            tx.notes.put(NOTE, today.isoformat())
    return True


def _care(app: App, now: datetime, today: date) -> None:
    with app.store.writing() as tx:
        trimmed = tx.outbox.trim(now - MAIL_KEPT)
    pruned = app.store.prune(app.settings.storage.keep_texts, now)
    problem = _backup(app, today)
    app.store.checkpoint()
    app.store.close()  # connections made anew hold no pages of the past day
    with app.store.writing() as tx:
        notices.put(tx, "backup", [problem] if problem else [])
        notices.put(tx, "clock", ())  # said for a day
    log.info("store.cared", texts_dropped=pruned, mails_trimmed=trimmed, problem=problem)


def _backup(app: App, today: date) -> str:
    """Make the day's backup and drop older ones; says what went wrong."""
    file, keep = app.store.file, app.settings.storage.backups
    if file is None or not keep:
        return ""
    target = file.with_name(f"{file.name}.backup-{today:%Y%m%d}")
    try:
        for part in file.parent.glob(f"{file.name}.backup-????????.part"):
            part.unlink()  # of one cut short
        if shutil.disk_usage(file.parent).free < ROOM * file.stat().st_size:
            return f"No backup was made: the disk has less than {ROOM} times the database free."
        if not target.exists():
            app.store.backup(target)
        for old in dailies(file)[:-keep]:
            old.unlink()
    except (OSError, StoreError) as error:
        return f"No backup was made: {error}"
    return ""


def dailies(file: Path) -> list[Path]:
    """List a database's daily backups, oldest first; those made before upgrades are not among."""
    found = file.parent.glob(f"{file.name}.backup-????????")
    return sorted(p for p in found if p.name[-8:].isdigit())
