"""``monitor demo``: three invented days, polled over real HTTP on loopback and digested."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.config.init import defaults
from monitor.demo.server import Newsstand
from monitor.demo.wires import BROKEN, FEEDS, SLOW
from monitor.errors import UsageError
from monitor.pipeline import daily, poll
from monitor.pipeline.app import open_home

DAYS = tuple(datetime(2027, 3, day, 6, 30, tzinfo=UTC) for day in (2, 3, 4))
WATCHLIST = "nato-ip4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the demonstration did."""

    paths: tuple[Path, ...]
    rows: list[tuple[object, ...]]
    columns: tuple[str, ...] = ("day", "new entries", "kept", "copies", "failed", "new", "changed")


def show(home: Path) -> Shown:
    """Work through three invented days in a temporary home.

    The digests are copied to ``digests/demo/`` of ``home``; nothing else of it is touched.

    Raises:
        UsageError: The folder for the digests cannot be written.
    """
    rows: list[tuple[object, ...]] = []
    with tempfile.TemporaryDirectory(prefix="monitor-demo-") as folder, Newsstand(DAYS) as stand:
        place = Path(folder)
        _furnish(place, stand.url)
        for number, instant in enumerate(DAYS):
            stand.day = number
            rows.append(_work(place, instant))
        return Shown(paths=_keep(place / "digests" / WATCHLIST, home), rows=rows)


def _furnish(place: Path, url: str) -> None:
    """Write the temporary home: the default watchlists and gazetteer, the invented feeds."""
    shutil.copytree(defaults() / "config" / "gazetteer", place / "config" / "gazetteer")
    (place / "config" / "watchlists").mkdir()
    shutil.copy(
        defaults() / "config" / "watchlists" / f"{WATCHLIST}.toml", place / "config" / "watchlists"
    )
    (place / "config" / "monitor.toml").write_text(
        '[service]\ntimezone = "UTC"\n[poll]\nallow_private_addresses = true\ntimeout = "2s"\n'
    )
    blocks = [
        f'[[feed]]\nid = "{name}"\nurl = "{url}/{name}.xml"\ntitle = "{title}"\n'
        f'publisher = "{title}"\nlanguage = "{language}"\n'
        f'trust = "{trust}"\ncountry = "{country}"\n'
        for name, (title, language, trust, country) in FEEDS.items()
    ]
    blocks += [
        f'[[feed]]\nid = "{name}"\nurl = "{url}/{name}.xml"\ntitle = "The {name} feed"\n'
        for name in (BROKEN, SLOW)
    ]
    (place / "config" / "feeds.toml").write_text("\n".join(blocks))


def _work(place: Path, instant: datetime) -> tuple[object, ...]:
    """Poll and digest one day."""
    app = open_home(place, now=lambda: instant - timedelta(minutes=5))
    try:
        polled = poll.poll(app, force=True)
    finally:
        app.store.close()
    app = open_home(place, now=lambda: instant)
    try:
        (watchlist,) = app.config.watchlists
        built = daily.build(app, watchlist, instant.date())
    finally:
        app.store.close()
    said = json.loads(built.record.document)
    return (
        instant.date().isoformat(),
        polled.entries,
        polled.items,
        polled.copies,
        polled.failed,
        len(said["new"]),
        len(said["updated"]),
    )


def _keep(made: Path, home: Path) -> tuple[Path, ...]:
    target = home / "digests" / "demo"
    try:
        target.mkdir(parents=True, exist_ok=True)
        for path in sorted(made.iterdir()):
            shutil.copyfile(path, target / path.name)
    except OSError as error:
        raise UsageError(f"{target}: {error.strerror}. Choose another --home.") from None
    return tuple(sorted(target.glob("????-??-??.html")))
