"""What became of a meeting known before: off, put off, denied, told without a verb of meeting (M6).

Such sentences seldom tell of the meeting itself ("Friday's talks are off"), so they are read by
the words of its fate, and whoever they name is who was to meet.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.beside import is_counted, stood_beside
from monitor.extract.changes.elsewhen import is_of_telling
from monitor.extract.changes.for_now import only_for_now
from monitor.extract.changes.held import (
    REMOTE,
    VENUE,
    called_instead,
    held,
    visit,
    went_ahead,
)
from monitor.extract.changes.parties import of_journey, parties_of
from monitor.extract.changes.resumed import resumed
from monitor.extract.changes.words import FATES, MEETING, REPORTED, Fate, not_to_the_press
from monitor.extract.clauses import clause_of
from monitor.extract.draft import Draft
from monitor.extract.keyed import Rules
from monitor.extract.meetings.manner import mode_of
from monitor.extract.meetings.rescheduling import reschedule
from monitor.extract.meetings.spots import place_of
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import resolve_all
from monitor.extract.status import HYPOTHETICAL
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line

_FATES: Final = Rules(FATES)
_BEFORE = frozenset({Status.PLANNED, Status.UNCONFIRMED, Status.OCCURRED, Status.DENIED})


def fates_in(
    line: Line, article: Article, focus: Focus, here: list[Draft], told: Sequence[Draft]
) -> list[Draft]:
    """Read what a sentence says became of a meeting.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        here: The meetings its verbs of meeting tell of; mended where the fate says otherwise.
        told: The tellings of the sentences before.

    Returns:
        The meetings of the sentence, what became of earlier ones among them.
    """
    if line.file or line.rank == "summary" or resumed(line, article, here):
        return here
    for draft in here:
        if draft.status is Status.CANCELLED and _others_meet(draft, line, article, focus):
            draft.status = Status.PLANNED
            return [d for d in here if d is not draft or d.persons]
    if VENUE.search(article.lines[0].text if article.lines else ""):
        for draft in here:
            revised = draft.status is Status.PLANNED and draft.place is not None
            draft.relation = draft.relation or ("revised" if revised else None)
    fate, at = _fate(line)
    if instead := called_instead(line, here):
        return instead
    if fate is None and not here and (gone := went_ahead(line, article, focus, told)):
        return gone
    if fate is None:
        return here or held(line, article, focus, told)
    if here:
        return [*_mended(here, fate, at, line, article), *_replaced(here, fate, at, line)]
    made = _made(fate, at, line, article, focus, told)
    return [made] if made is not None else []


def _fate(line: Line) -> tuple[Fate | None, tuple[int, int]]:
    """Find the first word of a fate whose sentence speaks of a meeting."""
    text = not_to_the_press(line.text)
    for keyed, fate in _FATES.standing(text):
        if (found := keyed.search(text)) is None or line.quoted(line.start + found.start()):
            continue
        if fate.status is Status.DENIED and not REPORTED.search(line.text):
            continue
        if not fate.alone and not MEETING.search(text):
            continue
        if fate.status is Status.CANCELLED and _NOW.match(line.text, found.end()):
            continue  # "whose January meeting fell through, will now meet"
        return fate, (line.start + found.start(), line.start + found.end())
    return None, (0, 0)


_NOW = re.compile(
    r".*?\bwill (?:now|instead|therefore) (?:meet|be held|take place|sit down)\b|(?: (?:in|on|last|earlier|over) [\w' -]{2,40}?)? will (?:be held|take place|go ahead)\b"
)
_STAYS_AWAY = re.compile(
    r"\b(?:will (?:not|no longer) (?:attend|take part|join|be (?:there|present|at))|won't (?:attend|join)"
    r"|(?:has |have )?(?:pull(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|bow(?:s|ed)) out of|(?:withdrew|has withdrawn|withdraws) from)\b"
)


def _others_meet(draft: Draft, line: Line, article: Article, focus: Focus) -> bool:
    """Tell whether only somebody stays away: the meeting is told as that of others."""
    away = _STAYS_AWAY.search(line.text)
    if away is None:
        return False
    before = [a for a in line.actors if a.end <= line.start + away.start() and a.kind != "spokes"]
    for chain in reversed(chains(before, article.plain)):
        who = [p for p in resolve_all(chain, line, article.plain, focus) if p.sides]
        if who:
            party = who[0]
            if party.person:
                return bool(draft.persons) and party.person not in draft.persons
            return not set(party.sides) & set(draft.sides)
    return False


def _mended(
    here: list[Draft], fate: Fate, at: tuple[int, int], line: Line, article: Article
) -> Iterator[Draft]:
    """Give the meetings of a sentence the status its fate tells."""
    for draft in here:
        held = draft.status is Status.OCCURRED and fate.status is not Status.DENIED
        named_only = held and _is_named_only(draft, at, article)
        undated = named_only and draft.date is None  # "previously announced" is no history
        draft.background = draft.background and not undated
        ahead = draft.status in _BEFORE and not draft.background
        remote = draft.mode in REMOTE and not named_only
        if not ahead or (held and not named_only) or draft.relation == "replaces" or remote:
            yield draft
            continue
        if fate.status is None and len(here) == 1 and _NEW_DAY.search(line.text):
            draft.relation = "revised" if draft.date is not None else draft.relation
        if fate.status is not Status.DENIED and not _governs(draft, at, line, article):
            yield draft
            continue
        named_only = draft.status is Status.OCCURRED
        if fate.status is None and draft.date is not None and _NEW_DAY.search(line.text):
            draft.relation = draft.relation or "revised"
        if fate.status is None and named_only:
            draft.status = Status.PLANNED
        elif fate.status in {Status.CANCELLED, Status.POSTPONED}:
            draft.status = fate.status
        if named_only or fate.status is Status.DENIED:
            draft.date, draft.date_end, draft.precision = None, None, "unknown"
            _date(draft, line, article)
        if fate.status is not None or named_only:
            draft.status = fate.status or draft.status
            reschedule(draft, article)
        yield draft


def _is_named_only(draft: Draft, at: tuple[int, int], article: Article) -> bool:
    """Tell a meeting only named, by a noun or as what a fate befell: "has pushed the talks back"."""
    inside = draft.start <= at[0] and at[0] < draft.end
    return inside or _NAMED_ONLY.match(article.plain, draft.start) is not None


_NAMED_ONLY = re.compile(
    r"(?:[Aa]|[Tt]he|[Tt]heir)? ?(?:\w+day's )?(?:(?:[Vv]ideo|[Tt]elephone|[Pp]hone|[Vv]irtual|[Oo]nline)[- ]?)?(?:[Cc]onferences?|[Cc]alls?|[Ll]ink|[Mm]eetings?|[Tt]alks|[Ss]ummit|[Ee]ncounter|[Cc]onsultations|[Ll]unch|[Dd]inner|[Ss]ession|[Dd]ialogue|[Aa]ppointment) (?:of|between|with)\b"
)


def _governs(draft: Draft, at: tuple[int, int], line: Line, article: Article) -> bool:
    clause = clause_of(line, draft.start, draft.end, article.plain)
    if article.plain[at[0] : at[1]] in clause:
        return True
    if draft.start - line.start < _OPENS and _NAMED_ONLY.match(article.plain, draft.start):
        return _ASIDE.search(article.plain, draft.end, at[0] + 1) is not None
    return _WHERE_TO.search(article.plain, at[0], draft.start) is not None


_OPENS: Final = 40  # characters before a meeting that its sentence is about
_ASIDE = re.compile(  # "The talks of A with B, announced for Thursday, have been put off"
    r",? (?:previously |originally |first |already )?(?:announced|planned|scheduled|set|due|foreseen|agreed|which (?:was|were|had)|that (?:was|were|had))\b[^.;]{0,80}?, (?:(?:has|have|had|was|were|is|are|will|would|been|be|now) )*\w?"
)
_WHERE_TO = re.compile(  # a journey called off with the meeting it was for
    r"\b(?:trip|visit|journey|tour|travel|flight|stay)\b[^.;:]{0,60}?,? (?:where|during which|on which) (?:he|she|they|the \w+|[A-Z]\w+) (?:was|were|is|are|had been|would|had planned|planned)\b"
)


def _replaced(here: list[Draft], fate: Fate, at: tuple[int, int], line: Line) -> Iterator[Draft]:
    """Tell of the visit for which a call stands: both are events (I2)."""
    call = next((d for d in here if d.relation == "replaces" and d.mode in REMOTE), None)
    if call is None or fate.status not in {Status.CANCELLED, Status.POSTPONED} or len(here) > 1:
        return
    yield visit(call, fate.status, at, line)


def _made(
    fate: Fate,
    at: tuple[int, int],
    line: Line,
    article: Article,
    focus: Focus,
    told: Sequence[Draft],
) -> Draft | None:
    """Read a meeting that is only named by those who were to meet."""
    if fate.status is None and not _dated(line, article):
        return None
    unsure = HYPOTHETICAL.search(_clause(line, at, article)) is not None
    if fate.status is not Status.DENIED and unsure and not _NONE.match(article.plain, at[0]):
        return None
    parties = _last_told(line, told) if fate.alone else parties_of(line, article, focus, told)
    parties = of_journey(parties, line, at, article, told)
    sides = {s for p in parties for s in p.sides}
    if len(sides) < 2 or is_counted(line) or stood_beside(line, parties):
        return None
    status = fate.status or Status.PLANNED
    if status is Status.CANCELLED and only_for_now(line, article):
        status = Status.POSTPONED
    draft = Draft("meeting", fate.rule, line, *at, status, parties)
    draft.multilateral = len(sides) > 3
    fill(draft, line, at, article)
    if fate.status is None and _NEW_DAY.search(line.text) and draft.date is not None:
        draft.relation = draft.relation or "revised"
    if fate.status is None and draft.previous_date is None and draft.relation != "revised":
        return None
    return draft


_NONE = re.compile(r"there (?:will|would) be no\b", re.IGNORECASE)
_NEW_DAY = re.compile(r"\b(?:new|fresh|different) (?:date|slot|day)\b")


def _last_told(line: Line, told: Sequence[Draft]) -> tuple[Party, ...]:
    """Give those of the meeting told right before: "It fell through"."""
    last = next((d for d in reversed(told) if d.kind == "meeting"), None)
    near = last is not None and line.index - last.line.index <= SOON
    return last.parties if last is not None and near else ()


SOON: Final = 2  # sentences


def _clause(line: Line, at: tuple[int, int], article: Article) -> str:
    return clause_of(line, *at, article.plain)


def _dated(line: Line, article: Article) -> bool:
    return any(w.date and not w.attribution and not w.dateline for w in article.dates(line))


def fill(draft: Draft, line: Line, at: tuple[int, int], article: Article) -> None:
    """Read the day it was to be on, the place, and where both were moved."""
    _date(draft, line, article)
    draft.place = place_of(line, *at, article.plain)
    draft.mode = mode_of("unknown", line, line.text, place=draft.place)
    if draft.mode in REMOTE:
        draft.mode = "unknown"
    reschedule(draft, article)


def _date(draft: Draft, line: Line, article: Article) -> None:
    for when in article.dates(line):
        if when.date is None or when.attribution or when.dateline:
            continue
        if is_of_telling(article.plain, when):
            continue
        over = draft.status is Status.OCCURRED or _WAS.search(line.text) is not None
        over = over or _gone_month(when, line, article)
        ahead = when.future is not None and not over
        draft.date, draft.date_end = when.reading(future=ahead)
        draft.precision = when.precision
        return


def _gone_month(when: When, line: Line, article: Article) -> bool:
    """Tell of "had meant to come in December" which December: the nearer one."""
    if when.precision != "month" or when.past is None or when.future is None:
        return False
    nearer = article.today - when.past < when.future - article.today
    return nearer and _MEANT.search(line.text) is not None


_MEANT = re.compile(
    r"\bhad (?:\w+ )?(?:meant|intended|planned|hoped|wanted|been due|been expected)\b"
)
_WAS = re.compile(
    r"\b(?:had|never|did not|didn't) (?:met|meet|held|hold|spoken|visited)\b|\btook place\b"
)
