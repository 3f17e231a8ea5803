"""How a Korean, Japanese or Chinese date expression is read once its rule has matched."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.calendar import (
    Frame,
    Part,
    Reading,
    Span,
    at,
    bare_day,
    coming_weekday,
    day,
    fiscal,
    fiscal_now,
    last_weekday,
    month,
    month_day,
    month_span,
    one,
    shift_months,
    week_span,
    weekday,
    weekday_of,
    year_span,
)

if TYPE_CHECKING:
    from re import Match

REL_YEAR: Final[dict[str, int]] = {
    "올해": 0, "금년": 0, "내년": 1, "명년": 1, "지난해": -1, "작년": -1, "재작년": -2, "내후년": 2,
    "今年": 0, "本年": 0, "来年": 1, "昨年": -1, "去年": -1, "一昨年": -2, "再来年": 2, "明年": 1,
    "前年": -2, "后年": 2, "來年": 1,
}  # fmt: skip
REL_MONTH: Final[dict[str, int]] = {
    "이달": 0, "이번달": 0, "이번 달": 0, "다음달": 1, "다음 달": 1, "내달": 1, "지난달": -1,
    "지난 달": -1, "다다음 달": 2, "다다음달": 2,
    "今月": 0, "月内": 0, "同月": 0, "来月": 1, "先月": -1, "再来月": 2, "先々月": -2,
    "本月": 0, "这个月": 0, "月底": 0, "月末": 0, "月初": 0, "月中": 0,
    "下月": 1, "下个月": 1, "下個月": 1, "上月": -1, "上个月": -1,
    "上個月": -1,
}  # fmt: skip
REL_WEEK: Final[dict[str, int]] = {
    "이번 주": 0, "이번주": 0, "금주": 0, "다음 주": 1, "다음주": 1, "내주": 1, "차주": 1,
    "지난주": -1, "지난 주": -1, "다다음 주": 2, "다다음주": 2,
    "今週": 0, "今": 0, "来週": 1, "来": 1, "先週": -1, "先": -1, "再来週": 2,
    "本周": 0, "本週": 0, "这周": 0, "這週": 0, "本星期": 0, "下周": 1, "下週": 1, "下星期": 1,
    "上周": -1, "上週": -1, "上星期": -1,
}  # fmt: skip
REL_DAY: Final[dict[str, int]] = {
    "오늘": 0, "금일": 0, "간밤": 0, "어제": -1, "그제": -2, "그저께": -2,
    "내일": 1, "모레": 2,
    "今日": 0, "本日": 0, "きょう": 0, "昨日": -1, "きのう": -1, "昨夜": -1,
    "一昨日": -2, "おととい": -2, "明日": 1, "あす": 1, "あした": 1, "明後日": 2, "あさって": 2,
    "今天": 0, "今晚": 0, "今早": 0, "今晨": 0, "昨天": -1, "昨晚": -1, "昨晨": -1,
    "明早": 1, "明晚": 1, "明晨": 1,
    "前天": -2, "明天": 1, "后天": 2, "後天": 2,
}  # fmt: skip
NUMBER_WORDS: Final[dict[str, int]] = {
    "한": 1, "두": 2, "세": 3, "네": 4, "몇": 3, "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4,
    "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15, "数": 3, "两": 2,
}  # fmt: skip
_WEEKDAYS: Final = {w: n for n, w in enumerate("月火水木金土日")} | {
    w: n for n, w in enumerate("월화수목금토일")
} | {w: n for n, w in enumerate("一二三四五六日")} | {"天": 6}  # fmt: skip
_HAN: Final = {c: n for n, c in enumerate("〇一二三四五六七八九十")}
_ERAS: Final = {"令和": 2018, "平成": 1988}
_FORWARD: Final = frozenset({"오는", "다가오는", "다음"})


def _int(text: str) -> int:
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, ones = text.split("十", 1)
        return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)
    return _HAN.get(text, 0)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _year(g: dict[str, str | None], frame: Frame) -> int | None:
    if g.get("era"):
        return _ERAS[g["era"] or ""] + (1 if g["ey"] == "元" else int(g["ey"] or 0))
    if g.get("y"):
        return int(g["y"] or 0)
    word = g.get("ry")
    return frame.today.year + REL_YEAR[word] if word in REL_YEAR else None


def _part(word: str | None) -> Part:
    if not word:
        return ""
    if re.search(r"초|상순|상반기|上旬|初|はじめ|頭|前半|上半", word):
        return "early"
    return "late" if re.search(r"말|하순|하반기|下旬|末|底|後半|下半", word) else "mid"


def read_iso(m: Match[str], _frame: Frame) -> Reading | None:
    """Read 2026-02-10, 2026.2.10., 2026/2/10."""
    found = day(int(m["y"]), int(m["m"]), int(m["d"]))
    return one(Span(found), "day") if found else None


def read_date(m: Match[str], frame: Frame) -> Reading | None:
    """Read a day or a range of days with whatever of year and month is said."""
    g = m.groupdict()
    first, last = _int(g["d"] or ""), _int(g["d2"]) if g.get("d2") else None
    direction = g.get("dir2") or g.get("dir")
    if g.get("rm"):
        whole = shift_months(frame.today, REL_MONTH[_plain(g["rm"] or "").strip()])
        return _in_month(whole, first, last)
    if not g.get("m"):
        if g.get("y") or g.get("ry") or g.get("era"):
            return None
        reading = bare_day(frame, first, last) if first <= 31 else None
        return _aimed(reading, direction)
    number, year = _int(g["m"] or ""), _year(g, frame)
    if not 1 <= number <= 12:
        return None
    stop = (_int(g["m2"]) if g.get("m2") else number, last) if last else None
    if year is None:
        return _aimed(month_day(frame, number, first, stop), direction)
    start = day(year, number, first)
    end = day(year + (stop[0] < number), *stop) if stop else None
    if start is None or (stop and (end is None or end < start)):
        return None
    return one(Span(start, end if end != start else None), "day")


def _in_month(whole: Span | None, first: int, last: int | None) -> Reading | None:
    start = day(whole.first.year, whole.first.month, first) if whole else None
    end = day(start.year, start.month, last) if start and last else None
    if start is None or (last and (end is None or end < start)):
        return None
    return one(Span(start, end if end != start else None), "day")


def _aimed(reading: Reading | None, direction: str | None) -> Reading | None:
    """Keep the reading a direction word allows (오는: ahead, 지난: behind)."""
    if reading is None or direction not in {"오는", "다가오는", "지난", "다음"}:
        return reading
    span = reading.future if direction in _FORWARD else reading.past
    return one(span, reading.precision, reading.part)


def read_month(m: Match[str], frame: Frame) -> Reading | None:
    """Read a month, with or without a year."""
    g = m.groupdict()
    part = _part(g.get("part"))
    if g.get("rm"):
        return one(shift_months(frame.today, REL_MONTH[_plain(g["rm"] or "")]), "month", part)
    number, year = _int(g["m"] or ""), _year(g, frame)
    if not 1 <= number <= 12:
        return None
    if year is not None:
        return one(month_span(year, number), "month", part)
    return _aimed(month(frame, number, part), g.get("dir"))


def read_week(m: Match[str], frame: Frame) -> Reading | None:
    """Read a week, its weekend, or a weekday of it."""
    weeks = REL_WEEK[_plain(m["rw"])] if m["rw"] else 0
    if m["wd"]:
        return weekday_of(_WEEKDAYS[m["wd"]], frame, weeks)
    whole = week_span(frame.today, weeks)
    if m["end"] and "内" not in m["end"]:
        return one(Span(whole.first + timedelta(days=5), whole.last), "day")
    return one(whole, "week")


def read_weekday(m: Match[str], frame: Frame) -> Reading | None:
    """Read a bare weekday."""
    number, direction = _WEEKDAYS[m["wd"]], m["dir"]
    if direction == "지난":
        return last_weekday(number, frame)
    if direction in _FORWARD:
        return coming_weekday(number, frame)
    return weekday(number, frame)


def read_ago(m: Match[str], frame: Frame) -> Reading | None:
    """Read "three days ago", "in two weeks"."""
    count, unit = _int(m["count"]), m["unit"]
    sign = -1 if m["sign"] in {"전", "前"} else 1
    if unit in {"", "일", "日", "天"}:
        return at(frame.today, sign * count)
    if unit[0] in "주週周":
        return one(week_span(frame.today, sign * count), "week")
    if unit in {"년", "年"}:
        return one(year_span(frame.today.year + sign * count), "year")
    return one(shift_months(frame.today, sign * count), "month")


def read_year(m: Match[str], frame: Frame) -> Reading | None:
    """Read a year or a part of one."""
    g = m.groupdict()
    word = g.get("ry") or ""
    if word and word not in REL_YEAR:
        late = re.search(r"말|末|底", word)
        if word == "年明け":
            return one(year_span(frame.today.year + 1), "year", "early")
        return one(year_span(frame.today.year), "year", "late" if late else "")
    year = _year(g, frame)
    said = g.get("part")
    part: Part = "" if said in {"中", "内"} else _part(said)
    return one(year_span(year), "year", part) if year is not None else None


def read_fiscal(m: Match[str], frame: Frame) -> Reading | None:
    """Read a fiscal year; a Japanese one begins in April."""
    g = m.groupdict()
    if "度" in m[0] and frame.fiscal_month == 1:
        frame = Frame(today=frame.today, fiscal_month=4)
    steps = {"来": 1, "翌": 1, "今": 0, "本": 0, "昨": -1}
    if g.get("ry"):
        return fiscal(frame, fiscal_now(frame) + steps[g["ry"] or "今"])
    year = _year(g, frame)
    return fiscal(frame, year) if year is not None else None


def read_rel_day(m: Match[str], frame: Frame) -> Reading | None:
    """Read today, yesterday, tomorrow."""
    return at(frame.today, REL_DAY[m["rd"]])


def read_soon(_m: Match[str], _frame: Frame) -> Reading | None:
    """Note words that fix no day."""
    return Reading(past=None, future=None, precision="unknown")
