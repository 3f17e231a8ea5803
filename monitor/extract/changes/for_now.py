"""Whether a meeting that is off is off for good: "cancelled", or "not taking place for now"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extract.reading import Article, Line


def only_for_now(line: Line, article: Article) -> bool:
    """Tell "is not taking place" from an end: another day is promised in the title or beside."""
    beside = (line, *article.lines[:1], *article.lines[line.index + 1 : line.index + 3])
    return any(_FOR_NOW.search(some.text) for some in beside) and not any(
        _FOR_GOOD.search(some.text) for some in beside
    )


_FOR_NOW = re.compile(
    r"\b(?:off|not|postponed|delayed|cancelled) for (?:now|the time being|the moment)\b|\bas soon as (?:the )?(?:circumstances|situation|schedules?|conditions|diar(?:y|ies)) (?:allow|permit)s?\b"
    r"|\bwill (?:now )?be (?:rescheduled|rearranged|made up for|caught up)\b|\b(?:another|a new|a fresh) (?:date|day) (?:will|would|is to|is being) be? ?(?:found|sought|fixed|set|agreed|looked for)\b"
)
_FOR_GOOD = re.compile(r"\b(?:scrapp?ed|axed|call(?:s|ed)? off|cancell?ed|no (?:other|new) date)\b")
