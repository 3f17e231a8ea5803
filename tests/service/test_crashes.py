"""Killed at any moment, nothing is lost, nothing stored twice, no mail sent twice but in one window.

The window is the documented one: the server took a mail and we died before that was on record.
"""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from service.parts import SOAK, Mailbox, Zygote, mailbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Home, Web

FEEDS = 4
WATCHLISTS = 2  # that a new home has
ROUNDS = 70 if SOAK else 3
READERS = ("a@example.org", "b@example.org")


class World:
    """Feeds that grow, readers who wait, and what must be true of the home after all of it."""

    def __init__(self, home: Home, web: Web, mails: Mailbox) -> None:
        self.home, self.web, self.mails = home, web, mails
        self.entries: dict[int, list[tuple[str, str, str]]] = {n: [] for n in range(FEEDS)}
        self.kills = 0
        home.settings(mails.settings(*READERS))
        home.feeds(**{f"f{n}": f"{web.url}/{n}.xml" for n in range(FEEDS)})
        for n in range(FEEDS):
            self.publish(n)

    def publish(self, feed: int) -> None:
        number = len(self.entries[feed]) + 1
        self.entries[feed].append(
            (
                f"f{feed}-{number}",
                f"NATO chief and Japanese minister talk about harbour {feed}-{number}",
                f"NATO Secretary General Mark Rutte spoke by phone with Japanese Prime Minister "
                f"Sanae Takaichi on Tuesday about port number {feed * 1000 + number}, Tokyo said.",
            )
        )
        self.web.feed(f"/{feed}.xml", *self.entries[feed], etag=f'"{number}"')

    def expected(self) -> list[str]:
        return sorted(slug for feed in self.entries.values() for slug, _, _ in feed)

    def check_items(self) -> None:
        app = self.home.open()
        with app.store.reading() as tx:
            guids = sorted(i.entry.guid for i in tx.items.list())
        assert guids == self.expected()
        assert app.store.check() == []
        app.store.close()

    def check_digests(self, days: int) -> None:
        app = self.home.open()
        with app.store.reading() as tx:
            records = tx.digests.list(watchlist="nato-ip4", with_files=True)
            assert len(records) == days
            taken = [i for r in records for i in tx.digests.items("nato-ip4", r.window.day)]
            left = tx.outbox.list(("queued", "sending", "deferred", "failed", "held"))
        assert len(taken) == len(set(taken)) == len(self.expected())
        assert left == []
        assert app.store.check() == []
        app.store.close()
        for record in records:
            file = self.home.folder / "digests" / "nato-ip4" / f"{record.window.day}.html"
            assert file.read_bytes() == dict(record.files)["html"]
        sent = self.mails.ids()
        assert len(sent) == days * len(READERS) * WATCHLISTS
        assert sum(sent.values()) - len(sent) <= self.kills


@pytest.fixture
def world(home: Home, web: Web) -> Iterator[World]:
    with mailbox() as mails:
        yield World(home, web, mails)


def test_killed_at_random_moments_nothing_is_lost_or_doubled(world: World, home: Home) -> None:
    chance = random.Random(20270113)
    zygote = Zygote(home)
    took = dict.fromkeys(("poll", "digest", "deliver"), 0.5)
    try:
        for day in range(1, ROUNDS + 1):
            for op in ("poll", "digest", "deliver"):
                code = zygote.killed_after(op, home.now, chance.uniform(0.0, took[op] * 1.1))
                world.kills += code == -9
                took[op] = min(2.0, zygote.do(op, home.now) * 2 if code else took[op])
                if op == "poll":
                    world.check_items()
            world.check_digests(day)
            home.now += timedelta(days=1)
            world.publish(day % FEEDS)
    finally:
        zygote.close()
    assert world.kills >= ROUNDS  # most of the kills came in time
