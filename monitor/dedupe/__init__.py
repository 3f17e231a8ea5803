"""Copies and stories: whose text is this, and what is genuinely new in it. Pure.

``fingerprint`` reduces a text to a mark without text, ``judge`` compares it with earlier ones,
``story_of`` joins what tells the same happening.
"""

from __future__ import annotations

from monitor.dedupe.compare import Stretch, side_by_side
from monitor.dedupe.fingerprint import Fingerprint, fingerprint
from monitor.dedupe.judge import judge
from monitor.dedupe.order import order
from monitor.dedupe.outlet import outlet
from monitor.dedupe.records import record, recorded, written
from monitor.dedupe.score import CopyScore, score_pairs
from monitor.dedupe.stories import Lineup, Telling, canonical, independent, story_of

__all__ = [
    "CopyScore",
    "Fingerprint",
    "Lineup",
    "Stretch",
    "Telling",
    "canonical",
    "fingerprint",
    "independent",
    "judge",
    "order",
    "outlet",
    "record",
    "recorded",
    "score_pairs",
    "side_by_side",
    "story_of",
    "written",
]
