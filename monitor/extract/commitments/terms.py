"""The terms of a commitment: sum, deadline, condition, instrument, strength, date."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.clauses import clause_span
from monitor.extract.commitments.as_told import settle_as_told
from monitor.extract.commitments.days_agreed import day_in_line
from monitor.extract.commitments.earlier import EXITS, mark_earlier, ordered_earlier
from monitor.extract.commitments.objects import object_of
from monitor.extract.commitments.revisions import counts, revised
from monitor.extract.commitments.words import (
    CONDITION,
    INSTRUMENT,
    PERIOD,
    VAGUE,
)
from monitor.extract.keyed import keyed
from monitor.extract.meetings.trips import by_day
from monitor.extract.money.things import that_they
from monitor.extract.status import LIKELY, hearsay
from monitor.text.numerals import ANY
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article


_SHARE = re.compile(
    rf"(?<!final )(?<!last )(?<!remaining )\b(?:\d+|(?i:{ANY})) of (?:the |its |their |an? )?(?:\w+ )?(?:\d+|{ANY})\b|\b[Mm]ost of (?:the|its|their) \d+\b|\b[Tt]he (?:bulk|majority|first (?:batch|tranche|shipment|half|part|instal?ment|consignment|delivery)) of\b|\b[Hh]alf of (?:the|its|their)\b"
    rf"|\b(?:\d+|(?i:{ANY})) of (?:New |South )?[A-Z][\w-]+'s (?:\w+ )?(?:\d+|{ANY})\b|\b(?:half|part|a (?:third|quarter)|two[- ]thirds|three[- ]quarters) of (?:what|the sum|the amount|the money|the total) (?:that )?(?:it|they|he|she|the \w+|[A-Z]\w+) (?:had |has |have )?(?:promised|pledged|announced|offered)\b"
)
_FIRST_OF = re.compile(
    r", (?:(?:the|its|their) )?first (?:\w+ )?of (?:the |its |their |some |about |a (?:total|batch|promised) (?:of )?)?(?:\d+|[\w-]+),? ?(?:that|which|[a-z]+s\b|to be|on order|(?:then |so )?(?:ordered|bought|purchased|promised|pledged|donated|due|expected|planned|offered|sold|given)\b)"
)
_UNNAMED = keyed(
    r"\baccording to (?:the |an? )?[^,.;]{3,40}, (?:which (?:quotes|quoted|cites|cited)|citing|quoting)\b|\baccording to (?:two|three|four|five|several|some|unnamed) (?:\w+ ){0,2}?(?:officials|diplomats)\b"
    r"|\baccording to an? (?:\w+ ){0,3}?(?:official|diplomat|executive|insider|aide)\b[^.;]{0,60} and (?:an?|another|one) (?:\w+ ){0,4}?(?:official|diplomat|executive|insider|aide|source|person)\b"
    r"|\b(?:an?|one) (?:[\w-]+ ){0,4}?(?:source|insider) (?:in [A-Z]\w+ |at [^,.;]{3,20} |there )?(?:has |had )?(?:said|says|told|tells)\b"
    r"|\b(?:government|ministry|diplomatic|military|defen[cs]e|embassy|official|presidential|cabinet) sources (?:in [A-Z]\w+ )?(?:said|say|told)\b"
    r"|\b(?:is|are) (?:said|believed|reported|rumou?red|understood|thought) to (?:have|be)\b|\b(?:two|three|four|five|six|several|multiple|various) (?:[\w-]+ ){0,3}?sources\b[^.;]{0,40} (?:said|say|told|confirmed|disclosed)\b"
)
_ASIDE = re.compile(
    r"\b(?:established|launched|founded|set up|created|introduced|begun|started|made|compared with|following|than|since|under)\b[^.;]{0,25}$"
)


def fill_terms(
    draft: Draft,
    money: list[Found],
    found: tuple[Found, ...],
    place: tuple[int, int, int],
    article: Article,
) -> None:
    """Read sums, object, deadline, condition, instrument, strength and relation.

    Args:
        draft: What is being read.
        money: The sums and counts near it, conversions left out.
        found: The same with conversions.
        place: Offsets where its clause begins, its trigger ends and its words end.
        article: The whole of it.
    """
    start, b, tail = place
    plain, sentence = article.plain, draft.line.text
    words, clause = plain[b:tail], plain[start:tail]
    _fill_sums(draft, money, found, article.plain, (start, tail))
    draft.object = object_of(plain, b, tail)
    period = PERIOD.search(words)
    draft.period = draft.period or (period.group() if period else None)
    _fill_condition(draft, sentence)
    settle_as_told(draft, plain[draft.line.start : draft.start])
    instrument = INSTRUMENT.search(words)
    draft.instrument = instrument.group() if instrument else None
    first = draft.status is Status.DELIVERED and _FIRST_OF.search(
        plain, draft.line.start, draft.line.end
    )
    if first or (draft.status is Status.DELIVERED and _SHARE.search(clause)):
        draft.status = Status.PARTLY_DELIVERED
    if first:
        _take_first(draft, money, first.start())
    if draft.status is Status.PARTLY_DELIVERED:
        draft.relation = "part"
    hedged = LIKELY.search(clause) or hearsay(sentence) or _UNNAMED.search(sentence)
    if hedged and draft.status in {Status.PLEDGED, Status.AGREED, Status.OFFERED}:
        draft.status = Status.UNCONFIRMED
    mark_earlier(draft, place, article)
    _strength(draft, words)


def _fill_sums(
    draft: Draft,
    money: list[Found],
    found: tuple[Found, ...],
    plain: str,
    span: tuple[int, int],
) -> None:
    sums = [f for f in money if f.amount.unit is None] or money
    told = revised(plain, *span, sums)
    draft.relation, draft.previous_amount = told.relation, told.previous
    first = told.main
    if first is None:
        pair = counts(plain[draft.start : span[1]])
        if pair:
            draft.amount, draft.previous_amount = pair
            draft.relation = "revised"
        else:
            draft.amount = that_they(plain, draft.line.start, draft.start)
        return
    draft.amount = first.amount
    draft.period = first.per or None
    conversion = next((f for f in found if f.conversion and f.start > first.start), None)
    draft.conversion = conversion.amount if conversion else None


def _take_first(draft: Draft, money: list[Found], at: int) -> None:
    """Take of "five came, the first of 18 bought for $9 million" the five."""
    come = [f.amount for f in money if f.end <= at and f.amount.unit is not None]
    if come:
        draft.amount, draft.conversion = come[-1], None


def _fill_condition(draft: Draft, sentence: str) -> None:
    condition = CONDITION.search(sentence)
    if condition is None:
        return
    draft.condition = condition.group().strip()
    if draft.status in {Status.PLEDGED, Status.AGREED} and re.match(
        r"(?:on|under|only|should|provided|conditional|contingent|subject|pending)\b"
        r"|once (?:[\w'-]+ ){0,3}?(?:ceasefire|cease-fire|truce|armistice|peace|hostilities|parliament|lawmakers|cabinet|congress|senate|approval|vote|guarantees?)\b"
        r"|if (?:[\w'-]+ ){1,5}?(?:approves?|passes|agrees?|consents?|votes?|backs?|allows?|ratif\w+|signs?|clears?)\b",
        condition.group(),
        re.IGNORECASE,
    ):
        draft.status = Status.CONDITIONAL


def _strength(draft: Draft, words: str) -> None:
    if draft.status in {Status.SIGNED, Status.ALLOCATED}:
        draft.strength = "binding"
    elif VAGUE.search(words) and draft.amount is None:
        draft.strength = "soft"
    else:
        draft.strength = "firm"


_FROM = re.compile(
    r"\b(?:from|starting|beginning|effective|as of|begin|start|until|through)(?: (?:on|in|from|the|as of))* $"
)
_BY = re.compile(r"(?:by|before|until|till|no later than)\b", re.IGNORECASE)


_PROMISED_ON = re.compile(
    r"\b(?:promised|pledged|ordered|bought|announced|agreed|donated|signed|placed|offered)\b[^,;:]{0,40}$"
)
_GAVE = re.compile(r", (?:which|who) (?:[\w-]+ ){0,3}(?:[a-z]+(?:ed|t|n)|gave)\b")
_APART = re.compile(  # "sold 2 mln tonnes under an accord signed last year"
    r", [a-z]+ing\b|\b(?:that|which|who) (?:was|were|had|has)\b|\b(?:under|in line with|as part of) (?:an?|the|its|their) (?:[\w-]+ ){0,5}?(?:signed|agreed|reached|concluded|struck)\b"
)


def date_act(draft: Draft, a: int, b: int, article: Article, focus: Focus) -> None:
    """Date the act itself: saying it is doing it, so the day of saying counts here."""
    span = clause_span(draft.line, a, b, article.plain)
    for when in article.dates(draft.line):
        if when.dateline or when.date is None or ordered_earlier(draft, when, article):
            continue
        if _takes(draft, when, a, span, article):
            break
    if draft.date is None and not draft.background:
        by_day(draft, focus, article.today)
    if draft.date is None and not draft.background:
        draft.date = day_in_line(draft, article) or article.story_day()


_AHEAD = frozenset(  # what these tell lies ahead
    {"commit.will", "commit.being-given", "commit.gets", "commit.title-to", "commit.expected"}
    | {"commit.deploys", "commit.offered"}
)


def _takes(draft: Draft, when: When, a: int, span: tuple[int, int], article: Article) -> bool:
    """Take a date as the act's or as its deadline; tell whether the act now has its day."""
    if when.deadline or _BY.match(when.text):
        first_due, last_due = when.reading(future=True)
        due = last_due or first_due or when.date
        draft.deadline = draft.deadline or (due.isoformat() if due else None)
        return False
    if when.precision in {"month", "year"} and when.past and when.future:
        return _done_then(draft, when, article)
    if when.future is not None and _FROM.search(article.plain, when.start - 24, when.start):
        return False
    if when.end <= a and _PROMISED_ON.search(article.plain, span[0], when.start):
        return False  # "the tanks Rome promised in May were handed over"
    if (
        when.end < a
        and article.plain.endswith(", ", 0, a)
        and _GAVE.search(article.plain, draft.line.start, when.start)
    ):
        return False  # "Rome, which gave ten in 2022, will give"
    first, last = when.reading(future=False)
    if first is None or _APART.search(article.plain, a, when.start):
        return False
    aside = _ASIDE.search(article.plain, max(a, when.start - 40), when.start)
    near = when.attribution or span[0] <= when.start < span[1]
    past = (article.today - (last or first)).days > 14
    if past and when.start >= draft.end and draft.rule in _AHEAD:
        return False  # "will lend its archive since 2007": the thing is old, not the promise
    old = aside is None and past
    old = old and (near or when.start < a)
    told = first <= article.today and when.precision not in {"year", "month"} and near
    if not (old or told):
        return False
    draft.background = draft.background or (old and draft.status not in EXITS)
    if old and draft.status in EXITS:
        return False
    draft.date, draft.date_end = first, last
    draft.precision = "unknown" if when.attribution else when.precision  # the day of saying
    return True


