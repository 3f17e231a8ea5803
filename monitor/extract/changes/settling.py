"""Fates told apart from their meetings: denials beside reports, new days beside old ones (M6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.extract.changes.words import DENIALS, REPORTED
from monitor.extract.keyed import Keyed
from monitor.extract.names.offices import conflict
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_DENIALS = Keyed(DENIALS)


def settle_denials(drafts: list[Draft], article: Article) -> None:
    """Give what an article reports and a party denies in a sentence beside it the denial's word.

    "There is no such plan, the ministry said." tells of no event itself; the report it denies
    stands in the sentence before or after.
    """
    for line in article.lines:
        if line.rank != "body" or not _DENIALS.search(line.text):
            continue
        if any(d.line is line and d.status is Status.DENIED for d in drafts):
            continue
        near = [
            d
            for d in drafts
            if abs(d.line.index - line.index) <= 1
            and d.line.rank == "body"
            and d.kind != "request"
            and not d.background
            and d.relation != "replaces"
            and d.status in {Status.UNCONFIRMED, Status.PLANNED, Status.PLEDGED}
            and REPORTED.search(d.line.text)
        ]
        if near:
            chosen = min(near, key=lambda d: abs(d.line.index - line.index))
            chosen.status = Status.DENIED
            if chosen.line is not line:
                drafts.append(replace(chosen, line=line, start=line.start, end=line.start, more=[]))


_WAS_TO = re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:to|due|planned|set|scheduled|slated)\b")


def settle_moves(drafts: Sequence[Draft]) -> None:
    """Give a meeting put off in one sentence the new day that another tells."""
    gone = [d for d in drafts if d.kind == "meeting" and d.status is Status.POSTPONED]
    for draft in gone:
        for other in drafts:
            if other.kind != "meeting" or other.status is not Status.PLANNED or other.date is None:
                continue
            if other.precision != "day" or conflict(draft.parties, other.parties):
                continue
            if other.line.index < draft.line.index and _WAS_TO.search(other.line.text):
                continue  # that was the day it had before
            ours, theirs = set(draft.sides), set(other.sides)
            if not (ours <= theirs or theirs <= ours) or other.date == draft.previous_date:
                continue
            other.previous_date = other.previous_date or draft.previous_date
            draft.status, other.relation, draft.relation = Status.PLANNED, "revised", "revised"
            draft.date, draft.date_end = other.date, other.date_end
            draft.precision = other.precision
            break
