"""Numbers in English words."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ENGLISH = MappingProxyType(
    {word: n for n, word in enumerate(_TO_NINETEEN.split(), 1)}
    | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
)
_ONES = "|".join(_TO_NINETEEN.split()[:9])
_FROM_TEN = "|".join(reversed(_TO_NINETEEN.split()[9:]))
#: A pattern for a count of two to ninety-nine in words; ``ANY`` for one as well.
SEVERAL: Final = (
    rf"(?:(?:{'|'.join(_TENS.split())})(?:-(?:{_ONES}))?|{_FROM_TEN}|{_ONES.removeprefix('one|')})"
)
ANY: Final = rf"(?:{SEVERAL}|one)"
