"""French: titles stand before names, the counterpart follows *avec* or is the object."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages import cities
from monitor.extract.languages.lexicon import NEVER, Commit, Lexicon, Meet
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_TITLE: Final = (
    r"(?:président\w*|premi(?:er|ère) ministre|chef\w* de (?:la diplomatie|l['’]état"
    r"|gouvernement)|ministres?|"
    r"secrétaires? (?:générale?|d['’]état)|secrétaire|ambassad\w+|chanceli\w+|roi|homologue"
    r"|gouvernement|"
    r"chef d['’]état-major|amiral|général|délégation|émissaire|dirigeants?|responsables?"
    r"|députés?|vice-premier)"
)

FRENCH: Final = Lexicon(
    language="fr",
    cities=cities.FRENCH,
    total=_p(r"au total|l['’]ensemble des|les alliés ont|deux tiers"),
    denied=_p(r"\b(?:a|ont) (?:formellement |catégoriquement )?démenti|\bdément(?:ent)?\b"),
    again=_p(r"également|\baussi\b|ensuite|par ailleurs|puis\b|séparément|dans la foulée"),
    institution=_p(r"bureau|agent de liaison|représentation|centre"),
    members=_p(r"[ -](?:membres|alliés)"),
    meets=(
        Meet(
            "fr.meet.phone",
            _p(
                r"entretien téléphonique|appel téléphonique|(?:entreten\w+|parlé|discuté|échangé"
                r"|conversé)[^.]{0,40} (?:par|au) téléphone|conversation téléphonique"
                r"|s['’]est entretenue? (?:mardi |lundi |\w+di )?par téléphone"
            ),
            "phone",
        ),
        Meet("fr.meet.video", _p(r"visioconférence|par vidéo|réunion virtuelle"), "video"),
        Meet(
            "fr.meet.received",
            _p(
                r"(?:a|ont|avait) (?:également |aussi )?(?:reçu|accueilli)"
                r"|(?:a|ont) (?:[a-zà-ÿ]+ ){0,2}été (?:reçu|accueilli)e?s?|recevra"
                r"|accueillera|reçoit|accueille"
            ),
            "in_person",
        ),
        Meet(
            "fr.meet.met",
            _p(
                r"(?:a|ont) rencontré|se sont rencontré\w*|s['’]est réuni|se sont réunis"
                r"|rencontrer(?:a|ont)?|rencontre\b[^.;,]{0,60}? (?:avec|entre)\b"
                r"|rencontre bilatérale|se réuni(?:ra|ront)|réunion (?:avec|entre|bilatérale"
                r"|ministérielle)"
                r"|rencontre\b(?= (?:le|la|son|sa|mardi|\w+di)\b)"
            ),
        ),
        Meet("fr.meet.visit", _p(r"\b(?:visite|déplacement)\b"), "in_person", called_off=True),
        Meet(
            "fr.meet.talks",
            _p(
                r"(?:s['’]est|se sont|s['’]étaient?) entretenue?s?|s['’]entretiendr\w+"
                r"|entretiens?|pourparlers|sommet entre|discussions (?:avec|entre)"
            ),
        ),
    ),
    commits=(
        Commit(
            "fr.commit.withdrawn",
            _p(
                r"(?:a|ont) (?:retiré|repris) (?:son|leur|sa) (?:offre|promesse|engagement)"
                r"|(?:a|ont) renoncé à (?:fournir|livrer|verser|envoyer)"
            ),
            Status.WITHDRAWN,
        ),
        Commit(
            "fr.commit.signed",
            _p(r"(?:a|ont) (?:signé|conclu|paraphé)|signature d['’]un"),
            Status.SIGNED,
            "binding",
            mutual=True,
        ),
        Commit(
            "fr.commit.allocated",
            _p(
                r"(?:a|ont) (?:approuvé|adopté|voté|validé)(?: \w+di)? "
                r"(?:une?|l['’]|le|la) ?(?:nouvelle )?"
                r"(?:enveloppe|aide|rallonge|prêt|crédit|financement)"
                r"|(?:a|ont) (?:débloqué|alloué|adopté le budget|approuvé (?:un|le) (?:budget"
                r"|crédit|financement))|débloque|alloue"
            ),
            Status.ALLOCATED,
            "binding",
        ),
        Commit(
            "fr.commit.delivered",
            _p(r"(?:a|ont) (?:livré|remis|versé)|a été livrée?"),
            Status.DELIVERED,
        ),
        Commit(
            "fr.commit.agreed",
            _p(
                r"se sont (?:mis|mises) d['’]accord|se sont entendue?s|(?:ont|a) accepté l['’]offre"
                r"|(?:ont|a) convenu|sont convenu\w*|(?:ont"
                r"|a) accepté de"
            ),
            Status.AGREED,
            mutual=True,
        ),
        Commit(
            "fr.commit.pledged",
            _p(
                r"(?:ait|aient|avoir) (?:promis|livré|fourni|offert)"
                r"|(?:s['’]est|se sont) engagée?s? à|s['’]engage(?:nt)? à|(?:a|ont) promis"
                r"|promet(?:tent)?|(?:verse|fourni|livre|contribue|finance|participe|donne|accorde"
                r"|octroie|forme|consacre|déploie|dépêche|ouvri|installe|cède|prête|achète|affecte|détache|prend|mett|rejoind|adhére|doubler|équipe)(?:ra|ront|rait)\b"
                r"|enverra|enverront|accueiller[ao]\w*|tiendra à disposition"
                r"|(?:a|ont) annoncé (?:une (?:aide|contribution"
                r"|enveloppe)|un (?:don|paquet|nouveau|soutien)|l['’]envoi|\w+ (?:millions"
                r"|milliards)|\d)|annonce (?:une|l['’]envoi|un)"
            ),
            Status.PLEDGED,
        ),
    ),
    not_meet=_p(
        r"conférence de presse|entretien (?:accordé|au journal|à la presse"
        r"|avec (?:le journal|l['’]AFP|la chaîne))|point de presse|rencontre (?:sportive"
        r"|amicale)|s['’]est rendue? aux? urnes"
    ),
    statuses=(
        (
            Status.DENIED,
            _p(
                r"démenti|dément\b|n['’]est (?:pas )?prévue?|aucune? (?:rencontre|réunion"
                r"|entretien)"
            ),
        ),
        (
            Status.CANCELLED,
            _p(r"annulée?s?\b|renonc\w+ à|n['’]aura pas lieu|ne se rendra (?:finalement )?pas"),
        ),
        (Status.POSTPONED, _p(r"report(?:ée?s?|er)\b|repoussée?s?|décalée?s?|ajournée?s?")),
    ),
    immediate=(),
    dropped=_p(
        r"envisage|pourrai(?:t|ent)|souhait\w+ (?:rencontrer|s['’]entretenir)"
        r"|propos\w+ (?:de|une) (?:rencontre|réunion|se|rencontrer)|appel\w+ à (?:une"
        r"|des|la)|étudie|n['’]exclut pas|demand\w+ (?:à rencontrer|une rencontre"
        r"|un entretien)|invit\w+ à"
    ),
    verb_final=False,
    planned=_p(
        r"\bdoi(?:t|vent)\b|devrai(?:t|ent)|rencontrer(?:a|ont)\b|recevra|accueillera"
        r"|s['’]entretiendr\w+|se réunir\w+|prévue?s?\b|est attendue?|sont attendus"
        r"|se rendra|aura lieu|auront lieu|à la veille d|avant une? (?:rencontre"
        r"|entretien)|prochaine rencontre|va (?:rencontrer|recevoir|s['’]entretenir)"
    ),
    occurred=_p(
        r"\b(?:a|ont|s['’]est|se sont|avait) (?:\w+ment |également |été |aussi )?\w+(?:é"
        r"|i|u|is|it|ert)(?:e|s|es)?\b|lors d['’]|au cours d|après (?:avoir|un|une|son)"
        r"|à l['’]issue|reçoit|s['’]est tenue?|qui s['’]est"
    ),
    modes=(
        ("phone", _p(r"téléphon")),
        ("video", _p(r"visioconférence|par vidéo|virtuel")),
        (
            "in_person",
            _p(
                r"\breçu\b|accueilli|en visite|s['’]est rendue?|au siège|à l['’]élysée|en marge"
                r"|visite (?:officielle|à)|face[- ]à[- ]face|poignée de main|dîner|déjeuner"
            ),
        ),
    ),
    unnamed=_p(
        r"selon (?:des|une|plusieurs) sources?|sous (?:le )?couvert d['’]anonymat"
        r"|sous le sceau de l['’]anonymat|probablement|vraisemblablement"
    ),
    not_commit=_p(
        r"envisage|étudie|appell?e\w* à|demand[ée]\w*|pourrait|pourraient|exhort|souhait"
        r"|espèr|examine|réaffirm|réitér|refus|ne (?:compte|souhaite|prévoit)|éditorial"
        r"|analyste|expert"
    ),
    request=_p(r"(?:a|ont) (?:appelé|demandé|exhorté|réclamé)|appelle|demande à|exhorte|réclame"),
    reaffirm=_p(r"réaffirm|réitér"),
    further=_p(r"supplémentaire|nouvelle (?:aide|contribution)|nouveau"),
    concrete=_p(
        r"accord|mémorandum|lettre d['’]intention|bureau|fonds|partage (?:de|d['’])"
        r"|spatial|cyber|industrie de défense|véhicules|munitions|missiles|drones"
        r"|générateurs|exercices?|formation|dialogue annuel|mécanisme|PURL"
        r"|feuille de route|contrat|centre|surveillance|patrouill|avions?|navires?|frégates?"
        r"|radars?|hélicoptères?|marins|soldats|instructeurs?|obus|blindés?|hôpita"
    ),
    pair=_p(
        r"les deux (?:hommes|dirigeants|ministres|responsables|pays|parties|chefs|femmes"
        r"|dirigeantes)|tous deux|leur (?:entretien|rencontre)"
    ),
    title=_p(
        rf"(?:[ ,]+(?:le |la |du |de la |des |de l['’])?){_TITLE}"
        rf"|{_TITLE}(?: \w+)?(?: (?:de la|de l['’]|du|de|d['’]|des))? ?$"
    ),
    about=_p(r"(?:[ ]*(?:en guerre|face à))"),
    spokesperson=_p(r"[^.,]{0,20}porte-parole"),
    unnamed_party=NEVER,
    subject=_p(
        r"[^.;]{0,80}?\b(?:a|ont|s['’]est|se sont|doit|versera|fournira|recevra"
        r"|rencontrera|s['’]engage|promet|annonce|débloque|livrera|enverra|contribuera"
        r"|reçoit)\b"
    ),
    counterpart=_p(
        r"(?:avec|rencontré|rencontrera|rencontrer|reçu|recevra|entre|et|accueilli"
        r"|accueillera|reçoit|par)(?: \w+di)?(?: (?:le|la|l['’]|son|sa|leur"
        r"|les)?)?(?: ?\w+){0,4}? ?$"
    ),
    receiver_after=NEVER,
    receiver_before=_p(
        r"\b(?:à l['’]|à la|à|au|aux|pour l['’]|pour la|pour le|en faveur de l['’]"
        r"|en faveur du)\s?$"
    ),
    place_after=NEVER,
    place_before=_p(r"\b(?:à|en|au siège de l['’]OTAN à|depuis|de passage à)\s$"),
    person=_p(
        rf"{_TITLE}(?: [a-zà-ÿ'’-]+){{0,6}},? (?P<name>(?-i:[A-ZÀ-Þ][\w'’-]+(?: (?:von "
        rf"|van |de |der )?[A-ZÀ-Þ][\w'’-]+)+))"
    ),
    objects=_p(r"(?P<object>[^.,;]{3,60})"),
    background=_p(
        r"l['’]an(?:née)? derni(?:er|ère)|déjà|en 20[01]\d|précédent|depuis 20\d\d"
        r"|à l['’]époque"
    ),
    unrelated=_p(
        r"\bfootball|coupe du monde|ligue 1|rugby|tennis|olympi|festival|match\b"
        r"|championnat"
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
