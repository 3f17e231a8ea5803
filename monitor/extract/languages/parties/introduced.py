"""People the gazetteer does not hold: introduced with state and office, then only by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.named import named
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from monitor.extract.languages.tongues.lexicon import Lexicon

MOST: Final = 24  # people of one text whose later mentions are sought
_TITLE_KO: Final = (
    r"(?:대통령|총리|수상|장관|차관보?|외상|방위상|사무총장|참모총장|사무차장보?|의장|실장|국장|본부장"
    r"|청장|위원장|보좌관|특사|대사|사령관|총독|심의관|정책관|비서실장|대표|막료장|총감|함장|국방총장|부장관|정무관|담당관)"
)
_TITLE_JA: Final = (
    r"(?:[一-龥]相(?![一-龥])|大統領|首相|総理大臣|外相|外務大臣|国防相|国防大臣|防衛相|防衛大臣|軍事相|国防長官|国務長官"
    r"|副大臣|大臣|次官|審議官|政務官|局長|室長|部長|幕僚長|参謀総長|参謀長|参謀議長|司令官|長官"
    r"|補佐官|所長|参事官|公使|統括官|大使|特使|議長|総督|事務総長|事務次長|委員長|少将|中将|大将|准将|総監|艦長|海将)"
)
_BRANCH_JA: Final = (
    r"(?:外務|外交|防衛|国防|統合|合同|海軍|海上|陸軍|陸上|空軍|航空|国家|首席|副|第一|政務|経済|産業|内閣|官房"
    r"|政策|国際|情報|作戦)"
)
_KO_STOP: Final = re.compile(
    r"(?:은|는|을|를|에서|에게|에|의|으로|와|과|도|께|한|인|던|된|했던|들이|까지|부터|이날|오전|오후|등|및|중|신임|건너가|날아가|찾아가|이동해|들러"
    r"|입국해|출국해"
    r"|함께|이어|또|또한|특히|한편|앞서|방한한?|전날|현지|[년월일]|간|뒤|후|겸|[.,)”’\"]|따르면|통해|하고|하며|하여"
    r"|(?:돼|되어|하여|져|려고|러|[해와가]서)|방한해|만나|찾아|여는|오는|정부|양국)$"
)
_SURNAMES: Final = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄"
    "원천방공현함변염여추도소석선설길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_KO_HOME: Final = re.compile(
    rf"(?<![가-힣])(?!장관|차관|대사|총리|의장|함장|이날|오전|오후|지난|이번|이어"
    rf"|정부)(?P<name>(?:[{_SURNAMES}][가-힣][^\W과와을를의에는로해면]|[{_SURNAMES}][현철훈]))\s"
    r"(?P<title>(?:신임\s)?(?:주[가-힣]{1,8}\s?)?(?:[가-힣·]{2,14}\s){0,2}?"
    rf"(?:제?[12])?[가-힣]{{0,10}}?{_TITLE_KO})(?![가-힣]*회의)"
)
_KO_ENVOY: Final = re.compile(r"(?:주|駐)$")
_KO_MISSION: Final = re.compile(r"\s?(?:대표부\s?)대사")
_JA_AFTER: Final = re.compile(
    r"(?:[(（][^）)]{1,24}[）)])?(?:共和国|王国|連邦|軍|海軍|陸軍|空軍|国防省|外務省|政府|議会|海兵隊"
    r"|(?:インド太平洋|太平洋|欧州|中央|宇宙|連邦|統合|合同|変革連合|作戦連合)[一-龥]{0,4}軍)?(?:の|、)?"
    rf"(?:(?P<kana>[ァ-ヶー・＝=]{{2,26}})(?=(?:新|前)?(?:[一-龥]{{0,6}}兼)?[一-龥・]{{0,8}}?{_TITLE_JA}(?!会)"
    r"|、[^。、]{1,16}両)"
    rf"|(?!{_BRANCH_JA}|政府|両国|高官|共和国|王国|連邦)(?P<han>[一-龥]{{2,4}}?)(?=(?:新"
    rf"|前)?(?:{_BRANCH_JA}[一-龥]{{0,8}}?)?{_TITLE_JA}(?!会)))"
)
_JA_BEFORE: Final = re.compile(
    r"(?P<name>[ァ-ヶー＝=]+(?:・[ァ-ヶー＝=]+)+|[ァ-ヶー＝=]{3,})(?:・|駐日)$"
)
_JA_STATE: Final = re.compile(rf"(?:共和国|王国|連邦)?[一-龥]{{0,6}}?{_TITLE_JA}")
_JA_HOME: Final = re.compile(
    r"(?<![一-龥ァ-ヶー])(?P<name>(?!両|各|前|元|新|副|同|駐|次期|現|歴代|臨時|暫定|女性|当時|[一-龥]{0,3}(?:政府|内閣|連立|野党|与党"
    r"|関係))"
    r"[一-龥]{2,5}?)(?<![国州党省])"
    r"(?=(?:首相|総理(?!大臣経験)|外相|防衛相|官房長官|外務大臣|防衛大臣)(?!級|会|ら|間|同士|レベル|経験|時代|官邸|公邸|補佐官|候補|動静|表明|選)"
    r"|(?:外務|防衛|統合|海上|陸上|航空|政務|国家安全保障|官房|国際|地域|経済)[一-龥]{0,9}?"
    rf"{_TITLE_JA}|[衆参](?:議)?院議長|[一-龥]{{1,6}}担当相|経産相|財務相|総務相|国交相|首相補佐官|政務官|統幕長|[陸海空]幕長|官房副長官"
    rf"|駐[ァ-ヶー一-龥A-Z]{{1,12}}大使|NATO大使)"
)
_ZH_AFTER: Final = re.compile(
    r"(?:[(（][^）)]{1,24}[）)])?(?:(?!会[见晤谈]|會[見晤談]|接[见見待]|访问|訪問|迎接"
    r"|拜[会會访訪])[^，。、和与與同在对向的\d]){0,10}?(?:总统|總統|总理|總理|首相|大臣|部长|部長|外长|外長|防长|防長"
    r"|秘书长|秘書長|主席|司令|参谋长|參謀長|国务卿|國務卿|大使|廳長|厅长|局长|局長|外相|防卫相|[部厅廳省]?[长長]官|次官|幕僚[长長])"
    r"(?![将將在于於表预預说說举舉同与與和以已也及等率访訪对對就向称稱宣今昨当當周前后後一会會是的间間结抵敲决签承强批否拒透])"
    r"(?P<name>[一-龥]{2,4}?(?:[·‧・－-][一-龥]{1,6})*)"
    r"(?=\d|曾|秘|晤|握|致|见|碰|展|进|接|邀|设|商|之|再|还|上|下|明|先|随|接|周|星|两|二|在|与|與|同|和|将|將|会|會|表|，|。|、|于|於|通|说"
    r"|說|舉|举|前|取|抵|访|结|赴|率|到|应|因|正|已|未|也|又|则|并|签|承|宣|强|指|对|向|昨|今|當|当|原|（|一行|共|出|拟|日)"
)


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    side: str
    start: int
    end: int
    printed: str = ""


def introduced(
    text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str, printed: str
) -> tuple[NameHit, ...]:
    """Give names outside the gazetteer, with the side of the office they are introduced by.

    Args:
        text: The article.
        names: Gazetteer names found in it.
        lexicon: Of its language.
        home: The side whose offices may stand without a country.
        printed: The article as printed, sign for sign as long as ``text``.
    """
    if lexicon.language not in _READERS:
        return tuple(names)
    taken = bytearray(len(text) + 1)
    for hit in (name for name in names if name.side):
        taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    people: dict[str, _Known] = {}
    first: list[NameHit] = []
    for read in _READERS[lexicon.language](text, names, lexicon, home):
        if any(taken[read.start : read.end]) or len(people) >= MOST:
            continue
        taken[read.start : read.end] = b"\x01" * (read.end - read.start)
        new = replace(read, printed=printed[read.start : read.end])
        first.append(_hit(people.setdefault(read.name, new), read.start, read.end))
    if lexicon.language in ALPHABETIC:
        return (*names, *first)  # their later mentions are surnames
    later = [
        hit for hit in _again(text, lexicon.language, people) if not any(taken[hit.start : hit.end])
    ]
    return (*names, *first, *later)


def _hit(known: _Known, start: int, end: int) -> NameHit:
    return NameHit(
        id=known.printed,
        kind=NameKind.PERSON,
        side=known.side,
        start=start,
        end=end,
        name=known.printed,
    )


def _states(names: Sequence[NameHit]) -> Iterator[NameHit]:
    """Give the names behind or before which an office-holder's stands."""
    for hit in names:
        if hit.kind is NameKind.COUNTRY or (hit.kind is NameKind.ORG and hit.side):
            yield hit


