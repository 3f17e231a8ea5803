"""Corrections: a paper takes back the day or the sum it printed, and says the right one."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.givers import distinct_sides, everyone_in, promiser_of
from monitor.extract.changes.parties import count_sides, parties_of
from monitor.extract.changes.words import MEETING
from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.schemes import channel_of, owners_of
from monitor.extract.draft import Draft
from monitor.extract.keyed import keyed
from monitor.extract.money.amounts import amounts
from monitor.extract.names.world import BODIES
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

NEAR: Final = 3  # sentences between what is corrected and its correction
ERRATUM: Final = "erratum"
_WRONG = keyed(
    r"\b(?:(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately) (?:\w+ )?(?:reported|stated|said|gave|given|put|described|quoted|named|listed|placed|dated)"
    r"|(?:overstated|understated|exaggerated) (?=what|how|the|its|\w+'s)|got (?:\w+ ){1,6}wrong"
    r"|[Cc]ontrary to (?:what (?:has|had|was|some|several)|(?:some |several |earlier |media |press |recent )*reports?\b)|as (?:some|several|many|a few|other) (?:media|papers|outlets|newspapers|reports?)(?: \w+)? (?:reported|had it|put it|wrote|said)"
    r"|[Ss]hould have (?:said|read|been|given|stated|put)|gave (?:the|an?) (?:wrong|incorrect) (?:day|date|sum|figure|amount|number)"
    r"|(?:after|although|while|where) (?:an?|the|some|several) (?:[\w-]+ ){0,3}?(?:newspaper|paper|agency|report|reports|outlet|site|media|broadcaster|daily|papers) (?:had )?(?:put|gave|given|named)\b[^.;]{0,40}? (?:at|as)\b"
    r"|(?:[Cc]orrect(?:ing|ed|s)|[Pp]ut(?:ting|s)? right|[Ss]et(?:ting|s)? straight) (?:an?|the|some|several|earlier|what) (?:[\w-]+ ){0,3}?(?:newspapers?|papers?|agency|reports?|outlets?|site|media|broadcaster|daily|press|figures?|story)\b"
    r"|mis(?:stated|reported|quoted|dated|printed)"
    r"|(?:[Rr]eports?|[Ff]igures?|[Ss]ums?|[Aa]mounts?|[Nn]umbers?|[Cc]laims?) (?:of|that|which|putting|giving|by|in|for|given|quoted|cited|printed)\b[^;]{0,60}?\b(?:contribution|pledge|donation|gift|package|payment|price|value|share|grant|loan|[$€£¥₩]?\d[\d.,]* ?[mb]?(?:illion|n)?)\b[^;]{0,120}? (?:is|was|are|were) (?:\w+ )?(?:incorrect|wrong|inaccurate|false|mistaken|untrue|not (?:correct|accurate|true|right))"
    r"|[Aa]n? (?:earlier|previous) (?:version|edition) (?:of (?:this|the|our|an?) (?:[\w-]+ ){0,3}?(?:story|article|report|item|dispatch|piece) )?(?:wrongly |incorrectly )?(?:gave|said|stated|put|named|had|contained|reported))\b"
)
_OF_A_SUM = re.compile(
    r"\b(?:what (?:the )?\w+(?: \w+)? (?:will|would|is to|has) (?:pay|give|contribute|put|spend|provide|paid)|(?:sum|amount|figure|contribution|pledge|donation|price|value) (?:of|that|which|in|for)?)\b"
)
_PRINTS = re.compile(
    r" (?:[a-z]+ )?(?:newspapers?|papers?|press|media|daily|broadcaster|magazine|reports?|agency|tabloid|outlets?|television)\b"
)
_NO_GIVERS = BODIES | {"ua"}
_NOT = re.compile(
    r"\b(?:put it at|put at|reports?(?: of)?|not|and not|instead of|rather than|as|at|of|gave|was) (?:the |an? )?(?:on )?$"
)
_RIGHT = re.compile(
    r"\b(?:is|be|been|to|said|read|stated|given) (?:in fact |actually )?(?:the |an? |about |some )?$"
)


def errata_in(
    line: Line, article: Article, focus: Focus, told: Sequence[Draft]
) -> list[Draft] | None:
    """Read what a sentence takes back of a day or a sum.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        told: The tellings of the sentences before.

    Returns:
        What is told anew; ``None`` where nothing is taken back.
    """
    wrong = (_WRONG.search(line.text) or _belied(line, article)) if line.rank == "body" else None
    if wrong is None:
        return None
    if _sums(line, article) or _OF_A_SUM.search(line.text):
        draft = _sum(line, (line.start + wrong.start(), line.start + wrong.end()), article, focus)
        return [draft] if draft is not None else None
    return _day(line, article, focus, told)


def _belied(line: Line, article: Article) -> re.Match[str] | None:
    """Find a sum that the next sentence calls another than the right one, or than the one given."""
    later = article.lines[line.index + 1 : line.index + 2]
    if told := _REPORTED.search(line.text):
        after = article.lines[line.index + 1 : line.index + NEAR]
        called = any(_IS_WRONG.match(x.text) for x in after[:1])
        return told if called and any(_OWN_SUM.match(x.text) for x in after[1:]) else None
    if not later or not _sums(line, article) or not _sums(later[0], article):
        return None
    stated = _STATED.search(line.text) if _THE_RIGHT.match(later[0].text) else None
    return stated or (_COSTS.search(line.text) if _THAN_GIVEN.search(later[0].text) else None)


_REPORTED = keyed(
    r"\b(?:[Mm]edia|[Oo]utlets?|[Pp]apers?|[Nn]ewspapers?|[Rr]eports?|[Aa]gency|[Bb]roadcaster|[Dd]aily)\b[^.;]{0,40}? (?:reported|said|put|given|gave|claimed|claim|say|stated)\b"
)
_IS_WRONG = re.compile(
    r"\W*(?:This|That|The (?:figure|sum|report|amount|claim|number)|It) (?:figure |report |claim |number )?(?:is|was) (?:simply |entirely )?(?:incorrect|wrong|not (?:correct|right|true|accurate)|inaccurate|untrue|false|mistaken)\b"
)
_OWN_SUM = re.compile(
    r"\W*(?:The|Our|Its|[A-Z]\w+(?: [A-Z]\w+)?'s) (?:[\w-]+ ){0,3}?(?:contribution|sum|figure|amount|pledge|donation|package|grant|value|price|gift)\b[^.;]{0,60}? (?:is|was|amounts to|comes to)\b(?=[^;]*\d)"
)
_STATED = re.compile(
    r"\b(?:stated|gave|put|listed|announced|said) (?:that )?(?:the|its) (?:\w+ )?(?:value|price|sum|amount|cost|figure|contribution|total)\b"
)
_THE_RIGHT = re.compile(
    r"\W*(?:The|Its) (?:correct|right|actual|true|proper) (?:\w+ )?(?:value|price|sum|amount|cost|figure|contribution|total)\b"
)
_COSTS = re.compile(r"\b(?:would |will |to |in fact )?(?:costs?|be worth|is worth|comes? to)\b")
_THAN_GIVEN = re.compile(  # "a good deal less than the 9.6 billion quoted on Tuesday"
    r"\b(?:less|more|lower|higher|smaller|greater) than the [^.;,]{2,40}? (?:quoted|given(?: out)?|announced|stated|reported|named|cited|mentioned)\b"
)
_ERRED = re.compile(
    r"\b(?:contained an? (?:\w+ )?(?:error|mistake)|by mistake|in error|an? (?:clerical|typing|printing|editing) (?:error|mistake)|typo"
    r"|apologi[sz]es? for (?:the |any |this |its )?(?:confusion|error|mistake|inconvenience)"
    r"|(?:was|were) (?:given|stated|printed|listed|shown|put|named|announced) (?:wrongly|incorrectly|in error))\b"
)
_HEADED = re.compile(r"^(?:Correction|Corrigendum|Erratum|Corrected|Amended)\b")


def settle_errata(drafts: Sequence[Draft], article: Article) -> None:
    """Mark the day that a paper gives for the one it had printed: its mistake, nobody's new plan."""
    lines = article.lines
    headed = bool(lines) and _HEADED.match(lines[0].text) is not None
    for draft in drafts:
        if draft.kind != "meeting" or draft.relation != "revised" or draft.previous_date is None:
            continue
        near = lines[max(0, draft.line.index - NEAR) : draft.line.index + NEAR + 1]
        if headed or any(_ERRED.search(n.text) or _WRONG.search(n.text) for n in near):
            draft.rule = f"meet.{ERRATUM}"


