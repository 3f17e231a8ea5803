"""Ways of giving told without a plain verb: nouns, passives, things that go, join and arrive.

Each has a sentence that is its test, as in ``rules``.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.commitments.promise import ADV, DONE, GIFT, GIVE, PACT, SUM, Promise
from monitor.types import Status

_MANY = r"(?:[^.;]|\.\d)"
_BE = r"(?:is|are|was|were|has been|have been|had been|will be|would be|is to be|are to be|is being|are being)"
_NOUN = r"(?:contribution|donation|pledge|commitment|package|grant|loan|gift|tranche|shipment|consignment|deployment|contingent|detachment|transfer|assistance|aid|funding|support|money|funds?|payment|investment|purchase|sale|sum|credit)"
_SCHEME = r"(?:(?:trust )?[Ff]und|PURL|Prioriti[sz]ed Ukraine Requirements List|CAP|Comprehensive Assistance Package|NSATU|JATEC|DIANA|[Cc]oalition|[Ii]nitiative|[Pp]rogramme|[Pp]rogram|[Ss]cheme|[Cc]ent(?:re|er)|[Cc]onsortium|[Pp]roject|[Ff]acility|[Mm]echanism|[Nn]etwork|[Ff]ramework|[Mm]ission|[Aa]ccelerator|[Cc]lub|[Pp]ool|[Hh]ub)"
_ASSET = r"(?:troops|soldiers|personnel|trainers|instructors|engineers|officers?|staff|specialists?|experts?|medics|sailors|divers|analysts|crews?|contingent|detachment|team|unit|aircraft|planes?|jets?|helicopters?|frigates?|destroyers?|ships?|warships?|vessel|submarines?|minehunters?|battery|drones|radars?)"

PASSIVES: Final = (
    Promise(
        "commit.being-given", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:(?:will|would|shall|is to|are to|is due to|are due to|is set to|are set to) {ADV}be|(?:is|are|was|were) (?:now |also |already )?being) (?:\w+ly )?(?:\w+ed (?:and|or) )?{DONE}\b(?!(?<=\bput) (?:off|back|on hold|under|down|to)\b)"),
        "Six Norwegian mine hunters will be refitted and transferred to Ukraine next spring.",
        "gift", "passive",
    ),
    Promise(
        "commit.prolonged", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:mission|deployment|training|programme|program|contribution|patrols?|loan|rotation|mandate|posting|secondment)\b{_MANY}{{0,110}}? {_BE} (?:\w+ly )?(?:extended|prolonged|renewed|continued)\b(?= (?:by|until|till|to|for|through)\b)"),
        "Norway's training mission for Latvian sappers has been extended by a year.",
        "gift", "noun",
    ),
    Promise(
        "commit.will-see", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:will|would) see\b(?= {_MANY}{{3,60}}?\b(?:deployed|sent|delivered|trained|posted|based|stationed|handed over|given|shipped)\b)"),
        "The decision will see 60 soldiers deployed to Latvia, Norway's defence minister said.",
        "gift", "passive",
    ),
    Promise(
        "commit.unveiled", "C1", Status.PLEDGED,
        re.compile(r"\b(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?(?:announced|unveiled|pledged|promised|committed|confirmed|offered|sealed|finali[sz]ed|clinched|agreed)\b(?! (?:up|of|from|to\b(?! [A-Z])|in [A-Z]|public|clear|it|him|her|them))"),
        "A fresh $40 million in air-defence parts for Ukraine was unveiled by Norway's defence minister.",
        "gift", "passive",
    ),
    Promise(
        "commit.released", "C6", Status.ALLOCATED,
        re.compile(r"\b(?:is|are|was|were|has been|have been|had been) (?:\w+ly )?(?:approved|allocated|earmarked|set aside|budgeted|authori[sz]ed|signed off|cleared)\b"),
        "A further $25 million for Ukraine has been set aside by Japan.",
        "gift", "passive",
    ),
    Promise(
        "commit.awarded", "C3", Status.SIGNED,
        re.compile(r"\b(?:was|were|has been|have been|is being|had been) (?:\w+ly )?awarded\b(?= (?:to\b|(?:an? |the )?(?:[^.;,]|,\d|\.\d){0,40}?contracts?\b))"),
        "A contract for 24 howitzers has been awarded to Hanwha Aerospace by Norway's defence ministry.",
        "thing", "passive",
    ),
    Promise(
        "commit.given-by", "C6", Status.DELIVERED,
        re.compile(r"\b(?:was|were|has been|have been|had been) (?:\w+ly )?(?:given|supplied|sent|provided|delivered|handed(?: over)?|donated|flown|airlifted|contributed|released|presented|(?:paid(?: out| in)?|disbursed)(?= (?:in [A-Z]|on |last |this |yesterday|by )))\b"),
        "Twelve generators were sent to Ukraine by Norway over the weekend.",
        "gift", "passive",
    ),
)  # fmt: skip

NOUNS: Final = (
    Promise(
        "commit.will-rise", "C8", Status.PLEDGED,
        re.compile(rf"\b(?:aid|contribution|support|assistance|funding|pledge|commitment|donation|share|deployment|input)s?\b{_MANY}{{0,60}}? (?:(?:will|would|is to|are to) (?:\w+ly )?(?:rise|grow|increase|climb|go up|double|triple|shrink|fall|drop|be (?:raised|increased|doubled|tripled|lifted|cut|trimmed|reduced)|reach)|(?:rises|grows|shrinks|climbs|drops|falls|goes (?:up|down))(?= (?:to|from|by) ))\b"),
        "Norway's aid to Ukraine will rise to $700 million next year.",
        "amount", "noun",
    ),
    Promise(
        "commit.gift-goes", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Nn]ew |latest |joint |total |combined |further |planned )?{_NOUN}\b(?: (?:of|worth) {_MANY}{{3,80}}?|, (?:worth|valued at|totall?ing|of|to be|which|due|financed|funded|the|its|a){_MANY}{{2,80}}?,)?(?: (?:for|to|from|in|towards?) {_MANY}{{2,50}}?)?(?:, (?:announced|decided|agreed|approved|promised|pledged|unveiled|made|worth) {_MANY}{{2,50}}?,)? (?:will|would|is to|are to|goes|go|helps?|funds|pays|covers|comes?|takes|consists|comprises|includes?|brings|begins|starts|builds on)\b(?! (?:depend|need|require|hinge)| (?:out )?(?:through|via|by way of) (?!(?:[\w'-]+ ){{0,4}}?(?:[Ff]und|[Ll]ist|[Pp]ackage|NSATU|PURL|CAP|[Mm]echanism|[Pp]rogramme|NATO|Nato|alliance|[Ff]acility|[Cc]ommand|United Nations|UN)\b))"),
        "Norway's contribution of $12 million will go to the NATO fund for demining in Ukraine.",
        "gift", "noun",
    ),
    Promise(
        "commit.budget-line", "C6", Status.ALLOCATED,
        re.compile(rf"\bVote (?:Defence(?: Force)?|Foreign Affairs(?: and Trade)?|Customs|Police)\b{_MANY}{{0,12}}?{SUM}|\b(?:[Aa]mong|[Ii]n|[Ii]ncluded in|[Ww]ithin|[Bb]uried in) (?:the|its|that|this) (?:[\w'-]+ ){{0,3}}?(?:lines?|items?|budget|draft|spending plan|estimates|appropriations)(?: (?:for|of|in) [\w' ]{{3,30}}?)? (?:is|are|was|were|sits|stands){SUM}"),
        "Among the smaller items of Norway's budget is $20 million for NATO's fund for Ukraine.",
        "amount", "noun",
    ),
    Promise(
        "commit.budgeted", "C6", Status.ALLOCATED,
        re.compile(rf"\b[Bb]udget\b(?: for [\w ]{{3,20}})?(?:, {_MANY}{{3,50}}?,)? (?:also )?(?:includes?|provides?|contains?|carries|sets? aside|earmarks?|allocates?|reserves?|has|funds?){SUM}"),
        "Norway's budget, tabled on Monday, includes 90 million kroner for Ukraine's power grid.",
        "gift", "noun",
    ),
    Promise(
        "commit.sum-goes", "C1", Status.PLEDGED,
        re.compile(r"\b(?:million|billion|trillion|bn|mln)\b(?: (?:US |Australian |New Zealand |Canadian )?(?:dollars|euros|pounds|yen|won|kroner|kronor|zlotys?))? (?:(?:will|would|is to|are to) (?:go|flow|be paid|be spent|pay|fund|cover|buy|help)|goes|go|flows?|pays?|buys?|funds?|covers?)\b (?:to|for|into|on|through|towards?|the|a|an|[a-z-]+ing|[a-z-]+s)\b"),
        "Sixteen million kroner will go to Ukrainian clinics, Norway's health minister said.",
        "amount", "noun",
    ),
    Promise(
        "commit.pledge-of", "C1", Status.PLEDGED,
        re.compile(rf"(?<=')s? (?:new |latest |fresh )?(?:pledge|promise|donation|gift|contribution)s?(?:,? (?:made |announced )?(?:this (?:week|month)|(?:last|on) \w+day|yesterday|today))? (?:of|worth)\b{SUM}"),
        "Norway's pledge on Tuesday of $30 million for Ukraine would pay for four radars.",
        "gift", "noun",
    ),
    Promise(
        "commit.gift-told", "C1", Status.PLEDGED,
        re.compile(rf"\b{_NOUN}s?\b(?:(?: of| worth|,) {_MANY}{{3,90}}?)?(?: (?:for|to|from|in|towards?|by) {_MANY}{{2,50}}?)? {_BE} (?:\w+ly )?(?:announced|unveiled|confirmed|made|pledged|agreed|approved|earmarked|allocated|(?:destined|intended|meant) for|welcomed|disclosed|revealed|published|part of)\b"),
        "A contribution of $30 million from Norway was announced by NATO on Monday.",
        "gift", "noun",
    ),
    Promise(
        "commit.worth", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:package|contribution|donation|grant|loan|gift|tranche|pledge)s?\b(?: (?:of|for|to|from) (?:[\w'’-]+ ){{0,5}}?[\w'’-]+)?(?:, [^,;.]{{3,50}},)? (?:is|are|was|were|will be) (?:worth|valued at|put at)\b{SUM}"),
        "Norway's second package for Latvia, unveiled on Monday, is worth $30 million.",
        "amount", "noun",
    ),
    Promise(
        "commit.news-of", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Aa]nnouncement|[Cc]onfirmation|[Dd]isclosure|[Nn]ews|pledge|commitment|undertaking|promise) (?:of|to (?:provide|give|send|supply|contribute|donate|pay)|that){SUM}"),
        "NATO hailed Norway's announcement of a $60 million package of radar parts for Ukraine.",
        "gift", "noun",
    ),
    Promise(
        "commit.decision-to", "C1", Status.PLEDGED,
        re.compile(rf"(?<!since the )(?<!before the )(?<!existing )(?<!earlier )(?<!standing )(?<!previous )\b(?:[Dd]ecision|pledge|commitment|promise|undertaking|agreement|vow|readiness|willingness|determination) (?:(?:to|by|of|from) (?:the )?(?:[A-Z][\w'-]+ (?:of )?){{1,4}})?to {ADV}(?={GIVE}\b)"),
        "NATO welcomed Oslo's decision to add $18 million to the fund for Ukraine.",
        "thing", "noun",
    ),
    Promise(
        "commit.offer-of", "C5", Status.OFFERED,
        re.compile(r"\b(?:[Mm]ade|[Mm]akes|[Rr]enewed|[Rr]epeated|[Cc]onfirmed|[Pp]ut forward|[Ee]xtended|[Tt]abled) (?:an|its|his|her|the|their) (?:\w+ ){0,2}?offer (?:of|to)\b"),
        "Norway made an offer of 20 repaired howitzers to Ukraine.", "gift",
    ),
)  # fmt: skip

ACTS: Final = (
    Promise(
        "commit.decided", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Dd]ecided|[Cc]hosen|[Oo]pted|[Mm]oved|[Uu]ndertaken|[Vv]olunteered|[Aa]rranged|[Pp]repares|[Pp]reparing|[Gg]oing|[Ss]igned up|[Ss]tepp(?:ed|ing) in) to {ADV}(?={GIVE}\b)"),
        "Norway has opted to send a surveillance aircraft to Poland for three months.", "thing",
    ),
    Promise(
        "commit.green-light", "C6", Status.ALLOCATED,
        re.compile(r"\b(?:[Aa]pprov(?:ed?|es|ing)|[Aa]uthori[sz](?:ed|es|ing)|[Cc]lear(?:ed|s|ing)|[Ee]ndors(?:ed|es)|[Ss]ign(?:ed|s|ing) off(?: on)?|[Gg]reen-?li(?:t|ghts|ghted)|[Oo]kay(?:ed|s)|[Rr]ubber-?stamp(?:ed|s)|[Ww]av(?:ed|es) through|(?:[Gg]ave|[Gg]iven|[Gg]ives|[Gg]ranted) (?:(?:its|the|their|final|formal|a|\w+) ){0,2}(?:approval|consent|go-ahead|green light|nod|backing|blessing)(?: on \w+day| \w+day)? (?:to|for)|[Cc]lear(?:ed|s) the way(?: on \w+day)? for)\b (?:(?:the|a|an|its|plans? (?:for|to)|\w+|\d[\d,.]*) ){0,5}?(?=(?:transfer|sale|dispatch|despatch|deployment|export|exports|provision|delivery|loan|grant|purchase|donation|shipment|release|handover|package|contribution|extension|send|provide|supply|give|donate|buy|sell|transfer|join|deploy)\b)"),
        "Norway's parliament gave its approval to the transfer of six radars to Ukraine.", "thing",
    ),
    Promise(
        "commit.obliges", "C3", Status.AGREED,
        re.compile(r"\b(?:[Cc]ommit|[Bb]ind|[Oo]blige|[Rr]equire)(?:s|ed|ing)? (?=[A-Z])(?:[A-Z][\w-]+ ){1,3}(?=to (?:provid|contribut|giv|send|suppl|donat|host|second|post|train|pay|fund|deploy|shar|buy|build|station|lend|open|join)[a-z]*\b)"),
        "The document commits Norway to hosting a NATO workshop on sea mines.", "thing",
    ),
    Promise(
        "commit.added", "C8", Status.PLEDGED,
        re.compile(rf"\b[Aa]dd(?:s|ed|ing)\b(?= {_MANY}{{3,60}}? to (?:its|their) (?:[\w-]+ ){{0,2}}?(?:aid|support|assistance|help|package|contribution|donation|gift|pledge)\b)"),
        "Norway has added six ambulances to its aid for Latvia.", "thing",
    ),
    Promise(
        "commit.picked", "C5", Status.AGREED,
        re.compile(r"\b(?:[Pp]ick(?:ed|s)|[Cc]hose|[Cc]hosen|[Cc]hooses|[Ss]elect(?:ed|s))\b(?= (?:the )?(?:[\w'-]+ ){0,5}?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,4} (?:to|for) (?:supply|build|provide|deliver|make|equip|overhaul|design|maintain)\b| (?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve) (?:[\w-]+ ){0,3}?[a-z]+s from (?:the )?[A-Z])"),
        "Norway on Monday picked Hanwha Aerospace to supply 30 rocket launchers.", "thing",
    ),
    Promise(
        "commit.picked-make", "C5", Status.AGREED,
        re.compile(r"(?<!\bhaving )(?<!\bhad )\b(?:[Pp]ick(?:ed|s)|[Cc]hosen|[Cc]hooses|[Ss]elect(?:ed|s)|[Oo]pted for|[Pp]lump(?:ed|s) for|[Ss]ettled on)\b(?= (?:the |an? )?(?:South |New )?[A-Z][\w-]+(?:'s)? (?:[\w-]+(?:'s)? ){0,3}?(?:[A-Z]{1,4}-?(?:\d{1,3}\w?|[IVX]{1,4})\b|(?:(?:fighting|infantry|armoured|combat|patrol|air|missile|rocket|mine|attack) )*(?:vehicles?|tanks?|howitzers?|submarines?|frigates?|launchers?|fighters?|jets?|radars?|missiles?|helicopters?|trainers?|drones?)\b))"),
        "Norway has picked Japan's Mogami frigate for its navy.",
    ),
    Promise(
        "commit.at-post", "C6", Status.DELIVERED,
        re.compile(rf"\b{_ASSET}\b(?: from (?:the )?[A-Z][\w-]+(?: (?:of )?[A-Z][\w-]+){{0,2}})? (?:has|have) (?:now |since |already )?(?:taken up (?:their|its|his|her) (?:new )?(?:posts?|duties|places?|positions?|work|seats?|desks?)|begun (?:their|its) (?:work|duties|service)|reported for duty)\b(?= {_MANY}{{0,40}}?\b(?:at|in|with|on)\b)"),
        "Six officers from Norway have taken up their posts at NATO's command in Wiesbaden.",
        "", "noun",
    ),
    Promise(
        "commit.put-into", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Pp]ut(?:s|ting)?\b(?! pen| at\b| it at\b| (?:it|that|this|things) right\b| right\b| (?:[\w'-]+ ){{1,11}}at (?:about |some |just |around )?[A-Z]{{0,3}}[$€£¥₩\d]| (?:the|its|their|that) (?:[\w-]+ )?(?:cost|price|value|figure|bill|sum|total|amount|number|tag|outlay|spending|worth)\b)|[Pp]our(?:s|ed|ing)?|[Cc]hip(?:s|ped|ping) in|[Ss]tump(?:s|ed)? up|[Kk]ick(?:s|ed|ing) in|[Bb]r(?:ings?|ought)(?= (?:[^.;]|\.\d){{2,50}} (?:cheque|to the (?:table|pot|fund|kitty)))|[Cc]ough(?:s|ed) up|[Ff]ork(?:s|ed) out|[Ss]hell(?:s|ed) out|[Tt]hr(?:ows|ew) in|[Ss]tep(?:s|ped) in with|[Pp]itch(?:es|ed) in|[Cc](?:omes|ame) up with|[Pp]lou?gh(?:s|ed)|[Pp]ump(?:s|ed)|[Ff]unnel(?:s|led)|[Rr]ing-?fenc(?:es|ed)|[Bb]ankroll(?:s|ed)|[Uu]nderwr(?:ites|ote)|[Rr]eserv(?:es|ed)|[Ff]ront(?:s|ed)(?! page)|[Uu]nlock(?:s|ed)|[Ss]et(?:s|ting)? aside|[Mm]ade available|[Mm]akes available|[Mm]aking available|[Ff]reed up|[Aa]dd(?:s|ed|ing)|[Ii]nject(?:s|ed|ing)?|[Cc]hannel(?:s|led)|[Dd]edicat(?:es|ed)|[Dd]evot(?:es|ed)|[Ee]armark(?:s|ed|ing)|[Cc]ommit(?:s|ted|ting)|[Gg]rant(?:s|ed)|[Aa]llot(?:s|ted|ting)|(?:[Tt]akes?|[Tt]ook) on|[Ii]nvest(?:s|ed|ing)){SUM}|\b(?:[Ss]tep(?:s|ped|ping) up|[Bb]oost(?:s|ed|ing)|[Ww]iden(?:s|ed|ing)|[Ee]xpand(?:s|ed|ing)) (?:its|their) (?:[\w-]+ ){{0,2}}(?:aid|support|assistance|help)\b(?= {_MANY}{{0,40}}?\bwith\b){SUM}"),
        "Norway put $15 million into the NATO trust fund for Ukraine.", "thing",
    ),
    Promise(
        "commit.joins", "C1", Status.PLEDGED,
        re.compile(rf"(?<!\bto )\b(?:(?:will|would|has|have|(?:is|are|agreed|decided|set|opted) to|is|are) )?(?:[Jj]oin(?:ed|s|ing)?|[Ss]ign(?:ed|s|ing)? (?:up (?:to|for)|on to)|(?:[Tt]ak(?:e|es|ing)|took) part in|[Pp]articipat(?:e|es|ed|ing) in|[Bb]uy(?:s|ing)? into|[Ee]nter(?:s|ed)?|[Bb]ec(?:omes?|ame|oming) (?:an?|the|its) (?:[\w-]+ ){{0,4}}?(?:contributor|donor|member|participant|partner|country|nation|state) (?:to|of|in|for)|[Aa]cced(?:es?|ed|ing) to)\b(?= (?:[\w'-]+ ){{0,9}}?{_SCHEME}\b)"),
        "Norway has joined the multinational initiative that buys American air-defence weapons for Ukraine.",
    ),
    Promise(
        "commit.deploys", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:[Tt]akes?|[Tt]aking|[Tt]ook) up (?:an? |the |its |their )?(?:[\w-]+ ){{0,2}}?(?:posts?|seats?|duty|duties|places?|positions?|stations?)\b(?= (?:[\w-]+ ){{0,4}}?(?:at|in|with|on|aboard) )|\b(?:will|would|is to|are to|'ll) {ADV}(?:take part in|serve|patrol|operate|rotate|sail|fly|embark|work (?:at|in|alongside|from)|mentor|be (?:based|deployed|stationed|posted|embedded|attached|seconded)|(?:return|come back|go back) to(?= [A-Z][^.;]{{2,60}} for (?:an?|the|another|two|three|four|six|\d+) (?:[\w-]+ )?(?:stint|spell|weeks?|months?|rotation|tour|deployment|season))|help (?:to )?(?:train|repair|build|clear|run|protect|guard|teach|restore|man|staff)|(?:remain|stay|continue)(?= [^.;]{{0,90}}\b(?:until|till|through|for another|for \w+ (?:more|months|years))\b))\b"),
        "A team of eight Norwegian engineers will serve with a NATO unit in Latvia from April.",
        "gift",
    ),
    Promise(
        "commit.letters", "C3", Status.SIGNED,
        re.compile(rf"\b(?:[Ee]xchang(?:ed?|es|ing) (?:of )?(?:letters|notes)|[Pp]ut pen to paper|[Pp]uts? (?:its|their|our|his|her) (?:names?|signatures?) to(?= (?:[\w-]+ ){{0,9}}?(?:{PACT}|letter)\b)|[Ee]nter(?:ed|s)? into (?:an? |the )?(?:\w+ ){{0,4}}?(?={PACT}\b)|[Aa]dd(?:ed|s) (?:its|his|her|their) signatures? to)\b"),
        "Norway and South Korea exchanged letters on the sale of two mine hunters.",
    ),
    Promise(
        "commit.papers-exchanged", "C3", Status.SIGNED,
        re.compile(rf"\b(?:MOUs?|MoUs?|[Mm]emoranda|[Mm]emorandums|[Ll]etters of intent|[Ll]etters|[Nn]otes|agreements|contracts|accords) (?:of understanding )?(?:were|was|are|have been) (?:\w+ )?(?:exchanged|traded)\b|\b[Nn]otes (?:concerning|on|for|regarding) {_MANY}{{3,160}}? (?:were|was) (?:signed and )?exchanged\b|\b[Ee]xchange of notes\b{_MANY}{{3,160}}? (?:took place|was held)\b"),
        "Two letters of intent were exchanged by Norway and Japan in Oslo on Monday.",
        "", "by",
    ),
    Promise(
        "commit.pact-takes-force", "C3", Status.SIGNED,
        re.compile(rf"(?<!under an )(?<!under a )(?<!under the )\b{PACT} {_MANY}{{0,90}}?(?:entered into force|enters into force|took effect|takes effect|came into force|comes into force|will take effect|will enter into force)\b"),
        "The agreement on classified information between Norway and Japan entered into force on Monday.",
        "thing", "by",
    ),
    Promise(
        "commit.pact-signed", "C3", Status.SIGNED,
        re.compile(rf"\b{PACT}(?: of understanding)?\b{_MANY}{{0,90}}? (?<!not )(?<!yet )(?<!never )(?:and |is |was |were |been |being )(?:\w+ly )?(?:signed|inked)\b"),
        "A memorandum on ship repair between Norway and Japan, drafted in spring, was quietly signed in Oslo.",
        "", "by",
    ),
    Promise(
        "commit.pact-between", "C3", Status.SIGNED,
        re.compile(rf"\b(?:[Ss]igning|[Ss]ignature) of (?:an? |the |their )?{_MANY}{{0,60}}?{PACT}{_MANY}{{0,60}}? (?:took place|was held|was witnessed|followed|comes|came|marks|marked|caps|capped|crowned)\b"),
        "The signing of a cyber defence agreement by Norway and Japan took place on Monday.",
        "thing", "by",
    ),
    Promise(
        "commit.signature-hailed", "C3", Status.SIGNED,
        re.compile(rf"\b(?:[Ww]elcom(?:ed|es|ing)|[Hh]ail(?:ed|s|ing)|[Ww]itness(?:ed|es|ing)|[Nn]oted|[Aa]nnounc(?:ed|es|ing)|[Cc]elebrat(?:ed|es|ing)|[Mm]arked|[Oo]versaw|[Ww]atched|[Aa]ttended|[Pp]raised) (?:the|a|an|their) (?:recent |formal |long-awaited )?(?:signing|signature|conclusion) (?:of|by [^.;,]{{3,60}}? of) {_MANY}{{0,80}}?{PACT}"),
        "The ministers hailed the signing of a supply agreement by Norway and Japan.",
        "thing", "by",
    ),
    Promise(
        "commit.pact-with", "C3", Status.SIGNED,
        re.compile(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}?{PACT}(?: of understanding)?(?: on| for| to| about){_MANY}{{3,60}}?,? signed (?=with [A-Z])"),
        "Norway's haul: a memorandum on ship repair signed with Japan.",
        "thing", "by",
    ),
    Promise(
        "commit.came-of", "C3", Status.AGREED,
        re.compile(rf"\b(?:[Tt]alks|[Vv]isit|[Tt]rip|[Mm]eeting|[Ss]ummit|[Ss]ession|[Ee]ncounter|[Dd]ay|[Rr]ound|[Tt]our|[Ss]tay|it|[Tt]hey|[Bb]oth|two|sides|[A-Z]\w+) (?:\w+ly )?(?:yielded|produced|brought|led to|resulted in|(?:ended|closed|concluded|finished|wrapped up|broke up) (?:with|in|on)|culminated in|(?:came|went|walked|left|returned|emerged) (?:away |home |out |(?:out )?(?:of|from) (?:the|their) (?:[\w-]+ ){{0,2}}?(?:talks|meeting|summit|session|room) )?with) (?:an? |the )(?:[\w-]+ ){{0,4}}?(?:{PACT}|decision|promise|pledge|understanding)\b(?! to (?:disagree|meet|talk|keep|stay|continue|convene|reconvene))|\bha(?:d|s|ve) (?:an? |the )(?:[\w-]+ ){{0,4}}?{PACT}\b(?={_MANY}{{0,40}} to show for\b)|\b(?:produced|yielded|sealed with|capped by) an? (?:[\w-]+ ){{0,3}}?(?:memorandum|agreement|accord|pact|treaty|letter of intent|MoU)\b(?= (?:on|for|to|of|covering|about|under)\b)"),
        "The talks ended with an agreement between Norway and Japan on the repair of radars.",
        "thing", "by",
    ),
    Promise(
        "commit.handed", "C6", Status.DELIVERED,
        re.compile(rf"\b(?:[Hh]anded|[Pp]resented|[Hh]ands(?= [^.;]{{2,40}} the keys\b))\b(?= (?:over )?(?:[A-Z]|the |its |his |her |their |an? (?=(?:\w+ )?(?:cheque|check) )){_MANY}{{0,80}}?\b(?:{GIFT}|check)\b)"),
        "Norwegian officers handed Ukraine the keys to 30 armoured trucks on Monday.",
        "gift",
    ),
    Promise(
        "commit.arrived", "C6", Status.DELIVERED,
        re.compile(rf"\b(?:gift|donation|shipment|consignment|batch|contribution|convoy|cargo) (?:of|from) {_MANY}{{3,80}}? (?:has |have |had )?(?:\w+ly )?(?:arrived|landed|docked|rolled off|been unloaded|come ashore|reached (?=[A-Z]))\b|\b{GIFT} from (?:the )?[A-Z]{_MANY}{{2,40}}? (?:have |has |had )?(?:arrived|landed|reached|been unloaded|docked|come in)\b|\b{GIFT} (?:have |has )?(?:arrived|landed|docked|been unloaded)\b(?= (?:on \w+day )?(?:in|at) {_MANY}{{2,40}} from (?:the )?[A-Z])|\b(?:promised|donated|pledged|gave|given|supplied|provided|bought|ordered|sent|funded)\b{_MANY}{{0,60}}? (?:have |has )?(?:arrived|landed|reached|been unloaded|docked|crossed|rolled|come(?: in)?)\b(?! (?:at (?:the|a)|with|from|under|as|after|amid|for) )|\b(?:arrived|landed|touched down|put in|docked|set down)\b(?= (?:in|at|on) {_MANY}{{2,60}} to (?:start|begin|open|take up) (?:the|its|their|an?) {_MANY}{{0,50}}\b(?:deployment|rotation|mission|patrols?|training|posting|tour of duty|watch)\b)"),
        "Forty armoured trucks donated by Norway have arrived in Ukraine.",
        "gift", "passive",
    ),
    Promise(
        "commit.thing-goes", "C1", Status.PLEDGED,
        re.compile(r"\b(?:will|would|is to|are to|were to|was to|is|are) (?:also |now |soon |then |all |both )?(?:go|leave|set off|be going|going|heading|headed|bound|destined|earmarked|meant) (?=(?:to|for|into|back to)\b(?! (?:talks|a meeting|meetings|the talks|see|meet|work|war|court|sleep|the polls|press|waste|sea)\b))"),
        "Four more radars will go to Ukraine before winter, Norway's defence minister said.",
        "gift", "passive",
    ),
    Promise(
        "commit.returns", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:{_ASSET}|aviators|airmen|gunners|sappers)\b(?: (?:[\w-]+ ){{0,6}}?| )(?:deploys?|heads?|goes|go|returns?|sails?|flies|fly|moves?)(?: (?:back|out|again))? (?=(?:to|for) [A-Z])"),
        "A Norwegian patrol aircraft and 40 airmen go back to Poland in May, the air force said.",
        "gift",
    ),
    Promise(
        "commit.on-its-way", "C6", Status.PLEDGED,
        re.compile(r"\b(?:is|are|was|were) (?:now |already )?(?:on (?:its|their|the) way|en route|being shipped|in transit|bound for|heading for)\b"),
        "Some 600 Norwegian drones are on their way to Ukraine.",
        "gift", "passive",
    ),
    Promise(
        "commit.follows", "C1", Status.PLEDGED,
        re.compile(r"\b(?:more|further|another|remaining|rest|others?|batch|shipment|tranche|\d+|two|three|four|five|six|eight|ten|twelve|dozen)\b[^.;,]{0,40} (?:will|would|are to|is to) follow\b(?= (?:in|by|next|this|later|on|within|at|before|as)\b)"),
        "Ten more trucks for Ukraine would follow in spring, Norway's defence minister said.",
        "gift", "passive",
    ),
    Promise(
        "commit.comes-from", "C1", Status.PLEDGED,
        re.compile(rf"\b(?:will|would|is to|are to) (?:come|be drawn|be taken|be provided|be met) (?=from\b)|\b(?:{_NOUN}|commitments|promises)s?\b{_MANY}{{0,50}}? (?:came|comes?|coming|arrived|were made|was made) (?=(?:from|by)\b)|\b[Aa]mong (?:the |those |its )?(?:[\w-]+ ){{0,2}}?(?:pledges|promises|commitments|contributions|donations|gifts|offers)\b{_MANY}{{0,30}}? (?:was|were|is|are){SUM}|\b[Tt]here (?:was|were|is|will be) (?:also )?{SUM}(?={_MANY}{{3,60}} from\b)"),
        "Thirty million dollars for Ukraine's hospitals will come from Norway, NATO said.",
        "gift", "by",
    ),
    Promise(
        "commit.opened", "C6", Status.DELIVERED,
        re.compile(r"\b(?:[Oo]pened|[Ii]naugurated|[Oo]pens|[Ii]naugurates)\b (?:an?|its|the|their) (?:[\w-]+ ){0,5}?(?=(?:office|embassy|mission|cent(?:re|er)|consulate|delegation|hub|facility|academy|cell|laboratory|workshop|depot)\b)"),
        "NATO opened a liaison office in Tokyo on Monday.",
    ),
)  # fmt: skip

PARTS: Final = (
    Promise(
        "commit.includes", "C8", Status.PLEDGED,
        re.compile(rf"\b(?:package|contribution|donation|aid|shipment|assistance|offer|support|consignment|tranche|gift|it|money|funds|dollars|euros|won|yen|pounds)\b{_MANY}{{0,60}}? (?:includ(?:es?|ed)|comprises?|consists? of|covers|contains?|features?|is made up of)\b|\b(?:[Ii]ncluded|[Cc]ontained|[Aa]lso|[Aa]mong the \w+) (?:included |part of )?(?:in |of )?(?:the|this|that|its|[A-Z][\w-]+'s?) (?:\w+ )?(?:package|contribution|donation|shipment|aid)(?: for {_MANY}{{2,40}}?)?(?:, [^,;.]{{3,40}},)? (?:is|are)\b|\b[Oo]f (?:the|this|that) (?:sum|money|total|amount|funding)\b"),
        "Included in the package are 14 boats, Norway's defence ministry said, adding that Ukraine would get them soon.",
        "gift", "part",
    ),
)  # fmt: skip

__all__ = ["ACTS", "NOUNS", "PARTS", "PASSIVES"]
