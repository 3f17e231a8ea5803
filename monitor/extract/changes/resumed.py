"""A meeting that was off and has a day again: its fate is told aside, its new day is the news (M6).

"The call, put off last week because of a vote, will take place on Friday."
"""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_OFF = r"(?:put (?:off|back|on hold)|postponed|delayed|deferred|shelved|scrapped|cancel(?:led|ed)|called off|dropped)"
_ON = r"(?:will|is (?:now )?(?:to|due|set|scheduled|planned|back on)|are (?:now )?(?:to|due|set|scheduled|planned|back on)|(?:has|have) (?:now )?been (?:re-?scheduled|re-?arranged|re-?set|fixed|set|moved))"
_RESUMED = keyed(
    rf"(?:, |\(|[–—] ?| (?:that|which) )(?:(?:was|were|had been|originally|first|which was|which were|which had been) )?{_OFF}\b[^.;]{{0,110}}?(?:,|\)| [–—]|(?: (?:last|in|on|this|two|three|a) [\w ]{{2,20}})) {_ON}\b"
    rf"|(?P<other>\bwhose (?:[\w-]+ ){{1,6}}(?:was|were|had been) ){_OFF}\b[^.;]{{0,110}}?, {_ON}\b"
    rf"|\b(?:[Aa]|[Tt]he) (?:new|fresh) (?:date|day|slot)\b(?=[^;]{{0,200}}\b{_OFF}\b)"
    rf"|\b(?:[Tt]he|[Tt]heir) {_OFF} (?:[\w-]+ ){{0,2}}?(?:meeting|talks|call|visit|trip|summit|session|consultations|conference)\b[^.;]{{0,140}}? {_ON}\b"
)
_WAS_ON = frozenset({Status.POSTPONED, Status.CANCELLED, Status.PLANNED, Status.OCCURRED})


def resumed(line: Line, article: Article, here: Sequence[Draft]) -> bool:
    """Plan the meetings of a sentence anew where it tells aside that they were off.

    Args:
        line: The sentence.
        article: Where it stands.
        here: Its meetings; planned for the new day where there is one.

    Returns:
        Whether the sentence gives a new day.
    """
    told = [d for d in here if d.kind == "meeting" and d.status in _WAS_ON and not d.background]
    found = _RESUMED.search(line.text) if told and line.rank == "body" else None
    if found is None or line.quoted(line.start + found.start()):
        return False
    for when in article.dates(line):
        if when.future is None or when.attribution or when.dateline:
            continue
        if when.start < line.start + found.end() or when.precision != "day":
            continue
        for draft in told:
            draft.status, draft.previous_date = Status.PLANNED, None
            draft.relation = None if found["other"] else "revised"
            draft.date, draft.date_end = when.reading(future=True)
            draft.precision = when.precision
        return True
    return False
