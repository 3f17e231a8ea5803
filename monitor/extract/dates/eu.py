"""How French and German say when: the rules, most specific first."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import (
    Frame,
    Part,
    Reading,
    Rule,
    Span,
    at,
    coming_weekday,
    day,
    last_month_named,
    last_weekday,
    month,
    month_day,
    month_span,
    one,
    shift_months,
    week_span,
    weekday,
    weekday_of,
    window,
    year_span,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv januar jan jänner", "février fevrier févr februar feb", "mars märz mrz",
            "avril avr april apr", "mai", "juin juni jun", "juillet juil juli jul",
            "août aout august aug", "septembre sept september sep", "octobre oct oktober okt",
            "novembre nov november", "décembre decembre déc dezember dez",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "lundi montag", "mardi dienstag", "mercredi mittwoch", "jeudi donnerstag",
            "vendredi freitag", "samedi samstag sonnabend", "dimanche sonntag",
        )
    )
    for name in names.split()
}  # fmt: skip
_NUMBERS: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "dix": 10,
    "quelques": 3, "ein": 1, "eine": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
    "fünf": 5, "sechs": 6, "zehn": 10, "einigen": 3, "wenigen": 3, "quinze": 14,
}  # fmt: skip
_NEXT: Final = re.compile(
    r"prochaine?|suivante?|à venir|nächste|kommende|qui vient|bevorstehende", re.IGNORECASE
)
_LAST: Final = re.compile(
    r"derni(?:er|ère)|pass[ée]e?|écoulée?|letzte|vergangene|vorige", re.IGNORECASE
)
_NAMED: Final = {
    "aujourd": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "avant-hier": -2, "demain": 1,
    "après-demain": 2, "heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2,
}  # fmt: skip

_FM: Final = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\.)"
)
_FW: Final = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_DM: Final = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan\.|Feb\.|Apr\.|Aug\.|Sept\.|Okt\.|Nov\.|Dez\.)"
)
_DW: Final = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_D: Final = r"(?:[12]\d|3[01]|0?[1-9])"
_Y: Final = r"(?:19|20)\d\d"
_FREL: Final = r"(?P<rel>derni(?:er|ère)|passée?|prochaine?|à venir|suivante?|qui vient)"
_DREL: Final = r"(?P<rel>(?:nächste|kommende|letzte|vergangene|vorige|diese)[nrsm]?)"


def _direction(word: str | None) -> int:
    if not word:
        return 0
    return 1 if _NEXT.search(word) else -1 if _LAST.search(word) else 0


def _month(word: str) -> int:
    return _MONTHS[word.lower().rstrip(".")]


def _days(m: Match[str], frame: Frame) -> Reading | None:
    g = m.groupdict()
    name, number = _month(m["mon"]), int(m["d"])
    if g.get("mon1"):
        name = _month(m["mon1"])
    stop = (_month(m["mon"]), int(m["d2"])) if g.get("d2") else None
    year = g.get("y")
    if not year:
        return month_day(frame, name, number, stop)
    last = day(int(year), *stop) if stop else None
    first = day(int(year) - (stop is not None and stop[0] < name), name, number)
    if first is None or (stop and (last is None or last < first)):
        return None
    return one(Span(first, last if last != first else None), "day")


def _numeric(m: Match[str], frame: Frame) -> Reading | None:
    number, name = int(m["d"]), int(m["m"])
    if not m["y"]:
        return month_day(frame, name, number, None) if 1 <= name <= 12 else None
    year = int(m["y"])
    found = day(year + (2000 if year < 100 else 0), name, number)
    return one(Span(found), "day") if found else None


def _iso(m: Match[str], _frame: Frame) -> Reading | None:
    found = day(int(m["y"]), int(m["m"]), int(m["d"]))
    return one(Span(found), "day") if found else None


def _weekday(m: Match[str], frame: Frame) -> Reading | None:
    number, rel = _WEEKDAYS[m["wd"].lower()], m.groupdict().get("rel")
    direction = _direction(rel)
    if m.groupdict().get("week"):
        return weekday_of(number, frame, _direction(m["week"]))
    if direction < 0:
        return last_weekday(number, frame)
    return coming_weekday(number, frame) if direction > 0 else weekday(number, frame)


def _part(word: str | None) -> Part:
    lower = (word or "").lower()
    if re.search(r"fin|ende|zweite|second", lower):
        return "late"
    if re.search(r"mi|mitte", lower):
        return "mid"
    return "early" if lower else ""


def _month_said(m: Match[str], frame: Frame) -> Reading | None:
    g = m.groupdict()
    number, part = _month(m["mon"]), _part(g.get("part"))
    if g.get("y"):
        return one(month_span(int(m["y"]), number), "month", part)
    if _direction(g.get("rel")):
        return last_month_named(frame, number, _direction(g["rel"]))
    return month(frame, number, part)


def _unit(m: Match[str], frame: Frame) -> Reading | None:
    g = m.groupdict()
    step, part = _direction(g.get("rel")), _part(g.get("part"))
    unit = m["unit"].lower()
    if unit.startswith(("sem", "wo")):
        whole = week_span(frame.today, step)
        if unit.endswith("ende"):
            return one(Span(whole.first + timedelta(days=5), whole.last), "day")
        return one(whole, "week", part)
    if unit.startswith("mo"):
        return one(shift_months(frame.today, step), "month", part)
    return one(year_span(frame.today.year + step), "year", part)


def _year(m: Match[str], _frame: Frame) -> Reading | None:
    return one(year_span(int(m["y"])), "year", _part(m.groupdict().get("part")))


def _named(m: Match[str], frame: Frame) -> Reading | None:
    word = m[0].lower()
    return at(frame.today, next((n for k, n in _NAMED.items() if word.startswith(k)), 0))


def _ago(m: Match[str], frame: Frame) -> Reading | None:
    text, unit = m["count"].lower(), m["unit"].lower()
    count = int(text) if text.isdigit() else _NUMBERS[text]
    sign = -1 if re.match(r"il y a|vor", m[0], re.IGNORECASE) else 1
    if unit.startswith(("jour", "tag")):
        return at(frame.today, sign * count)
    if unit.startswith(("sem", "wo")):
        return one(week_span(frame.today, sign * count), "week")
    if unit.startswith("mo"):
        return one(shift_months(frame.today, sign * count), "month")
    return one(year_span(frame.today.year + sign * count), "year")


def _soon(m: Match[str], frame: Frame) -> Reading | None:
    sign = -1 if _LAST.search(m[0]) else 1
    unit = m["unit"].lower()
    if unit.startswith(("jour", "tag")):
        return window(frame, sign * 6, "week")
    if unit.startswith(("sem", "wo")):
        return window(frame, sign * 30, "month")
    return Reading(past=None, future=None, precision="unknown")


def _rule(pattern: str, read: Callable[[Match[str], Frame], Reading | None]) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), read)


def _exact(pattern: str, read: Callable[[Match[str], Frame], Reading | None]) -> Rule:
    return Rule(re.compile(pattern), read)


_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_ISO_RULE: Final = _rule(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _iso)
_FP: Final = r"(?P<part>(?:à la |d['’]ici |dès )?(?:la )?fin|(?:au )?début|mi)"
_DP: Final = r"(?P<part>(?:bis )?Ende|Anfang|Mitte)"

FRENCH: Final[tuple[Rule, ...]] = (
    _ISO_RULE,
    _rule(r"(?<![\d/.])(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:20)?\d\d)(?![\d/])", _numeric),
    _rule(
        rf"\b(?:{_FW} )?(?P<d>{_D})(?:er)?(?: (?P<mon1>{_FM}))?(?: au | et |-|–| et le )(?:{_FW} )?"
        rf"(?P<d2>{_D}) (?P<mon>{_FM})(?: (?P<y>{_Y}))?",
        _days,
    ),
    _rule(rf"\b(?:{_FW} )?(?P<d>{_D})(?:er)? (?P<mon>{_FM})(?: (?P<y>{_Y}))?", _days),
    _rule(rf"\b(?P<wd>{_FW}) de la semaine (?P<week>prochaine|dernière)\b", _weekday),
    _rule(rf"\b(?P<wd>{_FW})(?: {_FREL})?\b", _weekday),
    _rule(rf"\b{_FP}[ -](?P<mon>{_FM})(?: (?P<y>{_Y}))?(?!\w)", _month_said),
    _rule(rf"\b{_FP}[ -](?P<y>{_Y})\b", _year),
    _rule(rf"\b{_FP} (?:de l['’]|du |de la )(?P<unit>année|mois|semaine)(?: {_FREL})?\b", _unit),
    _rule(rf"\b(?P<mon>{_FM})(?: (?P<y>{_Y})|(?: {_FREL}))(?!\w)", _month_said),
    _rule(
        rf"\b(?:en|de|d['’]|depuis|dès|avant|jusqu['’]en|mois de) ?(?P<mon>{_FM})(?!\w)",
        _month_said,
    ),
    _rule(rf"\b(?:la |le |l['’])(?P<unit>semaine|mois|année|an) {_FREL}\b", _unit),
    _rule(r"\b(?:cette |ce |cet )(?P<unit>semaine|mois|année)(?:-ci)?\b", _unit),
    _rule(r"\b(?:aujourd['’]hui|ce matin|ce soir|avant-hier|hier|après-demain|demain)\b", _named),
    _rule(rf"\b(?:il y a|dans|d['’]ici) {_COUNT} (?P<unit>jours?|semaines?|mois|ans?)\b", _ago),
    _rule(
        r"\b(?:dans les|ces|au cours des) (?:prochaine?s|derni(?:er|ère)s) "
        r"(?P<unit>jours|semaines|mois)\b",
        _soon,
    ),
    _rule(r"\b(?:dans les|ces) (?P<unit>jours|semaines|mois) à venir\b", _soon),
    _rule(rf"\b(?:en|depuis|d['’]ici|avant|fin|pour|courant) (?P<y>{_Y})\b", _year),
)

GERMAN: Final[tuple[Rule, ...]] = (
    _ISO_RULE,
    _rule(r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:20)?\d\d)(?![\d.])", _numeric),
    _rule(
        rf"\b(?:{_DW}, (?:dem |den )?)?(?P<d>{_D})\.(?: (?P<mon1>{_DM}))? ?(?:bis|/|und|-|–)"
        rf"(?: zum)? ?(?P<d2>{_D})\. (?P<mon>{_DM})(?: (?P<y>{_Y}))?",
        _days,
    ),
    _rule(rf"\b(?:{_DW}, (?:dem |den )?)?(?P<d>{_D})\. (?P<mon>{_DM})(?: (?P<y>{_Y}))?", _days),
    _rule(r"(?<![\d.])(?:am|vom|zum|bis) (?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>)(?!\d)", _numeric),
    _exact(rf"\b(?P<wd>{_DW}) (?P<week>kommender|nächster|vergangener|letzter) Woche\b", _weekday),
    _exact(
        rf"\b(?:{_DREL} )?(?P<wd>{_DW})(?:abend|morgen|nachmittag|mittag|vormittag)?s?\b", _weekday
    ),
    _rule(rf"\b{_DP} (?:{_DREL} )?(?P<mon>{_DM})(?: (?P<y>{_Y}))?(?!\w)", _month_said),
    _rule(rf"\b{_DP} (?P<y>{_Y})\b", _year),
    _rule(rf"\b{_DP} (?:des |der |{_DREL} )?(?P<unit>Jahres|Monats|Woche)\b", _unit),
    _rule(r"\b(?P<unit>Jahres|Monats)(?P<part>ende)\b", _unit),
    _exact(rf"\b(?P<mon>{_DM}) (?P<y>{_Y})\b", _month_said),
    _exact(
        rf"\b(?:im|seit|ab|bis|vom|zum|{_DREL}) (?P<mon>{_DM})(?!\w)",
        _month_said,
    ),
    _rule(rf"\b{_DREL} (?P<unit>Wochenende|Woche|Monats?|Jahre?s?)\b", _unit),
    _exact(
        r"\b(?:[Hh]eute|[Gg]estern|[Vv]orgestern|(?<!am )(?<!guten )morgen"
        r"|(?<![\w,;:] )Morgen(?= [a-zäöü])|[Üü]bermorgen)\b",
        _named,
    ),
    _rule(rf"\b(?:vor|in) {_COUNT} (?P<unit>Tage?n?|Wochen?|Monate?n?|Jahre?n?)\b", _ago),
    _rule(
        r"\b(?:in den |in |binnen )?(?:kommenden|nächsten|vergangenen|letzten) "
        r"(?P<unit>Tagen?|Wochen|Monaten?)\b",
        _soon,
    ),
    _rule(rf"\b(?:im Jahr|seit|bis|ab|Jahr|für) (?P<y>{_Y})\b", _year),
)
