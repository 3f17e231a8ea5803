"""Names as a text goes on using them: surnames, "Korean" by itself; none read into other words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.nations import makers, nations
from monitor.types import Form, NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LETTER: Final = r"[^\W\d_]"
_SHORTEST: Final = 3  # letters of a surname that is looked for by itself


def surnames(text: str, names: Sequence[NameHit]) -> tuple[NameHit, ...]:
    """Find the last names by which a text goes on speaking of people it has named in full."""
    taken = bytearray(len(text) + 1)
    for hit in names:
        taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    found: dict[tuple[int, int], NameHit] = {}
    known: set[str] = set()
    for hit in sorted(names, key=lambda h: h.start):
        last = re.split(r"[ ・·]", text[hit.start : hit.end])[-1]
        whole = hit.end - hit.start == len(last)
        if hit.kind is not NameKind.PERSON or whole or len(last) < _SHORTEST or last in known:
            continue
        known.add(last)
        for match in re.finditer(rf"(?<!{_LETTER}){re.escape(last)}(?!{_LETTER})", text):
            if match.start() > hit.end and not any(taken[match.start() : match.end()]):
                found[match.span()] = replace(hit, start=match.start(), end=match.end())
    return (*names, *found.values())


def settled(text: str, names: Sequence[NameHit], language: str) -> tuple[NameHit, ...]:
    """Leave out states read into other words: India in "humane", Russia in テオドロ."""
    if language == "ja":
        return tuple(
            h
            for h in names
            if h.end - h.start > 1 or not _KANA_TAIL.search(text, max(0, h.start - 1), h.end)
        )
    if language in _KOREANS:
        whole = (*names, *_koreans(text, names, _KOREANS[language]))
        return (*whole, *nations(text, whole, language), *makers(text, whole))
    if language != "ko":
        return tuple(names)
    return tuple(
        hit
        for hit in names
        if not (hit.side == "in" and _HUMANE.match(text, hit.start) and hit.end - hit.start == 2)
        and not (text[hit.start : hit.end] == "일" and text[hit.start - 1 : hit.start].isdigit())
        and not (hit.side == "in" and _HANDED.search(text, max(0, hit.start - 6), hit.start))
        and not _CALLED.match(text, hit.start)
        and text[hit.start - 1 : hit.end] != "불러"
    )


def _koreans(text: str, names: Sequence[NameHit], pattern: re.Pattern[str]) -> Iterator[NameHit]:
    """Find "Korean" by itself: of the South, whose name a text leaves out, unlike the North's."""
    north = any(hit.side == "kp" and hit.form is Form.ADJECTIVE for hit in names)
    if north and not any(hit.side == "kr" for hit in names):
        return
    taken = {hit.start for hit in names}
    for match in pattern.finditer(text):
        if match.start() not in taken:
            yield NameHit(
                id="kr",
                kind=NameKind.COUNTRY,
                side="kr",
                start=match.start(),
                end=match.end(),
                name=match[0],
                form=Form.ADJECTIVE,
            )


_KOREANS: Final = {
    "fr": re.compile(r"(?<![\w-])(?<!péninsule )(?<!guerre )[Cc]oréen(?:ne)?s?\b"),
    "de": re.compile(
        r"(?<![\w-])(?:[Kk]oreanische?[nrms]?|Koreas|Koreanern?|Koreanerin(?:nen)?)\b"
        r"(?! Halbinsel| Krieg)"
    ),
}
_KANA_TAIL: Final = re.compile(r"[ァ-ヶー]ロ$")
_CALLED: Final = re.compile(
    r"불러|불러온|불러들|미뤄|미룬|미루|호소|호응|호위|호송|일부|일행|일정|중단|중재|중순|중국어"
)
_HANDED: Final = re.compile(
    r"(?:\d\s?(?:문|대|기|척|량|정|발)|의|추가|조기|최종|분할|적기|물량|잔여)\s$"
)
_HUMANE: Final = re.compile(
    r"인도(?:적|주의|\s?(?:지원|물자|구호|위기|완료|지연|시점|시기|대금|물량|절차|개시|차질)|받|된|되|하(?:기|겠|였|고)|했|됐|될|할|식|일정"
    r"|(?:가|는|를|도)?\s(?:[^.,]{0,12}\s)?(?:끝|마[쳤무치]|마무리|시작|늦|지연|미뤄|미루|연기|이뤄|앞당))"
)
