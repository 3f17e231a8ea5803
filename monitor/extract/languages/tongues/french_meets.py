"""French: the words that tell of a meeting, each with its mode."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties.offices import FRENCH
from monitor.extract.languages.tongues.lexicon import Meet
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: A session of two sides: it opens, goes on, ends; or they open it.
_SIT: Final = (
    r"(?:dialogue|comité (?:mixte|conjoint)|commission mixte|consultations|négociations|pourparlers"
    r"|concertation|trilatérale|bilatérale|session|groupe de travail|table ronde)"
)
_SESSION: Final = (
    rf"\b{_SIT}\b[^;.]{{0,90}}\b(?:(?:s['’]est|se sont) (?:[\w-]+ )?(?:tenu|déroulé|ouvert|achevé"
    r"|conclu|poursuivi|terminé|clos)e?s?|(?:a|ont) (?:débuté|commencé|repris|pris fin|eu lieu)"
    r"|(?:a|ont) été (?:organisé|inauguré|lancé|tenu)e?s?)\b"
    r"|\b(?:ont|a) (?:[\w-]+ )?(?:inauguré|ouvert|lancé|clos|poursuivi|repris|entamé|bouclé)\b"
    rf"[^;.]{{0,60}}\b{_SIT}\b"
)
MEETS: Final = (
    Meet(
        "fr.meet.phone",
        _p(
            r"(?:entretien|appel|échange|conversation)s? téléphoniques?"
            r"|(?:entreten\w+|parl|discut|échang|convers)\w+[^;]{0,60} (?:par|au) téléphone"
            r"|(?:au|par) téléphone[^;]{0,60}(?:entreten|parl|discut|échang|convers)\w+"
            r"|(?:a|ont|avait|avaient) (?:appelé(?![^;.]{2,80} à (?:davantage|plus |un[e ]|des "
            r"|ne |s['’]"
            r"|[a-zà-ÿ]{2,}(?:er|ir|re)\b))|joint|téléphoné)\b"
            r"|\b(?:appel|coup de fil|conversation téléphonique)s? (?:[a-zà-ÿ]+ )?(?:entre|avec)\b"
            r"|(?:heures?|minutes|heure) au téléphone|au téléphone avec"
            r"|se (?:sont|seraient) (?:re)?parlé|\bse rappeller(?:a|ont)\b|coups? de fil"
            r"|décroché (?:son|le)"
            r"|\b(?:a|ont) rappelé (?:\w+di )?(?=(?:son|sa|leur) homologue|(?-i:[A-ZÀ-Þ])[\w-]+ )"
        ),
        "phone",
    ),
    Meet(
        "fr.meet.video",
        _p(
            r"visioconférence|\b(?:en|par) visio\b|par vidéo|réunion virtuelle"
            r"|écrans? interposés?|en distanciel"
            r"|(?:échange|liaison|lien|appel|conversation|entretien) (?:par )?vidéo"
            r"|en ligne avec|en duplex"
        ),
        "video",
    ),
    Meet(
        "fr.meet.received",
        _p(
            r"\b(?:reçue?s?|accueillie?s?|recev(?:oir|ra|ront|ait|aient)|reçoi(?:t|vent)"
            r"|accueill(?:ir|era|eront|e|ait))\b"
        ),
        "in_person",
    ),
    Meet(
        "fr.meet.met",
        _p(
            r"\brencontre\b(?= (?:entre|avec|du|de|d['’]))|\brencontr(?:ée?s?|er|era|eront"
            r"|ait|aient|es?)\b"
            r"|\b(?:se|s['’]) ?(?:est |sont |étaient |était )?(?:re)?(?:trouv|verr|v[uo]|réuni"
            r"|parl)(?:\w+ )|\b(?:retrouv(?:er|era|eront|é)|(?:re)?voir|(?:a|ont|aura|auront"
            r"|avait) (?:pas |jamais )?(?:re)?vu)\b"
            r"|\bréuni(?:e|s|es|r|ra|ront|ssait|ssaient|t|on|ons)?\b|tête[- ]à[- ]tête"
            r"|rendez-vous|\bentrevues?\b|à la même table|(?:lors|autour"
            r"|au cours) d['’]un (?:petit-)?(?:dîner|déjeuner)"
            r"|(?:auquel|à laquelle|auxquels|auxquelles) (?:particip|prendr|assist)\w+"
            r"|\b(?:réunion|séance|session) d(?:u|e la|e l['’])[^;]{3,60}\b(?:tenue"
            r"|a vu siéger|a réuni)\b"
            r"|(?:a|ont|avait|avaient|de|après avoir) (?:petit-)?(?:déjeun|dîn)(?:é|er)\b"
            r"|\b(?:déjeuner|dîner)s? (?:de travail )?(?:avec|entre)"
            r"|(?:passé|eu) [^;]{3,30}(?:heures?|minutes) avec"
            r"|(?:pris|prendra|prendront|prennent) part[^;]{0,60}\b(?:séance|session|sommet"
            r"|table)|(?:particip)\w+ [^;]{0,60}\b(?:séance|session|sommet)|\bface[- ]à[- ]face"
        ),
    ),
    Meet(
        "fr.meet.awaited",
        _p(
            r"\boù (?:l['’]|les )?attend(?:ent|ra|ront|ait|aient)?\b"
            r"|\battendue?s? (?:\w+di )?(?:par|chez)\b"
        ),
        "in_person",
    ),
    Meet(
        "fr.meet.visit",
        _p(r"\b(?:visite|déplacement|venue|voyage|tournée)\b"),
        "in_person",
        called_off=True,
    ),
    Meet("fr.meet.session", _p(_SESSION)),
    Meet("fr.meet.summoned", _p(r"\b(?:a|ont) (?:\w+ )?convoqué\b"), "in_person"),
    Meet(
        "fr.meet.together",
        _p(
            r"\bont (?:[\w-]+ )?(?:signé|paraphé|cosigné)\b[^;.]{0,40}\b(?:à|au|en) (?-i:[A-ZÀ-Þ])"
            r"|\b(?:à|au|en) (?-i:[A-ZÀ-Þ])[^;.]{0,60}\bont (?:[\w-]+ )?(?:signé|paraphé|cosigné)\b"
        ),
        "in_person",
        wide=True,
    ),
    Meet(
        "fr.meet.talks",
        _p(
            r"\bentret(?:enir|enue?s?|enaient|enait|iendr\w+|iens?|ient|iennent)\b|pourparlers"
            r"|(?:tenu|tiendr\w+|tenir|tiennent)[^;]{0,80}\b(?:session|réunion|séance|consultations"
            r"|discussions|dialogue|sommet|concertation|2 ?\+ ?2|conseil|comité|pourparlers)\b"
            r"|\ben (?:re)?parler(?:ont|a)\b|\béchanges? de vues|\b(?:nouvelle|prochaine|première"
            r"|deuxième) (?:session|réunion"
            r"|ronde)\b(?= [^;]{0,40}(?:prévue|programmée|aura lieu|se tiendra))"
            r"|\b(?:consultations|session|réunion|sommet)[^;]{0,60}(?:tenue?s?"
            r"|tiendr\w+)\b|(?:a|ont) (?:parlé|discuté|abordé)\b"
            r"|sommet (?:entre|bilatéral)|(?:lors|à l['’]issue|au cours"
            r"|à l['’]occasion) d['’]un sommet\b|(?:discussions|consultations|conversations"
            r"|concertations?) |(?:discut|convers|convers|échang|dialogu|confér|parl)(?:é|er"
            r"|era|eront|ait) (?:[\w’']+ ){0,4}avec|eu des (?:échanges|discussions|entretiens)"
            r"|(?:heures?|minutes) d(?:e |['’])(?:discussions|échanges|entretien|conversation)"
            r"|échanges? (?:avec|entre)|évoqu(?:é|er|era) (?:[\w’']+ ){0,3}avec"
        ),
    ),
)
#: The present tense of talks; who told of them, at the end; a clause set into the sentence.
PRESENT: Final = _p(
    r"(?<!\bla )(?<!une )(?<!cette )(?<!leur )(?<!de )(?<!première )\brencontre(?:nt)?\b"
    r"|\b(?:reçoi(?:t|vent)|accueille(?:nt)?|retrouve(?:nt)?|s['’]entretien(?:t|nent)"
    r"|se réuni(?:t|ssent)|discute(?:nt)?|déjeune(?:nt)?|dîne(?:nt)?"
    r"|est (?:reçu|accueilli)e?)\b"
)
SAYING: Final = _p(
    r",? (?:selon|d['’]après|a-t-(?:on|il|elle)|(?:a|ont) (?:\w+ment )?(?:annoncé|indiqué|dit"
    r"|déclaré|précisé|affirmé|fait savoir|rapporté|confirmé|expliqué|ajouté|souligné|appris)"
    r"|annonce(?:nt)?|indique(?:nt)?|précise(?:nt)?|rapporte(?:nt)?)\b[^;]*$"
)
ASIDE: Final = _p(
    r",? (?:qui|dont|où|(?:arriv|rentr|élu|nomm|investi|débarqu|entr|désign|réélu)(?:ée?s?|e|s"
    r"|es)?)\b[^,;]{3,120},|^(?:à peine |tout juste )?(?:arriv|rentr"
    r"|débarqu)ée?s?\b[^,;]{3,90},"
)
#: Wishes, plans and books, in which nobody meets; whose sentence binds no state.
DROPPED: Final = _p(
    r"\bon se (?:rencontre|voit|retrouve|parle)\b|\b(?:veut|veulent|voudrait|souhaite\w*"
    r"|demande\w*|propose\w*|réclame\w*) que\b"
    r"|\b(?:film|roman|feuilleton|série télévisée|biographie)\b|écrit-(?:il|elle)\b"
    r"|n['’]a (?:nul|pas|aucun) besoin|\b(?:a|ont) (?:\w+ )?invité\b(?![^;]{0,120}\boù\b)"
    r"|envisage|pourrai(?:t|ent)|(?:voudrai|aimerai|désir|espèr)\w+ [^;]{0,30}(?:rencontr"
    r"|voir|recev|entret)"
    r"|souhait\w+ (?:rencontrer|s['’]entretenir)"
    r"|propos\w+ d['’]accueillir|propos\w+ (?:de|une) (?:rencontre|réunion|se|rencontrer)"
    r"|appel\w+ à (?:une"
    r"|des|la)|étudie|n['’]exclut pas|demand\w+ (?:à rencontrer|une rencontre"
    r"|un entretien)|invit\w+ à"
)
OPINION: Final = _p(
    r"\b(?:chef\w*|leader|patron\w*|dirigeante?|député\w*|figure|parti|élue?s?) (?:de l['’]"
    r"|d['’])"
    r"opposition|\bopposition [a-zà-ÿ-]+ (?:a|promet|veut)\b|\bcandidate?s? (?:à|au|du|de)\b"
    r"|\b(?:film|roman|feuilleton|série télévisée|biographie)\b|écrit-(?:il|elle)|chroniqu"
)
#: Goods that come in, words spoken to the press: masked before triggers are sought.
NOT_MEET: Final = _p(
    r"\bforces? en visite|\b(?:de |d['’])échanger (?=(?:[\w-]+ ){0,4}(?:leurs|des|les|ses) )"
    r"|\b(?:les|la|le|l['’]) ?entretenir\b|\bentretenir (?=(?:les|des|la|le|ses|leurs) [a-zà-ÿ])"
    r"|\b(?:recev|reçoi|reçu)\w*\b(?= [^;,.]{0,40}\blettres de créance)"
    r"|\b(?:recevr|reçoi|reçu)\w*\b(?= (?:du|de la|de l['’]|d['’]|de) ?(?-i:[A-ZÀ-Þ])[\w-]*"
    r"(?: (?-i:[A-ZÀ-Þ])[\w-]*| du [\w-]+)* (?:\d|une? [a-z]+aine|deux|trois|quatre|cinq|six"
    r"|sept|huit"
    r"|dix|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|des))"
    r"|\b(?:recev|reçoi|reçu)\w*\b(?= (?:une?|des?|leurs?|les?|la|plusieurs|quelques|son|sa|ses)"
    r" (?:\w+ ){0,2}?(?:lettres?|courriers?|consignes?|ordres?|messages?|avis|prix|médailles?"
    r"|factures?|plaintes?|menaces?|cadeaux?|félicitations|condoléances|soutien|mandat)\b)"
    r"|\brecevr(?:a|ont)\b(?= (?:chacune? )?(?:une?|des|du|de la|son|leurs?|le|la|les) "
    rf"(?!{FRENCH}|vice-|premi|nouve|jeune|numéro|patron|haut|dalaï|visite"
    rf"|chef)(?-i:[a-zà-ÿ]{{4,}}))"
    r"|\b(?:recev(?:r?a|r?ont|oir|ait|aient)|reçoi(?:t|vent)|reçu|accueill(?:er)?\w+)\b"
    r"(?= (?:(?!avec|par)[\w'’]+ ){0,6}?(?:\d[\d.  ]*|deux|trois|quatre|cinq|six|huit|dix"
    r"|douze|quinze|vingt|trente|quarante|cinquante|cent|des (?:centaines|dizaines|milliers)"
    rf" (?:de|d['’])) (?!{FRENCH}|jours?\b|heures?\b|minutes?\b|ans\b|(?:janvier|février|mars"
    r"|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|anciens|hauts"
    r"|membres|experts|élus)[a-zà-ÿ]{4,})"
    r"|\bappel\w+ [^;,.]{2,40} à (?:[a-zà-ÿ]{2,}(?:er|ir|re)\b|la |l['’]|plus )"
    r"|\b(?:exercices?|manœuvres?)\b[^;.]{0,60}\bréuni\w*"
    r"|\bs['’]échang(?:er|ent|era|eront)\b|appelée?s? (?:à|tou[st]e?s?|les) "
    r"|(?:à l['’]issue|lors|au terme|au cours) d['’]une (?:réunion|rencontre|session|visite)"
    r"(?! (?:[\w'’-]+ ){0,6}(?:avec|entre|de|du|des)\b)"
    r"|conférence de presse|entretien (?!de (?:[\w-]+ ){1,3}(?:minutes|heures?)\b)"
    r"(?:des?|du|et|préventif|technique) "
    r"|entret(?:enir|ient|iennent) (?:de|des|l['’]|le|la|une?) "
    r"|réunions? (?:de travail )?(?:internes?|publiques?)|conditions? réunies?"
    r"|entretien (?:accordé|au journal|à la presse"
    r"|avec (?:le journal|l['’]AFP|la chaîne))|point de presse|rencontre (?:sportive"
    r"|amicale)|s['’]est rendue? aux? urnes"
)
#: What is denied, called off or put off; the first that is found.
STATUSES: Final = (
    (
        Status.DENIED,
        _p(
            r"\bdémen(?:ti|t|tent|tie?s?|tir)\b|n['’]est (?:pas )?(?:prévue?"
            r"|à l['’]ordre du jour)"
            r"|\binfirm|ne (?:correspond|repose)|\bcoupé court à|\bde pures? (?:rumeur"
            r"|invention)"
            r"|\bn['’](?:a|ont|avait|avaient) (?:jamais eu (?:de|d['’]|lieu)|pas eu d)"
            r"|\bfausse?s?\b (?:rumeur|information)"
            r"|aucune? (?:rencontre|réunion|entretien|visite|rendez-vous|tête-à-tête)"
            r"|n['’](?:a|ont) (?:jamais|pas) (?:rencontré|reçu|parlé|vu)"
        ),
    ),
    (
        Status.CANCELLED,
        _p(
            r"annul(?:ée?s?|er|e|ent|ation)\b|décommand|supprimée?s?\b|faux bond"
            r"|n['’](?:ira|iront|aura|auront) (?:finalement |plus |donc )?(?:pas|plus)"
            r"|ne (?:verr|rencontrer|recevr|se rendr|fer|se verr)(?:a|ont) (?:\w+ )?(?:pas"
            r"|plus)"
            r"|renonc\w+ à|n['’](?:y )?aura (?:\w+ )?pas (?:lieu|de)"
            r"|ne se tiendra (?:\w+ )?pas|tomb\w+ à l['’]eau|\bcapot(?:é|e)\b"
            r"|ne se rendra (?:finalement )?pas"
            r"|n['’](?:a|ont) (?:finalement )?pas eu lieu"
        ),
    ),
    (
        Status.POSTPONED,
        _p(
            r"\battendr(?:a|ont)\b|\bglisse(?:ra)? (?:à|au|en)\b|\breport(?:ée?s?|er|e|ent)\b"
            r"|repouss(?:ée?s?|e|er)\b"
            r"|décal(?:ée?s?|e|er)\b"
            r"|ajourn(?:ée?s?|e|er)\b|\bdifférée?s?\b|\bremise?s? à (?:plus tard|une date|un"
            r"|l['’]|la|le|\w+di|\d)"
        ),
    ),
)
