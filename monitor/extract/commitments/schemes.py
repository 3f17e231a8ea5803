"""The scheme a promise goes through, for whom that is, and who pays in the money of a sum."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.extract.names.parties import Party
from monitor.types import NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.money.found import Found
    from monitor.extract.reading import Article

_FUND = keyed(
    r"\b(?:the|that|its) (?:[Pp]ackage|(?:[\w-]+ )?(?:fund|scheme|list|mechanism|initiative|programme|facility))\b"
)
_AMERICAN = r"(?:American|U[.·]?S[.·]?|US)(?:-(?:made|built))? (?:weapons|arms|weaponry|munitions|missiles|interceptors|equipment)"
_BUYS_AMERICAN = keyed(  # PURL told by what it does
    rf"\b(?:account|scheme|pot|fund|list|arrangement|mechanism|programme|initiative|facility)\b[^.;]{{0,50}}?\b(?:buys?|buying|purchas\w+|pays? for|orders?|gets?|receives?|draws?|obtains?)\b[^.;]{{0,12}}? {_AMERICAN}"
    rf"|\b(?:account|scheme|pot|fund|list|arrangement|mechanism|programme|initiative|facility)\b[^.;]{{0,50}}? {_AMERICAN}(?: for Ukraine)? (?:is|are) (?:being )?(?:bought|purchased|ordered|paid for|financed)\b"
    rf"|\b(?:list|catalogue|pot|fund|scheme|account) (?:of|for) (?:the )?{_AMERICAN}"
    rf"|\b(?:towards?|purchases? of|buying|buy|pay for|paying for|into) {_AMERICAN} (?:for|on behalf of) (?:Ukraine|Kyiv)\b"
)
_TRUST_FUND = re.compile(  # CAP told by what it is
    r"\b(?:trust fund|fund) (?:that|which) (?:NATO|the alliance) (?:keeps|runs|manages|has|holds|administers) for (?:Ukraine|Kyiv)\b"
    r"|\b(?:NATO|[Aa]lliance)'s (?:own )?(?:Ukraine trust fund|trust fund for Ukraine|(?:Ukraine )?fund for Ukraine's wounded)\b"
    r"|\bfor (?:Ukraine|Kyiv) (?:through|via|by way of) (?:an? |the )?(?:NATO|[Aa]lliance) trust fund\b"
)
MORE = 60  # characters of it beyond "U.S.", which ends a clause but no sentence
BACK = 500  # characters between a scheme's name and "the fund"


def channel_of(article: Article, start: int, end: int) -> NameHit | None:
    """Find the scheme a promise goes through: named with it, or "the fund" of one named before."""
    for hit in article.programmes:
        if start <= hit.start < end:
            return hit
    told = _BUYS_AMERICAN.search(article.plain, start, end + MORE)
    if told is not None and told.start() < end:
        kind, (a, b) = NameKind.PROGRAMME, told.span()
        return NameHit(id="purl", kind=kind, side="nato", start=a, end=b)
    told = _TRUST_FUND.search(article.plain, start, end)
    if told is not None:
        kind, (a, b) = NameKind.PROGRAMME, told.span()
        return NameHit(id="cap", kind=kind, side="nato", start=a, end=b)
    if not _FUND.search(article.plain, start, end):
        return None
    before = [hit for hit in article.programmes if end - BACK < hit.start < start]
    return before[-1] if before else None


_FOR_UKRAINE = frozenset({"purl", "nsatu", "cap", "jatec"})  # schemes with one beneficiary


def owners_of(channel: NameHit, article: Article) -> tuple[Party, ...]:
    """Give for whom a scheme is, where the text names that, and who runs it."""
    named = channel.id in _FOR_UKRAINE and any(side == "ua" for side, _ in article.sides)
    found = ("ua" if named else "", channel.side)
    return tuple(Party((side,)) for side in found if side)


PAYS_IN = {
    "KRW": "kr",
    "JPY": "jp",
    "NZD": "nz",
    "AUD": "au",
    "CAD": "ca",
    "NOK": "no",
    "SEK": "se",
    "DKK": "dk",
    "PLN": "pl",
    "GBP": "gb",
    "CZK": "cz",
}


def by_currency(
    money: Sequence[Found], article: Article | None = None, named: Sequence[Party] = ()
) -> tuple[Party, ...]:
    """Give whose "the committee" is by the money it votes: nobody budgets in another's.

    Args:
        money: The sums it votes.
        article: Where that is told.
        named: Whom the sentence names; of them no other is taken.
    """
    sides = {PAYS_IN.get(f.amount.currency or "", "") for f in money} - {""}
    if named and sides and not sides & {s for p in named for s in p.sides}:
        return ()
    if article and not sides and any(f.amount.text.startswith("$") for f in money):
        sides = {side for side, _ in article.sides} & {"au", "nz", "ca"}
    return (Party((sides.pop(),)),) if len(sides) == 1 else ()
