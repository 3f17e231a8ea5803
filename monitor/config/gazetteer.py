"""``config/gazetteer/*.toml`` → the names the monitor knows (schema: see ``people.toml``)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from monitor.config.toml import find_line, problems_of, read_toml
from monitor.errors import ConfigError, Problem
from monitor.types import Name, NameKind, Term

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_VAGUE = re.compile(r"(\d{4})(?:-(\d\d))?")
_ID = r"^[a-z0-9][a-z0-9-]*$"


def _day(value: object, *, last: bool) -> object:
    """Read a date, a month or a year; a month or year is its first or its last day."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return value
    found = _VAGUE.fullmatch(value)
    if not found:
        return value
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    if not 1 <= month <= 12:
        raise ValueError("no such month")
    return date(year, month, monthrange(year, month)[1] if last else 1)


def _first_day(value: object) -> object:
    return _day(value, last=False)


def _last_day(value: object) -> object:
    return _day(value, last=True)


def _text(value: object) -> object:
    """Let a date stand where a note about it may."""
    return str(value) if isinstance(value, date | int) else value


From = Annotated[date | None, BeforeValidator(_first_day)]
To = Annotated[date | None, BeforeValidator(_last_day)]
Note = Annotated[str, BeforeValidator(_text)]
Written = Annotated[str, Field(min_length=1, pattern=r"\S")]
Forms = dict[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")], tuple[Written, ...]]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class TermModel(_Table):
    """A stretch of office."""

    role: Written
    side: str
    start: From = Field(default=None, alias="from")
    end: To = Field(default=None, alias="to")
    shared: bool = False
    verified: Note = ""
    note: str = ""


class NameModel(_Table):
    """One entry of any kind; keys of other kinds are refused by ``kind_allows``."""

    id: Annotated[str, Field(pattern=_ID)]
    name: Written
    side: str = ""
    forms: Forms = Field(default_factory=dict)
    short: Forms = Field(default_factory=dict)
    not_inside: tuple[Written, ...] = ()
    needs: tuple[Written, ...] = ()
    unless: tuple[Written, ...] = ()
    place: str = ""
    note: str = ""
    verified: Note = ""
    as_of: Note = ""


class PersonModel(NameModel):
    """A person with terms of office."""

    terms: tuple[TermModel, ...] = ()


class CountryModel(NameModel):
    """A state; its capital may stand for its government."""

    adjectives: Forms = Field(default_factory=dict)
    capital: Forms = Field(default_factory=dict)
    hints: Forms = Field(default_factory=dict)


class GroupModel(NameModel):
    """A group that stands for its members."""

    members: tuple[Written, ...] = Field(min_length=1)


class SummitModel(NameModel):
    """A summit or ministerial; without days, a series."""

    start: From = Field(default=None, alias="from")
    end: To = Field(default=None, alias="to")


class GazetteerFile(_Table):
    """One file; it may hold several kinds."""

    version: Literal[1] = Field(default=1, alias="schema")
    person: tuple[PersonModel, ...] = ()
    org: tuple[NameModel, ...] = ()
    firm: tuple[NameModel, ...] = ()
    programme: tuple[NameModel, ...] = ()
    place: tuple[NameModel, ...] = ()
    country: tuple[CountryModel, ...] = ()
    group: tuple[GroupModel, ...] = ()
    summit: tuple[SummitModel, ...] = ()


def load_gazetteer(folder: Path) -> tuple[Name, ...]:
    """Read every ``*.toml`` of the folder, in the order of their names.

    Raises:
        ConfigError: With every problem of every file: syntax, unknown keys, an id used twice,
            unknown members, a term that ends before it starts.
    """
    problems: list[Problem] = []
    names: list[Name] = []
    home: dict[str, tuple[Path, str, list[str | int]]] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            file, text = _read(path)
        except ConfigError as error:
            problems += error.problems
            continue
        for kind in NameKind:
            for index, entry in enumerate(getattr(file, kind.value)):
                where: list[str | int] = [kind.value, index, "id"]
                if entry.id in home:
                    problems.append(_twice(path, text, where, entry.id, home[entry.id][0]))
                home.setdefault(entry.id, (path, text, where))
                problems += _crooked(path, text, where, entry)
                names.append(_name(kind, entry))
    problems += _strangers(names, home)
    if problems:
        raise ConfigError(tuple(problems))
    return tuple(names)


def _read(path: Path) -> tuple[GazetteerFile, str]:
    table = read_toml(path)
    text = path.read_text(encoding="utf-8-sig")
    try:
        return GazetteerFile.model_validate(table), text
    except ValidationError as error:
        found = problems_of(error, file=path, text=text, model=GazetteerFile)
        raise ConfigError(found) from None


def _twice(path: Path, text: str, where: Sequence[str | int], id_: str, first: Path) -> Problem:
    return Problem(
        file=str(path),
        key=id_,
        line=find_line(text, where),
        what=f"the id is used twice (first in {first.name}).",
        remedy="Give one of them another id, or join the two entries.",
    )


def _crooked(
    path: Path, text: str, where: Sequence[str | int], entry: NameModel
) -> tuple[Problem, ...]:
    """Find stretches of time that end before they start."""
    spans: list[tuple[date | None, date | None]] = []
    if isinstance(entry, PersonModel):
        spans = [(term.start, term.end) for term in entry.terms]
    elif isinstance(entry, SummitModel):
        spans = [(entry.start, entry.end)]
    return tuple(
        Problem(
            file=str(path),
            key=entry.id,
            line=find_line(text, where),
            what=f"ends ({end}) before it starts ({start}).",
            remedy="Correct from or to.",
        )
        for start, end in spans
        if start and end and end < start
    )


def _strangers(
    names: Sequence[Name], home: dict[str, tuple[Path, str, list[str | int]]]
) -> list[Problem]:
    """Find members of groups that are in no file."""
    return [
        Problem(
            file=str(home[name.id][0]),
            key=name.id,
            line=find_line(home[name.id][1], home[name.id][2]),
            what=f'member "{member}" is no id of the gazetteer.',
            remedy="Add it, or take it out of the group.",
        )
        for name in names
        for member in name.members
        if member not in home
    ]


def _flat(forms: Forms) -> tuple[tuple[str, str], ...]:
    """List forms as (language, form); Latin forms of any language have the language ""."""
    return tuple(
        ("" if language in ("la", "en") else language, form)
        for language, written in forms.items()
        for form in written
    )


def _name(kind: NameKind, entry: NameModel) -> Name:
    """Turn a table into the frozen value."""
    terms: tuple[Term, ...] = ()
    if isinstance(entry, PersonModel):
        terms = tuple(
            Term(role=t.role, side=t.side, start=t.start, end=t.end, shared=t.shared)
            for t in entry.terms
        )
    country = entry if isinstance(entry, CountryModel) else None
    summit = entry if isinstance(entry, SummitModel) else None
    return Name(
        id=entry.id,
        kind=kind,
        name=entry.name,
        side=entry.side or (entry.id if kind is NameKind.COUNTRY else ""),
        terms=terms,
        forms=(("", entry.name), *_flat(entry.forms)),
        short=_flat(entry.short),
        adjectives=tuple(f for _, f in _flat(country.adjectives)) if country else (),
        capital=tuple(f for _, f in _flat(country.capital)) if country else (),
        hints=_flat(country.hints) if country else (),
        members=entry.members if isinstance(entry, GroupModel) else (),
        not_inside=entry.not_inside,
        needs=entry.needs,
        unless=entry.unless,
        date_from=summit.start if summit else None,
        date_to=summit.end if summit else None,
        place=entry.place,
        note=entry.note,
        verified=entry.verified,
        as_of=entry.as_of,
    )
