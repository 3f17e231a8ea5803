"""Whom a sentence of a brief names, and whom it names only as where things happen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.names.chains import chains
from monitor.extract.names.parties import PREPOSITION, Party, resolve_all
from monitor.extract.names.world import BODIES, CODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

FOES: Final = frozenset({"ru", "kp", "by", "ir", "cn"})
_SEATED: Final = re.compile(
    r"\b(?:[Ll]awmakers|[Mm]inistry|[Oo]fficials|[Gg]overnment|[Pp]arliament|[Cc]abinet|[Mm]inisters?"
    r"|command|headquarters) in $"
)
_SPOT: Final = re.compile(r"\b(?:in|at|near|through|via|outside) (?:the )?$")


def parties_in(line: Line, article: Article, focus: Focus, *, there: bool = False) -> list[Party]:
    """Resolve those a sentence names, subjects first; where things happen only when asked for."""
    plain = article.plain
    found: list[Party] = []
    actors = [a for a in line.actors if a.kind != "spokes" and not _is_make(a, plain)]
    for chain in chains(actors, plain):
        if there or chain[0].sides[:1] == ("ua",) or not _is_spot(chain, line, plain):
            found += resolve_all(chain, line, plain, focus)
    return sorted(found, key=lambda p: bool(PREPOSITION.search(_before(p, line, plain))))


_MAKE: Final = re.compile(
    r" (?:[A-Z][\w-]* ){1,2}(?:helicopters?|jets?|tanks?|howitzers?|vehicles?|aircraft|missiles?"
    r"|drones?|carriers?|launchers?|ships?|frigates?|boats?|trucks?|planes?)\b"
)


def _is_make(actor: Actor, plain: str) -> bool:
    """Tell a firm that only makes the thing: "Oslo's Airbus Tiger helicopters"."""
    firm = len(actor.sides) == 1 and len(actor.sides[0]) > CODE and actor.sides[0] not in BODIES
    return firm and _MAKE.match(plain, actor.end) is not None


def _is_spot(chain: Sequence[Actor], line: Line, plain: str) -> bool:
    """Tell "in Poland" from "in Poland's budget" and "lawmakers in Warsaw"."""
    before = plain[max(line.start, chain[0].start - 40) : chain[0].start]
    owns = "'s" in chain[-1].text or plain.startswith("'", chain[-1].end)
    return _SPOT.search(before) is not None and not owns and not _SEATED.search(before)


def _before(party: Party, line: Line, plain: str) -> str:
    return plain[max(line.start, party.start - 25) : max(line.start, party.start)]
