"""French: titles stand before names, the counterpart follows *avec* or is the object."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties import cities
from monitor.extract.languages.parties.offices import FRENCH as _TITLE
from monitor.extract.languages.parties.offices import FRENCH_HOME, FRENCH_OF
from monitor.extract.languages.tongues import concrete
from monitor.extract.languages.tongues.french_meets import (
    ASIDE,
    DROPPED,
    MEETS,
    NOT_MEET,
    OPINION,
    PRESENT,
    SAYING,
    STATUSES,
)
from monitor.extract.languages.tongues.french_pledges import COMMITS
from monitor.extract.languages.tongues.french_told import FRENCH_TOLD
from monitor.extract.languages.tongues.lexicon import NEVER, Lexicon


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


FRENCH: Final = Lexicon(
    language="fr",
    home="fr",
    cities=cities.FRENCH,
    total=_p(
        r"au total|\b(?:a|ont) atteint \d|\bs['’]élèv\w+ (?:désormais )?à|\btotalis"
        r"|l['’]ensemble des|les alliés ont|deux tiers"
    ),
    denied=_p(
        r"\binfondée?s?\b|sans fondement|dénuée?s? de (?:tout )?fondement|mensong|\b(?:a"
        r"|ont) (?:formellement |catégoriquement )?démenti|\bdément(?:ent)?\b"
        r"|\baucune? (?:contrat|accord|commande|promesse|engagement|livraison|arrangement)\b"
        r"[^;]{0,60}\bn['’](?:a|est|ont|y a)\b|\bn['’](?:a|ont) (?:signé|conclu|commandé) aucune?\b"
        r"|n['’](?:a|ont) (?:rien |jamais )?promis|jamais (?:été )?question de"
    ),
    again=_p(r"également|\baussi\b|ensuite|par ailleurs|puis\b|séparément|dans la foulée"),
    unsigned=_p(
        r"\bconclusion,? (?:prochaine|avant|d['’]ici|dans)\b|\bsigner(?:a|ont|ait|aient)\b"
        r"|\bsera(?:it)? (?:signé|paraphé|conclu)"
        r"|\b(?:doi(?:t|vent)|devrai(?:t|ent)|va|vont|prévo\w+"
        r"|entend\w*) (?:\w+ )?(?:de )?(?:être )?(?:sign|paraph|conclu)"
    ),
    condition=_p(
        r"\bne \w+ [^;]{0,80}qu['’](?:une fois|après|à compter)|\bsi le (?:Parlement|Congrès)"
        r"|\bne [^;]{3,90} (?:que si|qu['’]à condition)\b"
        r"|à (?:la )?condition (?:que|qu['’]|de|d['’])|sous réserve|pourvu qu|\ben cas de? "
        r"(?:victoire|accord|commande|succès|feu vert)|conditionn\w+ |à moins qu"
    ),
    institution=_p(r"bureau|agent de liaison|représentation|centre"),
    members=_p(r"[ -](?:membres|alliés)"),
    meets=MEETS,
    commits=COMMITS,
    told=FRENCH_TOLD,
    not_meet=NOT_MEET,
    statuses=STATUSES,
    immediate=(),
    dropped=DROPPED,
    verb_final=False,
    planned=_p(
        r"\bconven\w+ de (?:se |s['’]|tenir|organiser|poursuivre)"
        r"|\bqu['’](?:il|elle)s? (?:s[e'’] ?)?\w{2,}r(?:ait|aient)\b|inscrite?s? (?:à l['’]agenda"
        r"|au programme)|figure(?:nt)? (?:à l['’]agenda"
        r"|au programme)|programmée?s?\b"
        r"|s['’]ouvr(?:e|ira) |\bse tiendr(?:a|ont)\b|\boù (?:l['’]|les )?attend"
        r"|pour y (?:rencontrer|retrouver|voir)"
        r"|avant d(?:e |['’])|puis (?:rencontrer|déjeuner|dîner|s['’]entretenir)|\bdoi(?:t"
        r"|vent)\b|\bdevai(?:t|ent)\b|devrai(?:t|ent)|rencontrer(?:a|ont)\b|recevr(?:a|ont)\b"
        r"|accueiller(?:a|ont)\b|entretiendr\w+|se réunir(?:a|ont)|prévue?s?\b|\battendue?s?\b"
        r"|\b(?:ser|aur|fer)(?:a|ont)\b|\b(?:retrouv|particip|échang|discut|reverr|verr"
        r"|prendr)(?:er)?(?:a|ont)\b"
        r"|(?<!qui )(?<!dont )(?<!où )(?-i:\b(?!opéra|caméra|affront|extra|infra"
        r"|contra)[a-zà-ÿ]{2,}(?:[eidtvu]r|rr)(?:a"
        r"|ont)\b)"
        r"|s['’]apprêt\w+ à|prévoi(?:t|ent) d[e'’]|compte(?:nt)? (?:rencontr|recev|s['’]entret)"
        r"|se rendra|aura lieu|auront lieu|à la veille d|avant une? (?:rencontre"
        r"|entretien)|prochaine rencontre|va (?:rencontrer|recevoir|s['’]entretenir)"
    ),
    occurred=_p(
        r"\b(?:a|ont|s['’]est|se sont|avait|avoir|s['’]être) (?:\w+ment |également |été "
        r"|aussi )?\w+(?:é"
        r"|i|u|is|it|ert)(?:e|s|es)?\b|lors d(?:['’]|u |e la |es )|au cours d|après (?:avoir|un"
        r"|une|son)|\b(?:est|sont|étaient|était|aura|auront) (?!attendu|prévu|programm"
        r"|fixé)(?:\w+ment )?\w+(?:é|u|i|is)e?s?\b|à l['’]issue|reçoit|s['’]est tenue?|qui s['’]est"
    ),
    present=PRESENT,
    saying=SAYING,
    aside=ASIDE,
    past=_p(
        r"\b(?:a|ont|est|sont|s['’]est|se sont|avait|avaient|était|étaient)\b(?: [a-zà-ÿ]+ment)?"
        r" [a-zà-ÿ]{2,}(?:[éiut]|is|rt)(?:e|s|es)?\b"
    ),
    rumour=_p(
        r"\b(?:selon (?!une? (?:communiqué|déclaration)|le ministère|la présidence)|d['’]après"
        r"|à en croire|croit savoir|affirme|rapporte|révèle|sous couvert)\b"
        r"[^;]{0,220}\b(?<!qu['’]il )(?<!qu['’]elle )(?!(?:devr|voudr|faudr"
        r"|vaudr)ai)[a-zà-ÿ]{2,}r(?:ait|aient)\b"
        r"|\b(?<!qu['’]il )(?<!qu['’]elle )(?!(?:devr|pourr|voudr|faudr"
        r"|vaudr)ai)[a-zà-ÿ]{2,}r(?:ait|aient)\b[^;]{0,160}"
        r"\b(?:selon (?!une? (?:communiqué|déclaration)|le ministère|la présidence)|d['’]après"
        r"|à en croire|croit savoir|affirme|rapporte|révèle|écrit)\b"
        r"|\b(?:aurai(?:t|ent)|se serai(?:t|ent)) (?:\w+ )?\w+(?:é|u|i|is)e?s?\b"
        r"|\b(?:selon|d['’]après|écrit|rapporte|révèle|affirme|assure|croit savoir)"
        r" (?:\w+di )?(?:le quotidien|le journal|la chaîne|l['’]hebdomadaire|le magazine|le site"
        r"|la presse|la radio|les médias|des médias|plusieurs médias)\b"
    ),
    modes=(
        ("phone", _p(r"téléphon|coup de fil")),
        ("video", _p(r"\bvisio|par vidéo|virtuel|liaison vidéo|écrans? interposés?|distanciel")),
        (
            "in_person",
            _p(
                r"\baudience\b|Maison (?:bleue|blanche)|convoqu|prendre congé|pris congé"
                r"|au ministère|\bcaserne|base (?:aérienne|navale)|raccompagn"
                r"|\ben personne\b|fait visiter|\bforum d|^\s*(?:où|pour y)\b|\breçu\b|accueilli"
                r"|en visite"
                r"|s['’]est rendue?|au siège"
                r"|\bau sommet\b"
                r"|à l['’]élysée|en marge"
                r"|bureau|escale|salon|couloir|\btable\b|\bcafé\b|\bverre\b|\bmenu\b|déjeun|\bdîn"
                r"|attabl"
                r"|\bassise?s?\b|accolade|perron|quartier général|\brecev|\breçoi|\bhôte"
                r"|\binvitée?\b"
                r"|conviée?|\by (?:voir|rencontrer|retrouver)|rendu visite|se trouvait"
                r"|venue?s? d[e'’]"
                r"|visite (?:officielle|à)|face[- ]à[- ]face|tête[- ]à[- ]tête|résidence"
                r"|\bau Pentagone|à l['’]hôtel d|au (?:[Qq]uai|[Pp]alais|[Cc]hâteau) d"
                r"|au (?:[Cc]hâteau|[Pp]alais)"
                r"|\by est resté|poignée de main|dîner|déjeuner"
            ),
        ),
    ),
    unnamed=_p(
        r"(?:selon|d['’]après|(?:affirm|assur|indiqu|confi|rapport)\w*(?: à [^,;.]{3,30})?)"
        r" (?:des|une|deux|trois|quatre|plusieurs) (?:\w+ )?(?:sources?|diplomates"
        r"|responsables)\b|sous (?:le )?(?:couvert d|sceau de l)['’]anonymat"
        r"|\b(?:ont|a) (?:déclaré|dit|indiqué|affirmé|confié|assuré|rapporté)[^;.]{0,40}? (?:deux"
        r"|trois"
        r"|plusieurs|des|une) sources?\b"
        r"|(?:requ\w+|préféré garder|gard\w+|sous) l?['’]?anonymat"
        r"|probablement|vraisemblablement"
        r"|\b(?:selon|d['’]après) (?:un quotidien|un journal|la presse|des médias|un média"
        r"|une chaîne)"
    ),
    not_commit=_p(
        r"\bsi (?!le parlement)[^;]{2,80}\w{3,}ait\b|\bexige\w*|envisage|étudie|appell?e\w* à"
        r"|(?<!l['’]avait )(?<!l['’]avaient )(?<!le )(?<!à la )demand[ée]\w*|pourrait|pourraient"
        r"|exhort|souhait"
        r"|espèr|examine|réaffirm|réitér|refus|ne (?:compte|souhaite|prévoit)|éditorial"
        r"|n['’](?:a|ont) (?:pas |encore |rien )+(?:décidé|tranché|arrêté)|\bs['’]ils? \w+r(?:ait"
        r"|aient)\b"
        r"|\b(?:selon|pour) une? (?:chercheu\w+|spécialiste|politologue)|\banalystes?\b"
        r"|\b(?:analystes?|experts?) (?:estim|jug|s['’]attend|prévoi|pens|interrog"
        r"|cité)\w*"
        r"|\b(?:selon|pour|d['’]après|de l['’]avis d\w*|estime\w*|juge\w*) (?:les |des |un |une "
        r"|plusieurs )"
        r"(?:\w+ )?(?:experts?|analystes?)"
    ),
    clause=_p(
        r"; |, (?:et|puis|tandis qu|alors qu|mais|ainsi que|laquelle|lequel)\b| – "
        r"| et (?=(?:a|ont|va|vont|[a-zà-ÿ]{3,}r(?:a|ont))\b)"
        r"| et (?=\d[\d.,]* [^,;]{0,40}\b(?:à l['’]|à la|à|au|aux|pour) )"
    ),
    opinion=OPINION,
    request=_p(r"(?:a|ont) (?:appelé|demandé|exhorté|réclamé)|appelle|demande à|exhorte|réclame"),
    reaffirm=_p(r"réaffirm|réitér"),
    idle=_p(
        r"\bexercices?\b|manœuvre|contingent|droits? (?:réduit|de douane)|exportation|importation"
        r"|\bventes?\b|touriste|\busine|chiffre d['’]affaires|bénéfice|croissance|secouru|sauvet"
        r"|survol|\btuée?s?\b|blessée?s?\b|accident|condamn|libre-échange|\btarif|passagers"
        r"|élèves|étudiants|supporteurs"
    ),
    further=_p(r"supplémentaire|nouvelle (?:aide|contribution)|nouveau"),
    concrete=concrete.FRENCH,
    pair=_p(
        r"\bles (?:ministres|dirigeants|chefs d['’]état|délégations|responsables)"
        r"(?= (?:se|s['’]|ont|auront|doivent|vont|devraient|étaient)\b)|[ld]es deux (?:hommes"
        r"|dirigeants|ministres|responsables|pays|parties|chefs|femmes"
        r"|dirigeantes)|tous deux|^\s*où (?:ils|elles)\b"
        r"|^\s*(?:ils|elles) (?=(?:se|s['’]|ont|auront|vont|doivent|devraient|discut|échang"
        r"|(?!ser|aur|pourr|devr)[a-zà-ÿ]{3,}ront)\b)|leur (?:entretien|rencontre|tête-à-tête"
        r"|conversation|échange|dîner|déjeuner)|, (?:ils|elles) (?=ont |se sont )"
    ),
    title=_p(rf"(?:[ ,]+(?:le |la |du |de la |des |de l['’])?){_TITLE}\b"),
    titled=_p(FRENCH_OF),
    posted=_p(
        r"\b(?:ambassad\w+|représentante?|consul\w*)[^,.;]{0,40} (?:auprès|en|aux?|à)(?: de)?"
        r" (?:la |l['’])?$"
    ),
    topic=_p(
        r"\b(?:évoqu\w+|abord\w+|(?:discut|parl)\w+ de|sur|concernant|au sujet de|à propos de"
        r"|face à|contre|(?:situation|guerre|crise|évolution|combats|escalade) (?:en|au|aux)"
        r"|(?:menaces?|agression) (?:de|d['’])|consacré\w* à) ?(?:la |le |les |l['’])?$"
        r"|\b(?:consacré\w* (?:à|au|aux)|portant sur) [^,.;]{0,70}$"
    ),
    about=_p(r"(?:[ ]*(?:en guerre|face à))"),
    spokesperson=_p(r"[^.,]{0,20}porte-parole"),
    unnamed_party=re.compile(FRENCH_HOME),
    subject=_p(
        r"(?:,[^,;]{2,90},| \([^)]{1,20}\))?[^,.;]{0,60}?\b(?:a|ont|s['’]est|se sont|avai(?:t|ent)"
        r"|va|vont|doi(?:t|vent)|entend|compte|prévoit|\w{2,}r(?:a|ont|ait|aient)|s['’]engage"
        r"|promet|annonce|débloque|reçoit|livre|envoie|fournit|verse|offre|propose|commande|achète"
        r"|maintien\w+)\b"
    ),
    counterpart=_p(
        r"(?:avec|rencontré|rencontrera|rencontrer|reçu|recevra|entre|et|accueilli"
        r"|accueillera|reçoit|par)(?: \w+di)?(?: (?:le|la|l['’]|son|sa|leur"
        r"|les)?)?(?: ?\w+){0,4}? ?$"
    ),
    seat=_p(
        r"\b(?:cabinet|gouvernement|parlement|ministère|sénat|députés|conseil des ministres)\b"
    ),
    agent=_p(
        r"\b(?:par|aux frais d[eu]|don d[eu]|de la part d[eu]|offerte?s? par|promesses?"
        r"|promise?s? par)"
        r"(?: (?:le|la|les))?(?: l['’])?(?: ?(?:gouvernement|ministère|armée|parlement|marine))? ?$"
    ),
    receiver_after=NEVER,
    receiver_before=_p(
        r"\b(?:à l['’]|à la|à|au|aux|pour l['’]|pour la|pour le|(?:en faveur|au profit|au sein"
        r"|auprès"
        r"|à la disposition|(?:fonds|centre|base|école|état-major|commandement|paquet|programme"
        r"|initiative"
        r"|mission|quartier général|siège|structures?|mécanisme)[^.;,]{0,30}?) (?:de l['’]|du|de la"
        r"|de))\s?$"
    ),
    toward=_p(r"\b(?:en|au|aux|à) $"),
    in_return=_p(r"\b(?:en (?:retour|échange|contrepartie)|(?:lui|leur) (?:a|ont|avait) )"),
    handed=_p(r"\bremise?s?\b|\blivrée?s?\b|\barrivée?s?\b|\b(?:arriv|parvi)\w+ront\b"),
    compounds=(
        ("franco", "fr"),
        ("germano", "de"),
        ("nippo", "jp"),
        ("italo", "it"),
        ("hispano", "es"),
        ("gréco", "gr"),
        ("polono", "pl"),
        ("dano", "dk"),
        ("anglo", "gb"),
        ("américano", "us"),
        ("coréano", "kr"),
        ("australo", "au"),
        ("canado", "ca"),
        ("luso", "pt"),
        ("belgo", "be"),
        ("turco", "tr"),
        ("néerlando", "nl"),
        ("tchéco", "cz"),
    ),
    purchase=_p(
        r"passé commande|\boptions? sur\b|\bse dot\w+|\bach[aeè]t\w*|acqui\w+|acquér\w+"
        r"|command(?:e|é|er|era|ent)\b"
    ),
    place_after=NEVER,
    place_before=_p(r"\b(?:à|en|au siège de l['’]OTAN à|depuis|de passage à)\s$"),
    person=_p(
        rf"{_TITLE}(?: [a-zà-ÿ'’-]+){{0,6}},? (?P<name>(?-i:[A-ZÀ-Þ][\w'’-]+(?: (?:von "
        rf"|van |de |der )?[A-ZÀ-Þ][\w'’-]+)+))"
    ),
    objects=_p(r"(?P<object>[^,;]{3,60})"),
    background=_p(
        r"\bcomme (?:annoncé|promis|convenu|prévu)e?s? (?:dès |déjà )?(?:en (?:janvier|février"
        r"|mars|avril"
        r"|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|le \d|l['’]an|il y a)"
        r"|il y a [\w-]+ ans|l['’]an(?:née)? derni(?:er|ère)|déjà|en 20[01]\d|précédent"
        r"|depuis 20\d\d|à l['’]époque"
        r"|^(?:[^,;]{2,40}, )?(?:l['’]|la |le |les |il |elle |on nous )?[\w-]* ?avai(?:t|ent) "
        r"(?:promis|offert|livré|envoyé|annoncé|signé|versé|rencontré|reçu)\b"
    ),
    unrelated=_p(
        r"\bXV d|\bcyclis|\ba devancé\b|\bentraîneu\w+|\ba battu\b[^.;]{0,40}\d|\bBleus\b"
        r"|\bsélection nationale"
        r"|\bdemi de mêlée|\bfootball|demi-finale|handball"
        r"|volley|basket"
        r"|quart de finale|match amical|sélectionneur|coupe du monde|ligue 1"
        r"|rugby|tennis|olympi|festival|match\b|championnat"
    ),
    levels=(
        (
            "leader",
            _p(
                r"président|premi(?:er|ère) ministre|secrétaire général|chef de l['’]état"
                r"|chancelier"
            ),
        ),
        ("minister", _p(r"ministre|chef de la diplomatie|secrétaire d['’]état")),
        ("ambassador", _p(r"ambassad")),
        ("military", _p(r"état-major|amiral|comité militaire")),
        ("parliament", _p(r"député|parlement|sénat")),
    ),
)
