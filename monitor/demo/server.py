"""A small web of invented feeds, on loopback only, for the demonstration."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from monitor.demo.wires import BROKEN, FEEDS, SLOW, WIRES

if TYPE_CHECKING:
    from types import TracebackType

    from monitor.demo.wires import Wire

PATIENCE = 30.0  # seconds the slow feed keeps a reader waiting


class Newsstand:
    """Serves the feeds as they stand on a chosen day."""

    def __init__(self, digests: tuple[datetime, ...]) -> None:
        """Take the instants of the digests, one per day."""
        self.day = 0
        self._digests = digests
        self._closed = threading.Event()
        stand = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                stand.answer(self)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Newsstand:
        """Start serving."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving and let go of waiting readers."""
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request for a feed."""
        feed = request.path.strip("/").removesuffix(".xml")
        if feed == SLOW:
            self._closed.wait(PATIENCE)
            return
        if feed == BROKEN:
            _send(request, "text/html", "<html><body><h1>Down for maintenance</h1></body></html>")
        elif feed in FEEDS:
            _send(request, "application/rss+xml", self._rss(feed))
        else:
            request.send_error(404)

    def _rss(self, feed: str) -> str:
        title, language, _, _ = FEEDS[feed]
        wires = [w for w in WIRES if w.feed == feed and w.day <= self.day]
        return (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>{escape(title)}</title><link>{self.url}/</link>"
            f"<language>{language}</language>{''.join(map(self._item, wires))}</channel></rss>"
        )

    def _item(self, wire: Wire) -> str:
        published = self._digests[wire.day] - timedelta(hours=wire.hours)
        link = f"https://{wire.feed}.example/{wire.slug}"
        paragraphs = "".join(f"<p>{escape(p)}</p>" for p in wire.text.split("\n\n"))
        return (
            f"<item><title>{escape(wire.title)}</title><link>{link}</link>"
            f'<guid isPermaLink="false">{wire.feed}-{wire.slug}</guid>'
            f"<pubDate>{format_datetime(published)}</pubDate>"
            f"<description>{escape(paragraphs)}</description></item>"
        )


def _send(request: BaseHTTPRequestHandler, kind: str, text: str) -> None:
    body = text.encode()
    request.send_response(200)
    request.send_header("Content-Type", f"{kind}; charset=utf-8")
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)
