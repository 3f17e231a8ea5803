"""Delta parse and full parse agree: on sixty real feeds and on mutations of them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.errors import ParseError
from monitor.parse import parse_feed
from monitor.parse.delta import hash_of, split

if TYPE_CHECKING:
    from monitor.types import Entry, Parsed

SHARED = Path(__file__).resolve().parents[3] / "shared"
FEEDS = sorted((SHARED / "data" / "feeds-real").glob("*.xml"))
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def read(body: bytes, known: bytes = b"") -> Parsed | None:
    try:
        return parse_feed(
            body,
            url="https://feed.example/",
            content_type="application/xml",
            language="",
            known_chunks=known,
            now=NOW,
        )
    except ParseError:
        return None


def bare(entry: Entry) -> Entry:
    """What an entry says; its keys are compared apart."""
    return replace(entry, keys=())


@pytest.mark.parametrize("path", FEEDS, ids=lambda p: p.stem[:20])
def test_any_part_of_a_feed_read_alone_says_what_it_says_in_the_whole(path: Path) -> None:
    body = path.read_bytes()
    whole = read(body)
    assert whole is not None
    cut = split(body)
    if cut is None or len(cut.chunks) != len(whole.entries):
        return
    chance = random.Random(path.stem)
    for _ in range(3):
        fresh = sorted(chance.sample(range(len(cut.chunks)), max(1, len(cut.chunks) // 5)))
        known = b"".join(hash_of(c) for i, c in enumerate(cut.chunks) if i not in fresh)
        fresh = [
            i
            for i in fresh
            if cut.chunks[i]
            not in {cut.chunks[k] for k in range(len(cut.chunks)) if k not in fresh}
        ]
        part = read(body, known)
        assert part is not None
        told = [bare(whole.entries[i]) for i in fresh]
        assert [bare(e) for e in part.entries] == told
        assert [e.keys for e in part.entries] == [whole.entries[i].keys for i in fresh]


def mutated(body: bytes, chance: random.Random) -> bytes:
    """Damage a feed the way networks, editors and template engines do."""
    at = chance.randrange(len(body))
    end = min(len(body), at + chance.randrange(1, 2000))
    kind = chance.randrange(6)
    if kind == 0:
        return body[:at] + body[end:]
    if kind == 1:
        return body[:at] + bytes(chance.choices(b"<>&;]\"'/!-[ \x00\x80\xff", k=3)) + body[at:]
    if kind == 2:
        return body[:at] + body[at:end] * 2 + body[end:]
    if kind == 3:
        return body[:at]
    if kind == 4:
        return body.replace(b"</item>", b"</item><!-- x -->", 1).replace(b"]]>", b"]] >", 1)
    return (
        body[:at]
        + chance.choice((b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<item>", b"</entry>"))
        + body[at:]
    )


@pytest.mark.parametrize("path", FEEDS, ids=lambda p: p.stem[:20])
def test_mutated_feeds_give_in_two_readings_what_they_give_in_one(path: Path) -> None:
    """What a full parse of the new body tells and the old one did not, the delta tells too."""
    body, chance = path.read_bytes()[:400_000], random.Random(path.stem)
    before = read(body)
    if before is None:
        return
    for _ in range(2):
        after = mutated(body, chance)
        whole, part = read(after), read(after, before.chunks)
        assert (whole is None) == (part is None)
        if whole is None or part is None:
            continue
        old = {bare(e) for e in before.entries}
        new = {bare(e) for e in whole.entries} - old
        assert new <= {bare(e) for e in part.entries}, path.stem
        assert {bare(e) for e in part.entries} <= {bare(e) for e in whole.entries}
