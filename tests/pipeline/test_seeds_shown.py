"""What the seed corpus says of itself: lists, and explanations of its documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.pipeline.test_commands import MEETING, lines, monitor

if TYPE_CHECKING:
    from tests.conftest import Home

TEXT = f"{MEETING[2]} He will call on two shipyards near Gdansk before flying home."


def test_a_whole_document_is_listed_under_its_headline_with_its_events(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    (home.folder / "seeds" / "visit.md").write_text(f"# {MEETING[1]}\n\n{TEXT}\n")
    (listed,) = lines(monitor(home, "seeds", "list", "--json"))
    assert (listed["id"], listed["gist"], listed["whole"]) == ("seed/visit", MEETING[1], True)
    assert listed["events"] == 1
    assert "1 document, 1 event." in monitor(home, "seeds", "check").stdout


def test_a_document_of_the_corpus_is_explained_with_its_events_and_copies(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    (home.folder / "seeds" / "visit.txt").write_text(f"{MEETING[1]}\n\n{TEXT}\n")
    row = {"url": "https://b.example/9", "title": "Ahn in Brussels", "body": TEXT,
           "published": "2027-01-13T08:00:00Z", "language": "en", "source": "B"}  # fmt: skip
    (home.folder / "in.jsonl").write_text(json.dumps(row))
    assert monitor(home, "import", str(home.folder / "in.jsonl")).returncode == 0
    (said,) = lines(monitor(home, "explain", "seed/visit", "--json"))
    (copy,) = said["copies"]
    assert copy["url"] == "https://b.example/9"
    assert said["title"] == MEETING[1]
    (event,) = said["events"]
    assert not event["counts"]
    shown = monitor(home, "explain", "seed/visit").stdout
    assert MEETING[1] in shown
    assert "https://b.example/9" in shown
