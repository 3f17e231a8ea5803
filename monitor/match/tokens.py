"""Words of a folded text, for distances."""

from __future__ import annotations

import re
from itertools import accumulate

from monitor.text.fold import CJK_RANGES

_WORD = re.compile(f"[{CJK_RANGES}]|[^\\W_{CJK_RANGES}]+(?:[.,'][^\\W_{CJK_RANGES}]+)*")


def word_starts(text: str, *, cjk: bool) -> list[int]:
    """List where words start, ascending.

    Args:
        text: Folded.
        cjk: Whether CJK script occurs: every Han, kana or Hangul character counts as one.
    """
    if cjk:
        return [found.start() for found in _WORD.finditer(text)]
    parts = text.split(" ")
    starts = accumulate([len(part) + 1 for part in parts], initial=0)
    return [at for at, part in zip(starts, parts, strict=False) if part.isalnum() or part[1:]]
