"""Meetings put off, brought forward or moved: the old day and place beside the new ones (M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.extract.dates.en_read import NUMBERS
from monitor.extract.dates.leaning import next_to
from monitor.extract.keyed import keyed
from monitor.extract.meetings.moved_days import from_to
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

SHIFTED = keyed(
    r"\b(?:postpon\w+|put off|push(?:ed|es|ing)? back|delay(?:s|ed|ing)|deferred|reschedul\w+|(?:brought|brings?|bringing|moved?|moving) (?:[\w.'-]+ ){0,14}?forward|(?:push(?:ed|es|ing)?|puts?|moved|shifted) (?:[\w.',-]+ ){1,20}?back|put(?:s|ting)? (?:[\w.'-]+ ){1,14}?off"
    r"|moved? (?:up|forward|back)|be moved|(?:days?|weeks?) (?:earlier|later|sooner)|moved? (?:from|to)|shifted|shifts|slid(?:es?)?|slips|slipped|relocated|switched|changed from|advanced (?:from|to|by)|original(?:ly)?|initially|instead of|rather than|and not|, not (?:on |in |at )?(?=[A-Z])|(?:had been|was|were) (?:\w+ ){1,2}(?:for|on) \w+[^.;]{0,60}? (?:is|are) (?:now )?to|(?:later|earlier|sooner) than|(?:an?|one|two|three) (?:day|week)s? (?:late|early)|new date|now (?:be held|take place|meet|set|planned|due|scheduled|do so|going to)|moved (?:\w+ ){1,3}from|first (?:set|planned|due|fixed|scheduled|arranged|booked))\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:(?:original(?:ly)?|initially|previously|earlier|first) (?:\w+ ){0,3}?(?:for|on|to take place on|to be held on|date of)?"
    r"|(?:(?:which|that) (?:had been|was|were)|had been|was(?= to)|were(?= to)) (?:\w+ ){0,3}?(?:for|on)|(?:was|were) to (?:\w+ ){1,6}?on|(?:planned|scheduled|set|due|slated) (?:for|on)"
    r"|from|instead of|rather than|,? and not|, not|due to take place|due to be held)(?:,? as [^.;,]{3,40},)? (?:on |in |the |late |early |its |their )*$",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:to|until|till|new date(?: of| is)?|now (?:\w+ ){0,4}?(?:for|on|in)|rescheduled (?:for|to)|postponed (?:\w+ )?for|instead(?: \w+){0,3} (?:for|on)?|and will (?:\w+ ){1,4}on) (?:on |late |early |mid-|the )*$",
    re.IGNORECASE,
)
_NAME = r"(?:the )?(?P<{}>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}})"
_ASIDE = r"(?:, [^,.;]{3,40}(?=,))?"  # ", near the border,"
_PLACES = re.compile(
    r"\b(?:moved?|moving|shifted|relocated|switched|transferred|changed) from "
    + _NAME.format("old")
    + " to "
    + _NAME.format("new")
    + r"|\b(?:moved?|moving|shifted|relocated|switched|transferred) to "
    + _NAME.format("new1")
    + " from "
    + _NAME.format("old1")
    + r"|\b(?:in|at) "
    + _NAME.format("new2")
    + _ASIDE
    + r"(?: [a-z]{3,}){0,2}?(?: tomorrow| today| (?:on |next )*\w+day)?,? (?:instead of|rather than|(?:and )?not)(?:,? as [^.;,]{3,30},)? (?:in |at )?"
    + _NAME.format("old2")
    + r"\b(?! capital)"
    + r"|\b(?:fixed|set|planned|booked|scheduled|due|meant) (?:for|at|in|to be (?:held )?(?:at|in)) "
    + _NAME.format("old3")
    + r"[^.;]{0,40}? (?:moved|shifted|relocated|switched|transferred) (?:[a-z]+ )?to "
    + _NAME.format("new3")
)
_MONTH = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def reschedule(draft: Draft, article: Article) -> None:
    """Read a meeting's new day and place and the ones it had before.

    One put off whose new day is known is planned for it; one whose new day is not known keeps
    no day but the old one.
    """
    line = draft.line
    if draft.status is not Status.POSTPONED and not SHIFTED.search(line.text):
        return
    placed = _move_place(draft, line, article)
    if draft.status not in {Status.POSTPONED, Status.PLANNED}:
        return
    if from_to(draft, article):
        return
    _move_day(draft, article, placed=placed)


def _move_day(draft: Draft, article: Article, *, placed: bool) -> None:
    if _compared(draft, article):
        return
    was_off = draft.status is Status.POSTPONED
    old, new = _days(draft.line, article)
    if old is None and new is None and _count_back(draft):
        draft.status, draft.relation = Status.PLANNED, "revised"
        return
    if old is None and new is None:
        if draft.status is Status.POSTPONED:
            draft.previous_date = draft.date
            draft.date, draft.date_end, draft.precision = None, None, "unknown"
        return
    if new is None and placed:
        return
    if old is not None:
        draft.previous_date = old.reading(future=True)[0]
    if new is not None:
        draft.status = Status.PLANNED
        draft.date, draft.date_end = new.reading(future=True)
        draft.precision = new.precision
    elif draft.status is Status.POSTPONED or draft.date == draft.previous_date:
        draft.date, draft.date_end, draft.precision = None, None, "unknown"
    _beside(draft, old, article)
    _count_back(draft)
    said = new is not None and _MOVED_TO.search(article.plain, draft.line.start, new.start)
    if draft.date is not None and (draft.previous_date is not None or was_off or said):
        draft.relation = "revised"


_RATHER = re.compile(r"\b(?:not|instead of|rather than) (?:on )?$")


def _beside(draft: Draft, left: When | None, article: Article) -> None:
    """Take a bare weekday left behind for the one next to the new day: "Tuesday, not Monday"."""
    if left is None or draft.previous_date is None or draft.date is None:
        return
    if _RATHER.search(article.plain, draft.line.start, left.start):
        draft.previous_date = next_to(left, draft.previous_date, draft.date, article.today)


_MOVED_TO = re.compile(
    r"\b(?:moved|shifted|switched|rescheduled|pushed|slipped|brought) (?:(?:back|forward|on) )?(?:to|until|for) (?:the )?$"
)
_BY = re.compile(
    r"\b(?P<turn>forward|up|advanced|back|off|postponed|delayed|deferred)(?: \w+){0,2}? (?:by )?(?P<count>an?|\w+) (?P<unit>day|week)s?\b",
    re.IGNORECASE,
)


_DAY_BESIDE = re.compile(  # "on Friday 12 May rather than the day before"
    r"(?:rather than|instead of|and not|, not) (?:on )?the (?P<unit>day|week) (?P<side>before|after|earlier|later)\b"
)


def _count_back(draft: Draft) -> bool:
    """Read the old day where it is told by the new one; tell whether it is."""
    if draft.date is None or draft.previous_date is not None:
        return False
    draft.previous_date = _so_many_away(draft.date, draft.line)
    beside = _DAY_BESIDE.search(draft.line.text)
    if beside:
        away = timedelta(days=_UNITS[beside["unit"]])
        sooner = beside["side"] in {"before", "earlier"}
        draft.previous_date = draft.date - away if sooner else draft.date + away
    return draft.previous_date is not None


def _so_many_away(day: date, line: Line) -> date | None:
    """Give the old day of one "brought forward by two days to January 13"."""
    found = _BY.search(line.text)
    if found is None:
        return None
    word = found["count"].lower()
    count = int(word) if word.isdigit() else NUMBERS.get(word, 1 if word in {"a", "an"} else 0)
    away = timedelta(days=count * _UNITS[found["unit"].lower()])
    sooner = found["turn"].lower() in {"forward", "up", "advanced"}
    return (day + away if sooner else day - away) if away else None


_THAN = re.compile(
    r"\b(?:(?:by )?(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?P<unit>day|week|month)s? )?(?P<turn>later|earlier|sooner)"
    r"(?:(?<=s earlier)|(?<=s later)|(?<=y earlier)|(?<=y later)|(?<=k earlier)|(?<=k later)),? on\b|"
    r"\b(?:(?:by )?(?P<count2>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?P<unit2>day|week|month)s? )?(?P<turn2>later|earlier|sooner)"
    r" than (?:(?:first|originally|initially|previously|had been|it was|was) )*(?:planned|scheduled|announced|intended|foreseen|expected|agreed|set)\b"
    r"|\b(?P<count3>an?|one|two|three) (?P<unit3>day|week)s? (?P<turn3>late|early)\b"
)
_BESIDE = 8  # characters: "a day later than planned, on Saturday"
_UNITS = {"day": 1, "week": 7}


def _compared(draft: Draft, article: Article) -> bool:
    """Read "on January 26, a week later than planned": the old day is told by the new one."""
    line = draft.line
    found = _THAN.search(line.text)
    if found is None:
        return False
    days = [
        w
        for w in article.dates(line)
        if w.future is not None and not (w.dateline or w.deadline)
        if not w.attribution or 0 <= w.start - line.start - found.end() < _BESIDE
    ]
    if not days:
        return False
    after = [w for w in days if w.start >= line.start + found.end()]
    beside = bool(after) and after[0].start - line.start < found.end() + _BESIDE
    new = (after if after and (found["turn"] or beside) else days)[0]
    draft.date, draft.date_end = new.reading(future=True)
    draft.status, draft.precision, draft.relation = Status.PLANNED, new.precision, "revised"
    unit = found["unit"] or found["unit2"] or found["unit3"]
    if unit in {"day", "week"} and draft.date is not None:
        word = (found["count"] or found["count2"] or found["count3"]).lower()
        count = int(word) if word.isdigit() else NUMBERS.get(word, 1)
        away = timedelta(days=count * _UNITS[unit])
        later = {"later", "late"} & {found["turn"], found["turn2"], found["turn3"]}
        draft.previous_date = draft.date - away if later else draft.date + away
    return True


def _days(line: Line, article: Article) -> tuple[When | None, When | None]:
    """Tell the day it was to be on from the day it is now to be on."""
    old: When | None = None
    new: When | None = None
    guess: When | None = None  # a day to come told after the old one
    attributive: When | None = None  # "his January 12 meeting"
    for when in article.dates(line):
        if when.date is None or when.attribution or when.dateline:
            continue
        before = article.plain[max(line.start, when.start - 60) : when.start]
        if _BOUND.search(before + when.text[: when.text.find(" ") + 1]):
            continue  # "not before June" names no day
        was = _OLD.search(before) is not None and not _NOW.search(before)
        again = old is not None and _AND_THEN.search(before) is not None
        if when.future is not None and _NEW.search(before) and not (was or again):
            new = when if new is None or _NOW.search(before) else new
        elif was or again or article.plain.startswith("'s", when.end):
            old = when if again else old or when
        elif old is None and _OF_MEETING.match(article.plain, when.end):
            attributive = when
        elif old is not None and when.future is not None:
            guess = guess or when
    new = new or guess
    if old is None and new is not None:
        old = attributive
    return old, new


_AND_THEN = re.compile(  # "set for 3 May and then for 6 May"
    r"(?:, (?:and )?| and )(?:then|later|after that|next)(?: for| on)? (?:the )?$"
)
_NOW = re.compile(r"\bnow (?:\w+ ){0,4}?(?:for|on|in) (?:late |early |mid-|the )*$")
_BOUND = re.compile(
    r"\b(?:before|earlier than) (?:late |early |mid-|the end of |at the earliest )?$"
)
_OF_MEETING = re.compile(
    r" (?:\w+ )?(?:meetings?|talks|visit|trip|summit|call|dialogue|session|consultations|encounter)\b"
)


_IT_WILL_BE = re.compile(
    r"\b(?:It|That|The venue|Both|They) (?:will|is to|would|is going to) (?:now )?(?:be |meet )?(?:held )?(?:in |at )?"
    + _NAME.format("new")
    + r",? (?:and )?(?:not|rather than|instead of) (?:in |at )?"
    + _NAME.format("old")
)


_AHEAD = frozenset({Status.PLANNED, Status.POSTPONED})
_NOW_IN = re.compile(  # "moved to Riga", "in Riga instead of the Danish capital"
    r"\b(?:moved|shifted|relocated|switched|transferred)(?: [a-z]+)? to (?!Zoom|Skype|Teams|Webex)"
    + _NAME.format("new")
    + r"|\b(?:in|at) "
    + _NAME.format("new1")
    + _ASIDE
    + r"(?: on \w+day)?,? (?:instead of|rather than|(?:and )?not) (?:in |at )?(?:the |its |his |her )(?:[\w'-]+ ){0,2}?"
    r"(?:capital|headquarters|ministry|city|office|embassy|palace|building)\b"
)


def _move_place(draft: Draft, line: Line, article: Article) -> bool:
    """Read where it was to be and where it is now; "It will be Riga, not Oslo" may stand before."""
    earlier = article.lines[max(0, line.index - 1) : line.index]
    found = _PLACES.search(line.text) or next(
        (place for some in earlier if (place := _IT_WILL_BE.search(some.text))), None
    )
    if found is None:
        return _moved_to(draft, line)
    names = found.groupdict()
    old = next((v for k, v in names.items() if k.startswith("old") and v), None)
    new = next((v for k, v in names.items() if k.startswith("new") and v), None)
    if not old or not new or _MONTH.match(old) or _MONTH.match(new):
        return _moved_to(draft, line)
    draft.previous_place, draft.place, draft.relation = old, new, "revised"
    return True


def _moved_to(draft: Draft, line: Line) -> bool:
    """Read where it is now of one that leaves out where it was to be."""
    for found in _NOW_IN.finditer(line.text) if draft.status in _AHEAD else ():
        new = found["new"] or found["new1"]
        if not _MONTH.match(new):
            draft.place, draft.relation = draft.place or new, "revised"
            return True
    return False
