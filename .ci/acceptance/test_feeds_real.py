"""Sixty real feeds, polled twice, and a digest over two of their topics."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from monitor.pipeline import daily, poll
from tests.conftest import Answer, Home, Web

SHARED = Path(__file__).resolve().parents[3] / "shared"
TOPICS = """
[match]
include = ["linux OR python OR software", "music OR film OR book*"]
[events]
ignore_older_than_days = 36500
"""


def test_sixty_real_feeds_are_read_once_and_digested(home: Home, web: Web) -> None:
    feeds = sorted((SHARED / "data" / "feeds-real").glob("*.xml"))
    assert len(feeds) == 60
    for path in feeds:
        web.pages[f"/{path.stem}.xml"] = Answer(
            body=path.read_bytes(), headers={"Content-Type": "application/xml"}
        )
    (home.folder / "config" / "watchlists" / "topics.toml").write_text(TOPICS)
    home.settings("")
    text = (home.folder / "config" / "monitor.toml").read_text()
    text = text.replace("[poll]", '[poll]\nbackfill = "36500d"')
    (home.folder / "config" / "monitor.toml").write_text(text)
    home.feeds(**{f"f{p.stem[:2]}": f"{web.url}/{p.stem}.xml" for p in feeds})
    home.now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    app = home.open()
    first = poll.poll(app)
    assert first.feeds == 60
    assert first.failed == 0
    assert first.entries > 500
    assert first.items > 50
    second = poll.poll(app, force=True)
    assert (second.entries, second.items) == (0, 0)
    watchlist = app.watchlist("topics")
    assert watchlist is not None
    built = daily.build(app, watchlist, home.now.date())
    app.store.close()
    said = json.loads(built.record.document)
    assert said["counts"]["items"] == first.items or said["counts"]["items"] > 0
    assert said["other"]
    assert len(built.record.file("html")) < 140_000
