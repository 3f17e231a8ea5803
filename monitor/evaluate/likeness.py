"""How like a found LINE is to a wanted one, and whether its fields are right.

Two are likened when at least half of their sides are shared, or a person is, or five words of
evidence in a row. An optional label asks for more: one shared surname excuses nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.evaluate.lines import values

if TYPE_CHECKING:
    from monitor.evaluate.wanted import Wanted

Line = Mapping[str, object]

ENOUGH_WORDS = 5
FAMILY_FIRST = frozenset({"kim", "lee", "park", "kang", "chung", "wang", "xi", "moon", "cho"})
SIDES = {
    "uk": "gb",
    "britain": "gb",
    "south korea": "kr",
    "north korea": "kp",
    "g-7": "g7",
    "g-20": "g20",
    "the taliban": "taliban",
    "kurdish forces": "kurds",
    "peshmerga": "kurds",
}
ROUNDING = 0.011  # of the value: "$1.9 billion" for 1.88


def likeness(want: Wanted, found: Line, *, strict: bool = False) -> float:
    """Weigh a pair; 0 when they cannot be the same event.

    Args:
        want: The label.
        found: A LINE.
        strict: One shared surname is not enough.
    """
    if want.kind != found["kind"]:
        return 0.0
    share, people = sides_shared(want, found), persons_shared(want, found)
    run = words_shared(want, found)
    need = min(ENOUGH_WORDS, len(_words(want.evidence)) or ENOUGH_WORDS)
    sure = share >= 0.5 or people > 1 or run >= need
    if not sure and (strict or want.optional or not people):
        return 0.0
    return (
        1
        + share
        + 0.3 * min(people, 2)
        + 0.15 * min(run, 10)
        + 0.2 * status_right(want, found)
        + 0.3 * bool(want.dates[0] and date_right(want, found))
        + 0.5 * bool(want.amounts and amount_right(want, found))
    )


def sides_shared(want: Wanted, found: Line) -> float:
    """Give the Jaccard index of the sides, the best over the acceptable sets."""
    named = [*values(found.get("sides"))]
    named += [*values(found.get("giver")), *values(found.get("receiver"))]
    theirs = {_side(s) for s in named}
    shares = [_jaccard({_side(s) for s in sides}, theirs) for sides in want.sides]
    return max(shares, default=0.0)


def persons_shared(want: Wanted, found: Line) -> int:
    """Count the wanted persons of whom a found person bears the surname."""
    there = {part for person in values(found.get("persons")) for part in _parts(person)}
    return sum(
        any(_surname(name) in there for name in person.split("|") if name)
        for person in want.persons
    )


def words_shared(want: Wanted, found: Line) -> int:
    """Measure the longest run of words that the evidence of both has."""
    mine = _words(want.evidence)
    return max((_run(mine, _words(text)) for text in _evidence(found)), default=0)


def status_right(want: Wanted, found: Line) -> bool:
    """Tell whether the status is one of the acceptable."""
    return found.get("status") in want.statuses


def mode_right(want: Wanted, found: Line) -> bool:
    """Tell whether the mode is one of the acceptable."""
    return not want.modes or (found.get("mode") or "unknown") in want.modes


def date_right(want: Wanted, found: Line) -> bool:
    """Tell whether the date is acceptable: equal, within the range, or of the named month."""
    theirs = str(found.get("date") or "")
    if not theirs:
        return None in want.dates
    end = str(found.get("date_end") or theirs)
    return any(_date_fits(day, want.date_end, theirs, end) for day in want.dates if day)


def amount_right(want: Wanted, found: Line) -> bool:
    """Tell whether the amount has the value and currency asked for, or neither has one."""
    amount = found.get("amount")
    if not isinstance(amount, Mapping):
        return not want.amounts or want.amountless
    if not want.amounts:
        return False
    value = float(str(amount.get("value") or 0))
    near = [abs(value - a) <= ROUNDING * a for a in want.amounts]
    if not any(near):
        return False
    return any(near[1:]) or (amount.get("currency") or None) in want.currencies


def _date_fits(day: str, day_end: str | None, theirs: str, end: str) -> bool:
    if len(day) < 10:
        return theirs.startswith(day) or bool(day_end and theirs.startswith(day_end))
    if day_end:
        return day <= theirs <= day_end or theirs <= day <= end
    return theirs == day


def _run(mine: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """Longest common run, by rows of the usual table."""
    best, row = 0, [0] * (len(theirs) + 1)
    for word in mine:
        after = [0] * (len(theirs) + 1)
        for column, other in enumerate(theirs, 1):
            if word == other:
                after[column] = row[column - 1] + 1
                best = max(best, after[column])
        row = after
    return best


def _jaccard(mine: set[str], theirs: set[str]) -> float:
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _side(side: str) -> str:
    folded = re.sub(r"^(?:state|org|side|country|c|o):", "", _fold(side).strip())
    return SIDES.get(folded, folded)


def _surname(name: str) -> str:
    parts = _ordered_parts(name) or ["?"]
    return parts[0] if parts[0] in FAMILY_FIRST else parts[-1]


def _parts(name: str) -> frozenset[str]:
    return frozenset(_ordered_parts(name))


def _ordered_parts(name: str) -> list[str]:
    return [p for p in re.split(r"[\W\d_]+", _fold(name).replace("al-", "")) if len(p) > 1]


def _evidence(found: Line) -> list[str]:
    evidence = found.get("evidence")
    if not isinstance(evidence, list):
        return []
    return [str(e.get("text") or "") for e in evidence if isinstance(e, Mapping)]


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Split into words; characters where a script writes no spaces."""
    return tuple(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[\w’'$.,%-]*\w", _fold(text)))


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    split = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in split if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept).lower()
