"""The walk as a whole: real HTTP on loopback, a real SQLite file, files on disk."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.pipeline import corpus, daily, poll
from monitor.pipeline.explain import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.conftest import Home, Web

MEETING = (
    "call",
    "NATO chief and Japanese prime minister speak by phone",
    "NATO Secretary General Mark Rutte spoke by phone with Japanese Prime Minister Sanae Takaichi "
    "on Tuesday about the security of shipping lanes. The two agreed to stay in close contact, "
    "officials in Tokyo said.",
)
PLEDGE = (
    "pledge",
    "New Zealand pledges NZ$12 million to NATO trust fund",
    "New Zealand will provide NZ$12 million to NATO's trust fund for Ukraine, Defence Minister "
    "Judith Collins said on Tuesday in Wellington.",
)
RAISED = (
    "raised",
    "Wellington raises its pledge to NATO trust fund",
    "New Zealand has raised its pledge to NATO's trust fund for Ukraine from NZ$12 million to "
    "NZ$15 million, Defence Minister Judith Collins said on Wednesday.",
)
GARDEN = ("garden", "Garden show opens in Utrecht", "Tulips and bulbs are on show until Sunday.")


def digest_of(home: Home) -> dict[str, object]:
    app = home.open()
    watchlist = app.watchlist("nato-ip4")
    assert watchlist is not None
    built = daily.build(app, watchlist, home.now.date())
    app.store.close()
    said: dict[str, object] = json.loads(built.record.document)
    return said


def test_a_meeting_and_a_pledge_are_polled_kept_and_told(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING, PLEDGE, GARDEN)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    done = poll.poll(app)
    app.store.close()
    assert (done.feeds, done.failed, done.entries, done.items) == (1, 0, 3, 2)
    said = digest_of(home)
    kinds = {line["kind"]: line for line in said["new"]}
    assert kinds["meeting"]["mode"] == "phone"
    assert kinds["meeting"]["date"] == "2027-01-12"
    assert set(kinds["meeting"]["sides"]) == {"jp", "nato"}
    assert kinds["commitment"]["amount"]["value"] == 12_000_000
    assert kinds["commitment"]["amount"]["currency"] == "NZD"


def test_every_line_carries_its_verbatim_sentence(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING, PLEDGE)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    poll.poll(app)
    with app.store.reading() as tx:
        texts = {i.id: i.entry.text for i in tx.items.list(with_text=True)}
    app.store.close()
    lines = digest_of(home)["new"]
    assert lines
    for line in lines:
        assert line["evidence"]
        for e in line["evidence"]:
            assert texts[e["item"]][e["start"] : e["end"]] == e["text"] != ""


def test_a_second_poll_is_conditional_and_stores_nothing(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING, etag='"one"')
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    poll.poll(app)
    again = poll.poll(app, force=True)
    app.store.close()
    assert web.asked[-1][1]["if-none-match"] == '"one"'
    assert (again.entries, again.items) == (0, 0)


def test_a_quiet_day_says_so_and_has_no_lines(home: Home, web: Web) -> None:
    web.feed("/wire.xml", GARDEN)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    poll.poll(app)
    app.store.close()
    said = digest_of(home)
    assert said["new"] == said["updated"] == said["other"] == []
    text = (home.folder / "digests" / "nato-ip4" / f"{home.now.date()}.txt").read_text()
    assert "nothing" in text.lower() or "no new" in text.lower()


def test_broken_feeds_stand_in_the_footer_and_delay_nobody(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING)
    web.feed("/html.xml")
    web.pages["/html.xml"].body = b"<html><body>Moved</body></html>"
    web.pages["/slow.xml"] = type(web.pages["/html.xml"])(wait=20)
    home.feeds(
        wire=f"{web.url}/wire.xml",
        html=f"{web.url}/html.xml",
        slow=f"{web.url}/slow.xml",
        gone=f"{web.url}/gone.xml",
    )
    app = home.open()
    done = poll.poll(app)
    app.store.close()
    assert (done.feeds, done.failed, done.items) == (4, 3, 1)
    said = digest_of(home)
    states = {feed["feed"]: feed for feed in said["feeds"]}
    assert states["wire"]["state"] == "ok"
    assert all(states[name]["problem"] for name in ("html", "slow", "gone"))


def test_an_item_is_in_one_digest_only(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    poll.poll(app)
    app.store.close()
    assert len(digest_of(home)["new"]) == 1
    home.now += timedelta(days=1)
    tomorrow = digest_of(home)
    assert tomorrow["new"] == tomorrow["updated"] == []


def test_a_digest_on_record_is_written_again_byte_for_byte(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING, PLEDGE)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    poll.poll(app)
    app.store.close()
    digest_of(home)
    folder = home.folder / "digests" / "nato-ip4"
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    home.now += timedelta(hours=3)
    digest_of(home)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_postgresql_tells_the_same_day(
    home: Home, web: Web, postgres: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    web.feed("/wire.xml", MEETING, PLEDGE, GARDEN)
    home.feeds(wire=f"{web.url}/wire.xml")
    told = []
    for url in ("sqlite:///monitor.db", postgres()):
        monkeypatch.setenv("MONITOR_STORAGE__URL", url)
        app = home.open()
        poll.poll(app)
        app.store.close()
        told.append(digest_of(home))
    assert told[0] == told[1]
    assert told[0]["new"]


def test_a_copy_of_a_document_dropped_into_seeds_is_explained_side_by_side(
    home: Home, web: Web
) -> None:
    slug, title, text = MEETING
    (home.folder / "seeds").mkdir()
    (home.folder / "seeds" / "known.txt").write_text(f"{title}\n\n{text}\n")
    web.feed("/wire.xml", (slug, title, text.replace("shipping lanes", "sea lanes")))
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    corpus.sync(app)
    poll.poll(app)
    said = explain(app, f"https://wire.example/{slug}")
    app.store.close()
    assert said is not None
    copy = said.said["copy"]
    assert copy["of"] == "seed/known"
    assert any("shipping lanes" in block["of_text"] for block in copy["blocks"])


def test_a_sum_raised_within_the_window_is_shown_with_the_sentence_that_gives_it(
    home: Home, web: Web
) -> None:
    web.feed("/wire.xml", PLEDGE)
    web.feed("/post.xml", RAISED)
    home.feeds(wire=f"{web.url}/wire.xml", post=f"{web.url}/post.xml")
    app = home.open()
    poll.poll(app)
    watchlist = app.watchlist("nato-ip4")
    assert watchlist is not None
    told = " ".join(
        daily.build(app, watchlist, home.now.date()).record.file("txt").decode().split()
    )
    app.store.close()
    (line,) = digest_of(home)["new"]
    assert line["amount"]["value"] == 15_000_000
    card = told.partition("NEW COMMITMENTS")[2]
    assert "New Zealand: NZ$15 million" in card
    assert card.replace("> ", "").index("New Zealand has raised its pledge") > 0
    assert "“provide NZ$12 million" not in told
