"""Whether a promise is concrete enough to be told as new (C1, C3).

A sum, a number of things and a signed paper are. Without them a text must name the thing, the
scheme or the day, and, of what is not agreed or offered, to whom it goes; and a trigger of
promising must have spoken, not only the words of a sentence as a whole. What is not concrete stays
known: it is told as new when a report makes it so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.ledger.objects import content, kinds, thing
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

_GUESSED: Final = frozenset(  # rules that no trigger speaks in, and those of clipped headlines
    {"general.promise", "commit.briefly", "commit.clipped", "commit.title-to", "commit.gift-told"}
)
_DOES: Final = frozenset({"commit.will", "commit.decision-to", "commit.decided"})  # whatever it is
_GIVES: Final = re.compile(
    r"(?:give|send|provide|donate|supply|deliver|hand|transfer|gift|ship|lend|loan|deploy|train)\b"
)
_PROMISES: Final = re.compile(r"\b(?:offered|pledged|promised|donated)\b")
_A_THING: Final = 2  # words that say what an unknown thing is


def concrete(mention: Mention) -> bool:
    """Tell whether a commitment names what it is of."""
    if mention.amount or mention.quantity or mention.status is Status.SIGNED:
        return True
    named = bool(kinds(thing(mention))) or bool(mention.channel or mention.deadline)
    if mention.status is Status.AGREED:
        return named
    rules = {e.rule for e in mention.evidence}
    if rules and rules <= _GUESSED and not _said(mention):
        return False
    if named and mention.status is Status.OFFERED:
        return True
    return mention.receiver is not None and (named or _given(mention, rules))


def _said(mention: Mention) -> bool:
    """Tell whether a sentence itself says that a thing was offered or promised."""
    texts = [e.text for e in mention.evidence]
    return any(_PROMISES.search(text) and kinds(text) for text in texts)


def _given(mention: Mention, rules: set[str]) -> bool:
    """Tell whether an object of no known kind is said to be given, not only done."""
    told = mention.object or ""
    if rules & _DOES and not _GIVES.match(told):
        return False
    return len(content(told)) >= _A_THING
