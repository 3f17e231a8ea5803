"""People told again by their office alone: 副大臣は, 同氏は."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import NameHit

_OFFICE: Final = (
    r"(?P<office>副大臣|大臣|副長官|長官|事務次官|次官|局長|審議官|政務官|議長|大使|司令官|委員長|事務総長|室長|特使|所長|補佐官"
    r"|幕僚長|団長|理事長)"
)
_TITLE: Final = re.compile(rf"[^、。はがとにを（]{{0,14}}?{_OFFICE}(?![一-龥])")
_BARE: Final = re.compile(
    rf"(?<![一-龥ァ-ヶーA-Za-z・])(?:同(?:氏|相)|同?{_OFFICE})(?=は|が|と(?!し)|に(?!よ)|も|、|から)"
)
_TOO_FAR: Final = 400


def held_again(text: str, names: Sequence[NameHit], language: str) -> tuple[NameHit, ...]:
    """Find who is meant by an office without a name: the one person of the text who holds it.

    Args:
        text: The article.
        names: Names known in it.
        language: BCP 47 primary subtag; only Japanese speaks so.
    """
    if language != "ja":
        return tuple(names)
    people = sorted((h for h in names if h.kind is NameKind.PERSON), key=lambda h: h.start)
    titled = [(hit, title["office"]) for hit in people if (title := _TITLE.match(text, hit.end))]
    found: list[NameHit] = []
    for match in _BARE.finditer(text):
        at, office = match.start(), match["office"]
        if any(h.start <= at < h.end for h in names):
            continue
        before = [hit for hit in people if hit.end <= at and at - hit.end < _TOO_FAR]
        if office:
            before = [hit for hit, held in titled if held == office and hit.end <= at]
        elif before:
            before = before[-1:]
        if len({hit.id for hit in before}) == 1:
            found.append(replace(before[-1], start=at, end=match.end()))
    return (*names, *found)
