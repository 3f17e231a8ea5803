"""Excerpts under a column's headline, which says nothing of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)
KILN = (
    "Wood instead of gas: old works burn again",
    "The brick works at Elverum lit its kiln on Tuesday for the first time since 2019, with 31 "
    "people back at work, manager Sigrun Haldorsen said.\n\nGas had become too dear, so a "
    "firm in Hamar rebuilt the burners for wood chips. That cost 14 million kroner.\n\nThe first "
    "20,000 bricks go to the church at Trysil, whose tower lost its cladding in a storm.\n\nThe "
    "union wants a second shift by October. Haldorsen thinks that orders will not allow it.",
)
SHORT = (
    "The brick works at Elverum lit its kiln on Tuesday for the first time since 2019, with 31 "
    "people back at work. That cost 14 million kroner. […]"
)
MOLE = (
    "Schutz gegen Stürme wird teuer",
    "Der Hafen Glückstadt bekommt eine neue Mole. Der Kreistag beschloss am Dienstag den Bau für "
    "18 Millionen Euro, Gutachten und Zufahrt eingeschlossen.\n\nDie Arbeiten sollen 2027 beginnen "
    "und 14 Monate dauern. Die alte Mole stammt von 1911 und bröckelt seit Jahren.\n\n"
    "Hafenmeisterin Wiebke Onken sagte, bei Sturm lägen die Kutter schon jetzt in Büsum. Die "
    "Fischer verlangen einen Ersatzplatz für 23 Boote.",
)
MOLE_SHORT = (
    "Der Hafen Glückstadt bekommt eine neue Mole. Der Kreistag beschloss am Dienstag den Bau für "
    "18 Millionen Euro. Die Arbeiten sollen 2027 beginnen. Weiterlesen auf küstenblatt.example"
)
BRIDGE = (
    "통영에 걷는 다리 놓는다",
    "통영시가 산양읍과 작은 섬 두 곳을 잇는 걷는 다리 470미터를 짓기로 했다. 2029년까지 190억 원이 든다.\n\n"
    "시는 14일 설계 업체와 계약을 맺었다. 다리는 밤마다 열 시까지 열리고, 태풍이 오면 자동으로 닫힌다.\n\n"
    "주민 320명은 배가 끊기는 날이 한 해에 41일이나 됐다며 반겼다. 시 관계자는 난간을 높이고 조명을 낮추겠다고 말했다.",
)
BRIDGE_SHORT = "▲통영시가 산양읍과 작은 섬 두 곳을 잇는 걷는 다리 470미터를 짓기로 했다. 2029년까지 190억 원이 든다. 더보기"


def judged(earlier: tuple[str, str], title: str, body: str, language: str) -> Verdict:
    made = []
    for n, (head, said) in enumerate((earlier, (title, body))):
        text = f"{head}\n\n{said}"
        mark = dedupe.fingerprint(text, title=head, language=language).encode()
        published = NOON + timedelta(hours=n)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    return dedupe.judge(made[1], text, candidates=made[:1], title=title, language=language)


COLUMNS = (
    (KILN, "Links for Wednesday", SHORT, "en"),
    (KILN, "World briefs, 15 April", SHORT, "en"),
    (KILN, "Morning news round-up", SHORT, "en"),
    (KILN, "In brief: Innlandet", SHORT, "en"),
    (MOLE, "Ticker 14.30 Uhr", MOLE_SHORT, "de"),
    (MOLE, "Kurz notiert", MOLE_SHORT, "de"),
    (BRIDGE, "[간추린 소식] 남해안", BRIDGE_SHORT, "ko"),
    (BRIDGE, "지역 단신", BRIDGE_SHORT, "ko"),
)


@pytest.mark.parametrize(("earlier", "title", "body", "language"), COLUMNS)
def test_an_excerpt_under_a_columns_headline_is_abridged(
    earlier: tuple[str, str], title: str, body: str, language: str
) -> None:
    assert judged(earlier, title, body, language).copy in {Copy.ABRIDGED, Copy.EDITED}


@pytest.mark.parametrize(
    "title", ["Ticker: Wiebke Onken tritt zurück", "Nachrichten: Sturm versenkt drei Kutter"]
)
def test_a_label_before_news_is_no_columns_headline(title: str) -> None:
    assert judged(MOLE, title, MOLE_SHORT, "de").copy is None


def test_a_wall_under_a_columns_headline_is_nobodys_copy() -> None:
    wall = "To read on, take out a subscription from 3 euros a month or buy a pass for this day."
    told = ("Council of Vinje votes for toll", wall)
    assert judged(told, "Morning briefing", wall + " It takes a minute.", "en").copy is None
