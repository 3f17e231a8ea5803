"""The words of a meeting's fate: denied, off, put off, moved; each with a sentence as its test."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.extract.keyed import keyed
from monitor.extract.status import HELD_OVER, NOT_BEFORE, NOT_WHICH, SLIPS
from monitor.types import Status

TALKS: Final = r"(?:talks|meetings?|summit|visits?|trips?|calls?|dialogue|dinner|lunch|tour|conference|consultations|sessions?|encounter|journey|travel|appointment|discussions|bilateral|get-together)"
MEETING: Final = re.compile(
    rf"\b(?:{TALKS}|meet|met|host|receive|visit|(?:fly|flying|going|heading|coming) to|(?-i:(?:go|come) to (?=[A-Z]))|hold talks|travel(?:ling)?|new (?:date|slot|day))\b",
    re.IGNORECASE,
)
REPORTED: Final = re.compile(
    r"\b(?:said|says|told|asked|denied|denies|deny|dismiss\w*|reject\w*|reports?|reported|story|stories|claims?|statement|insist\w*|according|confirmed|announced|contrary|rumou?rs?|refut\w+|disput\w+|knows?|knew)\b",
    re.IGNORECASE,
)
_HAVE: Final = r"(?<!to )(?:there (?:is|was|were|are|has been|had been|have been)|(?:has|have|had|with|made|makes|knows? of|knew of|is aware of|was aware of|aware of))"
_BE: Final = r"(?:is|are|was|were|has been|have been|had been|is being|was being)"
NOT_TRUE: Final = r"(?:wrong|untrue|false|incorrect|inaccurate|not true|not correct|not accurate|baseless|unfounded|groundless|without (?:any )?(?:foundation|basis)|pure (?:invention|speculation)|made up|invented|a fabrication)"
_FORCED: Final = (
    r"\b(?:forced|forces|obliged|obliges|compelled|led|decided|chose|chosen|had)\b[^.;]{0,90}?\bto"
)
UNDECIDED: Final = re.compile(
    r"\bnothing (?:of the (?:kind|sort) )?(?:has|had|is|was) (?:yet |so far )?(?:been )?(?:decided|settled|agreed|fixed|arranged|planned|finali[sz]ed|scheduled)\b",
    re.IGNORECASE,
)
_DENIED: Final = (
    rf"\b{_HAVE} no (?:such )?(?:\w+ ){{0,2}}?(?:plans?|intention|arrangements?|{TALKS})\b(?! b\b)",
    rf"\bno such (?:\w+ )?(?:plans?|decision|offer|pledge|agreement|{TALKS})\b",
    rf"\bno (?:\w+ )?{TALKS} (?:with [^.,;]{{2,60}}? )?(?:took place|had taken place|has taken place|was held|had been (?:arranged|planned|scheduled|agreed|held)|has been (?:arranged|planned|scheduled|agreed|held)|(?:is|was) (?:planned|scheduled|arranged|agreed|foreseen|due))\b",
    UNDECIDED.pattern,
    rf"\b(?:reports?|reporting|story|stories|account|claims?|rumou?rs?|information|suggestions?|speculation) (?:[^.;]{{0,160}} )?(?:is|was|are|were) (?:simply |entirely |completely |just |quite )?{NOT_TRUE}\b",
    r"\b(?:is|was) (?:simply )?(?:not true|untrue|not the case|not correct|incorrect|wrong|false) that\b",
    rf"\bthere (?:will|would) be no (?:such )?(?:\w+ ){{0,2}}?{TALKS}\b(?=[^.;]{{0,160}}\b(?:report(?:s|ed|ing)?|rumou?rs?|claims?|claimed|story|stories|speculation|invented|invention)\b)",
    r"\b(?:dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|den(?:ied|ies|ying)|refut(?:ed|es|ing)|disput(?:ed|es|ing)|contradict(?:ed|s|ing)|brush(?:ed|es|ing) (?:aside|off)) (?:(?:as \w+ )?(?:an?|the|all|any|media|press|local|that|those|these|newspaper|television|\w+'s) ){0,3}(?:reports?|story|stories|claims?|rumou?rs?|suggestions?|speculation)\b",
    rf"\b{_BE} not (?:currently |yet |even )?(?:being )?(?:planned|scheduled|arranged|foreseen|agreed|envisaged|on the (?:schedule|agenda|calendar)|in the diary)\b",
    r"\bdoes not (?:plan|intend) to (?:meet|visit|travel|host|receive)\b",
)
DENIALS: Final = re.compile("|".join(_DENIED), re.IGNORECASE)


_TO_THE_PRESS: Final = keyed(
    r"\b(?:news|press|media) (?:conferences?|briefings?|meetings?|calls?|sessions?|availability)\b",
    re.IGNORECASE,
)


def not_to_the_press(text: str) -> str:
    """Blank out what is held for reporters: "no press conference is planned" ends no meeting."""
    if not _TO_THE_PRESS.stands(text):
        return text
    return _TO_THE_PRESS.pattern.sub(lambda m: "." * len(m[0]), text)


@dataclass(frozen=True, slots=True)
class Fate:
    """What a word says became of a meeting; ``status`` ``None``: it stands, on another day."""

    rule: str
    status: Status | None
    pattern: re.Pattern[str]
    example: str
    alone: bool = False  # says so without a word of meeting


def _fate(rule: str, status: Status | None, example: str, *patterns: str) -> Fate:
    return Fate(rule, status, re.compile("|".join(patterns), re.IGNORECASE), example)


FATES: Final = (
    Fate(
        "meet.denied", Status.DENIED, DENIALS,
        "There is no such plan, Norway's foreign ministry said of a report that Foreign Minister Espen Barth Eide would meet NATO chief Mark Rutte.",
    ),
    _fate(
        "meet.put-off", Status.POSTPONED,
        "Friday's talks between Norway's Tore Sandvik and Japan's Shinjiro Koizumi will be held at a later date, Oslo said.",
        rf"\b(?:{NOT_WHICH}postponed|postpones|postponing|postponement)\b", rf"{_FORCED} (?:postpone|put off|push back|delay)\b", r"\b(?:put|puts|putting) off\b", r"\b(?:put|puts|putting) (?:\w+ ){0,4}(?:trip|visit|meeting|talks) off\b", r"\bdeferred\b",
        NOT_BEFORE,
        r"\b(?:put|placed|kept|is|are|was|were|been) (?:\w+ )?on (?:ice|hold|the back burner)\b", HELD_OVER, rf"\bslip(?:s|ped)? {SLIPS}", r"\b(?:will|would) (?:now )?(?:have to )?wait (?:until|till|for)\b", r"\bpush(?:ed|es|ing)? (?:to|into|until|till)\b",
        r"\bat (?:a|some) later (?:date|time|point|stage)\b", r"\buntil further notice\b", r"\b(?:to|will|would|can|must) (?:now )?be (?:made up(?: for)?|caught up on|made good)\b(?! (?:of|by|to)\b)", r"\bto a (?:later|new|future) (?:date|day|time)\b",
        r"\b(?:push(?:ed|es|ing)|put|set|mov(?:ed|es|ing)) back\b", rf"\b(?:push(?:ed|es|ing)?|puts?|moved|shifted) [^.;]{{0,60}}?\b{TALKS}\b[^.;]{{0,120}}? back (?:to|until|by|from)\b", rf"{NOT_WHICH}\bdelay(?:ed|s|ing)? (?:[\w'-]+ ){{0,5}}?{TALKS}\b", rf"\b{TALKS}\b[^.;]{{0,80}}\b(?:been|was|were|is|are) (?:\w+ )?delayed\b",
    ),
    _fate(
        "meet.off", Status.CANCELLED,
        "The meeting of the Norwegian and Japanese defence ministers set for January 20 is off, Oslo said.",
        r"\bcancel(?:s|l?ed|l?ing|lation)\b", rf"{_FORCED} (?:cancel|call off|scrap|abandon|drop)\b", rf"\b(?:{TALKS}|visit|plan|plans|it|that|all of it)(?: [^;:]{{0,140}}?)? (?:fell through|came to nothing|never happened|never took place|did not take place|did not happen|did not come off)\b", r"\bcall(?:s|ed|ing) off\b", r"\bcall(?:s|ed|ing) (?:\w+ ){1,4}off\b", r"\b(?:is|are|was|were) (?:now )?off\b(?! (?:to|the|for|on|work|duty|limits))",
        r"\b(?:will|would|does|do|is|are) (?:not|no longer) (?:now )?(?:take place|go ahead|happen|proceed|be held|go forward|going ahead|taking place)\b(?! (?:before|until|till)\b)",
        rf"\b(?:scrap(?:s|ped|ping)?|shelv(?:es?|ed|ing)|abandon(?:s|ed|ing)?|axed?|ditch(?:es|ed)?|dropp?(?:s|ed|ing)?(?! (?:in|by|off|out)\b)) (?:(?!who\b|which\b|that\b)[\w'+-]+ ){{0,6}}?{TALKS}\b",
        rf"\b{TALKS}\b[^.;]{{0,120}}\b(?:has|have|had|was|were|been) (?:\w+ )?(?:scrapped|shelved|dropped|abandoned|axed|ditched|(?:struck|crossed|scratched|blotted) (?:from|off|out)|taken off (?:the|his|her|their))\b", rf"\bthere (?:will|would) be no (?!press |news |media )(?:\w+ ){{0,2}}?{TALKS}\b",
        r"\b(?:fell|fall(?:s|en)?) victim to\b", r"\bput(?:s|ting)? paid to\b", rf"\b(?:scuppered|derailed|wrecked|torpedoed|scotched|sank|sunk|ruined|prevented|stopped(?! (?:in|at|over|off|by|on|briefly|there|for)\b)|grounded)\b(?=[^.;]{{0,90}}\b{TALKS}\b)", r"\b(?:will|would) not,? (?:after all,? )?(?:be )?(?:going|travelling|traveling|flying|coming|heading) to\b", r"\b(?:is|are|was|were) not,? (?:after all,? )?(?:going|travelling|traveling|flying|coming|heading) to\b(?=[^.;]{0,60}\bafter all\b)", r"\b(?:will|would|does|did) not,? after all,? (?:travel|fly|visit|meet|go|come|head|see|attend|hold|take place)\b",
        r"\b(?:will|would) (?:no longer|not now|now not|not after all) (?:travel|fly|visit|meet|go|come|head|see|attend|hold)\b", r"\b(?:will|would) not (?:now )?(?:(?:be )?(?:travel|fly|go|com)(?:ling|ing|e)?) to (?=[A-Z])", r"\bdecided (?:not to (?:travel|fly|go|come) to|against (?:travel|fly|go|com)(?:ling|ing) to) (?=[A-Z])",
        r"\b(?:(?:will|would) (?:not|no longer) be able|(?:won't|wouldn't) be able|(?:is|are|was|were|will be) unable) to (?:meet|receive|welcome|visit|travel|fly|come|make (?:it|the (?:trip|journey|visit)))\b",
    ),
    Fate(
        "meet.came-to-nothing", Status.CANCELLED,
        re.compile(
            r"(?:^|[.;] )(?:But |Yet |In the end,? )?(?:[Ii]t|[Tt]hey|[Bb]oth|[Tt]hat|[Tt]his) (?:fell through|came to nothing|never happened|never took place|did not take place|did not happen|was scrapped|was dropped|was called off|were called off)\b",
        ),
        "A meeting of Norway's Tore Sandvik and Japan's Shinjiro Koizumi was planned for January 20. It fell through.",
        alone=True,
    ),
    _fate(
        "meet.moved", None,
        "Norway and Japan have brought forward the Oslo meeting of Jonas Gahr Store and Sanae Takaichi from January 28 to January 22.",
        r"\b(?:brought|bring(?:s|ing)?|moved?|moves|moving) forward\b", r"\b(?:earlier|sooner|later) than (?:first |originally |initially |previously )?(?:planned|scheduled|announced|intended|foreseen|expected|agreed)\b",
        r"\b(?:moved?|moves|shifted|shifts|relocated|switched|transferred|rescheduled|changed)\b[^.;]{0,60}?\b(?:from|to|for)\b", r"\bwill (?:now|instead) (?:be held|take place|meet|happen)\b",
        r"\b(?:has|have|had|gets?|got|found|fixed|set|named|agreed(?: on)?|settled on|picked|chosen|chose) an? (?:new|fresh|different) (?:date|slot|day)\b", r"\b(?:new|fresh) date (?:for|of)\b",
        r"\b(?:will (?:now )?|to )be moved\b",
        r"\b(?:will|is to|are to) (?:now )?(?:take place|be held|meet|happen)\b[^.;]{0,30}?\b(?:days?|weeks?) (?:earlier|later|sooner)\b",
        r"\bwill (?:be held|take place|meet|receive|host|see|talk|confer)\b[^.;]{0,100}?(?:\band not|\brather than|\binstead of|, not (?:on |in |at )?(?=[A-Z]))\b",
        r"\b(?:which|that) (?:had been|was|were) (?:\w+ ){1,2}(?:for|on) \w+[^.;]{0,60}? (?:is|are) (?:now )?to (?:be held|take place|happen|go ahead)\b",
    ),
)  # fmt: skip
