"""Commitments and requests in one sentence: who binds himself to what, for whom (C1 to C8)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.clauses import clause_span
from monitor.extract.commitments.coordinated import and_also, tail_end
from monitor.extract.commitments.earlier import EXITS
from monitor.extract.commitments.givers import Giving, giving_of
from monitor.extract.commitments.objects import object_of
from monitor.extract.commitments.promised import (
    and_signed,
    continues,
    given_already,
    likewise,
    status_of,
    thing_span,
    told_again,
    told_by_pact,
)
from monitor.extract.commitments.receivers import (
    addressed,
    beneficiary,
    given_before,
    handed_to,
    housed,
    offer_owner,
    opposite,
    partner,
    placed,
    receivers_of,
    to_itself,
    visited,
)
from monitor.extract.commitments.refusals import refused, worth_telling
from monitor.extract.commitments.rules import COMMITMENT_RULES
from monitor.extract.commitments.schemes import by_currency, channel_of, owners_of
from monitor.extract.commitments.taught import taught
from monitor.extract.commitments.terms import date_act, fill_terms
from monitor.extract.commitments.unbound import FOES, third_hand, unbound
from monitor.extract.draft import Draft
from monitor.extract.keyed import Rules
from monitor.extract.meetings.guards import is_flash
from monitor.extract.money.amounts import amounts
from monitor.extract.money.given import given
from monitor.extract.money.things import bare, counted
from monitor.extract.names.parties import Party
from monitor.extract.names.speakers import speaker_of
from monitor.extract.names.subjects import subject_of
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.commitments.promise import Promise
    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line
    from monitor.types import NameHit


_RULES = Rules(COMMITMENT_RULES)


def commitments_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read the commitments and requests a sentence tells of, none overlapping."""
    if line.file or len(line.text) < 20 or line.text.endswith("?"):
        return
    used: list[tuple[int, int]] = []
    for keyed, rule in _RULES.standing(line.text):
        if rule.plain_title and line.rank != "title" and not is_flash(line, article):
            continue
        for match in keyed.finditer(article.plain, line.start, line.end):
            a, b = match.span()
            tail = tail_end(line, b, article.plain)
            if _taken(rule, a, tail, used):
                continue
            cut = and_also(rule, b, tail, article)
            draft = _spoken(rule, line, a, b, cut[0] if cut else tail, article, focus)
            focus.refused = line.index if draft is None else focus.refused
            if draft is not None and not told_by_pact(draft, line, article, focus):
                used.append(
                    (
                        a if rule.voice == "active" else clause_span(line, a, b, article.plain)[0],
                        tail if draft.status is not Status.DENIED else line.end,
                    )
                )
                if draft.kind == "commitment" and not draft.background:
                    focus.givers, focus.receivers = draft.givers, draft.receivers
                    focus.promised = line.index
                yield draft
                yield from _further(rule, line, cut, tail, article, focus, draft)


def _further(
    rule: Promise,
    line: Line,
    cut: tuple[int, int] | None,
    tail: int,
    article: Article,
    focus: Focus,
    after: Draft,
) -> Iterator[Draft]:
    """Read what the same subject promises in the same breath."""
    while cut:
        a, b = cut
        cut = and_also(rule, b, tail, article)
        place = (a, b, cut[0] if cut else tail)
        draft = _read(rule, line, place, article, focus, after=after)
        if draft is not None:
            yield draft


_PAST = "commit.past-sum"
_TO_THE_OTHER = frozenset({"commit.will", "commit.agreed", "commit.decided", "commit.offered"})
_SUBJECT_COUNTS = frozenset({"commit.will", "commit.deploys"})  # "Eight divers will join"
_WHOLE = frozenset({"passive", "noun", "part", "by"})  # voices whose object stands before them
_WE = re.compile(
    r"\b(?:[Ww]e|I|[Oo]ur (?:government|country|nation|forces|people)|[Mm]y (?:government|country))\b"
)


