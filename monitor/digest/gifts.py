"""Who gives what to whom, in words that stay right whatever was printed.

What is given is a span cut from a sentence, so it is quoted and never made part of ours:
"New Zealand: NZ$20 million for Ukraine (pledged), “parts for ambulances”".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.changes import parsed
from monitor.digest.parties import few
from monitor.digest.record import reported_value
from monitor.digest.shifts import telling
from monitor.digest.values import shown_value
from monitor.text.display import one_line, shorten
from monitor.types import Change, Status

if TYPE_CHECKING:
    from monitor.digest.cast import Cast
    from monitor.types import Amount, Mention, Told

ROOM = 90  # columns of a quoted object
TOGETHER = (Status.AGREED, Status.SIGNED)
TRIFLE = 12  # characters beside the amount that say nothing more


def gift(told: Told, cast: Cast, *, room: int = ROOM) -> str:
    """Say who gives what to whom, without where that stands."""
    state = told.event.state
    was = dict(told.previous).get("amount", "null")
    amount = phrases.money(reported_value(told))
    if amount and was != "null":
        amount = f"{shown_value('amount', was, cast)} → {amount}"
    thing = amount or quoted(state, room) or "a commitment"
    return f"{givers(state, cast)}: {thing}{_towards(state, cast, thing)}"


def sentence(told: Told, cast: Cast, *, full: bool = False, room: int = ROOM) -> str:
    """Say also where it stands or what changed; ``full`` adds what a new one is for."""
    state = told.event.state
    stands = [phrases.STATUS[state.status]]
    if told.change is not Change.NEW:
        old = before(told, cast)
        stands = [phrases.CHANGE[told.change], *([f"was {old}"] if old else [])]
    said = ", ".join(stands)
    head = f"{gift(told, cast, room=room)} ({said[:1].lower()}{said[1:]})"
    more = adds(told, cast) if full and told.change is Change.NEW else ""
    return f"{head}, {more}" if more else head


def before(told: Told, cast: Cast, room: int = 56) -> str:
    """Say what the first changed value was; an amount's is told beside the new one."""
    changed = [(f, v) for f, v in telling(told.previous) if f != "amount"]
    field, value = changed[0] if changed else ("", "null")
    if parsed(value) in (None, "", [], "unknown"):
        return ""
    old = shorten(shown_value(field, value, cast), room)
    return old.lower() if field == "status" else old


def givers(state: Mention, cast: Cast) -> str:
    """Name the giver, or all sides of what several do together, the giver first."""
    together = state.status in TOGETHER and not state.receiver
    if state.giver and not together:
        return cast.side(state.giver)
    sides = [s for s in (state.giver, *state.sides) if s]
    names = few([cast.side(side) for side in dict.fromkeys(sides)])
    return phrases.joined(names) or "Giver not stated"


def adds(told: Told, cast: Cast, room: int = ROOM) -> str:
    """Quote what is given, where that says more than amount and sides do."""
    state = told.event.state
    amount = reported_value(told)
    if amount is None or _names_another_sum(told, amount):
        return ""
    rest = thing_of(state).lower()
    ids = (state.giver, state.receiver, state.channel)
    names = [cast.side(id_) for id_ in ids if id_] + [cast.short(id_) for id_ in ids if id_]
    for known in (phrases.money(amount), amount.text.strip(), *names):
        rest = rest.replace(known.lower() or "\0", "")
    return quoted(state, room) if len(rest.strip(" .,;:")) > TRIFLE else ""


def _names_another_sum(told: Told, amount: Amount) -> bool:
    """Tell whether the object, as first printed, holds a sum that is not the one shown."""
    stated = {r.mention.amount.text.strip() for r in told.event.reports if r.mention.amount}
    thing = thing_of(told.event.state)
    return any(text and text in thing for text in stated - {amount.text.strip()})


def thing_of(state: Mention) -> str:
    """Give the object as printed, without the marks at its ends."""
    return one_line(state.object or "").strip(" .,;:-–—•\"“”'「」。、")


def quoted(state: Mention, room: int = ROOM) -> str:
    """Quote the object as printed, cut at a word's end; "" when there is none."""
    said = thing_of(state)
    return f"“{shorten(said, room)}”" if said else ""


def _towards(state: Mention, cast: Cast, thing: str) -> str:
    """Name receiver and channel, each unless what is given names it already."""
    parts = []
    known = thing.lower()
    for word, id_ in (("for", state.receiver), ("through", state.channel)):
        name = cast.short(id_) if id_ else ""
        if name and id_ != state.giver and name.lower() not in known:
            parts.append(f" {word} {'the ' if name in phrases.THE else ''}{name}")
            known += name.lower()
    return "".join(parts)
