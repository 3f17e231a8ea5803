"""A journey that is off in one sentence and the talks it was for in another: one meeting (M3)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.meetings.absent import ABSENT
from monitor.extract.meetings.manner import REMOTE
from monitor.extract.names.offices import conflict
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

NEAR: Final = 4  # sentences between a journey and the talks it was for
STAY: Final = timedelta(days=10)
_OFF: Final = frozenset({Status.CANCELLED, Status.POSTPONED})
_JOURNEY = keyed(
    r"\b(?:visits?|trips?|journey|tour|stop|stopover|travel(?:ling|s)?|(?:come|go|fly|head|coming|going|flying|heading) to)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(
    r"\b(?:had been|was|were) (?:to (?!be made up)|(?:[\w-]+ ){0,2}?(?:pencill?ed in|due|set|scheduled|slated|planned|booked|fixed|arranged|expected|down|on the))"
    r"|, (?:set down|pencill?ed in|due|scheduled|planned|booked|fixed|arranged) (?:for|on)\b"
)
_INSTEAD = re.compile(r"\b(?:now|instead|nonetheless|nevertheless|still|anyway|even so)\b")
_LATER = re.compile(
    r"\b(?:will|would|is to|are to|to|can) (?:now )?be (?:made up(?: for)?|caught up on|rescheduled|rearranged|held later|held at (?:a|another|some) (?:later )?(?:date|time))\b"
    r"|\b(?:another|new|later|fresh) (?:date|day|time|slot)\b(?! (?:has|have|had) (?:been )?(?:set|fixed))"
)
_NO_OTHER = re.compile(r"\b(?:no (?:other|new|fresh|replacement)|not be (?:re|made up))")


def settle_journeys(drafts: Sequence[Draft], article: Article) -> None:
    """Tell the talks a journey was for as off with it, on their own day.

    "She has called off her visit, which was to begin on Sunday. The talks with him had been
    pencilled in for Tuesday." is one meeting, off, due that Tuesday.
    """
    told = [d for d in drafts if d.kind == "meeting" and d.line.rank == "body"]
    for journey in told:
        if journey.status not in _OFF or not _could_be(journey):
            continue
        if not _JOURNEY.search(journey.line.text):
            continue
        for talks in told:
            if _elsewhere(journey, talks):
                talks.relation = "replaces"
            if _was_for(journey, talks):
                _end_all([journey, talks], drafts, put_off=_put_off(journey, talks, article))
                break


def _elsewhere(journey: Draft, talks: Draft) -> bool:
    """Tell the meeting in another place that stands for a journey: both are events (I2)."""
    after = 0 < talks.line.index - journey.line.index <= NEAR
    placed = talks.status is Status.PLANNED and talks.date is not None
    return after and placed and _MEETS_INSTEAD.search(talks.line.text) is not None


_MEETS_INSTEAD = re.compile(
    r"\b(?:will|is to|are to|plans? to) (?:now )?instead (?:now )?(?:meet|see|sit down|hold|receive|host|visit)\b"
    r"|\b[Ii]nstead,? (?:[\w.'-]+ ){1,6}?(?:will|is to|are to|plans? to) (?:meet|see|sit down|hold|receive|host)\b"
    r"|\b(?:will|is to|are to|plans? to) (?:meet|see|sit down|hold)\b[^.;:]{3,120} instead\b(?! of\b)"
)


def _could_be(draft: Draft) -> bool:
    """Tell a meeting in a room, of those there, and of now."""
    remote = draft.mode in REMOTE or draft.relation == "replaces"
    return not (remote or draft.background or draft.rule.startswith(ABSENT))


def _was_for(journey: Draft, talks: Draft) -> bool:
    """Tell the talks with which a journey has fallen through."""
    away = talks.line.index - journey.line.index
    if not 0 < away <= NEAR or talks.sides != journey.sides or not _could_be(talks):
        return False
    if conflict(journey.parties, talks.parties):
        return False
    if talks.status is Status.PLANNED:
        if _HAD_BEEN.search(talks.line.text) is None or _INSTEAD.search(talks.line.text):
            return False
    elif talks.status not in _OFF:
        return False
    first, day = _day(journey), _day(talks)
    within = day is not None and journey.date_end is not None and day <= journey.date_end
    return first is None or day is None or within or timedelta() <= day - first <= STAY


def _day(draft: Draft) -> date | None:
    return draft.date or draft.previous_date


def _put_off(journey: Draft, talks: Draft, article: Article) -> bool:
    """Tell whether the talks are promised for another day."""
    if Status.POSTPONED in {journey.status, talks.status}:
        return True
    at = talks.line.index
    beside = [journey.line.text, *(x.text for x in article.lines[at : at + 2])]
    return any(_LATER.search(x) and not _NO_OTHER.search(x) for x in beside)


def _end_all(ended: list[Draft], drafts: Sequence[Draft], *, put_off: bool) -> None:
    """Give every telling, the headline's too, one status and one day."""
    journey, talks = ended
    day, place = _day(talks) or _day(journey), talks.place or journey.place
    ended += [
        d
        for d in drafts
        if d.kind == "meeting" and d.line.rank == "title" and d.status in _OFF
        if d.sides == talks.sides and not conflict(d.parties, talks.parties)
    ]
    for draft in ended:
        draft.status = Status.POSTPONED if put_off else Status.CANCELLED
        draft.date, draft.date_end, draft.precision = day, None, "day" if day else "unknown"
        if put_off:
            draft.previous_date, draft.date, draft.precision = day, None, "unknown"
        draft.relation, draft.place = None, place
