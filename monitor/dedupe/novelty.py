"""What in a text an earlier one does not have: whole sentences, as spans of code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.fingerprint import split_title
from monitor.dedupe.lines import article, is_notice, lines
from monitor.dedupe.tokens import TURN, spans, word
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from monitor.dedupe.fingerprint import Fingerprint

FRESH_SHARE = 0.5  # of a sentence's content words that are new
FRESH_WORDS = 4
ADDED_WORDS = 3  # new words in a sentence that also has a new fact
LONG_ADDITION = 8  # new words that matter though they hold no fact


@dataclass(frozen=True, slots=True)
class Place:
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


def places(text: str, title: str, mark: Fingerprint) -> tuple[Place, ...]:
    """Find a mark's words in its text again; lines the mark leaves out are passed over."""
    headline, body = split_title(text, title)
    found: list[Place] = []
    if mark.headed:
        inside = text.startswith(headline)  # else its words stand nowhere in the text
        heading = _content(headline, 0, len(headline))
        found += [p if inside else Place(0, 0, p.token) for _, p in heading]
    for line in article(lines(body), frozenset()):
        here = list(_content(body, line.start, line.end))
        ahead = mark.sequence[len(found) : len(found) + len(here)]
        if bytes(code for code, _ in here).startswith(ahead) and (ahead or not here):
            found += [place for _, place in here[: len(ahead)]]
    return tuple(found)


def _content(text: str, start: int, end: int) -> Iterable[tuple[int, Place]]:
    for token, first, last in spans(text, start, end):
        if not (known := word(token)).stop:
            yield known.code, Place(first, last, token)


@dataclass(frozen=True, slots=True)
class New:
    """The new text with what is known of it."""

    text: str
    title: str
    mark: Fingerprint
    language: str  # BCP 47, for the cutting of sentences


def news(
    new: New,
    covered: set[int],
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
    where = places(new.text, new.title, new.mark)
    ours = Facts.of(new.mark)
    known = frozenset[int]().union(*(Facts.of(other).known for other in others))
    different = set(changed)
    found = []
    for start, end, inside in _by_sentence(new, where):
        outside = tuple(i for i in inside if i not in covered)
        facts = tuple(i for i in outside if ours.kinds[i] and _new(ours, i, known, faithful))
        differing = tuple(i for i in inside if i in different)
        if (outside or differing) and not is_notice(_line_of(new.text, start, end)):
            found.append(Sentence(start, end, inside, outside, facts, differing))
    return tuple(found)


def _by_sentence(new: New, where: Sequence[Place]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    at = 0
    for start, end in sentences(new.text, new.language):
        while at < len(where) and where[at].start < start:
            at += 1
        first = at
        while at < len(where) and where[at].start < end:
            at += 1
        yield start, end, tuple(range(first, at))


def _new(ours: Facts, i: int, known: frozenset[int], faithful: bool) -> bool:
    """Whether a fact is new; a turning word is in any new sentence of a text not reworded."""
    return (faithful and ours.kinds[i] == TURN) or ours.marks[i] not in known


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
    """Keep every sentence that is material or new as a whole: all that an update adds."""
    return tuple(s for s in found if s.material or s.whole)


def merged(found: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Spans of sentences, in order."""
    return tuple((s.start, s.end) for s in found)
