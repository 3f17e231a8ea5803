"""Commitments and requests in one sentence: who binds himself to what, for whom (C1 to C8)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.circumstances import clause_span
from monitor.extract.commitment_rules import (
    COMMITMENT_RULES,
    CONCRETE,
    NEGATED,
    NOT_A_PROMISE,
    SPECULATION,
    THING,
    UNDER_A_PLAN,
    VAGUE,
    Promise,
)
from monitor.extract.draft import Draft
from monitor.extract.money import amounts
from monitor.extract.parties import Focus, Party, chains, resolve_all
from monitor.extract.receivers import beneficiary, handed_to, offer_owner, receivers_of
from monitor.extract.subjects import subject_of
from monitor.extract.terms import date_act, fill_terms
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.money_found import Found
    from monitor.extract.reading import Article, Line


_TAIL_END = re.compile(
    r"[;:]|\.\s|, (?:who|which|said|says|saying|adding|according|while|but|as|after|although|though|in what|a move|where|when)\b"
    r"| (?:said|says|but|while|after|although|whereas)\b|,? and (?=(?:\w+ly )?(?:agreed|pledged|promised|will|would|signed|called|urged|said|also|has|have|announced|vowed|is|are|was|were|discussed|welcomed)\b)|\"(?:,| )"
)


_FUTURE_SIGN = re.compile(
    r"\b(?:will|would|to|plans? to|expected to|set to|due to|could|hopes? to|ready to|prepar\w+ to) $"
)


_MEETS = re.compile(
    r"^\s*(?:to )?(?:meet|hold (?:talks|a meeting|meetings|further talks|another)|talk|visit|attend|a (?:meeting|summit|schedule)|host (?:a |the )?(?:summit|meeting|talks)|(?:send|dispatch) (?:(?:[A-Z]\w+|his|her|its|a|the|deputy|senior) ){0,4}(?:[Mm]inister|[Ss]ecretary|envoy|ambassador|deputy|representative)|continue (?:talks|discussions|negotiat)|resume (?:talks|negot)|join (?:the )?(?:talks|meeting|summit)|meeting|disagree)",
    re.IGNORECASE,
)


def commitments_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read the commitments and requests a sentence tells of, none overlapping."""
    if line.file or len(line.text) < 20:
        return
    used: list[tuple[int, int]] = []
    low = line.text.lower()
    for rule in COMMITMENT_RULES:
        if not any(key in low for key in rule.keys):
            continue
        if rule.plain_title and line.rank != "title":
            continue
        for match in rule.pattern.finditer(article.plain, line.start, line.end):
            a, b = match.span()
            tail = _tail_end(line, b, article.plain)
            if _taken(rule, a, tail, used) or line.quoted(a):
                continue
            draft = _read(rule, line, a, b, tail, article, focus)
            if draft is not None:
                used.append((a, tail))
                if draft.kind == "commitment" and rule.id != _PAST:
                    focus.givers, focus.receivers = draft.givers, draft.receivers
                yield draft


_PAST = "commit.past-sum"


def _taken(rule: Promise, a: int, tail: int, used: list[tuple[int, int]]) -> bool:
    """Tell whether another rule read these words; an old sum stands inside a new promise."""
    return rule.id != _PAST and any(x < tail and a < y for x, y in used)


def _tail_end(line: Line, b: int, plain: str) -> int:
    match = _TAIL_END.search(plain, b, line.end)
    return match.start() if match else line.end


def _read(
    rule: Promise, line: Line, a: int, b: int, tail: int, article: Article, focus: Focus
) -> Draft | None:
    plain = article.plain
    words = plain[b:tail]
    start, _ = clause_span(line, a, b, plain)
    before = plain[max(start, a - 60) : a]
    if _refused(rule, line, before, words, plain[a:b]):
        return None
    givers, receivers = _ends(rule, line, (a, b, tail), plain, focus)
    if rule.id in _PASSIVE and not receivers and givers == focus.givers:
        receivers = focus.receivers
    first = start if rule.id in _PASSIVE else max(start, a - 30)
    found = amounts(plain, first, tail, language="en", source_country=article.home)
    money = [f for f in found if not f.conversion]
    channel = next((p for p in article.programmes if b - 40 <= p.start < tail), None)
    if not receivers and rule.status is not Status.REQUESTED:
        receivers = beneficiary(line, givers, plain)
    if channel is not None and channel.side:
        receivers = (*receivers, Party((channel.side,)))
    if rule.id in _PASSIVE:
        receivers = handed_to(receivers, line, a, b, article, focus, givers)
    told = plain[start:tail] if rule.id in _PASSIVE else words
    if not _worth_telling(rule, told, givers, receivers, money):
        return None
    draft = Draft("commitment", rule.id, line, a, b, rule.status, (*givers, *receivers))
    draft.givers, draft.receivers = givers, receivers
    draft.channel = channel.id if channel else None
    old = line.index <= focus.history
    if rule.status is Status.REQUESTED:
        draft.kind = "request"
        draft.givers, draft.receivers = receivers, givers
    fill_terms(draft, money, found, (start, b, tail), article)
    date_act(draft, a, b, article, focus)
    draft.background = draft.background or (old and draft.precision == "unknown")
    if rule.id == _PAST:
        draft.background, draft.relation = True, None
    return draft


