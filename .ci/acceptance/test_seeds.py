"""The five seed documents, served as feed entries on loopback."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from monitor.pipeline import corpus, daily, poll
from tests.conftest import ROOT, Answer, Home, Web

SHARED = Path(__file__).resolve().parents[3] / "shared"
DAYS = {
    "000": "2026-02-11",
    "001": "2026-02-11",
    "002": "2025-04-03",
    "003": "2023-01-29",
    "004": "2023-01-29",
}
HOURS = {"000": 3, "001": 4, "002": 8, "003": 8, "004": 9}


def documents() -> dict[str, Path]:
    return {p.name[:3]: p for p in sorted((SHARED / "seeds").glob("*.txt"))}


def serve(web: Web, *names: str) -> None:
    """Serve each document as the one entry of a feed of its own outlet."""
    for name in names:
        path = documents()[name]
        text = path.read_text()
        title = next(line for line in text.splitlines() if "NATO" in line)[:160]
        at = datetime.fromisoformat(DAYS[name]).replace(hour=HOURS[name], tzinfo=UTC)
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
        body = (
            '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item>'
            f"<title>{escape(title)}</title><link>https://outlet{name}.example/{name}</link>"
            f"<guid>{name}</guid><pubDate>{format_datetime(at)}</pubDate>"
            f"<description>{escape(paragraphs)}</description></item></channel></rss>"
        )
        web.pages[f"/{name}.xml"] = Answer(
            body=body.encode(), headers={"Content-Type": "application/rss+xml"}
        )


def polled(home: Home, web: Web, at: str, *names: str) -> dict[str, object]:
    """Poll some documents on a morning and build the day's digest."""
    home.now = datetime.fromisoformat(at).replace(tzinfo=UTC)
    serve(web, *names)
    home.feeds(**{f"f{n}": f"{web.url}/{n}.xml" for n in names})
    app = home.open()
    corpus.sync(app)
    poll.poll(app, force=True)
    watchlist = app.watchlist("nato-ip4")
    assert watchlist is not None
    built = daily.build(app, watchlist, home.now.date())
    app.store.close()
    return json.loads(built.record.document)


def items(home: Home) -> dict[str, object]:
    app = home.open()
    with app.store.reading() as tx:
        found = {i.feed[1:]: i for i in tx.items.list()}
    app.store.close()
    return found


def test_each_document_is_known_as_a_copy_of_its_seed(home: Home, web: Web) -> None:
    shutil.copytree(ROOT / "seeds", home.folder / "seeds")
    for at, names in (
        ("2023-01-29T12:00", ("003", "004")),
        ("2025-04-03T12:00", ("002",)),
        ("2026-02-11T12:00", ("000", "001")),
    ):
        said = polled(home, web, at, *names)
        assert said["new"] == [], [x["evidence"] for x in said["new"]]
        assert said["updated"] == []
    for name, item in items(home).items():
        assert item.verdict.copy is not None, name
        known = {
            "000": ("000", "001"),
            "001": ("000", "001"),
            "003": ("003", "004"),
            "004": ("003", "004"),
        }
        assert item.verdict.of[5:8] in known.get(name, (name,)), (name, item.verdict)


@pytest.fixture
def digests(home: Home, web: Web) -> dict[str, dict[str, object]]:
    return {
        at[:10]: polled(home, web, at, *names)
        for at, names in (
            ("2023-01-29T12:00", ("003", "004")),
            ("2025-04-03T12:00", ("002",)),
            ("2026-02-11T12:00", ("000", "001")),
        )
    }


def test_with_no_corpus_the_copies_are_found_and_the_events_told(
    home: Home, digests: dict[str, dict[str, object]]
) -> None:
    found = items(home)
    assert found["001"].verdict.of == found["000"].id, found["001"].verdict
    assert found["004"].verdict.of == found["003"].id, found["004"].verdict
    assert found["002"].verdict.copy is None
    first = digests["2023-01-29"]
    meetings = {tuple(x["persons"]): x for x in first["new"] if x["kind"] == "meeting"}
    joined = {p: x for persons, x in meetings.items() for p in persons}
    assert joined["park-jin"]["status"] == "planned", meetings.keys()
    assert joined["yoon-suk-yeol"]["status"] == "unconfirmed"
    assert joined["fumio-kishida"]["status"] == "planned"
    assert joined["fumio-kishida"]["date"] == "2023-01-30"
    upcoming = {x["event"] for x in first["upcoming"]}
    assert {
        x["event"] for x in first["new"] if x["status"] in ("planned", "unconfirmed")
    } <= upcoming
    second = digests["2025-04-03"]
    (meeting,) = [
        x for x in second["new"] if x["kind"] == "meeting" and "cho-tae-yul" in x["persons"]
    ]
    assert (meeting["status"], meeting["date"], meeting["mode"]) == (
        "occurred",
        "2025-04-02",
        "in_person",
    )
    (pledge,) = [x for x in second["new"] if x["amount"] and x["amount"]["value"] == 2e9]
    assert (pledge["status"], pledge["giver"], pledge["receiver"]) == ("pledged", "kr", "ua")
    third = digests["2026-02-11"]
    (talk,) = [x for x in third["new"] if x["kind"] == "meeting"]
    assert (talk["status"], talk["date"], talk["mode"]) == ("occurred", "2026-02-10", "unknown")
    assert talk["place"] is None
    statuses = sorted(x["status"] for x in third["new"] if x["kind"] == "commitment")
    assert statuses == ["agreed", "offered"], statuses
