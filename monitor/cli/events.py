"""``events``: known meetings and commitments, and the analyst's decisions about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, opened, say, table
from monitor.cli.lists import csv_out, span
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.pipeline.decisions import Verb
    from monitor.types import Event

events = typer.Typer(invoke_without_command=True, help="List events; merge, split, retract them.")
app.add_typer(events, name="events")


@events.callback()
def list_events(  # noqa: PLR0913
    context: typer.Context,
    *,
    since: Annotated[str | None, typer.Option(help='Updated since: instant, day, "7d".')] = None,
    until: Annotated[str | None, typer.Option(help="Updated until.")] = None,
    watchlist: Annotated[str | None, typer.Option(help="Reported by its items.")] = None,
    kind: Annotated[str | None, typer.Option(help="meeting or commitment.")] = None,
    with_name: Annotated[str | None, typer.Option("--with", help="A side or person.")] = None,
    status: Annotated[str | None, typer.Option(help="planned, occurred, pledged …")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    ics: Annotated[bool, typer.Option("--ics", help="Print a calendar.")] = False,
    plover: Annotated[
        bool, typer.Option("--plover", help="Print PLOVER events (JSON Lines).")
    ] = False,
) -> None:
    """List known events."""
    if context.invoked_subcommand:
        return
    from monitor import digest  # noqa: PLC0415

    with opened() as home:
        first, last = span(home, since, until)
        with home.store.reading() as tx:
            found = tx.events.list(
                since=first, until=last, watchlist=watchlist, kind=kind, with_name=with_name,
                status=status,
            )  # fmt: skip
    found = [e for e in found if e.state.kind != "request" and not e.retracted]
    if plover:
        for event in found:
            emit(digest.plover(event))
    elif ics:
        print(digest.calendar(found).decode(), end="")
    elif OPTIONS.json:
        for event in found:
            emit(digest.event_line(event))
    elif as_csv:
        csv_out([_flat(digest.line(event)) for event in found])
    else:
        table(
            f"{len(found)} events",
            ("id", "kind", "status", "date", "sides", "what"),
            [_row(e) for e in found],
        )


def _row(event: Event) -> tuple[object, ...]:
    state = event.state
    amount = state.amount.text if state.amount else ""
    what = (
        state.object
        or ", ".join(state.persons)
        or (state.evidence[0].text[:80] if state.evidence else "")
    )
    mark = " (background)" if state.background else ""
    when = state.date or state.deadline or ""
    sides = " ".join(state.sides)
    return (event.id, state.kind, f"{state.status}{mark}", when, sides, f"{amount} {what}".strip())


def _flat(line: dict[str, object]) -> dict[str, object]:
    flat = {k: v for k, v in line.items() if not isinstance(v, dict)}
    evidence = flat.pop("evidence", None)
    amount = line.get("amount")
    flat["amount"] = amount.get("text") if isinstance(amount, dict) else None
    first = evidence[0] if isinstance(evidence, list) and evidence else {}
    flat["evidence"] = first.get("text") if isinstance(first, dict) else None
    return flat


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

    with opened() as home:
        changed = decide(home, kind, ids, items, note)
    if not changed:
        raise UsageError("Nothing changed: no report of that event stands in those items.")
    if OPTIONS.json:
        emit({"events": list(changed)})
    say(f"{kind}: {', '.join(changed)}")
