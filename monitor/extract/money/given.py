"""Of the sums and counts a stretch of text names those that are given: no total, no price of one, no pot."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.money.things import counted, owned_already, the_whole, total_told

if TYPE_CHECKING:
    from monitor.extract.money.found import Found


def given(text: str, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Leave out what is only told beside a gift, and read "a third of the 90 million" as 30."""
    found = tuple(f for f in found if not (owned_already(text, f) or total_told(text, f)))
    found = tuple(f for f in found if not (the_whole(text, f, found) or _apiece(text, f, found)))
    return tuple(_part(text, f) for f in _own_share(text, found))


APIECE: Final = re.compile(
    r" ?(?:\([^)]{3,40}\) ?)?(?:apiece|each|a piece|an? unit"
    r"|per (?!year|annum|month|cent|quarter)[a-z]+)\b"
)
_AT: Final = re.compile(
    r"\b(?:at|for|cost|costs|costing|priced at|worth|valued at|price (?:tag )?of)(?: (?:about|around|some|roughly|nearly|just (?:over|under)|an? (?:estimated )?))* ?$"
)
_ONE_COSTS: Final = re.compile(
    r"\b(?:at|for) (?:an? |the )?(?:unit price|price per \w+|unit cost|price apiece) of(?: (?:about|around|some|roughly|nearly))? $"
    r"|\b(?:each|every one)(?: of (?:them|which))? (?:costs?|costing|priced at|is worth)(?: (?:about|around|some|roughly|nearly))? $"
)


def _apiece(text: str, found: Found, others: tuple[Found, ...]) -> bool:
    """Tell the price of one: "36 guns at 3 million kroner apiece", "60 million in all"."""
    if found.amount.unit is not None or found.conversion:
        return False
    before = text[max(0, found.start - 50) : found.start]
    one = _ONE_COSTS.search(before) or APIECE.match(text, found.end)
    if one is None:
        return False
    money = [o for o in others if o.amount.unit is None and not o.conversion]
    if len(money) > 1:
        return True
    things = [o for o in others if o.amount.unit] or counted(
        text, max(0, found.start - _NEAR), found.start
    )
    return bool(things) and (_ONE_COSTS.search(before) or _AT.search(before)) is not None


_NEAR: Final = 90  # characters between a count of things and the price of one


_SHARE: Final = re.compile(
    r"'s? (?:own )?(?:share|part|portion|slice|contribution)(?: (?:in|of|to) (?:it|this|that|them|the \w+))?,? (?:is|was|being|comes to|came to|amounts to|will be|would be|of)(?: (?:about|around|some|nearly|just (?:over|under)|up to))? $"
)
_POT: Final = re.compile(
    r"[- ](?:[\w-]+ ){0,3}?(?:fund|pot|kitty|pool|scheme|facility|programme|program|project|bill|package|budget|envelope|initiative)\b"
)
_MANY: Final = re.compile(
    r"\b(?:countries|nations|states|allies|members|governments|capitals|donors|partners)\b[^.;]{0,60}$"
)


def _own_share(text: str, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Keep of the sum of a pot and the share in it of one the share."""
    for at, item in enumerate(found):
        if at and _SHARE.search(text, max(0, item.start - 70), item.start):
            pot = found[0]
            many = _MANY.search(text, max(0, pot.start - 90), pot.start)
            return found[at:] if many or _POT.match(text, pot.end) else found
    return found


_PARTS: Final = {
    "half": 1 / 2, "a half": 1 / 2, "third": 1 / 3, "two thirds": 2 / 3, "quarter": 1 / 4,
    "three quarters": 3 / 4, "fifth": 1 / 5, "tenth": 1 / 10,
}  # fmt: skip
_PART_OF: Final = re.compile(
    r"\b(?:(?:an?|one)[ -])?(?P<part>half|third|two[- ]thirds|quarter|three[- ]quarters|fifth|tenth|(?P<percent>\d{1,2}(?:\.\d)?) ?(?:per cent|percent|%)) of (?:the |its |their |that |an? )?(?:estimated |total |overall |about |some |around )*$"
)


def _part(text: str, found: Found) -> Found:
    """Read the part of a sum that is told before it."""
    told = _PART_OF.search(text, max(0, found.start - 50), found.start)
    if told is None or found.amount.unit is not None:
        return found
    share = (
        float(told["percent"]) / 100 if told["percent"] else _PARTS[told["part"].replace("-", " ")]
    )
    words = text[told.start() : found.end]
    amount = replace(found.amount, value=round(found.amount.value * share, 6), text=words)
    return replace(found, start=told.start(), amount=amount)
