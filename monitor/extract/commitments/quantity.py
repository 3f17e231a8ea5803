"""How many things the money of a promise is for: "72 launchers worth $1.1 billion" (C2).

The next paper may tell the count alone, and the ledger knows the promise by either. Only a count
that words join to the sum is its own: never what stands beside it ("and 20 lorries"), what one of
them costs, or what the giver has.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.money.amounts import amounts
from monitor.extract.money.given import APIECE
from monitor.extract.money.things import counted, is_gift, owned_already
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.reading import Article

_SOME: Final = r"(?:(?:about|some|around|nearly|almost|just|over|under|up to|more than|less than|at least|an estimated|an?|the|its|another|further|additional) )*"
_WORTH: Final = re.compile(  # "72 launchers worth", "12 guns, in an order valued at"
    r"[^.;:]{0,110}?\b(?:worth|valued at|values? of|priced at|price of|costs?(?: of)?|costing|totall?ing|amounting to|to the tune of|to the value of|for|at|(?:in|under) (?:an?|the|its))"
    rf" {_SOME}$"
)
_BUYS: Final = re.compile(  # "a $640 million deal with Rotem for 81 vehicles", "$5 million to buy 40"
    r"(?: \([^)]{3,40}\))?[^.;:]{0,110}?\b(?:for|of|on|covering|covers|which covers|buys|buying|will (?:buy|cover|pay for)|to (?:buy|purchase|supply|provide|deliver|build|make|acquire|procure|order|pay for|fund|train|send|lease|extend|deploy))"
    rf" {_SOME}(?:[\w-]+ (?:of|for) )?{_SOME}$"
)
_BESIDE: Final = re.compile(  # what stands between is of another promise, or of no promise
    r"\b(?:and (?:will|would|has|is|also|gives?|sends?|provides?)|while|besides|in addition|on top of|plus|as well as|together with|alongside|after|following|since|already|than|from [$€£¥₩\d])\b"
)
_PARTS: Final = frozenset({Status.ALLOCATED, Status.PARTLY_DELIVERED})
_AGES: Final = frozenset({"years", "months", "weeks", "days", "hours", "jobs", "times", "tranches"})


def fill_quantity(draft: Draft, article: Article) -> None:
    """Give a promise of money the number of things that its sentence says it is for."""
    sum_ = draft.amount
    if draft.kind != "commitment" or sum_ is None or sum_.unit or draft.quantity is not None:
        return
    if draft.relation == "part" or draft.status in _PARTS or draft.sum_line is not None:
        return
    plain, line = article.plain, draft.line
    found = amounts(plain, line.start, line.end, language="en", source_country=article.home)
    money = [f for f in found if f.amount.unit is None and not f.conversion]
    at = next((f for f in money if f.amount.value == sum_.value), None)
    if at is None or APIECE.match(plain, at.end):
        return
    counts = _around(at, found, plain, (line.start, line.end))
    for count in counts:
        sized = _CALIBRE.match(count.amount.text) is not None
        if sized or any(_listed(plain, count, other) for other in counts):
            continue
        between = sorted((at.end, count.start) if count.start > at.end else (count.end, at.start))
        if any(between[0] <= m.start < between[1] for m in money) or count.amount.unit in _AGES:
            continue
        link = _BUYS if count.start > at.end else _WORTH
        joined = link.fullmatch(plain, *between) and not _BESIDE.search(plain, *between)
        if joined and is_gift(count.amount) and not owned_already(plain, count):
            draft.quantity = count.amount
            return


_CALIBRE: Final = re.compile(r"\d[\d.]*[ -]?(?:mm|millimet\w+|cm|inch|kg|km|t|tonnes?|tons?)\b")


def _listed(plain: str, one: Found, other: Found) -> bool:
    """Tell two things listed: "a hundred lorries and 30 carriers" are neither of them the number."""
    first, second = sorted((one, other), key=lambda f: f.start)
    return one is not other and _AND.fullmatch(plain, first.end, second.start) is not None


_AND: Final = re.compile(r"[^.;:]{0,40}?(?:,|,? and|,? plus|,? as well as) (?:[\w-]+ ){0,2}?")


def _around(
    sum_: Found, found: tuple[Found, ...], plain: str, line: tuple[int, int]
) -> list[Found]:
    """List the counts of a sentence, things before people, the nearest to the sum first."""
    counts = [f for f in found if f.amount.unit is not None]
    if not counts:
        counts = [*counted(plain, line[0], sum_.start), *counted(plain, sum_.end, line[1])]
    return sorted(
        counts, key=lambda f: (f.amount.unit == "personnel", abs(f.start - sum_.start), f.start)
    )
