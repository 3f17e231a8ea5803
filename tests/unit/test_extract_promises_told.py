"""Promises as papers tell them: each line of ``promises/`` one text, read alone and among others."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.extract.commitments.asides import ASIDES, Aside
from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

PROMISES = Path(__file__).parent / "promises"
PUBLISHED = datetime(2027, 1, 14, 12, 30, tzinfo=UTC)  # a Thursday
OTHERS = (
    " It rained in the capital for most of the day. Traders at the market spoke of a slow week."
    " The library will reopen after the holidays. A local choir sang in the square until dusk."
)
SCALES = {"": 1.0, "k": 1e3, "m": 1e6, "bn": 1e9, "trn": 1e12}


def rows() -> list[tuple[str, str]]:
    lines = [x for file in sorted(PROMISES.iterdir()) for x in file.read_text("utf-8").splitlines()]
    parts = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(want, text) for want, _, text in parts]


def promises(row: str, others: str) -> list[Mention]:
    title, parted, body = row.replace("\\n", "\n").partition("##")
    text = f"{title}\n\n{body}" if parted else f"In brief\n\n{title}"
    apart = "" if text[-1] in '.?!"' else "\n\n"  # a line of its own
    found = read(text + apart + others, published=PUBLISHED)
    return [m for m in found if m.kind == "commitment" and not m.background]


def worth(word: str) -> float:
    found = re.fullmatch(r"([\d.]+)(k|m|bn|trn)?", word)
    assert found is not None, word
    return float(found[1]) * SCALES[found[2] or ""]


def tells(mention: Mention, want: str) -> bool:
    """Compare with "status giver>receiver [amount [currency] | free]"; "a+b>a+b" bind each other."""
    status, ends, *terms = want.split()
    giver, _, receiver = ends.partition(">")
    sides = set(mention.sides)
    if "+" in giver:
        parted = set(giver.split("+")) <= sides or any(len(side) > 2 for side in sides)
    else:
        firm = mention.giver is not None and len(mention.giver) > 2
        parted = (mention.giver == giver or firm) and bool(set(receiver.split(",")) & sides)
    if mention.status.value != status or not parted:
        return False
    if terms == ["free"]:  # of any sum
        return mention.amount is None
    if terms and terms[0] != "-":
        amount = mention.amount
        if amount is None or abs(amount.value - worth(terms[0])) > 0.01 * amount.value:
            return False
        return len(terms) < 2 or amount.currency == terms[1]
    return True


@pytest.mark.parametrize("others", ["", OTHERS], ids=["alone", "among others"])
@pytest.mark.parametrize(("want", "text"), rows())
def test_each_promise_is_told_as_it_stands(want: str, text: str, others: str) -> None:
    found = promises(text, others)
    wanted = [] if want == "none" else want.split(" & ")
    assert len(found) == len(wanted), found
    assert all(any(tells(one, each) for one in found) for each in wanted), found


@pytest.mark.parametrize("aside", ASIDES, ids=lambda a: a.id)
def test_every_aside_is_known_by_its_example_and_promises_nothing(aside: Aside) -> None:
    assert aside.pattern.search(aside.example)
    assert promises(aside.example, OTHERS) == []
