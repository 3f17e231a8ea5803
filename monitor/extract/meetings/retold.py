"""Whether two words of meeting in a sentence tell of one encounter or of two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.meetings.manner import REMOTE
from monitor.extract.names.offices import conflict

if TYPE_CHECKING:
    from monitor.extract.draft import Draft


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
