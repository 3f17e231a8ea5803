"""The words that tell of a meeting: one table, each rule with a sentence that is also its test."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from monitor.types import Mode

Shape = Literal[
    "verb",
    "noun",
    "host",
    "attend",
    "gather",
    "personal",
    "closed",
    "joint",
    "opening",
    "turn",
    "due",
    "again",
    "worked",
    "scene",
    "learned",
    "between",
    "inverted",
    "whom",
    "told",
    "told-there",
    "word",
    "among",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """A trigger: ``number`` is the coding rule it serves, ``example`` must yield an event."""

    id: str
    number: str
    shape: Shape
    mode: Mode
    pattern: re.Pattern[str]
    example: str
    reach: int = 60  # how far after the trigger its object may begin


def _rule(
    name: str, number: str, shape: Shape, mode: Mode, pattern: str, example: str, reach: int = 60
) -> Rule:
    return Rule(name, number, shape, mode, re.compile(pattern), example, reach)


_WHEN = r"(?:(?:on |last |next |this |late |early |earlier |in |at |for |over |by |via |yesterday|today|again|briefly|separately|privately|virtually|online|face[- ]to[- ]face|one[- ]on[- ]one|in person|face to face|informally|bilaterally|jointly|individually|first|also|recently|twice)(?:(?!\b(?:that|which|who|where|includ\w+|said|with|and)\b)[^,;.\"]){0,40}? ?)"
_TALKS = r"(?:[Tt]alks?|[Mm]eetings?|[Dd]iscussions?|[Nn]egotiations|[Cc]onsultations?|[Dd]ialogues?|[Ss]ummits?|[Cc]onversations?|[Ee]xchange of views|(?:excellent|good|useful|frank|fruitful|productive|substantive|warm|candid|lively|open|short|brief|first|constructive|long) exchange|[Ee]ncounter|[Ll]uncheon|[Ll]unch|[Dd]inner|[Bb]reakfast|[Tt]ête-à-tête|[Bb]riefing|[Rr]ound of talks|[Ss]ession|[Ss]it-down|retreat|audience|[Bb]ilaterals?(?! (?!with|at|in|on|over|for)[a-z])|(?:[Tt]ri|[Qq]uadri)laterals?(?! (?!with|at|in|on|over|for)[a-z])|[Pp]ull-aside|[Hh]uddle|[Rr]ound-?table|[Gg]et-together|[Tt]elecon|[Cc]hat|(?:[Jj]oint|[Ss]teering) (?:[Cc]ommittee|[Cc]ommission)|(?:[Pp]rogramme|[Pp]rogram|[Pp]roject|[Pp]olicy|[Pp]rogress|[Cc]ontract) [Rr]eviews?|2\+2|[Tt]wo-plus-[Tt]wo)"
_KIND = r"(?:[\w'+-]+ ){0,6}?"
_HOLD = r"(?:held|holds?|holding|have|had|has|having|conduct(?:ed|s|ing)?|renewed|resum(?:e|es|ed|ing)|open(?:ed|s|ing)?|beg[aiu]n(?:ning)?|begins?|start(?:ed|s|ing)?|conclud(?:ed|es|ing)|finish(?:ed|es)?|wrap(?:ped|s)? up|end(?:ed|s)|launch(?:ed|es)?|continu(?:ed?|es|ing)|convened?|stag(?:e|ed|ing)|join(?:ed|s|ing)?|sat down for|sit down for|met for|meet for|arrived for|leaves? for|left for|due for|eats?|ate|eaten|shar(?:ed?|ing)|enter(?:ed|s|ing)?|restart(?:ed)?|complet(?:ed|es))"

MEETING_RULES: Final = (
    _rule(
        "meet.video", "M4", "noun", "video",
        r"\b[Vv]ideo[- ]?(?:tele)?[- ]?(?:conferenc(?:es?|ing)|calls?|talks|meetings?|summits?|links?|chats?|conversations?|discussions?)\b(?: (?:with|between|of|among|including|involving))?|\b[Vv]ideoconferenc\w+(?: (?:with|between))?|\bVTC\b(?: with)?|\b(?:[Vv]irtual|[Oo]nline) (?:\w+ ){0,2}?(?:meetings?|summits?|talks|discussions|consultations|dialogue)\b(?: (?:with|between|of|among))?|\b(?:[Mm]et|[Mm]eets?|[Ss]poke|[Ss]peaks?|[Tt]alk(?:ed|s)?|conferred) (?:virtually|online|remotely|(?:via|by|over|through) (?:a )?(?:secure )?video\w*(?: ?link| ?conference| ?call)?)(?: with)?",
        "Estonian President Karis held a video conference with Prime Minister Sato of Japan on Friday.",
    ),
    _rule(
        "meet.phone", "M4", "noun", "phone",
        r"\b(?:[Tt]ele)?[Pp]hone (?:\w+ )?(?:calls?|talks?|conversations?|discussions?|summits?|diplomacy)\b(?: on [A-Z]\w+)?(?: (?:with|between|to|from|among))?|\b(?:a|the|his|her|their|held|hold|introductory|[Mm]onday's|[Tt]uesday's|[Ww]ednesday's|[Tt]hursday's|[Ff]riday's|first|separate|joint|\d+-minute|hour-long) calls? (?:on \w+ )?(?:with|between|to|from)\b|\b(?:held|hold|had|took|take|takes|receive[sd]?|got|placed|conference) (?:an? |the )?(?:(?!courtesy|farewell|port|protocol)[\w-]+ ){0,2}?calls?\b(?: with| between| from| to)?|\b[Cc]alls? (?:with|between) (?=[A-Z]|the )|\b[Bb]y (?:tele)?phone (?:\w+ ){0,2}?with\b|\b(?:[Ss]poke|[Ss]peaks?|[Ss]peaking|[Ss]poken|[Tt]alk(?:ed|s|ing)?|conferred|consulted|held talks)(?: \w+day| for [\w-]+ (?:\w+ )?(?:minutes|hours?)| (?:again|briefly|twice|at length|directly|late|early|yesterday|today|this morning|this afternoon|this evening))* (?:on|by|over|via) (?:the |a )?(?:secure )?(?:tele)?(?:phone|hotline)(?: (?:call )?(?:on \w+ )?(?:with|to))?|\bon the (?:tele)?phone (?:with|to)\b",
        "Norway's prime minister, Jonas Lund, spoke by phone with President Sandu of Moldova on Sunday.",
    ),
    _rule(
        "meet.called", "M4", "verb", "phone",
        r"\b(?:called|telephoned|phoned|rang|calls|phones)(?: and spoken with)? (?=(?:[Tt]he |his |her )?(?:[A-Z][\w.'-]+ ){1,6}|the )(?!on |for |up |off |it |to )",
        "The Danish foreign minister, Anna Holm, called Foreign Minister Park of South Korea on Monday.",
        3,
    ),
    _rule(
        "meet.spoke-by-phone", "M4", "verb", "phone",
        r"\b(?:[Ss]poke|[Ss]peaks?|[Ss]peaking|[Ss]poken|[Tt]alk(?:ed|s|ing)?|[Dd]iscussed) (?=[^.;]{3,90}? (?:by|over|on|via|in) (?:a |the )?(?:tele)?phone)(?:\w+ )?(?:with |to )",
        "Australian Foreign Minister Wong spoke with Foreign Minister Peters of New Zealand by telephone.",
    ),
    _rule(
        "meet.spoke-by-video", "M4", "verb", "video",
        r"\b(?:[Ss]poke|[Ss]peaks?|[Ss]peaking|[Ss]poken|[Tt]alk(?:ed|s|ing)?|[Cc]onfer(?:red|s)?|[Mm]et|[Mm]eets?) (?=[^.;]{3,90}? (?:by|over|via|through|on|in) (?:an? |the )?(?:secure )?video)(?:\w+ |(?:[\w-]+ )?(?:by|over|via|through) (?:an? |the )?(?:secure )?video[ -]?\w* )?(?:with |to )",
        "Luxon will speak with Prime Minister Sato of Japan over a secure video line on Monday.",
    ),
    _rule(
        "meet.spent-time", "M1", "verb", "in_person",
        r"\b(?:had|has) (?:just |already )?been with\b(?= (?:[\w'.-]+ ){1,6}?for (?:most|much|half|nearly|about|over|more|well|an?|two|three|four|\d+|the (?:whole|better|best))\b)|\b(?:[Ss]pent|[Ss]pends|[Ss]pend|[Ss]pending) (?:(?:about|around|over|almost|nearly|more than|less than|some|well over) )?(?:an?|the|some|much of the|most of the|half an|\d+|one|two|three|several|[A-Z]\w+day|yesterday|today)? ?(?:[\w-]+ ){0,3}?(?:[A-Z]\w+day|yesterday|today|hours?|minutes|mornings?|afternoons?|evenings?|day|time|session|weekend) (?:in (?:talks|conversation|discussions?) |at [\w ]{3,40} |together )?with\b",
        "Danish Foreign Minister Anna Holm spent two hours with Foreign Minister Park of South Korea on Monday.",
        40,
    ),
    _rule(
        "meet.saw", "M1", "verb", "in_person",
        r"\b(?:[Ss]aw|[Ss]ees|[Ss]ee|[Ss]eeing) (?=(?:[Tt]he |his |her |an? )?(?:[A-Z][\w.'-]+ ){1,6}|his |her )(?!\w+day)|\bwas (?:a |the |an official )?guest of\b|\b(?:[Cc]ame|[Cc]omes) face to face with\b",
        "In Riga on Tuesday Prime Minister Luxon saw President Rinkevics of Latvia and toured a port.",
        3,
    ),
    _rule(
        "meet.called-on", "M1", "verb", "in_person",
        r"\b[Cc]all(?:ed|s|ing)? on (?=(?:the |New |South |North )?[A-Z][\w'.-]+(?:'s)? )",
        "Poland's Admiral Jan Nowak called on New Zealand's chief of defence force, Air Marshal Ross, in Wellington on Tuesday.",
        60,
    ),
    _rule(
        "meet.meal", "M1", "noun", "in_person",
        r"\b[Oo]ver (?:an? |the )?(?:[\w-]+ )?(?:breakfast|lunch|luncheon|dinner|supper|coffee|tea|drinks)\b(?: with)?",
        "Over dinner in Tallinn on Monday, President Karis of Estonia and Prime Minister Sato of Japan discussed drones.",
    ),
    _rule(
        "meet.good-to", "M1", "verb", "in_person",
        r"\b(?:[Gg]ood|[Gg]reat|[Nn]ice|[Dd]elighted|[Pp]leased|[Gg]lad|[Hh]appy|[Hh]onou?red|[Pp]rivileged|(?:[Aa]n? |[Mm]y )(?:great |real )?(?:pleasure|honou?r)) to (?:meet|see|sit down with|welcome|host)\b(?= (?:you|my |[A-Z]))",
        "Transcript of remarks by President Alar Karis of Estonia.\nALAR KARIS: It was good to sit down with Prime Minister Sato of Japan today.",
    ),
    _rule(
        "meet.met", "M1", "verb", "in_person",
        rf"\b(?:[Mm]et|[Mm]eets?|MEETS?|[Mm]eeting) (?:up )?{_WHEN}?with\b|\b(?:[Mm]et|[Mm]eets?|MEETS?)\b(?! with\b)|\b(?:[Ss]at|[Ss]its?|[Ss]itting) down (?:for talks |in turn |one after (?:the other|another) |separately |together |{_WHEN})?with\b|\b[Hh]uddled with\b|\b(?:[Dd]ined|[Dd]ines?|[Dd]ining|[Ll]unched) with\b|\b[Ss]hook hands with\b|\b[Pp](?:aid|ays?|aying) (?:an? |his |her )?(?:courtesy |farewell )?(?:call|visit) (?:on|to) (?=[A-Z]\w+ [A-Z])|\b[Rr]eceiv(?:ed|es|ing) (?:an? |the )?(?:courtesy|farewell|protocol) (?:call|visit) (?:from|by|of)\b|\b(?:was|were|is|are|been) meeting (?=(?:[A-Z]|his |her |the |members |officials |with ))|\b(?:[Aa]fter|[Bb]efore|of|by|[Ww]hile|for|forward to) meeting (?=(?:[A-Z]|his |her |the ))|^Meeting (?=(?:[A-Z][\w.]+ [A-Z]|his |her |the ))",
        "Latvian Defence Minister Ilze Berzina met her Australian counterpart in Riga on Tuesday.",
        90,
    ),
    _rule(
        "meet.held-talks", "M4", "noun", "unknown",
        rf"\b{_HOLD} {_KIND}{_TALKS}\b(?: of\b|(?: {_WHEN})?(?: (?:with|between|among))?)|\b(?:in|during|at|after|following) (?:[a-z-]+ ){{0,3}}?(?:talks|negotiations|discussions)\b(?: with| between)?",
        "Seoul's unification minister, Kim Dae-ho, held talks with German Foreign Minister Lena Vogt.",
        80,
    ),
    _rule(
        "meet.scheduled-with", "M6", "noun", "unknown",
        r"\b(?:has|have|had|with) (?:\w+ ){0,2}?(?:meetings?|talks|conferences?|gatherings?|discussions|consultations|dates?|appointments?|sessions?) (?:scheduled|planned|deliberate|lined up|arranged|set|due|booked)(?: (?:in|on|for) [\w ]{2,24}?)? (?:with|between)\b",
        "The Finnish president has meetings lined up with Japanese Prime Minister Sato.",
        60,
    ),
    _rule(
        "meet.talks-with", "M4", "noun", "unknown",
        rf"\b{_TALKS} (?:of|{_WHEN}?(?:with|between|among|involving))\b",
        "Talks between Finland and New Zealand took place in Helsinki on Monday.",
        60,
    ),
    _rule(
        "meet.spoke", "M4", "verb", "unknown",
        r"\b(?:[Ss]poke|[Ss]peaks|[Ss]peaking|[Ss]poken|[Ss]peak|[Tt]alked|[Tt]alks|[Tt]alking)(?: (?:again|also|directly|briefly|at length|separately|earlier|privately|on \w+day|late on \w+day|this week|today|yesterday))* (?:with|to)\b|\b[Cc]onsulted(?: closely)? with\b|\b[Cc]onferred(?: briefly| privately)? with\b|\b(?:[Cc]aught|[Cc]atch(?:es|ing)?) up with\b|\b[Tt]ouched base with\b|\b[Cc]ompared notes with\b|\b(?:[Ee]xchang(?:ed|es|ing)) (?:\w+ )?(?:views|opinions|notes)(?: (?:on|about) [^,.;]{1,60}?)? with\b|\b[Hh]eld (?:an )?exchanges? (?:of views )?with\b",
        "Mark Rutte spoke with Prime Minister Takaichi of Japan on Wednesday.",
        40,
    ),
    _rule(
        "meet.discussed", "M1", "verb", "unknown",
        r"\b(?:[Tt]alked|[Ss]poke|[Cc]onferred|[Ss]at (?:down )?together|[Gg]ot together|[Hh]uddled)(?: together)? (?=(?:for|over|about|at|late|early|again|yesterday|behind|in private)\b)(?!(?:about|for|on) (?:the (?:press|media)|reporters))|\b(?:[Dd]iscuss(?:ed|es)|(?:will|would|to) discuss|[Ee]xchange[ds]? (?:views|opinions|notes|ideas)|[Rr]eviewed|[Tt]ook stock of|[Ww]ent over|[Tt]alked over|[Tt]alked through|[Dd]ebated)\b(?:(?:(?! with\b| said\b| that\b| how\b| whether\b)[^.;:\"]){2,90}? with\b)?",
        "The Danish foreign minister, Anna Holm, discussed shipping with Foreign Minister Park of South Korea on Monday.",
        40,
    ),
    _rule(
        "meet.trip-for", "M1", "noun", "in_person",
        r"\b(?:[Vv]isit(?:s|ed|ing)?|[Tt]ravel(?:s|led|ed|ling)?|[Ff]l(?:y|ies|ew|ying)|[Gg]o(?:es|ing)?|[Ww]ent|[Hh]ead(?:s|ed|ing)?|[Aa]rriv(?:e|es|ed|ing)|[Cc]ame|[Cc]omes?) (?:(?:to|for|in|at|on to) )?(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?: [^.;:,\"]{2,30}?)?,? (?:to|for|in order to|and)(?: (?!with\b)[\w'-]+){1,7}? with(?= (?:[Tt]he |his |her |[A-Z]))",
        "Norway's Admiral Ola Dahl will visit Seoul on March 4 to settle the terms with South Korean Admiral Park.",
        40,
    ),
    _rule(
        "meet.hosted", "M7", "host", "in_person",
        r"\b(?:[Hh]ost(?:s|ed|ing)?|[Rr]eceiv(?:e|es|ed|ing)|[Ww]elcom(?:e|es|ed|ing)|[Gg]reet(?:s|ed|ing)?|[Ee]ntertain(?:s|ed|ing)?)\b(?! (?:by|the (?:news|decision|move|announcement|pledge|offer)))|\b(?:is|are) expecting (?=[^.;:,\"]{3,70} (?:at|in|on|for|to (?:lunch|dinner|breakfast)) )",
        "Prime Minister Luxon hosted President Karis of Estonia for dinner on Saturday.",
        40,
    ),
    _rule(
        "meet.received-by", "M7", "host", "in_person",
        r"\b(?:was|were|is|are|be|been|being) (?:\w+ )?(?:received|welcomed|greeted|hosted|awaited|expected|met)(?: (?:there|at|in|on) [^,.;]{3,50}?| there)?(?: (?:on )?\w+day)? by\b",
        "Estonian President Alar Karis was received by Prime Minister Luxon in Wellington.",
        40,
    ),
    _rule(
        "meet.visit-person", "M1", "host", "in_person",
        r"\b(?:[Vv]isit(?:s|ed|ing)?|[Cc]all(?:s|ed|ing)? on)\b",
        "Finance Minister Chae of South Korea will visit U.S. Treasury Secretary Dana Moss next week.",
        6,
    ),
    _rule(
        "meet.attend", "M1", "attend", "in_person",
        r"\b(?:[Aa]ttend(?:s|ed|ing)?|[Jj]oin(?:s|ed|ing)?(?! (?:an?|the|its|[\w-]+'s) (?:[\w-]+ ){0,3}(?:fund|programme|program|scheme|pact|treaty|effort|initiative|project|mission|agreement|accord|bloc|union|list)\b)|[Pp]articipat(?:e|es|ed|ing) in|[Tt]ak(?:e|es|ing) part in|[Tt]ook part in|[Tt]ravel(?:s|ed|led|ling|ing)? to|[Gg]o(?:es|ing)? to|[Ww]ent to|[Ff]l(?:y|ies|ew|ying) to|[Aa]rriv(?:e|es|ed|ing) (?:in|at)|[Rr]epresent(?:s|ed|ing)? [^,.;]{3,40}? at|[Ss]en(?:t|ds?|ding)|(?<!\ban )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bkeynote )[Aa]ddress(?:es|ed|ing)?|[Ss]peak(?:s|ing)? at|[Ss]poke at|(?:was|were|is|are|be) (?:at|in)|at|[Tt]ake part|[Pp]resent at)\b(?=[^;.]{0,90}\b(?:[Ss]ummit|[Mm]inisterial|[Mm]eetings?|[Cc]onference|[Ss]ession|[Cc]ouncil|[Ff]orum|[Gg]athering|[Cc]ommittee|[Tt]alks|[Aa]ssembly|[Gg]roup)\b)",
        "Prime Minister Luxon will attend the NATO summit in Ankara on July 7.",
        90,
    ),
    _rule(
        "meet.gather", "M3", "gather", "in_person",
        r"\b[Gg]ather(?:ed|s)?(?: (?:at|in|on|over|for) [^.;:\",]{3,60}?)? with\b(?= (?:the |his |her |its |opposition )?[A-Zo])|\b(?:[Gg]ather(?:s|ed|ing)?|[Cc]onven(?:e|es|ed|ing)|[Aa]ssembl(?:e|es|ed|ing)|[Cc]o-?chair(?:s|ed|ing)?|[Aa]re (?:meeting|talking|in talks)|[Ww]ere (?:meeting|talking|in talks)|[Ii]s meeting|[Ww]as meeting|[Ww]ill meet|[Mm]ediated)\b(?: with\b)?|\battended by\b|\b(?:be|been|was|were|are|is) joined(?:,[^,;.]{2,40},)?(?: [\w-]+){0,7} by\b|\b(?:[Bb]rought|[Bb]rings|[Bb]ring|[Bb]ringing) together\b|\b(?:[Bb]rought|[Bb]rings|[Bb]ring) (?=[^.;:\"]{3,140}? together\b)|(?:talks|meetings?|meets?|met|consultations|dialogue|session|round|conference|gathering|sitting|ministerial|summit)\b[^.;:\"]{0,90}?,? with(?=[^.;:\"]{10,160} (?:in the chair|taking part|leading|heading|presiding|at the head|representing|attending|present|joining|sitting in|at the table|on hand|as guests|looking on|in attendance))",
        "Defence ministers of Japan, Australia and the United States gathered in Darwin on Friday.",
    ),
    _rule(
        "meet.confer", "M1", "gather", "unknown",
        r"\b[Cc]onfer(?:s|red|ring)?\b(?= (?:(?:today|tomorrow|yesterday|again|together|on \w+day) )?(?:by|over|via|through) )",
        "The defence policy directors of Japan, Australia and the United States will confer by video link on Monday.",
    ),
    _rule(
        "meet.own-meeting", "M1", "noun", "unknown",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|'s?|[Aa]|[Tt]he) (?:[\w-]+ ){0,4}?(?:[Mm]eetings?|[Tt]alks|[Ss]ummits?|[Ll]unch|[Dd]inner|[Ee]ncounter|[Dd]iscussions)\b(?! (?:room|point|agenda|venue|place))",
        "Drones were the topic of Latvia's lunch with Japan's foreign minister.",
        60,
    ),
    _rule(
        "meet.next-round", "M2", "noun", "unknown",
        r"\b[Tt]he next (?:round(?: of (?:[\w-]+ ){0,4}?(?:talks|consultations|negotiations|dialogue))?|(?:[\w-]+ ){0,3}?(?:consultations|dialogue|meeting|talks|session|round-?table|summit))\b(?= (?:will (?:be held|take place|follow|be|convene)|is (?:to be|due|set|scheduled|planned|expected)|are (?:to be|due|set|scheduled|planned|expected)|takes place|has been (?:set|scheduled|fixed)))",
        "Latvian and Japanese officials held consultations in Riga on Monday. The next consultations will be held in Tokyo in 2029.",
        0,
    ),
    _rule(
        "meet.pair-noun", "M3", "noun", "unknown",
        r"(?<=[-a-z.]) (?:[a-z-]+ |(?:[A-Z][a-z]+ ){1,4}(?=(?:Dialogue|Consultations|Talks|Meeting|Committee) (?:was|were|is to be|will be|has been) (?:\w+ )?(?:held|convened|opened|concluded)\b)){0,3}?(?:[Mm]eeting|[Tt]alks|[Ss]ummit|[Dd]ialogue|[Cc]onsultations?|[Nn]egotiations|[Rr]ound-?table|2\+2|[Tt]wo-plus-[Tt]wo|[Ee]ncounter|[Ss]it-?down|[Tt]ête-à-tête|[Gg]et-together|[Bb]ilateral|(?:[Cc]ommittee|[Cc]ommission|[Cc]ouncil|[Pp]anel|[Ww]orking (?:group|party)|[Tt]ask force|(?:[Ss]teering|[Cc]ontact) group|[Ss]ub-?committee)(?=[^.;:\"]{0,60}?\b(?:sat|sits|sitting|met|meets?|meeting|convene[sd]?|gather(?:s|ed)?|(?:came|comes?) together|held|holds|reconvene[sd]?)\b))\b",
        "The Japan-Poland foreign ministers' meeting took place in Warsaw on Thursday.",
        0,
    ),
)  # fmt: skip

# what a sentence must have for a rule to be tried
MEETS: Final = re.compile(
    r"\b(?:meet|met\b|encounter|retreat|committee|commission|panel|working|task force|sit-down|tête|steering|pull-aside|get-together|round-?table|bilateral|trilateral|quadrilateral|chat|talk|spoke|speak|call|phone|video|virtual|summit|ministerial|discuss|negotiat|consult"
    r"|dialogue|conversation|review|host|receiv|welcom|greet|visit|attend|join|gather|conven|lunch|dinner|breakfast|session"
    r"|conference|spen[dt]\b|\bsaw\b|\bsees?\b|seeing|rang\b|caught up|touched base|compared notes|guest of|face to face|brought together|brings together|reviewed|took stock|went over|over (?:\w+ )?(?:coffee|tea|drinks|supper)|audience|sat together|got together|sat down|sen[dt]|travel|fl(?:y|ies|ew)\b|arriv|sit down|confer|huddl|assembl|council|chair|forum|2\+2|two-plus-two|exchang|shook|dined|paid|mediat)",
    re.IGNORECASE,
)

# words with "met", "talks", "call" that are no meeting
NOT_A_MEETING: Final = re.compile(
    r"\bm(?:ee|e)t(?:s|ing)? (?:with )?(?:the |its |their |his |her |a |an |all |our |those |these |that )?(?:[\w%.-]+ ){0,3}?"
    r"(?:expectations?|criteria|requirements?|targets?|forecasts?|demands?|needs?|goals?|deadlines?|standards?"
    r"|challenges?|obligations?|commitments?|thresholds?|conditions?|reporters|journalists|(?:the )?press|media"
    r"|criticism|resistance|opposition|skepticism|scepticism|approval|protests?|silence|outrage|backlash"
    r"|victims|residents|families|survivors|veterans|troops|soldiers|students|voters|supporters|fans|workers|farmers"
    r"|business leaders|investors|executives(?! (?:of|from) [A-Z])|eye|ends)\b"
    r"|\b(?:talks?|spoke|speak|speaking|spoken|talking) (?:\w+ )?(?:with|to) (?:the )?(?:reporters|journalists|press|media|cnn|bbc"
    r"|nbc|abc|cbs|fox|reuters|parliament|lawmakers|students|voters|supporters|crowds?|radio)\b"
    r"|\b(?:meetings?|talks|call|session|summit)\b[^.;,]{0,80}? (?:has|have|had|is|are|was|were)(?: not|n't) (?:yet )?(?:been )?(?:scheduled|planned|arranged|fixed|foreseen|set up|on the (?:agenda|schedule|cards))"
    r"|\b(?:has|have|had) (?:yet to|not yet|never(?: yet)?|still not|still to) (?:[a-z]+ly )?(?:meet|met|s[ai]t(?: down)?|speak|spoken|talk(?:ed)?|dined?|lunch(?:ed)?|seen?|confer(?:red)?"
    r"|be(?:en)? (?:received|on the (?:tele)?phone)|(?:have|had|hold|held) (?:[\w-]+ ){0,3}?(?:talks|lunch|dinner|breakfast|meeting|call|conversation))(?: with)?\b"
    r"|\b(?:talks|negotiations|discussions|consultations)\b[^.;,]{0,60}? \W?(?:continue(?! on| until| this| next| in| today| tomorrow)|are (?:continuing|ongoing|under ?way)|drag(?:ged)? on|go on at)\b"
    r"|\b(?:in place|instead|in lieu) of (?:the|an?|their|his|her) (?:[\w'-]+ ){0,3}?(?:meeting|talks|summit|lunch|luncheon|dinner|encounter|session)\b(?! (?:will|is|are|was|were))"
    r"|\b(?:was|were|is|are|be) (?:\w+ )?(?:met|greeted|welcomed|received)\b(?=[^.;]{0,60}\b(?:airport|air ?base|airfield|tarmac|runway|station|quayside|gangway)\b[^.;]{0,50} by (?:[\w'-]+ ){0,4}?(?:under-?secretary|deputy|vice|ambassador|protocol|mayor|governor|director|consul)\b)(?:[^.;]{0,90} by\b)?"
    r"|\b(?:had|have|has) (?:already )?met (?:twice|\w+ times) since"
    r"|\b(?:lunch(?:eon)?|dinner|breakfast|reception|meetings?|talks|round-?table|dialogue|gathering|town hall|meal|tea|coffee)s? (?:with|for|hosted by) (?:(?:the|an?|some|local|members of|representatives of|leaders of|young) ){0,3}(?:[A-Z][\w-]+ ){0,2}(?:community|communities|diaspora|expatriates?|expats|compatriots|nationals|residents|students|alumni|businesses|business(?:men|people| leaders| community)?|industrialists|entrepreneurs|sailors|servicemen|veterans|troops|volunteers|scholars|academics|schoolchildren)\b"
    r"|\b(?:after|following|in|during|despite) (?:[\w-]+ ){0,3}?(?:months|years|decades|a (?:month|year|decade)) of (?:[\w-]+ ){0,3}?(?:talks|negotiations|discussions|consultations)\b"
    r"|\bpress (?:conference|meeting|briefing)|\bnews (?:conference|briefing)|\btown hall|\bcabinet meeting"
    r"|\b(?:meeting|session|sitting)s? of (?:the |its |his |her |their )?(?:[\w-]+ ){0,2}(?:cabinet|parliament|congress|senate|diet|legislature|assembly|board|faculty|courts?)\b"
    r"|\b(?:board|shareholders?|general|monetary policy|rate-setting|rate|policy|staff|team|faculty) meeting\b"
    r"|\b(?:budget|coalition|wage|pay|inter-?ministerial) talks|\btalks between (?:the )?(?:two |three )?(?:ministries|departments|parties|unions)"
    r"|\b(?:welcom|greet)\w* (?:[\w ]{3,60} )?to the (?:public |press )?gallery"
    r"|\b(?:lot|much|plenty|little|nothing|something|things?) to (?:talk|discuss|chat)\b|\binterview\w*|\btalks? show|\bsmall talk|\b(?:the |is |was )?talk of (?!the two)|\bpeace talks (?:have )?(?:stalled|failed)|\btrack meet",
    re.IGNORECASE,
)  # fmt: skip
