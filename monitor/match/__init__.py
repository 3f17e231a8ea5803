"""Match: which watchlists want an entry, and which names of the gazetteer stand in it. Pure."""

from __future__ import annotations

from monitor.match.asked import Compiled
from monitor.match.compile import compile_watchlists
from monitor.match.frozen import freeze, thaw
from monitor.match.gazetteer import Gazetteer
from monitor.match.hints import QueryError
from monitor.match.holders import unknown_holders
from monitor.match.matcher import Matcher
from monitor.match.parties import sieve_of_parties
from monitor.match.query import parse
from monitor.match.verdicts import Sense

__all__ = [
    "Compiled",
    "Gazetteer",
    "Matcher",
    "QueryError",
    "Sense",
    "compile_watchlists",
    "freeze",
    "parse",
    "sieve_of_parties",
    "thaw",
    "unknown_holders",
]
