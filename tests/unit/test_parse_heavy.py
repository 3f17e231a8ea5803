"""Heavy documents are read apart, and one built to cost is read in part."""

from __future__ import annotations

import time

import pytest

from monitor.errors import ParseError
from monitor.parse import heavy, is_heavy, parse_apart, parse_feed, read_page
from monitor.parse.child import Costly, apart
from monitor.text.sieve import Sieve

KNOWN = {"url": "https://a.example/f", "content_type": "text/xml", "language": ""}


def feed(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>t</title>{''.join(items)}</channel></rss>".encode()


def item(number: int, text: str = "") -> str:
    return f"<item><guid>{number}</guid><title>Note {number}</title><description>{text}</description></item>"


def endless() -> int:
    while True:
        pass


def greedy() -> int:
    return len(b"x" * 3_000_000_000)


def test_what_is_large_or_of_many_parts_is_heavy() -> None:
    assert is_heavy(feed("x" * 1_000_001))
    assert is_heavy(feed("<item/>" * 50_001))
    assert not is_heavy(feed(*(item(n, "word " * 100) for n in range(300))))


def test_a_document_read_apart_gives_the_same() -> None:
    body = feed(*(item(n, "word " * 2_000) for n in range(120)))
    assert is_heavy(body)
    assert parse_apart(body, **KNOWN) == parse_feed(body, **KNOWN)  # type: ignore[arg-type]


def test_the_sieve_goes_with_it() -> None:
    sieve = Sieve(["harbour"], [[[0]]]).plain()
    parsed = parse_apart(feed(item(1), item(2, "the harbour")), sieve=sieve, **KNOWN)  # type: ignore[arg-type]
    assert [e.title for e in parsed.entries] == ["Note 2"]
    assert parsed.skipped == 1


def test_what_is_no_feed_says_so_from_there_too() -> None:
    with pytest.raises(ParseError, match="a web page"):
        parse_apart(b"<html><body>" + b"<p>x</p>" * 60_000, **KNOWN)  # type: ignore[arg-type]


@pytest.mark.parametrize("work", [endless, greedy])
def test_work_that_takes_too_much_is_ended(work: object) -> None:
    with pytest.raises(Costly):
        apart(work, seconds=1)  # type: ignore[arg-type]


def test_a_page_built_to_cost_is_ended_and_others_are_read() -> None:
    words = "<p>" + "The harbour was open on Tuesday, said its master. " * 9 + "</p>"
    page = f"<html><head><title>Harbour</title></head><body><article>{words * 3}".encode()
    assert (
        "said its master" in read_page(page, "https://a.example/1", content_type="text/html").text
    )
    hostile = page + b"<p " + b" ".join(b'a%d="x"' % n for n in range(60_000)) + b">x</p>"
    start = time.process_time()
    with pytest.raises(ParseError, match="more than 4 s"):
        read_page(hostile, "https://a.example/2", content_type="text/html")
    assert time.process_time() - start < 3


def test_of_a_document_that_takes_too_much_the_first_part_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object, **__: object) -> None:
        raise Costly("the document takes more than 5 s")

    monkeypatch.setattr(heavy, "apart", never)
    parsed = parse_apart(feed(*(item(n, "word " * 2_000) for n in range(120))), **KNOWN)  # type: ignore[arg-type]
    assert 80 < len(parsed.entries) < 120
    assert "only its first 1 MB is read" in parsed.problem
    assert not parsed.cut
