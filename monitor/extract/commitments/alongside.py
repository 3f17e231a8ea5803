"""Several promises in one breath: "Rome pledged X and Oslo Y", "from A (X) and B (Y)", "X for P and Y for Q"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.objects import object_of
from monitor.extract.commitments.schemes import channel_of
from monitor.extract.money.amounts import amounts
from monitor.extract.names.parties import Party
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.names.actors import Actor
    from monitor.extract.reading import Article

    Share = tuple[Actor | None, Found]

_HIS_SUM: Final = re.compile(
    r"(?:'s)?(?:,? (?:adding|giving|contributing|promising|with))?(?: (?:a further|another|an additional|an extra|about|around|some|up to|nearly|with|for|a|its))* (?:[(–—-] ?)?|: ?"
)
_NEXT: Final = re.compile(
    r"(?:[,;(]|\band|\bwhile|\bplus|\bfrom|\bby|\bas did|\bfollowed by) (?:the )?$"
)
_AND_SUM: Final = re.compile(
    r",? and (?:also )?(?:(?:a further|another|an additional|an extra|up to|about|some|around) )?$"
)
_FOR: Final = re.compile(
    r" (?:(?:in|of|worth of) (?:[\w-]+ ){1,4})?(?:for|on|to|towards?|into|through)\b"
)
_PARTS: Final = re.compile(
    r"\b(?:includ\w+|compris\w+|consist\w*|of which|split|divid\w+|between|from|made up|total\w*|respectively|rais\w+|increas\w+|rather|instead)\b"
)


def alongside(draft: Draft, article: Article) -> tuple[Draft, ...]:
    """Give every sum of a sentence that has a giver or a purpose of its own as one commitment."""
    if draft.kind != "commitment" or draft.amount is None or draft.background or draft.relation:
        return (draft,)
    found = amounts(
        article.plain, draft.start, draft.line.end, language="en", source_country=article.home
    )
    sums = [f for f in found if not f.conversion and f.amount.unit != "personnel"]
    if len(sums) < 2:
        return (draft,)
    shares = _by_giver(draft, article, sums)
    if shares:
        return _shared(draft, article, shares)
    return _by_purpose(draft, article, [f for f in sums if f.amount.unit is None])


def _by_giver(draft: Draft, article: Article, sums: list[Found]) -> list[Share]:
    """Pair each sum with the side that stands right before it; the first may be the draft's own."""
    plain = article.plain
    shares: list[Share] = []
    states = [a for a in draft.line.actors if a.kind == "state" and len(a.sides) == 1]
    receivers = {s for p in draft.receivers for s in p.sides}
    for item in sums:
        before = next((a for a in reversed(states) if a.end <= item.start), None)
        own = before is not None and _HIS_SUM.fullmatch(plain, before.end, item.start)
        listed = before is not None and _NEXT.search(
            plain, max(draft.line.start, before.start - 16), before.start
        )
        if before is not None and own and listed and not set(before.sides) & receivers:
            shares.append((before, item))
        elif not shares and item.amount.text == _text(draft):
            shares.append((None, item))
    named = [actor for actor, _ in shares if actor is not None]
    return shares if named and len(shares) > 1 else []


def _text(draft: Draft) -> str:
    return draft.amount.text if draft.amount else ""


def _shared(draft: Draft, article: Article, shares: list[Share]) -> tuple[Draft, ...]:
    ends = [a.start if a else draft.line.end for a, _ in shares[1:]] + [draft.line.end]
    told: list[Draft] = []
    for (actor, item), end in zip(shares, ends, strict=True):
        givers = (Party(actor.sides, start=actor.start, end=actor.end),) if actor else draft.givers
        what = object_of(article.plain, item.start, end)
        one = replace(
            draft,
            givers=givers,
            parties=(*givers, *draft.receivers),
            amount=item.amount,
            conversion=None if actor else draft.conversion,
            object=_cut(what),
            refers=False,
            more=[],
        )
        one.amount = settle_dollar(one, article)
        told.append(one)
    return tuple(told)


def _cut(what: str | None) -> str | None:
    """Leave off the word that leads to the next giver."""
    return re.sub(r"(?:[,;()]| and| while| plus)+$", "", what.strip(" ,(;")) if what else None


def _by_purpose(draft: Draft, article: Article, sums: list[Found]) -> tuple[Draft, ...]:
    """Tell "$5 million on boats and $2 million on fuel" apart: two sums, two purposes."""
    plain = article.plain
    first = next((f for f in sums if f.amount.text == _text(draft)), None)
    if first is None or _PARTS.search(plain, draft.start, first.start):
        return (draft,)
    told = [draft]
    for item in sums:
        if item.start <= first.start or not _FOR.match(plain, item.end):
            continue
        linked = _AND_SUM.search(plain, first.end, item.start)
        if linked is None or not _FOR.match(plain, first.end):
            continue
        if _PARTS.search(plain, first.end, item.start) or _whole(sums, first, item):
            continue
        told.append(_second(draft, article, item))
    return tuple(told)


def _whole(sums: list[Found], one: Found, other: Found) -> bool:
    """Tell two parts of a sum that is told as well."""
    both = one.amount.value + other.amount.value
    return any(abs(f.amount.value - both) < 0.01 * both for f in sums)


def _second(draft: Draft, article: Article, item: Found) -> Draft:
    channel = channel_of(article, item.start, draft.line.end)
    receivers = draft.receivers
    if channel is None and draft.channel is not None:
        receivers = tuple(p for p in receivers if not set(p.sides) & BODIES) or receivers
    one = replace(
        draft,
        receivers=receivers,
        parties=(*draft.givers, *receivers),
        channel=channel.id if channel else None,
        amount=item.amount,
        conversion=None,
        object=object_of(article.plain, item.start, draft.line.end),
        refers=False,
        more=[],
    )
    one.amount = settle_dollar(one, article)
    return one
