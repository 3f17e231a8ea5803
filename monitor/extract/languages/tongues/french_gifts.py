"""French: the wide vocabulary of giving, with a sum or a count, and how a promise ends."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.tongues.lexicon import Commit
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_BETWEEN: Final = r"(?:[\w'’-]+ ){0,4}?"  # adverbs, days
_GIVEN: Final = (  # participles
    r"(?:livr|vers|donn|form|financ|envoy|transfér|déploy|détach|prêt|consacr|affect|entraîn"
    r"|soign|install|expédi|achemin|héberg|allou|débloqu|octroy|accord|cédé|lègu|légu|garanti"
    r"|dépêch|équip|réserv|engag|mobilis|distribu|alloc|consent|inject|ajout|annonc|confirm"
    r"|dévoil|pay"
    r"|rembours|répar|offert|promis|remis|mis|fourni|construit|consenti|dédi)"
    r"(?:ée?s?|es?|i?e?s?)?"
)
_GIVE: Final = (  # presents
    r"(?:offre|donne|livre|envoie|verse|prête|cède|fournit|finance|débloque|alloue|consacre"
    r"|octroie|accorde|détache|dépêche|forme|entraîne|garantit|promet|double|triple|ajoute"
    r"|remet|transfère|contribue|abonde|alimente|participe|paie|équipe|achète|commande|relève"
    r"|augmente|affecte|expédie|injecte|réserve|lègue|rallonge|mobilise|prévoit|apporte|engage"
    r"|distribue|prolonge|renouvelle|étend|finance|héberge|soigne|répare|rétrocède|confie|déploie"
    r"|complète|porte|reconduit|investit|avance)(?:nt|ssent)?"
)
_GIFTS: Final = (
    r"(?:dons?|promesses?|enveloppes?|contributions?|versements?|livraisons?|prêts?|aides?"
    r"|rallonges?|cadeaux?|lots?|crédits?|subventions?|donations?|financements?|garanties?"
    r"|cargaisons?|convois?|soutien|tranches?|offres?)"
)
_HIS: Final = r"(?:son|sa|ses|leurs?|la|le|les|cette|l['’])"

ENDINGS: Final = (
    Commit(
        "fr.commit.expired",
        _p(
            r"\b(?:offre|proposition|option|engagement|promesse)\b[^;]{0,140}\b(?:caduque?|caduc"
            r"|périmée?|expir(?:é|ée|e|ait)|échue?|arriv\w+ à (?:échéance|expiration|son terme)"
            r"|sans objet|tombée?)\b"
        ),
        Status.EXPIRED,
    ),
    Commit(
        "fr.commit.late",
        _p(
            r"\b(?:promi|command|attend|achet|livr)\w{1,6}\b[^;]{3,90}\bn['’]?e? ?(?:arriv|ser"
            r"|parviendr"
            r"|entrer|partir|rejoindr)\w+ [^;,]{0,60}\bqu['’](?:à|au|en|après|fin|début|courant)\b"
            r"|\bne ser(?:a|ont) pas (?:versée?s?|livrée?s?|remise?s?"
            r"|prête?s?) [^;]{2,40}\b(?:comme"
            r" (?:prévu|convenu|promis)|mais (?:à|au|en|fin|début))"
            r"|\bnon pas [^;]{2,40} comme (?:prévu|convenu|promis|annoncé)\b"
            r"|\bplus tard que (?:prévu|convenu|promis)|\bavec (?:un|près d['’]un"
            r"|plus d['’]un) an de retard"
        ),
        Status.DELAYED,
    ),
    Commit(
        "fr.commit.prolonged",
        _p(
            r"\b(?:prolong|reconduir|reconduit|reconduis|étend"
            r"|renouvel)\w*\b[^;]{0,120}\b(?:mission"
            r"|opération|formation|programme|mandat|déploiement|envoi|instructeurs|formateurs)"
            r"|\b(?:mission|opération|formation|programme|mandat|déploiement)\b[^;]{0,90}"
            r"\b(?:prolongée?|reconduite?|renouvelée?)\b"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "fr.commit.taken",
        _p(
            r"\b(?:a|ont) été livrée?s? (?:de|d['’])"
            rf"|\b(?:a|ont|vient de|viennent de) {_BETWEEN}(?:réceptionn(?:é|er)|pris livraison"
            r"|pris possession|perçu|touché)\b|\b(?:a|ont) (?:\w+ )?reçu (?=[^;]{0,40}(?:\d"
            r"|\b(?:deux"
            r"|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante"
            r"|cinquante"
            r"|soixante|cent)\b)|les?\b"
            r"|ses\b)"
        ),
        Status.DELIVERED,
        counted=True,
        taken=True,
    ),
    Commit(
        "fr.commit.withdrawn",
        _p(
            rf"\b(?:renonc|revien|reven|revenu)\w* {_BETWEEN}(?:à|sur) {_HIS} ?(?:promesse"
            r"|engagement|offre|aide|don|contribution|parole|projet)"
            rf"|\b(?:retir|annul|suspend|gel|gèl|repren|repris)\w* {_BETWEEN}{_HIS} ?(?:{_GIFTS}"
            r"|promesses?|engagements?)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "fr.commit.withdrawn",
        _p(
            r"\bne (?:livr|fourn|vers|donn|enver|financ|form|céd|remett)\w*r(?:a|ont) (?:\w+ )?"
            r"(?:finalement pas|donc pas|plus)\b|\bn['’](?:ach[eè]t|enver|offri|acquer)\w*r?(?:a"
            r"|ont) (?:\w+ )?(?:finalement pas|donc pas|plus)\b"
            r"|\bne (?:\w+)r(?:a|ont) finalement pas"
        ),
        Status.WITHDRAWN,
        counted=True,
    ),
    Commit(
        "fr.commit.denied",
        _p(
            r"jamais (?:été )?question de|n['’](?:a|ont) jamais promis"
            r"|\baucune? [^;]{0,60}n['’]est prévu|\b(?:a|ont) (?:\w+(?:ment"
            r"|di) )?démenti (?:\w+di )?"
            r"(?:vouloir|avoir"
            r"|toute|qu['’])"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "fr.commit.delayed",
        _p(
            r"\bn['’](?:arriver|ser|aur|entrer|interviendr)(?:a|ont) (?:\w+ )?pas [^;]{0,40}avant"
            r"|\bn['’]arriver(?:a|ont) (?:\w+ )?qu['’](?:en|au|à|après|fin|début|mi)"
            r"|\bne (?:ser|pourr|recevr|partir|parviendr)(?:a|ont) (?:\w+ )?pas [^;]{0,60}avant"
            r"|\bavec [\w ]{2,30} de retard|\bprendr(?:a|ont) du retard|glisse(?:nt)? (?:à|au|en)"
        ),
        Status.DELAYED,
        counted=True,
    ),
    Commit(
        "fr.commit.awaited",
        _p(
            r"\b(?:livraison|versement|envoi|remise|transfert|signature|contrat)s?\b[^;]{0,90}"
            r"\b(?:attendr(?:a|ont)|(?:devr(?:a|ont)|doi(?:t|vent)) (?:\w+ )?attendre"
            r"|se f(?:ait|ont) attendre|prend(?:ra|rait)? [^;,]{0,30}retard"
            r"|accus\w+ [^;]{0,30}retard|(?:est|sont|a été|ont été)"
            r" (?:\w+ )?(?:décalé|suspendu|gelé)e?s?)\b"
        ),
        Status.DELAYED,
    ),
    Commit(
        "fr.commit.completed",
        _p(
            r"\b(?:a|ont|vient de|viennent de) (?:\w+ )?(?:achev|termin|boucl|finalis)(?:é|er) "
            r"(?:\w+di )?(?:la |le |de |l['’])?(?:livr|remi|remett|transf|vers|expédi)\w+"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "fr.commit.delivered",
        _p(
            r"\b(?:offert|donné|livré|fourni|financé"
            r"|cédé)e?s? par\b[^;]{0,60}\b(?:entrée?s? en service|mise?s? en service"
            r"|inaugurée?s?)|\b(?:livraison|transfert|remise|acheminement"
            r"|versement)[^;]{0,140}\b(?:est|a été)"
            r" (?:\w+ )?(?:achevée?|terminée?|bouclée?|effective)"
            rf"|\b(?:a|ont) été {_BETWEEN}(?:vir|décaiss|débours|achemin|décharg|débarqu)ée?s?\b"
            rf"|\b(?:a|ont|vient de|viennent de) {_BETWEEN}(?:vir|décaiss|rétrocéd|décharg|dépos"
            rf"|achemin|convoy"
            r"|débarqu|décharg)(?:é|er)\b|\bont franchi\b|\btoute?s? (?:\w+ )?(?:arrivé|parvenu"
            r"|livré)"
        ),
        Status.DELIVERED,
        counted=True,
    ),
    Commit(
        "fr.commit.voted",
        _p(
            rf"\b(?:a|ont|été) {_BETWEEN}(?:approuv|adopt|vot|valid|entérin|autoris|budgét|allou"
            r"|débloqu|octroy|ratifi)ée?s?\b"
            rf"|\b(?:cabinet|parlement|sénat|chambre|assemblée|conseil"
            rf"|députés)\b[^;]{{0,60}}\bdonné"
            rf" {_BETWEEN}(?:feu vert|accord) (?:à|au)"
            r"|\b(?:parlement|sénat|chambre|députés|cabinet|conseil des ministres|gouvernement)"
            r"[^;]{0,90}\b(?:approuve|adopte|vote|valide|autorise|débloque)\b"
        ),
        Status.ALLOCATED,
        "binding",
        counted=True,
    ),
)
GIFTS: Final = (
    Commit(
        "fr.commit.order",
        _p(
            rf"\b(?:a|ont|avait|vient de|viennent de) {_BETWEEN}(?:pass|notifi|attribu|adjug"
            rf"|remport"
            r"|décroch|obtenu|rafl|sign|conclu|paraph|confirm)(?:é|er)?\b[^;]{0,90}\b(?:commandes?"
            r"|contrats?|marchés?|accord|mémorandum|arrangement|protocole)\b"
            r"|\bs['’]off(?:re|rent|rira|riront)\b|\b(?:contrat|commande"
            r"|marché)[^;]{0,90}\b(?:signé|paraphé|notifié|conclu"
            r"|attribué)e?\b"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "fr.commit.bought",
        _p(
            rf"\b(?:a|ont|vient de|viennent de) {_BETWEEN}(?:command|achet|acqui)(?:é|er|s|érir)\b"
            r"|\b(?:acquiert|acquièrent|se procure(?:nt)?)\b"
            r"|\b(?:lève|lèvent|a levé|ont levé|exerce|a exercé) (?:\w+ )?(?:une |l['’]|son "
            r"|des |ses )?options?\b"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
        counted=True,
    ),
    Commit(
        "fr.commit.ready",
        _p(
            r"\b(?:s['’]est|se sont|se|s['’]) ?(?:\w+ )?(?:dit|dite?s?|déclar\w+|montr\w+|disent)"
            r" (?:\w+ )?prête?s? à|\bprête?s? à (?:céder|livrer|donner|fournir|envoyer|former)"
            r"|\b(?:propose(?:nt)?|(?:a|ont) (?:\w+ )?proposé) (?:à|au|aux)\b|\bproposée?s? (?:à"
            r"|au|aux)\b"
        ),
        Status.OFFERED,
        counted=True,
    ),
    Commit(
        "fr.commit.handed",
        _p(
            r"\b(?:offre|cède|donne|lègue|prête|laisse)(?:nt)? (?:à|au|aux) [^;,.]{2,40} "
            r"(?:ses|leurs|son|sa|leur|des|une?) (?!amitié|soutien|appui|exemple|accord|avis"
            r"|place|chance)"
            r"|\bouvr(?:e|ent|ira|iront) (?:à|au|aux) [^;,.]{2,40} (?:une ligne de|des"
            r"|un) crédits?\b"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "fr.commit.together",
        _p(
            r"\b[a-zà-ÿ]{2,}ront\b [^;]{0,90}\b(?:ensemble|conjointement|en commun|mutuellement)\b"
            r"|\b(?:communes?|conjointes?|mixtes?)\b[^;]{0,90}\b(?:ont (?:\w+ )?décidé"
            r"|sont convenus)"
            r"|\bse (?:répartissent|partagent|répartiront)\b|\bs['’]échanger(?:ont|aient)\b"
            r"|\bse (?:partager|communiquer|transmettr)ont\b"
            r"|\baux termes d['’]un (?:accord|arrangement|protocole)"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "fr.commit.given",
        _p(
            rf"\b(?:ser(?:a|ont)|va être|vont être|sont|est|a été|ont été) {_BETWEEN}{_GIVEN}\b"
            rf"|\b(?:a|ont|vient de|viennent de) {_BETWEEN}(?:(?:lui|leur) )?{_GIVEN}\b|\b{_GIVE}\b"
            r"|\b(?:paquet|plan|enveloppe|lot)\b[^;]{0,90}\b(?:compren\w+|comporte|inclut"
            r"|prévoit)\b"
            rf"|\b(?:met|mettent|mettr(?:a|ont|ons)|mettre) {_BETWEEN}(?:dans|au|à) "
            rf"|\b(?:met|mettent|mettr(?:a|ont)|mettre|mis) [^;]{{0,120}}\b(?:au pot"
            rf"|sur la table)\b"
            rf"|\b(?:met|mettent|mettr(?:a|ont)|mettre) {_BETWEEN}(?:au pot|sur la table"
            rf"|à disposition"
            r"|à la disposition)|\b(?:prend|prendr(?:a|ont)|prennent) (?:(?:à sa|à leur"
            r"|en) charge|à (?:son|leur) compte)"
            r"|\b(?:se port(?:e|era|ent|eront)) garant|\b(?:ir(?:a|ont)|partir(?:a|ont)"
            r"|prendr(?:a|ont) [^;]{0,30}le chemin|gagner(?:a|ont)|rejoindr(?:a|ont)) "
            rf"|\b(?:figure(?:nt)?|comprend|comprennent)\b[^;]{{0,60}}\b\d|\b{_GIFTS}\b[^;]{{0,90}}"
            r"\b(?:japonais|sud-coréen|coréen|australien|néo-zélandais|français|norvégien)e?s?\b"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit(
        "fr.commit.receives",
        _p(
            r"\b(?:bénéficier|recevr|obtiendr|toucher)(?:a|ont)\b|\b(?:reçoit|reçoivent|obtient)\b"
            r"|\b(?:a|ont) (?:\w+ )?obtenu (?:du|de la|de l['’]|de|d['’])\b ?(?=(?-i:[A-ZÀ-Þ]))"
            r"|\b(?:se dot|s['’]équip)(?:er|era|eront|e|ent) (?:de|d['’])|\bse voi(?:t"
            r"|ent) \w+er\b|\bs[e'’] ?(?:est|sont) vue?s? (?:promettre|attribuer"
            r"|offrir"
            r"|accorder|proposer|confier)\b|\b(?:doit|doivent|va|vont) (?:recevoir|obtenir"
            r"|toucher)\b"
        ),
        Status.PLEDGED,
        counted=True,
        taken=True,
    ),
    Commit(
        "fr.commit.soon",
        _p(
            r"\b(?:s['’]apprêt\w+|serai(?:t|ent) (?:prêt|sur le point|dispos)\w*|aurai(?:t|ent)"
            r" (?:promis|décidé|accepté)) "
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit("fr.commit.sum", _p(r"$"), Status.PLEDGED, counted=True, bare=True),
)