def _spoken(
    rule: Promise, line: Line, a: int, b: int, tail: int, article: Article, focus: Focus
) -> Draft | None:
    """Read a trigger; in a quotation only what its speaker says of himself."""
    if not line.quoted(a):
        return _read(rule, line, (a, b, tail), article, focus)
    start = next(x for x, y in line.quotes if x <= a < y)
    if not _WE.search(article.plain, max(start, a - 60), b) or rule.status is Status.REQUESTED:
        return None
    speaker, focus.speaker = focus.speaker, speaker_of(line, article.plain, focus)
    draft = _read(rule, line, (a, b, tail), article, focus) if focus.speaker else None
    focus.speaker = speaker
    return draft


def _taken(rule: Promise, a: int, tail: int, used: list[tuple[int, int]]) -> bool:
    """Tell whether another rule read these words; an old sum stands inside a new promise."""
    return rule.id != _PAST and any(x < tail and a < y for x, y in used)


def _named_before(line: Line, at: int) -> list[Party]:
    """List the sides a sentence names before an offset."""
    return [Party(x.sides) for x in line.actors if x.end <= at and x.sides]


def _read(
    rule: Promise,
    line: Line,
    place: tuple[int, int, int],
    article: Article,
    focus: Focus,
    *,
    after: Draft | None = None,
) -> Draft | None:
    """Read a promise; ``after``: the one it goes on from with no subject of its own."""
    plain, (a, b, tail) = article.plain, place
    start, _ = (a, b) if after else clause_span(line, a, b, plain)
    if refused(rule, line, plain[max(start, a - 60) : a], plain[b:tail], plain[a:b]):
        return None
    giving, receivers = _ends(rule, line, (a, b, tail), plain, focus)
    if after:
        giving, receivers = Giving(after.givers), receivers or after.receivers
    whole = rule.voice in _WHOLE or rule.need == "gift"
    found = _sums(rule, plain, (start, a, tail), whole=whole, home=article.home)
    givers, money = giving.givers, [f for f in found if not f.conversion]
    channel = channel_of(article, start if whole else b - 40, tail)
    if giving.guessed or giving.refers or not givers:
        givers = by_currency(money, article, _named_before(line, a)) or givers
    if giving.guessed and rule.status is Status.ALLOCATED and not (receivers or channel):
        return None  # "the Bundestag approved 2 billion euros": for itself
    if rule.voice == "active" and to_itself(givers, line, b, plain) and not focus.speaker:
        return None  # "The Government will help Norway": not Norway's
    if whole and not receivers and (giving.refers or givers == focus.givers):
        receivers = focus.receivers
    receivers = _for_whom(rule, (line, a, b), (givers, receivers), channel, article, focus)
    receivers = receivers or likewise(line, givers, money, focus)
    told = plain[min(start, a) if whole else a if rule.status in EXITS else b : tail]
    if not worth_telling(rule, plain[a:b], told, givers, receivers, money):
        return None
    on = plain.startswith(", according to", tail) or and_signed(plain, tail)
    status = status_of(rule, givers, plain[a:b], plain[line.start : line.end if on else tail])
    draft = Draft("commitment", rule.id, line, a, b, status, (*givers, *receivers))
    draft.givers, draft.receivers = givers, receivers
    draft.channel = channel.id if channel else None
    fill_terms(draft, money, found, (start, b, tail), article)
    draft.object = object_of(plain, *thing_span(rule, plain, start, a, b, tail))
    old = told_again(rule.status, line, (b, tail), plain, focus, bare=giving.guessed and not money)
    draft.refers = draft.relation != "further" and (
        giving.refers or old or continues(line, focus, givers, plain[b:tail])
    )
    date_act(draft, a, b, article, focus)
    _settle(draft, rule, focus)
    draft.background |= given_already(line, start, a, b, plain)
    return None if unbound(draft, tail, article) or third_hand(draft, article) else draft


def _settle(draft: Draft, rule: Promise, focus: Focus) -> None:
    """Turn a request round, and mark what is told as history."""
    draft.background |= draft.line.index <= focus.history and draft.precision == "unknown"
    if rule.status is Status.REQUESTED:
        draft.kind = "request"
        draft.givers, draft.receivers = draft.receivers, draft.givers
    if rule.id == _PAST:
        draft.background, draft.relation = True, None


