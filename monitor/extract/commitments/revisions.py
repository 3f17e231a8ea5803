"""Which of several sums a commitment is about: the new one, the old one, a difference, a total."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from monitor.extract.keyed import keyed
from monitor.extract.money.words import UNITS
from monitor.types import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.money.found import Found

Role = Literal["", "old", "new", "step", "total"]

_BOUND = r"(?:an? |the |its |about |around |some |just |nearly |almost |over |at least |more than |up to |initial |original |earlier |previous |planned |estimated |record )*"
_PATTERNS: tuple[tuple[Role, str], ...] = (
    (
        "total",
        rf"\b(?:total|totals|altogether|overall|bringing|brings|taking|takes|brought|cumulative|combined)\b[^.;]{{0,60}}?\b(?:to|of|at|is|now|than|,) {_BOUND}$|\b(?:totall?ing|totals) {_BOUND}$|\ba total of {_BOUND}$",
    ),
    (
        "old",
        rf"\b(?:from|compared (?:with|to)|instead of|rather than|previously|originally|against|after an? (?:initial|earlier)|on top of|adding to|in addition to|following|than|(?:,|is|was|be|but|[Ii]t) not|[Ww]hat was|^\W*(?:[A-Z]+ - )?[Nn]ot) {_BOUND}$",
    ),
    ("step", rf"\bby {_BOUND}$"),
    (
        "new",
        rf"\b(?:to|reach|reaches|reaching|become|now|is|making (?:it|the (?:total|sum|whole))) {_BOUND}$",
    ),
)
_ROLES = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _PATTERNS)
_AFTER_OLD = re.compile(
    r"^ (?:when (?:it was |they were )?(?:first |originally )?(?:announced|promised|pledged|made public|unveiled)\b|(?:that |which )?(?:it|they|he|she|the \w+|[A-Z]\w+) (?:had |has |have )?(?:first |earlier |once |only )?(?:promised|pledged|announced|offered|committed|put up)\b"
    r"|(?:it |that |they |he |she )?(?:had )?(?:already |previously |earlier |originally )(?:pledged|announced|promised|given|committed|provided|planned)|(?:pledged|announced|promised|given|committed) (?:earlier|previously|before|last|in|a year))",
    re.IGNORECASE,
)
_AFTER_STEP = re.compile(r"^ (?:more|less|higher|lower) than\b", re.IGNORECASE)
CHANGE = keyed(
    r"\b(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|revis(?:e[sd]?|ing)|doubl(?:e[sd]?|ing)"
    r"|tripl(?:e[sd]?|ing)|quadrupl(?:e[sd]?|ing)|boost(?:s|ed|ing)?|trim(?:s|med|ming)?|halv(?:e[sd]?|ing)|slash(?:es|ed|ing)?|scal(?:e[sd]?|ing) (?:up|back|down)"
    r"|topp?(?:s|ed|ing)? up|upp(?:s|ed|ing)|(?:has|have) added|(?:has|have|had) (?:now |since )?(?:become|risen|gone up|climbed|fallen|shrunk|swollen)|lower(?:s|ed|ing)?|expand(?:s|ed|ing)?|grow[sn]?|grew|up from|down from|in place of)\b",
    re.IGNORECASE,
)
_UP = re.compile(
    r"\b[Ww]hat was\b|\b(?:is|are) now\b|\b(?:(?:up|down|increased|raised|reduced|cut) from|instead of|rather than|in place of)\b|\bnot (?:[^.;]|\.\d){3,40}?\bbut\b|\bgrown (?:from|to)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:further|another|additional(?! estimates)|extra|more|new round|fresh|second|again)\b",
    re.IGNORECASE,
)

_ONE_MORE = re.compile(  # "has signed a further contract with Norway, for radars worth $5 million"
    r"\b(?:signed|placed|won|awarded|got|announced|agreed(?: on| to)?|concluded|sealed|pledged|promised|offered|approved) (?:an? (?:further|additional|separate|extra)|another) (?:\w+ )?(?:contract|order|deal|package|agreement|purchase|donation|contribution|grant|loan|gift|batch|tranche)\b"
)


@dataclass(frozen=True, slots=True)
class Revised:
    """The sum a sentence announces, the one it replaces, and how they hang together."""

    main: Found | None
    previous: Amount | None = None
    relation: Literal["further", "revised"] | None = None


def revised(plain: str, begin: int, end: int, sums: Sequence[Found]) -> Revised:
    """Sort the sums of a stretch of text by what stands before and after each."""
    words = plain[begin:end]
    roles = [(_role(plain, begin, f), f) for f in sums]
    old = next((f for role, f in roles if role == "old"), None)
    if old is not None and (share := share_of(plain[begin : old.start])):
        return Revised(scaled(old, share), old.amount, "revised")
    grown = next((f for r, f in roles if r == "total" and _OWN.search(plain, begin, f.start)), None)
    if old is not None and grown is not None and _ADDED.search(words):
        return Revised(grown, old.amount, "revised")
    free = [f for role, f in roles if role in {"", "new"}]
    steps = [f for role, f in roles if role == "step"]
    changes = CHANGE.search(words) is not None
    if changes:
        free.sort(key=lambda f: _role(plain, begin, f) != "new")
    main = next(iter(free or steps or [f for role, f in roles if role == "total"]), None)
    if old is not None and main is not None and (changes or _UP.search(words)):
        return Revised(main, old.amount, "revised")
    if changes and free and _role(plain, begin, free[0]) == "new":
        return Revised(main, None, "revised")
    if main is None:
        return Revised(old, None, None)
    if bare := _instead(plain, main, end) or _compared(plain, main, end):
        return Revised(main, bare, "revised")
    near = plain[max(begin, main.start - 40) : min(main.end + 12, max(end, main.end))]
    if main in steps or _FURTHER.search(near) or _ONE_MORE.search(plain, begin, main.start):
        return Revised(main, None, "further")
    return Revised(main, None, None)


_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|down from|up from|not)(?: the)? (?P<old>\d[\d,]*)\b(?!\.\d| ?(?:[mb]illion|%|per|bn|m\b))"
)


_COUNT: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a dozen": 12, "half a dozen": 6,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_THAN = re.compile(
    rf"\b(?P<count>\d[\d,]*|{'|'.join(_COUNT)}) (?P<turn>more|fewer|less) than (?:was |were |had been |first |originally |previously |(?:it|he|she|they|the \w+|[A-Z]\w+) (?:had |has |have )?(?:first |originally )?)*(?:announced|promised|pledged|offered|planned|said|agreed|put up)\b",
    re.IGNORECASE,
)


def _compared(plain: str, main: Found, end: int) -> Amount | None:
    """Read the old count of "12 launchers, two more than it promised"."""
    found = _THAN.search(plain, main.end, end) if main.amount.unit else None
    if found is None:
        return None
    word = found["count"].lower()
    count = _COUNT.get(word) or int(word.replace(",", ""))
    value = main.amount.value + (-count if found["turn"].lower() == "more" else count)
    return replace(main.amount, value=value, text=found.group()) if value > 0 else None


def _instead(plain: str, main: Found, end: int) -> Amount | None:
    """Read the old count of "12 launchers instead of 16", which leaves the unit unsaid."""
    found = _INSTEAD.search(plain, main.end, end) if main.amount.unit else None
    if found is None:
        return None
    return replace(main.amount, value=float(found["old"].replace(",", "")), text=found["old"])


_SHARES: Final = {
    "half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "a quarter": 0.25, "two thirds": 2 / 3,
    "three quarters": 0.75, "twice": 2.0, "double": 2.0, "three times": 3.0,
}  # fmt: skip
_SHARE_OF = re.compile(
    rf"\b(?P<share>{'|'.join(_SHARES)})(?: of)?(?: (?:the|that|its|their))?(?: \w+)? $".replace(
        " thirds", "[- ]thirds"
    ),
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:added|adds|adding|topp(?:ed|ing) up)\b")
_OWN = re.compile(
    r"\b(?:its|their|his|her) (?:own |total |overall |whole )?(?:contribution|pledge|gift|commitment|share|donation|payment|order)s? (?:\w+ )?(?:to|is|at) $"
)


def share_of(before: str) -> float:
    """Read "half of the" before a sum: what part of it is meant; 0.0 for none."""
    found = _SHARE_OF.search(before)
    return _SHARES[found["share"].lower().replace("-", " ")] if found else 0.0


def scaled(found: Found, share: float) -> Found:
    """Take a part of a sum, or a multiple."""
    return replace(found, amount=replace(found.amount, value=found.amount.value * share))


def _role(plain: str, begin: int, found: Found) -> Role:
    before = plain[max(begin, found.start - 80) : found.start]
    if _AFTER_OLD.match(plain[found.end : found.end + 40]):
        return "old"
    if _AFTER_STEP.match(plain[found.end : found.end + 16]):
        return "step"
    return next((role for role, pattern in _ROLES if pattern.search(before)), "")


_WORD = rf"\d[\d,]*|{'|'.join(_COUNT)}"
_COUNTS = re.compile(
    rf"\bfrom (?P<old>{_WORD}) to (?P<new>{_WORD})\b(?![.,]\d| ?(?:[mb]illion|per))"
    rf"|\bto (?P<new2>{_WORD}) from (?P<old2>{_WORD})\b(?![.,]\d| ?(?:[mb]illion|per))",
    re.IGNORECASE,
)


_COUNT_NOW = re.compile(
    rf"\bthe number of (?=[^.;]{{3,80}}? to (?P<new>{_WORD})\b(?![.,]\d| ?(?:[mb]illion|per)))",
    re.IGNORECASE,
)


def counts(words: str) -> tuple[Amount, Amount | None] | None:
    """Read "cut the number of drones to 200 from 300": the new count and the old one, if told."""
    found = _COUNTS.search(words) or _COUNT_NOW.search(words)
    if found is None or not CHANGE.search(words):
        return None
    told = found.groupdict()
    unit = next((UNITS[w] for w in re.findall(r"[a-z]+", words.lower()) if w in UNITS), None)
    new, old = (told["new"] or told.get("new2")), (told.get("old") or told.get("old2"))
    if unit is None or not new:
        return None
    before = Amount(value=_value(old), unit=unit, text=old) if old else None
    return Amount(value=_value(new), unit=unit, text=new), before


def _value(word: str) -> float:
    """Read a count in digits or as a word."""
    plain = word.replace(",", "").lower()
    return float(plain) if plain.isdigit() else float(_COUNT[plain])
