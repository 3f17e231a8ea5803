"""Where and when a text is told: by its dateline, or by the news where publication says less."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.when import resolve
from monitor.extract.names.world import CITIES, TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, tzinfo

    from monitor.extract.dates.when import When

_HEAD: Final = 5  # sentences and header lines of the body that are asked
_EASTMOST: Final = timedelta(hours=14)  # ahead of UTC, where a day begins first
_LATE: Final = 3  # days a text may be published after it was written
_WIRE: Final = re.compile(r"\.?,? ?(?:\d{4} ?)?(?:\([A-Z][\w /.-]{1,30}\) ?)?(?:--?|–|—|:)\s")
_JUST_DONE: Final = re.compile(
    r"(?<!\bbe )\b(?:[a-z]{2,}ed|met|held|said|told|spoke|gave|began"
    r"|took|won|sent|made|left|flew)\b"
    r"(?:(?!\b(?:that|to|will|would|due|set|expected|plans?|scheduled|next|last|until|by|from|for)\b)"
    r"[^.;:\"])*$"
)


def told_on(
    text: str, spans: Sequence[tuple[int, int]], published: datetime, zone: tzinfo | None
) -> date:
    """Say which day "today" is in a text.

    A dateline of the last days tells it. A weekday told as past that is only tomorrow where the
    publisher sits, but has begun further east, tells that the text was written there.

    Args:
        text: The whole text, as published.
        spans: Its sentences.
        published: Aware instant of publication.
        zone: Where the source lives; ``None`` keeps the zone of ``published``.
    """
    local = (published.astimezone(zone) if zone else published).date()
    begun = (published.astimezone(UTC) + _EASTMOST).date()
    tomorrow = local + timedelta(days=1)
    for when in _head(text, spans, published, zone, f"{tomorrow:%A}"):
        if when.dateline and _WIRE.match(text, when.end):
            days = [d for d in (when.past, when.future) if d and -1 <= (local - d).days <= _LATE]
            if days and when.precision == "day":
                return min(days[0], begun)
        elif when.future == tomorrow <= begun and when.text.endswith("day") and when.past:
            before = text[max(0, when.start - 70) : when.start]
            if when.past_end is None and _JUST_DONE.search(before.rsplit("\n", 1)[-1]):
                return tomorrow
    return local


def told_in(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Give the country a dateline stands for, whose "prime minister" needs no country; else "".

    The seats of international bodies stand for none.
    """
    title_end = text.find("\n\n")
    for start, _ in [span for span in spans if span[0] > title_end][:_HEAD]:
        line = _CITY.match(text, start)
        if line is not None:
            city = _sides_of_cities().get(line["city"].title(), "")
            return city or _sides_of_lands().get(line["land"] or "", "")
    return ""


_CITY: Final = re.compile(
    r"(?P<city>[A-Z][A-Za-zÀ-ÿ.' ]{2,24}?)"
    r"(?:, (?P<land>[A-Z][\w. ]{2,20}?))?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([A-Z][\w /.-]{1,30}\))?"
    r"(?: --?| –| —|:| -) "
)


def side_of_city(name: str) -> str:
    """Give the side of a capital or large city; none for the seats of bodies."""
    return _sides_of_cities().get(name, "")


@cache
def _sides_of_cities() -> dict[str, str]:
    """Give the side of every capital and large city; seats of bodies left out."""
    rows = [line.split(";") for line in TABLE.splitlines()]
    found = {city: row[0] for row in rows for city in row[3].split("|") if city}
    found |= {city: row.split(":")[0] for row in CITIES for city in row.split(":")[1].split("|")}
    return {city: side for city, side in found.items() if city not in _SEATS}


@cache
def _sides_of_lands() -> dict[str, str]:
    rows = [line.split(";") for line in TABLE.splitlines()]
    return {name: row[0] for row in rows for name in row[1].split("|") if name}


_SEATS: Final = frozenset({"Brussels", "Geneva", "Vienna", "The Hague", "New York"})


def _head(
    text: str,
    spans: Sequence[tuple[int, int]],
    published: datetime,
    zone: tzinfo | None,
    tomorrow: str,
) -> Iterator[When]:
    """Give the dates at the head of a text, of sentences that can tell its day at all."""
    title_end = text.find("\n\n")
    body = [span for span in spans if span[0] > title_end][:_HEAD]
    for start, end in body:
        last = min(end, start + 400)
        if _DATED_LINE.match(text, start) or text.find(tomorrow, start, last) >= 0:
            yield from resolve(text, start, last, published=published, zone=zone, language="en")


_DATED_LINE: Final = re.compile(r"[A-Z][^\n]{0,60}?\d")
