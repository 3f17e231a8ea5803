"""A second paper on a promise, which names the thing otherwise: by its kind, by its number."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.ledger.counters import barely
from monitor.ledger.folding import plain
from monitor.ledger.objects import (
    agree,
    content,
    far_apart,
    figures,
    kinds,
    names_sum,
    sentence_kinds,
    thing,
)
from monitor.ledger.progress import PARTIAL
from monitor.ledger.rates import NEAR, converted
from monitor.text.numerals import ENGLISH
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Amount, Mention

ONE_STORY = timedelta(days=3)  # within these, two sums without a thing are one, misreported
TWICE = 2.0  # times; two sums of one kind of thing told by its sentences alone
MANY = 10  # things of one number, told in two languages, that are no chance
_COUNTED = frozenset(
    ("personnel", "vehicles", "systems", "ships", "missiles", "aircraft", "drones")
)
FEW = 3  # things, that any sentence may count; letters, of a word that stands in a longer one
_SPELLED = ENGLISH | {"dozen": 12, "hundred": 100}
MUTUAL = frozenset({Status.AGREED, Status.SIGNED})
_ENTERED = MUTUAL | {Status.UNCONFIRMED, Status.OFFERED, Status.PLEDGED}
_ENDED = frozenset({Status.EXPIRED, Status.WITHDRAWN})
_OTHER = re.compile(  # "a second contract", "another and smaller order"
    r"\b(?:second|third|fourth|separate|another|additional|distinct)(?: [\w-]+){0,3}?"
    r" (?:contract|deal|accord|agreement|arrangement|order|purchase|package|grant|loan|credit"
    r"|donation|contribution|pledge|memorandum)\b",
    re.IGNORECASE,
)

_MORE = re.compile(  # "a further contribution", "20 more ambulances"
    r"\b(?:a|an|\d+|\w+teen|\w+ty|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r" (?:further|additional|extra|more|fresh) (?:[\w-]+ ){0,2}?\w+"
    r"|\bin addition to\b|\bon top of\b|\bseparate from\b",
    re.IGNORECASE,
)


def another(mention: Mention, told: list[Mention]) -> bool:
    """Tell a promise set beside a known one by its words, sum or way, or made after its end."""
    if mention.status not in _ENTERED or mention.relation == "revised":
        return False
    if _another_way(mention, told) or _other_things(mention, told):
        return True
    known = [s for m in told for s in figures(m)]
    ended = told[0].status in _ENDED and mention.relation is None
    if ended or any(_OTHER.search(e.text) for e in mention.evidence):
        return _sums_apart(mention.amount, known, NEAR)
    more = _says_more(mention) and not any(map(_says_more, told))
    return more and _sums_apart(mention.amount, known, TWICE)


def of_whole(mention: Mention, told: list[Mention]) -> bool:
    """Tell a part that goes another way, of a sum it names: "$6 million of the $9 million gift"."""
    part = mention.amount
    late = mention.status in PARTIAL and part is not None and not part.unit
    wholes = [m for m in told if part and m.amount and m.amount.value > part.value]
    return late and any(names_sum(mention, m) for m in wholes)


def _another_way(mention: Mention, told: list[Mention]) -> bool:
    """Tell money for a scheme of the alliance from things given straight, or they from it (C8)."""
    ways = {_to_alliance(mention), any(map(_to_alliance, told))}
    if len(ways) == 1 or kinds(thing(mention)) & frozenset[str]().union(
        *(kinds(thing(m)) for m in told)
    ):
        return False
    ours, theirs = counts(mention), [a for m in told for a in counts(m)]
    money = [m for m in told if m.amount and not m.amount.unit]
    if not ours and theirs and not money and mention.amount is not None:
        return not _names_number(mention, theirs)
    return bool(ours and money) and mention.amount in ours and not theirs


def _other_things(mention: Mention, told: list[Mention]) -> bool:
    """Tell things counted in one measure from a number of others: 18 aircraft, 30 launchers."""
    ours, theirs = counts(mention), [a for m in told for a in counts(m)]
    units, known = {a.unit for a in ours}, {a.unit for a in theirs}
    if not units or not known or units & known or not units | known <= _COUNTED - {"personnel"}:
        return False
    alike = {a.value for a in ours} & {a.value for a in theirs}
    return not alike and not any(agree(mention, m) for m in told)


def _to_alliance(mention: Mention) -> bool:
    """Tell whether a promise goes to the alliance, or through a scheme of it."""
    return "nato" in mention.sides or through_nato(mention)


def _names_number(mention: Mention, known: list[Amount]) -> bool:
    """Tell whether a mention's sentences give a number of things that was told."""
    figures_said = {n for e in mention.evidence for n in _figures(plain(e.text))}
    return any(a.value in figures_said for a in known)


