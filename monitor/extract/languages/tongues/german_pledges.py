"""German: the words by which a state binds itself, or takes its word back."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.tongues.german_gifts import ENDINGS, GIFTS
from monitor.extract.languages.tongues.lexicon import Commit
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_DO: Final = (  # infinitives of giving, sending, buying, joining; separable ones also with "zu"
    r"(?:liefern|schicken|entsenden|senden|zahlen|ein(?:zu)?zahlen|überweisen|bei(?:zu)?steuern"
    r"|spenden|verschenken|schenken|spendieren|verkaufen|exportieren|gewähren|vermieten"
    r"|ausrüsten|ausstatten|trainieren|reparieren|überholen|behandeln|versorgen"
    r"|ab(?:zu)?geben|übergeben|überlassen|(?:ver|aus)?(?:zu)?leihen|verlegen|stationieren"
    r"|ab(?:zu)?stellen"
    r"|abordnen|bereit(?:zu)?stellen|aus(?:zu)?bilden|schulen|auf(?:zu)?nehmen|finanzieren"
    r"|übernehmen"
    r"|bei(?:zu)?treten|kaufen|erwerben|bestellen|ordern|beschaffen|eröffnen|ein(?:zu)?richten"
    r"|bauen"
    r"|errichten|auf(?:zu)?stocken|verdoppeln|erhöhen|teil(?:zu)?nehmen|beteiligen"
    r"|aus(?:zu)?tauschen"
    r"|teilen|entwickeln|produzieren|herstellen|fertigen|warten|instand(?:zu)?setzen|entsandt"
    r"|geliefert"
    r"|bereitgestellt|übergeben|ausgebildet|stationiert|verlegt|überwiesen"
    r"|zur Verfügung (?:zu )?stellen)"
)
_GIVES: Final = (  # the present in which newspapers tell what is to come
    r"(?:liefert|entsendet|schickt|sendet|spendet|überweist|übergibt|überlässt|verleiht|leiht"
    r"|verlegt"
    r"|stationiert|finanziert|übernimmt|kauft|verkauft?|erwirbt|beschafft|eröffnet|errichtet"
    r"|baut"
    r"|verdoppelt|erhöht|zahlt|gibt(?! (?:\w+ )?es\b)|vergibt|investiert|tritt|stockt"
    r"|ordnet)(?:en)?"
)
_PARTS: Final = r"(?:bereit|bei|ab|aus|auf|ein|zu|zur Verfügung|in Aussicht)"

COMMITS: Final = (
    Commit(
        "de.commit.part",
        _p(
            r"(?:erste[nrs]?|Hälfte|Drittel|Teil)\b(?![^;]{0,100}\b(?:soll(?:en)?|wird|werden"
            r"|würden?)\b)"
            r"[^;]{0,100}(?:eingetroffen|angekommen|geliefert"
            r"|übergeben|ausgezahlt|traf(?:en)? [^;]{0,40} ein\b|ausgeliefert)"
            r"|(?:übergab\w*|lieferte\w*)[^;]{0,40} (?:ersten|Hälfte|Drittel)\b"
        ),
        Status.PARTLY_DELIVERED,
    ),
    Commit(
        "de.commit.tranche",
        _p(
            r"(?:erste|zweite|dritte|vierte|weitere|nächste)[nrs]? (?:Tranche|Rate|Teilzahlung"
            r"|Charge|Lieferung"
            r"|Partie)\b[^;]{0,160}\b(?:(?:ging|gingen|traf|trafen) [^;]{0,90}\bein\b|floss|flossen"
            r"|eingegangen|geflossen)"
        ),
        Status.PARTLY_DELIVERED,
    ),
    *ENDINGS,
    Commit(
        "de.commit.withdrawn",
        _p(
            r"\bverzichte\w* (?:darauf|auf)\b[^;]{0,160}(?:[Ll]iefer|schick|zahl|überlass"
            r"|[Ee]ntsend"
            r"|[Kk]auf|[Bb]eschaff|[Ee]rwerb)\w*"
            r"|\b(?:nimmt|nehmen|nahm) (?:\w+ ){0,3}Abstand\b|\b(?:steigt|steigen|stieg"
            r"|stiegen) aus [^;]{3,80}\baus\b"
            r"|\b(?:zieht|ziehen|zog|zogen) sich aus [^;]{3,80}(?:programm|projekt|vorhaben"
            r"|abkommen|fonds)\w* [^;]{0,20}zurück|"
            r"(?:zog|zogen|nahm|nahmen|zieht|nimmt) [^;]{0,80}(?:Zusage|Angebot|Versprechen)"
            r"[^;]{0,140} zurück\b|(?:Zusage|Angebot|Versprechen)[^;]{0,40} zurückgezogen"
            r"|(?:Vertrag|Bestellung|Auftrag|Kauf|Order|Abkommen|Zusage|Angebot)\w*\b[^;]{0,120}"
            r"\b(?:auf)?(?:gekündigt|storniert|widerrufen|zurückgetreten|zurückgenommen|annulliert)\b"
            r"|\b(?:kündig|stornier|widerr[iu]e?f|annullier)(?:t|te|ten|en)? [^;]{0,60}"
            r"(?:[Vv]ertrag|[Bb]estellung|[Aa]uftrag|Order|\bKauf)\b(?![^;]*\ban\b)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "de.commit.delayed",
        _p(
            r"\b(?:wird|werden|soll|sollen) (?:erst|nicht vor) [^;]{0,60}(?:fließen|geliefert"
            r"|ausgezahlt|übergeben|eintreffen)|"
            r"(?:zugesagt|versprochen|bestellt|georder)\w*[^;]{3,90}\b(?:treff|komm|erreich"
            r"|folg)\w+"
            r" [^;]{0,60}\b(?:erst|nicht vor|später)\b|"
            r"(?:Lieferung|Auslieferung|Übergabe|Auszahlung|Vertragsunterzeichnung)[^;]{0,80}"
            r"(?:verzöger\w+|verspäte\w+|verschiebt sich|verschoben|später als)"
        ),
        Status.DELAYED,
    ),
    Commit(
        "de.commit.accepted",
        _p(r"(?:nahm|nahmen|nimmt) [^;]{0,80}Angebot[^;]{0,80} an\b|Angebot[^;]{0,60} angenommen"),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "de.commit.chosen",
        _p(
            r"(?:[Hh]ersteller|[Kk]onzern|[Ww]erft|[Aa]nbieter|[Rr]üstungs\w+)\b[^;]{0,120}"
            r"\b(?:ausgewählt|aus|entschieden)\b(?=[.,;]|$)"
            r"|\bentsch(?:ied|ieden|eidet)\b[^;]{0,40}\bfür [^;]{0,60}(?:[Hh]ersteller"
            r"|[Kk]onzern|[Ww]erft|[Aa]nbieter"
            r"|[Pp]anzer|U-Boot|[Hh]aubitze|[Jj]et|[Ff]regatte)"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "de.commit.signed",
        _p(
            r"(?:unter|gegen)zeichne(?:te|ten|t|n)\b|unterschr(?:ieb|ieben|eiben)\b(?! (?:ist|sei"
            r"|sind|wird)\b)|besiegel\w+"
            r"|Ratifikationsurkunden?|ratifizier\w+|Unterschriften? unter\b"
            r"|geschlossenen? \w*[Vv]ertrag"
            r"|\b(?:gab|gaben|gibt|erteilte?n?) [^;]{0,120}\b(?:den Zuschlag|den Auftrag)\b"
            r"|\bunterzeichnete[rsnm]? (?:Vertrag|Abkommen|Protokoll"
            r"|Vereinbarung)"
            r"|\bVertrag\w* [^;]{0,60}\bgeschlossen\b"
            r"|(?:schloss|schlossen|geschlossen) [^;]{0,80}?(?:Vertrag|Abkommen)"
            r"|(?:Vertrag|Abkommen|Vereinbarung)[^;]{0,120}(?:ge|abge)schlossen"
            r"|\b(?:hat|haben|wurden?) [^;]{0,160}\b(?:abge|ge)kauft\b|\b(?:hat"
            r"|haben) [^;]{3,120}(?:bestellt|geordert|erworben)\b"
            r"|(?:in Auftrag|den Zuschlag|den Auftrag)[^;]{0,60}(?:gegeben|erteilt|erhalten"
            r"|bekommen)\b"
            r"|(?:erhielt|erhält|bekommt|gewann) [^;]{0,60}(?:Zuschlag|Auftrag)\b"
            r"|\b(?:hat|haben) [^;]{0,60}\b(?:\w*[Aa]uftrag|Zuschlag)\b[^;]{0,120}"
            r"\b(?:erhalten|bekommen|gewonnen|ergattert)\b"
            r"|\b(?:vergab|vergibt|vergaben|erteilte|erteilt|platziert\w*)\b[^;]{0,90}"
            r"(?:[Aa]uftrag|[Oo]rder|[Ff]olgelos)\b"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "de.commit.orders",
        _p(r"\b(?:bestellt|ordert|least|mietet)\b(?=[^;]{0,60}\d)"),
        Status.SIGNED,
        "binding",
        mutual=True,
        counted=True,
    ),
    Commit(
        "de.commit.allocated",
        _p(
            r"in den (?:\w*[Hh]aushalt|Etat) eingestellt|(?:im|in den) (?:\w*[Hh]aushalt"
            r"|Etat) (?:vorgesehen|eingeplant)"
            r"|bewillig\w+|(?:Haushaltsausschuss|Bundestag|Parlament|Kabinett"
            r"|Haushälter)[^;]{0,120}"
            r"(?:billig\w+|verabschied\w+|beschloss\w*|\bgab\b|stimm\w+|genehmig\w+)|freigegeben"
            r"|\bg[aiebnt]+ [^;]{0,120}"
            r"\bfrei\b|grünes Licht"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "de.commit.in-use",
        _p(
            r"\b(?:gestiftet|gespendet|geliefert|geschenkt|finanziert|überlassen)\w*\b[^;]{0,120}"
            r"\bin (?:Betrieb|Dienst) (?:gegangen|genommen|gestellt)"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "de.commit.taken",
        _p(r"\bnahm(?:en)? [^;]{0,120}\b(?:in Empfang|entgegen)\b"),
        Status.DELIVERED,
        taken=True,
        counted=True,
    ),
    Commit(
        "de.commit.delivered",
        _p(
            r"\b(?:sind|ist) (?:inzwischen|nun|jetzt|mittlerweile|endlich|bereits) in |"
            r"\b(?:hat|haben|wurden?|sind|ist)[^;]{0,160}(?:(?:aus)?geliefert|übergeben"
            r"|eingetroffen"
            r"|ausgezahlt)\b|übergab(?:en)?\b|Grenze[^;]{0,24}(?:passiert|überquert|überschritten)\b"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "de.commit.agreed",
        _p(
            r"\bverpflichteten sich,? (?=[^;]{0,80}\bgemeinsam)|verpflicht(?:en"
            r"|eten) sich in einer\w* [^;,]{0,60}Vereinbarung"
            r"|übereingekommen|\btauschen (?!sich)[^;]{2,90}\baus\b(?=[.,])|paraphier\w+"
            r"|\bwurden? (?:sich )?(?:\w+ )?(?:handels)?einig\b"
            r"|\bsich [^;]{0,120}\beinig\b"
            r"|\bhaben (?:\w+ )?beschlossen, [^;]{0,120}\b(?:gemeinsam|miteinander)\b"
            r"|\bkündigten (?:beide|die beiden"
            r"|sie|die \w*[Mm]inister) [^;]{0,160}\ban\b"
            r"|\b(?:sei|seien|sind|waren|ist) (?:man )?sich (?:\w+ )?einig\b|\bgaben? sich die Hand"
            r"|\b(?:bauen|entwickeln|richten|gründen|schaffen|betreiben|nutzen|fertigen|produzieren"
            r"|eröffnen|errichten|teilen|stellen)\b [^;]{0,60}\b(?:gemeinsam(?:e[nrms]?)?"
            r"|miteinander)\b"
            r"|\b(?:werde|wolle) man\b|\bman (?:werde|wolle)\b"
            r"|\b(?:beide (?:Seiten|Länder|Staaten|Regierungen|Marinen)|die beiden (?:Länder"
            r"|Staaten"
            r"|Seiten)) (?:wollen|werden|bilden|richten|gründen|bauen|schaffen|setzen)\b"
            r"|\b(?:schicken|entsenden|stellen|setzen|bringen)\b [^;]{3,60}\bzusammen\b"
            r"|\b(?:riefen|rufen) [^;]{3,90} ins Leben\b|\b(?:hoben|heben) [^;]{3,60} aus der Taufe"
            r"|vereinbar(?:te|ten|t|en)\b|(?:einigt|verständigt)e?n? (?:\w+ )?sich|verabrede\w*"
            r"|(?:haben|hat) sich [^;]{0,160}(?:geeinigt|verständigt)\b|(?:kam|kamen"
            r"|kommen) [^;]{0,60}überein"
            r"|\b(?:wollen|werden) [^;]{0,160}\b(?:gemeinsam|miteinander"
            r"|untereinander)\b[^;]{0,120}"
            rf"\b{_DO}|\bwollen [^;]{{0,160}}austauschen"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "de.commit.offered",
        _p(
            r"\b(?:bot|boten|bietet|bieten)\b[^;]{0,120}?\ban\b|angeboten\b"
            r"|(?:erklärte|zeigte)n? sich [^;]{0,40}bereit"
        ),
        Status.OFFERED,
    ),
    Commit(
        "de.commit.pledged",
        _p(
            r"\bsagte(?:n)? [^;]{0,160}\bzu\b(?=[.,:]| und|$)|zugesagt|zusagte|zusicherte"
            r"|verpflichtet"
            r"(?:e|en)? sich|(?:kündig(?:te|ten|t)) [^;]{0,160}\ban\b|versprach(?:en)?|versprochen"
            rf"|\b(?:wird|werden|werde|würden?|will|wollen|wolle) [^;]{{0,180}}\b{_DO}\b"
            r"|\b(?:Zusage|Zusicherung|Versprechen|Garantie)\w*[^;]{0,100}\bzu [a-zäöü]{4,}en\b"
            r"|\b(?:Zusage|Zusicherung|Versprechen) (?:von|über|für)\b"
            rf"|\b(?:Zusage|Zusicherung|Versprechen)\w*[^;]{{0,100}}\b{_DO}"
            rf"|\b{_DO} (?:werden?|wollen?|will|wird)\b|ausbaue?n? werde"
            rf"|\b(?:stell|steuer|trägt|trag|nimm|bilde|setz|gib|zahl|tritt|stock|ordne|richte)\w*"
            rf" [^;]{{0,160}}\b{_PARTS}\b(?=[.,;:]| und| sowie|$)"
            rf"|\bwend(?:et|en) [^;]{{0,120}}\bauf\b|\bsteig(?:t|en) auf \d"
            rf"|\b{_GIVES}\b(?= [^;]{{0,120}}(?:\d|\b(?:eine?[nmrs]?|zwei|drei|vier|fünf|sechs"
            rf"|sieben|acht"
            rf"|zehn|zwölf"
            r"|Dutzende?|Hunderte|Tausende|mehrere|Millionen|Milliarden|nach|an die|an den"
            r"|an (?-i:[A-Z]\w+))\b))"
            r"|\bwir (?:erhöhen|liefern|schicken|zahlen|geben|stellen)\b|beteilig(?:t|te"
            r"|en) sich (?:\w+ ){0,4}(?:mit|an)"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "de.commit.conditional",
        _p(
            r"\b(?:will|wird|wollen|werden|gibt|geben|liefert|liefern"
            r"|verkauft)\b [^;]{0,120}\bnur\b"
            r"[^;]{0,60}, (?:wenn|falls|sofern)\b|"
            r"(?:macht|machte|machen|knüpft|knüpfte|knüpfen) [^;]{0,60}(?:Hilfe|Zusage|Lieferung"
            r"|Entsendung|Verlegung|Finanzierung|Unterstützung|Kredit|Beitrag"
            r"|Zahlung)"
        ),
        Status.CONDITIONAL,
    ),
    Commit(
        "de.commit.future",
        _p(
            r"\b(?:wird|werden|werde|will|wollen|wolle|würden?)\b (?![^;]{0,160}\b(?:treffen"
            r"|reisen|sprechen"
            r"|beraten|empfangen|sein|haben|geben|kosten|dauern|zählen|steigen|sinken|stattfinden"
            r"|entscheiden|auswählen|bekanntgeben|vorstellen|prüfen|benennen|teilnehmen|tagen"
            r"|besuchen|umfassen|erwarten|erwartet"
            r"|werden)\b)[^;]{0,160}\b[a-zäöüß]{3,}(?:en|ern|eln)\b"
            r"(?=[.,]|$| und)"
            r"|\b(?:fließt|fließen|kommt|kommen)\b (?=[^;]{0,80}(?:Fonds|Topf|zugute|zugut))"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit(
        "de.commit.receives",
        _p(
            r"\b(?:zugesagt|versprochen|zugesichert|angeboten) bekommen\b"
            r"|\b(?:erhält|erhalten|bekommt|bekommen|bekäme|soll(?:en)? [^;]{0,60}(?:erhalten"
            r"|bekommen))\b"
        ),
        Status.PLEDGED,
        taken=True,
        counted=True,
    ),
    *GIFTS,
)
