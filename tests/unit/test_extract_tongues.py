"""What papers of five languages say of meeting, giving and agreeing, told in their own verbs.

Each line of the tables: kind, status, sides and what else is wanted, or 0 for nothing; the text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.samples.reading import read

FRIDAY = datetime(2026, 11, 20, 8, tzinfo=UTC)
TABLES = Path(__file__).parent / "tongues"
TITLES = {"zh": "简讯", "ko": "단신", "ja": "短信", "fr": "En bref", "de": "Kurz gemeldet"}
CASES = [
    (table.stem, *line.split("|", 1))
    for table in sorted(TABLES.glob("*.txt"))
    for line in table.read_text(encoding="utf-8").splitlines()
]


def _told(language: str, text: str) -> list[list[str]]:
    """Give kind, status, sides and particulars of what a text tells."""
    told = read(f"{TITLES[language]}\n\n{text}", language, published=FRIDAY)
    return [
        [
            m.kind[0].upper(),
            m.status.value,
            ",".join(m.sides),
            m.mode if m.kind == "meeting" else f"{m.giver}>{m.receiver}",
            f"{m.amount.value:g}" if m.amount else "",
        ]
        for m in told
        if m.kind != "request"
    ]


@pytest.mark.parametrize(("language", "wanted", "text"), CASES)
def test_a_frame_of_a_language_is_read(language: str, wanted: str, text: str) -> None:
    told = _told(language, text)
    if wanted == "0":
        assert told == []
        return
    kind, *particulars = wanted.split()
    (one,) = [found for found in told if found[0] == kind]
    assert set(particulars) <= set(one)
