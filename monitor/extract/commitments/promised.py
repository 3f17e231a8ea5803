"""Where a promise stands by the words it is told in, and whether it goes on with the last one."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.pacts import REACH
from monitor.extract.commitments.promise import PACT
from monitor.extract.keyed import keyed
from monitor.text.numerals import ANY
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.draft import Draft
    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line


def status_of(rule: Promise, givers: tuple[Party, ...], trigger: str, told: str) -> Status:
    """Name where a promise stands; a passive's participle or the pact it is made under tells."""
    if rule.status is Status.PLEDGED and (made := by_pact(told)):
        return made
    if rule.id == "commit.agreed" and trigger.lower().startswith(("decided", "resolved")):
        return Status.PLEDGED if len({s for p in givers for s in p.sides}) == 1 else rule.status
    if rule.status in _BUDGETABLE and (told_so := _by_words(rule, givers, told)):
        return told_so
    if rule.id == "commit.came-of" and (_DEED.search(trigger) or _AS_SIGNED.search(told)):
        return Status.SIGNED
    if rule.id == "commit.paid-by" and len({s for p in givers for s in p.sides}) > 1:
        return Status.AGREED
    if rule.id == "commit.decision-to":
        several = len({s for p in givers for s in p.sides}) > 1
        return Status.OFFERED if _READY.search(trigger) else _JOINT[several]
    if rule.voice in {"noun", "passive", "part"} and rule.status is Status.PLEDGED:
        stands = next((s for pattern, s in _STANDS if pattern.search(trigger)), rule.status)
        return Status.AGREED if stands is Status.SIGNED and _TO_BE.search(trigger) else stands
    return rule.status


def by_pact(told: str) -> Status | None:
    """Read under what pact a promise is made: one signed, or one only reached."""
    pact = _PACT_MADE.search(told)
    if pact is None:
        return None
    signed = (pact["by"] or pact["act"]) in {"signed", "inked", "concluded", "sealed"}
    then = _UNTIL_THEN.match(told, pact.end())
    signed = signed or (then is not None and and_signed(told, then.end()))
    return Status.SIGNED if signed else Status.AGREED


_UNTIL_THEN = re.compile(r"[^.;:]{0,40}?(?=,? and )")
_AND_SIGNED = re.compile(  # "a contract that was initialled in May and signed on Friday"
    r",? and (?:then |now |finally |at last |\w+ly )?(?:was |were )?(?:signed|inked|sealed|concluded)\b(?= (?:on|in|at|by|last|this|yesterday|today|here|late|early)\b|[,.;]|$)"
)


def and_signed(plain: str, at: int) -> bool:
    """Tell that what was initialled before an offset was signed then."""
    return _AND_SIGNED.match(plain, at) is not None


_PACT_MADE = keyed(
    r"\b[Uu]nder (?:an?|the|its|their) (?:[\w$€£¥₩.,-]+ ){0,6}?(?:deal|agreement|contract|accord|pact|memorandum|treaty|arrangement|amendment|protocol)(?:,? that|,? which)?(?: of understanding)?(?: (?:it|they|he|she|both|the two))? (?:was |were )?(?:\w+ly )?(?P<by>signed|inked|sealed|initiall?ed|struck|reached|agreed|concluded|clinched)\b"
    r"|\b(?P<act>signed|inked|concluded|sealed|struck|reached|initialled|initialed) (?:an?|the|their) (?:[\w-]+ ){0,5}?(?:deal|agreement|contract|accord|pact|memorandum|treaty|arrangement)\b[^.;]{0,40}? (?:under|by) which\b"
)


def _by_words(rule: Promise, givers: tuple[Party, ...], told: str) -> Status | None:
    """Read who decided it, what papers it stands in, and what several do for each other."""
    alone = len({s for p in givers for s in p.sides}) == 1
    pledged = rule.status is Status.PLEDGED
    if alone and (_CABINET.search(_PROVISO.sub("", told)) or (pledged and _BUDGETED.search(told))):
        return Status.ALLOCATED
    if pledged and _NOTES.search(told):
        return Status.SIGNED
    if rule.id == "commit.will" and not alone and _MUTUAL.search(told):
        return Status.AGREED
    return None


