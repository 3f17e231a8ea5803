"""Marks: what is kept of a text."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from monitor import dedupe
from monitor.dedupe.lines import lines
from monitor.dedupe.notices import is_notice
from monitor.dedupe.tokens import spans, split
from monitor.types import Form, NameHit, NameKind

TITLE = "Tallinn lends Canberra two mine hunters"
BODY = (
    "TALLINN - Estonia will lend Australia two mine hunters for eighteen months, Defence Minister "
    "Raivo Kask said on Tuesday.\n\nThe ships, Ugandi and Sakala, leave Miinisadam on 14 May with "
    "62 sailors. Kask's deputy, Liis Oja, did not say what Canberra pays.\n\n"
    "“Nobody sweeps mines for fun,” Oja told reporters."
)
TEXT = f"{TITLE}\n\n{BODY}"
OTHER_SCRIPTS = (
    "日本政府は火曜日、エストニアから掃海艇二隻を借りると発表した。石田大臣が記者会見で述べた。",
    "한국 정부는 화요일 에스토니아에서 소해함 두 척을 빌린다고 발표했다. 김 장관이 밝혔다.",
    "澳大利亚政府星期二宣布，将向爱沙尼亚租借两艘扫雷舰，为期十八个月。",
    "Правительство Эстонии во вторник согласилось одолжить Австралии два тральщика на полтора года.",
    "Η Εσθονία θα δανείσει στην Αυστραλία δύο ναρκαλιευτικά για δεκαοκτώ μήνες.",
)


def mark(text: str = TEXT, title: str = TITLE, **more: object) -> dedupe.Fingerprint:
    return dedupe.fingerprint(text, title=title, **more)  # type: ignore[arg-type]


def test_a_mark_comes_back_as_it_was_written() -> None:
    made = mark()
    assert dedupe.Fingerprint.decode(made.encode()) == made
    assert dedupe.recorded(dedupe.written(made)) == made


@pytest.mark.parametrize("text", OTHER_SCRIPTS)
def test_every_script_has_content_words(text: str) -> None:
    made = mark(text, "")
    assert len(made.sequence) >= 6
    assert made.keys
    assert dedupe.Fingerprint.decode(made.encode()) == made


def test_a_mark_holds_no_words() -> None:
    written = mark().encode().lower()
    words = [w.strip(".,“”'").lower().encode() for w in BODY.split() if len(w) > 4]
    assert not [w for w in words if w in written]


def test_a_long_article_stays_below_four_kilobytes() -> None:
    text = " ".join(f"Word{n} Name{n % 97} spoke {n} times of harbour{n % 31}." for n in range(900))
    made = mark(text, "")
    assert len(made.encode()) < 4096
    assert len(made.keys) <= 64


def test_the_mark_is_the_same_in_another_process() -> None:
    code = (
        "from monitor import dedupe, types; import sys;"
        "print(dedupe.record(sys.argv[1], title=sys.argv[2]))"
    )
    run = [sys.executable, "-c", code, TEXT, TITLE]
    said = {
        subprocess.run(
            run, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert said == {dedupe.record(TEXT, title=TITLE)}


def test_space_case_and_quotes_make_no_other_text() -> None:
    other = TEXT.replace("“", '"').replace("”", '"').replace("\n\n", "\n").replace("’", "'")
    assert mark(other).exact == mark().exact
    assert mark(other.upper(), TITLE.upper()).exact == mark().exact


def test_known_lines_leave_the_body_but_not_the_whole() -> None:
    framed = f"{TEXT}\n\nRead all about ships in our weekly magazine"
    known = frozenset({lines(framed)[-1].hash})
    assert mark(framed, known_lines=known).body == mark().body
    assert mark(framed, known_lines=known).exact == mark(framed).exact != mark().exact


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x02" + b"0" * 80])
def test_what_is_no_mark_is_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        dedupe.Fingerprint.decode(damage)


def test_a_cut_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="cut short"):
        dedupe.Fingerprint.decode(mark().encode()[:-3])


def test_a_record_that_is_no_base64_is_refused() -> None:
    with pytest.raises(ValueError, match="base64"):
        dedupe.recorded("not a mark!")


def test_gazetteer_names_of_the_lead_are_kept_apart() -> None:
    def hit(name: str, start: int) -> NameHit:
        kind = NameKind.PERSON
        return NameHit(id=name, kind=kind, side="ee", start=start, end=start + 4, form=Form.FULL)

    made = mark(names=(hit("raivo-kask", 60), hit("liis-oja", 900)))
    assert len(made.lead_names) == 1
    assert len(made.names) == 2


def test_forms_and_their_places_agree() -> None:
    for text in (TEXT, *OTHER_SCRIPTS, "Can’t stop: it’s 1,200.5 km—U.S. navy’s"):
        placed = list(spans(text, 0, len(text)))
        assert [form for form, _, _ in placed] == split(text)
        assert all(0 <= a < b <= len(text) for _, a, b in placed)


@pytest.mark.parametrize(
    "sentence",
    [
        "This story has not been edited by our staff and is generated from a syndicated feed.",
        "Copyright 2026. All rights reserved.",
        "Sign up for the newsletter and download our app.",
    ],
)
def test_sentences_about_the_publication_are_notices(sentence: str) -> None:
    assert is_notice(sentence)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("By Ann Other\nPublished 12 May, 18:42", "Read more: Why the ferry is late again"),
        ("Menü\nSuche\nPolitik\nSport", "Kommentare (2)\nGast: Und wer bezahlt das?"),
        ("Accueil\nMonde\nSport\nRechercher", "À lire aussi : Le pont est fermé"),
        ("メニュー\n検索\n国際\n政治", "【関連記事】港のストライキ続く"),
        ("메뉴\n검색\n국제\n정치", "댓글 2\n익명: 누가 내나요."),
        ("首页\n搜索\n国际\n政治", "相关新闻：渡轮停航"),
    ],
)
def test_what_a_site_puts_around_an_article_is_not_in_its_mark(above: str, below: str) -> None:
    framed = f"{TITLE}\n\n{above}\n\n{BODY}\n\n{below}"
    names = mark(framed)
    assert names.sequence.endswith(mark().sequence)
    assert len(names.sequence) <= len(mark().sequence) + 2  # a byline's name


def test_a_line_of_signs_alone_is_read_past() -> None:
    for signs in ("...", "…", "[", "(", "【", "。", "-"):
        assert mark(f"{TITLE}\n\n{BODY}\n\n{signs}").sequence == mark().sequence


def test_where_and_when_a_text_was_filed_is_no_fact_it_tells() -> None:
    bare = BODY.removeprefix("TALLINN - ")
    filed = [f"OSLO, Oct 15 (Norpress) - {bare}", f"GENEVA - {bare}", bare]
    assert len({mark(f"{TITLE}\n\n{body}").facts for body in filed}) == 1


def test_a_text_turned_round_shares_keys_with_what_it_was() -> None:
    turned = (
        "Said Raivo Kask on Tuesday: Australia is lent two mine hunters by Estonia. With 62 "
        "sailors, on 14 May, Sakala and Ugandi will set out from Miinisadam. What Canberra pays, "
        "Liis Oja, the deputy of Kask, refused to tell."
    )
    assert len(set(mark(turned, "").keys) & set(mark().keys)) >= 2


def test_news_is_no_notice() -> None:
    assert not is_notice("The ministry signed a contract for two ships on Tuesday.")


@pytest.mark.parametrize(
    ("url", "publisher", "named"),
    [
        ("https://www.harbour-times.example/a/b", "", "harbour-times.example"),
        ("https://m.harbour-times.example/a", "Harbour Times", "harbour-times.example"),
        ("https://edition.news.harbour.co.uk/x", "", "harbour.co.uk"),
        ("http://127.0.0.1:8080/x", "", "127.0.0.1"),
        ("https://news.google.com/rss/articles/x", "Harbour  Times", "harbour times"),
        ("", "Harbour Times", "harbour times"),
        ("", "", ""),
    ],
)
def test_an_outlet_is_its_host_or_its_name(url: str, publisher: str, named: str) -> None:
    assert dedupe.outlet(url, publisher) == named


def test_dates_of_two_languages_are_one_fact() -> None:
    english, german = (mark(f"They met on {day}.", "").facts for day in ("Tuesday", "dienstag"))
    assert set(english) == set(german)


def test_marks_made_at_once_by_many_threads_are_those_made_one_by_one() -> None:
    texts = [f"Harbour{n} Mayor{n % 7} told quay{n * 3} of {n} ships. " * 20 for n in range(120)]
    with ThreadPoolExecutor(6) as threads:
        at_once = list(threads.map(lambda text: mark(text, "").encode(), texts))
    assert at_once == [mark(text, "").encode() for text in texts]
