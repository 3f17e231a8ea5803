"""Hostile answers, level of HTTP: one feed each, told by what a poll must make of it."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTS = "127.0.0.1"


def item(name: object, text: str = "News of the harbour.", more: str = "") -> str:
    return (
        f"<item><title>Harbour {name}</title><guid>g{name}</guid>"
        f"<link>https://paper.example/{name}</link><description>{text}</description>{more}</item>"
    )


def rss(*items: str, head: str = "", tail: str = "") -> bytes:
    inner = "".join(items)
    return (
        f'{head}<rss version="2.0"><channel><title>Paper</title>{inner}</channel></rss>{tail}'
    ).encode()


FOUR = [item(n) for n in range(1, 5)]
FEED = rss(*FOUR)


def answer(
    body: bytes = FEED, status: str = "200 OK", *lines: str, length: bool = True, http: str = "1.1"
) -> bytes:
    head = [f"HTTP/{http} {status}", *lines, *([f"Content-Length: {len(body)}"] if length else [])]
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def chunked(body: bytes, mark: bytes = b"%x", end: bytes = b"0\r\n\r\n", size: int = 300) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(mark % len(p) + b"\r\n" + p + b"\r\n" for p in parts) + end


@dataclass(frozen=True)
class Case:
    """A feed's answers to the polls of a day, the last one repeated.

    An answer is raw bytes; an iterator of them is sent piece by piece with pauses between.
    """

    name: str
    answers: tuple[object, ...]
    entries: int = 4  # kept after all polls
    says: str = ""  # an expression its problem matches after the last poll; "": there is none
    first: str | None = None  # the same after the first poll, where that is told
    titles: tuple[str, ...] = field(default=())


def case(
    name: str,
    *answers: object,
    entries: int = 4,
    says: str = "",
    first: str | None = None,
    titles: tuple[str, ...] = (),
) -> Case:
    return Case(name, answers, entries, says, first, titles)


def trickle(data: bytes, pieces: int) -> Iterator[bytes]:
    size = len(data) // pieces + 1
    for at in range(0, len(data), size):
        yield data[at : at + size]


def forever(start: bytes, piece: bytes) -> Iterator[bytes]:
    yield start
    while True:
        yield piece


GOOD = answer()
REDIRECTED = "HTTP/1.1 {} Moved\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n"
RAW = zlib.compressobj(9, zlib.DEFLATED, -15)
DEFLATED = RAW.compress(FEED) + RAW.flush()
ZIPPED = gzip.compress(FEED)
NAMED = ZIPPED[:3] + b"\x08" + ZIPPED[4:10] + b"a-file-name\0" + ZIPPED[10:]


def to(where: str, status: int = 302) -> bytes:
    return REDIRECTED.format(status, where).encode("latin-1")


def coded(body: bytes, name: str) -> bytes:
    return answer(body, "200 OK", f"Content-Encoding: {name}")


FRAMING = [
    case("early-hints", b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 300 + GOOD),
    case("endless-interim", lambda: forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 500),
         entries=0, says="headers do not end"),
    case("endless-header", lambda: forever(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 20_000),
         entries=0, says="headers do not end"),
    case("header-flood", answer(FEED, "200 OK", *(f"X-{n}: y" for n in range(4_000)))),
    case("header-of-100-kb", answer(FEED, "200 OK", "X: " + "y" * 100_000)),
    case("header-without-a-colon", answer(FEED, "200 OK", "this is no header"),
         entries=0, says="no HTTP"),
    case("header-name-with-a-space", answer(FEED, "200 OK", "Bad Name: x"),
         entries=0, says="no HTTP"),
    case("header-not-ascii", answer(FEED, "200 OK", "X-Motto: d\xe9j\xe0 vu \xff\x01")),
    case("reason-not-ascii", answer(FEED, "200 Tr\xe8s bien")),
    case("no-reason", answer(FEED, "200")),
    case("chunks-with-extensions", chunked(FEED, b"%x;name=" + b"v" * 500)),
    case("chunk-sizes-in-capitals-with-zeros", chunked(FEED, b"0000%X")),
    case("chunks-then-trailers", chunked(FEED, end=b"0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n")),
    case("chunk-sizes-filled-up", chunked(FEED, b"%x   ")),
    case("chunks-of-http-1.0", chunked(FEED).replace(b"HTTP/1.1", b"HTTP/1.0")),
    case("chunks-said-twice", chunked(FEED).replace(
        b"Transfer", b"Transfer-Encoding: chunked\r\nTransfer", 1)),
    case("chunks-and-a-length", chunked(FEED).replace(b"Transfer", b"Content-Length: 5\r\nTransfer")),
    case("chunks-only-said", answer(FEED, "200 OK", "Transfer-Encoding: chunked", length=False),
         entries=0, says="no HTTP"),
    case("header-folded", answer(FEED, "200 OK", "X-Long: a\r\n  b\r\n\tc")),
    case("status-of-four-figures", answer(FEED, "2000 OK"), entries=0, says="no HTTP"),
    case("a-greeting-of-another-kind", b"220 mail.example ESMTP\r\n", entries=0, says="no HTTP"),
    case("an-alarm-of-tls", b"\x15\x03\x01\x00\x02\x02\x16", entries=0, says="no HTTP"),
    case("length-of-nothing", answer(FEED, "200 OK", "Content-Length: 0", length=False),
         entries=0, says="empty"),
    case("length-too-short", answer(FEED, "200 OK", f"Content-Length: {len(FEED) - 40}",
         length=False), entries=3, says="cut off"),
    case("hints-of-two-kinds", b"HTTP/1.1 102 P\r\n\r\nHTTP/1.1 103 E\r\nLink: x\r\n\r\n" + GOOD),
    case("hints-alone", b"HTTP/1.1 103 E\r\nLink: x\r\n\r\n", entries=0, says="without an answer"),
    case("chunk-size-negative", chunked(FEED, b"-%x"), entries=0, says="no HTTP"),
    case("chunk-size-of-2-to-the-64", chunked(FEED, b"1%016x"), entries=0, says="no HTTP"),
    case("chunk-size-not-hex", chunked(FEED, b"%xg"), entries=0, says="no HTTP"),
    case("chunks-without-an-end", chunked(FEED, end=b""), says=""),
    case("endless-trailer", lambda: forever(chunked(FEED, end=b"0\r\n"), b"A: b\r\n" * 40_000),
         GOOD),
    case("two-lengths", answer(FEED, "200 OK", "Content-Length: 7"), entries=0, says="no HTTP"),
    case("length-with-a-sign", answer(FEED, "200 OK", "Content-Length: +9", length=False),
         entries=0, says="no HTTP"),
    case("length-in-words", answer(FEED, "200 OK", "Content-Length: many", length=False),
         entries=0, says="no HTTP"),
    case("length-too-long", answer(FEED, "200 OK", f"Content-Length: {len(FEED) + 9}",
         length=False)),
    case("length-of-a-gigabyte", answer(FEED, "200 OK", "Content-Length: 1000000000",
         length=False), entries=0, says="over the limit"),
    case("http-1.0", answer(http="1.0", length=False)),
    case("http-0.9", FEED, entries=0, says="no HTTP"),
    case("http-3.7", answer(http="3.7"), entries=0, says="no HTTP"),
    case("blank-lines-first", b"\r\n\r\n" + GOOD),
    case("line-feeds-only", GOOD.replace(b"\r\n", b"\n")),
    case("another-answer-behind", GOOD + answer(b"<html>other</html>")),
    case("trickled-header", lambda: trickle(GOOD[:90], 4), GOOD),
    case("trickled-whole", lambda: trickle(GOOD, 5)),
    case("kept-open-without-a-length", lambda: forever(answer(length=False), b""), GOOD),
    case("cut-amid-an-entry", GOOD[:-250], GOOD),
    case("nothing-at-all", b"", GOOD, first="without an answer"),
    case("one-byte", b"H", GOOD, first="without an answer"),
    case("upgrade", answer(b"", "101 Switching Protocols", "Upgrade: websocket"),
         entries=0, says="no HTTP"),
]  # fmt: skip
STATUSES = [
    case("203", answer(FEED, "203 Non-Authoritative")),
    case("204", answer(b"", "204 No Content"), entries=0, says="nothing to send"),
    case("205", answer(b"", "205 Reset Content"), entries=0, says="nothing to send"),
    case("206", answer(FEED[:200], "206 Partial", "Content-Range: bytes 0-199/999"),
         entries=0, says="sends a part"),
    case("200-empty", answer(b""), entries=0, says="the answer is empty"),
    case("200-white", answer(b" \r\n\t " * 1_000), entries=0, says="the answer is empty"),
    case("304-unasked", answer(b"", "304 Not Modified"), GOOD, first="not asked that"),
    case("stale-304", answer(FEED, "200 OK", 'ETag: "one"'),
         answer(b"", "304 Not Modified"), answer(rss(*FOUR, item(5))), entries=5),
    case("418", answer(b"", "418 Teapot"), entries=0, says="refuses"),
    case("599", answer(b"", "599 Odd"), GOOD, first="failed"),
    case("999", answer(b"", "999 No"), entries=0, says="HTTP 999"),
    case("410-once", GOOD, answer(b"", "410 Gone"), GOOD),
    case("410-twice", answer(b"", "410 Gone"), entries=0, says="gone for good"),
    case("page-then-feed", GOOD, answer(b"<!doctype html><html><body>Log in</body></html>"), GOOD),
    case("page-for-good", GOOD, answer(b"<html><head><title>Sold</title></head></html>"),
         says="a web page, not a feed"),
    case("cookie-wall", b"HTTP/1.1 302 F\r\nSet-Cookie: seen=1\r\nLocation: ?\r\n"
         b"Content-Length: 0\r\n\r\n", entries=0, says="circles"),
    case("cookies", answer(FEED, "200 OK", *(f"Set-Cookie: a{n}=b; Path=/" for n in range(150)))),
    case("etag-of-60-kb", answer(FEED, "200 OK", 'ETag: "' + "e" * 60_000 + '"')),
    case("etag-odd", answer(FEED, "200 OK", 'ETag: W/"\xe9\x07\x7f"', "Last-Modified: never")),
    case("modified-in-1970", answer(FEED, "200 OK", "Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT")),
    case("modified-ahead", answer(FEED, "200 OK", "Last-Modified: Fri, 31 Dec 9999 23:59:59 GMT")),
    case("fresh-for-ever", answer(FEED, "200 OK", "Cache-Control: max-age=99999999999999999999"),
         answer(rss(*FOUR, item(5))), entries=5),
    case("expires-badly", answer(FEED, "200 OK", "Expires: -1", "Cache-Control: max-age=-5")),
    case("type-of-a-picture", answer(FEED, "200 OK", "Content-Type: image/png; charset=\\")),
    *(case(f"retry-after-{n}", answer(b"", "429 Slow", f"Retry-After: {said}"), GOOD,
           first="asks to be asked less often")
      for n, said in enumerate(("-100", "9" * 300, "1e9", "soon", "", "0", " 120 ", "120, 240",
                                "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT",
                                "Fri, 99 Foo 2027 99:99:99 GMT", "\xb2\xb3", "0x10", "1.5"))),
    case("503-with-a-wait", answer(b"", "503 Busy", "Retry-After: 30"), GOOD),
]  # fmt: skip
REDIRECTS = [
    case("to-itself", to("/to-itself", 301), entries=0, says="circles"),
    case("to-nowhere", to(""), entries=0, says="circles"),
    case("to-a-fragment", to("#top"), entries=0, says="circles"),
    case("chain-of-308", to("/hop/3", 308), first="moved permanently"),
    case("chain-of-six", to("/hop/6", 308), entries=0, says="circles"),
    case("without-a-location", answer(b"", "302 Found"), entries=0, says="names no new address"),
    case("to-any", answer(b"", "300 Choices", "Location: /good"), entries=0, says="several addresses"),
    case("to-a-part-of-a-page", to("/good#part")),
    case("to-a-login-of-its-own", to("http://user:word@{host}/good")),
    case("scheme-in-capitals", to("HTTP://{host}/good")),
    case("two-locations", b"HTTP/1.1 302 F\r\nLocation: /good\r\nLocation: /gone\r\n"
         b"Content-Length: 0\r\n\r\n"),
    case("see-other", to("/good", 303)),
    case("temporary", to("/good", 307)),
    case("above-the-root", to("/../../good")),
    case("page-that-sends-on", answer(b"", "200 OK", "Refresh: 0; url=/good"), entries=0, says="empty"),
    case("relative-query", to("/good?page=2")),
    case("scheme-relative", to("//{host}/good")),
    case("location-in-blanks", to("  /good\t")),
    case("location-raw-utf-8", b"HTTP/1.1 302 F\r\nLocation: /good?\xc3\xa9\r\nContent-Length: 0\r\n\r\n"),
    case("location-with-backslashes", to("\\\\{host}\\good"), entries=0, says="no address has"),
    case("location-of-20-kb", to("/" + "a" * 20_000), entries=0, says="longer than"),
    *(case(f"to-{name}", to(where), entries=0, says=says) for name, where, says in (
        ("file", "file:///etc/passwd", "only http"), ("data", "data:text/xml,<rss/>", "only http"),
        ("gopher", "gopher://127.0.0.1/", "only http"), ("script", "javascript:1", "only http"),
        ("metadata", "http://169.254.169.254/latest", "refused"),
        ("metadata-decimal", "http://2852039166/", "refused"),
        ("metadata-mapped", "http://[::ffff:a9fe:a9fe]/", "refused"),
        ("metadata-nat64", "http://[64:ff9b::a9fe:a9fe]/", "refused"),
        ("all-hosts", "http://255.255.255.255/", "refused"), ("zero", "http://0/", "refused"),
        ("port-zero", "http://127.0.0.1:0/", "no host"), ("big-port", "http://a:99999/", "no valid"),
        ("half-address", "http://[::1", "no valid"), ("no-name", "http://:80/x", "no host"), ("feed-scheme", "feed://{host}/good", "only http"),
        ("link-local-zone", "http://[fe80::1%25lo]/x", "refused"), ("bad-letters", "http://xn--a.invalid/", "no request|no valid"),
        ("long-label", "http://" + "a" * 70 + ".invalid/", "resolve|no valid"),
        ("missing-name", "http://nobody.invalid/", "does not resolve"))),
    case("body-of-a-redirect", b"HTTP/1.1 302 F\r\nLocation: /good\r\nContent-Length: 9000000\r\n\r\n"
         + b"x" * 200_000),
    case("moved-then-lost", to("/good", 301), to("/gone", 301), GOOD),
]  # fmt: skip
ENCODINGS = [
    case("deflate-raw", coded(DEFLATED, "deflate")),
    case("deflate-cut", coded(DEFLATED[:-9], "deflate"), entries=3, says="cut off"),
    case("gzip-cut", coded(ZIPPED[:-12], "gzip"), coded(ZIPPED, "gzip")),
    case("gzip-unsaid", answer(ZIPPED)),
    case("gzip-twice-said-once", coded(gzip.compress(ZIPPED), "gzip")),
    case("gzip-thrice", coded(gzip.compress(gzip.compress(ZIPPED)), "gzip, gzip, gzip"),
         entries=0, says="many times over"),
    case("gzip-said-only", coded(FEED, "gzip")),
    case("gzip-with-a-name", coded(NAMED, "gzip")),
    case("gzip-and-rubbish", coded(ZIPPED + b"rubbish" * 99, "GZip")),
    case("gzip-empty-members", coded(gzip.compress(b"") * 900 + ZIPPED, "gzip")),
    case("gzip-of-nothing", coded(gzip.compress(b""), "gzip"), entries=0, says="empty"),
    case("gzip-damaged", coded(ZIPPED[:30] + b"\xff" * 30 + ZIPPED[60:], "gzip"),
         entries=0, says="damaged|empty|no feed|cut off"),
    case("gzip-bomb", coded(gzip.compress(b" " * 20_000_000, 9), "gzip"), entries=0,
         says="unpacks to more"),
    case("gzip-bomb-in-gzip", coded(gzip.compress(gzip.compress(b" " * 30_000_000, 9)), "gzip, gzip"),
         entries=0, says="unpacks to more"),
    case("gzip-bomb-in-chunks", chunked(gzip.compress(b" " * 20_000_000, 9), size=4_000),
         entries=0, says="unpacks to more"),
    case("brotli-unasked", coded(b"\x8b\x01\x80abc\x03", "br"), entries=0, says="not asked for"),
    case("zstd-unasked", coded(b"\x28\xb5\x2f\xfd" + b"a" * 99, "zstd"), entries=0,
         says="not asked for"),
    case("gzip-said-deflate", coded(ZIPPED, "deflate")),
    case("deflate-said-gzip", coded(zlib.compress(FEED), "gzip")),
    case("gzip-then-nothing-said", coded(ZIPPED, "gzip, identity")),
    case("gzip-with-zeros-behind", coded(ZIPPED + b"\0" * 500, "x-gzip")),
    case("gzip-in-chunks", chunked(ZIPPED).replace(b"Transfer-Encoding: ", b"Transfer-Encoding: gzip, ")),
    case("brotli-said-only", coded(FEED, "br")),
    case("encoding-utf-8", coded(FEED, "UTF-8")),
    case("encodings-without-end", coded(FEED, ", ".join(["gzip"] * 99)), entries=0,
         says="many times over"),
]  # fmt: skip
CASES = [*FRAMING, *STATUSES, *REDIRECTS, *ENCODINGS]
