"""The event ledger: which known event a report belongs to, what it changes, what is only an echo.

An event is the set of its reports; its state, history and conflicts are derived from them by a pure
fold and never edited (``derive``). Reports are assigned in canonical order (``settle``), and a
digest tells one line per event and window (``tell``).
"""

from __future__ import annotations

from monitor.ledger.assign import assign, event_id
from monitor.ledger.decisions import carry_out
from monitor.ledger.derive import derive
from monitor.ledger.following import awaited, follows, parties
from monitor.ledger.keys import blocking_keys, lookup_keys, period
from monitor.ledger.names import Directory
from monitor.ledger.settle import settle
from monitor.ledger.spread import twin_of
from monitor.ledger.tell import tell, upcoming

__all__ = [
    "Directory",
    "assign",
    "awaited",
    "blocking_keys",
    "carry_out",
    "derive",
    "event_id",
    "follows",
    "lookup_keys",
    "parties",
    "period",
    "settle",
    "tell",
    "twin_of",
    "upcoming",
]
