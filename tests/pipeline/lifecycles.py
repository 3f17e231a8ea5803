"""A desk that reads wire sentences day by day through the whole product, and says what it told."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from monitor.pipeline import daily, poll
from monitor.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

FEEDS = {
    "official": ("official", "en"),
    "wire": ("wire", "en"),
    "press": ("press", "en"),
    "paper": ("press", "en"),
    "blog": ("aggregator", "en"),
    "seoul": ("press", "ko"),
    "tokyo": ("press", "ja"),
    "berlin": ("press", "de"),
    "paris": ("press", "fr"),
    "beijing": ("press", "zh"),
}


@dataclass(slots=True)
class Said:
    """One article: who carries it, its title and text; told some hours before noon."""

    by: str
    title: str
    text: list[str] = field(default_factory=list)  # paragraphs
    slug: str = ""  # the same slug with another text is a revision
    hour: int = 9
    minute: int | None = None
    days_old: int = 0  # published so many days before it is fetched
    late: bool = False  # fetched after those that are not


@dataclass
class Desk:
    """One home over its own database, polled over loopback HTTP."""

    app: App
    web: Web
    clock: Home
    watchlists: tuple[str, ...] = ("nato-ip4",)
    count: int = 0
    carried: dict[str, list[str]] = field(default_factory=dict)

    def poll(self, day: int, said: list[Said], later: int = 0) -> None:
        """Serve these articles and poll their feeds at noon, or so many hours later."""
        noon = datetime(2027, 1, 1, 12, tzinfo=UTC) + timedelta(days=day - 1)
        self.clock.now = noon + timedelta(hours=later)
        items: dict[str, list[str]] = {}
        for one in said:
            self.count += 1
            minute = self.count % 60 if one.minute is None else one.minute
            stamp = noon.replace(hour=one.hour, minute=minute) - timedelta(days=one.days_old)
            slug = one.slug or f"a{self.count}"
            paragraphs = "".join(f"<p>{escape(p)}</p>" for p in one.text)
            items.setdefault(one.by, []).append(
                f"<item><title>{escape(one.title)}</title>"
                f"<link>https://{one.by}.example/{slug}</link><guid>{one.by}-{slug}</guid>"
                f"<pubDate>{format_datetime(stamp)}</pubDate>"
                f"<description>{escape(paragraphs)}</description></item>"
            )
        for feed, entries in items.items():
            self._serve(feed, "".join(entries))
        if items:
            poll.poll(self.app, only=frozenset(items), force=True)

    def _serve(self, feed: str, items: str) -> None:
        body = (
            '<?xml version="1.0"?><rss version="2.0"><channel>'
            f"<title>{feed}</title>{items}</channel></rss>"
        )
        page = self.web.pages[f"/{feed}.xml"]
        page.body, page.headers = body.encode(), {"Content-Type": "application/rss+xml"}

    def digest(self, watchlist: str = "nato-ip4") -> dict[str, object]:
        """Build the digest of the day the clock stands at."""
        wanted = self.app.watchlist(watchlist)
        assert wanted is not None
        built = daily.build(self.app, wanted, self.clock.now.date())
        said: dict[str, object] = json.loads(built.record.document)
        return said

    def day(self, day: int, said: list[Said]) -> list[str]:
        """Poll a day's articles and list the lines of its digests, shortly written."""
        now, late = [s for s in said if not s.late], [s for s in said if s.late]
        self.poll(day, now)
        if late:
            self.poll(day, late)
        return [line for w in self.watchlists for line in lines(self.digest(w))]


def lines(digest: dict[str, object]) -> list[str]:
    """Write a digest's lines as ``section change status parties date ~fields with an old value``."""
    return sorted(
        f"{section} {short(line)}"
        for section in ("new", "updated")
        for line in digest[section]  # type: ignore[attr-defined]
    )


def short(line: dict[str, Any]) -> str:
    """Write a line shortly."""
    amount = line["amount"]
    if line["kind"] == "meeting":
        said = f"{'+'.join(line['sides'])} {line['date']}"
    else:
        said = str(line["giver"])
        if amount:
            said += f" {amount['value']:g} {amount['currency'] or amount['unit']}"
    old = ",".join(sorted(line["previous"]))
    return f"{line['change']} {line['status']} {said}" + (f" ~{old}" if old else "")


def first(home: Home, web: Web) -> App:
    """Open a home whose feeds have been polled once, while they were empty."""
    blocks = (
        f'[[feed]]\nid = "{name}"\nurl = "{web.url}/{name}.xml"\n'
        f'trust = "{trust}"\nlanguage = "{language}"\n'
        for name, (trust, language) in FEEDS.items()
    )
    (home.folder / "config" / "feeds.toml").write_text("\n".join(blocks))
    for feed in FEEDS:
        web.feed(f"/{feed}.xml")
    home.now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    app = home.open()
    poll.poll(app, force=True)
    app.store.close()
    return app


def desk(app: App, folder: Path, web: Web, clock: Home) -> Desk:
    """Open a desk over a copy of the home's database."""
    shutil.copy(clock.folder / "monitor.db", folder / "desk.db")
    store = Store(f"sqlite:///{folder / 'desk.db'}", home=folder)
    return Desk(replace(app, store=store, now=lambda: clock.now), web, clock)
