"""Days told by other days: an eve, a spell of talks by its end, the day somebody sets out."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.types import Mention, Status
from tests.samples.reading import read  # told on Thursday, 14 January 2027

PAIR = "Japan's Takeshi Iwaya and Latvia's Baiba Braze"


def meeting(text: str, language: str = "en", **more: object) -> Mention:
    found = read(f"In brief\n\n{text}", language, **more)  # type: ignore[arg-type]
    (one,) = (m for m in found if m.kind == "meeting")
    return one


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"The Oslo forum opens on 26 January. {PAIR} will meet on the eve of the forum.",
            date(2027, 1, 25),
        ),
        (
            f"The NATO summit in Oslo begins on 26 January. {PAIR} will sit down in Oslo the day before the summit.",
            date(2027, 1, 25),
        ),
        (f"{PAIR} will meet in Riga on the morning of the 20th.", date(2027, 1, 20)),
        (f"{PAIR} met in Riga on the first day of this week.", date(2027, 1, 11)),
    ],
)
def test_a_day_leans_on_another(text: str, day: date) -> None:
    told = meeting(text)
    assert (told.date, told.date_precision) == (day, "day")


def test_the_first_two_days_of_a_week_are_two() -> None:
    told = meeting(f"{PAIR} will meet in Riga on the first two days of next week.")
    assert (told.date, told.date_end) == (date(2027, 1, 18), date(2027, 1, 19))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Officials of Japan and Latvia wound up three days of consultations in Riga on Wednesday.", 11, 13),
        ("Defence officials of Japan and Estonia held two-day talks in Tallinn that concluded on Tuesday.", 11, 12),
        ("Two days of staff talks between Japan and Estonia closed in Tallinn on Tuesday.", 11, 12),
        (f"{PAIR} ended a three-day meeting in Riga on Wednesday with a joint statement.", 11, 13),
        ("Riga and Tokyo came closer after two days of talks at Adazi base that ended on Wednesday.", 12, 13),
        ("The Japan-Estonia cyber dialogue, which lasted two days, ended in Tallinn on Wednesday.", 12, 13),
    ],
)  # fmt: skip
def test_talks_told_by_their_end_began_days_before(text: str, first: int, last: int) -> None:
    told = meeting(text)
    assert told.status is Status.OCCURRED
    assert (told.date, told.date_end) == (date(2027, 1, first), date(2027, 1, last))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{PAIR} met in Riga on Tuesday, two days after a summit of three days ended.", 12),
        (f"{PAIR} held talks in Riga on Tuesday about a three-day exercise.", 12),
        (f"{PAIR} will meet for two-day talks in Riga on Wednesday.", 20),
    ],
)
def test_other_counts_of_days_move_nothing(text: str, day: int) -> None:
    told = meeting(text)
    assert (told.date, told.date_end) == (date(2027, 1, day), None)


@pytest.mark.parametrize(
    ("language", "text", "precision", "day"),
    [
        ("ko", "조현 외교부 장관이 나토 외교장관회의 참석을 위해 19일 벨기에로 떠난다.", "week", 19),
        ("ko", "조현 외교부 장관은 나토 외교장관회의에 참석하기 위해 19일(화) 출국한다.", "week", 19),
        ("ko", "조현 외교부 장관이 21일 열리는 나토 외교장관회의에 참석하기 위해 19일 출국한다.", "day", 21),
        ("ko", "조현 외교부 장관이 19일 벨기에에서 열리는 나토 외교장관회의에 참석한다.", "day", 19),
        ("ja", "岩屋毅外相はNATO外相会合に出席するため19日にベルギーへ出発する。", "week", 19),
        ("ja", "岩屋毅外相は21日のNATO外相会合に出席するため、19日に日本を出発する。", "day", 21),
        ("ja", "岩屋毅外相は19日、NATO外相会合に出席する。", "day", 19),
    ],
)  # fmt: skip
def test_the_day_of_setting_out_names_the_week(
    language: str, text: str, precision: str, day: int
) -> None:
    told = meeting(text, language, published=datetime(2027, 1, 18, 3, tzinfo=UTC))
    assert told.status is Status.PLANNED
    assert (told.date, told.date_precision) == (date(2027, 1, day), precision)
