"""People of French and German texts whom the gazetteer does not hold, by the office beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.types import Form, NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.tongues.lexicon import Lexicon

_REACH: Final = 110  # characters of an apposition
_NAME: Final = (
    r"(?P<name>(?!Milli(?:on|ard)|Mio|Mrd|Euro\b|Dollar)[A-ZÀ-Þ][\w’'-]+(?:[- ](?:(?:von|van"
    r"|van de[nr]|von der|de|de la|du|da"
    r"|di) )?[A-ZÀ-Þ][\w’'-]+)"
    r"{1,2})(?![\w-])"
)
_RANK: Final = r"(?:(?:Dr\.|(?:\w+)?(?:[Aa]dmiral|[Gg]eneral\w*|[Oo]berst\w*|[Kk]apitän)) )?"
_OF_FRENCH: Final = (
    r"(?:ministre|homologue|président|premi(?:er|ère)|secrétaire|ambassad|chancel|chef|général"
    r"|amiral"
    r"|commandant|député|sénat|directeur|directrice|émissaire|représentant|conseill|délégué"
    r"|colonel|responsable|numéro|envoyé|coordonnat|gouverneur|parlementaire|haut[- ]|maréchal"
    r"|patron|sous-|vice-|consul|négociat)"
)
_OF_GERMAN: Final = (
    r"(?:präsident|minister|premier|kanzler|sekretär|botschafter|kolleg|chef|general|admiral"
    r"|inspekteur|befehlshaber|abgeordnete|vorsitzende|direktor|beauftragte|berater|gesandte"
    r"|gegenüber|leiter|kommandeur|kommandant|koordinator|unterhändler|diplomat|beamte|senator"
    r"|vertreter|oberst|offizier|gouverneur|stellvertret|spitze|nummer)"
)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a language puts a name beside an office and its state."""

    behind: re.Pattern[str]  # from the state on: the rest of the office, then the name
    before: re.Pattern[str]  # up to the state: the name, then the office in apposition
    office: re.Pattern[str]
    host: re.Pattern[str]  # from a place on: an office there and a name, of no other state
    home: tuple[re.Pattern[str], ...]  # a name beside an office of the text's own state


_WAYS: Final = {
    "fr": _Way(
        behind=re.compile(
            rf"(?: (?:(?:de|du|des|d['’]|à|aux?|par|et|déléguée?"
            rf"|chargée?) ?[^.;:()«»\"]{{2,60}}?)??)?,?"
            rf" (?:M\. |Mme )?{_NAME}"
        ),
        before=re.compile(
            rf"{_NAME}, (?P<office>(?:(?:le|la|un|une|nouveau|nouvelle|actuel|actuelle)"
            rf" |l['’])*(?!(?:a|ont|est|sont|doit|va|se|s['’]est|\w+ra) |[\w’']+ (?:le|la|les|son"
            rf"|sa"
            rf"|avec) )[^,;.:()«»\"]{{0,90}})$"
        ),
        office=re.compile(_OF_FRENCH, re.IGNORECASE),
        host=re.compile(
            r"[^.;]{0,40},? (?:où|pour y|afin d['’]y)\b[^.;]{0,90}?\b(?:le|la|son|sa) (?P<office>"
            r"[\w-]*(?:ministre|homologue|président|secrétaire d['’]État)\w*)"
            rf"(?: (?:de la|de l['’]|des) ?[\w’' -]{{3,30}}?)?,? {_NAME}"
        ),
        home=(
            re.compile(
                r"(?:ministre (?:déléguée? )?(?:des Armées"
                r"|de l['’]Europe et des Affaires étrangères"
                r"|aux Armées)|(?:[Cc]hef|[Mm]ajor général) d['’]état-major (?:des Armées"
                r"|de la Marine))"
                rf",? {_NAME}"
            ),
            re.compile(
                rf"{_NAME}, (?:ministre (?:déléguée? )?(?:des|aux) Armées|(?:chef|major général)"
                r" d['’]état-major (?:des Armées|de l['’]armée (?:de l['’]Air|de Terre)"
                r"|de la Marine))"
                r"(?! [a-zà-ÿ]+(?:aise?|ienn?e?|aine?|ois)\b)"
            ),
        ),
    ),
    "de": _Way(
        behind=re.compile(
            r"(?: [a-zäöü]+e[nrms]?)? (?P<office>[\w-]+)(?: (?:für|der|des|im) [\w-]+"
            rf"(?: und [\w-]+)?)?,? {_RANK}{_NAME}"
        ),
        before=re.compile(
            rf"{_RANK}{_NAME}, (?P<office>(?!\w+t(?:e|en)? |traf|sprach|empfing|beriet|kam|wird"
            rf"|will"
            r"|soll|hat|ist|war)[^,;.:()„“\"]{0,90})$"
        ),
        office=re.compile(_OF_GERMAN, re.IGNORECASE),
        host=re.compile(
            r"[^.;]{0,30}, (?:wo|um dort|um hier)\b[^.;]{0,90}?(?P<office>[\w-]*(?:[Mm]inister"
            r"|[Pp]räsident"
            r"|[Pp]remier|[Ss]taatssekretär|[Kk]olleg)\w*)"
            rf" {_NAME}"
        ),
        home=(
            re.compile(
                r"(?:Bundes\w*(?:minister|kanzler|präsident)(?:in)?"
                r"|(?:General)?[Ii]nspekteur(?:s|in)?"
                r"(?: (?:der|des) [A-Z]\w+)?,?(?: \w*(?:[Gg]eneral|[Aa]dmiral)(?:leutnant)?)?"
                r"|[A-Z]?\w*[Ss]taatssekretär(?:s|in)?(?: im [A-Z]\w+,)?|Abgeordneten?)"
                rf" {_NAME}(?! der )"
            ),
        ),
    ),
}