def _korean(text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str) -> Iterator[_Known]:
    for hit in _states(names):
        if not lexicon.title.match(text[hit.end : hit.end + 40]) or not hit.side:
            continue
        before = text[max(0, hit.start - 40) : hit.start]
        envoy = _KO_ENVOY.search(before) or _KO_MISSION.match(text, hit.end)
        before = re.sub(r"(?:주한\s|주)$", "", before)
        name = _korean_name(before)
        if name and not (hit.kind is NameKind.ORG and hit.side == home):
            end = max(0, hit.start - 40) + len(before.rstrip())
            yield _Known(name, home if envoy else hit.side, end - len(name), end)
    yield from _guests(text, names, _KO_GUEST, home)
    states = _by_end(names)
    for match in _KO_HOME.finditer(text) if home == "kr" else ():
        within = _ending(states, match.end("name"), match.end())
        foreign = _ending(states, match.start() - 2, match.start())
        if (within and "주" not in match["title"]) or foreign:
            continue
        yield _Known(match["name"], home, *match.span("name"))


def _by_end(names: Sequence[NameHit]) -> list[tuple[int, str]]:
    return sorted((hit.end, hit.side) for hit in names if hit.kind is NameKind.COUNTRY)


def _ending(states: Sequence[tuple[int, str]], after: int, until: int) -> Sequence[tuple[int, str]]:
    """Give the states whose names end behind one offset and not behind another."""
    return states[bisect_left(states, (after + 1, "")) : bisect_left(states, (until + 1, ""))]


