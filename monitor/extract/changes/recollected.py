"""What an article recalls after its news: "the two had spoken in May", "it gave ten that year" (N1)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

OLD: Final = 31  # days that a date lies back by which a sentence recalls
_SEASON: Final = r"(?:year|month|spring|summer|autumn|fall|winter|January|February|March|April|June|July|August|September|October|November|December)"
_BACK_THEN = re.compile(
    rf"\b(?:[Tt]hat|[Tt]he same|[Tt]he previous|[Tt]he following|[Tt]he preceding|[Tt]he next|earlier that|later that) (?:same )?{_SEASON}\b"
    rf"|\b(?:{_SEASON}|weeks|months) (?:before|earlier|previously)\b|\b(?:first|second|third|fourth) (?:winter|summer|year|months|days|weeks) of (?:the|Russia's) (?:full-scale )?(?:war|invasion)\b"
    r"|\b(?:[Oo]n that occasion|[Bb]ack then|[Aa]t the time|[Aa]t an earlier (?:meeting|summit|session|round)|[Aa]t (?:the|their|its) (?:previous|last) (?:meeting|summit|session|round))\b"
)
_SINCE = re.compile(
    r"\b(?:[Ss]ince then|[Ss]ince (?:19|20)\d\d|[Ii]n the meantime|[Uu]ntil now|[Tt]o date)\b"
)
_HAD = re.compile(
    r"\bhad (?:first |last |already |also |earlier |both |once |long |even |then |\w+ly )?(?!to |been (?:due|scheduled|set|expected|planned)|yet |a |an |no |talks|meetings|lunch|dinner|breakfast|the )\w+"
)
_HAD_FIRST = re.compile(r"\bhad (?:first|last|once|long|never before) \w+")
_TOLD = re.compile(
    r"\b(?:said|says|saying|announced|announces|confirmed|confirms|told|tells|added|disclosed|revealed|reveals|stated|according|today|now|just|this (?:week|month|morning)|yesterday|tonight|wrote|emerged|turned out|learn(?:ed|t))\b|\""
)
_TO_COME = re.compile(r"\b(?:will|would|shall|is|are|has|have|plans?|to)\b")
_THEN_NEXT = re.compile(r"\bthe (?:next|following) ")
_WHEN_HAD = re.compile(r"\W*When\b[^.;]{5,160}, [^.;]{2,40} had \w+")
_ALREADY = re.compile(r"\b(?:has|have) already ")
_PERFECT = re.compile(r"\b(?:has|have) (?:\w+ )?$")
_MADE_THEN = re.compile(
    r"\b(?:[a-z]{3,}ed|set up|begun|built|held|drawn up|struck|won)(?: back)?(?: (?:in|on|at|by))?"
    r"(?: late| early)? $"
)
_BEHIND: Final = frozenset({
    Status.OCCURRED, Status.DELIVERED, Status.PARTLY_DELIVERED, Status.PLEDGED, Status.SIGNED,
    Status.AGREED, Status.OFFERED, Status.ALLOCATED,
})  # fmt: skip


def settle_recollected(drafts: Sequence[Draft], article: Article) -> None:
    """Mark what a sentence after the news recalls, by its tense and its dates.

    Args:
        drafts: All of an article, in the order of their sentences.
        article: The whole of it.
    """
    live = [d for d in drafts if not d.background]
    first = min((d.line.index for d in live if d.line.rank == "body"), default=None)
    for draft in live:
        if first is None or draft.line.index <= first or draft.line.rank != "body":
            continue
        if draft.status in _BEHIND and _recalls(draft, article):
            draft.background = True


def _recalls(draft: Draft, article: Article) -> bool:
    line, plain = draft.line, article.plain
    before = plain[line.start : draft.start]
    if line.own or _TOLD.search(before) or _recent(line, article):
        return False
    words = plain[max(line.start, draft.start - 14) : draft.end]
    if _SINCE.search(before) and _PERFECT.search(
        before[-16:] + plain[draft.start : draft.end].split()[0] + " "
    ):
        return True
    if _ALREADY.search(words) and _old(line, article, draft.start, draft.end):
        return True
    if _TO_COME.search(words):
        return False
    if _WHEN_HAD.match(line.text):
        return True
    if _old(line, article, draft.start, draft.end) and (
        _past(draft, plain) or _HAD.search(line.text)
    ):
        return True
    if _BACK_THEN.search(line.text) and (_old_beside(line, article) or _HAD.search(line.text)):
        return True
    return _HAD_FIRST.search(plain, line.start, draft.end) is not None and not article.dates(line)


_VERB_PAST = re.compile(
    r"\b(?:\w+ed|gave|sent|met|held|spoke|took|made|won|lent|sold|bought|paid|put|flew|saw|came|went|began|had|set|struck|told|sat|rang|lost|got|dined)\b",
    re.IGNORECASE,
)


def _past(draft: Draft, plain: str) -> bool:
    return _VERB_PAST.search(plain, draft.start, draft.end) is not None


def _recent(line: Line, article: Article) -> bool:
    """Tell a sentence that names a day of the last weeks, or one to come."""
    for when in article.dates(line):
        if when.dateline or _THEN_NEXT.search(article.plain, max(0, when.start - 4), when.end):
            continue
        last = when.past_end or when.past
        if last is None or 0 <= (article.today - last).days <= OLD:
            return True
    return False


def _old(line: Line, article: Article, until: int, told: int) -> bool:
    """Tell a sentence that names a day long past.

    Args:
        line: The sentence.
        article: Where it stands.
        until: Up to this offset also a day counts that may lie ahead.
        told: Behind this offset the day of a thing counts for that thing alone.
    """
    for when in article.dates(line):
        last = when.past_end or when.past
        if last is None or when.dateline or (article.today - last).days <= OLD:
            continue
        if _MADE_THEN.search(article.plain, told, when.start):
            continue  # "proposed to use a body established last year"
        if when.future is None or when.start < until:
            return True
    return False


def _old_beside(line: Line, article: Article) -> bool:
    """Tell whether the sentence or the one before it names a day long past."""
    near = article.lines[max(0, line.index - 1) : line.index + 1]
    return any(_old(other, article, other.end, other.end) for other in near)
