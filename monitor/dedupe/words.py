"""Function words, titles and turning points that the fingerprint treats specially.

Words are casefolded and without accents, as :mod:`monitor.dedupe.tokens` folds them.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Read a list of words parted by white space."""
    return frozenset(words.split())


ENGLISH = """
a about above after again against all also although am among an and any are as at be because been
before being below between both but by can could did do does doing down due during each even ever
every few for from further had has have having he her here hers him his how however i if in
including into is it its just like many may me might more most much must my new nor now of off
on once one only or other our out over own per said say says same shall she should since so some
such than that the their them then there these they this those through to too toward towards under
until up upon very was we were what when where whereas whether which while who whom whose why will
with within would yet you your mr mrs ms dr
"""
EUROPEAN = """
der die das den dem des ein eine einer einem einen und oder aber ist sind war waren wird werden
wurde wurden hat haben hatte sich auf aus bei mit nach von vom zu zum zur im am als auch dass wie
fur uber unter durch le la les un une des du de et ou est sont etait ete a ont au aux en dans par
pour sur avec que qui ne se ce cette ces il elle ils elles el los las una y es son fue ha han al
del con por para que su sus lo como mas o os um uma e do da dos das no na nos nas em por com se
il lo gli di che e un uno una del della dei delle nel nella con per sono ha si het een van en op te
dat met voor zijn aan i w z na do nie sie jest oraz
"""
CYRILLIC = """
и в во на с со к ко по за из от до о об у а но что как это его ее их он она они мы был была были
быть также для при не же ли бы та те і й в у на з із зі до від за про що як це його її їх він вона
вони був була були бути також для при та але не
"""
# Words whose coming or going moves what a sentence claims.
TURNING = listed(
    """
    no not never without cannot deny denied denies denial cancel canceled cancelled cancels
    cancellation postpone postponed postpones delay delayed delays withdraw withdrew withdrawn
    suspend suspended reject rejected rejects refuse refused confirm confirmed confirms sign signed
    signs deliver delivered delivers correction corrected retract retracted abandon abandoned
    reschedule rescheduled scrapped cant dont didnt wont isnt wasnt hasnt doesnt arent werent
    延期 中止 取消 否定 撤回 推迟 推遲 否认 否認 署名 签署 취소 연기 부인 철회 서명 중단
    отменен отменил отменила отложен отложил перенес опроверг подписал подписала
    nicht nichts nie niemals niemand ohne kein keine keinen keinem keiner keines abgesagt verschoben
    dementiert dementierte dementi widerrufen unterzeichnet unterzeichnete unterzeichneten
    pas jamais aucun aucune rien sans annule annulee annules annulees reporte reportee dement
    dementi dementie dementent renonce suspendu suspendue
    """
)
NEGATIONS = listed(
    """
    no not never without cannot cant dont didnt wont isnt wasnt hasnt doesnt arent werent
    deny denied denies denial unable nobody nothing none
    nicht nichts nie niemals niemand ohne kein keine keinen keinem keiner keines
    dementiert dementierte dementi pas jamais aucun aucune rien sans dement dementie dementent
    """
)
STOP = listed(ENGLISH + EUROPEAN + CYRILLIC) - TURNING

# Capitalised words that name an office or a kind of body, not who holds it; spinners replace them.
GENERIC = listed(
    """
    president minister prime foreign secretary general deputy chief defence defense national state
    department ministry government parliament senate house white council commission committee
    organization organisation organisations alliance treaty union agency news company corporation
    university institute bank world international global affairs security office spokesman
    spokesperson spokeswoman ambassador envoy leader leaders official officials chairman chair
    director head commander admiral army navy air force forces summit conference meeting agreement
    programme program project centre center party court supreme federal central military police
    region street city province district county island islands sea ocean river north south east
    west northern southern eastern western group association federation republic kingdom king queen
    prince sir madam lord lady his her excellency honourable honorable mr mrs ms dr gen lt col
    sgt maj capt reuters afp ap photo file source statement report reports press release today
    euro dollar yen won
    """
)

