"""Verdicts on candidates: which name stands at a place, and which of overlapping ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.match.senses import Around, speaks_of, term_on, titles_in
from monitor.match.surnames import vouched
from monitor.types import Form, Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from monitor.text.fold import Folded

_NESTING = frozenset({NameKind.SUMMIT, NameKind.PROGRAMME})  # may hold names of sides inside
NAMESAKE = "another person's name"
BARE = "a bare surname, and neither full name nor title in the text"
_AGED = re.compile(r"(?: [^\W\d_a-z]\w+)?, (?:aged )?\d{2}(?:,| ans\b)")
_JOINTS = frozenset("-–/")
OF_ONE = frozenset({"body-head"})
SHOWN = 8  # words a name needs that are told where it has none of them
_FAR_DAYS = 420  # a summit further off is not the one meant


@dataclass(slots=True)
class Sense:
    """A place a name may stand, with the verdict on it; judged in place, then left alone."""

    name: Name
    form: Form
    start: int  # folded
    end: int
    taken: bool = True
    why: str = ""
    same: bool = False  # not taken only because it stands inside a longer name of its own side


def judge(senses: list[Sense], folded: Folded, words: set[str], home: str, on: date) -> list[Sense]:
    """Judge every candidate: needs, surnames, namesakes, summits.

    Args:
        senses: In the order they were found.
        folded: The text.
        words: That names need or that tell against them, as far as they stand in the text.
        home: Whose own side the text leaves unsaid, "" when unknown.
        on: The item's day.
    """
    full = {s.name.id: s for s in senses if s.form is not Form.SHORT}
    of_side: dict[str, set[str]] = {}
    for one in full.values():
        of_side.setdefault(one.name.side, set()).add(one.name.id)
    present = {*full, *of_side, *words}
    company = _Company(folded, full, present, home)
    borne = _borne(senses, folded)
    people = [s for s in senses if s.name.kind is NameKind.PERSON]
    company.begin, company.end = {s.start for s in people}, {s.end for s in people}
    for sense in senses:
        name = sense.name
        why = _lacks(name, present, of_side) if name.needs or name.unless else ""
        if not why and sense.start in borne:
            why = "a person's name"
        elif not why and sense.name.kind is NameKind.PERSON:
            why = _person(sense, company, on)
        elif not why and sense.form is Form.SHORT and sense.name.id not in full:
            why = "only a short form, and no full one in the text"
        elif not why and sense.name.kind is NameKind.SUMMIT:
            why = _far_summit(sense.name, on)
        if why:
            sense.taken, sense.why = False, why
    _of_a_namesake(senses, folded, on)
    if bare := [s for s in senses if s.why == BARE]:
        for sense in vouched(bare, senses, company.has_title, folded, on):
            sense.taken, sense.why = True, ""
    return _one_per_place(senses, folded, on)


def _borne(senses: list[Sense], folded: Folded) -> set[int]:
    """Find where a body's name is that of a person of this text ("Nato Kobalia, 22, scored").

    Only what is not written in capitals throughout can be one.
    """
    aged = {
        s.name.id
        for s in senses
        if s.name.kind is NameKind.ORG
        and _AGED.match(folded.original, folded.span(s.start, s.end)[1])
    }
    return {
        s.start
        for s in senses
        if s.name.id in aged and not folded.original[slice(*folded.span(s.start, s.end))].isupper()
    }


def _of_a_namesake(senses: list[Sense], folded: Folded, on: date) -> None:
    """Drop a bare surname that the text gives to another ("Ann Rutte won. Rutte smiled.").

    Not where the full name stands, or the surname with its title.
    """
    borne = {s.name.id for s in senses if s.why == NAMESAKE}
    if not borne:
        return
    own = [s for s in senses if s.taken and s.name.id in borne]
    meant = {
        s.name.id
        for s in own
        if s.form is not Form.SHORT
        or speaks_of(Around(folded, s.start, s.end).titles(), s.name, on)
    }
    for sense in own:
        if sense.name.id not in meant:
            sense.taken, sense.why = False, NAMESAKE


def _lacks(name: Name, present: set[str], of_side: Mapping[str, set[str]]) -> str:
    """Say which context a name lacks, or ""; its own side stands for no context."""
    if other := next((word for word in name.unless if word in present), ""):
        return f'something else ("{other}" in the text)'
    own = {name.id} if of_side.get(name.side, set()) - {name.id} else {name.id, name.side}
    if not name.needs or not (present - own).isdisjoint(name.needs):
        return ""
    more = f" … ({len(name.needs)} in all)" if len(name.needs) > SHOWN else ""
    return f"none of {', '.join(name.needs[:SHOWN])}{more} in the text"


class _Company:
    """What else a text speaks of."""

    def __init__(
        self, folded: Folded, full: dict[str, Sense], present: set[str], home: str
    ) -> None:
        self.folded, self.full = folded, full
        self._sides = present | {home}
        self.begin: set[int] = set()  # where persons' names begin and end
        self.end: set[int] = set()

    @cached_property
    def _titles(self) -> frozenset[str]:
        return titles_in(self.folded)

    def fits(self, name: Name, on: date) -> bool:
        """Tell whether the title of the office stands somewhere, of a side that is spoken of.

        One that a single body gives needs no word of the body.
        """
        term = term_on(name, on)
        if not term:
            return False
        titles = self._titles if term.side in self._sides else self._titles & OF_ONE
        return speaks_of(titles, name, on)

    def has_title(self, name: Name, on: date) -> bool:
        """Tell whether the title of the office stands somewhere, whosever it is."""
        return speaks_of(self._titles, name, on)

    def joins(self, sense: Sense) -> bool:
        """Tell whether a hyphen joins a name to another person's: "the X-Y call"."""
        original, folded = self.folded.original, self.folded
        after = sense.end + 1 in self.begin and original[folded.end(sense.end) :][:1] in _JOINTS
        return after or (
            sense.start - 1 in self.end and original[: folded.start(sense.start)][-1:] in _JOINTS
        )


