"""What in a text an earlier one does not have: whole sentences, as spans of code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.facts import Facts
from monitor.dedupe.fingerprint import clause_hash, split_title
from monitor.dedupe.lines import Line, article, dateline, is_label, lines
from monitor.dedupe.notices import Cues, cues_of, of_notice
from monitor.dedupe.page import Written, of_page
from monitor.dedupe.tokens import END, NAME, TURN, Word, spans, word
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set
    from datetime import datetime

    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.types import NameHit

FRESH_SHARE = 0.5  # of a sentence's content words that are new
FRESH_WORDS = 4
ADDED_WORDS = 3  # new words in a sentence that also has a new fact
PLACED = re.compile(r"[A-Z][\w'\u2019]*(?: [A-Z][\w'\u2019]*){0,3}: ")
END_OF_LINE = Word("", "", 0, 0, 0, END, True)
CURRENCIES = frozenset("$\u20ac\u00a3\u00a5\u20a9")
NOUNS = 2  # capitals of a German sentence that make names
LONG_ADDITION = 8  # new words that matter though they hold no fact


class Place(NamedTuple):
    """Where the content word of a mark stands in its text."""

    start: int
    end: int
    token: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its content words and what in it is new."""

    start: int
    end: int
    words: tuple[int, ...]  # places in the mark
    fresh: tuple[int, ...]  # those of them in no block
    facts: tuple[int, ...]  # new names, numbers and turning words among them
    changed: tuple[int, ...]  # facts that stand where the earlier text has others

    @property
    def material(self) -> bool:
        """Whether it says something the earlier text does not."""
        return bool(self.changed) or (len(self.fresh) >= ADDED_WORDS and bool(self.facts))

    @property
    def whole(self) -> bool:
        """Whether it is new as a whole rather than edited."""
        return len(self.fresh) >= max(FRESH_WORDS, FRESH_SHARE * len(self.words))


# A written form of a line, grammar included, and where it stands in its text.
Read = tuple[Word, int, int]
Lines = list[tuple[Line, list[Read]]]


def reading(body: str) -> Lines:
    """Read the lines of an article."""
    return [
        (line, [(word(token), a, b) for token, a, b in spans(body, line.start, line.end)])
        for line in article(lines(body), frozenset())
    ]


def places(
    text: str, title: str, mark: Fingerprint, read: Lines | None = None
) -> tuple[Place, ...]:
    """Find a mark's words in its text again; lines the mark leaves out are passed over."""
    headline, body = split_title(text, title)
    found: list[Place] = []
    if mark.headed:
        inside = text.startswith(headline)  # else its words stand nowhere in the text
        for token, start, end in spans(headline, 0, len(headline)):
            if not word(token).stop:
                found.append(Place(start, end, token) if inside else Place(0, 0, token))
    for _, forms in reading(body) if read is None else read:
        here = [one for one in forms if not one[0].stop]
        ahead = mark.sequence[len(found) : len(found) + len(here)]
        if bytes([form.code for form, _, _ in here]).startswith(ahead) and (ahead or not here):
            found += [Place(start, end, form.form) for form, start, end in here[: len(ahead)]]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Clause:
    """All words between two full stops."""

    start: int
    end: int
    hash: int
    bare: int  # the same without what stands before a colon, as "Seoul: " in some papers
    closed: bool  # by a full stop
    cut: bool  # by dots that stand for what was left out


def _clauses_of(new: New) -> list[Clause]:
    found: list[Clause] = []
    mine = frozenset(new.mark.clauses)
    for line, forms in new.read:
        if not line.prose:
            continue
        first = line.start + dateline(line.text)
        words: list[str] = []
        at = first
        for form, start, _ in (*forms, (END_OF_LINE, line.end, line.end)):
            if start < first:
                continue
            if form.folded:
                at = at if words else start
                words.append(form.folded)
            elif words:
                value = clause_hash(" ".join(words))
                if value in mine:
                    closed, cut = form is not END_OF_LINE, _dotted(new.text, start)
                    found.append(Clause(at, start, value, _bare(new, at, words), closed, cut))
                words = []
    return found


def _bare(new: New, at: int, words: Sequence[str]) -> int:
    """Hash a clause without the few words before a colon it may open with."""
    placed = PLACED.match(new.text, at)
    return clause_hash(" ".join(words[len(placed.group().split()) :] if placed else words))


def _dotted(text: str, at: int) -> bool:
    return text.startswith(("\u2026", ".."), at)


