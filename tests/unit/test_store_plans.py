"""What is asked often finds its rows by an index, however large the store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.store import Store, Transaction
from monitor.store.link import Plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2027, 1, 14, tzinfo=UTC)
BIG = (
    "item",
    "item_text",
    "item_match",
    "report",
    "event",
    "entry_key",
    "entry_tally",
    "told",
    "digest_item",
)

ASKED: dict[str, Callable[[Transaction], object]] = {
    "undigested": lambda tx: tx.items.undigested("w", NOW),
    "add": lambda tx: tx.items._match(1, "x", [], known=False),
    "digests of item": lambda tx: tx.digests.of_item("x"),
    "newest items": lambda tx: tx.items.list(limit=50),
    "item": lambda tx: tx.items.get("x"),
    "by url": lambda tx: tx.items.by_url("https://x.example/"),
    "of story": lambda tx: tx.items.of_story("s"),
    "seen": lambda tx: tx.entries.seen("f", ["a", "b"]),
    "count": lambda tx: tx.entries.count(NOW - timedelta(days=1), NOW),
    "open reports": lambda tx: tx.events.open_reports(),
    "fresh": lambda tx: tx.events.fresh("w", NOW),
    "reports of": lambda tx: tx.events.reports_of(["x"]),
    "load": lambda tx: tx.events.load(["k"]),
    "event": lambda tx: tx.events.get("e"),
    "planned": lambda tx: tx.events.planned_between(date(2027, 1, 1), date(2027, 1, 9)),
    "due": lambda tx: tx.events.due_between(date(2027, 1, 1), date(2027, 1, 9)),
    "told": lambda tx: tx.digests.told("w", ["e"]),
    "claimed mails": lambda tx: tx.outbox.claim(NOW),
}


WHOLE = {
    "newest items": ["SCAN item USING INDEX ix_item_fetched"],  # backwards, up to the limit
    "open reports": ["SCAN report USING INDEX ix_report_open"],  # holds the open ones only
}


@pytest.mark.parametrize("name", ASKED)
def test_no_large_table_is_read_through(tmp_path: Path, name: str) -> None:
    store = Store("sqlite:///monitor.db", home=tmp_path)
    store.upgrade()
    asked: list[str] = []
    with store.writing() as tx:
        assert isinstance(tx.link, Plain)
        tx.link.raw.set_trace_callback(asked.append)  # with its values written out
        tx.entries._numbers["f"] = 1
        ASKED[name](tx)
        tx.link.raw.set_trace_callback(None)
        plans = [
            (row[3], statement)
            for statement in asked
            if statement.startswith("SELECT")
            for row in tx.link.rows(f"EXPLAIN QUERY PLAN {statement}")
        ]
    store.close()
    assert plans
    scans = [p for p, _ in plans if p.startswith("SCAN") and p.split()[1] in BIG]
    assert scans == WHOLE.get(name, [])
