"""Who holds an office: titled persons the gazetteer lacks, and offices it gives to two at once."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.types import Name, NameHit, Term

_ROLES = (
    r"(?:Prime|Foreign|Deputy Prime|Defen[cs]e|Interior|Finance|Trade) Minister|President|Premier"
    r"|Defen[cs]e Secretary|Foreign Secretary|Secretary of (?:State|Defense|War)|Chancellor"
    r"|Minister (?:of|for) (?:National )?(?:Defen[cs]e|Foreign Affairs)|Secretary[- ]General"
    r"|(?:National )?Security Advis[eo]r|Ambassador(?: to NATO)?|Chief of the Defen[cs]e Force"
    r"|Armed Forces Minister"
)
_WORD = r"[A-ZÀ-Ž][\w’'-]+"
_LATIN = re.compile(
    rf"\b({_ROLES}) ((?:{_WORD}|[A-Z]\.)(?: (?:(?:van|von|de|der|la) )*{_WORD}){{1,2}})"
)
_HANGUL = "[\uac00-\ud7a3]"
_OFFICES = "(?:외교부? ?|국방부? ?)장관|대통령|총리|국가안보실장|안보실장"
_KOREAN = re.compile(f"(?<!{_HANGUL})({_HANGUL}{{2,4}}) ?({_OFFICES})(?!{_HANGUL}{{2,}})")
_JAPANESE = re.compile("([\u4e00-\u9fa0]{2,4})(外相|防衛相|国防相|首相|官房長官|大統領)")
HANDOVER = timedelta(days=31)  # a term given by its month ends with the month
_NO_NAMES = frozenset(
    ("미국", "한국", "일본", "영국", "독일", "호주", "전직", "현직", "신임", "차기", "일본인")
)


def unknown_holders(text: str, names: Sequence[NameHit]) -> tuple[tuple[str, str], ...]:
    """List titled persons of a text that are not in the gazetteer.

    Args:
        text: The item's text.
        names: The gazetteer's hits in it.

    Returns:
        (title, name) as printed, each once, in the order of the text.
    """
    taken = [(hit.start, hit.end) for hit in names]
    found = (
        (title, name)
        for title, name, span in _titled(text)
        if not any(start < span[1] and span[0] < end for start, end in taken)
    )
    return tuple(dict.fromkeys(found))


def offices_held_twice(names: Sequence[Name]) -> tuple[tuple[str, str, str, date], ...]:
    """List the offices two persons hold at once, unless a term of one says it is shared.

    Args:
        names: All entries of the gazetteer.

    Returns:
        (office and its side, id, id, the first day both hold it), the earlier holder first.
    """
    held: dict[tuple[str, str], list[tuple[date, date, str]]] = {}
    for name in names:
        for term in name.terms:
            if not term.shared:
                held.setdefault((term.role, term.side), []).append((*_span(term), name.id))
    return tuple(
        (f"{role} of {side}", first, second, since)
        for (role, side), terms in sorted(held.items())
        for (_, end, first), (since, until, second) in combinations(sorted(terms), 2)
        if first != second and min(end, until) - since > HANDOVER
    )


def _span(term: Term) -> tuple[date, date]:
    return term.start or date.min, term.end or date.max


def _titled(text: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    for hit in _LATIN.finditer(text):
        yield hit[1], hit[2], hit.span(2)
    for pattern in (_KOREAN, _JAPANESE):
        for hit in pattern.finditer(text):
            if hit[1] not in _NO_NAMES:
                yield hit[2], hit[1], hit.span(1)
