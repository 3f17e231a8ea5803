"""``items``, ``stories``, ``digests``, ``search``: what is stored, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import app, opened
from monitor.cli.filters import Csv, Kind, Since, Status, Until, Watch, With, read_filters, show
from monitor.types import Trust

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.types import Item

STANDING = tuple(Trust)


@app.command()
def items(  # noqa: PLR0913 -- one parameter per option
    since: Since = None,
    until: Until = None,
    watchlist: Watch = None,
    kind: Kind = None,
    name: With = None,
    status: Status = None,
    *,
    text: Annotated[bool, typer.Option("--text", help="With the stored text (JSON).")] = False,
    as_csv: Csv = False,
) -> None:
    """List what was kept, copies included, oldest fetch first."""
    from monitor.pipeline.views import item_json  # noqa: PLC0415

    with opened() as home:
        wanted = read_filters(home, since, until, watchlist, kind, name, status)
        with home.store.reading() as tx:
            found = tx.items.list(
                since=wanted.since,
                until=wanted.until,
                watchlist=watchlist,
                with_text=text or name is not None,
            )
    rows = [item_json(i, text=text) for i in found if wanted.wants_item(i)]
    show(
        rows,
        title=f"{len(rows)} items",
        columns=("fetched", "source", "copy", "title"),
        cells=lambda r: (r["fetched"], r["source"], r["copy_kind"] or "", r["title"]),
        as_csv=as_csv,
    )


@app.command()
def stories(
    since: Since = None,
    until: Until = None,
    watchlist: Watch = None,
    kind: Kind = None,
    name: With = None,
    status: Status = None,
    *,
    as_csv: Csv = False,
) -> None:
    """List stories: items that tell the same thing, with their sources."""
    with opened() as home:
        wanted = read_filters(home, since, until, watchlist, kind, name, status)
        with home.store.reading() as tx:
            found = tx.items.list(
                since=wanted.since,
                until=wanted.until,
                watchlist=watchlist,
                with_text=name is not None,
            )
    groups: dict[str, list[Item]] = {}
    for item in found:
        groups.setdefault(item.story, []).append(item)
    rows = [
        _story(story, group)
        for story, group in groups.items()
        if any(wanted.wants_item(item) for item in group)
    ]
    show(
        rows,
        title=f"{len(rows)} stories",
        columns=("story", "items", "sources", "title"),
        cells=lambda r: (r["story"], r["items"], r["independent"], r["title"]),
        as_csv=as_csv,
    )


def _story(story: str, group: Sequence[Item]) -> dict[str, object]:
    originals = [i for i in group if i.verdict.copy is None] or list(group)
    lead = min(originals, key=_precedence)
    return {
        "story": story,
        "title": lead.entry.title,
        "url": lead.entry.url,
        "items": len(group),
        "copies": len(group) - sum(i.verdict.copy is None for i in group),
        "independent": len({i.outlet for i in originals}),
        "sources": sorted({i.source for i in group}),
    }


def _precedence(item: Item) -> tuple[int, datetime, str]:
    """Sort key of who speaks for a story: the best standing, then the earliest."""
    return STANDING.index(item.trust), item.entry.published or item.fetched, item.id


@app.command()
def digests(
    since: Since = None, until: Until = None, watchlist: Watch = None, *, as_csv: Csv = False
) -> None:
    """List the digests on record, with what became of their mails."""
    from monitor.digest import BESIDE  # noqa: PLC0415
    from monitor.pipeline.views import stamp  # noqa: PLC0415

    with opened() as home:
        wanted = read_filters(home, since, until, watchlist)
        with home.store.reading() as tx:
            found = tx.digests.heads(
                watchlist,
                since=wanted.since.date() if wanted.since else None,
                until=wanted.until.date() if wanted.until else None,
            )
            mails = tx.outbox.list()
    rows: list[dict[str, object]] = [
        {
            "watchlist": d.window.watchlist,
            "date": d.window.day.isoformat(),
            "number": d.number,
            "from": stamp(d.window.start),
            "to": stamp(d.window.end),
            "generated": stamp(d.generated),
            "subject": d.subject,
            "mails": {
                m.recipient: m.state
                for m in mails
                if m.day == d.window.day and d.window.watchlist in m.watchlist.split(BESIDE)
            },
        }
        for d in found
    ]
    show(
        rows,
        title=f"{len(rows)} digests",
        columns=("date", "watchlist", "no.", "subject"),
        cells=lambda r: (r["date"], r["watchlist"], r["number"], r["subject"]),
        as_csv=as_csv,
    )


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words or a quoted phrase.")],
    limit: Annotated[int, typer.Option(help="At most so many.")] = 20,
) -> None:
    """Search the text of what is stored, newest first."""
    from monitor.pipeline.views import item_json  # noqa: PLC0415

    with opened() as home, home.store.reading() as tx:
        found = tx.items.search(" ".join(words), limit)
    rows = [item_json(item) | {"snippet": snippet} for item, snippet in found]
    show(
        rows,
        title=f"{len(rows)} found",
        columns=("published", "source", "title", "where"),
        cells=lambda r: (r["published"] or r["fetched"], r["source"], r["title"], r["snippet"]),
    )
