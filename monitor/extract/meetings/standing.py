"""Where a meeting stands when its words, its tense and its day are weighed together (M6)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.circumstances import Dated, pick_date
from monitor.extract.clauses import clause_span
from monitor.extract.dates.anchored import told_at
from monitor.extract.keyed import keyed
from monitor.extract.meetings.ahead import came_for, lies_ahead
from monitor.extract.meetings.attending import STAND_IN
from monitor.extract.meetings.encounter_rules import TOLD
from monitor.extract.meetings.guards import is_unreal, only_named
from monitor.extract.status import FUTURE, POSTPONED, called_false, governed, meeting_status
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Article, Line


_PAST_TENSE = re.compile(
    r"(?:[Hh]eld|[Mm]et|[Ss]poke|[Tt]alked|[Hh]osted|[Rr]eceived|[Ww]elcomed|[Cc]onferred|[Gg]athered|[Cc]onvened|[Cc]alled|[Tt]elephoned|[Pp]honed|[Ss]at down|[Dd]ined|[Aa]ttended|[Vv]isited|[Ss]hook|[Rr]ang|[Ss]aw|[Ss]pent|[Dd]iscussed|[Rr]eviewed|[Ww]ent over|[Cc]aught up|[Tt]ouched base|[Cc]ompared|[Tt]ook|[Cc]ompleted|[Cc]oncluded|[Ww]rapped up|[Ff]inished|[Rr]enewed|[Rr]esumed|[Oo]pened|[Bb]egan|[Ss]tarted|[Ee]nded|[Ll]aunched|[Cc]onducted|[Ee]ntered|[Hh]uddled|[Hh]ad(?! (?:[\w-]+ ){0,4}?(?:scheduled|planned|lined up|arranged|set|due|booked|pencilled|been|to|hoped|wanted|yet|not|never)\b))\b"
)
_HELD = re.compile(
    r"\b(?:held|hosted|attended|joined|conducted|took part in|concluded"
    r"|had(?! (?:\w+ )?(?:been|hoped|wanted|planned|expected|agreed|asked|sought|yet|not|never|to)\b))(?: [\w-]+){0,4} $"
)


_THEN = re.compile(
    r"(?:[Mm]et|[Hh]eld|[Ss]poke|[Ss]aw|[Tt]alked|[Cc]onferred|[Ss]at down|[Dd]ined|[Rr]ang|[Rr]eceived|[Hh]osted)\b"
)
_NOT_THEN = re.compile(r"\b(?:be|been|being|is|are|was|were|to|have|get|got)(?: \w+ly)? $")


def held_then(plain: str, a: int) -> bool:
    """Tell a trigger in the past tense, whoever vouches for it: "met him on Monday, sources say"."""
    before = plain[max(0, a - 24) : a]
    if _PASSIVE.search(before) and _DONE.match(plain, a):
        return True
    if came_for(plain, a):
        return True
    return _THEN.match(plain, a) is not None and not _NOT_THEN.search(before)


_PASSIVE = re.compile(r"\b(?:was|were) (?:\w+ly |then |also )?$")
_DONE = re.compile(r"\w+(?:ed|wn|nt|ught|eld|et|en) (?:\w+ )?(?:to|by|with|through|in|at|on|for)\b")


def predicate(line: Line, a: int, b: int, plain: str) -> str:
    """Give what a sentence says of a meeting after an aside: "A's lunch with B, due today, is off"."""
    end = clause_span(line, a, b, plain)[1]
    after = _AFTER_ASIDE.match(plain, end, line.end)
    return " " + after["does"] if after else ""


def day_told(line: Line, a: int, b: int, parties: tuple[Party, ...], article: Article) -> Dated:
    """Choose a meeting's day: of "A's lunch with B, due on Monday, will be on Friday" the later."""
    end = clause_span(line, a, b, article.plain)[1]
    starts = [end, *(m.start() for m in _ASIDE.finditer(article.plain, b, end))]
    asides = (_AFTER_ASIDE.match(article.plain, start, line.end) for start in starts)
    after = next((found for found in asides if found), None)
    if after is not None and _HAS_DAY.match(after["does"]):
        date = pick_date(line, *after.span("does"), article)
        if date.when is not None:
            return date
    return pick_date(line, *told_at(line, a, b, parties, article), article)


_HAS_DAY = re.compile(  # "…, originally set for Monday, took place on Tuesday"
    r"will\b|(?:took|takes?) place|(?:was|were) (?:finally |at last )?held|went ahead|(?:is|are) (?:now )?(?:to|set|due|scheduled)\b|has (?:now )?taken place"
)


