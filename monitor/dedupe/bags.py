"""How much of one text stands in another, whatever its order and grammar: by bags of words."""

from __future__ import annotations

import numpy as np

PASSAGE = 10  # content words of one text that are looked for together
REACH = 18  # content words of the other text that may have them, in any order
FOUND = 0.5  # share of a passage that such a stretch must have
STEP = 3


def told_again(mine: bytes, theirs: bytes) -> float:
    """Share of a text whose passages have most of their words somewhere in the other together.

    Args:
        mine: Its sequence of content words.
        theirs: The other's.
    """
    if len(mine) < PASSAGE or len(theirs) < PASSAGE:
        return 0.0
    here, there = np.frombuffer(mine, np.uint8), np.frombuffer(theirs, np.uint8)
    total = np.zeros((len(here), len(there) + REACH), np.int16)
    np.cumsum(here[:, None] == there[None, :], axis=1, out=total[:, : len(there)], dtype=np.int16)
    total[:, len(there) :] = total[:, len(there) - 1 : len(there)]
    starts = np.arange(0, len(there), STEP)
    within = total[:, starts + REACH - 1]
    within[:, 1:] -= total[:, starts[1:] - 1]
    passages = np.arange(0, len(here), PASSAGE)
    found = np.add.reduceat((within > 0).astype(np.int16), passages, axis=0).max(axis=1)
    lengths = np.diff(np.append(passages, len(here)))
    return float(lengths[found >= FOUND * lengths].sum() / len(here))
