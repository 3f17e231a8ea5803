"""Whose sides may be one encounter: pairs, sessions of many, one principal's coming to a body (I1).

Sides that contain one another may be one encounter told more or less fully. A talk of two on the
margins of a session, or somebody's coming to a summit, is not the session (M1, M3).
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.ledger.times import span
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

CROWD = 4  # sides of a session of many
_HELD = frozenset({Status.OCCURRED, Status.PLANNED, Status.UNCONFIRMED})


def sides_fit(mention: Mention, state: Mention) -> bool:
    """Tell whether the sides are equal, or those of one contain the other's (I1)."""
    ours, theirs = set(mention.sides), set(state.sides)
    return bool(ours) and (ours <= theirs or theirs <= ours)


def attends(mention: Mention) -> bool:
    """Tell whether a mention is of somebody's coming to another side's summit or session (M1)."""
    pair = mention.format == "multilateral" and len(mention.sides) == 2
    return pair or any(e.rule.endswith(".attend") for e in mention.evidence)


def stays_away(mention: Mention) -> bool:
    """Tell whether a mention is of who will not come to a meeting the others still hold."""
    return any(".absent" in e.rule for e in mention.evidence)


def stood_in_for(mention: Mention) -> bool:
    """Tell whether who stays away sends somebody else of his side."""
    return any(e.rule.endswith(".absent-one") for e in mention.evidence)


def comes_along(mention: Mention) -> bool:
    """Tell whether a mention is of who comes to a meeting of others."""
    return any(e.rule.endswith(".joined") for e in mention.evidence)


def crowd_differs(mention: Mention, state: Mention, persons: int) -> bool:
    """Tell a bilateral on the margins, or a coming, from the session that contains its sides.

    Args:
        mention: What an item says.
        state: The known meeting's.
        persons: How many principals they share.
    """
    if stays_away(mention):
        return False
    small, large = sorted((mention, state), key=lambda m: len(m.sides))
    if len(small.sides) < len(large.sides) and attends(small):
        sits = _sits_with_all(small, large)
        done = (small is mention and small.status is Status.OCCURRED) or sits
        return not done or large.status not in _HELD or attends(large)
    if len(small.sides) == 2 < len(large.sides) and len(small.persons) > 1 and _of_two(small):
        return True
    if len(small.sides) != 2 or len(large.sides) < CROWD:
        return False
    if small is mention and (_aside(small) or _sits_with_all(small, large)):
        return False
    if small.format == "bilateral" and large.format not in {None, "bilateral"}:
        return True
    if not small.persons:
        return False
    return persons < max(2, len(small.persons))


def _sits_with_all(mention: Mention, session: Mention) -> bool:
    """Tell whether one partner's coming to the Allies' table is told for the session's own day."""
    if not {"nato"} <= set(mention.sides) & set(session.sides) or len(mention.persons) > 1:
        return False
    coming = attends(mention)
    mine, own = span(mention), span(session)
    if mine is None or own is None or not own.exact or own.last > own.first:
        return False
    if mine != own and not (coming and mention.date_precision == "week" and mine.gap(own) == 0):
        return False
    guests = mention.format != "bilateral" and not session.persons
    return coming or guests or _OF_MANY.search(_told(mention)) is not None


def _of_two(mention: Mention) -> bool:
    """Tell whether talks of two are told as no part of what more of them held together."""
    return _APART.search(_told(mention)) is not None


def _told(mention: Mention) -> str:
    return "\n".join(e.text for e in mention.evidence if e.rank == "body")


_CHIEFS = r"(?:leaders|ministers|ambassadors|chiefs|members|heads of (?:state|government))"
_OF_MANY = re.compile(  # who sits on the Allies' side of the table
    rf"\b(?:{_CHIEFS} (?:of|from) (?:NATO|the [Aa]lliance)|Allied {_CHIEFS}|[Ww]hole (?:of NATO|alliance)"
    rf"|(?:NATO|[Aa]lliance)(?:'s)? (?:32 )?(?:(?:foreign|defen[cs]e) )?(?:{_CHIEFS}|allies|[Cc]ouncil))\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\bseparate (?:bilateral|meeting|talks|session|conversation)|\b(?:bilateral|tête-à-tête|pull-aside)\b"
    r"|\b(?:one[- ]on[- ]one|alone (?:with|together)|the two (?:of them )?alone)\b"
)


def _aside(mention: Mention) -> bool:
    """Tell whether talks are named in passing: one of two named, no day or place of its own."""
    bare = mention.place is None and mention.mode == "unknown" and len(mention.offices) < 2
    undated = mention.date_precision == "unknown" and mention.status is Status.OCCURRED
    return bare and undated and len(mention.persons) < 2
