"""Killed before any one write, flush, rename or send, nothing is lost, doubled or left about.

Every order (a poll, a digest, a delivery, the daily care) starts from the same state each time, is
killed as it enters one system call, and the rest is done by a process that starts anew. With
``MONITOR_KILLS=all`` every call of every order is such a point; else some of them are.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from service.parts import SOAK, Mailbox, Zygote, mailbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

WHOLE = SOAK or os.environ.get("MONITOR_KILLS") == "all"
SAMPLE = 25
ORDERS = ("poll", "digest", "deliver", "care")
CALLS = ("write", "pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "chmod",
         "mkdir", "connect", "sendto")  # fmt: skip
READERS = ("a@example.org", "b@example.org")
PASSES = ("queued", "sending", "deferred", "failed", "held")
MOVING = ("monitor.db*", "digests", "*.lock")
Point = tuple[str, str, int]


class Stage:
    """A small home before each order of its second day, and what must come of it."""

    def __init__(self, home: Home, web: Web, mails: Mailbox, spare: Path) -> None:
        self.home, self.web, self.mails, self.spare = home, web, mails, spare
        home.settings(mails.settings(*READERS) + "[storage]\nbackups = 1\n")
        home.feeds(a=f"{web.url}/a.xml", b=f"{web.url}/b.xml")
        self.publish(1)
        self.zygote = Zygote(home)
        self.zygote.do("rest", home.now)
        home.now += timedelta(days=1)
        self.publish(2)
        self.points: list[Point] = []
        for order in ORDERS:
            self.put(home.folder, self.before(order))
            made = self.zygote.calls_of(order, home.now, CALLS, spare / "calls")
            self.points += [(order, c, n) for c in CALLS for n in range(1, made[c] + 1)]
        self.app: App = home.open()
        self.wanted = self.seen()
        self.files = self.written()

    def publish(self, count: int) -> None:
        for feed in ("a", "b"):
            entries = [
                (
                    f"{feed}-{n}",
                    f"NATO chief and Japanese minister talk about harbour {feed} {n}",
                    f"NATO Secretary General Mark Rutte spoke by phone with Japanese Prime "
                    f"Minister Sanae Takaichi on Tuesday about port {n} of {feed}, Tokyo said.",
                )
                for n in range(1, count + 1)
            ]
            self.web.feed(f"/{feed}.xml", *entries, etag=f'"{count}"')

    def before(self, order: str) -> Path:
        return self.spare / order

    def put(self, source: Path, target: Path) -> None:
        """Make what moves in a home the same as in another place."""
        target.mkdir(exist_ok=True)
        for pattern in MOVING:
            for path in target.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            for path in source.glob(pattern):
                copy = shutil.copytree if path.is_dir() else shutil.copy2
                copy(path, target / path.name)

    def seen(self) -> tuple[object, ...]:
        """Look at all that must be the same whether or not anything was killed."""
        with self.app.store.reading() as tx:
            items = sorted((i.entry.guid, i.entry.url) for i in tx.items.list())
            events = sorted((e.id, e.state.status, e.state.date) for e in tx.events.list())
            records = tx.digests.list(with_files=True)
            taken = {
                (r.window.watchlist, r.window.day): tx.digests.items(
                    r.window.watchlist, r.window.day
                )
                for r in records
            }
            assert tx.outbox.list(PASSES) == []
            assert tx.feeds.leased(self.home.now) == 0
            mails = sorted(m.message_id for m in tx.outbox.list())
        self.files_of = {
            (r.window.watchlist, f"{r.window.day}.{e}"): b for r in records for e, b in r.files
        }
        assert self.app.store.check() == []
        return items, events, taken, mails

    def written(self) -> set[str]:
        """Name every file beside the configuration; those of the record are as recorded."""
        digests = self.home.folder / "digests"
        for (watchlist, name), content in self.files_of.items():
            assert (digests / watchlist / name).read_bytes() == content
        self.app.store.close()
        paths = (p for pattern in MOVING for p in self.home.folder.glob(pattern))
        every = [q for p in paths for q in (p, *p.rglob("*"))]
        return {str(p.relative_to(self.home.folder)) for p in every} - {"monitor.db-shm"}

    def killed(self, point: Point) -> None:
        """Kill at one point, start anew, and compare."""
        order, call, number = point
        self.put(self.before(order), self.home.folder)
        self.mails.taken.clear()
        code = self.zygote.killed_at(order, self.home.now, call, number)
        assert code in (-9, 0)
        taken = len(self.mails.taken)
        with self.app.store.reading() as tx:
            told = [m for m in tx.outbox.list(("sent",)) if m.day == self.home.now.date()]
        self.app.store.close()
        window = taken - len(told) if order == "deliver" else 0
        assert window in (0, 1)
        self.zygote.do("rest", self.home.now)
        assert self.seen() == self.wanted
        assert self.written() == self.files
        if order == "care":
            return
        sent = self.mails.ids()
        assert len(sent) == len(READERS) * len(self.app.config.watchlists)
        assert sum(sent.values()) - len(sent) == window
        assert len(set(self.mails.taken)) == len(sent)  # a second time means the same bytes


@pytest.fixture
def stage(home: Home, web: Web, tmp_path: Path) -> Iterator[Stage]:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode:
        pytest.skip("this system lets nobody but root trace")
    spare = tmp_path / "spare"
    spare.mkdir()
    with mailbox() as mails:
        made = Stage(home, web, mails, spare)
        yield made
        made.zygote.close()
        made.app.store.close()


def test_killed_before_a_write_flush_or_send_nothing_is_lost_or_doubled(stage: Stage) -> None:
    points = stage.points
    assert len({(order, call) for order, call, _ in points}) > 15
    if not WHOLE:
        points = random.Random(20270113).sample(points, SAMPLE)
    wrong = []
    for point in points:
        try:
            stage.killed(point)
        except AssertionError as error:
            wrong.append((point, str(error)[:800]))
    assert wrong == []
