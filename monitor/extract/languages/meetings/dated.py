"""On which day people met, or are to: of the days a sentence names the meeting's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.following import THEN, refers_back
from monitor.extract.languages.meetings.present import is_aside
from monitor.extract.languages.meetings.who import own_clause
from monitor.extract.languages.tongues.lexicon import ALPHABETIC, NEVER
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.dates.when import When
    from monitor.extract.languages.article import Line
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import Precision

CALLED_OFF: Final = frozenset({Status.CANCELLED, Status.POSTPONED})
AHEAD: Final = frozenset({Status.PLANNED, Status.UNCONFIRMED, Status.POSTPONED, Status.CANCELLED})


def when_met(lexicon: Lexicon, line: Line, status: Status, match: re.Match[str]) -> When | None:
    """Choose the date: the event's own before that of the saying, the nearest before others.

    Args:
        lexicon: Of the language.
        line: The sentence.
        status: Of the meeting.
        match: Its words of meeting.
    """
    at, verb_final = line.start + match.start(), lexicon.verb_final
    usable = [w for w in line.whens if not w.dateline and (w.date or w.precision == "unknown")]
    first, last = own_clause(lexicon, line, match)
    usable = [w for w in usable if first <= w.start < last and w.date] or usable
    own = [w for w in usable if not w.attribution and w.date]
    if refers_back(line.text, match.start()):
        own = [w for w in own if w.start - line.start < match.end() + _BESIDE]
    own = [w for w in own if not _given_up(line, w)] or own
    if status is Status.DENIED:
        own = usable = [w for w in own if not _spoken_on(line, w)]
    if status not in CALLED_OFF:
        inner = (w for w in own if not is_aside(lexicon, line, w.start - line.start, match.start()))
        own = list(inner) or [w for w in usable if w.attribution and w.date] or own
    if status in AHEAD:
        if lexicon.language in ALPHABETIC and status is Status.PLANNED:
            own = [w for w in own if not w.attribution]  # on which it was said
        later = [w for w in own if w.future is not None]
        own = later or own
    elif status is Status.OCCURRED:
        own = [w for w in own if w.past and not (w.precision == "year" and w.future)]
        own = own or [w for w in usable if w.attribution and w.date]
        if verb_final and THEN.match(line.text, match.end()):
            own = [w for w in own if w.start <= at]  # the rest is of what followed
    order = {"day": 0, "week": 1, "month": 2, "year": 3, "unknown": 4}
    apart = lexicon.clause if lexicon.language not in ALPHABETIC else NEVER
    return min(
        own,
        key=lambda w: (
            order[w.precision],
            verb_final and w.start > at,
            w.start > at and apart.search(line.text, match.end(), w.start - line.start) is not None,
            abs(w.start - at),
        ),
        default=None,
    )


def _spoken_on(line: Line, when: When) -> bool:
    """Tell the day on which a spokesman spoke: 发言人12日, 대변인은 12일."""
    return _SPOKESMAN.search(line.text[: when.start - line.start]) is not None


_SPOKESMAN: Final = re.compile(r"(?:发言人|發言人|대변인(?:은|이)|報道官(?:は|が))[^，。、,]{0,6}$")


def _given_up(line: Line, when: When) -> bool:
    """Tell the day on which something is not to be: "nicht wie geplant am Sonntag, sondern"."""
    at = when.start - line.start
    return _NOT_ON.search(line.text[max(0, at - 40) : at]) is not None


_NOT_ON: Final = re.compile(
    r"\b(?:nicht|[Ss]tatt|[Aa]nstatt|non pas|[Aa]u lieu d[eu'’]|plutôt que)\b[^,;.]{0,24}$"
)
_BESIDE: Final = 30  # characters from talks told before to their own day


def precision_of(line: Line, when: When, status: Status) -> Precision:
    """Give how well a day is known: of one on which somebody only sets out, its week (M2)."""
    if status is not Status.PLANNED or when.precision != "day":
        return when.precision
    leaves = _LEAVES.match(line.text, when.end - line.start)
    return "week" if leaves and _TO_ATTEND.search(line.text) else "day"


_LEAVES: Final = re.compile(
    r"(?:\s?\([월화수목금토일]\))?\s?(?:[가-힣·A-Za-z]+(?:로|으로|을|를|편|행)\s){0,3}(?:출국|출발|떠난다|떠날|떠납|출장길)"
    r"|(?:[（(][月火水木金土日][）)])?(?:に|、)?(?:[^。、\d]{0,16}(?:へ|に|を)(?:向け(?:て)?)?)?(?:出発|出国|発つ|たつ|旅立)"
    r"|(?:[（(][^）)]{1,4}[）)])?(?:晚|上午|下午)?(?:启程|啟程|动身|動身|出发|出發|离开|離開)(?:前往|赴|飞往)?"
)
_TO_ATTEND: Final = re.compile(
    r"(?:참석|회담|회의|면담|방문)[^.]{0,14}(?:위해|차|하러)|(?:ため|為)、?|[以去]?(?:出席|参加|參加|会见|會見|会晤|會晤)"
)
