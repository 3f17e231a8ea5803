"""Whether a meeting has been, is to come or is off: what the verbs around its words say (M6)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.following import THEN
from monitor.extract.languages.meetings.present import by_day, without_saying
from monitor.extract.languages.meetings.who import own_clause
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon

HISTORY = timedelta(days=14)


def status_of(lexicon: Lexicon, line: Line, match: re.Match[str], today: date) -> Status | None:
    """Decide the status from what stands after the trigger, or around it; ``None``: no event."""
    after = line.text[match.end() :]
    scope = line.text[match.start() :] if lexicon.verb_final else line.text
    for status, pattern in lexicon.statuses:
        told = scope if status is not Status.DENIED else line.text
        if not lexicon.verb_final and status is not Status.POSTPONED:
            first, last = own_clause(lexicon, line, match)
            told = line.text[first - line.start : last - line.start]
        if any(not _of_things(lexicon, told, cue) for cue in pattern.finditer(told)):
            return status
    if lexicon.dropped.search(scope):
        return None
    found = next((s for s, pattern in lexicon.immediate if pattern.match(after)), None)
    if found is None and _CHAINED.match(after) and _PAST_END.search(line.text):
        found = Status.OCCURRED
    if found is None:
        if lexicon.language in ALPHABETIC:
            found = _by_nearest_verb(lexicon, line, match.span(), today)
            found = found or by_day(line, today)
        else:
            bare = line.title or lexicon.diary.search(line.text) is not None
            found = _in_clause(lexicon, line, match) or _by_verb(lexicon, scope, title=bare)
            found = found or _by_day(line)
            if found is Status.OCCURRED and not lexicon.verb_final:
                found = _undone(lexicon, line, match) or found
    if found is not None and lexicon.rumour.search(line.text):
        return Status.UNCONFIRMED
    return Status.UNCONFIRMED if unsure(lexicon, line, found) else found


def _of_things(lexicon: Lexicon, text: str, cue: re.Match[str]) -> bool:
    """Tell what is put off or called off beside a meeting: 敲定合同延期, 契約の延期で一致."""
    if lexicon.language in ALPHABETIC:
        return False
    return _THINGS.search(text, max(0, cue.start() - 12), cue.start()) is not None


_THINGS: Final = re.compile(
    r"(?:合同|合约|合約|交付|演习|演習|项目|項目|付款|交货|交貨|部署|选举|選舉|停战|停火|制裁|工期|(?<!无)(?<!無)期限"
    r"|契約|納入|引き渡し|納期|訓練|配備|採決|選挙|停戦|発射|計画の期限"
    r"|계약|인도|납기|납품|훈련|연습|배치|선거|시한|발사|휴전|제재)(?:[^。，、,.]{0,6})$"
)


#: Told as done before what is to come: 14日に会談しており、16日に韓国に入る.
HAD_MET: Final = re.compile(
    r"(?:を行っ|を終え|し)て(?:おり|いて|いる)|(?:을|를)?\s?(?:했고|했으며|했고,|가졌고|마쳤고|한\s데\s이어|가진\s데\s이어|한\s바)"
)


def of_old(lexicon: Lexicon, line: Line) -> bool:
    """Tell a sentence of what was before; no year ahead of what was decided: 2028年に始める."""
    text = line.text
    for when in line.whens if _DECIDED.search(text.rstrip()) else ():
        if when.future is not None and when.past is None:
            at = slice(when.start - line.start, when.end - line.start)
            text = text[: at.start] + "\x00" * (at.stop - at.start) + text[at.stop :]
    return lexicon.background.search(text) is not None


_DECIDED: Final = re.compile(r"た[。」]*$|[했됐겠였았었]다[.”\"]*$")


def unsure(lexicon: Lexicon, line: Line, status: Status | None) -> bool:
    """Tell what nobody named vouches for (M6): a plan, or that some are said to have met."""
    if status is Status.PLANNED:
        return lexicon.unnamed.search(line.text) is not None
    heard = _HEARD.get(lexicon.language) if status is Status.OCCURRED else None
    return heard is not None and heard.search(line.text) is not None


#: A verb that goes on to another, and a sentence that ends in the past: 18日に会い、…と伝えた.
_CHAINED: Final = re.compile(r"し?、|[をに](?:行い|開き|持ち|囲み|終え|臨み)、")
_PAST_END: Final = re.compile(r"(?<!予定だっ)(?<!はずだっ)(?<!方針だっ)(?:た|ました)。?[」”]?\s*$")
_HEARD = {
    "fr": re.compile(
        r"\bsources? [^;]{0,60}\banonymat|d['’]anonymat"
        r"|\b(?:selon|affirment|assurent|indiquent) (?:deux|trois|plusieurs|des) sources\b"
    ),
    "de": re.compile(
        r"\baus \w*(?:diplomaten|regierungs|bündnis|sicherheits)kreisen\b"
        r"|\bungenannt\w+|\banonym\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"媒体?报[道导][^。]*(?:不予|拒绝|未予|未)(?:置评|评论|证实|回应)"),
    "ko": re.compile(
        r"[가-힣](?:[가-힣](?<=[한난진눈은온인간]))?\s?것으로\s?(?:\d{1,2}일\s?)?(?:알려졌|전해졌|파악됐)"
        r"|[했났졌눴]다는\s(?:이야기|얘기|소문|관측|설|후문|풍문|말)(?:[이가도은]|$)"
    ),
    "ja": re.compile(
        r"(?:会談|面会|会っ|協議|接触)(?:した|して|ていた|ていたこと|していたこと|したこと)[^。]{0,12}(?:とみられる|もようだ|という情報|との(?:情報|話|うわさ|観測)[がも])"
        r"|(?:(?:会談|面会|協議|接触)し|会っ)て?い?たことが[^。]{0,12}(?:分か|わか|判明)"
    ),
}


def only_ahead(lexicon: Lexicon, line: Line, match: re.Match[str]) -> bool:
    """Tell whether all the days a sentence names lie ahead."""
    days = [w for w in line.whens if w.date and not w.attribution and not w.dateline]
    chained = THEN.match(line.text, match.end()) or _CHAINED.match(line.text, match.end())
    if lexicon.verb_final and chained:
        days = [w for w in days if w.start < line.start + match.end()]
    return bool(days) and all(w.past is None for w in days)


def some_year(lexicon: Lexicon, when: When | None, status: Status) -> bool:
    """Tell what is to be held in some year or other: "ab 2027 jährlich"."""
    if when is None or lexicon.language not in ALPHABETIC:
        return False
    return status is Status.PLANNED and when.precision == "year"


def nearer_ahead(article: Article, line: Line) -> bool:
    """Tell whether the days of a verbless headline lie long back, or soon ahead."""
    if article.lexicon.occurred.search(line.text):
        return False
    today = article.published.date()
    days = [w for w in line.whens if w.precision in {"day", "month"} and not w.attribution]
    return bool(days) and all(
        w.past and w.future and (today - w.past) > HISTORY and w.future - today < today - w.past
        for w in days
    )


def _by_verb(lexicon: Lexicon, scope: str, *, title: bool) -> Status | None:
    ahead, done = lexicon.planned.search(scope), lexicon.occurred.search(scope)
    if ahead and done:
        return Status.PLANNED if ahead.start() <= done.start() else Status.OCCURRED
    if ahead:
        return Status.PLANNED
    if done:
        return Status.OCCURRED
    return Status.OCCURRED if title else None


def _by_day(line: Line) -> Status | None:
    """Read a verb no rule knows by the nearest reading of its day; without one it tells nothing."""
    days = [w for w in line.whens if w.date and not w.attribution and not w.dateline]
    if any(w.date == w.future != w.past for w in days):
        return Status.PLANNED
    return Status.OCCURRED if days else None


def _undone(lexicon: Lexicon, line: Line, match: re.Match[str]) -> Status | None:
    """Tell what is to come where Chinese marks no tense: its own day is nearer ahead."""
    first, last = own_clause(lexicon, line, match)
    days = [
        w
        for w in line.whens
        if w.date
        and w.precision == "day"
        and first <= w.start < last
        and not (w.dateline or w.attribution)
    ]
    ahead = bool(days) and all(w.date == w.future != w.past for w in days)
    done = _DONE.search(line.text, first - line.start, last - line.start)
    return Status.PLANNED if ahead and not done else None


_DONE: Final = re.compile(r"[了过曾已]|昨|今|当天|當天|刚刚|结束|結束")


def _in_clause(lexicon: Lexicon, line: Line, match: re.Match[str]) -> Status | None:
    """Tell what is to come by the clause of a Chinese verb itself: 18日上午将前往拜会."""
    if lexicon.verb_final:
        return None
    first = max(line.text.rfind(sign, 0, match.start()) for sign in "，；") + 1
    before = line.text[first : match.start()]
    ahead = lexicon.planned.search(before)
    return Status.PLANNED if ahead and not _DONE.search(before, ahead.end()) else None


def _by_nearest_verb(
    lexicon: Lexicon, line: Line, trigger: tuple[int, int], today: date
) -> Status | None:
    """Let the verb next to the trigger decide; of two at one distance, the one that looks ahead."""
    text = without_saying(lexicon, line.text, trigger[1])
    told = (
        (Status.PLANNED, lexicon.planned),
        (None, lexicon.present),
        (Status.OCCURRED, lexicon.occurred),
    )
    cues = [
        (max(0, cue.start() - trigger[1], trigger[0] - cue.end()), order, status)
        for order, (status, pattern) in enumerate(told)
        for cue in pattern.finditer(text)
    ]
    if cues:
        return min(cues, key=lambda cue: cue[:2])[2] or by_day(line, today) or Status.OCCURRED
    if line.title or lexicon.past.search(text):
        return Status.OCCURRED
    if lexicon.told is None:
        return None
    ahead = lexicon.told.ahead.search(text) is not None
    done = lexicon.told.done.search(text) is not None
    return Status.PLANNED if ahead else Status.OCCURRED if done else None
