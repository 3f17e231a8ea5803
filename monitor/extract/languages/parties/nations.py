"""Nations as German speaks of them: its people by a noun, its government by its seat's genitive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import Form, NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A noun of the people, in every case; masculine, feminine.
_PEOPLE: Final = {
    "jp": "Japaner", "kr": "Südkoreaner|Koreaner", "au": "Australier", "nz": "Neuseeländer",
    "us": "Amerikaner|US-Amerikaner", "ca": "Kanadier", "no": "Norweger", "nl": "Niederländer",
    "be": "Belgier", "es": "Spanier", "it": "Italiener", "lt": "Litauer", "ua": "Ukrainer",
    "at": "Österreicher", "is": "Isländer", "lu": "Luxemburger", "ph": "Filipiner|Philippiner",
}  # fmt: skip
_WEAK: Final = {  # nouns in -e: der Däne, des Dänen, die Dänin
    "dk": "Dän", "fr": "Franzos", "gb": "Brit", "fi": "Finn", "se": "Schwed", "ee": "Est",
    "lv": "Lett", "cz": "Tschech", "ro": "Rumän", "gr": "Griech", "tr": "Türk", "sk": "Slowak",
    "si": "Slowen", "hr": "Kroat", "bg": "Bulgar", "pt": "Portugies", "ie": "Ir", "pl": "Pol",
}  # fmt: skip
_SEATS: Final = {
    "de": "Berlin", "jp": "Tokio", "kr": "Seoul", "au": "Canberra", "nz": "Wellington",
    "us": "Washington", "gb": "London", "ua": "Kiew|Kyjiw", "ru": "Moskau", "cn": "Peking",
    "pl": "Warschau", "no": "Oslo", "dk": "Kopenhagen", "se": "Stockholm", "fi": "Helsinki",
    "ee": "Tallinn", "lv": "Riga", "lt": "Vilnius", "it": "Rom", "es": "Madrid",
    "pt": "Lissabon", "at": "Wien", "ca": "Ottawa", "tr": "Ankara", "hu": "Budapest",
    "ro": "Bukarest", "bg": "Sofia", "gr": "Athen", "ie": "Dublin", "ch": "Bern", "cz": "Prag",
    "be": "Belgien|Brüssel",
}  # fmt: skip
NATIONAL: Final = "national"  # the role of a noun that is a person


_OF_PEOPLE: Final = re.compile(r"[A-ZÄÖÜ]\w+er(?:in|innen|n|s)?")
_ARTICLE: Final = re.compile(
    r"(?:\b(?:le|la|les|au|aux|du|des|une?|son|sa) |l['’])$", re.IGNORECASE
)


def is_person(text: str, hit: NameHit, language: str) -> bool:
    """Tell a nation's name that stands for one of its people: "der Japaner", "la Danoise".

    Args:
        text: The article.
        hit: A name of a state.
        language: BCP 47 primary subtag.
    """
    if hit.form is not Form.ADJECTIVE or hit.kind is not NameKind.COUNTRY:
        return False
    printed = text[hit.start : hit.end]
    if language == "de":
        return hit.role == NATIONAL or _OF_PEOPLE.fullmatch(printed) is not None
    before = text[max(0, hit.start - 8) : hit.start]
    return language == "fr" and printed[0].isupper() and _ARTICLE.search(before) is not None


def of_another(text: str, hit: NameHit, names: Sequence[NameHit]) -> bool:
    """Tell whether a ministry's name, the home one's by itself, stands beside another state's."""
    national = hit.kind is NameKind.ORG and hit.side not in {"nato", "eu", "un"}
    if national and any(
        other.kind is NameKind.COUNTRY
        and other.side != hit.side
        and _OF.fullmatch(text[hit.end : other.start])
        for other in names
        if 0 <= other.start - hit.end < _OF_REACH
    ):
        return True
    return national and any(
        other.kind is NameKind.COUNTRY
        and other.side != hit.side
        and other.end <= hit.start
        and text[other.end : hit.start] in {"", " ", "의 ", "の"}
        for other in names
    )


