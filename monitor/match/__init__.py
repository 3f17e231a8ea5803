"""Match: which watchlists want an entry, and which names of the gazetteer stand in it. Pure.

A part is loaded when first asked for: to find queries in order takes little of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazily import parts_of

if TYPE_CHECKING:
    from monitor.match.asked import Compiled
    from monitor.match.compile import compile_watchlists, read_watchlists
    from monitor.match.frozen import freeze, thaw
    from monitor.match.gazetteer import Gazetteer
    from monitor.match.hints import QueryError
    from monitor.match.holders import offices_held_twice, unknown_holders
    from monitor.match.matcher import Matcher
    from monitor.match.parties import sieve_of_parties
    from monitor.match.prefilter import sieve_of_queries
    from monitor.match.query import parse
    from monitor.match.refusals import Refusal
    from monitor.match.register import Register
    from monitor.match.verdicts import Sense

__all__ = [
    "Compiled",
    "Gazetteer",
    "Matcher",
    "QueryError",
    "Refusal",
    "Register",
    "Sense",
    "compile_watchlists",
    "freeze",
    "offices_held_twice",
    "parse",
    "read_watchlists",
    "sieve_of_parties",
    "sieve_of_queries",
    "thaw",
    "unknown_holders",
]
__getattr__ = parts_of(
    __name__,
    {
        "asked": ("Compiled",),
        "compile": ("compile_watchlists", "read_watchlists"),
        "frozen": ("freeze", "thaw"),
        "gazetteer": ("Gazetteer",),
        "hints": ("QueryError",),
        "holders": ("offices_held_twice", "unknown_holders"),
        "matcher": ("Matcher",),
        "parties": ("sieve_of_parties",),
        "prefilter": ("sieve_of_queries",),
        "query": ("parse",),
        "refusals": ("Refusal",),
        "register": ("Register",),
        "verdicts": ("Sense",),
    },
)
