"""Things that make a soft promise worth noting (C3), as French and German name them."""

from __future__ import annotations

import re
from typing import Final

FRENCH: Final = re.compile(
    r"(?-i:\b[A-Z]{1,3}-?\d{1,3}\b)|sous-marins?|ambulances?|formateurs?|lance-roquettes"
    r"|\w+-(?:deux|trois|quatre|cinq|six|sept|huit|neuf) [a-z]|accord|mémorandum"
    r"|lettre d['’]intention|bureau|fonds|partage (?:de|d['’])"
    r"|représentation|comité|commission|groupe de travail|\bpilotes?\b|équipages?|officiers?"
    r"|stagiaires?|cadets?"
    r"|\bgroupes?\b|patrouill|équipages?|\balertes?\b|renseignements?\b|\bstation\b|satellit"
    r"|logisti|maintenance|déminage"
    r"|dépôts?\b"
    r"|réparation|spatial|cyber|industrie de défense|véhicules|munitions|missiles|drones"
    r"|générateurs|exercices?|formation|dialogue annuel|mécanisme|PURL"
    r"|feuille de route|drone|développ|production|Patriot|contrat|centre|surveillance"
    r"|patrouill|avions?|navires?|frégates?"
    r"|\b(?:\d+|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|cinquante"
    r"|cent|centaine"
    r"|dizaine|douzaine)(?: d['’]| de | )(?!jours|heures|ans|années|mois|semaines|pays|fois"
    r"|parties|minutes"
    r"|ministres|dirigeants|hommes|femmes|alliés|partenaires|responsables|ambassadeurs"
    r"|(?:janvier|février"
    r"|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)[a-zéè]{4,}"
    r"|radars?|hélicoptères?|marins|soldats|instructeurs?|obus|blindés?|hôpita|camions?"
    r"|engins?|bateaux|vedettes?|médicaments|transformateurs?|canots",
    re.IGNORECASE,
)
GERMAN: Final = re.compile(
    r"\b[A-Z]{1,3}-?\d{1,3}[A-Z]?\b|U-Boot|[Ss]atellit|\bDaten\b|Aufklärung|[Ff]lugzeug"
    r"|Kampfjet|Krankenwagen|Minenräum|Werfer|werfer|Abkommen"
    r"|Absichtserklärung|Memorandum|Vertrag|Büro|Fonds|Informationsaustausch"
    r"|gruppe\b|Lastwagen|\bL[Kk][Ww]\b|Laster\b|Transporter|Gerät|\bSchiffe|\bBoote"
    r"|Medikament|Aggregat|Transformator|[Mm]ission\b|\d Milli(?:onen|arden)|Besatzungen"
    r"|Lagebild|Erkenntnisse|lager\b|Stützpunkt"
    r"|Depots?\b|Fachleute"
    r"|Häfen|Werft|Logistik"
    r"|Sanität"
    r"|Wartung|Ersatzteil|Weltraum|Cyber|Rüstungs|Fahrzeuge|Munition|Raketen|Drohnen"
    r"|Generatoren|Übung"
    r"|\b(?:\d[\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig"
    r"|Dutzend)"
    r" (?:(?-i:[a-zäöü])[\wäöüß-]+ ){0,2}(?!(?:Jahre|Tage|Stunden|Wochen|Monate|Minuten|Prozent"
    r"|Seiten|Länder"
    r"|Staaten|Minister|Partner|Verbündete|Januar|Februar|März|April|Mai|Juni|Juli|August"
    r"|September"
    r"|Oktober|November|Dezember|Uhr|Mal)\w{0,2}\b)(?-i:[A-ZÄÖÜ])[\wäöüß-]{4,}|Radar|Fregatte"
    r"|Hubschrauber|Flugzeug|Ausbilder|Pilot|Besatzung|Offizier|Vertretung|[Ff]lugkörper"
    r"|Geschütz|Soldaten|Haubitze|Granaten|Lazarett|Zentrum"
    r"|Drohne|Entwicklung|Fertigung|Produktion|Patrouille|Patriot|Ausbildung|Dialog"
    r"|Mechanismus|PURL|Fahrplan|Panzer|Waffen|Beteiligung",
    re.IGNORECASE,
)
