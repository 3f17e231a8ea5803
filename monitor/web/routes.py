"""Which page an address is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.pipeline import mails, readers
from monitor.web import pages
from monitor.web.answers import Answer, page, plain, style

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.pipeline.app import App

Query = dict[str, str]

ROUTES: tuple[tuple[str, Callable[..., Answer | None]], ...] = (
    (r"/", pages.today),
    (r"/digests", pages.archive),
    (r"/digests/(?P<name>[a-z0-9-]+)", pages.archive),
    (r"/digests/(?P<name>[a-z0-9-]+)/(?P<day>\d{4}-\d\d-\d\d)", pages.digest),
    (
        r"/digests/(?P<name>[a-z0-9-]+)/(?P<day>\d{4}-\d\d-\d\d)\.(?P<kind>[a-z]+)",
        pages.digest_file,
    ),
    (r"/events", pages.events),
    (r"/events/(?P<name>[^/]+)", pages.event),
    (r"/items/(?P<name>[^/]+)", pages.item),
    (r"/sources", pages.sources),
    (r"/watchlists", pages.watchlists),
    (r"/search", pages.search),
)


def answer(app: App, method: str, path: str, query: Query, form: Query) -> Answer:
    """Answer a request for a page."""
    if path == "/unsubscribe":
        return unsubscribe(app, method, query, form)
    if method == "POST":
        return plain("only /unsubscribe takes a POST", 405)
    if path == "/style.css":
        return style()
    for pattern, make in ROUTES:
        found = re.fullmatch(pattern, path)
        if found:
            made = make(app, query, **found.groupdict())
            return made or _missing(app)
    return _missing(app)


def unsubscribe(app: App, method: str, query: Query, form: Query) -> Answer:
    """Take a reader off a list: by the mail program at once, by a person after a question.

    Source: RFC 8058: a GET must change nothing.
    """
    name = query.get("list") or form.get("list", "")
    key = query.get("key") or form.get("key", "")
    if method != "POST":
        known = readers.knows(app, name, key)
        return _leaving(app, name, key, "ask" if known else "unknown", 200 if known else 404)
    done = readers.leave(app, name, key)
    return _leaving(app, name, key, "done" if done else "unknown", 200 if done else 404)


def _leaving(app: App, name: str, key: str, state: str, status: int) -> Answer:
    title = mails.title_of(app, name)
    values = {"tab": "", "query": "", "title": title, "list": name, "key": key, "state": state}
    return page("unsubscribe.html.j2", values, status)


def _missing(_app: App) -> Answer:
    values = {"tab": "", "query": "", "title": "Not here", "said": "There is no such page."}
    return page("missing.html.j2", values, 404)