def _guests(
    text: str, names: Sequence[NameHit], pattern: re.Pattern[str], home: str
) -> Iterator[_Known]:
    """Give foreign names with an office alone, of the one headquarters or foreign state near."""
    states = _by_end(names)
    seats = sorted((h.end, h.side) for h in names if h.kind is NameKind.PLACE and h.side)
    for match in pattern.finditer(text):
        at = match.start()
        opened = max(text.rfind("。", 0, at), text.rfind(". ", 0, at), text.rfind("\n", 0, at))
        wide = opened if pattern is _ZH_GUEST else at - _NEAR
        for known, begin in ((seats, opened), (states, opened), (states, wide)):
            near = {side for _, side in _ending(known, begin, at)} - {home}
            if len(near) == 1:
                yield _Known(match["name"], near.pop(), *match.span("name"))
                break


_NEAR: Final = 60
_ZH_GUEST: Final = re.compile(
    r"(?<=[，。、与同和])(?:(?:副?总理兼)?(?:外交部长|外长|国防部长|防长|总理|总统|首相|国务卿))(?P<name>[一-龥]{2,4}?)(?=将|与|同|和"
    r"|在|于|[0-9])"
)
_KO_GUEST: Final = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{4,8}})(?<![은는을를에의로와과])\s[가-힣]{{0,4}}{_TITLE_KO}(?=[을를과와은이께의])"
)
_JA_GUEST: Final = re.compile(
    rf"(?<![ァ-ヶー・])(?P<name>[ァ-ヶー・]{{3,20}})(?=[一-龥]{{0,4}}?{_TITLE_JA})"
)


