"""Article pages, plain texts, feeds a page names, subscription lists."""

from __future__ import annotations

import pytest

from monitor.errors import ParseError
from monitor.parse import clean_text, find_feeds, parse_opml, parse_page, write_opml
from monitor.types import Source

PARAGRAPHS = [
    "The two ministers met for ninety minutes in the morning and spoke about harbours and pilots.",
    "Both said the talks had gone further than either had expected when they set out in spring.",
    "A second round is to follow in the capital once the budget has been through both chambers.",
]
PAGE = (
    '<html lang="en"><head><title>Harbour talks</title>'
    '<meta property="article:published_time" content="2026-02-11T09:30:00+09:00"/>'
    '<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml"/></head><body>'
    '<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Harbour talks</h1>'
    + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    + "<p>Advertisement</p></article><footer>All rights reserved</footer>"
    '<a href="https://example.org/feed/">Feed</a></body></html>'
)


def test_an_article_is_freed_of_its_page() -> None:
    page = parse_page(PAGE.encode(), "https://example.org/a", content_type="text/html")
    assert page.title == "Harbour talks"
    assert page.language == "en"
    assert page.published is not None
    assert page.published.isoformat() == "2026-02-11T00:30:00+00:00"
    assert all(paragraph in page.text for paragraph in PARAGRAPHS)
    assert "Advertisement" not in page.text
    assert "Home" not in page.text


def test_a_page_without_an_article_is_an_error() -> None:
    with pytest.raises(ParseError):
        parse_page(b"<html><body></body></html>", "https://example.org/")


def test_menus_comments_and_sidebars_are_taken_out_of_plain_text() -> None:
    text = "\n".join(
        [
            "Home", "World", "Politics", "Sport", "Opinion", "",
            PARAGRAPHS[0], "", "Advertisement", "", PARAGRAPHS[1], "Share this article", PARAGRAPHS[2],
            "", "Comments (3)", "", "Somebody: I do not believe a word.", "", "Reply",
        ]
    )  # fmt: skip
    cleaned = clean_text(text)
    assert [line for line in cleaned.split("\n") if line] == PARAGRAPHS


def test_ordinary_prose_is_left_alone() -> None:
    text = "\n\n".join([*PARAGRAPHS, '"Yes," he said.', "It was over by noon."])
    assert clean_text(text) == text


def test_a_page_names_its_feeds_the_declared_ones_first() -> None:
    found = find_feeds(PAGE.encode(), "https://example.org/a")
    assert [f.url for f in found] == ["https://example.org/rss.xml", "https://example.org/feed/"]
    assert found[0].title == "All"


def test_subscriptions_survive_a_round_trip() -> None:
    sources = [
        Source(id="a", url="https://example.org/a?x=1&y=2", title='A "b" <c>', tags=("kr", "wire")),
        Source(id="b", url="https://example.org/b", language="ko"),
    ]
    back = parse_opml(write_opml(sources))
    assert [(o.url, o.title) for o in back] == [
        ("https://example.org/a?x=1&y=2", 'A "b" <c>'),
        ("https://example.org/b", "b"),
    ]
    assert back[0].tags == ("kr", "wire")


def test_folders_become_tags_and_a_bare_ampersand_is_forgiven() -> None:
    body = (
        b'<opml version="1.0"><body><outline text="North East">'
        b'<outline type="rss" text="R & D" xmlUrl="https://example.org/f"/></outline></body></opml>'
    )
    found = parse_opml(body)
    assert (found[0].title, found[0].tags) == ("R & D", ("north-east",))


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"<html/>", b'<!DOCTYPE o [<!ENTITY a "b">]><opml>&a;</opml>']
)
def test_what_is_no_subscription_list_is_refused(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_opml(body)
