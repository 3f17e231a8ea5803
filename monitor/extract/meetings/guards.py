"""What takes back a meeting the words after it seem to tell: negations, conditions, inventions."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.circumstances import without_asides
from monitor.extract.keyed import keyed
from monitor.extract.names.capitals import shouted
from monitor.extract.status import HISTORY
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.draft import Draft
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Article, Line

_NEVER = re.compile(
    r"\b(?:(?:has|have|had) (?:yet to|never|not|hardly|barely)|(?:has|have|had|did|does|do|was|were|is|are)(?:n't| not)"
    r"|never|rarely|seldom|nobody|neither|without|nor|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to"
    r"|\b[Nn]o (?:[\w-]+ ){1,4}(?:has|have|had|will|would)|fail(?:ed|s|ing)? to|ought to|should|must|stop(?:ped|s)? short of|avoid(?:ed|s|ing)?)"
    r"(?: (?:yet|ever|once|even|actually|been|be|have|to|also|again|\w+ly)){0,3} ?$"
)  # fmt: skip
_UNREAL = keyed(
    r"^\W*(?:The|This|That|A) (?:[\w-]+ )?(?:claim|allegation|rumou?r|accusation)s? |"
    r"\b(?:books?|memoirs?|biography|diary|diaries|film|novel|documentary|chapters?) (?:\w+ )?(?:tells?|describes?|recounts?|recalls?|relates?|retells?|says?|claims?)\b|"
    r"^\W*(?:An|The|A) (?:earlier|previous|original) version\b|"
    r"^(?:\W*)(?:Had|Should|Were|If|Suppose|Imagine|Would) (?!been\b)|"
    r"\b(?:[Rr]umou?r mill|[Gg]ossip|[Tt]ongues (?:are )?wag\w*)\b|"
    r"(?<!not )\b(?:[Ee]very|[Ee]ach) (?:other |second )?(?:year|spring|summer|autumn|fall|winter|month|week|\w+day)\b|"
    r"\b[Ii]n (?:the|a|his|her) (?:new )?(?:film|novel|series|play|drama|satire|book|sketch|scenario)\b"
)


_WANTED = keyed(  # a slot, a seat or a word asked for, and "every conversation"
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?|appl(?:y|ied|ying)|appeal(?:ed|s|ing)?|beg(?:ged|s)?|push(?:ed|es|ing)?|plead(?:ed|s|ing)?) for (?:an? |the |more |new |urgent |such )?(?:[\w-]+ ){0,2}(?:slot|seat|place|word|hearing|chair|role|invitation)s?(?: (?:at|with|in|for|to|from) [^,;:.]{0,40})? ?$"
    r"|\b(?:every|each|any|such) $"
)


_HOW_TO = re.compile(  # "exchanged views on how they should act in their dialogue with"
    r"\b(?:on|about|over|of|discuss\w*|ask\w*) (?:how|whether|what)\b[^.;]{3,90}\b(?:should|could|can|might|would|ought|to)\b[^.;]{0,70}$"
)


def taken_back(lead: str, sentence: str) -> bool:
    """Tell whether the words up to a trigger, or the sentence's opening, deny what it tells."""
    if _WANTED.search(lead[-90:]) or _HOW_TO.search(lead[-140:]):
        return True
    return _NEVER.search(lead[-60:]) is not None or _UNREAL.search(sentence[:80]) is not None


def is_unreal(rule: Rule, lead: str, trigger: str, sentence: str) -> bool:
    """Tell what is taken back by the words before, by its own or, where those are none, beside."""
    leads = [lead]
    if rule.shape in {"scene", "learned"}:
        each = trigger.startswith("other") and lead.endswith("each ")
        leads = [] if each else [lead, lead.rstrip().rpartition(" ")[0]]
        leads.append(lead + trigger)
    denied = _NOT_WITHIN.match(trigger) is not None  # "has not yet had lunch with"
    return denied or any(taken_back(up_to, sentence) for up_to in leads)


_NOT_WITHIN = re.compile(
    r"(?:(?:has|have|had|did|does|do) (?:not|never|hardly)|(?:has|have|had|did|does|do)n't)\b"
)
FLASH = 160  # characters; an agency's flash has no more


def is_flash(line: Line, article: Article) -> bool:
    """Tell an agency's flash, a headline in the body."""
    return len(line.text) < FLASH and shouted(article.text[line.start : line.end])


