"""What any store must do, whichever database is below it."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from monitor.errors import StoreError
from monitor.store import Remembered, Seen, Store, new_token
from monitor.types import Copy, Decision, Item, Match, Status, Verdict

sys.path.insert(0, str(Path(__file__).parent))
from making import DAY, HOUR, NOW, delivery, event, item, mention, record, reported, source

LEASE = timedelta(minutes=5)


def test_upgrading_twice_changes_nothing(empty: Store) -> None:
    empty.upgrade()
    assert empty.upgrade() is None
    assert empty.check() == []


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.writing() as tx:
            tx.items.add(item())
            tx.notes.put("x", 1)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with store.reading() as tx:
        assert tx.items.list() == []
        assert tx.notes.get("x") is None


def test_a_reader_sees_one_state_while_others_write(store: Store) -> None:
    with store.reading() as reader:
        assert reader.notes.get("x") is None
        with store.writing() as writer:
            writer.notes.put("x", 1)
        assert reader.notes.get("x") is None
    with store.reading() as tx:
        assert tx.notes.get("x") == 1


# --- feeds -----------------------------------------------------------------------------------


def test_the_configuration_is_the_truth_about_feeds(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1), source(2), source(3, enabled=False)])
        assert [f.id for f in tx.feeds.all()] == ["feed-1", "feed-2"]
        tx.feeds.sync([source(2, title="Two")])
        assert [f.source.title for f in tx.feeds.all()] == ["Two"]
        assert [f.id for f in tx.feeds.all(include_disabled=True)] == ["feed-1", "feed-2", "feed-3"]
        tx.feeds.sync([source(1), source(2)])
        assert [f.id for f in tx.feeds.all()] == ["feed-1", "feed-2"]


def test_secrets_of_a_feed_are_given_back_but_never_stored(store: Store, tmp_path: Path) -> None:
    secret = source(1, username="me", password="s3cret-word", headers=(("X-Key", "k3y-word"),))
    with store.writing() as tx:
        tx.feeds.sync([secret])
    with store.reading() as tx:
        assert tx.feeds.all()[0].source == secret
    other = Store(store.url.render_as_string(hide_password=False))
    with other.reading() as tx:
        bare = tx.feeds.all()[0].source
    other.close()
    assert (bare.password, bare.headers, bare.username) == ("", (), "")
    assert b"3y-word" not in b"".join(p.read_bytes() for p in tmp_path.iterdir())


def test_a_feed_is_claimed_by_one_and_only_when_due(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1), source(2)])
        first = tx.feeds.claim_due(NOW, lease=LEASE, token="a")
        assert [f.id for f in first] == ["feed-1", "feed-2"]
        assert tx.feeds.claim_due(NOW, lease=LEASE, token="b", force=True) == []
        assert tx.feeds.finish(replace(first[0], due_at=NOW + HOUR), "a")
        tx.feeds.release("a")
        assert [f.id for f in tx.feeds.claim_due(NOW, lease=LEASE, token="b")] == ["feed-2"]
        due = tx.feeds.claim_due(NOW, lease=LEASE, token="c", force=True, only={"feed-1"})
        assert [f.id for f in due] == ["feed-1"]


def test_a_feed_not_finished_in_time_goes_to_another_and_the_late_one_saves_nothing(
    store: Store,
) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        late = tx.feeds.claim_due(NOW, lease=LEASE, token="a")[0]
        again = tx.feeds.claim_due(NOW + LEASE, lease=LEASE, token="b")
        assert [f.id for f in again] == ["feed-1"]
        assert not tx.feeds.finish(replace(late, etag="late"), "a")
        assert tx.feeds.finish(replace(again[0], etag="new"), "b")
        assert not tx.feeds.finish(replace(again[0], etag="twice"), "b")
        saved = tx.feeds.get("feed-1")
    assert saved is not None
    assert saved.etag == "new"


def test_a_lease_from_the_future_does_not_bind_for_ever(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        tx.feeds.claim_due(NOW + 9999 * HOUR, lease=LEASE, token="a")
        assert len(tx.feeds.claim_due(NOW, lease=LEASE, token="b")) == 1


def test_the_longest_overdue_feed_comes_first(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(n) for n in range(4)])
        tx.feeds.touch(["feed-1"], NOW - HOUR)
        tx.feeds.touch(["feed-2"], NOW - 2 * HOUR)
        tx.feeds.touch(["feed-3"], NOW + HOUR)
        claimed = tx.feeds.claim_due(NOW, lease=LEASE, token="a", limit=2)
    assert [f.id for f in claimed] == ["feed-0", "feed-2"]


def test_a_feeds_state_comes_back_as_it_was_saved(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        feed = tx.feeds.claim_due(NOW, lease=LEASE, token="a")[0]
        state = replace(
            feed, etag='"x"', modified="Thu", body_hash="b", chunks=b"\x00\xff", url="https://m/",
            due_at=NOW, interval=timedelta(minutes=7, microseconds=5), failures=3, problem="p",
            problem_code="http-503", parked=True, retry_after=NOW, first_polled=NOW,
            last_polled=NOW, last_ok=NOW, last_full=NOW, last_entry=NOW,
            entry_gap=timedelta(hours=3), watch_hash="w",
        )  # fmt: skip
        assert tx.feeds.finish_many([state], "a") == {"feed-1"}
    with store.reading() as tx:
        assert tx.feeds.get("feed-1") == state
        assert tx.feeds.get("nothing") is None


def test_a_changed_address_forgets_the_old_ones_validators(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        feed = tx.feeds.claim_due(NOW, lease=LEASE, token="a")[0]
        tx.feeds.finish(replace(feed, etag="x", due_at=NOW + HOUR, first_polled=NOW), "a")
        tx.feeds.sync([source(1, url="https://elsewhere.example/rss")])
        now = tx.feeds.get("feed-1")
    assert now is not None
    assert (now.etag, now.due_at, now.source.url) == ("", None, "https://elsewhere.example/rss")


def test_leases_of_the_dead_are_given_back(store: Store) -> None:
    mine = new_token()
    machine, boot, _, _, _ = mine.split("/")
    with store.writing() as tx:
        tx.feeds.sync([source(1), source(2)])
        tx.feeds.claim_due(NOW, lease=LEASE, token=mine, only={"feed-1"})
        tx.feeds.claim_due(NOW, lease=LEASE, token=f"{machine}/{boot}/999999999/1/x")
        assert tx.feeds.release_dead() == 1
        assert [f.id for f in tx.feeds.claim_due(NOW, lease=LEASE, token="n")] == ["feed-2"]


# --- entries ---------------------------------------------------------------------------------


def test_an_entry_is_known_under_each_of_its_keys_and_in_its_feed_alone(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1), source(2)])
        entry = Remembered(keys=("g", "l", "c"), content_hash="h", item="i", at=NOW)
        tx.entries.remember("feed-1", [entry])
        known = Seen(content_hash="h", item="i", at=NOW)
        assert tx.entries.seen("feed-1", ["g", "x", "c"]) == {"g": known, "c": known}
        assert tx.entries.seen("feed-2", ["g"]) == {}
        assert tx.entries.seen("feed-1", []) == {}


def test_an_entry_seen_again_takes_its_new_content_and_counts_once(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        tx.entries.remember("feed-1", [Remembered(keys=("g",), content_hash="h", at=NOW)])
        again = Remembered(keys=("g", "n"), content_hash="h2", item="i", at=NOW + HOUR, new=False)
        tx.entries.remember("feed-1", [again])
        assert tx.entries.seen("feed-1", ["g"])["g"] == Seen(
            content_hash="h2", item="i", at=NOW + HOUR
        )
        assert tx.entries.count(NOW - HOUR, NOW) == 1
        assert tx.entries.count(NOW, NOW + HOUR) == 0


def test_of_two_entries_with_one_key_the_later_counts(store: Store) -> None:
    twice = [Remembered(keys=("g",), content_hash=h, at=NOW) for h in ("first", "second")]
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        tx.entries.remember("feed-1", twice)
        assert tx.entries.seen("feed-1", ["g"])["g"].content_hash == "second"


def test_many_entries_of_many_feeds_at_once(store: Store) -> None:
    many = {
        f"feed-{f}": [
            Remembered(keys=(f"g{n}", f"l{n}", f"c{n}"), content_hash="h", at=NOW)
            for n in range(40)
        ]
        for f in range(30)
    }
    with store.writing() as tx:
        tx.feeds.sync([source(n) for n in range(30)])
        tx.entries.remember_many(many)
        tx.entries.remember_many({})
        assert len(tx.entries.seen("feed-7", [f"{k}{n}" for n in range(50) for k in "glc"])) == 120
        assert tx.entries.count(NOW - HOUR, NOW) == 1200


# --- items -----------------------------------------------------------------------------------


def test_an_item_comes_back_as_it_was_added(store: Store) -> None:
    kept = item(1, watchlists=("w", "v"))
    with store.writing() as tx:
        assert tx.items.add(kept)
        assert not tx.items.add(kept)
    with store.reading() as tx:
        assert tx.items.get(kept.id) == kept
        assert tx.items.text(kept.id) == kept.entry.text
        assert tx.items.texts([kept.id, "nothing"]) == {kept.id: kept.entry.text}
        assert tx.items.by_url(kept.entry.url) == [kept]
        assert tx.items.get("nothing") is None
        assert tx.glance.items() == 1


def test_items_are_listed_oldest_fetch_first_and_filtered(store: Store) -> None:
    first, second, third = item(1), item(2, watchlists=("v",)), item(3, mentions=())
    with store.writing() as tx:
        for kept in (third, first, second):
            tx.items.add(kept)
        assert tx.items.list(with_text=True) == [first, second, third]
        assert tx.items.list(with_text=True, limit=2) == [second, third]
        assert tx.items.list(with_text=True, watchlist="v") == [second]
        assert tx.items.list(with_text=True, kind="meeting") == [first, second]
        assert tx.items.list(with_text=True, kind="commitment") == []
        assert tx.items.list(with_text=True, since=second.fetched) == [second, third]
        assert tx.items.list(with_text=True, until=second.fetched) == [first, second]
        assert tx.items.list()[0].entry.body == ""
        assert tx.items.many([third.id, first.id]) == [first, third]
        assert tx.items.first_fetch("w") == first.fetched
        assert tx.items.first_fetch("nobody") is None


def pared(item: Item) -> Item:
    """An item as a digest is given it: one hit per query, without its place, no identities."""
    matches = []
    for match in item.matches:
        first = {h.query: replace(h, start=0, end=len(h.term)) for h in reversed(match.hits)}
        hits = tuple(first[q] for q in dict.fromkeys(h.query for h in match.hits))
        matches.append(replace(match, hits=hits))
    entry = replace(item.entry, guid="", keys=(), content_hash="")
    return replace(item, entry=entry, matches=tuple(matches))


def test_an_item_is_in_one_digest_of_a_watchlist_only(store: Store) -> None:
    both, known = item(1, watchlists=("w", "v")), item(2, known=True)
    with store.writing() as tx:
        tx.items.add(both)
        tx.items.add(known)
        assert tx.items.undigested("w", NOW) == []
        assert tx.items.undigested("w", both.fetched) == [pared(both)]
        assert tx.items.undigested("w", both.fetched, since=both.fetched + HOUR) == []
        tx.digests.save(record("w"), [both.id], [], [])
        assert tx.items.undigested("w", NOW + HOUR) == []
        assert tx.items.undigested("v", NOW + HOUR) == [pared(both)]
        assert tx.digests.items("w", DAY) == [both.id]
        assert tx.digests.of_item(both.id) == [("w", DAY)]


def test_an_item_judged_anew_enters_and_leaves_watchlists_but_is_not_told_twice(
    store: Store,
) -> None:
    kept = item(1, watchlists=("w",))
    by = {w: Match(watchlist=w, score=1.0, hits=(), why="y") for w in "wv"}
    with store.writing() as tx:
        tx.items.add(kept)
        tx.digests.save(record("w"), [kept.id], [], [])
        tx.items.rejudge(kept.id, [by["v"]])
        assert tx.items.list(watchlist="w") == []
        assert len(tx.items.undigested("v", NOW + HOUR)) == 1
        tx.items.rejudge(kept.id, [by["w"], by["v"]], [mention(kind="commitment")])
        assert tx.items.undigested("w", NOW + HOUR) == []
        assert len(tx.items.list(watchlist="w", kind="commitment")) == 1
        tx.items.rejudge("nothing", [])


def test_an_item_can_change_its_story_and_its_verdict(store: Store) -> None:
    verdict = Verdict(copy=Copy.EXACT, of="000000000002", score=1.0, reason="same words")
    with store.writing() as tx:
        tx.items.add(item(1))
        tx.items.restory({item(1).id: "story-2"})
        assert tx.items.get(item(1).id) == item(1, story="story-2")
        tx.items.reroot(item(1).id, verdict, "story-3")
        assert tx.items.get(item(1).id) == item(1, story="story-3", verdict=verdict)


TEXTS = {
    1: "The minister spoke of artillery; Zoë's plan was re-read.",
    2: "北大西洋条約機構の会合が東京で開かれた。",
    3: "나토 사무총장이 서울을 방문했다.",
    4: "The artillery plan, without the other word.",
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("artillery", [4, 1]),
        ("ARTILLERY minister", [1]),
        ("zoe", [1]),
        ('"artillery plan"', [4]),
        ("東京", [2]),
        ("京", [2]),
        ("北大西洋条約機構", [2]),
        ("東大", []),
        ("나토", [3]),
        ("사무총장", [3]),
        ("re-read", [1]),
        ("re* OR (", []),
        ("", []),
        ("'; --", []),
    ],
)
def test_search_finds_words_in_any_script(store: Store, words: str, found: list[int]) -> None:
    with store.writing() as tx:
        for n, text in TEXTS.items():
            tx.items.add(item(n, body=text))
        hits = tx.items.search(words)
    assert [int(kept.id, 16) for kept, _ in hits] == found
    assert all(snippet for _, snippet in hits)


# --- events ----------------------------------------------------------------------------------


def test_an_event_comes_back_with_its_reports_in_order(store: Store) -> None:
    one, two = reported(1), reported(2)
    whole = event(1, two, one)
    with store.writing() as tx:
        tx.events.add_reports([one, two])
        tx.events.put([whole], {"event-1": ("k1", "k2")})
    with store.reading() as tx:
        assert tx.events.get("event-1") == whole
        assert tx.events.load(["k2", "k9"]) == [whole]
        assert tx.events.load([]) == []
        assert tx.events.load(["k9"]) == []
        assert tx.events.get("nothing") is None
        assert tx.events.report("report-1") == one
        assert tx.events.event_of(["report-1", "x"]) == {"report-1": "event-1"}
        assert tx.events.reports_of([one.item]) == [one]
        assert tx.events.reported_by([one.item, two.item]) == [whole]


def test_putting_an_event_again_replaces_state_keys_and_reports(store: Store) -> None:
    one, two = reported(1), reported(2)
    with store.writing() as tx:
        tx.events.add_reports([one, two])
        tx.events.put([event(1, one, two)], {"event-1": ("old",)})
        moved = event(1, two, state=mention(status=Status.OCCURRED), updated=NOW + HOUR)
        tx.events.put([moved, event(2, one)], {"event-1": ("new",), "event-2": ()})
        assert tx.events.load(["old"]) == []
        assert tx.events.load(["new"]) == [moved]
        assert tx.events.event_of(["report-1", "report-2"]) == {
            "report-1": "event-2",
            "report-2": "event-1",
        }


def test_loading_by_keys_is_capped_to_the_latest(store: Store) -> None:
    events = [event(n, reported(n), updated=NOW + n * HOUR) for n in range(8)]
    with store.writing() as tx:
        tx.events.put(events, {e.id: ("k",) for e in events})
        assert [e.id for e in tx.events.load(["k"], limit=3)] == ["event-7", "event-6", "event-5"]


def test_events_are_filtered(store: Store) -> None:
    planned = event(1, reported(1))
    pledge = event(
        2,
        reported(2, watchlists=("v",)),
        state=mention(kind="commitment", status=Status.PLEDGED, giver="kr", date=None),
        updated=NOW + HOUR,
        created=NOW + HOUR,
    )
    with store.writing() as tx:
        tx.events.put([pledge, planned], {})
        assert tx.events.list() == [planned, pledge]
        assert tx.events.list(kind="commitment") == [pledge]
        assert tx.events.list(status="planned") == [planned]
        assert tx.events.list(with_name="KR") == [pledge]
        assert tx.events.list(with_name="example") == [planned, pledge]
        assert tx.events.list(with_name="%") == []
        assert tx.events.list(watchlist="v") == [pledge]
        assert tx.events.list(since=NOW + HOUR) == [pledge]
        assert tx.events.list(until=NOW) == [planned]
        assert tx.events.list(background=True) == []
        assert tx.events.touched_since(NOW, "v") == [pledge]
        assert tx.events.touched_since(NOW, "w") == []
        tx.digests.save(record("w"), [], [("event-2", pledge.state)], [])
        assert tx.events.touched_since(NOW, "w") == [pledge]
        assert tx.events.planned_between(date(2027, 1, 20), date(2027, 1, 20)) == [planned]
        assert tx.events.planned_between(date(2027, 1, 21), date(2027, 2, 20)) == []


def test_a_week_is_planned_on_each_of_its_days(store: Store) -> None:
    week = mention(date=date(2027, 1, 18), date_end=date(2027, 1, 24), date_precision="week")
    with store.writing() as tx:
        tx.events.put([event(1, reported(1), state=week)], {})
        assert len(tx.events.planned_between(date(2027, 1, 23), date(2027, 1, 23))) == 1
        assert tx.events.planned_between(date(2027, 1, 25), date(2027, 1, 30)) == []


def test_reports_are_open_until_their_item_is_in_a_digest(store: Store) -> None:
    known = item(3, known=True)
    with store.writing() as tx:
        for kept in (item(1), item(2), known):
            tx.items.add(kept)
        tx.events.add_reports(
            [reported(2), reported(1), reported(3, of=known), reported(4, item="seed/x")]
        )
        assert [r.id for r in tx.events.open_reports()] == ["report-1", "report-2"]
        tx.digests.save(record(), [item(1).id], [], [])
        tx.events.add_reports([reported(1)])
        assert [r.id for r in tx.events.open_reports()] == ["report-2"]


def test_reports_are_fresh_by_the_order_of_storing_not_by_the_clock_alone(store: Store) -> None:
    early, late = item(1), item(2, fetched=NOW - 9 * HOUR)
    with store.writing() as tx:
        tx.items.add(early)
        tx.events.add_reports([reported(1, of=early)])
        assert tx.events.fresh("w", NOW - HOUR) == {"report-1"}
        assert tx.events.fresh("w", NOW + HOUR) == frozenset()
        tx.digests.save(record(), [early.id], [], [])
        tx.items.add(late)
        tx.events.add_reports([reported(2, of=late), reported(1, of=early)])
        assert tx.events.fresh("w", NOW + HOUR) == {"report-2"}
        assert tx.events.fresh("v", NOW + HOUR) == frozenset()


def test_text_no_database_takes_is_kept_with_its_offsets(store: Store) -> None:
    bad = "a\x00b\ud800c"
    odd = item(1, body=bad, source=bad, mentions=(mention(place=bad),))
    odd = replace(odd, entry=replace(odd.entry, title=bad, guid=bad, keys=(bad,)))
    with store.writing() as tx:
        tx.feeds.sync([source(1)])
        feed = tx.feeds.claim_due(NOW, lease=LEASE, token="t")[0]
        tx.feeds.finish(replace(feed, problem=bad), "t")
        tx.items.add(odd)
        tx.events.put([event(1, reported(1, mention=mention(place=bad)))], {})
        tx.entries.remember("feed-1", [Remembered(keys=(bad,), content_hash="h", at=NOW)])
        assert list(tx.entries.seen("feed-1", [bad])) == [bad]
    with store.reading() as tx:
        kept = tx.items.get(odd.id)
    assert kept is not None
    assert kept.entry.body == "a\ufffdb\ufffdc"
    assert len(kept.entry.text) == len(odd.entry.text)


def test_events_left_without_reports_are_deleted(store: Store) -> None:
    with store.writing() as tx:
        tx.events.put([event(1, reported(1)), event(2, reported(2))], {"event-1": ("k",)})
        tx.events.assign([("report-1", "event-2")])
        assert tx.events.drop_empty() == ["event-1"]
        assert tx.events.load(["k"]) == []
        tx.events.assign([("report-1", None)])
        assert tx.events.event_of(["report-1"]) == {}


def test_decisions_are_kept_in_order(store: Store) -> None:
    merge = Decision(kind="merge", events=("a", "b"), at=NOW, note="same talks")
    split = Decision(kind="split", events=("a",), reports=("r",), at=NOW)
    with store.writing() as tx:
        tx.events.add_decision(merge)
        tx.events.add_decision(split)
        assert tx.events.decisions() == (merge, split)


# --- digests and mails -----------------------------------------------------------------------


def test_a_digest_comes_back_byte_for_byte(store: Store) -> None:
    built = record()
    with store.writing() as tx:
        assert tx.digests.last("w") is None
        assert tx.digests.number("w") == 1
        tx.digests.save(built, [], [], [delivery(1), delivery(2)])
    with store.reading() as tx:
        assert tx.digests.get("w", DAY) == built
        assert tx.digests.get("w", DAY - timedelta(days=1)) is None
        assert tx.digests.number("w") == 2
        assert tx.digests.list() == [replace(built, files=())]
        assert built.file("txt") == b"quiet\n"
        assert [d.recipient for d in tx.outbox.list()] == [
            "reader1@example.org",
            "reader2@example.org",
        ]


def test_a_day_has_one_digest_and_the_last_is_the_latest_day(store: Store) -> None:
    with store.writing() as tx:
        tx.digests.save(record(), [], [], [])
    with pytest.raises(StoreError, match="already"), store.writing() as tx:
        tx.digests.save(record(number=2), [], [], [])
    earlier = record(day=DAY - timedelta(days=3), number=2)
    with store.writing() as tx:
        tx.digests.save(earlier, [], [], [])
        tx.digests.save(record("v"), [], [], [])
        last = tx.digests.last("w")
        assert last is not None
        assert last.window.day == DAY
        assert len(tx.digests.list(watchlist="w")) == 2
        assert len(tx.digests.list(watchlist="w", since=DAY)) == 1
        assert len(tx.digests.list(limit=1)) == 1


def test_what_was_told_last_counts(store: Store) -> None:
    first, then = mention(), mention(status=Status.OCCURRED)
    with store.writing() as tx:
        tx.digests.save(record(), [], [("e", first)], [])
        tx.digests.save(record(day=DAY + timedelta(days=1), number=2), [], [("e", then)], [])
        tx.digests.save(record("v"), [], [("f", first)], [])
        assert tx.digests.told("w", ["e", "f"]) == {"e": then}
        assert tx.digests.told_by(["e", "f", "g"]) == {"e": ("w",), "f": ("v",)}


def test_a_mail_is_marked_before_it_is_sent_and_claimed_once(store: Store) -> None:
    with store.writing() as tx:
        tx.digests.save(record(), [], [], [delivery(1), delivery(2)])
        assert tx.outbox.queue([delivery(1)]) == []
        taken = tx.outbox.claim(NOW)
        assert [(d.state, d.attempts) for d in taken] == [("sending", 1), ("sending", 1)]
        assert taken[0].message == delivery().message
        assert tx.outbox.claim(NOW) == []
        tx.outbox.mark(taken[0].id, "sent")
        tx.outbox.mark(taken[1].id, "deferred", "busy", NOW + HOUR)
        assert tx.outbox.claim(NOW) == []
        assert [d.problem for d in tx.outbox.list(["deferred"])] == ["busy"]
        assert [d.attempts for d in tx.outbox.claim(NOW + HOUR)] == [2]
        tx.outbox.mark(taken[0].id, "queued")
        assert [d.id for d in tx.outbox.list(["sent"])] == [taken[0].id]


@pytest.mark.parametrize(("policy", "state"), [("resend", "queued"), ("hold", "held")])
def test_a_mail_left_by_a_crash_is_settled_by_policy(store: Store, policy: str, state: str) -> None:
    with store.writing() as tx:
        tx.digests.save(record(), [], [], [delivery(1), delivery(2)])
        left, busy = tx.outbox.claim(NOW)
        held = text("UPDATE delivery SET owner = :owner")
        tx.link.core.execute(held, {"owner": new_token(os.getppid())})
        assert tx.outbox.recover(policy, NOW) == []
        dead = new_token().split("/")
        dead[2] = "999999999"
        tx.link.core.execute(
            text("UPDATE delivery SET owner = :dead WHERE id = :id"),
            {"id": left.id, "dead": "/".join(dead)},
        )
        assert [(d.id, d.state) for d in tx.outbox.recover(policy, NOW)] == [(left.id, state)]
        assert [d.id for d in tx.outbox.list(["sending"])] == [busy.id]
        away = "/".join(("another-machine", *new_token().split("/")[1:]))
        tx.link.core.execute(held, {"owner": away})
        assert tx.outbox.recover(policy, NOW) == []
        assert [d.id for d in tx.outbox.recover(policy, NOW + 2 * HOUR)] == [busy.id]


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_kept_by_name(store: Store) -> None:
    with store.writing() as tx:
        tx.notes.put("poll/last", {"at": "2027", "n": [1, 2.5, None, True, "é"]})
        tx.notes.put("poll/last", {"n": 2})
        tx.notes.put("poll_other", 3)
        assert tx.notes.get("poll/last") == {"n": 2}
        assert tx.notes.all("poll/") == {"poll/last": {"n": 2}}
        tx.notes.drop("poll/last")
        assert tx.notes.get("poll/last") is None


def test_counters_add_up_over_days(store: Store) -> None:
    with store.writing() as tx:
        for n in range(3):
            tx.notes.count(DAY + timedelta(days=n), {"entries": 10, "matched/w": 0})
        tx.notes.count(DAY, {"entries": 5})
        assert tx.notes.counted("entries", DAY, DAY + timedelta(days=1)) == 25
        assert tx.notes.counted("matched/w", DAY, DAY) == 0


def test_terms_that_hit_are_counted_and_dead_ones_absent(store: Store) -> None:
    with store.writing() as tx:
        tx.notes.count_terms(DAY, "w", {"title: a%b_c": 2, "dead": 0})
        tx.notes.count_terms(DAY + timedelta(days=2), "w", {"title: a%b_c": 1})
        tx.notes.count_terms(DAY, "w2", {"other": 1})
        assert tx.notes.terms("w") == {"title: a%b_c": (3, DAY + timedelta(days=2))}
        assert tx.notes.terms("w", since=DAY + timedelta(days=3)) == {}


# --- care ------------------------------------------------------------------------------------


def filled(store: Store) -> None:
    with store.writing() as tx:
        tx.feeds.sync([source(1), source(2)])
        tx.entries.remember("feed-1", [Remembered(keys=("g",), content_hash="h", at=NOW)])
        for n in (1, 2):
            tx.items.add(item(n))
        tx.events.put([event(1, reported(1), reported(2))], {"event-1": ("k",)})
        tx.digests.save(record(), [item(1).id], [("event-1", mention())], [delivery(1)])
        tx.notes.put("x", 1)


def test_a_filled_store_is_sound(store: Store) -> None:
    filled(store)
    assert store.check() == []


def test_pruning_drops_texts_and_keeps_the_rest(store: Store) -> None:
    filled(store)
    assert store.prune(timedelta(seconds=1), item(1).fetched + timedelta(seconds=2)) == 1
    assert store.prune(timedelta(seconds=1), item(1).fetched + timedelta(seconds=2)) == 0
    with store.reading() as tx:
        bare = tx.items.get(item(1).id)
        assert bare is not None
        assert bare.entry.body == ""
        assert bare.mentions == item(1).mentions
        assert bare.sides == item(1).sides
        assert tx.items.text(item(1).id) is None
        assert tx.items.text(item(2).id) == item(2).entry.text
        assert [int(i.id, 16) for i, _ in tx.items.search("envoys")] == [2]
        assert [int(i.id, 16) for i, _ in tx.items.search("talks")] == [2, 1]
    assert store.check() == []


def test_a_checkpoint_does_no_harm(store: Store) -> None:
    filled(store)
    store.checkpoint()
    assert store.check() == []


def test_a_backup_holds_everything_and_writes_over_nothing(store: Store, tmp_path: Path) -> None:
    filled(store)
    store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match="exists already"):
        store.backup(tmp_path / "copy.db")
    again = Store(f"sqlite:///{tmp_path / 'copy.db'}")
    again.upgrade()
    assert_same(store, again)
    again.close()


@pytest.mark.parametrize("target", ["sqlite", "postgresql"])
def test_a_store_moves_to_either_database(
    store: Store, target: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    filled(store)
    url = f"sqlite:///{tmp_path / 'moved.db'}"
    if target == "postgresql":
        url = request.getfixturevalue("postgres")()
    moved = Store(url)
    moved.upgrade()
    store.copy_to(moved)
    assert_same(store, moved)
    with moved.writing() as tx:
        tx.items.add(item(9))
        tx.digests.save(record(day=DAY + HOUR * 24, number=2), [item(9).id], [], [delivery(9)])
        tx.feeds.sync([source(1), source(3)])
    with pytest.raises(StoreError, match="empty"):
        store.copy_to(moved)
    moved.close()


def assert_same(one: Store, other: Store) -> None:
    with one.reading() as a, other.reading() as b:
        assert a.feeds.all() == b.feeds.all()
        assert a.entries.seen("feed-1", ["g"]) == b.entries.seen("feed-1", ["g"]) != {}
        assert a.items.list(with_text=True) == b.items.list(with_text=True)
        assert [i for i, _ in b.items.search("envoys")] == [i for i, _ in a.items.search("envoys")]
        assert a.events.list() == b.events.list()
        assert a.digests.list(with_files=True) == b.digests.list(with_files=True)
        assert a.outbox.list() == b.outbox.list()
        assert a.notes.all() == b.notes.all()
    assert other.check() == []


def test_only_one_instance_holds_a_home(store: Store, tmp_path: Path) -> None:
    other = Store(store.url.render_as_string(hide_password=False), home=tmp_path / "b")
    (tmp_path / "b").mkdir()
    again = Store(store.url.render_as_string(hide_password=False), home=tmp_path)
    with store.hold("the service"):
        with pytest.raises(StoreError, match="the service, process"), again.hold():
            pass
        if not store.sqlite:
            with pytest.raises(StoreError, match="the service, process"), other.hold():
                pass
    with again.hold():
        pass
    other.close()
    again.close()


def test_whoever_writes_is_alone_and_sees_all_before(store: Store) -> None:
    def count(times: int) -> None:
        own = Store(store.url.render_as_string(hide_password=False))
        for _ in range(times):
            with own.writing() as tx:
                before = tx.notes.get("n")
                tx.notes.put("n", (before if isinstance(before, int) else 0) + 1)
        own.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, [15] * 4))
    with store.reading() as tx:
        assert tx.notes.get("n") == 60


def test_a_trial_leaves_nothing(store: Store) -> None:
    with store.trying() as tx:
        tx.notes.put("x", 1)
        assert tx.notes.get("x") == 1
    with store.reading() as tx:
        assert tx.notes.get("x") is None
