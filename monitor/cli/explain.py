"""``explain``: why an item matched, whose copy it is, which events it reports; an event's life."""

from __future__ import annotations

from typing import Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, console, emit, opened, stop


@app.command()
def explain(
    what: Annotated[
        str, typer.Argument(help="An item's id or URL, a seed's id, or an event's id.")
    ],
) -> None:
    """Say why an item matched, whose copy it is and why, and what became of its events."""
    from monitor.pipeline.explain import explain as explained  # noqa: PLC0415

    with opened(learned=True) as home:
        found = explained(home, what)
    if found is None:
        stop(f'Nothing stored is called "{what}".', FAILED)
        return
    if OPTIONS.json:
        emit(found.as_json())
        return
    for part in found.parts():
        console().print(part)
