"""``feeds``: the sources, their health, and maintaining ``config/feeds.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, emit, opened, say, stop
from monitor.cli.filters import Csv, Status, With, show

feeds = typer.Typer(invoke_without_command=True, help="The sources: list, add, remove, test, OPML.")
app.add_typer(feeds, name="feeds")


@feeds.callback()
def list_feeds(
    context: typer.Context, name: With = None, status: Status = None, *, as_csv: Csv = False
) -> None:
    """List the feeds with their health."""
    if context.invoked_subcommand:
        return
    from monitor.pipeline.health import health  # noqa: PLC0415
    from monitor.pipeline.views import feed_json  # noqa: PLC0415

    with opened() as home, home.store.reading() as tx:
        judged = [(feed, health(feed, home.now())) for feed in tx.feeds.all()]
    rows: list[dict[str, object]] = [
        feed_json(feed) | {"state": seen.state, "problem": seen.problem}
        for feed, seen in judged
        if status in (None, seen.state)
        and (name is None or name.casefold() in f"{feed.id} {feed.source.title}".casefold())
    ]
    show(
        rows,
        title=f"{len(rows)} feeds",
        columns=("id", "state", "last ok", "next", "problem"),
        cells=lambda r: (r["id"], r["state"], r["last_ok"], r["due"] or "now", r["problem"]),
        as_csv=as_csv,
    )


@feeds.command()
def add(
    url: Annotated[str, typer.Argument(help="The feed's address.")],
    name: Annotated[
        str, typer.Option("--id", help="Its id; made from the address by default.")
    ] = "",
    title: Annotated[str, typer.Option(help="Its title.")] = "",
) -> None:
    """Add a feed to config/feeds.toml."""
    from monitor.config.edit import NewFeed, add_feeds  # noqa: PLC0415

    added = add_feeds(OPTIONS.home, [NewFeed(url=url, title=title, id=name)])
    say(f"{len(added)} added: {', '.join(added)}" if added else "That address is there already.")


@feeds.command()
def remove(name: Annotated[str, typer.Argument(help="The feed's id.")]) -> None:
    """Remove a feed from config/feeds.toml; what it brought stays."""
    from monitor.config.edit import remove_feed  # noqa: PLC0415

    remove_feed(OPTIONS.home, name)
    say(f"{name} removed.")


@feeds.command("import")
def import_opml(file: Annotated[Path, typer.Argument(help="An OPML file.")]) -> None:
    """Add the feeds of an OPML file."""
    from monitor.pipeline.sources import import_opml  # noqa: PLC0415

    say(str(import_opml(OPTIONS.home, file)))


@feeds.command("export")
def export_opml() -> None:
    """Print the feeds as OPML; keys in their addresses are left out."""
    from dataclasses import replace  # noqa: PLC0415

    from monitor import parse  # noqa: PLC0415
    from monitor.text.masks import masked  # noqa: PLC0415

    with opened() as home:
        shown = [replace(source, url=masked(source.url)) for source in home.config.sources]
    print(parse.write_opml(shown).decode(), end="")


@feeds.command()
def test(
    url: Annotated[str, typer.Argument(help="A feed, a page, or the id of a configured feed.")],
) -> None:
    """Read an address once: what it is, what is wrong with it, which feeds a page names."""
    from monitor.pipeline.sources import examine  # noqa: PLC0415

    with opened() as home:
        seen = examine(home, url)
    if OPTIONS.json:
        emit(seen.as_json())
    else:
        for line in seen.lines():
            print(line)
    if not seen.ok:
        stop(seen.problem, FAILED)
