"""Offices, bodies and forces as French and German name them, and what joins them to a state."""

from __future__ import annotations

from typing import Final

FRENCH: Final = (
    r"(?:président\w*|premi(?:er|ère) ministre|chef\w*|(?:vice-)?ministres?"
    r"|(?:sous-)?secrétaires?|ambassad\w+|chanceli\w+|chancellerie|roi|reine|empereur|souverain"
    r"|prince|homologues?|équivalents?|pendants?|collègues?|pairs|gouvernement|ministère|amiral"
    r"|général|colonel|capitaine"
    r"|(?:vice|contre)-amiral|maréchal|commandants?|commandement|états?-majors?|délégation"
    r"|émissaire|envoyée?|dirigeante?s?|responsables?|députée?s?|parlementaires?|sénat\w+"
    r"|vice-premier|marine|armées?|forces armées|forces|aviation|représentante?s?|mission|comité"
    r"|commission|parlement|assemblée|sénat|présidence|agence|direct(?:eur|rice)s?|conseill\w+"
    r"|patronn?e?"
    r"|numéro deux|hauts? gradés?|gradés|diplomat\w+|négociat(?:eur|rice)s?|attachée?|gouverneur\w*"
    r"|cabinet|flotte|officiers?|locataire|diplomatie|haut-commissaire|consul\w*"
    r"|chargée? d['’]affaires)"
)
_OF_OFFICE: Final = (  # words between an office and the state it is of
    r"(?: (?:de|du|des|de la|la|le|les|à|aux|au|et|en|auprès|pour|chargée?s?|déléguée?s?"
    r"|adjointe?s?"
    r"|générale?|générales?|parlementaires?|permanente?|spéciale?|nationale?|interarmées|chef"
    r"|militaires?|étrangères|maritime|défense|mission|marine|armées?|terre|air|forces"
    r"|affaires|sécurité|diplomatie|gouvernement|état|états?-majors?|flotte|comité"
    r"|commission|conseil|parlement|délégation|intérieur|finances|commerce|industrie|économie"
    r"|politique|sénat|pays|membres|numérique|combattants|chefs|acquisitions|aérienne|sous-marine)"
    r"| (?:d|l)['’][a-zà-ÿ-]+)"
)
FRENCH_OF: Final = (
    rf"\b{FRENCH}(?: \w+)?{_OF_OFFICE}{{0,8}}? (?:de la|de l['’]|du|de|d['’]|des) ?$"
    rf"|\b{FRENCH}(?: \w+)?(?: (?:de la|de l['’]|du|de|d['’]|des))? ?$"
    rf"|\b{FRENCH}{_OF_OFFICE}{{1,6}}(?<![ '’]à)(?<![ '’](?:au|en|et|le|la|de|du))"
    rf"(?<! (?:les|des|aux))(?<! pour)(?<! auprès) $"
)
_NATION: Final = (  # the adjective of another state
    r" (?:[a-z]+-)?(?:alban|allemand|améric|austral|autrich|belge|britann|bulgar|canad|chino|coré"
    r"|croate|danois|espagn|eston|finland|grec|hongr|indien|indonés|irland|island|ital|japon"
    r"|letton|lituan|luxemb|macédon|monténég|néerl|norvég|philipp|polon|portug|roum|russe|slovaq"
    r"|slovèn|suéd|suisse|tchèque|turc|turque|ukrain|zéland)[a-zà-ÿ]*"
)
#: Offices and houses that are the home state's where they name no other.
FRENCH_HOME: Final = (
    r"[Dd]élégué général pour l['’]armement|\bBalard\b"
    r"|[Pp]résident de la République(?! (?:d[eu]|démocratique|populaire|[a-z]+(?:aine?|ienne?))\b"
    r"| d['’])|l['’]Élysée|\bMatignon\b|[Qq]uai d['’]Orsay|[Pp]réfet maritime|\bdu Sénat\b"
    rf"(?!{_NATION})|[Pp]alais-Bourbon|[Hh]ôtel de Brienne"
    rf"|\b[Mm]inistre (?:déléguée? )?(?:aux|des) Armées(?!{_NATION})"
    rf"|[Cc]hef d['’]état-major des [Aa]rmées(?!{_NATION}| d[e'’])|\bCEMA\b"
    r"|[Hh]aut-commissaire de la République|[Cc]ommandant supérieur des forces armées"
    rf"|\b[Ss]énateurs?\b(?!{_NATION})|[Mm]inistre déléguée?(?! [^,.;]{{0,40}}{_NATION})"
)
GERMAN_HOME: Final = (
    r"\b(?:Bundestags?|Bundestags\w+|Bundesregierung|Bundeskabinett\w*|Bundeswehr"
    r"|Bundes(?:verteidigungs|außen|innen|wirtschafts|finanz)minister(?:s|in)?|Bendlerblock"
    r"|(?-i:[Dd](?:er|em|en|es) Kanzlers?|[Dd](?:ie|er) Kanzlerin)(?! (?-i:[A-Z]))"
    r"|Bundeskanzler(?:s|in|amts?)?|Bundespräsident(?:en|in)?|Generalinspekteurs?(?! der [a-z])"
    r"|(?:Auswärtigen|Verteidigungs|Haushalts)-? ?[Aa]usschuss(?:es)?|Haushälter"
    r"|Ausschussvorsitzende[nr]?|Parlamentarische[nr]? Staatssekretär(?:s|in)?|Wehrbeauftragte[nr]?"
    r"|Auswärtige[ns]? Amt(?:e?s)?|Inspekteurs? (?:der Marine|der Luftwaffe|des Heeres))\b"
)
GERMAN: Final = (
    r"(?:[-\w]*(?:präsident|premier(?:minister)?|minister|kanzler|sekretär|botschafter|könig"
    r"|kaiser|regierung|kolleg|ministerium|vertreter|vertretung|kabinett|parlament|präsidium"
    r"|chef|oberhaupt|leiter|admiral|general|oberst|delegation|abgeordnete|parlamentarier|senator"
    r"|marine|luftwaffe|heer|armee|streitkräfte|inspekteur|befehlshaber|kommandeur|kommando"
    r"|beauftragte|gesandte|diplomat|offizier|ausschuss|kommission|amt|behörde|agentur|stab"
    r"|unterhändler|attaché|berater|gouverneur|konsul|volksvertreter|premierminister"
    r"|gastgeber|pendant|gegenpart|gegenstück|ressort|führung|spitze|flottenchef|vorsitz"
    r"|vorsitzende)"
    r"(?:innen|in|s|ns?|en|es|er|e|ium|iums|schefs?)?)"
)
GERMAN_OF: Final = (
    rf"\b{GERMAN}(?: (?:für|der|des|im|und|baltischen|nordischen|(?-i:[A-ZÄÖÜ])[\w-]+)){{0,5}}?"
    r" (?:der|des|von|aus|aus der|bei der)? ?$"
    rf"|\b{GERMAN} $"
)
