"""The day of a promise made at a meeting: that of the meeting, where its sentence has no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

REACH: Final = 4  # sentences between a meeting and what was agreed at it
RECENT: Final = 7  # days
_THERE: Final = keyed(
    r"\b(?:(?:at|during|after|in|following|before) (?:the|their|his|her|that) "
    r"(?:[\w-]+ )?(?:meeting|talks|call|session|consultations|conversation|encounter|lunch|dinner)"
    r"|told (?:him|her|his|the other|the [A-Z]\w+ side)|side explained|[Bb]efore leaving"
    r"|used the (?:meeting|encounter|occasion|visit|talks)|in the presence of)\b"
)


def settle_days(drafts: Sequence[Draft], article: Article) -> None:
    """Date what was promised at a meeting told of before by the day of that meeting."""
    met: Draft | None = None
    for draft in sorted(drafts, key=lambda d: d.start):
        if draft.background or draft.line.rank != "body":
            continue
        if draft.kind == "meeting":
            met = draft if _held(draft, article) else None
        elif met is not None and _made_there(draft, met):
            draft.date, draft.date_end, draft.precision = met.date, None, "day"


def _held(draft: Draft, article: Article) -> bool:
    """Tell a meeting of the last week whose day is known."""
    if draft.status is not Status.OCCURRED or draft.date is None or draft.precision != "day":
        return False
    return 0 <= (article.today - draft.date).days <= RECENT


def _made_there(draft: Draft, met: Draft) -> bool:
    if draft.kind != "commitment" or draft.precision == "day":
        return False
    if not 0 <= draft.line.index - met.line.index <= REACH:
        return False
    both = len(set(draft.sides) & set(met.sides)) > 1
    if draft.status in {Status.AGREED, Status.SIGNED} and both:
        return True
    gives = {s for p in draft.givers for s in p.sides} & set(met.sides)
    said = draft.status in {Status.AGREED, Status.PLEDGED, Status.OFFERED}
    return bool(gives) and said and _THERE.search(draft.line.text) is not None


def day_in_line(draft: Draft, article: Article) -> date | None:
    """Give the day another clause of the sentence happened on, within the last week."""
    for when in article.dates(draft.line):
        owner = article.plain.startswith("'s", when.end)
        if when.precision != "day" or when.past is None or when.deadline or when.dateline or owner:
            continue
        if 0 <= (article.today - when.past).days < 7:
            return when.past
    return None
