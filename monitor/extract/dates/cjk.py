"""How Korean, Japanese and Chinese say when: the rules, most specific first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import Rule
from monitor.extract.dates.cjk_read import (
    REL_MONTH,
    REL_YEAR,
    read_ago,
    read_date,
    read_fiscal,
    read_iso,
    read_month,
    read_rel_day,
    read_soon,
    read_week,
    read_weekday,
    read_year,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from re import Match

    from monitor.extract.dates.calendar import Frame, Reading


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _rule(pattern: str, read: Callable[[Match[str], Frame], Reading | None]) -> Rule:
    return Rule(re.compile(pattern), read)


_N: Final = r"\d{1,2}"
_HAN: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_ISO: Final = (
    r"(?<![\d.])(?P<y>(?:19|20)\d\d)\s?[-./]\s?(?P<m>\d{1,2})\s?[-./]\s?(?P<d>\d{1,2})(?!\d)"
)
_RY: Final = _any(REL_YEAR)
_RM: Final = _any(REL_MONTH)

# --- Korean ----------------------------------------------------------------------------------

_KO_DIR: Final = r"(?:(?P<dir>오는|다가오는|지난|이달|이번)\s)?"
_KO_YEAR: Final = rf"(?:(?:(?P<y>\d{{4}})년|(?P<ry>{_RY}))\s?)?"
_KO_MONTH: Final = rf"(?:(?P<m>{_N})월\s?|(?P<rm>{_RM})\s?)?"
_KO_TO: Final = (
    r"(?:(?:일\s?\([월화수목금토일]\)|일)?\s?(?:부터|에서|[~∼〜～–―-]|[·ㆍ와과])\s?|,\s?)"
)
_KO_PART: Final = r"(?:\s?(?P<part>초순|초|상순|중순|하순|말|중반|상반기|하반기))?"

KOREAN: Final[tuple[Rule, ...]] = (
    _rule(_ISO, read_iso),
    _rule(
        rf"(?<![\d.,]){_KO_DIR}{_KO_YEAR}{_KO_MONTH}(?<![\d.,])(?P<d>{_N}){_KO_TO}"
        rf"(?:(?P<m2>{_N})월\s?)?(?P<d2>{_N})일(?!간|째|차|정\b)(?:\s?\([월화수목금토일]\))?",
        read_date,
    ),
    _rule(
        rf"(?<![\d.,]){_KO_DIR}{_KO_YEAR}{_KO_MONTH}{_KO_DIR.replace('dir', 'dir2')}"
        rf"(?<![\d.,])(?<!박)(?<!박\s)(?P<d>{_N})일"
        r"(?!간|째|차|\s?(?:전(?=에|부터|까지|의|인|이|만|,|\.|\s|$)|후|뒤|이내|동안"
        r"|만에))(?:\s?\([월화수목금토일]\))?",
        read_date,
    ),
    _rule(
        r"(?<![\d.])(?P<m>1[0-2]|[1-9])\.\s?(?P<d>3[01]|[12]\d|[1-9])\.?"
        r"(?:\s?\([월화수목금토일]\)|(?<=\.)(?=\s[가-힣]|\s?[)）]))",
        read_date,
    ),
    _rule(r"(?P<y>\d{4})\s?회계연도", read_fiscal),
    _rule(rf"{_KO_DIR}(?:(?P<y>\d{{4}})년|(?P<ry>{_RY}))\s?(?P<m>{_N})월{_KO_PART}", read_month),
    _rule(rf"(?<!\d){_KO_DIR}(?P<m>{_N})월(?!\s?\d){_KO_PART}", read_month),
    _rule(rf"(?P<rm>이달|이번\s?달|다음\s?달|내달|지난\s?달|다다음\s?달){_KO_PART}", read_month),
    _rule(
        r"(?P<rw>이번\s?주|금주|다음\s?주|내주(?![가-힣]?[가-힣]?(?:다|고|며|면|지|겠|기|었|었다|는))|차주|지난\s?주|다다음\s?주)(?P<end>말)?"
        r"(?:\s?(?P<wd>[월화수목금토일])요일)?",
        read_week,
    ),
    _rule(r"(?:(?P<dir>오는|지난|다음|이번)\s)?(?P<wd>[월화수목금토일])요일", read_weekday),
    _rule(
        r"(?<![\d,.])(?P<count>\d{1,3}|한|두|세|네|몇)\s?(?P<unit>일|주일?|개월|달"
        r"|년)\s?(?P<sign>전(?=에|부터|까지|의|인|이|만|,|\.|\s|$)|후|뒤)",
        read_ago,
    ),
    _rule(
        r"(?P<count>하루|이틀|사흘|나흘|닷새|엿새|열흘"
        r"|보름)(?P<unit>)\s?(?P<sign>전(?=에|부터|까지|의|인|이|만|,|\.|\s|$)|후|뒤)",
        read_ago,
    ),
    _rule(
        rf"(?:(?P<y>\d{{4}})년도?|(?P<ry>{_RY})(?![가-힣]?체))(?:\s?안에|\s?중)?{_KO_PART}",
        read_year,
    ),
    _rule(r"(?<![가-힣])(?P<ry>연내|연말|연초|연중)", read_year),
    _rule(
        r"(?<![가-힣])(?P<rd>오늘|어제|그제|그저께|내일|모레|금일"
        r"|간밤)(?![가-힣]{0,1}저녁상)",
        read_rel_day,
    ),
    _rule(r"(?:앞으로\s)?(?:며칠|수일)\s?(?:내|안|새)|수주\s?(?:내|안)|조만간", read_soon),
)

# --- Japanese --------------------------------------------------------------------------------

_JA_WEEKDAY: Final = r"(?:\s?[(（][月火水木金土日](?:曜日?)?(?:・祝)?[)）])?"
_JA_SAID: Final = rf"(?:(?P<era>令和|平成)(?P<ey>\d{{1,2}}|元)年|(?P<y>\d{{4}})年|(?P<ry>{_RY}))"
_JA_YEAR: Final = rf"(?:{_JA_SAID})?の?\s?"
_JA_MONTH: Final = rf"(?:(?P<m>{_HAN})月|(?P<rm>{_RM}))?の?\s?"
_JA_TO: Final = rf"(?:日?{_JA_WEEKDAY}(?:から|[~〜～–―－-]|と)|[、・,])"
_JA_NOT: Final = r"(?!間|目|程|分|以内|連続|前|後|々|付き)"
_JA_PART: Final = r"の?(?P<part>上旬|中旬|下旬|初旬|初め|はじめ|前半|後半|半ば|末|頭)?"

JAPANESE: Final[tuple[Rule, ...]] = (
    _rule(_ISO, read_iso),
    _rule(
        rf"{_JA_YEAR}{_JA_MONTH}(?<![\d.,．])(?P<d>{_N}){_JA_TO}"
        rf"(?:(?P<m2>{_N})月)?(?P<d2>{_N})(?:日|の?両日){_JA_NOT}{_JA_WEEKDAY}",
        read_date,
    ),
    _rule(rf"{_JA_YEAR}{_JA_MONTH}(?<![\d.,．])(?P<d>{_N})日{_JA_NOT}{_JA_WEEKDAY}", read_date),
    _rule(rf"(?P<m>{_HAN})月(?P<d>{_HAN})日{_JA_NOT}", read_date),
    _rule(
        r"(?:(?P<era>令和|平成)(?P<ey>\d{1,2}|元)|(?P<y>\d{4})|(?P<ry>来|今|昨|本|翌))年度",
        read_fiscal,
    ),
    _rule(
        rf"{_JA_SAID}の?(?P<m>{_HAN})月{_JA_PART}",
        read_month,
    ),
    _rule(rf"(?<![\dカか箇ヶ一二三四五六七八九十])(?P<m>{_HAN})月(?!\d|曜){_JA_PART}", read_month),
    _rule(rf"(?P<rm>今月|来月|先月|再来月|先々月|月内|同月){_JA_PART}", read_month),
    _rule(r"(?P<rw>今週|来週|先週|再来週|今|来|先)?(?P<end>週末|週内)(?P<wd>)", read_week),
    _rule(
        r"(?P<rw>今週|来週|先週|再来週)(?P<end>)の?(?:(?P<wd>[月火水木金土日])曜日?)?", read_week
    ),
    _rule(r"(?P<dir>)(?P<wd>[月火水木金土日])曜日?", read_weekday),
    _rule(
        r"(?<![\d,.])(?P<count>\d{1,3}|数)(?P<unit>日|週間|か月|カ月|ヶ月|ヵ月|年)(?P<sign>前|後)",
        read_ago,
    ),
    _rule(
        rf"{_JA_SAID}(?!度)"
        r"の?(?P<part>上半期|下半期|前半|後半|初め|はじめ|半ば|末|中|内)?",
        read_year,
    ),
    _rule(r"(?P<ry>年内|年末|年明け|年初)", read_year),
    _rule(
        r"(?P<rd>今日|本日|きょう|昨日|きのう|昨夜|一昨日|おととい|明日|あす|あした|明後日"
        r"|あさって)",
        read_rel_day,
    ),
    _rule(
        r"(?:今後)?数(?:日|週間?|か月|カ月)(?:以内|中|うち)?|近く(?=会談|訪|発表)"
        r"|[今来昨][春夏秋冬]|近日中",
        read_soon,
    ),
)

# --- Chinese ---------------------------------------------------------------------------------

_ZH_YEAR: Final = rf"(?:(?P<y>\d{{4}})年|(?P<ry>{_RY}))?"
_ZH_MONTH: Final = rf"(?:(?P<m>{_HAN})月份?|(?P<rm>{_RM}))?"
_ZH_PART: Final = r"(?P<part>上旬|中旬|下旬|初|底|末|中)?"

CHINESE: Final[tuple[Rule, ...]] = (
    _rule(_ISO, read_iso),
    _rule(
        rf"{_ZH_YEAR}{_ZH_MONTH}(?<![\d.,])(?P<d>{_N})[日号號]?(?:至|到|[~—–-]|[、和])"
        rf"(?:(?P<m2>{_N})月)?(?P<d2>{_N})(?:日|号|號)(?!内|間|间)",
        read_date,
    ),
    _rule(rf"{_ZH_YEAR}{_ZH_MONTH}(?<![\d.,])(?P<d>{_N})[日号號](?!内|间|間|楼|线)", read_date),
    _rule(rf"(?P<m>{_HAN})月(?P<d>{_HAN})[日号號]", read_date),
    _rule(r"(?P<y>\d{4})财年", read_fiscal),
    _rule(rf"(?:(?P<y>\d{{4}})年|(?P<ry>{_RY}))(?P<m>{_HAN})月份?{_ZH_PART}", read_month),
    _rule(rf"(?<![\d个個一二三四五六七八九十])(?P<m>{_HAN})月份?(?!\d){_ZH_PART}", read_month),
    _rule(
        r"(?<![\d一二三四五六七八九十本上下个個这該该几每])(?P<rm>月(?:底|末|初|中))(?!国)",
        read_month,
    ),
    _rule(rf"(?P<rm>本月|这个月|下月|下个月|上月|上个月|下個月|上個月){_ZH_PART}", read_month),
    _rule(
        r"(?P<rw>本周|本週|这周|這週|下周|下週|上周|上週|本星期|下星期|上星期)(?P<end>末)?"
        r"(?P<wd>[一二三四五六日天])?",
        read_week,
    ),
    _rule(r"(?P<dir>)(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])(?![年期])", read_weekday),
    _rule(
        r"(?<![\d,.])(?P<count>\d{1,3}|[一二两三四五六七八九十])(?P<unit>天|日|周|週|个月|個月"
        r"|年)(?P<sign>前|后|後)",
        read_ago,
    ),
    _rule(
        rf"(?:(?P<y>\d{{4}})年|(?P<ry>{_RY}))(?P<part>初|底|末|年初|年底|上半年|下半年|中)?",
        read_year,
    ),
    _rule(r"(?P<ry>年内|年底|年末|年初)", read_year),
    _rule(
        r"(?P<rd>今天|今日|今[晚早晨]|昨天|昨日|昨[晚晨]|前天|明天|明日|明[早晚晨]|后天|後天)",
        read_rel_day,
    ),
    _rule(r"(?:未来|今后|未來)(?:几|数|幾|數)(?:天|日|周|週|个月)|近日|近期|不久", read_soon),
)
