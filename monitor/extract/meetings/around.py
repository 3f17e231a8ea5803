"""How and when a meeting was held, where only the sentences around it tell (M2, M4).

"The two met" is followed by "The call took place on Monday" or "They sat in the minister's
office"; a visit is told of before what was done on it. Such a sentence speaks of the meeting
told last, so it is read as long as no other meeting comes between.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.anchored import shifted
from monitor.extract.meetings.manner import ELSEWHERE, IN_PERSON
from monitor.extract.meetings.spells import over_days
from monitor.extract.status import FUTURE
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.names.actors import Actor
    from monitor.extract.reading import Article, Line
    from monitor.types import Mode

AFTER: Final = 5  # sentences over which what follows still speaks of the meeting told last
BEFORE: Final = 3  # sentences over which a visit or a day told of still holds
LEAD: Final = 3  # sentences in which a text says where it all was

_TALK = r"(?:talks?|meetings?|sessions?|discussions?|conversations?|exchanges?|encounters?|consultations|summits?|bilaterals?|lunch(?:eon)?|dinner|breakfast|get-together|dialogue)"
_THEM = r"(?:[Tt]he (?:two|pair|three|four|(?:\w+ ){0,2}?(?:ministers|leaders|presidents|premiers|chiefs|generals|admirals|delegations|officials|sides|men|women|envoys|ambassadors))|[Bb]oth(?: \w+)?|[Tt]hey|[Tt]he latter)"
_CALL: Final = re.compile(
    r"^(?:[Tt]he|[Tt]heir|[Tt]hat|[Tt]his|It was the|After the|During the|In the) (?:[\w'-]+ ){0,3}?(?:(?:tele)?phone )?(?:call|telephone conversation|phone conversation)\b(?! (?:on|for|to) )"
    rf"|^{_THEM}\b[^.;:\"]{{0,60}}\b(?:by|over the|on the|hung up the) (?:tele)?phone\b"
)
_SCREEN: Final = re.compile(
    rf"^(?:[Tt]he|[Tt]heir) (?:[\w'-]+ ){{0,2}}?(?:video|virtual|online|remote)\b|^{_THEM}\b[^.;:\"]{{0,60}}\b(?:on screen|by video|over video|online|virtually)\b"
)
_OF_IT: Final = re.compile(
    rf"^(?:{_THEM}\b|(?:[Tt]he|[Tt]heir|[Tt]his|[Tt]hat) (?:[\w'-]+ ){{0,3}}?(?:{_TALK}|venue|visit|trip|signing|ceremony|tour|hosts?)\b"
    rf"|(?:[Hh]is|[Hh]er) (?:[\w'-]+ ){{0,2}}?(?:visit|trip|hosts?|guests?|stay|tour)\b|Meeting (?:at|in|on|aboard|over)\b|(?:During|After|At|In|Following|Before) (?:the|their|his|her) (?:[\w'-]+ ){{0,3}}?(?:{_TALK}|visit|trip)\b)"
)
_JOURNEY: Final = re.compile(
    r"\b(?:arriv(?:e|es|ed|ing|al)|visit(?:s|ed|ing|or)?|trip|tour|travel(?:s|l?ed|l?ing)?|flew|fl(?:y|ies|ying) (?:in|home|back|on|to)|returns? (?:home|to)|returned (?:home|to)"
    r"|heads? (?:on |home )?to|headed (?:on |home )?to|leaves? (?:\w+ )?for|left for|will be in (?=[A-Z])|is in (?=[A-Z])|was in (?=[A-Z])|stopover|headquarters|delegation|guest|summit|sidelines|margins)\b"
)
_NO_JOURNEY: Final = re.compile(
    r"\b(?:cancel\w*|call(?:ed|ing) off|postpon\w+|put off|scrapp\w+|instead of (?:a |the )?(?:visit|trip|travel)|invit\w+|accepted|would visit|could visit|if )\b"
)
_AT: Final = re.compile(
    r"\bin (?=[A-Z])|\bat (?:the )?(?=[A-Z][\w']+ (?:[Ss]ummit|[Hh]eadquarters))"
)
_REMOTE: Final = re.compile(
    r"\b(?:tele)?phone|\b(?<!courtesy )(?<!farewell )calls?\b(?! (?:on|for)\b)|\bvideo|\bvirtual|\bonline\b|\bhotline\b|\brang\b",
    re.IGNORECASE,
)


def settle_around(drafts: Sequence[Draft], article: Article) -> None:
    """Give the meetings of an article the manner and the day that sentences around them tell."""
    told = [d for d in drafts if d.kind == "meeting"]
    lines = {d.line.index for d in told}
    for draft in told:
        if draft.background or draft.line.rank != "body":
            continue
        after = _after(draft, article, lines)
        if draft.mode == "unknown":
            draft.mode = _mode(draft, article, after)
        if draft.status is Status.OCCURRED:
            over_days(draft, article)
            _day(draft, article, after)
        elif draft.status in {Status.PLANNED, Status.UNCONFIRMED} and draft.precision != "day":
            _day_ahead(draft, article, after)


def _after(draft: Draft, article: Article, lines: set[int]) -> list[Line]:
    """Give the sentences after a meeting up to the next one told."""
    at = draft.line.index
    found: list[Line] = []
    for line in article.lines[at + 1 : at + 1 + AFTER]:
        if line.index in lines or line.rank != "body":
            break
        found.append(line)
    return found


def _mode(draft: Draft, article: Article, after: Sequence[Line]) -> Mode:
    for line in after:
        if _SCREEN.match(line.text):
            return "video"
        if _CALL.match(line.text):
            return "phone"
        if _OF_IT.match(line.text):
            if _REMOTE.search(line.text):
                return "unknown"
            if IN_PERSON.search(ELSEWHERE.sub("", line.text)) or _venue_told(line):
                return "in_person"
    if draft.status is Status.OCCURRED and _called_in_title(article):
        return "phone"
    if draft.status in {Status.OCCURRED, Status.PLANNED, Status.UNCONFIRMED}:
        journey = any(_takes_there(line, draft, article) for line in _near(draft, article))
        if journey or _place_in_title(draft, article):
            return "in_person"
    return "unknown"


_VENUE: Final = re.compile(r"\bvenue\b|^Meeting (?:at|in|on|aboard|over) ")


def _venue_told(line: Line) -> bool:
    return _VENUE.search(line.text) is not None


_READOUT: Final = re.compile(
    r"\b(?:[Rr]eadout of|[Tt]ele(?:phone)?|[Pp]hone)\b[^.;:]{0,60}\b[Cc]alls?\b|\b[Cc]all(?:s)? (?:[Ww]ith|[Bb]etween)\b|'s? [Cc]all$"
)


def _called_in_title(article: Article) -> bool:
    """Tell a text whose title says that it is of a call: "Readout of the Secretary's call"."""
    return any(x.rank == "title" and _READOUT.search(x.text) for x in article.lines[:2])


def _near(draft: Draft, article: Article) -> Iterator[Line]:
    """Give the sentences before a meeting, its own, and the one after."""
    at = draft.line.index
    yield from (x for x in article.lines[max(0, at - BEFORE) : at + 2] if x.rank == "body")


def _takes_there(line: Line, draft: Draft, article: Article) -> bool:
    """Tell a sentence in which one of those who meet is on a journey."""
    words = ELSEWHERE.sub("", line.text)
    if not _JOURNEY.search(words) or _NO_JOURNEY.search(words):
        return False
    if _REMOTE.search(line.text):
        return False
    if line is draft.line:
        return True
    if any(_of_other_days(when, draft) for when in article.dates(line)):
        return False
    named = {a.person.label for a in line.actors if a.person}
    said = any(a.kind == "pronoun" and a.text in {"he", "she"} for a in line.actors[:1])
    said = said or any(_is_one_of(a, draft) for a in line.actors[:1])
    return bool(named & set(draft.persons)) or (said and abs(line.index - draft.line.index) == 1)


def _is_one_of(actor: Actor, draft: Draft) -> bool:
    """Tell "the Australian minister" of one who meets from another state's."""
    one = actor.kind == "office" and actor.person is None and len(actor.sides) == 1
    return one and set(actor.sides) <= set(draft.sides)


