"""Words of an English text with one-letter tags, so that names and titles can be read by grammar.

Tags: C state or alliance, A its adjective, K its capital, O body or firm, P known person,
N other capitalised word, R office, X spokesperson, F counterpart, G plural group, H Mr/Ms,
D determiner or number word, M modifier, h his/her, y he/she, t they, i it, S possessive, c comma,
& and/or, o of/from, f for, p other preposition, b name particle, d number, T day or month,
q quote or bracket, - hyphen, z end mark, w anything else.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from monitor.extract.names import roles
from monitor.extract.names.letters import SO_MANY, without_letters
from monitor.extract.names.world import GROUPS, MEMBERS, TABLE
from monitor.types import Form, NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Ref:
    """What a name token stands for."""

    sides: tuple[str, ...]
    id: str = ""  # of a person or firm in the gazetteer
    name: str = ""
    role: str = ""
    capital: bool = False


class Token(NamedTuple):
    """One word, name or mark."""

    start: int
    end: int
    tag: str
    ref: Ref | None = None


_WORD = re.compile(
    r"H\.E\.|\d+-(?:nation|member|country|state|party|power)\b|['’]s\b|(?<=s)['’](?=\s)|\b[A-Z]\.(?![A-Za-z])|\d[\d,.]*\d|\d"
    r"|\b(?:Mrs?|Ms|Dr|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|[JS]r)\."
    r"|[^\W\d_]+(?:-[^\W\d_]+|['’](?!s\b)[^\W\d_]+)*"
    r"|[,;:.!?()\[\]\"“”–—-]"
)
_CAPITAL = re.compile(r"(?<![\w])[A-Z][\w.&]*")
_TAGGED = {
    "&": "and or &",
    "o": "of from",
    "f": "for",
    "p": "in on at to with by between among near into",
    "u": "about against over via after before during without under as including amid since until"
    " alongside than",
    "D": "the a an both two three four five six all some several other their its our my this these"
    " those many various every each",
    "h": "his her",
    "y": "he she him",
    "m": "i me we you",
    "t": "they",
    "i": "it",
    "M": "visiting former ex-president then new newly elected acting incoming outgoing senior top"
    " high-level high-ranking fellow current late hard-line chief deputy vice then- leading"
    " respective foreign parliamentary cross-party all-party bipartisan nuclear presidential caretaker interim chinese-born european western"
    " common arctic indo-pacific overseas international nationwide protection safety normal political military security defense defence government federal diplomatic defence-related",
    "H": "dame mr mr. mrs mrs. ms ms. dr dr. sir lord hon hon. rt h.e. excellency mullah",
    "b": "al bin ibn van von der den de del la el di da dos du ter",
    "T": "monday tuesday wednesday thursday friday saturday sunday january february march april"
    " june july august september october november december jan. feb. aug. sept. oct. nov. dec."
    " sept today yesterday tomorrow mon. tue. tues. wed. thu. thurs. fri. sat. sun.",
    "w": "reuters ap afp yonhap kyodo xinhua tass bloomberg cnn bbc nbc abc cbs npr twitter"
    " facebook god if when while but what why how there where earlier later however"
    " meanwhile asked speaking also not no updated photo read more image story assembly council committee"
    " summit conference congress senate house office agency affairs press statement meets meet says visits"
    " holds hold hosts urges vows pledges agrees signs seeks calls arrives refuses attends attend joins wants"
    " backs warns offers plans sends gives donates announces eyes slams hails praises condemns receives"
    " discusses discuss talks visit sign agree vow pledge amid ahead nations treaty pact deal aid war talk"
    " package programme program initiative fund scheme mechanism facility accelerator comprehensive"
    " prioritised prioritized requirements travelling camera credit world week next last first second third",
}
_MARKS = {",": "c", ";": "z", ":": "z", ".": "z", "!": "z", "?": "z", "-": "-", "–": "-", "—": "z"}
_PERSONAL = {NameKind.PERSON: "P", NameKind.COUNTRY: "C", NameKind.GROUP: "C"}
_FORMS = {Form.ADJECTIVE: "A", Form.CAPITAL: "K"}
_SIDELESS = frozenset({NameKind.PERSON, NameKind.GROUP, NameKind.FIRM})
NOT_BODIES = frozenset({NameKind.PROGRAMME, NameKind.PLACE, NameKind.SUMMIT})


@cache
def _tags() -> dict[str, str]:
    return {word: tag for tag, words in _TAGGED.items() for word in words.split()}


@cache
def _world() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    """First word → (form, tag, sides), longest first."""
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for line in TABLE.splitlines():
        side, *columns = line.split(";")
        for column, tag in zip(columns, "CAK", strict=True):
            for form in filter(None, column.split("|")):
                found.setdefault(_first(form), []).append((form, tag, (side,)))
    for form, sides in GROUPS.items():
        found.setdefault(_first(form), []).append((form, "C", sides))
    return {k: tuple(sorted(v, key=lambda f: -len(f[0]))) for k, v in found.items()}


def _first(form: str) -> str:
    return re.split(r"[ -]", form, maxsplit=1)[0].strip(".").lower()


def state_names(text: str) -> Iterator[Token]:
    """Find states, peoples, capitals and alliances of the built-in table."""
    world = _world()
    taken = 0
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if start < taken:
            continue
        for form, tag, sides in world.get(match.group().strip(".").lower(), ()):
            end = start + len(form)
            if text.startswith(form, start) and not text[end : end + 1].isalnum():
                yield Token(start, end, tag, Ref(sides, name=form, capital=tag == "K"))
                taken = end
                break


def _hit_tokens(text: str, names: Sequence[NameHit]) -> Iterator[Token]:
    for hit in names:
        if hit.kind in NOT_BODIES or not (hit.side or hit.kind in _SIDELESS):
            continue
        if text[hit.end : hit.end + 1] == "-" and text[hit.end + 1 : hit.end + 2].islower():
            continue  # the beginning of another, longer name
        tag = _PERSONAL.get(hit.kind, "O")
        if hit.kind is NameKind.COUNTRY:
            tag = _FORMS.get(hit.form, tag)
        elif hit.kind is NameKind.ORG and hit.id in {"nato", "eu", "un", hit.side}:
            tag = "C"
        identity = hit.id if tag in {"P", "O"} else ""
        name = hit.name or text[hit.start : hit.end]
        sides = (hit.id,) if hit.kind is NameKind.FIRM else MEMBERS.get(hit.id, (hit.side,))
        yield Token(hit.start, hit.end, tag, Ref(sides, identity, name, hit.role, tag == "K"))


_THE_TWO = re.compile(
    r"\b[Tt]he (?:two|pair|duo|three|four|five|six|trio|quartet)\b(?!-)(?! (?:(?!(?:[a-z]{2,}ed|held|had|met|spoke|sat|went|took|shook|swapped|got|spent|also|have|will|did|discuss|then|later|again)\b)[a-z]+ )?(?!(?:discuss|was|has|is)\b)[a-z]+s\b)|\b[Bb]oth (?=(?:agreed|said|signed|will|pledged)\b)"
)


def _role_tokens(text: str) -> Iterator[Token]:
    """Find titles and groups; tried only at words one of them can begin with."""
    begins = _title_words()
    taken = 0
    for word in _WORDISH.finditer(text):
        start = word.start()
        if start < taken or word.group().lower() not in begins:
            continue
        for pattern, tag in _TITLES:
            match = pattern.match(text, start)
            if match:
                yield Token(start, match.end(), tag)
                if tag == "R" and " of " in match.group():  # left where a name takes the rest
                    yield Token(start, start + match.group().index(" "), tag)
                taken = match.end()
                break


_WORDISH = re.compile(
    r"(?<![\w-])[A-Za-z][a-zé]+|\bPM\b|\bMP\b|\bCEO\b|\bSACEUR\b|\bSACT\b|\b[RV]ADM\b|\bCDRE\b|\b(?:LT|MAJ)GEN\b|\bAVM\b|\bAIRMSHL\b|\bSecGen\b"
)
_TITLES = (
    (_THE_TWO, "t"),
    (roles.SPOKES, "X"),
    (roles.COUNTERPART, "F"),
    (roles.GROUP, "G"),
    (roles.ROLE, "R"),
)


@cache
def _title_words() -> frozenset[str]:
    return frozenset(roles.FIRST_WORDS.split())


_ITS_AGENCY = re.compile(  # "Korea's DAPA minister"
    r"(?<=['’]s )[A-Z]{3,6}(?= (?:[Mm]inister|[Cc]hief|[Hh]ead|[Dd]irector|[Cc]ommissioner|[Pp]resident|[Ss]ecretary|[Cc]hair)\b)"
)


def _agencies(text: str) -> Iterator[Token]:
    """Find agencies by their letters that only tell whose office it is."""
    for match in _ITS_AGENCY.finditer(text):
        yield Token(match.start(), match.end(), "M")


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _WORD.finditer(text, start, end):
        tag = _tag(match.group())
        if tag == "-" and text[match.start() - 1 : match.start()].isspace():
            tag = "z"  # a dash between phrases, as after a dateline
        yield Token(match.start(), match.end(), tag)


@lru_cache(maxsize=20_000)
def _tag(word: str) -> str:
    plain = _SHORTENED.sub("", word.lower()).rstrip("’'")
    return _MARKS.get(word) or _tags().get(plain) or _shape(word)


_SHORTENED = re.compile(
    r"(?<=^i)['’](?:ve|ll|m|d)$|(?:(?<=^we)|(?<=^he)|(?<=^she)|(?<=^you)|(?<=^they))['’](?:ll|ve|d|re)$"
)


def _shape(word: str) -> str:
    if word[0] in "'’":
        return "S"
    if SO_MANY.fullmatch(word):
        return "M"  # "the six-nation council"
    if word[0].isdigit():
        return "d"
    if word[0] in '()[]"“”':
        return "q"
    if word == "May":
        return "T"
    return "N" if word[0].isupper() else "w"


def tokenize(text: str, names: Sequence[NameHit]) -> tuple[Token, ...]:
    """Cut a text into tagged tokens; gazetteer names win over the built-in table and titles."""
    marks = _without_overlap(
        (_hit_tokens(text, names), state_names(text), _role_tokens(text), _agencies(text)),
        len(text),
    )
    tokens: list[Token] = []
    at = 0
    for mark in marks:
        if mark.tag == "A" and _is_surname(text, mark):
            continue
        tokens.extend(_plain(text, at, mark.start))
        tokens.append(mark)
        at = mark.end
    tokens.extend(_plain(text, at, len(text)))
    return tuple(_in_full(text, [*without_letters(text, tokens)]))


_GIVEN_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.? $|(?<=[\w,] )[A-Z][a-z]+ $")
_DOES = re.compile(
    r",|'s\b|’s\b| (?:said|says|told|tells|announced|added|conceded|had (?:hoped|said|told))\b"
)


def _is_surname(text: str, mark: Token) -> bool:
    """Tell "Mr German" and "Ana Roman said" from the adjectives of lands."""
    before = _GIVEN_NAME.search(text, max(0, mark.start - 24), mark.start)
    if before is None or not _DOES.match(text, mark.end):
        return before is not None and before.group()[:1] in "MDS" and before.group()[1] in "ris"
    word = before.group().strip()
    return _tag(word) == "N" or _tag(word) == "H"


_STATE_FORMS = frozenset(
    {"Republic", "Kingdom", "Commonwealth", "State", "Sultanate", "Government"}
)


def _in_full(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Read "Republic of Lithuania" and "Kingdom of the Netherlands" as the state they name."""
    skip = 0
    for i, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        last = 0
        if token.tag in "NG" and text[token.start : token.end] in _STATE_FORMS:
            tags = "".join(t.tag for t in tokens[i + 1 : i + 4])
            last = 2 if tags.startswith("oC") else 3 if tags.startswith("oDC") else 0
        if last:
            state = tokens[i + last]
            yield Token(token.start, state.end, "C", state.ref)
            skip = last
        else:
            yield token


def _without_overlap(layers: Iterable[Iterable[Token]], length: int) -> list[Token]:
    """Keep of overlapping tokens the one of the earlier layer, in a layer the longer."""
    taken = bytearray(length)
    kept: list[Token] = []
    for layer in layers:
        for token in sorted(layer, key=lambda t: (t.start, -t.end)):
            if not any(taken[token.start : token.end]):
                taken[token.start : token.end] = b"\1" * (token.end - token.start)
                kept.append(token)
    return sorted(kept, key=lambda t: t.start)
