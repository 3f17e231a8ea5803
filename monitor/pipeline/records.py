"""Seed records: a document reduced to facts, a gist and fingerprints, without its text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor import dedupe, deliver
from monitor.errors import UsageError
from monitor.pipeline.intake import read
from monitor.pipeline.keep import read_events
from monitor.text.language import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.config.seeds import Seed
    from monitor.pipeline.app import App
    from monitor.types import Entry, Mention

NAMES = ("status", "sides", "persons", "place", "mode", "giver", "receiver", "channel", "deadline",
         "strength", "background")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said of a document by whoever adds it."""

    publisher: str = ""
    url: str = ""
    published: str = ""
    language: str = "en"
    gist: str = ""


def add_records(app: App, paths: Iterable[Path], facts: Facts) -> list[Path]:
    """Write one record per document into ``seeds/``.

    Raises:
        UsageError: A document cannot be read, or its record is there already.
        ConfigError: A line of JSON is wrong.
    """
    written = []
    for path in paths:
        entries = read(path)
        for number, entry in enumerate(entries, 1):
            stem = path.stem if len(entries) == 1 else f"{path.stem}-{number}"
            target = app.config.home / "seeds" / f"{stem}.toml"
            if target.exists():
                raise UsageError(f"{target} is there already. Remove it first to make it again.")
            target.parent.mkdir(exist_ok=True)
            deliver.write_file(target, record(app, entry, facts).encode())
            written.append(target)
    return written


def record(app: App, entry: Entry, facts: Facts) -> str:
    """Write one document as a record: TOML without any of its sentences."""
    language = guess_language(entry.text, entry.language or facts.language)
    published = entry.published or _instant(app, facts)
    text = entry.text if entry.title else entry.body
    names = app.gazetteer.hits(text, language, published.date())
    mark = dedupe.fingerprint(text, title=entry.title, language=language, names=names)
    mentions = read_events(
        text, language=language, published=published, names=names, country="", spans=None
    )
    lines = [
        "schema = 1",
        f"publisher = {_quoted(facts.publisher or entry.source)}",
        f"url = {_quoted(facts.url or entry.url)}",
        f"published = {published:%Y-%m-%dT%H:%M:%SZ}",
        f"language = {_quoted(language)}",
        f"gist = {_quoted(facts.gist)}",
        f"marks = [{_quoted(dedupe.written(mark))}]",
    ]
    blocks = [_event(m) for m in mentions if m.kind != "request"]
    return "\n".join(lines) + "\n" + "".join(f"\n{block}\n" for block in blocks)


def _instant(app: App, facts: Facts) -> datetime:
    from monitor.parse import parse_date  # noqa: PLC0415

    return (parse_date(facts.published) if facts.published else None) or app.now()


def _event(mention: Mention) -> str:
    """Write a known event; what the document calls the thing is left out, it is its wording."""
    lines = ["[[event]]", f'kind = "{mention.kind}"']
    if mention.date:
        lines.append(f"date = {_date(mention)}")
    for name in NAMES:
        value = getattr(mention, name)
        if value not in (None, (), False, "unknown"):
            lines.append(f"{name} = {_toml(value)}")
    if mention.amount:
        said = {"value": mention.amount.value, "currency": mention.amount.currency,
                "unit": mention.amount.unit, "bound": mention.amount.bound}  # fmt: skip
        inside = ", ".join(f"{k} = {_toml(v)}" for k, v in said.items() if v is not None)
        lines.append(f"amount = {{ {inside} }}")
    return "\n".join(lines)


def _date(mention: Mention) -> str:
    if mention.date_precision == "month":
        return f'"{mention.date:%Y-%m}"'
    if mention.date_precision == "year":
        return f'"{mention.date:%Y}"'
    return f"{mention.date}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(float(value))
    if isinstance(value, tuple | list):
        return f"[{', '.join(_quoted(str(v)) for v in value)}]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """Write a TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def as_json(seed: Seed) -> dict[str, object]:
    """Write a record as JSON, fingerprints included."""
    marks: Sequence[str] = seed.marks
    return {
        "id": seed.id,
        "publisher": seed.publisher,
        "url": seed.url,
        "published": seed.published.isoformat() if seed.published else None,
        "language": seed.language,
        "gist": seed.gist,
        "marks": list(marks),
        "events": len(seed.mentions),
    }
