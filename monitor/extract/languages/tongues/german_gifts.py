"""German: the wide vocabulary of giving, with a sum or a count, and how a promise ends."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.tongues.lexicon import Commit
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_END: Final = r"(?=[.,;:–]| und| sowie| –|$)"
_GIVEN: Final = (  # participles
    r"(?:(?:ver|zu|aus|über|be|bereit|auf|ab|ein|an|frei|weiter|nach)?(?:ge)?(?:liefert|schickt"
    r"|spendet"
    r"|schenkt|schult|bildet|stellt|zahlt|sagt|sichert|geben|lassen|macht|stockt|sandt|sendet"
    r"|lockergemacht|gelegt"
    r"|wiesen|räumt|bracht|tragen|leitet|steuert|finanziert|stattet|rüstet|ordnet|höht|legt"
    r"|schossen|stationiert|investiert|nommen|kündigt|widmet|leistet|zweigt)|versprochen"
    r"|verdoppelt|verdreifacht|garantiert|trainiert|unterwiesen|repariert|überholt|gekauft"
    r"|beschafft|gebaut|gefertigt|unterrichtet|errichtet|behandelt|versorgt|gepflegt)"
)
_FIRST: Final = (  # the first half of a separable verb, present or past
    r"(?:sag|sicher|stell|steuer|heb|hob|leg|schieß|schoss|mach|halt|hält|hielt|gib(?!t es\b)|geb"
    r"|gab(?! es\b)|komm"
    r"|kam|tritt"
    r"|trat|tret|reich|nimm|nehm|nahm|bild|pack|spring|sprang|zweig|räum|ordn|stock|setz"
    r"|zahl|trag|trägt|trug|rüst|statt|tu|wend|führ|kauf)\w{0,3}"
)
_SECOND: Final = (
    r"(?:zu|bereit|ab|bei|drauf|nach|ein|locker|frei|weiter|her|auf|aus|an|zurück"
    r"|zur Verfügung|in Aussicht)"
)
_BODY: Final = (
    r"(?:Parlament|Kabinett|Senat|Unterhaus|Oberhaus|Abgeordnete|Ausschuss|Haushälter|Regierung"
    r"|Bundestag|Volksvertretung|Reichstag|Nationalversammlung|Kammer)\w*"
)

ENDINGS: Final = (
    Commit(
        "de.commit.expired",
        _p(
            r"\b\w*(?:Angebot|Offerte|Zusage|Option|Bietungsfrist)(?:e?s"
            r"|en)?\b[^;]{0,160}\b(?:erloschen"
            r"|verfallen|abgelaufen|ausgelaufen|hinfällig|erlischt|erlosch|verfällt|verfiel"
            r"|auslaufen"
            r"|verstrichen|(?:läuft|lief) [^;,]{0,30}\b(?:aus|ab))\b"
        ),
        Status.EXPIRED,
    ),
    Commit(
        "de.commit.late",
        _p(
            r"\bnicht (?:wie|zum) (?:\w+ )?(?:vereinbart|geplant|zugesagt|versprochen"
            r"|vorgesehen)\w*\b[^;]{0,80}, sondern (?:erst|frühestens|später|im|Ende|Anfang"
            r"|Mitte)\b"
            r"|\b(?:später|verspätet|Verspätung)\b[^;]{0,40}\b(?:geliefert|ausgeliefert|übergeben"
            r"|ausgezahlt|eintreffen|als (?:vereinbart|geplant|zugesagt|versprochen))"
        ),
        Status.DELAYED,
    ),
    Commit(
        "de.commit.done",
        _p(
            r"\b(?:Übergabe|Lieferung|Auslieferung|Überführung)[^;]{0,140}\bist [^;]{0,20}"
            r"(?:abgeschlossen|vollendet|beendet)\b"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "de.commit.taken",
        _p(
            r"\b(?:hat|haben) (?![^;]{0,120}\b(?:\w*[Aa]uftrag|Zuschlag|Zusage"
            r"|Einladung)\b)[^;]{0,160}"
            r"\b(?:in Empfang genommen|übernommen|erhalten"
            r"|(?<!zugesagt )(?<!versprochen )(?<!zugesichert )(?<!angeboten )bekommen)\b"
            r"|\b(?:erhielt|erhielten|bekam|bekamen|übernahm|übernahmen)\b"
        ),
        Status.DELIVERED,
        counted=True,
        taken=True,
    ),
    Commit(
        "de.commit.withdrawn",
        _p(
            r"\b(?:Zusage|Angebot|Versprechen|Offerte)\w*\b[^;]{0,160}\bzurück(?:genommen|gezogen"
            r"|nahm|nahmen|zog|zogen)\b"
            r"|\brück(?:t|en|te|ten) [^;]{0,80}(?:Zusage|Versprechen|Angebot)[^;]{0,20}\bab\b"
            r"|\b(?:hält|halten|hielt|hielten) [^;]{0,160}nicht (?:länger|mehr) (?:aufrecht|fest)"
            r"|(?:Zusage|Versprechen|Angebot)\w* [^;]{0,60}(?:kassiert|aufgekündigt|gestrichen)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "de.commit.withdrawn",
        _p(
            r"\b(?:liefer|schick|zahl|geb|gib|stell|übergib|übergeb|send|spend)\w* [^;]{0,140}"
            r"\b(?:nun|jetzt|doch|also) (?:doch )?(?:nicht|keine?)\b"
        ),
        Status.WITHDRAWN,
        counted=True,
    ),
    Commit(
        "de.commit.withdrawn",
        _p(
            r"\b(?:liefer|schick|zahl|verkauf|kauf|bestell|übergib|überlass|entsend|spend|leih"
            r"|bild)\w*"
            r" [^;]{0,140}\b(?:nun|jetzt|am Ende|letztlich|also) doch (?:nicht|keine[nrms]?)\b"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "de.commit.denied",
        _p(
            r"\bnie(?:mals)? (?:die Rede|versprochen|zugesagt)|\bkeine Rede\b"
            r"|\b(?:dementiert|bestreitet|bestritt)\w*,? [^;]{3,160}\bzu (?:wollen|haben)\b"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "de.commit.delayed",
        _p(
            r"\b(?:komm|treff|folg|steh|fließ|geh|start)\w* [^;]{0,50}(?:\berst\b|nicht vor|später)"
            r"|\b(?:kann|können|wird|werden) [^;]{0,140}nicht (?:wie (?:vereinbart|geplant"
            r"|zugesagt)"
            r"|rechtzeitig|fristgerecht)|lässt [^;]{0,40}auf sich warten"
        ),
        Status.DELAYED,
        counted=True,
    ),
    Commit(
        "de.commit.awaited",
        _p(
            r"\b\w*(?:[Ll]ieferung|[Üü]bergabe|[Aa]uszahlung|[Vv]ertrag|[Uu]nterzeichnung"
            r"|[Ee]ntsendung)"
            r"\w*\b[^;]{0,120}\b(?:(?:lässt|lassen) [^;]{0,60}auf sich warten|zieht sich (?:hin"
            r"|bis)"
            r"|(?:muss|müssen) (?:noch )?warten|liegt auf Eis|ist (?:vorerst )?(?:gestoppt"
            r"|ausgesetzt))"
        ),
        Status.DELAYED,
    ),
    Commit(
        "de.commit.delivered",
        _p(
            r"(?:Übergabe|Lieferung|Auslieferung|Überführung)[^;]{0,120}(?:abgeschlossen|vollendet"
            r"|beendet)\b|\b(?:hat|haben|wurden?|sind|ist) [^;]{0,160}\b(?:abgeladen|entladen"
            r"|ausgehändigt|eingetroffen|angekommen)\b"
            r"|\büberwies(?:en)?\b|\b(?:hat"
            r"|haben) [^;]{0,160}\büberwiesen\b"
        ),
        Status.DELIVERED,
        counted=True,
    ),
    Commit(
        "de.commit.offered",
        _p(
            r"\b(?:stellt|stellen|stellte|stellten) [^;]{0,160}in Aussicht"
            r"|\b(?:bietet|bieten|bot|boten) (?:[^;]{0,120} )?an\b"
        ),
        Status.OFFERED,
        counted=True,
    ),
    Commit(
        "de.commit.licensed",
        _p(
            r"\b(?:Ausfuhr|Export|Verkauf|Weitergabe)\b[^;]{0,90}\b(?:genehmigt|erlaubt|gebilligt"
            r"|freigegeben)\b"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "de.commit.voted",
        _p(
            rf"\b{_BODY}[^;]{{0,200}}\b(?:gebilligt|bewilligt|genehmigt|freigegeben|beschlossen"
            r"|verabschiedet|lockergemacht|billigt\w*|bewilligt\w*|genehmigt\w*|beschließt"
            r"|beschloss|stimmt\w*)\b"
            rf"|\b(?:gebilligt|bewilligt|genehmigt|billigt|bewilligt"
            rf"|genehmigt)\w*[^;]{{0,120}}{_BODY}"
        ),
        Status.ALLOCATED,
        "binding",
        counted=True,
    ),
)
GIFTS: Final = (
    Commit(
        "de.commit.order",
        _p(
            r"\b(?:sichert|sicherte|gesichert|gewann|gewonnen|erhielt|erhalten|ergattert\w*|vergab"
            r"|vergeben|erteilt\w*)\b[^;]{0,90}\b(?:Auftrag|Zuschlag|Vertrag)\w*"
            r"|\b(?:Auftrag|Zuschlag|Vertrag)\w*[^;]{0,110}\b(?:gesichert|gewonnen|erhalten|erteilt"
            r"|vergeben|unterzeichnet|unterschrieben)\b|\b(?:kauft|kaufte|bestellt|bestellte|ordert"
            r"|orderte)\b(?=[^;]{0,120} (?:in|bei|beim) )"
            r"|\b(?:Auftrag|Zuschlag)\b[^;]{0,80}\b(?:geht|ging|gehen|gingen) an\b"
            r"|\b(?:zieht|zog|ziehen|löst|löste|gezogen)\b[^;]{0,60}\bOption(?:en)?\b"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "de.commit.prolonged",
        _p(
            r"\bverlänger(?:t|te|ten|n)\b[^;]{0,120}(?:mission|einsatz|ausbildung|programm"
            r"|entsendung|mandat|stationierung|beitrag|hilfe)\w*"
            r"|(?:mission|einsatz|ausbildung|programm|entsendung|mandat|stationierung)\w*\b"
            r"[^;]{0,120}\bverlänger(?:t|n)\b"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "de.commit.sent",
        _p(
            r"\b(?:kündig|bestätig|beschlo|billig|genehmig|verspr"
            r"|verkünd)\w* [^;]{0,60}\b(?:Entsendung"
            r"|Lieferung|Übergabe|Verlegung|Stationierung|Bereitstellung|Schenkung|Ausbildung)\b"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "de.commit.given",
        _p(
            rf"\b(?:hat|haben|wurden?|wird|werden|sollen?|sei|seien) [^;]{{0,200}}\b{_GIVEN}\b"
            rf"|\b{_FIRST}\b [^;]{{0,200}}\b{_SECOND}\b{_END}"
            r"|\b(?:bürgt|bürgen|haftet|garantiert|schenkt|spendiert|vermacht|überlässt|bewaffnet"
            r"|widmet|trainiert|schult|finanziert|verdoppelt|verdreifacht|erhöht)(?:e|en)?\b"
            r"|\b(?:unterstützt|hilft|helfen|unterstützen|versorgt|versorgen|entlastet|stattet"
            r"|rüstet)\b"
            r" [^;]{0,160}\bmit\b|\bgewähr(?:t|en|te|ten)\b|\b(?:plant|planen|beschloss|beschlossen"
            r"|beschließt|entschied|entschieden|versicherte|bestätigte|gelobte|garantierte)\w*,?"
            r" [^;]{0,200}\bzu (?:geben|liefern|überlassen|schicken|zahlen|entsenden|spenden"
            r"|leisten)\b"
            r"|\b(?:trägt|tragen|übernimmt|übernehmen) [^;]{0,40}(?:kosten|Rechnung|Wartung)\w*"
            r"|\bkomm(?:t|en) für [^;]{3,60} auf\b|\b(?:legt|legen) [^;]{0,60} (?:drauf|obendrauf)"
            r"|\b(?:legen|legt|steckt|stecken|pumpt|pumpen|packt|packen|zahlt|zahlen)\b [^;]{3,90}"
            r"\b(?:in|ins|auf) |\b\w*[Pp]aket\b[^;]{0,90}\b(?:umfass|enthält|enthalt|beinhalt"
            r"|besteh)\w*"
            r"|\b(?:soll|sollen|wird|werden) [^;]{0,90}\ban\b [^;]{2,40}\b(?:über)?gehen\b"
            r"|\b(?:schafft|schaffen) [^;]{0,120}\ban\b|\bvermiete(?:t|n)\b"
            r"|\b(?:be)?(?:lässt|lassen) [^;]{0,60}\b(?:Ausbilder|Soldaten|Truppe"
            r"|Instrukteure)\w*\b"
            r"[^;]{0,60}\bbis\b|\bverläng(?:ert|ern)\b|\bübereignet\w*|\btritt [^;]{3,90} ab\b"
            r"|\blässt [^;]{3,90} zukommen\b"
            r"|lässt [^;]{0,120}\b(?:kosten|springen)\b|\bgehören\b|\b(?:gehen|geht|fließen"
            r"|fließt) (?:[^;]{0,60} )?"
            r"(?:an|in|nach)\b|auf den Weg (?:in|nach|zu)"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit(
        "de.commit.ahead",
        _p(
            r"(?:^|: )(?:weitere |rund |etwa |bis zu |\d[\d.]* |zwei|drei|vier|fünf|sechs|sieben"
            r"|acht|neun|zehn"
            r"|elf|zwölf|zwanzig|hundert|dutzende)[^,;:]{2,70}? (?:liefert|schickt|spendet"
            r"|schenkt|stiftet"
            r"|übergibt|überlässt|verkauft|entsendet|sendet|bildet|schult|trainiert|leiht|zahlt"
            r"|gibt)e?n?\b"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit("de.commit.sum", _p(r"$"), Status.PLEDGED, counted=True, bare=True),
)
