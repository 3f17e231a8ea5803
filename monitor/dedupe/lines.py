"""A text's lines: which are furniture, where the article ends, and their hashes.

An outlet's own furniture is learnt (the store counts line hashes per outlet); what every site has
is told in :mod:`monitor.dedupe.labels` and :mod:`monitor.dedupe.notices`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.labels import AFTERWORD, ASIDE, CREDIT, FURNITURE, OWNED, POINTER, ROW, STAMP
from monitor.dedupe.notices import WORDS_OF_ARTICLE, beside_notices, invites, may_notice
from monitor.dedupe.tokens import CASELESS, digest

if TYPE_CHECKING:
    from collections.abc import Iterator

# "SEOUL, 10 Feb (Agency) - " before a first sentence: place, day and agency, not what is told.
DATELINE = re.compile(
    r"[A-Z][^\W\d_]+[\w .,/'\u2019\[\]-]{0,40}(?:\([^\W\d_][^()]{0,30}\) ?)?"
    r"(?: [-\u2013\u2014]|(?<=\))[-:\u2013\u2014]|[\u2013\u2014]) ?"
)
# The same before sentences in scripts without capitals: "[서울=통신] ", "【東京＝通信】".
BRACKETED = re.compile(
    r"[\[\u3010\uff08(][^\[\]\u3010\u3011\uff08\uff09()]{2,30}[\]\u3011\uff09)]\s?"
    r"(?:\w{2,5} ?(?:기자|특파원) ?= ?)?"
)
# "(Agency) - " alone, or "(Agency) " before a sentence.
CREDITED = re.compile(r"\([^().]{1,40}\) ?(?:[-\u2013\u2014:] |(?=[^\W\d_a-z]))")
TIME = re.compile(r"\d ?[:.h] ?\d\d")
ENDS = frozenset(".!?\u3002\uff01\uff1f;:\"\u201d\u2019')\u300d\u2026")
FULL_STOPS = frozenset(".\u3002")  # with which no longer label ends
POINTING = frozenset(":\uff1a[\u3010(\uff08")  # one of which any pointer has
NARROW = str.maketrans("\u00a0\u202f\u3000\u2019", "   '")  # spaces, and an apostrophe
SHORT_LABEL = 60
DATELINE_END = 120  # characters no dateline is longer than
LONGEST_LABEL = 100  # characters no furniture, aside or afterword is longer than
WORDS_OF_PROSE = 8
SIGNS_OF_PROSE = 40  # characters of Han or kana without a full stop that are no label
TITLED = 0.6  # share of capitals that makes a line without a full stop a headline
HEAD_LINES, TAIL_LINES = 8, 16  # where boilerplate stands; only these are remembered
NOTICE_LINES = 5  # at either end, where notices stand
CUES_ANYWHERE = 3  # that make a notice between two paragraphs
MENU, LABELS, LONGEST_ENTRY = 4, 2, 24  # lines of a menu, labels among them, characters of each
LONGEST = 240  # characters of a line worth remembering


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, with where it stands."""

    start: int
    end: int
    text: str
    prose: bool  # a sentence rather than a label, caption, byline or menu

    @property
    def hash(self) -> int:
        """32 bits of its text."""
        return line_hash(self.text)


def line_hash(text: str) -> int:
    """Hash a line regardless of case and spacing."""
    return int.from_bytes(digest(" ".join(text.lower().split()), 4), "little")


def dateline(text: str) -> int:
    """Say how many characters of a line are its dateline."""
    if text[0] in "[\u3010\uff08(" and CASELESS.search(text):
        bracketed = BRACKETED.match(text)
        return bracketed.end() if bracketed else 0
    if text[0] == "(" and (credited := CREDITED.match(text)):
        return credited.end()
    capitals = text[:2].isupper() and text.split(None, 1)[0].rstrip(",/").isupper()
    if not (capitals or ")" in text[:DATELINE_END]):
        return 0
    found = DATELINE.match(text)
    if found is None or not (capitals or found.group().rstrip(" -\u2013\u2014:").endswith(")")):
        return 0
    return found.end()