#: Between a ministry's name and the other state whose it is: "chef d'état-major letton".
_OF: Final = re.compile(r" (?:(?:de la|du|de|der|des) |de l['’]|d['’])?")
_OF_REACH: Final = 8


def _named() -> Iterator[tuple[str, str, str]]:
    for side, nouns in _PEOPLE.items():
        yield side, NATIONAL, rf"(?:{nouns})(?:innen|in|n|s)?"
    for side, stem in _WEAK.items():
        umlaut = "Französ" if stem == "Franzos" else stem
        plural = "n" if stem != "Pol" else ""  # "Polen" is the state as well
        yield side, NATIONAL, rf"(?:{stem}e{plural and f'{plural}?'}|{umlaut}in(?:nen)?)"
    for side, seats in _SEATS.items():
        yield side, "", rf"(?:{seats})s"


_READ: Final = tuple(_named())
_GERMAN: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, (_, _, p) in enumerate(_READ)) + r")(?!\w)"
)


_MAKERS: Final = {
    "de": "Rheinmetall|Diehl(?: Defence)?|Hensoldt|TKMS|Thyssenkrupp Marine Systems|Heckler & Koch"
    "|Helsing|Quantum Systems",
    "fr": "Thales|Naval Group|Dassault(?: Aviation)?|Nexter|Safran",
    "se": "Saab", "no": "Kongsberg|Nammo", "it": "Leonardo|Fincantieri", "es": "Navantia",
    "gb": "BAE Systems|Babcock|QinetiQ", "fi": "Patria", "nl": "Damen", "tr": "Baykar|Roketsan",
    "us": "Lockheed Martin|Raytheon|RTX|Northrop Grumman|General Dynamics|General Atomics",
}  # fmt: skip
_MADE: Final = tuple(
    (side, re.compile(rf"(?<![\w-])(?:{m})(?![\w])")) for side, m in _MAKERS.items()
)


def makers(text: str, names: Sequence[NameHit]) -> Iterator[NameHit]:
    """Find makers of arms the gazetteer does not hold, as their country.

    Args:
        text: The article.
        names: Names found in it.
    """
    taken = {at for hit in names for at in range(hit.start, hit.end)}
    for side, pattern in _MADE:
        for match in pattern.finditer(text):
            if match.start() not in taken:
                yield NameHit(
                    id=side,
                    kind=NameKind.FIRM,
                    side=side,
                    start=match.start(),
                    end=match.end(),
                    name=match[0],
                )


_BUNDESTAG: Final = re.compile(r"\bBundes(?:tag|rat)\b")


def _abroad(match: re.Match[str]) -> NameHit:
    """Give a German house a French text names."""
    start, end = match.span()
    return NameHit(
        id="de", kind=NameKind.COUNTRY, side="de", start=start, end=end, form=Form.ADJECTIVE
    )


#: Bynames of nations in French.
_BYNAMES: Final = {
    "jp": r"\b[Nn]ippon(?:ne|es?|s)?\b",
    "gr": r"\bhelléniques?\b",
    "it": r"\b[Tt]ransalpine?s?\b",
}


def _byname(text: str) -> Iterator[NameHit]:
    for side, pattern in _BYNAMES.items():
        for match in re.finditer(pattern, text):
            start, end = match.span()
            yield NameHit(
                id=side,
                kind=NameKind.COUNTRY,
                side=side,
                start=start,
                end=end,
                name=match[0],
                form=Form.ADJECTIVE,
            )


