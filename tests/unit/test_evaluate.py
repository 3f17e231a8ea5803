"""The measure itself: right answers score 1, none score 0, wrong fields are named."""

from __future__ import annotations

import json
import random
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from monitor.errors import UsageError
from monitor.evaluate import read_gold
from monitor.evaluate.pairing import pairs
from monitor.evaluate.result import Result, Scored
from monitor.evaluate.score import rates, score

if TYPE_CHECKING:
    from pathlib import Path

MEETING = {
    "kind": "meeting",
    "status": "occurred",
    "sides": ["jp", "nato"],
    "persons": ["Mark Rutte"],
    "date": "2027-01-12",
    "date_precision": "day",
    "mode": "phone",
    "background": False,
    "evidence": {"text": "spoke by phone on Tuesday about cables", "start": 7, "end": 45},
    "alt": {"status": ["planned"]},
}
PLEDGE = {
    "kind": "commitment",
    "status": "pledged",
    "sides": ["nz", "ua"],
    "giver": "nz",
    "receiver": "ua",
    "amount": {"value": 1.2e7, "currency": "NZD"},
    "date": None,
    "background": False,
    "evidence": {"text": "will give NZ$12 million to Ukraine", "start": 0, "end": 0},
}
ITEM = {
    "id": "a",
    "url": "https://x.example/a",
    "title": "Title",
    "body": "They spoke by phone on Tuesday about cables.",
    "published": "2027-01-13T08:00:00Z",
    "language": "en",
    "relevant": True,
}


def written(folder: Path, name: str, *objects: object) -> Path:
    path = folder / name
    path.write_text("\n".join(json.dumps(o) for o in objects), encoding="utf-8")
    return path


def line(event: dict[str, object], **changed: object) -> dict[str, object]:
    return event | {"evidence": [event["evidence"]]} | changed


def test_what_was_asked_for_scores_one(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING, PLEDGE]}))
    lines = [line(MEETING), line(PLEDGE)]
    for kind in ("meeting", "commitment"):
        counts, mistakes = score(article, lines, kind)
        assert (counts.found, counts.false, counts.missed, counts.status) == (1, 0, 0, 1)
        assert mistakes == []
    assert score(article, lines, "commitment")[0].amount == 1


def test_nothing_found_scores_nought_and_is_named(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING]}))
    counts, mistakes = score(article, [], "meeting")
    assert rates(counts.found, counts.false, counts.missed) == (0, 0, 0)
    assert [m.what for m in mistakes] == ["missed"]


def test_an_accepted_alternative_is_right_and_another_value_is_not(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING]}))
    assert score(article, [line(MEETING, status="planned")], "meeting")[0].status == 1
    wrong, mistakes = score(
        article, [line(MEETING, status="denied", date="2027-01-11", mode="video")], "meeting"
    )
    assert (wrong.found, wrong.status, wrong.date, wrong.mode) == (1, 0, 0, 0)
    assert {m.what for m in mistakes} == {"status", "date", "mode"}


def test_no_amount_is_right_where_the_label_accepts_none(tmp_path: Path) -> None:
    either = PLEDGE | {"alt": {"amount": [None]}}
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [either]}))
    told = [line(PLEDGE), line(PLEDGE, amount=None), line(PLEDGE, amount={"value": 3.0})]
    counts = [score(article, [one], "commitment")[0] for one in told]
    assert [(c.amount, c.amounts) for c in counts] == [(1, 1), (0, 0), (0, 1)]
    bare = PLEDGE | {"amount": None, "alt": {"amount": [1.2e7]}}
    (article,) = read_gold(written(tmp_path, "h.jsonl", ITEM | {"events": [bare]}))
    counts = [score(article, [line(PLEDGE, amount=None)], "commitment")[0]]
    assert [(c.amount, c.amounts) for c in counts] == [(0, 0)]


