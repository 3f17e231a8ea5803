"""Who "I" is in a release, letter or note an office-holder tells in the first person."""
# ruff: noqa: E501

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from monitor.extract.names.chains import chains
from monitor.extract.names.parties import PREPOSITION, Party
from monitor.extract.names.roles import ROLE
from monitor.extract.names.tokens import state_names
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.reading import Article

_I = re.compile(
    r"(?<!War )(?<!Part )(?<!Phase )(?<!Pillar )(?<!Tranche )\bI(?:'ll|'m|'ve|'d)?,? (?!Corps\b)[a-z]"
)
_ACTS = re.compile(r"\bI(?:'ll|'m|'ve| will| have| am| met| spoke| had| was| also| then| look)\b")
_OFFICE = re.compile(
    r"\b(?:as (?:the |your |Australia's )?|(?:took (?:on|over) |job of |role of |became )(?:as |the )*)(?P<office>(?:Prime|Foreign|Defen[cs]e|Deputy Prime|Trade|Armed Forces)"
    r" (?:Minister|Secretary)|Minister (?:for|of) [A-Z]\w+|President|Ambassador|High Commissioner)"
)
_PEER = re.compile(
    r"\bmy (?:[A-Z]\w+ ){0,2}(?:counterpart|opposite number|colleague|fellow ministers|homologue)"
)
_THEIRS = re.compile(r" (?:\w+ )?(?:counterpart|opposite number|colleague|homologue)")
_DOES = re.compile(r" [a-z]|'s? ")
_SHORT = 90  # characters a line of a signature may have
_ENDS = 5  # lines at either end of a text that may sign it
_NAME = re.compile(
    r"(?:(?:The )?(?:Rt\.? )?(?:Hon\.?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Sir|Dame) )*(?P<name>(?!Madam|Dear|Yours|Kind|Best|Warm|With|Embassy|Ministry)[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,4}?)(?: (?:KC|MP|AM|AO|CMG|OBE))*"
)
_HONOURED = re.compile(  # who signs by no office but "the Right Honourable"
    r"(?:[Tt]he )?(?:Rt\.? )?Hon\.? (?:Dr\.? )?(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}?)(?: (?:KC|MP|AM|AO|CMG|OBE))*"
)
_HEAD = re.compile(
    r"(?:Embassy|High Commission|(?:Permanent )?(?:Mission|Delegation)|Ministry(?: of [A-Z]\w+)?|Government|Prime Minister|Department of [A-Z]\w+) of (?:the )?$"
)
_OWNED = re.compile(
    r"(?:'s)? (?:Embassy|High Commission|(?:Permanent )?(?:Mission|Delegation)|Ministry|Government)\b",
    re.IGNORECASE,
)


class Signed(NamedTuple):
    """Who signs a text, as what, and for which side where the signature tells it."""

    name: str
    office: str
    side: str


def author_of(article: Article) -> tuple[Party | None, bool]:
    """Give the office-holder who speaks as "I" outside quotations, of the state that acts.

    Also tell whether the text itself says in what office he speaks: what he and others will do
    is a promise then.
    """
    if not _lines_with(_I, article):
        return None, False
    signed = _signed(article.text) or _entitled(article) or _at_foot(article)
    office = _OFFICE.search(article.plain)
    serves = bool(office or _PEER.search(article.plain))
    speaks = serves and _lines_with(_ACTS, article) > 1
    if signed is None and not (serves and _lines_with(_I, article) > 1):
        return None, False
    known = article.book.find("", signed.name.split(), 0) if signed and signed.name else None
    side = (signed.side if signed else "") or _letterhead(article.text)
    side = side or article.home or (known.sides[0] if known and known.sides else "")
    side = side or _acting(article)
    role = signed.office if signed else office.group("office") if office else "Minister"
    label = known.label if known else signed.name if signed else ""
    return (Party((side,), label, role) if side else None), speaks


def _at_foot(article: Article) -> Signed | None:
    """Give who signs behind a dash at the very end: "We stand together. - Senator Ruth Dale"."""
    found = _FOOT.search(article.plain.rstrip())
    if found is None:
        return None
    office = ROLE.search(found["office"] or found["title"] or "")
    known = article.book.find("", found["name"].split(), 0)
    side = known.sides[0] if known and known.sides else ""
    if not office and not known:
        return None
    return Signed(found["name"], office.group() if office else "Minister", side)


