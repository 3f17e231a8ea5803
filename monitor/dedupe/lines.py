"""A text's lines: which are furniture, where the article ends, and their hashes.

An outlet's own furniture is learnt (the store counts line hashes per outlet); what every site has
is known here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.dedupe.tokens import digest
from monitor.dedupe.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whole lines of any site's chrome.
FURNITURE = re.compile(
    r"advertisements?|share(?: this(?: article| story)?)?:?|subscribe|log ?in|sign ?(?:up|in)"
    r"|search|home|menu|read more:?|related articles?|leave a (?:reply|comment)|source link|print"
    r"|newsletter|facebook|twitter|whatsapp|telegram|linkedin|reddit|email|copy link|fb|tags ?:?"
    r"|topics?:?|comments?|\[/?[a-z_]+\]|\d+ min(?:ute)?s? read|listen to (?:this )?article"
    r"|follow us.{0,40}|photo:.{0,80}|load more|show more|next|previous|enroll now|register",
    re.IGNORECASE,
)
# A line that ends the article: what follows are readers' words.
AFTERWORD = re.compile(
    r"reader comments?|leave a (?:reply|comment)|comments? ?\(\d+\)|newspapers in english"
    r"|join the (?:conversation|discussion)",
    re.IGNORECASE,
)
# A line that opens a list of other articles' headlines; the article may go on behind it.
ASIDE = re.compile(
    r"more on this (?:topic|story)|also read.{0,4}|read (?:also|next).{0,4}|most read(?: news)?"
    r"|you (?:may|might) also like.{0,6}|related (?:stories|news|posts?|topics?|coverage).{0,4}"
    r"|latest news\b.{0,20}|hot news|recommended.{0,20}|trending.{0,20}",
    re.IGNORECASE,
)
WORDS_OF_ARTICLE = 14  # of a sentence after an aside that belongs to the article again
# Sentences about the publication rather than the news: two cues make one.
CUES = listed(
    """
    syndicated copyright subscribe subscribers subscription newsletter auto-generated unedited
    download feed staff liability responsibility accuracy cookies premium republished permission
    reproduction prohibited reserved modifications verbatim disclaimer publisher
    """
)
PHRASES = (
    "all rights",
    "published by",
    "published this",
    "distributed by",
    "distributed via",
    "click here",
    "sign up",
    "telegram channel",
    "whatsapp channel",
    "this story",
    "this article",
    "this content",
    "this report",
    "this material",
    "our app",
    "our channel",
    "our readers",
    "follow us",
    "edited by",
    "editing by",
    "reporting by",
    "writing by",
    "view in full",
    "point-in-time",
    "originating organi",
    "terms of use",
    "terms of service",
    "log in",
    "first appeared on",
    "inputs from",
    "supplied by",
    "as received",
    "partner agency",
    "stories like",
    "more stories",
    "your inbox",
    "become a member",
    "abonnez-vous",
    "notre lettre",
    "nos articles",
    "droits réservés",
    "tous droits",
    "alle rechte",
    "vorbehalten",
    "derechos reservados",
    "todos los derechos",
    "無断転載",
    "複製を禁",
    "저작권자",
    "무단 전재",
    "재배포",
    "版权所有",
    "未经授权",
    "转载",
    "\u00a9",
)
CLAIMS = ("copyright", "\u00a9", "(c) ", "(reporting by", "reporting by")
# "SEOUL, 10 Feb (Agency) - " before a first sentence: place, day and agency, not what is told.
DATELINE = re.compile(
    r"[A-Z][^\W\d_]{2,}[\w .,/'\u2019\[\]-]{0,40}(?:\([A-Z][^()]{1,30}\) ?)?"
    r"(?: [-\u2013\u2014]|(?<=\))[-:\u2013\u2014]|[\u2013\u2014]) ?"
)
CUE_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
ENDS = frozenset(".!?\u3002\uff01\uff1f;:\"\u201d\u2019')\u300d\u2026")
DATELINE_END = 120  # characters no dateline is longer than
LONGEST_LABEL = 100  # characters no furniture, aside or afterword is longer than
WORDS_OF_PROSE = 8
TITLED = 0.6  # share of capitals that makes a line without a full stop a headline
HEAD_LINES, TAIL_LINES = 8, 16  # where boilerplate stands; only these are remembered
NOTICE_LINES = 5  # at either end, where notices stand
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
    if not (text[:4].isupper() or ")" in text[:DATELINE_END]):
        return 0
    found = DATELINE.match(text)
    if found is None or not (
        found.group().rstrip(" -\u2013\u2014:").endswith(")") or text[:4].isupper()
    ):
        return 0
    return found.end()


def _is_prose(text: str) -> bool:
    if text[-1] in ENDS or not text.isascii():
        return True
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
    noticed = _may_notice((*all_lines[:NOTICE_LINES], *all_lines[-NOTICE_LINES:]))
    for number, line in enumerate(all_lines):
        label = len(line.text) <= LONGEST_LABEL
        if label and number > third and AFTERWORD.fullmatch(line.text):
            return
        aside = (label and bool(ASIDE.fullmatch(line.text))) or (aside and not _resumes(line))
        learnt = known and len(line.text) <= LONGEST and line.hash in known
        if aside or learnt or (label and FURNITURE.fullmatch(line.text)):
            continue
        edge = number < NOTICE_LINES or number >= len(all_lines) - NOTICE_LINES
        if not (noticed and edge and is_notice(line.text)):
            yield line


def _may_notice(edges: tuple[Line, ...]) -> bool:
    """Whether any of these lines may be a notice; asked once, for most texts have none."""
    low = "\n".join([line.text for line in edges]).lower()
    if any(claim in low for claim in CLAIMS) or "(" in low or "[" in low:
        return True
    return len([said for said in (*PHRASES, *CUES) if said in low]) > 1


def _resumes(line: Line) -> bool:
    """Whether the article goes on after headlines of others."""
    wordy = line.text.count(" ") >= WORDS_OF_ARTICLE or not line.text.isascii()
    return wordy and line.text[-1] in ENDS


def is_notice(sentence: str) -> bool:
    """Tell whether a sentence speaks of the publication: a tag, a disclaimer, a wall."""
    low = sentence.lower()
    if low.startswith(CLAIMS) and low.count(" ") < WORDS_OF_ARTICLE:
        return True
    phrases = len([phrase for phrase in PHRASES if phrase in low])
    if phrases and low.startswith(("(", "[")) and low.count(" ") < WORDS_OF_ARTICLE:
        return True
    return phrases > 1 or phrases + len(CUES.intersection(CUE_WORD.findall(low))) > 1


def remembered(all_lines: tuple[Line, ...]) -> tuple[int, ...]:
    """Hashes of the lines an outlet may be repeating, in order, without repeats."""
    edges = (
        all_lines
        if len(all_lines) <= HEAD_LINES + TAIL_LINES
        else (*all_lines[:HEAD_LINES], *all_lines[-TAIL_LINES:])
    )
    return tuple(dict.fromkeys(line.hash for line in edges if len(line.text) <= LONGEST))
