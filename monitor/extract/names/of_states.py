"""People named with their country behind them: "Holm of Denmark and Ozols of Latvia met"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.names.actors import Actor

_OF: Final = frozenset({" of ", " of the ", " ("})


def with_their_states(actors: Sequence[Actor], text: str) -> Iterator[Actor]:
    """Give the actors in order, a state that only says whose somebody is taken into him."""
    held: Actor | None = None
    for actor in actors:
        if held is not None and _is_his(held, actor, text):
            held = replace(held, end=actor.end + text.startswith(")", actor.end))
            continue
        if held is not None:
            yield held
        held = actor
    if held is not None:
        yield held


def _is_his(one: Actor, state: Actor, text: str) -> bool:
    named = one.kind == "person" and state.kind == "state"
    if not named or state.adjective or state.capital or state.sides != one.sides:
        return False
    gap = text[one.end : state.start]
    return gap in _OF and not (gap == " (" and not text.startswith(")", state.end))