_BUDGETABLE = frozenset({Status.PLEDGED, Status.AGREED})
_PROVISO = re.compile(r"\b(?:once|if|unless|until|provided(?: that)?|as soon as) [^.;,]*")
_CABINET = re.compile(
    r"\b(?:[Cc]abinet|[Pp]arliament|[Ll]awmakers|MPs|Diet|Riksdag|Storting|Sejm|Bundestag)(?: (?:has|have|had|also|\w+ly))*(?: on \w+day)? (?:agreed|decided|resolved|voted|opted|signed off|approved|passed)\b"
)
_BUDGETED = re.compile(
    r"\baccording to (?:the |its )?(?:[\w-]+ ){0,4}(?:estimates|budget)\b|\bbudget (?:papers|documents|draft|bill|request)\b|\b(?:estimates|budget) tabled\b"
)
_NOTES = re.compile(
    r"\b[Ee]xchange of notes (?:was |is |has been )?(?:completed|concluded|signed)\b"
)
_MUTUAL = re.compile(
    r"\b(?:will|would|shall|are to) (?:also |now |jointly |together |each )*(?:establish|set up|launch|create|form|share|exchange|swap|trade|pool|co-?develop|develop|co-?produce|open (?:talks|negotiations)|begin (?:talks|negotiations))\b"
)
_READY = re.compile(r"\b(?:readiness|willingness)\b")
_DEED = re.compile(r"\b(?:contract|memorandum|MoU|letter of intent|treaty)$")
_AS_SIGNED = re.compile(
    r"\b(?:agreement|pact|accord|arrangement|memorandum),? (?:which was )?(?:signed|inked)\b"
)
_JOINT = {False: Status.PLEDGED, True: Status.AGREED}
_TO_BE = re.compile(r"\b(?:to|will|would|shall|due to) be\b")
_STANDS = (
    (re.compile(r"\bapproved$"), Status.ALLOCATED),
    (re.compile(r"\boffered$"), Status.OFFERED),
    (re.compile(r"\b(?:sealed|signed|inked)$"), Status.SIGNED),
    (re.compile(r"\b(?:agreed|finali[sz]ed|concluded|clinched)$"), Status.AGREED),
)


_UNDER = re.compile(
    r"^(?:Under|As part of|Included in|Also (?:part of|included in)) (?:the|this|that|its) (?:terms|package|contract|deal|agreement|arrangement|plan|scheme|programme|pledge|accord|memorandum)\b"
)


_SOME_OF = re.compile(
    r" ?(?:[a-z]+ ){0,2}(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|some|most|half|all|many) of (?:the|these|those) [a-z]"
)


_OF_THEM = re.compile(  # "two of the boats are to be passed on": of those told of before
    rf"(?:^|[;,] )(?i:{ANY}|\d+|some|most|half|all|many) of (?:the|these|those) [a-z]+ (?:is|are|will|would)\b"
)


def continues(line: Line, focus: Focus, givers: tuple[Party, ...], told: str) -> bool:
    """Tell a part of what was told before: "Under the package …", "will send 49 of the tanks"."""
    return (
        any(
            x is not None
            for x in (_UNDER.match(line.text), _SOME_OF.match(told), _OF_THEM.search(line.text))
        )
        and 0 < line.index - focus.promised <= REACH
        and bool({s for p in givers for s in p.sides} & {s for p in focus.givers for s in p.sides})
    )


_BY_IT = re.compile(
    r"\b(?:agreement|memorandum(?: of understanding)?|MoU|arrangement|contract|treaty|pact|accord|letter of intent|protocol)\b(?:(?! (?:and|that|said)\b)[^.;:\"]){0,90}?,? (?:under which|by which|which|whereby) [^.;:\"]{0,60}$",
    re.IGNORECASE,
)


def told_by_pact(draft: Draft, line: Line, article: Article, focus: Focus) -> bool:
    """Tell what a pact read in this sentence lays down: "signed a memorandum, which will let"."""
    same = focus.promised == line.index and set(draft.sides) <= {
        s for p in (*focus.givers, *focus.receivers) for s in p.sides
    }
    return same and _BY_IT.search(article.plain, line.start, draft.start) is not None