def _clause(line: Line, a: int, b: int, plain: str) -> str:
    """Give what of a sentence says where its meeting stands."""
    start, end = clause_span(line, a, b, plain)
    hangs = _ABSOLUTE.match(plain, start, end)
    return plain[line.start if hangs else start : end] + predicate(line, a, b, plain)


def _opening(line: Line, a: int, b: int, plain: str) -> str:
    """Give the phrase before who does something else: "In a call with A, B urged", if it is one."""
    if not _OPENS_WITH.match(plain, line.start, a):
        return ""
    people = [x for x in line.actors if x.start > b and x.kind != "state"]
    then = next((x for x in people if plain.endswith((", ", ", the "), b, x.start)), None)
    if then is None or _STILL_TO_COME.search(plain, then.end, line.end):
        return ""
    return plain[line.start : then.start]


_ABSOLUTE = re.compile(  # "…, with Holm joining the session": its tense is that of what it hangs on
    r"with [^,;:\"]{3,70} (?:joining|attending|taking part|participating|sitting in|chairing|leading|hosting|speaking)\b"
)
_OPENS_WITH = re.compile(
    r"(?:(?:Just|Shortly|Immediately|Hours|Minutes|A day|Days) )?(?:In|At|During|After|Before|Following|Ahead of|On the eve of|Prior to|Over|Speaking (?:after|before|at|during|following))\b[^,;:\"]{0,40}$"
)
_IN_PLACE_OF = re.compile(r"^(?:Instead|In place|In lieu) of [^,;]{3,120}, ")
_STILL_TO_COME = re.compile(
    r"\b(?:will|would|shall|could|may|might|should|plans?|hopes?|wants?|intends?|(?:is|are|was|were) (?:to|due|expected|set|scheduled|likely|not)|did not|has not)\b"
)
_ASIDE = keyed(r", (?=(?:originally|first|initially|due|planned|scheduled|set|meant)\b)")
_AFTER_ASIDE = re.compile(
    r",? ?(?:which|that|originally|first|due|planned|scheduled|set|slated|long|initially|meant|announced|agreed|arranged|moved|delayed|twice|once|already|put off|postponed|expected|promised|billed)\b"
    r"(?:[^,;:\"]|, (?=[A-Z][a-z]+ \d|\d{4}\b|(?:in|at) [A-Z])){3,110}, "
    r"(?P<does>(?:has|have|had|is|are|was|were|will|did|fell|slipped|ended|never|got|came|would|took|went|takes?)\b[^,.;]{2,80})"
)


_ASSERTED = frozenset({Status.OCCURRED, Status.PLANNED, Status.UNCONFIRMED})


def standing(
    rule: Rule, line: Line, a: int, b: int, article: Article, date: Dated
) -> Status | None:
    """Judge a meeting by its clause, its tense and its day; ``None`` when none is asserted."""
    opening = _opening(line, a, b, article.plain)
    clause = opening or _clause(line, a, b, article.plain)
    if rule.shape == "attend" and STAND_IN.search(line.text):
        ahead = FUTURE.search(clause) or (date.when is not None and date.when.past is None)
        return Status.PLANNED if ahead else Status.OCCURRED
    lead = _IN_PLACE_OF.sub("", article.plain[clause_span(line, a, b, article.plain)[0] : a])
    own = rule.shape in {"scene", "learned"} or rule.id.startswith("encounter.")
    holds = _HELD.search(lead) or (own and _DID_IT.search(lead)) or None
    told = holds is not None or _is_past(rule, article.plain, a, b)
    before = (lead[: holds.start()] if holds else lead) if told else None
    status = meeting_status(
        clause,
        opening or _statement(line, a, b),
        future_date=date.ahead,
        before=before,
        lead=lead + article.plain[a:b] if told else None,
    )
    has_one = _HAS_ONE.match(article.plain, line.start, b) is not None
    ahead = has_one or lies_ahead(line, article, (a, b), date)
    if status is Status.OCCURRED and not told and ahead:
        status = Status.PLANNED
    if only_named(status, lead, line.text, told=told):
        return None
    unreal = is_unreal(rule, lead, article.plain[a:b], line.text)
    if status in _ASSERTED and unreal:
        return None
    if status is Status.OCCURRED:
        status = governed(article.plain[line.start : a], article.plain[a:b], told=told)
    if status is None and date.ahead and not unreal and _is_adjunct(rule, line, a, article.plain):
        status = Status.PLANNED
    if status is Status.PLANNED and date.is_past(article.today):
        status = Status.OCCURRED
    if status is Status.OCCURRED and line.rank == "title" and _TO_COME.search(lead):
        status = Status.PLANNED
    if status is Status.PLANNED and not date.ahead and _as_done(rule, line, b, article.plain):
        status = Status.OCCURRED
    dated = date.when is not None and date.when.precision == "day"
    return _as_told_around(status, clause, (line, a), article, dated=dated)