def _sums_apart(said: Amount | None, known: list[Amount], times: float) -> bool:
    """Tell a sum that is none of those known, at least one of which measures the same."""
    apart = [far_apart(said, s, times) or converted(said, s) is False for s in known]
    return any(apart) and all(
        off or bool(s.unit) != bool(said and said.unit) for off, s in zip(apart, known, strict=True)
    )


def _says_more(mention: Mention) -> bool:
    return any(_MORE.search(e.text) for e in mention.evidence)


def one_count(mention: Mention, state: Mention, age: timedelta) -> bool:
    """Tell one number of things, whose words in two languages have nothing in common."""
    if abs(age) > ONE_STORY or mention.status != state.status:
        return False
    both = bool(kinds(thing(mention)) and kinds(thing(state)))
    return not both and any(
        said.value == known.value >= MANY
        and said.unit != known.unit
        and not {said.unit, known.unit} <= _COUNTED
        for said in counts(mention)
        for known in counts(state)
    )


def counts(mention: Mention) -> list[Amount]:
    """List the numbers of things a mention gives, beside money or without."""
    return [a for a in (mention.amount, mention.quantity) if a is not None and a.unit]


def in_one(pair: tuple[Mention, Mention], others: list[Mention]) -> bool:
    """Tell a number of things and a sum that another paper tells of one promise (C2)."""
    return any(
        other.quantity
        and all(
            agree(m, other) or _one_number(m, other) or converted(m.amount, other.amount)
            for m in pair
        )
        for other in others
    )


def _one_number(one: Mention, other: Mention) -> bool:
    return any(a.value == b.value > FEW for a in counts(one) for b in counts(other))


def as_many(mention: Mention, told: list[Mention]) -> bool:
    """Tell a number of machines, whatever kind their counter was taken for, that was told."""
    return any(
        a.value == b.value > FEW and (barely(a) or barely(b))
        for m in told
        for a in counts(mention)
        for b in counts(m)
    )


def told_alike(mention: Mention, told: list[Mention], age: timedelta) -> bool:
    """Tell a second paper's report that gives no thing but a sum: its sentences name the kind.

    The same giver, for the same others, within days, and a sum that may be misreported.
    """
    state = told[0]
    bare = not (kinds(thing(mention)) and any(kinds(thing(m)) for m in told))
    same = set(mention.sides) == set(state.sides) and mention.giver == state.giver
    if not (bare and same) or age > ONE_STORY or far_apart(mention.amount, state.amount, TWICE):
        return False
    ours, theirs = sentence_kinds([mention]), sentence_kinds(told)
    return bool(ours & theirs)


def through_nato(mention: Mention) -> bool:
    """Tell what goes through a scheme of the alliance that is not named: "a NATO trust fund"."""
    return any(_SCHEME.search(e.text) for e in mention.evidence)


_SCHEME = re.compile(
    r"\b(?:NATO|[Aa]lliance)(?:'s|’s|-run|-led|-coordinated)?(?: [\w-]+){0,2}? (?:fund|list|scheme"
    r"|mechanism|package|programme|program|pot|kitty|facility|initiative|account)\b"
    r"|\b(?:fund|list|scheme|mechanism|programme|initiative) (?:that |which )?(?:is )?"
    r"(?:run|led|managed|coordinated|kept) by (?:NATO|the [Aa]lliance)\b"
    r"|\b(?:fund|list|scheme|mechanism|initiative) (?:that |which )?(?:NATO|the [Aa]lliance) runs\b"
)


def speaks_by_name(name: str, mention: Mention) -> bool:
    """Tell whether a mention's object has the name of a channel or programme."""
    said = thing(mention)
    return bool(said) and name.isascii() and _named(name).search(plain(said)) is not None


@lru_cache(maxsize=1024)
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(plain(name))}(?:e?s)?(?![a-z])")


def due_alike(mention: Mention, state: Mention) -> bool:
    """Tell what two have agreed on with one deadline, whatever either paper calls it."""
    day = bool(re.match(r"\d{4}-\d{2}", mention.deadline or ""))
    mutual = {mention.status, state.status} <= MUTUAL
    same = set(mention.sides) == set(state.sides) and mention.deadline == state.deadline
    return day and mutual and same


def _figures(text: str) -> list[int]:
    """List the numbers of a folded sentence, in digits or words, that are no chance."""
    words = [int(w) if w.isdecimal() else _SPELLED.get(w, 0) for w in text.split()]
    pairs = [a + b for a, b in pairwise(words) if a in range(20, 100, 10) and 0 < b < MANY]
    return [n for n in (*words, *pairs) if n > FEW]


def same_lot(mention: Mention, told: list[Mention]) -> bool:
    """Tell that what is spoken of is what was promised: its number, or a word of its name."""
    if _names_number(mention, [a for m in told for a in counts(m)]):
        return True
    ours = {w.rstrip("s") for w in content(mention.object)}
    theirs = {w for m in told for e in m.evidence for w in content(e.text)}
    return any(w in other for w in ours if len(w) >= FEW for other in theirs)
