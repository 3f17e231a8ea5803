"""``events``: known meetings and commitments, and the analyst's decisions about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, known_date, opened, say, table
from monitor.cli.filters import (
    Csv,
    Kind,
    Since,
    Status,
    Until,
    Watch,
    With,
    csv_out,
    read_filters,
)
from monitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.pipeline.decisions import Verb
    from monitor.types import Event

events = typer.Typer(invoke_without_command=True, help="List events; merge, split, retract them.")
app.add_typer(events, name="events")


@events.callback()
def list_events(  # noqa: PLR0913 -- one parameter per option
    context: typer.Context,
    *,
    since: Since = None,
    until: Until = None,
    watchlist: Watch = None,
    kind: Kind = None,
    name: With = None,
    status: Status = None,
    as_csv: Csv = False,
    ics: Annotated[bool, typer.Option("--ics", help="Print a calendar.")] = False,
    plover: Annotated[
        bool, typer.Option("--plover", help="Print PLOVER events, a line each.")
    ] = False,
) -> None:
    """List known events."""
    if context.invoked_subcommand:
        return
    from monitor import digest  # noqa: PLC0415

    with opened(learned=True) as home:
        wanted = read_filters(home, since, until, watchlist, kind, name, status)
        with home.store.reading() as tx:
            found = tx.events.list(
                since=wanted.since,
                until=wanted.until,
                watchlist=watchlist,
                kind=kind,
                with_name=name,
                status=status,
            )
    found = [e for e in found if wanted.wants_event(e)]
    if plover or OPTIONS.json:
        write = digest.plover if plover else digest.event_line
        for event in found:
            emit(write(event))
    elif ics:
        print(digest.calendar(found, names=tuple(home.names.values())).decode(), end="")
    elif as_csv:
        csv_out([_flat(digest.line(event)) for event in found])
    else:
        from monitor.pipeline.explain import called  # noqa: PLC0415

        names = called(home, found)
        columns = ("id", "kind", "status", "date", "sides", "what")
        table(f"{len(found)} events", columns, [_row(e, names) for e in found])


def _row(event: Event, names: Mapping[str, str]) -> tuple[object, ...]:
    state = event.state
    amount = state.amount.text if state.amount else ""
    what = (
        state.object
        or ", ".join(names.get(p, p) for p in state.persons)
        or (state.evidence[0].text[:80] if state.evidence else "")
    )
    amount = "" if amount in what else amount  # "five" before "give Romania five scanners"
    mark = " (background)" if state.background else ""
    when = known_date(state.date, state.date_precision) or state.deadline or ""
    sides = " ".join(state.sides)
    return (event.id, state.kind, f"{state.status}{mark}", when, sides, f"{amount} {what}".strip())


def _flat(line: dict[str, object]) -> dict[str, object]:
    """Make a LINE one row: amounts as printed, the first sentence for evidence."""
    flat = {k: v for k, v in line.items() if k not in ("previous", "evidence")}
    for name in ("amount", "amount_on_record"):
        amount = line[name]
        flat[name] = _sum(amount) if isinstance(amount, dict) else None
    evidence = line["evidence"]
    first = evidence[0] if isinstance(evidence, list) and evidence else {}
    return flat | {"evidence": first.get("text") if isinstance(first, dict) else None}


def _sum(amount: Mapping[str, object]) -> str:
    """Write an amount as printed, one without words by its figure."""
    words = str(amount.get("text") or "")
    unit = amount.get("currency") or amount.get("unit") or ""
    return words or f"{amount['value']:,.0f} {unit}".strip()


@events.command()
def merge(
    keep: Annotated[str, typer.Argument(help="The event that stays.")],
    others: Annotated[list[str], typer.Argument(help="Events that are the same.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Say that events are one; later polls respect it."""
    _decide("merge", (keep, *others), (), note)


@events.command()
def split(
    event: Annotated[str, typer.Argument(help="The event.")],
    items: Annotated[list[str], typer.Argument(help="Items whose reports are another event.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Say that some items report another event."""
    _decide("split", (event,), tuple(items), note)


@events.command()
def retract(
    event: Annotated[str, typer.Argument(help="The event.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Say that an event is none; it is not shown again."""
    _decide("retract", (event,), (), note)


def _decide(kind: Verb, ids: tuple[str, ...], items: tuple[str, ...], note: str) -> None:
    from monitor.pipeline.decisions import decide  # noqa: PLC0415

    with opened(learned=True) as home:
        changed = decide(home, kind, ids, items, note)
    if not changed:
        raise UsageError("Nothing changed: no report of that event stands in those items.")
    if OPTIONS.json:
        emit({"events": list(changed)})
    say(f"{kind}: {', '.join(changed)}")
