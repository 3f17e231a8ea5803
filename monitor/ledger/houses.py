"""A firm and its country: papers say "Korean tanks" where others name the firm that builds them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.ledger.names import Directory
    from monitor.types import Mention


def levelled(mention: Mention, other: Mention, directory: Directory) -> Mention:
    """Tell a mention of the country where the other names a firm's country and no firm of it."""
    named = {directory.country(s) for s in other.sides}
    less = {
        s: c
        for s in mention.sides
        if (c := directory.country(s)) and c in other.sides and c not in named
    }
    return renamed(mention, less) if less else mention


def renamed(mention: Mention, names: Mapping[str, str]) -> Mention:
    """Give the sides of a mention other names."""
    giver, receiver = (names.get(end or "", end) for end in (mention.giver, mention.receiver))
    sides = tuple(sorted({names.get(s, s) for s in mention.sides}))
    return replace(mention, sides=sides, giver=giver, receiver=receiver)


def firms_of(known: Mention, said: Mention, directory: Directory) -> dict[str, str]:
    """Name the firm a mention gives in the place of a country that is known alone."""
    firms = [s for s in said.sides if directory.country(s)]
    countries = [directory.country(s) for s in known.sides]
    return {
        c: s
        for s in firms
        if (c := directory.country(s)) in known.sides and c not in countries
        if sum(directory.country(f) == c for f in firms) == 1
    }
