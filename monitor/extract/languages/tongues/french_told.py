"""French: the wide vocabulary of meeting, for sentences that name two sides."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties.offices import FRENCH
from monitor.extract.languages.tongues.lexicon import Told


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NAME: Final = r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+(?: (?:de |du |van )?[A-ZÀ-Þ][\w’'-]+)*))"
_IMPARTED: Final = (  # stems of verbs of those who sit together
    r"(?:rencontr|entret(?:en|ien)|discut|échang|convers|dialogu|débatt|négoci|parl(?!ement)"
    r"|évoqu|abord|concert|confér|délibér|planch|consult|sond|bavard|explor|examin|arrêt"
    r"|prépar|détaill|expos|plaid|retrouv|reç[ou]|recev|accueil|invit|convi|rejoi|côtoy"
    r"|crois|visit|raccompagn|accompagn|escort|déjeun|dîn|attabl|assise?s?\b|assey|asseoi|réuni"
    r"|rassembl|siég|téléphon|appel|joi(?:nt|gn)|audition|rendu|rend(?:re|ra|ront)?\b"
    r"|salu|convoqu|reparl(?!ement)|reverr|revu|verra?|\bvu\b|isol|éclips)"
)
FRENCH_TOLD: Final = Told(
    words=_p(
        rf"\b{_IMPARTED}[\wà-ÿ]*"
        r"|\b(?:rencontres?|entretiens?|entrevues?|apartés?|tête[- ]à[- ]tête|face[- ]à[- ]face"
        r"|rendez-vous|pourparlers|discussions?|échanges?|conversations?|concertations?"
        r"|consultations?|négociations?|dialogue|réunions?|sommet|session|séance"
        r"|table(?: ronde)?|déjeuners?|dîners?|petits?-déjeuners?|repas|menu|café|thé|verre"
        r"|visites?|escale|étape|couloir|salon|bureau|perron|poignée de main|accolade"
        r"|audience|audition\w*|entendue?s?|entendra|coup de fil|coups de fil|visio\w*|vidéo\w*"
        r"|téléphone|appel"
        r"|point de situation|tour d['’]horizon|congé|hôte|invitée?|visiteuse?|séjour|déplacement"
        r"|heures?|minutes|matinée|après-midi|soirée|fait (?:venir|visiter|le point|le tour"
        r"|étape))\b"
    ),
    sure=_p(
        r"\b(?:rencontr|entret(?:en|ien)|entrevue|aparté|tête[- ]à[- ]tête|face[- ]à[- ]face"
        r"|rendez-vous|pourparlers|discut|discussion|échang|convers|concert(?:é|er|ation|ent)"
        r"|consultation|négoci|reçu|reçoi|recev|accueil|hôte\b|l['’]invitée?\b|convi|conviv|déjeun"
        r"|dîn|réuni|sommet|session|séance|table ronde|2 ?\+ ?2|deux plus deux|téléphon|visio"
        r"|retrouv|audience|audition|fait visiter|en l['’]honneur d|prendre congé|pris congé"
        r"|convoqu"
        r"|se (?:sont|seraient) vu|coup de fil|visite\b|rendu visite|rendre visite|dialogu)[\wà-ÿ]*"
    ),
    with_whom=_p(
        r"\b(?:avec|chez|par|saluer|congé d[eu]|l['’]honneur d[eu]|visiter [^;,.]{2,50} (?:à|au)"
        r"|auprès d[eu]|(?:re)?vu|croisé|consulté|reçoit"
        r"|recevra|reçu|rencontrer?"
        r"|rencontrera|voir|verra"
        r"|retrouver?|retrouvera|accueilli|accueille|accueillera|convié|invité|rejoint|rejoindra"
        r"|entre|face à|à la table d[eu]|hôte d[eu]|venir|ses|homologues?)"
        r"(?: (?:M\.|Mme|le|la|les|l['’]|son|sa|ses|leurs?|un|une|du|de la|de l['’]|des))?"
        r"(?: ?(?:homologues?|collègue|pairs?|\w+){0,1})?(?:[ ,]+[\w’'-]+){0,5}?[ ,]*$"
    ),
    no=_p(
        r"\blettre|courrier|message|missive|télégramme|tweet|communiqué commun|déclaration commune"
        r"|félicit|condoléances|hommage|pétition|tribune|sondage|\bs['’]il|\bsi (?:le|la|les|l['’])"
        r"|devrait-|faudrait|il faut que|faut-il|pourquoi|il y a (?:dix|vingt|\d+) ans"
        r"|anniversaire|procès|tribunal"
        r"|condamn|dénonc|exercice|manœuvr|match|concert de|film|livre|roman|cérémonie"
        r"|coincée?s?\b|ascenseur|décorée?s? |médaille|Légion d['’]honneur|souhait\w+|réclam\w+"
        r"|\bappel(?:le|lent|é) à\b"
        r"|exhort|espèr|voudrai|aimerai|plaide pour"
        r"|\bn['’]a nul|\bne \w+ (?:pas|plus|jamais|guère)|s['’]échang|refus\w+ de"
        r"|sans (?:rencontrer|voir|parler)|n['’]a pas (?:rencontré|vu|reçu|parlé)"
    ),
    he=_p(
        r"\b(?:ils?|elles?|y)\b|\b(?:le|la|les(?: deux)?) (?:ministres?|premi(?:er|ère) ministre"
        r"|présidente?s?|chef\w* d[eu] \w+|secrétaire général|général|amiral|délégations?"
        r"|dirigeante?s?"
        r"|responsables?|chancel\w+|ambassad\w+|commandant)\b(?=[ ,.])"
    ),
    says=_p(
        r"\b(?:déclar|conven(?:u|ir|aient)|affirm|annonc|dénonc|condamn|salu|estim|jug|soulign|rappel|promis|promet"
        r"|livr|vers|donn|financ|sign|command|achet|vot|approuv|critiqu|accus|appel|nomm|élu|succéd"
        r"|remplac|écri|publi|survol|participent à l['’]exercice|dit|assur|confirm|débloqu"
        r"|contrat|commande|accord|aide|don\b|milliards?|millions?|fourni|remis)"
    ),
    someone=_p(
        r"\b(?:son|sa|ses|leurs?) (?:\w+ )?(?:homologues?|hôtes?|collègues?|pairs|invitée?s?"
        r"|visiteur|visiteuse|interlocuteurs?|interlocutrices?|équivalents?|pendants?"
        r"|contreparties?|alter ego|vis-à-vis)\b"
    ),
    ahead=_p(
        r"\b(?:va|vont|doi(?:t|vent)|devrai(?:t|ent)|prévoi(?:t|ent)|compte(?:nt)?"
        r"|s['’]apprête(?:nt)?)"
        r"\b|\b(?!sera\b)[a-zà-ÿ]{2,}r(?:a|ont)\b|\bsera\b|\bà l['’]agenda|au programme|prévue?s?\b"
    ),
    done=_p(
        r"\b(?:a|ont|avait|avaient|est|sont|s['’]est|se sont|était|étaient|eut|fut|vient de"
        r"|viennent de)\b|\baprès\b|à l['’]issue|\b[a-zà-ÿ]{3,}(?:ait|aient)\b"
    ),
    summit=_p(
        r"\b(?:sommet|réunion(?: ministérielle)?|table|session|conférence)"
        r"(?: (?:des?|du) [a-zà-ÿ-]+){0,3}? (?:de l['’]|de la |du )$|\bsommet (?:de l['’])?$"
    ),
    titled=_p(rf"\b{FRENCH}\b(?: (?:de la|du|des|de|d['’]\w+|[a-zà-ÿ]+)){{0,4}},? {_NAME}"),
)