@dataclass(frozen=True)
class New:
    """The new text with what is known of it."""

    text: str
    title: str
    mark: Fingerprint
    language: str  # BCP 47, for the cutting of sentences
    published: datetime | None = None
    names: tuple[NameHit, ...] = ()  # of the gazetteer

    @cached_property
    def read(self) -> Lines:
        """Its article's lines."""
        return reading(split_title(self.text, self.title)[1])

    @cached_property
    def where(self) -> tuple[Place, ...]:
        """Where its content words stand."""
        return places(self.text, self.title, self.mark, self.read)

    @cached_property
    def cues(self) -> Cues:
        """The words of notices that it has anywhere."""
        return cues_of(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Spans of its sentences."""
        return sentences(self.text, self.language)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses that are in its mark."""
        return _clauses_of(self)


def news(
    new: New,
    covered: Set[int],
    changed: Sequence[int],
    others: Sequence[Fingerprint],
    *,
    faithful: bool,
) -> tuple[Sentence, ...]:
    """List the sentences of a text that hold something new.

    Args:
        new: The text.
        covered: Places of its mark inside blocks shared with earlier texts.
        changed: Places where its facts and theirs differ.
        others: The earlier texts' marks.
        faithful: Whether the shared blocks were copied word by word.
    """
    where = new.where
    ours = Facts.of(new.mark)
    known = frozenset[int]().union(*(Facts.of(other).known for other in others))
    different = set(changed)
    found = []
    page = page_lines(new, covered)
    nouns = german(new)
    for start, end, inside in by_sentence(new):
        outside = tuple(i for i in inside if i not in covered)
        facts = tuple(i for i in outside if ours.kinds[i] and _new(ours, i, known, faithful))
        facts = tuple(i for i in facts if not _is_currency(new.text, where[i].end))
        if nouns and len(facts) < NOUNS and all(ours.kinds[i] == NAME for i in facts):
            facts = ()
        differing = tuple(i for i in inside if i in different)
        stray = any(line.start <= start < line.end for line in page)
        if (outside or differing) and not stray and not beside_article(new, start, end):
            found.append(Sentence(start, end, inside, outside, facts, differing))
    return tuple(found)


def german(new: New) -> bool:
    """Whether capitals make no names in a text, for every noun has one."""
    return new.language.startswith("de")


def page_lines(new: New, covered: Set[int]) -> tuple[Line, ...]:
    """List the lines without any covered word that are of the page."""
    where = new.where
    shared = sorted([where[i].start for i in covered if i < len(where)])
    stands = [
        bisect_left(shared, line.start) < bisect_left(shared, line.end) for line, _ in new.read
    ]
    if all(stands):
        return ()
    return of_page(
        [
            Written(line, tuple([form for form, _, _ in forms if not form.stop]), told)
            for (line, forms), told in zip(new.read, stands, strict=True)
        ],
        new.title,
    )


def by_sentence(new: New) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield a text's sentences as start, end and the places of their content words."""
    where = new.where
    at = 0
    for start, end in new.sentences:
        while at < len(where) and where[at].start < start:
            at += 1
        first = at
        while at < len(where) and where[at].start < end:
            at += 1
        yield start, end, tuple(range(first, at))


def _is_currency(text: str, end: int) -> bool:
    """Whether a word is the first half of a currency's sign: "US$"."""
    return bool(text) and text[end : end + 1] in CURRENCIES


def _new(ours: Facts, i: int, known: frozenset[int], faithful: bool) -> bool:
    """Whether a fact is new; a turning word is in any new sentence of a text not reworded."""
    return (faithful and ours.kinds[i] == TURN) or ours.marks[i] not in known


def beside_article(new: New, start: int, end: int) -> bool:
    """Whether a sentence is none of the article: a label, or of a notice."""
    said = new.text[start:end]
    return is_label(said) or of_notice(said, _line_of(new.text, start, end), new.cues)


def _line_of(text: str, start: int, end: int) -> str:
    after = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : after if after >= 0 else len(text)]


def told(found: Sequence[Sentence], first_covered: int) -> tuple[Sentence, ...]:
    """Keep the sentences worth reading anew.

    Material ones wherever they stand; others only after the shared text began: what stands above
    it is a summary of it.
    """
    return tuple(
        s
        for s in found
        if s.material or (s.whole and len(s.fresh) >= LONG_ADDITION and s.words[0] > first_covered)
    )


def fresh(found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Keep every sentence that is material or new as a whole, however short: what is added."""
    return tuple(s for s in found if s.material or s.whole or 1 < len(s.words) == len(s.fresh))


def merged(found: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Spans of sentences, in order."""
    return tuple((s.start, s.end) for s in found)
