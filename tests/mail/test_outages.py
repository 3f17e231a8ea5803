"""Days of faulty mail servers, through the whole walk: no digest is lost, none goes twice.

The one exception is the documented window: the server took the whole message and its answer was
lost. Then ``on_ambiguous`` decides between the same bytes again and a person.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from samples.mail_servers import Scripted

from monitor.pipeline import daily, send
from tests.conftest import Home

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.pipeline.app import App

START = datetime(2027, 1, 13, 6, 30, tzinfo=UTC)
HOURS = timedelta(hours=1)
FAULTS = [
    (step, reply)
    for step in ("greeting", "EHLO", "MAIL", "RCPT", "DATA")
    for reply in ("", "451 later")
] + [("body", "451 later"), ("body", "452 disk full"), ("QUIT", ""), ("QUIT", "500 what")]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home", now=START)
    (made.folder / "config" / "watchlists").mkdir(parents=True)
    (made.folder / "config" / "watchlists" / "w.toml").write_text('[match]\ninclude = ["NATO"]\n')
    return made


def opened(home: Home, port: int, *, to: str = '["a@example.org"]', more: str = "") -> App:
    home.settings(
        f'[email]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nto = {to}\n'
        f'from = "monitor@example.org"\ntimeout = "300ms"\n{more}'
    )
    return home.open()


def build(app: App) -> None:
    watchlist = app.watchlist("w")
    assert watchlist
    daily.build(app, watchlist, app.now().date(), slot=True)


def identities(messages: list[bytes]) -> Counter[str]:
    found = (re.search(rb"(?m)^Message-ID:\s*(<[^>]+>)", m) for m in messages)
    return Counter(m[1].decode() for m in found if m)


def states(app: App) -> Counter[str]:
    with app.store.reading() as tx:
        return Counter(m.state for m in tx.outbox.list())


def test_a_fault_at_any_step_delays_a_digest_and_neither_loses_nor_repeats_it(home: Home) -> None:
    with Scripted() as server:
        good = dict(server.replies)
        app = opened(home, server.port)
        for number, (step, reply) in enumerate(FAULTS):
            home.now = START + timedelta(days=number)
            build(app)
            server.replies = good | {step: reply}
            for hour in range(3):
                home.now += hour * HOURS
                send.send_queued(app)
            server.replies = good
            for hour in (6, 12):
                home.now = START + timedelta(days=number) + hour * HOURS
                send.send_queued(app)
        assert states(app) == {"sent": len(FAULTS)}
        went = identities(server.promised)
        app.store.close()
    assert len(went) == len(FAULTS)
    assert set(went.values()) == {1}


def test_a_server_down_for_five_days_gets_every_digest_once_when_it_is_back(home: Home) -> None:
    with Scripted(greeting="421 down") as server:
        app = opened(home, server.port, to='["a@example.org", "b@example.org"]')
        for hour in range(5 * 24):
            home.now = START + hour * HOURS
            if hour % 24 == 0:
                build(app)
            if hour % 8 == 0:
                send.send_queued(app)
        server.replies["greeting"] = "220 hello"
        for hour in range(5 * 24, 7 * 24, 8):
            home.now = START + hour * HOURS
            send.send_queued(app)
        went = identities(server.promised)
        assert states(app) == {"sent": 10}
        app.store.close()
    assert sorted(went.values()) == [1] * 10


def test_one_refused_reader_costs_the_others_nothing_and_is_told_of_in_the_next(home: Home) -> None:
    with Scripted() as server:
        app = opened(home, server.port, to='["gone.person@example.org", "b@example.org"]')
        build(app)
        refused = iter(["550 5.1.1 <gone.person@example.org> unknown", "250 ok"])
        server.on_step = lambda step: (
            server.replies.update(RCPT=next(refused)) if step == "RCPT" else None
        )
        done = send.send_queued(app)
        assert (done.sent, done.failed) == (1, 1)
        server.on_step = lambda _step: None
        home.now += timedelta(days=1)
        build(app)
        with app.store.reading() as tx:
            record = tx.digests.get("w", home.now.date())
        assert record
        text = " ".join(record.file("txt").decode().split())
        assert "2027-01-13 to g…@example.org was refused" in text
        assert "550 5.1.1" in text
        assert "gone.person" not in text
        app.store.close()


@pytest.mark.parametrize(("choice", "times", "state"), [("resend", 2, "sent"), ("hold", 1, "held")])
def test_a_lost_answer_to_a_whole_message_follows_the_setting(
    home: Home, choice: str, times: int, state: str
) -> None:
    with Scripted(body="") as server:
        app = opened(home, server.port, more=f'on_ambiguous = "{choice}"\n')
        build(app)
        send.send_queued(app)
        server.replies["body"] = "250 taken"
        home.now += 2 * HOURS
        send.send_queued(app)
        assert states(app) == {state: 1}
        app.store.close()
        assert len(server.taken) == times
        assert len(set(server.taken)) == 1
        assert len(identities(server.taken)) == 1


@pytest.mark.parametrize(
    ("step", "choice"),
    [("RCPT", "resend"), ("body", "resend"), ("body", "hold"), ("QUIT", "resend")],
)
def test_a_process_killed_while_sending_is_recovered_from(
    home: Home, step: str, choice: str
) -> None:
    with Scripted() as server:
        app = opened(home, server.port, more=f'on_ambiguous = "{choice}"\n')
        build(app)
        (queued,) = _mails(app)
        app.store.close()
        command = [sys.executable, "-m", "monitor", "--home", str(home.folder)]
        child: list[subprocess.Popen[bytes]] = []

        def kill(at: str) -> None:
            if at == step and child:
                os.kill(child[0].pid, signal.SIGKILL)
                child[0].wait()

        server.on_step = kill
        child.append(
            subprocess.Popen(
                [*command, "--now", START.isoformat(), "deliver"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        assert child[0].wait(60) == -signal.SIGKILL
        child.clear()
        app = home.open()
        send.recover(app)
        send.send_queued(app, force=True)
        (mail,) = _mails(app)
        app.store.close()
    before = 0 if step == "RCPT" else 1  # came whole before the kill
    assert mail == queued
    assert len(server.taken) == before + (choice == "resend" and step != "QUIT")
    assert len(set(server.taken)) == 1


def test_a_mail_held_after_a_crash_is_told_of_when_mail_is_sent(home: Home) -> None:
    with Scripted() as server:
        app = opened(home, server.port, more='on_ambiguous = "hold"\n')
        build(app)
        with app.store.writing() as tx:
            tx.outbox.mark(tx.outbox.list()[0].id, "sending")  # by a process that is gone
        app.store.close()
        command = [sys.executable, "-m", "monitor", "--home", str(home.folder), "deliver"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "1 held, as it may have arrived: release or drop it." in done.stdout
        subprocess.run([*command, "--release", "all"], capture_output=True, check=True)
    assert len(server.promised) == 1


def _mails(app: App) -> list[bytes]:
    with app.store.reading() as tx:
        return [m.message for m in tx.outbox.list()]
