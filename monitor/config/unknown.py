"""Names in watchlists that mean nothing: feeds and tags no feed has, sides, muted persons."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Literal

from monitor.config.toml import find_line
from monitor.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.types import Source


def unknown_feeds(
    watchlists: Sequence[Watchlist], sources: Sequence[Source], key: Literal["use", "skip"]
) -> tuple[Problem, ...]:
    """Find feeds and tags a watchlist names under ``[feeds]`` that no feed has."""
    known = {s.id for s in sources} | {f"tag:{tag}" for s in sources for tag in s.tags}
    return tuple(
        _unknown_feed(watchlist, key, name, known)
        for watchlist in watchlists
        for name in getattr(watchlist.feeds, key)
        if name not in known
    )


def unknown_parties(
    watchlists: Sequence[Watchlist], known: Collection[str], told: Callable[[str], bool]
) -> tuple[Problem, ...]:
    """Find what ``[events]`` names that is none: sides in ``between``, and what is muted.

    Args:
        watchlists: Whose ``[events]`` to read.
        known: Ids of the gazetteer.
        told: Tells whether there is an event of that id.
    """
    problems: list[Problem] = []
    for watchlist in watchlists:
        sides = [side for group in watchlist.events.between for side in group]
        named = [("between", side, "side or group") for side in sides]
        named += [("mute", one, "event, person or programme") for one in watchlist.events.mute]
        for key, name, kind in dict.fromkeys(named):
            bare = name.removeprefix("@")
            if bare not in known and not (key == "mute" and told(bare)):
                near = difflib.get_close_matches(bare, sorted(known), 1, 0.6)
                remedy = f'Did you mean "{near[0]}"?' if near else ""
                remedy = remedy or "`monitor gazetteer show NAME` finds ids."
                what = f'"{name}" is no {kind}.'
                problems.append(_problem(watchlist, f"events.{key}", name, what, remedy))
    return tuple(problems)


def _unknown_feed(watchlist: Watchlist, key: str, name: str, known: set[str]) -> Problem:
    near = difflib.get_close_matches(name, sorted(known), 1, 0.6)
    bare = f"tag:{name}" if f"tag:{name}" in known else ""
    found = bare or (near[0] if near else "")
    remedy = f'Did you mean "{found}"?' if found else "`monitor feeds` lists them."
    what = f'no feed has the tag "{name[4:]}".' if name[:4] == "tag:" else f'no feed is "{name}".'
    return _problem(watchlist, f"feeds.{key}", name, what, remedy)


def _problem(watchlist: Watchlist, key: str, name: str, what: str, remedy: str) -> Problem:
    """Say in which file and line a watchlist or one it extends writes a name."""
    path = key.split(".")
    lines = [(f, find_line(text, path)) for f, text in watchlist.files if name in text]
    file, line = next((at for at in lines if at[1]), (f"{watchlist.id}.toml", None))
    return Problem(file=file, key=key, line=line, what=what, remedy=remedy)