def _sums(line: Line, article: Article) -> list[Found]:
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    return [f for f in found if not f.conversion]


def _meeting(line: Line, article: Article, focus: Focus) -> Draft | None:
    """Read the meeting whose day was wrong, and the right day that the next sentence tells."""
    spoken = MEETING.search(line.text)
    parties = parties_of(line, article, focus, ())
    if spoken is None or count_sides(parties) < 2 or line.index + 1 >= len(article.lines):
        return None
    at = (line.start + spoken.start(), line.start + spoken.end())
    draft = Draft("meeting", f"meet.{ERRATUM}", line, *at, Status.PLANNED, parties)
    after = article.lines[line.index + 1]
    for when in article.dates(after):
        if when.precision != "day" or when.attribution or when.date is None:
            continue
        day = min(
            (d for d in (when.past, when.future) if d is not None),
            key=lambda d: abs(d - (draft.date or article.today)),
        )
        if _NOT.search(article.plain, max(after.start, when.start - 20), when.start):
            draft.previous_date = draft.previous_date or day
        elif draft.date is None:
            draft.date, draft.precision = day, "day"
            draft.status = Status.PLANNED if day >= article.today else Status.OCCURRED
    draft.relation = "revised"
    return draft if draft.date is not None else None


def _day(line: Line, article: Article, focus: Focus, told: Sequence[Draft]) -> list[Draft] | None:
    """Give the meeting told before the day it had been printed with."""
    last = next((d for d in reversed(told) if d.kind == "meeting"), None)
    if last is None or line.index - last.line.index > NEAR:
        named = _meeting(line, article, focus)
        return [named] if named is not None else None
    for when in article.dates(line):
        day = when.future or when.past
        if when.attribution or when.dateline or when.precision != "day" or day == last.date:
            continue
        last.previous_date = day
        return [replace(last, line=line, start=line.start, rule=f"meet.{ERRATUM}", more=[])]
    return None


