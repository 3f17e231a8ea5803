"""What a promise must name, and the words that make it none: hedges, denials, vague talk."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.commitments.promise import GIFT
from monitor.extract.keyed import keyed
from monitor.text.numerals import SEVERAL

THING: Final = re.compile(
    r"\b(?i:aid|assistance|weapon\w*|yards?|airframes|airlifters?|(?:joint|standing) panel|consulates?|airfields?|mine ?hunters?|icebreakers?|tankers|trailers|pumps|pontoons|goggles|boilers|substations?|shelters|visas|posts?(?= (?:at|in|to)\b)|tradespeople|apprentices|architects|advis[eo]rs|(?:points?|persons?) of contact|liaison officers?|arrangement|letters? of intent|protocol|charter|roadmap|amendment|staff|exchange|squadrons?|fleet|flotilla|teams?|accelerator|scheme|initiative|station|schools?|colleges?|academ(?:y|ies)|laborator(?:y|ies)|workshops?|secretariat|kits?|boilers?|excavators?|ambulances|stretchers|sleeping bags|beds|diesel|explosives|propellant|fuses|uniforms|boots|helmets|antennas?|jammers|sensors|drawings|blueprints|PURL|NSATU|JATEC|missiles?|ammunition|munitions|shells|rounds|tanks?|howitzers?|artillery|drones?|aircraft|planes?|jets?|fighters?|helicopters?|frigates?|submarines?|ships?|warships?|vessels?|destroyers?"
    r"|air[ -]defen[cs]e|air-policing|Patriots?|launchers?|batter(?:y|ies)|troops|soldiers|forces|personnel|trainers|[Mm]arines|sailors|aviators|submariners|recruits|medics|divers|trainers|instructors|engineers|analysts|specialists|technicians|planners|linguists|experts|observers|officers|mission|embassy|treaty|pact|agreement|deal|accord|memorandum|memoranda|MoU|sanctions"
    r"|exports?|imports?|tariffs?|levies|duties|nuclear|denucleari\w+|uranium|ceasefire|cease-fire|truce|emissions?|greenhouse|carbon|refugees|visas?|peacekeep\w+|contract|bases?"
    r"|gear ?boxes|transmissions?|spares|torpedo(?:es)?|barrels|minesweeping|lorr(?:y|ies)|buses|trams?|depots?|hotlines?|(?:test|shooting|firing|training) ranges?|(?:joint|standing|steering) (?:[\w-]+ ){0,2}committee|(?:joint |common )?catalogue|letter of offer|direct line|simulators?|fellowships?|hospitals?|clinics?|power packs?|turrets?|guns|mortars|body armou?r|attach[eé]s?|liaison|berths|archives?|modules?|machines?|machinery|cranes?|bulldozers?|tractors?|robots?|scanners?|cameras?|containers?|laptops|clothing|stoves|barges?|tonnes|hangars?|quarters|ventilators|turbines?|rails?|locomotives?|bridges?|boats?|launches|tugs?|buoys?|nurses|surgeons|medics|doctors|interpreters|translators|fitters|welders|mechanics|riggers|signallers|pilots|trust fund|fund|funds|funding|reconstruction|humanitarian|hotline|liaison|partnership|cooperation|co-operation|collaboration|programme|program|radars?|satellites?|intelligence|training|vehicles|trucks|generators|equipment|medical|supplies|demining|mines"
    r"|package|data|seekers?|access|(?:production|assembly|propellant|repair) lines?|factory|factories|shipyards?|data|licen[cs]es?|licen[cs]e fee|servicing|maintenance|overhaul|repairs?|freight|transport|cadets|trainees|transfers?|sales?|mine ?hunters?|commitment|assistance|loans?|grants?|credit|investment|contribution|donation|purchase|prisoners|hostages|places|slots|seats|berths|scholarships|crews?|minesweepers?|minehunters?|delegation|channel|cell|cells|unit|task force|network|cables?|centre|center|office|body|dialogue|working group|exercises?|drills?|deployment|vaccines?|food|grain|oil|gas|energy|pipeline|reporters|testing|tests|ban|arms|debt|war|border|pledge|framework|system|systems|technology|surveillance|patrols?|ventilators?|masks|plant|loan|euros?|dollars|yen|won)\b"
    r"|\b(?:F|FA|MiG|Su|M|K|P|E|C|MQ|RQ|T|AH|UH|CH|CV|H|NH|SM|PAC|AIM|AGM|BMP|AMV|CB)-?\d{1,3}[A-Z]{0,2}s?\b"
)
COUNTED: Final = re.compile(
    rf"\b(?:\d[\d,]*|{SEVERAL}|dozens of|an? (?:team|group|squadron|battalion|company) of) (?:[\w-]+ ){{0,3}}?"
    r"(?!years|months|weeks|days|hours|minutes|times|countries|nations|states|points|percent|topics|issues|areas|points|leaders|ministers|sides)[A-Za-z]{3,}(?:s|men|women)\b"
)
VAGUE: Final = re.compile(
    rf"^\W*(?:to |on |that (?:it|they) (?:would|should) )?(?:\w+ly )?(?:deepen|strengthen|enhance|boost ties|expand cooperation|expand ties|continu(?:e|ing)|work(?:ing)? (?:together|closely|towards?)|explore|pursue|cooperate|co-operate|consult|collaborate|maintain|remain|step up|advance|intensify|promote|coordinate|keep(?! (?:its|their|the|an?|\d+) (?:[\w-]+ ){{0,3}}?{GIFT})|closer|further|the (?:need|importance)|stay|support|speed|push|seek|improve|uphold)"
)
CONCRETE: Final = re.compile(
    r"\b(?:space|cyber\w*|information[- ]sharing|intelligence|defen[cs]e[- ]industr\w+|defen[cs]e (?:equipment|procurement|production)|maritime|logistics|body|channel|dialogue|framework|working group|programme|program|centre|center|hotline|by (?:the end|20\d\d|[A-Z])|exercises?|drills?|critical minerals|supply chains?|semiconductor\w*|counter-?terrorism|non-?proliferation|missile|munitions|shipbuilding|technolog\w+|artificial intelligence|energy|disinformation|training|procurement|co-?production|patrols?|exchange of|personnel|treaty|agreement|pact|nuclear|climate|sanctions)\b",
    re.IGNORECASE,
)
NOT_A_PROMISE: Final = keyed(
    r"\b(?:could|might|may|should|must|ought to|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|would not rule out|whether|if|unless|wants? to|hopes? to|hoped|likely to|(?:love|like|be glad|be happy|be pleased) to see|expects? to|expected to|stud(?:y|ies|ied|ying)|discuss(?:ed|ing)? (?:how|ways|whether|possible)|reaffirm\w*|reiterat\w*|reconfirm\w*|restat\w*|repeated|recommit\w*|continues? to (?:support|stand|back)|need(?:s|ed)? to|failed to|unable to|reluctant to|tempt\w*|threaten\w*|warn(?:ed|s)? (?:that|it))\b",
    re.IGNORECASE,
)
NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|no|refus\w+|declin\w+|reject\w*|without|rather than)|n't)\b(?: \w+){0,3}\s*$"
)
_TO_GIVE: Final = r"(?:provid|contribut|giv|send|suppl|donat|deliver|transfer|ship|deploy|dispatch|despatch|bas|station|lend|loan|leas|sell|grant|build|install|train|teach|equip|fund|financ|pay|cover|host|hous|post|second|staff|crew|mann?|buy|purchas|procur|acquir|order|detach|repair|overhaul|refit|feed|ferr|print|pass|hand|turn|sign|plac|lay|sponsor|subsidi[sz]|foot|reserv|earmark|spar|swap|assembl|renew|restor|rebuild|mak)"
GIVES: Final = re.compile(
    rf"^\W*(?:to |also |\w+ly |further |again |then |now |jointly |together |[\w ]{{2,20}} (?:said|added), )*{_TO_GIVE}(?:[a-z]*)\b(?: (?:over|up|on|out|aside|away|for|in))? (?=\S)"
)
EMPTY: Final = keyed(  # what is given in words only
    r"\b(?:message|signal|support|help|backing|assurances?|update|briefing|opportunit(?:y|ies)|leadership|details|information|priority|attention|example|evidence|answers?|response|statement|speech|address|remarks|testimony|boost|chance|insight|hope|comfort|condolences|greetings|thanks|solidarity|security|stability|peace|clarity|certainty|impetus|momentum|reply|lectures?|lessons?|rise|way|shape|pressure|reason|credence|envoys?|ministers?|delegation|guarantees?|assurance|notice|warning|word|words|voice|share|breath|weight|effort|efforts|steps?|measures?|action|goals?|targets?|ties|relations|cooperation|understanding|views|questions?|issues?|concerns?|role|place|part|talks|negotiations|meeting|meetings|summit|visit|conference|decision|case|sense|contact|policy|course|stance|position|line|door|options?|eye|watch|pace|focus|sight|mind|face|hands|stock|advantage|control|charge|responsibility|note|account|time|toll|sanctions|tariffs|restrictions|pressure|costs?|spending|taxes|prices|rates|growth|economy|jobs|elections?|vote|law|bill|legislation|reforms?)\b",
    re.IGNORECASE,
)
UNDER_A_PLAN: Final = re.compile(
    r"^(?:Under|According to) (?:the|a|its|that|this) (?:[\w-]+ ){0,3}?(?:(?:plan|proposal|bill|draft|scenario)\b|(?:deal|agreement|accord|terms)\b(?!.{0,110}\b(?:will|is to|are to|has agreed|signed)\b))|\b(?:agreement|deal|plan|proposal|accord|bill) calls? for\b"
)
SPECULATION: Final = keyed(
    r"\b(?:analysts?|experts?|professor|economists?|observers?|critics?|commentators?|columnists?|opposition|think tank|survey|poll|editorial|opinion|candidate|campaign)\b",
    re.IGNORECASE,
)
INSTRUMENT: Final = keyed(
    r"\b(?:contract|memorandum(?: of (?:understanding|cooperation))?|MoU|MOU|letter of intent|treaty|joint (?:statement|declaration|communiqu[eé])|declaration|framework agreement|agreement|pact|accord|protocol|law|budget|decree|resolution)\b"
)
CONDITION: Final = keyed(
    r"\b(?:(?:on|under) (?:the )?condition that|(?<!be )(?<!been )provided (?:that|the|its?|they)|conditional (?:on|upon)|contingent (?:on|upon)|only if|should (?:it|they|he|she|the \w+|[A-Z]\w+) be|as long as|so long as|if (?=[a-z])|subject to|pending|once (?=(?:an? |the |its |their )?(?:[\w-]+ ){1,4}?(?:is|are|has|have|holds|agrees?|approves?|passes)\b)|in (?:exchange|return) for)\b(?:[^.;]|\.\d){3,120}"
)
PERIOD: Final = re.compile(
    r"\b(?:over|in|for|during|within) (?:the )?(?:next |coming )?(?:\w+|\d+)[ -](?:years?|months?)\b(?! ago)|\b(?:a|per|each|every) year\b|\bannual(?:ly)?\b|\bfrom 20\d\d to 20\d\d\b|\b(?:20\d\d)-(?:20)?\d\d\b|\bthrough 20\d\d\b|\bstarting (?:this|next|in) \w+\b"
)
