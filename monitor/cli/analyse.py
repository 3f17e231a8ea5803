"""``extract`` and ``evaluate``: what the extractor finds, and how good that is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.base import OPTIONS, app, emit, known_date, number, say, sentence, table


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
    say(f"{number(len(found), 'event')}{':' if found else '.'}")
    for line in found:
        sentence(_head(line), _first_sentence(line))


def _head(line: dict[str, object]) -> str:
    sides, amount = line["sides"], line["amount"]
    told = (
        line["kind"],
        f"{line['status']}{' (background)' if line['background'] else ''}",
        known_date(line["date"], line["date_precision"]),
        " ".join(map(str, sides)) if isinstance(sides, list) else "",
        amount.get("text") if isinstance(amount, dict) else "",
    )
    return " · ".join(str(part) for part in told if part)


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