def _korean_name(before: str) -> str:
    """Read a foreign name backwards, word by word, until a word that is none."""
    if not before.endswith(" "):
        return ""
    words: list[str] = []
    for word in reversed(re.split(r"\s", before.rstrip())):
        if not re.fullmatch(r"[가-힣·-]{1,10}", word) or _KO_STOP.search(word):
            break
        words.insert(0, word)
        if len(words) == 3:
            break
    return " ".join(words) if sum(map(len, words)) >= 3 else ""


def _japanese(
    text: str, names: Sequence[NameHit], _lexicon: Lexicon, home: str
) -> Iterator[_Known]:
    states = _by_end(names)
    for hit in _states(names):
        after = _JA_AFTER.match(text, hit.end)
        group = after and ("kana" if after["kana"] else "han")
        if after and group and not (hit.kind is NameKind.COUNTRY and hit.side == home):
            yield _Known(after[group], _nation(text, hit, states), *after.span(group))
        before = _JA_BEFORE.search(text, max(0, hit.start - 40), hit.start)
        if before and _JA_STATE.match(text, hit.end):
            yield _Known(before["name"], hit.side, *before.span("name"))
    yield from _guests(text, names, _JA_GUEST, home)
    for match in _JA_HOME.finditer(text) if home == "jp" else ():
        if not _ending(states, match.start() - 2, match.start()):
            yield _Known(match["name"], home, *match.span("name"))


def _nation(text: str, hit: NameHit, states: Sequence[tuple[int, str]]) -> str:
    """Give the state of a ministry, which may stand before its name."""
    if hit.kind is NameKind.ORG:
        before = _ending(states, hit.start - 2, hit.start)
        if before and text[before[-1][0] : hit.start] in {"", "の"}:
            return before[-1][1]
    return hit.side


def _chinese(
    text: str, names: Sequence[NameHit], _lexicon: Lexicon, _home: str
) -> Iterator[_Known]:
    for hit in _states(names):
        match = _ZH_AFTER.match(text, hit.end)
        if match:
            yield _Known(match["name"], hit.side, *match.span("name"))
    yield from _guests(text, names, _ZH_GUEST, _home)


def _western(text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str) -> Iterator[_Known]:
    for name, side, start, end in named(text, names, lexicon, home):
        yield _Known(name, side, start, end)


_READERS: Final = {
    "ko": _korean, "ja": _japanese, "zh": _chinese, "fr": _western, "de": _western,
}  # fmt: skip


def _again(text: str, language: str, people: Mapping[str, _Known]) -> Iterator[NameHit]:
    """Find the later mentions: by the last name with an office or 氏, in Chinese by the name."""
    keys: dict[str, _Known] = {}
    for name, known in people.items():
        for key in _keys(name, language):
            keys.setdefault(key, known)
    if not keys:
        return
    names = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    before, behind = _AROUND[language]
    for match in re.finditer(rf"{before}(?P<key>{names}){behind}", text):
        known = keys[match["key"]]
        if match.start("key") > known.end:
            yield _hit(known, *match.span("key"))


def _keys(name: str, language: str) -> tuple[str, ...]:
    parts = re.split(r"[ ・·‧＝=]", name)
    if language == "ko" and len(parts) == 1 and len(name) <= 3 and name[0] in _SURNAMES:
        return (name, name[0])
    if language == "ja" and not re.match(r"[ァ-ヶー]", name):
        return (name, name[:2])
    return (name, parts[-1]) if len(parts[-1]) > 1 else (name,)


_AROUND: Final = {
    "ko": (r"(?<![가-힣])", rf"(?=\s(?:[가-힣]{{1,6}}\s)?[가-힣]{{0,8}}?{_TITLE_KO})"),
    "ja": (r"(?<![一-龥ァ-ヶー])", rf"(?=氏|[一-龥]{{0,8}}?{_TITLE_JA})"),
    "zh": ("", ""),
}
