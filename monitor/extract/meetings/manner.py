"""How a meeting was held, and the summit on whose margins (M3, M4)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.meetings.rules import Rule
    from monitor.extract.reading import Article, Line
    from monitor.types import Mode

_PHONE = keyed(
    r"\b(?:tele)?phone\b|\bphoned\b|\bby (?:tele)?phone\b|\bteleconference\b|\b(?:dial(?:s|led|ed|ling|ing)?|phones?|phoned) in\b|\b(?:the|(?<!paid )(?<!pay )(?<!pays )(?<!paying )an?|his|her|their|'s) (?:(?!courtesy|farewell|wake-up|close|port)[\w-]+ )?call\b(?! (?:on|upon) (?!\w+day)| (?:an?|it|this|him|her|them|itself) )|\br[au]ng (?:him|her|them|back|up)\b|\bhotline\b",
    re.IGNORECASE,
)
_VIDEO = keyed(
    r"\bvideo ?-?(?:conferenc|link|call|meeting|talk|summit|tele)|\b(?:by|via|over|through) (?:a )?(?:secure )?video\b|\b(?:over|on|via|by) (?:a |the |large )?(?:screens?|Zoom|Teams|Skype|WhatsApp video)\b|\bvirtual(?:ly)?\b|\bonline\b|\bremotely\b|\bVTC\b",
    re.IGNORECASE,
)
_TRAILING = re.compile(  # "spoke on Monday, her office said, in a call that lasted an hour"
    r"\b(?:spoke|talked|agreed|discussed|conferred)\b[^.;]{3,160}, (?:in|over|during|by) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:call|(?:tele)?phone)\b"
)
IN_PERSON = re.compile(
    r"\b(?:face[- ]to[- ]face|in person|in-person|visit(?:s|ed|ing|or)?|arriv(?:e|ed|es|ing|al)|host(?:s|ed|ing)?|welcom(?:e|ed|ing)"
    r"|received|hand ?shake|shook hands|while in (?-i:[A-Z])|(?:at|in) (?:the|a|an|his|her) (?:[\w'-]+ ){0,2}(?:hall|hotel|castle|library|ballroom|villa|chancellery|barracks|airport)|(?:go|goes|going|went|comes?|came|fl(?:y|ies|ew)|head(?:s|ed|ing)?|continu(?:es|ed|ing)|cross(?:es|ed|ing)|moves? on|moved on|proceed(?:s|ed|ing)|carr(?:y|ies|ied) on|return(?:s|ed|ing)?) (?:on )?to (?-i:[A-Z])\w+|(?:came|come|comes|flew|flown|fresh|straight|back) (?:here |in |back )?from (?-i:[A-Z])\w+|leaves? (?:on \w+day |tomorrow |today |tonight )?for (?-i:[A-Z])\w+|days? of talks|sidelines|margins|fringes|in (?:his|her|their|the \w+'s) office|lunch(?:eon|ed|es)?|dinner|dine[ds]|breakfast(?:ed)?|palace|headquarters|residence|courtesy call|audience|venue|over (?:an?|the) (?:map|chart|plans?|table|drawings?)|drove (?:out|with|to)"
    r"|(?:com(?:es?|ing)|came|walk(?:s|ed|ing)|step(?:s|ped|ping)|emerg(?:ed|es|ing)) (?:just )?(?:out of|out onto|down the|from (?:the|their|a))(?= (?:[\w'-]+ ){0,4}?(?:stairs|steps|doors?|meeting|talks|session|hall|building))|in the (?:[A-Z]?\w+ )?capital(?! (?:city )?of)"
    r"|delegation|trip|credentials|pull-aside|closeted|crossed paths|(?:over|for) (?:coffee|tea|drinks)|at (?:his|her) side|entertain(?:s|ed|ing)|off the plane|side by side|travel(?:s|led|ed)?|flew|flying|sat down|signing|signed|ceremony|summit|greeted|bilateral meeting|walk|forum|gathering|(?<!press )(?<!news )(?<!video )conference)\b",
    re.IGNORECASE,
)  # fmt: skip


_SPEAK = re.compile(r"\b(?:speak|talk|confer)(?:ing)? again$")
_FROM_AFAR = re.compile(r" (?:by|via|over|on) (?:the |a )?(?:video|(?:tele)?phone|secure)\b")
REMOTE: Final = frozenset({"phone", "video"})


def settle_mode(draft: Draft, rule: Rule, clause: str) -> None:
    """Say how a meeting was held (M4); one from afar has no place, a next round no call of now."""
    at = draft.end - draft.line.start
    words, after = draft.line.text[draft.start - draft.line.start : at], draft.line.text[at:]
    spoken = rule.shape == "again" and _SPEAK.search(words) is not None
    if rule.shape == "again" and not (spoken or _FROM_AFAR.match(after)):
        draft.mode = "in_person"
        return
    default = "unknown" if spoken else draft.mode if rule.mode == "unknown" else rule.mode
    bodies = set(draft.sides) & BODIES
    default = "in_person" if bodies and in_session(default, clause) else default
    draft.mode = mode_of(default, draft.line, clause, place=draft.place)
    draft.place = None if draft.mode in REMOTE else draft.place


def mode_of(default: Mode, line: Line, clause: str, *, place: str | None) -> Mode:
    """Say how a meeting was held (M4); never guessed without a cue."""
    if default in {"phone", "video"}:
        return default
    near = clause if len(clause) > 30 and not clause.startswith("where ") else line.text
    if _VIDEO.search(near):
        return "video"
    if _PHONE.search(near) or (default == "unknown" and _TRAILING.search(line.text)):
        return "phone"
    if default == "unknown" and not place and _CALLS.search(line.text):
        return "phone"
    there = _AT_A_VENUE.search(_TELLERS.sub(" ", line.text)) or _VISITING.search(line.text)
    if default == "in_person" or place or there or IN_PERSON.search(ELSEWHERE.sub(" ", near)):
        return "in_person"
    return default


ELSEWHERE: Final = re.compile(  # what talks are about or come before: "agreed on a date for the summit"
    r"\b(?:ahead of|before|in advance of|about|on|to discuss|discuss\w*|review\w*|upcoming|next (?:week|month|year)'s|prepar(?:e|es|ed|ing|ations?)(?: for)?|invit\w+ (?:[\w'-]+ ){0,4}?(?:to|for)"
    r"|(?:dates?|schedule|agenda|plans?|venue|arrangements?|timetable|results?|outcome) (?:for|of)|(?:days?|weeks?|months?|hours) (?:before|after))"
    r" (?!the (?:sidelines|margins|fringes))(?:(?!(?:during|at|in|by|over)\b)[\w'-]+ ){0,5}?(?:[Ss]ummit|visit|trip|tour|ceremony|conference|forum|gathering|travel|delegation)\b"
)
_VISITING = re.compile(
    r"\b[Vv]isiting (?=[A-Z][\w'-]+ [A-Z])|\bis in town\b|\bin town (?:on|for|this|until)\b"
)
_IN_SESSION = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|sit(?:s|ting)? in on|sat in on|take[sn]? part in|took part in|taking part in|join(?:s|ed|ing)?|at) [^.;:\"]{0,60}?\b(?:[Ss]ession|[Ss]ummit|[Mm]inisterial|[Cc]ouncil)\b"
)


def in_session(default: Mode, clause: str) -> bool:
    """Tell that somebody takes a seat in a session, which no one does from afar unsaid."""
    return default == "unknown" and _IN_SESSION.search(clause) is not None


_ROOM: Final = (
    r"(?:office|hall|hotel|house|suite|room|Hall [A-Z]\b|lounge|lobby|corridor|stairwell|stairs|staircase|landing|terrace|balcony|garden|courtyard|veranda|mess|canteen|kitchen|cafe|café|bar|pub|restaurant|club"
    r"|ministry|chancellery|embassy|mission|building|centre|center|base|camp|barracks|fort|castle|palace|villa|farm|barn|hangar|shed|tent|container|workshop|plant|factory|yard|shipyard|dockyard|port|harbou?r|pier|quay|quayside|wharf|deck|wardroom|bridge|cabin|car|train|plane|bus"
    r"|airport|airfield|station|museum|library|gallery|church|cathedral|temple|shrine|theatre|theater|university|academy|college|school|bench|table|sofa|fireplace|booth|pavilion|marquee)"
)
OPENS_AT: Final = re.compile(  # "In the lobby of a hotel in Riga on Monday, "
    rf"(?:In|At|On|Over|Aboard|Inside|Outside|Under|Across|Beside|Around) (?:an?|the|one|his|her|their|[A-Z][\w'-]+) (?:[\w'-]+ ){{0,4}}?{_ROOM}\b[^;:\"]{{0,60}}, ",
    re.IGNORECASE,
)
_AT_A_VENUE = re.compile(
    r"\b(?:during|at|on the (?:sidelines|margins|fringes) of) (?:the |his |her |their |this )?(?:[\w'-]+ ){0,4}(?:conference|summit|visit|trip|forum|headquarters|ceremony|palace|reception|banquet|residence)\b"
    r"|\baboard (?:the|an?|his|her|[A-Z])|\b(?:in|at|inside|outside|on|round|around|across) (?:the|an?|one|his|her|their|[\w.]+'s?) (?:[\w'-]+ ){0,3}?"
    rf"{_ROOM}\b(?!(?:'s)? (?:web ?site|site|web ?page|page|account|feed|channel|portal|app)\b)(?! of (?:cards|representatives|commons|lords|trade|finance|affairs|foreign|defen[cs]e))"
    r"|\b(?:visit|trip|tour|stay)\b[^.;]{0,60}?,? (?:during|in the course of|on) which\b"
)
_TELLERS = re.compile(  # "an official at the presidential office said"
    rf"\b(?:officials?|spokes\w+|aides?|sources?|diplomats?|staff\w*|people|secretary) (?:at|in|from|inside) (?:the |his |her )?(?:[\w'-]+ ){{0,3}}?{_ROOM}\b"
)
_CALLS = re.compile(
    r"\b(?:round|series|string|flurry|chain|marathon) of (?:[\w-]+ ){0,2}calls\b|\b(?:tele)?phone (?:tour|round|marathon)\b"
)
_PART = keyed(
    r"\b(?:on the )?(?:sidelines?|margins?|fringes?) of (?:the |an? )?(?P<name>[^,.;]{3,70}?(?:[Ss]ummit|[Mm]eetings?|[Cc]onference|[Ff]orum|[Aa]ssembly|[Dd]ialogue|[Gg]athering|[Mm]inisterial))"
    r"|\b(?:before|after|at|during|ahead of) (?:the |this [\w']+ )?(?P<at>(?:[A-Z][\w'-]+ ){1,5}(?:[Ss]ummit|[Cc]onference|[Ff]orum|[Dd]ialogue|[Mm]inisterial|[Aa]ssembly))"
)


def part_of(line: Line, article: Article) -> str | None:
    """Name the summit on whose margins a meeting was held: by its id where the gazetteer has it."""
    match = _PART.search(article.plain, line.start, line.end)
    if match is None:
        return None
    start, end = match.span("name" if match.group("name") else "at")
    known = [s for s in article.summits if s.start < end and start < s.end]
    if not known and _BARE.match(article.plain, start, end):
        known = [s for s in article.summits if s.start < line.end][-1:]
    return known[0].id if known else article.plain[start:end]


_BARE = re.compile(
    r"(?:(?:NATO|alliance|annual|leaders'?) )*(?:[Ss]ummit|[Gg]athering|[Mm]eeting)$"
)
