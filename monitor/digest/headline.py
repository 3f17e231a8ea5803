"""Headline, subject and bottom line: sentences templated from facts, never invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cards import between, title_of
from monitor.digest.record import reported_value
from monitor.digest.sections.events import weight
from monitor.digest.values import shown_value
from monitor.text.display import one_line, shorten, width
from monitor.types import Change, Day, Mention, Status, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.digest.cast import Cast
    from monitor.digest.desk import Desk

SUBJECT = 76  # columns
HEADLINE = 150
_LOUD = (Change.CANCELLED, Change.DENIED, Change.WITHDRAWN, Change.OCCURRED, Change.POSTPONED)


def headline(desk: Desk, cast: Cast) -> str:
    """Say the day's one or two most telling facts."""
    told = _ranked(desk)
    if not told:
        return "A quiet day: no new meeting, no new commitment, nothing changed"
    first = _fact(told[0], cast)
    second = next((t for t in told[1:] if _differs(t, told[0])), None)
    both = f"{first}; {_fact(second, cast)}" if second else first
    return shorten(both if len(both) <= HEADLINE else first, HEADLINE)


def subject(day: Day, desk: Desk, cast: Cast) -> str:
    """Head the mail: the date, the first fact, and as much of the rest as fits."""
    head = phrases.day_of(day.window.day, weekday=False, year=False)
    told = _ranked(desk)
    if not told:
        return shorten(f"{head}: quiet day for {one_line(day.title)}", SUBJECT)
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
        ("Not stated", _not_stated(desk)),
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
    facts = [_ahead(t.event.state, cast) if ahead else _fact(t, cast, dated=True) for t in lines]
    left = len(facts) - most
    more = [f"And {left} more below"] if left > 0 else []
    return " ".join(f"{fact}." for fact in [*facts[:most], *more])


def _ahead(state: Mention, cast: Cast) -> str:
    return f"{title_of(state, cast)}, {phrases.when(state)}"


def _fact(told: Told, cast: Cast, *, dated: bool = False) -> str:
    """State one line as a sentence without its full stop."""
    state = told.event.state
    if state.kind == "meeting":
        return _meeting(told, cast, dated=dated)
    if told.change not in (Change.NEW, Change.CONFIRMED) and told.change.value != state.status:
        return f"{phrases.CHANGE[told.change]}: {_gift(told, cast)}"
    return _pledge(told, cast, dated=dated)


def _meeting(told: Told, cast: Cast, *, dated: bool) -> str:
    state = told.event.state
    parties = cast.parties(state)
    who = phrases.joined(
        [*parties[:3], f"{len(parties) - 3} more"] if len(parties) > 4 else parties
    )
    day = _on(state) if dated else ""
    remote = state.mode in ("phone", "video")
    place = f" in {one_line(state.place)}" if state.place and not remote else ""
    match state.status:
        case Status.OCCURRED:
            return f"{who} {phrases.MET.get(state.mode, 'held talks')}{place}{day}"
        case Status.PLANNED:
            at = f", {phrases.when(state)}" if state.date else ""
            moved = told.change in (Change.POSTPONED, Change.RESCHEDULED, Change.MOVED)
            label = f"{phrases.CHANGE[told.change]}: " if moved else ""
            return f"{label}{who} to {_to_meet(state)}{place}{at}"
        case Status.UNCONFIRMED:
            return f"Unconfirmed: {who} to {_to_meet(state)}{place}{day}"
        case _:
            return f"{phrases.STATUS[state.status]}: {' – '.join(parties[:4])}{place}{day}"


def _to_meet(state: Mention) -> str:
    return {"phone": "speak by phone", "video": "speak by video"}.get(state.mode, "meet")


def _on(state: Mention) -> str:
    """Write the day of a meeting, or the stretch it lies in."""
    if state.date is None:
        return ""
    if state.date_precision == "day" and state.date_end in (None, state.date):
        return f" on {phrases.day_of(state.date, year=False)}"
    return f", {phrases.when(state)}"


def _pledge(told: Told, cast: Cast, *, dated: bool) -> str:
    """Say who gives what to whom; in a row of its own also what for."""
    state = told.event.state
    sides = [cast.side(state.giver)] if state.giver else [cast.side(s) for s in state.sides]
    who = phrases.joined(sides)
    amount = phrases.money(reported_value(told))
    thing = shorten(one_line(state.object or ""), 90 if dated else 60)
    to = cast.side(state.receiver) if state.receiver and state.receiver != state.giver else ""
    verb = phrases.verb(state.status, plural=len(sides) > 1)
    if amount:
        told_so = "" if amount in thing and not dated else thing
        head = f"{who} {verb} {amount}{f' to {to}' if to else ''}"
        return f"{head}: {told_so}" if told_so else head
    named = not to or to.lower() in thing.lower()
    return f"{who} {_doing(verb, thing)}{'' if named else f' for {to}'}"


def _doing(verb: str, thing: str) -> str:
    """Join a verb with what was printed, a thing or a deed."""
    words = thing.lower().split()
    noun = len(words) > 1 and words[1] in phrases.PREPOSITIONS
    is_deed = bool(words) and words[0] in phrases.DEEDS and not noun
    return f"{verb} to {thing}" if is_deed else f"{verb} {thing or 'support'}"


def _gift(told: Told, cast: Cast) -> str:
    """Name what was told before: who gives what to whom."""
    state = told.event.state
    amount = phrases.money(reported_value(told))
    was = dict(told.previous).get("amount", "null")
    if amount and was != "null":
        return f"{between(state, cast)}, {shown_value('amount', was, cast)} → {amount}"
    thing = shorten(one_line(state.object or ""), 80)
    parts = (between(state, cast), "" if amount in thing else amount, thing)
    return ": ".join(part for part in parts if part)


def _not_stated(desk: Desk) -> str:
    """Say which facts no report gives."""
    meetings = [t.event.state for t in desk.new if _is(t, "meeting")]
    commitments = [t.event.state for t in desk.new if _is(t, "commitment")]
    gaps = [
        _gap("place", "meeting", [m.place for m in meetings]),
        _gap("form (in person or by phone)", "meeting", [m.mode != "unknown" for m in meetings]),
        _gap("amount", "commitment", [c.amount for c in commitments]),
        _gap("deadline", "commitment", [c.deadline for c in commitments]),
        "no next date" if not desk.upcoming else "",
    ]
    named = [gap for gap in gaps if gap]
    if not desk.new:
        named.insert(0, "no new meeting, commitment, amount or deadline")
    if not named:
        return (
            "Nothing: every new meeting has a place, every new commitment an amount and a deadline."
        )
    return f"{phrases.capital(phrases.joined(named))}, in anything read so far."


def _gap(what: str, kind: str, values: Sequence[object]) -> str:
    missing = sum(1 for value in values if not value)
    if not missing:
        return ""
    if missing == len(values):
        return f"no {what}" + (f" of any new {kind}" if len(values) > 1 else f" of the new {kind}")
    return f"no {what} of {missing} of {len(values)} new {kind}s"
