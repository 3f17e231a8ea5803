"""Words of a folded text, for distances; every Han, kana or Hangul character counts as one."""

from __future__ import annotations

import re

from monitor.text.fold import CJK_RANGES

_TOKEN = re.compile(f"[{CJK_RANGES}]|[^\\W_{CJK_RANGES}]+(?:[.'][^\\W_{CJK_RANGES}]+)*")


def token_starts(text: str) -> list[int]:
    """List where words start, ascending."""
    return [found.start() for found in _TOKEN.finditer(text)]
