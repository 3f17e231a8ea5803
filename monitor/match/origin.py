"""Where in its file a query stands, so that a mistake can be shown with a caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.errors import Problem

if TYPE_CHECKING:
    from monitor.config.watchlists import Watchlist
    from monitor.match.hints import QueryError


def locate(watchlist: Watchlist, query: str, key: str, error: QueryError) -> Problem:
    """Turn a mistake in a query into a problem of its file.

    Args:
        watchlist: Whose query; its files are searched, its own first.
        query: The query's text as TOML read it.
        key: Dotted key it stands under.
        error: What is wrong with it, with the column in the query.
    """
    first = query.splitlines()[0] if query.strip() else query
    caret = f"  {query.replace(chr(10), ' ')}\n  {' ' * (error.column - 1)}^"
    for file, text in watchlist.files:
        for spelling in (first, first.replace('"', '\\"')):
            at = text.find(spelling) if spelling else -1
            if at < 0:
                continue
            before = query[: error.column - 1]
            if spelling != first:
                before = before.replace('"', '\\"')
            before = text[:at] + before
            return Problem(
                file=file,
                key=key,
                line=before.count("\n") + 1,
                column=len(before) - before.rfind("\n"),
                what=error.what,
                remedy=error.remedy,
                excerpt=caret,
            )
    file = watchlist.files[0][0] if watchlist.files else watchlist.id
    return Problem(file=file, key=key, what=error.what, remedy=error.remedy, excerpt=caret)
