"""Who meets whom: people where everybody's side is clear, else sides with their people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.digest import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.digest.cast import Cast
    from monitor.digest.view import Person
    from monitor.types import Mention

FEW = 4  # parties named in a title or a sentence


def parties(state: Mention, cast: Cast) -> list[str]:
    """Name those who meet.

    One person a side: the people alone. Otherwise the sides, each with its people in brackets, so
    that nobody takes a country for a further participant. People whose side is unknown stand for
    the sides that nobody else speaks for only where there are enough of them.
    """
    speakers = _by_side(state, cast)
    unknown = speakers.pop("", [])
    silent = [side for side in state.sides if side not in speakers]
    single = all(len(people) == 1 for people in speakers.values())
    if single and len(silent) <= len(unknown) and len(state.persons) > 1:
        return [cast.person(person) for person in state.persons]
    spoken = [f"{cast.side(s)} ({phrases.joined(who)})" for s, who in speakers.items()]
    return [*spoken, *(cast.side(side) for side in silent)]


def few(names: Sequence[str], most: int = FEW) -> list[str]:
    """Keep the first names and count the rest."""
    if len(names) <= most:
        return list(names)
    return [*names[: most - 1], f"{len(names) - most + 1} more"]


def people(state: Mention, cast: Cast) -> tuple[Person, ...]:
    """Introduce everybody named."""
    return tuple(cast.introduced(person, state.date) for person in state.persons)


def others(state: Mention, cast: Cast) -> str:
    """Name the sides of which nobody is named, where a title does not name them all already."""
    spoken_for = _by_side(state, cast)
    silent = [cast.side(side) for side in state.sides if side not in spoken_for]
    if len(parties(state, cast)) <= FEW:
        return ""
    head = "Also " if state.persons else ""
    return head + phrases.joined(silent) if silent else ""


def _by_side(state: Mention, cast: Cast) -> dict[str, list[str]]:
    """Sort people to the sides they speak for, "" where that is unknown."""
    found: dict[str, list[str]] = {}
    for person in state.persons:
        found.setdefault(cast.side_of(person, state.date), []).append(cast.person(person))
    return found
