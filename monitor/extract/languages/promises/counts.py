"""Counts of things in French and German, also of those no list of units has."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.money.words import NUMBER_WORDS, UNITS
from monitor.types import Amount

_DE_COUNT: Final = re.compile(r"\b(?P<n>\d{1,3}(?:\.\d{3})*|[a-zäöü]+) (?P<noun>[A-ZÄÖÜ][\w-]{5,})")


def things(sentence: str, language: str) -> Amount | None:
    """Read how many of what a French or German sentence tells of.

    Args:
        sentence: As printed.
        language: Its BCP 47 primary subtag; of another nothing is read.
    """
    if language == "fr":
        return _things(sentence, _FR_THINGS)
    return (_compound(sentence) or _things(sentence, _DE_THINGS)) if language == "de" else None


def _compound(sentence: str) -> Amount | None:
    """Read a count whose noun is a compound: the last part says what is counted."""
    for match in _DE_COUNT.finditer(sentence):
        digits = match["n"].replace(".", "")
        value = float(digits) if digits.isdigit() else NUMBER_WORDS.get(digits)
        noun = match["noun"].lower()
        unit = next((u for word, u in UNITS.items() if len(word) > 5 and noun.endswith(word)), None)
        if value is not None and unit is not None:
            return Amount(value=value, unit=unit, text=match[0])
    return None


def _things(sentence: str, pattern: re.Pattern[str]) -> Amount | None:
    """Read a count of things no list of units has."""
    for match in pattern.finditer(sentence):
        digits = re.sub(r"[.\s\u202f\u00a0]", "", match["n"])
        value = float(digits) if digits.isdigit() else NUMBER_WORDS.get(digits.lower())
        year = len(match["n"]) == 4 and 1990 <= (value or 0) <= 2100 and value != 2000
        if value is not None and value > 1 and not year:
            noun = match["noun"]
            return Amount(value=value, unit=UNITS.get(noun.lower(), noun), text=match[0])
    return None


_DE_THINGS: Final = re.compile(
    r"(?<![\w.,-])(?P<n>\d{1,3}(?:\.\d{3})+|[1-9]\d{0,4}|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs"
    r"|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wölf|[Ff]ünfzehn|[Aa]chtzehn|[Zz]wanzig"
    r"|[Dd]reißig|[Vv]ierzig|[Ff]ünfzig"
    r"|[Hh]undert|[Tt]ausend)"
    r" (?:(?:der|ihrer"
    r"|seiner) )?(?:von [A-ZÄÖÜ]\w+ )?(?:[a-zäöüß]+e[nr]? ){0,2}(?P<noun>(?!(?:Jahr|Tag|Stund|Woch"
    r"|Monat|Minut"
    r"|Prozent|Tonne|Seit|Länd|Staat|Minist|Partn|Verbünd|Januar|Februar|März|April|Mai|Juni"
    r"|Juli|August"
    r"|Septemb|Oktob|Novemb|Dezemb|Uhr|Mal|Million|Milliard|Billion|Euro\b|Euros|Dollar|Pfund"
    r"|Kron|Yen|Won"
    r"|Kund|Chefs|Direktor|Botschaft|Vertret|Kilomet|Met|Meil|Polit|Regierung|Jährig|Parlament"
    r"|Amtskolleg|Kolleg|Firm|Unternehm|Punkt"
    r"|Them|Gespräch|Treffen|Besuch|Telefonat|Station|Frage|Antwort|Lehr|Seite|Quelle|Diplomat"
    r"|Runde"
    r"|Städt|Sätze|Zeile|Stimm)"
    r")[A-ZÄÖÜ][\w-]{3,}(?:en|er|e|n|s)\b|Mann\b)"
)
_FR_THINGS: Final = re.compile(
    r"(?<![\w.,-])(?P<n>\d{1,3}(?:[ \u202f\u00a0.]\d{3})+|[1-9]\d{0,4}|[Dd]eux|[Tt]rois"
    r"|[Qq]uatre|[Cc]inq"
    r"|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Oo]nze|[Dd]ouze|[Qq]uinze|[Ss]eize|[Vv]ingt|[Tt]rente"
    r"|[Qq]uarante|[Cc]inquante|[Ss]oixante|[Cc]ent|[Mm]ille)"
    r" (?:(?:nouveaux|nouvelles|anciens|anciennes|autres|petits|petites|grands|grandes) )?"
    r"(?P<noun>(?!(?:jours|tonnes|ans|années|heures|mois|semaines|minutes|pays|fois|parties"
    r"|ministres"
    r"|dirigeants"
    r"|hommes|femmes|alliés|partenaires|responsables|États|millions|milliards|euros|dollars|livres"
    r"|couronnes|clients?|chefs|autres|premiers|premières|derniers|dernières|directeurs"
    r"|ambassadeurs"
    r"|yens|wons|kilomètres|mètres|milles|points|sujets|thèmes|dollars|capitales"
    r"|gouvernements"
    r"|interlocuteurs|entretiens|rencontres|réunions|visites|séances|appels|voyages|étapes|escales"
    r"|questions|réponses|leçons|phrases|pages|sources|diplomates|villes|régions|salariés|emplois"
    r"|entreprises|groupes(?! électrogènes)|députés|mille|cents?)\b)[a-zà-ÿ-]{4,}[sx]\b"
    r"|(?!Alli|Europ|États|Premiers|\w+(?:ais|aise|ois|ien|ain|and|éen"
    r"|ard)e?s?\b)[A-Z][a-zà-ÿ]{3,}\b)"
)
