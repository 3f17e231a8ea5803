"""``config/watchlists/*.toml`` → watchlists. The queries inside are read by ``monitor.match``."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, field_validator

from monitor.config.settings import Section
from monitor.config.toml import Table, find_line, problems_of, read_toml
from monitor.config.written import DAYS, read_code, read_day, read_list, read_time, read_zone
from monitor.errors import ConfigError, Problem
from monitor.types import Change, Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


FIELDS = ("title", "lead", "body")
ALERTS = frozenset({"meeting", "commitment", *Change, *Status} - {Status.REQUESTED})


Strings = Annotated[tuple[str, ...], BeforeValidator(read_list)]
Languages = Annotated[
    tuple[Annotated[str, AfterValidator(read_code)], ...], BeforeValidator(read_list)
]


class MatchModel(Section):
    """``[match]``: what the watchlist wants."""

    include: Strings = ()
    exclude: Strings = ()
    include_words: Strings = ()
    same_sentence: bool = False
    languages: Languages = ()
    fields: Annotated[tuple[Literal["title", "lead", "body"], ...], BeforeValidator(read_list)] = ()
    min_score: float = Field(default=0.0, ge=0, le=1)


class FeedsModel(Section):
    """``[feeds]``: which feeds it reads; ids or ``tag:x``."""

    use: Strings = ()
    skip: Strings = ()


class EventsModel(Section):
    """``[events]``: which events its digest tells."""

    between: tuple[Strings, ...] = ()
    min_status: Literal["unconfirmed", "planned", "occurred", "offered", "pledged", "agreed"] = (
        "unconfirmed"
    )
    ignore_older_than_days: int = Field(default=14, ge=0)
    mute: Strings = ()

    @field_validator("between")
    @classmethod
    def _two(cls, value: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        if len(value) not in (0, 2):
            raise ValueError('needs two lists of sides, like [["nato"], ["jp", "kr"]]')
        return value


class DigestModel(Section):
    """``[digest]``: when and to whom."""

    send_at: Annotated[time, BeforeValidator(read_time)] = time(6, 30)
    timezone: Annotated[str, BeforeValidator(read_zone)] = ""
    days: Annotated[tuple[str, ...], BeforeValidator(read_day)] = DAYS
    recipients: Strings = ()
    sections: Strings = ()
    send_empty: bool = True
    max_items: int | None = Field(default=None, ge=1)

    @property
    def weekdays(self) -> frozenset[int]:
        """Days with a digest, Monday is 0."""
        return frozenset(DAYS.index(day) for day in self.days)


class AlertsModel(Section):
    """``[alerts]``: what is told at once."""

    when: Strings = ()

    @field_validator("when")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for asked in value:
            kind, colon, word = asked.rpartition(":")
            if word not in ALERTS or (colon and kind not in ("meeting", "commitment")):
                raise ValueError(
                    f'"{asked}" is nothing to be alerted of; write a kind ("meeting"), a change or '
                    'state ("cancelled", "signed"), or both ("meeting:cancelled")'
                )
        return value


class Watchlist(Section):
    """One watchlist, its parent's keys filled in."""

    version: Literal[1] = Field(default=1, alias="schema")
    id: str = Field(default="", pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str = ""
    extends: str = ""
    match: MatchModel = Field(default_factory=MatchModel)
    feeds: FeedsModel = Field(default_factory=FeedsModel)
    events: EventsModel = Field(default_factory=EventsModel)
    digest: DigestModel = Field(default_factory=DigestModel)
    alerts: AlertsModel = Field(default_factory=AlertsModel)
    aliases: dict[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")], Strings] = Field(
        default_factory=dict
    )
    files: tuple[tuple[str, str], ...] = Field(default=(), repr=False, exclude=True)
    """Where its keys stand: (path, text) of its own file, then of those it extends."""


def load_watchlists(folder: Path, edited: Path | None = None) -> tuple[Watchlist, ...]:
    """Read every ``*.toml`` of the folder, not of those below it.

    Args:
        folder: Where they are.
        edited: A file to read in the place of the one of its name, or beside the others.

    Raises:
        ConfigError: With every problem of every file.
    """
    watchlists, problems = scan_watchlists(folder, edited)
    if problems:
        raise ConfigError(problems)
    return watchlists


def scan_watchlists(
    folder: Path, edited: Path | None = None
) -> tuple[tuple[Watchlist, ...], tuple[Problem, ...]]:
    """Read the same; give the problems too, and what has wrong keys without those."""
    problems: list[Problem] = []
    tables: dict[str, tuple[Path, str, Table]] = {}
    files = {path.name: path for path in folder.glob("*.toml")}
    if edited:
        files[edited.name] = edited
    for path in (files[name] for name in sorted(files)):
        try:
            table = read_toml(path)
            tables[path.stem] = (path, path.read_text(encoding="utf-8-sig"), table)
        except (ConfigError, UnicodeDecodeError, OSError) as error:
            problems += error.problems if isinstance(error, ConfigError) else _unreadable(path)
    wrong = {stem: _stripped(stem, tables) for stem in tables}
    watchlists = []
    for stem in tables:
        problems += wrong[stem]
        try:
            watchlists.append(_load(stem, tables))
        except ConfigError as error:
            problems += () if wrong[stem] else error.problems
    return tuple(watchlists), tuple(dict.fromkeys(problems))


def _stripped(stem: str, tables: dict[str, tuple[Path, str, Table]]) -> tuple[Problem, ...]:
    """Take what is wrong out of a table, and say what it was."""
    path, text, table = tables[stem]
    try:
        _validated(path, text, table, stem)
    except ConfigError as error:
        for problem in error.problems:
            if problem.key:
                _take_out(table, problem.key.split("."))
        return error.problems
    return ()


def _take_out(table: Table, path: Sequence[str]) -> None:
    """Take a key out of a table, and what stands in it; a wrong entry takes its list along."""
    for key in path[:-1]:
        inner = table.get(key)
        if not isinstance(inner, dict):
            table.pop(key, None)
            return
        table = inner
    table.pop(path[-1], None)


def _unreadable(path: Path) -> tuple[Problem, ...]:
    try:
        read_toml(path)
    except ConfigError as error:
        return error.problems
    return ()


def _load(stem: str, tables: dict[str, tuple[Path, str, Table]]) -> Watchlist:
    path, text, table = tables[stem]
    _validated(path, text, table, stem)
    merged, files = _inherited(stem, tables, ())
    watchlist = _validated(path, text, {**merged, "id": stem}, stem)
    if not watchlist.match.include:
        raise ConfigError(
            (
                Problem(
                    file=str(path),
                    key="match.include",
                    line=find_line(text, ["match"]),
                    what="is required.",
                    remedy="Add at least one query, or extend a watchlist that has one.",
                ),
            )
        )
    return watchlist.model_copy(update={"files": files})


def _validated(path: Path, text: str, table: Table, stem: str) -> Watchlist:
    given = table.get("id", stem)
    if given != stem:
        raise ConfigError(
            (
                Problem(
                    file=str(path),
                    key="id",
                    line=find_line(text, ["id"]),
                    what=f'is "{given}", but the file is named {path.name}.',
                    remedy=f'Write id = "{stem}", leave it out, or rename the file.',
                ),
            )
        )
    if "files" in table:
        table = {**table, "files_": table["files"]}
        del table["files"]
    try:
        return Watchlist.model_validate({**table, "id": stem})
    except ValidationError as error:
        found = problems_of(error, file=path, text=text, model=Watchlist)
        raise ConfigError(found) from None


def _inherited(
    stem: str, tables: dict[str, tuple[Path, str, Table]], below: tuple[str, ...]
) -> tuple[Table, tuple[tuple[str, str], ...]]:
    """Fill a table with the keys of the watchlist it extends, and that one's in turn."""
    path, text, table = tables[stem]
    parent = table.get("extends")
    here = ((str(path), text),)
    if not isinstance(parent, str) or not parent:
        return table, here
    if parent not in tables or parent in (*below, stem):
        circle = parent in tables
        known = ", ".join(sorted(set(tables) - {stem}))
        raise ConfigError(
            (
                Problem(
                    file=str(path),
                    key="extends",
                    line=find_line(text, ["extends"]),
                    what="goes round in a circle." if circle else f'there is no "{parent}".',
                    remedy="Take one extends out." if circle else f"There are: {known}.",
                ),
            )
        )
    above, files = _inherited(parent, tables, (*below, stem))
    return _merged(above, table), (*here, *files)


def _merged(above: Table, own: Table) -> Table:
    """Put a watchlist's keys over those it extends, table by table."""
    merged: Table = {k: v for k, v in above.items() if k not in ("id", "title", "extends")}
    for key, value in own.items():
        old = merged.get(key)
        merged[key] = (
            {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
        )
    return merged
