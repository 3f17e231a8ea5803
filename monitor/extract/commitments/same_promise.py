"""Whether two tellings in an article are of one promise: the same sum, scheme, pact or package."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party

ENTRY = 4  # sentences between joining a scheme and the sum paid in
_WORD = re.compile(r"\b[a-z]{4,}")
_PACT = re.compile(r"\b(?:deal|agreement|pact|accord|treaty|contract|memorandum)\b")
_EMPTY = frozenset(
    {"with", "that", "this", "their", "would", "will", "from", "have", "more", "said", "into"}
    | {"also", "which", "after", "over", "than", "between", "other", "including", "part", "both"}
    | {"country", "countries", "billion", "million", "dollars", "president", "minister", "year"}
)


def same_promise(one: Draft, other: Draft) -> bool:
    """Tell whether two tellings in an article are of one promise, the first told before."""
    a, b = side_set(one.givers), side_set(other.givers)
    apart = not a & b and not (a | b) & set(one.sides) & set(other.sides)
    if apart or _to_another(one, other):
        return False
    if other.refers and a & b and not (_another_stage(one, other) or _who_go(one, other)):
        return True
    if one.amount and other.amount:
        told = _same_sum(one, other) or _converted(one, other) or _goes_on(one, other)
        return told or _titled(one, other)
    if a == b and (_one_channel(one, other) or _entry(one, other) or _entry(other, one)):
        return True
    if one.status is not other.status and Status.REQUESTED in {one.status, other.status}:
        return False
    if _share_of(one, other) or _spelt_out(one, other) or _detailed(one, other):
        return True
    if _umbrella(one, other) or _umbrella(other, one) or _signed_again(one, other):
        return True
    titled = "title" in {one.line.rank, other.line.rank}
    both = set(one.sides) & set(other.sides)
    if titled and (a & b or len(both) > 1) and Status.REQUESTED not in {one.status, other.status}:
        return True
    if _PACT.search((one.object or "")[:60]) and _PACT.search((other.object or "")[:60]):
        return len(set(one.sides) & set(other.sides)) > 1 or one.sides == other.sides
    x, y = _content(one), _content(other)
    return bool(x and y) and len(x & y) >= 0.4 * min(len(x), len(y))


def _to_another(one: Draft, other: Draft) -> bool:
    """Tell what one gets from what another was to get: "not sold to Oslo but given to Riga"."""
    taken = (one.status is Status.WITHDRAWN) != (other.status is Status.WITHDRAWN)
    mine, theirs = side_set(one.receivers), side_set(other.receivers)
    return taken and one.line is other.line and bool(mine and theirs) and not mine & theirs


def _same_sum(one: Draft, other: Draft) -> bool:
    sums = [(t.amount, t.conversion, t.quantity) for t in (one, other)]
    values = [{s.value for s in pair if s} for pair in sums]
    return bool(values[0] & values[1]) or _roughly(one, other)


def _roughly(one: Draft, other: Draft) -> bool:
    """Tell "two dozen-odd trucks" from another number of them than the 25 of the title."""
    a, b = one.amount, other.amount
    if a is None or b is None or (a.unit, a.currency) != (b.unit, b.currency):
        return False
    about = "about" in {a.bound, b.bound}
    return about and abs(a.value - b.value) <= ROUGH * max(a.value, b.value)


ROUGH = 0.1  # of a sum; so far one may stand from what it is rounded to


def _another_stage(one: Draft, other: Draft) -> bool:
    """Tell "the $49 million was paid" from the $95 million promised: another sum, further on."""
    if one.amount is None or other.amount is None or one.amount.unit != other.amount.unit:
        return False
    return (
        other.status in _LATE
        and one.amount.currency == other.amount.currency
        and one.amount.value != other.amount.value
    )


def _who_go(one: Draft, other: Draft) -> bool:
    """Tell those sent from the money given before: "the deployment of 90 soldiers is prolonged"."""
    people = other.amount is not None and other.amount.unit == "personnel"
    money = one.amount is not None and one.amount.currency is not None
    return people and money and _SENT.search(other.line.text) is not None


_SENT = re.compile(
    r"\b(?:deployment|posting|secondment|rotation|stay|mission|presence|tour) (?:of|for|by) (?:up to |about |some |around |nearly |its |the )*\d"
)
_LATE = frozenset({Status.ALLOCATED, Status.DELIVERED, Status.SIGNED})


_PACKAGE = re.compile(
    r"^\W*(?:(?:an?|the|its|more|another|new|further|fresh|additional|second|third|latest|[a-z]+ary|[A-Z]\w+|[a-z-]+ian) ){0,4}(?:package|aid|assistance|support|help|funding|money|contribution|donation)\b",
)


def _titled(one: Draft, other: Draft) -> bool:
    """Tell a title that counts the things whose price its text tells."""
    if (
        one.amount is None
        or other.amount is None
        or "title" not in {one.line.rank, other.line.rank}
    ):
        return False
    counts = (one.amount.unit is None) != (other.amount.unit is None)
    return counts and len(set(one.sides) & set(other.sides)) > 1


def _signed_again(one: Draft, other: Draft) -> bool:
    """Tell two tellings of a signing between the same two, one of them with no sum."""
    both = set(one.sides) & set(other.sides)
    return one.status is other.status is Status.SIGNED and len(both) > 1


_PAYS = re.compile(  # "Rome is to contribute 20 million euros, Oslo an equal sum": for nothing new
    r"\b(?:contribute|pay|put in|chip in|bear|cover|provide|contributes|pays|puts in|chips in|bears|covers)\b[^.;,]{0,16}[$€£¥₩\d][\d.,]* ?(?:million|billion|trillion|m|bn)?(?: [a-z]+)?(?=[,.;]| and [A-Z])"
    r"|\b(?:contribute|pay|put (?:up|in)|invest|lend|finance|provide|stump up|spend)s?\b[^.;,]{0,24}[$€£¥₩\d][\d.,]* ?(?:million|billion|trillion|m|bn)\b[^.;,]{0,40} (?:for|towards|to|in|into|on) (?:the|this|an?|its) (?:[\w-]+ ){0,2}(?:project|plant|venture|facility|factory|line|scheme|programme|works|centre)\b"
)
NEAR = 3  # sentences


def _share_of(one: Draft, other: Draft) -> bool:
    """Tell what each side pays for what both have agreed in the sentences before."""
    pact = one.status in {Status.AGREED, Status.SIGNED} and one.amount is None
    both = len(one.sides) > 1 and one.sides == other.sides
    after = 0 < other.line.index - one.line.index <= NEAR
    return pact and both and after and _PAYS.search(other.line.text) is not None


_ONLY_A_PACT = re.compile(
    r"^\W*(?:an? |the |their )?(?:[\w-]+ )?(?:memorandum|M[Oo]U|agreement|pact|accord|contract|arrangement|treaty|letter of intent)\b(?: of [a-z]+)?(?= with\b| between\b|\W*$)"
)


_UNSIGNED = frozenset({Status.PLEDGED, Status.AGREED})
_ITS_PAPER = re.compile(  # "Oslo picked the K9. A contract for 24 is to be signed in May"
    r"(?:A|The|Its) (?:[\w-]+ )?(?:contract|order|deal|agreement)\b[^.;]{0,90}\b(?:to be|will be|would be) (?:signed|inked|concluded)\b"
)


def _spelt_out(one: Draft, other: Draft) -> bool:
    """Tell what a side will do by the paper signed before, and the paper that is yet to be signed."""
    near = 0 < other.line.index - one.line.index <= NEAR
    if near and one.rule == "commit.picked-make" and other.relation != "further":
        return bool(side_set(one.givers) & side_set(other.givers))  # and then buys it
    near = near and one.sides == other.sides
    if near and one.status in _UNSIGNED and _ITS_PAPER.match(other.line.text):
        return one.amount is None or one.amount.unit is not None
    bare = one.status is Status.SIGNED and one.amount is None
    bare = bare and _ONLY_A_PACT.match(one.object or "") is not None
    next_ = other.line.index - one.line.index == 1 and other.status is Status.PLEDGED
    return bare and next_ and other.relation != "further" and one.sides == other.sides


_IT = re.compile(
    r"\W*(?:It|They|This|These|That|(?:The|This|Its|Their) (?:money|funds?|funding|contribution|package"
    r"|grant|aid|gift|sum|assistance|support|donation|payment|loan|help)) (?:will|would|is|are|was|were)\b"
)
_MORE = re.compile(
    r"\b(?:also|too|another|further|separate(?:ly)?|addition(?:al(?:ly)?)?|besides|moreover|more)\b"
)


def _detailed(one: Draft, other: Draft) -> bool:
    """Tell "It will provide field hospitals" after the sum that pays for them."""
    near = 0 < other.line.index - one.line.index < NEAR
    told = one.amount is not None and other.amount is None and other.status is Status.PLEDGED
    if not near or not told or one.status is Status.REQUESTED:
        return False
    words = other.line.text
    return _IT.match(words) is not None and _MORE.search(words) is None


_WHERE = re.compile(r", (?:where|which|who|whose) ")


def _goes_on(one: Draft, other: Draft) -> bool:
    """Tell "$4 million for an office in Riga, where six officers will be posted"."""
    if one.line is not other.line or side_set(one.givers) != side_set(other.givers):
        return False
    start, end = one.end - one.line.start, other.start - other.line.start
    return _WHERE.search(one.line.text, start, max(start, end)) is not None


def _umbrella(one: Draft, other: Draft) -> bool:
    """Tell "another package for Latvia", whose sum or parts another sentence tells."""
    if (
        one.amount is not None
        or other.amount is None
        or side_set(one.givers) != side_set(other.givers)
    ):
        return False
    if _PACKAGE.match(one.object or "") is None:
        return False
    mine, theirs = side_set(one.receivers), side_set(other.receivers)
    return not mine or not theirs or bool(mine & theirs)


def _one_channel(one: Draft, other: Draft) -> bool:
    return one.channel is not None and one.channel == other.channel


def _entry(one: Draft, other: Draft) -> bool:
    """Tell the money with which a scheme is joined from the joining: one promise."""
    if one.rule != "commit.joins" or one.amount is not None or other.amount is None:
        return False
    return None in {one.channel, other.channel} and abs(one.line.index - other.line.index) < ENTRY


def _converted(one: Draft, other: Draft) -> bool:
    """Tell the same sum in another currency: same sides, no word of a further one (C7)."""
    money = {t.amount.currency for t in (one, other) if t.amount}
    further = "further" in {one.relation, other.relation}
    return len(money) > 1 and None not in money and not further and one.sides == other.sides


def side_set(parties: Sequence[Party]) -> set[str]:
    """Give the sides of several, each once."""
    return {s for p in parties for s in p.sides}


def _content(draft: Draft) -> set[str]:
    return {w[:7] for w in _WORD.findall(draft.object or "")} - _EMPTY
