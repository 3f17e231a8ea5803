"""Numbers in English words."""

from __future__ import annotations

from types import MappingProxyType

_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ENGLISH = MappingProxyType(
    {word: n for n, word in enumerate(_TO_NINETEEN.split(), 1)}
    | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
)
