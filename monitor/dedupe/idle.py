"""Numbers that tell nothing the words around them do not: conversions, "the two ministers"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.dedupe.bags import place_of
from monitor.dedupe.facts import Facts
from monitor.dedupe.figures import same_number, written_there
from monitor.dedupe.tokens import NUMBER, TURN, word
from monitor.dedupe.units import in_other_units

if TYPE_CHECKING:
    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New, Sentence

AROUND = 6  # content words about one that two texts share
FARTHEST = 45  # signs between a sum and the end of what it is converted to
MEASURE = re.compile(
    r"[$\u20ac\u00a3\u00a5\u20a9\u5186\uc6d0\u5143]|\b(?:USD|EUR|GBP|JPY|KRW|AUD|NZD|CAD|CHF)\b"
    r"|\b(?:dollars?|euros?|yen|won|pounds?|kron(?:er|or|en|a)|crowns|zlotys?|yuan|rupees?|francs?"
    r"|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|hect?ares?|acres?|kilos?|kg|lbs?"
    r"|Millionen|Milliarden|m\u00e8tres?|Metern?|Meilen)\b"
    r"|\u30c9\u30eb|\u30e6\u30fc\u30ed|\u30a6\u30a9\u30f3|\ub2ec\ub7ec|\uc720\ub85c|\uc5d4\b",
    re.IGNORECASE,
)
ABOUT = r"(?:about|around|roughly|some|approx(?:imately|\.)?|rund|etwa|ca\.?|environ|\u7d04|\uc57d)"
WORDED = r"(?:[^\W\d_]+(?:['\u2019][^\W\d_]+)?|[$\u20ac\u00a3\u00a5\u20a9%\u00b0])"
# All of a bracket: "(about $9.3 million)", "(25 miles)", "(USD 31 million)".
BRACKET = re.compile(
    rf"[(\uff08]\s?(?:{ABOUT}\s?)?(?:{WORDED}\s?){{0,3}}\d[\d.,]*\s?(?:{WORDED}\s?){{0,3}}[)\uff09]",
    re.IGNORECASE,
)
# "the two ministers": whoever was named before.
PAIR = re.compile(
    r"two (?:[a-z-]+ )?(?:ministers|leaders|sides|men|women|countries|nations|governments|officials"
    r"|presidents|chiefs|diplomats|parties|allies|partners|capitals|counterparts|armies|navies)\b"
    r"|(?:deux|dos|due) (?:ministres|dirigeants|pays|parties|hommes|femmes|chefs|responsables"
    r"|pr\u00e9sidents|partenaires|capitales|ministros|pa\u00edses|partes|l\u00edderes)\b"
    r"|zwei (?:Minister|L\u00e4nder|Seiten|Politiker|Staaten|Partner)\b"
    r"|두 (?:장관|정상|나라|사람|대표|총리|대통령|국가)",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
HUNDREDTH = {"100": "hundredth", "50": "fiftieth", "20": "twentieth", "10": "tenth"}


def idle(new: New, theirs: Fingerprint, i: int) -> bool:
    """Whether a number at a place is none that a text tells beside what another does."""
    if i >= len(new.where):
        return False
    at = new.where[i]
    return (
        bool(PAIR.match(new.text, at.start))
        or converted(new.text, at.start)
        or (_today(new, i) or _ordinal(new, theirs, i))
    )


def converted(text: str, at: int) -> bool:
    """Whether a number stands in brackets behind a sum, or a length, that it says in other units.

    Args:
        text: The text.
        at: Where the number begins.
    """
    for opened in ("(", "\uff08"):
        start = text.rfind(opened, max(0, at - FARTHEST), at)
        inside = BRACKET.match(text, start) if start >= 0 else None
        if inside is None or inside.end() <= at:
            continue
        before = text[max(0, start - FARTHEST) : start]
        before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind(")")) + 1 :]
        here, there = (MEASURE.findall(part) for part in (inside.group(), before))
        words = re.findall(r"[^\W\d_]+", before)
        counted = re.search(r"\d", before) or any(word(one).kind == NUMBER for one in words)
        if counted and here and there and here[-1].lower() != there[-1].lower():
            return True
    return False


def _today(new: New, i: int) -> bool:
    """Whether a number is the weekday on which the text was published, or the day before."""
    if new.published is None:
        return False
    mark = word(new.where[i].token).fact
    return mark in {0xC000 + (new.published - timedelta(days)).weekday() for days in (0, 1)}


def _ordinal(new: New, theirs: Fingerprint, i: int) -> bool:
    """Whether the other text has a number's ordinal in a word: "100th", "hundredth"."""
    at = new.where[i]
    said = HUNDREDTH.get(at.token, "") if ORDINAL.match(new.text, at.end) else ""
    return bool(said) and word(said).code in theirs.sequence


def _elsewhere(new: New, theirs: Fingerprint, s: Sentence, i: int) -> bool:
    """Whether a sentence stands in another place of the other text, with a number of its.

    The same beside the same word; or another way to say it.
    """
    found = place_of(bytes(new.mark.sequence[j] for j in s.words), theirs.sequence)
    if found is None:
        return False
    start, end = max(0, found[0] - len(s.words)), found[0] + len(s.words)
    said, ours, others = new.mark.sequence, Facts.of(new.mark), Facts.of(theirs)
    for j in range(start, min(end, len(theirs.sequence))):
        beside = said[i + 1 : i + 2] == theirs.sequence[j + 1 : j + 2] != b""
        beside = beside or (min(i, j) > 0 and said[i - 1] == theirs.sequence[j - 1])
        if others.marks[j] == ours.marks[i] and beside:
            return True
    near = sorted((j for j in s.words[:-1] if j not in (i, i - 1)), key=lambda j: abs(j - i))
    pairs = (theirs.sequence.find(said[j : j + 2], start, end) for j in near)
    at = next((there for there in pairs if there >= 0), -1)
    if at < 0:
        return False
    first, last = max(0, at - AROUND), min(at + AROUND, len(theirs.sequence))
    if in_other_units(new, theirs, i, first, last):
        return True
    return written_there(new, theirs, i, first, last)


def nothing_new(new: New, theirs: Fingerprint, shared: Alignment, s: Sentence) -> bool:
    """Whether all a sentence has of its own are idle numbers, and turns its other wording has."""
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    facts = {*s.facts, *s.changed}
    numbers = [i for i in facts if ours.kinds[i] == NUMBER]
    if not numbers or any(ours.kinds[i] not in (NUMBER, TURN) for i in facts):
        return False
    left = [i for i in numbers if not (idle(new, theirs, i) or same_number(new, theirs, shared, i))]
    if any(not _elsewhere(new, theirs, s, i) for i in left):
        return False
    turns = {ours.marks[i] for i in facts if ours.kinds[i] == TURN}
    found = place_of(bytes(new.mark.sequence[i] for i in s.words), theirs.sequence)
    if not turns or found is None:
        return not turns
    reach = len(s.words)
    return turns <= set(others.marks[max(0, found[0] - reach) : found[0] + reach])
