"""What a digest shows, before it has a format: sections of cards, stories, bars and tables.

A section is a plain function of the day (:class:`SectionMaker`); a plug-in makes the same values
as ours, and every format knows how to write them. All text here is plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.types import Day, Window

Tone = Literal["done", "ahead", "deal", "change", "alert"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A labelled address; ``url`` "" is shown as its label alone."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Text in its own language."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who took part; ``office`` is title and side, "" when unknown."""

    name: str
    office: str = ""
    own: Foreign | None = None  # the name in its own script


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A verbatim sentence and who printed it."""

    text: str
    who: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateBlock:
    """The dark square before an upcoming event."""

    top: str
    middle: str
    bottom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One event as a reader sees it."""

    event: str
    title: str
    badge: str
    tone: Tone = "ahead"
    heading: bool = False  # a title people are named in
    people: tuple[Person, ...] = ()
    kind: str = ""
    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    sums: tuple[str, ...] = ()  # amount, deadline; "not stated" is written out
    was: str = ""
    now: str = ""
    quotes: tuple[Quote, ...] = ()
    sourcing: str = ""
    links: tuple[Link, ...] = ()
    why: str = ""  # address of the page that explains it
    block: DateBlock | None = None
    brief: str = ""  # what a one-line version says after the title


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story: a title with its source."""

    story: str
    title: str
    url: str
    language: str
    meta: str
    sourcing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Stories under one heading."""

    name: str
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; the last column holds numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A number per name, drawn as bars."""

    head: tuple[str, str]
    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a digest under its own heading."""

    key: str
    title: str
    count: int | None = None
    cards: tuple[Card, ...] = ()
    groups: tuple[Group, ...] = ()
    bars: Bars | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()  # paragraphs, in order
    foot: bool = False  # stands on the footer's ground, smaller


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One of the counts at the top."""

    count: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A whole digest."""

    watchlist: str
    title: str
    day: str  # ISO date
    date_long: str
    number: int
    minutes: int
    subject: str
    preheader: str
    headline: str
    tiles: tuple[Tile, ...]
    bottom_line: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    covers: str
    generated: str
    web: str  # address of this digest on the web, "" without ``base_url``
    links: tuple[Link, ...] = ()  # archive, other formats
    unsubscribe: str = ""
    json: bytes = b""
    calendar: bytes = b""


class Published(Protocol):
    """A digest on record, as the feed of digests lists it."""

    @property
    def window(self) -> Window:
        """Watchlist and day."""
        ...

    @property
    def generated(self) -> datetime:
        """When it was made."""
        ...

    @property
    def subject(self) -> str:
        """What headed its mail."""
        ...

    @property
    def files(self) -> tuple[tuple[str, bytes], ...]:
        """Its formats; may be left out."""
        ...


class SectionMaker(Protocol):
    """What the entry points of group ``monitor.sections`` name."""

    def __call__(self, day: Day) -> Section | None:
        """Make the section; ``None`` when it has nothing to say."""
        ...
