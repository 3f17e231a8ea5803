"""The gazetteer at work: which names stand in a text, in which sense, and why."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from monitor.match.aside import ASIDE, HOME, opens, pointing
from monitor.match.initials import Initials
from monitor.match.literals import Literal, Scanner, is_cjk
from monitor.match.register import OWN, Register
from monitor.match.senses import term_on
from monitor.match.verdicts import Sense, judge, without_overlap
from monitor.text.fold import fold, fold_term
from monitor.types import Form, Name, NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from monitor.text.fold import Folded


_PASSED = {  # what is not looked for: without a paper, without a home
    (True, True): ASIDE,
    (True, False): ASIDE,
    (False, True): frozenset({Form.HOME}),
    (False, False): frozenset(),
}
_NESTED = 8  # longer words over one place, at most
_FOREIGN = re.compile("[^\\W\\d_\x00-\u024f]")  # a letter beyond the Latin alphabets


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a literal."""

    name: int
    form: Form
    spelling: str
    language: str  # "" = any text
    blocks: bool = False  # a longer word that is not the name
    opening: bool = False  # only where it opens a sentence


class Gazetteer(Register):
    """Names compiled for finding; values of it never change."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Index every form of every name."""
        super().__init__(names)
        self._readings: dict[str, list[_Reading]] = {}
        self._words: dict[str, set[str]] = {}
        for index, name in enumerate(self.names):
            self._add(index, name)
        self.literals = tuple(
            Literal(text, compound=True) for text in dict.fromkeys((*self._readings, *self._words))
        )
        self._per_literal = tuple(
            (
                tuple(self._readings.get(literal.text, ())),
                frozenset(self._words.get(literal.text, ())),
            )
            for literal in self.literals
        )
        self._initials = Initials(self.names)
        self._scanner: Scanner | None = None

    def _add(self, index: int, name: Name) -> None:
        forms = [(lang, form, Form.FULL) for lang, form in name.forms]
        forms += [(lang, form, Form.SHORT) for lang, form in name.short]
        if name.id == OWN:
            forms = [(lang, form, Form.HOME) for lang, form, _ in forms]
        forms += [("", form, Form.ADJECTIVE) for form in name.adjectives]
        forms += [("", form, Form.CAPITAL) for form in name.capital]
        forms += [
            (lang, form, Form.HINT) for lang, form in name.hints
        ]  # last: what is a name is no mere hint
        for language, spelling, form in forms:
            folded = self.fold(spelling)
            if not folded or (len(folded) == 1 and is_cjk(folded) and form is not Form.SHORT):
                continue  # one character: see initials.py
            opening = name.id == OWN and (language, spelling) in name.short
            own = form is not Form.HOME and _own_script(spelling)
            reading = _Reading(index, form, spelling, "" if own else language, opening=opening)
            known = self._readings.setdefault(folded, [])
            if not any(_covers(old, reading) for old in known):
                known.append(reading)
        for longer in name.not_inside:
            reading = _Reading(index, Form.FULL, longer, "", blocks=True)
            self._readings.setdefault(self.fold(longer), []).append(reading)
        for need in (*name.needs, *name.unless):
            if need not in self._by_id:
                self._words.setdefault(self.fold(need), set()).add(need)

    def find(self, written: str) -> tuple[Name, ...]:
        """Find entries by id or by any written form, whatever its case and accents."""
        if written in self._by_id:
            return (self._by_id[written],)
        readings = self._readings.get(fold_term(written), ())
        return tuple(dict.fromkeys(self.names[r.name] for r in readings if not r.blocks))

    def like(self, written: str) -> tuple[str, ...]:
        """List the ids of entries whose id or a form of which is nearly so written."""
        forms = difflib.get_close_matches(fold_term(written), self._readings, 3, 0.75)
        found = [name.id for form in forms for name in self.find(form)]
        ids = difflib.get_close_matches(written.lower(), self._by_id, 3, 0.6)
        return tuple(dict.fromkeys((*found, *ids)))[:3]

    def ambiguous(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """List forms that entries of different sides share with nothing to tell them apart."""
        owners: dict[str, dict[str, Name]] = {}
        for name in self.names:
            other = name.kind is NameKind.SUMMIT or name.id == OWN
            if not other and not name.needs + name.unless:
                for _, form in name.forms:
                    owners.setdefault(form, {})[name.id] = name
        return tuple(
            (form, tuple(sorted(ids)))
            for form, ids in owners.items()
            if len({name.side for name in ids.values()}) > 1
        )

    def names_of(self, literal: int) -> tuple[Name, ...]:
        """List the names a literal may stand for."""
        return tuple(self.names[r.name] for r in self._per_literal[literal][0])

    def spellings(self, literal: int) -> tuple[str, ...]:
        """List how the forms are spelt that a literal may be."""
        return tuple(r.spelling for r in self._per_literal[literal][0])

    def initialled(self) -> tuple[Name, ...]:
        """List the names with one-character forms."""
        return self._initials.names

    def side_forms(self, side: str) -> tuple[str, ...]:
        """List the written forms of a side itself (a country, NATO …), its adjectives included."""
        name = self._by_id.get(side)
        if not name:
            return ()
        return tuple(dict.fromkeys((*(f for _, f in name.forms), *name.adjectives, *name.capital)))

    def hits(self, text: str, language: str, on: date) -> tuple[NameHit, ...]:
        """Find the names in a text, their senses settled.

        Args:
            text: As stored; offsets index it.
            language: BCP 47 primary subtag, or "" when unknown.
            on: The item's day, for terms of office and summits.

        Returns:
            By start; no two overlap, except names inside a summit's or programme's name.
        """
        return tuple(
            self.as_hit(sense, folded, on)
            for folded, senses in [self._senses(text, language, on)]
            for sense in senses
            if sense.taken
        )

    def explain(self, text: str, language: str, on: date) -> tuple[tuple[NameHit, bool, str], ...]:
        """List every place a name may stand: the hit, whether it was taken, and why."""
        folded, senses = self._senses(text, language, on)
        return tuple((self.as_hit(s, folded, on), s.taken, s.why) for s in senses)

    def _senses(self, text: str, language: str, on: date) -> tuple[Folded, list[Sense]]:
        self._scanner = self._scanner or Scanner(self.literals)
        folded = fold(text)
        return folded, self.settle(folded, self._scanner.scan(folded), language, on)

    def as_hit(self, sense: Sense, folded: Folded, on: date) -> NameHit:
        """Turn a sense into the value other rooms read."""
        start, end = folded.span(sense.start, sense.end)
        name = sense.name
        term = term_on(name, on) if name.terms else None
        return NameHit(
            id=name.id,
            kind=name.kind,
            side=(term.side if term else "") if name.terms else name.side,
            start=start,
            end=end,
            form=sense.form,
            role=term.role if term else "",
            name=name.name,
        )

    def settle(
        self,
        folded: Folded,
        found: Iterable[tuple[int, int, int]],
        language: str,
        on: date,
        country: str | None = None,
    ) -> list[Sense]:
        """Decide what the literals found in a text stand for.

        Args:
            folded: The text.
            found: (index in ``literals``, start, end), offsets into the folded text.
            language: Of the text, "" when unknown.
            on: The item's day.
            country: Of its paper, "" when unknown; None: leave out what only points to a state.

        Returns:
            Every candidate in the order of the text, taken or not.
        """
        home = country or HOME.get(language, "")
        passed = _PASSED[country is None, home not in self._by_id]
        senses, extra, words = self._candidates(folded, found, language, passed)
        settled = without_overlap(judge(senses, folded, words, home, on))
        if not extra:
            return settled
        for sense in extra:
            if sense.form is Form.HOME:
                sense.name = self._by_id[home]
        return [*settled, *pointing(extra, settled, folded)]

    def _candidates(
        self,
        folded: Folded,
        found: Iterable[tuple[int, int, int]],
        language: str,
        passed: frozenset[Form],
    ) -> tuple[list[Sense], list[Sense], set[str]]:
        """Read the literals: names, what only points to a state, and words that names need."""
        senses: list[Sense] = []
        blocked: dict[str, list[tuple[int, int]]] = {}
        words: set[str] = set()
        names, original = self.names, folded.original
        for literal, start, end in found:
            readings, needed = self._per_literal[literal]
            if needed:
                words |= needed
            written = original[slice(*folded.span(start, end))]
            for r in readings:
                if r.form in passed or not (
                    written == r.spelling or _cased_like(written, r.spelling)
                ):
                    continue
                if r.blocks:
                    blocked.setdefault(names[r.name].id, []).append((start, end))
                elif (not r.language or not language or r.language == language) and (
                    not r.opening or opens(folded, start)
                ):
                    senses.append(Sense(names[r.name], r.form, start, end))
        senses += (Sense(n, Form.FULL, s, e) for n, s, e in self._initials.find(folded))
        if blocked:
            for spans in blocked.values():
                spans.sort()
            senses = [s for s in senses if not _is_blocked(s, blocked)]
        extra = [s for s in senses if s.form in ASIDE]
        return [s for s in senses if s.form not in ASIDE] if extra else senses, extra, words


def _is_blocked(sense: Sense, blocked: dict[str, list[tuple[int, int]]]) -> bool:
    """Tell whether a name only stands inside a longer word that is something else."""
    spans = blocked.get(sense.name.id)
    if not spans:
        return False
    last = bisect_right(spans, sense.start, key=itemgetter(0))
    return any(sense.end <= end for _, end in spans[max(0, last - _NESTED) : last])


def _covers(old: _Reading, new: _Reading) -> bool:
    """Tell whether a reading adds nothing to an earlier one of the same name."""
    return (
        old.name == new.name
        and not old.blocks
        and old.language in ("", new.language)
        and (old.spelling == new.spelling or _cased_like(new.spelling, old.spelling))
    )


def _own_script(form: str) -> bool:
    """Tell whether a form's script is its language's own, so that it counts in every text."""
    return _FOREIGN.search(form) is not None


def _cased_like(written: str, spelling: str) -> bool:
    """Check capitals: a capital of the spelling asks for one in the text."""
    if spelling.islower() or written.isupper():
        return True
    asked = [c for c in spelling if c.isalnum()]
    given = [c for c in written if c.isalnum()]
    if len(asked) != len(given):
        return not (spelling[0].isupper() and written[0].islower())
    return all(g.isupper() or not a.isupper() for a, g in zip(asked, given, strict=True))
