"""Numbers, names and passages that a copy writes in another way, and those that it changes."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
TITLE = "Seed vault on Fårholm takes in rye from Belarus"
BODY = (
    "The seed vault on the island of Fårholm took in eight hundred sacks of rye from Belarus on "
    "Wednesday, its keeper Marit Sundby said, after a journey of five days by train and boat.\n\n"
    "Two thousand visitors a year see the hall at Nordvik, which closes at 5.30 p.m. The cold "
    "store was built in 1987 for six million kroner and holds 41,200 kinds of grain.\n\n"
    "Sundby thanked Pavel Dubrovin of the institute in Gomel, who had filled in 97 forms. The "
    "sentence for smuggling seeds is four years and six months, she told pupils from Tromsdal.\n\n"
    "Denmark and Estonia want to bring barley in September. The roof leaks in two places."
)


def judged(body: str, title: str = TITLE, *, earlier: str = BODY) -> tuple[Verdict, str]:
    made = []
    for name, some, head, hours in (("first", earlier, TITLE, 0), ("later", body, title, 5)):
        text = f"{head}\n\n{some}"
        mark = dedupe.fingerprint(text, title=head, language="en").encode()
        published = NOON + timedelta(hours=hours)
        made.append(Document(id=name, mark=mark, outlet=f"{name}.example", published=published))
    verdict = dedupe.judge(made[1], text, candidates=made[:1], title=head, language="en")
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


REWRITTEN = (
    ("eight hundred sacks", "800 sacks"),
    ("Two thousand visitors", "Some 2,000 visitors"),
    ("5.30 p.m.", "17:30"),
)


@pytest.mark.parametrize(("old", "new"), REWRITTEN)
def test_a_number_written_in_another_way_is_no_other_number(old: str, new: str) -> None:
    assert judged(BODY.replace(old, new))[0].copy in {Copy.SYNDICATED, Copy.EDITED}
    back = judged(BODY, earlier=BODY.replace(old, new))[0]
    assert back.copy in {Copy.SYNDICATED, Copy.EDITED}


CHANGED = (
    ("eight hundred sacks", "840 sacks"),
    ("eight hundred sacks", "200 sacks"),
    ("Two thousand visitors", "Some 2,500 visitors"),
    ("four years and six months", "six years and four months"),
)


@pytest.mark.parametrize(("old", "new"), CHANGED)
def test_another_number_is_told_whichever_way_it_is_written(old: str, new: str) -> None:
    verdict, told = judged(BODY.replace(old, new))
    assert verdict.copy in {Copy.UPDATE, Copy.EDITED}
    assert new in told


def test_a_part_of_a_number_in_words_is_another_number() -> None:
    long = BODY.replace("eight hundred sacks", "eight hundred and forty sacks")
    assert judged(long.replace("eight hundred and forty", "800"), earlier=long)[1]


def test_accents_that_stand_by_themselves_make_no_other_text() -> None:
    apart = unicodedata.normalize("NFD", BODY)
    assert judged(apart, unicodedata.normalize("NFD", TITLE))[0].copy is Copy.EXACT


PASSAGE = "\n\n".join(BODY.split("\n\n")[:2])


@pytest.mark.parametrize("intro", ["From the Skerry Post:", "The Skerry Post has the tale:"])
def test_a_passage_handed_on_under_a_line_of_ones_own_is_a_copy(intro: str) -> None:
    verdict, _ = judged(f"We like cold rooms here.\n\n{intro}\n\n{PASSAGE}", "Cold but rich")
    assert verdict.copy in {Copy.ABRIDGED, Copy.EDITED}


def test_what_is_said_beside_such_a_passage_is_read() -> None:
    own = "Our own trip on Saturday goes to Vardal."
    verdict, told = judged(f"From the Skerry Post:\n\n{PASSAGE}\n\n{own}", "Cold but rich")
    assert verdict.copy in {Copy.ABRIDGED, Copy.EDITED}
    assert told.endswith(own)


def test_news_above_such_a_passage_makes_an_update() -> None:
    own = "Finland and Latvia signed on 3 June with Iceland to send 60 tonnes of oats to Fårholm."
    verdict, told = judged(f"{own}\n\nFrom the Skerry Post:\n\n{PASSAGE}", "Cold but rich")
    assert verdict.copy is Copy.UPDATE
    assert own in told


def test_a_pattern_with_other_figures_is_no_copy_of_yesterdays() -> None:
    shares = (
        "The Ostrand index of forty shares closed at 1,204.10 points on {0}, {1} percent from the "
        "day before, as Hovde Bank and Lyng Shipping were traded for {2} and {3} crowns each.\n\n"
        "Turnover came to {4} million crowns. Foreign buyers had {5} percent of it, and the crown "
        "was quoted at {6} to the euro at the close in Ostrand."
    )
    one = shares.format("Monday", "0.41", "88.20", "17.05", "512", "33", "11.42")
    two = shares.format("Tuesday", "0.97", "86.15", "19.60", "498", "38", "11.37")
    assert judged(two.replace("1,204.10", "1,192.44"), earlier=one)[0].copy is None
