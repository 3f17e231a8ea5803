"""Meetings put off: the day they were to be on, and the new one (M6)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.types import Form, NameKind, Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mention, NameHit


def moved(mention: Mention, line: Line, status: Status) -> Mention:
    """Of a postponed meeting keep the earlier date; with a new one it is planned again."""
    days = [w for w in line.whens if w.date and not w.attribution and not w.dateline]
    days = [w for w in days if not _told_on(line, w)] or days
    if status in _OPEN and (onto_day := _after_all(line, days)) is not None:
        return replace(
            mention,
            status=Status.PLANNED,
            date=onto_day,
            date_end=None,
            date_precision="day",
            previous_date=None,
            relation="revised",
        )
    if status is Status.PLANNED and len(days) == TWO and _WAS_FOR.search(line.text):
        return _anew(mention, line, days)
    if status is not Status.POSTPONED:
        return mention
    sooner = _SOONER.search(line.text)
    if sooner is not None and (old := _day_before(line, sooner.start(), days)) is not None:
        day = old - timedelta(days=_NUMBERS.get(sooner["days"]) or int(sooner["days"]))
        planned = replace(mention, status=Status.PLANNED, date=day, date_end=None)
        return replace(planned, date_precision="day", previous_date=old, relation="revised")
    if (onto := _from_to(line, days)) is not None:
        planned = replace(mention, status=Status.PLANNED, date=onto[1], date_end=None)
        return replace(planned, date_precision="day", previous_date=onto[0], relation="revised")
    new = next((w for w in days if _onto(line, w)), None)
    new = new or (days[1] if len(days) > 1 else None)
    first = next((w.date for w in days if w is not new), None)
    if new is not None and new.future is not None:
        last, last_end = new.reading(future=True)
        return replace(
            mention,
            status=Status.PLANNED,
            date=last,
            date_end=last_end,
            date_precision=new.precision,
            previous_date=first if first != last else None,
        )
    return replace(mention, date=None, date_end=None, date_precision="unknown", previous_date=first)


def _after_all(line: Line, days: list[When]) -> date | None:
    """Find the day on which what was put off before is to be held: "findet nun am 19. statt"."""
    once = _ONCE_OFF.search(line.text)
    if once is None or not _NOW_HELD.search(line.text, once.end()):
        return None
    ahead = [w for w in days if w.future and w.precision == "day" and not w.deadline]
    return ahead[0].future if len(ahead) == 1 else None


_OPEN: Final = frozenset({Status.PLANNED, Status.POSTPONED, Status.CANCELLED})
#: What a meeting once was: put off, or called off.
_ONCE_OFF: Final = re.compile(
    r"\b(?:verschobene|vertagte|abgesagte|ausgefallene)[nrms]?\b"
    r"|\b(?:[Rr]eporté|[Rr]epoussé|[Dd]ifféré|[Aa]journé|[Aa]nnulé)e?s?\b(?! (?:à(?! cause)|au"
    r"|aux|jusqu|de|sine)\b)"
    r"|(?:연기|취소|순연|무산)(?:됐|되었|된\s바\s있)던|미뤄(?:졌|지)던|미뤘던|미뤄진"
    r"|(?:延期|先送り|順延|中止)(?:され|とな[っり]|にな[っり]|し)て?いた"
    r"|(?:推迟|延期|推遲|延后|延後)(?:举行)?的|此前(?:推迟|延期|取消)"
)
#: What is to become of it after all.
_NOW_HELD: Final = re.compile(
    r"\b(?:findet|finden)\b[^;]*\bstatt\b|\bstattfinden\b|\bnach(?:geholt|holen)?\b(?= und|[,.;]|$)"
    r"|\baur(?:a|ont) (?:\w+ )?lieu\b|\bse tiendr(?:a|ont)\b|\best fixée?\b|\bse \w+eront\b"
    r"|열린다|열릴|열기로|개최(?:한다|된다|될|하기로)|갖는다|갖기로|진행(?:한다|된다|하기로)"
    r"|開かれる|開く|行われる|行う|実施(?:する|される|し)|開催(?:する|される)"
    r"|(?:将|定于|改于|拟)[^，。]{0,24}(?:举行|進行|进行|舉行)"
)


def _from_to(line: Line, days: list[When]) -> tuple[date, date] | None:
    """Read "put back from the 17th to the 18th", which is no stretch of days: 17일에서 18일로."""
    for when in days:
        first, last = when.reading(future=True)
        shifted = when.precision == "day" and _onto(line, when)
        if shifted and first is not None and last is not None and first != last:
            return first, last
    return None


def once_planned(article: Article, line: Line, match: re.Match[str]) -> Status | None:
    """Tell what became of a meeting that "was to" be held: put off, or called off, close by.

    Args:
        article: The text.
        line: The sentence that says what was planned.
        match: Its words of meeting.
    """
    clause = max(line.text.rfind(sign, 0, match.start()) for sign in "，；") + 1
    said = line.text[match.end() :] if article.lexicon.verb_final else line.text[clause:]
    if line.title or not _WAS_TO.search(said[: None if article.lexicon.verb_final else 40]):
        return None
    near = article.lines[max(0, line.index - 2) : line.index + 2]
    if any(_BY_WIRE.search(other.text) for other in near):
        return Status.CANCELLED  # they talk by telephone instead (I2)
    if any(_onto(other, when) for other in near for when in other.whens):
        return None  # another day is known
    for status, cue in article.lexicon.statuses:
        if status is not Status.DENIED and any(cue.search(other.text) for other in near):
            return status
    return None


_BY_WIRE: Final = re.compile(
    r"改[为為以于於在](?![^，。]{0,4}面)[^，。]{0,10}(?:电话|電話|通话|视频|视讯|線上|线上)"
    r"|(?:電話|オンライン|テレビ)(?:で)?の?(?:会談|協議)に(?:切り替え|変更)|(?:전화|화상)\S*\s?(?:회담|통화|회의)?\S*\s?대체"
)
#: A plan told in the past tense.
_WAS_TO: Final = re.compile(
    r"(?:予定|計画|運び|手はず|はず|方向)(?:だった|でした|であった)|(?:예정|계획|방침)이었|(?:할|갖기로|열기로|만나기로)\s?(?:했던|돼\s있었)"
    r"|原[定订訂計计预預拟擬]|本[应應]|本[来來]"
)


def _anew(mention: Mention, line: Line, days: list[When]) -> Mention:
    """Read "the meeting planned for the 14th is now to be on the 21st"."""
    between = line.text[days[0].end - line.start : days[1].start - line.start]
    old, (new, new_end) = days[0].reading(future=True)[0], days[1].reading(future=True)
    if not _NOW_ON.search(between) or old is None or new is None or old == new:
        return mention
    return replace(
        mention,
        date=new,
        date_end=new_end,
        date_precision=days[1].precision,
        previous_date=old,
        relation="revised",
    )


def _day_before(line: Line, at: int, days: list[When]) -> date | None:
    """Find the day told before a place in a sentence, as of what lies ahead."""
    told = [w for w in days if w.end <= line.start + at and w.precision == "day"]
    return told[-1].reading(future=True)[0] if told else None


def moved_place(text: str, line: Line, place: str | None) -> tuple[str | None, str | None]:
    """Tell where a meeting is now from where it was to be: "à Lyon et non à Paris"."""
    spots = [h for h in line.names if h.kind is NameKind.PLACE or h.form is Form.CAPITAL]
    old = next((h for h in spots if _was_there(text, line, h)), None)
    if old is None:
        return place, None
    said = text[old.start : old.end]
    rest = [h for h in spots if h.start != old.start and text[h.start : h.end] != said]
    near = min(rest, key=lambda h: abs(h.start - old.start), default=None)
    found = _OTHER_CITY.search(text, max(line.start, old.start - 30), old.end + 20)
    new = text[near.start : near.end] if near else found["city"] if found else None
    return (new, said) if new else (None if place == said else place, None)


def _was_there(text: str, line: Line, hit: NameHit) -> bool:
    before, after = text[max(line.start, hit.start - 24) : hit.start], text[hit.end : line.end]
    return bool(_NOT_AT.search(before) or _NO_MORE.match(after))


TWO: Final = 2
_WAS_FOR: Final = re.compile(
    r"\b(?:für|auf) (?:den |\w+tag)[^;]{0,40}\b(?:geplant|vorgesehen|angesetzt|vereinbart)"
    r"|\bprévue?s? (?:initialement |d['’]abord )?(?:pour )?"
    r"(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)
_NOW_ON: Final = re.compile(
    r"\b(?:nun|jetzt|stattdessen|erst|bereits|schon"
    r"|finalement|désormais|plutôt|maintenant)\b"
)
_NOT_AT: Final = re.compile(
    r"(?:et non (?:pas )?à|plutôt qu['’]à|au lieu de|nicht(?: mehr)? in|statt in"
    r"|anstatt in)\s$|不在$"
)
_NO_MORE: Final = re.compile(
    r"(?:ではなく|でなく|に代わり|から変更)|(?:이|가)?\s?아닌\s|에서\s(?:변경|장소를)"
)
_OTHER_CITY: Final = re.compile(
    r"(?:\bà |\bin |sondern in )(?P<city>[A-ZÀ-Ý][\w-]+)(?= et non|,? statt|,? nicht|,|\.| )"
)
_MOVED_TO: Final = re.compile(
    r"(?:に|へ)(?:延期|先送り|変更|ずら|順延|繰り下|前倒し|繰り上げ|早め)|(?:로|으로)\s?(?:(?:하루|이틀|사흘|나흘|닷새|열흘"
    r"|\S{1,3}[일주](?:일)?)\s)?(?:앞당|당겨|연기|미뤄|미루|변경|늦|순연)|(?:再|才|另)(?:举行|舉行)"
)
_SOONER: Final = re.compile(r"(?P<days>\d{1,2}|[一二三])日(?:間)?(?:早め|前倒し|繰り上げ)")
_NUMBERS: Final = {"一": 1, "二": 2, "三": 3}
_ONTO: Final = re.compile(r"(?:推迟|推遲|延期|延后|延後|改|押后|提前)(?:到|至|为|為|在|于|於)$")


def _told_on(line: Line, when: When) -> bool:
    """Tell the day of the telling, 外務省は18日、19日に予定していた, and a count: 1日遅れ."""
    at = when.start - line.start
    if _SAID.search(line.text[:at]) or _SO_MANY.match(line.text, when.end - line.start):
        return True
    return line.text[max(0, at - 1) : at] == "は" and line.text[when.end - line.start :][:1] == "、"


_SO_MANY: Final = re.compile(r"遅れ|早く|ずれ|延び|早め(?!に)|前倒し|間")
#: Up to the day on which somebody told it: "a fait savoir Tokyo samedi".
_SAID: Final = re.compile(
    r"\b(?:a|ont) (?:\w+ )?(?:fait savoir|indiqué|annoncé|précisé|déclaré|confirmé|expliqué)"
    r"(?: [\w'’-]+){0,4}? $|\b(?:teilte|sagte|kündigte|erklärte|bestätigte)(?: [\w-]+){0,4}? am $"
)


def _onto(line: Line, when: When) -> bool:
    """Tell whether a day is the one a meeting was put off to."""
    if _MOVED_TO.match(line.text, when.end - line.start):
        return True
    return _ONTO.search(line.text[: when.start - line.start]) is not None
