"""The same texts in any order of arrival give the same copies, and the same reports that count."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor import parse
from monitor.pipeline.app import App, open_home
from monitor.pipeline.copies import current
from monitor.pipeline.events import resettle, settle
from monitor.pipeline.keep import keep, reports_of
from monitor.pipeline.wants import Wanted
from monitor.store import Store
from monitor.types import Copy, Match, Source, Trust
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)
TITLE = "Rutte to meet Takaichi in Tokyo on Thursday"
LEAD = (
    "NATO Secretary General Mark Rutte will meet Japanese Prime Minister Sanae Takaichi in Tokyo "
    "on Thursday, the alliance said in a statement on Monday."
)
SECOND = (
    "The two are expected to discuss undersea cables, shipyard repairs and the protection of sea "
    "lanes between the Baltic and the Sea of Japan, an alliance official said."
)
THIRD = (
    "It is the first stop of a tour that does not include any other capital, the statement added, "
    "and no joint declaration has been prepared so far by either delegation."
)
BODY = "\n\n".join((LEAD, SECOND, THIRD))
ADDED = (
    "New Zealand will provide NZ$12 million to NATO's trust fund for Ukraine, Defence Minister "
    "Judith Collins said in Wellington late on Monday."
)
MORE = "Rutte will also meet South Korean Defence Minister Ahn Gyu-back in Seoul on Friday."
SPUN = BODY
for old, new in (
    ("expected", "anticipated"), ("discuss", "debate"), ("undersea", "subsea"),
    ("repairs", "fixes"), ("protection", "safeguarding"), ("lanes", "routes"),
    ("official", "functionary"), ("first", "initial"), ("stop", "halt"), ("tour", "trip"),
    ("include", "contain"), ("capital", "metropolis"), ("statement", "declaration"),
    ("added", "appended"), ("prepared", "readied"), ("delegation", "team"), ("said", "stated"),
):  # fmt: skip
    SPUN = SPUN.replace(old, new)
OTHER = (
    "Australia and Estonia signed a memorandum on cyber training in Tallinn, Defence Minister "
    "Richard Marles said. Courses for forty officers begin in March at the naval college."
)
# name, hour of publication, standing, headline, body
TEXTS = (
    ("original", 0, Trust.PRESS, TITLE, BODY),
    ("wired", 0, Trust.WIRE, TITLE, BODY),
    ("framed", 1, Trust.PRESS, "NATO chief heads for Tokyo", f"By our desk\n\n{BODY}\n\nShare this"),
    ("spun", 2, Trust.PRESS, "NATO boss to encounter Takaichi", SPUN),
    ("short", 2, Trust.PRESS, TITLE, f"{LEAD}\n\n{SECOND}"),
    ("update", 3, Trust.PRESS, TITLE, f"{BODY}\n\n{ADDED}"),
    ("further", 4, Trust.PRESS, TITLE, f"{BODY}\n\n{ADDED}\n\n{MORE}"),
    ("carried", -2, Trust.AGGREGATOR, TITLE, BODY),
    ("other", 1, Trust.PRESS, "Canberra and Tallinn sign", OTHER),
    ("again", 5, Trust.PRESS, "Canberra and Tallinn sign", OTHER),
)  # fmt: skip
Relations = dict[str, tuple[Copy | None, str]]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("home")
    (folder / "config").mkdir()
    shutil.copytree(ROOT / "config" / "gazetteer", folder / "config" / "gazetteer")
    feeds = "".join(
        f'[[feed]]\nid = "{name}"\nurl = "https://{name}.example/feed"\n' for name, *_ in TEXTS
    )
    (folder / "config" / "feeds.toml").write_text(feeds)
    made = open_home(folder, now=lambda: NOON)
    yield Bench(made, tmp_path_factory)
    made.store.close()


def want(name: str, hour: int, trust: Trust, title: str, body: str) -> Wanted:
    source = Source(id=name, url=f"https://{name}.example/feed", title=name, trust=trust)
    entry = parse.make_entry(
        guid=name,
        url=f"https://{name}.example/{name}",
        title=title,
        body=body,
        published=NOON + timedelta(hours=hour),
        language="en",
    )
    return Wanted(
        source=source,
        entry=entry,
        matches=(Match(watchlist="nato-ip4", score=1, hits=(), why="test"),),
    )


def arrive(app: App, batches: Sequence[Sequence[str]]) -> tuple[Relations, set[object], set[str]]:
    """Keep the texts batch by batch; returns relations, counting reports, events' founders."""
    texts = {text[0]: text for text in TEXTS}
    with app.store.writing() as tx:
        tx.feeds.sync(app.config.sources)
    for number, batch in enumerate(batches):
        with app.store.writing() as tx:
            at = NOON + timedelta(hours=12 + number)
            items = [keep(app, tx, want(*texts[name]), at) for name in batch]
            items = current(tx, items)
            settle(tx, [r for item in items for r in reports_of(item)], app.directory)
    with app.store.writing() as tx:
        resettle(tx, app.directory)
        items = tx.items.list()
        names = {item.id: item.feed for item in items}
        relations = {
            i.feed: (i.verdict.copy, names.get(i.verdict.of or "", "")) for i in items
        }  # fmt: skip
        counting = {
            (i.feed, r.mention.kind, r.mention.sides, r.counts)
            for i in items
            for r in tx.events.reports_of([i.id])
        }
        founders = {names[e.reports[0].item] for e in tx.events.list()}
        spread = {d.id: (d.root, d.copy) for i in items if (d := tx.documents.get(i.id))}
    for item in items:
        assert spread[item.id] == (item.verdict.of or "", item.verdict.copy)
    return relations, counting, founders


