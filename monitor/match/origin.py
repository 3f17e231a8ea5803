"""Where in its file a query stands, so that a mistake can be shown with a caret."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.errors import Problem

if TYPE_CHECKING:
    from monitor.config.watchlists import Watchlist
    from monitor.match.hints import QueryError

WIDTH = 90  # characters of a query that are shown with a mistake


def locate(watchlist: Watchlist, query: str, key: str, error: QueryError) -> Problem:
    """Turn a mistake in a query into a problem of its file.

    Args:
        watchlist: Whose query; its files are searched, its own first.
        query: The query's text as TOML read it.
        key: Dotted key it stands under.
        error: What is wrong with it, with the column in the query.
    """
    first = query.splitlines()[0] if query.strip() else query
    if not first:
        return _locate_empty(watchlist, query, key, error)
    inside = error.column - 1
    for file, text in watchlist.files:
        begin = _begin(text, key)
        for spelling in (first, first.replace('"', '\\"')):
            at = _string_at(text, spelling, begin)
            if at >= 0:
                before = query[:inside]
                if spelling != first:
                    before = before.replace('"', '\\"')
                return _problem(file, text[:at] + before, query, key, error)
    file = watchlist.files[0][0] if watchlist.files else watchlist.id
    return _problem(file, None, query, key, error)


def locate_key(watchlist: Watchlist, key: str, error: QueryError) -> Problem:
    """Turn a mistake in a key's own name into a problem of its file."""
    name = key.rpartition(".")[2]
    for file, text in watchlist.files:
        at = text.find(name, _begin(text, key))
        if _begin(text, key) and at >= 0:
            return _problem(file, text[:at], name, key, error)
    file = watchlist.files[0][0] if watchlist.files else watchlist.id
    return _problem(file, None, name, key, error)


def _begin(text: str, key: str) -> int:
    """Find where in a file a dotted key is given its value, 0 where that is not plain."""
    table, _, name = key.rpartition(".")
    header = re.search(rf"^[ \t]*\[{re.escape(table)}\]", text, re.MULTILINE)
    plain = re.compile(rf"^[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=", re.MULTILINE)
    dotted = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=", re.MULTILINE)
    found = dotted.search(text) or (plain.search(text, header.end()) if header else None)
    return found.start() if found else 0


def _locate_empty(watchlist: Watchlist, query: str, key: str, error: QueryError) -> Problem:
    """Find the first pair of quotes with nothing inside."""
    for file, text in watchlist.files:
        found = re.compile(r"(?<![\"'\w])(?:\"\"|'')(?![\"'])").search(text, _begin(text, key))
        if _begin(text, key) and found:
            return _problem(file, text[: found.start() + 1], query, key, error)
    file = watchlist.files[0][0] if watchlist.files else watchlist.id
    return _problem(file, None, query, key, error)


def _string_at(text: str, spelling: str, begin: int) -> int:
    """Find a string in a file: whole between its quotes, else begun by one, else anywhere."""
    if not spelling:
        return -1
    quoted = re.escape(spelling)
    for pattern in (rf"(?<=[\"']){quoted}(?=[\"'])", rf"(?<=[\"']){quoted}", quoted):
        for start in (begin, 0):
            if found := re.compile(pattern).search(text, start):
                return found.start()
    return -1


def _problem(file: str, before: str | None, query: str, key: str, error: QueryError) -> Problem:
    """Write it down; ``before`` is the file up to the place, None when unknown."""
    shown, caret = _window(query.replace("\n", " ").replace("\t", " "), error.column - 1)
    return Problem(
        file=file,
        key=key,
        line=None if before is None else before.count("\n") + 1,
        column=None if before is None else len(before) - before.rfind("\n"),
        what=error.what,
        remedy=error.remedy,
        excerpt=f"  {shown}\n  {' ' * caret}^" if query else "",
    )


def _window(query: str, at: int) -> tuple[str, int]:
    """Cut a long query to what stands around a place, so that a caret under it fits a screen."""
    begin = max(0, at - WIDTH // 2) if len(query) > WIDTH else 0
    before, after = "…" * (begin > 0), "…" * (begin + WIDTH < len(query))
    return f"{before}{query[begin : begin + WIDTH]}{after}", at - begin + len(before)
