"""What a home's own items say about its watchlists and its gazetteer."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.config.init import make_home
from monitor.pipeline import trial
from monitor.pipeline.app import App, open_home
from monitor.pipeline.intake import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    make_home(tmp_path)
    rows = [
        {
            "url": f"https://a.example/{n}",
            "title": f"NATO and Japan talk about harbour {n}",
            "body": f"Defence Minister Ilse Brandvold met NATO's Mark Rutte and Japan's envoy at {n}.",
            "published": "2026-11-20T08:00:00Z",
            "language": "en",
        }
        for n in range(trial.ENOUGH + 1)
    ]
    file = tmp_path / "items.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    home = open_home(tmp_path, now=lambda: NOW)
    take(home, [file])
    yield home
    home.store.close()


def test_office_holders_the_gazetteer_lacks_are_counted(app: App) -> None:
    rows = trial.unknown(app, NOW.replace(day=1))
    assert [(r["title"], r["name"], r["items"]) for r in rows] == [
        ("Defence Minister", "Ilse Brandvold", trial.ENOUGH + 1)
    ]


def test_a_query_that_wants_more_than_a_fifth_of_a_days_entries_is_told(app: App) -> None:
    said = trial.warnings(app)
    assert any("config/watchlists/nato-ip4.toml, match.include: query 1 wanted" in w for w in said)


def test_a_gazetteer_form_of_two_sides_is_told(app: App) -> None:
    assert not [w for w in trial.warnings(app) if w.startswith("config/gazetteer")]