_INVENTED = keyed(
    r"\b(?:(?:is|are|as|of|pure|entirely|a piece of) fiction\b|fictional (?:scenario|account|story|crisis)|war[- ]?gam(?:e|ing)\b[^.]{0,40}\bscenario|scenario (?:written|invented|imagined) for|short story|work of satire|satirical)|\b(?:simulation|war[- ]?game|scenario|exercise)\b[^.]{0,60}\b(?:played|students|players|cast)\b|\b(?:cast|playing|played) as (?:her|his|its|their) (?:own )?(?:country's )?(?:president|minister|leader)",
    re.IGNORECASE,
)


HEAD = 900  # characters in which a text says what it is


def is_invented(plain: str) -> bool:
    """Tell a text that says of itself, at its head, that it is made up: a game, a story."""
    return _INVENTED.search(plain, 0, HEAD) is not None


_QUALIFIES = re.compile(
    r" (?!(?:and|or|to|in|on|at|for|with|over|as|after|before|amid|by|of|from|about|again|ahead|during|despite|this|next|today"
    r"|tomorrow|yesterday|under|via|while|but|near|outside|off|later|early|late|twice|first)\b)[a-z]+"
)


def names_no_side(line: Line, parties: Sequence[Party], plain: str) -> bool:
    """Tell "Oslo founders meet Tokyo money": in a headline the name only qualifies a thing."""
    return line.rank == "title" and any(
        p.start > parties[0].end and not (p.person or p.role) and _QUALIFIES.match(plain, p.end)
        for p in parties[1:]
    )


_UNION = re.compile(
    r"\b(?:(?:trade |labou?r )?unions?|strikers|walkout|walked out|wages?|pay (?:talks|offer|deal|claim)|plaintiffs?|lawsuit|divorce|landlords?|tenants|in court|arbitration|settlement talks)\b",
    re.IGNORECASE,
)
_TWO_SIDES = re.compile(
    r"\b(?:[Tt]he (?:two )?(?:sides|parties)|[Bb]oth (?:sides|parties)|[Tt]he two|[Tt]hey)\b"
)
_BESIDE = 500  # characters before a sentence that say who its "two sides" are


def is_dispute(line: Line, parties: Sequence[Party], plain: str) -> bool:
    """Tell "the two sides met" of a firm and its workers."""
    nameless = not any(p.person or p.role for p in parties)
    named = any(p.start >= line.start and p.end <= line.end and p.sides for p in parties)
    before = plain[max(0, line.start - _BESIDE) : line.end]
    if not _TWO_SIDES.search(line.text):
        return False
    return nameless and not named and _UNION.search(before) is not None


_LONG_PAST = re.compile(  # "his lunch with the minister last year"
    r"(?: in [A-Z]\w+)? (?:(?:in|late|early|back in) )?(?:last (?:year|spring|summer|autumn|fall|winter)|(?:two|three|four|five|several|\d+) years (?:ago|earlier)|(?:in )?(?:19|20[01])\d\b)"
)
_THERE_WHEN = re.compile(
    r"\b(?:was|were) (?:in|at|there|present|on hand|standing|working|sitting|backstage|outside)\b[^.;:\"]{0,60}\bwhen\b[^.;:\"]{0,70}$"
)


_RECALLED = re.compile(
    r"\b(?:recall|remember|reminisc)\w*\b[^.;]{0,60}\b(?:once|decades|long ago|as an? (?:young )?\w+|years)\b[^.;]{0,60}$"
)


def is_memory(line: Line, at: int, article: Article) -> bool:
    """Tell "she was in Oslo when the two first met": no day, and somebody remembers it."""
    if _RECALLED.search(article.plain, line.start, at):
        return True
    return _THERE_WHEN.search(article.plain, line.start, at) is not None and not article.dates(line)


_GAME = re.compile(
    r"\b(?:(?:semi-?|quarter-?)?finals?|match(?:es)?|group stage|qualifiers?|tournament|cup|game|fixtures?|innings|playoffs?"
    r"|championships?|league|football|rugby|hockey|cricket|netball|soccer|basketball|volleyball|handball|curling|kick-?off|winners|losers|frigates|warships|destroyers)\b",
    re.IGNORECASE,
)