class Bench:
    """One compiled home over a new store for every run."""

    def __init__(self, app: App, factory: pytest.TempPathFactory) -> None:
        self._app, self._factory = app, factory

    def run(self, batches: Sequence[Sequence[str]]) -> tuple[Relations, set[object], set[str]]:
        app = self.over(self._factory.mktemp("run"))
        try:
            return arrive(app, batches)
        finally:
            app.store.close()

    def over(self, folder: Path) -> App:
        store = Store("sqlite:///m.db", home=folder)
        store.upgrade()
        return replace(self._app, store=store)


EXPECTED: Relations = {
    "original": (Copy.EXACT, "wired"),
    "wired": (None, ""),
    "framed": (Copy.SYNDICATED, "wired"),
    "spun": (Copy.SPUN, "wired"),
    "short": (Copy.ABRIDGED, "wired"),
    "update": (Copy.UPDATE, "wired"),
    "further": (Copy.UPDATE, "wired"),
    "carried": (Copy.EXACT, "wired"),
    "other": (None, ""),
    "again": (Copy.EXACT, "other"),
}


USUAL = [
    [text[0]]
    for text in sorted(TEXTS, key=lambda t: (t[2] is Trust.AGGREGATOR, t[1], t[2] != "wire"))
]


@pytest.fixture(scope="module")
def usual(bench: Bench) -> tuple[Relations, set[object], set[str]]:
    return bench.run(USUAL)


def test_texts_that_come_as_published_are_judged_rightly(
    usual: tuple[Relations, set[object], set[str]],
) -> None:
    relations, _, founders = usual
    assert relations == EXPECTED
    assert founders <= {"wired", "update", "further", "other"}


@settings(max_examples=6, deadline=None)
@given(st.permutations([text[0] for text in TEXTS]), st.integers(1, 4))
def test_any_order_of_arrival_gives_the_same(
    bench: Bench,
    usual: tuple[Relations, set[object], set[str]],
    names: list[str],
    size: int,
) -> None:
    assert bench.run([names[i : i + size] for i in range(0, len(names), size)]) == usual
