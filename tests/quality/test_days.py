"""Ten invented days, twenty times: each digest tells what is new once, and each change by its name.

``days/*.jsonl``: the first line says when the story starts and, as ``trust``, the standing of its
sources (others: press), as ``hour`` when its items are fetched; the rest are items (with the day on which a poll finds them) and, after
each day's items, the lines its digests owe. A line is owed by whichever watchlist asks for it; an
``optional`` one neither helps nor hurts; ``alt`` names sides that are as right. Items of a day
come through feeds of a loopback server.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.evaluate.pairing import pairs
from monitor.evaluate.score import rates
from monitor.ledger.names import same_person
from monitor.pipeline import daily, poll
from monitor.pipeline.app import open_home
from monitor.types import NameKind
from tests.conftest import ROOT, Home, Web, make_home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.match import Gazetteer, Matcher
    from monitor.pipeline.app import App
    from monitor.types import Reported

HERE = Path(__file__).parent
# by their floors: told while the rules were made, and after them
GROUPS = {
    "days": ("east", "north", "south"),
    "days_unseen_once": ("cables", "loans", "ferry", "rockets", "lorries"),
    "days_recent": ("launchers", "choices"),
    "days_later": ("lanterns", "harbour"),
    "days_plain": ("embassy",),  # ordinary feeds, as an author found them who sought no puzzles
    "days_ordinary": ("workshops", "islands"),  # the same, by two more
    "days_unread": ("winter",),  # its items are read by nobody who writes rules
    "days_plain_unread": ("bulletin", "newsroom"),  # nor are theirs
    "days_ordinary_unread": ("couriers", "capitals"),
}
STORIES = tuple(name for names in GROUPS.values() for name in names)
SHUFFLED = ("east", "cables", "ferry")
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
TRUST = {"wire": "wire", "kestrel": "wire", "aggregator": "aggregator"}
PARTS: dict[str, tuple[Gazetteer, Matcher]] = {}
Line = dict[str, object]


@dataclass
class Told:
    """What the digests of a story said, day by day, and what they owed."""

    owed: dict[int, list[Line]] = field(default_factory=dict)
    may: dict[int, list[Line]] = field(default_factory=dict)  # neither owed nor wrong
    lines: dict[int, list[Line]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    reports: dict[str, tuple[Reported, ...]] = field(default_factory=dict)  # by event


@dataclass
class Story:
    """What is to come, day by day, and what is owed for it."""

    start: date
    trust: dict[str, str]
    hour: int = 17  # when a day's items are fetched, in UTC
    items: dict[int, list[Line]] = field(default_factory=dict)
    owed: dict[int, list[Line]] = field(default_factory=dict)
    may: dict[int, list[Line]] = field(default_factory=dict)


def read_story(name: str) -> Story:
    first, *rest = (HERE / "days" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    head = json.loads(first)
    story = Story(date.fromisoformat(head["start"]), head.get("trust", TRUST))
    story.hour = head.get("hour", story.hour)
    for line in map(json.loads, rest):
        mine = story.items.setdefault(line["day"], [])
        if "expect" in line:
            story.owed[line["day"]] = line["expect"]
            story.may[line["day"]] = line.get("optional", [])
        else:
            mine.append(line)
    return story


def feed_of(items: list[Line]) -> bytes:
    entries = "".join(
        f"<item><title>{escape(str(i['title']))}</title><link>{i['url']}</link>"
        f'<guid isPermaLink="false">{i["url"]}</guid>'
        f"<pubDate>{format_datetime(datetime.fromisoformat(str(i['published'])))}</pubDate>"
        f"<description>{escape(str(i['body']))}</description></item>"
        for i in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed</title>'
        f"{entries}</channel></rss>"
    ).encode()


def prepare(folder: Path, story: Story, web: Web) -> Home:
    """Make a home that follows every source of a story."""
    home = make_home(folder)
    sources = {
        (str(i["source"]), str(i["publisher"]), str(i["language"]))
        for day in story.items.values()
        for i in day
    }
    (folder / "config" / "feeds.toml").write_text(
        "".join(
            f'[[feed]]\nid = "{source}-{language}"\nurl = "{web.url}/{source}-{language}.xml"\n'
            f'publisher = "{publisher}"\nlanguage = "{language}"\n'
            f'trust = "{story.trust.get(source, "press")}"\n'
            for source, publisher, language in sorted(sources)
        ),
        encoding="utf-8",
    )
    return home


def tell(story: Story, folder: Path, web: Web, *, shuffled: int | None = None) -> Told:
    """Live through a story's days and keep what its digests say."""
    start, items, hour = story.start, story.items, timedelta(hours=story.hour)
    home = prepare(folder, story, web)
    told, served = Told(owed=story.owed, may=story.may), dict[str, list[Line]]()
    home.now = datetime.combine(start, datetime.min.time(), UTC) + hour
    app = open_home(folder, now=lambda: home.now)
    if app.watch_hash not in PARTS:
        PARTS[app.watch_hash] = app.made.parts
    app.made.parts = PARTS[app.watch_hash]  # one gazetteer is as good for all homes
    for day in sorted(items):
        home.now = datetime.combine(start, datetime.min.time(), UTC)
        home.now += timedelta(days=day - 1) + hour
        mine = list(items[day])
        if shuffled is not None:
            random.Random(shuffled + day).shuffle(mine)
        for item in mine:
            served.setdefault(f"{item['source']}-{item['language']}", []).append(item)
        web.pages.clear()
        for path in app.sources:
            web.feed(f"/{path}.xml")
            web.pages[f"/{path}.xml"].body = feed_of(served.get(path, []))
        poll.poll(app, force=True)
        home.now += timedelta(hours=1)
        told.lines[day] = digests_of(app, home.now.date())
    with app.store.reading() as tx:
        told.texts = {i.id: i.entry.text for i in tx.items.list(with_text=True)}
        told.reports = {e.id: e.reports for e in tx.events.list()}
    app.store.close()
    return told


