"""French: the words by which a state binds itself, or takes its word back."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties.offices import FRENCH
from monitor.extract.languages.tongues.french_gifts import ENDINGS, GIFTS
from monitor.extract.languages.tongues.lexicon import Commit
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ADVERBS: Final = r"(?:[a-zà-ÿ]+ment |également |aussi |ainsi |encore |donc |désormais |enfin )?"
_STEMS: Final = (  # of verbs in -er: what is given, sent, bought, joined
    r"livr|vers|donn|financ|déploy|déploi|dépêch|détach|prêt|form|command|achèt|achet|particip"
    r"|affect"
    r"|consacr|octroy|octroi|accord|allou|débloqu|ajout|transfér|transfèr|install|équip|doubl"
    r"|fabriqu"
    r"|développ|lou|pay|pai|expédi|rétrocéd|cèd|céd|augment|héberg|entraîn|répar|confi|li"
)
_WILL: Final = (  # the future, in which what is promised is told, and its past "said that … would"
    rf"\b(?:(?:{_STEMS})er(?:a|ont|ons|ait|aient)|(?:fourni|contribue|rejoind|acquer|produi|offri"
    rf"|construi"
    r"|ouvri|adhére|adhère|remett|(?<!s['’])entretiend|soutiend|maintiend|prend)r(?:a|ont|ait"
    r"|aient)"
    r"|contribuer(?:a|ont|ait|aient)|fer(?:a|ont|ait|aient) (?:don|cadeau)|(?:enver"
    r"|enverr)r?(?:a|ont|ait|aient)"
    rf"|accueiller(?:a|ont|ait|aient)(?! [^,;.]{{0,30}}\b{FRENCH}\b| (?-i:(?:\w+di )?[A-ZÀ-Þ]))"
    r"|mettr(?:a|ont|ait|aient)|tiendr(?:a|ont) à disposition)\b"
    r"(?! (?:la|le|les|des|un|une|de nouve\w+) (?:voies?|chemins?|passages?|portes?|routes?"
    r"|perspectives?)\b)"
)
_DO: Final = (  # infinitives
    rf"(?:(?:{_STEMS}|envoy|contribu|export|lou|soign)er|fournir|offrir|vendre|acquérir|rejoindre"
    rf"|produire|construire"
    rf"|ouvrir"
    r"|accueillir|adhérer|remettre|prendre (?:en charge|part)|mettre (?:à|en|sur pied|\w+ )"
    r"|porter (?:son|leur|sa|à)|échanger|partager|coopérer|créer|lancer|organiser|mener)\b"
)
_GIFT: Final = (  # nouns of what is announced
    r"(?:versement|livraison|envoi|don|fourniture|mise à (?:la )?disposition|déploiement|achat"
    r"|acquisition"
    r"|commande|prêt|aide|contribution|enveloppe|octroi|transfert|cession|détachement|paquet"
    r"|soutien"
    r"|financement|rallonge|participation|adhésion|ouverture|création|formation)"
)
_ANNOUNCED: Final = (
    r"(?:annonc(?:é|e|ent|er|ait|ant)|promi(?:s|se)|promet(?:tent|tant)?|confirm(?:é|e|ent|er)"
    r"|dévoil(?:é|e|ent)|décid(?:é|e|ent)|signifi(?:é|e))"
)

COMMITS: Final = (
    Commit(
        "fr.commit.part",
        _p(
            r"(?:premi(?:er|ère)s?(?! ministre)|moitié|tiers|(?:\d+|[a-z-]+[eqxtsfz]) des \d+"
            r"|une partie d)[^;]{0,80}"
            r"\b(?:(?:est|sont|ont été|a été) (?:[a-zà-ÿ]+ )?(?:arrivée?s?|livrée?s?|remise?s?"
            r"|versée?s?|effectuée?s?|débarquée?s?|expédiée?s?|déchargée?s?|acheminée?s?|payée?s?"
            r"|parvenue?s?)|(?:a|ont) (?:livré|remis|reçu|réceptionné))"
            r"|(?:a|ont) (?:livré|remis|reçu|réceptionné)[^;]{0,30} (?:premi(?:er"
            r"|ère)s?(?! ministre)|moitié"
            r"|tiers)\b"
        ),
        Status.PARTLY_DELIVERED,
    ),
    *ENDINGS,
    Commit(
        "fr.commit.withdrawn",
        _p(
            r"\bse retire(?:nt|ra|ront)? d(?:u|e la|e l['’]) ?(?:programme|projet|accord|fonds"
            r"|consortium)|"
            r"(?:a|ont) (?:retiré|repris) (?:son|leur|sa) (?:offre|promesse|engagement)"
            r"|(?:a|ont) (?:\w+ment )?(?:résilié|rompu|dénoncé|cassé|annulé|abandonné"
            r"|révoqué) [^;]{0,30}"
            r"\b(?:contrat|commande|marché|accord|achat|promesse|offre|engagement|convention)"
            r"|\b(?:contrat|commande|marché)[^;]{0,60}\b(?:a|ont) été (?:résilié|annulé|rompu"
            r"|dénoncé)e?s?"
            rf"|renonc(?:é|e|ent|era) à (?:{_DO}|l['’](?:envoi|achat)|la livraison)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "fr.commit.delayed",
        _p(
            r"ne ser(?:a|ont) pas (?:versée?s?|livrée?s?|remise?s?|débloquée?s?|prête?s?) avant|"
            r"(?:promi|command|attendu|achet)\w{1,5}\b[^;]{3,90}\bn['’]?e? ?(?:arriv|ser|parviendr"
            r"|entrer|partir)\w+ (?:\w+ )?(?:pas|qu['’]en)\b|"
            r"(?:livraison|versement|envoi|signature|remise|déploiement)s?[^;]{0,80}"
            r"\b(?:retardée?s?|reportée?s?|repoussée?s?|différée?s?|a pris du retard)"
        ),
        Status.DELAYED,
    ),
    Commit(
        "fr.commit.accepted",
        _p(
            r"(?:ont|a|avait) (?:\w+ )?accepté (?:l['’]|cette |son |leur )offre"
            r"|offre[^;]{0,40} acceptée"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "fr.commit.chosen",
        _p(
            r"\b(?:a|ont) (?:\w+ment )?(?:retenu|choisi|sélectionné|désigné|préféré|jeté (?:son"
            r"|leur) dévolu sur"
            r"|opté pour)\b(?![^;]*(?:au détriment|au grand dam|aux dépens|face à))[^;]{0,110}"
            r"\b(?:marché|contrat|fournir|construire|livrer|équiper|fournisseur|constructeur)"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "fr.commit.signed",
        _p(
            rf"(?:a|ont|avaient|avait) {_ADVERBS}(?:signé|conclu|paraphé|passé commande)"
            r"|\b(?:signé|paraphé|conclu)e?s? (?:\w+di|hier|ce \w+), (?:le|l['’]|ce) ?(?:contrat"
            r"|accord"
            r"|protocole)\b|\b(?:contrat|accord|protocole), (?:signé|paraphé|conclu)\b"
            r"|\b(?:vien(?:t|nent)|venai(?:t|ent)) de (?:signer|parapher|conclure)"
            r"|\b(?:aux termes|en vertu) d['’]un\w* [^;,]{3,80}\b(?:signé|conclu|paraphé)e?\b"
            r"|(?:a|ont) (?:\w+ment )?(?:ratifié|apposé (?:leur|sa) signature)"
            r"|\b(?:contrat|marché|protocole|arrangement|bail|convention|avenant|mémorandum)s?\b[^;,]{0,60}\b(?:signé|conclu"
            r"|paraphé)e?s?\b"
            r"|\b(?:signé|conclu|paraphé)e?s? (?:\w+di |hier |ce )?(?:entre|par|avec|à|au|en)\b"
            r"|(?:a|ont) scellé|a été (?:attribué|adjugé)e? |signature d['’]un"
            r"|instruments? de ratification|(?:a|ont) (?:notifié|attribué"
            r"|adjugé) (?:[^;]{0,60} )?(?:contrat"
            r"|marché)"
            r"|(?:remporté|décroché) (?:un|le) (?:contrat|marché)"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "fr.commit.allocated",
        _p(
            r"(?:a|ont) (?:approuvé|adopté|voté|validé|entériné|inscrit|budgété|autorisé|permis"
            r"|provisionné)[^;]{0,40}"
            r"\b(?:enveloppe|aide|rallonge|prêt|crédits?|financement|achat|acquisition|budget"
            r"|commande|exportation|livraison|envoi|déploiement|transfert|vente|cession)"
            r"|(?:a|ont) (?:inscrit|provisionné) [^;]{0,60}(?:budget|projet de loi de finances"
            r"|crédits)"
            r"|(?:reçu|obtenu) (?:l['’]aval|le feu vert|l['’]approbation) d(?:u|es|e la"
            r"|e l['’]) ?(?:cabinet|gouvernement"
            r"|parlement|sénat|députés|conseil|chambre|commission)"
            r"|(?:débloqu|allou)(?:é|e|ent)\b|(?:enveloppe|crédits?|achat)[^;]{0,60}"
            r"(?:approuvée?s?|votée?s?|validée?s?) par"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "fr.commit.delivered",
        _p(
            rf"\b(?:est|sont) (?:désormais|maintenant|enfin|depuis \w+) (?:à|en|au|aux) |"
            rf"(?:a|ont) {_ADVERBS}(?:livré|remis|versé|réceptionné)\b"
            r"|(?:a|ont) été (?:[a-zà-ÿ]+ )?(?:livrée?s?|remise?s?|versée?s?)"
            r"|\b(?:les|des|ces|\d+|deux|trois|quatre|cinq|six|huit|dix|douze|quinze|vingt|trente)"
            r" (?!deux|ministres|dirigeants|présidents|délégations|chefs|responsables)[^;]{3,90}"
            r"\b(?:ont|sont) (?:bien |tous |toutes |enfin )?(?:arrivée?s?|parvenue?s?|débarquée?s?)"
            r" (?:[\w-]+ ){0,3}(?:à|au|aux|en|dans)\b|\bviennent d['’]arriver"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "fr.commit.agreed",
        _p(
            r"(?:se|s['’]) ?(?:sont|est|étaient) (?:mise?s? d['’]accord|entendue?s?"
            r"|accordée?s? (?:\w+ )?(?:pour|sur|afin))"
            r"|\bil a été (?:\w+ment )?(?:décidé|convenu|arrêté|acté) (?:que|qu['’]|de|d['’])"
            r"|\b(?:ont|a) décidé (?:\w+ )?(?:de |d['’])[^;]{0,60}\b(?:en commun|ensemble"
            r"|conjointement)\b|\bont topé\b"
            r"|\bont (?:adopté|validé|approuvé|échangé) [^;]{0,30}\b(?:protocole"
            r"|feuille de route|mémorandum|lettres|notes)\b"
            r"|tombée?s? d['’]accord|(?:ont|a|sont|est) (?:\w+ )?conven\w+"
            r"|(?:ont|a) (?:accepté|décidé ensemble|résolu|décidé de s['’]associer)"
            r" (?:de|d['’]|pour)"
            r"|\bs['’]associ(?:ent|eront) pour|\bsont (?:d['’]accord|du même avis) (?:pour|sur)"
            r"|\b(?:feront|font) cause commune"
            r"|\bl['’]ont (?:\w+ment )?(?:décidé|convenu|acté|annoncé)\b"
            r"|\b(?:vont|entendent|comptent|souhaitent) (?:\w+ )?[a-zà-ÿ]{3,}(?:er|ir|re)\b"
            r"[^;]{0,40}\b(?:ensemble|conjointement|en commun)\b"
            r"|^\s*(?:ils|elles) (?!ser|aur|pourr|devr|se |rest|poursuiv|continu|tiendr|verr"
            r"|rencontr"
            r"|retrouv|discut|échang|parl|évoqu|aborder)[a-zà-ÿ]{3,}ront\b"
            r"|\bles deux (?:pays|parties|capitales|gouvernements|ministères|alliés|marines|armées)"
            r" (?:(?!ser|aur|pourr|devr|rest|poursuiv|continu|tiendr)[a-zà-ÿ]{3,}ront"
            r"|vont [a-zà-ÿ]+r"
            r"|prévoient|s['’]engagent|mettent|créent)\b"
            rf"|(?:vont|entendent) {_ADVERBS}{_DO} (?:et \w+re? )?(?:\w+ )?"
            r"(?:ensemble|conjointement|en commun)"
            r"|\bse sont (?:\w+ment )?engagée?s à (?=[^;]{0,80}\b(?:commun|conjoint|mixte|bilatéra"
            r"|ensemble))|(?:ont|a) arrêté (?:ensemble )?(?:le principe|les modalités|un plan"
            r"|un calendrier)"
            r"|\baccord (?:a été |est )?(?:trouvé|conclu|intervenu)"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "fr.commit.offered",
        _p(
            rf"(?:a|ont) {_ADVERBS}(?:offert|proposé) (?:de |d['’]|à [^;,]{{3,40}} (?:de "
            rf"|d['’]))(?:en |y |lui |leur )?{_DO}"
            rf"|(?:a|ont|avait|avaient) {_ADVERBS}(?:offert|proposé)(?:, [^;,]{{3,40}},)?"
            rf" (?:l['’]|la |le |les |des |une? |son |sa |leur )(?:\w+ )?(?:accès|{_GIFT}|vente)"
            rf"|(?:s['’]est|se sont|se) (?:\w+ )?(?:dit|déclaré|montré)e?s? prête?s? à {_DO}"
            rf"|propose(?:nt)? (?:(?:à|au|aux) [^;,.]{{2,40}} )?(?:de |d['’]){_DO}"
        ),
        Status.OFFERED,
    ),
    Commit(
        "fr.commit.pledged",
        _p(
            rf"\bs['’]apprêt\w+ à {_DO}|n['’](?:a|ont) promis|(?:ait|aient|avoir) (?:promis"
            rf"|livré|fourni|offert)|{_WILL}"
            r"|(?:s['’]est|se sont) engagée?s? à|s['’]engage(?:nt)? à"
            rf"|\b(?:va|vont|allait|allaient|compte|comptent|entend|entendent|prévoi(?:t|ent"
            rf"|yait) de) {_ADVERBS}{_DO}"
            rf"|\b(?:met|mettent) (?:[^;,]{{3,60}} )?à (?:la )?disposition"
            rf"|(?:a|ont) donné (?:son|leur) (?:feu vert|accord) (?:à|au) |\bpasser(?:a|ont) à \d"
            rf"|\b(?:promesse|engagement|assurance|garantie) (?:\w+ )?(?:d['’]y |de |d['’]"
            rf"|de lui |à )"
            rf"(?:{_DO}|{_GIFT})"
            rf"|\b(?:confirm|annonc)\w+ (?:\w+ )?(?:son|leur) intention (?:de |d['’]){_DO}"
            rf"|(?:promis|décidé|accepté|garanti|assuré) (?:\w+di )?(?:de |d['’]|à ){_DO}"
            rf"|{_ANNOUNCED}[^;]{{0,50}}?\b(?:l['’]|le |la |les |une? |un (?:nouveau |second )"
            rf"|son |sa |leur )"
            rf"(?:\w+ )?{_GIFT}\b|{_ANNOUNCED} (?:\w+di )?(?:\w+ )?(?:\d|\w+ (?:millions"
            rf"|milliards))"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "fr.commit.conditional",
        _p(
            rf"conditionne(?:nt|ra)? (?:son|sa|leur|l['’])(?:\w+ )?{_GIFT}"
            rf"|subordonne(?:nt)? (?:son|sa|leur)"
        ),
        Status.CONDITIONAL,
    ),
    Commit(
        "fr.commit.future",
        _p(
            r"\b(?!(?:ser|aur|fer|pourr|devr|ir|viendr|rester|permettr|dir|verr|voudr|faudr"
            r"|vaudr|réunir|servir"
            r"|mobiliser|compter|coûter|durer|représenter|atteindr|dépasser|totaliser|concerner"
            r"|porter"
            r"|rencontrer|recevr|retrouver|participer|s['’]|débuter|commencer|aborder|évoquer"
            r"|discuter"
            r"|rassembler|croître|augmenter|baisser|employer|regrouper|comprendr|tiendr|élir|voter"
            r"|célébrer|visiter|quitter|arriver|partir|jouer|affronter|opposer|bénéficier"
            r"|obtiendr|toucher|désigner|choisir|trancher|nommer|retiendr|sélectionner|annoncer"
            r"|dévoiler|présenter|publier|décider|examiner|étudier)(?:a|ont)\b)"
            r"(?-i:[a-zà-ÿ]{3,})r(?:a|ont|ons)\b"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    *GIFTS,
)
