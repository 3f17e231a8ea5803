"""Whether two words of meeting in a sentence tell of one encounter or of two."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.meetings.manner import REMOTE
from monitor.extract.names.offices import conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party


def is_retold(one: Draft, other: Draft) -> bool:
    """Tell whether a second trigger of a sentence only names its meeting again."""
    if not set(other.sides) <= set(one.sides) or conflict(one.parties, other.parties):
        return False
    if "replaces" in {one.relation, other.relation}:
        return False
    if _at_other_times(one, other):
        return False
    if one.multilateral and other.persons and len(other.sides) == 2 and not one.persons:
        return False  # a call on the head of the body whose session it is
    return one.status is other.status or not _NEXT.search(other.line.text)


def _at_other_times(one: Draft, other: Draft) -> bool:
    """Tell a meeting from a call on another day: "met her, a week after they had spoken"."""
    remote = {one.mode, other.mode} & REMOTE
    dated = one.date is not None and other.date is not None and one.date != other.date
    return dated and bool(remote) and "in_person" in {one.mode, other.mode}


_NEXT = re.compile(r"\b(?:next|again|another|further|second|reconven\w+)\b")


def is_counted(draft: Draft, before: Sequence[Party]) -> bool:
    """Tell "It will be the third time the two have met" of a meeting told right before."""
    sides = {s for p in before for s in p.sides}
    return sides == set(draft.sides) and _NTH.match(draft.line.text) is not None


_NTH = re.compile(
    r"(?:It|This|That|Theirs) (?:will be|is|was|would be|marks|marked|will mark) (?:already |only |also )?(?:the|their|his|her) (?:[\w-]+ )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:th|st|nd|rd)|latest|last) (?:such |official |formal |bilateral )?(?:time|meeting|encounter|talks|conversation|summit|visit|get-together|exchange|call)\b"
)
