"""What is remembered of entries nobody wanted goes in time; no entry comes back as new for it."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from service.test_run import CALL

from monitor import jobs
from monitor.pipeline import care, daily

if TYPE_CHECKING:
    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

DULL = ("dull", "NATO staff and Japan cook", "NATO cooks in Japan fried an egg, a guest said.")
LONG = timedelta(days=200)


def keys(app: App) -> int:
    assert app.store.file
    with sqlite3.connect(app.store.file) as db:
        (count,) = db.execute("SELECT count(*) FROM entry_key").fetchone()
    db.close()
    return int(count)


def poll_whole(app: App, home: Home) -> int:
    """Poll as if nothing of the feeds' bodies was known."""
    home.now += timedelta(days=1)
    with app.store.writing() as tx:
        tx.feeds.finish_many(
            [
                replace(f, etag="", modified="", body_hash="", chunks=b"", due_at=home.now)
                for f in tx.feeds.claim_due(home.now, lease=LONG, token="t", force=True)
            ],
            "t",
        )
    return jobs.poll_due(app).items


def test_keys_of_unwanted_entries_go_and_nothing_comes_back(home: Home, web: Web) -> None:
    path = home.folder / "config" / "watchlists" / "nato-ip4.toml"
    path.write_text('[match]\ninclude = ["nato AND japan"]\nexclude = ["egg"]\n')
    (path.parent / "member-bilateral.toml").unlink()
    web.feed("/wire.xml", CALL, DULL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    assert jobs.poll_due(app).items == 1
    before = keys(app)
    assert care.daily(app)
    assert keys(app) == before
    home.now += LONG
    assert care.daily(app)
    assert 0 < keys(app) < before  # the wanted one's stay for good
    assert poll_whole(app, home) == 0
    app.store.close()


def test_an_edit_announces_no_old_entry_its_feed_still_carries(home: Home, web: Web) -> None:
    path = home.folder / "config" / "watchlists" / "nato-ip4.toml"
    path.write_text('[match]\ninclude = ["tulips"]\n')
    (path.parent / "member-bilateral.toml").unlink()
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    assert jobs.poll_due(app).items == 0
    app.store.close()
    home.now += LONG
    path.write_text('[match]\ninclude = ["shipping"]\n')
    app = home.open()
    assert jobs.poll_due(app).items == 1
    built = daily.build(app, app.config.watchlists[0], home.now.date())
    document = json.loads(built.record.document)
    assert document["new"] == document["updated"] == []
    app.store.close()
