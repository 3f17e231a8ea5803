"""What a Korean, Japanese, Chinese, French or German text is when it owes nothing (C4).

A column or a letters page by its label, a review or an exhibition by the words of the trade, an
obituary by its title; and of promises those of a museum, a vineyard or a board.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line

_OPENING: Final = 800  # code points that say what a text is about
_MANY: Final = 3  # different words of a trade that make it the subject


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Genres:
    label: re.Pattern[str]  # of a title: a column, letters, a review, an obituary
    works: re.Pattern[str]  # of films, novels and the stage
    sport: re.Pattern[str]  # of games and players
    leisure: re.Pattern[str]  # of art, food, travel and study
    earnings: re.Pattern[str]  # of a firm's year
    spends: re.Pattern[str]  # what a firm does with its own money
    poll: re.Pattern[str]
    played: re.Pattern[str]  # of pupils who play ministers
    serious: re.Pattern[str]  # of arms and alliances


_GENRES: Final = {
    "ja": _Genres(
        label=_p(
            r"^[\s【〈《\[（(「]*(?:社説|主張|論説|論壇|コラム|オピニオン|評論|時評|書評|劇評|映画評|投書|読者の(?:声|投稿)|寄稿|私の視点|余録|春秋|編集手帳|小説|川柳)(?:[\s】〉》\]）)」:：　・]|$)"
            r"|ファクトチェック|検証　|(?:\d+|[一二三四五六七八九十]+)年前のきょう|今日は何の日|クイズ|訃報|仮想シナリオ|仮定の話|^[\s【]*もしも|(?:の|ご)案内$|参加者募集|採用情報|職員募集|(?:さん|氏|元[^\s。]{1,12})(?:が)?死去"
        ),
        works=_p(r"映画|小説|監督|主演|脚本|原作|公開|上映|作家|主人公|物語|劇場|漫画|演じ|舞台|演劇|歌舞伎|文楽|演出家|劇団"),
        sport=_p(
            r"選手|試合|監督|得点|決勝|優勝|敗れ|リーグ|サッカー|野球|ラグビー|テニス|ゴール|先発|代表戦|親善試合|本塁打|投手|打者|大会|五輪|メダル|世界ランク|Ｗ杯|W杯|全豪|予選|球団|移籍"
        ),
        leisure=_p(
            r"ワイン|日本酒|牛肉|レストラン|料理|試飲|美術館|博物館|展覧会|特別展|企画展|観光|旅行|留学|奨学金|ホテル|航空会社|スーパー|入館料|入場料|祭り|動物園|姉妹都市|コンサート|姉妹校|交響楽団|絵画|屏風|ソムリエ"
        ),
        earnings=_p(r"純利益|営業利益|経常利益|売上高|株価|決算|半導体|露光装置|増益|減益|配当|株主"),
        spends=_p(r"受注|投資|配当|採用|増設|増産|自社株|搬入|派遣|設け"),
        poll=_p(r"世論調査|意識調査|回答者|と答えた|の割合|支持率|ポイント|有効回答"),
        played=_p(r"模擬の?(?:国連|サミット|会議|首脳|理事会|閣議|会合|議会)|(?:大使|首相|外相|大統領|大臣)役(?:に|の|を)|に扮|役の(?:生徒|学生|男子|女子)|ロールプレイ|机上演習|図上演習"),
        serious=_p(
            r"防衛|国防|軍|自衛隊|NATO|ＮＡＴＯ|ウクライナ|北大西洋|装備|ミサイル|弾|艦|無人機|安全保障|制裁|部隊|地雷"
        ),
    ),
    "ko": _Genres(
        label=_p(
            r"^[\s\[<【〈(「]*(?:사설|칼럼|기고|시론|논설|시평|독자\s?(?:투고|의\s?소리|편지|마당)|서평|기자\s?수첩|기자의\s?눈|오피니언|데스크|특파원\s?칼럼|특별\s?기고|만평|여적|북리뷰|영화\s?리뷰|소설|부고)(?:[\s\]>】〉)」:|]|$)"
            r"|팩트\s?체크|\d+년\s?전\s?오늘|오늘의\s?역사|퀴즈|별세|\(부고\)|가상\s?시나리오|만약에?\s|생긴다면|채용\s?공고|모집\s?(?:공고|안내)|안내$"
        ),
        works=_p(r"영화|소설|감독|주연|각본|원작|개봉|상영|작가|주인공|관객|극장|배우|연기|연극|뮤지컬|연출가|무대"),
        sport=_p(
            r"선수|경기|감독|득점|결승|우승|패했|패배|리그|축구|야구|럭비|테니스|골을|선발|평가전|친선경기|홈런|투수|타자|대회|올림픽|메달|랭킹|월드컵|예선|구단|이적|8강|4강|16강"
        ),
        leisure=_p(
            r"와인|쇠고기|한우|맛집|요리|박물관|미술관|전시|특별전|기획전|관람|관광|여행|유학|장학금|호텔|항공사|입장료|축제|공연|동물원|자매도시|콘서트|교향악단|청자|백자|그림|유물"
        ),
        earnings=_p(r"영업이익|순이익|매출|주가|실적|반도체|노광장비|배당|주주|목표가|수주\s?잔고|코스피"),
        spends=_p(r"수주|투자|배당|채용|증설|자사주|보내고|열기로|반입"),
        poll=_p(r"여론조사|설문|응답자|응답했|답했다|표본오차|지지율|%p|성인 "),
        played=_p(r"모의\s?(?:유엔|정상회의|나토|국회)|역할을\s?맡|역할극|분장한|도상\s?훈련"),
        serious=_p(
            r"국방|군사|군\s|육군|해군|공군|나토|NATO|우크라이나|무기|탄약|미사일|함정|무인기|드론|방산|안보|제재|전차|자주포|방공|지뢰"
        ),
    ),
    "zh": _Genres(
        label=_p(
            r"^[\s【〈《\[（(「]*(?:社论|社論|社评|社評|评论|評論|时评|時評|短评|短評|观点|觀點|专栏|專欄|读者来信|讀者來信|读者|讀者|来信|投书|投書|书评|書評|影评|影評|随笔|钟声|杂文|小说)(?:[\s】〉》\]）)」:：|｜·]|$)"
            r"|辟谣|闢謠|求证|事实核查|事實查核|历史上的今天|歷史上的今天|\d+年前的今天|逝世|病逝|去世|讣告|訃告|假想|兵推|情景推演|如果[^，。]{2,30}[?？]|招聘(?:启事|公告)|招募(?:启事|公告)|讲座预告|講座預告|报名通知"
        ),
        works=_p(
            r"电影|電影|影片|导演|導演|主演|上映|片中|剧本|劇本|影评|小说|小說|虚构|虛構|作家|主人公|演员|演員|饰演|票房|话剧|話劇|舞台剧|舞台劇|戏剧节|剧场|劇場"
        ),
        sport=_p(
            r"选手|選手|球员|球員|教练|教練|比赛|比賽|决赛|決賽|夺冠|奪冠|联赛|聯賽|足球|棒球|橄榄球|网球|網球|澳网|进球|進球|世界杯|世界盃|奥运|奧運|奖牌|獎牌|种子|落败|落敗|战胜|友谊赛|友誼賽|预选赛|八强|四强|转会|轉會|冠军|冠軍"
        ),
        leisure=_p(
            r"葡萄酒|牛肉|餐桌|餐馆|厨艺|美食|博物馆|博物館|美术馆|美術館|展览|展覽|特展|门票|旅游|旅遊|游客|遊客|奖学金|獎學金|酒店|航空公司|超市|友好城市|音乐会|音樂會|动物园|動物園|熊猫|文物"
        ),
        earnings=_p(r"净利润|净利|营收|营业收入|股价|财报|半导体|光刻机|分红|股息|股东|出口额|配额"),
        spends=_p(r"订单|投资|投資|分红|股息|招聘|派出|设立|扩建|供货合同"),
        poll=_p(r"民调|民調|受访者|受訪者|访问了|訪問了|误差|誤差|支持率|认为应|调查显示"),
        played=_p(r"模拟(?:联合国|峰会|北约|会议)|扮演|角色扮演|兵棋推演|桌面推演"),
        serious=_p(
            r"国防|國防|防务|防務|军|軍|北约|北約|乌克兰|烏克蘭|武器|弹|彈|舰|艦|无人机|無人機|导弹|導彈|安全|制裁|坦克|排雷"
        ),
    ),
    "fr": _Genres(
        label=_i(
            r"^\W*(?:tribune|éditorial|editorial|édito|edito|chronique|opinions?|courrier(?: des lecteurs)?|billet|points? de vue|critique|livres?|cinéma|humeur|carte blanche|le regard|nécrologie|feuilleton)\s*(?:[:|–—.]|$)"
            r"|\bfact[- ]?check|\b(?:infox|intox|désintox|vrai ou faux)\b|^\W*il y a (?:\w+(?:ante|ente|ze|ix|ingt|cent)(?:-\w+)?|\d{2,3}) ans\b|\bquiz\b|éphéméride|^\W*et si\b|\bscénario(?:s)? (?:fictif|imaginaire)|\bpolitique[- ]fiction\b|\b(?:offre d['’]emploi|avis de (?:recrutement|vacance)|appel à (?:candidatures|communications))\b"
            r"|[|–—]\s*(?:tribune|éditorial|chronique|opinion)\W*$"
            r"|^\W*(?:mort|décès|disparition) d[eu'’](?! (?:\d|deux|trois|quatre|cinq|plusieurs|soldats|militaires|civils))|\best (?:mort|morte|décédée?) (?:à|à l['’]âge)"
        ),
        works=_i(
            r"\b(?:films?|romans?|réalisat\w+|scénario|romanci\w+|en salles|acteurs?|actrices?|personnages?|héros|héroïne|intrigue|long[- ]métrage|cinéastes?|chapitres?|écrivains?|thriller|tournage|gallimard|\d+ pages|th[ée][âa]tres?|festival|met(?:teur|teuse) en sc[èe]ne|mise en sc[èe]ne|spectacles?|com[ée]dien(?:ne)?s?|dramaturge|chœur)\b"
        ),
        sport=_i(
            r"\b(?:matchs?|sélectionneur|entraîneur|joueu(?:r|se)s?|buts?|buteur|finale|demi-finale|quarts? de finale|championnat|coupe du monde|football|rugby|tennis|basket|ligue|tournoi|victoire|défaite|stade|médailles?|jeux olympiques|ballon|qualifications?|mi-temps|essais|tête de série|transfert|supporters?)\b"
        ),
        leisure=_i(
            r"\b(?:\w*musées?|rijksmuseum|museum|expositions?|paravents?|tableaux?|toiles?|peintres?|conservat(?:eur|rice)s?|vins?|vignobles?|bœuf|gastronomi\w+|restaurants?|touris\w+|bourses d['’]études|hôtels?|compagnie aérienne|concerts?|cerisiers?|statues?|orchestre|jumelage|entrée : \d+|vermeer)\b"
        ),
        earnings=_i(
            r"\b(?:bénéfices?|dividendes?|chiffre d['’]affaires|actionnaires?|résultat net|semi-conducteurs?|puces|cours de bourse|carnet de commandes|marge)\b"
        ),
        spends=_i(r"\bcommand(?:é|e)\w*|\binvesti\w*|\bdividendes?|\brecrut\w+|\benverra\b|\blivrée?s?\b|\baccordera\b|\bembauch\w+"),
        poll=_i(r"\b(?:sondages?|sondés|enquête (?:annuelle|menée)|personnes interrogées|marge d[\'’]erreur|adultes|échantillon|(?:un|deux|trois) \w+ sur (?:deux|trois|quatre|cinq|dix))\b"),
        played=_i(r"\bjeux? de rôles?\b|\bsimulation\b|\b(?:élèves|étudiants|lycéens|collégiens)\b[^.]{0,60}\b(?:jou|incarn|représent)|\bfaux sommet\b|\bexercice sur table\b"),
        serious=_i(
            r"défense|radar|\bobus|hélicopt|blindé|patrouill|armée|militaire|\botan\b|ukrain|kiev|kyiv|missile|munition|frégate|sous-marin|\bdrones?\b|\bchars?\b|\barmes?\b|soldat|troupe|sanction|sécurité|déminage"
        ),
    ),
    "de": _Genres(
        label=_i(
            r"^\W*(?:kommentar|leitartikel|meinung|gast(?:beitrag|kommentar)|kolumne|glosse|leserbriefe?|leserpost|essay|rezension|filmkritik|buchkritik|nachruf|standpunkt|pro (?:und|&) contra|zwischenruf|debatte|buchtipp|kino)\s*(?:[:|–—]|\bvon\b|$)"
            r"|fakten(?:check|fuchs|finder)|^\W*vor (?:\w+zig|zehn|hundert|\d{2,3}) jahren\b|\bquiz\b|kalenderblatt|^\W*was wäre,? wenn\b|\bgedankenspiel\b|\bfiktives? szenario\b|\b(?:stellenausschreibung|stellenangebot|einladung zu[mr])\b"
            r"|[|–—]\s*(?:kommentar|leitartikel|kolumne|meinung)\W*$"
            r"|\bnachruf\b|\b(?:ist tot|gestorben|verstorben)\b(?=\W*$)|\bstirbt (?:mit|im alter)\b"
        ),
        works=_i(
            r"\b(?:\w*film(?:s|e|en)?|roman[es]?|romane|regisseur\w*|drehbuch|kino\w*|darsteller\w*|schauspieler\w*|hauptrolle|autorin|kapitel|thriller|heldin|handlung|leinwand|serie|suhrkamp|\d+ seiten|übersetz\w+|\w*theater\w*|bühne\w*|inszenier\w*|premiere|festspiele?n?|ensemble)\b"
        ),
        sport=_i(
            r"\b(?:\w*spieler\w*|\w*spiels?|partie|trainer\w*|bundestrainer|tore?n?|torwart|finale|halbfinale|viertelfinale|meisterschaft\w*|\w*liga|weltmeister\w*|wm|fußball\w*|rugby|tennis|handball\w*|basketball|turnier\w*|sieg|niederlage|stadion|medaillen?|olympi\w+|halbzeit|elfmeter|satz|nationalmannschaft|fans|ablöse)\b"
        ),
        leisure=_i(
            r"\b(?:\w*museum\w*|\w*ausstellung\w*|gemälde|\w*wein\w*|rindfleisch|restaurants?|touris\w+|stipendi\w+|hotels?|fluggesellschaft|konzert\w*|\w*bäume?n?|statuen?|blasmusik|orchester|partnerstadt|städtepartnerschaft|schüleraustausch|eintritt|skiklub|verein)\b"
        ),
        earnings=_i(
            r"\b(?:aktien?|speicherhersteller|halbleiter\w*|chip\w*|anleger\w*|umsatz\w*|gewinn\w*|dividende\w*|aktionär\w*|quartal\w*|auftragsbestand|dax)\b"
        ),
        spends=_i(
            r"\bbestell\w*|\binvestier\w*|\binvestition\w*|\bschickt\b|\bgeliefert\b|\bgewährt\b|\bdividende\w*|\beinstell\w*|leute einstellen\b"
        ),
        poll=_i(r"\b(?:umfragen?|befragt\w*|zustimmung|jede[rn]? (?:zweite|dritte|vierte|fünfte|zehnte)|erwachsene|prozentpunkte|(?:zwei|drei) von (?:drei|vier|fünf))\b"),
        played=_i(r"\b(?:planspiel|rollenspiel|schülerparlament)\b|\b(?:schüler|studenten|studierende|jugendliche)\w*\b[^.]{0,60}\b(?:spielten|schlüpften|vertraten)\b"),
        serious=_i(
            r"verteidigung|radar|granate|haubitze|hubschrauber|bundeswehr|militär|\bnato\b|ukrain|kiew|kyjiw|rakete|munition|fregatte|u-boot|drohne|panzer|waffe|soldat|truppe|sanktion|sicherheit|minenräum"
        ),
    ),
}  # fmt: skip


_HOAX: Final = {
    "fr": _i(r"\W*non, [^\n]*\b(?:ne |n['’])[^\n]*\s[\s\S]{0,400}\b(?:partagée?s?|virale?|internautes?|publication)\b"),
    "de": _i(r"\W*nein, [^\n]*\b(?:nicht|kein\w*)\b[^\n]*\s[\s\S]{0,400}\b(?:geteilt\w*|viral|beitrag|behauptung)\b"),
}  # fmt: skip


def is_no_news(text: str, language: str) -> bool:
    """Tell a text that reports nothing of its own day, by how such texts are made."""
    genres = _GENRES.get(language)
    if genres is None:
        return False
    title, opening = text.partition("\n\n")[0], text[:_OPENING]
    hoax = _HOAX.get(language)
    if hoax is not None and hoax.match(text[:_OPENING]):
        return True
    if genres.label.search(title) or genres.played.search(opening):
        return True
    trades = (genres.works, genres.poll)
    if any(_distinct(trade, opening) >= _MANY for trade in trades):
        return True
    if _distinct(genres.sport, opening) > _MANY and len(genres.serious.findall(opening)) < _MANY:
        return True
    return _distinct(genres.leisure, opening) >= _MANY and not genres.serious.search(opening)


_STAFF: Final = re.compile(
    r"人事を|充てる人事|を起用|に任命|の任命|내정했|임명했|임명하|任命[^，。]{0,20}为|出任|\bnomm(?:é|ée|és|er)\b[^.]{0,60}\b(?:ambassad|directeur|directrice|chef|représentant)"
    r"|\bzu[mr] [^.]{0,40}\bernannt\b"
)


_TAKEOVER: Final = re.compile(
    r"買収|(?:업체|기업|회사|지분)[^.]{0,30}인수|[收收][购購][^，。]{0,24}(?:公司|企业|企業|制造商|廠|厂|股权|股權)"
    r"|\brach(?:[eè]t\w+|at)\b[^.]{0,40}\b(?:entreprise|fabricant|société|groupe|filiale|constructeur|start-up|chantier|rival)"
    r"|\bübern(?:immt|ahme|ehmen)\b[^.]{0,60}(?:hersteller|[Ff]irma|[Kk]onzern|[Uu]nternehmen|[Ww]erft)"
    r"|(?:hersteller|[Ff]irma|[Ww]erft)\w* [^.]{0,40}\b(?:kaufen|übernehmen)\b"
)


#: "liefert keine Waffen": what it does not do is no promise.
_REFUSES: Final = re.compile(
    r"(?<![Ee]s )\b(?:liefert|schickt|gibt(?! es)|stellt|sendet|entsendet)\b[^.,;]{0,40}(?<!doch )\bkeine?n?\b"
    r"|\b(?:[Uu]nterzeichnet|[Uu]nterschrieben|[Bb]eschlossen|[Vv]ereinbart|[Zz]ugesagt|[Vv]ersprochen|[Gg]eliefert)"
    r" (?:wurden?|worden|ist|sind|war|waren|haben|hat)\b[^.,;]{0,40}\b(?:nichts|noch nicht|nicht|keine?[nrms]?)\b"
    r"|\b(?:wurden?|ist|sind|war|haben|hat)\b[^.,;]{0,40}\b(?:nichts|noch nicht)\b[^.,;]{0,20}"
    r"\b(?:unterzeichnet|unterschrieben|beschlossen|vereinbart|zugesagt|versprochen)\b"
    r"|\b[Rr]ien n['’](?:a|est|avait)\b[^.;]{0,20}\b(?:signé|conclu|promis|décidé|acté|commandé|annoncé)\b"
    r"|\bn['’](?:a|ont) (?:\w+ )?rien (?:\w+ )?(?:signé|conclu|promis|décidé|annoncé|commandé|livré)\b"
    r"|\bsans rien (?:signer|promettre|conclure)\b"
    r"|\b(?:hat|haben)\b[^.,;]{0,50}\bkeine?n?\b [^.,;]{0,40}\b(?:geliefert|geschickt|gegeben|entsandt"
    r"|überlassen|bereitgestellt)\b"
    r"|\b(?:ne |n['’])(?:livr|envoie|enverr|fourni|donn|vend|prêter|céder|versera|financera)\w*"
    r" (?:pas(?! (?:avant|encore|que|seulement|moins)\b)|plus|aucun)\b"
    r"|\bn['’](?:a|ont) (?:pas |jamais |encore )*(?:livré|fourni|envoyé|donné) (?:aucun|d['’]armes|de )"
)


#: A poll, a fire, fuel for sale, a firm's own money: nothing that states owe each other.
_APART: Final = {
    "fr": _i(
        r"\bsondages?\b|\bsondés\b|\bpompiers?\b|feux de forêt|\bGNL\b|gaz naturel|barils?\b"
        r"|\b(?:constructeur|groupe|géant|avionneur|équipementier|fabricant|assureur|banque)\b"
        r"[^.;]{0,60}\binvesti\w*"
    ),
    "de": _i(
        r"\bumfragen?\b|\bbefragten?\b|feuerwehr|waldbränd|\bflüssiggas|\berdgas|\bbarrel\b"
        r"|\b(?:\w*konzern|autobauer|hersteller|zulieferer|\w*bank|versicherer)\b"
        r"[^.;]{0,60}\binvestier\w*"
    ),
}


def is_civil(article: Article, line: Line) -> bool:
    """Tell a promise of art, food, travel or a board from what states owe each other."""
    genres = _GENRES[article.lexicon.language]
    apart = _APART.get(article.lexicon.language)
    if apart is not None and apart.search(line.text):
        return True
    if _REFUSES.search(line.text) or _STAFF.search(line.text) or _TAKEOVER.search(line.text):
        return True
    head = article.text[: article.lines[min(1, len(article.lines) - 1)].end]
    if genres.earnings.search(head) and genres.spends.search(line.text):
        return True
    here = f"{head} {line.text}"
    return genres.leisure.search(here) is not None and genres.serious.search(here) is None


def _distinct(pattern: re.Pattern[str], text: str) -> int:
    return len({m.group().lower() for m in pattern.finditer(text)})
