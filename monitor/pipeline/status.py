"""How the monitor is doing, for a person and for machines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor import __version__
from monitor.pipeline import notices
from monitor.pipeline.health import healths
from monitor.pipeline.slots import next_slot
from monitor.pipeline.views import stamp
from monitor.pipeline.zones import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.types import Delivery, Health

Table = tuple[str, tuple[str, ...], list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One look at a home."""

    at: datetime
    last_polled: datetime | None
    items: int
    feeds: tuple[Health, ...]
    due: int
    digests: tuple[tuple[str, str | None, datetime], ...]  # watchlist, last day, next instant
    mails: tuple[Delivery, ...]  # not sent yet, or failed
    notices: tuple[str, ...]

    @property
    def trouble(self) -> tuple[Health, ...]:
        """The feeds that need a look."""
        return tuple(h for h in self.feeds if h.state in ("failing", "silent", "parked"))

    def as_json(self) -> dict[str, object]:
        """Write it for machines."""
        return {
            "version": __version__,
            "at": stamp(self.at),
            "last_polled": stamp(self.last_polled),
            "items": self.items,
            "feeds": {
                "total": len(self.feeds),
                "due": self.due,
                **{
                    state: sum(h.state == state for h in self.feeds)
                    for state in ("ok", "new", "failing", "silent", "parked")
                },
            },
            "trouble": [
                {
                    "feed": h.feed,
                    "state": h.state,
                    "problem": h.problem,
                    "last_ok": stamp(h.last_ok),
                }
                for h in self.trouble
            ],
            "digests": [
                {"watchlist": w, "last": last, "next": stamp(after)}
                for w, last, after in self.digests
            ],
            "queue": [
                {
                    "id": m.id,
                    "watchlist": m.watchlist,
                    "date": m.day.isoformat(),
                    "recipient": m.recipient,
                    "state": m.state,
                    "attempts": m.attempts,
                    "next": stamp(m.next_at),
                    "problem": m.problem,
                }
                for m in self.mails
            ],
            "notices": list(self.notices),
        }

    def tables(self) -> list[Table]:
        """Write it for a person."""
        counts = self.as_json()["feeds"]
        said = ", ".join(f"{n} {k}" for k, n in counts.items()) if isinstance(counts, dict) else ""
        found: list[Table] = [
            (
                "Monitor",
                ("", ""),
                [
                    ("version", __version__),
                    ("last poll", stamp(self.last_polled) or "never"),
                    ("feeds", said),
                    ("items kept", self.items),
                    *(("notice", n) for n in self.notices),
                ],
            ),
            (
                "Digests",
                ("watchlist", "last", "next"),
                [(w, last or "none yet", stamp(after)) for w, last, after in self.digests],
            ),
        ]
        if self.trouble:
            rows: list[tuple[object, ...]] = [
                (h.feed, h.state, h.problem, stamp(h.last_ok) or "never") for h in self.trouble
            ]
            found.append(("Feeds that need a look", ("feed", "state", "problem", "last ok"), rows))
        if self.mails:
            found.append(
                (
                    "Mail not sent",
                    ("no.", "date", "to", "state", "tries", "problem"),
                    _mails(self.mails),
                )
            )
        return found


def _mails(mails: Sequence[Delivery]) -> list[tuple[object, ...]]:
    return [(m.id, m.day, m.recipient, m.state, m.attempts, m.problem) for m in mails]


def look(app: App) -> Status:
    """Look at a home without changing anything."""
    now = app.now()
    with app.store.reading() as tx:
        feeds = tx.feeds.all()
        lasts = tx.glance.last_days()
        polled = [f.last_polled for f in feeds if f.last_polled]
        return Status(
            at=now,
            last_polled=max(polled, default=None),
            items=tx.glance.items(),
            feeds=healths(feeds, now),
            due=sum(f.due_at is None or f.due_at <= now for f in feeds),
            digests=tuple(_digest(app, w, lasts.get(w.id), now) for w in app.config.watchlists),
            mails=tuple(tx.glance.unsent()),
            notices=notices.current(tx),
        )


def _digest(
    app: App, watchlist: Watchlist, last: date | None, now: datetime
) -> tuple[str, str | None, datetime]:
    digest = watchlist.digest
    after = next_slot(now, digest.send_at, zone_of(app, watchlist), digest.weekdays)
    return watchlist.id, last.isoformat() if last else None, after
