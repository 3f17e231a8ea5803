"""What is told to come after what came: "Another 400 follow in March" (C6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.money.amounts import amounts
from monitor.text.numerals import ANY
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

REACH: Final = 2  # sentences
_COUNT: Final = rf"(?:\d[\d,]*|(?i:{ANY})|(?:a )?dozen|a hundred)"
_REST: Final = re.compile(
    rf"\W*(?:(?:Another|A further|A second|The (?:other|remaining|next|last|final)|Some|Up to|About) (?:{_COUNT}|batch|lot|half|shipment|consignment|part|tranche)|{_COUNT} (?:more|others)|The (?:rest|remainder|others|second half))"
    r"(?: of (?:them|the \w+|it))?(?: (?!and\b|or\b)[\w-]+){0,3}?"
    r" (?:(?:will|would|are|is)(?: to| due to| expected to| set to| scheduled to)?(?: \w+ly)? (?:follow|come|arrive|go|sail|leave|be (?:delivered|handed over|shipped|sent|flown|transferred|paid|ready))|(?:is|are) (?:still )?(?:due|expected|to come|to follow|on (?:its|their) way|outstanding|still)|(?:will )?follows?|comes?|arrives?|leaves?)\b"
)


def note_rest(line: Line, article: Article, told: Sequence[Draft]) -> None:
    """Take what was delivered for a part where the next sentences tell that more of it comes."""
    last = next((d for d in reversed(told) if d.kind == "commitment"), None)
    if last is None or last.background or last.status is not Status.DELIVERED:
        return
    rest = _REST.match(line.text)
    if rest is None or not 0 < line.index - last.line.index <= REACH:
        return
    if {side for actor in line.actors for side in actor.sides} - set(last.sides):
        return  # "Another 20 from Oslo follow": another's gift
    found = amounts(
        article.plain, line.start, line.start + rest.end(), language="en", source_country=""
    )
    units = {f.amount.unit for f in found}
    if units and last.amount is not None and last.amount.unit not in units:
        return
    last.status, last.relation = Status.PARTLY_DELIVERED, "part"
