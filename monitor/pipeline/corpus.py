"""The seed corpus's walk: what lies in ``seeds/`` is known from the start."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import structlog

from monitor import parse
from monitor.config.seeds import Seed, load_seeds
from monitor.errors import ConfigError, ParseError, Problem
from monitor.pipeline.events import forget, settle
from monitor.pipeline.keep import read_events, report_id
from monitor.pipeline.learn import SEEDS, seeds_mark
from monitor.text.language import guess_language
from monitor.text.urls import canonical_url
from monitor.types import Document, Reported, Trust

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.dedupe import Fingerprint
    from monitor.pipeline.app import App
    from monitor.types import Entry, Mention

log = structlog.get_logger(__name__)


def sync(app: App) -> bool:
    """Make the store know what the folder holds now; True when anything changed.

    Raises:
        ConfigError: A record is wrong; the store keeps what it knew.
    """
    digest = seeds_mark(app)
    with app.store.reading() as tx:
        note = tx.notes.get(SEEDS)
    if isinstance(note, dict) and note.get("hash") == digest:
        return False
    seeds = load_seeds(app.config.home)
    read = [document for seed in seeds for document in _documents(app, seed)]
    with app.store.writing() as tx:
        before = note.get("ids", []) if isinstance(note, dict) else []
        tx.documents.remove([str(i) for i in before] if isinstance(before, list) else [])
        forget(tx, [str(i) for i in before] if isinstance(before, list) else [], app.directory)
        for document, marks, _reports in read:
            for number, mark in enumerate(marks):
                name = document.id if not number else f"{document.id}#{number}"
                tx.documents.add(
                    replace(document, id=name, mark=mark.encode(), root=document.id * bool(number)),
                    mark.keys,
                    mark.exact,
                    mark.lines,
                )
        reports = [report for _document, _marks, found in read for report in found]
        settle(tx, reports, app.directory)
        tx.notes.put(SEEDS, {"hash": digest, "ids": [*sorted({d.id for d, _, _ in read})]})
    log.info("seeds.read", documents=len(read))
    return True


def examine(app: App) -> tuple[int, int]:
    """Read the corpus as ``sync`` would, storing nothing; returns documents and events.

    Raises:
        ConfigError: With every problem of every record.
    """
    read = [known for seed in load_seeds(app.config.home) for known in _documents(app, seed)]
    return len(read), sum(len(reports) for _, _, reports in read)


def listed(app: App) -> list[tuple[Seed, int]]:
    """List the corpus by its files, each with the number of events it reports.

    A whole document has its headline for a gist.

    Raises:
        ConfigError: With every problem of every record.
    """
    found = []
    for seed in load_seeds(app.config.home):
        if seed.raw is None:
            found.append((seed, len(seed.mentions)))
            continue
        entries = entries_of(seed.path, seed.raw)
        more = f" and {len(entries) - 1} more" if len(entries) > 1 else ""
        first = entries[0] if entries else None
        named = replace(
            seed,
            gist=f"{first.title}{more}" if first else "",
            url=first.url if first else "",
            publisher=first.source if first else "",
            published=first.published if first else None,
        )
        found.append((named, sum(len(reports) for _, _, reports in _documents(app, seed))))
    return found


Known = tuple[Document, "tuple[Fingerprint, ...]", tuple[Reported, ...]]


def _documents(app: App, seed: Seed) -> Iterator[Known]:
    if seed.raw is None:
        marks = tuple(decode_mark(seed, text) for text in seed.marks)
        yield _known(app, seed, marks, seed.mentions)
        return
    for number, entry in enumerate(entries_of(seed.path, seed.raw)):
        named = replace(
            seed,
            id=seed.id if not number else f"{seed.id}#{number + 1}",
            url=entry.url,
            published=entry.published,
            language=guess_language(entry.text, entry.language),
        )
        yield _whole(app, named, entry)


def entry_of(app: App, id_: str) -> Entry | None:
    """Find a whole document of the corpus by its id; None for records, which have no text."""
    seed = seed_of(app, id_)
    if seed is None or seed.raw is None:
        return None
    entries = entries_of(seed.path, seed.raw)
    place = int(id_.partition("#")[2] or 1) - 1
    return entries[place] if place < len(entries) else None


def seed_of(app: App, id_: str) -> Seed | None:
    """Find the file of the corpus that a document stands in."""
    try:
        seeds = load_seeds(app.config.home)
    except ConfigError:  # told by check, status and the log
        return None
    return next((seed for seed in seeds if seed.id == id_.partition("#")[0]), None)


def _whole(app: App, seed: Seed, entry: Entry) -> Known:
    """Read a whole document as if it had been polled."""
    from monitor import dedupe  # noqa: PLC0415 -- a corpus that did not change needs none

    text = entry.text if entry.title else entry.body
    published = entry.published or app.now()
    names = app.gazetteer.hits(text, seed.language, published.date())
    mark = dedupe.fingerprint(text, title=entry.title, language=seed.language, names=names)
    mentions = read_events(
        text, language=seed.language, published=published, names=names, country="", spans=None
    )
    return _known(app, seed, (mark,), mentions)


def _known(
    app: App, seed: Seed, marks: tuple[Fingerprint, ...], mentions: tuple[Mention, ...]
) -> Known:
    from monitor import dedupe  # noqa: PLC0415 -- a corpus that did not change needs none

    document = Document(
        id=seed.id,
        mark=b"",
        outlet=dedupe.outlet(seed.url, seed.publisher),
        published=seed.published,
        trust=Trust.PRESS,
        url=canonical_url(seed.url) if seed.url else "",
        story=seed.id,
    )
    told = enumerate(m for m in mentions if m.kind != "request")
    reports = tuple(_report(app, seed, document, number, m) for number, m in told)
    return document, marks, reports


def _report(app: App, seed: Seed, document: Document, number: int, mention: Mention) -> Reported:
    """Say what a seed reports: known, never announced.

    Its place among the others is part of its name: a record has no sentences to tell two by.
    """
    at = seed.published or _day_of(mention) or app.now()
    return Reported(
        id=report_id(f"{seed.id} {number}", mention),
        mention=mention,
        item=seed.id,
        url=seed.url,
        source=seed.publisher or "seed corpus",
        outlet=document.outlet,
        trust=Trust.PRESS,
        published=at,
        fetched=at,
        counts=False,
    )


def _day_of(mention: Mention) -> datetime | None:
    return datetime.combine(mention.date, time(12), UTC) if mention.date else None


def entries_of(path: Path, raw: bytes, kind: str = "") -> list[Entry]:
    """Read a whole document of any kind we take: text, Markdown, HTML, JSON Lines.

    Args:
        path: Its file.
        raw: What stands in it.
        kind: The suffix that names its kind; its own by default.

    Raises:
        ConfigError: It cannot be read; says why.
    """
    kind = kind or path.suffix
    if kind == ".jsonl":
        return [json_entry(line, path, n) for n, line in enumerate(raw.splitlines(), 1) if line]
    if kind in (".html", ".htm"):
        try:
            page = parse.parse_page(raw, "")
        except ParseError as error:
            raise ConfigError((Problem(file=str(path), what=f"{error}."),)) from None
        return [
            parse.make_entry(
                title=page.title, body=page.text, published=page.published, language=page.language
            )
        ]
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    head, _, rest = text.partition("\n\n")
    title = head.strip().lstrip("# ") if rest and "\n" not in head.strip() else ""
    return [parse.make_entry(title=title, body=rest if title else text)]


def json_entry(line: bytes, path: Path, number: int) -> Entry:
    """Read one line of JSON: ``url, title, summary, body, published, language, source``.

    A ``country`` (ISO 3166 alpha-2) says where the source lives, ``trust`` what its word weighs.

    Raises:
        ConfigError: With the line's number.
    """
    problem = Problem(
        file=str(path),
        line=number,
        what="is no JSON object with url, title, summary, body, published, language, source.",
    )
    doubted = replace(problem, key="trust", what=f"is none of {', '.join(Trust)}.")
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise ConfigError((problem,)) from None
    if not isinstance(said, dict):
        raise ConfigError((problem,))

    def text(key: str) -> str:
        value = said.get(key)
        return value if isinstance(value, str) else ""

    entry = parse.make_entry(
        guid=text("guid") or text("id"),
        url=text("url"),
        title=text("title"),
        summary=text("summary"),
        body=text("body"),
        published=_published(text("published")),
        language=text("language"),
        source=text("source"),
    )
    trust = text("trust").strip().lower()
    if trust and trust not in set(Trust):
        raise ConfigError((doubted,))
    country = text("country").strip().lower()[:2]
    return replace(entry, country=country, trust=Trust(trust) if trust else None)


def _published(text: str) -> datetime | None:
    """Read an instant of any age; a bare date means its noon, that day nearly everywhere."""
    try:
        found: datetime | None = datetime.fromisoformat(text.strip())
    except ValueError:
        found = parse.parse_date(text) if text else None
    if found is None:
        return None
    if len(text.strip()) == len("2027-01-14"):
        found = found.replace(hour=12)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def decode_mark(seed: Seed, text: str) -> Fingerprint:
    """Read a fingerprint from a record.

    Raises:
        ConfigError: It is damaged, or of a version this program does not know.
    """
    from monitor import dedupe  # noqa: PLC0415 -- as above

    try:
        return dedupe.recorded(text)
    except ValueError as error:
        what = f"a fingerprint cannot be read ({error})."
        remedy = "Make it again with `monitor seeds add`."
        raise ConfigError(
            (Problem(file=str(seed.path), key="marks", what=what, remedy=remedy),)
        ) from None
