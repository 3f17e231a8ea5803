"""What tells of no meeting and no promise, though it names two sides and what they deal in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.reading import read

ROWS = (Path(__file__).parent / "told" / "nothing.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", [row for row in ROWS if not row.startswith("#")])
def test_it_tells_of_nothing(text: str) -> None:
    assert [m for m in read(text) if m.kind != "request"] == []
