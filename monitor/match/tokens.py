"""Words of a folded text, for distances."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from monitor.text.letters import CJK_RANGES

_WORD = re.compile(f"[{CJK_RANGES}]|[^\\W_{CJK_RANGES}]+(?:[.,'][^\\W_{CJK_RANGES}]+)*")
_SIGN = re.compile(r" [^\w ](?= |$)")  # between spaces, and no word


class Counter:
    """Counts the words of stretches of a text."""

    def __init__(self, text: str, *, cjk: bool) -> None:
        """Take a folded text, in which one space parts words.

        Args:
            text: Folded.
            cjk: Whether CJK script occurs: every Han, kana or Hangul character counts as one.
        """
        self._text = text
        self._cjk = cjk

    def between(self, start: int, end: int) -> int:
        """Count the words that begin at or after one place and before another."""
        if self._cjk:
            return bisect_left(self._starts, end) - bisect_left(self._starts, start)
        signs = self._signs
        lone = bisect_left(signs, end) - bisect_left(signs, start) if signs else 0
        return self._text.count(" ", max(0, start - 1), end - 1) - lone

    @cached_property
    def _starts(self) -> list[int]:
        return [found.start() for found in _WORD.finditer(self._text)]

    @cached_property
    def _signs(self) -> list[int]:
        return [found.end() - 1 for found in _SIGN.finditer(self._text)]