def test_an_optional_event_neither_helps_nor_hurts(tmp_path: Path) -> None:
    gold = written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING | {"optional": True}]})
    (article,) = read_gold(gold)
    assert article.negative
    for lines in ([], [line(MEETING)], [line(MEETING), line(MEETING)]):
        counts, _ = score(article, lines, "meeting")
        assert (counts.found, counts.false, counts.missed) == (0, 0, 0)


def test_history_told_as_new_is_false_and_said_so(tmp_path: Path) -> None:
    gold = written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING | {"background": True}]})
    (article,) = read_gold(gold)
    counts, mistakes = score(article, [line(MEETING)], "meeting")
    assert (counts.false, counts.old_as_new, counts.old_missed) == (1, 1, 1)
    assert [m.what for m in mistakes] == ["false-background"]
    counts, _ = score(article, [line(MEETING, background=True)], "meeting")
    assert (counts.false, counts.old_found, counts.old_missed) == (0, 1, 0)


def test_one_shared_surname_pairs_only_leniently(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING]}))
    other = line(MEETING, sides=["kr", "us"], evidence=[{"text": "elsewhere"}])
    assert score(article, [other], "meeting")[0].found == 1
    assert score(article, [other], "meeting", strict=True)[0].found == 0


def test_labels_apart_find_their_items_by_id_or_address(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps([{"id": "set/a", "category": "negative", "events": []}]))
    item = {k: v for k, v in ITEM.items() if k != "id"} | {"url": "https://x.example/set/a"}
    (article,) = read_gold(gold, written(tmp_path, "items.jsonl", item))
    assert article.negative
    assert article.title == "Title"
    with pytest.raises(UsageError, match="--items"):
        read_gold(gold)


def test_documents_with_participants_are_read_with_their_alternatives(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Title\n\nBody.", encoding="utf-8")
    labels = {
        "id": "1",
        "file": "one.txt",
        "pub_date": "2027-01-13",
        "title": "Title",
        "meetings": [
            {
                "participants": ["Mark Rutte|Rutte"],
                "mode": "visit|unspecified",
                "status": "planned",
                "certainty": "likely",
                "date": "|2027-01-14..2027-01-15",
            }
        ],
        "commitments": [
            {"committer": ["Seoul"], "status": "proposed", "amount": [2e9, "USD"]},
            {"committer": ["Seoul"], "status": "requested"},
        ],
    }
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps([labels]), encoding="utf-8")
    (article,) = read_gold(gold)
    meeting, offer = article.events
    assert article.body == "Body."
    assert meeting.statuses == ("unconfirmed", "planned")
    assert meeting.modes == ("in_person", "unknown")
    assert meeting.dates == ("2027-01-14", "2027-01-15", None)
    assert (offer.statuses, offer.amounts, offer.currencies) == (("offered",), (2e9,), ("USD",))


def test_a_result_has_tables_and_plain_json(tmp_path: Path) -> None:
    (article,) = read_gold(written(tmp_path, "g.jsonl", ITEM | {"events": [MEETING]}))
    counts, mistakes = score(article, [line(MEETING)], "meeting")
    empty, _ = score(article, [], "commitment")
    both = {"meeting": counts, "commitment": empty}
    result = Result(
        scored=(Scored(article=article, counts=both, tight=both, mistakes=tuple(mistakes)),)
    )
    said = json.loads(json.dumps(result.as_json()))
    assert said["events"]["meeting"]["f1"] == 1
    assert said["events"]["meeting"]["interval"] == [1, 1]
    assert [title for title, _, _ in result.tables()][:2] == ["Events", "Fields of those found"]


@pytest.mark.parametrize("seed", range(200))
def test_no_other_pairing_weighs_more(seed: int) -> None:
    dice = random.Random(seed)
    weights = [[dice.randint(0, 9) for _ in range(4)] for _ in range(dice.randint(1, 4))]
    found = pairs(weights)
    best = max(
        sum(weights[i][j] for i, j in enumerate(columns[: len(weights)]))
        for columns in permutations(range(4))
    )
    assert len(set(found.values())) == len(found)
    assert sum(weights[i][j] for i, j in found.items()) == best
