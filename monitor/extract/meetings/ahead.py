"""What is told in the present tense and yet lies ahead: diaries, departures, "this afternoon"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.kinds import is_diary
from monitor.extract.meetings.timetable import HAPPENED, is_ahead, looks_back, timetabled
from monitor.extract.status import been

if TYPE_CHECKING:
    from monitor.extract.circumstances import Dated
    from monitor.extract.dates.when import When
    from monitor.extract.reading import Article, Line

_PRESENT: Final = re.compile(
    r"\b(?:meets?|holds?|hosts?|visits?|attends?|receives?|gathers?|convenes?|sits? down|speaks?"
    r"|confers?|sees|has|welcomes?|dines?|joins?|signs?|opens?|launch(?:es)?|discuss(?:es)?|expects|awaits|comes? together"
    r"|(?:is|are) (?:meeting|holding|hosting|seeing|visiting|receiving|having|attending"
    r"|welcoming))\b"
)
_ACTS: Final = keyed(
    r"(?<!\b[Tt]he )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bto )\b(?:meets?|holds?|hosts?|receives?|welcomes?|sits? down|sees|signs?|opens|launch(?:es)?)\b"
)
_SETS_OUT: Final = re.compile(
    r"\b(?:arrives?|visits|travels|flies|heads|leaves|comes|goes|begins|starts|is|are|holds|hosts|includes?"
    r"|features?|lists?|brings?|foresees?"
    r"|(?:has|have) (?:an?|his|her|their|the|two|three|talks|meetings))"
    r" (?:[^.;:\"]{0,60} )?$"
)
_LEAVES_TO: Final = re.compile(
    r"\b(?:leaves|heads|flies|travels|departs|sets off|moves on|goes on)"
    r" [^.;:\"]{3,80}, where (?:he|she|they) $"
)


def lies_ahead(line: Line, article: Article, at: tuple[int, int], date: Dated) -> bool:
    """Tell "who meet the Council on Friday", told before that day, from a past.

    Args:
        line: The sentence.
        article: Whose it is.
        at: Where its trigger begins and ends, in no past tense.
        date: Its day.
    """
    if line.rank not in {"body", "summary"} or date.when is None or looks_back(article):
        return False
    a, b = at
    lead = article.plain[line.start : a]
    if _BEFORE.search(article.plain, line.start, b):
        return _nearer_ahead(date.when, article)
    if _BEHIND.search(article.plain, line.start, a):
        return False
    upon = article.plain[line.start : b]
    if been(upon) != upon or _DID.search(lead):
        return False
    if timetabled(line, article) and date.when.future is not None:
        return is_ahead(date.when, article.today)
    present = _PRESENT.match(article.plain, a) or (
        _ACTS.search(line.text) and not HAPPENED.search(line.text)
    )
    if present and _LEAVES_TO.search(lead):
        return date.when.future is not None and date.when.future >= article.today
    opens = _OPENS.search(article.plain, b, max(b, date.when.start))
    if not (present or opens or _SETS_OUT.search(lead) or _is_told_now(line, b, article)):
        return False
    return _to_come(date.when, article) or (
        date.when.future == article.today and is_diary(article.text)
    )


def _is_told_now(line: Line, b: int, article: Article) -> bool:
    """Tell a sentence whose subject does in the present what it does, and tells of no past."""
    if HAPPENED.search(_REPORTED.sub("", line.text)):
        return False
    body = (b,) if article.plain.endswith(_BODIES_END, line.start, b) else ()
    people = (x.end for x in line.actors if x.kind in {"person", "office"} and x.end <= b)
    return any(_DOES.match(article.plain, end, line.end) for end in (*people, *body))


_BODIES_END: Final = ("committee", "commission", "council", "panel", "group", "party", "force")
_REPORTED: Final = re.compile(
    r", (?:[\w'-]+ ){1,6}(?:said|says|announced|confirmed|told \w+)(?: on \w+day)?\W*$"
)
_DOES: Final = re.compile(
    r" (?:also |then |first |next |later |again )?(?!(?:is|has|was|does|says|tells|adds|insists|writes|recalls|believes|thinks|knows|wants|hopes|warns|praises|thanks|faces)\b)"
    r"(?:(?:is|are) (?:off|away|back) (?:to|in)|is in|[a-z]{2,}(?:[^s\W]s|sses))\b"
)
_OPENS: Final = re.compile(
    r"\b(?:begins?|opens?|starts?|convenes?|gathers?|sits|resumes?|continues?|takes? place|(?:is|are) (?=on |at ))"
    r"(?: (?:in|at) [^.;:,\"]{2,40}?)? (?:(?:on|from|late on|early on) )?$"
)
_BEHIND: Final = re.compile(
    r"\b(?:after|following) (?:an? |the |their |his |her )?(?:[\w'-]+ ){0,3}$", re.IGNORECASE
)
_DID: Final = re.compile(r"\bdid (?:[\w.'-]+ ){1,9}$|\bplayed $")
_BEFORE: Final = re.compile(
    r"\b(?:[Bb]efore|[Aa]head of|[Pp]rior to|[Oo]n the eve of) (?:[\w-]+ ){0,3}(?:[\w-]+)?$"
)


def _nearer_ahead(when: When, article: Article) -> bool:
    """Tell of "before meeting her on Friday" which Friday: the nearer one."""
    if when.future is None or when.past is None:
        return when.future is not None
    return when.future - article.today < article.today - when.past


def its_own(date: Dated, plain: str, a: int) -> bool:
    """Tell whether a sentence's day can be that of what is told at an offset.

    There is none in "it was their third meeting since May". It is not of "met on Monday and agreed to meet again", nor of "to begin negotiations on a pact,
    to be done within a year".
    """
    when = date.when
    if when is None:
        return _COUNTED.search(plain, max(0, a - 160), a + 90) is None
    again = when.end <= a and _AGAIN.match(plain, a)
    return not (again or (when.text.startswith("within") and _OPENS_TALKS.match(plain, a)))


_COUNTED: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:meeting|talks|call|visit|summit)) (?:was|is|were|marked|came as) "
    r"[^.;:]{0,90}\b(?:second|third|fourth|fifth|sixth|seventh|\d+th|latest) (?:such )?(?:[\w-]+ ){0,2}"
    r"(?:meetings?|talks|calls?|conversations?|encounters?|summits?|exchanges?)\b[^.;:]{0,90}"
    r"\b(?:since|in (?:as many|\w+) (?:days|weeks|months|years))\b"
)
_AGAIN: Final = re.compile(
    r"(?:meet|speak|talk|convene|confer)(?:ing)? (?:with (?:him|her|them) )?again\b"
)
_OPENS_TALKS: Final = re.compile(
    r"(?:begin|open|start|launch|enter|resum)\w* (?:\w+ ){0,2}negotiations\b"
)
_FAR_BACK: Final = 62  # days; "meets her in May" speaks of no month so long gone
_BEGINS: Final = (("afternoon", 12), ("evening", 17), ("tonight", 18))  # hours of the day


def _to_come(when: When, article: Article) -> bool:
    """Tell a day after the article's, and an afternoon or evening that was not yet come."""
    if when.future is None:
        return False
    if when.precision != "day":
        return when.past is not None and (article.today - when.past).days > _FAR_BACK
    if when.future != article.today:
        return when.future > article.today
    told = article.published.astimezone(article.zone) if article.zone else article.published
    words = when.text.lower()
    return told.date() == when.future and (
        any(part in words and told.hour < hour for part, hour in _BEGINS)
        or (article.zone is not None and told.hour < _hour_told(article.plain, when))
    )


_CLOCK: Final = re.compile(r"\bat (\d{1,2})(?:[:.]\d\d)? ?([ap])\.?m\b")


def _hour_told(plain: str, when: When) -> int:
    """Give the hour of a clock beside a day ("at 3 p.m. today"), or 0."""
    clock = _CLOCK.search(plain, max(0, when.start - 20), when.end + 20)
    return int(clock[1]) % 12 + (12 if clock[2] == "p" else 0) if clock else 0


def came_for(plain: str, a: int) -> bool:
    """Tell talks for which somebody came: "slipped into Riga on Friday for talks, a source says"."""
    return _CAME_FOR.search(plain[max(0, a - _ERRAND) : a]) is not None


_ERRAND = 120  # characters
_CAME_FOR = re.compile(
    r"\b(?:slipped|sneaked|flew|went|came|travell?ed|jetted|drove|crossed) (?:quietly |secretly |over |back )?(?:in|into|to|across)\b"
    r"[^.;:\"]{0,70} for (?:[\w-]+ ){0,3}$"
)
