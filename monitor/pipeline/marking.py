"""Explanations on a terminal: texts with their sentences and hits marked."""

from __future__ import annotations

import json
import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from monitor.pipeline.senses import told
from monitor.text.display import one_line
from monitor.types import Amount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from monitor.types import Event, Item, Reported

WORD = re.compile(r"\w+|[^\w\s]")
SENTENCE, HIT, NEW = "on dark_green", "bold yellow", "on dark_blue"


def item_parts(item: Item, said: dict[str, object]) -> list[RenderableType]:
    """Show an item: its text marked, then why it matched, whose copy it is, its events."""
    facts = _grid()
    verdict = item.verdict
    for match in item.matches:
        facts.add_row("matched", f"{match.watchlist} ({match.score:.2f}): {match.why}")
    dropped = said.get("names_not_taken")
    for line in told(dropped if isinstance(dropped, list) else []):
        facts.add_row("not taken", Text(line))
    if verdict.copy:
        facts.add_row(
            "copy", f"{verdict.copy} of {verdict.of}, {verdict.score:.2f}: {verdict.reason}"
        )
    else:
        facts.add_row("copy", f"no; {verdict.reason}")
    events = said.get("events")
    for event in events if isinstance(events, list) else []:
        facts.add_row(f"{event['kind']}", f"{event['event']} {event['status']}: {event['shown']}")
        for evidence in event["evidence"]:
            facts.add_row("", Text(f"[{evidence['rule']}] {one_line(evidence['text'])}", "dim"))
    head = Text(f"{item.id}  {item.source}  {item.entry.url}", "dim")
    copied = said.get("copy")
    return [head, marked(item), facts, *side_by_side(copied if isinstance(copied, dict) else {})]


def seed_parts(said: dict[str, object]) -> list[RenderableType]:
    """Show a document of the seed corpus: what it is, what it reports, what copies it."""
    facts = _grid()
    for name in ("title", "publisher", "url", "published", "gist"):
        if said[name]:
            facts.add_row(name, Text(one_line(str(said[name]))))
    facts.add_row("text", "whole, in seeds/" if said["whole"] else "not kept: a fingerprint")
    events, copies = said["events"], said["copies"]
    for event in events if isinstance(events, list) else []:
        said_of = [", ".join(event["fields"].get("sides", ())), event["fields"].get("date")]
        known = ", ".join(str(part) for part in said_of if part)
        facts.add_row(f"{event['kind']}", f"{event['event']} {event['status']}: {known}")
        for evidence in event["evidence"]:
            facts.add_row("", Text(one_line(evidence["text"]), "dim"))
    for copy in copies if isinstance(copies, list) else []:
        facts.add_row(f"{copy['kind']}", Text(f"{copy['id']}  {copy['source']}  {copy['url']}"))
    return [Text(f"{said['id']}  seed document", "bold"), facts]


def side_by_side(copied: dict[str, object]) -> list[RenderableType]:
    """Show what a copy shares with what it copies: its blocks left, the other text's right."""
    blocks = copied.get("blocks")
    if not isinstance(blocks, list) or not blocks:
        return []
    grid = Table("this text", f"of {copied.get('of')}", "same", expand=True)
    for block in blocks:
        here, there = Text(block["text"]), Text(block["of_text"])
        for text, other in ((here, block["of_text"]), (there, block["text"])):
            for start, end in _differing(text.plain, other):
                text.stylize(NEW, start, end)
        grid.add_row(here, there, f"{block['same']:.0%}")
    return [grid]


def _differing(text: str, other: str) -> list[tuple[int, int]]:
    """Spans of the words of one text that the other does not have in this order."""
    mine, theirs = list(WORD.finditer(text)), WORD.findall(other)
    matcher = SequenceMatcher(None, [w.group() for w in mine], theirs, autojunk=False)
    return [
        (mine[a].start(), mine[b - 1].end())
        for tag, a, b, _, _ in matcher.get_opcodes()
        if tag in {"replace", "delete"}
    ]


def marked(item: Item) -> Text:
    """Mark an item's evidence, the hits of its watchlists, and what is new in a copy."""
    text = Text(item.entry.text)
    for start, end in item.verdict.new_spans:
        text.stylize(NEW, start, end)
    for mention in item.mentions:
        for evidence in mention.evidence:
            text.stylize(SENTENCE, evidence.start, evidence.end)
    for match in item.matches:
        for hit in match.hits:
            text.stylize(HIT, hit.start, hit.end)
    return text


def event_parts(event: Event, names: Mapping[str, str]) -> list[RenderableType]:
    """Show an event's whole life, each step with its sentence and source.

    Args:
        event: Which.
        names: What its sides, persons and channels are called.
    """
    state = event.state
    head = Text(f"{event.id}  {state.kind}  {_worded(state.status)}", "bold")
    facts = _grid()
    for name in ("sides", "persons", "date", "place", "mode", "giver", "receiver", "channel",
                 "object", "amount", "deadline", "strength"):  # fmt: skip
        value = getattr(state, name)
        if value not in (None, (), "", "unknown"):
            facts.add_row(name, readable(value, names))
    if event.retracted:
        facts.add_row("retracted", "by the analyst: no digest tells of it")
    for kind, other in event.links:
        facts.add_row(kind.replace("_", " "), other)
    life = _grid()
    for report in event.reports:
        evidence = report.mention.evidence
        said = one_line(evidence[0].text) if evidence else ""
        life.add_row(f"{report.published:%d %b %Y}", f"{report.source}: {said}")
        life.add_row("", Text("; ".join(_steps(event, report, names)), "dim"))
    return [head, facts, life]


def _steps(event: Event, report: Reported, names: Mapping[str, str]) -> list[str]:
    """Say what a report changed, and what it says against others."""
    found = []
    for step in event.history:
        if step.mention == report.id and step.rule == "settled":
            found.append(f"settled: {step.field} {readable(json.loads(step.value), names)}")
        elif step.mention == report.id:
            found.append(f"{step.field} {readable(json.loads(step.value), names)}")
    for dispute in event.conflicts:
        if dispute.mention == report.id:
            ended = " (settled since)" if dispute.settled else ""
            value = readable(json.loads(dispute.value), names)
            found.append(f"disagrees: {dispute.field} {value}{ended}")
    if found:
        return found
    if report.mention.background:
        return ["told as background"]
    return ["nothing changed" if report.counts else "a copy, or known from the start"]


def readable(value: object, names: Mapping[str, str]) -> str:
    """Write a value of an event for a person: names for ids, amounts as printed."""
    if isinstance(value, Amount):
        return value.text or f"{value.value:g}"
    if isinstance(value, dict):
        return str(value.get("text") or value.get("value"))
    if isinstance(value, list | tuple):
        return ", ".join(names.get(str(v), str(v)) for v in value)
    return names.get(str(value), _worded(value)) if value is not None else "open"


def _worded(value: object) -> str:
    return str(value).replace("_", " ")


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    return grid