def _sum(line: Line, place: tuple[int, int], article: Article, focus: Focus) -> Draft | None:
    (right, told_in), named = _right_sum(line, article), everyone_in(line, article, focus)
    giver = promiser_of(line, article, focus, place[0])
    giver = giver or next(iter(focus.givers), None)
    giver = giver or next((p for p in named if not set(p.sides) & _NO_GIVERS), None)
    if right is None or giver is None:
        return None
    title = article.lines[0]
    channel = channel_of(article, line.start, line.end)
    channel = channel or channel_of(article, title.start, title.end)
    named = [p for p in named if not _PRINTS.match(article.plain, p.end)]
    others = [*named, *(owners_of(channel, article) if channel is not None else ())]
    rest = [p for p in distinct_sides(others) if set(p.sides) != set(giver.sides)]
    if not rest:
        return None
    draft = Draft("commitment", f"commit.{ERRATUM}", line, *place, Status.PLEDGED, (giver, *rest))
    draft.givers = (giver,)
    draft.receivers = tuple(p for p in rest if "ua" in p.sides)[:1] or tuple(rest[:1])
    draft.channel = channel.id if channel else None
    draft.date, draft.strength = article.story_day(), "firm"
    draft.amount, draft.sum_line = right.amount, told_in if told_in is not line else None
    draft.amount = settle_dollar(draft, article)
    return draft


def _right_sum(line: Line, article: Article) -> tuple[Found | None, Line]:
    """Find the sum that is right, and its sentence: beside the wrong one, or the one after."""
    here = _sums(line, article)
    if len(here) > 1:
        return next((f for f in here if _is_right(f, line, article)), here[-1]), line
    for later in article.lines[line.index + 1 : line.index + NEAR]:
        found = _sums(later, article)
        right = [f for f in found if not here or f.amount.value != here[0].amount.value]
        if right:
            return next((f for f in right if _is_right(f, later, article)), right[0]), later
    return None, line


def _is_right(found: Found, line: Line, article: Article) -> bool:
    before = article.plain[max(line.start, found.start - 30) : found.start]
    return _RIGHT.search(before) is not None and not _NOT.search(before)
