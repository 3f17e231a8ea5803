"""When the words of a promise are none: hedged, denied, asked for, about a meeting or nothing."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.promise import GIFT
from monitor.extract.commitments.words import (
    CONCRETE,
    COUNTED,
    EMPTY,
    GIVES,
    NEGATED,
    NOT_A_PROMISE,
    SPECULATION,
    THING,
    UNDER_A_PLAN,
    VAGUE,
)
from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Line

_GIFT = re.compile(rf"\b{GIFT}\b")
_FUTURE_SIGN = re.compile(
    r"\b(?:will|would|to|plans? to|expected to|set to|due to|could|hopes? to|ready to|prepar\w+ to) $"
)


_MEETS = re.compile(
    r"^\s*(?:to )?(?:meet|hold (?:talks|a meeting|meetings|further talks|another)|talk|visit|attend|a (?:meeting|summit|schedule)|host (?:a |the )?(?:summit|meeting|talks)|host (?:his|her|its|their|the) (?:[\w-]+ ){0,4}?(?:counterparts?|ministers?|presidents?|leaders?|chiefs?|premiers?|chancellor|secretary)|host (?:in|on|at|from) |(?:take part in|join|participate in) (?:the |a |an |its |this )?(?:[\w'-]+ ){0,4}?(?:sessions?|summits?|meetings?|talks|ministerials?|forums?|conferences?|dialogues?|consultations|gatherings?)\b|explore (?:\w+ )?(?:options|ways|possibilities|avenues|opportunities|how|the possibility)|(?:to )?(?:consider|examine|study|review|weigh|assess|reply|answer|think|discuss|convey|look (?:at|into)|keep (?:in touch|talking|working))\b|(?:raise|bring up|take up|broach|air) (?!(?:its|their|the)? ?(?:aid|contribution|pledge|spending|output|share|budget|troops|forces)\b)(?:(?!to\b|by\b|from\b)[A-Za-z][\w'-]* ){1,6}?with (?:[A-Z]|(?:the|his|her|its|their) )|continu(?:e|ing) (?:to )?(?:work|cooperat|coordinat|discuss|consult|the conversation|dialogue)|talk to\b|go ahead with (?:[\w-]+ ){0,4}(?:meeting|talks|visit|trip|summit)|(?:send|dispatch) (?:(?:[A-Z]\w+|his|her|its|a|the|deputy|senior|top|military|army|navy|chief|special) ){0,4}(?:[Mm]inister|[Ss]ecretary|[Cc]hief|[Cc]ommander|[Gg]eneral|[Aa]dmiral|[Cc]hair(?:man|woman)?|envoys?|ambassador|deputy|representative)|continue (?:talks|discussions|negotiat)|resume (?:talks|negot)|join (?:the )?(?:talks|meeting|summit)|meeting|disagree|(?:to )?(?:hold|have|convene|host) (?:the|their|its|an?) (?:next|further|second|third|follow-up|new|another) (?:[\w-]+ ){0,5}?(?:round|dialogue|talks|consultations|meeting|summit|session)|that (?:their |the |its |senior )?(?:two|officials|ministers|experts|envoys|they|teams|delegations|sides) (?:will|would|should) (?:meet|hold talks|consult|talk|speak|confer)\b)",
    re.IGNORECASE,
)


def refused(rule: Promise, line: Line, before: str, words: str, trigger: str) -> bool:
    """Tell whether a trigger is hedged, negated, speculation or about a meeting."""
    near = before[-45:]
    if rule.id in _CLAIMS and _VISITORS.match(words):
        return True
    if rule.voice == "get" and NOT_A_PROMISE.search(f"{near}{trigger[:4]}"):
        return True
    if _NO_ONE.search(before) is not None:
        return True
    if rule.voice in _PASSIVE and (_NONE_OF_IT.search(before) or _NOTHING.search(trigger)):
        return True
    if _WHAT.search(before) or NEGATED.search(near) or _ALL.search(before + trigger):
        return True
    if rule.status in {Status.REQUESTED, Status.DENIED}:
        return rule.status is Status.DENIED and _TALKS.search(words[:90]) is not None
    if NOT_A_PROMISE.search(near) or (rule.id in _CLAIMS and _speculated(line, words)):
        return True
    if _ASKED.search(before + trigger) or _WONDERED.search(before):
        return True  # "called on the minister to offer 50 trucks"
    return _no_such(rule, line, before, words, trigger)


def _no_such(rule: Promise, line: Line, before: str, words: str, trigger: str) -> bool:
    """Tell for each kind of trigger what its words are that bind nobody."""
    if rule.id == "commit.will" and _no_will(line, before, words, trigger):
        return True
    if rule.id == "commit.decision-to":
        return _ABOUT_A.search(before) is not None
    if rule.id == "commit.gives":
        return _MEANWHILE.search(before) is not None
    if rule.id == "commit.gift-goes":
        return _AND_THAT.search(trigger) is not None or _handled(before, words, trigger)
    if rule.id == "commit.being-given" and _FITTED.search(f"{trigger}{words}"):
        return True
    if rule.id == "commit.title-to":
        others = _OTHERS_WILL.search(line.text[: line.text.find(" to ") + 1])
        return (others or _MEETS.match(words)) is not None
    if rule.id == "commit.agreed" and _not_agreed(before, words, trigger):
        return True
    if rule.id == "commit.signed" and _FUTURE_SIGN.search(before):
        return True
    if rule.id in {"commit.agreed", "commit.offered", "commit.pledged", "commit.will"}:
        spoken = _SPEAKS.search(f"{trigger}{words}"[:90])
        return (spoken or _MEETS.match(words) or _IN_TOUCH.match(words)) is not None or (
            trigger.lower() == "agreed"
            and (words[:5] == " with" or _OPINED.match(words) is not None)
        )
    return False


_TO_AGREE = re.compile(  # an aim: "met in Oslo, trying to agree on a price"
    r"(?<!\bable )(?<!\bmanaged )(?<!\bgoing )(?<!\bready )\bto $"
)
_HANDLED = re.compile(
    r" (?:be|being|been) (?:handled|managed|administered|run|overseen|supervised|led|co-?ordinated|processed|monitored|audited|escorted|stored|distributed|looked after) (?:by|from|at|in)\b"
)
_THE = re.compile(
    r"(?:^|[.;,:\"] ?|\b(?:that|and|said) )(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir) $"
)
_FITTED = re.compile(  # a part of what is bought: "A NATO data link will be fitted to both ships"
    r"\b(?:fitted|installed|mounted|integrated|built|added)(?: (?:later|there|too|also))? (?:to|in|into|on|aboard) (?:both|each|all|the|every|these|those|them)(?: of (?:them|the))?(?: [a-z]+){0,2}(?=[.,;]|$)"
)


def _not_agreed(before: str, words: str, trigger: str) -> bool:
    """Tell "trying to agree", and "the contribution, decided on Friday, comes to"."""
    if trigger.lower() == "agree" and _TO_AGREE.search(before):
        return True
    return before.endswith(", ") and _ON_A_DAY.match(words) is not None


def _handled(before: str, words: str, trigger: str) -> bool:
    """Tell who looks after the gift told before: "The package will be handled by the command"."""
    bare = _THE.search(before) is not None and not any(c.isdigit() for c in trigger)
    return bare and _HANDLED.match(words) is not None


_ON_A_DAY = re.compile(r" (?:on|last|late|earlier|this|in|yesterday|today)\b[^,;]{0,30},")
_SPEAKS = re.compile(  # what is said to an audience is no gift, wherever it is said
    r"\b(?:deliver|giv|mak|hold|present)(?:e?s|e|ing)? (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}?(?:speech|address|lecture|keynote|remarks|talk|briefing|press conference|presentation|testimony|toast|eulogy|sermon)\b"
)
_NO_ONE = re.compile(
    r"(?:^|[:;\"] ?)No (?!later|fewer|less)(?:[\w-]+ ){1,3}$"
)  # "No soldier will go"
_PASSIVE = frozenset({"passive", "by"})
_NONE_OF_IT = re.compile(  # "no letter of intent has been signed", "how the costs are to be shared"
    r"(?:^|\band |\bbut |[\"“] ?)[Nn]o (?:[\w-]+ ){0,6}$|\b(?:[Nn]othing|[Nn]one|[Nn]either) (?:[\w-]+ ){0,3}$|\b(?:how|whether|if) [^.;:\"]{3,110}$"
)
_NOTHING = re.compile(
    r"\b(?:nothing|none|neither|no (?:paper|deal|contract|agreement)) (?:was|were|is|has been|had been) \w+$"
)
_VISITORS = re.compile(  # who comes to look and talk is no gift
    r"\s*(?:to )?(?:send|sends|sent|sending|dispatch|dispatche[sd]|despatch) (?:[\w'’-]+ ){1,4}?(?:team|delegation|group|mission|officials?|inspectors|representatives|lawmakers)(?: of [\w-]+)? (?:(?!for\b|who\b)[\w'’-]+ ){0,6}?to "
    r"(?:brief|inspect|discuss|talk|negotiate|observe|assess|look|study|evaluate|view|tour|see|attend|present|explain|lobby|pitch|explore|learn|examine|visit|meet|mourn|watch|represent)\b"
)
# "while Pyongyang ships shells to Moscow"
_MEANWHILE = re.compile(r"\b(?:while|as|because|since|whenever|now that) (?:[\w'-]+ ){1,3}$")
# "agreed that the two seas cannot be parted": a view, no promise
_OPINED = re.compile(
    r" (?:also |jointly )?that\b(?:(?!\b(?:will|would|shall|should|to|must|may|can|could|might)\b)[^;])*$"
)
_AND_THAT = re.compile(
    r",? and (?:\w+ly )?[a-z]+ed that\b"
)  # "spoke of aid, and agreed that both will"
_ABOUT_A = re.compile(  # "talks on an agreement to share data"
    r"\b(?:negotiat\w+|talks|work|discussions?|consultations) (?:on|about|for|towards?|over) (?:an?|the) (?:\w+ )?$"
)
_SPEAKING = re.compile(
    r"^'?s? (?:[\w-]+ ){0,3}(?:said|says|say|believe|think|thinks|expects?|predict|predicts|warn|warns|warned|argue|argues|argued|suggest|suggests|told|noted|see)\b"
)


def _speculated(line: Line, words: str) -> bool:
    """Tell a forecaster's or rival's words from those by which forecasters are sent."""
    at = line.text.find(words[:40]) if words else -1
    for found in SPECULATION.finditer(line.text[:200]):
        given = 0 <= at <= found.start()
        if not given or _SPEAKING.match(line.text[found.end() : found.end() + 50]):
            return True
    return False


def _no_will(line: Line, before: str, words: str, trigger: str) -> bool:
    """Tell "will send a message", "was giving" and "under the plan Rome would give"."""
    plan = UNDER_A_PLAN.search(line.text) is not None
    plan = plan or (trigger.startswith("would") and _CASH.search(before) is not None)
    return plan or _IDLE.match(words) is not None or _untold(trigger, before)


def _untold(trigger: str, before: str) -> bool:
    """Tell "was giving" from "said it was giving": the past of a report alone is a promise."""
    return trigger.startswith("w") and trigger[:3] in {"was", "wer"} and not _TOLD.search(before)


_CASH = re.compile(r"\b(?:money|sum|funds?|cash|pledge|contribution|amount|gift|donation)s? $")
_ASKED = keyed(
    r"\b(?:call(?:ed|s|ing)? on|urg(?:ed|es|ing)|ask(?:ed|s|ing)?|press(?:ed|es|ing)|beg(?:s|ged)?|implor(?:ed|es)|appeal(?:ed|s)? to|want(?:ed|s)?|lobb(?:y|ied)|tell(?:s|ing)?|push(?:ed|es|ing)|petition(?:ed|s)?|demand(?:ed|s)? (?:that|of)) [^,;:]{2,60}? to (?:offer|pledge|promise|commit|agree|give|send|provide|donate|accept|contribute)$"
)
_WONDERED = re.compile(  # "wanted to know why the promised guns had not come": promised before
    r"\b(?:want(?:ed|s|ing)? to know|ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?|demand(?:ed|s|ing)? to know|question(?:ed|s|ing)?|inquir(?:ed|es|ing)) (?:[\w']+ ){0,3}?(?:why|when|whether|where|if) [^.;:\"]{0,60}$"
)
_ALL = keyed(
    r"(?<!two )(?<!both )(?<!three )(?<!four )\b(?:allies|partners|members|donors|countries|nations|governments)\b[^.;:\"]{0,40}\b(?:together|between them|in all|altogether|collectively|combined|so far)\b"
    r"|\b(?:together|between (?:them|the (?:two|three|four|five)(?: of them)?)|in all|altogether|collectively),? (?:[\w']+ ){0,3}?(?:allies|partners|members|donors)\b",
    re.IGNORECASE,
)
_IN_TOUCH = re.compile(r" (?:to )?(?:stay|remain|keep) in (?:[\w-]+ )?(?:contact|touch)")
_WHAT = re.compile(
    r"\b(?:what|how much|how many|whatever) (?:[\w-]+ ){1,3}$|\b(?:how|whether) [^.;:\"]{0,60}$"
)
_TOLD = re.compile(r"\b(?:said|says|announced|confirmed|told|added|disclosed|revealed|that)\b")
_IDLE = re.compile(
    r"(?:end|solve|stop|ease|halt|cure|relieve) (?:[\w'-]+ ){0,3}?(?:blackouts?|war|shortages?|crisis|outages?|suffering|dependence|problems?|fighting)\b|"
    r"train (?:with|alongside|together)\b|(?:create|build|set|raise|increase|cut|reduce|give|send|provide|open) (?:[\w-]+ ){0,2}?(?:momentum|opportunit\w+|jobs|conditions|problems|pressure"
    r"|risks?|tensions?|uncertainty|awareness|concerns?|confidence|trust|hopes?|stage|tone|example|precedent|signals?|messages?|doors?|priority|importance)\b"
)
_TALKS = re.compile(r"\b(?:met|meet|meeting|meetings|talks|phoned|spoken|visited)\b")
_CLAIMS = frozenset({"commit.will", "commit.title-to", "commit.gives"})
_OTHERS_WILL = re.compile(
    r"\b(?:agree|vow|pledge|promise|decide|offer|refuse|expect|want|ask|urge|tell|told|order|push|press|invite|call|pressure|force|allow|help|get|need|like|seek|hope|consider|weigh)\w* (?:[\w'.-]+ ){0,4}$",
    re.IGNORECASE,
)


def worth_telling(
    rule: Promise,
    trigger: str,
    words: str,
    givers: tuple[Party, ...],
    receivers: tuple[Party, ...],
    money: list[Found],
) -> bool:
    """Tell whether a promise names who, for whom and what (C1, C3).

    Args:
        rule: Its trigger's.
        trigger: The words that bind.
        words: Where its object stands.
        givers: Who promises.
        receivers: For whom, the owner of the channel included.
        money: Sums and counts in these words.
    """
    sides = {s for p in (*givers, *receivers) for s in p.sides}
    if rule.status is Status.REQUESTED:
        return bool(givers or receivers) and len(sides) > 1 and THING.search(words) is not None
    if not givers or (rule.voice == "get" and len(sides) < 2):
        return False
    if rule.id in _TELLS_ALL:
        return len(sides) > 1
    if VAGUE.search(words) and not CONCRETE.search(words) and not money:
        return False
    given = bool(receivers) and _given(trigger, words)
    if not _named(rule, words, money, several=len(sides) > 1) and not given:
        return False
    thing = THING.search(words) is not None
    if len(sides) > 1:
        return thing or bool(money) or _concrete(words) or given
    gift = rule.need == "gift" and _GIFT.search(words) is not None
    return (thing or gift) and (bool(money) or rule.id != "commit.delivered")


_TELLS_ALL = frozenset({"commit.picked-make", "commit.at-post"})  # their pattern names the thing


def _named(rule: Promise, words: str, money: list[Found], *, several: bool) -> bool:
    """Tell whether what a rule asks for is named: a sum, a gift, a thing."""
    if rule.id == "commit.ordered":
        return THING.search(words) is not None  # no horses, no paintings
    if money or not rule.need:
        return True
    if rule.need == "gift":
        thing = several and rule.voice == "by" and THING.search(words) is not None
        return thing or _GIFT.search(words) is not None
    if rule.need == "amount":
        return False
    if THING.search(words) is not None:
        return True
    return several and COUNTED.search(words) is not None


_OBJECT = re.compile(
    r"(?:(?! (?:so that|in order|because|after|before|when|while|if)\b)[^,;:.()]){0,80}"
)


_DATIVE = re.compile(r"^ (?:the |its )?[A-Z]|\b(?:to|for) (?:the |its )?(?:[a-z-]+ )?[A-Z]")
_LIGHT = re.compile(r"(?:plans?|intends?) to|(?:is|are)\b(?! to\b)")


def _given(trigger: str, words: str) -> bool:
    """Tell a verb of giving whose object is a thing, whatever that is: no word, no effort."""
    verb = GIVES.match(words)
    what = _OBJECT.match(words, verb.end() - 1) if verb else None
    if verb is None or what is None or len(what[0]) < 5 or EMPTY.search(what[0]):
        return False
    if trigger.startswith(("was ", "were ")):
        return False  # so it is told, not promised
    if not _DATIVE.search(what[0]):
        return False
    return _LIGHT.match(trigger) is None or verb[0].endswith("ing ")


def _concrete(words: str) -> bool:
    return CONCRETE.search(words) is not None or COUNTED.search(words) is not None