# German words that stand before nouns, and names that have an article all the same.
DETERMINERS = listed(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
    im am zum zur beim vom ins ans mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem
    ihrer unser unsere unseren unserem unserer dieser diese dieses diesen diesem jeder jede jedes
    jeden jedem viele vieler mehr mehrere mehreren weniger einige einiger alle aller allen
    zwei drei vier funf sechs sieben acht neun zehn elf zwolf
    """
)
WITH_ARTICLE = listed(
    """
    nato bundeswehr bundestag bundesrat kreml turkei ukraine schweiz slowakei mongolei iran irak
    libanon sudan jemen kongo niger tschad balkan baltikum vatikan krim kosovo hisbollah hamas
    taliban huthi pentagon elysee kongress knesset duma
    """
)
# After which a full stop ends no sentence, as they stand before a name.
ABBREVIATIONS = listed(
    """
    mr mrs ms dr prof st ste sen rep gov gen lt col maj capt cpt sgt cpl pvt adm brig cmdr cdr supt
    insp hon rev jr sr pres amb sec dep min no nos vol fig ft mt cf vs al jan feb mar apr jun jul
    aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ltd inc corp bros hr fr nr
    abs art bd ing dipl mag hl geb bzw ca usw mm mme mlle me mgr av bld sra srta dra
    """
)

WEEKDAYS = (
    listed(
        "monday montag lundi lunes lunedi maandag "
        "poniedzialek понедельник понеділок 月曜 期一 周一 월요일"
    ),
    listed(
        "tuesday dienstag mardi martes martedi dinsdag "
        "wtorek вторник вівторок 火曜 期二 周二 화요일"
    ),
    listed(
        "wednesday mittwoch mercredi miercoles woensdag srode среду середу 水曜 期三 周三 수요일"
    ),
    listed(
        "thursday donnerstag jeudi jueves giovedi donderdag "
        "czwartek четверг четвер 木曜 期四 周四 목요일"
    ),
    listed(
        "friday freitag vendredi viernes venerdi vrijdag "
        "piatek пятницу пʼятницу 金曜 期五 周五 금요일"
    ),
    listed(
        "saturday samstag samedi sabado sabato zaterdag sobote субботу суботу 土曜 期六 周六 토요일"
    ),
    listed(
        "sunday sonntag dimanche domingo domenica zondag "
        "niedziele воскресенье неділю 日曜 期日 周日 일요일"
    ),
)
MONTHS = (
    listed("january jan januar janvier enero gennaio januari stycznia января січня"),
    listed("february feb februar fevrier febrero febbraio februari lutego февраля лютого"),
    listed("march mar marz mars marzo maart marca марта березня"),
    listed("april apr avril abril aprile kwietnia апреля квітня"),
    listed("may mai mayo maggio mei maja мая травня"),
    listed("june jun juni juin junio giugno czerwca июня червня"),
    listed("july jul juli juillet julio luglio lipca июля липня"),
    listed("august aug aout agosto augustus sierpnia августа серпня"),
    listed("september sep sept septembre septiembre settembre wrzesnia сентября вересня"),
    listed("october oct oktober octobre octubre ottobre pazdziernika октября жовтня"),
    listed("november nov novembre noviembre listopada ноября листопада"),
    listed("december dec dezember decembre diciembre dicembre grudnia декабря грудня"),
)
# One number for each day of the week and month, whatever the language.
DATES = {word: day for day, words in enumerate(WEEKDAYS) for word in words} | {
    word: 7 + month for month, words in enumerate(MONTHS) for word in words
}
# Office words of scripts without capitals: a name stands before (ja, ko) or after (zh) them.
OFFICES = listed(
    """
    首相 外相 総理 大臣 長官 総長 議長 議員 部长 总理 总统 主席 外长 防长 司令 舰长
    총리 대통 장관 차관 총장 의장 외무 국방
    """
)
# Whose a thing is and where: "Korean shells" are shells of Korea.
NATIONS = {
    nation: country
    for country, nations in (
        ("albania", "albanian"),
        ("america", "american"),
        ("australia", "australian"),
        ("austria", "austrian"),
        ("belgium", "belgian"),
        ("britain", "british"),
        ("bulgaria", "bulgarian"),
        ("canada", "canadian"),
        ("china", "chinese"),
        ("croatia", "croatian"),
        ("denmark", "danish"),
        ("estonia", "estonian"),
        ("europe", "european"),
        ("finland", "finnish"),
        ("france", "french"),
        ("germany", "german"),
        ("greece", "greek"),
        ("hungary", "hungarian"),
        ("iceland", "icelandic"),
        ("india", "indian"),
        ("indonesia", "indonesian"),
        ("iran", "iranian"),
        ("iraq", "iraqi"),
        ("israel", "israeli"),
        ("italy", "italian"),
        ("japan", "japanese"),
        ("korea", "korean"),
        ("latvia", "latvian"),
        ("lithuania", "lithuanian"),
        ("mexico", "mexican"),
        ("montenegro", "montenegrin"),
        ("norway", "norwegian"),
        ("pakistan", "pakistani"),
        ("peru", "peruvian"),
        ("philippines", "philippine filipino"),
        ("poland", "polish"),
        ("portugal", "portuguese"),
        ("romania", "romanian"),
        ("russia", "russian"),
        ("slovakia", "slovak"),
        ("slovenia", "slovenian"),
        ("spain", "spanish"),
        ("sweden", "swedish"),
        ("switzerland", "swiss"),
        ("syria", "syrian"),
        ("taiwan", "taiwanese"),
        ("thailand", "thai"),
        ("turkey", "turkish"),
        ("ukraine", "ukrainian"),
        ("vietnam", "vietnamese"),
    )
    for nation in nations.split()
}
# Spellings of one name; the first is kept.
SPELLINGS = {
    "kiev": "kyiv",
    "odessa": "odesa",
    "kharkov": "kharkiv",
    "turkiye": "turkey",
    "zelensky": "zelenskyy",
    "zelenskiy": "zelenskyy",
    "organisation": "organization",
    "defense": "defence",
    "programme": "program",
    "centre": "center",
    "harbour": "harbor",
    "labour": "labor",
}
# Words of one meaning; the second is kept, but for the wording of a clause.
MEANINGS = NATIONS | {
    "eu": "europe",
    "uk": "britain",
    "dutch": "netherlands",
    "holland": "netherlands",
    "bn": "billion",
    "mn": "million",
    "mln": "million",
    "tn": "trillion",
    "metre": "meter",
    "metres": "meters",
    "tonne": "ton",
    "tonnes": "tons",
    "mrd": "milliarden",
    "mio": "millionen",
    "eur": "euro",
    "euros": "euro",
    "usd": "dollar",
    "jpy": "yen",
    "krw": "won",
    "千米": "公里",
    "千克": "公斤",
}
