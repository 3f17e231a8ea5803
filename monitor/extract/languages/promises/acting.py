"""Who gives where a sentence names no giver: its capital, or the side the text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line


def states(line: Line) -> list[Party]:
    """List the states a sentence names, as places too."""
    return [
        Party(side=hit.side, start=hit.start, end=hit.end)
        for hit in line.names
        if hit.kind is NameKind.COUNTRY and hit.side
    ]


def acting(article: Article, line: Line, receiver: str | None) -> Party | None:
    """Find who gives: "In Tokio hat das Kabinett …", else the one side the text is about.

    Args:
        article: The text.
        line: A sentence that names no giver.
        receiver: For whom it is, when that is known.
    """
    lexicon = article.lexicon
    if lexicon.language not in ALPHABETIC:
        return None
    if lexicon.seat.search(line.text):
        capitals = [h for h in line.names if h.form is Form.CAPITAL and h.side != receiver]
        if len({h.side for h in capitals}) == 1:
            return Party(side=capitals[0].side, start=capitals[0].start, end=capitals[0].end)
    others = [p for p in article.cast(line) if p.side not in {receiver, "nato"}]
    return others[0] if len({p.side for p in others}) == 1 else None
