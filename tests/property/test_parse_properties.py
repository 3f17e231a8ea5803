"""What holds for any feed: deltas lose nothing, filters miss nothing, nothing hostile gets through."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import ParseError
from monitor.parse import chunk_text, parse_date, parse_feed, plain
from monitor.parse.delta import split
from monitor.parse.entry import to_entry
from monitor.parse.foreign import read_loosely
from monitor.parse.raw import Context
from monitor.parse.scan import scan
from monitor.parse.views import views
from monitor.text.fold import fold, fold_words
from monitor.text.urls import canonical_url
from monitor.types import Entry, Parsed

LATIN = [chr(n) for n in range(0x80, 0x100)]  # feedparser "mends" what looks decoded twice
WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters=LATIN
    ),
    max_size=40,
)
TAGS = st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br/>", "<li>", "<a href='x'>", "</a>", " "])
MARKUP = st.lists(st.one_of(WORDS.map(escape), TAGS), max_size=12).map("".join)


@st.composite
def items(draw: st.DrawFn) -> str:
    number, html = draw(st.integers(0, 10**6)), draw(MARKUP)
    title = escape(escape(draw(WORDS), quote=False), quote=False)
    cdata = draw(st.booleans()) and "]]>" not in html
    text = f"<![CDATA[{html}]]>" if cdata else escape(html)
    return (
        f"<item><title>t {title}</title><link>https://example.org/{number}</link>"
        f"<guid>g{number}</guid><description>{text}</description></item>"
    )


FEEDS = st.lists(
    items(), max_size=6, unique_by=lambda i: i.partition("<guid>")[2].partition("<")[0]
)


def feed(chunks: list[str], note: str = "") -> bytes:
    joined = "\n".join(chunks)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>F {note}</title>'
        f"{joined}</channel></rss>"
    ).encode()


def read(body: bytes, known: bytes = b"") -> Parsed:
    return parse_feed(
        body, url="https://example.org/f", content_type="", language="en", known_chunks=known
    )


def by_guid(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    return {entry.guid: replace(entry, keys=()) for entry in entries}


@settings(max_examples=60, deadline=None)
@given(FEEDS, FEEDS)
def test_a_delta_gives_what_a_full_parse_gives(old: list[str], new: list[str]) -> None:
    before = read(feed(old, "old"))
    body = feed([*new, *old], "new")
    full, delta = by_guid(read(body).entries), read(body, before.chunks)
    if delta.delta:
        assert delta.entries == () or all(full[e.guid] for e in delta.entries)
    fresh = [chunk for chunk in new if chunk not in old]
    guids = {chunk.partition("<guid>")[2].partition("<")[0] for chunk in fresh}
    assert guids <= {e.guid for e in delta.entries}
    for chunk in fresh:
        guid = chunk.partition("<guid>")[2].partition("<")[0]
        assert by_guid(delta.entries)[guid].text in {
            e.text for e in read(body).entries if e.guid == guid
        }


@settings(max_examples=80, deadline=None)
@given(items())
def test_the_filter_sees_every_word_of_the_entry(item: str) -> None:
    entry = read(feed([item])).entries[0]
    shown = chunk_text(item).split()
    assert set(entry.text.split()) <= set(shown) or "".join(entry.text.split()) in "".join(shown)


@settings(max_examples=60, deadline=None)
@given(FEEDS)
def test_our_scanner_and_feedparser_read_the_same(chunks: list[str]) -> None:
    text, context = feed(chunks).decode(), Context(url="https://example.org/f", language="en")
    ours = [to_entry(raw, context) for raw in scan(text.partition("?>")[2]).entries]
    theirs = [to_entry(raw, context) for raw in read_loosely(text).entries]
    assert [(e.guid, e.url, e.text, e.published) for e in ours] == [
        (e.guid, e.url, e.text, e.published) for e in theirs
    ]


@settings(max_examples=100, deadline=None)
@given(FEEDS, st.data())
def test_a_cut_anywhere_keeps_the_entries_before_it(chunks: list[str], data: st.DataObject) -> None:
    body = feed(chunks)
    at = data.draw(st.integers(0, len(body)))
    try:
        found = read(body[:at])
    except ParseError:
        return
    assert body[:at].count(b"</item>") <= len(found.entries) + body[:at].count(b"<![CDATA[")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_feed_or_a_clear_error(body: bytes) -> None:
    for prefix in (b"", b"<rss><channel><item>", b"<feed><entry><title>", b"{"):
        try:
            found = read(prefix + body)
        except ParseError:
            continue
        assert isinstance(found, Parsed)


@given(st.binary(max_size=500))
def test_a_cut_into_chunks_makes_the_body_again(junk: bytes) -> None:
    body = feed(["<item><title>x</title></item>"]) + junk
    cut = split(body)
    if cut is not None:
        assert b"".join(body.split()) == b"".join(
            b"".join((cut.head, *cut.chunks, cut.tail)).split()
        )


@given(st.text(max_size=300))
def test_plain_text_has_no_controls_and_is_stable_where_no_markup_is_left(text: str) -> None:
    freed = plain(text)
    assert not any(ord(c) < 32 and c != "\n" for c in freed)
    assert "\n\n\n" not in freed
    if "<" not in freed and "&" not in freed:
        assert plain(freed) == freed


@given(st.text(max_size=120))
def test_a_date_is_aware_or_nothing(text: str) -> None:
    found = parse_date(text)
    assert found is None or found.utcoffset() is not None


@given(st.text(max_size=80))
def test_a_canonical_address_is_canonical(tail: str) -> None:
    for url in (tail, f"https://Example.org/{tail}", f"http://example.org:80/?{tail}"):
        once = canonical_url(url)
        assert canonical_url(once) == once


@pytest.mark.parametrize("known", [b"", b"x" * 7, b"\0" * 8])
def test_foreign_memories_of_chunks_do_no_harm(known: bytes) -> None:
    assert len(read(feed(["<item><title>x</title></item>"]), known).entries) == 1


GLUE = st.sampled_from(
    ["<b>", "</b>", "<p>", "<i class='x>y'>", "<!-- > -->", "<script>a</script>", "<br/>", "<foo/>",
     "<img alt=\"a<b>c\">", "&#110;", "&amp;#97;", "&shy;", "&#8217;", "&#12;", "&#0;", "\u200b",
     "\x7f", "\xad", " ", "<", ">", "&", "&not", "]]>", "\u0301", "\u2019", "<![CDATA[", "nato",
     "na", "to", "N", "A", "한", "국", "북", "é"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(GLUE, max_size=10).map("".join), st.integers(0, 3), st.booleans(), st.booleans())
def test_the_first_look_sees_every_word_unbroken(
    text: str, depth: int, cdata: bool, together: bool
) -> None:
    for _ in range(depth):
        text = escape(text)
    if cdata and "]]>" not in text and "<![CDATA[" not in text:
        text = f"<![CDATA[{text}]]>"
    one = f"<item><title>t</title><guid>g</guid><description>{text}</description></item>"
    other = "<item><title>other words</title><guid>h</guid></item>"
    try:
        found = read(feed([one, other]))
    except ParseError:
        return
    seen = views("\n".join((one, other)) if together else one)
    if seen is None or len(found.entries) != 2:
        return
    folded = fold_words(seen)
    for word in re.findall(r"[^\W_]+", fold(found.entries[0].text).text):
        assert word in folded
