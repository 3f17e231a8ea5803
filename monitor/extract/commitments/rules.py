"""The words by which a side binds itself: one table, each rule with a sentence that is its test."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.commitments.frames import ACTS, NOUNS, PARTS, PASSIVES
from monitor.extract.commitments.promise import (
    ADV,
    ASIDE,
    COUNT,
    GIFT,
    GIVE,
    GIVING,
    PACT,
    SUM,
    Promise,
)
from monitor.text.numerals import SEVERAL
from monitor.types import Status

_RULES: Final = (
    Promise(
        "commit.denied", "C6", Status.DENIED,
        re.compile(r"\b(?:denied|denies|denying|rejected|dismissed|refuted|scotched|quashed|rubbished|shot down|batted away|poured cold water on|nothing in (?:an?|the|that) (?:\w+ )?(?:reports?|story|claim))\b(?=(?:[^.;]|\.\d){0,90}\b(?:pledg|promis|will |would |commit|offer|send|provid|agree|contribut|suppl|donat|gave|give|sell|sold|sum|plans?)\w*)|\b(?:(?:is|was) (?:not true|untrue|false|wrong|incorrect|not the case|not correct)|(?:is|was) no truth (?:in|to) (?:\w+ ){0,4}(?:reports?|claims?)) that\b|\b(?:(?:has|have|had) no|there (?:is|are|was|were) (?:no|never any)|[Tt]here (?:is|are|was|were) no) (?:plans?|intention) (?:to|of|for) (?:\w+ly )?(?:provid|send|suppl|giv|contribut|donat|sell|join|deploy|buy|lend|transfer|train|host|withdraw|cancel)\w*|\b(?:(?:has|have|had) (?:never|not)|never) (?:promised|pledged|offered|agreed) to (?:provid|send|suppl|giv|contribut|donat|sell|join|deploy|buy|lend|transfer|train|host)\w*|\b(?:is|are|was|were) not (?:currently |now )?(?:joining|taking part in|contributing to|buying into|paying into|part of|signing up (?:to|for)|an? (?:member|contributor|donor|party) (?:of|to))\b(?= (?:[\w'-]+ ){0,5}?(?:PURL|NSATU|JATEC|CAP|initiative|coalition|fund|scheme|programme|program|mission|mechanism|package|list|project)\b)"),
        "South Korea denied that it would send shells to Ukraine.", "thing",
    ),
    Promise(
        "commit.withdrawn", "C6", Status.WITHDRAWN,
        re.compile(r"\b(?:withdr[ae]w|withdraws|withdrawn(?! from (?:the )?[A-Z])|walk(?:ed|s|ing) back|back(?:ed|s|ing) (?:out(?: on \w+day)? of|away from)|revers(?:ed|es|ing)|retract(?:ed|s)|renege[ds]? on|scrap(?:ped|s|ping)|cancel(?:led|s|ed|ling)?|dropp?(?:ed|s)|pull(?:ed|s)? out of|(?:took|takes?|taken) back|abandon(?:ed|s)|suspend(?:ed|s)|terminat(?:ed|es)|tore up|shelv(?:ed|es|ing)|ax(?:ed|es)|pull(?:ed|s)? the plug on|(?:bins|binned)|go(?:es|ne)? back on|went back on|call(?:ed|s|ing) off|ditch(?:ed|es)|halt(?:ed|s))\b(?= (?:[^.;]|\.\d){0,50}\b(?:pledge|promise|offer|commitment|contribution|donation|contract|(?<!to )deal|agreement|plans? to (?:send|provid|buy|suppl|donat|giv|lend|sell|train|host|station|deploy|transfer)\w*|deployment|purchase|sale|mission|transfer|delivery|deliveries|order|aid)\b)|\b(?:offer|pledge|promise|commitment|contribution|order|contract|donation|deployment)\b[^.;]{0,40} (?:is|was|has been|had been|were) (?:withdrawn|taken back|retracted|rescinded|off the table|scrapped|cancelled)\b"),
        "Slovakia withdrew its pledge of missiles for Ukraine.",
    ),
    Promise(
        "commit.taken-back", "C6", Status.WITHDRAWN,
        re.compile(rf"\b(?:[Tt]ak(?:e|es|en|ing)|[Tt]ook|[Cc]law(?:s|ed|ing)?|[Pp]ull(?:s|ed|ing)?) back{SUM}(?=(?:[^.;]|\.\d){{3,90}}?\b(?:meant|intended|earmarked|promised|pledged|allocated|approved|budgeted) (?:for|to)\b)"),
        "Norway said it would take back $40 million meant for Latvia's railways.", "amount",
    ),
    Promise(
        "commit.withheld", "C6", Status.DELAYED,
        re.compile(rf"\b(?:[Ww]ithh(?:old(?:s|ing)?|eld)|(?:[Hh]old(?:s|ing)?|[Hh]eld) back)\b{SUM}(?=(?:[^.;]|\.\d){{3,150}}?\b(?:until|till|pending|unless)\b)"),
        "Norway is withholding the second half of a $12 million grant to Latvia until an audit is done.", "amount",
    ),
    Promise(
        "commit.lent", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Hh]as|[Hh]ave) (?:also |now |just )?(?:lent|loaned|granted)\b{SUM}"),
        "Norway has lent Latvia 40 mln euros for a dam.", "amount",
    ),
    Promise(
        "commit.sold", "C3", Status.AGREED,
        re.compile(rf"(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )\b[Ss](?:old|ells)\b(?= (?:(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? )?(?:another |a further |up to |some |about |nearly )?(?:\d[\d.,]*(?: (?:mln|million))? (?:metric )?(?:tonnes|tons|barrels|bushels|bales|bags)\b|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen) (?:[\w-]+ ){{0,3}}?{GIFT}\b))"),
        "The Norwegian Grain Board said it sold Latvia 40,000 tonnes of oats.", "thing",
    ),
    Promise(
        "commit.delayed", "C6", Status.DELAYED,
        re.compile(r"\b(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing)|push(?:ed|es|ing) back|put off|suspend(?:ed|s))(?= (?:[^.;]|\.\d){0,40}\b(?:deliver\w*|shipments?|transfer|contribution|payment|disbursement|deployment)\b)|\b(?:delivery|deliveries|shipments?|transfer|payment|deployment) (?:of (?:[^.;]|\.\d){3,60}? )?(?:has|have|had|was|were|will|would|is|are) (?:been |be )?(?:delayed|postponed|pushed back|put off)\b|\b(?:will|would) (?:not|now|only|not now) be (?:delivered|handed over|shipped|transferred|completed|ready|paid)\b(?= (?:before|until|in|by) [^.;]{0,60}\b(?:later|behind|instead|rather) )|\b(?:will|would) not (?:now )?be (?:delivered|handed over|shipped|transferred|completed|ready|paid)\b(?= (?:before|until)\b)|\b(?:delivery|deliveries|handover|shipments?|deployment|tanks?|howitzers?|frigates?|submarines?|jets?|aircraft|missiles?|helicopters?|radars?|vehicles|ships?|boats?|launchers?|drones?)\b[^.;]{0,40} (?:has|have|had|will|would) (?:slipped (?:to|by|from|into|another)\b|slip|slipped|be late|been put back|be put back)\b"),
        "Poland delayed the delivery of tanks from South Korea until spring.", "", "passive",
    ),
    Promise(
        "commit.signed", "C3", Status.SIGNED,
        re.compile(rf"\b(?:[Ss]igned|[Ss]igns|[Ss]igning|SIGNS?|[Ii]nked|[Ii]nks|[Rr]atified|[Rr]atifies)\b(?! off)(?=(?:[^.;]|\.\d){{0,110}}?\b(?:{PACT}s?|loans?|credit|grants?|amendment|modification)\b)|\b(?:[Cc]oncluded|[Ff]inali[sz]ed|[Ii]nitial(?:led|ling)|[Ss]ealed|[Cc]linched|[Ll]anded) (?:an? |the |their )(?=(?:[\w-]+ ){{0,4}}?(?:contract|treaty|memorandum|M[Oo]U|accord|pact)\b)|\b[Ss]igned(?= (?:up )?for (?:\w+ ){{0,2}}[$€£])|\b[Aa]warded\b(?=(?:[^.;]|\.\d){{0,80}}\b(?:contracts?|(?:framework|supply|purchase|service) (?:agreement|deal|accord))\b)|(?<!million )(?<!billion )(?<!trillion )(?<!\d )\b(?:[Ww](?:on|ins)|[Ll]ands|[Ll]anded|[Ss]ecured|[Ss]ecures|[Bb]agg(?:ed|s)|[Cc]linch(?:ed|es)|[Pp]icked up|[Bb]ooked|[Oo]btained|[Rr]eceiv(?:ed|es)) (?:an? |the |its )?(?=(?:[^.;]|\.\d){{0,50}}\b(?:contract|order)\b)|\b(?:contract|agreement|deal|order|memorandum|pact|accord)s? (?:that |which )?(?:[A-Z][\w'-]+ ){{1,4}}(?:has |had )?signed\b|\b(?:contract|agreement|memorandum|deal|pact|accord|treaty|letter of intent|MoU) (?:was|were|has been|had been) signed\b"),
        "South Korea signed a $1.6 billion contract with Romania.",
    ),
    Promise(
        "commit.allocated", "C6", Status.ALLOCATED,
        re.compile(rf"\b(?:[Aa]pprov(?:ed|es|ing)|[Aa]llocat(?:ed|es|ing)|[Ee]armark(?:ed|s|ing)|[Bb]udget(?:ed|s)|[Aa]ppropriated|[Aa]uthori[sz](?:ed|es)|[Ee]ndorsed|[Pp]assed|[Vv]ot(?:ed|es)(?: through)?|(?<!\bwill )(?<!\bwould )(?<!\bto )[Ss]et(?:s)? aside|[Ss]ign(?:s|ed) off(?: on)?|[Gg]reen-?li(?:t|ghts|ghted)|[Oo]kay(?:ed|s)|[Rr]eleas(?:ed|es)|[Cc]leared|[Uu]nlock(?:ed|s)|[Ww]aved through|[Rr]ubber-?stamp(?:ed|s)){SUM}|\b(?:[Aa]pprov(?:ed|es|ing)|[Aa]llocat(?:ed|es|ing)|[Ee]armark(?:ed|s|ing)|[Aa]uthori[sz](?:ed|es)|(?<!\bwill )(?<!\bwould )(?<!\bto )[Ss]et(?:s)? aside){COUNT}|\b(?:[Cc]abinet|[Pp]arliament|[Cc]ongress|Diet|Senate|Bundestag|[Ll]awmakers) (?:\w+ )?(?:approv(?:ed|es)|passed|ratified|cleared|authori[sz]ed|adopted|endorsed)\b"),
        "New Zealand's cabinet approved NZ$12 million for Ukraine.", "thing",
    ),
    Promise(
        "commit.partly-delivered", "C6", Status.PARTLY_DELIVERED,
        re.compile(r"\b(?:[Dd]elivered|[Hh]anded over|[Tt]urned over|[Dd]isbursed|[Tt]ransferred|[Ss]hipped|[Rr]eleased|[Pp]aid(?: out| in| over)?|[Ww]ired|[Rr]emitted|[Ss]ent)(?= (?:the |its |a |an )?(?:first|second|third|initial|another|half|part|some of|most of)\b(?! (?:secretar|lieutenant|lady|time|day|term|visit|ambassador|deputy|envoy|message|letter)))|\b(?:first|initial|second) (?:batch|tranche|shipment|instalment|installment|delivery|consignment|part|[\w-]+ of (?:the |its |their |an? )?[\w-]+)\b(?=(?:[^.;]|\.\d){0,80}\b(?:arriv|deliver|reach|handed|shipped|disburs|paid|transferr|sent|rolled off|landed|unloaded|touched down|flown|docked)\w*)|\bso far (?:delivered|provided|released|disbursed|sent|paid|given)\b"),
        "Australia delivered the first batch of Abrams tanks to Ukraine.", "", "passive",
    ),
    Promise(
        "commit.received", "C6", Status.PARTLY_DELIVERED,
        re.compile(r"\b(?:received|receives|took delivery of|taken delivery of|taken over|got|holds)\b(?= (?:the |its |a |an )?(?:first|second|third|initial|another|half|part|some of|most of|\w+ (?:batch|tranche|shipment))\b(?:[^.;]|\.\d){3,100}? (?:from|(?:promised|pledged|donated|given|supplied|provided|sent|built|made) by) )"),
        "Poland has received a second batch of 24 tanks from South Korea.", "thing", "get",
    ),
    Promise(
        "commit.received-all", "C6", Status.DELIVERED,
        re.compile(r"\b(?:received|receives|took delivery of|taken delivery of|taken over)\b(?! (?:[\w-]+ ){0,3}(?:on \w+day|in [A-Z]\w+) and\b)(?! (?:[A-Z][\w.]*'s?|the|his|her|its) (?:[\w-]+ ){0,3}?(?:[Mm]inister|[Pp]resident|[Cc]hief|[Ss]ecretary|[Aa]mbassador|Rutte|leader|counterpart|guests?|visitors?|delegation)\b)(?=(?:[^.;]|\.\d){0,60}?\b(?:" + GIFT + r"|systems?|weapons|excavators)\b(?:[^.;]|\.\d){0,60}? (?:from|(?:promised|pledged|donated|given|supplied|provided|sent|built|made) by) )"),
        "Ukraine has received 40 armoured trucks from Japan.", "thing", "get",
    ),
    Promise(
        "commit.passed-on", "C6", Status.DELIVERED,
        re.compile(r"\b(?:(?:has|have|had) (?:now |already |also )?been|was|were) (?:now |already |also |duly )?(?:delivered|disbursed|handed over|transferred|shipped|paid out)\b|\b(?:has|have|had) (?:now |already |also )?(?:shipped(?= (?:from|to|out|on|in)\b))"),
        "The 40 armoured trucks have been handed over to Ukraine by Japan.", "", "passive",
    ),
    Promise(
        "commit.revised", "C8", Status.PLEDGED,
        re.compile(r"\b(?:[Rr]ais(?:es?|ed|ing)|[Ii]ncreas(?:es?|ed|ing)|[Dd]oubl(?:es?|ed|ing)|[Ll]ift(?:s|ed|ing)?|[Bb]oost(?:s|ed|ing)?|[Cc]ut(?:s|ting)?|[Rr]educ(?:es?|ed|ing)|[Tt]rim(?:s|med|ming)?|[Tt]ripl(?:es?|ed|ing)|[Qq]uadrupl(?:es?|ed)|[Hh]alv(?:es?|ed)|[Ss]lash(?:es|ed)|[Tt]opp?(?:s|ed|ing)? up|[Ss]cal(?:es?|ed) (?:back|up|down)|[Ee]xpand(?:s|ed)?|[Uu]pp(?:s|ed|ing))\b (?=(?:(?:its|his|her|their|the|a|an) )?(?:[\w'-]+ ){0,5}?(?:contribution|pledge|commitment|aid|donation|package|offer|support|assistance|funding|loan|grant|order|purchase|deployment|number|input|share|allocation|subscription|ceiling|instalment|spending|presence|contingent|stake)s?\b|what (?:it|they|he|she|the \w+|[A-Z]\w+) (?:\w+ ){0,2}?(?:pays?|gives?|sends?|spends?|contributes?|puts?|offers?|provides?|paying|giving|promised|pledged|offered)\b)"),
        "Japan raised its contribution to the fund for Ukraine from $30 million to $45 million.",
    ),
    Promise(
        "commit.delivered", "C6", Status.DELIVERED,
        re.compile(r"\b(?:[Hh]as|[Hh]ave|[Hh]ad) (?:already |now |so far |recently )?(?:delivered|provided|donated|disbursed|handed over|transferred|shipped|sent|given|contributed|supplied|returned|released|paid)\b|(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bwas )(?<!\bwere )(?<!\bare )\b(?:[Dd]elivered|[Dd]onated|[Hh]anded over|[Dd]isbursed|[Ss]hipped|[Tt]ransferred|[Cc]ompleted (?:the )?delivery of|[Cc]ontributed)\b(?! by| in the| an? (?:speech|address|message|statement|blow|lecture))|(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bwas )(?<!\bwere )(?<!\bare )\b(?:[Gg]ave(?! (?:its|his|her|their) word)|[Pp]rovided|[Ss]ent)\b(?=(?:[^.;]|\.\d){0,70}\b(?:aid|assistance|weapons|shells|missiles|tanks|vehicles|drones|ammunition|trucks|equipment|generators)\b)"),
        "Japan handed over 40 military trucks to Ukraine.", "thing",
    ),
    Promise(
        "commit.pledged", "C1", Status.PLEDGED,
        re.compile(r"(?<!\bits )(?<!\bthe )(?<!\btheir )(?<!\bhis )(?<!\bher )\b(?:[Pp]ledg(?:ed?|es|ing)|[Pp]romis(?:ed?|es|ing)|[Vv]ow(?:ed|s|ing)?|[Uu]ndert(?:ook|akes?)|[Gg]uarantee[ds]?|PLEDGES?|VOWS?)\b(?= (?:to|that|a|an|the|more|another|up|as|at|over|about|some|nearly|almost|extra|additional|further|his|her|its|it|he|she|they|(?:him|them|us)(?: on [A-Z]\w+\.? \d{1,2}| on \w+day| \w+day)? (?:an?|to|that|up|another|about|two|three|four|five|six|ten|\d+)|on \w+day (?:to|that|an?|another|up|about)|new|military|humanitarian|financial|fresh|not|\w+ (?:million|billion)|[$€£¥₩]|\d[\d,.]*|NZ|US|A\$|C\$|NOK|aid|support|funds|help|Ukraine)\b|\s?[$€£¥₩])|\b(?:[Cc]ommit(?:ted|s|ting)?)\b(?= (?:on \w+day )?(?:to (?!the|peace|a |an |democracy|defending|working|dialogue)|itself|themselves|himself|[$€£¥₩\d]|an?\b|up to|more|another|additional|two|three|four|five|six|seven|eight|nine|ten|twelve|NZ|A\$|US))|\b(?:[Bb]ound|[Bb]inds|[Tt]ied) (?:itself|themselves|himself|herself|ourselves) to\b|\b(?:it|he|she|they|and|government|country) (?:has |have )?(?:given|made) (?:a|an|the|that|this) (?:\w+ )?(?:commitment|pledge|promise) (?:to|of)\b|\b(?:[Gg]ave|[Gg]iven|[Gg]ives) (?:its|his|her|their) word\b(?=(?: on \w+day)? (?:that|to)\b)"),
        "Canada pledged 500 million Canadian dollars in aid for Ukraine.",
    ),
    Promise(
        "commit.announced", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Aa]nnounc(?:ed?|es|ing)|[Uu]nveil(?:ed|s|ing)?)\b(?! (?:on|in|by|last|this) [^,;.]{{3,40}}, (?:is|are|was|were|will|would|has|includes?|comes|consists)\b)(?:{SUM}|(?= (?:another |a further |up to |some )?(?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve|twenty) (?:[\w-]+ ){{0,3}}?{GIFT}\b)|{COUNT}|(?= (?:\w+ ){{0,6}}?(?:package|aid|assistance|contribution|donation|funding|grant|loan|sale|shipment|deployment|troops|delivery|target|targets|missiles|purchase|(?:dispatch|despatch|gift|transfer|handover|provision|release|secondment|posting|lease|supply) of)s?\b))|\b[Cc]onfirm(?:ed|s|ing)\b(?= (?:the|an?|its|their) (?:[\w-]+ ){{0,3}}?(?:donation|gift|transfer|dispatch|despatch|handover|provision|secondment|posting|lease|supply|contribution|purchase|sale) of\b)"),
        "Denmark announced a $300 million package of military aid to Ukraine.", "thing",
    ),
    Promise(
        "commit.agreed", "C5", Status.AGREED,
        re.compile(r"\b(?:[Aa]ccept(?:ed|s|ing)?|(?:[Tt]aken|[Tt]ook|[Tt]akes?) up|(?:[Ss]a(?:ys|id)|[Gg]ives|[Gg]ave) (?:yes|its yes|a yes|its consent)(?: (?:on|last) \w+)? to|[Ww]elcomed and accepted)\b(?= (?:[\w'-]+ ){0,7}?(?:offer(?:ed)?|proposal|proposed|bid|request)\b)|\b[Gg]rant(?:ed|s) (?:a|the|its) request\b(?= (?:by|from|of) [A-Z]{0,1}[^.;]{3,40} (?:for|to)\b)|\b(?:[Aa]gree(?:d|s|ing)?|AGREES?|[Cc]oncurred|[Rr]esolved|[Dd]ecided)\b(?: \w+day)?(?: in [A-Z]\w+(?: \d{4})?| (?:last|this) \w+)?(?: in principle| here| also| jointly| on \w+day| (?:at (?:the|their)|over(?: the)?|by|during|in|after|with [A-Z]\w+) [\w ]{3,30}?)?(?= (?:to|on|upon|that|a|an)\b)|\b(?:[Rr]each(?:ed|es)?|[Ss]truck|[Ss]trikes?|[Cc]linch(?:ed|es)?|[Ss]eal(?:ed|s)?|[Cc]oncluded|[Ff]inali[sz]ed|[Cc]losed|[Cc]ame to)\b(?: [\w-]+){0,6}? (?:agreement|deal|accord|pact|consensus|understanding|arrangement|compromise)s?\b|\b(?:including|produced|announced|hailed) (?:a |an )(?:\w+ ){0,3}?(?:pact|agreement|accord|deal)\b(?= to\b)|\b(?:[Ss]ettled|[Ss]hook hands|[Ss]igned off|[Cc]losed|[Ll]anded)(?: on \w+day)? (?:on|upon)\b(?= (?:an? |the |\d[\d,]* )?(?:[\w-]+ ){0,4}?(?:tanks|howitzers|jets|frigates|submarines|launchers|radars|helicopters|line|hotline|plan|deal|fund|cell|centre|center|office|group|programme|program|exchange|schedule|timetable|formula|framework|sale|purchase|price|project|venture|facility|hub|post|course|scheme|radar|cable|range|yard|pact|transfer|loan|lease)s?\b)|\band an (?:understanding|agreement) (?=to\b)|\b(?:[Ll]aunched|[Ee]stablished|[Ii]nitialed|[Ii]nitialled|[Uu]pgraded|[Ee]levated)\b(?= (?:[^.;]|\.\d){0,50}\b(?:partnership|dialogue|framework|working group|consultative body|hotline|channel|ties)\b)|\b(?:[Cc]reated|[Ss]et up|[Ff]ormed|[Ee]stablished)\b(?= an? (?:[\w-]+ ){0,2}?(?:(?:standing|joint|permanent|steering|common|bilateral) (?:[\w-]+ ){0,2}?(?:panel|committee|forum|council|task force|cell|group|mechanism|team))\b)"),
        "Japan and Australia agreed to set up a joint hotline.",
    ),
    Promise(
        "commit.offered", "C5", Status.OFFERED,
        re.compile(rf"\b(?:[Oo]ffer(?:ed|s|ing)?)\b(?= (?:to (?!host talks|mediate|meet|talk|negotiate|resign|listen|explain|speak|discuss|sit)|its|up to|another|an?\b|more|additional|some|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|[A-Z]\w+|[$€£\d]|the [A-Z]\w+|the (?:use|loan|services) of|the (?:[\w-]+ ){{0,3}}?{GIFT}\b))|\b(?<!been )(?:[Pp]ropos(?:ed|es|ing)|[Ss]uggest(?:ed|s|ing))\b(?= (?:\w+ing|to|an?|the creation|that (?:the (?:two|sides)|they|it|both|(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?= (?:take|join|buy|lease|use|host|send|open|share|build|become|train|base|second|set up|contribute)\b)))\b)|\b(?:is|are|was|were|said (?:it|he|she|they) (?:is|are|was|were)) (?:\w+ )?(?:ready|willing|prepared) to (?={GIVE}\b)|\b(?:[Ll]aunched|[Mm]ade|[Ss]ubmitted|[Tt]abled|[Ll]odged|[Pp]ut in|[Ee]ntered|[Hh]anded in) (?:an?|its|their|his|her) (?:[\w-]+ ){{0,2}}(?:bid|offer|proposal|tender) to {GIVE}\b|\b(?:[Ss]ubmitted|[Tt]abled|[Ll]odged|[Hh]anded in|[Pp]resented) (?:an?|its|their) (?:[\w-]+ ){{0,2}}(?:proposal|offer|tender)\b(?= (?:(?:to|with) [^.;,]{{3,50}}? )?for (?:up to |another |about )?(?:\d|(?:{SEVERAL})\b)(?! rounds of))|\b(?:puts?|laid|lays) (?=(?:[^.;]|\.\d){{3,60}}? on the table\b)"),
        "Sweden offered to supply Ukraine with radar aircraft.", "thing",
    ),
    Promise(
        "commit.will", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:will|would|shall|is to|are to|'ll){ASIDE} {ADV}(?={GIVE}\b)|\b(?:will|would|'ll|to) {ADV}be {ADV}(?={GIVING}\b)|(?<!\ba )(?<!\bany )(?<!\bno )\bplans? to {ADV}(?={GIVE}\b)|(?:\b(?:is|are|was|were|am)|'re|'m|(?<=\b[Ii]t)'s|(?<=\b[Hh]e)'s|(?<=\b[Ss]he)'s) {ADV}(?={GIVING}\b)|\bintends? to (?={GIVE}\b)"),
        "New Zealand will provide military trainers to Ukraine until June.", "thing",
    ),
    Promise(
        "commit.gives", "C1", Status.PLEDGED,
        re.compile(r"(?<!to )(?<!can )(?<!could )(?<!may )(?<!might )(?<!not )(?<!\bthe )(?<!\ba )(?<!\bits )(?<!\bof )\b(?:[Ee]xtends?(?= (?:an? )?(?:[\w-]+ ){0,2}(?:loan|grant|credit))|[Ll]ends|[Gg]rants|[Gg]ives?|[Ss]ends?|[Dd]onates?|[Pp]rovides?|[Cc]ontributes?|[Hh]ands?(?: over)?|[Pp]uts|[Ss]upplies|(?<!'s )[Ss]hips(?! and\b)|[Dd]elivers?|[Ss]pends|[Cc]ommits?|[Tt]ransfers?|[Ee]armarks?|[Aa]llocates?|[Ii]nvests?|[Gg]ifts|[Ll]oans|[Bb]ankrolls|[Ff]unds|[Ff]inances|[Dd]ispatches|[Dd]eploys|[Ss]econds|[Pp]osts(?= (?:[\w-]+ ){0,3}(?:officers?|liaison|experts?|trainers))|[Tt]ops up|[Kk]icks in|[Cc]hips in|[Ss]tumps up|[Rr]olls out)\b(?= (?:another |a further |its |some |about |around |nearly |more |military |humanitarian |additional |new |\w+ )?(?:\w+ ){0,2}?(?:[$€£¥₩]|A\$|NZ\$|US\$|AUD|\d|aid|million|billion|missiles?|tanks?|shells|weapons|vehicles|aircraft|helicopters|drones|funds?|assistance|ammunition|packages?|howitzers|trucks|boats|troops|trainers|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: more| old| used| retired)? [A-Z][a-z]+s\b))"),
        "Australia gives Ukraine 40 armoured vehicles from its own stocks.", "thing",
    ),
    Promise(
        "commit.gets", "C1", Status.PLEDGED,
        re.compile(r"\b(?:(?:will|would|is to|are to|to|set to) (?:get|receive|obtain|be given|be handed)|can (?:now )?(?:count on|look forward to)|is in line for|stands to (?:get|receive))\b(?=(?:[^.;]|\.\d){3,120}? (?:from|out of) | (?:up to |about |some |another |a further )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens of) [A-Z]| (?:[\w-]+ ){0,2}?[A-Z][a-z]+-(?:built|made|designed)\b|(?=(?:[^.;]|\.\d){3,90}? instead\b))"),
        "Ukraine will get 40 armoured vehicles from Australia.", "thing", "get",
    ),
    Promise(
        "commit.expected", "C5", Status.UNCONFIRMED,
        re.compile(rf"\b(?:is|are|was|were) (?:\w+ )?(?:expected|likely|reportedly|set|due|poised|believed to be preparing|understood) to (?={GIVE}\b|announce\b|unveil\b|confirm\b|offer\b)|\b(?:is|are) (?:believed|understood|said|thought) to be (?=preparing\b|planning\b|ready\b)"),
        "Japan is expected to give Ukraine $30 million for shelters.", "thing",
    ),
    Promise(
        "commit.title-to", "C1", Status.PLEDGED,
        re.compile(rf"(?<=[a-zA-Z.]) to (?={GIVE}\b)"),
        "Japan to provide $30 million to NATO fund for Ukraine", "thing", plain_title=True,
    ),
    Promise(
        "commit.past-sum", "N1", Status.DELIVERED,
        re.compile(rf"\b(?:following|after|on top of|besides|in addition to|adding to|than|from|of|including|matching) (?:(?:last year|(?:20|19)\d\d|last \w+|the previous year)'s|(?:its|the|a|an) (?:previous|earlier|initial|existing)) (?:\w+ )?{SUM}"),
        "Canada will provide $80 million to Ukraine this year, on top of last year's $60 million of aid.",
        "amount",
    ),
    Promise(
        "commit.pledged-thing", "C1", Status.PLEDGED,
        re.compile(r"\b(?:[Pp]ledged|[Pp]romised)\b(?= (?!(?:of|by|in|on|at|last|earlier|during|this|and|or|but|when|after|before|for|from|as|with|it|to|that|support|cooperation|solidarity|unity|loyalty|swift|firm|full|continued|closer|deeper|not|no)\b)[A-Za-z][\w'-]*\b)"),
        "Japan has promised generators and fuel to Ukraine.", "thing",
    ),
    Promise(
        "commit.signed-by", "C3", Status.SIGNED,
        re.compile(r"\b(?:was|were|has been|have been|being) (?:\w+ly )?(?:signed|inked|concluded|sealed) (?:in [A-Z]\w+ |on \w+day |at [\w ]{3,30} )?(?=by )"),
        "A memorandum on cyber defence was signed on Monday by NATO and South Korea.", "thing", "by",
    ),
    Promise(
        "commit.pledged-by", "C1", Status.PLEDGED,
        re.compile(r"\b(?:was|were|has been|have been) (?:\w+ly )?(?:pledged|promised|donated) (?:on \w+day )?(?=by )"),
        "Another $30 million was pledged by Japan for the fund on Monday.", "thing", "by",
    ),
    Promise(
        "commit.paid-by", "C1", Status.PLEDGED,
        re.compile(r"\b(?:is|are|was|were|will be|would be|is to be|are to be|being) (?:\w+ly )?(?:paid for|paid|funded|financed|footed|covered|borne|met|supplied|provided|built|staffed|hosted) (?:entirely |wholly |in full |alone |jointly )?(?=by )|\b(?:paid for|funded|financed|borne) (?:half and half|fifty-fifty|equally|jointly|in equal (?:parts?|shares?|measure)|together) (?=by )"),
        "The hangar for the Ukrainian jets is paid for by Norway alone.", "gift", "by",
    ),
    Promise(
        "commit.ordered", "C3", Status.SIGNED,
        re.compile(r"\b[Pp]lac(?:ed|es|ing) (?:an?|its|their) (?:[\w$€£¥₩.,-]+ ){0,4}?order (?:for|with|worth|valued|of)\b|\b(?:[Ee]xercis(?:ed|es|ing)|[Tt]ook up|[Tt]aken up|[Tt]akes up) (?:an?|the|its|their) (?:\w+ )?options? (?:for|on|to)\b|\b[Ss]ign(?:ed|s|ing)? (?:up )?for(?= (?:another |a further |up to )?(?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve) (?:[\w-]+ ){0,4}?(?:from (?:the )?[A-Z]|[A-Z]{1,3}-?\d{1,3}s?\b))|\b(?:[Oo]rdered|[Bb]ought|[Pp]urchased)\b(?= (?:another |a further |up to |some )?(?:\d[\d,]*|two|three|four|five|six|ten|a dozen) (?:(?:more|new|used|armoured|[A-Z]\S*) ){0,4}(?i:tanks?|howitzers?|jets?|fighters?|aircraft|helicopters?|frigates?|submarines?|missiles?|launchers?|vehicles|radars?|drones?|rounds|shells)\b| (?:another |a further |up to |some |about )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a dozen) (?:[\w-]+ ){1,6}from (?:the |an? )?[A-Z]| (?!last|this|in|on|by|from|time|into|off|out|a stake|back)(?:[\w-]+ ){1,6}from (?:the )?[A-Z])"),
        "Estonia placed an order for 12 more howitzers from South Korea.", "thing",
    ),
    Promise(
        "commit.extended", "C1", Status.PLEDGED,
        re.compile(r"\b(?:[Ee]xtend(?:ed|s|ing)|[Pp]rolong(?:ed|s|ing)|[Rr]enew(?:ed|s|ing))\b(?= (?:its|their|the|a) (?:[^.;]|\.\d){0,50}?\b(?:mission|deployment|training|programme|program|contribution|patrols?|loan|rotation|mandate|partnership|agreement)\b)"),
        "New Zealand extended its training mission for Ukrainian soldiers by a year.", "thing",
    ),
    Promise(
        "commit.joined", "C1", Status.PLEDGED,
        re.compile(r"\b[Jj]oin(?:ed|s|ing)\b(?= (?:the )?(?:[^.;]|\.\d){0,70}?\bwith (?:a|an|its first) (?:[^.;]|\.\d){0,30}?\b(?:contribution|donation|payment|pledge) of\b)"),
        "Japan joined the fund for Ukraine with a contribution of $15 million.", "amount",
    ),
    Promise(
        "commit.joint", "C1", Status.AGREED,
        re.compile(r"\b(?:[Ll]aunch(?:ed|es)|[Ss]et up|[Ff]ounded|[Cc]reated|[Ii]naugurated)\b(?= (?:an? |the |their )(?:new |first )?joint (?:[\w-]+ ){0,3}?(?:fund|company|venture|centre|center|cell|body|task force|working group|programme|committee|unit)\b)"),
        "Norway and South Korea launched a joint fund for naval research.", "thing",
    ),
    Promise(
        "commit.request", "C4", Status.REQUESTED,
        re.compile(r"\b(?:[Uu]rg(?:ed|es|ing)|[Aa]sk(?:ed|s|ing)? (?!whether|if|about|why|how|what|by|reporters)|[Cc]all(?:ed|s|ing)? (?:on|upon|for)|[Rr]equest(?:ed|s|ing)?|[Aa]ppeal(?:ed|s|ing)? (?:to|for)|[Dd]emand(?:ed|s|ing)?|[Pp]ress(?:ed|es|ing)? (?=[A-Z])|[Ii]mplor(?:ed|es)|[Ee]ncourag(?:ed|es|ing))\b"),
        "Ukraine called on South Korea to send air-defence missiles.", "thing",
    ),
)  # fmt: skip

# the first that reads a sentence's words wins; a request gives way to every promise
COMMITMENT_RULES: Final = (*_RULES[:-1], *NOUNS, *PASSIVES, *ACTS, *PARTS, _RULES[-1])
