"""Whose money a bare "$" or crown is: by who pays, and where and for whom the text is told."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.schemes import PAYS_IN
from monitor.extract.money.patterns import STATED_DOLLARS

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article
    from monitor.types import Amount

_OWN_MONEY = {side: money for money, side in PAYS_IN.items()} | {"us": "USD"}
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
    converted = _CONVERTED.search(draft.line.text.partition(amount.text)[0]) is not None
    if converted or "us" in own or _told_abroad(article.plain):
        return replace(amount, currency="USD")
    amount = replace(amount, currency=None)
    if len(own) > 1:
        return amount
    if _AMERICAN_TALK.search(article.plain):
        return replace(amount, currency="USD")
    marked = _US.search(article.plain) or _OWN_WORDS.search(article.plain)
    if marked or article.home == own[0] or _told_at_home(article.plain, draft.line.text, own[0]):
        return replace(amount, currency=_DOLLARS[own[0]])
    return amount


def _told_abroad(plain: str) -> bool:
    """Tell a wire's text, and one that marks other dollars: its bare ones are American."""
    return _WIRE.search(plain) is not None or STATED_DOLLARS.search(plain) is not None


_CONVERTED = re.compile(  # "pays the equivalent of $4 million": told for readers abroad
    r"\bequivalent (?:of|to) (?:(?:about|some|nearly|roughly|around|almost|just over|over) )?$"
)
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


_OWN_TALK: Final = {  # what only those at home call by its bare name
    "au": re.compile(
        r"\b(?:[Tt]he Treasurer|Senators?|[Ss]enate estimates|[Ss]enate hearing|the Coalition|[Ss]hadow (?:[a-z]+ )?minister|[Ff]orward estimates|Auditor-General|the Greens|Labor|Nationals|crossbench\w*|federal budget|mid-year update)\b|(?:^|(?<=  ))(?:CANBERRA|SYDNEY|MELBOURNE|PERTH|BRISBANE|ADELAIDE|DARWIN|HOBART)\b"
    ),
    "nz": re.compile(
        r"\b(?:Beehive|Labour's|ACT's|NZ First's|the Greens|Green Party|select committee|HMNZS|Vote (?:Defence|Foreign Affairs|Official Development)|Kiwis?|[Pp]ost-[Cc]abinet|NZ time|Official Information Act)\b|(?:^|(?<=  ))(?:WELLINGTON|AUCKLAND|CHRISTCHURCH)\b"
    ),
    "ca": re.compile(
        r"\b(?:Parliament Hill|Conservative (?:critic|leader|MP)|Bloc Qu[eé]b[eé]cois|NDP|Liberal (?:MP|government|caucus)|question period|parliamentary budget officer|(?:N\.S|Ont|Que|B\.C|Alta|Sask|Man|N\.B|N\.L)\.)(?=\W)|(?:^|(?<=  ))(?:OTTAWA|HALIFAX|TORONTO|MONTREAL|VANCOUVER|CALGARY|WINNIPEG|EDMONTON)\b"
    ),
}  # fmt: skip
_AMERICAN_TALK: Final = re.compile(
    r"\b(?:U\.S\. (?:Rep|Sen)|(?:Reps?|Sens?)\. [A-Z]\w+ [A-Z]\w+)\b|(?:^|(?<=  ))[A-Z][A-Z .'-]{2,30}, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|N\.[CHJMY]|Neb|Nev|Okla|Ore|Pa|S\.C|Tenn|Texas|Utah|Va|Wash|Wis)\b|(?:^|(?<=  ))WASHINGTON\b"
)


def _told_at_home(plain: str, sentence: str, side: str) -> bool:
    """Tell a text for those who pay: it names their ministers and who pays with no country."""
    if _FROM_ABROAD[side].search(plain):
        return False
    talk = _OWN_TALK.get(side)
    if talk and talk.search(plain):
        return True
    return _COUNTRY[side].search(sentence) is None and _AT_HOME.search(plain) is not None