def digests_of(app: App, day: date) -> list[Line]:
    """Build both digests of a day; an event that both tell counts once."""
    found: dict[object, Line] = {}
    for name in ("nato-ip4", "member-bilateral"):
        watchlist = app.watchlist(name)
        assert watchlist is not None
        said = json.loads(daily.build(app, watchlist, day).record.document)
        for section in ("new", "updated"):
            for line in said[section]:
                found.setdefault((section, line["event"]), line | {"section": section})
    return list(found.values())


def parties(line: Line) -> set[str]:
    named = [line.get("sides"), line.get("giver"), line.get("receiver")]
    return {s for part in named for s in ([part] if isinstance(part, str) else part or [])}


@cache
def firms() -> dict[str, str]:
    """Give the country of each firm of our gazetteer."""
    names = load_gazetteer(ROOT / "config" / "gazetteer")
    return {n.id: n.side for n in names if n.kind is NameKind.FIRM}


def at_home(sides: set[str]) -> set[str]:
    """Name the countries of firms in their place: either is as right."""
    return {firms().get(s, s) for s in sides}


def instead(owed: Line) -> list[set[str]]:
    """List the sides that are as right as those owed: a firm's country."""
    said = owed.get("alt")
    return [set(sides) for sides in said["sides"]] if isinstance(said, dict) else []


def fit(owed: Line, line: Line) -> float:
    if (owed["kind"], owed["section"]) != (line["kind"], line["section"]):
        return 0.0
    mine, theirs = parties(owed), parties(line)
    told = [(m, theirs) for m in (mine, *instead(owed))] + [(at_home(mine), at_home(theirs))]
    share = max(len(m & t) / len(m | t) for m, t in told)
    if share < 0.5:
        return 0.0
    return share + (owed["status"] == line["status"]) + (owed["change"] == line["change"])


def without_optional(lines: list[Line], owed: list[Line], may: list[Line]) -> list[Line]:
    """Leave out the lines that only an optional one explains."""
    paired = set(pairs([[fit(o, g) for g in lines] for o in owed]).values())
    left = [j for j in range(len(lines)) if j not in paired]
    spare = set(pairs([[fit(o, lines[j]) for j in left] for o in may]).values())
    gone = {left[j] for j in spare}
    return [line for j, line in enumerate(lines) if j not in gone]


