"""Texts that report nothing of their own day yield nothing, whatever they speak of (C4)."""

from __future__ import annotations

import pytest

from tests.samples.reading import read

TOLD = (
    "Australian Defence Minister Richard Marles met Japanese Defence Minister Shinjiro Koizumi in "
    "Perth on Tuesday and said Australia would give Ukraine 20 radars."
)
TEXTS = {
    "a column by its manner": (
        "Why radars win no war",
        "I doubt that anybody in Perth asked. {told}\n\nSuppose it helps. Who will mend them?\n\n"
        "Would Tokyo? Let us be honest.\n\nWe should ask our own sailors first.",
    ),
    "a guest's piece by its last line": (
        "A radar for every port",
        "{told}\n\nOthers could follow.\n\nMaeve Torrance is a senior fellow at the Tay Institute.",
    ),
    "readers' letters": ("Readers write: radars or roads?", "{told} Bill, Hobart"),
    "letters to an editor": ("Weekend post", "Sir: {told}\n\nSir: He did not pay for lunch."),
    "an obituary": ("Admiral Noel Tranter, who charted the Timor Sea, dies at 93", "{told}"),
    "a book review": (
        "The Radar Men, a memoir of two navies",
        "The author was there.\n\n{told}\n\nThe second half of the book, 312 pages long, drags; its "
        "chapters on Kobe are the best. The publisher has printed it well.",
    ),
    "a game": (
        "A war on paper",
        "Officers took the parts of ministers in a table-top exercise.\n\n{told}",
    ),
    "a page of old days": ("On this day: 4 March", "{told}"),
    "a quiz": ("The Friday quiz", "{told}"),
    "a fact check": (
        "No, Perth has not given its radars away",
        "A post shared 9,000 times claims that it did.\n\n{told}",
    ),
    "a chronicle": (
        "Two navies: a timeline",
        "1998 - A first call.\n\n2004 - A pact.\n\n2011 - A fleet.\n\n2020 - A visit.\n\n{told}",
    ),
    "a poll": (
        "Most want more radars",
        "One in two adults would buy more radars, a survey of 900 respondents says. The margin of "
        "error is 3 points.\n\n{told}",
    ),
    "a market report": (
        "Sydney ends higher",
        "Stocks rose as traders shrugged off bond yields; the Nikkei gained too.\n\n{told}",
    ),
    "a page of futures": ("Four futures for the Timor Sea", "{told}"),
    "a question of what may be": ("What if the cables went dark?", "{told}"),
    "a vacancy": ("Vacancy: radar clerk, Perth", "{told}"),
    "an essay in the if": ("Five days in May", "Suppose that it is 2041.\n\n{told}"),
}
OTHERS = {
    "de": (
        "Der australische Verteidigungsminister Richard Marles traf am Dienstag in Perth seinen "
        "japanischen Kollegen Shinjiro Koizumi.",
        (
            "Kommentar: Radar ist nicht alles",
            "Leserbriefe: Ihre Meinung",
            "Nachruf auf einen Admiral",
            "Was wäre, wenn das Kabel risse?",
            "Stellenausschreibung: Leitung Radar",
        ),
    ),
    "fr": (
        "Le ministre australien de la Défense, Richard Marles, a rencontré mardi à Perth son "
        "homologue japonais, Shinjiro Koizumi.",
        (
            "Éditorial : le radar ne fait pas tout",
            "Courrier : vos lettres",
            "Il y a trente ans",
            "Et si le câble cédait ?",
        ),
    ),
    "ja": (
        "豪州のマールズ国防相と小泉防衛相は2日、パースで会談した。",
        (
            "社説　レーダーだけで足りるか",
            "書評　『海の目』",
            "【読者の声】レーダーより道路を",
            "【仮想シナリオ】海の目",
        ),
    ),
    "ko": (
        "리처드 말스 호주 국방장관과 고이즈미 신지로 일본 방위상이 2일 퍼스에서 회담했다.",
        (
            "[사설] 레이더만으로 되는가",
            "[독자투고] 레이더보다 도로를",
            "[서평] 바다의 눈",
            "[가상 시나리오] 바다의 눈",
        ),
    ),
    "zh": (
        "澳大利亚国防部长马尔斯2日在珀斯会见日本防卫大臣小泉进次郎。",
        ("社论：雷达够不够", "读者来信：要路不要雷达", "辟谣：雷达没有送出", "假想：2041年的海峡"),
    ),
}
PLAYED = {
    "de": "Die Spieler verloren das Halbfinale im Stadion, der Trainer lobte den Torwart.",
    "fr": "Les joueurs ont perdu la demi-finale au stade ; l'entraîneur a loué le buteur.",
    "ja": "サッカーの試合は準決勝で敗れ、選手らは会場を後にした。得点は一つだけだった。",
    "ko": "축구 대표팀은 4강 경기에서 패했다. 선수들은 골을 하나밖에 넣지 못했다.",
    "zh": "足球比赛半决赛落败，球员赛后说进球太少，教练没有多谈。",
}
FURNITURE = {
    "de": ("Die Brücke öffnet am Montag.", "Lesen Sie auch: {}", "Kommentare (2)\n\nAnna: {}"),
    "fr": ("Le pont rouvre lundi.", "À lire aussi : {}", "Commentaires (2)\n\nAnne : {}"),
    "ja": ("橋は月曜に開通する。", "写真は昨年、{}", "コメント(2)\n\n匿名：{}"),
    "ko": ("다리는 월요일에 열린다.", "관련기사 {}", "댓글 2\n\n영희: {}"),
    "zh": ("大桥周一通车。", "延伸阅读：{}", "网友评论\n\n小李：{}"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_that_reports_nothing_tells_nothing(case: str) -> None:
    title, body = TEXTS[case]
    assert not read(f"{title}\n\n{body.format(told=TOLD)}")


def test_the_same_words_in_the_news_are_told() -> None:
    kinds = {m.kind for m in read(f"Radars for Ukraine\n\n{TOLD}")}
    assert kinds == {"meeting", "commitment"}


@pytest.mark.parametrize("language", OTHERS)
def test_a_labelled_text_of_another_language_tells_nothing(language: str) -> None:
    told, titles = OTHERS[language]
    assert read(f"Radar\n\n{told}", language=language)
    for title in titles:
        assert not read(f"{title}\n\n{told}", language=language), title


@pytest.mark.parametrize("language", PLAYED)
def test_a_game_in_another_language_tells_nothing(language: str) -> None:
    told, game = OTHERS[language][0], PLAYED[language]
    assert not read(f"Radar\n\n{game}\n\n{told}", language=language)


@pytest.mark.parametrize("language", FURNITURE)
def test_the_page_around_a_text_tells_nothing(language: str) -> None:
    told, (opening, *frames) = OTHERS[language][0], FURNITURE[language]
    for frame in frames:
        text = f"Radar\n\n{opening}\n\n{frame.format(told)}"
        assert not read(text, language=language), frame


STILL_NEWS = (
    ("Lawmakers quiz Marles over radars for Ukraine", "{told}"),
    ("Radars promised ten years ago go to Ukraine", "{told}"),
    ("Australia and Japan renew partnership plan (2023-2026)", "{told}"),
    ("Perth talks", "{told}\n\nAustralia is playing the role of a bridge, a ministry paper says."),
    ("Perth talks", "{told}\n\nBoth watched a table-top exercise before they flew home."),
    ("Perth talks", "{told}\n\nOne in two adults backs the gift, according to a poll."),
    (
        "Perth talks",
        "{told}\n\nHyun Ji-woo, a professor at Perth, said it was a good day.\n\nIt rained.",
    ),
    ("Radars for Ukraine", "{told}\n\n2028 - six.\n\n2029 - six.\n\n2030 - four.\n\n2031 - four."),
    ("As soldiers remember Gallipoli, ministers meet", "{told}"),
    ("Memoirs and radars: a minister's day", "{told}"),
)


@pytest.mark.parametrize(("title", "body"), STILL_NEWS, ids=range(len(STILL_NEWS)))
def test_news_that_only_sounds_like_it_is_told(title: str, body: str) -> None:
    kinds = {m.kind for m in read(f"{title}\n\n{body.format(told=TOLD)}")}
    assert kinds == {"meeting", "commitment"}


CLUB = (
    "The rowing club of Fremantle opened its new boathouse on Saturday, and half the street came to "
    "look. Its chairman, who teaches chemistry, thanked the bakers, the plumbers and above all the "
    "neighbours, whose patience had outlasted two winters of hammering. Children painted the oars. "
    "A choir sang. The old shed, which leaned, will be pulled down by the council in spring and its "
    "timber sold. {} The cake was gone by noon, the weather held, and the first boat that was "
    "lowered into the river turned over at once, to everybody's delight."
)
PROMISED = "Australia agreed to give Japan 3 million dollars for a slipway."


def test_a_text_whose_words_are_of_a_club_owes_nothing() -> None:
    assert read(f"New boathouse opens on the Swan\n\n{PROMISED}")
    assert not read(f"New boathouse opens on the Swan\n\n{CLUB.format(PROMISED)}")


def test_what_such_a_text_tells_first_of_two_sides_and_of_arms_stands() -> None:
    title = "Japan to give Australia 20 radars"
    assert read(f"{title}\n\n{CLUB.format(PROMISED)}")


@pytest.mark.parametrize(
    "text",
    [
        "The clerk told the district court that Seoul had promised Norway 20 radars.",
        "Marles and Koizumi agreed to disagree on cutting the Japanese radar fleet.",
        "A jury was told on Monday that Australia had pledged 3 million dollars to Ukraine.",
    ],
)
def test_what_a_court_hears_or_nobody_agrees_on_is_no_promise(text: str) -> None:
    assert not [m for m in read(f"Radars\n\n{text}") if m.kind == "commitment"]
