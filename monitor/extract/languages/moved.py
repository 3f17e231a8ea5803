"""Meetings put off: the day they were to be on, and the new one (M6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.languages.article import Line
    from monitor.extract.when import When
    from monitor.types import Mention


def moved(mention: Mention, line: Line, status: Status) -> Mention:
    """Of a postponed meeting keep the earlier date; with a new one it is planned again."""
    if status is not Status.POSTPONED:
        return mention
    days = [w for w in line.whens if w.date and not w.attribution and not w.dateline]
    new = next((w for w in days if _onto(line, w)), None)
    new = new or (days[1] if len(days) > 1 else None)
    first = next((w.date for w in days if w is not new), None)
    if new is not None and new.future is not None:
        last, last_end = new.reading(future=True)
        return replace(
            mention,
            status=Status.PLANNED,
            date=last,
            date_end=last_end,
            date_precision=new.precision,
            previous_date=first if first != last else None,
        )
    return replace(mention, date=None, date_end=None, date_precision="unknown", previous_date=first)


_MOVED_TO: Final = re.compile(
    r"(?:に|へ)(?:延期|先送り|変更|ずら|順延|繰り下)|(?:로|으로)\s?(?:연기|미뤄|미루|변경|늦|순연)|(?:再|才|另)(?:举行|舉行)"
)
_ONTO: Final = re.compile(r"(?:推迟|推遲|延期|延后|延後|改|押后)(?:到|至|为|為|在|于|於)$")


def _onto(line: Line, when: When) -> bool:
    """Tell whether a day is the one a meeting was put off to."""
    if _MOVED_TO.match(line.text, when.end - line.start):
        return True
    return _ONTO.search(line.text[: when.start - line.start]) is not None
