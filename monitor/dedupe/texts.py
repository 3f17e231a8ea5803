"""The half of this room that reads and compares texts, gathered for ``monitor.dedupe``."""

from __future__ import annotations

from monitor.dedupe.compare import Stretch, side_by_side
from monitor.dedupe.fingerprint import Fingerprint, fingerprint
from monitor.dedupe.judge import judge
from monitor.dedupe.order import order
from monitor.dedupe.outlet import outlet
from monitor.dedupe.records import record, recorded, written
from monitor.dedupe.score import CopyScore, score_pairs

__all__ = [
    "CopyScore",
    "Fingerprint",
    "Stretch",
    "fingerprint",
    "judge",
    "order",
    "outlet",
    "record",
    "recorded",
    "score_pairs",
    "side_by_side",
    "written",
]
