"""What is said beside a promise and is none: views, what is still open, comparisons, jobs (C1, C4).

A trigger stands in many a sentence that only speaks of promises: who has yet to decide, what was
ordered last week and is now being built, whose hopes a choice has dashed.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article


@dataclass(frozen=True, slots=True)
class Aside:
    """How a sentence speaks of promises without making one, with a sentence that is its test."""

    id: str
    number: str
    pattern: re.Pattern[str]
    example: str


_SPAN: Final = r"(?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve|twenty|the (?:last|past) \w+|an? |recent) ?(?:years?|decades?)"

ASIDES: Final = (  # of sentences that no trigger but their words as a whole have made a promise of
    Aside(
        "aside.open", "C4",
        re.compile(r"\b(?:yet to|(?:has|have|had) (?:still )?not(?: yet)?|still (?:has|have|had) to|hasn't(?: yet)?|haven't(?: yet)?) (?:decided?|cho(?:osen?|sen)|made? up|settled?|said whether|pick(?:ed)?)\b|\b(?:divided|split|torn|undecided|at odds|wavering) (?:on|over|about|between)\b|\bmakes? up (?:its|their|his|her) minds?\b|\b(?:is|are|was|were) (?:still )?(?:studying|weighing|examining|mulling|pondering|looking at)\b|\bwould(?: not|n't)? (?:mind|like|love|welcome|prefer)\b"),
        "With four days to go, Norway has yet to decide on 24 Korean howitzers.",
    ),
    Aside(
        "aside.compared", "C4",
        re.compile(r"\b(?:cheaper|dearer|less|more|better) (?:[\w-]+ ){0,4}?than (?:the [A-Z]|any\b|all (?:of )?(?:the|its)\b|from any\b|with any\b)"),
        "The jets Seoul has on offer for Norway would cost 35 million euros each, less than the Italian ones.",
    ),
    Aside(
        "aside.dashed", "C4",
        re.compile(r"\b(?:is|are|was|were|as|comes as|remains) (?:an? )?(?:[\w-]+ )?(?:setback|blow|disappointment|triumph|relief|headache|warning|snub|victory) (?:to|for)\b|\b(?:laments?|lamented|sneers?|sneered|grumbles?|grumbled|mocks?|mocked|quips?|quipped)\b"),
        "Norway's choice of Swedish over Korean guns is a setback for Seoul's hopes.",
    ),
    Aside(
        "aside.worked-on", "N3",
        re.compile(r"\b(?:works|plant|factory|yard|mill|workers|welders|workshops?|foundry|shipyard|line)\b[^.;]{0,90}?\b(?:(?:will|would|is to|are to) (?:build|assemble|make|weld|put together|overhaul|turn out|produce|mend)|makes?|builds?|assembles?|turns? out)\b"),
        "The works in Drammen will assemble half of the howitzers Norway ordered from the Koreans.",
    ),
    Aside(
        "aside.on-order", "N3",
        re.compile(r"\bin service\b[^.;]{0,40}\bon order\b|\b(?:more|further|another [\w-]+) on order\b"),
        "Norway has 24 of the Korean howitzers in service and twelve more on order.",
    ),
    Aside(
        "aside.in-years", "N1",
        re.compile(rf"\b(?:[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin) (?:the (?:last|past) )?{_SPAN}\b[^.;]{{0,60}}? (?:has|have) (?:\w+ )?(?:spent|bought|given|paid|ordered|sold|sent|signed)\b"),
        "In eight years Norway has spent more on Korean guns than on its own.",
    ),
    Aside(
        "aside.in-all", "N1",
        re.compile(r"\b(?:has|have) (?:so far|to date|thus far|over the years|all told|in all|in total) (?:\w+ly )?[a-z]+(?:ed|en|ent|ade|ave)\b"),
        "Norway has so far contributed 90 million kroner to the fund that Japan set up.",
    ),
    Aside(
        "aside.has-a-say", "C4",
        re.compile(r"\b(?:holds?|held|has|have) (?:the|an?) (?:keys?|veto|final say|last word|say|brake)\b"),
        "Norway holds the keys to Japan's missile offer.",
    ),
    Aside(
        "aside.waved-off", "N3",
        re.compile(r"\b(?:promised|pledged|destined|given|donated) (?:to|for) [A-Z][\w-]+[^.;,]{0,40} (?:went|left|rolled|drove|sailed|set off)\b"),
        "Workers waved as the last of the trucks pledged to Norway by Japan left the works.",
    ),
    Aside(
        "aside.comprises", "C8",
        re.compile(r"^\W*(?:It|They|This|These|The (?:package|deal|order|contract|offer|aid)) (?:comprises?|consists?|includes?|contains?|is made up|breaks? down)\b"),
        "It comprises 50 million kroner for radars and 10 million for the drone coalition led by Latvia.",
    ),
    Aside(
        "aside.counted", "N3",
        re.compile(r"^\W*(?:One|Two|Three|Four|Five|Six|\d+|Both) (?:\w+ )?(?:signatures?|visits?|invoices?|meetings|speeches|calls|journeys|bills)\b"),
        "Two signatures within a month, one Norwegian and one Japanese, have opened the depots.",
    ),
    Aside(
        "aside.asked", "C4",
        re.compile(r"\bwhen (?:asked|questioned|pressed|quizzed) (?:about|on|over)\b"),
        "\"Late is not lost,\" Norway's minister said when asked about the contract with Hanwha.",
    ),
    Aside(
        "aside.figure", "C7",
        re.compile(r"^\W*The (?:correct|right|true|actual|exact) (?:amount|sum|figure|value|number)\b"),
        "The correct amount is 13 million US dollars, NATO said of Norway's contribution.",
    ),
    Aside(
        "aside.price", "C2",
        re.compile(r"^\W*The (?:(?:agreed|total|contract|purchase|overall|final|full|list) )?(?:price|cost|bill|price tag)(?: tag)? (?:(?:was|is|has been|will be|remains?|comes|stands|runs)\b|of the )"),
        "The agreed price is 90 million kroner, spares and training for Latvia included.",
    ),
    Aside(
        "aside.put-at", "C4",
        re.compile(r"\b[Pp]uts? (?:[\w'-]+ ){1,11}at (?:about |some |just |around )?(?:[A-Z]{0,3}[$€£¥₩]|\d)"),
        "Papers put Norway's share of the package for Ukraine at $12 million.",
    ),
    Aside(
        "aside.to-meet", "M1",
        re.compile(r"\b(?:likely|expected|due|set|scheduled|hopes?|plans?|is|are) to (?:meet|sit down with|hold talks|see (?=[A-Z])|receive (?=[A-Z])|call on)\b"),
        "Japan's premier is likely to meet Norway's on the way to the G7, a source said.",
    ),
)  # fmt: skip
_BEFORE: Final = re.compile(  # "the guns that Oslo ordered from the Koreans last week"
    r"\b(?:ordered|bought|signed|promised|pledged|announced|chosen|picked|purchased)\b"
    r"(?: (?:(?:from|by|in|at|to) [^,.;]{2,40}))? (?:last (?:week|month)|earlier this (?:week|month)|(?:an?|two|three) (?:weeks?|months?) (?:ago|earlier))\b"
)
_GUESSED: Final = frozenset({"general.promise", "commit.briefly"})  # no trigger has spoken
_STANDING: Final = frozenset({Status.PLEDGED, Status.AGREED, Status.OFFERED, Status.UNCONFIRMED})
_VIEW: Final = re.compile(  # "agreed at their talks that it was a danger", "agree on the need for"
    r"agreed?(?:,? (?:at|in|during|after|over|on) [^.;:,\"]{3,60}?)?(?: on \w+day| yesterday| today|,)* that\b"
    r"(?:(?!\b(?:will|would|shall|should|to|must|may|can|could|might)\b)[^;\"]"
    r"|\b(?:must|should|may|can) ?(?:not|never)\b)*$"
    r"|agreed?(?: on \w+day)? (?:on|upon|about) (?:the |a )?(?:need|importance|urgency|seriousness|gravity|value|necessity)\b"
)
_JOBS: Final = re.compile(
    r"\b(?:jobs|apprenticeships|places of work|vacancies)\b (?:have been|has been|are|were|will be|would be) (?:\w+ )?(?:promised|created|announced|pledged|secured|offered)\b"
)
_BETWEEN_THEM: Final = re.compile(r"^\W*Together\b|\bbetween (?:them|the two)\b|\bcombined\b")
_A_CLUB: Final = re.compile(r"(?:the|an?) (?:\w+ )?(?:club|circle|ranks|list|group) of\b")


def beside(draft: Draft, article: Article) -> bool:
    """Tell what only speaks of promises: one's view, an open choice, jobs, what two give in all.

    Args:
        draft: A promise as its words were read.
        article: Where it stands.
    """
    if draft.kind != "commitment" or draft.status is Status.DENIED:
        return False
    words, plain = draft.line.text, article.plain
    if draft.rule == "commit.agreed" and _VIEW.match(plain, draft.start, draft.line.end):
        return draft.amount is None
    if draft.rule == "commit.joins" and _A_CLUB.search(plain, draft.start, draft.end + 20):
        return True
    if draft.rule == "commit.unveiled" and _JOBS.search(words):
        return True
    givers = {s for p in draft.givers for s in p.sides}
    if len(givers) > 1 and draft.amount and not draft.receivers and _BETWEEN_THEM.search(words):
        return draft.channel is None  # the sum of what each has told by himself (C4)
    return draft.rule in _GUESSED and _spoken_of(draft)


def _spoken_of(draft: Draft) -> bool:
    words = draft.line.text
    if draft.status in _STANDING and _BEFORE.search(words):
        return True
    return any(aside.pattern.search(words) for aside in ASIDES)
