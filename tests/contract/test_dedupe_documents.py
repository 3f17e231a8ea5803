"""The index of what was seen: the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.store.documents import FORGET_EVERY, LINE
from monitor.types import Copy, Document, Trust, Verdict

if TYPE_CHECKING:
    from monitor.store import Store

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
EXACT = "0f" * 10


def document(name: str, **more: object) -> Document:
    given: dict[str, object] = {
        "id": name, "mark": b"\x01mark", "outlet": "a.example", "published": NOON,
        "trust": Trust.WIRE, "url": f"https://a.example/{name}", "story": "s",
    }  # fmt: skip
    return Document(**{**given, **more})  # type: ignore[arg-type]


def exact(number: int) -> str:
    return f"{number:020x}"[::-1]


def test_a_document_comes_back_as_it_was_added(store: Store) -> None:
    with store.writing() as tx:
        assert tx.documents.add(document("a"), (1, 2), EXACT, (7,))
        assert not tx.documents.add(document("a", outlet="b"), (3,), exact(3), ())
    with store.reading() as tx:
        assert tx.documents.get("a") == document("a")
        assert tx.documents.get("b") is None


def test_it_is_found_by_text_by_address_and_by_grams(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("a"), tuple(range(100, 130)), EXACT, ())
        tx.documents.add(document("b"), tuple(range(500, 530)), exact(2), ())
        found = tx.documents.candidates
        assert [d.id for d in found((), EXACT, "", 8)] == ["a"]
        assert [d.id for d in found((), exact(9), "https://a.example/b", 8)] == ["b"]
        assert [d.id for d in found(tuple(range(110, 140)), exact(9), "", 8)] == ["a"]
        assert found((100, *range(900, 930)), exact(9), "", 8) == []


def test_of_a_short_text_one_gram_that_nobody_else_has_is_enough(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("long"), tuple(range(100, 130)), exact(1), ())
        tx.documents.add(document("b"), (7, *range(500, 530)), exact(2), ())
        tx.documents.add(document("c"), (7, *range(600, 630)), exact(3), ())
        found = tx.documents.candidates
        excerpt = (100, *range(900, 930))
        assert [d.id for d in found(excerpt, exact(9), "", 8, few=True)] == ["long"]
        assert found((7, *range(900, 930)), exact(9), "", 8, few=True) == []


def test_the_best_candidates_come_first_and_no_more_than_asked(store: Store) -> None:
    with store.writing() as tx:
        for n in range(12):
            tx.documents.add(document(f"d{n}"), tuple(range(1000 + n, 1030)), exact(n), ())
        found = tx.documents.candidates(tuple(range(1000, 1030)), exact(99), "", 5)
        assert len(found) == 5
        assert found[0].id == "d0"


def test_a_copy_has_no_postings_and_stands_for_its_root(store: Store) -> None:
    keys = tuple(range(20))
    with store.writing() as tx:
        tx.documents.add(document("root"), keys, exact(1), ())
        copy = Verdict(copy=Copy.EDITED, of="root")
        tx.documents.add(document("copy"), tuple(range(40, 60)), exact(2), (), verdict=copy)
        assert tx.documents.candidates(tuple(range(40, 60)), exact(9), "", 8) == []
        assert [d.id for d in tx.documents.candidates((), exact(2), "", 8)] == ["copy", "root"]
        assert tx.documents.get("copy") == document("copy", root="root", copy=Copy.EDITED)


def test_an_update_is_found_by_itself(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("root"), tuple(range(20)), exact(1), ())
        update = Verdict(copy=Copy.UPDATE, of="root")
        tx.documents.add(document("up"), tuple(range(40, 60)), exact(2), (), verdict=update)
        found = tx.documents.candidates(tuple(range(40, 60)), exact(9), "", 8)
        assert [(d.id, d.root) for d in found] == [("up", "root")]


def test_popular_grams_are_capped(store: Store) -> None:
    with store.writing() as tx:
        for n in range(80):
            tx.documents.add(document(f"d{n}"), (5, 10_000 + n), exact(n), ())
        assert len(tx.documents.candidates((5,), exact(999), "", 200)) == 64
        assert [d.id for d in tx.documents.candidates((10_079,), exact(999), "", 8)] == ["d79"]


def test_a_line_is_boilerplate_after_three_stories_of_one_outlet(store: Store) -> None:
    with store.writing() as tx:
        for n in range(3):
            assert tx.documents.boilerplate("a.example") == frozenset()
            tx.documents.add(document(f"d{n}"), (n,), exact(n), (4_000_000_000, 50 + n))
        assert tx.documents.boilerplate("a.example") == frozenset({4_000_000_000})
        assert tx.documents.boilerplate("b.example") == frozenset()
        assert tx.documents.boilerplate("") == frozenset()


def test_lines_that_stood_only_once_are_forgotten(store: Store) -> None:
    with store.writing() as tx:
        for n in range(FORGET_EVERY + 4):
            tx.documents.add(document(f"d{n}"), (n,), exact(n), (7, 1_000 + n))
        left = tx.documents._connection.execute(select(func.count()).select_from(LINE)).scalar()
        assert left is not None
        assert left < 10
        assert tx.documents.boilerplate("a.example") == frozenset({7})


def test_copies_and_updates_teach_no_lines(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("root"), (1,), exact(1), (9,))
        for n, kind in enumerate((Copy.EXACT, Copy.UPDATE, Copy.EDITED)):
            verdict = Verdict(copy=kind, of="root")
            tx.documents.add(document(f"c{n}"), (n,), exact(n + 5), (9,), verdict=verdict)
        assert tx.documents.boilerplate("a.example") == frozenset()


def test_an_original_that_came_late_becomes_the_root(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("first"), tuple(range(20)), exact(1), ())
        held = Verdict(copy=Copy.SPUN, of="first")
        tx.documents.add(document("held"), (), exact(2), (), verdict=held)
        tx.documents.add(document("orig"), tuple(range(20)), exact(3), ())
        assert [d.id for d in tx.documents.family(["first"])] == ["held"]
        for name in ("first", "held"):
            verdict = Verdict(copy=Copy.SYNDICATED, of="orig")
            tx.documents.rejudge(name, verdict, tuple(range(20)), "orig")
        assert [d.id for d in tx.documents.candidates(tuple(range(20)), exact(9), "", 8)] == [
            "orig"
        ]
        roots = {name: tx.documents.get(name) for name in ("first", "held", "orig")}
        assert {k: d.root for k, d in roots.items() if d} == {
            "first": "orig", "held": "orig", "orig": "",
        }  # fmt: skip


def test_a_copy_that_turns_out_new_is_found_by_its_grams(store: Store) -> None:
    keys = tuple(range(40, 60))
    with store.writing() as tx:
        tx.documents.add(document("root"), tuple(range(20)), exact(1), ())
        held = Verdict(copy=Copy.EDITED, of="root")
        tx.documents.add(document("held"), keys, exact(2), (), verdict=held)
        tx.documents.rejudge("held", Verdict(), keys, "held")
        found = tx.documents.candidates(keys, exact(9), "", 8)
        assert [(d.id, d.root, d.copy, d.story) for d in found] == [("held", "", None, "held")]


def test_seeds_can_be_forgotten(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("seed/a"), (1, 2, 3), EXACT, ())
        tx.documents.add(document("seedling"), (1, 2, 3), exact(2), ())
        assert tx.documents.remove(["seed/a", "seed/none"]) == 1
        assert tx.documents.get("seed/a") is None
        assert [d.id for d in tx.documents.candidates((1, 2, 3), EXACT, "", 8)] == ["seedling"]


def test_it_survives_a_restart(store: Store) -> None:
    with store.writing() as tx:
        tx.documents.add(document("a"), (1, 2, 3), EXACT, ())
    with store.reading() as tx:
        assert [d.id for d in tx.documents.candidates((1, 2, 3), exact(9), "", 8)] == ["a"]
