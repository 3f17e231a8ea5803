"""Stories without an event, by partner, with how many sources tell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.digest import phrases
from monitor.digest.cards import cast_of, sources_and_sites
from monitor.digest.desk import Desk, Story
from monitor.digest.links import safe_url
from monitor.digest.places import PARTNERS
from monitor.digest.view import Bars, Group, Section, StoryLine
from monitor.text.display import one_line, shorten
from monitor.types import Day, NameKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from monitor.digest.cast import Cast

TITLE = 200  # columns
LEAD = 600  # characters; the store hands a digest no more
ELSEWHERE = "Other stories"


def stories(day: Day) -> Section | None:
    """The day's other stories by partner, and a week's stories per partner as bars."""
    desk = Desk.of(day)
    cast = cast_of(day)
    partners = tuple(side for side, _ in day.week) or PARTNERS
    shown = desk.other if day.max_items is None else desk.other[: day.max_items]
    grouped = _by_partner(shown, partners, _words(day, partners, cast))
    zone = ZoneInfo(day.window.timezone)
    groups = tuple(
        Group(
            name=cast.side(side) if side else ELSEWHERE,
            stories=tuple(_line(s, zone, day.window.day) for s in told),
        )
        for side, told in grouped.items()
        if told
    )
    bars = tuple((cast.side(side), count) for side, count in day.week)
    if not groups and not any(count for _, count in bars):
        return None
    return Section(
        key="stories",
        title="Stories by partner",
        groups=groups,
        bars=Bars(head=("Partner", "Stories, last 7 days"), rows=bars) if bars else None,
        notes=_notes(desk, grouped, cast, len(desk.other) - len(shown)),
    )


def _notes(
    desk: Desk, grouped: Mapping[str, list[Story]], cast: Cast, left_out: int
) -> tuple[str, ...]:
    quiet = [cast.side(side) for side, told in grouped.items() if side and not told]
    notes = [f"No other story: {', '.join(quiet)}."] if quiet and desk.other else []
    if not desk.other:
        notes.append("No story beyond those told above.")
    if left_out:
        notes.append(f"{phrases.counted(left_out, 'more story', 'more stories')} in the JSON file.")
    return tuple(notes)


def _by_partner(
    told: tuple[Story, ...], partners: tuple[str, ...], words: re.Pattern[str]
) -> dict[str, list[Story]]:
    """Sort stories to the first partner they speak of, the rest under ""."""
    grouped: dict[str, list[Story]] = {side: [] for side in (*partners, "")}
    for story in told:
        grouped[_partner(story, partners, words)].append(story)
    return grouped


def _partner(story: Story, partners: tuple[str, ...], words: re.Pattern[str]) -> str:
    sides = {side for item in story.items for m in item.mentions for side in m.sides}
    by_event = next((side for side in partners if side in sides), "")
    if by_event:
        return by_event
    entry = story.lead.entry
    for text in (entry.title, (entry.body or entry.summary)[:LEAD]):
        found = words.search(text)
        if found:
            return partners[(found.lastindex or 1) - 1]
    return ""


def _words(day: Day, partners: tuple[str, ...], cast: Cast) -> re.Pattern[str]:
    """Make a pattern of all partners' names, a group for each partner, their capitals left out."""
    forms: dict[str, set[str]] = {side: {cast.side(side)} for side in partners}
    for name in day.names:
        side = name.id if name.kind is NameKind.COUNTRY else name.side
        if side in forms and name.kind in (NameKind.COUNTRY, NameKind.PERSON):
            forms[side] |= {name.name, *(form for _, form in name.forms), *name.adjectives}
    for side in partners:
        forms[side] |= set(_PLAIN.get(side, ()))
    return re.compile("|".join(f"({_either(forms[side])})" for side in partners))


_PLAIN = {
    "kr": ("South Korea", "Korea", "Seoul", "한국", "韓国", "韩国", "Südkorea", "Corée du Sud"),
    "jp": ("Japan", "Tokyo", "日本", "일본", "Japon"),
    "au": ("Australia", "Canberra", "豪州", "호주", "澳大利亚", "Australien", "Australie"),
    "nz": ("New Zealand", "Wellington", "뉴질랜드", "新西兰", "Neuseeland", "Nouvelle-Zélande"),
}


def _either(forms: set[str]) -> str:
    """Match any of these names, alphabetic ones from a word's beginning."""
    parted: dict[bool, list[str]] = {True: [], False: []}
    for form in sorted(forms, key=len, reverse=True):
        parted[form[:1].isascii()].append(re.escape(form))
    within = {True: r"\b(?:{})", False: "(?:{})"}
    return "|".join(within[k].format("|".join(said)) for k, said in parted.items() if said)


def _line(story: Story, zone: ZoneInfo, today: date) -> StoryLine:
    lead = story.lead
    at = phrases.published(lead.entry.published or lead.fetched, zone, today)
    return StoryLine(
        story=story.id,
        title=shorten(one_line(lead.entry.title) or "(no title)", TITLE),
        url=safe_url(lead.entry.url),
        language=lead.language,
        meta=f"{one_line(lead.source).removeprefix('www.')}, {at}",
        sourcing=sources_and_sites(story.sources, story.outlets),
    )
