"""What goes wrong around the service: disks, locks, mail servers, feeds, twins."""

from __future__ import annotations

import email
import json
import shutil
import sqlite3
import subprocess
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from service.parts import SOAK, Running, mailbox, monitor, wait_for
from service.test_run import CALL

from monitor import jobs
from monitor.errors import StoreError
from monitor.pipeline import admin, alerts, care, daily, notices, poll, send

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Home, Web


@contextmanager
def mounted(place: Path, size: str) -> Iterator[None]:
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
        capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("this user may mount nothing")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def moved(home: Home, place: Path) -> None:
    shutil.copytree(home.folder, place / "home")
    home.folder = place / "home"


def filled(home: Home) -> Path:
    """Fill a home's disk to the last byte with a file."""
    filler = home.folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


def test_files_that_could_not_be_written_follow(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    jobs.poll_due(app)
    place = app.config.digests / "nato-ip4"
    place.parent.mkdir()
    place.write_text("in the way")
    watchlist = app.watchlist("nato-ip4")
    assert watchlist
    built = daily.build(app, watchlist, home.now.date())
    assert "cannot be written" in built.problem
    jobs.care_due(app)
    with app.store.reading() as tx:
        assert any("cannot be written" in said for said in notices.current(tx))
    place.unlink()
    jobs.care_due(app)
    assert (place / f"{home.now.date()}.json").read_bytes() == built.record.file("json")
    assert (place / "latest.html").is_file()
    with app.store.reading() as tx:
        assert not any("cannot be written" in said for said in notices.current(tx))
    app.store.close()


def test_a_full_disk_loses_nothing_and_is_said(home: Home, web: Web, tmp_path: Path) -> None:
    web.feed("/wire.xml", CALL, etag='"1"')
    home.feeds(wire=f"{web.url}/wire.xml")
    with mounted(tmp_path / "small", "8m"):
        moved(home, tmp_path / "small")
        home.open().store.close()
        filler = filled(home)
        done = monitor(home, "poll")
        assert done.returncode == 1
        assert "full" in done.stderr
        assert "Traceback" not in done.stderr
        filler.unlink()
        app = home.open()
        assert poll.poll(app).items == 1
        with app.store.reading() as tx:
            assert [i.entry.guid for i in tx.items.list()] == ["call"]
        assert app.store.check() == []
        app.store.close()


def test_feeds_asked_as_the_disk_filled_are_asked_again_at_the_next_tick(
    home: Home, web: Web, tmp_path: Path
) -> None:
    web.feed("/wire.xml", CALL, etag='"1"')
    web.pages["/wire.xml"].wait = 0.5
    home.feeds(wire=f"{web.url}/wire.xml")
    with mounted(tmp_path / "small", "8m"):
        moved(home, tmp_path / "small")
        app = home.open()
        jobs.learn(app)
        full: list[Path] = []

        def fill() -> None:
            wait_for(lambda: web.asked)
            full.append(filled(home))

        filling = threading.Thread(target=fill)
        filling.start()
        with pytest.raises(StoreError, match="full"):
            jobs.poll_due(app)
        filling.join()
        with pytest.raises(StoreError, match="full"):
            jobs.poll_due(app)
        web.pages["/wire.xml"].wait = 0
        full[0].unlink()
        assert jobs.poll_due(app).items == 1
        assert app.store.check() == []
        app.store.close()


def test_a_read_only_home_is_said(home: Home, web: Web, tmp_path: Path) -> None:
    with mounted(tmp_path / "fixed", "8m"):
        moved(home, tmp_path / "fixed")
        home.open().store.close()
        subprocess.run(
            ["mount", "-o", "remount,ro", str(tmp_path / "fixed")], check=True, capture_output=True
        )
        done = monitor(home, "run")
        assert done.returncode == 1
        assert "writ" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_database_locked_for_a_while_is_waited_for(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    other = sqlite3.connect(app.store.file or "", check_same_thread=False, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    seconds = 29 if SOAK else 2
    threading.Timer(seconds, lambda: (other.execute("ROLLBACK"), other.close())).start()
    begun = time.monotonic()
    assert poll.poll(app).items == 1
    assert time.monotonic() - begun > seconds - 1
    app.store.close()


def test_a_damaged_database_is_refused_with_the_remedy(home: Home) -> None:
    app = home.open()
    file = app.store.file
    app.store.close()
    assert file
    file.write_bytes(b"no database at all, " * 500)
    with pytest.raises(StoreError, match="db restore"):
        home.open()


def test_three_started_at_once_leave_one(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    services = [Running(home) for _ in range(3)]
    try:
        wait_for(lambda: sum(s.process.poll() is not None for s in services) == 2, 60)
        codes = [s.process.poll() for s in services]
        assert sorted(codes, key=str) == [1, 1, None]
        alive = services[codes.index(None)]
        wait_for(lambda: alive._quick("feed.polled"))
    finally:
        for service in services:
            if service.process.poll() is None:
                service.stop()
            service._reader.join(5)
            if service.process.stderr and not service.process.stderr.closed:
                service.process.stderr.close()
    app = home.open()
    with app.store.reading() as tx:
        assert tx.glance.items() == 1
    app.store.close()


def test_pollers_side_by_side_store_once(home: Home, web: Web) -> None:
    for n in range(6):
        web.feed(f"/{n}.xml", (f"call-{n}", CALL[1], f"{CALL[2]} Port {n} was named."))
    home.feeds(**{f"f{n}": f"{web.url}/{n}.xml" for n in range(6)})
    app = home.open()
    jobs.learn(app)
    rounds: list[poll.Round] = []
    threads = [
        threading.Thread(target=lambda: rounds.append(poll.poll(app, force=True))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with app.store.reading() as tx:
        assert sorted(i.entry.guid for i in tx.items.list()) == [f"call-{n}" for n in range(6)]
    assert app.store.check() == []
    app.store.close()


def test_mail_waits_for_hours_and_goes_once(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    with mailbox() as mails:
        home.settings(mails.settings("a@example.org", "b@example.org"))
        mails.stop()
        app = home.open()
        jobs.poll_due(app)
        watchlist = app.watchlist("nato-ip4")
        assert watchlist
        daily.build(app, watchlist, home.now.date())
        tries = 0
        for _ in range(12):
            tries += send.send_queued(app).deferred
            home.now += timedelta(minutes=30)
        assert 4 <= tries <= 20
        mails.start()
        home.now += timedelta(days=1)
        assert send.send_queued(app).sent == 2
        assert send.send_queued(app, force=True).sent == 0
        assert list(mails.ids().values()) == [1, 1]
        app.store.close()


def test_faulty_feeds_delay_no_good_one(home: Home, web: Web) -> None:
    good = {f"good{n}": f"{web.url}/g{n}.xml" for n in range(6)}
    for n in range(6):
        web.feed(f"/g{n}.xml", (f"call-{n}", CALL[1], f"{CALL[2]} Port {n} was named."))
    page = type(web.pages["/g0.xml"])
    web.pages |= {"/b0.xml": page(status=500), "/b1.xml": page(body=b"<html>moved"),
                  "/b2.xml": page(wait=30)}  # fmt: skip
    home.feeds(**good, **{f"bad{n}": f"{web.url}/b{n}.xml" for n in range(3)})
    app = home.open()
    begun = time.monotonic()
    done = jobs.poll_due(app)
    assert (done.feeds, done.failed, done.items) == (9, 3, 6)
    assert time.monotonic() - begun < 20
    app.store.close()


def test_the_administrator_is_told_once_a_day(home: Home, web: Web) -> None:
    home.feeds(gone=f"{web.url}/none.xml")
    with mailbox() as mails:
        home.settings('admin = ["root@example.org"]\n' + mails.settings("a@example.org"))
        app = home.open()
        assert admin.tell(app) == 0
        for _ in range(3):
            poll.poll(app, force=True)
        assert admin.tell(app) == 1
        assert admin.tell(app) == 0
        home.now += timedelta(days=1)
        assert admin.tell(app) == 0  # nothing new
        home.now += timedelta(days=7)
        assert admin.tell(app) == 1
        send.send_queued(app)
        first = email.message_from_bytes(mails.taken[0])
        assert first["To"] == "root@example.org"
        assert "gone" in first.get_payload(decode=True).decode()
        assert len(mails.taken) == 2
        assert app.store.check() == []
        app.store.close()


def test_what_cannot_wait_is_mailed_at_once_and_once(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    with mailbox() as mails:
        home.settings(mails.settings("a@example.org"))
        path = home.folder / "config" / "watchlists" / "nato-ip4.toml"
        path.write_text(path.read_text() + '\n[alerts]\nwhen = ["meeting"]\n')
        app = home.open()
        jobs.poll_due(app)
        assert alerts.queue(app) == 0  # told already
        send.send_queued(app)
        (mail,) = mails.taken
        assert email.message_from_bytes(mail)["Subject"].startswith("Alert: ")
        watchlist = app.watchlist("nato-ip4")
        assert watchlist
        built = daily.build(app, watchlist, home.now.date())
        assert len(json.loads(built.record.document)["new"]) == 1
        assert app.store.check() == []
        app.store.close()


def test_daily_care_backs_up_and_keeps_few(home: Home) -> None:
    app = home.open()
    for _ in range(4):
        assert care.daily(app)
        assert not care.daily(app)
        home.now += timedelta(days=1)
    assert app.store.file
    assert [p.name[-8:] for p in care.dailies(app.store.file)] == ["20270115", "20270116"]
    copy = sqlite3.connect(care.dailies(app.store.file)[-1])
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    app.store.close()


def test_a_seed_with_a_mistake_costs_only_itself(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    (home.folder / "seeds").mkdir()
    (home.folder / "seeds" / "x.toml").write_text("nothing = [\n")
    app = home.open()
    assert jobs.poll_due(app).items == 1
    with app.store.reading() as tx:
        (said,) = notices.current(tx)
    assert "x.toml" in said
    (home.folder / "seeds" / "x.toml").unlink()
    jobs.poll_due(app)
    with app.store.reading() as tx:
        assert notices.current(tx) == ()
    app.store.close()
