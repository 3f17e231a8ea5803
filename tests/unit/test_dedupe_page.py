"""What a page or a desk puts around a story it took over, and stories that grow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
TITLE = "Flood gates at Veldsum stay shut for repairs"
PARAGRAPHS = (
    "The flood gates at Veldsum will stay shut until 9 June after divers found two cracked hinges, "
    "water board engineer Ilse Kooistra told the council of Oosterhaven on Monday.",
    "About 310 boats a week use the passage between the Slenk and Lake Tjeukum. They will have to "
    "go round by Harkema, which takes four hours longer at a speed of six knots.",
    "Repairs cost 240,000 euros, of which the province of Drenthe pays half. Kooistra said that "
    "a spare hinge would come from a foundry in Gdansk by rail.",
    "Skipper Jelle Postma, who carries gravel, wants the toll at Harkema dropped for as long as "
    "the gates are shut. Alderman Bouke Visser promised an answer within ten days.",
)


def read(name: str, title: str, body: str, outlet: str, hours: float) -> tuple[Document, str]:
    text = f"{title}\n\n{body}"
    mark = dedupe.fingerprint(text, title=title, language="en").encode()
    published = NOON + timedelta(hours=hours)
    return Document(id=name, mark=mark, outlet=outlet, published=published), text


def judged(
    body: str, title: str = TITLE, *, outlet: str = "other.example", hours: float = 3
) -> tuple[Verdict, str]:
    earlier, _ = read("first", TITLE, "\n\n".join(PARAGRAPHS), "first.example", 0)
    later, text = read("later", title, body, outlet, hours)
    verdict = dedupe.judge(later, text, candidates=[earlier], title=title, language="en")
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


IMPRINTS = (
    "Registered office: 8 Quay Street, Marlow. Company number 00998811.",
    "Rhona Pike is the Sentinel's harbour correspondent and has lived aboard since 2009.",
    "The Sentinel is owned by Quayside Media Group, which runs 31 titles.",
    "Verantwortlich im Sinne des Presserechts: Maren Holt, Hafenstraße 3.",
    "Siège social : 8 quai du Port, Marly. RCS Marly 998 811 004.",
    "발행인 강바다, 등록번호 서울아09988",
    "登録番号：T9988110040001",
    "Главный редактор: Мария Пашина",
)


@pytest.mark.parametrize("line", IMPRINTS)
def test_who_makes_a_paper_is_no_news_of_the_story(line: str) -> None:
    verdict, told = judged("\n\n".join((*PARAGRAPHS, line)))
    assert verdict.copy is Copy.SYNDICATED, verdict
    assert told == ""


def test_a_new_claim_below_an_imprint_is_told() -> None:
    claim = "Denmark and Norway agreed on Tuesday to send 12 engineers to Veldsum."
    verdict, told = judged("\n\n".join((*PARAGRAPHS, IMPRINTS[0], claim)))
    assert verdict.copy is Copy.UPDATE
    assert told == claim


GROWN = (
    "Divers later found a third cracked hinge, and the water board said on Friday that "
    "the passage would not open before 30 June.",
    "The spare hinge fell off its wagon near Poznan on Thursday and has to be cast again.",
    "Two barges collided in the narrows at Harkema on Thursday night; nobody was hurt.",
)


@pytest.mark.parametrize("outlet", ["first.example", "other.example"])
@pytest.mark.parametrize("line", GROWN)
def test_a_story_kept_whole_and_gone_on_days_later_is_an_update(line: str, outlet: str) -> None:
    body = "\n\n".join((PARAGRAPHS[0], line, *PARAGRAPHS[1:]))
    verdict, told = judged(body, "Veldsum passage: more trouble", outlet=outlet, hours=96)
    assert verdict.copy is Copy.UPDATE, verdict
    assert told == line


def test_a_pattern_filled_in_anew_is_no_update_of_its_last_filling() -> None:
    body = "\n\n".join(PARAGRAPHS)
    for old, new in (("Veldsum", "Marrum"), ("9 June", "2 July"), ("310", "95"), ("240", "60")):
        body = body.replace(old, new)
    verdict, _ = judged(body, "Flood gates at Marrum shut", outlet="first.example", hours=96)
    assert verdict.copy is None
