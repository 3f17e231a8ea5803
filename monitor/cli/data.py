"""``import``, ``export``, ``seeds``: what goes in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, opened, say, table
from monitor.errors import UsageError
from monitor.types import Trust  # noqa: TC001 -- Typer reads it

seeds = typer.Typer(no_args_is_help=True, help="The seed corpus: list, add, check, export.")
app.add_typer(seeds, name="seeds")


@app.command("import")
def import_files(
    paths: Annotated[list[Path], typer.Argument(help="JSONL, text, HTML, feed or OPML files.")],
    *,
    seed: Annotated[bool, typer.Option("--seed", help="Add them to the seed corpus.")] = False,
    trust: Annotated[
        Trust | None,
        typer.Option(help="Standing of entries that name none; else their publisher's feed's."),
    ] = None,
) -> None:
    """Bring texts in as if they had been polled, or make them part of the seed corpus."""
    from monitor.pipeline import corpus, intake  # noqa: PLC0415
    from monitor.pipeline.sources import import_opml  # noqa: PLC0415

    if seed:
        add(paths)
        return
    lists = [p for p in paths if intake.opml(p)]
    for path in lists:
        say(f"{path}: {import_opml(OPTIONS.home, path)}")
    rest = [p for p in paths if p not in lists]
    if not rest:
        return
    with opened() as home:
        corpus.sync(home)
        done = intake.take(home, rest, trust=trust)
    if OPTIONS.json:
        emit({"entries": done.entries, "known": done.known, "items": done.items,
              "copies": done.copies})  # fmt: skip
    say(
        f"{done.entries} entries read, {done.known} known already, {done.items} kept, "
        f"{done.copies} of them copies."
    )


@app.command("export")
def export_all(
    what: Annotated[str, typer.Argument(help="items, events, digests, or home.")],
    to: Annotated[
        Path | None, typer.Option(help="A file (home: a .tar.gz); stdout otherwise.")
    ] = None,
) -> None:
    """Write everything of a kind as JSON Lines, or the whole home as an archive."""
    from monitor.pipeline.export import export_home, lines  # noqa: PLC0415

    if what not in ("items", "events", "digests", "home"):
        raise UsageError(f'Cannot export "{what}". Choose items, events, digests or home.')
    with opened(learned=True) as home:
        if what == "home":
            target = to or Path(f"monitor-{home.now():%Y%m%d}.tar.gz")
            export_home(home, target)
            say(f"{target}: {target.stat().st_size:,} bytes.")
            return
        if to is None:
            for line in lines(home, what):
                print(line)
            return
        try:
            with to.open("w", encoding="utf-8") as out:
                out.writelines(f"{line}\n" for line in lines(home, what))
        except OSError as error:
            raise UsageError(f"{to}: {error.strerror}.") from None


@seeds.command("list")
def list_seeds() -> None:
    """List the documents of the seed corpus."""
    from monitor.pipeline import corpus  # noqa: PLC0415

    with opened() as home:
        found = corpus.listed(home)
    if OPTIONS.json:
        for s, events in found:
            emit({"id": s.id, "publisher": s.publisher, "url": s.url,
                  "published": s.published.isoformat() if s.published else None,
                  "language": s.language, "gist": s.gist, "marks": len(s.marks),
                  "events": events, "whole": s.raw is not None})  # fmt: skip
        return
    table(
        _counted(len(found), "seed document"),
        ("id", "published", "publisher", "events", "gist"),
        [
            (
                s.id,
                f"{s.published:%d %b %Y}" if s.published else "",
                s.publisher,
                events,
                s.gist,
            )
            for s, events in found
        ],
    )


def _counted(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"


@seeds.command()
def add(
    paths: Annotated[list[Path], typer.Argument(help="Documents: text, HTML, Markdown, JSONL.")],
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    url: Annotated[str, typer.Option(help="Where.")] = "",
    published: Annotated[str, typer.Option(help="When, ISO 8601.")] = "",
    language: Annotated[str, typer.Option(help="BCP 47.")] = "en",
    gist: Annotated[str, typer.Option(help="One line in your own words.")] = "",
) -> None:
    """Make fingerprint records of documents: nothing of their text is kept."""
    from monitor.pipeline.records import Facts, add_records  # noqa: PLC0415

    facts = Facts(publisher=publisher, url=url, published=published, language=language, gist=gist)
    with opened() as home:
        made = add_records(home, paths, facts)
    for path in made:
        say(str(path))
    if OPTIONS.json:
        emit({"records": [str(p) for p in made]})


@seeds.command()
def check() -> None:
    """Read the corpus as the service would; every error is listed."""
    from monitor.pipeline import corpus  # noqa: PLC0415

    with opened() as home:
        count, events = corpus.examine(home)
    if OPTIONS.json:
        emit({"ok": True, "documents": count, "events": events})
    say(f"The seed corpus is in order: {_counted(count, 'document')}, {_counted(events, 'event')}.")


@seeds.command("export")
def export_seeds() -> None:
    """Print the corpus as JSON Lines, fingerprints included."""
    from monitor.config.seeds import load_seeds  # noqa: PLC0415
    from monitor.pipeline.records import as_json  # noqa: PLC0415

    for s in load_seeds(OPTIONS.home):
        emit(as_json(s))
