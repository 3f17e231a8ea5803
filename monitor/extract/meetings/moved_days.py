"""A meeting's old and new day told in one breath: "moved from January 20 to February 3" (M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_MOVED_FROM: Final = re.compile(
    r"\b(?:brought|bring(?:s|ing)?|mov(?:ed?|es|ing)|put(?:s|ting)?|push(?:ed|es|ing)?|pull(?:ed|s|ing)?|shift(?:ed|s|ing)?|postpon(?:ed|es|ing)|delay(?:ed|s|ing)?"
    r"|reschedul(?:ed|es|ing)|advanc(?:ed|es|ing)|deferr?(?:ed|s|ing)?|switch(?:ed|es|ing)?|slid(?:es?)?|slips|slipped|chang(?:ed|es|ing)|forward|back|put off)\b"
    r"(?:(?!\b(?:to|until|till|for(?! an? (?:second|third|fourth) time)|and|but|said|told|when)\b)[^.;:\"]){0,110}? from $"
)
_SOONER: Final = re.compile(r"\b(?:forward|up|advanc\w+|earlier)\b")
_WEEK: Final = timedelta(days=7)
_NOW: Final = re.compile(
    r"\b(?:now|finally|at last) (?:[\w'-]+ ){0,5}?(?:for|on|in) (?:the )?$|\b(?:will|is to|are to) (?:[\w'-]+ ){0,3}?(?:on|for) (?:the )?$"
)


def from_to(draft: Draft, article: Article) -> bool:
    """Read "postponed from January 20 to February 3", which is no stretch of days."""
    line = draft.line
    whens = article.dates(line)
    for at, when in enumerate(whens):
        before = article.plain[max(line.start, when.start - 150) : when.start]
        first, last = when.reading(future=True)
        moved = _MOVED_FROM.search(before)
        shifted = moved or (draft.status is Status.POSTPONED and before.endswith(" from "))
        if first is None or last is None or when.precision != "day" or not shifted:
            continue
        if moved and _SOONER.search(moved.group()):
            first, last = _sooner(first, last, article.today)
        after = next((w for w in whens[at + 1 :] if _is_now(w, when, article)), None)
        draft.previous_date, draft.date, draft.date_end = first, last, None
        if after is not None:
            draft.previous_date, draft.date = last, after.reading(future=True)[0]
        draft.status, draft.precision, draft.relation = Status.PLANNED, "day", "revised"
        return True
    return False


def _sooner(first: date, last: date, today: date) -> tuple[date, date]:
    """Read "brought forward from Thursday to Tuesday", which is no Tuesday after that Thursday."""
    if not first < last <= first + _WEEK:
        return first, last
    last -= _WEEK
    return (first, last) if last >= today else (first + _WEEK, last + _WEEK)


def _is_now(later: When, moved: When, article: Article) -> bool:
    """Tell the day after two gone by: "moved from 18 May to 1 June, it is now to be on 15 June"."""
    said = later.attribution or later.future is None or later.precision != "day"
    return not said and _NOW.search(article.plain, moved.end, later.start) is not None
