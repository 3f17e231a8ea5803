"""The extractor over a short text, as the tests of its room ask it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.config.gazetteer import load_gazetteer
from monitor.extract import extract
from monitor.match import Gazetteer

if TYPE_CHECKING:
    from monitor.types import Mention

ROOT = Path(__file__).parents[2]
PUBLISHED = datetime(2027, 1, 14, 12, tzinfo=UTC)  # a Thursday


@cache
def gazetteer() -> Gazetteer:
    """Load the shipped gazetteer once."""
    return Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))


def read(
    text: str,
    language: str = "en",
    *,
    published: datetime = PUBLISHED,
    country: str = "",
    named: bool = True,
) -> tuple[Mention, ...]:
    """Extract a text's events.

    Args:
        text: Title, blank line, body.
        language: Of the text.
        published: Its instant.
        country: Of its source.
        named: Whether the gazetteer's names are known.
    """
    return extract(
        text,
        language=language,
        published=published,
        timezone=None,
        names=gazetteer().hits(text, language, published.date()) if named else (),
        source_country=country,
    )
