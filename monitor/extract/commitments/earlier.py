"""What a commitment's words tell as long done: totals so far, orders of last year (N1, N3)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.status import HISTORY
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_ASIDES: Final = re.compile(
    r",? (?:following|after|on top of|in addition to|besides|than|up from) "
)
_SO_FAR: Final = re.compile(
    r"\b(?:so far|to date|in total|altogether|since the|since 20\d\d|earlier)\b", re.IGNORECASE
)
_IN_ALL: Final = keyed(  # "has now committed more than A$2 billion since February 2022"
    r"\b(?:has|have) (?:(?:now|already|thus far|so far|also|\w+ly) ){0,2}[a-z]+ed (?:[^.;]|\.(?=\d)){3,90}?"
    r"\b(?:so far|to date|since (?:the (?:war|(?:full|start|beginning|outbreak|Russian|invasion)\b)"
    r"|(?:[A-Z][a-z]+ )?20\d\d|Russia|Moscow))"
)
_HAD: Final = re.compile(
    r"\bhad (?:\w+ )?(?:announced|pledged|promised|agreed|signed|given|sent|donated)\b"
)
_SAYING: Final = re.compile(
    r"\b(?:said|says|announced|announces|tweeted|wrote|confirmed|told|adding|added|observed|noted|explained|disclosed|revealed|according)\b"
)
OF_OLD: Final = re.compile(  # "the boats ordered last year", "under last year's contract": what comes now is new
    r"\b[Ll]ast (?:year|month|spring|summer|autumn|winter|week|[A-Z][a-z]+)'s (?:order|contract|deal|package|pledge|promise|agreement|gift|offer|purchase|donation)s?\b"
    r"|\b(?:ordered|bought|promised|pledged|donated|purchased|offered|announced|agreed|signed)(?: (?:by|from|to|for) (?:the )?[A-Z][\w-]+)? (?:last (?:year|month|spring|summer|autumn|winter|week|[A-Z][a-z]+)|(?:a|two|three) years? (?:ago|earlier))\b"
)
_AS_SOON: Final = re.compile(  # no "once a member": "once a truce has held"
    r"\bonce (?=(?:an? |the |its |their |both |all )?(?:[\w-]+ ){1,4}?(?:is|are|has|have|had|holds|agrees?|approves?|passes|signs)\b)"
)
EXITS: Final = frozenset(
    {Status.DENIED, Status.DELAYED, Status.WITHDRAWN}
)  # news of an old promise
_GIVEN: Final = frozenset({Status.DELIVERED, Status.PARTLY_DELIVERED})


def mark_earlier(draft: Draft, place: tuple[int, int, int], article: Article) -> None:
    """Mark as background what is told as a total so far or as done before.

    Args:
        draft: What is being read.
        place: Offsets where its clause begins, its trigger ends and its words end.
        article: The whole of it.
    """
    start, b, tail = place
    plain, clause = article.plain, article.plain[start:tail]
    given = draft.status in _GIVEN
    so_far = (given and _SO_FAR.search(clause)) or _IN_ALL.search(
        plain, max(draft.line.start, draft.start - 16), tail
    )
    if so_far or _by_the_way(draft, clause, plain[tail : draft.line.end]):
        draft.background = True
    elif not draft.relation and draft.status not in EXITS:
        before = plain[max(start, draft.start - 60) : draft.start]
        before = "" if before.endswith(", ") else before  # "which gave ten in 2022, will give"
        told = before + _ASIDES.split(_AS_SOON.sub(" ", plain[b:tail])[:60])[0]
        told = OF_OLD.sub(" ", told) if given else told
        draft.background = HISTORY.search(told) is not None or (
            _HAD.search(clause) is not None and not _SAYING.search(_HAD.sub("", draft.line.text))
        )


_IN_PASSING: Final = re.compile(
    r"(?:who|which) (?:\w+ly |once |itself )?(?!has\b|have\b|will\b|would\b|is\b|are\b)"
)
_GOES_ON: Final = re.compile(
    r", (?:now |also |then )?(?:will|would|is|has|pledged|promised|offered)\b"
)
_DAY: Final = re.compile(
    r"\b(?:\w+day|yesterday|earlier|this (?:week|month)|last (?:week|month))\b"
)


def _by_the_way(draft: Draft, clause: str, after: str) -> bool:
    """Tell what is said of who promises: "Norway, which sold Chile four ships, will give"."""
    done = draft.status in {*_GIVEN, Status.SIGNED, Status.AGREED}
    told = _IN_PASSING.match(clause) is not None and _GOES_ON.match(after) is not None
    return done and told and _DAY.search(clause) is None


def ordered_earlier(draft: Draft, when: When, article: Article) -> bool:
    """Tell when what has now come was ordered: "the boats bought last year have arrived"."""
    if draft.status not in _GIVEN:
        return False
    told = OF_OLD.finditer(article.plain, draft.line.start, draft.line.end)
    return any(m.start() <= when.start < m.end() for m in told)
