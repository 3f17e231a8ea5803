"""Lines of round-ups that are cut out of another text word by word, in its order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)  # a Tuesday
FRIGATE = (
    "Norwegian frigate Roald calls at Pusan",
    "The Norwegian frigate Roald Lunde sailed into the harbour of Pusan on Monday morning, the "
    "first warship of her country to do so in eleven years, the navy said in a statement.\n\n"
    "She carries 122 sailors under Commander Solveig Brekke and stays for five days, during which "
    "her crew will train with South Korean divers and play a game of football.\n\n"
    'Admiral Han Jae-seok, who welcomed her on the pier, did not rule out a joint exercise. "We '
    'have the same winters and the same neighbours," he said.\n\nFrom Pusan the ship goes on to '
    "Yokosuka, where she is to be docked for repairs of her radar. Her voyage began at Haakonsvern "
    "in January and took her through the Suez Canal, where she waited for two weeks behind tankers "
    "because a dredger had sunk. Wives and children of the crew were flown out to Singapore for "
    "Easter at the expense of a seamen's charity.",
)
FRIGATE_SHORT = (
    "The frigate Roald Lunde sailed into Pusan on Monday, the first of her country in eleven "
    "years. She carries 122 sailors and stays five days. Admiral Han, who welcomed her, did not "
    "rule out an exercise. The ship goes to Yokosuka for repairs."
)
DEICH = (
    "Gemeinde Süderhaff erhöht den Deich",
    "Der Deich von Süderhaff wird im Sommer um 80 Zentimeter erhöht. Das beschloss der Gemeinderat "
    "am Montag mit 14 gegen 5 Stimmen, nachdem der Beschluss zweimal vertagt worden war.\n\n"
    "Die Arbeiten kosten nach Angaben der Verwaltung 6,5 Millionen Euro, wovon das Land 4 Millionen "
    "trägt, und beginnen im September an der Schleuse.\n\nBürgermeisterin Gesche Thomsen sprach "
    "von einem späten Sieg der Vernunft. Die Schäfer fürchten um ihre Weiden und wollen klagen, "
    "sagte ihr Sprecher Hinnerk Paulsen am Abend im Gasthof. Zuletzt war das Wasser bei der "
    "Sturmflut im Januar bis an die Kirche gestiegen, elf Keller liefen voll, und die Feuerwehr "
    "pumpte drei Tage lang. Ein Gutachten der Universität hatte schon vor Jahren gewarnt, der Kern "
    "des alten Walls bestehe stellenweise nur aus Sand und Muscheln.",
)
DEICH_SHORT = (
    "Der Deich von Süderhaff wird um 80 Zentimeter erhöht. Das beschloss der Gemeinderat mit 14 "
    "gegen 5 Stimmen. Die Arbeiten kosten 6,5 Millionen Euro und beginnen im September. Die "
    "Schäfer wollen klagen."
)
PHARE = (
    "Le phare de Kerhoat rouvre après quatre ans",
    "Le phare de Kerhoat, fermé au public depuis la tempête de 2022, rouvrira samedi à l'issue d'un "
    "chantier de 3,2 millions d'euros, a annoncé lundi la présidente du département, Nolwenn "
    "Kerbrat.\n\nLes visiteurs pourront de nouveau gravir les 217 marches de granit jusqu'à la "
    "lanterne, par groupes de 15, sous la conduite d'un ancien gardien.\n\nLa moitié des travaux a "
    "été payée par l'Union européenne. La question du parking, que les riverains réclament depuis "
    "longtemps, n'a pas été réglée, regrette Erwan Le Goff, maire de la commune voisine.\n\n"
    "Bâti en 1869 par des prisonniers, l'édifice guidait les goémoniers vers l'estuaire. Une vague "
    "avait arraché sa porte de bronze et noyé la salle des machines, où dormaient encore des archives "
    "que des bénévoles ont séchées feuille à feuille pendant deux hivers.",
)
PHARE_SHORT = (
    "Le phare de Kerhoat, fermé depuis 2022, rouvrira samedi après un chantier de 3,2 millions. "
    "Les visiteurs pourront gravir les 217 marches, par groupes de 15, sous la conduite d'un "
    "gardien. La question du parking n'a pas été réglée."
)
FERRY = (
    "고흥 녹동항 새 여객선 3척 취항",
    "전라남도는 13일 고흥 녹동항과 거문도를 오가는 새 여객선 3척이 다음 달부터 차례로 취항한다고 밝혔다. 배 한 척 건조에는 "
    "210억 원이 들었다.\n\n새 여객선은 차량 64대와 승객 480명을 싣고 시속 40킬로미터로 달린다. 뱃길은 1시간 10분으로 "
    "줄어든다.\n\n거문도 주민 1천300명은 지난겨울 배가 29일이나 끊겨 약을 제때 받지 못했다고 호소해 왔다. 도는 요금을 "
    "올리지 않겠다고 약속했다.\n\n기존 배는 1998년 부산에서 만들어져 파도가 2미터만 넘어도 뜨지 못했다. 학생들은 육지 시험을 보러 "
    "하루 먼저 나와 여관에서 자야 했고, 어민들은 갈치를 제값에 팔지 못했다고 한다. 군의회는 선착장 대합실도 넓히기로 뜻을 모았다.\n\n한편 낡은 여객선 두 척은 인도네시아에 팔린다.",
)
FERRY_SHORT = (
    "③ 고흥 녹동항과 거문도를 오가는 새 여객선 3척이 다음 달부터 취항한다. 새 여객선은 차량 64대와 승객 480명을 싣고 달린다. "
    "뱃길은 1시간 10분으로 줄어든다. 도는 요금을 올리지 않겠다고 약속했다."
)
EXCERPTS = (
    (FRIGATE, "Harbour notes", FRIGATE_SHORT, "en"),
    (DEICH, "Nachrichten, 21 Uhr", DEICH_SHORT, "de"),
    (PHARE, "Le journal de 18 heures", PHARE_SHORT, "fr"),
    (FERRY, "오늘의 열 줄", FERRY_SHORT, "ko"),
)


def judged(
    earlier: tuple[str, str], title: str, body: str, language: str, *, days: int = 1
) -> tuple[Verdict, str]:
    made = []
    for n, (head, said) in enumerate((earlier, (title, body))):
        text = f"{head}\n\n{said}"
        mark = dedupe.fingerprint(text, title=head, language=language).encode()
        published = NOON + timedelta(days=n * days)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    verdict = dedupe.judge(made[1], text, candidates=made[:1], title=title, language=language)
    return verdict, "\n".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize(("earlier", "title", "body", "language"), EXCERPTS)
def test_sentences_cut_short_in_their_order_are_held_back(
    earlier: tuple[str, str], title: str, body: str, language: str
) -> None:
    assert judged(earlier, title, body, language)[0].copy in {Copy.ABRIDGED, Copy.EDITED}


@pytest.mark.parametrize(
    ("earlier", "language", "body", "old", "new"),
    [
        (FRIGATE, "en", FRIGATE_SHORT, "122", "126"),
        (FRIGATE, "en", FRIGATE_SHORT, "Admiral Han", "Admiral Cho"),
        (FRIGATE, "en", FRIGATE_SHORT, "did not rule out", "did rule out"),
        (FRIGATE, "en", FRIGATE_SHORT, "Yokosuka", "Kure"),
        (DEICH, "de", DEICH_SHORT, "14 gegen 5", "13 gegen 6"),
        (DEICH, "de", DEICH_SHORT, "wird um", "wird nicht um"),
        (DEICH, "de", DEICH_SHORT, "September", "Oktober"),
        (PHARE, "fr", PHARE_SHORT, "n'a pas été réglée", "a été réglée"),
        (PHARE, "fr", PHARE_SHORT, "217", "271"),
        (PHARE, "fr", PHARE_SHORT, "samedi", "dimanche"),
        (FERRY, "ko", FERRY_SHORT, "480", "420"),
        (FERRY, "ko", FERRY_SHORT, "다음 달", "12월"),
    ],
)
def test_another_number_name_or_denial_is_not_held_back(
    earlier: tuple[str, str], language: str, body: str, old: str, new: str
) -> None:
    assert old in body
    verdict, read = judged(earlier, "News at nine", body.replace(old, new), language)
    assert verdict.copy in {None, Copy.UPDATE} or new in read


@pytest.mark.parametrize(
    "more",
    [
        "Two of her divers from Bergen were hurt.",
        "Mayor Oh met her with flowers.",
        "Some 40 people protested.",
    ],
)
def test_a_sentence_of_its_own_is_read(more: str) -> None:
    verdict, read = judged(FRIGATE, "Harbour notes", f"{FRIGATE_SHORT} {more}", "en")
    assert verdict.copy in {None, Copy.UPDATE} or more in read


def test_a_headline_that_says_more_is_read() -> None:
    title = "Pusan berths fill up as strike looms"
    verdict, read = judged(FRIGATE, title, FRIGATE_SHORT, "en")
    assert verdict.copy is not Copy.ABRIDGED or title in read


def test_the_same_weekday_of_another_week_is_another_day() -> None:
    verdict, _ = judged(FRIGATE, "Harbour notes", FRIGATE_SHORT, "en", days=8)
    assert verdict.copy in {None, Copy.UPDATE}
