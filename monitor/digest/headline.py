"""Headline, subject and bottom line: sentences templated from facts, never invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest import gifts, phrases
from monitor.digest.cards import REMOTE, title_of
from monitor.digest.gaps import not_stated
from monitor.digest.parties import few, parties
from monitor.digest.sections.events import weight
from monitor.text.display import one_line, shorten, width
from monitor.types import Change, Day, Mention, Status, Told

if TYPE_CHECKING:
    from monitor.digest.cast import Cast
    from monitor.digest.desk import Desk

SUBJECT = 76  # columns
HEADLINE = 150
ROOM, BRIEF = 90, 56  # columns of a quoted object in a row and in the headline
QUIET_DAY = "quiet day for"  # in the subject
QUIET = "A quiet day: no new meeting, no new commitment, nothing changed"
_PLAIN = (Change.NEW, Change.OCCURRED, Change.CONFIRMED)  # told by the sentence itself
_LOUD = (Change.CANCELLED, Change.DENIED, Change.WITHDRAWN, Change.OCCURRED, Change.POSTPONED)


def headline(desk: Desk, cast: Cast) -> str:
    """Say the day's one or two most telling facts."""
    told = _ranked(desk)
    if not told:
        return QUIET
    first = _fact(told[0], cast)
    second = next((t for t in told[1:] if _differs(t, told[0])), None)
    both = f"{first}; {_fact(second, cast)}" if second else first
    return shorten(both if len(both) <= HEADLINE else first, HEADLINE)


def subject(day: Day, desk: Desk, cast: Cast) -> str:
    """Head the mail: the date, the first fact, and as much of the rest as fits."""
    head = phrases.day_of(day.window.day, weekday=False, year=False)
    told = _ranked(desk)
    if not told:
        return shorten(f"{head}: {QUIET_DAY} {one_line(day.title)}", SUBJECT)
    whole = f"{head}: {headline(desk, cast)}"
    first = f"{head}: {_fact(told[0], cast)}"
    summed = f"{first}; {_rest(told)}" if len(told) > 1 else first
    fitting = (text for text in (whole, summed, first) if width(text) <= SUBJECT)
    return next(fitting, shorten(first, SUBJECT))


def _rest(told: list[Told]) -> str:
    """Count what the first fact leaves."""
    new = [t.event.state.kind for t in told[1:] if t.change is Change.NEW]
    counts = [
        (new.count("meeting"), "more meeting" if _is(told[0], "meeting") else "meeting"),
        (
            new.count("commitment"),
            "more commitment" if _is(told[0], "commitment") else "commitment",
        ),
        (sum(t.change is not Change.NEW for t in told[1:]), "change"),
    ]
    return ", ".join(phrases.counted(count, noun) for count, noun in counts if count)


def preheader(desk: Desk) -> str:
    """Sum the day up in 30 to 140 characters, for the inbox's second line."""
    told = [
        phrases.counted(sum(t.event.state.kind == kind for t in desk.new), f"new {kind}")
        for kind in ("meeting", "commitment")
    ]
    told.append(phrases.counted(len(desk.updated), "change"))
    told.append(f"{len(desk.upcoming)} ahead")
    return f"{', '.join(told)}. {phrases.counted(len(desk.stories), 'story', 'stories')} read."


def bottom_line(desk: Desk, cast: Cast) -> tuple[tuple[str, str], ...]:
    """Say what matters in a row each, and last what no report states."""
    told = {t.event.id for t in desk.lines}
    rows = [
        ("Meetings", _sentences([t for t in _sorted(desk.new) if _is(t, "meeting")], cast)),
        ("Commitments", _sentences([t for t in _sorted(desk.new) if _is(t, "commitment")], cast)),
        ("Changed", _sentences(_changes(desk), cast)),
        (
            "Ahead",
            _sentences([t for t in desk.upcoming if t.event.id not in told], cast, ahead=True),
        ),
        ("Not stated", not_stated(desk)),
    ]
    return tuple((label, text) for label, text in rows if text)


def _changes(desk: Desk) -> list[Told]:
    return [told for told in _ranked(desk) if told.change is not Change.NEW]


def _ranked(desk: Desk) -> list[Told]:
    """Put the lines in the order a reader should hear of them."""
    loud = [t for t in desk.updated if t.change in _LOUD]
    rest = [t for t in desk.updated if t.change not in _LOUD]
    new = _sorted(desk.new)
    firm = [t for t in new if t.event.state.status is not Status.UNCONFIRMED]
    doubtful = [t for t in new if t.event.state.status is Status.UNCONFIRMED]
    return [*firm, *loud, *doubtful, *rest]


def _sorted(lines: tuple[Told, ...]) -> list[Told]:
    meetings = sorted((t for t in lines if _is(t, "meeting")), key=weight)
    commitments = sorted((t for t in lines if _is(t, "commitment")), key=weight)
    return [*meetings, *commitments]


def _is(told: Told, kind: str) -> bool:
    return told.event.state.kind == kind


def _differs(told: Told, first: Told) -> bool:
    return told.event.state.kind != first.event.state.kind or told.change is not first.change


def _sentences(lines: list[Told], cast: Cast, *, ahead: bool = False, most: int = 3) -> str:
    facts = [_ahead(t, cast) if ahead else _fact(t, cast, full=True) for t in lines[:most]]
    left = len(lines) - most
    more = [f"And {phrases.number(left)} more below"] if left > 0 else []
    return " ".join(f"{fact}." for fact in [*facts, *more])


def _ahead(told: Told, cast: Cast) -> str:
    return f"{title_of(told, cast)}{phrases.on_day(told.event.state, cast.day) or ', no date yet'}"


def _fact(told: Told, cast: Cast, *, full: bool = False) -> str:
    """State one line as a sentence without its full stop; ``full``: with its day or object."""
    if told.event.state.kind == "meeting":
        return _meeting(told, cast.at(told.event), full=full)
    return gifts.sentence(told, cast, full=full, room=ROOM if full else BRIEF)


def _meeting(told: Told, cast: Cast, *, full: bool) -> str:
    state = told.event.state
    names = few(parties(state, cast))
    who = phrases.joined(names)
    day = phrases.on_day(state, cast.day)
    remote = state.mode in REMOTE
    place = "" if remote else phrases.in_place(cast.place(state.place))
    was = "" if told.change is Change.NEW else gifts.before(told, cast)
    label = f"{phrases.CHANGE[told.change]}: " if told.change not in _PLAIN else ""
    match state.status:
        case Status.OCCURRED:
            met = phrases.MET.get(state.mode, "held talks")
            return f"{label}{who} {met}{place}{day if full else ''}"
        case Status.PLANNED:
            return f"{label}{who} to {_to_meet(state)}{place}{day}{f' (was {was})' if was else ''}"
        case Status.UNCONFIRMED:
            return f"Unconfirmed: {who} to {_to_meet(state)}{place}{day}"
        case _:
            gone = f"{phrases.STATUS[state.status]}: {' – '.join(names)}{place}"
            return gone + (day if full else "")


def _to_meet(state: Mention) -> str:
    return {"phone": "speak by phone", "video": "speak by video"}.get(state.mode, "meet")
