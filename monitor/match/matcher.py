"""Watchlists compiled together: one pass over an item answers all of them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.match.aside import HOME
from monitor.match.asked import Compiled, planned
from monitor.match.gates import Gates
from monitor.match.literals import Literal, Scanner
from monitor.match.opening import Opening
from monitor.match.planner import Planner
from monitor.match.prefilter import Prefilter
from monitor.match.refusals import Refusal, refusal
from monitor.match.register import ACTOR, HOLDER
from monitor.match.scene import Scene
from monitor.match.senses import term_on
from monitor.match.tree import Ref, Word, leaves
from monitor.text.fold import fold, fold_term
from monitor.text.letters import CJK_RANGES
from monitor.types import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from monitor.match.gates import Hit
    from monitor.match.gazetteer import Gazetteer
    from monitor.match.scene import Found
    from monitor.match.verdicts import Sense
    from monitor.text.fold import Folded
    from monitor.text.sieve import Sieve
    from monitor.types import Entry, Match, Name, Source

MOST_ORIGINS = 4096  # of which it is kept what they meet: few sources write many entries
_REGION = re.compile(r"^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:$|-)")
_REST = re.compile(f"[^\\W_{CJK_RANGES}]+|[\uac00-\ud7a3]+")


class Matcher:
    """Answers which watchlists want an entry."""

    def __init__(self, compiled: Sequence[Compiled], gazetteer: Gazetteer) -> None:
        """Build one automaton of all terms and names."""
        self.compiled = tuple(compiled)
        self.gazetteer = gazetteer
        planner = Planner()
        self._asked = tuple(planned(one, planner) for one in compiled)
        self._choosy = [w for w, one in enumerate(self._asked) if one.choosy]
        self._names = len(gazetteer.literals)
        self._of_home: dict[str, int] = {}
        self._origins: dict[tuple[str, tuple[str, ...]], tuple[str, int]] = {}
        self._lexicon = planner.lexicon()
        self._set_words(planner)
        self._set_refs(planner)
        self._set_gates()

    def _set_words(self, planner: Planner) -> None:
        """Number the literals of all queries, after those of the gazetteer."""
        words: dict[Literal, list[tuple[int, Word]]] = {}
        for leaf, key in planner.keys.items():
            if isinstance(leaf, Word):
                words.setdefault(Literal(leaf.text, leaf.prefix), []).append((key, leaf))
        self._words = tuple(tuple(pairs) for pairs in words.values())
        self._scanner = Scanner((*self.gazetteer.literals, *words))

    def _set_refs(self, planner: Planner) -> None:
        """Note which names stand for which ``@refs``."""
        self._by_id: dict[str, list[int]] = {}
        self._by_side: dict[str, list[int]] = {}
        self._actors: set[int] = set()
        self._holders: set[int] = set()
        for leaf, key in planner.keys.items():
            if isinstance(leaf, Ref):
                ids, sides = self.gazetteer.meant(leaf.id)
                if leaf.id.startswith(ACTOR):
                    self._actors.add(key)
                elif leaf.id.startswith(HOLDER):
                    self._holders.add(key)
                for name_id in ids:
                    self._by_id.setdefault(name_id, []).append(key)
                for side in sides:
                    self._by_side.setdefault(side, []).append(key)

    def _set_gates(self) -> None:
        """Note which clauses of which queries every literal meets."""
        self._opening = Opening(
            ((w, q), plan)
            for w, asked in enumerate(self._asked)
            for q, plan in enumerate(asked.include)
        )
        keys = [
            {k for name in self.gazetteer.names_of(i) for k in self._refs_of(name)}
            for i in range(self._names)
        ] + [{key for key, _ in pairs} for pairs in self._words]
        initials = {k for name in self.gazetteer.initialled() for k in self._refs_of(name)}
        self._gates = Gates(self._opening, keys, initials, self.gazetteer)

    def _refs_of(self, name: Name) -> Iterable[int]:
        """Give the keys of every ``@ref`` a name could ever stand for."""
        yield from self._by_id.get(name.id, ())
        for side in {name.side, *(term.side for term in name.terms)}:
            yield from self._of_side(side, name)

    def _of_side(self, side: str, name: Name) -> Iterable[int]:
        """Give the keys that ask for a side and take this name of it."""
        keys = self._by_side.get(side, ())
        return keys if name.terms else [key for key in keys if key not in self._holders]

    def terms(self) -> dict[str, tuple[str, ...]]:
        """List the wanted terms of every watchlist, as its queries write them."""
        return {
            one.watchlist.id: tuple(
                dict.fromkeys(
                    leaf.shown for node in one.include for leaf, wanted in leaves(node) if wanted
                )
            )
            for one in self.compiled
        }

    @cached_property
    def _prefilter(self) -> Prefilter:
        return Prefilter([n for one in self.compiled for n in one.include], self.gazetteer)

    def might_match(self, raw_text: str) -> bool:
        """Tell whether anything in a raw feed or page could match; never wrongly no."""
        return self._prefilter.might_match(raw_text)

    @property
    def sieve(self) -> Sieve:
        """What tells of a plain text whether anything in it could match; never wrongly no."""
        return self._prefilter.sieve

    def match(self, entry: Entry, source: Source, on: date) -> tuple[Match, ...]:
        """Ask every watchlist whether it wants an entry.

        Args:
            entry: What a feed published.
            source: The feed it came from.
            on: The entry's day, for terms of office.
        """
        unread = {w for w in self._choosy if self._asked[w].unread(entry, source)}
        if len(unread) == len(self._asked):
            return ()
        about, given = self._about(entry, source)
        home = self._home(about[2] or HOME.get(about[0], ""))
        folded = fold(entry.text)
        raw = self._scanner.raw(folded)
        if not self._gates.could_hold(folded, raw, given, home):
            return ()
        verified = self._scanner.verified(folded, raw)
        if not self._gates.could_hold(folded, verified, given, home):
            return ()
        named = self._named(folded, verified, about, on)
        if not self._gates.could_hold_named(folded, verified, named, given):
            return ()
        scene = self._scene(folded, verified, named, about)
        found = [
            self._asked[w].judge(queries, scene)
            for w, queries in self._opening.of(self._opening.met_by(scene)).items()
            if w not in unread
        ]
        return tuple(m for m in found if m)

    def refusals(self, entry: Entry, source: Source, on: date) -> tuple[Refusal, ...]:
        """Say which key of a watchlist refuses an entry that one of its queries wants.

        Args:
            entry: What a feed published.
            source: The feed it came from.
            on: The entry's day, for terms of office.
        """
        folded = fold(entry.text)
        about, _ = self._about(entry, source)
        verified = self._scanner.scan(folded)
        scene = self._scene(folded, verified, self._named(folded, verified, about, on), about)
        each = (refusal(one, scene, one.unread(entry, source)) for one in self._asked)
        return tuple(found for found in each if found)

    def _about(self, entry: Entry, source: Source) -> tuple[tuple[str, str, str], int]:
        """Give an entry's language, the names of its source, its country; and clauses they meet."""
        language = (entry.language or source.language).partition("-")[0].lower()
        origin, given = self._origin(entry, source, language)
        country = entry.country or source.country or _region(entry.language, source.language)
        return (language, origin, country), given

    def readers(self, entry: Entry, source: Source) -> frozenset[str]:
        """Name the watchlists that read this feed and this language."""
        return frozenset(a.watchlist.id for a in self._asked if not a.unread(entry, source))

    def _named(
        self, folded: Folded, found: Iterable[Hit], about: tuple[str, str, str], on: date
    ) -> list[Found]:
        """Settle the names of a text: where each key of a name stands."""
        language, _, country = about
        names = [hit for hit in found if hit[0] < self._names]
        return [
            (sense.start, sense.end, key)
            for sense in self.gazetteer.settle(folded, names, language, on, country)
            if sense.taken or sense.same
            for key in self._refs(sense, on)
        ]

    def _scene(
        self,
        folded: Folded,
        found: Iterable[Hit],
        named: Iterable[Found],
        about: tuple[str, str, str],
    ) -> Scene:
        language, origin, _ = about
        marks = list(named)
        for literal, start, end in found:
            if literal < self._names:
                continue
            for key, word in self._words[literal - self._names]:
                if not word.exact or _spelt(folded.original[slice(*folded.span(start, end))], word):
                    marks.append((start, _word_end(folded.text, end) if word.prefix else end, key))
        return Scene(folded, language, origin, marks, self._lexicon)

    def _home(self, country: str) -> int:
        """Give the clauses a country meets, in a title or after it."""
        known = self._of_home.get(country)
        if known is None:
            name = self.gazetteer.name(country)
            keys = set(self._refs_of(name)) if name else ()
            known = self._of_home[country] = self._opening.clauses_of(keys, title=True)
        return known

    def _origin(self, entry: Entry, source: Source, language: str) -> tuple[str, int]:
        """Write the names of a source as queries see them, with the clauses they meet."""
        names = (source.id, source.title, source.publisher, entry.source, source.url)
        known = self._origins.get((language, names))
        if known is None:
            if len(self._origins) > MOST_ORIGINS:
                self._origins.clear()
            about = " ".join(names)
            origin = f" {fold_term(about.replace('.', ' . '))} "
            known = origin, self._opening.met_of(language, origin)
            self._origins[language, names] = known
        return known

    def _refs(self, sense: Sense, on: date) -> Iterable[int]:
        """Give the keys of every ``@ref`` a place stands for."""
        name, side = sense.name, sense.name.side
        if name.terms:
            term = term_on(name, on)
            if term is None:
                return ()
            side = term.side
        keys = (*self._by_id.get(name.id, ()), *self._of_side(side, name))
        if sense.form in (Form.ADJECTIVE, Form.HINT) and self._actors:
            return [key for key in keys if key not in self._actors]
        return keys


def _region(*languages: str) -> str:
    """Read the country off the first language tag that says one: "en-NZ"."""
    found = next(filter(None, (_REGION.match(tag) for tag in languages if "-" in tag)), None)
    return found[1].lower() if found else ""


def _word_end(text: str, at: int) -> int:
    """Find where the word goes on to that a prefix begins."""
    found = _REST.match(text, at)
    return found.end() if found else at


def _spelt(written: str, word: Word) -> bool:
    return written == word.exact or " ".join(written.split()) == word.exact
