"""What a sentence takes from those before it: the day of the talks, whom it speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.weeks import tells_wake
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import Mention

_TOLD_WITHIN: Final = timedelta(days=10)
_SOON: Final = timedelta(days=3)


def day_of_talks(drafts: Sequence[Mention], again: re.Pattern[str]) -> tuple[Mention, ...]:
    """Let an agreement, or one more encounter, take the day of the talks told just before it.

    Args:
        drafts: In the order they are told.
        again: Words by which a language tells of one more encounter.
    """
    told: list[Mention] = []
    talks: Mention | None = None
    for mention in drafts:
        if talks is not None and _once_more(mention, talks, again):
            told.append(_beside(mention, talks))
            continue
        if mention.kind == "meeting" and mention.evidence[0].rank != "title":
            held = mention.status is Status.OCCURRED and mention.date is not None
            talks = mention if held and not tells_wake(mention.evidence[0].text) else None
        told.append(_dated(mention, talks))
    return tuple(told)


def bounded(mention: Mention, before: date | None, day: date) -> Mention:
    """Bound an undated meeting by the day of what was told before, or by the item's own (M2)."""
    open_ended = mention.kind == "meeting" and mention.date is None and not mention.background
    if open_ended and before is not None and before > day and mention.status is Status.OCCURRED:
        mention = replace(mention, status=Status.PLANNED)  # told of a day still ahead
    if open_ended and mention.status is Status.PLANNED and before is not None:
        return replace(mention, date=before, date_precision="day")
    if not open_ended or mention.status is not Status.OCCURRED:
        return mention
    return replace(mention, date=before or day)


def day_before(article: Article, mention: Mention) -> date | None:
    """Give the day just told, of which a sentence without one goes on to speak."""
    at = mention.evidence[0].start
    line = next((x for x in article.lines if x.start <= at < x.end), None)
    if line is None or line.title or _TODAY.search(line.text):
        return None
    today = article.published.date()
    for earlier in article.before(line)[:2]:
        days = [w for w in earlier.whens if w.precision == "day" and not w.attribution]
        if mention.status is Status.PLANNED:
            days = [w for w in days if not _TO_PRESS.match(article.text, w.end)]
        if days and not earlier.title:
            last = days[-1].future if mention.status is Status.PLANNED else days[-1].past
            return last if last and abs(today - last) <= _TOLD_WITHIN else None
    return None


_TO_PRESS: Final = re.compile(
    r"\s?(?:기자들|취재진|브리핑)|[、に]?(?:記者団|報道陣)|[^，。]{0,4}对记者"
)
_TODAY: Final = re.compile(r"이날|이번|지난|この日|当日|当天|앞서|これに先立")


def day_behind(article: Article, mention: Mention) -> date | None:
    """Give the day the next sentence says the talks were on: "Das Gespräch am Mittwoch dauerte"."""
    at = mention.evidence[0].start
    index = next((x.index for x in article.lines if x.start <= at < x.end), None)
    if index is None or mention.status is not Status.OCCURRED:
        return None
    for later in article.lines[index + 1 : index + 2]:
        own = _THE_TALKS.match(later.text)
        days = [w.past for w in later.whens if w.precision == "day" and not w.attribution]
        day = next((day for day in days if day is not None), None)
        if own and day and article.published.date() - day <= _TOLD_WITHIN:
            return day
    return None


_THE_TALKS: Final = re.compile(
    r"\s*(?:Das (?:Gespräch|Treffen|Telefonat)|Die (?:Unterredung|Begegnung|Schalte|Beratungen)"
    r"|L['’](?:entretien|échange|appel|entrevue)|La (?:rencontre|conversation|réunion"
    r"|visioconférence))\b(?! (?:des?|du|entre|mit|zwischen|der)\b)"
)


