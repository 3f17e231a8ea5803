"""Everything a server can do to us at once: each feed says what it must, the healthy lose nothing.

Each case is a feed on a host of its own, asked three times in two days beside healthy feeds.
"""

from __future__ import annotations

import asyncio
import importlib.util
import re
import threading
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.pipeline import poll
from tests.conftest import make_home
from tests.pipeline import hostile_documents, hostile_http
from tests.pipeline.hostile_http import FEED, GOOD, Case, answer, item, rss

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.types import Feed, Item

CASES = [*hostile_http.CASES, *hostile_documents.CASES]
HEALTHY = 20
WATCHLIST = '[match]\ninclude = ["harbour", "\u6e2f", "\ud56d\uad6c", "ruobrah"]\n'
HOURS = (0, 25, 50)
MOST_HEAD = 4_000  # bytes of a request: no server makes us carry more


class World:
    """One server on many loopback addresses; the host tells the case."""

    def __init__(self) -> None:
        self.cases = {f"127.33.{n // 200}.{n % 200 + 1}": c for n, c in enumerate(CASES)}
        self.good = [f"127.34.0.{n + 1}" for n in range(HEALTHY)]
        self.polls = 0
        self.busy: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.heads: list[tuple[str, bytes]] = []
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()
        self.ready.wait()

    def _run(self) -> None:
        self.server = self.loop.run_until_complete(
            asyncio.start_server(self._serve, "0.0.0.0", 0, limit=1 << 20, backlog=500)
        )
        self.port = self.server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()
        self.server.close()
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self.loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        self.busy[host] += 1
        self.most[host] = max(self.most[host], self.busy[host])
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            self.heads.append((host, head))
            said = self.said(host, head.split(b" ")[1].decode())
            for piece in [said] if isinstance(said, bytes) else said:  # type: ignore[attr-defined]
                writer.write(piece.replace(b"{host}", f"{host}:{self.port}".encode()))
                await writer.drain()
                if not isinstance(said, bytes):
                    await asyncio.sleep(0.05)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self.busy[host] -= 1
            writer.close()

    def said(self, host: str, path: str) -> object:
        if path.startswith("/hop/"):
            left = int(path.rpartition("/")[2]) - 1
            return hostile_http.to(f"/hop/{left}" if left else "/good", 308)
        if path.startswith("/good"):
            return GOOD
        if path == "/gone":
            return answer(b"", "404 Not Found")
        if host in self.good:
            name = host.rpartition(".")[2]
            return answer(rss(*(item(f"{name}-{n}") for n in range(5 + self.polls))))
        answers = self.cases[host].answers
        said = answers[min(self.polls, len(answers) - 1)]
        return said() if callable(said) else said

    def url(self, host: str) -> str:
        name = self.cases[host].name if host in self.cases else "feed"
        return f"http://{host}:{self.port}/{name}"

    def close(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


class Told:
    """What the polls made of the world."""

    def __init__(self, folder: Path, world: World) -> None:
        home = make_home(folder / "home")
        for path in (home.folder / "config" / "watchlists").glob("*.toml"):
            path.unlink()
        (home.folder / "config" / "watchlists" / "harbours.toml").write_text(WATCHLIST)
        (home.folder / "config" / "monitor.toml").write_text(
            '[poll]\nallow_private_addresses = true\ntimeout = "10s"\nmax_bytes = "15MB"\n'
        )
        home.feeds(
            **{c.name: world.url(host) for host, c in world.cases.items()},
            **{f"healthy-{n}": world.url(host) for n, host in enumerate(world.good)},
        )
        app = home.open()
        start = home.now
        self.after: list[dict[str, Feed]] = []
        for number, hours in enumerate(HOURS):
            home.now, world.polls = start + timedelta(hours=hours), number
            poll.poll(app, force=number == 1)
            with app.store.reading() as tx:
                self.after.append({feed.id: feed for feed in tx.feeds.all()})
        self.items: dict[str, list[Item]] = {}
        with app.store.reading() as tx:
            for one in tx.items.list():
                self.items.setdefault(one.feed, []).append(one)
        app.store.close()
        self.world = world


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    world = World()
    try:
        yield Told(tmp_path_factory.mktemp("hostile"), world)
    finally:
        world.close()


FAST = importlib.util.find_spec("httptools") is not None
# Answers that are no HTTP: without the fast transport httpx says in its own way what it made of them.
BROKEN_HTTP = frozenset(
    [
        "endless-interim",
        "endless-header",
        "chunks-said-twice",
        "a-greeting-of-another-kind",
        "hints-alone",
        "gzip-in-chunks",
        "chunk-size-of-2-to-the-64",
        "http-0.9",
        "http-3.7",
        "blank-lines-first",
        "nothing-at-all",
        "one-byte",
    ]
)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_hostile_feed_gives_what_can_be_read_and_says_the_rest(case: Case, told: Told) -> None:
    feed = told.after[-1][case.name]
    titles = [one.entry.title for one in told.items.get(case.name, ())]
    if FAST or case.name not in BROKEN_HTTP:
        assert len(titles) == case.entries, (titles[:30], feed.problem)
        assert re.search(case.says or r"^$", feed.problem), feed.problem
        if case.first is not None:
            assert re.search(case.first, told.after[0][case.name].problem)
    else:
        assert titles or feed.problem
    problems = [after[case.name] for after in told.after]
    for state in problems:
        assert state.problem_code != "internal", state.problem
        assert len(state.problem) <= 250
        assert not re.search(r"Traceback|Exception|Error\(|NoneType|0x[0-9a-f]{6}", state.problem)


def test_healthy_feeds_lose_nothing_beside_them(told: Told) -> None:
    got = {name: len(told.items.get(name, ())) for name in told.after[-1] if "healthy" in name}
    assert got == {f"healthy-{n}": 5 + len(HOURS) - 1 for n in range(HEALTHY)}
    assert not any(told.after[-1][name].problem for name in got)


def test_no_entry_is_kept_twice(told: Told) -> None:
    for name, items in told.items.items():
        if not name.startswith("links") and name != "another-sites-feed":
            titles = Counter(one.entry.title for one in items)
            assert max(titles.values()) == 1, (name, titles)


def test_no_host_is_asked_more_than_twice_at_a_time(told: Told) -> None:
    assert max(told.world.most.values()) <= 2


def test_no_server_makes_us_send_much_nor_what_is_not_its_own(told: Told) -> None:
    assert max(len(head) for _, head in told.world.heads) < MOST_HEAD
    assert not any(b"\r\ncookie:" in head.lower() for _, head in told.world.heads)


def test_what_is_kept_has_an_honest_date_and_a_web_address_or_none(told: Told) -> None:
    for one in (one for items in told.items.values() for one in items):
        assert one.entry.url.startswith(("http://", "https://", "HTTPS://")) or not one.entry.url
        assert one.entry.published is None or 1990 < one.entry.published.year <= 2027
        assert one.entry.published is None or one.entry.published <= one.fetched
        assert all(c.isprintable() for c in one.entry.title.replace("\u200d", ""))
        assert len(one.entry.title) <= 2_000


def test_the_tables_hold_what_they_say() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) > 150
    assert FEED.count(b"<item>") == 4
