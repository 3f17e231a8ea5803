"""Words of promise that bind nobody, whatever rule has read them (C1, C4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import keyed

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_VERB = (
    r"(?:giv(?:es?|ing|en)|gave|deliver\w*|provid\w+|offer\w*|sen(?:d|ds|t|ding)|present\w*|issu\w+"
    r"|receiv\w+|got|gets?|hand\w*|hold\w*|held|mak(?:es?|ing)|made|submit\w*|pass\w*|convey\w*)"
)
_WORDS = (
    r"(?:speech|lecture|address|talk|interview|keynote|remarks|presentation|briefing|update"
    r"|messages?|letters?(?! of)|statement|condolences|greetings|thanks|apology|answers?|reply"
    r"|response|warning|ultimatum|signals?|advice|account|overview|testimony|evidence|toast"
    r"|assessment|explanation|glimpse|reminder|sermon|eulogy|tour|welcome|press conference)"
)
_BETWEEN = (  # whom it is given to, and of what kind it is
    r"(?:(?!(?:to|for|in|with|by|of|from|and|at|on|as|over|under|after|that|which|who|where|when|while"
    r"|but|or|if|is|are|was|were|has|have|had|will|would|said)\b)[\w'’-]+ ){0,4}?"
)
_ENDS = (  # no "warning radars", no "signals units"
    r"(?=\W*$|[.,;:\"”] | (?:on|in|to|at|for|about|from|with|by|that|after|before|during|when|as"
    r"|over|against|saying|yesterday|today|here|there)\b)"
)
_IMMATERIAL = re.compile(
    rf"(?:[\w'’-]+ ){{0,3}}?{_VERB} {_BETWEEN}{_WORDS}\b{_ENDS}",
    re.IGNORECASE,
)


_KEEPSAKE = keyed(
    r"\b(?:cards?|wreaths?|bouquets?|flowers|jerseys?|shirts?|scar(?:f|ves)|plaques?|portraits?|paintings?"
    r"|medals?|bottles?|teapots?|souvenirs?|keepsakes?|albums?|cakes?|trophy)\b"
)
_REACH = 50  # characters on either side of a gift in which it is named
_SUPPOSED = keyed(  # a game's, a film's, a columnist's world
    r"\b(?:exercise|scenario|simulation|script|war ?game|novel|film|series|play|plot) "
    r"(?:assumes|supposes|imagines|posits|has it|presumes)\b"
    r"|\b(?:columnist|commentator|pundit|editorial|novelist|essayist)s? "
    r"(?:suggest|argu|mus|wr[io]t|reckon|propos|imagin)\w*",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"\b[Nn]o (?:final )?decisions? (?:has|had|have|was|were) (?:yet )?(?:been )?\w+"
)
_OPINED = re.compile(  # "agreed on Tuesday that the yards were clean": a view, no promise
    r"agreed(?: on \w+day| yesterday| today|,)* that\b"
    r"(?:(?!\b(?:will|would|shall|should|to|must|may|can|could|might)\b)[^;])*$"
)
_OWN_BUDGET = keyed(
    r"\b(?:defen[cs]e|military) (?:budget|spending|expenditure|outlays?)\b"
    r"(?: \w+)? (?:rose|rises|grew|grows|jumped|climbed|fell|reached|hit|stands? at|stood at)\b",
    re.IGNORECASE,
)


_GOOD_CAUSE = re.compile(  # "will again help to protect the routes": with what, is told after
    r"\W*(?:The )?[A-Z][\w' -]{2,40}? (?:will|would|is to) (?:\w+ ){0,2}?help(?: to)?"
    r" (?:protect|defend|secure|safeguard|guard|shield|strengthen|stabili[sz]e|support)\b"
    r"[^.;,]*\.?$"
)


_TRAVELS = re.compile(  # "The minister will fly out on Friday": a trip, nobody's deployment
    r"\b(?:[Hh]e|[Ss]he|[Mm]inister|[Pp]resident|[Pp]remier|[Ee]nvoy|[Aa]mbassador|[Cc]hancellor"
    r"|[Ss]ecretary(?:[ -][Gg]eneral)?|[Cc]hief|[Cc]ounterpart|[Dd]elegation)(?: [A-Z][\w'-]+){0,3}"
    r"(?:,? (?:is|was|will|would|now|has|had|to|then|also|due|set|himself|herself))* ?$"
)


_FIRES = re.compile(  # "is to launch a missile off Queensland": a shot, nobody's gift
    r"(?:will|would|shall|is to|are to|plans? to|is|are)(?: \w+ly| also| then)*"
    r" (?:launch|(?:test-?)?fir|test|shoot)(?:e|ing)?"
    r" (?!up\b)(?:(?:an?|its|their|two|three|four|the|new|own|first|live|\d+|[A-Z][\w-]*) ){1,5}"
    r"(?:[a-z-]+ ){0,2}?(?:missiles?|rockets?|torpedo(?:es)?|shells?|rounds|guns?|howitzers?)\b"
    r"(?! (?:programmes?|programs?|projects?|production|lines?|factory|plant|cent(?:re|er)|for\b))"
)


_GUESSED = frozenset({"general.promise", "commit.briefly"})


def binds_nobody(draft: Draft, article: Article) -> bool:
    """Tell a gift of words, a supposition, a view and a country's own budget from a promise."""
    words, start = draft.line.text, draft.line.start
    if draft.rule == "commit.deploys" and _TRAVELS.search(article.plain, start, draft.start):
        return True
    shot = _FIRES.search(words) if draft.amount is None else None
    if shot and (
        draft.rule in _GUESSED or start + shot.start() <= draft.start < start + shot.end()
    ):
        return True
    if _SUPPOSED.search(words) or _UNDECIDED.search(words) or _OWN_BUDGET.search(words):
        return True
    if _OPINED.match(article.plain, draft.start, draft.line.end):
        return True
    if draft.amount is None and _GOOD_CAUSE.match(article.plain, start, draft.line.end):
        return True
    paid = draft.amount is not None and draft.amount.currency  # a sum is never words alone
    first, last = max(start, draft.start - _REACH), min(draft.end + _REACH, draft.line.end)
    if draft.amount is None and draft.persons and _KEEPSAKE.search(article.plain[first:last]):
        return True
    return not paid and _IMMATERIAL.match(article.plain, draft.start, draft.line.end) is not None
