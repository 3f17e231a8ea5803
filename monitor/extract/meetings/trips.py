"""Days a meeting takes from its trip or summit, and old days that open a stretch of history."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.clauses import clause_of
from monitor.extract.dates.anchored import ARRIVED, shifted
from monitor.extract.dates.en_read import NUMBERS
from monitor.extract.keyed import Keyed, keyed
from monitor.extract.meetings.weekdays import nth_day
from monitor.extract.names.author import author_of
from monitor.extract.names.parties import Party
from monitor.extract.status import FUTURE
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line


_DURING = re.compile(
    r"\b(?:during|at|on the (?:sidelines|margins) of|throughout|as part of|there)\b(?: (?:the|his|her|their|this|a|that))?"
    r"(?: [\w'-]+){0,4}? ?(?:visit|trip|tour|conference|summit|stay|forum|gathering|meeting|ministerial)?\b",
    re.IGNORECASE,
)


_GOES_ON = re.compile(r"(?:He|She|There|They|While there)\b")


def by_trip(draft: Draft, article: Article, focus: Focus) -> None:
    """Give an undated meeting told as part of a trip or summit the days of that (M2)."""
    if focus.trip is None:
        return
    first, last = focus.trip
    ahead = draft.status in {Status.PLANNED, Status.UNCONFIRMED}
    if ahead != ((last or first) >= article.today) and first != article.today:
        return
    if ahead and not draft.persons and focus.speaker is None:
        return
    near = draft.line.index - focus.trip_line <= 1 and _GOES_ON.match(draft.line.text)
    at_it = near or _DURING.search(draft.line.text)
    if not ahead and not (at_it and (article.today - first).days < 15):
        return
    draft.date, draft.date_end = first, last
    draft.mode = "in_person"  # a visit is a cue, where no word says otherwise
    draft.precision = "week" if last and last != first else "day"
    if ahead:
        draft.precision = "month" if last and (last - first).days > LONG else "week"


_OF_MEETING: Final = re.compile(
    r"\b(?:meeting|talks|(?<!press )(?<!news )(?:tele|video)?conference|dialogue|call|conversation|consultations|visit|session|round|summit)\b",
    re.IGNORECASE,
)
_LATELY: Final = timedelta(days=14)


def by_title(draft: Draft, article: Article) -> None:
    """Give an undated meeting of the past the day a title tells: "Outcome of the talks of 3 May"."""
    title = article.lines[0]
    if draft.status is not Status.OCCURRED or draft.date is not None or title.rank != "title":
        return
    days = [w for w in article.dates(title) if w.precision == "day" and w.past is not None]
    if len(days) != 1 or not _OF_MEETING.search(title.text):
        return
    first = days[0].past
    if first is not None and first >= article.today - _LATELY:
        draft.date, draft.date_end, draft.precision = first, days[0].past_end, "day"


LONG: Final = 14  # days; of a longer stretch only the month is known
STAY: Final = 4  # sentences over which what follows belongs to a visit told of


def away(draft: Draft, focus: Focus) -> None:
    """Take what is planned for a day of a visit as a part of it, so held in person (M4)."""
    if focus.trip is None or draft.date is None or draft.mode != "unknown":
        return
    first, last = focus.trip
    same = first <= draft.date <= (last or first)
    near = draft.line.index - focus.trip_line <= STAY
    if same and near and draft.status is Status.PLANNED:
        draft.mode = "in_person"


_PART_OF_DAY = re.compile(
    r"^(?:While )?[Tt]here,? |^(?:(?:Later|Earlier) )?(?:In|On|At|Over|During|That|Early|Late|The same|A few hours|Hours|Between|After|Before|Later|Earlier|Then)\b(?: [\w']+){0,3}? (?:morning|afternoon|evening|night|noon|lunch|dinner|breakfast|day|later|two|that)\b"
    r"|^(?:Later|Earlier|Then|Afterwards)\b|\b(?:earlier|later) (?:held|met|spoke|had|sat|talked|conferred|hosted|received|called|attended|joined|visited)\b|^At (?:\d{1,2}(?:[:.]\d\d)?|noon|midday|(?:half past |a quarter (?:to|past) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b|\bjoin(?:s|ed)? (?:them|the two|the pair|both)\b|\b(?:the same day|that day|that (?:same )?(?:evening|morning|afternoon|night)|later in the day|in the (?:morning|afternoon|evening))\b"
)
NEAR = 3  # sentences over which "in the afternoon" is still of the day told before
FAR = 6  # sentences over which "the same day" is


WEEK: Final = timedelta(days=7)


def by_day(draft: Draft, focus: Focus, today: date) -> None:
    """Give "in the afternoon she met" the day the sentences before told of."""
    nth = nth_day(draft.line.text, focus)
    if nth is not None:
        draft.date, draft.date_end, draft.precision = nth, None, "day"
        return
    since = draft.line.index - focus.day_line
    eve = _EVE.search(draft.line.text)
    if eve is not None and draft.status is Status.OCCURRED and (focus.day is None or since > NEAR):
        draft.date, draft.date_end, draft.precision = today - timedelta(days=1), None, "day"
        return
    if focus.day is None or since > FAR:
        return
    moved = shifted(draft.line.text, focus.day)
    if moved is None and _of_that_day(draft, focus.day, since, today):
        moved = focus.day
    if moved is None:
        return
    while draft.status is Status.PLANNED and moved < today <= moved + WEEK:
        moved += WEEK  # the day told before was a weekday of those to come
    if moved > today and _SOON.match(draft.line.text, _at(draft)):
        draft.status = Status.PLANNED  # "lands on Friday. She sits down with him the next day"
    while draft.status is Status.OCCURRED and moved > today:
        moved -= WEEK
    draft.date, draft.date_end, draft.precision = moved, None, "day"


def _of_that_day(draft: Draft, day: date, since: int, today: date) -> bool:
    """Tell what goes on with the day told before: "In the afternoon", "He is the guest of"."""
    text = draft.line.text
    if since > NEAR:
        return False
    if _PART_OF_DAY.search(text) or (day > today and _IS.match(text, _at(draft))):
        return True
    on = since == 1 and draft.status is Status.PLANNED and day >= today
    return on and _GOES_ON.match(text) is not None


def _at(draft: Draft) -> int:
    """Give where in its sentence a meeting is told."""
    return draft.start - draft.line.start


_IS = re.compile(r"(?:is|are) (?:the )?guests? of\b")
_SOON = re.compile(
    r"(?:(?:is|are) (?:the )?guests? of|sits? down|sees?|meets?|hosts?|receives?|joins?|dines?|lunch(?:es)?|talks?|confers?|welcomes?|visits?|calls? on|has|have|holds?)\b"
)
_EVE = re.compile(r"\bthe (?:previous|preceding) (?:day|evening|night|afternoon|morning)\b")


def day_before(draft: Draft, focus: Focus) -> bool:
    """Tell a meeting that takes its day from the sentences before."""
    if draft.rule.startswith("scene"):
        return False
    if draft.date is not None:
        return True
    if draft.status is not Status.OCCURRED:
        return False
    near = focus.day is not None and draft.line.index - focus.day_line == 1
    if near:
        draft.date, draft.date_end, draft.precision = focus.day, None, "day"
    return near


def note_day(line: Line, article: Article, focus: Focus) -> None:
    """Remember the last day a sentence names as one of events, not of saying."""
    for when in article.dates(line):
        if when.attribution or when.dateline or when.deadline or when.precision != "day":
            continue
        both = when.past is not None and when.future is not None
        clause = clause_of(line, when.start, when.end, article.plain) if both else ""
        ahead = (FUTURE.search(clause) or _SETS_OUT.search(clause)) is not None
        first, last = when.reading(future=ahead)
        if first is not None and last is None:
            focus.day, focus.day_line = first, line.index


_SETS_OUT = re.compile(
    r"\b(?:arrives?|reaches|lands|visits|travels?|flies|heads|leaves|begins|starts|tours|embarks|opens|kicks off)\b(?=[^.;]{0,60}\b(?:on|from|this|next|[A-Z]\w+day)\b)"
)
_LENGTH = keyed(
    rf"\b({'|'.join(k for k in NUMBERS if k.isalpha() and len(k) > 2)}|[2-9])[ -]days? (?:\w+ )?(?:visit|trip|tour|stay|summit|conference|forum|meeting)\b",
    re.IGNORECASE,
)
_TRIP = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|tour|travel\w*|(?<!press )(?<!news )conference|summit|forum|ministerial|gathering"
    r"|arriv\w+|spen[dt]s?|(?:is|are|was|were|be|been) in (?-i:[A-Z])\w+|stay|stopover|flies|flew|fly|heads?|leaves?)\b",
    re.IGNORECASE,
)


_KEYED_TRIP = Keyed(_TRIP)


def note_trip(line: Line, article: Article, focus: Focus) -> None:
    """Remember the days of a visit, trip or summit a sentence tells of."""
    if not _KEYED_TRIP.search(line.text):
        return
    for when in article.dates(line):
        if when.attribution or when.dateline or when.deadline or when.date is None:
            continue
        if when.precision not in {"day", "week", "month"}:
            continue
        ahead = FUTURE.search(line.text) or _SETS_OUT.search(line.text)
        came = ARRIVED.search(article.plain, line.start, when.start)
        first, last = when.reading(future=ahead is not None and came is None)
        days = _LENGTH.search(line.text)
        if first is not None and last is None and days is not None:
            count = days.group(1).lower()
            last = first + timedelta(days=int(NUMBERS.get(count, 0) or int(count)) - 1)
        if first is not None and abs((first - article.today).days) < 60:
            if when.precision == "month" and (when.past is not None or focus.trip is not None):
                continue
            focus.trip, focus.trip_line = (first, last), line.index
            return


_OPENS = re.compile(
    r"^(?:\w+ )?(?:[Ii]n|[Oo]n|[Dd]uring|[Bb]ack in|[Ss]ince|[Ll]ast|[Tt]he following)?\W*(?:[\w-]+ ){0,2}$"
)
OLD: Final = 31  # days
CARRIES = 3  # sentences an old date at the head of one still governs


_THAT_TIME = keyed(
    r"\b(?:(?:[Tt]hat|[Tt]he same) (?:week|month|year|spring|summer|autumn|winter))\b"
)


def _of_old(line: Line, article: Article) -> bool:
    """Tell "that week" of a sentence after one that names only old days."""
    if line.index == 0 or not _THAT_TIME.search(line.text):
        return False
    readings = [w.reading(future=False) for w in article.dates(article.lines[line.index - 1])]
    days = [last or first for first, last in readings if first is not None]
    return bool(days) and all((article.today - day).days > OLD for day in days)


def note_history(line: Line, article: Article, focus: Focus) -> None:
    """Remember that a sentence opens with an old date, and forget it at a recent one."""
    if _of_old(line, article):
        focus.history = max(focus.history, line.index)
    for when in article.dates(line):
        first, last = when.reading(future=False)
        if first is None or when.dateline:
            continue
        old = (article.today - (last or first)).days > 14
        opens = _OPENS.match(article.plain[line.start : when.start])
        if not old:
            focus.history = -1
        elif opens:
            focus.history = line.index + CARRIES
            continue  # "What began years ago became a text today"
        return


_AFTERMATH = re.compile(
    r"^(?:Following|After|At|During|Ahead of|Since) (?:the|that|this|their|those) (?:\w+ )?(?:summit|meetings?|talks|visit|trip|conference|gathering|session|dialogue|occasion|call)\b"
)


def note_aftermath(line: Line, focus: Focus) -> None:
    """Keep to the past in a sentence that follows up an event of the past: "After that summit"."""
    if focus.past and _AFTERMATH.match(line.text):
        focus.history = max(focus.history, line.index)


_LABEL = re.compile(r"(?:[A-Z][\w.'-]+,? ){0,6}[A-Z][\w.'-]+(?: \([^)]{2,40}\))?:(?= )")
_TRANSCRIPT = re.compile(
    r"\b(?:transcript|doorstop|doorstep|press conference|joint press|remarks|speech|press statement|press availability|statement by|e&oe)\b",
    re.IGNORECASE,
)


_TURNS = re.compile(r"^[A-Z][A-Z .'-]{2,30}: (?=[A-Z])", re.MULTILINE)
TURNS = 3  # times speakers take turns in a transcript that does not say it is one


def _is_transcript(article: Article) -> bool:
    if _TRANSCRIPT.search(article.plain[:400]):
        return True
    return len(_TURNS.findall(article.text)) >= TURNS


def note_speaker(line: Line, article: Article, focus: Focus) -> None:
    """Remember who speaks: in a release its author, in a transcript the name before the colon."""
    if line.index == 0:
        focus.author, speaks = author_of(article)
        focus.speaker = focus.author if speaks else None
    label = _LABEL.match(line.text)
    if label is None or line.rank == "title" or not _is_transcript(article):
        return
    named = [a for a in line.actors if a.end <= line.start + label.end() and a.sides]
    person = next((a for a in named if a.kind in {"person", "office"}), None)
    label_of = person.person.label if person and person.person else ""
    focus.speaker = Party(person.sides, label_of, person.role) if person else None