def _is_prose(text: str) -> bool:
    if text[-1] in ENDS:
        return True
    if not text.isascii() and "\u3002" in text:
        return True
    if not text.isascii() and CASELESS.search(text) and " " not in text.strip():
        return len(text) > SIGNS_OF_PROSE
    words = [word for word in text.split() if word[0].isalpha()]
    titled = sum(word[0].isupper() for word in words) > TITLED * len(words)
    return len(words) > WORDS_OF_PROSE and not titled


def lines(text: str) -> tuple[Line, ...]:
    """List the lines of a text that hold something."""
    found = []
    at = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare[0])
            found.append(Line(start, start + len(bare), bare, _is_prose(bare)))
        at += len(raw)
    return tuple(found)


def article(all_lines: tuple[Line, ...], known: frozenset[int]) -> Iterator[Line]:
    """Yield the lines of the article: no furniture, no known line, nothing after its end."""
    third = len(all_lines) // 3
    aside = False
    menu = _menus(all_lines)
    edges = (*all_lines[:NOTICE_LINES], *all_lines[-NOTICE_LINES:])
    noticed = may_notice("\n".join([line.text for line in edges]))
    anywhere = invites("\n".join([line.text for line in all_lines]))
    for number, line in enumerate(all_lines):
        label = len(line.text) <= LONGEST_LABEL and line.text[-1] not in FULL_STOPS
        if label and number > third and AFTERWORD.fullmatch(line.text):
            return
        aside = (label and bool(ASIDE.fullmatch(line.text))) or (aside and not _resumes(line))
        learnt = known and len(line.text) <= LONGEST and line.hash in known
        if aside or learnt or number in menu or is_label(line.text):
            continue
        edge = number < NOTICE_LINES or number >= len(all_lines) - NOTICE_LINES
        if noticed and edge:
            yield from _news(line, 2)
        elif anywhere:
            yield from _news(line, CUES_ANYWHERE)
        else:
            yield line


def _news(line: Line, cues: int) -> Iterator[Line]:
    """Yield a line, or what of it is no notice."""
    spans = beside_notices(line.text, cues)
    if spans is None:
        yield line
    for start, end in spans or ():
        said = line.text[start:end]
        yield Line(line.start + start, line.start + end, said, line.prose)


def is_label(text: str) -> bool:
    """Whether a line is chrome or names another article."""
    if len(text) > (SHORT_LABEL if text[-1] in FULL_STOPS else LONGEST):
        return False
    text = text.rstrip(".") or text
    text = text if text.isascii() else text.translate(NARROW)
    if len(text) <= LONGEST_LABEL and any(label(text) for label in LABELLED):
        return True
    return not POINTING.isdisjoint(text) and bool(POINTER.fullmatch(text))


def _stamped(text: str) -> bool:
    """Whether a line only says when a page was put up: no sentence, and a time in it."""
    return text[-1] not in ENDS and bool(STAMP.fullmatch(text)) and bool(TIME.search(text))


LABELLED = (FURNITURE.fullmatch, _stamped, CREDIT.fullmatch, ROW.fullmatch, OWNED.search)


def _menus(all_lines: tuple[Line, ...]) -> frozenset[int]:
    """Numbers of lines in rows of short ones, some of which any site's menu has."""
    found: list[int] = []
    row: list[int] = []
    for number in range(len(all_lines) + 1):
        line = all_lines[number] if number < len(all_lines) else None
        if line and not line.prose and len(line.text) <= LONGEST_ENTRY:
            row.append(number)
            continue
        if len(row) >= MENU:
            labels = sum(bool(FURNITURE.fullmatch(all_lines[n].text)) for n in row)
            found += row if labels >= LABELS else []
        row = []
    return frozenset(found)


def _resumes(line: Line) -> bool:
    """Whether the article goes on after headlines of others."""
    wordy = line.text.count(" ") >= WORDS_OF_ARTICLE or not line.text.isascii()
    return wordy and line.text[-1] in ENDS


def remembered(all_lines: tuple[Line, ...]) -> tuple[int, ...]:
    """Hashes of the lines an outlet may be repeating, in order, without repeats."""
    edges = (
        all_lines
        if len(all_lines) <= HEAD_LINES + TAIL_LINES
        else (*all_lines[:HEAD_LINES], *all_lines[-TAIL_LINES:])
    )
    return tuple(dict.fromkeys(line.hash for line in edges if len(line.text) <= LONGEST))
