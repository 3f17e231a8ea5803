"""Days in the telling of a meeting's fate that are not the meeting's own (M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extract.dates.when import When

_VOICE = r"(?:said|says|den(?:ied|ies)|dismiss(?:ed|es)|reject(?:ed|s)|told|insist(?:ed|s)|announced|confirmed|disput(?:ed|es)|refut(?:ed|es)|contradict(?:ed|s)|claim(?:ed|s)|report(?:ed|s)|wrote|alleged)"
_VOICE_BEFORE = re.compile(rf"\b{_VOICE}(?: \w+)? (?:on |late |early )*$")
_VOICE_AFTER = re.compile(rf"^ (?:\w+ly )?{_VOICE}\b")


_CAUSE = re.compile(  # "In view of North Korea's launch of a missile this morning, the visit"
    r"\b(?:[Aa]fter|[Ff]ollowing|[Ii]n (?:view|light|the wake|response to) of|[Bb]ecause of|[Dd]ue to|[Oo]wing to|[Oo]ver|[Cc]iting|[Aa]mid|[Gg]iven) (?:(?!\b(?:talks|meeting|visit|trip|summit|call|session|dinner|lunch)\b)[^,;:.]){3,90} $"
)


def is_of_telling(plain: str, when: When) -> bool:
    """Tell the day of a denial, or of what stopped a meeting, from that of the meeting itself."""
    return bool(
        _CAUSE.search(plain[max(0, when.start - 110) : when.start])
        or _VOICE_AFTER.match(plain[when.end : when.end + 20])
        or _VOICE_BEFORE.search(plain[max(0, when.start - 30) : when.start])
    )
