"""Fates told apart from their meetings: denials beside reports, new days beside old ones (M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.errata import ERRATUM
from monitor.extract.changes.meetings import fill
from monitor.extract.changes.parties import count_sides, parties_of
from monitor.extract.changes.words import (
    DENIALS,
    MEETING,
    NOT_TRUE,
    REPORTED,
    TALKS,
    UNDECIDED,
    not_to_the_press,
)
from monitor.extract.draft import Draft
from monitor.extract.keyed import Keyed, keyed
from monitor.extract.money.amounts import amounts
from monitor.extract.names.offices import conflict
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

_DENIALS = Keyed(DENIALS)
_OF_ANOTHER: Final = re.compile(  # "The fund is separate from PURL, which it has no plan to join"
    r"\b(?:(?:separate|distinct|apart) from|unlike) [^,;]{2,60}, (?:which|whom|where)\b",
    re.IGNORECASE,
)
PAIR: Final = 3  # sides at most of a meeting that a paper claims


_ABSOLUTELY = keyed(
    rf"^(?:[\"“]?(?:This|That|It|(?:Th(?:e|is|at|ose|ese)|Such) (?:\w+ )?(?:reports?|claims?|story|stories|information|account|allegations?))) "
    rf"(?:is|was|are|were) (?:simply |entirely |completely |just |quite )?{NOT_TRUE}\b"
    rf"|\bno such {TALKS}\b|\b(?:did|does|do) not (?:meet|see|talk to|speak with)\b(?! (?:the |any )?(?:press|media|reporters|journalists)\b)|\bnever (?:met|saw)\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:newsletters?|newspapers?|papers?|websites?|sites?|blogs?|media|outlets?|broadcasters?|magazines?"
    r"|tabloids?|daily|dailies|portals?|posts?|articles?|reports?|channels?|columnists?)\b[^.;]{0,60}?"
    r"\b(?:claim(?:ed|s|ing)?|report(?:ed|s|ing)?|wrote|writes|alleg(?:ed|es|ing)|assert(?:ed|s)|said|says|saying|had it)\b",
    re.IGNORECASE,
)
_DENIABLE = frozenset(
    {Status.UNCONFIRMED, Status.PLANNED, Status.PLEDGED, Status.OCCURRED, Status.OFFERED}
) | {Status.AGREED, Status.SIGNED}


def settle_denials(drafts: list[Draft], article: Article, focus: Focus) -> None:
    """Give what an article reports and a party denies in a sentence beside it the denial's word.

    "There is no such plan, the ministry said." tells of no event itself; the report it denies
    stands in the sentence before or after.
    """
    for line in article.lines:
        flatly = line.rank == "body" and _ABSOLUTELY.search(line.text) is not None
        if line.rank != "body" or not (flatly or _DENIALS.search(not_to_the_press(line.text))):
            continue
        if _OF_ANOTHER.search(line.text):
            continue
        claim = _claim_before(line, article) if flatly else None
        if claim is not None and _denied(claim, line, drafts, article, focus):
            continue
        if any(d.line is line and d.status is Status.DENIED for d in drafts):
            _deny_claimed(line, drafts)
            continue
        near = [
            d
            for d in drafts
            if abs(d.line.index - line.index) <= 1
            and d.line.rank == "body"
            and d.kind != "request"
            and not d.background
            and d.relation != "replaces"
            and not d.rule.endswith(f".{ERRATUM}")
            and d.status in {Status.UNCONFIRMED, Status.PLANNED, Status.PLEDGED}
            and REPORTED.search(d.line.text)
            and (_CLAIM.search(d.line.text) or not UNDECIDED.search(line.text))
        ]
        if near:
            chosen = min(near, key=lambda d: abs(d.line.index - line.index))
            figure = _of_figure(chosen, line, article)
            chosen.status = chosen.status if figure else Status.DENIED
            if chosen.line is not line:
                rule = f"commit.{ERRATUM}" if figure else chosen.rule
                beside = replace(chosen, line=line, start=line.start, end=line.start, rule=rule)
                drafts.append(replace(beside, more=[]))


def _of_figure(draft: Draft, line: Line, article: Article) -> bool:
    """Tell whether a denial is of another sum than a promise gives: that one stands (N2)."""
    own = draft.amount
    if own is None or draft.line is line:
        return False
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    denied = [f.amount.value for f in found if f.amount.unit == own.unit]
    return bool(denied) and own.value not in denied


def _deny_claimed(line: Line, drafts: Sequence[Draft]) -> None:
    """Deny with a meeting what the sentence before reports of the same sides, unconfirmed."""
    denied = [d for d in drafts if d.line is line and d.status is Status.DENIED]
    for draft in drafts:
        near = 0 < line.index - draft.line.index <= 1 and draft.status is Status.UNCONFIRMED
        if near and any(d.kind == draft.kind and d.sides == draft.sides for d in denied):
            draft.status = Status.DENIED


def _claim_before(line: Line, article: Article) -> Line | None:
    """Find what some paper is said to have written, right before a sentence that denies it."""
    before = article.lines[line.index - 1] if line.index else None
    said = before is not None and before.rank == "body" and _CLAIM.search(before.text)
    return before if said else None


def _denied(claim: Line, line: Line, drafts: list[Draft], article: Article, focus: Focus) -> bool:
    """Call what a paper claimed denied: as it was read, or the meeting of those it names."""
    told = [d for d in drafts if d.line is claim and d.status in _DENIABLE and not d.background]
    if any(d.rule.endswith(f".{ERRATUM}") for d in told):
        return True  # a figure is denied, not the promise
    for draft in told:
        draft.status = Status.DENIED
        if draft.kind == "meeting":
            draft.date, draft.date_end, draft.precision = None, None, "unknown"
            fill(draft, claim, (draft.start, draft.end), article)
        drafts.append(replace(draft, line=line, start=line.start, end=line.start, more=[]))
    if told or (spoken := MEETING.search(claim.text)) is None:
        return bool(told)
    parties = parties_of(claim, article, focus, ())
    if not 1 < count_sides(parties) <= PAIR:
        return False
    at = (claim.start + spoken.start(), claim.start + spoken.end())
    made = Draft("meeting", "meet.denied", claim, *at, Status.DENIED, parties)
    fill(made, claim, at, article)
    drafts += [made, replace(made, line=line, start=line.start, end=line.start, more=[])]
    return True


_WAS_TO = re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:to|due|planned|set|scheduled|slated)\b")


def settle_moves(drafts: Sequence[Draft]) -> None:
    """Give a meeting put off in one sentence the new day that another tells."""
    gone = [d for d in drafts if d.kind == "meeting" and d.status is Status.POSTPONED]
    for draft in gone:
        for other in drafts:
            if other.kind != "meeting" or other.status is not Status.PLANNED or other.date is None:
                continue
            if other.precision != "day" or conflict(draft.parties, other.parties):
                continue
            if other.line.index < draft.line.index and _WAS_TO.search(other.line.text):
                continue  # that was the day it had before
            ours, theirs = set(draft.sides), set(other.sides)
            if not (ours <= theirs or theirs <= ours) or other.date == draft.previous_date:
                continue
            other.previous_date = other.previous_date or draft.previous_date
            draft.status, other.relation, draft.relation = Status.PLANNED, "revised", "revised"
            draft.date, draft.date_end = other.date, other.date_end
            draft.precision = other.precision
            break