_THE_DEAL = re.compile(
    r" (?:the|this|that) (?:purchase|sale|deal|order|contract|package|transfer|donation|contribution|loan|delivery)\b(?! (?:of|to|for|worth|with)\b)"
)


def told_again(
    status: Status, line: Line, place: tuple[int, int], plain: str, focus: Focus, *, bare: bool
) -> bool:
    """Tell "the purchase", told of before, from one that is named here; ``bare``: with no sum."""
    deal = bare and focus.promised >= 0 and _THE_DEAL.match(plain, *place) is not None
    return deal or passed(status, line, place, plain, focus)


_THE_PLAN = re.compile(  # no "plan to", which says what it is
    r"(?: on)? (?:the|this|that|its|both) (?:[a-z]+ )?(?:plan|move|deployment|mission|posting|dispatch|visit|voyage|purchase|sale|deal|order|contract|package|transfer|donation|loan|extension)s?(?= (?:on|last|this|yesterday|today|earlier|in|at|and|after|before|by|despite|without)\b|[.,;]|$)"
)


def passed(status: Status, line: Line, place: tuple[int, int], plain: str, focus: Focus) -> bool:
    """Tell "Cabinet approved the plan on Monday at a cost of": the plan told of right before."""
    house = status is Status.ALLOCATED or _HOUSE.match(line.text) is not None
    near = 0 < line.index - focus.promised <= REACH
    return house and near and _THE_PLAN.match(plain, *place) is not None


_HOUSE = re.compile(r"(?:The |Federal )?(?:[Cc]abinet|[Gg]overnment|[Pp]arliament)\b")


def likewise(
    line: Line, givers: tuple[Party, ...], money: list[Found], focus: Focus
) -> tuple[Party, ...]:
    """Give for whom the sentence's first promise is: "…, and Norway will add $30 million"."""
    second = bool(money) and focus.promised == line.index and focus.givers != givers
    near = 0 < line.index - focus.promised <= REACH and _TO_THIS.search(line.text) is not None
    return focus.receivers if second or near else ()


_TO_THIS = re.compile(  # "has been allocated to this package": whom the package is for
    r"\b(?:to|for|into|towards?) (?:this|that|the same) (?:\w+ )?(?:package|fund|list|scheme|programme|program|initiative|mission|purchase|tranche)\b"
)


_A_PACT = re.compile(rf"\b{PACT}\b")
_VERBS = re.compile(r" (?:will|would|is|are|was|were|has|have|had|goes|helps?|funds|pays|covers)\b")


def thing_span(rule: Promise, plain: str, start: int, a: int, b: int, tail: int) -> tuple[int, int]:
    """Find where the object stands: after an active verb, before a passive, in a noun's words."""
    told = _A_PACT.search(plain, a, b) if rule.voice == "by" else None
    if told is not None:
        return told.start(), tail
    if rule.voice in {"passive", "by"} and a - start > 3:
        return start, a
    if rule.voice == "noun":
        verb = _VERBS.search(plain, a, b)
        return a, verb.start() if verb else max(b, tail)
    return b, tail


def given_already(line: Line, start: int, a: int, b: int, plain: str) -> bool:
    """Tell what was given before: what a new gift comes on top of, or another has given."""
    old = _ON_TOP.search(plain, start, a) or _WHO_HAS.search(plain, line.start, b)
    return old is not None


_WHO_HAS = re.compile(  # "It joins Latvia, which has pledged 20 million"
    r"\b(?:joins?|joined|joining|like|unlike|after|alongside) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?, (?:which|who) (?:has|have|had) (?:\w+ )?\w+$"
)
_ON_TOP = re.compile(
    r"\b(?:on top of|in addition to|besides|following|out of) (?:the |an? )?(?:[\w$€£¥₩.,-]+ ){1,4}(?:that|which) $"
    r"|\b(?:out of|part of|from) the (?:[\w$€£¥₩.,-]+ ){1,4}(?:that |which )?(?:it|they|he|she) (?:has |have |had )?(?:already )?$"
)
