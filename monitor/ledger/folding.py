"""How texts are held against each other: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae"})


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Fold case, accents and punctuation: words with one blank between."""
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", " ".join(_WORD.findall(bare)))
