"""Entries of diaries and timetables: the day they stand under, and that they are still to come."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.when import resolve
from monitor.extract.keyed import keyed
from monitor.extract.kinds import is_diary

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.reading import Article, Line

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT: Final = r"(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\.?"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_DAYS: Final = rf"(?:\d{{1,2}} ?[-–/] ?\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}} ?[-–/] ?\d{{1,2}}|{_DAY})(?:,? 20\d\d)?"
_HOUR: Final = r"\d{1,2}(?:[:.h]?\d\d)? ?(?:[ap]\.?m\.?|hrs|h)?"
_HEADING: Final = re.compile(
    rf"^[ \t*#=]*(?:(?:{_WEEKDAY},? )?(?:the )?"
    rf"{_DAY}(?:,? \d{{4}})?"
    rf"|{_WEEKDAY})[ \t:.*#=]*$"
    rf"|^[ \t*#=]*{_WEEKDAY},? {_DAY}[.:](?= )",
    re.IGNORECASE | re.MULTILINE,
)
_FAR: Final = 1500  # characters below its heading an item can stand
_INLINE: Final = re.compile(  # "Tue, 3pm:", "14-15 Sept -", "17 September, Seoul.", "At 4pm today:"
    rf"[ \t*#=•–—-]*(?:(?:Coming up|Forthcoming|Next|Also|Due|Ahead|Later|Then)[:,]? (?:on )?)?"
    rf"(?P<day>(?:(?:{_WEEKDAY}|{_SHORT}),? )?(?:the )?{_DAYS}|{_WEEKDAY}(?= \d{{1,2}}(?!\d|[:.]\d))|{_WEEKDAY}|{_SHORT}"
    rf"|Today|Tonight|Tomorrow|(?:At )?{_HOUR}(?: (?P<rel>today|tonight|tomorrow)| (?P<wd>{_WEEKDAY}|{_SHORT}))?)"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?: \({_SHORT}\))?(?:,? (?:at )?{_HOUR})?(?:, [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"(?:[.:]|,? ?[–—]|,? --?| \|)\s+(?=\S)"
)
_CLOCKED: Final = re.compile(r"(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d| ?[ap]\.?m\b)", re.IGNORECASE)


def heading_day(line: Line, article: Article) -> When | None:
    """Read the day an item of a diary stands under, on a line of its own or before the item.

    One line alone is the date of the page, unless the title calls the text a diary.
    """
    if line.rank == "title":
        return None
    labelled = _labelled(line, article)
    if labelled is not None:
        return labelled
    around = [*_HEADING.finditer(article.text, max(0, line.start - _FAR), line.end + _FAR)]
    above = [m for m in around if m.start() <= line.start]
    if not above or not (len({m.group().strip() for m in around}) > 1 or is_diary(article.text)):
        return None
    return _named(above[-1].group(), above[-1].span(), article)


def next_entry(when: When, b: int, line: Line, article: Article) -> bool:
    """Tell the day that opens the line of a list after the one something is told on."""
    opening = article.text.rfind("\n", 0, when.start) + 1
    if b > opening or article.text[opening : when.start].strip(" \t*•·–—-"):
        return False
    return label_of(line, article) is not None


def label_of(line: Line, article: Article) -> re.Match[str] | None:
    """Find the day an item of a list opens with, where its paragraph does."""
    opening = article.text.rfind("\n", 0, line.start) + 1
    found = _INLINE.match(article.text, opening, line.end)
    if found is None or line.rank == "title" or not found["day"]:
        return None
    bare = found["day"].isdigit() or (found["day"][0].isdigit() and not _is_day(found))
    if bare and not _CLOCKED.match(found["day"]):
        return None  # "3. The minister"
    return found


def _is_day(label: re.Match[str]) -> bool:
    return bool(label["rel"] or label["wd"] or re.search(_MONTH, label["day"]))


def _labelled(line: Line, article: Article) -> When | None:
    label = label_of(line, article)
    if label is None:
        return None
    words = label["rel"] or label["wd"] or label["day"]
    if not (label["rel"] or label["wd"]) and re.match(r"(?:At )?\d", words) and not _is_day(label):
        words = "today"  # only the hour is told
    short = re.match(rf"{_SHORT}(?!\w)", words)
    if short is not None and short.group() == words:
        words = next(name for name in _NAMES if name.startswith(words[:3]))
    return _named(words, label.span("day"), article)


def _named(words: str, span: tuple[int, int], article: Article) -> When | None:
    found = resolve(
        words,
        0,
        len(words),
        published=article.published,
        zone=article.zone,
        language="en",
        today=article.today,
    )
    when = found[0] if found and found[0].precision == "day" else None
    return replace(when, start=span[0], end=span[1]) if when else None


def listed_day(when: When, line: Line, article: Article) -> When:
    """Read a bare weekday in an item of a diary as the first from the day it stands under."""
    if not _BARE.fullmatch(when.text) or when.future is None or not is_diary(article.text):
        return when
    headed = heading_day(line, article)
    if headed is None or headed.date is None:
        return when
    days = (when.future.weekday() - headed.date.weekday()) % 7
    day = headed.date + timedelta(days=days)
    return replace(when, date=day, past=None, future=day) if day >= article.today else when


_BARE: Final = re.compile(rf"(?:on )?{_WEEKDAY}")


def timetabled(line: Line, article: Article) -> bool:
    """Tell an entry of a timetable, which tells of no past: "Tue, 08:30: breakfast with her"."""
    if HAPPENED.search(line.text) or looks_back(article):
        return False
    clock = _ENTRY.match(line.text) or _CLOCK.search(line.text)
    return bool(clock) or is_diary(article.text) or label_of(line, article) is not None


def looks_back(article: Article) -> bool:
    """Tell a list of what is over, and a page of pictures, by their title."""
    return _LOOKS_BACK.search(article.text, 0, max(article.text.find("\n\n"), 0)) is not None


def is_ahead(when: When, today: date) -> bool:
    """Tell of an entry's day whether it is to come: a weekday is, of a date the nearer one."""
    if when.future is None:
        return False
    if when.past is None or (when.future - when.past).days <= _WEEK:
        return when.future >= today
    return when.future - today < today - when.past


_WEEK: Final = 7  # days
_LOOKS_BACK: Final = keyed(
    r"\b(?:week that was|week in review|past week|last week|looking back|looked back|chronicle|chronology|timeline|catch-?up|what happened|pictures?|photos?)\b",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(rf"(?:{_WEEKDAY}|\d{{1,2}}[:.]\d\d)\b[^.;]{{0,12}}[:,] ")
_CLOCK: Final = re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?! (?:million|billion|per))")
HAPPENED: Final = re.compile(
    r"\b(?:was|were|had|did|met|held|spoke|saw|said|told|took|came|went|gave|sat|rang|flew|wrote|ended|welcomed|hosted|received"
    r"|attended|visited|joined|discussed|agreed|signed|announced|arrived|called|telephoned|phoned|travel+ed|talked|confirmed|opened|began|started"
    r"|concluded|included|lasted|focused|dealt|ran|finished|emerged|left|exchanged|conferred|dined|lunched|shook|greeted|appeared|spent|played|paid|made|brought|kept|used|drew|heard|stopped|looked|asked|showed|stood|stayed|slipped|turned|pressed|raised|(?:has|have) (?:\w+ly |not |just )?(?:been|had|met|held|seen|said|told|made|sent|given|taken|won|\w+ed))\b"
)
