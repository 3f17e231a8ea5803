"""The date that belongs to a trigger, chosen among those of its sentence."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.extract.clauses import clause_span
from monitor.extract.dates.anchored import anchored_in, own_days
from monitor.extract.dates.counted import counted
from monitor.extract.meetings.sequence import of_verb_before
from monitor.extract.meetings.timetable import heading_day, listed_day, next_entry

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.dates.when import When
    from monitor.extract.reading import Article, Line
    from monitor.types import Precision


@dataclass(frozen=True, slots=True)
class Dated:
    """The date that belongs to a trigger, or none."""

    when: When | None
    ahead: bool = False  # no past reading: the event must be planned
    said: When | None = None  # the day the sentence was said
    near: bool = False  # said right before, at or after the event

    def is_past(self, today: date) -> bool:
        """Tell a date that can only lie behind."""
        when = self.when
        if when is None or when.future is not None or when.past is None:
            return False
        return (when.past_end or when.past) < today

    def read(self, *, future: bool) -> tuple[date | None, date | None, Precision]:
        """Choose the reading that fits what happened."""
        if self.when is None:
            if self.said is None or future:
                return None, None, "unknown"
            return self.said.past, None, "day" if self.near else "unknown"
        first, last = self.when.reading(future=future)
        if first is None:
            return None, None, "unknown"
        return first, last, self.when.precision


def pick_date(line: Line, a: int, b: int, article: Article) -> Dated:
    """Choose among a sentence's dates the nearest in the trigger's clause, else nearest of all."""
    plain = article.plain
    whens = counted(line, plain, article.dates(line), (a, b))
    start, end = clause_span(line, a, b, plain)
    usable = [w for w in whens if _usable(line, plain, w)]
    usable = [w for w in usable if not next_entry(w, b, line, article)]
    said = next((w for w in usable if w.attribution), None)
    best: tuple[float, When] | None = None
    for when in own_days(line, plain, usable, (a, b)):
        inside = start <= when.start < end
        away = when.start - b if when.start >= b else a - when.end
        if when.attribution or not (inside or _reaches(line, plain, when, a, b)):
            continue
        if _is_of_another(line, plain, when, a, b) or of_verb_before(plain, when, usable, a, b):
            continue
        cost = away + (0 if inside else 1000) + _VAGUER[when.precision]
        if best is None or cost < best[0]:
            best = (cost, when)
    best = best or _only_opening(line, plain, usable, a)
    told = anchored_in(line, plain, whens, (a, b), article.today)
    own = best is not None and told is not None and a <= best[1].start < told.start
    own = own and not (told and told.start - b <= 1)  # "leaves on Thursday for talks the next day"
    reach = 120 if told and told.text.endswith("before") else 40
    if told and not own and (start <= told.start < end or told.end - 7 <= a < told.end + reach):
        return Dated(told, ahead=told.past is None, said=said)
    headed = heading_day(line, article) if best is None and said is None else None
    if headed is not None:
        return Dated(headed, ahead=headed.past is None)
    if best is None:
        near = _AT_THE_EVENT.search(plain, max(line.start, a - 40), b) is not None
        return Dated(None, said=said, near=near)
    listed = listed_day(best[1], line, article)
    return Dated(listed, ahead=listed.past is None, said=said)


def _usable(line: Line, plain: str, when: When) -> bool:
    """Tell a day something may happen on from datelines, spans, limits and days of denying."""
    if when.dateline or when.date is None or _is_span_of_time(plain, when):
        return False
    limit = when.text.startswith("by ") or plain.endswith(("by ", "by the "), 0, when.start)
    if plain.endswith("ago ", 0, when.start):
        return False  # "fifty years ago today"
    if when.precision in {"month", "year"} and _NTH.search(plain, line.start, when.start):
        return False
    if _DENIED_THEN.match(plain, when.end) or (limit and when.precision in {"month", "year"}):
        return False
    return not (_RELATIVE.match(when.text) and plain.count('"', line.start, when.start) % 2)


def _only_opening(line: Line, plain: str, usable: list[When], a: int) -> tuple[float, When] | None:
    """Give the one day of a sentence that opens or ends with it: "On Monday it was Holm, who met"."""
    days = [w for w in usable if w.precision == "day" and not w.attribution]
    if len(days) != 1:
        return None
    if days[0].start >= a and not _PARTS.search(plain, a, days[0].start):
        return (0, days[0])  # "hosted A, the minister of B, and C, the president of D, on Monday"
    if days[0].start - line.start > _OPENING:
        return None
    told = days[0].end <= a and not _SAYS.search(plain, days[0].end, a)
    return (0, days[0]) if told else None


_NTH = re.compile(  # "the second between the two this year"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|\d+th|latest|only one)\b(?: [\w'-]+){0,6} $"
)
_DENIED_THEN = re.compile(
    r" (?:\w+ly )?(?:den(?:ied|ies)|dismiss(?:ed|es)|reject(?:ed|s)|refuted)\b"
)
_PARTS = re.compile(
    r"[;:\"]|\b(?:said|says|told|announced|after|before|since|until|which|who|whose|but|while|when|where|that|to [a-z]+|will|would|signed|agreed)\b"
)
_OPENING = 12  # characters before the day a sentence opens with
_SAYS = re.compile(
    r"[;:\"]|\b(?:said|says|told|added|announced|wrote|recalled|after|before|since)\b"
)


def _is_of_another(line: Line, plain: str, when: When, a: int, b: int) -> bool:
    """Tell a day ahead of what is told as past, and one that another verb takes."""
    if when.past is None and _TOLD.match(plain, a):
        return _NOT_TOLD.search(plain, max(line.start, a - 24), a) is None
    other = _OF_ANOTHER.search(plain, b, when.start) if when.start > b else None
    return other is not None and not _its_own_verb(line, plain, a, other.start())


def _its_own_verb(line: Line, plain: str, a: int, verb: int) -> bool:
    """Tell the verb of "talks between A and B ended on Monday", which says when they were held."""
    if not _TALKS.match(plain, a) or _ITS_VERB.match(plain, verb) is None:
        return False
    return any(x.end <= verb <= x.end + 2 for x in line.actors)


_TALKS = re.compile(
    r"(?:[Tt]he )?(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Dd]iscussions|[Mm]eeting|[Dd]ialogue|[Ss]ession)\b"
)
_ITS_VERB = re.compile(
    r"(?:ended|began|started|opened|concluded|resumed|due|starting|beginning|opening)\b"
)


_TOLD = re.compile(
    r"(?:[Mm]et|[Ss]poke|[Tt]alked|[Hh]osted|[Rr]eceived|[Ww]elcomed|[Hh]eld|[Cc]onferred|[Gg]athered|[Cc]onvened)\b"
)
_NOT_TOLD = re.compile(
    r"\b(?:be|been|being|is|are|was|were|to|have|get|when|once|if|until|have not|will have)(?: \w+ly)? $"
)
_VAGUER: Final = {"day": 0, "week": 30, "month": 60, "year": 60, "unknown": 0}


def _is_span_of_time(plain: str, when: When) -> bool:
    """Tell a date that only bounds something: "the first since October"."""
    if re.search(r"\btimes? $", plain[when.start - 7 : when.start]):
        return True
    if when.text.lower().startswith("since"):
        return True
    if re.match(r", when\b", plain[when.end : when.end + 7]):
        return False  # "is staying until Friday, when he is to see"
    return re.search(
        r"(?<!not )(?<!Not )\b(?:since|until|till)\s+(?:\w+ )?$",
        plain[when.start - 16 : when.start],
    ) is not None and not re.match(r"\s*(?:to|-|until|till)\b", plain[when.end : when.end + 8])


_RELATIVE = re.compile(
    r"(?:today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening))", re.IGNORECASE
)
_AT_THE_EVENT = re.compile(
    r"\b(?:after|before|during|following|at|in) (?:\w+ ){0,6}", re.IGNORECASE
)

# what a date right behind it dates: "to renew a pact signed last year"
_PARTICIPLES = (
    r"\b(?:signed|agreed|launched|reached|concluded|adopted|struck|began|begun|started|opened|established|made|imposed"
    r"|built|created|formed|elected|appointed|founded|introduced|issued|published|distributed|circulated|sent out|drawn up|set up|ended|invaded|approved"
    r"|pledged|promised|endorsed|ratified|passed|bought|ordered|delivered|expired|expires|expiring|(?<!is )(?<!are )(?<!was )(?<!were )due|starting|beginning)"
    r" (?:(?:in|on|at|by|from|since|late|early|earlier|only|back in|as|of|the|a) ){0,3}"
)
_OF_ANOTHER = re.compile(_PARTICIPLES + "$")
_OLD_ASIDE = re.compile(
    _PARTICIPLES
    + r"(?:last \w+|(?:[\w-]+ ){0,3}?(?:years?|months?|decades?) (?:ago|earlier|before))"
)
_OPENS_ON = re.compile(
    r"\b(?:summit|conference|forum|meeting|ministerial|gathering|talks),? (?:which|that) [^.;:\"]{0,70}?"
    r"\b(?:opens?|starts?|begins?|runs?|takes place|is (?:to be )?held|is due)(?: (?:on|from|in))? $"
)
_RELATIVE_CLAUSE = re.compile(
    r"[^.;:\"]{0,60}?, (?:when|where|who|during which|in which|on which)\b[^.;:,\"]{0,60}$"
)

_WHO_HE_IS = re.compile(  # "met Holm, who heads the agency, on Monday"
    r", (?:who|whose|which)\b[^,;:.\"]{3,90},(?= (?:(?:early|late|only|again) )?(?:on )?$)"
)
_WHEN_THERE = re.compile(
    r"^[^.;:\"]{0,120}?,? (?:when (?:I|we|he|she|they|the \w+) (?:was|were|visited|travell?ed|came|went|flew)"
    r"|who (?:spent|spoke|talked|sat|met|had)) [^,;:.\"]{0,50}$"
)
_DAY_WHEN = re.compile(
    r",? (?:when|as) (?!said|expected|planned)[^.;:\"]{0,90}$"
    r"|(?:,? (?:beside|alongside|next to|together with) [^.;:\"]{3,60}?)?,? (?:after|following|at the end of|at the start of|before) (?:(?:an?|the|his|her|their|two|\w+ hours? of|the two(?: men| women)?|they) )?(?:had )?(?:[\w-]+ ){0,3}$"
)

_IT_WAS = re.compile(
    r"It was (?:(?:already|only|not until|late|early|on|still|just|the (?:evening|morning|afternoon) of|past midnight) )*"
)
_TILL_THEN = re.compile(  # "It was already 20 January, past midnight, when they met"
    r"(?:, [^;:.\"]{3,60},)? (?:when|before|that) [^;:.\"]{0,160}"
)


def without_asides(clause: str) -> str:
    """Leave out what tells the age of a thing: "a pact signed last year"."""
    return _OLD_ASIDE.sub("", clause)


def _reaches(line: Line, plain: str, when: When, a: int, b: int) -> bool:
    """Tell whether a date outside the clause still belongs: it opens the sentence or is close."""
    between = plain[b : when.start] if when.start >= b else plain[when.end : a]
    between = _WHO_HE_IS.sub(",", between)
    opens = when.end <= a and when.start - line.start < 12
    if when.end <= a and _RELATIVE_CLAUSE.match(between):
        return True
    if when.start >= b and (_OPENS_ON.search(between) or _WHEN_THERE.search(between)):
        return True
    if _DAY_WHEN.match(between if when.end <= a else ""):
        return True
    if when.end <= a and _IT_WAS.fullmatch(plain, line.start, when.start):
        return _TILL_THEN.fullmatch(between) is not None
    named = sum(x.end - x.start for x in line.actors if b <= x.start and x.end <= when.start)
    return len(between) - named < (140 if opens else 110) and not re.search(
        r"[;\"]|\b(?:said|after|before|since|until|which|who|but|while|when)\b", between
    )