def _settled_by(line: Line, b: int, plain: str) -> bool:
    """Tell what two have done of what will come of it: "will train under a plan settled by A and B"."""
    done = next(_SETTLED_BY.finditer(plain, line.start, line.end), None)
    if done is None or b < done.start() - _NEAR_BY:
        return False
    people = [x for x in line.actors if done.end() <= x.start and x.kind == "person"]
    return len(people) > 1 and people[0].start <= done.end() + _NEAR_BY


_NEAR_BY = 40  # characters
_SETTLED_BY = keyed(
    r"(?<!be )(?<!been )\b(?:agreed|settled|signed|drawn up|initialled|struck|reached|sealed|approved|worked out|thrashed out|hammered out|negotiated|concluded)(?: (?:on|last) \w+day)?(?: in [A-Z]\w+)? by "
)


def _as_done(rule: Rule, line: Line, b: int, plain: str) -> bool:
    """Tell "announced after talks", "agreed in a call" and "delighted to welcome her"."""
    if rule.id == "meet.good-to":
        return _LOOKS_AHEAD.search(plain, line.start, b) is None
    told = (_AFTERWARDS, _SAID_IN, _AGREED_THERE)
    if rule.shape == "noun" and _WAS_HELD.search(plain, b, line.end):
        return True
    if any(pattern.search(plain, line.start, b) for pattern in told):
        return True
    return _settled_by(line, b, plain)


_WAS_HELD = re.compile(
    r", (?:(?:was|were) (?:finally |at last |duly )?held|took place|went ahead)\b(?! (?:every|each))"
)
_LOOKS_AHEAD = re.compile(r"\b(?:will|would|'ll|forward|shall)\b")
_HAS_ONE = re.compile(  # "she has a meeting with", on a day told before
    r"(?:He|She|They|There (?:he|she|they)) (?:also )?(?:has|have) (?:an?|two|three|his|her|talks|meetings?)\b[^.;:,\"]{0,40}$"
)
_TO_COME = re.compile(r"\b[\w.'-]+ (?:set |due |expected )?to (?:[a-z]+ ){0,2}$")  # of headlines
_AFTERWARDS = re.compile(  # "announced after talks", whatever it was that they announced
    r"(?<!be )(?<!to )\b(?:announced|agreed|signed|said|struck|reached|unveiled|issued|made|adopted|approved|sealed|concluded"
    r"|disclosed|settled|told|spoke|reported|came) (?:[\w'-]+ ){0,5}?(?:after|following) (?:[\w'-]+ ){0,3}?"
    r"(?:talks|meetings?|discussions|consultations|session|lunch|dinner|call|conversation|round)\b(?: \w+){0,4}$"
)
_VOICED = (
    r"(?<!be )(?<!to )(?<!will )(?<!been )\b(?:told|assured|informed|thanked|urged|asked|congratulated|pressed|briefed|warned|promised|agreed|decided|said"
    r"|confirmed|announced|reaffirmed|affirmed|discussed|pledged|stressed|conveyed|proposed|repeated|explained|invited|reviewed|welcomed|vowed)\b"
)
_TALK = r"(?:talks|meeting|discussions|consultations|session|lunch|dinner|breakfast|call|conversation|(?:tele)?phone|videoconference|conference|video\w*)\b(?: \w+){0,3}$"
_SAID_IN = re.compile(  # "agreed in a call", "affirmed that they will do more, in a meeting"
    _VOICED
    + r"(?:(?:(?!\b(?:will|would|to (?!the |his |her |its |[A-Z])|that)\b)[^.;:\"]){0,120}?\b(?:in|at|during|over|on|by) (?:an? |the |their |his |her |that |\w+day's )?"
    r"|[^.;:\"]{3,200}, (?:in|at|during|over|on) (?:an?|their) )(?:(?!(?:will|would|is|are|to)\b)[\w'-]+ ){0,4}?"
    + _TALK
)
_AGREED_THERE = re.compile(  # "agreed in Riga on Sunday to open negotiations"
    r"(?<!be )(?<!to )(?<!ve )(?<!had )\b(?:agreed|decided|resolved|settled|undertook)(?: (?:in|at) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?: (?:on|late|early))? \w+day| on \w+day (?:in|at) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:to|on|that)\b"
)
_DID_IT = re.compile(  # the past tense of a sentence whose mark of a meeting is no verb
    r"(?<!to )(?<!not )(?<!never )\b(?:spent|sat|met|talked|spoke|showed|walked|took|had|used|shared|came|went|drove|flew|ate|dined|lunched|stood|stayed"
    r"|toured|inspected|visited|worked|joined|kept|gave|made|left|heard|found|put|ran|saw|told|received|hosted|welcomed|settled)\b"
    r"(?! (?:been|to)\b)(?=[^.;:\"]*$)"
)


