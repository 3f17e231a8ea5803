"""What the administrator is told: at most one mail a day, and only when there is something new."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.pipeline import mails, notices
from monitor.pipeline.health import healths
from monitor.pipeline.letters import ADMIN, letter
from monitor.text.display import one_line

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.types import Delivery, Feed

NOTE = "admin"  # the day and content of the last mail
FAILURES = 3  # in a row, before a feed is worth a mail
STUCK = timedelta(hours=12)
REMINDER = timedelta(days=7)
LEAST_FREE = 200_000_000  # bytes
Report = list[tuple[str, list[str]]]

log = structlog.get_logger(__name__)


def tell(app: App) -> int:
    """Queue the day's report if there is anything new in it; returns how many mails."""
    _look_at_disk(app)
    to, now = app.settings.service.admin, app.now()
    if not to or not app.settings.email.host:
        return 0
    today = now.astimezone(app.settings.service.zone).date()
    with app.store.reading() as tx:
        found = report(tx, now)
        noted = tx.notes.get(NOTE)
    mark = _mark(found)
    if not found or not _worth(noted, mark, today):
        return 0
    with app.store.writing() as tx:
        mails.post(app, tx, [_mail(app, found, today, now, recipient) for recipient in to])
        tx.notes.put(NOTE, {"day": today.isoformat(), "mark": mark})
    log.info("admin.told", subjects=[title for title, _ in found])
    return len(to)


def report(tx: Transaction, now: datetime) -> Report:
    """Collect what needs a look: (title, lines)."""
    feeds = tx.feeds.all()
    many = {f.id: f for f in feeds}
    states = healths(feeds, now)
    failing = [h for h in states if h.state in ("failing", "parked") and _lasting(many[h.feed])]
    silent = [h for h in states if h.state == "silent"]
    unsent = [
        m
        for m in tx.outbox.list(("failed", "held", "deferred"))
        if m.state != "deferred" or m.attempts > 5
    ]
    parts = (
        ("Notices", list(notices.current(tx))),
        ("Failing feeds", [f"{h.feed}: {h.problem}" for h in failing]),
        ("Silent feeds", [f"{h.feed}: {h.problem}" for h in silent]),
        (
            "Undelivered mail",
            [f"{m.day} to {m.recipient}: {m.state}, {m.attempts} tries. {m.problem}" for m in unsent
             if m.watchlist != ADMIN],
        ),
    )  # fmt: skip
    return [(title, [one_line(line) for line in lines]) for title, lines in parts if lines]


def _lasting(feed: Feed) -> bool:
    return feed.parked or feed.failures >= FAILURES


def _look_at_disk(app: App) -> None:
    """Note when the disk is nearly full, while there is still room for the note."""
    try:
        free = shutil.disk_usage(app.config.home).free
    except OSError:
        return
    said = []
    if free < LEAST_FREE:
        said = [f"The disk of {app.config.home} has less than {LEAST_FREE // 10**6} MB free."]
    with app.store.reading() as tx:
        known = list(notices.of(tx, "disk"))
    if known != said:
        with app.store.writing() as tx:
            notices.put(tx, "disk", said)


def _worth(noted: object, mark: str, today: date) -> bool:
    """Tell whether to write today: nothing went today, and it is new or a week old."""
    if not isinstance(noted, dict):
        return True
    last = date.fromisoformat(str(noted.get("day")))
    if last == today:
        return False
    return noted.get("mark") != mark or abs(today - last) >= REMINDER


def _mark(found: Report) -> str:
    """Fingerprint what is told: which subjects, not how many tries they had."""
    names = [(title, sorted(line.partition(":")[0] for line in lines)) for title, lines in found]
    return hashlib.sha256(repr(names).encode()).hexdigest()[:16]


def _mail(app: App, found: Report, today: date, now: datetime, recipient: str) -> Delivery:
    counts = ", ".join(f"{title.lower()}: {len(lines)}" for title, lines in found)
    parts = ["\n".join([title, *(f"  - {line}" for line in lines)]) for title, lines in found]
    end = f"Home: {app.config.home}\n“monitor status” shows the present state."
    return letter(
        box=ADMIN,
        key=today.isoformat(),
        day=today,
        at=now,
        sender=app.settings.email.sender,
        recipient=recipient,
        subject=f"Monitor needs a look: {counts}",
        text="\n\n".join([*parts, end]) + "\n",
    )
