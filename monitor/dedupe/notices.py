"""Sentences in which a site speaks of itself, not of the news, in the languages followed here."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.cues import ADDRESS, ASIDES, CUES, INVITING, PHRASES, QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterable

CLAIMS = (
    "copyright",
    "\u00a9",
    "(c) ",
    "(reporting by",
    "reporting by",
    "ce texte a paru",
    "cet article a paru",
    "ce contenu a \u00e9t\u00e9 publi\u00e9 automatiquement",
    "d\u00e9p\u00eache reprise",
    "les commentaires sont ferm\u00e9s",
    "zuerst erschienen",
    "erstmals erschienen",
    "diese meldung wurde automatisch",
    "dieser beitrag stammt von einer",
    "mit material de",
    "die kommentarfunktion ist",
    "hinweis der redaktion:",
)
# What blogging software puts below a post, the post's headline in the middle.
SOFTWARE = ("the post ", "der beitrag ", "l'article ", "la entrada ", "l'articolo ")
FIRST = (
    " appeared first on ",
    " was first published on ",
    " first appeared on ",
    " erschien zuerst ",
    " est apparu en premier ",
    " apareci\u00f3 primero en ",
    " proviene da ",
)
# The same without the words before the headline: an outlet's name ends the line.
CARRIED = re.compile(
    r"(?:appeared first on|was first published on|erschien zuerst (?:auf|bei)|en premier sur)"
    r" [^ .]+(?: [^ .]+){0,3}\.?$"
)
LONGEST_APPEAL = 300  # characters
BRIEF = 2  # spaces of a sentence beside a notice that may tell something
WORDS_OF_ARTICLE = 14  # of a sentence that belongs to an article rather than to its frame
CUE_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
SENTENCE = re.compile(
    r"\S[^.!?\u3002\uff01\uff1f]*(?:[.!?\u3002\uff01\uff1f]+[\"'\u201d\u2019\u300d)]*)?"
)


def invites(text: str) -> bool:
    """Whether a text asks its reader for something somewhere, be it between two paragraphs."""
    low = text.lower()
    return any(word in low for word in INVITING)


class Wordings:
    """Phrases by the letters around a space in them, so that few are looked for in a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases in lower case."""
        self._jointed: dict[str, list[str]] = {}
        self._single: list[str] = []
        for phrase in phrases:
            joint = next(iter(_joints(phrase)), "")
            (self._jointed.setdefault(joint, []) if joint else self._single).append(phrase)

    def within(self, low: str, joints: set[str]) -> list[str]:
        """List the phrases that a text in lower case with these joints has."""
        likely = [said for joint in self._jointed.keys() & joints for said in self._jointed[joint]]
        return [said for said in (*self._single, *likely) if said in low]


def _joints(low: str) -> list[str]:
    """List two letters before and two behind each space."""
    words = low.split(" ")
    return [a[-2:] + b[:2] for a, b in pairwise(words) if len(a) > 1 and len(b) > 1]


class Cues(NamedTuple):
    """Which of the words of notices are looked for: all, or those that a text has anywhere."""

    phrases: tuple[str, ...]
    words: bool
    asides: tuple[str, ...]


ALL = Cues(PHRASES, True, ASIDES)
PLAIN = Cues(
    tuple(said for said in PHRASES if said.isascii()),
    True,
    tuple(said for said in ASIDES if said.isascii()),
)
# Phrases and asides of texts in ASCII, and of others.
WORDED = tuple((Wordings(some.phrases), Wordings(some.asides)) for some in (PLAIN, ALL))


def cues_of(text: str) -> Cues:
    """Find the cues that a text has anywhere: looked for once, not in each of its sentences."""
    low = text.lower()
    some = WORDED[not low.isascii()]
    joints = set(_joints(low))
    return Cues(
        tuple(some[0].within(low, joints)),
        any(word in low for word in CUES),
        tuple(some[1].within(low, joints)),
    )


def may_notice(text: str) -> bool:
    """Whether any line of a text may be a notice; asked once, for most texts have none."""
    low = text.lower()
    if "(" in low or "[" in low or any(said in low for said in (*CLAIMS, *FIRST)):
        return True
    some = cues_of(text)
    found = len(some.phrases) + sum([word in low for word in CUES] if some.words else [])
    if found > 1:
        return True
    hinted = found or some.asides
    return bool(hinted) and any(appeals(line, some) for line in text.split("\n"))


def is_notice(sentence: str, cues: int = 2, among: Cues = ALL) -> bool:
    """Tell whether a sentence speaks of the publication: a tag, a disclaimer, a wall.

    Args:
        sentence: Or a whole line.
        cues: How many of the words and phrases of notices it takes.
        among: Of which.
    """
    low = sentence.lower()
    if _credits(low):
        return True
    found = _cues(low, among)
    return found >= cues or _appeals(sentence, found, cues - 1, among)


def appeals(sentence: str, among: Cues = ALL) -> bool:
    """Tell whether a text turns to its reader, not in quotations, and speaks of itself."""
    return _appeals(sentence, _cues(sentence.lower(), among), 1, among)


def _appeals(sentence: str, found: int, cues: int, among: Cues) -> bool:
    if len(sentence) > LONGEST_APPEAL:
        return False
    if found < cues:
        low = sentence.lower()
        found += len([aside for aside in among.asides if aside in low])
    return found >= cues and ADDRESS.search(QUOTED.sub("", sentence)) is not None


def beside_notices(line: str, cues: int = 2, among: Cues = ALL) -> list[tuple[int, int]] | None:
    """List the stretches of a line that are news though it holds a notice; None where it does not.

    What stands between two sentences of a notice is of the notice.

    Args:
        line: Several sentences, maybe.
        cues: As of :func:`is_notice`.
        among: As of :func:`is_notice`.
    """
    if not is_notice(line, cues, among):
        return None
    if _credits(line.lower()):
        return []
    found = list(SENTENCE.finditer(line))
    cued = [n for n, m in enumerate(found) if _cues(m.group().lower()) or appeals(m.group())]
    news = (m for n, m in enumerate(found) if not cued or not cued[0] <= n <= cued[-1])
    return [m.span() for m in news if m.group().count(" ") >= BRIEF]


def of_notice(sentence: str, line: str, among: Cues = ALL) -> bool:
    """Tell whether a sentence is of the notice its line holds, if it holds one."""
    news = beside_notices(line, among=among)
    at = line.find(sentence)
    return news is not None and not any(a < at + len(sentence) and at < b for a, b in news)


def _credits(low: str) -> bool:
    """Whether a whole line, in lower case, says who wrote, owns or first carried a text."""
    short = low.count(" ") < WORDS_OF_ARTICLE
    if short and low.startswith(CLAIMS):
        return True
    carried = any(said in low for said in FIRST)
    if carried and (low.startswith(SOFTWARE) or CARRIED.search(low)):
        return True
    return short and low.startswith(("(", "[")) and any(phrase in low for phrase in PHRASES)


def _cues(low: str, among: Cues = ALL) -> int:
    phrases = len([phrase for phrase in among.phrases if phrase in low])
    return phrases + (len(CUES.intersection(CUE_WORD.findall(low))) if among.words else 0)
