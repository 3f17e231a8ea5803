"""``seeds/`` → the documents and events that are known from the start.

A record (``*.toml``) holds bibliographic facts, a gist in our own words, fingerprints and the
events the document reports; ``history.toml`` holds further events only. Whole documents (``.txt
.html .md .jsonl``) may lie beside them and are read as they are.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from monitor.config.seed_files import corpus_files
from monitor.config.settings import Section
from monitor.config.toml import problems_of, read_toml
from monitor.errors import ConfigError, Problem
from monitor.types import Amount, CivilDate, Evidence, Mention, Status

if TYPE_CHECKING:
    from pathlib import Path


class SeedAmount(Section):
    """An amount as the document states it."""

    value: float
    currency: str | None = None
    unit: str | None = None
    bound: Literal["up_to", "at_least", "about"] | None = None


class SeedEvent(Section):
    """A meeting or commitment that is known; INTERFACE §4 names the fields."""

    kind: Literal["meeting", "commitment"]
    status: Status
    sides: tuple[str, ...]
    persons: tuple[str, ...] = ()
    date: CivilDate | str | None = None
    date_end: CivilDate | None = None
    place: str | None = None
    mode: Literal["in_person", "phone", "video", "unknown"] = "unknown"
    giver: str | None = None
    receiver: str | None = None
    channel: str | None = None
    object: str | None = None
    amount: SeedAmount | None = None
    deadline: str | None = None
    strength: Literal["binding", "firm", "soft"] | None = None
    part_of: str | None = None
    background: bool = False
    note: str = ""
    verified: str = ""

    @field_validator("date")
    @classmethod
    def _whole_or_month(cls, value: CivilDate | str | None) -> CivilDate | str | None:
        """Accept a day, "2026-02" or "2026"."""
        if isinstance(value, str):
            datetime.strptime(value, "%Y-%m" if "-" in value else "%Y")  # noqa: DTZ007
        return value


class SeedModel(Section):
    """One record of ``seeds/``."""

    schema_: Literal[1] = Field(default=1, alias="schema")
    publisher: str = ""
    url: str = ""
    published: date | datetime | None = None
    language: str = "en"
    gist: str = ""
    marks: tuple[str, ...] = ()
    event: tuple[SeedEvent, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> SeedModel:
        """Refuse a record that could recognise nothing."""
        if not self.marks and not self.event:
            raise ValueError("has neither marks nor events")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A known document: a record, or (with ``text``) a whole document to be read."""

    id: str  # "seed/<file stem>"
    path: Path
    publisher: str = ""
    url: str = ""
    published: datetime | None = None
    language: str = "en"
    gist: str = ""
    marks: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    raw: bytes | None = None


def load_seeds(home: Path) -> tuple[Seed, ...]:
    """Read the seed corpus of a home, in the order of file names.

    Of files with one stem the later ones are named after their whole file names.

    Raises:
        ConfigError: With every problem of every record.
    """
    seeds: list[Seed] = []
    taken: set[str] = set()
    problems: list[Problem] = []
    for path in corpus_files(home / "seeds"):
        try:
            seed = _record(path) if path.suffix == ".toml" else _document(path)
            seeds.append(replace(seed, id=_id(path.name)) if seed.id in taken else seed)
            taken.add(seed.id)
        except ConfigError as error:
            problems += error.problems
    if problems:
        raise ConfigError(tuple(problems))
    return tuple(seeds)


def _record(path: Path) -> Seed:
    table = read_toml(path)
    try:
        model = SeedModel.model_validate(table)
    except ValidationError as error:
        text = path.read_text(encoding="utf-8-sig")
        raise ConfigError(problems_of(error, file=path, text=text, model=SeedModel)) from None
    return Seed(
        id=_id(path.stem),
        path=path,
        publisher=model.publisher,
        url=model.url,
        published=_instant(model.published),
        language=model.language,
        gist=model.gist,
        marks=model.marks,
        mentions=tuple(_mention(e) for e in model.event),
    )


def _id(name: str) -> str:
    """Name a document after its file; bytes that are no text are written as escapes."""
    return "seed/" + os.fsencode(name).decode(errors="backslashreplace")


def _document(path: Path) -> Seed:
    return Seed(id=_id(path.stem), path=path, raw=path.read_bytes())


def _instant(day: date | datetime | None) -> datetime | None:
    if day is None:
        return None
    if isinstance(day, datetime):
        return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
    return datetime.combine(day, time(12), UTC)


def _mention(event: SeedEvent) -> Mention:
    """Turn a known event into what a report of it would say."""
    start, end, precision = _span(event)
    amount = Amount(**event.amount.model_dump()) if event.amount else None
    note = event.note or event.object or f"{event.kind} known from the seed corpus"
    return Mention(
        kind=event.kind,
        status=event.status,
        sides=tuple(sorted(event.sides)),
        persons=event.persons,
        background=event.background,
        date=start,
        date_end=end,
        date_precision=precision,
        place=event.place,
        mode=event.mode,
        giver=event.giver,
        receiver=event.receiver,
        channel=event.channel,
        object=event.object,
        amount=amount,
        deadline=event.deadline,
        strength=event.strength,
        part_of=event.part_of,
        evidence=(Evidence(start=0, end=0, text=note, rule="seed"),),
    )


def _span(
    event: SeedEvent,
) -> tuple[date | None, date | None, Literal["day", "week", "month", "year", "unknown"]]:
    """Give the first day, last day and precision of a seed event's date."""
    if event.date is None:
        return None, None, "unknown"
    if isinstance(event.date, date):
        return event.date, event.date_end, "day"
    year, _, month = event.date.partition("-")
    if not month:
        return date(int(year), 1, 1), date(int(year), 12, 31), "year"
    first = date(int(year), int(month), 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first, date.fromordinal(following.toordinal() - 1), "month"
