"""The same said otherwise: units, currencies, numerals, credits, sentences turned round."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)
TITLE = "Estonia and Japan agree on joint upkeep of patrol boats"
BODY = (
    "TALLINN, Jan 12 - The defence ministers of Estonia and Japan signed an agreement on Tuesday"
    " on the joint upkeep of 14 patrol boats, the Estonian ministry said in a statement.",
    "Under the five-year deal worth 38 million euros, engineers from Yokohama will work in Tallinn"
    " for nine months each year, and spare parts will be kept in a depot at Paldiski.",
    '"We are a small navy with a large sea in front of it," Minister Hanno Raud told reporters.'
    ' "It helps to have friends who know what salt does to an engine."',
    "Opposition deputies asked why the contract had not been put out to tender. The ministry"
    " answered that only two yards in the world still make the gearbox in question.",
    "The first boat is to go into the dock in April. Its crew was not consulted in Paldiski.",
)
CHINESE = (
    "爱沙尼亚国防部一月十二日宣布，两艘扫雷舰将于三月驶往波罗的海，航程约一千二百公里，由三名军官带队。",
    "舰队将在塔林停留十四天，补给燃料二十五万公斤，费用由两国分摊，爱沙尼亚承担百分之四十。",
    "国防部发言人说，港口的栈桥去年秋天刚刚加固，可以停靠更大的船只，居民也可以登舰参观。",
    "船厂的工程师将随舰出发，检查发动机和雷达，并在返航之前写出报告。",
)


def judged(
    earlier: str,
    later: str,
    *,
    titles: tuple[str, str] = (TITLE, TITLE),
    language: str = "en",
    outlets: tuple[str, str] = ("one.example", "two.example"),
) -> tuple[Verdict, str]:
    """Judge a text after another; returns what is told of it, too."""
    made = []
    for n, body in enumerate((earlier, later)):
        text = f"{titles[n]}\n\n{body}"
        mark = dedupe.fingerprint(text, title=titles[n], language=language)
        made.append(
            Document(
                id=str(n),
                mark=mark.encode(),
                outlet=outlets[n],
                url=f"https://{outlets[n]}/{n}",
                published=NOON + timedelta(hours=n),
            )
        )
    verdict = dedupe.judge(made[1], text, candidates=made[:1], title=titles[1], language=language)
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


def test_whom_a_text_is_from_before_its_first_sentence_makes_it_no_other_text() -> None:
    credited = BODY[0].replace("TALLINN, Jan 12 - ", "(Baltic Wire) - ")
    verdict, told = judged("\n\n".join(BODY), "\n\n".join((credited, *BODY[1:])))
    assert verdict.copy is Copy.SYNDICATED
    assert told == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("一千二百公里", "1200千米"),
        ("一千二百公里", "一千二百千米"),
        ("二十五万公斤", "25万千克"),
        ("百分之四十", "40%"),
        ("三名军官", "3名军官"),
        ("两艘扫雷舰", "2艘扫雷舰"),
        ("十四天", "14天"),
    ],
)
def test_a_chinese_number_or_unit_written_otherwise_is_no_news(old: str, new: str) -> None:
    body = "\n\n".join(CHINESE)
    titles = ("爱沙尼亚扫雷舰将出航", "爱沙尼亚扫雷舰将出航")
    verdict, _ = judged(body, body.replace(old, new), titles=titles, language="zh")
    assert old in body
    assert verdict.copy not in {None, Copy.UPDATE}


@pytest.mark.parametrize(
    ("old", "new"), [("一千二百公里", "1300千米"), ("三名军官", "5名军官"), ("百分之四十", "60%")]
)
def test_another_chinese_number_is_told(old: str, new: str) -> None:
    body = "\n\n".join(CHINESE)
    titles = ("爱沙尼亚扫雷舰将出航", "爱沙尼亚扫雷舰将出航")
    verdict, told = judged(body, body.replace(old, new), titles=titles, language="zh")
    assert verdict.copy is None or new[:2] in told


@pytest.mark.parametrize(("old", "new"), [("38 million euros", "EUR 38 million")])
def test_a_currency_by_its_code_is_no_other_one(old: str, new: str) -> None:
    body = "\n\n".join(BODY)
    verdict, _ = judged(body, body.replace(old, new))
    assert verdict.copy not in {None, Copy.UPDATE}


def test_a_german_sum_may_be_shortened() -> None:
    title = "Werft in Wismar baut vier Tender"
    body = (
        "Die Marine lässt in Wismar vier neue Tender bauen, der Vertrag über 1,3 Milliarden Euro"
        " wurde am Dienstag unterschrieben, wie das Amt in Koblenz mitteilte.\n\n"
        "Das erste Schiff soll im Herbst 2029 fertig sein. Rund 600 Menschen bekommen dadurch"
        " Arbeit, nachdem die Halle drei Jahre leer gestanden hatte.\n\n"
        "Der Rechnungshof hatte den Preis gerügt. Das Ministerium wies das zurück, weil sich die"
        " Lieferung sonst um zwei Jahre verzögert hätte."
    )
    shortened = body.replace("Milliarden Euro", "Mrd. Euro")
    verdict, _ = judged(body, shortened, titles=(title, title), language="de")
    assert verdict.copy not in {None, Copy.UPDATE}


def test_a_sentence_that_denies_in_other_words_what_another_denied_is_no_update() -> None:
    body = "\n\n".join(BODY)
    spun = body.replace("Its crew was not consulted", "Its sailors were not asked")
    assert judged(body, spun)[0].copy not in {None, Copy.UPDATE}
    turned = body.replace("Its crew was not consulted", "Its crew was never wanted")
    assert judged(body, turned.replace("in Paldiski.", "in Narva."))[0].copy is Copy.UPDATE


@pytest.mark.parametrize(
    "lead",
    [
        "The deal has been called off.",
        "The agreement now needs approval by parliament.",
        "Negotiations begin again next week.",
        "The boats never arrived.",
        "Both sides later had lunch together.",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_short_sentence_that_names_nobody_new_is_told(lead: str, place: str) -> None:
    body = "\n\n".join(BODY)
    later = f"{lead}\n\n{body}" if place == "above" else f"{body}\n\n{lead}"
    verdict, told = judged(body, later)
    assert verdict.copy is not None
    assert lead in told


@pytest.mark.parametrize("chrome", ["Breaking news.", "This is a developing story.", "WORLD"])
def test_what_any_site_says_of_its_article_is_not_told(chrome: str) -> None:
    body = "\n\n".join(BODY)
    verdict, told = judged(body, f"{chrome}\n\n{body}")
    assert verdict.copy is not None
    assert chrome not in told


def test_what_an_outlet_edits_and_heads_anew_the_same_day_is_its_own_copy() -> None:
    edited = (BODY[0].replace("signed", "concluded"), BODY[2], BODY[1], BODY[3][:75])
    verdict, _ = judged(
        "\n\n".join(BODY),
        "\n\n".join(edited),
        titles=(TITLE, "Yards will share work on small warships"),
        outlets=("one.example", "one.example"),
    )
    assert verdict.copy not in {None, Copy.UPDATE}


def test_an_invitation_to_an_app_in_japanese_is_no_news() -> None:
    title = "県境の橋が流失し百世帯が孤立"
    body = (
        "大雨により川にかかる長さ48メートルの橋が28日未明に流失し、上流の三つの集落が孤立した。"
        "県によると、けが人は確認されていない。\n\n"
        "自衛隊は28日午前、ヘリコプター2機で飲料水と毛布を集落の小学校に運んだ。"
        "橋は1971年に建設され、昨年の点検で補修が必要と判定されていた。\n\n"
        "県は今年秋に工事を始める予定だった。知事は仮設の橋を三週間以内にかける考えを示した。"
    )
    framed = f"{body}\n\n港新聞の公式アプリで速報を受け取る。メールマガジンの登録は無料です。"
    verdict, told = judged(body, framed, titles=(title, title), language="ja")
    assert verdict.copy is Copy.SYNDICATED
    assert told == ""


@pytest.mark.parametrize(
    "line",
    [
        "Breaking news",
        "Zuerst erschienen in der Zeitung Postimees.",
        "Ce texte a paru d'abord dans le journal Postimees.",
        "Suivez toute l'actualit\u00e9 internationale sur notre cha\u00eene WhatsApp.",
        "Une information \u00e0 nous transmettre ? \u00c9crivez \u00e0 la r\u00e9daction.",
        "Fehler gefunden? Schreiben Sie uns.",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_what_sites_abroad_say_of_an_article_is_not_told(line: str, place: str) -> None:
    body = "\n\n".join(BODY)
    later = f"{line}\n\n{body}" if place == "above" else f"{body}\n\n{line}"
    verdict, told = judged(body, later)
    assert verdict.copy is Copy.SYNDICATED
    assert told == ""
