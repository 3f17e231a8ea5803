"""The scheme a promise goes through, for whom that is, and whose money a sum is."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.money.patterns import STATED_DOLLARS
from monitor.extract.names.parties import Party
from monitor.types import NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.reading import Article
    from monitor.types import Amount

_FUND = re.compile(
    r"\b(?:the|that|its) (?:[Pp]ackage|(?:[\w-]+ )?(?:fund|scheme|list|mechanism|initiative|programme|facility))\b"
)
_AMERICAN = r"(?:American|U[.·]?S[.·]?|US)(?:-(?:made|built))? (?:weapons|arms|weaponry|munitions|missiles|interceptors|equipment)"
_BUYS_AMERICAN = re.compile(  # PURL told by what it does
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


_PAYS_IN = {
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
    sides = {_PAYS_IN.get(f.amount.currency or "", "") for f in money} - {""}
    if named and sides and not sides & {s for p in named for s in p.sides}:
        return ()
    if article and not sides and any(f.amount.text.startswith("$") for f in money):
        sides = {side for side, _ in article.sides} & {"au", "nz", "ca"}
    return (Party((sides.pop(),)),) if len(sides) == 1 else ()


_OWN_MONEY = {side: money for money, side in _PAYS_IN.items()} | {"us": "USD"}
_US = re.compile(r"\bUSD?\$|\bUSD\b|\bU[.·]S[.·] dollars\b")
_OWN_WORDS = re.compile(
    r"(?:^|[.!?] |  )(?:I|We) (?:will|am|are|have)\b|\b[Tt]he (?:[A-Z]\w+ )?Government (?:announces|is announcing|is providing|welcomes)\b"
)  # a release, not a report
_DOLLARS = {"au": "AUD", "nz": "NZD", "ca": "CAD", "sg": "SGD", "us": "USD", "tw": "TWD"}


_CROWNS = re.compile(r"\bkroner?\b|\bkr\b|\bcrowns?\b", re.IGNORECASE)
_KRONER = {"no": "NOK", "dk": "DKK"}
_ANY_CROWNS = {**_KRONER, "se": "SEK", "cz": "CZK", "is": "ISK"}


def settle_dollar(draft: Draft, article: Article) -> Amount | None:
    """Say whose a bare "$" is by who pays: no dollar of his own, the American one.

    A giver with a dollar of his own pays in it where the text marks American ones or is told at
    home; wires mean the American one; else it stays open.
    """
    amount = draft.amount
    if amount is None or amount.unit or (amount.currency and not _unmarked(amount, article)):
        return amount
    givers = {s for p in draft.givers for s in p.sides}
    if _CROWNS.search(amount.text):
        whose = _ANY_CROWNS if "rown" in amount.text else _KRONER
        here = givers & whose.keys() or {side for side, _ in article.sides} & whose.keys()
        return replace(amount, currency=whose[here.pop()]) if len(here) == 1 else amount
    worded = "dollar" in amount.text
    if amount.text[:1].isalnum() and len(givers) == 1 and not worded:
        return replace(amount, currency=_OWN_MONEY.get(next(iter(givers))))
    if not (worded or amount.text.startswith("$")):
        return amount
    own = sorted(givers & _DOLLARS.keys()) or _owners(draft, article)
    if not own:
        return replace(amount, currency="USD")
    if "us" in own or _WIRE.search(article.plain) or STATED_DOLLARS.search(article.plain):
        return replace(amount, currency="USD")
    amount = replace(amount, currency=None)
    if len(own) > 1:
        return amount
    marked = _US.search(article.plain) or _OWN_WORDS.search(article.plain)
    if marked or article.home == own[0] or _told_at_home(article.plain, draft.line.text, own[0]):
        return replace(amount, currency=_DOLLARS[own[0]])
    return amount


_WIRE = re.compile(r"\((?:AP|Reuters|AFP|Kyodo|Yonhap|Jiji(?: Press)?|Bloomberg|dpa)\)|\[Reuters\]")


_US_MARK = re.compile(r"U\.?S")


def _unmarked(amount: Amount, article: Article) -> bool:
    """Tell a "$" taken for the American one only because the text names no other."""
    own = amount.currency == "USD" and not _US_MARK.search(amount.text)
    own = own and (amount.text.startswith("$") or amount.text.endswith(" dollars"))
    return own and not article.home


def _owners(draft: Draft, article: Article) -> list[str]:
    """Find whose dollar it may be where the giver has none: the receiver's, the article's."""
    own = sorted({s for p in draft.receivers for s in p.sides} & _DOLLARS.keys())
    here = {side for side, _ in article.sides} & {"au", "nz", "ca"}
    return [*here] if not own and len(here) == 1 and _US.search(article.plain) else own


_OFFICE = r"(?:[Pp]rime [Mm]inister|[Mm]inister|[Gg]overnment|[Cc]abinet|[Pp]arliament|officials?|premier)"
_FROM_ABROAD = {
    side: re.compile(rf"\b{name}(?:'s)? (?:[\w-]+ ){{0,3}}?{_OFFICE}\b")
    for side, name in {
        "au": "(?:Australian|Australia)", "nz": "New Zealand", "ca": "(?:Canadian|Canada)",
        "sg": "(?:Singaporean|Singapore)", "tw": "(?:Taiwanese|Taiwan)", "us": "(?:American|U\\.S\\.|US)",
    }.items()
}  # fmt: skip
_COUNTRY = {
    side: re.compile(rf"\b{name}\b")
    for side, name in {
        "au": "Australia", "nz": "New Zealand", "ca": "Canada", "sg": "Singapore",
        "tw": "Taiwan", "us": "(?:United States|US|U\\.S\\.)",
    }.items()
}  # fmt: skip
_AT_HOME = re.compile(
    r"\b(?:[Tt]he (?:federal |coalition )?(?:Government|government|cabinet|Cabinet|Budget|budget|Opposition)|[Cc]abinet (?:has|on|will|approved|agreed)|[Ff]ederal cabinet"
    r"|(?:Prime Minister|Defen[cs]e Minister|Foreign Minister|Foreign Affairs Minister|Finance Minister|Treasurer|Senator|Minister [Oo]f Defence|Premier) [A-Z]\w+|[Oo]ur|Vote Defence|taxpayers?|Beehive|Kiwis?|Diggers)\b"
)


def _told_at_home(plain: str, sentence: str, side: str) -> bool:
    """Tell a text for those who pay: it names their ministers and who pays with no country."""
    if _COUNTRY[side].search(sentence) or _FROM_ABROAD[side].search(plain):
        return False
    return _AT_HOME.search(plain) is not None
