"""Match: which watchlists want an entry, and which names of the gazetteer stand in it. Pure."""

from __future__ import annotations

from monitor.match.gazetteer import Gazetteer, Sense
from monitor.match.matcher import Compiled, Matcher, compile_watchlists
from monitor.match.query import QueryError, parse

__all__ = [
    "Compiled",
    "Gazetteer",
    "Matcher",
    "QueryError",
    "Sense",
    "compile_watchlists",
    "parse",
]
