"""``monitor run`` as its users meet it: a process, signals, edits, pages."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from service.parts import fetch, monitor, running, wait_for

from monitor import digest, jobs
from monitor.engine.install import written
from monitor.pipeline import daily, rejudge

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.engine.install import Kind
    from tests.conftest import Home, Web

CALL = (
    "call",
    "NATO chief and Japanese minister talk",
    "NATO Secretary General Mark Rutte spoke by phone with Japanese Prime Minister Sanae Takaichi "
    "on Tuesday about the safety of shipping, officials in Tokyo said.",
)
LIVE = 2.0  # seconds from an edit to its being in force


def crowd() -> float:
    """Give how many times slower than alone a process may be here now: waiting ones per core."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


GARDEN = ("garden", "Tulip fair opens", "NATO staff and Japanese gardeners planted tulips in May.")


def test_it_polls_reloads_refuses_and_stops_cleanly(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    with running(home) as service:
        wait_for(lambda: service.said("feed.polled", "wire"))
        assert service.get("/healthz")[:2] == (200, "ok\n")
        wait_for(lambda: service.get("/readyz")[0] == 200)
        assert 'monitor_feeds{state="ok"} 1.0' in service.get("/metrics")[1]

        second = monitor(home, "run")
        assert second.returncode == 1
        assert "already served by monitor run, process" in second.stderr

        watchlists = home.folder / "config" / "watchlists"
        begun = time.monotonic()
        (watchlists / "tulips.toml").write_text('title = "T"\n[match]\ninclude = ["tulips"]\n')
        wait_for(lambda: service.said("config.loaded", "watchlists=3"))
        assert time.monotonic() - begun < LIVE * crowd()
        (watchlists / "tulips.toml").write_text('title = "T"\n[match]\ninclude = ["(tulips"]\n')
        wait_for(lambda: service.said("config.refused", "tulips.toml"))
        wait_for(lambda: "Configuration refused" in service.get("/watchlists")[1])
        status = monitor(home, "status", "--json")
        assert status.returncode == 0, status.stderr
        assert "tulips.toml" in "".join(json.loads(status.stdout)["notices"])

        assert service.stop(signal.SIGKILL)[0] == -9
    with running(home) as service:  # a broken file must not keep it from starting again
        wait_for(lambda: service.said("config.refused", "tulips.toml"))
        wait_for(lambda: service.said("service.started"))
        (watchlists / "tulips.toml").unlink()
        wait_for(lambda: service.said("config.loaded", "watchlists=2"))
        wait_for(lambda: "Configuration refused" not in service.get("/watchlists")[1])
        code, _ = service.stop()
    assert code == 0
    assert service.said("service.stopped")


def test_told_to_stop_it_waits_for_no_slow_feed(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    web.feed("/slow.xml", GARDEN)
    web.pages["/slow.xml"].wait = 30
    home.settings()
    config = home.folder / "config" / "monitor.toml"
    config.write_text(config.read_text().replace('"2s"', '"60s"'))
    home.feeds(wire=f"{web.url}/wire.xml", slow=f"{web.url}/slow.xml")
    with running(home) as service:
        wait_for(lambda: any(path == "/slow.xml" for path, _ in web.asked))
        time.sleep(0.5)
        code, seconds = service.stop()
    assert code == 0
    assert seconds < 12 * crowd()
    app = home.open()
    with app.store.reading() as tx:
        assert tx.feeds.leased(app.now()) == 0
        feeds = {f.id: f for f in tx.feeds.all()}
        assert [i.entry.guid for i in tx.items.list()] == ["call"]
    assert feeds["wire"].last_ok is not None
    assert feeds["slow"].last_polled is None
    app.store.close()


def test_a_port_in_use_costs_the_pages_and_nothing_else(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    with running(home) as service, pytest.MonkeyPatch.context():
        wait_for(lambda: service.said("feed.polled"))
        other = home.folder.with_name("other")
        shutil.copytree(home.folder, other, ignore=shutil.ignore_patterns("monitor.db*"))
        home.folder = other
        home.settings(f"[web]\nport = {service.port}\n")
        done = monitor(home, "serve")
        assert done.returncode == 1
        assert "cannot be used" in done.stderr


def test_an_edited_watchlist_takes_what_is_stored(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL, GARDEN, etag='"1"')
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    jobs.poll_due(app)
    app.store.close()
    path = home.folder / "config" / "watchlists" / "shipping.toml"
    path.write_text('[match]\ninclude = ["shipping"]\n')
    app = home.open()
    assert rejudge.sync(app) == 1
    assert rejudge.sync(app) == 0
    with app.store.reading() as tx:
        (item,) = tx.items.list(watchlist="shipping")
        assert [e.id for e in tx.events.list(watchlist="shipping")]
        assert [i.id for i in tx.items.undigested("shipping", app.now())] == [item.id]
        assert tx.feeds.get("wire").due_at <= app.now() + app.settings.poll.min_interval
    app.store.close()


def test_a_gardening_query_finds_what_nobody_wanted_before(home: Home, web: Web) -> None:
    web.feed(
        "/wire.xml", CALL, ("tulip", "Tulips in bloom", "Bulbs opened in Keukenhof."), etag='"1"'
    )
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    jobs.poll_due(app)
    app.store.close()
    (home.folder / "config" / "watchlists" / "garden.toml").write_text(
        '[match]\ninclude = ["tulips"]\n'
    )
    home.now += app.settings.poll.min_interval * 2
    app = home.open()
    done = jobs.poll_due(app)
    app.store.close()
    assert done.items == 1


@pytest.mark.parametrize("damage", ["not toml", "unknown key", "bad query", "bad feed", "gone dir",
                                    "not text", "bad gazetteer"])  # fmt: skip
def test_a_damaged_configuration_leaves_the_last_good_one_in_force(
    home: Home, web: Web, damage: str
) -> None:
    from monitor.engine.reload import Reloader  # noqa: PLC0415

    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    reloader = Reloader(app)
    config = home.folder / "config"
    match damage:
        case "not toml":
            (config / "monitor.toml").write_text("[service\n")
        case "unknown key":
            (config / "monitor.toml").write_text("[service]\nzone = 3\n")
        case "bad query":
            (config / "watchlists" / "x.toml").write_text('[match]\ninclude = ["a AND"]\n')
        case "bad feed":
            (config / "feeds.toml").write_text('[[feed]]\nurl = "file:///etc/passwd"\n')
        case "gone dir":
            (config / "watchlists").rename(config / "elsewhere")
            (config / "monitor.toml").write_text("x")
        case "not text":
            (config / "feeds.toml").write_bytes(b"\xff\xfe\x00[[feed")
        case _:
            (config / "gazetteer" / "x.toml").write_text('[[person]]\nid = "?"\n')
    assert not reloader.look()
    assert reloader.app is app
    jobs.poll_due(reloader.app)
    with app.store.reading() as tx:
        assert tx.glance.items() == 1
    built = daily.build(app, app.config.watchlists[0], home.now.date())
    assert "Configuration refused" in built.record.file("txt").decode()
    app.store.close()


@pytest.mark.parametrize("kind", ["system", "user"])
def test_a_unit_for_systemd_is_in_order(home: Home, tmp_path: Path, kind: Kind) -> None:
    (text,) = written(kind, home.folder).values()
    assert (f"ReadWritePaths={home.folder}" in text) == (kind == "system")
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    unit = tmp_path / "news-monitor.service"
    unit.write_text(text)
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (checked.returncode, checked.stderr) == (0, "")


def test_readers_leave_with_one_click(home: Home, web: Web) -> None:
    home.settings('[email]\nto = ["Ann <ann@example.org>", "bob@example.org"]\n')
    key = digest.reader_key("nato-ip4", "ann@example.org")
    with running(home, "serve") as pages:
        base = f"http://127.0.0.1:{pages.port}/unsubscribe?list=nato-ip4&key="
        wait_for(lambda: pages.said("web.started"))
        asked = fetch(base + key)
        assert asked[0] == 200
        assert "<form" in asked[1]
        assert "script" not in asked[2]["Content-Security-Policy"]
        assert fetch(base + "0" * 20, data=b"List-Unsubscribe=One-Click")[0] == 404
        assert fetch(base + key, data=b"List-Unsubscribe=One-Click")[0] == 200
        assert fetch(base + key, data=b"x" * 9000)[0] == 413
        assert fetch(f"http://127.0.0.1:{pages.port}/", Host="evil.example")[0] == 421
        assert pages.stop()[0] == 0
    app = home.open()
    from monitor.pipeline.readers import staying  # noqa: PLC0415

    watchlist = app.watchlist("nato-ip4")
    assert watchlist
    with app.store.reading() as tx:
        assert staying(app, tx, watchlist) == ("bob@example.org",)
    app.store.close()


def test_signals_are_known(home: Home) -> None:
    with running(home) as service:
        wait_for(lambda: service.said("service.started"))
        os.kill(service.process.pid, signal.SIGHUP)
        wait_for(lambda: service.said("config.loaded"))
        assert service.stop(signal.SIGINT)[0] == 0
