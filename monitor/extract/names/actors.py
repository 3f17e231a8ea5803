"""Who is named in a text: people with their offices and sides, governments, bodies, groups.

Names and titles are read by a small grammar over the tags of ``tokens``; a person introduced once
with a title is known by the surname from then on, before and after.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from monitor.extract.names.appositions import LED_BY, serves, share_office
from monitor.extract.names.book import body_of_office
from monitor.extract.names.roles import FORCES_OF, LENDS, NO_NAMES, OFFICE_SAID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.names.book import Book, Person
    from monitor.extract.names.tokens import Token

    Chunk = tuple[str, Sequence[Token]]

ActorKind = Literal["person", "office", "counterpart", "group", "state", "pronoun", "spokes"]


@dataclass(frozen=True, slots=True)
class Actor:
    """One place where somebody is named."""

    start: int
    end: int
    kind: ActorKind
    sides: tuple[str, ...]
    person: Person | None = None
    role: str = ""
    text: str = ""
    adjective: bool = False  # "Japanese" that only qualifies the next word
    capital: bool = False  # "Seoul": a place or a government
    plural: bool = False
    id: str = ""  # a firm's or body's gazetteer id
    own: bool = False  # opens with his, her, its or their: the other side is named before


_SIDE = "[ACKO]"
_SIDES = f"(?:A(?:c[AC]){{1,6}}c?&[AC]|K(?:&D?K|-D?{_SIDE})*|[ACO](?:[&-]D?{_SIDE}){{0,6}})"
_NAME = "(?:P|N)(?:b{0,3}[PN]){0,6}"
_PRE = "[DhM]{0,4}"
_OWNER = f"(?:{_SIDES}(?:S[Mw]{{0,2}}|M*)|A[MwO]?M*)?"
_BODY = f"(?:(?:{_SIDES}S?)?M*G|AM*N{{1,3}})(?=R)"  # "Danish Army" of its chief
_ROLE = "R(?:&R|cR|-R)?(?:oM{1,3}|M(?=N))?(?:pD?[ACKO](?![RS]))?"
_NAMED = frozenset({"owned", "titled", "named_as", "name", "counterpart", "peer"})
CHUNK = re.compile(
    f"(?P<spokes>{_PRE}{_OWNER}X(?:{_NAME})?|{_NAME}c{_PRE}{_OWNER}X)"
    f"|(?P<owned>[CAK]SN{{0,2}}P[PN]{{0,2}}|[CAK]SN(?:b{{0,2}}N){{1,2}}(?![NPRGOACKS]))"
    f"|(?P<titled>{_PRE}(?:{_BODY}|{_OWNER}){_ROLE}(?:oD?(?:{_SIDE}(?:M?G|S(?:[Mw]{{0,2}}G|[MwNG]{{1,4}}(?:pD?{_SIDE})?(?=c))|[Mw]{{2,4}}(?=c))?|G))?c?(?:DH)?[HR]?{_NAME}(?:R(?=c)|oD?{_SIDE}(?:M?G)?|c{_PRE}{_OWNER}{_ROLE}oD?{_SIDE}|c{_PRE}{_SIDES}(?:S[Mw]{{0,2}}|M*){_ROLE}(?!c?[HR]?[PN]))?)"
    f"|(?P<peer>{_NAME}c{_PRE}{_SIDES}M*F(?!c?[HR]?[PN])|NN{{1,2}}oC(?![PNOGRFS])|[CK]Sc[PN]{{1,3}}(?=c))"
    f"|(?P<named_as>(?!(?<=[pu])Nc{_PRE}{_SIDES}(?:S[Mw]{{0,2}}|M*){_ROLE}(?:c[PN]{{1,3}}[cw]|w))H?{_NAME}c{_PRE}(?:{_BODY}|{_OWNER}){_ROLE}(?:oD?{_SIDE}(?:S?[NO]+)?|(?![PNHR&]))(?![SMwG]{{0,4}}c[DH]?R[PN]))"
    f"|(?P<counterpart>{_PRE}(?:{_SIDES}S?)?M*F(?:oD?{_SIDE})?(?:c?[RH]*{_NAME})?)"
    f"|(?P<group>{_PRE}(?:{_SIDES}S[Mw]{{0,2}}|{_SIDES}|A[Mw]?)?[dDM]{{0,4}}(?:M&M)?G(?:&G)?(?:[of]D*M*{_SIDE}(?:(?:c|&|c&)D*M*{_SIDE}(?!S?[MO]*R))*(?:S?M*G)?|[of][Dd]+G)?)"
    f"|(?P<office>{_PRE}(?:C(?=O))?{_SIDES}(?:S[Mw]{{0,2}}|M*){_ROLE}(?:oD?{_SIDE})?|{_PRE}RoD?{_SIDE}(?:S[Mw]{{0,2}}G)?|[Dh]M*R)"
    f"|(?P<name>H?{_NAME})"
    f"|(?P<state>D?(?:[CAK]S)?O|D?{_SIDE})"
    "|(?P<pronoun>[ythim])"
)  # fmt: skip


def read_actors(
    text: str, tokens: Sequence[Token], book: Book, spans: Sequence[tuple[int, int]]
) -> tuple[Actor, ...]:
    """Find everyone named, in order, sentence by sentence; pronouns included, unresolved."""
    tags = "".join(token.tag for token in tokens)
    sentences = [
        [
            (match.lastgroup or "", tokens[match.start() : match.end()])
            for match in CHUNK.finditer(tags, first, last)
        ]
        for first, last in _ranges(tokens, spans)
    ]
    chunks = [chunk for sentence in sentences for chunk in sentence]
    for kind, part in chunks:
        if kind in _NAMED and _name_tokens(part):
            _introduce(text, kind, part, book)
    for before, sentence, (start, _) in zip([[], *sentences], sentences, spans, strict=False):
        _name_holder(text, before, sentence, start, book)
    for sentence in sentences:
        _settle_service(text, sentence, book)
        _settle_company(text, sentence, book)
        _settle_shared(text, sentence, book)
    book.settle()
    return tuple(actor for kind, part in chunks if (actor := _actor(text, kind, part, book)))


def _ranges(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the first and last token of every sentence."""
    starts = [token.start for token in tokens]
    for start, end in spans:
        yield bisect_left(starts, start), bisect_left(starts, end)