_PRIVATE = re.compile(  # people who speak for no state, met alone
    r"\b(?:met|meets?|meeting|saw|received|joined|hosted|greeted)(?: with)? "
    r"(?:(?:the|his|her|its|their|some|several|many|hundreds of|dozens of|\d+|own) )*"
    r"(?:(?!and\b|of\b|to\b|in\b|with\b|at\b|counterpart)[\w'’-]+ ){0,3}?"
    r"(?:crew|students|pupils|veterans|fans|voters|part(?:y|ies)'s? \w+|families|relatives|workers"
    r"|players|survivors|criticism|resistance|sailors|soldiers|troops|residents|expatriates"
    r"|investors|journalists|reporters|winners|pilgrims|tourists|orphans|children)\b"
    r"(?!'s? (?:chief|commander|union|minister|leader)| and (?:the |his |her )?(?:[A-Z]|\w+ minister))"
)


def _speaks_for_none(parties: tuple[Party, ...], line: Line) -> bool:
    """Tell "met the crew of a Korean tanker": but for him nobody is there who speaks for a side."""
    official = {s for p in parties if p.person or p.role for s in p.sides}
    return len(official) < 2 and _PRIVATE.search(line.text) is not None


def no_meeting_of(parties: tuple[Party, ...], line: Line, plain: str) -> bool:
    """Tell a game of two countries, and names that only qualify a thing."""
    nameless = not any(p.person or p.role for p in parties)
    if _speaks_for_none(parties, line):
        return True
    if names_no_side(line, parties, plain) or is_dispute(line, parties, plain):
        return True
    return nameless and _GAME.search(line.text) is not None


def is_long_past(parties: Sequence[Party], line: Line, plain: str) -> bool:
    """Tell "her lunch with the minister last year", whatever day the sentence names besides."""
    last = max((p.end for p in parties if p.start >= line.start), default=-1)
    return last > 0 and _LONG_PAST.match(plain, last) is not None


RECENT = 31  # days a meeting may lie behind that is not told as history


def is_history(clause: str, draft: Draft, article: Article) -> bool:
    """Tell whether what was found lies too far behind, or is told as history."""
    if draft.date is not None:
        last = draft.date_end or draft.date
        vague = draft.precision in {"month", "year"} and draft.status is not Status.DENIED
        late = any(_of_late(w, draft) for w in article.dates(draft.line))
        gone = (
            vague and last < article.today and not late
        )  # "at the end of last month" is no month ago
        return gone or (article.today - last).days > RECENT
    return HISTORY.search(without_asides(clause)) is not None


def _of_late(when: When, draft: Draft) -> bool:
    """Tell "met him at the end of last month", which is not a month ago."""
    near = 0 <= when.start - draft.end < _NEAR
    return near and when.part == "late" and when.past == draft.date


_NEAR = 70  # characters


def only_named(status: Status | None, lead: str, text: str, *, told: bool) -> bool:
    """Tell a meeting that is wished for, prepared, or only measured against."""
    if status is Status.PLANNED and _NO_ONE_TIME.search(text):
        return True
    if status in _ASSERTED and _COMPARED.search(lead):
        return True
    if status is Status.OCCURRED and not told and _TOPIC.search(lead):
        return True
    return status is Status.OCCURRED and not told and _PREPARED.search(lead) is not None


_NO_ONE_TIME = re.compile(  # of a wish, a rule or a forecast
    r"\b(?:annual|yearly|regular|quarterly|twice-yearly) (?:[\w'-]+ ){0,4}?(?:talks|meetings|dialogues?|consultations)\b[^.;]{0,60}\bfrom (?:next year|20\d\d)\b|\bat least (?:once|twice|\w+ times)\b|\bwould (?:only )?(?:meet|talk|speak|see|host|travel|visit|go)\b[^.;]{3,80} (?:only if|if|unless|provided)\b"
)
_PREPARED = re.compile(  # "discussed preparations for the summit"
    r"\b(?:preparations?|agenda|dates?|plans?|arrangements?|timetable|schedule|venue) (?:for|of) (?:the |their |an? |\w+day(?:'s )?|this \w+'s |next \w+'s )?$"
)
_COMPARED = keyed(r"\b(?:days?|weeks?|months?) (?:before|after|ahead of) (?:the |an? )?$")
_TOPIC = re.compile(  # "they also spoke of the alliance's summit in July"
    r"\b(?:spoke|talked|speaking|talking) (?:also )?(?:of|about) (?:(?:the|their|his|her|its|an?) )?(?:[\w-]+ ?){0,2}$"
)
_ASSERTED = frozenset({Status.OCCURRED, Status.PLANNED, Status.UNCONFIRMED})
