"""Names in texts: senses, terms of office, scripts, offsets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.config.gazetteer import load_gazetteer
from monitor.match import Gazetteer
from monitor.types import Form, Name, NameKind

ROOT = Path(__file__).resolve().parents[2]
SPRING = date(2026, 5, 4)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(load_gazetteer(ROOT / "config" / "gazetteer"))


def ids(gazetteer: Gazetteer, text: str, language: str = "en", on: date = SPRING) -> list[str]:
    hits = gazetteer.hits(text, language, on)
    for hit in hits:
        assert text[hit.start : hit.end].strip() == text[hit.start : hit.end] != ""
    return [f"{h.id}:{text[h.start : h.end]}" for h in hits]


FOUND = [
    ("de", "Wadephul flog nach Seoul. Der Außenminister sprach dort.", ["johann-wadephul:Wadephul", "kr:Seoul"]),
    ("ja", "茂木氏が電話した。外相は午後、訪欧する。", ["toshimitsu-motegi:茂木"]),
    ("en", "Wadephul flew off. The foreign minister spoke.", []),
    ("en", "Rotem sends K2 tanks", ["hyundai-rotem:Rotem", "k2-tank:K2 tanks"]),
    ("en", "Korean climbers reach K2", ["kr:Korean"]),
    ("en", "Korean airport K9 finds ham, says its dog handler", ["kr:Korean"]),
    ("en", "Norway's army takes K9 guns", ["no:Norway", "k9-howitzer:K9"]),
    ("en", "Minister! Ann Rutte baked for NATO. Rutte is no kin.", ["nato:NATO"]),
    ("en", "A pilot of the Air Self-Defense Force", ["jp-sdf:Air Self-Defense Force"]),
    ("de", "Vizepremier Marles kam an.", ["richard-marles:Marles"]),
    ("en", "Staff call meetings NATO: no action, talk only", []),
    ("zh", "首都以北约三十公里", []),
    ("en", "Cooper, Wong lead in Hobart after two rounds", []),
    ("en", "Peters beats Vance; the school cheers", []),
    ("fr", "Cooper et Collins, un piano à quatre mains", []),
    ("zh", "彼得斯战胜万斯，少年夺冠军", []),
    ("en", "Cooper, Wong on ceasefire", ["yvette-cooper:Cooper", "penny-wong:Wong"]),
    ("de", "Merz ruft Takaichi an: Sanktionen", ["friedrich-merz:Merz", "sanae-takaichi:Takaichi"]),
    ("zh", "库珀与黄英贤谈停火", ["yvette-cooper:库珀", "penny-wong:黄英贤"]),
    ("de", "Rutte rief an. Der Generalsekretär dankte.", ["mark-rutte:Rutte"]),
    ("fr", "Vandier, commandant suprême allié", ["pierre-vandier:Vandier"]),
    ("en", "Rutte, a pastry chef, won. The chief judge smiled.", []),
    ("de", "Die Uhr am Nato-Band", []),
    ("en", "NATO’s Mark Rutte flew in.", ["nato:NATO", "mark-rutte:Mark Rutte"]),
    ("en", "Lee Jae Myung and Jae-myung Lee", ["lee-jae-myung:Lee Jae Myung", "lee-jae-myung:Jae-myung Lee"]),
    ("en", "Japanese and South Korean ships", ["jp:Japanese", "kr:South Korean"]),
    ("en", "North Korea's tests", ["kp:North Korea"]),
    ("en", "Mark Rutte left. Rutte smiled.", ["mark-rutte:Mark Rutte", "mark-rutte:Rutte"]),
    ("en", "Secretary General Rutte smiled.", ["mark-rutte:Rutte"]),
    ("en", "Defence Minister Koizumi spoke.", ["shinjiro-koizumi:Koizumi"]),
    ("en", "Treasury Secretary Bessent spoke.", ["scott-bessent:Bessent"]),
    ("en", "Lavrov, Wang Yi talk", ["sergei-lavrov:Lavrov", "wang-yi:Wang Yi"]),
    ("en", "The carrier Ronald Reagan sailed.", []),
    ("en", "Takaichi, Japan's prime minister, spoke.", ["sanae-takaichi:Takaichi", "jp:Japan"]),
    ("en", "the Individually Tailored Partnership Programme", ["itpp:Individually Tailored Partnership Programme"]),
    ("ko", "마르크 뤼터 나토 사무총장이", ["mark-rutte:마르크 뤼터", "nato:나토"]),
    ("ko", "이재명 대통령은 말했다. 이 대통령은", ["lee-jae-myung:이재명", "lee-jae-myung:이"]),
    ("ko", "한미일 국방장관 회의", ["kr:한", "us:미", "jp:일"]),
    ("ko", "한·미 외교장관 통화", ["kr:한", "us:미"]),
    ("ja", "日韓首脳が", ["jp:日", "kr:韓"]),
    ("zh", "第三轮韩德防务会商", ["kr:韩", "de:德"]),
    ("de", "die Spitzen des Nordatlantikpakts", ["nato:Nordatlantikpakts"]),
    ("ja", "日・NATO協議", ["jp:日", "nato:NATO"]),
    ("ja", "日・オランダ外相会談", ["jp:日", "nl:オランダ"]),
    ("ja", "土・日・アイス", []),
    ("en", "Korean air-defence missiles, and Korean Air", ["kr:Korean"]),
    ("ja", "高市首相とルッテ事務総長", ["sanae-takaichi:高市", "mark-rutte:ルッテ"]),
    ("ja", "李大統領は", ["lee-jae-myung:李"]),
    ("fr", "l'OTAN et le Japon", ["nato:OTAN", "jp:Japon"]),
    ("de", "Nato-Generalsekretär Rutte", ["nato:Nato", "mark-rutte:Rutte"]),
    ("zh", "北约秘书长吕特与日本首相", ["nato:北约", "mark-rutte:吕特", "jp:日本"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND)
def test_names_are_found_in_their_scripts(
    gazetteer: Gazetteer, language: str, text: str, wanted: list[str]
) -> None:
    assert ids(gazetteer, text, language) == wanted


DROPPED = [
    ("en", "Rutte smiled.", "Rutte"),
    ("en", "Michael Rutte, a baker, smiled at Mark Rutte.", "Michael Rutte"),
    ("en", "Striker Park Jin scored twice.", "Park Jin"),
    ("en", "Lee Kuan Wei wrote it; President Lee Jae-myung read it.", "Lee Kuan"),
    ("en", "the polish was fine", "polish"),
    ("en", "an act of faith by NATO", "act"),
    ("en", "The Hanwha Eagles lost; Hanwha Aerospace won.", "Hanwha Eagles"),
    ("en", "Keito Nato, 22, scored; Nato smiled.", "Nato smiled"),
    ("en", "Captain Nato lifts the cup. Nato Imnadze, 26, won against Seoul.", "Captain Nato"),
    ("ko", "나토리시의 나토키 씨", "나토"),
    ("ko", "한 나토 관계자는", "한 "),
    ("ko", "조 장관이 말했다가", "조 장관이 아닌"),
    ("ja", "日中の気温は", "日中"),
    ("ja", "ブルッテンの", "ルッテ"),
    ("zh", "双方同意加强合作", "意加"),
]


@pytest.mark.parametrize(("language", "text", "trap"), DROPPED)
def test_what_merely_shares_a_spelling_is_not_the_entry(
    gazetteer: Gazetteer, language: str, text: str, trap: str
) -> None:
    at = text.find(trap)
    hits = gazetteer.hits(text, language, SPRING)
    assert not [h for h in hits if h.start < at + len(trap) and at < h.end and at >= 0]


def test_an_office_counts_only_inside_its_term(gazetteer: Gazetteer) -> None:
    def office(on: date) -> tuple[str, str]:
        (hit,) = gazetteer.hits("Jens Stoltenberg spoke.", "en", on)
        return hit.side, hit.role

    assert office(date(2023, 2, 1)) == ("nato", "Secretary General")
    assert office(date(2024, 12, 1)) == ("", "")
    assert office(date(2026, 2, 1)) == ("no", "Finance Minister of Norway")


def test_a_title_picks_the_holder_of_its_day(gazetteer: Gazetteer) -> None:
    text = "Foreign Minister Cho spoke."
    assert ids(gazetteer, text, on=date(2025, 3, 1)) == ["cho-tae-yul:Cho"]
    assert ids(gazetteer, text, on=date(2026, 3, 1)) == ["cho-hyun:Cho"]


def test_a_summit_is_the_one_nearest_in_time(gazetteer: Gazetteer) -> None:
    text = "ahead of the NATO summit, officials"
    assert ids(gazetteer, text, on=date(2025, 6, 1))[0].startswith("summit-2025")
    assert ids(gazetteer, text, on=date(2026, 6, 1))[0].startswith("summit-2026")


def test_forms_are_told_apart(gazetteer: Gazetteer) -> None:
    text = "Japan and Tokyo; Japanese ships. Mark Rutte, then Rutte."
    forms = [h.form for h in gazetteer.hits(text, "en", SPRING)]
    assert forms == [Form.FULL, Form.CAPITAL, Form.ADJECTIVE, Form.FULL, Form.SHORT]


def test_offsets_index_the_original_text(gazetteer: Gazetteer) -> None:
    text = "“NA\u00adTO” — Japan’s   Sanae\u00a0 Takaichi; Straße, ﬁne: Seoul"
    spans = [text[h.start : h.end] for h in gazetteer.hits(text, "en", SPRING)]
    assert spans == ["NA\u00adTO", "Japan", "Sanae\u00a0 Takaichi", "Seoul"]


def test_explain_says_why_a_name_was_dropped(gazetteer: Gazetteer) -> None:
    told = gazetteer.explain("Striker Park Jin scored.", "en", SPRING)
    assert ("park-jin", False, 'a namesake ("striker")') in [(h.id, t, w) for h, t, w in told]


def test_a_name_needs_its_context() -> None:
    names = (
        Name(id="nato", kind=NameKind.ORG, name="NATO", side="nato", forms=(("", "NATO"),)),
        Name(id="cap", kind=NameKind.PROGRAMME, name="CAP", forms=(("", "CAP"),), needs=("nato",)),
    )
    one = Gazetteer(names)
    assert [h.id for h in one.hits("the CAP of farmers", "en", SPRING)] == []
    assert [h.id for h in one.hits("the CAP of NATO", "en", SPRING)] == ["cap", "nato"]


def test_find_takes_an_id_or_any_form(gazetteer: Gazetteer) -> None:
    assert [n.id for n in gazetteer.find("이재명")] == ["lee-jae-myung"]
    assert [n.id for n in gazetteer.find("mark-rutte")] == ["mark-rutte"]
    assert [n.id for n in gazetteer.find("LEE JAE MYUNG")] == ["lee-jae-myung"]
    assert gazetteer.find("nobody at all") == ()


def test_side_forms_are_those_of_the_side_itself(gazetteer: Gazetteer) -> None:
    forms = gazetteer.side_forms("jp")
    assert {"Japan", "日本", "일본", "Japanese", "Tokyo"} <= set(forms)
    assert gazetteer.side_forms("nix") == ()
