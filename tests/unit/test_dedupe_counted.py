"""Texts written again with hardly a word kept: they count and name what the earlier text does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, NameHit, NameKind, Verdict

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
LAVA = (
    "en",
    (
        "Icelandic volcano forces evacuation of Grindavik for ninth time",
        (
            "REYKJAVIK (AP) — Lava broke through the ground north of the fishing town of "
            "Grindavik early Thursday and authorities evacuated some 120 people, most of them "
            "guests of the Blue Lagoon spa, the ninth eruption on the Reykjanes peninsula since "
            "December 2023.\n\n"
            "The fissure opened at 3:54 a.m. local time and grew to 2.4 kilometers within two "
            "hours, the Icelandic Meteorological Office said. A swarm of 340 earthquakes preceded "
            "it.\n\n"
            '"It was quick this time, we had 40 minutes," said Ulfar Ludviksson, police '
            "commissioner for Sudurnes. One farmhouse burned down. Keflavik airport, 20 "
            "kilometers away, stayed open.\n\n"
            "Barriers up to 15 meters high held the lava back from the Svartsengi power plant, "
            "which supplies hot water to 30,000 people. Gas levels were being watched in Vogar.\n\n"
            "Most of Grindavik's 3,800 inhabitants left for good after a fissure reached the town "
            "in January 2024. Prime Minister Kristrun Frostadottir said the government would buy "
            "the last 60 homes."
        ),
    ),
    (
        "Iceland: Ninth outbreak in Reykjanes series drives tourists from spa",
        (
            "In the early hours of Thursday, molten rock came to the surface just north of "
            "Grindavik, a fishing community in Iceland. Around 120 persons, chiefly visitors to "
            "the Blue Lagoon, were brought to safety. Since December 2023 there have been nine "
            "such eruptions on Reykjanes.\n\n"
            "Some 340 tremors announced the event before the earth split at 3.54 a.m., according "
            "to the country's Met Office. Two hours on, the crack measured 2.4 km.\n\n"
            "At Svartsengi, a plant whose hot water warms 30,000 residents, walls as tall as 15 "
            "metres stopped the flow. Monitoring of gas was under way in Vogar.\n\n"
            "A farm building went up in flames. Planes continued to use Keflavik, which lies 20 "
            "km off. Police chief Ulfar Ludviksson of Sudurnes remarked that forty minutes was "
            "all the time they were given, less than on earlier occasions.\n\n"
            "Sixty houses still in private hands will be purchased by the state, Prime Minister "
            "Kristrun Frostadottir announced; nearly all of the 3,800 townspeople had moved away "
            "permanently when, in January 2024, a crevice opened in Grindavik itself."
        ),
    ),
)
RAILWAY = (
    "en",
    (
        "Tanzania and Zambia reopen railway after Chinese refit",
        (
            "DAR ES SALAAM - The first goods train in three years left Dar es Salaam for Kapiri "
            "Mposhi on Monday after a Chinese company rebuilt 410 kilometres of the Tazara line "
            "for 1.4 billion dollars.\n\n"
            "President Samia Suluhu Hassan waved it off together with Zambia's Hakainde "
            "Hichilema. The train carried 900 tonnes of fertiliser; it will come back with "
            "copper.\n\n"
            "China Civil Engineering Construction Corporation will run the line for 30 years and "
            "supplied 34 locomotives. Some 2,300 of the 2,800 jobs go to locals, managing "
            "director Li Weiguo said.\n\n"
            "Travel time falls from six days to 66 hours. Lorry owners in Tunduma fear for their "
            "trade: about 800 lorries a day cross the border there.\n\n"
            '"Our fathers built it with their hands, our children will drive it with a computer," '
            "Hichilema said. The United States supports a rival line to Lobito in Angola."
        ),
    ),
    (
        "Cargo trains roll again between Tanzania and Zambia",
        (
            "Freight is moving once more on the Tazara railway. On Monday a train set out from "
            "Dar es Salaam with Kapiri Mposhi as its destination, the first in three years; 410 "
            "km of track had been renewed by a firm from China at a cost of $1.4bn.\n\n"
            "Loaded with 900 tonnes of fertilizer and due to return with copper, it was seen off "
            "by the two heads of state, Samia Suluhu Hassan and Hakainde Hichilema.\n\n"
            "For the next three decades operations are in the hands of the China Civil "
            "Engineering Construction Corporation, which also delivered 34 engines. According to "
            "Li Weiguo, its managing director, 2,300 of a total of 2,800 positions are filled by "
            "people from the region.\n\n"
            "Where trains once needed six days, 66 hours will now be enough. That worries "
            "hauliers at Tunduma, a frontier post that sees 800 trucks daily.\n\n"
            "Hichilema recalled that the fathers had laid the rails by hand, whereas the children "
            "would steer by computer. A competing route, leading to Lobito in Angola, enjoys "
            "backing from Washington."
        ),
    ),
)
CHLORINE = (
    "fr",
    (
        "Le lycée Jean-Macé évacué après une fuite de chlore",
        (
            "LORIENT - Quelque 860 élèves du lycée Jean-Macé de Lanester, près de Lorient, ont "
            "été évacués mardi à 10 h 20 après une fuite de chlore à la piscine voisine. Quatorze "
            "personnes ont été intoxiquées, dont deux gravement.\n\n"
            "Les pompiers du Morbihan ont engagé 52 hommes et 18 véhicules. « Le nuage a mis une "
            "heure à se dissiper », a déclaré le commandant Yann Le Bihan.\n\n"
            "Un livreur avait versé 200 litres d'acide dans la mauvaise cuve. L'homme, âgé de 26 "
            "ans, est entendu par la police. Le procureur de Lorient, Stéphane Kellenberger, a "
            "ouvert une enquête.\n\n"
            "Les cours reprendront jeudi. La piscine, rénovée en 2021 pour 6,3 millions d'euros, "
            "reste fermée deux semaines, selon le maire Gilles Carréric."
        ),
    ),
    (
        "Nuage de chlore à Lanester : lycéens renvoyés chez eux",
        (
            "Une erreur de livraison est à l'origine de l'alerte : un chauffeur de 26 ans, que la "
            "police interroge, a vidé 200 litres d'acide dans une cuve qui n'était pas la bonne. "
            "À 10 h 20, mardi, le chlore échappé de la piscine a contraint à faire sortir les 860 "
            "lycéens de Jean-Macé, l'établissement voisin, à Lanester (Morbihan).\n\n"
            "On dénombre 14 intoxiqués ; l'état de deux d'entre eux est sérieux. Il a fallu une "
            "heure pour que le nuage se disperse, indique le commandant Yann Le Bihan, dont les "
            "52 sapeurs-pompiers sont intervenus avec 18 engins.\n\n"
            "Une enquête est confiée au parquet de Lorient par le procureur Stéphane "
            "Kellenberger. Pas de baignade avant deux semaines, annonce le maire, Gilles Carréric "
            "; l'équipement avait été refait en 2021, une facture de 6,3 millions d'euros. Quant "
            "aux élèves, ils retrouveront leurs classes jeudi."
        ),
    ),
)
OTHERS = (
    (
        "en",
        (
            "Reserve Bank lifts rate to 4.6 percent",
            (
                "SYDNEY - The Reserve Bank of Australia raised its cash rate by a quarter point to "
                "4.6 percent on Tuesday, the third increase this year, and said inflation would not "
                "return to its target band before 2028.\n\n"
                "Governor Michele Bullock told reporters the board voted 7-2. Consumer prices rose "
                "3.9 percent in the year to March and unemployment stands at 4.1 percent.\n\n"
                "A family with a mortgage of 600,000 dollars will pay about 95 dollars more a month, "
                'according to the comparison site Canstar. "We know this hurts," Bullock said.\n\n'
                "The Australian dollar jumped to 67.3 US cents. Traders see a 40 percent chance of "
                "another move in August."
            ),
        ),
        (
            "Homeowners squeezed as RBA moves again",
            (
                "Mortgage holders face more pain after Australia's central bank increased borrowing "
                "costs for a third time in 2026, taking the cash rate to 4.6 percent.\n\n"
                "The 25-basis-point rise, backed by seven of nine board members, pushes the "
                "repayments on a 600,000-dollar loan up by 95 dollars a month. Treasurer Jim Chalmers "
                "called it tough news and defended last week's budget.\n\n"
                '"There is no joy in this for anyone," said Sally Tindall of Canstar, who expects at '
                "least 12 lenders to pass it on by Friday. CBA was first.\n\n"
                "Inflation was 3.9 percent in the March quarter. The opposition's Ted O'Brien blamed "
                "42 billion dollars of extra spending. The ASX 200 lost 1.2 percent and the Aussie "
                "climbed to 67.3 US cents."
            ),
        ),
    ),
    (
        "en",
        (
            "Quake of magnitude 6.8 kills at least 19 in northern Peru",
            (
                "LIMA (Reuters) - A magnitude 6.8 earthquake shook northern Peru at 5:17 a.m. on "
                "Sunday, killing at least 19 people and destroying 240 homes in the Amazonas region, "
                "Civil Defence said.\n\n"
                "The quake struck 42 km northwest of Bagua at a depth of 31 km, the Geophysical "
                "Institute said. Eleven of the dead were found in Santa Maria de Nieva, where a "
                "church roof fell in.\n\n"
                'President Jose Jeri flew to the area and declared a 60-day emergency. "The road is '
                'cut in seven places," he said.\n\n'
                "Power was out for 85,000 customers. There were 26 aftershocks, the strongest of "
                "magnitude 5.1."
            ),
        ),
        (
            "Church collapse raises Peru earthquake toll to 19",
            (
                "BAGUA, Peru (AFP) - Rescuers dug with their hands on Sunday through the rubble of a "
                "church in the Peruvian jungle after an earthquake of magnitude 6.8 that left 19 "
                "dead, according to Civil Defence.\n\n"
                'It hit at 5:17 a.m. some 42 kilometers from Bagua at a depth of 31 kilometers. "I '
                'heard singing and then nothing," said Rosa Tsamajain, 44, who lost two brothers in '
                "Santa Maria de Nieva, where 11 people died.\n\n"
                "Amazonas governor Gilmer Horna spoke of 240 houses flattened and 132 people hurt. "
                "Hospitals in Chachapoyas and Jaen were taking in the wounded.\n\n"
                "President Jose Jeri announced a state of emergency for 60 days. A tremor in 2021 of "
                "magnitude 7.5 injured 17 in the same region. Aftershocks, 26 by evening, kept people "
                "outdoors."
            ),
        ),
    ),
    (
        "en",
        (
            "Sanders hat trick sends Wrexham up",
            (
                "WREXHAM - Callum Sanders scored three times as Wrexham beat Luton 4-2 on Saturday to "
                "win promotion to the Premier League for the first time, before 13,341 spectators.\n\n"
                "Sanders struck in the 11th, 38th and 77th minutes and Ollie Palmer headed a fourth. "
                "Elijah Adebayo had twice brought Luton level, in the 24th and 52nd.\n\n"
                '"Four years ago we were in the fifth tier," manager Phil Parkinson said. Wrexham '
                "finish second with 91 points, two behind Coventry. Luton stay sixth on 74 and enter "
                "the play-offs."
            ),
        ),
        (
            "Wrexham in the Premier League at last",
            (
                "Wrexham are in the top flight after a 4-2 win over Luton Town that had everything, "
                "including three goals by Callum Sanders (11, 38, 77) and a pitch invasion.\n\n"
                "Twice Adebayo (24, 52) equalised, twice the Racecourse went silent among its 13,341. "
                "Ollie Palmer settled it with a header five minutes from the end. Owner Ryan Reynolds "
                "wept in the stand.\n\n"
                "Coventry, champions on 93 points, sent congratulations to the runners-up, who have "
                "91. Parkinson, in charge since 2021, dedicated it to his father. For Luton, sixth "
                "with 74, Southampton wait in the play-offs next Friday."
            ),
        ),
    ),
    (
        "de",
        (
            "Inflation im April bei 2,4 Prozent",
            (
                "WIESBADEN - Die Verbraucherpreise in Deutschland sind im April um 2,4 Prozent "
                "gestiegen, teilte das Statistische Bundesamt am Mittwoch mit. Im März waren es 2,1 "
                "Prozent. Energie verteuerte sich um 5,7 Prozent, Nahrungsmittel um 3,3 Prozent. "
                "Dienstleistungen kosteten 3,6 Prozent mehr. Ohne Energie und Nahrungsmittel lag die "
                "Teuerung bei 2,5 Prozent. Behördenchefin Ruth Brand verwies auf höhere Ölpreise. "
                "Gegenüber März stiegen die Preise um 0,5 Prozent."
            ),
        ),
        (
            "Teures Öl treibt die Preise",
            (
                "Das Leben in Deutschland wird wieder schneller teurer. Die Inflationsrate kletterte "
                "im April auf 2,4 Prozent, nach 2,1 Prozent im Vormonat. Für Energie mussten "
                "Verbraucher 5,7 Prozent mehr bezahlen, für Lebensmittel 3,3 Prozent. Auffällig "
                "bleibt der Anstieg bei Dienstleistungen mit 3,6 Prozent. Die Kernrate betrug 2,5 "
                "Prozent. Ökonom Cyrus de la Rubia von der Hamburg Commercial Bank erwartet, dass die "
                "EZB im Juni die Zinsen bei 2,0 Prozent belässt. Im Monatsvergleich ergab sich ein "
                "Plus von 0,5 Prozent."
            ),
        ),
    ),
)
STORIES = (FERRIES, CABLEWAY, FREIGHTERS, SCHOOL, LAVA, RAILWAY, CHLORINE)


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


@pytest.mark.parametrize(
    "story",
    STORIES,
    ids=["ferries", "cableway", "freighters", "school", "lava", "railway", "chlorine"],
)
def test_a_text_that_counts_the_same_in_the_same_sentences_is_spun(
    story: tuple[str, tuple[str, str], tuple[str, str]],
) -> None:
    body = story[2][1]
    verdict = judged(story, body)[0]
    assert verdict.copy is Copy.SPUN


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
    (LAVA, "Around 120", "Around 220", "220"),
    (LAVA, "A farm building", "Two farm buildings and a school", "school"),
    (RAILWAY, "needed six days", "needed seven days", "seven"),
    (CABLEWAY, "Fünf Stunden", "Zehn Stunden", "Zehn"),
    (RAILWAY, "34 engines", "34 engines from Russia", "Russia"),
    (CHLORINE, "Gilles Carréric ;", "Gilles Carréric, et la ministre Élisabeth Borne ;", "Borne"),
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


@pytest.mark.parametrize("story", OTHERS, ids=["rate", "quake", "match", "prices"])
def test_another_reporter_with_the_same_figures_is_no_copy(
    story: tuple[str, tuple[str, str], tuple[str, str]],
) -> None:
    language, one, two = story
    assert judged(story, two[1])[0].copy in {None, Copy.UPDATE}
    assert judged((language, two, one), one[1])[0].copy in {None, Copy.UPDATE}


SAID = (
    (RAILWAY, "the next three decades", "the next thirty years", "for 30 years"),
    (SCHOOL, "since 2019", "for seven years", "since 2019"),
    (FERRIES, "25 percent", "a quarter", "a quarter of the price"),
    (FERRIES, "eight months afterwards", "eight months later", "eight months later"),
    (CABLEWAY, "Fünf Stunden lang", "5 Stunden lang", "fünf Stunden"),
)


@pytest.mark.parametrize(("story", "old", "new", "earlier"), SAID, ids=[one[2] for one in SAID])
def test_the_same_number_in_other_words_is_no_other_number(
    story: tuple[str, tuple[str, str], tuple[str, str]], old: str, new: str, earlier: str
) -> None:
    assert earlier.casefold() in story[1][1].casefold()
    body = story[2][1]
    assert old in body
    assert judged(story, body.replace(old, new, 1))[0].copy is Copy.SPUN


def test_a_person_put_into_a_text_without_capitals_is_told_by_the_gazetteer() -> None:
    language, (headline, earlier), (title, body) = FREIGHTERS
    added = body.replace("梁志诚通报", "梁志诚陪同李强通报", 1)
    said = ((headline, earlier), (title, added))
    texts = [f"{one}\n\n{two}" for one, two in said]
    hits = [
        NameHit(id="q-li", kind=NameKind.PERSON, side="cn", start=at, end=at + 2)
        for at in (texts[1].find("李强"),)
    ]
    made = [
        Document(
            id=str(n),
            mark=dedupe.fingerprint(
                text, title=said[n][0], language=language, names=hits if n else ()
            ).encode(),
            outlet=f"{n}.example",
            published=NOON + timedelta(hours=n),
        )
        for n, text in enumerate(texts)
    ]
    told = [
        dedupe.judge(
            made[1], texts[1], candidates=made[:1], names=names, title=title, language=language
        )
        for names in ((), hits)
    ]
    assert [verdict.copy for verdict in told] == [Copy.SPUN, Copy.UPDATE]
    assert any(texts[1][a:b].find("李强") >= 0 for a, b in told[1].new_spans)


def test_a_late_original_takes_a_copy_that_puts_in_a_name() -> None:
    language, earlier, (headline, body) = FERRIES
    made = []
    for n, (title, said) in enumerate((earlier, (headline, body.replace("The ", "The Quillon ")))):
        text = f"{title}\n\n{said}"
        mark = dedupe.fingerprint(text, title=title, language=language).encode()
        at = NOON + timedelta(hours=n)
        made.append((Document(id=str(n), mark=mark, outlet=f"{n}.example", published=at), text))
    verdict = dedupe.judge(
        made[0][0], made[0][1], candidates=[made[1][0]], title=earlier[0], language=language
    )
    assert [taken for taken, _ in verdict.takes] == ["1"]
