"""What a digest of ten thousand items costs, through the command: CPU seconds and peak memory.

The bars are 2 s and 150 MB on a quiet machine; the limit in seconds leaves room for a shared one.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from samples import digest_days as days

from monitor import dedupe
from monitor.pipeline.events import settle
from monitor.pipeline.keep import reports_of
from monitor.types import Document, Evidence, Mention, Status, Trust

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.types import Item
    from tests.conftest import Home

SECONDS, MEGABYTES = 6.0, 150
ITEMS = 10_000
EVERY = 25  # items a report of a meeting
TEXT = "Harbour rota\n\nA short text that says little about anything at all, and says it twice."
# Of its own peak: what the system says of a child begins with what its parent held.
MEASURED = """
import re, sys, time
from pathlib import Path
from monitor.cli import main
try:
    main()
finally:
    peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]
    print(time.process_time(), peak, file=sys.stderr)
"""


def day() -> Iterator[Item]:
    """Give a day's items: a third copies, one in twenty-five with a meeting, two reports of each."""
    for n, item in enumerate(days.huge(ITEMS).items[-ITEMS:]):
        mentions: tuple[Mention, ...] = ()
        if n % EVERY == 0:
            words = item.entry.text[:6]
            meeting = Mention(
                kind="meeting",
                status=Status.OCCURRED,
                sides=("nato", ("jp", "kr", "au", "nz")[n // EVERY % 4]),
                persons=(f"Person {chr(65 + n // EVERY // 2 % 26)}{n // EVERY // 2}",),
                date=date(2027, 1, 14) - timedelta(days=n // EVERY // 8 % 12),
                evidence=(Evidence(start=0, end=6, text=words, rule="meet.test"),),
            )
            mentions = (meeting,)
        yield replace(item, mentions=mentions, sides=("kr", "nato"))


def fill(home: Home) -> None:
    app = home.open()
    mark = dedupe.fingerprint(TEXT, title="Harbour rota")
    with app.store.writing() as tx:
        for n, item in enumerate(day()):
            tx.items.add(item)
            named = replace(mark, lead_names=(n % 50, n % 51, n % 52))
            document = Document(id=item.id, mark=named.encode(), trust=Trust.PRESS)
            tx.documents.add(document, (), f"{n:020x}", ())
            settle(tx, reports_of(item), app.directory)
    app.store.close()


def cost(home: Home, *arguments: str) -> tuple[float, int]:
    """Run a command to its end; give its CPU seconds and the most memory it held, in MB."""
    command = [sys.executable, "-c", MEASURED, *arguments, "--home", str(home.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stderr.split()[-2:]
    return float(seconds), int(kilobytes) // 1024


@pytest.mark.slow
def test_a_digest_of_ten_thousand_items_costs_little(home: Home) -> None:
    fill(home)
    now = ("--now", days.NOW.isoformat(), "--watchlist", "nato-ip4")
    cost(home, "digest", *now, "--dry-run")  # reads the watchlists for the first time
    seconds, megabytes = cost(home, "digest", *now)
    print(f"{ITEMS} items: {seconds:.1f} CPU s, {megabytes} MB")
    assert seconds <= SECONDS
    assert megabytes <= MEGABYTES
