"""The store: the only room that speaks SQL. SQLite and PostgreSQL alike.

``Store(url, home=…)`` gives ``reading()`` and ``writing()`` transactions; a ``Transaction`` has one
small class per subject: ``feeds entries items documents events digests outbox notes``.
"""

from __future__ import annotations

from monitor.store.lock import hold
from monitor.store.owner import new_token
from monitor.store.records import DigestRecord, Remembered, Seen
from monitor.store.store import Store
from monitor.store.transaction import Transaction

__all__ = [
    "DigestRecord",
    "Remembered",
    "Seen",
    "Store",
    "Transaction",
    "hold",
    "new_token",
]