def _ends(
    rule: Promise, line: Line, place: tuple[int, int, int], plain: str, focus: Focus
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Find who gives and who gets."""
    a, b, tail = place
    givers = _givers(rule, line, a, b, plain, focus)
    if rule.id in _GETTING:
        return givers, subject_of(line, a, plain, focus)
    owner = offer_owner(line, b, plain, focus) if plain[a:b].lower().startswith("accept") else ()
    if owner:
        return owner, givers
    return givers, receivers_of(rule, line, b, tail, plain, focus, givers)


def _refused(rule: Promise, line: Line, before: str, words: str, trigger: str) -> bool:
    """Tell whether a trigger is hedged, negated, speculation or about a meeting."""
    near = before[-45:]
    if rule.status is Status.REQUESTED:
        return bool(NEGATED.search(near))
    if NOT_A_PROMISE.search(near) and rule.status is not Status.DENIED:
        return True
    if rule.id == "commit.will" and _IDLE.match(words):
        return True
    if rule.status is Status.DENIED and _TALKS.search(words[:90]):
        return True
    if rule.id == "commit.title-to" and _OTHERS_WILL.search(
        line.text[: line.text.find(" to ") + 1]
    ):
        return True
    if rule.id == "commit.will" and UNDER_A_PLAN.search(line.text):
        return True
    if NEGATED.search(near) or (SPECULATION.search(line.text[:200]) and rule.id in _CLAIMS):
        return True
    if rule.id == "commit.signed" and _FUTURE_SIGN.search(before):
        return True
    if rule.id in {"commit.agreed", "commit.offered", "commit.pledged", "commit.will"}:
        return _MEETS.match(words) is not None or (
            trigger.lower() == "agreed" and words[:5] == " with"
        )
    return False


_IDLE = re.compile(
    r"(?:create|build|set|raise|increase|cut|reduce|give|send|provide|open) (?:[\w-]+ ){0,2}?(?:momentum|opportunit\w+|jobs|conditions|problems|pressure"
    r"|risks?|tensions?|uncertainty|awareness|concerns?|confidence|trust|hopes?|stage|tone|example|precedent|signals?|messages?|doors?|priority|importance)\b"
)
_TALKS = re.compile(r"\b(?:met|meet|meeting|meetings|talks|phoned|spoken|visited)\b")
_CLAIMS = frozenset({"commit.will", "commit.title-to", "commit.gives"})
_OTHERS_WILL = re.compile(
    r"\b(?:expect|want|ask|urge|tell|told|order|push|press|invite|call|pressure|force|allow|help|get|need|like|seek|hope|consider|weigh)\w* (?:[\w'.-]+ ){0,4}$",
    re.IGNORECASE,
)


def _givers(
    rule: Promise, line: Line, a: int, b: int, plain: str, focus: Focus
) -> tuple[Party, ...]:
    finite = rule.id not in {"commit.request", "commit.title-to", *_GETTING}
    signed = rule.id == "commit.signed" and plain.endswith("signed", a + 9, b)
    at = b - 6 if signed else b if rule.id == "commit.allocated" else a
    found = subject_of(line, at, plain, focus, finite=finite)
    if rule.id in _BY:
        return tuple(p for p in _source(line, a, plain, focus) if p.sides)
    if rule.id in _GETTING:
        found = _source(line, a, plain, focus)
    if rule.id in _PASSIVE and not any(p.sides for p in found):
        found = _source(line, a, plain, focus) or focus.givers or _teller(line, a, plain, focus)
    return tuple(p for p in found if p.sides)


def _teller(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Give who says that things were handed over, where nobody else is their giver."""
    for actor in line.actors:
        if actor.end < a and actor.kind in {"person", "office", "group", "state"} and actor.sides:
            return resolve_all((actor,), line, plain, focus)
    return ()


_GETTING = frozenset({"commit.gets", "commit.received", "commit.received-all"})


_PASSIVE = frozenset(
    {
        "commit.passed-on",
        "commit.delayed",
        "commit.partly-delivered",
        "commit.signed-by",
        "commit.pledged-by",
        "commit.to-be-given",
    }
)


_BY = frozenset({"commit.signed-by", "commit.pledged-by"})  # the giver stands after "by"


def _source(line: Line, a: int, plain: str, focus: Focus) -> tuple[Party, ...]:
    """Find from whom something is got: the chain after "from"."""
    for chain in chains([x for x in line.actors if x.start > a], plain):
        if re.search(r"\b(?:from|by)(?: the)? $", plain[chain[0].start - 10 : chain[0].start]):
            return resolve_all(chain, line, plain, focus)
    return ()


def _worth_telling(
    rule: Promise,
    words: str,
    givers: tuple[Party, ...],
    receivers: tuple[Party, ...],
    money: list[Found],
) -> bool:
    sides = {s for p in (*givers, *receivers) for s in p.sides}
    if not givers and not (rule.status is Status.REQUESTED and receivers):
        return False
    if rule.status is Status.REQUESTED:
        return len(sides) > 1 and THING.search(words) is not None
    thing = THING.search(words) is not None
    if VAGUE.search(words) and not CONCRETE.search(words) and not money:
        return False
    if rule.need and not money and (rule.need == "amount" or not thing):
        return False
    if len(sides) > 1:
        return thing or bool(money) or CONCRETE.search(words) is not None
    return thing and (bool(money) or rule.id != "commit.delivered")
