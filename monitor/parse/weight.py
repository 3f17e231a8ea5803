"""Which documents are so large, or of so many parts, that reading them could hold up others."""

from __future__ import annotations

import re

LARGE = 1_000_000  # bytes; the largest of sixty real feeds has 150,000
MANY = 50_000  # tags; as many as 1,500 entries have
LARGE_PAGE = 500_000  # bytes
MANY_IN_PAGE = 15_000  # tags
LONG_TAG = re.compile(rb"<[^<>]{20000}")  # readers of pages take quadratic time in its attributes


def is_heavy(body: bytes) -> bool:
    """Tell whether a document should be read apart, by what is cheap to know."""
    return len(body) > LARGE or body.count(b"<") > MANY


def is_odd_page(body: bytes) -> bool:
    """Tell whether an article's page should be read apart."""
    if len(body) > LARGE_PAGE or body.count(b"<") > MANY_IN_PAGE:
        return True
    return LONG_TAG.search(body) is not None
