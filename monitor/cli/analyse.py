"""``extract`` and ``evaluate``: what the extractor finds, and how good that is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, table


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Texts, HTML, Markdown or JSONL items.")],
) -> None:
    """Show the events the extractor finds; nothing is stored."""
    from monitor.pipeline.reading import extract_lines  # noqa: PLC0415

    found = list(extract_lines(OPTIONS.home, paths, OPTIONS.clock()()))
    if OPTIONS.json:
        for line in found:
            emit(line)
        return
    table(
        f"{len(found)} events",
        ("kind", "status", "date", "sides", "evidence"),
        [
            (
                line["kind"],
                f"{line['status']}{' (background)' if line['background'] else ''}",
                line["date"],
                " ".join(map(str, line["sides"])) if isinstance(line["sides"], list) else "",
                _first_sentence(line),
            )
            for line in found
        ],
    )


def _first_sentence(line: dict[str, object]) -> str:
    evidence = line["evidence"]
    first = evidence[0] if isinstance(evidence, list) and evidence else {}
    return str(first.get("text", "")) if isinstance(first, dict) else ""


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Labelled items: JSON, see the README.")],
    items: Annotated[
        Path | None, typer.Option("--items", help="The items, JSONL, when gold has only labels.")
    ] = None,
) -> None:
    """Measure precision and recall of events and copies on labelled items."""
    from monitor.evaluate import measure  # noqa: PLC0415

    result = measure(OPTIONS.home, gold, items)
    if OPTIONS.json:
        emit(result.as_json())
        return
    for title, columns, rows in result.tables():
        table(title, columns, rows)
