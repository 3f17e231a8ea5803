"""Commitments in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.draft import Draft
    from monitor.extract.parties import Focus
    from monitor.extract.reading import Article, Line


def commitments_in(line: Line, article: Article, focus: Focus) -> Iterator[Draft]:
    """Read the commitments and requests a sentence tells of."""
    return iter(())
