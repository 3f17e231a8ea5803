"""A trigger of a commitment, and the words of giving that its pattern is built of."""
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from monitor.text.numerals import SEVERAL

if TYPE_CHECKING:
    import re

    from monitor.types import Status

Need = Literal["", "thing", "amount", "gift"]
Voice = Literal["active", "passive", "by", "get", "noun", "part"]


@dataclass(frozen=True, slots=True)
class Promise:
    """A trigger of a commitment or request."""

    id: str
    number: str
    status: Status
    pattern: re.Pattern[str]
    example: str
    need: Need = ""  # what must be told: an international thing, a sum, something given
    voice: Voice = "active"  # where its giver stands
    plain_title: bool = False  # only in headlines


GIVE: Final = (
    r"(?:provide|contribute|give|gift|send|supply|donate|deliver|transfer|allocate|spend|fund|finance|increase|raise|boost|widen|broaden|enlarge|double"
    r"|triple|open|establish|set up|create|launch|build|co-?produce|produce|buy|purchase|procure|acquire|train|extend|return"
    r"|release|withdraw|pull out|pay|invest|ship|station|deploy|dispatch|despatch|join|hand(?: \w+)? over|hand|ban|lift|remove|cut|reduce|halt|suspend|stop(?! (?:in|at|by|over|off|short|on)\b)"
    r"|freeze|impose|allow|accept|take in|resettle|grant|lend|loan|share|appoint|post|second|sell|export|commit|cap|cover|match|replenish"
    r"|end|scrap|dismantle|abolish|participate in|support|equip|install|lease|upgrade|restore|reopen|waive|cancel|forgive|sign|ratify|conclude|keep|expand|accelerate|set"
    r"|add|put|pour|inject|channel|devote|dedicate|assign|attach|base|overhaul|repair|refurbish|refit|refuel|underwrite|guarantee|reimburse|earmark|set aside|make available|chip in|take part in|manufacture|pool|transport|airlift|rotate|bring forward|order|renew|prolong|stay in|take on|see to|pledge|part-fund|co-?fund|co-?finance|top up|take over|assemble|maintain|service|place|staff|(?:name|designate|nominate|appoint) (?=[^.;,]{0,40}\b(?:officials?|officers?|points? of contact|liaisons?|coordinators?|co-?ordinators?|envoys|attach[eé]s?|experts?|representatives)\b)|bear|meet the cost|go ahead with|leave (?=(?:an?|its|the|\d+|two|three|four|six|some) [^.;,]{3,50} (?:in|on|at|behind|with)\b)|make (?!sure|clear|it|(?:a |an |the )?(?:statement|speech|case|effort|visit|trip|decision|appearance|difference|progress|announcement|start|call|call|point|proposal|request|debut|way|sense|use|changes?)\b)(?=[^.;,]{2,70}\bavailable\b)|run|crew|man|house|host(?! (?:(?:in|on|at|from)\b|his|her|talks|a (?:summit|meeting|conference|round|reception|dinner|lunch)|the (?:summit|meeting|talks|next|leaders)|leaders|ministers|[A-Z]))|pass on|let (?=[^.;,]{2,60}\b(?:use|have|keep|borrow|train|dock|refuel)\b)|put at|place at|foot|pick up the|subsidi[sz]e|sponsor|spare|part with|free up|teach|tutor|ferry|haul|cart|clear|escort|mobili[sz]e|field|feed|print|translate|digiti[sz]e|throw in|chip in|kick in|move|swap|refill|restock|give away|turn over|sign over|make over|bequeath|take delivery of|bankroll|stump up|cough up|fork out|shell out|pitch in|come up with|weigh in with|kit out|trade (?=[^.;,]{0,30}(?:officers|engineers|instructors|experts|staff|crews|pilots))|exchange (?=[^.;,]{0,40}(?:officers|data|information|personnel|engineers|instructors|experts|staff|crews|pilots|cadets|intelligence))|welcome (?=(?:up to |another |a further )?(?:\d|two|three|four|five|six|ten|twelve|twenty))|rent|charter|fit out|outfit|furnish|resupply|provision|allot|licen[cs]e-build|re-?arm|embed|airlift|fly (?=[^.;,]{2,60} (?:to|into)\b)|re-?allocate|re-?direct|divert|steer|funnel|plou?gh|plow|pump|ring-?fence|budget|disburse|remit|co-?host|co-?sponsor|co-?develop|develop (?=an?\b|the\b|new\b|its\b|\d)|modernise|modernize|retrofit|refurbish|rebuild|reconstruct|de-?mine|forward-deploy|pre-?position|stand up (?=an?\b|its\b|the\b)|roll out (?=an?\b|its\b|the\b|\d)|deed|award|commission (?=an?\b|two|three|four|\d)|put up (?=[^.;,]{0,30}(?:million|billion|[$€£¥₩\d]))|bring (?=(?:[^.;,]|,\d){2,60} to the table\b)|take up (?=an? (?:[\w-]+ ){0,3}?(?:post|seat|position|place)\b)|take (?=(?:a further |another |up to |all |the remaining |\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a dozen)))"
)
GIVING: Final = (
    r"(?:providing|contributing|giving|gifting|sending|supplying|donating|delivering|transferring|allocating|releasing|shipping|deploying"
    r"|dispatching|despatching|buying|purchasing|investing|doubling|tripling|increasing|boosting|handing over|handing|opening|funding|financing|lifting|imposing|pledging|offering|committing"
    r"|putting|making available|bankrolling|chipping in|kicking in|stumping up|topping up|airlifting|donating|gifting|renting|converting|refurbishing|reserving|ring-?fencing|re-?directing|diverting|pumping|plou?ghing|covering|picking up|footing|setting aside|setting up|earmarking|extending|joining|lending|loaning|spending|paying|posting|seconding|training|establishing|granting|dedicating|devoting|injecting|raising|stationing|leasing|selling|making available|underwriting|passing on|turning over|signing over|subsidi[sz]ing|sponsoring|ordering|acquiring|procuring|signing up|taking part in|renewing|equipping|adding|repairing|launching|parting with|allotting|letting (?=[^.;,]{2,60}\b(?:use|have|keep|borrow)\b)|giving away|taking on|throwing in|kitting out|financing|reinforcing)"
)
DONE: Final = (
    r"(?:provided|contributed|given|gifted|sent|supplied|donated|delivered|transferred|allocated|handed over|handed|shipped|dispatched|despatched|deployed|posted|seconded|paid out|paid|disbursed|funded|financed|granted"
    r"|earmarked|committed|lent|loaned|released|dedicated|devoted|assigned|attached|trained|equipped|shared|exported|sold|stationed|based|invested|injected|channell?ed|made available|set aside|put|installed|repaired|overhauled|refurbished|refitted|built|bought|purchased|doubled|tripled|extended|prolonged|renewed"
    r"|opened|set up|established|reimbursed|spent|airlifted|flown|transported|co-?produced|produced|manufactured|raised|increased|lifted|removed|upgraded|expanded|reopened|restored|signed|leased|subsidi[sz]ed|housed|hosted|run|taught|handed on|passed on|turned over|signed over|moved|ferried|escorted|covered|met|borne|fitted|converted|gifted|reassigned|diverted|redirected|staffed|crewed|carried|taken over|exchanged|rolled over|widened|enlarged|bankrolled|reserved|ring-?fenced|set up|stood up|embedded|pre-?positioned|diverted|re-?directed|airlifted|developed|rearmed|modernised|modernized|retrofitted|rebuilt|gifted|kept|wired|allotted|allocated|routed|steered|stored|given up|part-paid|topped up)"
)
# what is given, where the verb alone says too little
GIFT: Final = (
    r"(?:contributions?|donations?|pledge|package|grants?|loans?|gift|aid|assistance|funding|tranche|instal?lment|shipments?|consignment|batch|deployment|payment|instal?ments?|credit|weapons?|missiles?|interceptors?|ammunition|munitions|shells|rounds|tanks?|howitzers?|artillery|drones?|aircraft|planes?|jets?|helicopters?"
    r"|frigates?|submarines?|ships?|warships?|vessels?|boats?|mine ?hunters?|mine ?sweepers?|launchers?|batter(?:y|ies)|vehicles?|trucks|ambulances|excavators|radars?|sensors?|generators?|transformers?|equipment|kits|spare parts|engines|vests|helmets|supplies|trainers|instructors|engineers|officers?|troops|soldiers|personnel|specialists|experts|medics|advisers|contingent|detachment|(?<!eneral )(?<!oint )(?<!chiefs of )(?<!chief of )staff"
    r"|gear ?boxes|transmissions?|power ?packs?|spares|torpedo(?:es)?|barrels?|machines?|machinery|cranes?|bulldozers?|tractors?|trailers?|pumps?|turbines?|boilers?|robots?|scanners?|goggles|cameras?|jammers?|buses|lorr(?:y|ies)|containers?|laptops|(?:field )?hospitals?|clinics?|laborator(?:y|ies)|uniforms|boots|clothing|stoves|barges?|tugs?|dredgers?|icebreakers?|locomotives?"
    r"|simulators?|satellites?|terminals|rifles|guns|mortars|mines|fuel|medicines?|blankets|shelters|prosthe\w+|rations|tents|scholarships|places|(?<!due )(?<!of )courses?|patrols?|recruits|cheque|missions?)"
)
SUM: Final = r"(?=(?:[^.;]|\.\d){0,60}(?:[$€£¥₩]|\b[A-Z]{3}\d|\b\d[\d.,]*\s?(?:million|billion|trillion|bn|m\b|mn|mln|mld|crore|lakh)|\b(?:million|billion|trillion)\b))"
COUNT: Final = (
    rf"(?= (?:another |a further |up to |some |about |a )?(?:\d[\d,]*|{SEVERAL}|dozens of|dozen|an? )"
    r" ?(?!(?:[\w-]+ ){0,3}(?:appointment|visit|meeting|trip|talk|candidate|ambassador|envoy|review|inquirie|sanction|step|measure|change|resolution|law|date|exercise|condition|demand|threat|reason|answer)s?\b)"
    r"(?:[\w-]+ ){1,5}(?:to|for) (?:(?:help|support|aid|assist|strengthen|arm|equip|protect) )?(?:the )?[A-Z])"
)
ADV: Final = r"(?:(?:also|now|soon|immediately|jointly|together|further|again|then|first|in turn|(?!only)\w+ly|continue to|help|help to|be|begin to|start to|start|begin|seek to|work to|seek|each|both|in addition|next (?:year|month|week)) ){0,2}"
ASIDE: Final = (
    r"(?:,? (?:also|too|however|meanwhile|in (?:return|turn|exchange|addition)|as well|for (?:its|her|his|our) part))?"
    r"(?:, (?:[\w']+ ){0,4}?(?:said|says|added|confirmed|announced|explained),|,)?"
)
PACT: Final = r"(?i:treaty|agreement|contract|memorandum|MoU|MOU|pact|deal|accord|partnership|arrangement|declaration|letter of intent|letter of offer|letter of acceptance|exchange of notes|protocol|charter|roadmap|communiqu[eé]|statement|plan|framework|programme|program|concession|order)"
