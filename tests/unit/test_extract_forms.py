"""Forms in which papers tell of a meeting and its day, each line of ``forms/`` one text."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.samples.reading import read

if TYPE_CHECKING:
    from monitor.types import Mention

FORMS = Path(__file__).parent / "forms"
PUBLISHED = datetime(2027, 1, 14, 12, 30, tzinfo=UTC)  # a Thursday


def rows(name: str) -> list[tuple[str, str]]:
    lines = (FORMS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(want, text) for want, _, text in parts]


def meetings(row: str) -> list[Mention]:
    published, country, language, text = PUBLISHED, "", "en", row
    if text.startswith("@"):
        head, _, text = text[1:].partition(" ")
        instant, _, country = head.partition(",")
        published = datetime.fromisoformat(instant) if instant else PUBLISHED
    title, parted, body = text.replace("\\n", "\n").partition("##")
    text = f"{title}\n\n{body}" if parted else f"In brief\n\n{title}"
    found = read(text, language, published=published, country=country)
    return [m for m in found if m.kind == "meeting"]


def _day(day: date) -> str:
    return f"{day:%m-%d}" if day.year == PUBLISHED.year else day.isoformat()


def told(mention: Mention) -> set[str]:
    days = [d for d in (mention.date, mention.date_end) if d]
    return {
        mention.status.value[:4] + ("B" if mention.background else ""),
        "/".join(_day(d) for d in days) or "-",
        mention.date_precision[0],
        "+".join(mention.sides),
        mention.mode[:2],
        f"<{mention.previous_date:%m-%d}" if mention.previous_date else "",
    }


@pytest.mark.parametrize(
    ("want", "text"), [row for path in sorted(FORMS.iterdir()) for row in rows(path.stem)]
)
def test_each_form_tells_what_it_says(want: str, text: str) -> None:
    found = [told(m) for m in meetings(text)]
    if want == "none":
        assert not found
        return
    wanted = [set(part.split()) for part in want.split(" & ")]
    assert len(found) == len(wanted), found
    assert all(any(one <= other for other in found) for one in wanted), found
