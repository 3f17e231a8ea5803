"""What stands about a body's name and names nobody: "the six-nation Council (GCC)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.names.tokens import Token

SO_MANY: Final = re.compile(r"[a-z\d]+-(?:nation|member|country|state|party|power)")
_LETTERS: Final = re.compile(r"\([A-Z][A-Za-z.]{1,6}\)")


def without_letters(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Leave out the letters in brackets behind a state's or body's name."""
    skip = 0
    for i, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        yield token
        behind = tokens[i + 1 : i + 4]
        if token.tag in "CO" and "".join(t.tag for t in behind) in {"qCq", "qNq", "qOq"}:
            letters = text[behind[0].start : behind[2].end]
            skip = 3 if _LETTERS.fullmatch(letters) else 0