def _sums(
    rule: Promise, plain: str, place: tuple[int, int, int], *, whole: bool, home: str
) -> tuple[Found, ...]:
    """Read the sums and counts a promise is about: after its verb, else in its subject."""
    start, a, tail = place
    apart = plain.endswith(", ", 0, a)  # "who gave 20 trucks, will give"
    first = start if whole else a if apart else max(start, a - 30)
    found = given(plain, amounts(plain, first, tail, language="en", source_country=home))
    if not found and rule.id in _SUBJECT_COUNTS:
        found = amounts(plain, start, a, language="en", source_country=home)
        found = found or counted(plain, start, a)
    return found or counted(plain, first, tail) or bare(plain, first, tail)


def _for_whom(
    rule: Promise,
    place: tuple[Line, int, int],
    ends: tuple[tuple[Party, ...], tuple[Party, ...]],
    channel: NameHit | None,
    article: Article,
    focus: Focus,
) -> tuple[Party, ...]:
    """Complete the receivers: a partner agreed with, who is helped, who runs the scheme."""
    line, a, b = place
    givers, receivers = ends
    if rule.id == "commit.agreed" and len({s for p in givers for s in p.sides}) > 1:
        receivers = tuple(p for p in receivers if not set(p.sides) <= FOES)
    if not receivers and len(givers) == 1 and rule.id == "commit.agreed":
        receivers = partner(line, a, article.plain, focus, givers)
    if not receivers and rule.voice == "active":
        receivers = given_before(line, a, article.plain, focus, givers)
    if not receivers and rule.status is not Status.REQUESTED:
        receivers = beneficiary(line, givers, article.plain)
    if not receivers and len(givers) == 1 and rule.id in _TO_THE_OTHER:
        receivers = opposite(focus, givers)
    if channel is not None:
        bought = {"us"} if channel.id == "purl" else set()  # whose arms it buys
        receivers = tuple(p for p in receivers if not set(p.sides) <= bought)
        receivers = (*receivers, *owners_of(channel, article))
    if not receivers and rule.voice != "by" and rule.status is not Status.REQUESTED:
        receivers = housed(line, givers, article.plain)
        receivers = receivers or addressed(line, givers, article.plain)
        receivers = receivers or visited(line, givers, article.plain)
        receivers = receivers or placed(givers, article.plain[_own(line, a, givers) : line.end])
    if rule.voice == "passive":
        receivers = handed_to(receivers, line, a, b, article, focus, givers)
    return taught(receivers, givers, line, article.plain)


def _own(line: Line, a: int, givers: tuple[Party, ...]) -> int:
    """Find where a promise's own clause begins: at its giver, if the sentence names him first."""
    return max((p.start for p in givers if line.start <= p.start < a), default=line.start)


_COMES = frozenset({"commit.comes-from", "commit.pledged-by", "commit.paid-by"})
_MEANT = re.compile(
    r"\b(?:promised|pledged|offered|donated|given|sold|lent|supplied|committed) (?:[\w-]+ )?(?:to|for) (?:the )?$"
)
_ACCEPTS = re.compile(
    r"(?:accept|t[ao]\w+ up\b|(?:sa|gi|ga)\w+ (?:its |a )?(?:yes|consent) to\b|welc\w+ and acc)",
    re.IGNORECASE,
)


def _ends(
    rule: Promise, line: Line, place: tuple[int, int, int], plain: str, focus: Focus
) -> tuple[Giving, tuple[Party, ...]]:
    """Find who gives and who gets."""
    a, b, tail = place
    giving = giving_of(rule, line, a, b, plain, focus)
    if rule.voice == "get":
        return giving, subject_of(line, a, plain, focus)
    owner = offer_owner(line, b, plain, focus) if _ACCEPTS.match(plain, a) else ()
    if owner:
        return Giving(owner), giving.givers
    if rule.voice == "passive" and not giving.patient:
        promised = receivers_of(rule, line, line.start, a, plain, focus, giving.givers)
        if promised and _MEANT.search(plain, line.start, promised[0].start):
            return giving, promised
    start = a if rule.voice == "noun" or rule.id == "commit.arrived" else b
    found = giving.patient or receivers_of(rule, line, start, tail, plain, focus, giving.givers)
    if not found and rule.voice == "active":  # "granted Latvia a loan of"
        found = receivers_of(rule, line, a, b, plain, focus, giving.givers)
    if not found and rule.id in _COMES:  # "$60 million for Ukraine is to come from Japan"
        found = receivers_of(rule, line, line.start, b, plain, focus, giving.givers)
    return giving, found
