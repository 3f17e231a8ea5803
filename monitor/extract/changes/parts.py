"""The part of a promise that a sentence tells of: "the first two of the six boats"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.en_read import NUMBERS
from monitor.extract.keyed import keyed
from monitor.extract.money.amounts import amounts, number
from monitor.extract.money.found import Found
from monitor.extract.money.things import counted
from monitor.extract.money.words import SCALES, UNITS
from monitor.text.numerals import ANY
from monitor.types import Amount, Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_OF_IT = re.compile(r" of (?:the|its|their|an?) ")
SHARE = re.compile(
    r"\b(?:half|most|some|part|many|a (?:third|quarter|fifth|tenth|handful|few)|two[- ]thirds|three[- ]quarters|a dozen) of\b",
    re.IGNORECASE,
)
_COUNT = rf"(?:\d[\d,.]*|{ANY})"
_OF = re.compile(
    rf"\b(?:the )?(?:first |another |a further |some |about )?(?P<part>{_COUNT}|first)(?: (?!batch|tranche|lot\b|shipment|consignment|load|group|part|delivery)\w+)? (?:out )?of (?:the |its |their |a (?:promised |total of )?)?(?:\w+ ){{0,2}}?(?P<whole>{_COUNT})\b",
    re.IGNORECASE,
)


_OF_THINGS = re.compile(
    rf"\b(?P<part>{_COUNT}) of (?:the|its|their|those|these) (?:[\w-]+ ){{0,2}}?(?P<thing>[a-z]+s)\b",
    re.IGNORECASE,
)


def part_of_whole(line: Line, article: Article) -> Found | None:
    """Read the part of "the first two of the six boats": its count in the unit of the whole."""
    if (out_of := _out_of_all(line, article)) is not None:
        return out_of
    things = counted(article.plain, line.start, line.end)
    of_it = [thing for thing in things if _OF_IT.search(thing.amount.text)]
    return _in_units(line, article) or next(iter(of_it), None)


_OUT_OF_ALL = re.compile(
    rf"\bOf (?:the |its |their )?(?:\w+ )?(?={_COUNT}\b)[^.;]{{5,110}}?, (?:only |just |about |some |the (?:first |initial ))?(?P<part>{_COUNT})(?: (?P<scale>million|billion|trillion))?(?: [a-z]+)? (?:has|have|had|was|were|are|is|arrived|reached|came|left)\b"
)


def _out_of_all(line: Line, article: Article) -> Found | None:
    """Read the part of "Of the 60 lorries Oslo promised, the first 18 were handed over"."""
    told = _OUT_OF_ALL.search(line.text)
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    whole = next(iter(found), None)
    count = _number(told["part"]) if told else None
    if (
        told is None
        or whole is None
        or count is None
        or whole.end > line.start + told.start("part")
    ):
        return None
    scale = SCALES[told["scale"]] if told["scale"] else 1.0
    if (whole.amount.unit is None) is (scale == 1.0):
        return None
    words = f"{told['part']} {told['scale']}" if told["scale"] else told["part"]
    return _counted(whole, count * scale, words)


def _in_units(line: Line, article: Article) -> Found | None:
    found = _OF.search(line.text)
    if found is None and (some := _OF_THINGS.search(line.text)):
        count, unit = _number(some["part"]), UNITS.get(some["thing"].lower())
        if count and unit:
            start, end = (line.start + at for at in some.span())
            amount = Amount(value=count, unit=unit, text=some.group())
            return Found(start=start, end=end, amount=amount)
    if found is None:
        first = amounts(
            article.plain, line.start, line.end, language="en", source_country=article.home
        )
        first = first or counted(article.plain, line.start, line.end)
        given = next((f for f in first if _OUT_OF.match(article.plain, f.end)), None)
        tranche = (f for f in first if _TRANCHE.search(article.plain, line.start, f.start))
        return given or next(tranche, None)
    at, whole_at = line.start + found.start("part"), line.start + found.start("whole")
    sums = [
        f
        for f in amounts(
            article.plain, line.start, line.end, language="en", source_country=article.home
        )
        if not f.conversion
    ]
    exact = next((f for f in sums if f.start <= at < f.end), None)
    whole = next((f for f in sums if f.start <= whole_at < f.end), None) or next(
        iter(
            amounts(article.plain, whole_at, line.end, language="en", source_country=article.home)
        ),
        None,
    )
    if exact is not None and exact.amount.unit is None:
        return exact
    count = 1.0 if found["part"].lower() == "first" else _number(found["part"])
    if count is None:
        return exact
    if whole is not None:
        return _counted(whole, count, found["part"])
    things = _THINGS.match(line.text, found.end("whole"))
    if exact is not None or things is None:
        return exact
    amount = Amount(value=count, unit=UNITS.get(things[1], things[1]), text=found["part"])
    return Found(start=at, end=at + len(found["part"]), amount=amount)


_THINGS = re.compile(r" (?:[a-z][\w-]*,? ){0,3}?([a-z]{3,}s)\b")


def _counted(whole: Found, count: float, words: str) -> Found:
    return replace(whole, amount=replace(whole.amount, value=count, text=words, bound=None))


def _number(word: str) -> float | None:
    """Read a count in digits or as a word."""
    plain = word.replace(",", "").rstrip(".")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    found = NUMBERS.get(plain.lower())
    return float(found) if found is not None else number(plain)


def spoken_of(draft: Draft, article: Article) -> None:
    """Take the sum a sentence opens with for what "that X said it would lend" is about.

    Of one of which a part is set free, it is the part.
    """
    freed_part(draft, article)
    line = draft.line
    if draft.kind != "commitment" or draft.amount is not None:
        return
    before = amounts(
        article.plain, line.start, draft.start, language="en", source_country=article.home
    )
    if _SAME_THINGS.match(article.plain, draft.end, line.end):
        things = before or counted(article.plain, line.start, draft.start)
        draft.amount = things[0].amount if len(things) == 1 and things[0].amount.unit else None
        return
    for found in before:
        head = article.plain[line.start : found.start]
        said = article.plain[found.end : draft.start]
        if not found.conversion and _DEFINITE.search(head) and _WHICH.fullmatch(said):
            draft.amount, draft.object = found.amount, None
            return


def late_until(draft: Draft, article: Article) -> None:
    """Take the day a delay is until for the new deadline; of what is set free, the part."""
    freed_part(draft, article)
    if draft.status is not Status.DELAYED or draft.deadline is not None:
        return
    for when in article.dates(draft.line):
        until = _UNTIL.search(article.plain, max(draft.line.start, when.start - 24), when.start)
        until = until or _TILL.match(when.text)
        if when.future is None or when.attribution or (until is None and not when.deadline):
            continue
        first, last = when.reading(future=True)
        due = last or first
        draft.deadline = due.isoformat() if due else None
        return


_SAME_THINGS = re.compile(  # "sells no six boats to Oslo and will give Riga the vessels"
    r" ?(?:give|send|hand|lend|donate|sell|transfer|pass|ship)(?: on| over)? (?:[A-Z][\w-]+(?: [A-Z][\w-]+)? )?"
    r"(?:them(?: all)?|(?:the|these|those) (?:[a-z]+ )?(?:boats|ships|vessels|craft|vehicles|aircraft|planes|jets|tanks|guns|lorries|trucks|machines|launchers|radars|drones))(?= (?:to|instead|for|on|over|in)\b|[,.;]|$)"
)
_SUM: Final = r"(?:[A-Z]{0,3} ?[$€£¥₩] ?)?\d[\d,.]*(?: ?(?:million|billion|trillion|bn|m))?"
_FREED = keyed(  # "has freed 30 million of the 90 million kroner", "Of the 90 million, 30 have been set aside"
    rf"\b(?:allocated|released|freed|earmarked|set aside|unlocked|approved|cleared|reserved|committed) (?:about |some |the first )?(?P<part>{_SUM})(?: [a-z]+)? (?:out )?of (?:the|its|their|that|what)\b[^.;]{{0,24}}?(?P<whole>{_SUM})"
    rf"|\b(?:Of|From|Out of) (?:the|its|their|that|this) (?P<all>{_SUM})[^.;]{{0,110}}?, (?:about |some |only |the first )?(?P<some>{_SUM})(?: [a-z]+)? (?:has|have) (?:now |so far |already )?been (?:allocated|released|freed|earmarked|set aside|unlocked|approved|cleared|reserved|committed)\b"
)


def freed_part(draft: Draft, article: Article) -> None:
    """Take of a promise of which a part is set free that part, which is no promise of its own."""
    told = _FREED.search(draft.line.text) if draft.status in _UNPAID else None
    if told is None:
        return
    part, whole = (told["part"] or told["some"]), (told["whole"] or told["all"])
    start = draft.line.start + told.start()
    found = amounts(
        article.plain, start, draft.line.end, language="en", source_country=article.home
    )
    sums = [f.amount for f in found if not f.conversion and f.amount.unit is None]
    all_ = next((a for a in sums if a.value == _worth(whole)), None)
    if all_ is None or not 0 < _worth(part) < all_.value:
        return
    draft.amount = replace(all_, value=_worth(part), text=part, bound=None)
    draft.status, draft.relation, draft.background = Status.ALLOCATED, "part", False


def _worth(words: str) -> float:
    """Read a sum in digits, its currency left out."""
    found = re.search(r"(\d[\d.,]*\d|\d) ?(million|billion|trillion|bn|m)?", words)
    if found is None:
        return 0.0
    return float(found[1].replace(",", "")) * (SCALES[found[2]] if found[2] else 1.0)


_UNPAID = frozenset({Status.PLEDGED, Status.AGREED, Status.SIGNED, Status.ALLOCATED})
_AND_WILL = re.compile(r",? and (?:\w+ ){0,2}?(?:will|would|is|are|has)\b")


def instead(draft: Draft, turn: Status, end: int, article: Article) -> bool:
    """Tell what is promised instead of what was taken back: "dropped the sale and will give"."""
    taken = turn is Status.WITHDRAWN
    return taken and _AND_WILL.search(article.plain, end, draft.end) is not None


_TILL = re.compile(r"(?:until|till|before|beyond)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|beyond|to|into) (?:at least |late |early |the )*$")
_DEFINITE = re.compile(r"(?:\b[Tt]he|'s?|\b[Ii]ts|\b[Tt]heir) $")
_WHICH = re.compile(
    r" (?:[\w-]+ ){0,4}?(?:that |which )?(?:(?:the )?[A-Z][\w'-]+|it|he|she|they|the \w+)[^,;]{0,60}?"
    r" (?:said|announced|declared|told|promised|had|has|was|is|planned|vowed|agreed)\b[^,;]{0,50} "
)
_OF_THE = re.compile(
    r"\w[\w,.]* (?:out )?of (?:the|its|their|those|these|[\w-]+(?: [\w-]+)?'s) (?P<whole>[\w,]+) ",
    re.IGNORECASE,
)


_LAST_OF = re.compile(
    rf"\b(?:last|final) of (?:the |its |their )?(?:[\w-]+ )?(?={_COUNT}\b)", re.IGNORECASE
)


def whole_of_last(line: Line, article: Article) -> Amount | None:
    """Read the whole of "The last of the 25 boats has come": all have."""
    told = _LAST_OF.search(line.text)
    if told is None:
        return None
    start, home = line.start + told.end(), article.home
    found = amounts(article.plain, start, line.end, language="en", source_country=home)
    found = found or counted(article.plain, start, line.end)
    return next((f.amount for f in found if f.start == start), None)


def _holds(draft: Draft) -> bool:
    """Tell what is promised whole from "12 of the 22 its army is retiring", the rest not on offer."""
    own = draft.status is Status.OFFERED or _ITS_OWN.search(draft.line.text) is not None
    return draft.status in _MADE and not own


_ITS_OWN = re.compile(
    r"\b(?:that|which) (?:it|its|their|the) (?:[\w-]+ )?(?:is|are|has|have|no longer|will soon) (?:\w+ )?(?:retir|tak|withdr|phas|us|need|want|own|held|replac)\w*"
)


def whole_of_part(draft: Draft) -> Draft:
    """Take "three of the 15 boats it is to give" for what is promised: all fifteen."""
    amount = draft.amount
    found = _OF_THE.match(amount.text) if amount and amount.unit else None
    whole = _number(found["whole"]) if found else None
    if amount and found and whole and _holds(draft) and draft.relation != "part":
        text = amount.text[found.start("whole") :]
        draft.amount = replace(amount, value=whole, text=text)
    return draft


_MADE = frozenset({Status.PLEDGED, Status.OFFERED, Status.AGREED, Status.SIGNED})
_OUT_OF = re.compile(r" (?:out )?of (?:the|its|their|that|what|[A-Z][\w ]{1,24}'s?)\b")
_TRANCHE = re.compile(
    r"\b(?:tranche|instalment|installment|payment|batch|part|portion) (?:of|worth) $"
)
