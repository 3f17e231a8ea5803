"""Sentences that say what talks told before are about, or led to: no talks of their own (M1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import NameKind

if TYPE_CHECKING:
    from monitor.extract.languages.article import Line

_IN_WAKE: Final = re.compile(r"(?:会談|会合|協議)を(?:受け|踏まえ)(?:て)?、")
_ABOUT: Final = re.compile(
    r"^(?:Bei|In|Während|Thema|Themen|Im Mittelpunkt|Auf der Tagesordnung) "
    r"(?:dem|den|der|des|ihrem|diesem) (?:[\w-]+ ){0,2}?"
    r"(?:Gespräch\w*|Treffen\w*|Unterredung|Beratungen|Begegnung|Besuch\w*|Konsultationen)\b"
    r"[^.;]{0,60}?\b(?:es (?:\w+ ){0,2}?um|stehen|steht|standen|sind|waren|sollen?)\b"
    r"|^(?:Lors d[eu]s?|Au cours d[eu]s?|Pendant|Au menu d[eu]s?|Au centre d[eu]s?)"
    r" ?(?:l['’]|la |le |cet(?:te)? |leurs? )?(?:[\w-]+ ){0,2}?"
    r"(?:entretiens?|rencontre|discussions|échanges?|visite|réunion|pourparlers)\b[^.;]{0,60}?"
    r"(?:question d|porte(?:ra|ront|nt)? sur|figure\w*|évoqu|abord|:)"
    r"|^(?:Les|Leurs) (?:entretiens|discussions|échanges|pourparlers)[^.;]{0,40}?"
    r"\b(?:porte(?:ra|ront|nt)?|devraient porter|porteront)\b[^.;]{0,20}\bsur\b"
)


def in_wake(line: Line) -> bool:
    """Tell what came of talks told before: 会談を受けて."""
    return _IN_WAKE.search(line.text) is not None


def only_topics(line: Line) -> bool:
    """Tell "Bei dem Gespräch soll es um die Beziehungen zu China gehen", which names nobody."""
    named = any(hit.kind is NameKind.PERSON for hit in line.names)
    return not named and _ABOUT.search(line.text) is not None
