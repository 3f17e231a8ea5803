"""Several machines on one PostgreSQL: a holder that puts jobs up, workers that do them."""

from __future__ import annotations

import os
import shutil
import signal
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from service.parts import monitor, running, wait_for

from monitor.engine.board import HANDS
from tests.conftest import Home, Web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOSTS = 24
SLOW = 4.0  # seconds a host takes to answer
TALK = "NATO officers and Japanese engineers reviewed the {} harbour cable on Tuesday in Brussels."
QUEUE = '[engine]\nkind = "queue"\n[storage]\nurl = "{}"\n'


@pytest.fixture
def hosts() -> Iterator[list[Web]]:
    """Serve a feed on each of many hosts."""
    webs = [Web(f"127.0.1.{n}") for n in range(1, HOSTS + 1)]
    for n, web in enumerate(webs):
        web.feed("/f.xml", (f"a{n}", f"NATO and Japan look at cable {n}", TALK.format(f"no{n}")))
    yield webs
    for web in webs:
        web.close()


@pytest.fixture
def machines(
    home: Home, tmp_path: Path, hosts: list[Web], postgres: Callable[[], str]
) -> tuple[Home, Home]:
    """Make two homes alike, of two machines, on one database."""
    home.feeds(**{f"f{n}": f"{web.url}/f.xml" for n, web in enumerate(hosts)})
    home.settings(QUEUE.format(postgres()))
    file = home.folder / "config" / "monitor.toml"
    file.write_text(file.read_text().replace('"2s"', '"60s"'))
    shutil.copytree(home.folder, tmp_path / "second")
    home.now = datetime.now(UTC)
    return home, Home(tmp_path / "second", now=home.now)


def kept(home: Home) -> list[str]:
    app = home.open()
    with app.store.reading() as tx:
        urls = [item.entry.url for item in tx.items.list()]
    app.store.close()
    return urls


def test_a_holder_and_a_worker_share_the_work_and_lose_nothing(
    machines: tuple[Home, Home], hosts: list[Web]
) -> None:
    first, second = machines
    assert "start monitor run first" in monitor(second, "worker").stderr
    with running(first) as holder:
        wait_for(lambda: holder.said("service.started"))
        with running(second, "worker") as worker:
            wait_for(lambda: worker.said("service.started"))
            wait_for(lambda: holder.get("/readyz")[0] == 200)
            wait_for(lambda: len(kept(first)) == HOSTS, 60)
            assert worker.stop()[0] == 0
        assert holder.stop()[0] == 0
    urls = kept(first)
    assert len(set(urls)) == len(urls) == HOSTS
    assert [len(web.asked) for web in hosts] == [1] * HOSTS


def test_what_a_killed_worker_had_in_hand_is_done_by_another(
    machines: tuple[Home, Home], hosts: list[Web]
) -> None:
    first, second = machines
    for web in hosts:
        web.pages["/f.xml"].wait = SLOW
    with running(first) as holder:
        wait_for(lambda: holder.said("service.started"))
        with running(second, "worker") as worker:
            wait_for(lambda: worker.said("service.started"))
            wait_for(lambda: sum(len(web.asked) for web in hosts) > HANDS)
            for web in hosts:
                web.pages["/f.xml"].wait = 0.0
            os.kill(worker.process.pid, signal.SIGKILL)
            worker.process.wait(10)
        wait_for(lambda: len(kept(first)) == HOSTS, 90)
        assert holder.stop()[0] == 0
    assert len(set(kept(first))) == len(kept(first))


def test_a_queue_asks_for_postgresql_and_a_worker_for_a_queue(home: Home) -> None:
    home.settings('[engine]\nkind = "queue"\n')
    done = monitor(home, "run")
    assert done.returncode == 2
    assert "needs PostgreSQL" in done.stderr
    home.settings()
    done = monitor(home, "worker")
    assert done.returncode == 2
    assert 'needs [engine] kind = "queue"' in done.stderr