def day_told_after(article: Article, mention: Mention) -> Mention:
    """Give a meeting to come the day the next sentences name: 회담은 18일 헬싱키에서 열린다."""
    vague = mention.date is None or mention.date_precision in {"week", "month"}
    at = mention.evidence[0].start
    index = next((x.index for x in article.lines if x.start <= at < x.end), None)
    if mention.kind != "meeting" or mention.status not in _TO_COME or not vague or index is None:
        return mention
    for later in article.lines[index + 1 : index + 3]:
        held = _WILL_BE_HELD.search(later.text)
        at = held.start("day") if held and held["day"] else held.start("tag") if held else -1
        days = [w for w in later.whens if w.start == later.start + at]
        day = days[0].future if days and days[0].precision == "day" else None
        if day is not None and _fits(day, mention):
            return replace(mention, date=day, date_end=None, date_precision="day")
    return mention


def _fits(day: date, mention: Mention) -> bool:
    first, last = mention.date, mention.date_end
    return first is None or first <= day <= (last or first + timedelta(days=31))


_TO_COME: Final = frozenset({Status.PLANNED, Status.UNCONFIRMED})
_WILL_BE_HELD: Final = re.compile(
    r"(?:^\s*|,\s|[은는]\s)(?:이번\s|두\s장관\s|양국\s|양자\s)?(?:회담|회동|면담|만남|통화|협의|양측|두\s?(?:사람|장관|정상)|날짜|일정)(?:은|는|이|가)\s(?:\S+\s)?(?:오는\s)?"
    r"(?P<day>(?:\d{1,2}월\s?)?\d{1,2}일)(?:\([^)]*\))?(?:이\s유력|로\s(?:잡|정|조율)|\s?(?:\S+\s){0,4}?(?:열|개최|진행|갖|만나|마주|이뤄|가질))"
    r"|(?:^\s*|[、はが])(?:両氏の|両外相の|今回の)?(?:会談|協議|会合|面会)[はが]、?(?P<tag>(?:\d{1,2}月)?\d{1,2}日)[^。]{0,24}?(?:行われ|開かれ|予定|実施|開催)"
)


def told_on(lines: Sequence[Line], published: date) -> date:
    """Say which day a text tells of: that of its title, or of what its first sentence reports."""
    body = [line for line in lines if not line.title]
    opening = next((x for x in body if x.text.rstrip().endswith((".", "。", "”", '"'))), None)
    said = opening is not None and any(w.attribution for w in opening.whens)
    named = [
        w.past
        for line in lines
        for w in line.whens
        if w.precision == "day"
        and not w.dateline
        and (line.title or (line is opening and (w.attribution or not said)))
    ]
    near = [day for day in named if day and timedelta() <= published - day <= _SOON]
    return max(near, default=published)


def _once_more(mention: Mention, talks: Mention, again: re.Pattern[str]) -> bool:
    return (
        mention.kind == "meeting"
        and mention.status is Status.OCCURRED
        and mention.date is None
        and bool(set(mention.sides) & set(talks.sides))
        and again.search(mention.evidence[0].text) is not None
    )


def _beside(mention: Mention, talks: Mention) -> Mention:
    mode = mention.mode
    if mode == "unknown" and talks.mode == "in_person":
        mode = "in_person"
    return replace(
        mention,
        date=talks.date,
        date_end=talks.date_end,
        date_precision=talks.date_precision,
        mode=mode,
    )


def _dated(mention: Mention, talks: Mention | None) -> Mention:
    if (
        talks is None
        or mention.kind != "commitment"
        or mention.date is not None
        or mention.background
        or mention.status not in _AT_TALKS
        or mention.evidence[0].rank == "title"
        or not set(mention.sides) <= set(talks.sides)
    ):
        return mention
    return replace(
        mention, date=talks.date, date_end=talks.date_end, date_precision=talks.date_precision
    )