def named(
    text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str
) -> Iterator[tuple[str, str, int, int]]:
    """Give name, side and offsets of people beside an office of a state.

    Args:
        text: The article.
        names: Gazetteer names found in it.
        lexicon: Of its language.
        home: The side whose offices may stand without a state.
    """
    way = _WAYS[lexicon.language]
    for hit in names:
        if not hit.side or hit.kind not in {NameKind.COUNTRY, NameKind.ORG}:
            continue
        found = _behind(text, hit, lexicon, way) or _before(text, hit, way)
        found = found or _host(text, hit, way)
        if found is not None:
            yield found["name"], hit.side, *found.span("name")
    for pattern in way.home if home == lexicon.home else ():
        for match in pattern.finditer(text):
            yield match["name"], home, *match.span("name")


def _behind(text: str, hit: NameHit, lexicon: Lexicon, way: _Way) -> re.Match[str] | None:
    """Find "the Norwegian minister of defence, N. N."."""
    match = way.behind.match(text, hit.end, hit.end + _REACH)
    if match is None:
        return None
    around = text[max(0, hit.start - 40) : hit.start]
    if "office" in way.behind.groupindex and way.office.search(match["office"]):
        return match
    if "office" in way.behind.groupindex:
        return match if hit.form is Form.ADJECTIVE and lexicon.titled.search(around) else None
    return match if lexicon.titled.search(around) or lexicon.title.search(around) else None


def _host(text: str, hit: NameHit, way: _Way) -> re.Match[str] | None:
    """Find "to Oslo, where he is to see Minister N. N."."""
    place = hit.kind is NameKind.COUNTRY and hit.form is not Form.ADJECTIVE
    return way.host.match(text, hit.end, hit.end + 2 * _REACH) if place else None


_PRIVATE: Final = re.compile(
    r"association|entreprise|société|groupe|club|chambre|syndicat|université|institut"
    r"|verein|unternehmen|konzern|gesellschaft|kammer|gewerkschaft|universität",
    re.IGNORECASE,
)


def _before(text: str, hit: NameHit, way: _Way) -> re.Match[str] | None:
    """Find "N. N., head of the Japanese air force"."""
    if hit.form is Form.CAPITAL or text[hit.start - 1 : hit.start] == "-":
        return None
    begin = max(0, hit.start - _REACH - 40)
    match = way.before.search(text[begin : hit.start])
    if match is None:
        return None
    ahead = text[hit.end : hit.end + 30] if hit.form is Form.ADJECTIVE else ""
    office = f"{match['office']} {ahead}"
    if not way.office.search(office) or _PRIVATE.search(office):
        return None
    return way.before.search(text, begin, hit.start)
