"""Sums told apart from their promise: "respectively", and "it is worth" in the next sentence."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.alongside import alongside
from monitor.extract.commitments.revisions import revised, share_of
from monitor.extract.keyed import keyed
from monitor.extract.money.amounts import amounts
from monitor.extract.names.parties import Party
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.reading import Article, Line
    from monitor.types import Amount

_BY_WHOM = r"(?:(?:According to|By) [^,;]{3,60}, )?"  # who reckons
_IT = r"(?:But |Now |Yet |In fact,? )?(?:It|That|This|The (?:\w+ )?(?:sum|figure|amount|total|contribution|gift|pledge|payment|donation|package|order|grant|loan))"
_SUM_OF = r"The (?:up to |more than )?(?:[A-Z]{0,3}[$€£¥₩]? ?\d[\d.,]* ?(?:million|billion|trillion|m|bn|trn)?\b(?: [a-z]+)?)(?: \([^)]{3,30}\))? (?:[\w-]+ ){0,2}?(?:contract|deal|order|package|agreement|purchase|sale)\b"
_COST = r"The (?:[\w-]+ ){1,4}?(?:will|would|is to|are to|is expected to|are expected to|is due to|are due to) cost\b"
_WORTH = re.compile(
    rf"^(?:{_SUM_OF}|{_COST})|^At [^,;.]{{3,40}},? (?:it|this|the (?:deal|contract|order|purchase)) is (?:the|one of)\b|"
    rf"^{_BY_WHOM}"
    r"(?:[A-Z]\w+(?: [A-Z]\w+)?'s (?:[\w-]+ ){0,2}(?:share|ticket|part|contribution|payment|portion|stake|pledge|package|bill)|It|This|That|Its (?:value|price|cost|price tag|(?:[\w-]+ ){0,2}?(?:fee|dues|subscription|ticket|stake|share|contribution))|[Tt]he (?:\w+ ){0,3}?(?:package|contribution|pledge|aid|donation|funding|money|deal|contract|grant|loan|assistance|sum|offer|order|agreement|purchase|price|cost|bill|programme|price tag|total|undertaking))\b"
    r"[^.;]{0,60}?\b(?:worth|valued at|(?:put|estimated|reckoned|priced|given|stated) (?:at|as)|value of|price of|totals?|totall?ing|amounts? to|costs?|(?:comes|runs) to|is|will be|of)\b"
)
_ITS_VALUE = re.compile(  # no "It": what that is stands right before it
    rf"{_BY_WHOM}(?:[Tt]he|[Ii]ts) (?:\w+ )?(?:total|contract|deal|agreement|purchase|order|price|cost|bill|value|price tag)\b"
)
_CORRECTION = re.compile(r"\W*(?:correct(?:ion|ed|s)|clarification|erratum)\b", re.IGNORECASE)
_VALUE = re.compile(
    r"\b(?:[Cc]ontract|[Oo]rder|[Dd]eal|[Tt]otal) (?:value|price|amount|sum|volume)\W{1,3}(?=\S)|[.;] (?:Value|Price|Cost|Worth): (?=\S)"
)
_OF_IT = r"(?:value|worth|price|cost|outlay|bill|purchase price|sum|price tag|total)"
_PUT_AT = keyed(  # "The ministry put the price at 20 million", "With spares the deal comes to"
    r"\b(?:named|gave|mentioned|put|spoke of|quoted) (?:the|a) (?:figure|sum|amount) (?:of|at) (?:about |some |up to )?(?=[A-Z]{0,3}[$€£¥₩\d])|"
    rf"\b(?:put|puts|gave|gives|named|estimated) (?:the|its|their) (?:[\w-]+ )?{_OF_IT}\b(?: of (?:the|this|that) [\w ]{{3,30}}?| of (?:the|this|that) \w+ with [A-Z][\w .&-]{{2,60}})? (?:at|as)\b"
    r"|^(?:With|Including|Without|For) [^.;,]{3,50},? the (?:\w+ )?(?:deal|contract|agreement|order|package|purchase|bill) (?:comes to|costs|is worth|(?:will|would|is (?:expected|likely|due|set) to) cost|totals?|amounts to|runs to)\b"
    r"|\bvalu(?:e|es|ed) (?:the|it|this|its) (?:[\w-]+ )?(?:deal|contract|agreement|order|package|purchase|sale) at\b"
    r"|^(?:The|Its|Total|Agreed) (?:[\w-]+ )?(?:price tag|price|cost|bill|value): (?=\S)"
    r"|^The (?:[A-Z]\w+|firm's|company's) (?:share|part|portion|work) (?:is|was) (?:worth|valued at|put at)\b"
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|first|original) (?:version|report|story|text|item)\b|\bcorrect(?:s|ed|ion)\b"
    r"|\bmis(?:stated|reported)\b|\b(?:wrongly|mistakenly|erroneously|incorrectly)\b",
    re.IGNORECASE,
)
REACH = 2  # sentences
LONGER = 4  # sentences over which "the value" and "the contract" are still those of the one deal


def respective(draft: Draft, article: Article) -> tuple[Draft, ...]:
    """Give "A and B pledged X and Y respectively" as one commitment each (C8)."""
    _paid_with(draft, article)
    sides = [s for p in draft.givers for s in p.sides]
    start, end = draft.start, min(draft.line.end, draft.end + 200)
    if draft.rule == "commit.joins" and len(sides) > 1:
        others = tuple(p for p in draft.parties if p not in draft.givers)
        givers = [Party((s,)) for s in sides]
        return tuple(replace(draft, givers=(g,), parties=(g, *others), more=[]) for g in givers)
    if len(sides) < 2 or "respectively" not in article.plain[start:end]:
        return distributed(draft, article)
    found = amounts(article.plain, start, end, language="en", source_country=article.home)
    sums = [f.amount for f in found if not f.conversion and f.amount.unit is None]
    if len(sums) != len(sides):
        return (draft,)
    others = tuple(p for p in draft.parties if p not in draft.givers)
    return tuple(
        replace(draft, givers=(giver,), parties=(giver, *others), amount=amount, more=[])
        for giver, amount in zip((Party((s,)) for s in sides), sums, strict=True)
    )


_WITH: Final = re.compile(  # "a memorandum, with Oslo providing 60 million", "said: 24 guns, 60 million"
    r", with (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2} (?:providing|paying|contributing|investing|putting (?:up|in)|footing|covering|lending|financing) "
    r"|, [^,:;]{3,70} (?:said|announced|disclosed|confirmed)(?: on \w+day| today)?: (?=[$€£¥₩\d])"
)
_PACTS: Final = frozenset({Status.SIGNED, Status.AGREED})


def _paid_with(draft: Draft, article: Article) -> None:
    """Give a pact with no sum what one side is said to pay for it in the same sentence."""
    if draft.kind != "commitment" or draft.status not in _PACTS or draft.amount is not None:
        return
    end = draft.line.end
    told = _WITH.search(article.plain, draft.end, end)
    if told is None:
        return
    found = amounts(article.plain, told.end(), end, language="en", source_country=article.home)
    draft.amount = next((f.amount for f in found if f.amount.unit is None), None)


_GIVER_OF_SUM = re.compile(r"^ (?:(?:in|of) [\w -]{2,30} )?(?:by|from) (?:the )?$")


def distributed(draft: Draft, article: Article) -> tuple[Draft, ...]:
    """Give "X by A and Y by B" as one commitment each."""
    start, end = draft.line.start, draft.line.end
    plain = article.plain
    found = amounts(plain, start, end, language="en", source_country=article.home)
    shares: list[tuple[Party, Found]] = []
    for item in (f for f in found if not f.conversion and f.amount.unit is None):
        giver = next((x for x in draft.line.actors if x.start >= item.end and x.sides), None)
        if giver is not None and _GIVER_OF_SUM.match(plain[item.end : giver.start]):
            shares.append((Party(giver.sides, start=giver.start, end=giver.end), item))
    if len(shares) < 2:
        return alongside(draft, article)
    others = tuple(p for p in draft.receivers if not any(p.sides == g.sides for g, _ in shares))
    return tuple(
        replace(
            draft, givers=(g,), receivers=others, parties=(g, *others), amount=f.amount, more=[]
        )
        for g, f in shares
    )


def note_sum(line: Line, article: Article, told: Sequence[Draft]) -> None:
    """Give the last commitment the sum a following sentence tells: "It is worth $20 million"."""
    last = next((d for d in reversed(told) if d.kind == "commitment"), None)
    if last is not None and (
        _rescale(line, last) or _replace(line, article, last) or _man(line, article, last)
    ):
        return
    corrects = _CORRECTION.match(article.plain) is not None
    put_at = _PUT_AT.search(line.text) and not _EARLIER.search(line.text)
    if last is None or not (_WORTH.match(line.text) or put_at or pays_for(line, last)):
        return
    if not (last.amount is None or corrects or _priced(last, line)):
        return
    named = put_at or _ITS_VALUE.match(line.text)
    if not 0 < line.index - last.line.index <= (LONGER if named else REACH):
        return
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    sums = [f for f in found if not f.conversion and f.amount.unit is None]
    if not sums:
        return
    if last.amount is not None and last.amount.unit is None:
        last.previous_amount = last.amount
    elif last.amount is not None:
        last.quantity = last.amount
    last.amount = sums[0].amount
    last.conversion = next((f.amount for f in found if f.conversion), None)
    last.sum_line = line
    if last.status in _BEFORE and _SIGNED.search(line.text):
        last.status = Status.SIGNED


def _priced(last: Draft, line: Line) -> bool:
    """Tell a count of things whose price another sentence says: what is bought, or is "worth" it."""
    counted = last.amount is not None and last.amount.unit is not None
    bought = last.status is Status.SIGNED or _BOUGHT.search(last.line.text) is not None
    whole = last.previous_amount is None and last.relation != "part"
    staff = counted and last.amount is not None and last.amount.unit == "personnel"
    worth = not staff and _PRICE.search(line.text) is not None  # whom one sends is not bought
    return counted and whole and (bought or worth)


_PAYS: Final = re.compile(  # no "pay 3 million for the freight"
    r"\b(?:will|would|shall|is to|expects? to|ha[sd] to|must) (?:have to )?pay (?:about |some |around |nearly |roughly |up to |the agreed )*[A-Z]{0,3} ?[$€£¥₩]?\d[\d.,]*(?: (?:million|billion|trillion)(?: (?!in\b|over\b|by\b|for\b|to\b|into\b|towards?\b)[a-z]+)?|[mb]n?)?(?! (?:for (?!it\b|them\b|both\b|all\b)|to|into|towards?)\b)"
)


def pays_for(line: Line, last: Draft) -> bool:
    """Tell what is paid for what was bought or agreed right before."""
    if last.line.rank == "title":
        return False  # "Norway to buy rockets": the text tells the whole of it first
    pact = last.status in _PACTS or _BOUGHT.search(last.line.text) is not None
    near = 0 < line.index - last.line.index <= REACH
    return pact and near and _PAYS.search(line.text) is not None


_PRICE: Final = re.compile(  # "The order is worth NOK 2.4 billion with spares"
    r"\b(?:worth|valued at|(?:put|estimated|reckoned|priced) at|price (?:is|was|of)|costs?|totals?|(?:comes|runs) to|amounts? to|bill (?:is|of)|(?:unchanged|fixed|set) at) (?:about |some |around |nearly |roughly |just |over |under |up to |more than |at most |at least |an? estimated )*(?=[A-Z]{0,3} ?[$€£¥₩\d])"
)


_BOUGHT = keyed(
    r"\b(?:buy(?:s|ing)?|bought|sale of|purchas\w+|order(?:s|ed)?|procur\w+|acquir\w+)\b"
)
_BEFORE = frozenset({Status.AGREED, Status.PLEDGED})
_SIGNED = re.compile(r"\b(?:was|were|has been) signed\b")

_HALF_THAT = re.compile(
    rf"(?:{_IT}) (?:will|would|is to|is) (?:now |only |in fact |then )*(?:be|come to|amount to|shrink to|grow to|rise to|fall to) (?:now |only |in fact |just |about )*"
    r"(?P<share>half|a third|a quarter|two[- ]thirds|three[- ]quarters|twice|double|three times) (?:of )?(?:that|this|as much|the (?:sum|amount|size|figure)|it)\b"
)


def _rescale(line: Line, last: Draft) -> bool:
    """Read "It will be half that": the sum told before it is the old one."""
    found = _HALF_THAT.match(line.text)
    near = 0 < line.index - last.line.index <= REACH
    if found is None or not near or last.amount is None:
        return False
    share = share_of(f"{found['share']} of ")
    _revise(last, replace(last.amount, value=last.amount.value * share), line)
    return True


_WHO_GOES: Final = re.compile(
    r"(?:Up to |Some |About |Around |As many as |At least |More than |Nearly |Almost |Roughly |Another )?(?:[A-Z]?[a-z-]+|\d[\d,]*)(?: [\w-]+){0,4}? (?:personnel|people|soldiers|troops|instructors|trainers|staff|officers|sailors|specialists|engineers|medics|servicemen|crew|aviators|airmen)\b"
    r"(?: [\w-]+){0,5}? (?:will|would|are to|are due to) (?:also )?(?:continue|remain|stay|serve|go|travel|take part|accompany|deploy|work|fly|be (?:involved|deployed|sent|based|posted|rotated|stationed|needed))\b"
)
_GOES: Final = re.compile(
    r"\b(?:deploy\w*|missions?|station(?:s|ed|ing)?|training|patrols?|rotation|contingent|detachment|posting|aircraft|planes?|frigate|ship|team)\b"
)


def _man(line: Line, article: Article, last: Draft) -> bool:
    """Give a mission how many go on it: "Up to 80 soldiers will continue to serve in Kent"."""
    near = 0 < line.index - last.line.index <= REACH
    if not near or last.amount is not None or not _GOES.search(last.line.text):
        return False
    told = _WHO_GOES.match(line.text)
    if told is None:
        return False
    found = amounts(
        article.plain, line.start, line.start + told.end(), language="en", source_country=""
    )
    people = next((f.amount for f in found if f.amount.unit == "personnel"), None)
    last.amount, last.sum_line = people, line if people else None
    return people is not None


_WILL_BE = re.compile(
    rf"(?:{_IT}) (?:will|would) (?:now|instead|only|in fact) be\b|(?:{_IT}) (?:will|would) be [^.;]{{3,60}}?(?:instead|rather than|,? not )"
)


def _replace(line: Line, article: Article, last: Draft) -> bool:
    """Read "It will now be $20 million": the sum told before it is the old one."""
    near = 0 < line.index - last.line.index <= REACH
    if not near or last.amount is None or not _WILL_BE.match(line.text):
        return False
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    sums = [f for f in found if not f.conversion and f.amount.unit == last.amount.unit]
    told = revised(article.plain, line.start, line.end, sums).main if sums else None
    if told is None:
        return False
    _revise(last, told.amount, line)
    return True


def _revise(last: Draft, amount: Amount, line: Line) -> None:
    last.previous_amount, last.amount, last.sum_line = last.amount, amount, line
    last.relation, last.background = "revised", False


def listed_sum(draft: Draft, article: Article) -> None:
    """Give a contract the sum a list beside it states: "Contract value: EUR 40 million"."""
    label = _VALUE.search(article.plain) if draft.status is Status.SIGNED else None
    if label is None or draft.amount is not None:
        return
    end = article.plain.find("  ", label.end())
    end = min(end if end > 0 else len(article.plain), label.end() + 80)
    found = amounts(article.plain, label.end(), end, language="en", source_country=article.home)
    draft.amount = next((f.amount for f in found if f.amount.unit is None), None)
