"""Day → View: runs the sections and writes the head of the digest."""

from __future__ import annotations

import json
from importlib.metadata import entry_points
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pydantic_core import PydanticSerializationError, to_json

from monitor.digest import phrases, sections
from monitor.digest.cards import cast_of
from monitor.digest.desk import Desk
from monitor.digest.headline import bottom_line, headline, preheader, subject
from monitor.digest.ics import calendar
from monitor.digest.links import digest_page, safe_url
from monitor.digest.record import document
from monitor.digest.view import Link, Section, SectionMaker, Tile, View
from monitor.text.display import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from monitor.types import Day

GROUP = "monitor.sections"
USUAL = (
    "meetings",
    "commitments",
    "changed",
    "conflicts",
    "upcoming",
    "asked",
    "stories",
    "hits",
    "making",
)
WORDS_A_MINUTE = 220


def compose(day: Day, makers: Mapping[str, SectionMaker] | None = None) -> View:
    """Compose a digest.

    Args:
        day: All that is known of it.
        makers: Section functions by name; those of the entry points and our own by default.

    Returns:
        What the digest shows. The last section, how it was made, always stands.
    """
    desk = Desk.of(day)
    cast = cast_of(day)
    made = _made(day, installed() if makers is None else makers)
    page = safe_url(digest_page(day.base_url, day.window.watchlist, day.window.day.isoformat()))
    return View(
        watchlist=day.window.watchlist,
        title=shorten(one_line(day.title) or day.window.watchlist, 80),
        day=day.window.day.isoformat(),
        date_long=phrases.long_day(day.window.day),
        number=day.number,
        minutes=_minutes(made),
        subject=subject(day, desk, cast),
        preheader=preheader(desk),
        headline=headline(desk, cast),
        tiles=_tiles(desk),
        bottom_line=bottom_line(desk, cast),
        sections=tuple(made),
        covers=_covers(day),
        generated=phrases.instant(day.generated, ZoneInfo(day.window.timezone)),
        web=page,
        links=_links(day, page),
        unsubscribe=f"{day.base_url.rstrip('/')}/unsubscribe?list={day.window.watchlist}"
        if page
        else "",
        json=_json(day),
        calendar=calendar(desk.upcoming, names=day.names, title=day.title, made=day.generated),
    )


def installed() -> dict[str, SectionMaker]:
    """Find the section functions: our own, and those that entry points name."""
    found: dict[str, SectionMaker] = {name: getattr(sections, name) for name in USUAL}
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        if point.name not in found:
            found[point.name] = _late(point.load)
    return found


def _late(load: Callable[[], SectionMaker]) -> SectionMaker:
    """Load a plug-in only when its section is made, where its failure is caught."""

    def make(day: Day) -> Section | None:
        return load()(day)

    return make


def _made(day: Day, makers: Mapping[str, SectionMaker]) -> list[Section]:
    """Run the wanted sections; a plug-in that fails leaves a note, not a hole in the day."""
    wanted = [name for name in (day.sections or USUAL) if name != "making"]
    made: list[Section] = []
    notes: list[str] = []
    for name in dict.fromkeys(wanted):
        if name not in makers:
            notes.append(f"Please note: there is no section “{one_line(name)}”.")
            continue
        try:
            section = makers[name](day)
        except Exception as error:  # noqa: BLE001  # a plug-in may raise anything
            notes.append(f"Please note: section “{name}” failed ({one_line(str(error))}).")
            continue
        if section is not None:
            made.append(section)
    return [*made, _with_notes(sections.making(day), notes)]


def _with_notes(section: Section, notes: Sequence[str]) -> Section:
    return Section(
        key=section.key, title=section.title, notes=(*section.notes, *notes), foot=section.foot
    )


def _tiles(desk: Desk) -> tuple[Tile, ...]:
    def tile(count: int, one: str, many: str) -> Tile:
        return Tile(count=count, label=one if count == 1 else many)

    kinds = [told.event.state.kind for told in desk.new]
    return (
        tile(kinds.count("meeting"), "meeting", "meetings"),
        tile(kinds.count("commitment"), "commitment", "commitments"),
        tile(len(desk.updated), "change", "changes"),
        tile(len(desk.upcoming), "ahead", "ahead"),
    )


def _minutes(made: Sequence[Section]) -> int:
    words = sum(
        len(f"{card.title} {card.brief} {' '.join(q.text for q in card.quotes)}".split()) + 12
        for section in made
        for card in section.cards
    )
    words += sum(14 for section in made for group in section.groups for _ in group.stories)
    return max(1, round(words / WORDS_A_MINUTE))


def _covers(day: Day) -> str:
    zone = ZoneInfo(day.window.timezone)
    start = phrases.instant(day.window.start, zone, day.window.day)
    end = phrases.instant(day.window.end, zone, day.window.day)
    return f"{start} to {end} ({day.window.timezone})"


def _links(day: Day, page: str) -> tuple[Link, ...]:
    if not page:
        return ()
    base = day.base_url.rstrip("/")
    return (
        Link(label="Archive", url=f"{base}/digests/{day.window.watchlist}"),
        Link(label="JSON", url=f"{page}.json"),
        Link(label="Markdown", url=f"{page}.md"),
        Link(label="Calendar", url=f"{page}.ics"),
        Link(label="Atom feed", url=f"{base}/digests/{day.window.watchlist}/digests.atom"),
    )


def _json(day: Day) -> bytes:
    written = document(day)
    try:
        return to_json(written, indent=1) + b"\n"  # fifteen times as fast
    except PydanticSerializationError:  # half a surrogate pair somewhere
        text = json.dumps(written, ensure_ascii=False, indent=1)
        return text.encode("utf-8", errors="backslashreplace") + b"\n"