@dataclass
class Count:
    """Sums over the stories."""

    new: list[int] = field(default_factory=lambda: [0, 0, 0])  # found, false, missed
    updated: list[int] = field(default_factory=lambda: [0, 0, 0])
    right: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("change", "status", "date", "amount"), 0)
    )
    asked: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("change", "status", "date", "amount"), 0)
    )
    quiet: int = 0
    quiet_days: int = 0
    mistakes: list[str] = field(default_factory=list)

    def add(self, name: str, told: Told) -> None:
        for day, owed in told.owed.items():
            lines = without_optional(told.lines[day], owed, told.may[day])
            if not owed:
                self.quiet_days += 1
                self.quiet += not lines
            for section, sums in (("new", self.new), ("updated", self.updated)):
                asked = [o for o in owed if o["section"] == section]
                got = [line for line in lines if line["section"] == section]
                paired = pairs([[fit(o, g) for g in got] for o in asked])
                sums[0] += len(paired)
                sums[1] += len(got) - len(paired)
                sums[2] += len(asked) - len(paired)
                for i, j in paired.items():
                    self.fields(f"{name} day {day}", asked[i], got[j])
                self.blame(f"{name} day {day}", asked, got, paired)

    def fields(self, where: str, owed: Line, line: Line) -> None:
        amount = line.get("amount")
        said = {
            "change": line["change"] if owed["section"] == "updated" else None,
            "status": line["status"],
            "date": line["date"] if owed["date"] else None,
            "amount": amount["value"] if isinstance(amount, dict) and owed["amount"] else None,
        }
        for name, value in said.items():
            if owed[name] is None or (name == "change" and owed["section"] == "new"):
                continue
            self.asked[name] += 1
            self.right[name] += owed[name] == value
            if owed[name] != value:
                self.mistakes.append(f"{where}: {name} {owed[name]} but told {value}")

    def blame(self, where: str, asked: list[Line], got: list[Line], paired: dict[int, int]) -> None:
        for i, owed in enumerate(asked):
            if i not in paired:
                said = " ".join(map(str, (owed["change"], owed["kind"], owed["sides"])))
                self.mistakes.append(f"{where}: not told: {said}")
        for j, line in enumerate(got):
            if j not in paired.values():
                said = " ".join(
                    str(line[k]) for k in ("section", "change", "kind", "status", "sides")
                )
                evidence = line["evidence"]
                assert isinstance(evidence, list)
                said += f" {evidence[0]['text'][:90]!r}" if evidence else ""
                self.mistakes.append(f"{where}: told in vain: {said}")


def figures(count: Count) -> dict[str, float]:
    """Name what is pinned."""
    new, updated = rates(*count.new), rates(*count.updated)
    return {
        "new_precision": new[0],
        "new_recall": new[1],
        "updated_precision": updated[0],
        "updated_recall": updated[1],
        "quiet_days": count.quiet / count.quiet_days,
        **{k: count.right[k] / max(count.asked[k], 1) for k in count.right},
    }


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Told]]:
    web = Web()
    yield {n: tell(read_story(n), tmp_path_factory.mktemp(n) / "home", web) for n in STORIES}
    web.close()


@pytest.mark.parametrize("group", GROUPS)
def test_the_days_tell_what_is_new_and_what_changed(stories: dict[str, Told], group: str) -> None:
    count, floors = Count(), FLOORS[group]
    for name in GROUPS[group]:
        count.add(name, stories[name])
    reached = figures(count)
    print(json.dumps({k: round(v, 3) for k, v in reached.items()}), count.new, count.updated)
    shown = [] if group.endswith("unread") else count.mistakes
    print("\n".join(shown))
    fallen = {k: (round(v, 3), floors[k]) for k, v in reached.items() if v < floors[k]}
    assert not fallen, "\n".join([str(fallen), *shown])


def test_every_line_of_the_days_is_a_verbatim_slice_of_its_item(stories: dict[str, Told]) -> None:
    for told in stories.values():
        for line in (one for lines in told.lines.values() for one in lines):
            evidence = line["evidence"]
            assert isinstance(evidence, list)
            assert evidence
            for e in evidence:
                assert told.texts[e["item"]][e["start"] : e["end"]] == e["text"] != ""


def test_every_side_and_principal_of_a_line_stands_in_a_sentence_shown(
    stories: dict[str, Told],
) -> None:
    for told in stories.values():
        for line in (one for lines in told.lines.values() for one in lines):
            shown = {(e["item"], e["start"], e["end"]) for e in line["evidence"]}  # type: ignore[attr-defined]
            said = [
                r.mention
                for r in told.reports[str(line["event"])]
                if any((r.item, e.start, e.end) in shown for e in r.mention.evidence)
            ]
            assert parties(line) <= {s for m in said for s in m.sides}, line
            for person in line["persons"]:  # type: ignore[attr-defined]
                assert any(same_person(person, p) for m in said for p in m.persons), line


def test_the_order_of_a_days_items_changes_no_digest(
    stories: dict[str, Told], tmp_path: Path, web: Web
) -> None:
    for name in SHUFFLED:
        again = tell(read_story(name), tmp_path / name, web, shuffled=3)
        for day, lines in stories[name].lines.items():
            assert again.lines[day] == lines, (name, day)
