"""Meetings told of by the way: where something was said, as gone ahead, by a call in their stead."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.parties import count_sides, named_in, parties_of
from monitor.extract.draft import Draft
from monitor.extract.keyed import keyed
from monitor.extract.meetings.manner import mode_of
from monitor.extract.meetings.spots import place_of
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

OLD: Final = 14  # days
REMOTE: Final = frozenset({"phone", "video"})
_AT_THEIR = re.compile(
    r"^(?:At|During|After|In|Following) (?:their|a|the|an hour of|two hours of) (?:[\w-]+ ){0,3}?"
    r"(?:meeting|talks|summit|lunch|dinner|discussions|consultations)\b[^,;]{0,60}, "
)
_WENT_AHEAD = re.compile(
    r"^(?:The|Their|Those) (?:[\w-]+ ){0,3}?(?:talks|meeting|session|conference|call|consultations)\b[^;:]{0,60}?"
    r"\b(?:went ahead|took place|was held|were held|came off) (?:as planned |after all )?"
    r"(?:(?:by|over a) (?:secure )?(?P<video>video)|(?:by|over the) (?P<phone>tele)?phone|in |at |on |after all|as planned)"
)
_VIEWS = re.compile(
    r"\b(?:said|spoke|agreed|discussed|called|stressed|reaffirmed|promised|voiced|welcomed|condemned|urged|pledged|vowed|warned|looked|took|exchanged|underlined|expressed|praised)\b"
)


def held(line: Line, article: Article, focus: Focus, told: Sequence[Draft]) -> list[Draft]:
    """Read talks that are told of only as where something was said: "At their meeting on Monday"."""
    opening = _AT_THEIR.match(line.text)
    if opening is None or line.rank != "body" or not _VIEWS.search(line.text, opening.end()):
        return []
    people, _, _ = named_in(line, article, focus)
    if count_sides(people) < 2 or any(d.kind == "meeting" for d in told):
        return []
    at = (line.start, line.start + opening.end())
    draft = Draft("meeting", "meet.at-their", line, *at, Status.OCCURRED, people)
    for when in article.dates(line):
        if when.past is not None and when.start < at[1] and not when.dateline:
            draft.date, draft.date_end = when.reading(future=False)
            draft.precision = when.precision
    draft.place = place_of(line, *at, article.plain)
    draft.mode = mode_of("unknown", line, opening.group(), place=draft.place)
    draft.background = draft.date is not None and (article.today - draft.date).days > OLD
    return [draft]


def went_ahead(line: Line, article: Article, focus: Focus, told: Sequence[Draft]) -> list[Draft]:
    """Read "The talks planned for Tuesday went ahead by video link", whoever they were between."""
    found = _WENT_AHEAD.search(line.text)
    if found is None or line.rank != "body":
        return []
    parties = parties_of(line, article, focus, told)
    if count_sides(parties) < 2 or any(
        d.kind == "meeting" and d.status is Status.OCCURRED and not d.background for d in told
    ):
        return []  # of talks told as held, it only says how
    at = (line.start, line.start + found.end())
    draft = Draft("meeting", "meet.went-ahead", line, *at, Status.OCCURRED, parties)
    draft.mode = "video" if found["video"] else "phone" if "phone" in found.group() else "unknown"
    if draft.mode == "unknown":
        draft.place = place_of(line, *at, article.plain)
        draft.mode = "in_person" if draft.place else "unknown"
    for when in article.dates(line):
        if when.past is not None and not (when.dateline or when.attribution):
            draft.date, draft.date_end = when.reading(future=False)
            draft.precision = when.precision
            break
    return [draft]


VENUE = keyed(
    r"\b(?:(?:change|switch) of (?:venue|place|location)|(?:new|different) (?:venue|location)|venue (?:changed?|moved?|switched))\b",
    re.IGNORECASE,
)
_INSTEAD = keyed(
    r"\b(?:[Ii]nstead of|[Rr]ather than) (?:meet|travel|fly|go|com|visit|see|receiv|host|sit|hold|greet|welcom)\w*\b"
)


def called_instead(line: Line, here: list[Draft]) -> list[Draft]:
    """Read "will speak by phone instead of meeting in Oslo": the visit is off, the call is on."""
    found = _INSTEAD.search(line.text)
    call = next((d for d in here if d.mode in REMOTE and d.status is Status.PLANNED), None)
    if found is None or call is None or len(here) > 1 or line.quoted(line.start + found.start()):
        return []
    call.relation, call.place = "replaces", None
    at = (line.start + found.start(), line.start + found.end())
    return [call, visit(call, Status.CANCELLED, at, line)]


def visit(call: Draft, status: Status, at: tuple[int, int], line: Line) -> Draft:
    """Tell of the visit for which a call stands."""
    return Draft("meeting", "meet.replaced", line, *at, status, call.parties, mode="in_person")