_NO_NAMES = frozenset(NO_NAMES.split())


def _introduce(text: str, kind: str, part: Sequence[Token], book: Book) -> None:
    words = _name_tokens(part)
    if kind in {"owned", "peer"} and _NO_NAMES & {text[t.start : t.end] for t in words}:
        return
    role = _role_of(text, part)
    known = next((t.ref for t in words if t.tag == "P" and t.ref), None)
    if known is not None:
        book.known(known, words, text, role, _sides(part))
        return
    honorific = part[0].tag == "H"
    if kind == "name" and not honorific:
        return
    if len(words) == 1 and text[part[0].start : part[0].end].lower() in {"sir", "dame"}:
        book.knight(text[words[0].start : words[0].end])
        return
    book.add([text[t.start : t.end] for t in words], role, _sides(part), words[0].start)


def _name_holder(
    text: str, before: Sequence[Chunk], sentence: Sequence[Chunk], start: int, book: Book
) -> None:
    """Take in a name that opens a sentence as that of the minister the one before spoke of."""
    if not sentence or sentence[0][0] != "name":
        return
    words = sentence[0][1]
    name = [text[t.start : t.end] for t in words]
    offices = [part for kind, part in before if kind == "office" and _sides(part)]
    strange = all(t.tag in "Nb" for t in words) and 1 < len(words) < 5
    if not strange or words[0].start - start > 3 or not offices or _NO_NAMES & set(name):
        return
    role, sides = _role_of(text, offices[0]), _sides(offices[0])
    follows = text[words[-1].end : words[-1].end + 2]
    if follows[:1] == " " and follows[1:].islower() and book.office(role, sides) is None:
        book.add(name, role, sides, words[0].start)


def _settle_service(text: str, sentence: Sequence[Chunk], book: Book) -> None:
    """Take in for whom somebody serves: "Admiral Holm, who commands the Danish navy"."""
    ends = [(part[0].start, part[-1].end) for _, part in sentence]
    for at, served in serves(text, ends):
        kind, part = sentence[at]
        sides = _sides(sentence[served][1])
        if kind in _NAMED and _name_tokens(part) and sides:
            words = [text[t.start : t.end] for t in _name_tokens(part)]
            book.add(words, _role_of(text, part), sides, part[0].start)


def _settle_shared(text: str, sentence: Sequence[Chunk], book: Book) -> None:
    """Take in those who share an office told once: "Foreign ministers Holm and Berzins"."""
    parts = [(kind, part[0].start, part[-1].end) for kind, part in sentence]
    for office, at, names in share_office(text, parts):
        sides = _sides(sentence[at][1])
        for number, (name, owner) in enumerate(names):
            words = [text[t.start : t.end] for t in _name_tokens(sentence[name][1])]
            own = sides[number : number + 1] if len(sides) == len(names) else ()
            own = _sides(sentence[owner][1]) if owner != name else own
            if not _NO_NAMES & set(words):
                book.add(words, office, own, sentence[name][1][0].start)


_WITH_WHOM = re.compile(r" and (?!the\b)")
_BETWEEN = re.compile(r"\b[Bb]etween (?:the )?$")


def _settle_company(text: str, sentence: Sequence[Chunk], book: Book) -> None:
    """Take in whom a known one meets or whom he sends: "between Holm and X", "Holm's deputy, X"."""
    for (kind, part), (after, following) in pairwise(sentence):
        gap = text[part[-1].end : following[0].start]
        words = [text[t.start : t.end] for t in _name_tokens(following)]
        if kind == "office" and after == "name" and 1 < len(words) < 4 and _sides(part):
            if OFFICE_SAID.fullmatch(gap):  # "the Latvian president's office said Ozols had"
                book.add(words, _role_of(text, part), _sides(part), following[0].start)
            continue
        if kind == "group" and after == "name" and LED_BY.fullmatch(gap) and _sides(part):
            book.add(words, "", _sides(part), following[0].start)
        if kind not in _NAMED or not _name_tokens(part):
            continue
        if after == "titled" and gap in {"'s ", "’s "} and not _sides(following):
            book.serve(words, [text[t.start : t.end] for t in _name_tokens(part)])
        strange = after == "name" and 1 < len(words) < 4 and not _NO_NAMES & set(words)
        between = _BETWEEN.search(text, max(0, part[0].start - 14), part[0].start)
        if strange and between and _WITH_WHOM.fullmatch(gap):
            book.add(words, "", (), following[0].start)