def _person(sense: Sense, company: _Company, on: date) -> str:
    """Say why a person's name is not the person, or ""."""
    folded, full = company.folded, company.full
    around = Around(folded, sense.start, sense.end)
    text = folded.text[sense.start : sense.end]
    if sense.form is Form.SHORT:
        if len(text) == 1:
            fits = speaks_of(around.adjacent_title(), sense.name, on)
            return "" if fits else "a family name without its title"
        if around.namesake() and not company.joins(sense):
            return NAMESAKE
        if (
            sense.name.id not in full
            and not speaks_of(around.titles(), sense.name, on)
            and not company.fits(sense.name, on)
        ):
            return BARE
        return ""
    if (trade := around.other_walk()) and not speaks_of(around.titles(), sense.name, on):
        return f'a namesake ("{trade}")'
    return ""


def _far_summit(name: Name, on: date) -> str:
    return "" if _summit_distance(name, on) <= _FAR_DAYS else "held long ago or far ahead"


def _summit_distance(name: Name, on: date) -> float:
    """Count the days to or since a summit; a past one counts half as much again."""
    if not name.date_from:
        return 0
    if on < name.date_from:
        return (name.date_from - on).days
    return max(0, (on - (name.date_to or name.date_from)).days) * 1.5


def _one_per_place(senses: list[Sense], folded: Folded, on: date) -> list[Sense]:
    """Where several names share a form, keep the likeliest."""
    places: dict[tuple[int, int], list[Sense]] = {}
    for sense in senses:
        if sense.taken:
            places.setdefault((sense.start, sense.end), []).append(sense)
    contested = [rivals for rivals in places.values() if len(rivals) > 1]
    if not contested:
        return senses
    full_at = {s.name.id: s.start for s in reversed(senses) if s.form is not Form.SHORT}
    for rivals in contested:
        around = Around(folded, rivals[0].start, rivals[0].end)
        best = min(rivals, key=lambda r: _unlikeliness(r, around, full_at, on))
        for rival in rivals:
            if rival is not best:
                rival.taken, rival.why = False, f"{best.name.id} is likelier here"
    return senses


def _unlikeliness(
    sense: Sense, around: Around, full_at: dict[str, int], on: date
) -> tuple[bool, float, bool]:
    name = sense.name
    if name.kind is NameKind.SUMMIT:
        return (False, _summit_distance(name, on), False)
    titled = name.kind is NameKind.PERSON and speaks_of(around.titles(), name, on)
    away = abs(sense.start - full_at[name.id]) if name.id in full_at else 1e9
    return (not titled, away, bool(name.terms) and term_on(name, on) is None)


def without_overlap(senses: list[Sense]) -> list[Sense]:
    """Keep the longest of overlapping hits, and sides named inside a summit or programme."""
    ordered = sorted(senses, key=lambda s: (s.start, -s.end))
    outer: Sense | None = None
    kept = []
    for sense in ordered:
        if not sense.taken:
            kept.append(sense)
            continue
        kept.append(sense)
        if outer and sense.start < outer.end and not _may_nest(sense, outer):
            sense.same = sense.end <= outer.end and sense.name.side == outer.name.side != ""
            sense.taken, sense.why = False, f"inside {outer.name.id}"
            continue
        if not outer or sense.end > outer.end:
            outer = sense
    return kept


def _may_nest(sense: Sense, outer: Sense) -> bool:
    return (
        outer.name.kind in _NESTING and sense.name.kind not in _NESTING and sense.end <= outer.end
    )
