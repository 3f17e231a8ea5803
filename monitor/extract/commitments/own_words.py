"""Who "its", "our" and "my government" are that promise."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.parties import Focus, Party, resolve
from monitor.extract.names.speakers import known

if TYPE_CHECKING:
    from monitor.extract.reading import Line

_OURS = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:[a-z-]+ ){0,2}?(?:government|country|nation|cabinet|ministry|army|navy|air force|forces|people|side)(?: (?:has|have|also|now|\w+ly))* $"
)


def ours(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give whose words they are that say "My government will", in a quotation."""
    said = focus.speaker and _OURS.search(plain, max(line.start, a - 60), a)
    return (focus.speaker,) if said and focus.speaker else ()


_THANKED = re.compile(r" (?:for|over|because of|on) (?:all )?")


def itself(line: Line, at: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find who "its" and "our" are: the sentence's first side, else the last named."""
    if plain[at : at + 3].lower() in {"our", "my "}:
        return (focus.speaker,) if focus.speaker else ((focus.home,) if focus.home else ())
    for actor in reversed(line.actors):
        if actor.end <= at and actor.sides and _THANKED.fullmatch(plain, actor.end, at):
            return known(resolve(actor, line, plain, focus))
    for actor in line.actors:
        if actor.end <= at and actor.sides and not actor.adjective and actor.kind != "spokes":
            return known(resolve(actor, line, plain, focus))
    return (focus.state,) if focus.state else ()
