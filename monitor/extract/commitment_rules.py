"""The words by which a side binds itself: one table, each rule with a sentence that is its test."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from monitor.types import Status

Need = Literal["", "thing", "amount"]


@dataclass(frozen=True, slots=True)
class Promise:
    """A trigger of a commitment or request."""

    id: str
    number: str
    status: Status
    pattern: re.Pattern[str]
    example: str
    need: Need = ""  # what must stand in the tail: an international thing, a sum
    plain_title: bool = False  # only in headlines
    keys: tuple[str, ...] = ()  # one of these stands in any sentence the pattern can match


def _rule(
    name: str,
    number: str,
    status: Status,
    pattern: str,
    example: str,
    need: Need = "",
    *,
    title: bool = False,
) -> Promise:
    return Promise(
        name, number, status, re.compile(pattern), example, need, title, tuple(_KEYS[name].split())
    )


GIVE = (
    r"(?:provide|contribute|give|gift|send|supply|donate|deliver|transfer|allocate|spend|fund|finance|increase|raise|boost|double"
    r"|triple|open|establish|set up|create|launch|build|co-?produce|produce|buy|purchase|procure|acquire|train|extend|return"
    r"|release|withdraw|pull out|pay|invest|ship|station|deploy|dispatch|join|hand over|ban|lift|remove|cut|reduce|halt|suspend|stop"
    r"|freeze|impose|allow|accept|take in|resettle|grant|lend|share|appoint|post|second|sell|export|commit|cap|cover|match|replenish"
    r"|end|scrap|dismantle|abolish|participate in|support|equip|install|lease|upgrade|restore|reopen|waive|cancel|forgive|sign|ratify|conclude|keep|expand|accelerate|set)"
)
_GIVING = (
    r"(?:providing|contributing|giving|gifting|sending|supplying|donating|delivering|transferring|allocating|releasing|shipping|deploying"
    r"|dispatching|buying|purchasing|investing|doubling|increasing|handing over|opening|funding|lifting|imposing|pledging|offering|committing)"
)
_SUM = r"(?=(?:[^.;]|\.\d){0,60}(?:[$€£¥₩]|\b\d[\d.,]*\s?(?:million|billion|trillion|bn|m\b|mn)|\b(?:million|billion|trillion)\b))"
_ADV = r"(?:(?:also|now|soon|immediately|jointly|together|further|again|gradually|formally|initially|nearly|therefore|continue to|help|help to|be|begin to|start to|start|begin|seek to|work to|seek) )?"
_PACT = r"(?i:treaty|agreement|contract|memorandum|MoU|MOU|pact|deal|accord|partnership|arrangement|declaration|letter of intent|protocol|charter|roadmap|communiqu[eé]|statement|plan|framework|programme|program|concession|order)"

_KEYS: Final = {
    "commit.denied": "den rejec dismiss refut plan intention",
    "commit.withdrawn": "take took with walk back revers retract reneg scrap cancel drop pull abandon suspend terminat tore",
    "commit.delayed": "delay postpon push put suspend",
    "commit.signed": "sign ink ratif award won wins",
    "commit.allocated": "approv alloc earmark budget appropriat authori endors pass set ratif clear adopt",
    "commit.partly-delivered": "deliver hand disburs transfer ship releas paid sent batch tranche instal consign part far",
    "commit.received": "receiv took taken got holds",
    "commit.received-all": "receiv took taken",
    "commit.passed-on": "deliver disburs handed transfer ship paid",
    "commit.revised": "rais increas doubl lift boost cut reduc trim tripl quadrup halv slash top scal expand",
    "commit.delivered": "deliver provided donat disburs handed transfer ship sent given contribut suppli return releas paid complet gave",
    "commit.pledged": "pledg promis vow undert guarant commit",
    "commit.announced": "announc unveil",
    "commit.agreed": "accept agre concur resolv decid reach struck strike clinch seal conclud finali clos came includ produc hail underst launch establish initial upgrad elevat",
    "commit.offered": "offer propos suggest ready willing prepared bid",
    "commit.will": "will would shall 'll is are plan intend",
    "commit.gives": "give send donat provid contribut hand puts suppl ship deliver spend commit transfer earmark allocat invest",
    "commit.gets": "get receive obtain given handed",
    "commit.expected": "expected likely reportedly set due poised",
    "commit.title-to": "to",
    "commit.past-sum": "last 's previous earlier initial existing",
    "commit.pledged-thing": "pledg promis",
    "commit.signed-by": "sign ink conclud seal",
    "commit.pledged-by": "pledg promis donat",
    "commit.to-be-given": "be",
    "commit.ordered": "order",
    "commit.extended": "extend prolong",
    "commit.joined": "join",
    "commit.joint": "joint",
    "commit.request": "urg ask call request appeal demand press implor encourag",
}


COMMITMENT_RULES: Final = (
    _rule(
        "commit.denied", "C6", Status.DENIED,
        r"\b(?:denied|denies|denying|rejected|dismissed|refuted)\b(?=(?:[^.;]|\.\d){0,90}\b(?:pledg|promis|will |would |commit|offer|send|provid|agree|contribut|suppl|donat|gave|give|sell|sold|sum|plans?)\w*)|\b(?:has|have|had) no (?:plans?|intention) (?:to|of) (?:\w+ly )?(?:provid|send|suppl|giv|contribut|donat|sell|join|deploy)\w*",
        "South Korea denied that it would send shells to Ukraine.", "thing",
    ),
    _rule(
        "commit.withdrawn", "C6", Status.WITHDRAWN,
        r"\b(?:withdr[ae]w|withdraws|withdrawn|walk(?:ed|s|ing) back|back(?:ed|s|ing) (?:out of|away from)|revers(?:ed|es|ing)|retract(?:ed|s)|renege[ds]? on|scrap(?:ped|s|ping)|cancel(?:led|s|ed|ling)?|dropp?(?:ed|s)|pull(?:ed|s)? out of|(?:took|takes?|taken) back|abandon(?:ed|s)|suspend(?:ed|s)|terminat(?:ed|es)|tore up)\b(?= (?:[^.;]|\.\d){0,50}\b(?:pledge|promise|offer|commitment|contribution|donation|contract|deal|agreement|plans? to (?:send|provid|buy|suppl|donat)\w*|delivery|deliveries|order|aid)\b)",
        "Slovakia withdrew its pledge of missiles for Ukraine.",
    ),
    _rule(
        "commit.delayed", "C6", Status.DELAYED,
        r"\b(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing)|push(?:ed|es|ing) back|put off|suspend(?:ed|s))(?= (?:[^.;]|\.\d){0,40}\b(?:deliver\w*|shipments?|transfer|contribution|payment|disbursement|deployment)\b)|\b(?:delivery|deliveries|shipments?|transfer|payment|deployment) (?:of (?:[^.;]|\.\d){3,60}? )?(?:has|have|had|was|were|will|would|is|are) (?:been |be )?(?:delayed|postponed|pushed back|put off)\b",
        "Poland delayed the delivery of tanks from South Korea until spring.",
    ),
    _rule(
        "commit.signed", "C3", Status.SIGNED,
        rf"\b(?:[Ss]igned|[Ss]igns|[Ss]igning|SIGNS?|[Ii]nked|[Ii]nks|[Rr]atified|[Rr]atifies)\b(?! off)(?=(?:[^.;]|\.\d){{0,110}}?\b{_PACT}s?\b)|\b[Ss]igned(?= (?:up )?for (?:\w+ ){{0,2}}[$€£])|\b[Aa]warded\b(?=(?:[^.;]|\.\d){{0,80}}\bcontracts?\b)|\b[Ww](?:on|ins) (?:an? |the )?(?=(?:[^.;]|\.\d){{0,50}}\b(?:contract|order)\b)|\b(?:contract|agreement|deal|order|memorandum|pact|accord)s? (?:that |which )?(?:[A-Z][\w'-]+ ){{1,4}}(?:has |had )?signed\b|\b(?:contract|agreement|memorandum|deal|pact|accord|treaty|letter of intent|MoU) (?:was|were|has been|had been) signed\b",
        "South Korea signed a $1.6 billion contract with Romania.",
    ),
    _rule(
        "commit.allocated", "C6", Status.ALLOCATED,
        rf"\b(?:[Aa]pprov(?:ed|es|ing)|[Aa]llocat(?:ed|es|ing)|[Ee]armark(?:ed|s|ing)|[Bb]udget(?:ed|s)|[Aa]ppropriated|[Aa]uthori[sz](?:ed|es)|[Ee]ndorsed|[Pp]assed|[Ss]et(?:s)? aside){_SUM}|\b(?:[Cc]abinet|[Pp]arliament|[Cc]ongress|Diet|Senate|Bundestag|[Ll]awmakers) (?:\w+ )?(?:approv(?:ed|es)|passed|ratified|cleared|authori[sz]ed|adopted|endorsed)\b",
        "New Zealand's cabinet approved NZ$12 million for Ukraine.", "thing",
    ),
    _rule(
        "commit.partly-delivered", "C6", Status.PARTLY_DELIVERED,
        r"\b(?:[Dd]elivered|[Hh]anded over|[Dd]isbursed|[Tt]ransferred|[Ss]hipped|[Rr]eleased|[Pp]aid(?: out)?|[Ss]ent)(?= (?:the |its |a |an )?(?:first|second|third|initial|another|half|part|some of|most of)\b)|\b(?:first|initial|second) (?:batch|tranche|shipment|instalment|installment|delivery|consignment|part)\b(?=(?:[^.;]|\.\d){0,80}\b(?:arriv|deliver|reach|handed|shipped|disburs|paid|transferr|sent)\w*)|\bso far (?:delivered|provided|released|disbursed|sent|paid|given)\b",
        "Australia delivered the first batch of Abrams tanks to Ukraine.",
    ),
    _rule(
        "commit.received", "C6", Status.PARTLY_DELIVERED,
        r"\b(?:received|receives|took delivery of|taken delivery of|taken over|got|holds)\b(?= (?:the |its |a |an )?(?:first|second|third|initial|another|half|part|some of|most of|\w+ (?:batch|tranche|shipment))\b(?:[^.;]|\.\d){3,100}? from )",
        "Poland has received a second batch of 24 tanks from South Korea.", "thing",
    ),
    _rule(
        "commit.received-all", "C6", Status.DELIVERED,
        r"\b(?:received|receives|took delivery of|taken delivery of|taken over)\b(?=(?:[^.;]|\.\d){0,60}?\b(?:tanks?|missiles?|aircraft|jets?|howitzers?|vehicles|trucks|drones|weapons|shells|ammunition|systems?|boats?|helicopters|equipment|generators|batter(?:y|ies)|launchers|aid|submarines?|radars?)\b(?:[^.;]|\.\d){0,60}? from )",
        "Ukraine has received 40 armoured trucks from Japan.", "thing",
    ),
    _rule(
        "commit.passed-on", "C6", Status.DELIVERED,
        r"\b(?:has|have|had|was|were) (?:now |already |also )?(?:been )?(?:delivered|disbursed|handed over|transferred|shipped|paid out)\b",
        "The 40 armoured trucks have been handed over to Ukraine by Japan.",
    ),
    _rule(
        "commit.revised", "C8", Status.PLEDGED,
        r"\b(?:[Rr]ais(?:es?|ed|ing)|[Ii]ncreas(?:es?|ed|ing)|[Dd]oubl(?:es?|ed|ing)|[Ll]ift(?:s|ed|ing)?|[Bb]oost(?:s|ed|ing)?|[Cc]ut(?:s|ting)?|[Rr]educ(?:es?|ed|ing)|[Tt]rim(?:s|med|ming)?|[Tt]ripl(?:es?|ed|ing)|[Qq]uadrupl(?:es?|ed)|[Hh]alv(?:es?|ed)|[Ss]lash(?:es|ed)|[Tt]opp?(?:s|ed|ing)? up|[Ss]cal(?:es?|ed) (?:back|up|down)|[Ee]xpand(?:s|ed)?)\b (?=(?:(?:its|his|her|their|the|a|an) )?(?:[\w'-]+ ){0,5}?(?:contribution|pledge|commitment|aid|donation|package|offer|support|assistance|funding|loan|grant|order|purchase|deployment|number)s?\b)",
        "Japan raised its contribution to the fund for Ukraine from $30 million to $45 million.",
    ),
    _rule(
        "commit.delivered", "C6", Status.DELIVERED,
        r"\b(?:[Hh]as|[Hh]ave|[Hh]ad) (?:already |now |so far |recently )?(?:delivered|provided|donated|disbursed|handed over|transferred|shipped|sent|given|contributed|supplied|returned|released|paid)\b|\b(?:[Dd]elivered|[Dd]onated|[Hh]anded over|[Dd]isbursed|[Ss]hipped|[Tt]ransferred|[Cc]ompleted (?:the )?delivery of|[Cc]ontributed)\b(?! by| in the| an? (?:speech|address|message|statement|blow|lecture))|\b(?:[Gg]ave|[Pp]rovided|[Ss]ent)\b(?=(?:[^.;]|\.\d){0,70}\b(?:aid|assistance|weapons|shells|missiles|tanks|vehicles|drones|ammunition|trucks|equipment|generators)\b)",
        "Japan handed over 40 military trucks to Ukraine.", "thing",
    ),
    _rule(
        "commit.pledged", "C1", Status.PLEDGED,
        r"\b(?:[Pp]ledg(?:ed?|es|ing)|[Pp]romis(?:ed?|es|ing)|[Vv]ow(?:ed|s|ing)?|[Uu]ndert(?:ook|akes?)|[Gg]uarantee[ds]?|PLEDGES?|VOWS?)\b(?= (?:to|that|a|an|the|more|another|up|as|at|over|about|some|nearly|almost|extra|additional|further|further|his|her|its|it|he|she|they|new|military|humanitarian|financial|fresh|not|\w+ (?:million|billion)|[$€£¥₩\d]|NZ|US|A\$|C\$|NOK|aid|support|funds|help|Ukraine)\b|\s?[$€£¥₩])|\b(?:[Cc]ommit(?:ted|s|ting)?)\b(?= (?:to (?!the|peace|a |an |democracy|defending|working|dialogue)|itself|themselves|himself|[$€£¥₩\d]|an?\b|up to|more|another|additional|NZ|A\$|US))|\b(?:it|he|she|they|and|government|country) (?:has |have )?(?:given|made) (?:a|an|the|that|this) (?:\w+ )?(?:commitment|pledge|promise) (?:to|of)\b",
        "Canada pledged 500 million Canadian dollars in aid for Ukraine.",
    ),
    _rule(
        "commit.announced", "C1", Status.PLEDGED,
        rf"\b(?:[Aa]nnounc(?:ed?|es|ing)|[Uu]nveil(?:ed|s|ing)?)\b(?:{_SUM}|(?= (?:\w+ ){{0,6}}?(?:package|aid|assistance|contribution|donation|funding|grant|loan|sale|shipment|deployment|troops|delivery|target|targets|missiles|purchase)s?\b))|\b(?:package|contribution|donation|grant|loan|aid) (?:worth |of )(?:[^.;]|\.\d){{0,30}}?(?:was|were|has been) (?:announced|unveiled)\b",
        "Denmark announced a $300 million package of military aid to Ukraine.", "thing",
    ),
    _rule(
        "commit.agreed", "C5", Status.AGREED,
        r"\b(?:[Aa]ccept(?:ed|s|ing)?)\b(?= (?:[\w'-]+ ){0,5}?(?:offer|proposal|bid)\b)|\b(?:[Aa]gree(?:d|s|ing)?|AGREES?|[Cc]oncurred|[Rr]esolved|[Dd]ecided)\b(?: \w+day)?(?: in [A-Z]\w+(?: \d{4})?| (?:last|this) \w+)?(?: in principle| here| also| jointly| on \w+day| at (?:the|their) [\w ]{3,30}?)?(?= (?:to|on|upon|that|a|an)\b)|\b(?:[Rr]each(?:ed|es)?|[Ss]truck|[Ss]trikes?|[Cc]linch(?:ed|es)?|[Ss]eal(?:ed|s)?|[Cc]oncluded|[Ff]inali[sz]ed|[Cc]losed|[Cc]ame to)\b(?: \w+){0,4}? (?:agreement|deal|accord|pact|consensus|understanding|arrangement|compromise)s?\b|\b(?:including|produced|announced|hailed) (?:a |an )(?:\w+ ){0,3}?(?:pact|agreement|accord|deal)\b(?= to\b)|\band an (?:understanding|agreement) (?=to\b)|\b(?:[Ll]aunched|[Ee]stablished|[Ii]nitialed|[Ii]nitialled|[Uu]pgraded|[Ee]levated)\b(?= (?:[^.;]|\.\d){0,50}\b(?:partnership|dialogue|framework|working group|consultative body|hotline|channel|ties)\b)",
        "Japan and Australia agreed to set up a joint hotline.",
    ),
    _rule(
        "commit.offered", "C5", Status.OFFERED,
        rf"\b(?:[Oo]ffer(?:ed|s|ing)?)\b(?= (?:to (?!host talks|mediate|meet)|its|up to|another|an?\b|more|additional|some|[A-Z]\w+|[$€£\d]))|\b(?:[Pp]ropos(?:ed|es|ing)|[Ss]uggest(?:ed|s|ing))\b(?= (?:\w+ing|to|an?|the creation|that (?:the (?:two|sides)|they|it|both))\b)|\b(?:is|are|was|were|said (?:it|he|she|they) (?:is|are|was|were)) (?:\w+ )?(?:ready|willing|prepared) to (?={GIVE}\b)|\bbid to {GIVE}\b",
        "Sweden offered to supply Ukraine with radar aircraft.", "thing",
    ),
    _rule(
        "commit.will", "C1", Status.PLEDGED,
        rf"\b(?:will|would|shall|is to|are to|'ll) {_ADV}(?={GIVE}\b)|\bplans? to {_ADV}(?={GIVE}\b)|\b(?:is|are) {_ADV}(?={_GIVING}\b)|\b(?:will|would) be (?={GIVE[:-1]}|doubled|sent|provided|supplied|delivered|removed|donated)(?:ed|d)?\b)|\bintends? to (?={GIVE}\b)",
        "New Zealand will provide military trainers to Ukraine until June.", "thing",
    ),
    _rule(
        "commit.gives", "C1", Status.PLEDGED,
        r"(?<!to )\b(?:[Gg]ives?|[Ss]ends?|[Dd]onates?|[Pp]rovides?|[Cc]ontributes?|[Hh]ands?(?: over)?|[Pp]uts|[Ss]upplies|[Ss]hips|[Dd]elivers?|[Ss]pends|[Cc]ommits?|[Tt]ransfers?|[Ee]armarks?|[Aa]llocates?|[Ii]nvests?)\b(?= (?:another |a further |its |some |about |around |nearly |more |military |humanitarian |additional |new |\w+ )?(?:\w+ ){0,2}?(?:[$€£¥₩]|A\$|NZ\$|US\$|AUD|\d|aid|million|billion|missiles?|tanks?|shells|weapons|vehicles|aircraft|helicopters|drones|funds?|assistance|ammunition|packages?|howitzers|trucks|boats|troops|trainers))",
        "Australia gives Ukraine 40 armoured vehicles from its own stocks.", "thing",
    ),
    _rule(
        "commit.gets", "C1", Status.PLEDGED,
        r"\b(?:will|would|is to|are to|to|set to) (?:get|receive|obtain|be given|be handed)\b(?=(?:[^.;]|\.\d){3,120}? from )",
        "Ukraine will get 40 armoured vehicles from Australia.", "thing",
    ),
    _rule(
        "commit.expected", "C5", Status.UNCONFIRMED,
        rf"\b(?:is|are|was|were) (?:\w+ )?(?:expected|likely|reportedly|set|due|poised) to (?={GIVE}\b)",
        "Japan is expected to give Ukraine $30 million for shelters.", "thing",
    ),
    _rule(
        "commit.title-to", "C1", Status.PLEDGED,
        rf"(?<=[a-zA-Z.]) to (?={GIVE}\b)",
        "Japan to provide $30 million to NATO fund for Ukraine", "thing", title=True,
    ),
    _rule(
        "commit.past-sum", "N1", Status.DELIVERED,
        rf"\b(?:following|after|on top of|besides|in addition to|adding to|than|from|of|including|matching) (?:(?:last year|(?:20|19)\d\d|last \w+|the previous year)'s|(?:its|the|a|an) (?:previous|earlier|initial|existing)) (?:\w+ )?{_SUM}",
        "Canada will provide $80 million to Ukraine this year, on top of last year's $60 million of aid.",
        "amount",
    ),
    _rule(
        "commit.pledged-thing", "C1", Status.PLEDGED,
        r"\b(?:[Pp]ledged|[Pp]romised)\b(?= (?!(?:of|by|in|on|at|last|earlier|during|this|and|or|but|when|after|before|for|from|as|with|it|to|that|support|cooperation|solidarity|unity|loyalty|swift|firm|full|continued|closer|deeper|not|no)\b)[A-Za-z][\w'-]*\b)",
        "Japan has promised generators and fuel to Ukraine.", "thing",
    ),
    _rule(
        "commit.signed-by", "C3", Status.SIGNED,
        r"\b(?:was|were|has been|have been|being) (?:\w+ly )?(?:signed|inked|concluded|sealed) (?:in [A-Z]\w+ |on \w+day |at [\w ]{3,30} )?(?=by )",
        "A memorandum on cyber defence was signed on Monday by NATO and South Korea.", "thing",
    ),
    _rule(
        "commit.pledged-by", "C1", Status.PLEDGED,
        r"\b(?:was|were|has been|have been) (?:\w+ly )?(?:pledged|promised|donated) (?:on \w+day )?(?=by )",
        "Another $30 million was pledged by Japan for the fund on Monday.", "thing",
    ),
    _rule(
        "commit.to-be-given", "C1", Status.PLEDGED,
        r"\b(?:will|would|shall|is to|are to) (?:now |also )?be (?:delivered|handed over|sent|transferred|given|shipped|donated|supplied|provided|made available)\b(?= (?:to|in|from|by|this|next)\b)",
        "Norway's defence minister confirmed that 12 howitzers would be delivered to Ukraine in May.", "thing",
    ),
    _rule(
        "commit.ordered", "C3", Status.SIGNED,
        r"\b[Pp]lac(?:ed|es|ing) (?:an?|its|their) (?:\w+ )?order for\b|\b[Oo]rdered\b(?= (?:another |a further |up to |some )?(?:\d[\d,]*|two|three|four|five|six|ten|a dozen) (?:(?:more|new|used|armoured|[A-Z]\S*) ){0,4}(?:tanks?|howitzers?|jets?|fighters?|aircraft|helicopters?|frigates?|submarines?|missiles?|launchers?|vehicles|radars?|drones?|rounds|shells)\b)",
        "Estonia placed an order for 12 more howitzers from South Korea.", "thing",
    ),
    _rule(
        "commit.extended", "C1", Status.PLEDGED,
        r"\b(?:[Ee]xtend(?:ed|s|ing)|[Pp]rolong(?:ed|s|ing))\b(?= (?:its|their|the|a) (?:[^.;]|\.\d){0,50}?\b(?:mission|deployment|training|programme|program|contribution|patrols?|loan|rotation)\b)",
        "New Zealand extended its training mission for Ukrainian soldiers by a year.", "thing",
    ),
    _rule(
        "commit.joined", "C1", Status.PLEDGED,
        r"\b[Jj]oin(?:ed|s|ing)\b(?= (?:the )?(?:[^.;]|\.\d){0,70}?\bwith (?:a|an|its first) (?:[^.;]|\.\d){0,30}?\b(?:contribution|donation|payment|pledge) of\b)",
        "Japan joined the fund for Ukraine with a contribution of $15 million.", "amount",
    ),
    _rule(
        "commit.joint", "C1", Status.AGREED,
        r"\b(?:[Ll]aunch(?:ed|es)|[Ss]et up|[Ff]ounded|[Cc]reated|[Ii]naugurated)\b(?= (?:an? |the |their )(?:new |first )?joint (?:[\w-]+ ){0,3}?(?:fund|company|venture|centre|center|cell|body|task force|working group|programme|committee|unit)\b)",
        "Norway and South Korea launched a joint fund for naval research.", "thing",
    ),
    _rule(
        "commit.request", "C4", Status.REQUESTED,
        r"\b(?:[Uu]rg(?:ed|es|ing)|[Aa]sk(?:ed|s|ing)? (?!whether|if|about|why|how|what|by|reporters)|[Cc]all(?:ed|s|ing)? (?:on|upon|for)|[Rr]equest(?:ed|s|ing)?|[Aa]ppeal(?:ed|s|ing)? (?:to|for)|[Dd]emand(?:ed|s|ing)?|[Pp]ress(?:ed|es|ing)? (?=[A-Z])|[Ii]mplor(?:ed|es)|[Ee]ncourag(?:ed|es|ing))\b",
        "Ukraine called on South Korea to send air-defence missiles.", "thing",
    ),
)  # fmt: skip

THING: Final = re.compile(
    r"\b(?:aid|assistance|weapon\w*|missiles?|ammunition|munitions|shells|rounds|tanks?|howitzers?|artillery|drones?|aircraft|planes?|jets?|fighters?|helicopters?|frigates?|submarines?|ships?|warships?|vessels?|destroyers?"
    r"|air[ -]defen[cs]e|air-policing|Patriots?|launchers?|batter(?:y|ies)|troops|soldiers|forces|personnel|trainers|instructors|experts|observers|officers|mission|embassy|treaty|pact|agreement|deal|accord|memorandum|sanctions"
    r"|exports?|imports?|tariffs?|levies|duties|nuclear|denucleari\w+|uranium|ceasefire|cease-fire|truce|emissions?|greenhouse|carbon|refugees|visas?|peacekeep\w+|contract|bases?"
    r"|trust fund|fund|funds|funding|reconstruction|humanitarian|hotline|liaison|partnership|cooperation|co-operation|collaboration|programme|program|radars?|satellites?|intelligence|training|vehicles|trucks|generators|equipment|medical|supplies|demining|mines"
    r"|package|loans?|grants?|credit|investment|contribution|donation|purchase|prisoners|hostages|places|slots|seats|berths|scholarships|crews?|minesweepers?|minehunters?|delegation|channel|cell|cells|unit|task force|network|cables?|centre|center|office|body|dialogue|working group|exercises?|drills?|deployment|vaccines?|food|grain|oil|gas|energy|pipeline|reporters|testing|tests|ban|arms|debt|war|border|pledge|framework|system|systems|technology|surveillance|patrols?|ventilators?|masks|plant|loan|euros?|dollars|yen|won)\b"
)
VAGUE: Final = re.compile(
    r"^\W*(?:to |on |that (?:it|they) (?:would|should) )?(?:\w+ly )?(?:deepen|strengthen|enhance|boost ties|expand cooperation|expand ties|continue|work (?:together|closely|towards?)|explore|pursue|cooperate|co-operate|consult|collaborate|maintain|remain|step up|advance|intensify|promote|coordinate|keep|closer|further|the (?:need|importance)|stay|support|speed|push|seek|improve|uphold)"
)
CONCRETE: Final = re.compile(
    r"\b(?:space|cyber\w*|information[- ]sharing|intelligence|defen[cs]e[- ]industr\w+|defen[cs]e (?:equipment|procurement|production)|maritime|logistics|body|channel|dialogue|framework|working group|programme|program|centre|center|hotline|by (?:the end|20\d\d|[A-Z])|exercises?|drills?|critical minerals|supply chains?|semiconductor\w*|counter-?terrorism|non-?proliferation|missile|munitions|shipbuilding|technolog\w+|artificial intelligence|energy|disinformation|training|procurement|co-?production|patrols?|exchange of|personnel|treaty|agreement|pact|nuclear|climate|sanctions)\b",
    re.IGNORECASE,
)
NOT_A_PROMISE: Final = re.compile(
    r"\b(?:could|might|may|should|must|ought to|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|would not rule out|whether|if|unless|wants? to|hopes? to|hoped|likely to|expects? to|expected to|stud(?:y|ies|ied|ying)|discuss(?:ed|ing)? (?:how|ways|whether|possible)|reaffirm\w*|reiterat\w*|reconfirm\w*|repeated|recommit\w*|continues? to (?:support|stand|back)|need(?:s|ed)? to|failed to|unable to|reluctant to|tempt\w*|threaten\w*|warn(?:ed|s)? (?:that|it))\b",
    re.IGNORECASE,
)
NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|no|refus\w+|declin\w+|reject\w*|without|rather than)|n't)\b(?: \w+){0,3}\s*$"
)
UNDER_A_PLAN: Final = re.compile(
    r"^(?:Under|According to) (?:the|a|its|that|this) (?:[\w-]+ ){0,3}?(?:plan|deal|proposal|agreement|bill|accord|draft|terms)\b|\b(?:agreement|deal|plan|proposal|accord|bill) calls? for\b"
)
SPECULATION: Final = re.compile(
    r"\b(?:analysts?|experts?|professor|economists?|observers?|critics?|commentators?|columnists?|opposition|think tank|survey|poll|editorial|opinion|candidate|campaign)\b",
    re.IGNORECASE,
)
INSTRUMENT: Final = re.compile(
    r"\b(?:contract|memorandum(?: of (?:understanding|cooperation))?|MoU|MOU|letter of intent|treaty|joint (?:statement|declaration|communiqu[eé])|declaration|framework agreement|agreement|pact|accord|protocol|law|budget|decree|resolution)\b"
)
CONDITION: Final = re.compile(
    r"\b(?:(?:on|under) (?:the )?condition that|provided(?: that)?|conditional (?:on|upon)|contingent (?:on|upon)|only if|as long as|so long as|if (?=[a-z])|subject to|pending|once (?=[a-z]+ (?:is|are|has|have))|in (?:exchange|return) for)\b(?:[^.;]|\.\d){3,120}"
)
PERIOD: Final = re.compile(
    r"\b(?:over|in|for|during|within) (?:the )?(?:next |coming )?(?:\w+|\d+)[ -](?:years?|months?)\b(?! ago)|\b(?:a|per|each|every) year\b|\bannual(?:ly)?\b|\bfrom 20\d\d to 20\d\d\b|\b(?:20\d\d)-(?:20)?\d\d\b|\bthrough 20\d\d\b|\bstarting (?:this|next|in) \w+\b"
)