_AT_TALKS: Final = frozenset({Status.AGREED, Status.SIGNED, Status.PLEDGED, Status.OFFERED})
#: Behind a verb-final meeting: what follows is of another verb.
THEN: Final = re.compile(
    r"(?:し|した(?:後|あと|うえ|上)|を(?:行い|開き|持ち)|で(?:は|、))"
    r"|(?:을|를)?\s?(?:하고|했고|갖고|열고|가지고)\s"
)
_BACK: Final = re.compile(
    r"(?:à l['’]issue d(?:e l['’]|e la |u |e cet |e cette |e leurs? |es )"
    r"|après (?:l['’]|la |le |les |cet |cette |leurs? )|lors d(?:e l['’]|e cet |e cette |e leurs? )"
    r"|nach (?:dem|der|den|diesem|dieser|ihrem|ihren) |im Anschluss an (?:das|die|den|ihr) )$",
    re.IGNORECASE,
)


def refers_back(text: str, at: int) -> bool:
    """Tell "à l'issue de l'entretien" and "nach dem Treffen": talks that were told before."""
    return _BACK.search(text, max(0, at - 30), at) is not None


def was_to_be(article: Article, line: Line) -> date | None:
    """Give the day for which the next sentence says that what was called off was planned."""
    for later in article.lines[line.index + 1 : line.index + 2]:
        if line.title or not _WAS_TO.match(later.text):
            continue
        days = [w for w in later.whens if w.precision == "day" and not w.attribution]
        return next((w.future or w.past for w in days), None)
    return None


_WAS_TO: Final = re.compile(
    r"\s*(?:Er|Sie|Dort|Das|Geplant|Vorgesehen|Il|Elle|Ils|Elles)\b[^.;]{0,40}"
    r"\b(?:wollten?|sollten?|waren?|hätten?|devai(?:t|ent)|étai(?:t|ent)|aurai(?:t|ent))\b"
)
_AHEAD_AT_THE_END: Final = {
    "ja": re.compile(
        r"(?:(?:予定|見通し|見込み|運び|方向|こと)(?:だ|です|という|となって(?:いる|います)|である"
        r"|にして(?:いる|います)|になって(?:いる|います))?"
        r"|(?:帰国|離日|出国|帰任|出発|訪問|会談|面会|視察|出席|移動|到着|表敬|参加|協議|滞在)する|開かれる|行われる|訪れる"
        r"|向かう|臨む|発つ|戻る|回る|移る|入る|訪ねる|会う|赴く|交わす|帰る|離れる|立つ)。?$"
    ),
    "ko": re.compile(
        r"(?:(?:예정|계획|방침|전망)(?:이다|입니다|이라고[^.]{0,20})?|(?:향|방문|이동|참석|회담|면담|시찰|귀국"
        r"|출국|예방|접견|논의|협의|출발|체류|입국|만찬|오찬)한다|만난다|떠난다|둘러본다|갖는다|가진다|찾는다"
        r"|돌아온다|들른다|머문다|오른다|나선다)\.?$"
    ),
}


def ends_ahead(lexicon: Lexicon, line: Line) -> bool:
    """Tell a verb-final sentence that ends in "is due to" and names a day that can lie ahead."""
    ends = _AHEAD_AT_THE_END.get(lexicon.language)
    if ends is None or not ends.search(line.text.rstrip()):
        return False
    days = [w for w in line.whens if not w.attribution and not w.dateline]
    return not days or any(w.future is not None for w in days)


def elsewhere(text: str, at: int) -> bool:
    """Tell whether whoever stands before is met in other talks: "apart from those with A"."""
    return _APART.match(text, at) is not None


_APART: Final = re.compile(
    r"\s?[^\s,.。、]{0,6}(?:과|와)의\s?(?:정상\s?)?(?:회담|면담|회동|만남|통화)(?:과는|와는|과|와)?"
    r"\s?(?:별도|별개|외에)"
    r"|[^\s,.。、]{0,6}との(?:首脳)?(?:会談|面会|会合)とは別"
)
