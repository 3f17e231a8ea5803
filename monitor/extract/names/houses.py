"""Firms and their countries: one house; at home or among themselves only business (M1, C1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.types import NameKind, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Party
    from monitor.types import Mention, NameHit


def homes_of(names: Sequence[NameHit]) -> dict[str, str]:
    """Give the country of each firm named in a text; "" where it is of several."""
    return {hit.id: hit.side for hit in names if hit.kind is NameKind.FIRM}


def without_business(told: Sequence[Mention], names: Sequence[NameHit]) -> tuple[Mention, ...]:
    """Leave out firms that meet firms, and what a firm and its own country promise each other.

    Args:
        told: What a text tells.
        names: Gazetteer names found in it.
    """
    homes = homes_of(names)
    return tuple(mention for mention in told if not _is_business(mention, homes))


def _is_business(mention: Mention, homes: Mapping[str, str]) -> bool:
    among_firms = len(mention.sides) > 1 and homes.keys() >= set(mention.sides)
    return of_one_house(mention, homes) or (mention.kind == "meeting" and among_firms)


def of_one_house(told: Draft | Mention, homes: Mapping[str, str]) -> bool:
    """Tell a firm and its own country, firms of one country, and a pact of a firm with nobody."""
    if len(told.sides) > 1:
        return len({homes.get(side) or side for side in told.sides}) == 1
    return told.status is Status.SIGNED and any(side in homes for side in told.sides)


def firms_meant(one: Draft, other: Draft, homes: Mapping[str, str]) -> dict[str, str]:
    """Give the countries a telling names of whom the other names a firm alone → that firm."""
    mine, theirs = set(one.sides), set(other.sides)
    firms = {homes[s]: s for s in theirs if homes.get(s)}
    at_home = {homes[s] for s in mine if homes.get(s)}
    return {c: firm for c, firm in firms.items() if c in mine - theirs - at_home}


def named(draft: Draft, firms: Mapping[str, str]) -> Draft:
    """Name the firms that are meant in the place of their countries."""
    if not firms:
        return draft
    return replace(
        draft,
        parties=_named(draft.parties, firms),
        givers=_named(draft.givers, firms),
        receivers=_named(draft.receivers, firms),
    )


def _named(parties: Sequence[Party], firms: Mapping[str, str]) -> tuple[Party, ...]:
    return tuple(replace(p, sides=tuple(firms.get(s, s) for s in p.sides)) for p in parties)