def _of_other_days(when: When, draft: Draft) -> bool:
    """Tell the days of another journey: "She visits Paris in May"."""
    if when.attribution or when.dateline or draft.date is None:
        return False
    if when.precision in {"month", "year"}:
        return True
    days = [d for d in (when.past, when.future) if d is not None]
    return bool(days) and all(abs((day - draft.date).days) > NEAR for day in days)


NEAR: Final = 10  # days between a journey and what it was for


def _place_in_title(draft: Draft, article: Article) -> bool:
    """Tell a headline that names those who met and where: "Holm, Ito discuss drones in Riga"."""
    for line in article.lines[:2]:
        if line.rank != "title" or _REMOTE.search(line.text) or not _AT.search(line.text):
            continue
        named = {a.person.label for a in line.actors if a.person}
        sides = {s for a in line.actors for s in a.sides}
        if len(named & set(draft.persons)) > 1 or (sides >= set(draft.sides) and named):
            return True
    return False


_HELD: Final = re.compile(
    rf"\b(?:{_TALK}|call|met|spoke|talked|held|took place|lasted|screen|sat|ran|gathered|conferred|began|ended|received|hosted|reached|discussed|agreed|signed)\b"
)


def _day(draft: Draft, article: Article, after: Sequence[Line]) -> None:
    """Date a meeting told with no day, or no more than its week, by the sentences around."""
    if draft.date is not None and draft.precision == "day":
        return
    for line in after:
        found = _attributive(line, article, draft) or _told_day(line, article)
        if found is not None and _fits(found, draft):
            draft.date, draft.date_end, draft.precision = found, None, "day"
            return
    if draft.date is None and (day := _day_before(draft, article)) is not None:
        draft.date, draft.date_end, draft.precision = day, None, "day"


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SESSION_OF: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]heir|[Tt]hat) (?={_WEEKDAY}(?: (?:morning|afternoon|evening|night))?(?:'s)? (?:[\w-]+ )?(?:{_TALK}|call)\b)"
)


def _attributive(line: Line, article: Article, draft: Draft) -> date | None:
    """Read "the Friday session" as the day of a meeting told as of last week."""
    found = _SESSION_OF.search(line.text)
    if found is None:
        return None
    at = line.start + found.end()
    days = [w for w in article.dates(line) if at - 5 <= w.start <= at + 2]
    first, last = draft.date, draft.date_end
    for when in days:
        if when.past is None:
            continue
        if first and last:
            return first + timedelta(days=(when.past.weekday() - first.weekday()) % 7)
        return when.past
    return None


def _told_day(line: Line, article: Article) -> date | None:
    """Read the one past day of a sentence that speaks on of the meeting told."""
    if not (_OF_IT.match(line.text) or _CALL.match(line.text)) or not _HELD.search(line.text):
        return None
    days = [w.past for w in article.dates(line) if _of_event(w) and w.past is not None]
    near = len(days) == 1 and (article.today - days[0]).days <= RECENT
    return days[0] if near and not FUTURE.search(line.text) else None


def _of_event(when: When) -> bool:
    plain = not (when.attribution or when.dateline or when.deadline)
    return plain and when.precision == "day" and when.past is not None and when.past_end is None


def _fits(day: date, draft: Draft) -> bool:
    """Tell a day inside the week or month so far known."""
    if draft.date is None or draft.precision == "unknown":
        return True
    return draft.date <= day <= (draft.date_end or draft.date)


RECENT: Final = 14  # days


def _day_before(draft: Draft, article: Article) -> date | None:
    """Find the day of what both sides are told to have done just before."""
    if not draft.persons or any(_of_event(w) for w in article.dates(draft.line)):
        return None
    at = draft.line.index
    for line in reversed(article.lines[max(0, at - BEFORE) : at]):
        if line.rank != "body":
            break
        days = [w for w in article.dates(line) if _of_event(w)]
        sides = {s for a in line.actors for s in a.sides}
        past = [w.past for w in days if w.past is not None] or _the_day_before(line, article)
        if not past:
            continue
        near = len(set(past)) == 1 and (article.today - past[0]).days <= RECENT
        return past[0] if near and set(draft.sides) <= sides else None
    return None


_OF_WHOLE: Final = re.compile(
    rf"^(?:[Tt]he|[Tt]heir|[Tt]hat|[Tt]his) (?:[\w'-]+ ){{0,3}}?(?:{_TALK}|call)\b (?:is|are|will|would|has been|have been|may|could|was|were)\b(?! (?:of|to discuss)\b)"
)


def _day_ahead(draft: Draft, article: Article, after: Sequence[Line]) -> None:
    """Date a meeting to come by the sentence that goes on: "The talks are set for April 14"."""
    for line in after:
        if not _OF_WHOLE.match(line.text) or _NO_JOURNEY.search(line.text):
            continue
        days = [w for w in article.dates(line) if w.precision == "day" and not w.attribution]
        if len(days) == 1 and days[0].future is not None and not days[0].deadline:
            draft.date, draft.date_end = days[0].reading(future=True)
            draft.precision = "day"
            return


def _the_day_before(line: Line, article: Article) -> list[date]:
    """Read "signed in Riga the previous day, she said on Tuesday"."""
    said = [w.past for w in article.dates(line) if w.attribution and w.past is not None]
    moved = shifted(line.text, said[0] if said else article.story_day())
    return [moved] if moved is not None and moved <= article.today else []
