"""French and German promises of which another sentence says that they were signed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import ALPHABETIC

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line


def sealed(article: Article, line: Line) -> bool:
    """Tell a promise of which the next sentence says that it was signed."""
    later = article.lines[line.index + 1 : line.index + 2]
    if line.title or not later or article.lexicon.language not in ALPHABETIC:
        return False
    text = later[0].text
    if article.lexicon.unsigned.search(text):
        return False
    return SEAL.match(text) is not None and _SIGNED.search(text) is not None


#: A sentence on the paper in which what the one before it tells is written.
SEAL: Final = re.compile(
    r"\s*(?:(?:Das|Dies|So) (?:sieht|sehen|steht)|Die Vereinbarung|Der Vertrag|Das Abkommen"
    r"|Das Protokoll|L['’]accord|Le contrat|Le protocole"
    r"|L['’]arrangement|C['’]est ce que prévoit|Unter(?:zeichnet|schrieben) (?:wurde|hat|haben)"
    r"|La signature a eu lieu|(?:Il|Elle) a été signée?)\b"
)
_SIGNED: Final = re.compile(
    r"\b[Uu]nterzeichnete?\w?\b|\bUnterschrieben\b|\bsignature a eu lieu\b"
    r"|\bunterschr(?:ieb|ieben)\b|\bgeschlossen\b"
    r"|\b(?:a été |ont |a |est )?(?:signé|paraphé|conclu)e?s?\b"
)