#: The alliance by other words, in a text that names it.
_ALLIED: Final = {
    "fr": re.compile(
        r"(?<=représentants )alliés|(?<=experts )alliés|(?<=ambassadeurs )alliés"
        r"|(?<=homologues )alliés|(?<=ministres )alliés|\bTrente-Deux\b"
        r"|\b(?:trente-deux|32) [Aa]lliés\b"
        r"|(?<=[lL]['’])(?<!membres de l['’])(?<!pays de l['’])(?<!États de l['’])"
        r"(?<!sein de l['’])(?<!nom de l['’])Alliance(?: atlantique)?\b"
    ),
    "de": re.compile(
        r"(?<=[Nn]ordatlantischen )Allianz\b|\b32 Verbündeten\b"
        r"|(?:(?<=[Dd]as )|(?<=[Dd]em )|(?<=vom )|(?<=zum )|(?<=ans )|(?<=beim ))"
        r"(?:Militärb|Verteidigungsb|B)ündnis\b(?! (?:Sahra|für|aus))"
    ),
}


_BALTIC: Final = re.compile(
    r"\b(?:pays|États|Etats|trois) baltes\b|\b[Bb]altische[nr]? (?:Staaten|Länder[n]?|Republiken)\b"
)


def _baltic(text: str, names: Sequence[NameHit]) -> Iterator[NameHit]:
    """Give the three states that are named by their sea, unless they follow by their names."""
    for match in _BALTIC.finditer(text):
        start, end = match.span()
        if any(
            hit.side in {"ee", "lv", "lt"} and 0 <= hit.start - end < _OF_REACH for hit in names
        ):
            continue
        for side in ("ee", "lv", "lt"):
            yield NameHit(
                id=side, kind=NameKind.COUNTRY, side=side, start=start, end=end, form=Form.FULL
            )


#: Where somebody goes to the alliance's summit, in a text that is about it.
_OF_SUMMIT: Final = re.compile(
    r"\bsommet (?:\w+ )?de l['’](?:Otan|OTAN|Alliance)|\bN(?:ato|ATO)-Gipfel"
)
_ATTENDS: Final = {
    "fr": re.compile(
        r"\b(?:particip|assist|se rend|ir[ao]|viendr|déplacement|invité|convié|attendu)\w*"
        r" (?:\w+ )?au (?P<at>sommet)\b(?! (?:de l|du G|des))"
    ),
    "de": re.compile(
        r"\b(?:reis|flieg|komm|nehm|nimm|nahm|fahr|eingelad)\w* [^.;,]{0,40}"
        r"\b(?:am|zum|beim) (?P<at>Gipfel)\b(?! (?:der|des))"
    ),
}


def _allied(text: str, names: Sequence[NameHit], language: str) -> Iterator[NameHit]:
    taken = {at for hit in names for at in range(hit.start, hit.end)}
    if _OF_SUMMIT.search(text):
        for match in _ATTENDS[language].finditer(text):
            start, end = match.span("at")
            yield NameHit(id="nac", kind=NameKind.ORG, side="nato", start=start, end=end)
    for match in _ALLIED[language].finditer(text):
        if match.start() not in taken:
            start, end = match.span()
            yield NameHit(
                id="nato", kind=NameKind.ORG, side="nato", start=start, end=end, form=Form.FULL
            )


def nations(text: str, names: Sequence[NameHit], language: str) -> Iterator[NameHit]:
    """Find a nation's people and seats that no name of the gazetteer covers.

    Args:
        text: The article.
        names: Names found in it.
        language: BCP 47 primary subtag; German, and houses of others in French.
    """
    if language == "fr":
        yield from (_abroad(match) for match in _BUNDESTAG.finditer(text))
        yield from _byname(text)
    yield from _baltic(text, names)
    if any(hit.side == "nato" for hit in names):
        yield from _allied(text, names, language)
    if language != "de":
        return
    taken = {at for hit in names for at in range(hit.start, hit.end)}
    states = {hit.start: hit for hit in names if hit.kind is NameKind.COUNTRY}
    for match in _GERMAN.finditer(text):
        side, role, _ = _READ[int((match.lastgroup or "n0")[1:])]
        whole = states.get(match.start())
        if match.start() in taken and (whole is None or whole.end >= match.end()):
            continue
        yield NameHit(
            id=side,
            kind=NameKind.COUNTRY,
            side=side,
            start=match.start(),
            end=match.end(),
            name=match[0],
            form=Form.ADJECTIVE,
            role=role,
        )
