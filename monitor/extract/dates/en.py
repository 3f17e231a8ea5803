"""How English says when: the rules, most specific first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import Rule
from monitor.extract.dates.en_read import (
    NUMBERS,
    read_bare_month,
    read_coming,
    read_days,
    read_distance,
    read_feast,
    read_fiscal,
    read_iso,
    read_month_year,
    read_named_day,
    read_numeric,
    read_ordinal_day,
    read_part_of,
    read_quarter,
    read_rel_month,
    read_rel_unit,
    read_season,
    read_year,
)
from monitor.extract.dates.en_weeks import (
    read_bare_weekday,
    read_days_of,
    read_movable_feast,
    read_nth_day,
    read_numbered_weekday,
    read_rel_weekday,
    read_same_day,
    read_week_after,
    read_week_but_one,
    read_week_of,
    read_weekday_rel,
    read_weekdays,
    read_weekend,
    read_weeks_from,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

    from monitor.extract.dates.calendar import Frame, Reading

_M: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan(?! [A-Z][a-z])|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|AUG|SEPT"
    r"|OCT|NOV|DEC)\b\.?)"
)
_W: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WA: Final = rf"(?:{_W}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_D: Final = (
    r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[,.:]\d"
    r"|\s?(?:%|percent|per cent|million|billion|trillion|thousand|a\.m|p\.m))"
)
_Y: Final = r"(?:19|20)\d\d(?!\d)"
_TO: Final = r"\s?(?:-|–|—|/|to|through|until|and|&)\s?"
_LEAD: Final = rf"(?:(?P<wd>{_WA}),?\s(?:the\s)?\(?)?"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)"
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_FUTURE: Final = frozenset({"next", "coming", "upcoming", "following"})


_REL: Final = r"(?P<rel>next|last|this|previous|past|coming|(?:this|the) (?:coming|past|upcoming))"
_PART: Final = (
    r"(?P<part>early|mid|late|(?:the )?(?:very )?(?:beginning|start|middle|end|close) of(?: the)?"
    r"|end|(?:the )?(?:first|second) half of|(?:the )?(?:first|second|last) week of"
    r"|(?:the )?(?:first|early|opening|last|final|closing|dying) (?:few )?(?:days|weeks) of"
    r"(?: the)?)"
)
_IN: Final = (
    r"(?:in|by|of|since|until|till|from|during|for|through|to|between|and|before|after|around"
    r"|late|early|mid|this|that|or|as of)"
)


def _rule(
    pattern: str, read: Callable[[Match[str], Frame], Reading | None], *, fold: bool = False
) -> Rule:
    digits = read in _IN_FIGURES
    return Rule(re.compile(pattern, re.IGNORECASE if fold else 0), read, digits)


_IN_FIGURES: Final = frozenset(
    {
        read_days,
        read_iso,
        read_month_year,
        read_numbered_weekday,
        read_numeric,
        read_ordinal_day,
        read_week_of,
        read_year,
    }
)


RULES: Final[tuple[Rule, ...]] = (
    _rule(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", read_iso),
    _rule(
        r"(?<![\d/.])(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:20)?\d\d)(?![\d/])",
        read_numeric,
    ),
    _rule(
        rf"\bweek (?:of|starting|beginning|commencing)(?: on)?(?: the)?(?: {_WA},?)? "
        rf"(?:(?P<d>{_D})(?: of)? (?P<mon>{_M})|(?P<mon1>{_M}) (?P<d1>{_D}))(?:,? (?P<y>{_Y}))?",
        read_week_of,
    ),
    _rule(
        rf"\b(?P<nth>first|second|third|fourth|last|final) (?P<wd>{_W}|day|week) (?:of|in)"
        rf" (?:(?P<mon>{_M})(?:,? (?P<y>{_Y}))?|(?P<rel>this|next|last|the) month)",
        read_nth_day,
        fold=True,
    ),
    _rule(
        r"\b(?P<feast>(?:New Year|Christmas)(?:['’]s)? (?:Eve|Day)|Boxing Day|Anzac Day|ANZAC Day"
        r"|(?:Waitangi|Australia|Canada|Bastille|Armistice|Remembrance|VE|Europe|May|All Saints['’]"
        r"|Valentine['’]s) Day)\b(?! (?:weekend|holiday))",
        read_feast,
    ),
    _rule(
        r"\b(?P<feast>Ash Wednesday|Palm Sunday|Maundy Thursday|Good Friday|Easter Sunday"
        r"|Easter Monday|Ascension Day|Whit Monday|Pentecost|Thanksgiving(?: Day)?)\b"
        r"(?! (?:weekend|holidays?|break|week|turkey|dinner))",
        read_movable_feast,
    ),
    _rule(
        rf"\b{_LEAD}(?P<d>{_D})(?: of)? (?P<mon>{_M}){_TO}(?:{_WA},? )?"
        rf"(?P<d2>{_D})(?: of)? (?P<mon2>{_M})(?:,? (?P<y>{_Y}))?",
        read_days,
    ),
    _rule(
        rf"\b{_LEAD}(?P<d>{_D}){_TO}(?P<d2>{_D})(?: of)? (?P<mon>{_M})(?:,? (?P<y>{_Y}))?",
        read_days,
    ),
    _rule(
        rf"\b{_LEAD}(?P<mon>{_M}) (?P<d>{_D}){_TO}(?:{_WA},? )?(?P<mon2>{_M}) (?P<d2>{_D})"
        rf"(?:,? (?P<y>{_Y}))?",
        read_days,
    ),
    _rule(rf"\b{_LEAD}(?P<mon>{_M}) (?P<d>{_D}){_TO}(?P<d2>{_D})(?:,? (?P<y>{_Y}))?", read_days),
    _rule(rf"\b{_LEAD}(?P<d>{_D})(?: of)? (?P<mon>{_M})(?![A-Za-z])(?:,? (?P<y>{_Y}))?", read_days),
    _rule(rf"\b{_LEAD}(?P<mon>{_M}) (?P<d>{_D})(?:,? (?P<y>{_Y}))?", read_days),
    _rule(
        r"\b(?:fiscal|financial|FY)(?: year)?[- ]?"
        r"(?:(?P<y>(?:20)?\d\d)(?:[/–-](?P<y2>\d\d(?:\d\d)?))?)(?!\d)",
        read_fiscal,
        fold=True,
    ),
    _rule(rf"\b(?P<y>{_Y})[/–-](?P<y2>\d\d(?:\d\d)?) (?:fiscal|financial|budget)\b", read_fiscal),
    _rule(rf"\b{_REL} (?:fiscal|financial) year\b", read_fiscal, fold=True),
    _rule(
        rf"\b(?:the )?(?P<q>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
        r"[ -](?:quarter|half)"
        rf" of (?:the )?(?:(?P<rel>this|next|last) year|year|(?P<y>{_Y}))",
        read_quarter,
        fold=True,
    ),
    _rule(rf"\b(?P<q>[QH][1-4])(?P<rel>) (?:of )?(?P<y>{_Y})", read_quarter),
    _rule(
        r"\b(?:the )?(?P<nth>first|opening|last|final) (?:(?P<count>two|three) )?days?"
        r" of (?P<rel>next|last|this) (?P<unit>week|month)\b",
        read_days_of,
    ),
    _rule(
        rf"\b{_PART}[- ](?:(?P<rel>next|last|this) )?(?P<mon>{_M})(?:,? (?P<y>{_Y}))?\b",
        read_part_of,
        fold=True,
    ),
    _rule(rf"\b{_PART}[- ](?P<y>{_Y})\b(?P<rel>)", read_part_of, fold=True),
    _rule(
        rf"\b{_PART}[- ](?:(?P<rel>next|last|this) )?(?P<unit>year|month|week)\b",
        read_part_of,
        fold=True,
    ),
    _rule(
        r"\b(?:the )?(?P<unit>year|month|week)(?:[- ]|'s |’s )(?P<part>end)\b(?P<rel>)",
        read_part_of,
        fold=True,
    ),
    _rule(
        rf"\b(?P<rel>next|last|this) (?P<wd>{_W})(?: to | through | and |-|–)(?P<wd2>{_W})\b",
        read_weekdays,
    ),
    _rule(
        rf"\b(?P<wd>{_W})(?: to | through | and |-|–)(?P<wd2>{_W}),? (?:of )?"
        r"(?P<rel>next|last|this) week\b",
        read_weekdays,
    ),
    _rule(rf"\b(?P<wd>{_W}),? (?:of )?(?P<rel>next|last|this) week\b", read_weekday_rel),
    _rule(rf"\b(?P<rel>next|last|this) week,? on (?P<wd>{_W})\b", read_weekday_rel),
    _rule(rf"\b(?P<wd>{_W}),? week\b(?! ?day| ?end)", read_week_after),
    _rule(rf"\ba week (?:on|from|this) (?P<wd>{_W})\b", read_week_after),
    _rule(
        rf"\b(?P<wd>{_W}),? (?:the )?(?P<d>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b"
        rf"(?! (?:anniversary|floor|time|birthday|century|edition|round|of))",
        read_numbered_weekday,
    ),
    _rule(rf"\b{_REL} (?P<wd>{_W})\b", read_rel_weekday, fold=True),
    _rule(rf"\b(?P<wd>{_W})(?: to | through | and |-|–)(?P<wd2>{_W})\b", read_weekdays),
    _rule(
        rf"\b(?P<wd>{_W})\b"
        r"(?! (?:Times|Herald|Telegraph|Post|Mail|Express|Mirror))",
        read_bare_weekday,
    ),
    _rule(rf"\b(?P<mon>{_M}),? (?:of )?(?P<y>{_Y})\b", read_month_year),
    _rule(rf"\b(?P<rel>next|last|this|past|this (?:past|coming)) (?P<mon>{_M})\b", read_rel_month),
    _rule(
        rf"(?<=\b)(?i:{_IN}) (?P<mon>{_M})(?![\w-]|['’]?[A-Za-z])"
        r"(?! [A-Z][a-z]+ (?:said|told))",
        read_bare_month,
    ),
    _rule(
        rf"\b(?:the|its|a|their|his|her|NATO['’]s) (?P<mon>{_M}) "
        r"(?:summit|meeting|talks|visit|deadline|session|election|elections|conference|"
        r"gathering|ministerial|budget|agreement|deal|call|trip)\b",
        read_bare_month,
    ),
    _rule(r"\b(?:in )?the week (?:after next|before last)\b", read_week_but_one, fold=True),
    _rule(
        r"\b(?:this (?:day|time)|today) (?P<rel>last|next) week\b|\ba week today\b", read_same_day
    ),
    _rule(
        r"\bbefore (?P<rel>the|this) (?P<unit>week|month|year) is (?:out|over|up)\b(?P<shade>)",
        read_rel_unit,
    ),
    _rule(
        r"\b(?:(?P<shade>later|earlier|sometime|late|early) )?(?:in )?"
        r"(?P<rel>next|last|this|previous|past|the coming|the past|the following) "
        r"(?P<unit>week|month|year)(?:['’]s)?\b(?! of\b)",
        read_rel_unit,
        fold=True,
    ),
    _rule(
        rf"\b{_COUNT} weeks? (?P<sign>ago|from) (?P<day>today|tomorrow|yesterday)\b",
        read_weeks_from,
        fold=True,
    ),
    _rule(
        r"\b(?:the day after tomorrow|the day before yesterday"
        r"|(?:earlier |later )?today|tonight"
        r"|yesterday|tomorrow|overnight|last night|this (?:morning|afternoon|evening)"
        r"|(?:earlier|later) in the day|(?:on|at) the same day)\b",
        read_named_day,
        fold=True,
    ),
    _rule(rf"\b{_COUNT} {_UNIT}s? ago\b", read_distance, fold=True),
    _rule(
        rf"\b(?:in|within) (?:the next )?{_COUNT} {_UNIT}s?(?:['’] time|\s?time)?\b"
        r"(?! (?:of|old))",
        read_distance,
        fold=True,
    ),
    _rule(rf"\b{_COUNT} {_UNIT}s? from (?:now|today)\b", read_distance, fold=True),
    _rule(
        r"\b(?:(?:over|in|within|during) )?(?:the )?(?:coming|next few|next couple of"
        r"|recent|past few|last few|days ahead|next several) (?P<unit>day|week|month|year)s\b",
        read_coming,
        fold=True,
    ),
    _rule(r"\b(?:(?P<rel>this|next|last|coming|past|the) )?weekend\b", read_weekend, fold=True),
    _rule(
        rf"\b(?:(?:this|next|last|the|early|late|mid)[ -](?:spring|summer|autumn|winter)"
        rf"|(?:in (?:the )?)?(?:spring|summer|autumn|winter)(?: of)? {_Y})\b",
        read_season,
        fold=True,
    ),
    _rule(
        rf"\b(?i:in|by|since|during|until|from|before|after|for|through|of|year|to|and|late|around)"
        rf" (?P<y>{_Y})\b(?![-–/,.]\d| (?:troops|soldiers|people|personnel))",
        read_year,
    ),
    _rule(
        rf"\b(?i:the|a|its|their|his|her|that|this) (?P<y>{_Y}) (?:[A-Z]\w+ )?"
        r"(?:summit|meeting|talks|visit|trip|call|conference|session|ministerial|gathering)\b",
        read_year,
    ),
    _rule(
        r"\b(?i:on|for|from|between) the (?P<d>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))"
        r"(?: to | until | through | and |-|–)(?:the )?"
        r"(?P<d2>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b"
        r"(?! (?:anniversary|floor|time|birthday|century|edition|round|centuries|of))",
        read_ordinal_day,
    ),
    _rule(
        r"\b(?i:on|for|by|(?:morning|afternoon|evening|night) of) the"
        r" (?P<d>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b"
        r"(?! (?:anniversary|floor|day|time|birthday|century|edition|round|of))",
        read_ordinal_day,
    ),
)
