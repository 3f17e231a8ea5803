"""A sentence that says who told the one before it: nobody by name (C5, M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.status import hearsay
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_ASSERTED = frozenset({Status.PLANNED, Status.PLEDGED, Status.OFFERED, Status.AGREED})
_VOUCHED = re.compile(
    r"\b(?:said|says|announced|announces|confirmed|confirms|told|stated|disclosed|according|reported|wrote|statement|readout)\b"
)
_OF_BEFORE = re.compile(
    r"^(?:That|This|It|So|Such|The (?:plan|move|visit|trip|meeting|talks|call|decision|gift|deal|offer|sum|source|official|diplomat|person|aide|two)|An?|One|Two|Three|Four|Several|Both|People|Officials|Diplomats|Sources|Neither|None)\b"
)


def settle_hearsay(drafts: Sequence[Draft], article: Article) -> None:
    """Lower what a sentence tells to a rumour where the next one says that nobody named told it."""
    for line in article.lines:
        before = article.lines[line.index - 1] if line.index else None
        if before is None or not _tells_who(line, before, drafts):
            continue
        for draft in drafts:
            if draft.line is before and draft.status in _ASSERTED and draft.kind != "request":
                draft.status = Status.UNCONFIRMED


def _tells_who(line: Line, before: Line, drafts: Sequence[Draft]) -> bool:
    if line.rank != "body" or before.rank != "body" or _VOUCHED.search(before.text):
        return False
    if any(d.line is line and not d.background for d in drafts):
        return False
    return _OF_BEFORE.match(line.text) is not None and hearsay(line.text)
