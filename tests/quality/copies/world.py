"""Labelled pairs of texts in six languages, in any frame: made by code from ``world.toml``.

Copies that other outlets print, abridge, wrap, re-order or write anew; later chapters of a report;
and what only looks alike.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
DATELINE = re.compile(r"^[A-ZÜÄÖ/]+(, [A-Z][a-z]+ \d+)? - ")
# No words of these texts: a town's notice in each language, for walls to stand under.
NOTICES = {
    "en": "The town council discusses new cycle lanes along the harbour on Monday.",
    "de": "Der Rat der Stadt berät am Montag über neue Radwege am Hafen.",
    "fr": "Le conseil municipal débat lundi des pistes cyclables du port.",
    "ja": "市議会は月曜日に港の自転車道について審議する。",
    "ko": "시의회는 월요일 항구 자전거 도로를 심의한다.",
    "zh": "市议会周一将审议港口自行车道计划。",
}


@dataclass(frozen=True)
class Made:
    """A pair before it is dated: the later text's label, and who prints it."""

    label: str  # a kind of copy, "wrapped", "re-ordered", "fuller", "update", "twin" or "new"
    way: str
    earlier: tuple[str, str]  # headline, body
    later: tuple[str, str]
    language: str
    own: bool = False  # the same outlet prints both
    hours: int = 4
    told: tuple[str, ...] = field(default=())  # words that must stand in the new part


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _under(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _with(text: str, changes: list[list[str]]) -> str:
    for old, new in changes:
        text = text.replace(old, new)
    return text


def pairs(seed: int = 1) -> list[Made]:
    """Make all pairs."""
    rng = random.Random(seed)
    texts = _table("world")["text"]
    made: list[Made] = []
    for text in texts:
        frame = _table("frames")[text["language"]]
        made += [*_copies(text, frame, rng), *_wrapped(text, frame), *_spun(text, frame, rng)]
        made += [*_fuller(text, frame), *_updates(text, frame), *_reports(text, frame)]
        made += [*_twins(text, frame), *_walls(text, frame, texts)]
    return made + list(_bulletins()) + list(_unrelated(texts))


def _copies(text: dict[str, Any], frame: dict[str, str], rng: random.Random) -> Iterator[Made]:
    title, headline, body = text["title"], text["headline"], text["body"]
    paragraphs = body.split("\n\n")
    bare = DATELINE.sub("", body)
    edited = _with(body, text["edits"]).replace("\n\n\n\n", "\n\n").strip()
    swapped = [*paragraphs[:2], paragraphs[3], paragraphs[2], *paragraphs[4:]]
    curly = body.replace('"', "\u201d").replace("'", "\u2019").replace("\n\n", "\n\n\u00a0\n")
    more = frame["more"].split("\n")
    inline = _under(*paragraphs[:2], more[0], *paragraphs[2:5], more[1], *paragraphs[5:])
    asked = _under(*paragraphs[:3], frame["newsletter"], *paragraphs[3:])
    post = frame["post"].format(headline)
    shuffled = rng.sample(paragraphs, len(paragraphs))
    for label, way, above, new in (
        ("exact", "same", title, body),
        ("exact", "typography", title, curly),
        ("exact", "one line", title, " ".join(paragraphs)),
        ("syndicated", "headline", headline, body),
        ("syndicated", "dateline", headline, f"{frame['dateline']}{bare}\n\n{frame['credit']}"),
        ("syndicated", "byline", headline, _under(frame["by"], body, frame["more"])),
        ("syndicated", "newsletter", title, asked),
        ("syndicated", "agency", headline, _under(body, frame["agency"], post)),
        ("syndicated", "pointers", headline, inline),
        ("edited", "sentences", headline, edited),
        ("edited", "swapped", title, _under(*swapped)),
        ("edited", "framed", headline, _under(frame["by"], edited, frame["related"])),
        ("re-ordered", "paragraphs", headline, _under(*shuffled)),
    ):
        yield Made(label, way, (title, body), (above, new), text["language"])
    for way, above, new in _cuts(text, frame):
        yield Made("abridged", way, (title, body), (above, new), text["language"])


def _cuts(text: dict[str, Any], frame: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    title, headline = text["title"], text["headline"]
    paragraphs = text["body"].split("\n\n")
    bare = DATELINE.sub("", text["body"])
    spaced = text["language"] not in {"ja", "zh"}
    brief = " ".join(bare.split()[:60]) if spaced else bare.replace("\n\n", "")[:120]
    yield "three paragraphs", headline, _under(*paragraphs[:3])
    yield "summary", title, f"{text['summary']}…"
    yield "summary, headline", headline, f"{text['summary']}..."
    yield "summary, cut mark", title, text["summary"] + frame["trunc"]
    yield "middle cut", headline, _under(*paragraphs[:2], *paragraphs[-2:])
    yield "brief", headline, f"{brief}…\n{frame['readmore']}"
    yield "wall below", headline, _under(*paragraphs[:2], frame["wall"])
    yield "lead", title, paragraphs[0]
    yield "lead, post", headline, _under(paragraphs[0], frame["post"].format(headline))


def _wrapped(text: dict[str, Any], frame: dict[str, str]) -> Iterator[Made]:
    title, headline, body = text["title"], text["headline"], text["body"]
    three = _under(*body.split("\n\n")[:3])
    tail = frame["newsletter"], frame["related"], frame["comments"]
    for way, above, new in (
        ("menu", title, _under(frame["nav"], body, frame["related"])),
        ("everything", headline, _under(frame["consent"], frame["nav"], frame["by"], body, *tail)),
        ("comments", title, _under(body, frame["comments"])),
        ("abridged", headline, _under(frame["nav"], frame["by"], three, *tail)),
    ):
        yield Made("wrapped", way, (title, body), (above, new), text["language"])


def _spun(text: dict[str, Any], frame: dict[str, str], rng: random.Random) -> Iterator[Made]:
    headline, spin = text["headline"], text["spin"].split("\n\n")
    for way, above, new in (
        ("by hand", headline, text["spin"]),
        ("by hand, headline kept", text["title"], text["spin"]),
        ("by hand, re-ordered", headline, _under(*rng.sample(spin, len(spin)))),
        ("by hand, wrapped", headline, _under(frame["nav"], frame["by"], *spin, frame["related"])),
        ("by hand, cut", headline, _under(*spin[:4])),
    ):
        earlier = text["title"], text["body"]
        yield Made("spun", way, earlier, (above, new), text["language"])


def _fuller(text: dict[str, Any], frame: dict[str, str]) -> Iterator[Made]:
    title, headline = text["title"], text["headline"]
    paragraphs = text["body"].split("\n\n")
    last = (paragraphs[-1][:12],)
    for way, above, short in (
        ("summary", title, f"{text['summary']}…"),
        ("summary, headline", headline, text["summary"] + frame["trunc"]),
        ("lead", title, paragraphs[0]),
        ("two paragraphs", headline, _under(*paragraphs[:2])),
        ("wall", title, frame["wall"]),
        ("masthead", title, frame["masthead"]),
    ):
        for own in (False, True):
            earlier, later = (above, short), (title, text["body"])
            yield Made("fuller", way, earlier, later, text["language"], own, 1, last)


def _updates(text: dict[str, Any], frame: dict[str, str]) -> Iterator[Made]:
    title, headline, body = text["title"], text["headline"], text["body"]
    paragraphs, spin = body.split("\n\n"), text["spin"].split("\n\n")
    fact, word = text["added"]
    old, new, said = text["number"]
    around = frame["nav"], frame["by"], frame["related"], frame["comments"]
    wrapped = _under(*around[:2], *paragraphs[:4], fact, *paragraphs[4:], *around[2:])
    ways = [
        ("top", title, _under(fact, body), word),
        ("middle", title, _under(*paragraphs[:2], fact, *paragraphs[2:]), word),
        ("end", headline, _under(body, fact), word),
        ("abridged", headline, _under(paragraphs[0], fact, *paragraphs[1:3]), word),
        ("wrapped", headline, wrapped, word),
        ("spun", headline, _under(*spin[:2], fact, *spin[2:]), word),
        ("number", title, body.replace(old, new), said),
    ]
    if old in text["spin"]:
        ways.append(("number, spun", headline, text["spin"].replace(old, new), said))
    for way, above, later, told in ways:
        for own in (False, True):
            yield Made(
                "update", way, (title, body), (above, later), text["language"], own, 4, (told,)
            )


def _reports(text: dict[str, Any], frame: dict[str, str]) -> Iterator[Made]:
    whole = text["title"], text["body"]
    title, body = text["report"]
    first, *rest = body.split("\n\n")
    framed: Callable[[str], str] = lambda body: _under(  # noqa: E731
        frame["nav"], frame["by"], body, frame["newsletter"], frame["related"], frame["comments"]
    )
    quoting = _under(first, text["quote"], *rest)
    for way, earlier, later in (
        ("report", whole, (title, body)),
        ("report, headline", whole, (text["title"], body)),
        ("report before", (title, body), whole),
        ("report of a summary", (text["title"], f"{text['summary']}…"), (title, body)),
        ("quote", whole, (title, quoting)),
        ("quote, short", whole, (title, _under(first, text["quote"]))),
    ):
        yield Made("new", way, earlier, later, text["language"])
    alike = (text["title"], framed(text["body"])), (title, framed(body))
    yield Made("new", "report, one frame", *alike, text["language"], own=True)


def _twins(text: dict[str, Any], frame: dict[str, str]) -> Iterator[Made]:
    title, body = text["title"], text["body"]
    above, other = _with(title, text["twin"]), _with(body, text["twin"])
    lead, three = other.split("\n\n")[0], _under(*other.split("\n\n")[:3])
    language = text["language"]
    for own in (False, True):
        for hours in (4, 960):
            yield Made("twin", "whole", (title, body), (above, other), language, own, hours)
    yield Made("twin", "three", (title, body), (above, three), language)
    yield Made("twin", "lead", (title, body.split("\n\n")[0]), (above, lead), language)
    wrapped = _under(frame["nav"], other, frame["related"])
    yield Made("twin", "wrapped", (title, body), (above, wrapped), language)


def _walls(
    text: dict[str, Any], frame: dict[str, str], texts: list[dict[str, Any]]
) -> Iterator[Made]:
    language, title, body = text["language"], text["title"], text["body"]
    notice = NOTICES[language]
    others = [(t["title"], t["body"]) for t in texts if t["language"] == language]
    for above, other in [(notice, notice), *(o for o in others if o[0] != title)]:
        lead = other.split("\n\n")[0]
        for name in ("wall", "masthead", "consent"):
            said = frame[name]
            yield Made("new", name, (title, said), (above, said), language, own=True)
            teasers = (title, _under(body, said)), (above, _under(lead, said))
            yield Made("new", f"{name}, teasers", *teasers, language, own=True)
    for above, other in others:
        if above != title:
            later = above, _under(other, body.split("\n\n")[-1])
            yield Made("new", "background", (title, body), later, language)


def _bulletins() -> Iterator[Made]:
    for given in _table("bulletins")["family"]:
        texts = [
            (given["title"].format(*slots), given["body"].format(*slots))
            for slots in given["fillings"]
        ]
        for one, two in combinations(texts, 2):
            for own in (False, True):
                yield Made("twin", given["name"], one, two, given["language"], own, given["apart"])


def _unrelated(texts: list[dict[str, Any]]) -> Iterator[Made]:
    for one, two in combinations(texts, 2):
        earlier, later = ((t["title"], t["body"]) for t in (one, two))
        yield Made("new", "unrelated", earlier, later, two["language"])
