"""``watchlist`` and ``gazetteer``: what would match, what an edit changes, who a name is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, console, emit, opened, say, since, stop, table

DEAD = 60  # dead terms of a watchlist that are spelt out

watchlist = typer.Typer(no_args_is_help=True, help="Try watchlists: test, diff, terms.")
gazetteer = typer.Typer(no_args_is_help=True, help="Look names up: show, unknown.")
app.add_typer(watchlist, name="watchlist")
app.add_typer(gazetteer, name="gazetteer")


@watchlist.command()
def test(
    what: Annotated[str, typer.Argument(help='A text, a file, a URL, or a span like "7d".')],
    name: Annotated[str | None, typer.Option("--watchlist", help="Only this one.")] = None,
) -> None:
    """Show what would match, hits marked, with score and time."""
    from monitor.pipeline.trial import trial  # noqa: PLC0415

    with opened() as home:
        results = trial(home, what, name)
    if OPTIONS.json:
        for result in results:
            emit(result.as_json())
        return
    for result in results:
        console().print(result.marked())


@watchlist.command()
def diff(
    span: Annotated[str, typer.Option("--since", help="How far back.")] = "7d",
    against: Annotated[
        Path | None,
        typer.Option(help="An edited watchlist or a folder of them; the home's own by default."),
    ] = None,
) -> None:
    """Show what an edited watchlist would have changed."""
    from monitor.pipeline.trial import compare  # noqa: PLC0415

    with opened() as home:
        rows = compare(home, since(span, option="--since", now=home.now()), against)
    if OPTIONS.json:
        for row in rows:
            emit(row)
        return
    count = f"{len(rows)} {'difference' if len(rows) == 1 else 'differences'}"
    table(count, ("watchlist", "change", "title"), [
        (r["watchlist"], r["change"], r["title"]) for r in rows
    ])  # fmt: skip
    say("Of kept items only: the text of what no watchlist wanted is not stored.")


@watchlist.command()
def terms(span: Annotated[str, typer.Option("--since", help="How far back.")] = "30d") -> None:
    """Count each term's hits; those without any are dead."""
    from monitor.pipeline.trial import count_terms  # noqa: PLC0415

    with opened() as home:
        begin = since(span, option="--since", now=home.now())
        rows = count_terms(home, begin)
    if OPTIONS.json:
        for row in rows:
            emit(row)
        return
    table("Terms", ("watchlist", "term", "items"), [
        (r["watchlist"], r["term"], r["hits"]) for r in sorted(rows, key=_fruitful) if r["hits"]
    ])  # fmt: skip
    for name in dict.fromkeys(r["watchlist"] for r in rows):
        own = [r for r in rows if r["watchlist"] == name]
        dead = [str(r["term"]) for r in own if not r["hits"]]
        if dead:
            say(f"\n{name}: {len(dead)} of {len(own)} terms never matched since {begin:%d %b %Y}:")
            more = f" … and {len(dead) - DEAD} more (--json lists all)" if len(dead) > DEAD else ""
            say(f"  {', '.join(dead[:DEAD])}{more}")


def _fruitful(row: dict[str, object]) -> tuple[str, int]:
    """Sort terms by their watchlist, the most fruitful first."""
    return str(row["watchlist"]), -int(str(row["hits"]))


@gazetteer.command()
def show(name: Annotated[str, typer.Argument(help="An id or any written form.")]) -> None:
    """Show an entry with its names, offices and terms."""
    from monitor.cli.entries import facts_of  # noqa: PLC0415

    with opened() as home:
        wanted = name.removeprefix("@").removeprefix("side:")
        found, near = home.gazetteer.find(wanted), home.gazetteer.like(wanted)
    if not found:
        hint = f" Did you mean {', '.join(f'@{one}' for one in near)}?" if near else ""
        stop(f'"{name}" is not in the gazetteer.{hint}', FAILED)
    for entry in found:
        if OPTIONS.json:
            emit(_entry(entry))
        else:
            table(entry.name, ("", ""), list(facts_of(entry)))


@gazetteer.command()
def unknown(span: Annotated[str, typer.Option("--since", help="How far back.")] = "7d") -> None:
    """List office-holders named in stored items who are not in the gazetteer."""
    from monitor.pipeline.trial import unknown as find  # noqa: PLC0415

    with opened() as home:
        rows = find(home, since(span, option="--since", now=home.now()))
    if OPTIONS.json:
        for row in rows:
            emit(row)
        return
    table("Office-holders not in the gazetteer", ("title", "name", "items", "for example in"), [
        tuple(row.values()) for row in rows
    ])  # fmt: skip


def _entry(entry: object) -> dict[str, object]:
    from dataclasses import asdict  # noqa: PLC0415

    said: dict[str, object] = asdict(entry)  # type: ignore[call-overload]
    return {k: v for k, v in said.items() if v not in ((), "", None)}