def _is_past(rule: Rule, plain: str, a: int, b: int) -> bool:
    """Tell a trigger in the past tense from "the dinner hosted by him", which has no tense."""
    if _REDUCED.match(plain, b) and not _PASSIVE.search(plain[max(0, a - 24) : a]):
        return False
    encounter = rule.id.startswith("encounter.") and TOLD.match(plain, a) is not None
    return encounter or _PAST_TENSE.match(plain, a) is not None


_REDUCED = re.compile(r" by\b")


def _statement(line: Line, a: int, b: int) -> str:
    """Cut out what stands between two semicolons: each side of one is a statement of its own."""
    first = line.text.rfind(";", 0, a - line.start) + 1
    last = line.text.find(";", b - line.start)
    return line.text[first : last if last >= 0 else None]


_THEY_SAID = re.compile(
    r"\b(?:(?:[Oo]ne|two|both|some) of (?:them|the (?:sources|people|officials|diplomats))"
    r"|[Tt]he (?:other|second|third) (?:two|source|person|official)|[Aa]nother (?:source|person|official))\b"
)
_UNNAMED = re.compile(
    r"\bsources\b|\b(?:people|persons|officials|diplomats|aides) (?:with|who|familiar|briefed|close)\b"
)
_WAS_DUE = re.compile(
    r"\b(?:had (?:\w+ )?been (?:due|scheduled|set|slated|planned|expected)|(?:was|were) to have|(?:is|are|was|were) (?:now )?off)\b"
)
_WOULD_HAVE = re.compile(
    r"\bwould (?:also )?have (?:met|held|seen|hosted|received|visited|attended|joined|spoken|had|been (?:received|hosted))\b"
)
_HINDERED = re.compile(  # "but for the storm", "had the weather allowed"
    r"\b[Bb]ut for (?:the|an?|his|her|its) |\b[Hh]ad (?:the |his |her |it )?[\w' -]{2,40}?\b(?:not|allowed|permitted|held|been)\b"
)
_ENDED = re.compile(r"\b(?:cancel\w*|called off|scrapp?ed|axed|dropped|abandoned)\b")
_BESIDE = 600  # characters around a sentence that say what became of its meeting


def _as_told_around(
    status: Status | None, clause: str, at: tuple[Line, int], article: Article, *, dated: bool
) -> Status | None:
    """Weigh what "one of them said" by who they are, and "had been due" by what became of it."""
    plain, (line, a) = article.plain, at
    if called_false(line.text, a - line.start):
        return Status.DENIED
    if status is None and _WOULD_HAVE.search(clause):
        before = plain[max(0, line.start - _BESIDE) : line.start]
        hindered = _ENDED.search(before) or (dated and _HINDERED.search(line.text))
        return Status.CANCELLED if hindered else None
    if status is Status.PLANNED and _THEY_SAID.search(line.text):
        return Status.UNCONFIRMED if _UNNAMED.search(plain, 0, line.start) else status
    if status is Status.CANCELLED and _WAS_DUE.search(line.text):
        around = plain[max(0, line.start - _BESIDE) : line.end + _BESIDE]
        if POSTPONED.search(around) and not _ENDED.search(around):
            return Status.POSTPONED
    return status


def _is_adjunct(rule: Rule, line: Line, a: int, plain: str) -> bool:
    """Tell a meeting named in passing, whose verb says something else: "should raise it in talks"."""
    before = plain[max(line.start, a - 20) : a]
    return (
        rule.shape == "noun"
        and re.search(
            r"\b(?:in|during|at|before|ahead of|for) (?:the |a |an |his |her |their )?\W*$", before
        )
        is not None
    )