_DONE_BY = frozenset(
    {"commit.signed", "commit.ordered", "commit.delivered", "commit.agreed", "commit.withdrawn"}
    | {"commit.picked", "general.promise"}
)
_THEN = re.compile(
    r"(?!.*\b(?:to|that|will|would|by|for|until|from)\b)(?: [\w'-]+){0,4}(?: in| of| last)? ?(?:the )?$"
)
_OPENED = re.compile(
    r",?(?: (?:it|he|she|they|the (?:two|sides|countries|company|ministry)))?(?: (?:has|had|also|then))* ?$"
)


def _done_then(draft: Draft, when: When, article: Article) -> bool:
    """Mark as history what "was signed with Norway in January" and "in 2026 ordered more"."""
    plain, (first, last) = article.plain, when.reading(future=False)
    if draft.rule not in _DONE_BY or first is None or (article.today - (last or first)).days < 1:
        return False
    whole = draft.rule == "general.promise" and _COMES.search(draft.line.text) is None
    after = whole or (when.start >= draft.end and _THEN.fullmatch(plain, draft.end, when.start))
    before = when.end <= draft.start and _OPENED.fullmatch(plain, when.end, draft.start)
    if not (after or before) or (article.today - (last or first)).days <= _OLD:
        return False
    draft.background, draft.date, draft.date_end = True, first, last
    draft.precision = when.precision
    return True


_COMES = re.compile(r"\b(?:will|would|to|until|by|from|now|next)\b")
_OLD = 14  # days after which an act is history
