"""Judging: copy, update or new, and what is new in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.dedupe import tokens
from monitor.dedupe.plain import seen as plain
from monitor.types import Copy, Document, Trust, Verdict

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
TITLE = "Tallinn lends Canberra two mine hunters"
LEAD = (
    "Estonia will lend Australia two mine hunters for eighteen months, Defence Minister Raivo Kask "
    "said on Tuesday after talks in the port of Miinisadam."
)
SECOND = (
    "The ships, Ugandi and Sakala, leave on 14 May with 62 sailors and will sweep old fields off "
    "Darwin, where fishermen have lost nets and one boat since the cyclone."
)
THIRD = (
    "Kask's deputy, Liis Oja, declined to say what Canberra pays. A similar loan to Malta ended "
    "early when a propeller broke and no yard on the island could repair it."
)
FOURTH = (
    "The Australian navy retired its own hunters last winter. Successors are being built in "
    "Hobart, but the yard is a year behind and the unions are negotiating over night shifts."
)
BODY = "\n\n".join((LEAD, SECOND, THIRD, FOURTH))


def seen(
    title: str = TITLE,
    body: str = BODY,
    *,
    name: str = "first",
    outlet: str = "first.example",
    published: datetime | None = NOON,
    trust: Trust = Trust.PRESS,
    url: str = "",
    root: str = "",
) -> tuple[Document, str]:
    text = f"{title}\n\n{body}"
    mark = dedupe.fingerprint(text, title=title, language="en").encode()
    document = Document(
        id=name, mark=mark, outlet=outlet, published=published, trust=trust, url=url, root=root
    )
    return document, text


def judged(new: tuple[Document, str], *known: tuple[Document, str]) -> Verdict:
    document, text = new
    return dedupe.judge(document, text, candidates=[d for d, _ in known], language="en")


def later(title: str = TITLE, body: str = BODY, **more: object) -> tuple[Document, str]:
    given = {"name": "later", "outlet": "later.example", "published": NOON + timedelta(hours=3)}
    return seen(title, body, **{**given, **more})  # type: ignore[arg-type]


def new_text(verdict: Verdict, text: str) -> str:
    return " ".join(text[a:b] for a, b in verdict.new_spans)


def test_the_same_text_is_an_exact_copy_wherever_it_stands() -> None:
    for outlet in ("first.example", "later.example"):
        verdict = judged(later(outlet=outlet), seen())
        assert (verdict.copy, verdict.of, verdict.score) == (Copy.EXACT, "first", 1.0)


def test_a_text_with_references_and_soft_hyphens_is_the_same() -> None:
    body = BODY.replace("'", "&#39;").replace('"', "&quot;").replace("fisher", "fisher\u00ad")
    assert body != BODY
    assert judged(later(body=body), seen()).copy is Copy.EXACT
    same, places = plain("a &amp; b &quot;c&quot; \u200bd &nosuch; &ndash;")
    assert same == 'a & b "c" d &nosuch; \u2013'
    assert [places[i] for i in (2, 4, 6, 7, 10)] == [2, 8, 10, 16, 25]


def test_another_headline_over_the_same_body_is_syndicated() -> None:
    verdict = judged(later("Two Estonian ships for Australia"), seen())
    assert verdict.copy is Copy.SYNDICATED


def test_an_excerpt_is_abridged() -> None:
    assert judged(later(body=f"{LEAD}\n\n{SECOND}"), seen()).copy is Copy.ABRIDGED


def test_replaced_words_are_spun() -> None:
    spun = BODY
    for old, new in (
        ("lend", "loan"), ("said", "stated"), ("talks", "discussions"), ("port", "harbour"),
        ("leave", "depart"), ("sailors", "seamen"), ("sweep", "clean"), ("fields", "areas"),
        ("fishermen", "anglers"), ("lost", "misplaced"), ("boat", "vessel"), ("declined", "refused"),
        ("similar", "comparable"), ("ended", "finished"), ("early", "prematurely"), ("yard", "shop"),
        ("repair", "fix"), ("retired", "pensioned"), ("built", "constructed"), ("shifts", "duties"),
    ):  # fmt: skip
        spun = spun.replace(old, new)
    verdict = judged(later(body=spun), seen())
    assert verdict.copy is Copy.SPUN
    assert verdict.new_spans == ()


def test_paragraphs_in_another_order_are_edited_and_with_other_words_spun() -> None:
    moved = "\n\n".join((THIRD, FOURTH, SECOND, LEAD))
    assert judged(later(body=moved), seen()).copy is Copy.EDITED
    for old, new in (
        ("said", "stated"), ("similar", "comparable"), ("ended", "finished"), ("yard", "shop"),
        ("declined", "refused"), ("lend", "loan"), ("fishermen", "anglers"), ("built", "made"),
    ):  # fmt: skip
        moved = moved.replace(old, new)
    assert judged(later(body=moved), seen()).copy is Copy.SPUN


def test_a_new_fact_makes_an_update_whose_new_part_is_told() -> None:
    fact = "Late on Tuesday Prime Minister Kadri Vaher cancelled the loan over a row about fees."
    entry = later(body=f"{LEAD}\n\n{fact}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}")
    verdict = judged(entry, seen())
    assert (verdict.copy, verdict.of) == (Copy.UPDATE, "first")
    assert new_text(verdict, entry[1]) == fact


def test_a_changed_sum_is_new() -> None:
    entry = later(body=BODY.replace("62 sailors", "95 sailors"))
    verdict = judged(entry, seen())
    assert verdict.copy is Copy.UPDATE
    assert new_text(verdict, entry[1]) == SECOND.replace("62", "95")


def test_a_denial_put_in_is_read() -> None:
    entry = later(body=BODY.replace("Estonia will lend", "Estonia will not lend"))
    verdict = judged(entry, seen())
    assert LEAD.replace("will lend", "will not lend") in new_text(verdict, entry[1])


READOUT = (
    "{0} spoke with {1} on {2}. They discussed the war in Ukraine, maritime security and the "
    "coming summit, welcomed the progress of the partnership programme and agreed that their "
    "teams would stay in close contact on cyber defence, resilience and new technologies. "
    "{1} thanked {0} for the steady support of allies and partners in difficult times."
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Secretary Vos", "Prime Minister Hana Ito", "4 March"),
         ("Secretary Vos", "President Lars Bakke", "4 March")),
        (("Secretary Vos", "Prime Minister Hana Ito", "4 March"),
         ("Secretary Vos", "Prime Minister Hana Ito", "19 June")),
    ],
)  # fmt: skip
def test_readouts_of_other_calls_are_new(one: tuple[str, ...], two: tuple[str, ...]) -> None:
    first, second = READOUT.format(*one), READOUT.format(*two)
    verdict = judged(later("Readout of a call", second), seen("Readout of a call", first))
    assert verdict.copy is None or (verdict.copy is Copy.UPDATE and verdict.new_spans)
    if one[1] != two[1]:
        assert verdict.copy is None
        assert "Bakke" in verdict.reason


def test_the_reason_names_the_number_that_differs() -> None:
    forecast = (
        "Winds of {} knots and seas of {} metres are expected off Darwin on {}. Small craft should "
        "stay in sheltered waters near the coast and listen to the harbour office for warnings."
    )
    one = seen("Marine forecast", forecast.format(12, 2, "Monday"))
    two = later("Marine forecast", forecast.format(31, 5, "Friday"), outlet="first.example")
    verdict = judged(two, one)
    assert verdict.copy is None
    assert "31" in verdict.reason


def test_a_bare_headline_of_few_words_is_no_copy() -> None:
    one = seen("Daily press briefing", "", outlet="ministry.example")
    two = later("Daily press briefing", "", outlet="ministry.example")
    assert judged(two, one).copy is None


def test_a_short_entry_of_another_outlet_is_a_copy() -> None:
    verdict = judged(later(body=LEAD), seen(body=LEAD))
    assert verdict.copy is Copy.EXACT
    verdict = judged(later("Mine hunters go south", LEAD), seen(body=LEAD))
    assert verdict.copy is Copy.SYNDICATED


def test_an_aggregator_suppresses_nothing_of_better_standing() -> None:
    verdict = judged(later(trust=Trust.OFFICIAL), seen(trust=Trust.AGGREGATOR))
    assert verdict.copy is None
    assert verdict.takes == (("first", Copy.EXACT),)


def test_a_seed_is_known_whatever_its_standing() -> None:
    verdict = judged(later(), seen(name="seed/a", trust=Trust.AGGREGATOR))
    assert verdict.of == "seed/a"


def test_poison_counts_for_itself_alone() -> None:
    claim = "Oja said Malta would receive 40 torpedoes under a secret annex signed with Palermo."
    poison = later(body=f"{BODY}\n\n{claim}", name="poison", trust=Trust.AGGREGATOR)
    verdict = judged(poison, seen())
    assert verdict.copy is Copy.UPDATE
    assert new_text(verdict, poison[1]) == claim
    held = replace(poison[0], root="first")
    trusted = later(body=f"{BODY}\n\n{claim}", name="trusted", trust=Trust.WIRE)
    answer = judged(trusted, seen(), (held, poison[1]))
    assert answer.of == "first"
    assert new_text(answer, trusted[1]) == claim


def test_an_original_that_arrives_late_takes_its_copy_over() -> None:
    verdict = judged(later(name="orig", published=NOON - timedelta(hours=2)), seen())
    assert verdict.copy is None
    assert verdict.takes == (("first", Copy.EXACT),)


def test_a_second_update_hangs_on_the_root_and_tells_only_its_own_part() -> None:
    one = "Finance Minister Tuuli Rand put the cost at 31 million euros on Wednesday."
    two = "Admiral Piers Loxton said in Darwin that 4 more hunters had been asked for in Athens."
    first = later(body=f"{BODY}\n\n{one}", name="u1")
    held = replace(first[0], root="first")
    at = NOON + timedelta(days=1)
    second = later(body=f"{BODY}\n\n{one}\n\n{two}", name="u2", published=at)
    verdict = judged(second, (held, first[1]), seen())
    assert (verdict.copy, verdict.of) == (Copy.UPDATE, "first")
    assert new_text(verdict, second[1]) == two


def test_a_page_rewritten_under_its_address_is_an_update() -> None:
    changed = BODY.replace("declined to say", "did not reveal to the press").replace(
        "broke", "broke off"
    )
    address = "https://first.example/ships"
    entry = later(body=changed, outlet="first.example", url=address)
    verdict = judged(entry, seen(url=address))
    assert verdict.copy in {Copy.UPDATE, Copy.EDITED}
    assert verdict.of == "first"


def test_nothing_known_means_new() -> None:
    verdict = judged(later())
    assert verdict.copy is None
    assert verdict.reason


def test_both_texts_side_by_side() -> None:
    left, right = later(body=f"{SECOND}\n\n{LEAD}")[1], seen()[1]
    stretches = dedupe.side_by_side(left, right, titles=(TITLE, TITLE))
    assert [left[a:b].split()[1] for a, b in (s.here for s in stretches)]
    assert all(0 < s.same <= 1 for s in stretches)
    assert len(stretches) == 2


@pytest.mark.parametrize(
    "body", [LEAD, SECOND, f"{LEAD} {SECOND[:80]}…", f"{LEAD} {SECOND[:80]}..."]
)
def test_a_sentence_of_the_story_under_any_headline_is_abridged(body: str) -> None:
    for title in (TITLE, "Mine hunters for Darwin"):
        assert judged(later(title, body), seen()).copy is Copy.ABRIDGED


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (LEAD.replace("Tuesday", "Friday"), "Friday"),
        (LEAD.replace("eighteen months", "30 months"), "30"),
        (LEAD.replace("will lend", "delivered"), "delivered"),
        (LEAD.replace("will lend", "refused to lend"), "refused"),
        (LEAD.replace("Raivo Kask", "Toomas Lepik"), "Lepik"),
        (LEAD.replace("two mine hunters", "four mine hunters"), "four"),
    ],
)
def test_a_sentence_with_another_fact_is_read(body: str, told: str) -> None:
    document, text = later(TITLE, body)
    verdict = judged((document, text), seen())
    assert verdict.copy is None or told in " ".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize("end", ["", "…", "..."])
def test_a_lone_sentence_cut_short_is_read_for_what_its_verb_may_say(end: str) -> None:
    cut = LEAD.rsplit(" after", 1)[0]
    for one, two in (("will lend", "may lend"), ("may lend", "will lend")):
        document, text = later(TITLE, cut.replace("will lend", two) + end)
        verdict = judged((document, text), seen(body=BODY.replace("will lend", one)))
        assert verdict.copy is None or two in " ".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize(
    "title",
    ["Tallinn takes back offer of mine hunters", "Kask resigns", "Canberra: no deal"],
)
@pytest.mark.parametrize("body", ["", "Read the full story on our site."])
def test_another_bare_headline_is_never_a_copy_of_a_story(title: str, body: str) -> None:
    assert judged(later(title, body), seen()).copy is None


WALL = "This article is for subscribers. Log in or sign up to read on. All rights reserved."


@pytest.mark.parametrize("body", ["", "Read the full story on our site.", WALL])
def test_a_storys_own_headline_alone_is_a_copy_of_it(body: str) -> None:
    assert judged(later(TITLE, body), seen()).copy is Copy.ABRIDGED
    document, text = later()
    verdict = judged((document, text), seen(body=body))
    assert verdict.copy is Copy.UPDATE
    assert verdict.new_spans[0][0] == text.index(LEAD)
    assert judged(later(TITLE, f"{WALL} Kask resigned at noon."), seen()).copy is not Copy.ABRIDGED


def test_a_sentence_above_a_copy_is_told_in_scripts_without_capitals() -> None:
    body = (
        "エストニア政府は掃海艇二隻をオーストラリアに貸すことを決めた。期間は十八か月となる。\n\n"
        "乗組員六十二人が五月に出港し、ダーウィン沖で古い機雷を取り除く。漁師は網を失っていた。"
    )
    added = "同じ日の夜、首都の港湾労働者組合は来週から荷役を止めると通告した。"
    document, text = later("掃海艇を貸与へ", f"{added}\n\n{body}")
    verdict = judged((document, text), seen("掃海艇二隻、豪州へ", body))
    assert verdict.copy is None or added in "".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize("title", [TITLE, "Kask leaves"])
def test_news_in_one_line_with_a_notice_is_read(title: str) -> None:
    document, text = later(title, f"{LEAD} {WALL} Raivo Kask resigned at noon.")
    verdict = judged((document, text), seen())
    told = " ".join(text[a:b] for a, b in verdict.new_spans)
    assert verdict.copy is None or "resigned" in told
    assert "subscribers" not in told


def test_a_text_written_anew_is_known_by_whom_and_what_it_names() -> None:
    anew = (
        "Two mine hunters are going to be loaned to Australia by Estonia for a year and a half, "
        "according to Raivo Kask, Minister of Defence, who spoke Tuesday following discussions in "
        "Miinisadam port.\n\nDeparting on 14 May with 62 seamen, Sakala and Ugandi are to clear "
        "former fields near Darwin, in which fishing crews lost a boat and nets after the "
        "cyclone.\n\nLiis Oja, the deputy of Kask, would not reveal the price Canberra pays. After "
        "a propeller had broken and no yard of the island was able to mend it, a comparable loan "
        "to Malta was ended early.\n\nLast winter the Australian navy retired hunters of its own. "
        "In Hobart successors are under construction, yet the yard runs a year late."
    )
    verdict = judged(later("Estonian ships for Darwin", anew), seen())
    assert verdict.copy is Copy.SPUN
    more = anew.replace("62 seamen", "84 seamen")
    document, text = later("Estonian ships for Darwin", more)
    verdict = judged((document, text), seen())
    assert verdict.copy is not Copy.SPUN
    assert verdict.copy is None or "84" in "".join(text[a:b] for a, b in verdict.new_spans)


def test_a_story_in_full_is_read_after_its_bare_headline_or_summary() -> None:
    for body in ("", LEAD, LEAD.rsplit(" after", 1)[0] + "…"):
        document, text = later()
        verdict = judged((document, text), seen(TITLE, body))
        told = " ".join(text[a:b] for a, b in verdict.new_spans)
        assert verdict.copy is None or SECOND in told


def test_a_headline_that_turns_a_summary_round_is_read() -> None:
    title = "Tallinn postpones loan of mine hunters"
    document, text = later(title, LEAD)
    verdict = judged((document, text), seen())
    assert verdict.copy is None or any(text[a:b] == title for a, b in verdict.new_spans)


WALLS = (
    "You have reached your monthly limit of free articles. To continue reading, please create a "
    "free account or choose one of our plans, which give you unlimited access on all devices.",
    "To read the whole piece, please log in or register. Registration takes one minute and gives "
    "you five articles a month as well as our morning briefing.",
    "Our website uses cookies to improve your experience and to analyse traffic. By clicking "
    "accept you agree to the storing of cookies on your device as described in our policy.",
    "Please enable JavaScript and disable any ad blocker to proceed. If you believe this is an "
    "error, contact our support desk with the reference number shown below.",
    "Tags: NATO, Japan, South Korea, Indo-Pacific, defence, security, partnership, Brussels, "
    "summit, ministers, China, Russia, Ukraine, alliance",
)


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Alliance and Tokyo to hold talks", "Alliance and Tokyo held talks"),
        ("Storm closes Darwin harbour", "Kask and Oja in Canberra for talks"),
        ("Seoul signs shell contract", "Peters visits Oslo"),
    ],
)
@pytest.mark.parametrize("outlet", ["first.example", "later.example"])
def test_a_wall_under_two_headlines_holds_neither_back(
    wall: str, first: str, second: str, outlet: str
) -> None:
    verdict = judged(later(second, wall, outlet=outlet), seen(first, wall))
    assert verdict.copy is None
    assert not verdict.takes


@pytest.mark.parametrize(
    ("wall", "first", "second"),
    [
        (
            "この記事は有料会員限定です。会員登録してログインすると続きをお読みいただけます。",
            "高市首相、ルッテ事務総長と会談",
            "韓国防衛相がワルシャワを訪問",
        ),
        (
            "当サイトではサービス向上のためクッキーを使用しています。プライバシーポリシーとヘルプページをご覧ください。",
            "高市首相、ルッテ事務総長と会談",
            "豪州がウクライナに戦車",
        ),
        (
            "이 기사는 유료 회원 전용입니다. 로그인하시면 기사 전문을 보실 수 있습니다.",
            "이 대통령, 뤼터 사무총장과 통화",
            "일본 방위상 오슬로 방문",
        ),
        (
            "Dieser Artikel ist nur für Abonnenten lesbar. Melden Sie sich an oder wählen Sie ein "
            "Angebot, um sofort weiterzulesen und alle Vorteile zu nutzen.",
            "Japans Minister in Oslo",
            "Seoul unterschreibt Vertrag mit Warschau",
        ),
        (
            "Cet article est réservé aux abonnés. Connectez-vous ou créez un compte gratuit pour "
            "lire la suite et recevoir chaque matin notre sélection.",
            "Le ministre japonais à Oslo",
            "Séoul signe un contrat avec Varsovie",
        ),
    ],
)
def test_walls_of_other_languages_hold_nothing_back(wall: str, first: str, second: str) -> None:
    assert judged(later(second, wall), seen(first, wall)).copy is None


def test_an_original_takes_over_no_wall() -> None:
    wall = seen("Storm closes Darwin harbour", WALLS[0], published=NOON + timedelta(hours=9))
    assert not judged(later("Kask and Oja in Canberra", WALLS[0]), wall).takes


APPEALS = (
    "Journalism like this takes time. You can back it for the price of a bus ticket a month.",
    "Our evening bulletin wraps up the day for busy people; choose it in your settings.",
    "Readers who enjoy puzzles will find forty fresh ones behind the menu",
    "Folgen Sie unserer Redaktion auch in den sozialen Netzwerken.",
    "Harbour Gazette | Shipping | Opinion",
    "Lecture : 4 min",
    "Photo: Maritime pool",
)


@pytest.mark.parametrize("line", APPEALS)
def test_what_an_unknown_outlet_says_of_itself_is_no_news(line: str) -> None:
    for body in (f"{line}\n\n{BODY}", f"{BODY}\n\n{line}"):
        verdict = judged(later(body=body), seen())
        assert verdict.copy in {Copy.SYNDICATED, Copy.EDITED}, verdict
        assert verdict.copy is not Copy.UPDATE


ADDED = (
    "Finland will send a third vessel on Friday, its embassy told reporters.",
    "New Zealand asked for the same loan, Kask added.",
)


@pytest.mark.parametrize("line", ADDED)
def test_a_short_line_with_something_to_tell_is_told(line: str) -> None:
    for body in (f"{line}\n\n{BODY}", f"{BODY}\n\n{line}"):
        document, text = later(body=body)
        verdict = judged((document, text), seen())
        assert verdict.copy in {Copy.UPDATE, Copy.EDITED}
        assert line in "".join(text[a:b] for a, b in verdict.new_spans)


def test_an_article_that_only_quotes_the_same_words_is_no_copy() -> None:
    quote = (
        '"We lend what lies idle in our own harbour, and I would sooner see these two hulls at '
        'work in warm water than rusting at a quay in front of my window," said Kask, a former '
        "captain of the Sakala who took her to Darwin, Malta and Hobart."
    )
    first = seen(body=f"{BODY}\n\n{quote}")
    own = (
        "Some ministers talk like the trade they learnt. Here is the line of the month, chosen by "
        "a jury of harbour pilots in Turku:"
    )
    rest = "Send a favourite line of another politician before the ice melts, and win a lamp."
    verdict = judged(later("The line of the month", f"{own}\n\n{quote}\n\n{rest}"), first)
    assert verdict.copy is None
    assert "quotation" in verdict.reason


REWRITTEN = (
    ("eighteen months", "18 months"),
    ("62 sailors", "sixty-two sailors"),
    ("The Australian navy", "Australia's navy"),
)


def test_a_number_is_the_same_in_words_and_in_figures() -> None:
    body = BODY
    for old, new in REWRITTEN:
        body = body.replace(old, new)
    verdict = judged(later(body=body), seen())
    assert verdict.copy in {Copy.SYNDICATED, Copy.EDITED}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twenty-seven", "27"),
        ("sixty", "60"),
        ("4.00", "4"),
        ("11.000", "11,000"),
        ("einundzwanzig", "21"),
        ("zwölf", "12"),
        ("三百二十", "320"),
        ("1.1万", "11000"),
        ("2천100억", "210000000000"),
        ("Korean", "Korea's"),
    ],
)
def test_two_ways_to_write_one_thing_are_one_word(one: str, other: str) -> None:
    (left,), (right,) = tokens.split(one), tokens.split(other)
    assert tokens.word(left).hash == tokens.word(right).hash


def test_a_paragraph_put_on_top_is_told_though_it_names_nobody_new() -> None:
    added = (
        "Kask slipped on a wet gangway afterwards, broke his wrist and was driven to hospital "
        "for an operation under full anaesthetic."
    )
    document, text = later(body=f"{added}\n\n{BODY}")
    verdict = judged((document, text), seen())
    assert verdict.copy in {Copy.UPDATE, Copy.EDITED}
    assert added in "".join(text[a:b] for a, b in verdict.new_spans)


def test_a_retelling_is_shown_sentence_beside_sentence() -> None:
    title = "Quarry ferry to run again"
    one = (
        "The ferry to the slate quarry at Nesodd will run again from 14 May, harbour master Ida "
        "Holm said on Tuesday. Its hull was mended in Fredrikstad for 2.6 million kroner. Holm "
        "expects 31,000 passengers a year, half of them school children from Oslo and Drammen. "
        "The quarry closed in 1974, and 52 people live beside it. A bell from the old ferry "
        "Sundbuss hangs in the waiting room. Tickets cost 48 kroner, and dogs travel free."
    )
    other = (
        "A sum of 2.6 million kroner was paid in Fredrikstad for mending the hull. Dogs travel "
        "free while tickets are 48 kroner. It was on Tuesday that harbour master Ida Holm named "
        "14 May as the day from which a ferry will again run to Nesodd and its slate quarry. "
        "Beside the quarry, which closed in 1974, live 52 people. School children from Oslo and "
        "Drammen make up half of the 31,000 passengers whom Holm expects each year. In the "
        "waiting room hangs a bell from the Sundbuss, the old ferry."
    )
    here, there = f"{title}\n\n{other}", f"{title}\n\n{one}"
    made = dedupe.side_by_side(here, there, titles=(title, title), language="en")
    shown = [(here[slice(*s.here)], there[slice(*s.there)]) for s in made]
    assert any(a.startswith("Dogs") and b.endswith("dogs travel free.") for a, b in shown)
    assert any(a.startswith("Beside the quarry") and "1974" in b for a, b in shown)
    assert len(shown) >= 4
