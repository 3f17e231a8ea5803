"""Which documents are so large, or of so many parts, that reading them could hold up others."""

from __future__ import annotations

LARGE = 1_000_000  # bytes; the largest of sixty real feeds has 150,000
MANY = 50_000  # tags; as many as 1,500 entries have


def is_heavy(body: bytes) -> bool:
    """Tell whether a document should be read apart, by what is cheap to know."""
    return len(body) > LARGE or body.count(b"<") > MANY