_FOOT = re.compile(
    r"[.!?\"')] [-–—] ?(?:(?:The )?(?:Rt\.? )?Hon\.? )?(?:(?P<title>(?:Prime |Foreign |Defen[cs]e |Deputy Prime )?(?:Minister|Senator|Secretary|Ambassador|President|General|Admiral)) )?"
    r"(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3})(?:, (?P<office>[^.;\n]{3,70}))?$"
)


def _entitled(article: Article) -> Signed | None:
    """Give whose note or diary a title says it is: "Weekly note of the Danish Ambassador"."""
    title = article.lines[0] if article.lines and article.lines[0].rank == "title" else None
    if title is None or not _NOTE.search(title.text):
        return None
    named = [a for a in title.actors if a.kind in {"office", "person"} and len(a.sides) == 1]
    if len(named) != 1:
        return None
    label = named[0].person.name if named[0].person else ""
    return Signed(label, named[0].role, named[0].sides[0])


_NOTE = re.compile(
    r"\b(?:notes?|letter|diary|newsletter|blog|dispatch|notebook|log)\b", re.IGNORECASE
)


def _lines_with(first: re.Pattern[str], article: Article) -> int:
    """Count the sentences that speak of "I" outside a quotation."""
    return sum(
        any(not line.quoted(line.start + m.start()) for m in first.finditer(line.text))
        for line in article.lines
        if line.rank == "body"
    )


def _signed(text: str) -> Signed | None:
    """Read a name and an office that stand by themselves at the head or the foot of a text."""
    body = text.partition("\n\n")[2]
    lines = [words for raw in body.split("\n") if (words := raw.strip(" *_-–—\t"))]
    for part, marks in ((lines[:2], ".!?,:"), (lines[-_ENDS:], ".!?:")):
        short = [line for line in part if len(line) < _SHORT and line[-1] not in marks]
        found = next(_signatures(short), None)
        if found is not None:
            return found
    return None


def _signatures(lines: list[str]) -> Iterator[Signed]:
    for number, line in enumerate(lines):
        office = ROLE.search(line)
        if office is None:
            honoured = _HONOURED.fullmatch(line)
            if honoured is not None and number == len(lines) - 1:
                yield Signed(honoured["name"], "Minister", "")
            continue
        before = re.sub(r"\bThe $", "", line[: office.start()]).rstrip(" ,")
        around = lines[max(0, number - 1) : number] + lines[number + 1 :][:1]
        titled = re.sub(r"^[ ,]*(?:the (?=Hon|Rt))?", "", line[office.end() :])  # "Senator the Hon"
        beside = [before] if before else [titled, *around] if titled else around
        name = next((m for words in beside if (m := _NAME.fullmatch(words.rstrip(",")))), None)
        if name is not None:
            yield Signed(name["name"], office.group(), _side_in(line[office.start() :]))


def _side_in(office: str) -> str:
    """Give whose ambassador or minister an office is, not where he serves."""
    for token in state_names(office):
        if token.ref and not office[: token.start].rstrip().endswith((" to", " to the", " in")):
            return token.ref.sides[0]
    return ""


def _letterhead(text: str) -> str:
    """Give whose embassy, mission or ministry a text names at its head."""
    head = text[:400]
    for token in state_names(head):
        named = _HEAD.search(head, 0, token.start) or _OWNED.match(head, token.end)
        if named and token.ref:
            return token.ref.sides[0]
    return ""


def _acting(article: Article) -> str:
    """Give the one state most often told of as doing or owning, not as a place to go."""
    plain = article.plain
    theirs = {
        actor.sides
        for line in article.lines
        for actor in line.actors
        if actor.sides and (actor.kind == "counterpart" or _THEIRS.match(plain, actor.end))
    }
    seen = Counter(
        actor.sides[0]
        for line in article.lines
        for chain in chains(line.actors, plain)
        if not PREPOSITION.search(plain[max(line.start, chain[0].start - 25) : chain[0].start])
        for actor in chain
        if actor.kind == "state" and actor.sides and not (actor.capital or actor.adjective)
        if actor.sides[0] not in BODIES and actor.sides not in theirs
        if _DOES.match(plain, actor.end)
    )
    best = seen.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""
