"""Whose promise a sentence speaks of that tells what became of it."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.promise import GIFT
from monitor.extract.commitments.schemes import by_currency
from monitor.extract.names.chains import chains
from monitor.extract.names.parties import Party, resolve_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.money.found import Found
    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line


def distinct_sides(parties: Sequence[Party]) -> list[Party]:
    """List each side of some parties once."""
    kept: dict[tuple[str, ...], Party] = {}
    for party in parties:
        kept.setdefault(party.sides, Party(party.sides))
    return list(kept.values())


def everyone_in(line: Line, article: Article, focus: Focus) -> list[Party]:
    """List all a sentence names, but where things happen and who speaks for whom."""
    found: list[Party] = []
    for chain in chains([a for a in line.actors if a.kind != "spokes"], article.plain):
        if _is_spot(chain[0], line, article.plain) or _is_brand(chain, article.plain):
            continue
        found += [p for p in resolve_all(chain, line, article.plain, focus) if p.sides]
    return found


_BRAND = re.compile(
    r"(?:-made|-built)? (?:\w+ )?(?:newspaper|paper|daily|broadcaster|media|magazine|agency)s?\b"
    r"|(?:-made|-built)? (?:weapons|arms|weaponry|munitions)\b"
)


def _is_brand(chain: Sequence[Actor], plain: str) -> bool:
    """Tell "a Belgian newspaper" and "American weapons" from who promises or gets."""
    last = chain[-1]
    return last.adjective and _BRAND.match(plain, last.end) is not None


_SPOT = re.compile(r"\b(?:in|at|near|through|via) (?:the )?$")


def _is_spot(actor: Actor, line: Line, plain: str) -> bool:
    """Tell a place where a thing is shown or handed over from who gets it."""
    before = plain[max(line.start, actor.start - 12) : actor.start]
    spot = actor.kind == "state" and _SPOT.search(before) is not None
    return spot and _FOR_THERE.search(plain, line.start, actor.start) is None


_FOR_THERE = re.compile(  # "due in Latvia", "a clinic in Ukraine"
    r"\b(?:due|arriv\w+|landed|clinics?|hospitals?|schools?|bridges?|homes|rebuilding|repairs|battlegroup|brigade|grid) in (?:the )?$"
)


def voter_of(money: list[Found], focus: Focus) -> Party | None:
    """Give whose parliament "parliament" is: whose money it votes, whose promise was told last."""
    sides = {s for p in by_currency(money) for s in p.sides}
    last = next((p for p in focus.givers if not sides or set(p.sides) & sides), None)
    return last or next(iter(by_currency(money)), None) or focus.home


_MADE_IT = re.compile(
    r"^(?:'s)? (?:has |had |have |is |are |was |were |now |also |already |recently )*(?:promised|pledged|offered|announced|bought|ordered|committed|agreed|ordering|buying|sending|giving|donating|donated|gave|sent|paid|building|supplying|contributing|(?:put|laid) on the table|put forward|tabled)\b"
)
_BY = re.compile(
    r"\b(?:promised|pledged|offered|announced|bought|ordered|donated|given|sent|supplied|funded|financed)(?: \w+)? by (?:the )?$"
    r"|\b(?:delivery|deliveries|handover|transfer|shipment|sale|loan|gift|donation)\b[^.;,]{0,70}? by (?:the )?$"
)
_WHOSE = re.compile(
    r"^'s? (?:[\w$€£¥₩.,-]+ ){0,5}?(?:contribution|pledge|promise|offer|donation|purchase|delivery|deliveries|aid|gift|package|commitment|payment|order|loan|share|cabinet|parliament|assembly|congress|diet|budget|government|treasury|senate|lawmakers|legislature|[\d,]+|"
    + GIFT
    + r")\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^ (?:[\w-]+ )?(?:cabinet|parliament|lawmakers|legislators|assembly|legislature|diet|senate|government|congress|treasury)\b",
    re.IGNORECASE,
)


def promiser_of(
    line: Line, article: Article, focus: Focus, begin: int, *, taken: bool = False
) -> Party | None:
    """Find whose promise it is: who made it, whose the thing or the vote is, the verb's subject.

    Of an offer that is taken it is whom the things come from; of a purchase it is who pays.
    """
    plain = article.plain
    groups = [
        (chain, parties)
        for chain in chains([a for a in line.actors if a.kind != "spokes"], plain)
        if (parties := [p for p in resolve_all(chain, line, plain, focus) if p.sides])
    ]
    for test in (_made_it, *((_gives,) if taken else ()), _owns, _acts):
        for chain, parties in groups:
            if test(chain, line, plain, begin):
                return Party(parties[0].sides[:1], start=chain[0].start, end=chain[-1].end)
    return None


def _made_it(chain: Sequence[Actor], line: Line, plain: str, _begin: int) -> bool:
    after = plain[chain[-1].end : chain[-1].end + 60]
    before = plain[max(line.start, chain[0].start - 90) : chain[0].start]
    if chain[0].adjective and _DELIVERY_OF.search(before):
        return True
    told = chain[0].kind != "state" and re.match(r" announced\b", after) is not None
    told = told or (chain[0].kind == "state" and _GOES_TO.search(before) is not None)
    return bool((_MADE_IT.match(after) and not told) or _BY.search(before))


_GOES_TO = re.compile(  # "the deployment of two aircraft to Norway announced on 14 May"
    r"\b(?:deployment|transfer|delivery|shipment|donation|gift|sale|loan|dispatch|sending|lending|handover)\b[^.;,]{0,80}? (?:to|for) (?:the )?$"
)
_DELIVERY_OF = re.compile(  # "the batch of Korean gearboxes"
    r"\b(?:delivery|deliveries|handover|transfer|shipment|batch|tranche|consignment) of (?:the |its |[\d,]+ )?$",
    re.IGNORECASE,
)


def owner_of(line: Line, article: Article, focus: Focus) -> Party | None:
    """Find whose a contribution is said to be: "has agreed to raise Norway's contribution"."""
    plain = article.plain
    for chain in chains([a for a in line.actors if a.kind == "state"], plain):
        end = chain[-1].end
        at = end - 2 if plain[end - 2 : end] == "'s" else end
        if plain[at : at + 1] == "'" and _WHOSE.match(plain[at : at + 90]):
            parties = [p for p in resolve_all(chain, line, plain, focus) if p.sides]
            return Party(parties[0].sides[:1], start=chain[0].start, end=end) if parties else None
    return None


def promised_near(line: Line, article: Article, focus: Focus) -> Party | None:
    """Find whose promise it is in the sentence after or before: "of those promised by Norway"."""
    for near in (
        *article.lines[line.index + 1 : line.index + 2],
        *article.lines[: line.index][-1:],
    ):
        for chain in chains([a for a in near.actors if a.kind != "spokes"], article.plain):
            parties = [p for p in resolve_all(chain, near, article.plain, focus) if p.sides]
            if parties and near.rank == "body" and _made_it(chain, near, article.plain, 0):
                return Party(parties[0].sides[:1], start=chain[0].start, end=chain[-1].end)
    return None


_FROM = re.compile(rf"{GIFT} from (?:the )?$|\bBushmasters? from $")


_HAS_ON_OFFER = re.compile(
    r" (?:(?:army|navy|air force|military|government) )?(?:(?:has|have|had) (?:\w+ )?(?:on offer|to offer)|no longer (?:wants?|needs?|uses?))\b"
)


def _gives(chain: Sequence[Actor], line: Line, plain: str, _begin: int) -> bool:
    """Tell whom things come from: "the trucks from Norway", "what Norway has on offer"."""
    if _HAS_ON_OFFER.match(plain, chain[-1].end, line.end):
        return True
    return _FROM.search(plain, max(line.start, chain[0].start - 40), chain[0].start) is not None


def _owns(chain: Sequence[Actor], _line: Line, plain: str, begin: int) -> bool:
    end = chain[-1].end
    at = end - 2 if plain[end - 2 : end] == "'s" else end
    return bool(_WHOSE.match(plain[at : at + 90]) or _INSTITUTION.match(plain[end : end + 40])) or (
        all(a.adjective for a in chain) and plain[end : end + 1] == " " and end < begin
    )


def _acts(chain: Sequence[Actor], line: Line, plain: str, begin: int) -> bool:
    between = plain[chain[-1].end : begin]
    return (
        chain[0].kind in {"state", "office", "person", "group"}
        and chain[-1].end <= begin
        and not _SPOT.search(plain[max(line.start, chain[0].start - 12) : chain[0].start])
        and _SUBJECT.fullmatch(between) is not None
    )


_SUBJECT = re.compile(
    r"(?: (?:said|says|announced|confirmed|told [\w ]{3,30}))?(?: (?:on|late on) \w+day)?(?:(?: that)? (?:it|he|she|they))?(?: (?:has|have|had|also|now))* ?"
)