def _name_tokens(part: Sequence[Token]) -> list[Token]:
    """Find the name inside a chunk: its first run of P and N, particles included."""
    run: list[Token] = []
    before = ""
    for token in part:
        if token.tag in "PN" or (run and token.tag == "b"):
            run.append(token)
        elif run and token.tag == "R" and before in {"A", "M"}:
            run, before = [], "R"  # of a body: "Danish Fleet Command chief"
        elif run:
            break
        else:
            before = token.tag
    return run


def _role_of(text: str, part: Sequence[Token]) -> str:
    return " and ".join(text[t.start : t.end] for t in part if t.tag == "R")


def _sides(part: Sequence[Token]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for before, token in zip((None, *part), part, strict=False):
        abroad = before is not None and before.tag in "pD" and _after_preposition(part, token)
        if token.tag in "ACKO" and token.ref and not abroad:
            found.update(dict.fromkeys(token.ref.sides))
    return tuple(found)


def _after_preposition(part: Sequence[Token], token: Token) -> bool:
    """Tell whether a side is where somebody serves, not whom: "ambassador to Japan"."""
    tags = "".join(t.tag for t in part[: part.index(token)])
    return re.search(r"RpD?$", tags) is not None


def _actor(text: str, kind: str, part: Sequence[Token], book: Book) -> Actor | None:
    start, end = part[0].start, part[-1].end
    words = text[start:end]
    role = _role_of(text, part)
    if kind == "pronoun":
        bare = words.lower().replace("’", "'").partition("'")[0]
        return Actor(start, end, "pronoun", (), text=bare, plural=part[0].tag == "t")
    if kind == "spokes":
        return Actor(start, end, "spokes", _sides(part), text=words)
    if kind in _NAMED:
        return _person_actor(text, kind, part, book, role)
    if kind == "group":
        forces = FORCES_OF.search(text, max(0, start - 24), end)
        start = min(start, forces.start()) if forces and forces.end() > start else start
        words = text[start:end]
        own = any(t.tag == "h" for t in part) or words.lower().startswith(("their", "its"))
        return Actor(start, end, "group", _sides(part), None, words, words, plural=True, own=own)
    if kind == "office":
        own = part[0].tag == "h"
        person = book.office(role, _sides(part)) if not own else None
        sides = _sides(part) or (person.sides if person else body_of_office(role))
        return Actor(start, end, "office", sides, person, role, words, own=own)
    return _state(text, part)


def _person_actor(
    text: str, kind: str, part: Sequence[Token], book: Book, role: str
) -> Actor | None:
    start, end = part[0].start, part[-1].end
    told = text[start:end]
    words = _name_tokens(part)
    sides = _sides(part)
    person = None
    if words:
        known = next((t.ref for t in words if t.tag == "P" and t.ref), None)
        name = [text[t.start : t.end] for t in words]
        person = book.find(known.id if known else "", name, start)
    if kind == "counterpart":
        own = part[0].tag == "h" or text[start:end].lower().startswith(("their", "its"))
        sides = sides or (person.sides if person else ())
        return Actor(start, end, "counterpart", sides, person, "counterpart", told, own=own)
    if person is None:  # "China's Exim Bank", "the Wheat Board of Canada"
        public = kind in {"owned", "peer"} and sides and LENDS.search(told)
        return Actor(start, end, "group", sides, None, told, told) if public else None
    return Actor(
        start, end, "person", person.sides or sides, person, role or person.role, text[start:end]
    )


_ARMS = re.compile(r" (?:weapon(?:s|ry)|arms|munitions|missiles|interceptors|shells)\b")  # "U.S."
_MONEY = re.compile(
    r"[ \u00a0-](?:dollars?|kron(?:er?|or|a)|crowns?|won|yen|pounds?|z[lł]ot(?:ys?|ych)|francs?"
    r"|korunas?|lei|forints?|liras?|hryvnias?|pesos|rupees)\b"
)


def _state(text: str, part: Sequence[Token]) -> Actor | None:
    token = part[-1]
    if token.ref is None or text.startswith("$", token.end):  # "NZ$": a currency
        return None
    if token.tag == "A" and _MONEY.match(text, token.end):  # "Danish crowns"
        return None
    return Actor(
        part[0].start,
        token.end,
        "state",
        token.ref.sides,
        text=text[token.start : token.end],
        adjective=token.tag == "A" or _ARMS.match(text, token.end) is not None,
        capital=token.tag == "K",
        id=token.ref.id,
        plural=len(token.ref.sides) > 1,
    )
