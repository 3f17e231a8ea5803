"""Databases that are moved, replaced, damaged and put back."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest
from service.parts import command, mailbox
from service.test_run import CALL

from monitor import jobs
from monitor.errors import StoreError

if TYPE_CHECKING:
    from tests.conftest import Home, Web


@pytest.mark.parametrize("replaced", [False, True])
def test_a_database_that_was_moved_away_is_written_no_more(
    home: Home, web: Web, replaced: bool
) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    jobs.learn(app)
    assert app.store.file
    file, away = app.store.file, app.store.file.with_name("away.db")
    if replaced:
        app.store.backup(away)
        away.replace(file)
    else:
        file.rename(away)
    with pytest.raises(StoreError, match="right file"):
        jobs.poll_due(app)
    assert file.exists() == replaced
    app.store.close()
    if not replaced:
        away.rename(file)
    app = home.open()
    assert jobs.poll_due(app).items == 1
    assert app.store.check() == []
    app.store.close()


def test_a_damaged_database_is_replaced_by_a_backup_without_mail_going_twice(
    home: Home, web: Web
) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    now = home.now.isoformat()
    with mailbox() as mails:
        home.settings(mails.settings("ann@example.org"))
        command(home, "poll", now=now)
        command(home, "digest", "--watchlist", "nato-ip4", now=now)
        backup = home.folder / "monitor.db.backup-20270113"
        command(home, "db", "backup", str(backup), now=now)
        command(home, "deliver", now=now)
        with sqlite3.connect(home.folder / "monitor.db") as left:  # its log stays behind
            left.execute("CREATE TABLE more AS SELECT * FROM item")
            left.commit()
            log = (home.folder / "monitor.db-wal").read_bytes()
        left.close()
        (home.folder / "monitor.db").write_bytes(b"no database any more")
        (home.folder / "monitor.db-wal").write_bytes(log)
        assert "db restore" in command(home, "status", now=now, code=1)
        assert "no backup that can be used" in command(home, "db", "restore", __file__, code=1)
        command(home, "db", "restore", str(home.folder / "none"), code=1)
        command(home, "db", "restore", str(backup), now=now)
        command(home, "db", "check", now=now)
        assert json.loads(command(home, "poll", "--all", "--json", now=now))["items"] == 0
        command(home, "deliver", now=now)
        assert len(mails.taken) == 1
        (held,) = json.loads(command(home, "status", "--json", now=now))["queue"]
        assert held["state"] == "held"
    app = home.open()
    with app.store.hold():
        assert "already served" in command(home, "db", "restore", str(backup), code=1)
    app.store.close()
    kept = home.folder / "monitor.db.before-20270113T120000"
    assert kept.read_bytes() == b"no database any more"
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == log
