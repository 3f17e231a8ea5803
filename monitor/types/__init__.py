"""The vocabulary: frozen values that walk from room to room. No I/O, no defaults from the clock.

Times are aware and UTC; a civil day is a ``date``; offsets are Unicode code points into
``Entry.text``.
Rule numbers (M1, C3, I5, N4 …) are those of the coding rules, ``monitor/extract/RULES.md``.
"""

from __future__ import annotations

from monitor.types.copies import (
    Copy,
    Document,
    Verdict,
)
from monitor.types.digests import (
    Day,
    Delivery,
    Health,
    Item,
    Polled,
    Rendered,
    Told,
    Window,
)
from monitor.types.entries import (
    Entry,
    Parsed,
)
from monitor.types.events import (
    Amount,
    Assigned,
    Change,
    CivilDate,
    Conflict,
    Decision,
    Event,
    Evidence,
    Format,
    Kind,
    Level,
    Mention,
    Mode,
    Precision,
    Reported,
    Scalar,
    Status,
    Step,
    Strength,
)
from monitor.types.names import (
    Form,
    Hit,
    Match,
    Name,
    NameHit,
    NameKind,
    Term,
)
from monitor.types.sources import (
    Feed,
    Fetched,
    Source,
    Trust,
)

__all__ = [
    "Amount",
    "Assigned",
    "Change",
    "CivilDate",
    "Conflict",
    "Copy",
    "Day",
    "Decision",
    "Delivery",
    "Document",
    "Entry",
    "Event",
    "Evidence",
    "Feed",
    "Fetched",
    "Form",
    "Format",
    "Health",
    "Hit",
    "Item",
    "Kind",
    "Level",
    "Match",
    "Mention",
    "Mode",
    "Name",
    "NameHit",
    "NameKind",
    "Parsed",
    "Polled",
    "Precision",
    "Rendered",
    "Reported",
    "Scalar",
    "Source",
    "Status",
    "Step",
    "Strength",
    "Term",
    "Told",
    "Trust",
    "Verdict",
    "Window",
]
