"""The filters every list takes, and how rows are printed as JSON, CSV or a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import OPTIONS, emit, since, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.pipeline.app import App
    from monitor.types import Event, Item

Since = Annotated[str | None, typer.Option(help='Instant, day, or how long ago ("7d").')]
Until = Annotated[str | None, typer.Option(help="Instant, day, or how long ago.")]
Watch = Annotated[str | None, typer.Option(help="Of one watchlist.")]
Kind = Annotated[
    str | None, typer.Option(help="meeting, commitment, request; a copy's kind; original.")
]
With = Annotated[str | None, typer.Option("--with", help="Naming a side, person or word.")]
Status = Annotated[
    str | None, typer.Option(help="planned, occurred, pledged …; of feeds: failing …")
]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a list is narrowed to."""

    since: datetime | None = None
    until: datetime | None = None
    watchlist: str | None = None
    kind: str | None = None
    name: str | None = None
    status: str | None = None

    def wants_item(self, item: Item) -> bool:
        """Tell whether an item passes ``--kind``, ``--with`` and ``--status``."""
        return (
            _is_kind(item, self.kind)
            and (self.name is None or _names(item, self.name.casefold()))
            and (self.status is None or any(m.status == self.status for m in item.mentions))
        )

    def wants_event(self, event: Event) -> bool:
        """Tell whether an event is one to list at all."""
        return event.state.kind != "request" and not event.retracted


def read_filters(
    home: App,
    first: str | None,
    last: str | None,
    watchlist: str | None,
    kind: str | None = None,
    name: str | None = None,
    status: str | None = None,
) -> Filters:
    """Read the options of a list."""
    now = home.now()
    return Filters(
        since=since(first, option="--since", now=now) if first else None,
        until=since(last, option="--until", now=now) if last else None,
        watchlist=watchlist,
        kind=kind,
        name=name,
        status=status,
    )


def _is_kind(item: Item, kind: str | None) -> bool:
    if kind is None:
        return True
    if kind == "original":
        return item.verdict.copy is None
    if kind in ("meeting", "commitment", "request"):
        return any(m.kind == kind for m in item.mentions)
    return item.verdict.copy == kind


def _names(item: Item, name: str) -> bool:
    said = (item.entry.title, item.entry.body or item.entry.summary, item.source, *item.sides)
    people = (p for m in item.mentions for p in (*m.persons, *m.sides))
    return any(name in word.casefold() for word in (*said, *people))


def show(
    rows: Sequence[dict[str, object]],
    *,
    title: str,
    columns: tuple[str, ...],
    cells: Callable[[dict[str, object]], Sequence[object]],
    as_csv: bool = False,
) -> None:
    """Print rows as the user asked: JSON Lines, CSV, or a table."""
    if OPTIONS.json:
        for row in rows:
            emit(row)
    elif as_csv:
        csv_out(rows)
    else:
        table(title, columns, [cells(row) for row in rows])


def csv_out(rows: Sequence[dict[str, object]]) -> None:
    """Print rows as CSV; cells that a spreadsheet would run are quoted."""
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({key: _cell(value) for key, value in row.items()})
    print(out.getvalue(), end="")


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        value = "|".join(str(v) for v in value)
    text = "" if value is None else str(value)
    risky = text[:1] in ("=", "+", "-", "@", "\t", "\r") and not text[1:2].isdigit()
    return f"'{text}" if risky else text
