"""The start: how soon a service with much in its store asks its first feed."""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from service.parts import ENV, running, wait_for

from monitor import jobs

if TYPE_CHECKING:
    from tests.conftest import Home, Web

ITEMS = 100_000
CPU_SECONDS = 1.0  # 0.4 on the machine this was written on
HEAVY = ("sqlalchemy", "sqlmodel", "jinja2", "icalendar", "dkim", "prometheus_client",
         "watchfiles", "monitor.extract", "monitor.digest", "monitor.dedupe")  # fmt: skip
START = f"""
import json, sys, time
from pathlib import Path
from monitor import cli
cli.lean()
from monitor import engine, jobs, log, web
from monitor.engine.reload import Reloader
from monitor.pipeline.app import open_last_good
log.setup(level="ERROR")
app = open_last_good(Path(sys.argv[1]))
made = engine.load("local")
with app.store.hold(), web.serving(web.Standing(lambda: app), insist=True):
    Reloader(app)
    done = jobs.poll_due(app)
print(json.dumps([done.feeds, [m for m in {HEAVY!r} if m in sys.modules], time.process_time()]))
"""


LOOK = f"""
import sys
from monitor.cli import main
sys.argv = ["monitor", "--home", sys.argv[1], "status", "--json"]
try:
    main()
except SystemExit as ended:
    print(ended.code, [m for m in {HEAVY!r} if m in sys.modules])
"""


def stocked(home: Home) -> None:
    """Put many items into a home's store."""
    app = home.open()
    jobs.learn(app)
    app.store.close()
    with sqlite3.connect(home.folder / "monitor.db") as db:
        numbers = (
            f"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM n WHERE n < {ITEMS}) "
        )
        db.execute(
            "INSERT INTO item (no, id, feed, source, outlet, trust, url, title, entry, fetched, "
            "language, matches, verdict, story, mentions, kinds, sides, known) "
            f"{numbers} SELECT n, printf('%012x', n), 'f', 'F', 'f.example', 'press', "
            "'https://f.example/' || n, 'Title ' || n, '{}', 1800000000000000 + n, 'en', '[]', "
            "'{}', n, '[]', '', '', 0 FROM n"
        )
        db.execute(
            'INSERT INTO entry_key (feed_no, "key", content_hash, item_id, at) '
            f"{numbers} SELECT 1, n, n, printf('%012x', n), 1800000000000000 FROM n"
        )
        db.execute(f"INSERT INTO item_match {numbers} SELECT 'nato-ip4', n, 0 FROM n")
    db.close()


def test_a_look_at_the_status_loads_nothing_it_does_not_need(home: Home) -> None:
    home.open().store.close()
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(home.folder)],
        capture_output=True, text=True, timeout=60, check=False, env=ENV,
    )  # fmt: skip
    status, loaded = done.stdout.splitlines()
    assert json.loads(status)["items"] == 0
    assert loaded == "0 []"


def test_the_first_poll_waits_for_nothing_it_does_not_need(home: Home, web: Web) -> None:
    web.feed("/wire.xml")
    home.settings("[web]\nport = 0\n")
    home.feeds(wire=f"{web.url}/wire.xml")
    stocked(home)
    installed = {k: v for k, v in ENV.items() if k != "PYTHONDONTWRITEBYTECODE"}
    installed["PYTHONPYCACHEPREFIX"] = str(home.folder.parent / "bytecode")  # as pip leaves it
    least = CPU_SECONDS * 10
    for _ in range(3):
        web.asked.clear()
        begun = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-c", START, str(home.folder)],
            capture_output=True, text=True, timeout=60, check=False, env=installed,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime
        feeds, loaded, _ = json.loads(done.stdout)
        assert loaded == []
        least = min(least, spent)
        with sqlite3.connect(home.folder / "monitor.db") as db:
            db.execute("UPDATE feed SET due_at = NULL")
        db.close()
        if spent < CPU_SECONDS and feeds:
            break
    assert web.asked
    assert least < CPU_SECONDS


def test_an_edit_as_the_service_starts_is_not_missed(home: Home, web: Web) -> None:
    from monitor.engine.reload import Reloader  # noqa: PLC0415

    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    home.feeds(wire=f"{web.url}/wire.xml", other=f"{web.url}/other.xml")
    reloader = Reloader(app)
    assert reloader.look()
    assert [s.id for s in reloader.app.config.sources] == ["wire", "other"]
    app.store.close()


def test_a_broken_edit_as_the_service_starts_is_not_kept_as_the_last_good_one(
    home: Home, web: Web
) -> None:
    from monitor.config import lastgood  # noqa: PLC0415
    from monitor.engine.reload import Reloader  # noqa: PLC0415

    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    (home.folder / "config" / "feeds.toml").write_text("[[feed\n")
    reloader = Reloader(app)
    reloader.begin(lambda: None)
    reloader.end()
    assert lastgood.root(home.folder) is None
    assert not reloader.look()
    app.store.close()


@pytest.mark.parametrize(
    "place", ["examples", "hôme of %d & co", b"\xff\xfe".decode("utf-8", "surrogateescape")]
)
def test_a_home_of_any_name_is_served_and_its_edits_seen(home: Home, web: Web, place: str) -> None:
    web.feed("/wire.xml")
    home.feeds(wire=f"{web.url}/wire.xml")
    home.folder = home.folder.rename(home.folder.parent / place)
    with running(home) as service:
        wait_for(lambda: service.said("service.started"))
        wait_for(lambda: service.said("feed.polled"))
        home.settings('[web]\nbase_url = "https://news.example"\n')
        wait_for(lambda: service.said("config.loaded"))
        assert service.stop()[0] == 0
