"""Texts written again with hardly a word kept: they count and name what the earlier text does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)

FERRIES = (
    "en",
    (
        "Ferry operator Halden Lines orders two hydrogen ships from Korea",
        (
            "OSLO - Halden Lines has ordered two hydrogen-powered ferries from the South Korean "
            "yard Daesung for 412 million dollars, chief executive Ingrid Moe said on Tuesday.\n\n"
            "Each vessel will carry 640 passengers and 180 cars between Kristiansand and "
            "Hirtshals. The first is due in March 2028, the second eight months later.\n\n"
            '"Diesel has had a good century, and it is over," Moe told reporters in the old '
            "customs house. The government will pay a quarter of the price from its shipping "
            "fund.\n\n"
            "Environmental group Green Fjord called the order brave but warned that only 14 "
            "percent of hydrogen sold in Norway is made without gas. A terminal for the fuel is "
            "to be built at Lindesnes for 90 million dollars.\n\n"
            "Rival Color Nord cancelled a similar plan in 2024 after the price of fuel cells "
            "doubled."
        ),
    ),
    (
        "South Korean shipyard wins Norwegian contract for two ferries on hydrogen",
        (
            "Two ferries that run on hydrogen are to be constructed for Halden Lines by South "
            "Korea's Daesung, a contract worth 412 million dollars. The news was broken on "
            "Tuesday by Ingrid Moe, who heads the company.\n\n"
            "On the crossing from Kristiansand to Hirtshals there will be room aboard each of "
            "them for 180 vehicles and 640 travellers. Delivery of the first ship is planned for "
            "March 2028; its sister follows eight months afterwards.\n\n"
            "From the state's shipping fund comes 25 percent of the sum. \"It is over for diesel, "
            'whose century was a good one," Moe said at a press meeting in the former customs '
            "house.\n\n"
            "A fuel terminal costing 90 million dollars will go up in Lindesnes. While praising "
            "the courage of the purchase, Green Fjord, an environmental organisation, pointed out "
            "that gas is needed for all but 14 percent of the hydrogen on sale in Norway.\n\n"
            "In 2024 a comparable project was dropped by competitor Color Nord because fuel cells "
            "had become twice as expensive."
        ),
    ),
)
CABLEWAY = (
    "de",
    (
        "Bergbahn am Hochgrat bleibt nach Defekt geschlossen",
        (
            "Oberstaufen - Nach dem Ausfall eines Getriebes bleibt die Hochgratbahn bei "
            "Oberstaufen bis zum 20. Juni geschlossen. 63 Fahrgäste waren am Sonntag aus 16 "
            "Gondeln abgeseilt worden, verletzt wurde niemand.\n\n"
            "Die Bergwacht war mit 48 Helfern und zwei Hubschraubern fünf Stunden im Einsatz. "
            "Einsatzleiter Martin Fink lobte die Ruhe der Eingeschlossenen: „Ein Mann hat "
            "Mundharmonika gespielt.“\n\n"
            "Ein Ersatzteil muss in Südtirol angefertigt werden und kostet 190.000 Euro. "
            "Betriebsleiterin Sabine Rädler rechnet mit einem Ausfall von 35.000 Gästen.\n\n"
            "Die Bahn stammt von 1972 und wurde zuletzt 2015 umgebaut. Der TÜV hatte sie im März "
            "ohne Beanstandung geprüft, nun ermittelt die Staatsanwaltschaft Kempten.\n\n"
            "Landrätin Indra Baier-Müller forderte schärfere Kontrollen aller 22 Seilbahnen im "
            "Oberallgäu."
        ),
    ),
    (
        "Hochgratbahn steht wochenlang still",
        (
            "Erst ab dem 20. Juni soll die Hochgratbahn nahe Oberstaufen wieder fahren. Grund ist "
            "ein Getriebeschaden, wegen dessen am Sonntag 63 Menschen aus 16 Kabinen an Seilen "
            "herabgelassen werden mussten. Alle blieben unversehrt.\n\n"
            "Fünf Stunden lang arbeiteten 48 Kräfte der Bergwacht, unterstützt von zwei "
            "Helikoptern. Die Wartenden seien gelassen geblieben, einer habe sogar Mundharmonika "
            "gespielt, berichtete Martin Fink, der den Einsatz leitete.\n\n"
            "Auf 190.000 Euro beläuft sich der Preis des Ersatzteils, das ein Betrieb in Südtirol "
            "herstellen muss. 35.000 Besucher dürften dadurch wegbleiben, schätzt Sabine Rädler, "
            "die Leiterin des Betriebs.\n\n"
            "Inzwischen hat die Staatsanwaltschaft Kempten Ermittlungen aufgenommen. Bei der "
            "Prüfung durch den TÜV im März war nichts aufgefallen. Die 1972 gebaute Anlage war "
            "2015 zum letzten Mal modernisiert worden.\n\n"
            "Sämtliche 22 Seilbahnen des Oberallgäus müssten strenger überwacht werden, verlangt "
            "die Landrätin Indra Baier-Müller."
        ),
    ),
)
FREIGHTERS = (
    "zh",
    (
        "港珠跨海货轮相撞 两艘船沉没",
        (
            "【珠海9月3日讯】两艘货轮3日凌晨在珠江口外相撞后沉没，22名船员获救，3人失踪，广东海事局"
            "局长梁志诚说。\n\n"
            "事故发生在凌晨2时40分，地点距担杆岛11海里。马绍尔群岛籍“海鹰六号”载有4.6万吨铁矿砂"
            "，越南籍“平顺星”运送1200吨大米。\n\n"
            "海事局派出9艘搜救船和3架直升机。梁志诚表示，当时能见度不足500米，“两位船长都以为对方会"
            "让路”。\n\n"
            "环保部门在海面发现长约7公里的油带，已布设围油栏1800米。附近的渔港关闭至5日。\n\n"
            "越南驻广州总领事阮越勇下午赶到医院看望5名受伤船员。这是该水域2017年以来最严重的撞船事故"
            "。"
        ),
    ),
    (
        "珠江口两货船大雾中碰撞沉海 3人下落不明",
        (
            "广东海事局局长梁志诚通报，珠江口以外海域3日凌晨有两艘货船碰撞并先后沉入海中，救起船员22名"
            "，另有3人下落不明。\n\n"
            "“平顺星”号挂越南旗，装着大米1200吨；与之相撞的“海鹰六号”在马绍尔群岛注册，船上有铁矿"
            "砂4.6万吨。出事时间是2时40分，离担杆岛11海里。\n\n"
            "据梁志诚说，能见度那时还不到500米，双方船长都认定该由对方避让。搜救动用了直升机3架、船只"
            "9艘。\n\n"
            "为拦住海上一条大约7公里的油污，环保人员铺开了1800米围油栏。周边渔港5日前停止开放。\n\n"
            "5名伤者所在的医院当天下午迎来越南总领事阮越勇的探望。自2017年起，这片水域没有发生过如此"
            "严重的碰撞。"
        ),
    ),
)
SCHOOL = (
    "en",
    (
        "Baltic states to share one air-defence school in Lithuania",
        (
            "VILNIUS, April 14 - Estonia, Latvia and Lithuania will train the crews of their "
            "medium-range air-defence batteries at one school in Šiauliai from January 2027, "
            "their defence ministers agreed on Tuesday.\n\n"
            "Lithuania's Dovilė Šakalienė, Latvia's Andris Sprūds and Estonia's Hanno Pevkur "
            "signed the agreement at the Zokniai base. The school will cost 38 million euros, of "
            "which Vilnius pays half, and teach 220 soldiers a year.\n\n"
            '"Three small countries cannot afford three simulators," Sprūds said. Instructors '
            "will come from Germany and Norway, and NATO has offered to pay for 12 of the 45 "
            "posts.\n\n"
            "A Finnish observer will sit on the board. The German maker of the IRIS-T system, "
            "Diehl, delivers two simulators in October under a contract worth 61 million euros.\n\n"
            "Latvian opposition politicians complained that Riga had wanted the school in "
            "Lielvārde, where an empty barracks has stood since 2019."
        ),
    ),
    (
        "Air defenders of the Baltics to learn in Šiauliai",
        (
            "From January 2027 on, soldiers who operate medium-range air-defence batteries in the "
            "three Baltic countries are going to be taught at a joint institution in the "
            "Lithuanian city of Šiauliai. The ministers of defence of Latvia, Estonia and "
            "Lithuania reached this understanding on Tuesday.\n\n"
            "At Zokniai air base the document received the signatures of Hanno Pevkur (Estonia), "
            "Dovilė Šakalienė (Lithuania) and Andris Sprūds (Latvia). Every year 220 troops shall "
            "pass through it; half of the 38 million euros it costs is borne by Lithuania.\n\n"
            "Of a staff of 45, 12 could be financed by NATO, according to an offer the alliance "
            'made, and the teachers are to be provided by Norway and Germany. "For three little '
            'states, three simulators are too expensive," was how Sprūds explained it.\n\n'
            "Two of these devices arrive in October from Germany's Diehl, producer of IRIS-T, at "
            "a price of 61 million euros. Finland gets a seat as observer on its board.\n\n"
            "There was grumbling from the opposition in Latvia: Lielvārde, with barracks unused "
            "since 2019, had been the place Riga preferred."
        ),
    ),
)
STORIES = (FERRIES, CABLEWAY, FREIGHTERS, SCHOOL)


def judged(story: tuple[str, tuple[str, str], tuple[str, str]], body: str) -> tuple[Verdict, str]:
    language, earlier, (headline, _) = story
    made = []
    for n, (title, said) in enumerate((earlier, (headline, body))):
        text = f"{title}\n\n{said}"
        mark = dedupe.fingerprint(text, title=title, language=language).encode()
        published = NOON + timedelta(hours=5 * n)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    verdict = dedupe.judge(made[1], text, candidates=made[:1], title=headline, language=language)
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize("story", STORIES, ids=["ferries", "cableway", "freighters", "school"])
def test_a_text_that_counts_the_same_in_the_same_sentences_is_spun(
    story: tuple[str, tuple[str, str], tuple[str, str]],
) -> None:
    body = story[2][1]
    assert judged(story, body)[0].copy is Copy.SPUN
    assert judged(story, body.rpartition("\n\n")[0])[0].copy is Copy.SPUN


TOLD = (
    (SCHOOL, "220 troops", "320 troops", "320"),
    (SCHOOL, "Norway and Germany", "Norway and Canada", "Canada"),
    (
        SCHOOL,
        "There was grumbling",
        "Pevkur flies to Warsaw on Friday. There was grumbling",
        "Warsaw",
    ),
    (CABLEWAY, "63 Menschen", "71 Menschen", "71"),
    (CABLEWAY, "Alle blieben unversehrt.", "Zwei Frauen brachen sich ein Bein.", "Bein"),
    (
        CABLEWAY,
        "Inzwischen hat",
        "Der Minister Christian Bernreiter reist an. Inzwischen hat",
        "Bernreiter",
    ),
    (FREIGHTERS, "救起船员22名", "救起船员24名", "24"),
    (FREIGHTERS, "为拦住", "交通运输部部长刘伟4日将抵达珠海指挥搜救工作。为拦住", "刘伟"),
    (FERRIES, "first ship is", "first ship to Iceland is", "Iceland"),
    (FERRIES, "Moe said at", "Moe and Prime Minister Jonas Berg said at", "Berg"),
)


@pytest.mark.parametrize(("story", "old", "new", "told"), TOLD, ids=[told[3] for told in TOLD])
def test_what_such_a_text_adds_or_changes_is_told(
    story: tuple[str, tuple[str, str], tuple[str, str]], old: str, new: str, told: str
) -> None:
    body = story[2][1]
    assert old in body
    verdict, said = judged(story, body.replace(old, new, 1))
    assert verdict.copy is None or (verdict.copy is Copy.UPDATE and told in said)
