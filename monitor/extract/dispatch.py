"""One door for all languages; the rules of a language are compiled when its first text comes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from monitor.extract.dates.zones import usual_zone
from monitor.extract.names.houses import without_business

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.types import Mention, NameHit


def extract(
    text: str,
    *,
    language: str,
    published: datetime,
    timezone: str | None,
    names: Sequence[NameHit],
    source_country: str,
    spans: tuple[tuple[int, int], ...] | None = None,
) -> tuple[Mention, ...]:
    """Find what a text tells of meetings, commitments and requests.

    Args:
        text: ``Entry.text``: title, blank line, body.
        language: BCP 47; a language no rules exist for yields nothing.
        published: Aware instant; weekdays and "yesterday" are read against it.
        timezone: IANA zone of the source; ``None``: that of its country or language.
        names: Gazetteer names found in ``text``.
        source_country: ISO 3166 alpha-2 of the publisher in lower case, "" when unknown.
        spans: Only what is told inside these parts yields; its context is the whole text.
    """
    primary = language.lower().replace("_", "-").split("-")[0]
    zone = _zone(timezone or usual_zone(source_country, primary, published))
    if primary == "en":
        from monitor.extract.english import read_english  # noqa: PLC0415 -- see the module

        told = read_english(
            text, names, published=published, zone=zone, home=source_country, spans=spans
        )
        return without_business(told, names)
    from monitor.extract.languages import extract_language  # noqa: PLC0415 -- see the module

    told = extract_language(
        text,
        language=primary,
        published=published,
        zone=zone,
        names=names,
        source_country=source_country,
        spans=spans,
    )
    return without_business(told, names)


def _zone(name: str | None) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
