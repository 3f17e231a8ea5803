"""Chains of a few reports: what is new is told once, what changed by its name.

``unread`` is scored whole; who wrote ``ledger/concrete.py`` saw the ends of its lines without a sum,
nobody its reports. Of the others one chain in seven is lived through here, all of them by
``python tests/quality/chains.py``.
"""

from __future__ import annotations

import json

import pytest

from tests.quality.chains import HERE, live, read_chains
from tests.quality.test_days import FLOORS, Count, figures

UNREAD = "unread"
READ = ("wires", "contracts", "tours", "regions", "tongues", "mornings", "desk", "press")
EVERY = 7  # of the chains read one in so many is lived through
FIGURES = ("new_precision", "new_recall", "updated_precision", "updated_recall", "quiet_days")


@pytest.mark.parametrize("name", [UNREAD, "read"])
def test_the_chains_tell_what_is_new_and_what_changed(name: str) -> None:
    files = (UNREAD,) if name == UNREAD else READ
    chains = [
        c for f in files for c in read_chains(HERE / f"{f}.txt")[:: 1 if f == UNREAD else EVERY]
    ]
    count = Count()
    mistakes = [m for _, some in live(chains, count) for m in some]
    reached, floors = figures(count), FLOORS[f"chains_{name}"]
    print(json.dumps({k: round(v, 3) for k, v in reached.items()}), count.new, count.updated)
    shown = [] if name == UNREAD else mistakes
    fallen = {k: (round(reached[k], 3), floors[k]) for k in FIGURES if reached[k] < floors[k]}
    assert not fallen, "\n".join([str(fallen), *shown])
