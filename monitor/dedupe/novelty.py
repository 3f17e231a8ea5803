"""What in a text an earlier one does not have: whole sentences, as spans of code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.facts import Facts
from monitor.dedupe.fingerprint import BARE, split_title
from monitor.dedupe.lines import article, is_notice, lines
from monitor.dedupe.tokens import ENDS, PLAIN, TURN, spans, word
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    heading = list(_content(headline, 0, len(headline)))
    codes = bytes(code for code, _ in heading)
    if codes and mark.sequence.startswith(codes) and _bare(body):
        found += [place for _, place in heading]
    for line in article(lines(body), frozenset()):
        here = list(_content(body, line.start, line.end))
        ahead = mark.sequence[len(found) : len(found) + len(here)]
        if bytes(code for code, _ in here).startswith(ahead) and (ahead or not here):
            found += [place for _, place in here[: len(ahead)]]
    return tuple(found)


def _bare(body: str) -> bool:
    count = 0
    for line in article(lines(body), frozenset()):
        count += sum(1 for _ in _content(body, line.start, line.end))
        if count >= BARE:
            return False
    return True


def _content(text: str, start: int, end: int) -> Iterable[tuple[int, Place]]:
    for token, first, last in spans(text, start, end):
        if token not in ENDS and not (known := word(token)).stop:
            yield known.code, Place(first, last, token)


def news(
    text: str,
    title: str,
    mark: Fingerprint,
    covered: set[int],
    changed: Sequence[int],
    others: Sequence[Fingerprint],
    *,
    language: str,
) -> tuple[Sentence, ...]:
    """List the sentences of a text that hold something new.

    Args:
        text: The new text.
        title: Its headline.
        mark: Its mark.
        covered: Places of the mark inside blocks shared with an earlier text.
        changed: Places where the facts of both differ.
        others: The earlier texts' marks.
        language: BCP 47, for the cutting of sentences.
    """
    where = places(text, title, mark)
    ours = Facts.of(mark)
    known = frozenset[int]().union(*(Facts.of(other).known for other in others))
    found = []
    at = 0
    for start, end in sentences(text, language):
        while at < len(where) and where[at].start < start:
            at += 1
        inside = []
        while at < len(where) and where[at].start < end:
            inside.append(at)
            at += 1
        if start < len(title) and not inside:
            continue
        fresh = tuple(i for i in inside if i not in covered)
        facts = tuple(i for i in fresh if ours.kinds[i] != PLAIN and _new(ours, i, known))
        differing = tuple(i for i in inside if i in set(changed))
        if (fresh or differing) and not is_notice(text[start:end]):
            found.append(Sentence(start, end, tuple(inside), fresh, facts, differing))
    return tuple(found)


def _new(ours: Facts, i: int, known: frozenset[int]) -> bool:
    return ours.kinds[i] == TURN or ours.marks[i] not in known


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


def merged(found: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Spans of sentences, in order."""
    return tuple((s.start, s.end) for s in found)
