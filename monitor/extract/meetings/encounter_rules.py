"""More words that tell of a meeting: an open class of encounters, read only between people in office.

What these words say of firms, crowds and countries is no meeting; each rule therefore wants a
person, an office or a body on both ends, and some want a day as well (``NEEDS_DAY``).
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.meetings.rules import Rule

if TYPE_CHECKING:
    from monitor.extract.meetings.rules import Shape
    from monitor.types import Mode


def _rule(
    name: str, number: str, shape: Shape, mode: Mode, pattern: str, example: str, reach: int = 40
) -> Rule:
    return Rule(name, number, shape, mode, re.compile(pattern), example, reach)


_ADV = r"(?:(?:,? (?:again|also|briefly|separately|privately|alone|together|at length|yesterday|today|there|earlier|later|first|then|on \w+day(?: \w+)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?|late on \w+day|in [A-Z]\w+|over [a-z]+|for [\w -]{3,30}?(?:minutes|hours?)|(?:a|two|three|four|several|some) (?:days?|weeks?|fortnight|months?) (?:ago|earlier|later)|last (?:week|month|night|\w+day)|this (?:week|month|morning|afternoon|evening)|(?:at|in|on|aboard|outside) (?:the|his|her|an?|their) [\w -]{3,30}?|behind closed doors|in private|by video|by phone))*)"
_MEAL = r"(?:lunch(?:eon)?|dinner|breakfast|supper|tea|coffee|drinks|meal|banquet)"
_TELLS = r"(?:[Tt]old|[Aa]ssured|[Ii]nformed|[Pp]romised|[Tt]hanked|[Cc]ongratulated|[Ww]arned|[Bb]riefed|[Aa]sked|[Uu]rged|[Pp]ressed|[Cc]onveyed|[Cc]onfirmed|[Rr]elayed|[Ee]xplained|[Rr]epeated|[Oo]ffered|[Pp]ledged|[Ee]xpressed|[Pp]resented|[Rr]eported|[Aa]nnounced|[Bb]roke|[Dd]elivered|[Pp]assed|[Ee]xtended|[Cc]ommiserated with|[Nn]otified)"
_WHOM = r"(?:(?!\b(?:that|who|which|because|ahead|before|to (?!the |his |her |its |their |[A-Z]))\b)[^.;:\"]){3,140}?"
_HOURS = r"(?:(?:about|around|almost|nearly|over|just over|well over|more than|some) )?(?:an? |the |their |half an |two |three |four |\d+ |\w+teen |\w+ty(?:-\w+)? |several |most of |much of )(?:[\w-]+ ){0,2}?(?:half-hour|quarter of an hour|hours?|minutes|morning|afternoon|evening)"
_HIS = r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)"

ENCOUNTER_RULES: Final = (
    _rule(
        "encounter.rang", "M4", "closed", "phone",
        rf"\b(?:[Rr]ang|[Rr]ings?|[Rr]inging|[Tt]elephon(?:ed|es|ing)|[Pp]hon(?:ed|es|ing)|[Cc]alled|[Rr]ung)(?: up)? (?=(?:{_HIS}|him|them) )|\b(?:[Rr]ang|[Pp]honed|[Tt]elephoned|[Rr]ings|[Pp]hones) (?=the )|\b(?:had|has|have|having) (?:rung|phoned|telephoned|called) (?=(?:the )?[A-Z])|\b(?:[Rr]eached|[Gg]ot|[Cc]aught|[Rr]eaches|[Gg]ets) (?=[^.;:\"]{{3,80}}? (?:by (?:tele)?phone|on the (?:tele)?phone|on the line|over the phone))|\b(?:[Pp]ut|[Pp]laced|[Mm]ade|[Rr]eturned|[Tt]ook|[Gg]ot|[Rr]eceived) an? (?:(?!courtesy|farewell|protocol)[\w-]+ )?call (?:through )?(?:to|from)\b|\b[Oo]n the (?:line|tele ?phone|phone|blower)(?: \w+day)?(?: was| were| again)? (?:to|with)\b|\b[Pp]icked up the (?:tele)?(?:phone|receiver) (?:to|and (?:rang|called|phoned))\b|\b(?:[Rr]ung|[Tt]elephoned|[Pp]honed) by\b|\b(?:[Gg]ot|[Gg]ets) through to\b",
        "The Danish foreign minister, Anna Holm, reached her Latvian colleague by phone on Sunday.",
        8,
    ),
    _rule(
        "encounter.told-by-phone", "M4", "told", "phone",
        rf"\b{_TELLS} (?={_WHOM} (?:(?:by|over|on) (?:the |a )?(?:[\w-]+ )?(?:tele)?phone\b|(?:in|during|on|over) (?:an? |the |their |his |her |that |\w+day's )?(?:(?!video|virtual|online)[\w'-]+ ){{0,3}}?(?:phone |telephone )?(?:call|phone talks|telephone talks|telephone conversation|phone conversation)\b))",
        "Prime Minister Luxon told Estonian President Alar Karis by telephone on Monday that a frigate would sail.",
        100,
    ),
    _rule(
        "encounter.told-by-video", "M4", "told", "video",
        rf"\b{_TELLS} (?={_WHOM} (?:in|during|on|over|by|via|through) (?:an? |the |their |his |her |that )?(?:[\w'-]+ ){{0,2}}?(?:video(?:conference|[ -](?:link|call|meeting|conference|line|talks))?|VTC|online meeting|virtual meeting)\b)",
        "Norway's state secretary for defence, Ola Dahl, explained the delay to his Australian colleague in a videoconference on Monday.",
        100,
    ),
    _rule(
        "encounter.told-at", "M1", "told", "in_person",
        rf"\b{_TELLS} (?={_WHOM} (?:(?:at|in|during|over|after) (?:an? |the |their |his |her )(?:[\w-]+ ){{0,2}}?(?:meeting|{_MEAL}|visit|talks|stopover|encounter)|face to face|in person)\b)",
        "Norway's state secretary for defence, Ola Dahl, told his Australian colleague at a meeting in Sydney on Monday that it was done.",
        100,
    ),
    _rule(
        "encounter.told-there", "M4", "told-there", "in_person",
        rf"\b{_TELLS} (?!reporters|journalists|parliament)",
        "In the lobby of a Riga hotel on Monday, Latvian President Alar Karis told Danish Defence Minister Anna Holm that it was done.",
        100,
    ),
    _rule(
        "encounter.word", "M1", "word", "in_person",
        r"\b(?:[Cc]ame away|[Ee]merged|[Cc]ame out|[Ll]eft|[Ll]eaves|[Dd]eparted|[Rr]eturned|[Ff]lew (?:out|home)|[Ww]ent (?:away|home)) (?:[^.;:,\"]{3,70}? )?with (?=(?:the )?[A-Z])",
        "Danish Defence Minister Anna Holm left Riga on Monday with Latvian President Alar Karis's promise that it was done.",
        8,
    ),
    _rule(
        "encounter.between", "M3", "between", "unknown",
        r"\b(?:2\+2|[Tt]wo[- ]plus[- ][Tt]wo|[Ss]taff talks|[Rr]ound|[Ss]trategic dialogue|[Cc]onsultations|[Ss]ession)\b[^.;:\"]{0,40}? (?:of|between|among)\b",
        "The fourth round between Germany and Japan is set for 2 February in Berlin.",
        12,
    ),
    _rule(
        "encounter.linked", "M4", "personal", "video",
        rf"\b(?:[Ll]inked|[Hh]ooked|[Cc]onnected|[Pp]atched)(?: up| through){{0,2}}(?: by [\w ]{{3,20}})?{_ADV} (?:with|to)\b|\b[Ll]ink(?:s|ing)? up (?:by video )?with\b|\b[Dd]ial(?:led|ed|s)? in(?:to)? [^.;:\"]{{3,50}}? with\b",
        "General Aksel Holm of Norway was linked up with Latvian General Ivo Berzins on Monday.",
        8,
    ),
    _rule(
        "encounter.sat", "M1", "personal", "in_person",
        rf"\b(?:[Ss]at|[Ss]its?|[Ss]itting|[Ss]eated)(?: down)?{_ADV} (?:with|across (?:the|a) table from|opposite|across from|face to face with|round (?:the|a) table with|knee to knee with)\b|\b[Ss]hared? a table with\b|\b(?:[Bb]roke|[Bb]reak(?:s|ing)?) bread{_ADV} with\b|\b(?:[Ww]as|[Ww]ere|[Bb]een|[Ii]s) closeted{_ADV} with\b|\b[Rr]eceived{_ADV} (?=(?:the|{_HIS}) )",
        "Finnish Defence Minister Antti Laine sat opposite New Zealand's defence minister, Judith Collins, for an hour.",
        8,
    ),
    _rule(
        "encounter.meal", "M1", "personal", "in_person",
        rf"\b(?:[Hh]ad|[Hh]ave|[Hh]as|[Tt]ook|[Tt]akes?|[Gg]ot|[Gg]ets?|[Gg]rabb?(?:ed|s)?|[Aa]te|[Ee]at|[Dd]rank|[Dd]rinks?|[Ee]njoy(?:ed|s)|[Ss]har(?:ed?|es|ing)|[Tt]o) (?:[\w-]+ ){{0,3}}?{_MEAL}{_ADV} with\b|\b(?:[Ll]unch(?:ed|es|ing)|[Dd]in(?:ed|es|ing)|[Bb]reakfast(?:ed|s|ing)|[Ss]upped){_ADV} with\b|\b(?:[Gg]ave|[Gg]ives?|[Tt]hrew|[Ll]aid on|[Hh]ost(?:ed|s)|[Hh]eld|[Ss]tood) (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_MEAL}(?: [^.;:,\"]{{3,30}}?)? (?:for|in honou?r of)\b|\b(?:[Gg]ave|[Gg]ives|[Bb]ought|[Ss]tood|[Ss]erved|[Cc]ooked) (?=(?:him|her|them|his|the|[A-Z])[^.;:\"]{{0,60}}?{_MEAL}\b)|\b(?:[Hh]ad|[Tt]ook|[Ii]nvited|[Tt]reated) (?=[^.;:\"]{{3,70}}? (?:(?:over|round|out|in) )?(?:to|for) (?:an? )?(?:[\w-]+ )?{_MEAL}\b)",
        "Latvian Defence Minister Ilze Berzina is to have supper with Australia's ambassador, Ruth Dale, on Monday.",
        8,
    ),
    _rule(
        "encounter.time", "M1", "personal", "unknown",
        rf"\b(?:[Hh]ad|[Hh]as|[Hh]ave|[Gg]ot|[Gg]ets?|[Ff]ound|[Mm]ade|[Uu]sed|[Uu]ses|[Gg]iven|[Gg]ranted|[Tt]ook|[Tt]akes?|[Cc]leared|[Kk]ept|[Ss]et aside|[Pp]ut aside) (?!no |little )(?:[\w'-]+ ){{0,5}}?(?:(?:hours?|minutes|time|day|room|space|slot)(?: out of [^.;:,\"]{{3,40}}?| off| aside| free)?{_ADV} (?:with|for)|(?:mornings?|afternoons?|evenings?|half-hour|quarter of an hour){_ADV} with)\b|\b(?:[Hh]ad|[Hh]as|[Hh]ave) (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:word|words|one-to-one|one-on-one|sit-down|exchange|tête-à-tête|conversation|audience|bilateral|appointment){_ADV} with\b|\b[Ss]p(?:ent|ends?|ending) (?:[\w',-]+ ){{1,8}}?with\b|\bas (?:a |the )?guests? of\b|\b(?:[Gg]ave|[Gg]ives|[Gg]ranted|[Gg]rants|[Aa]ccorded) an? (?:[\w-]+ )?audience{_ADV} to\b|\b(?:[Gg]ave|[Gg]ives|[Gg]ranted|[Gg]rants|[Ss]pared|[Ss]pares|[Aa]llotted) (?=[^.;:\"]{{2,60}}? (?:an?|half an|two|three|\d+|\w+ty|\w+teen|several|the (?:best|better) part of an?)\b[^.;:,\"]{{0,20}}?(?:hours?|minutes|audience|morning|afternoon|evening)\b)|\b(?:[Cc]ome|[Cc]ame|[Ff]resh|[Ee]merged|[Ss]traight|[Ss]tepped|[Ww]alked) (?:out )?(?:of|from) (?:[\w'-]+ ){{1,5}}?(?:hours?|minutes|talks|meeting|session|lunch|dinner|breakfast|conversation|chat){_ADV} with\b|\b(?:[Ww]as|[Ww]ere|[Bb]een|[Bb]e) (?:given|granted) (?:[\w'-]+ ){{1,4}}?(?:hours?|minutes|audience) by\b",
        "Norway's Admiral Ola Dahl had half an hour with Japan's defence minister, Shinjiro Ito, in Tokyo on Monday.",
        8,
    ),
    _rule(
        "encounter.conferred", "M1", "personal", "unknown",
        rf"\b(?:[Ss]poke|[Tt]alked|[Cc]onfer(?:s|red|ring)?|[Hh]uddl(?:es?|ed|ing)|[Dd]eliberated|[Pp]arleyed|[Cc]hat(?:s|ted|ting)?|[Cc]onvers(?:es?|ed|ing)|[Cc]onsult(?:s|ed|ing)?|[Gg]ot together|[Gg]ets? together|[Cc]ame together|[Ss]wap(?:s|ped)? (?:notes|views)|[Tt]rad(?:es?|ed) (?:notes|views)|[Cc]ompar(?:es?|ed|ing) notes|[Ee]xchang(?:es?|ed|ing) (?:views|notes|thoughts|ideas|opinions)|[Ww]alked and talked|[Ss]queezed in (?:talks|time|a meeting)|[Tt]alks? shop|[Tt]alked shop){_ADV}(?: (?:on|about) [^.;:,\"]{{3,60}}?)? with\b",
        "Prime Minister Luxon conferred at length with Estonian President Alar Karis on Monday.",
        8,
    ),
    _rule(
        "encounter.dropped-in", "M1", "personal", "in_person",
        r"\b(?:[Dd]ropped|[Dd]rops?|[Dd]ropping|[Ll]ooked|[Ll]ooks?) in (?:at [^.;:\"]{3,40} )?on\b|\b[Cc]all(?:s|ed|ing)? (?:on|upon) (?=(?:the |his |her )?)|\b(?:[Pp]aid|[Pp]ays?|[Pp]aying) (?:(?:an? |his |her )?(?:[\w-]+ ){0,2}?(?:call|visit)(?: (?:on )?\w+day)? (?:on|to)|(?:his|her|their) respects to)\b|\b(?:[Dd]ropped|[Ss]topped|[Ss]wung|[Ww]ent|[Cc]ame|[Ss]lipped|[Hh]urried) (?:by|in|over|round|up|upstairs|downstairs|across)? ?(?:[^.;:\"]{3,40} )?to (?:see|greet|meet)\b|\b(?:[Pp]aid|[Pp]ays?|[Pp]aying) (?=(?:the |his |her |[A-Z])[^.;:\"]{3,90}? (?:an?|his|her) (?:[\w-]+ )?(?:call|visit)\b)|\b(?:[Ss]hown|[Uu]shered) in(?:to [^.;:\"]{3,40})? to (?:see|meet)\b|\b[Rr]eceiv(?:e|es|ed|ing) (?:an? |the )?(?:courtesy|farewell|protocol) calls? (?:from|by|of)\b",
        "Estonia's Defence Minister Hanno Pevkur dropped in on New Zealand's prime minister, Christopher Luxon, on Monday.",
        30,
    ),
    _rule(
        "encounter.shown-by", "M1", "personal", "in_person",
        r"\b(?:was|were|been|be|is|are|being) (?:\w+ly )?(?:seen|entertained|shown (?:in|round|around)|feted|escorted|invited in|met|driven|accompanied)(?: [^.;:,\"]{3,50}?)? by\b|\b(?:was|were|been|be|is|are) (?:the )?guests? of\b",
        "Estonian Defence Minister Hanno Pevkur was shown round the dockyard by New Zealand's defence minister, Judith Collins, on Monday.",
        12,
    ),
    _rule(
        "encounter.received-first", "M7", "opening", "in_person",
        r"(?:^|[,;:] )(?:[Rr]eceived|[Ww]elcomed|[Gg]reeted|[Hh]osted|[Hh]is host|[Ff]lanked|[Ii]nvited)(?: (?:on \w+day|(?:at|in|to) [^.;:,\"]{3,40}?)){0,2} by\b",
        "Received by Latvian Defence Minister Ilze Berzina in Riga on Monday, Australia's ambassador, Ruth Dale, promised more.",
        12,
    ),
    _rule(
        "encounter.by-invitation", "M7", "opening", "in_person",
        r"\b(?:[Aa]t|[Oo]n|[Uu]pon) the invitation of (?![^.;\"]*\b(?:talks|met|meets?|meetings?|discussions|consultations|spoke|conferred|received|hosted)(?: [\w' ]{1,30})? (?:with|by)\b)(?=[^.;\"]*\b(?:for|held|hold|holds|holding|have|had) (?:[\w-]+ ){0,3}(?:talks|consultations|discussions|meetings?)\b)",
        "At the invitation of Latvian Defence Minister Ilze Berzina, Australia's ambassador, Ruth Dale, came to Riga for talks on Monday.",
        12,
    ),
    _rule(
        "encounter.take-up", "M1", "personal", "unknown",
        r"\b(?:[Tt]ak(?:e|es|en|ing)|[Tt]ook|[Rr]ais(?:e|es|ed|ing)|[Bb]r(?:ing|ings|ought)|[Bb]roach(?:ed|es)?|[Tt]hrash(?:ed)? out|[Hh]ammer(?:ed)? out|[Ww]ork(?:ed)? out|[Ii]ron(?:ed)? out|[Ss]ettl(?:e|ed|ing)|[Tt]alk(?:ed)? (?:over|through)|[Gg]o(?:es)? over|[Ww]ent over) (?:[^.;:\",]{2,60}? )?(?:up |out |over )?with(?= (?:the |his |her |its |their |my |[A-Z]))|\b(?:[Mm]ade|[Mm]akes|[Mm]ake|[Pp]ut|[Pp]uts|[Pp]resent(?:ed|s)?|[Pp]itch(?:ed|es)?) (?:the|his|her|a|their|its) (?:\w+ )?(?:case|plan|offer|proposal|idea|matter|question|request)(?:(?! (?:in|by) (?:an? |his |her )?(?:letter|e-?mail|message|note)) [^.;:,\"]{2,40}?)?(?: directly)? to(?= (?:the |his |her |its |their |my |[A-Z]))",
        "Latvia's transport minister, Ilze Berzina, is to take the delay up with Australia's ambassador on Monday.",
        8,
    ),
    _rule(
        "encounter.joined", "M1", "personal", "in_person",
        rf"\b[Jj]oin(?:s|ed|ing)? (?=(?:[^.;:\"]{{3,90}}?) (?:for|at|over|in) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:talks|{_MEAL}|meeting|discussions?|session|round-?table)\b)",
        "Australia's ambassador, Ruth Dale, joined Latvian Defence Minister Ilze Berzina for lunch on Monday.",
        8,
    ),
    _rule(
        "encounter.toured", "M1", "personal", "in_person",
        r"\b(?:[Tt]our(?:s|ed|ing)?|[Ii]nspect(?:s|ed|ing)?|[Vv]isit(?:s|ed|ing)?|[Ww]alk(?:s|ed|ing)?|[Ss]ail(?:s|ed|ing)?|[Ff]lew|[Ff]lies|[Rr]ode|[Dd]rove|[Tt]ravell?ed|[Ww]atch(?:es|ed|ing)?|[Oo]pen(?:s|ed)|[Uu]nveil(?:s|ed)) (?:[^.;:\",]{2,70}? )?(?:together |jointly )?(?:with|alongside|in the company of|accompanied by)(?= (?:the |his |her |its |their |my |[A-Z]))",
        "Latvian Defence Minister Ilze Berzina toured a dockyard in Liepaja on Monday with Australia's ambassador, Ruth Dale.",
        8,
    ),
    _rule(
        "encounter.escorted", "M1", "personal", "in_person",
        r"\b(?:[Aa]ccompan(?:ied|ies|y)|[Ee]scort(?:s|ed)|[Ss]how(?:s|ed)|[Ss]aw off|[Mm]et off|[Tt]ook|[Gg]uided) (?=[^;:\"]{3,110}? (?:(?:on|for|during) (?:an? |his |her )?(?:[\w-]+ )?(?:tour|visit|walk|flight)|(?:round|around|through|over|aboard) (?:the|an?)\b))|\b(?:was|were|be|been) (?:walked|shown|taken|driven) (?:through|round|around|over) [^.;:,\"]{3,40}? by\b",
        "Estonia's Defence Minister Hanno Pevkur accompanied New Zealand's defence minister, Judith Collins, on a tour of a naval base on Monday.",
        8,
    ),
    _rule(
        "encounter.briefed", "M1", "closed", "unknown",
        r"\b(?:[Bb]riefed|[Bb]riefs|[Bb]riefing|(?:to|will|would) brief) (?=(?:the |his |her |[A-Z]))|\b(?:was|were|be|been) (?:\w+ )?briefed by\b|\b[Cc]onsult(?:s|ed)? (?=(?:the |his |her |[A-Z]))",
        "The Danish foreign minister, Anna Holm, was briefed by Latvian General Ivo Berzins on Monday.",
        8,
    ),
    _rule(
        "encounter.in-his-company", "M1", "joint", "in_person",
        r"\b(?:[Tt]oured|[Ii]nspected|[Vv]isited|[Ww]atched|[Oo]pened|[Uu]nveiled|[Ww]alked|[Ww]ent) (?=[^.;:\"]{3,80}? (?:together|jointly|side by side)\b)",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, toured a shipyard together on Monday.",
    ),
    _rule(
        "encounter.kept", "M1", "personal", "in_person",
        rf"\b(?:[Kk]ept|[Kk]eeps) (?=[^;:\"]{{2,90}}? for (?:an?|the|most|half|two|three|four|five|nearly|almost|over|well|several|\d+|\w+ty|\w+teen|{_MEAL})\b)|\b(?:was|were|is|are|will be|stood|stands) waiting(?: there)? for\b|\b[Tt]ook (?=[^;:\"]{{2,90}}? aside\b)|\b[Hh]ad (?=(?:the|his|her|[A-Z])[^.;:\"]{{3,70}}? in (?:at|for|to|on|over|yesterday|today|\w+day)\b)|\b(?:[Cc]ornered|[Bb]uttonholed)\b|\b(?:[Hh]as|[Hh]ad|[Hh]ave) (?=(?:the|an?|[A-Z])[^.;:\"]{{3,80}}? as (?:its|his|her|their|a|the) (?:[\w-]+ )?guests?\b)|\b(?:[Ee]xpects|[Aa]waits) (?=[^;:\"]{{2,90}}? (?:for (?:an? |the )?(?:[\w-]+ )?(?:talks|meeting|visit|{_MEAL})|(?:in|at|on) [A-Z]\w+))",
        "Australia's ambassador, Ruth Dale, came to the palace on Monday, where Latvian President Alar Karis kept her for most of the afternoon.",
        8,
    ),
    _rule(
        "encounter.whom", "M1", "whom", "unknown",
        r"\b[Ww]hom (?=[^.;:\"]{1,70}? (?:(?:will|is|was|to|has|had|would|due|set|expected|also|later|then|first|wants|hopes|he|she|they|\w+ly) ){0,4}(?:met|meets?|saw|sees?|seen|hosted|hosts?|received?|receives|welcomed?|welcomes|greet(?:s|ed)?|visit(?:s|ed)?|called on|telephoned|rang|spoken?|speaks?|talked|talks?|conferred|dined|lunched|sat down)\b)",
        "The admiral praised Latvia's defence minister, Ilze Berzina, whom Australia's ambassador, Ruth Dale, saw on Monday.",
        4,
    ),
    _rule(
        "encounter.among", "M3", "among", "in_person",
        r"\b[Aa]mong (?:those|the (?:[\w-]+ ){0,2}(?:people|officials|ministers|leaders|colleagues|counterparts|guests|visitors|callers)) (?:whom |that |who |(?:on|of|to) )?(?=[^.;\"]{3,120}? (?:was|were|are|is|will be)\b)",
        "Among those Latvia's defence minister, Ilze Berzina, saw in Riga on Monday was Australia's ambassador, Ruth Dale.",
        90,
    ),
    _rule(
        "encounter.invited", "M6", "personal", "in_person",
        r"\baccepted (?:an?|the|his|her) (?:[\w-]+ )?invitation (?:from|by|of)\b",
        "Latvia's defence minister, Ilze Berzina, accepted an invitation from Australia's ambassador, Ruth Dale, to dinner on Friday.",
        8,
    ),
    _rule(
        "encounter.turn", "M3", "turn", "in_person",
        r"\b(?:[Ii]t|[Tt]hen|[Nn]ext)[\w ,']{0,30}?\b(?:was|came|is|will be|comes?) (?:then |to be )?(?:the|a) turn of\b|\b[Ii]t (?:was|is|will be) (?:then )?(?=[^.;:\"]{3,80}'s turn\b)|\b(?:[Tt]hen|[Nn]ext|[Aa]fter (?:him|her|that|lunch)) came\b|\b(?:[Hh]is|[Hh]er) (?:host|interlocutor|partner|guest|visitor)(?: (?:on |this |that )?[\w-]+)? (?:was|is|will be|is to be)\b|\b(?:[Hh]is|[Hh]er|[Tt]he) (?:next|last|final|second|first) (?:stop|call|appointment|caller|visitor|interlocutor) (?:was|is|will be)(?: with| on)?\b|, where (?=[A-Z][^.;:,\"]{2,70} (?:(?:will be|is|was|were|stood|sat) waiting|waits|waited)\b)",
        "Australia's ambassador, Ruth Dale, met Latvian President Alar Karis on Monday. On Tuesday it was the turn of Latvia's defence minister, Ilze Berzina.",
        20,
    ),
    _rule(
        "encounter.spoke-together", "M1", "joint", "unknown",
        r"\b(?:[Ss]poke|[Tt]alked|[Cc]onfer(?:red)?|[Tt]alk|[Ss]peak|[Cc]hatted|[Hh]uddled) (?=(?:in|at|aboard|on \w+day|tomorrow|for (?:an? |\w+ )?(?:hours?|\w+ minutes|\w+ hours))\b)",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, spoke in Riga on Monday.",
    ),
    _rule(
        "encounter.together", "M1", "joint", "in_person",
        r"\b(?:[Ss]at|[Ss]it|[Ss]its|[Gg]ot|[Gg]et|[Cc]ame|[Cc]ome|[Pp]ut (?:their|our) heads)(?: down| back)? together\b|\b(?:[Ss]at|[Ss]it|[Ss]its) down (?=in |on |at |for |over |to )|\b(?:[Ww]ere|[Ww]as|[Bb]een) closeted\b(?! with)|\b(?:[Dd]ine|[Dd]ined|[Ll]unched|[Bb]reakfasted) (?=(?:in|at|aboard|on \w+day|tomorrow|for (?:an? |\w+ )?(?:hours?|\w+ minutes|\w+ hours))\b)",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, sat together in Riga on Monday.",
    ),
    _rule(
        "encounter.seen", "M6", "closed", "in_person",
        r"\b[Ss]een (?=(?:the|his|her|its|their|my) )",
        "Canadian Foreign Minister Ruth Dale was to have seen her Turkish colleague on Monday.",
        4,
    ),
    _rule(
        "encounter.inverted", "M1", "inverted", "unknown",
        r"\b(?:talks|meetings?|consultations|negotiations|conversation|lunch|dinner|session|discussions)(?:,? (?:that|which))?(?= [^.;:\"]{3,70}? (?:would|will|had|have|has|is to|are to|were to|was to)(?: (?:have|hold|held|be holding|be having))?(?: \w+day| there)? with\b)",
        "He pointed to the talks that Latvian officials are to hold with members of Japan's delegation in Riga on Monday.",
        12,
    ),
    _rule(
        "encounter.after", "M1", "joint", "unknown",
        r"\b(?:after|following|at|during|in) (?:an?|the|their|this|that|what) (?:[\w'-]+ ){0,3}?(?:meeting|conversation|lunch|dinner|breakfast|get-together|bilateral|encounter|summit|talk|sitting|(?:steering|joint|policy|coordination|implementation) (?:committee|group|commission|council)|working group|plenary|round-?table|dialogue)\b(?! (?:with|of|between|for|to|on (?!\w+day)))",
        "Latvian Defence Minister Ilze Berzina and Australia's ambassador, Ruth Dale, announced it on Tuesday after a breakfast in Riga.",
    ),
    _rule(
        "encounter.opens", "M1", "joint", "in_person",
        r"(?:^|, )(?:[Mm]eeting|[Gg]athering|[Cc]onvening|[Ss]itting down|[Cc]onferring|[Cc]oming together) (?=(?:in|at|on|for|over|by|again|behind|face|virtually|online|after|aboard|outside|here|there)\b)",
        "Meeting in Riga on Monday, the defence ministers of Denmark and Latvia created a standing panel on mines.",
    ),
    _rule(
        "encounter.agreed-there", "M1", "joint", "in_person",
        r"\b(?:[Rr]eached|[Ss]truck|[Cc]linched|[Hh]ammered out|[Cc]ame to|[Ff]ound|[Cc]oncluded|[Ss]ealed) (?:an? |the |full |broad )?(?:agreement|deal|understanding|accord|compromise|terms|bargain)\b(?=[^.;:\"]{0,60}? (?:in [A-Z]|at (?:the|his|her|a)\b))|\b(?:[Aa]greed|[Ss]ettled) (?:on )?(?:[\w-]+ ){1,5}(?=in [A-Z]\w+ on\b)",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, reached agreement on drones in Riga on Monday.",
    ),
    _rule(
        "encounter.hour-together", "M1", "joint", "unknown",
        rf"\b(?:[Hh]ad|[Tt]ook|[Gg]ot|[Ss]hared|[Ss]tole|[Ff]ound|[Ss]pent) (?:{_HOURS})\b(?= (?:alone|together|apart|to themselves|in (?:talks|conversation|the|a)|on the|at the|over|compar|discuss|talk|going|locked|closeted|poring|haggl|review|thrash|hammer|work(?:ing)? (?:through|out|on)|behind))",
        "Danish Defence Minister Anna Holm and Latvia's chief of defence, General Ivo Berzins, had a separate half-hour in the hotel garden on Monday.",
    ),
    _rule(
        "encounter.worked", "M1", "worked", "unknown",
        r"\b(?:[Pp]ored over|[Bb]ent over|[Ww]orked (?:through|out|down|on)|[Tt]hrashed out|[Hh]ammered out|[Ii]roned out|[Hh]aggled|[Ww]rangled|[Cc]ompared|[Ss]wapped|[Tt]raded|[Mm]atched|[Ww]ent (?:over|through)|[Ss]ifted|[Tt]icked off|[Ss]ettled|[Aa]ppeared|[Ww]ere (?:back |still )?(?:at|on|round|around) (?:the|one|a)|[Ff]iled into|[Tt]ook (?:their )?seats|[Pp]ut (?:their )?heads together|[Cc]losed themselves in)\b",
        "The navy chiefs of Denmark and Latvia pored over charts in Riga on Monday.",
    ),
    _rule(
        "encounter.due", "M6", "due", "in_person",
        r"\b(?:[Tt]he|[Tt]heir|[Aa]|[Nn]ext) (?:[\w'-]+ ){0,3}?(?:(?:[Ff]oreign and [Dd]efen[cs]e [Mm]inisters'? )?[Mm]eeting|2\+2|\"?[Tt]wo[- ]plus[- ][Tt]wo\"?|round|session|get-together)(?:,? [^.;:]{0,60}?,)? (?:is|are|was|were|will) (?:now )?(?:to be held|be held|take place|due|scheduled|set for|slated|fixed for|follow)",
        "Latvian Defence Minister Ilze Berzina met Australia's ambassador, Ruth Dale, on Monday. The next round is to be held in Riga on January 29.",
    ),
    _rule(
        "encounter.again", "M6", "again", "in_person",
        r"\b(?:[Tt]he|[Aa]|[Tt]heir|[Hh]is|[Hh]er|[Aa]nother) (?:next|second|third|fourth|fifth|sixth|further|follow-up|return|subsequent) (?:[\w'-]+ ){0,4}?(?:round(?: of (?:[\w-]+ ){0,3}(?:talks|consultations|negotiations|discussions|dialogue))?|session|meetings?|talks|consultations|dialogue|visit|summit|exchange)\b(?! (?:with|of|between) (?!the (?:two|pair)))|\breconven(?:e|es|ing)\b|\b[Aa] (?:follow-up|rematch|repeat|second|return match) (?=is (?:now |already )?(?:pencilled|set|scheduled|planned|due|slated|fixed|booked)\b|will (?:follow|be held|take place)\b|(?:follows|takes place)\b)|\b(?:[Tt]hey|[Tt]wo|[Pp]air|[Bb]oth|[Mm]en|[Ww]omen|[Mm]inisters|[Ll]eaders|[Cc]hiefs|[Cc]ounterparts)\b[^.;:\"]{0,60} (?:see(?:ing)? each other|(?:speak|talk|confer|sit down)(?:ing)? again\b)|\b(?:return|repay) the (?:visit|call)\b|\b(?:[Rr]esum|[Cc]ontinu|[Pp]ick)(?:e|es|ing|s)?(?: up)? (?:the|their) (?:thread|conversation|discussions?|dialogue|exchange)\b|^(?:Officials|Experts|Negotiators|Working groups?|Technical teams|Their (?:officials|experts|teams)) (?=(?:will|are (?:due|set|scheduled|expected)? ?to) (?:meet|convene|gather|hold (?:\w+ )?talks)\b)|(?:^|; )(?:[Tt]he|[Tt]heir) (?:first|next|second|third)(?: one)? (?:is|are|will be) (?:now )?(?=(?:pencilled|set|scheduled|planned|due|slated|to be held|held)\b)",
        "Latvian Defence Minister Ilze Berzina met Australia's ambassador, Ruth Dale, on Monday. She will return to Canberra in May for a second round.",
        0,
    ),
)  # fmt: skip

# too common without a day to tell of one encounter
NEEDS_DAY: Final = frozenset(
    {
        "encounter.take-up",
        "encounter.due",
        "encounter.conferred",
        "encounter.between",
        "encounter.told-at",
        "encounter.told-there",
        "encounter.word",
        "encounter.toured",
        "encounter.escorted",
        "encounter.briefed",
        "encounter.in-his-company",
        "encounter.kept",
        "encounter.whom",
        "encounter.invited",
        "encounter.by-invitation",
        "encounter.again",
        "encounter.worked",
        "encounter.agreed-there",
    }
)

WORTH: Final = re.compile(
    r"(?i:\b(?:told|room|space|slot|reach\w*|struck|clinched|agreed|settled|came to|found|concluded|sealed|shared|stole|spent|assured|informed|promised|thanked|away|emerged|out|left|departed|returned|home|had|pored|bent|worked|thrashed|hammered|ironed|haggled|wrangled|compared|swapped|traded|matched|sifted|ticked|settled|appeared|filed|seats|pencilled|officials|experts|negotiators|teams|groups?|guests?|video|committee|commission|working group|plenary|dialogue|gather|conven|rang|rings?|ringing|rung|phon|telephon|call|on the line|linked|link up|hooked|patched|connected|dial|saw|sees?|seen|seeing"
    r"|sat|sit|sits|closeted|spoke|spen[dt]|bilateral|appointment|sitting|seated|bread|table|closeted|lunch|dinner|dined|dines|dining|breakfast|supper|supped|tea|coffee|drinks|meal|banquet"
    r"|hours?|minutes|time|words?|each other|speak again|exchange|conversation|audience|confer|brief|tour|visit|inspect|host|interlocutor|huddl|deliberat|parley|chat|convers|consult|together|notes|views"
    r"|shop|dropped|drops?|looked|respects|shown|ushered|entertained|feted|escorted|received|welcomed|greeted|hosted|flanked|invited|up with|out with|over with"
    r"|with (?:the|his|her|its|their)|(?:took|take|takes|taken|taking|rais\w+|br(?:ing|ought)|settled?|hammer|work|iron|thrash)\b.{2,70} with|join|turn of|turn\b|came|stop|caller|visitor|meeting|summit|talk|sitting|round|session|2\+2|two|get-together|kept|keeps|waiting|given|granted|part of|mornings?|afternoons?|evenings?|aside|corner|buttonhol|expects|awaits|whom|invitation|through|gave|gives|granted|spared|case|plan|offer|proposal|idea|matter|question|request))"
)

TOLD: Final = re.compile(
    r"(?:(?:[Rr]ang|[Pp]honed|[Tt]elephoned|[Cc]alled|[Rr]eached|[Gg]ot|[Cc]aught|[Pp]laced|[Mm]ade|[Rr]eturned|[Tt]ook|[Tt]old|[Aa]ssured"
    r"|[Ii]nformed|[Pp]romised|[Tt]hanked|[Cc]ongratulated|[Ww]arned|[Bb]riefed|[Aa]sked|[Uu]rged|[Pp]ressed|[Cc]onveyed|[Cc]onfirmed|[Rr]elayed|[Ee]xplained|[Rr]epeated|[Oo]ffered|[Pp]ledged|[Ee]xpressed|[Pp]resented|[Rr]eported|[Aa]nnounced|[Dd]elivered|[Pp]assed|[Ee]xtended|[Nn]otified|[Ss]aw|[Ss]at|[Hh]ad|[Ss]hared|[Bb]roke|[Gg]ave|[Tt]hrew|[Ll]aid"
    r"|[Hh]osted|[Ll]unched|[Dd]ined|[Bb]reakfasted|[Cc]onferred|[Hh]uddled|[Cc]hatted|[Cc]onversed|[Cc]onsulted|[Ss]wapped|[Tt]raded|[Cc]ompared"
    r"|[Ee]xchanged|[Dd]ropped|[Pp]aid|[Rr]aised|[Bb]rought|[Bb]roached|[Jj]oined|[Tt]reated|[Rr]eceived|[Pp]icked up|[Ss]queezed|[Kk]ept|[Cc]ornered|[Bb]uttonholed|[Aa]te|[Dd]rank|[Gg]rabbed|[Ee]njoyed|[Tt]oured|[Ii]nspected|[Vv]isited|[Ww]alked|[Ss]ailed|[Ff]lew|[Rr]ode|[Dd]rove|[Tt]ravell?ed|[Ww]atched|[Oo]pened|[Uu]nveiled|[Aa]ccompanied|[Ee]scorted|[Ss]howed)\b)"
)
