"""How much of one text stands in another, whatever its order and grammar: by bags of words."""

from __future__ import annotations

import numpy as np

PASSAGE = 10  # content words of one text that are looked for together
REACH = 18  # content words of the other text that may have them, in any order
FOUND = 0.5  # share of a passage that such a stretch must have
SENTENCE = 0.4  # the same of a sentence, which is cut where its author cut it
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


def either_again(one: bytes, other: bytes) -> float:
    """Share of one of two texts, of which it is the more, told again in the other."""
    return max(told_again(one, other), told_again(other, one))


def place_of(said: bytes, theirs: bytes) -> tuple[int, float] | None:
    """Find where the other text has most of a sentence's words together.

    Args:
        said: The sentence's content words.
        theirs: The other text's.

    Returns:
        The middle of that stretch, and the share of the words it has; None where none has enough.
    """
    reach = len(said) + len(said) // 2
    best, at = 0, 0
    for start in range(0, max(1, len(theirs) - reach + STEP), STEP):
        some = theirs[start : start + reach]
        found = sum(code in some for code in said)
        if found > best:
            places = [i for i, code in enumerate(some) if code in said]
            best, at = found, start + places[len(places) // 2]
    return (at, best / len(said)) if said and best >= SENTENCE * len(said) else None
