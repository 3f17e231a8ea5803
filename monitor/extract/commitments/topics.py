"""What two who meet only speak of: a topic, an aim, that they will see each other (C1, C4)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.asides import Aside

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_GOES_ON: Final = r"(?:(?!\b(?:agreed|promised|pledged|signed|announced|decided|committed|offered|confirmed|approved|granted|will|would|is to|are to|said)\b)[^;:\"])*"

TOPICS: Final = (  # each up to the words of promise, or as far as a sentence goes
    Aside(
        "topic.spoken-of", "C4",
        re.compile(
            r"\b(?:exchang(?:ed|es?) (?:views|ideas|opinions|thoughts) (?:on|about)|(?:compar(?:ed|es?)|swapp?(?:ed|s)?) (?:notes|views) (?:on|about)|(?:talk(?:ed|s)?|sp(?:oke|eak)) (?:about|of)|look(?:ed|s)? (?:at|into)"
            r"|(?:goes|go|went) (?:through|over)|(?:takes?|took) (?:up|stock of)|discuss(?:ed|es)?|review(?:ed|s)?|touch(?:ed|es)? (?:up)?on|dealt with|deals? with) " + _GOES_ON + "$"
        ),
        "The Norwegian and Korean ministers also exchanged views on supplying Ukraine through the fund.",
    ),
    Aside(
        "topic.agenda", "C4",
        re.compile(
            r"^(?!.*\b(?:agreed|promised|pledged|signed)\b).*\b(?:(?:top|tops|head|heads|dominate|dominates|lead|leads|be|is|are|figure|figures|feature|features)(?: (?:high|also))?(?: on)? (?:the|their) (?:list|agenda|talks|discussions|bill)|up for discussion)\b"
        ),
        "Japan's contribution to the fund for Ukraine and Norway's purchase of radars will top the agenda.",
    ),
    Aside(
        "topic.aim", "C4",
        re.compile(r"\b(?:trying|seeking|hoping|struggling|working|attempting|failing|failed|unable|yet) to $"),
        "Danish and Japanese officials are still trying to agree on the price of the radars.",
    ),
    Aside(
        "topic.to-meet", "C1",
        re.compile(
            r"^(?!.*\b(?:annual\w*|yearly|regular\w*|every|each|twice|once a)\b).*\b(?:decided|agreed|settled|resolved) that (?:their|the|both|its)\b[^.;]{3,60}? (?:will|should|would) (?:soon |again )?(?:meet|see each other|talk|get together|sit down|speak)\b"
        ),
        "Ankara and Tokyo have decided that their ministers will meet at a time still to be agreed.",
    ),
    Aside(
        "topic.sought", "C4",
        re.compile(
            r"\b(?:is|are|was|were|been) (?:\w+ )?(?:looking|searching|shopping|hunting) for\b|\bin search of\b|\bon the lookout for\b"
        ),
        "Norway's defence minister is looking for a second source of ammunition in Japan.",
    ),
)  # fmt: skip
_WEAK: Final = frozenset({"commit.briefly", "general.promise", "commit.late", "commit.gift-goes"})
_DOING: Final = re.compile(r"\w+ing\b")
_AND: Final = re.compile(r"\b(?:and|but)(?: \w+ly)? $")


def only_spoken_of(draft: Draft, article: Article) -> bool:
    """Tell a topic of talks, and what is still sought, from a promise.

    Args:
        draft: A promise as read.
        article: Where it stands.
    """
    line, plain = draft.line, article.plain
    before = plain[line.start : draft.start]
    doing = _DOING.match(plain, draft.start) is not None
    weak = draft.rule in _WEAK
    told = {
        "topic.aim": before,
        "topic.spoken-of": before if doing or (weak and not _AND.search(before)) else "",
    }
    whole = line.text if weak else ""
    return any(topic.pattern.search(told.get(topic.id, whole)) for topic in TOPICS)
