"""German: the words that tell of a meeting, each with its mode."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties.offices import GERMAN
from monitor.extract.languages.tongues.lexicon import Meet
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: Calls somebody pays, or is made to pay, told without a word of with whom.
_CALL: Final = (
    r"[Bb]esuch\w*\b[^;]{0,40}\babgestattet|\bstattete[^;]{0,90}[Bb]esuch\b[^;]{0,20}\bab\b"
    r"|\bmachte[^;]{0,90}Aufwartung|\bbestellte?n? [^;]{0,120}\bein\b(?=[.,;]| und)|\beinbestellt\b"
)
_SIGNING: Final = (  # a paper people of two sides sign in one place
    r"\bhaben [^;.]{0,60}\b(?:in|auf|im) (?-i:[A-ZÄÖÜ])[^;.]{0,160}\b(?:unterzeichnet"
    r"|unterschrieben)\b"
    r"|\b(?:unterzeichneten|unterschrieben) [^;.]{0,60}\b(?:in|im) (?-i:[A-ZÄÖÜ])"
    r"|\b(?:in|im) (?-i:[A-ZÄÖÜ])[\w-]+ [^;.]{0,90}\b(?:unterzeichneten|unterschrieben)\b"
)
MEETS: Final = (
    Meet(
        "de.meet.phone",
        _p(
            r"(?<!video)telefonier(?:te|ten|t|en)|(?<!video)Telefonats?|Telefongespräch\w*"
            r"|am Telefon|fernmündlich|zum (?:Telefonh|H)örer|am Apparat"
            r"|\brief[^;]{0,80}\ban\b(?=[.,;]| und)|\bangerufen\b|\banrufen\b|\bAnruf (?:bei|von"
            r"|mit)\b"
        ),
        "phone",
    ),
    Meet(
        "de.meet.video",
        _p(
            r"\bVideo(?:konferenz|schalt|gespräch|telefon|treffen|gipfel|anruf|call|system"
            r"|verbindung|link|leitung)\w*|per Video|per Bildschirm|(?-i:\bdigital\b)"
        ),
        "video",
    ),
    Meet(
        "de.meet.received",
        _p(r"empfing(?:en)?|empfang(?:en)?|empfängt|\bbegrüßte?n?\b|\bzu Gast (?:bei|war)"),
        "in_person",
    ),
    Meet(
        "de.meet.met",
        _p(
            r"\b(?:traf|trafen|trifft|treffen|getroffen|zusammengetroffen|zusammentreffen)\b"
            r"|\b\w*[Tt]reffens?\b|\bzusammen(?:ge)?(?:k[oa]m|tr[ea]|tr[ae]f|sitz|saß|setz|sess"
            r"|find)\w*"
            r"|\b(?:kam|kommt|komm|saß|sitz|setz|fand|find|trat|tritt"
            r"|tret)\w* [^;]{0,120}\bzusammen\b"
            r"|\b(?:Begegnung|Zusammenkunft|Unterredung|Vier-Augen-\w+|Arbeitsessen"
            r"|Arbeitsfrühstück)\b"
            r"|\b(?:Arbeits|Gipfel|Rats)?[Ss]itzung mit\b|\ban einen Tisch\b"
            r"|\bSchalte (?:mit|zwischen)\b"
            r"|\b(?:Sitzung|Tagung|Treffen|Gipfel"
            r"|Beratungen)\b[^;]{0,120}\bn[aei][hm]+\w* [^;]{0,160}\bteil\b"
            r"|\bwar(?:en)? [^;]{0,80}\bGast (?:des|der|von|bei|beim)\b"
            r"|\bhörten? [^;]{3,120}\ban\b(?=[.,;])|\bals Gast (?:des|der|von|bei|beim|im)\b"
            r"|\bmit [^;,]{3,80} verabredet\b|\bwieder(?:gesehen|zusehen|sehen|sieht)\b"
            r"|\bbei [^;]{0,60} zu (?:Gast|Besuch)\b|\w*[Dd]ialog (?:ab|mit)\b"
            r"|\b(?:sich|einander) [^;]{0,80}\b(?:wieder)?(?:sehen|gesehen|sahen)\b|(?:nahm|nehm"
            r"|nimm)\w*"
            r" [^;]{0,80}\b(?:Sitzung|Tagung|Treffen|Gipfel)\b[^;]{0,60} teil\b"
            r"|(?:Gespräche|Beratungen|Konsultationen) (?:\w+ )?(?:fort|führ|aufn)\w*"
        ),
    ),
    Meet(
        "de.meet.saw",
        _p(
            r"\b(?:sah|sahen|sieht)\b(?= (?:\w+ ){0,4}?(?:seine[nr]?|ihre[nr]?|den|die"
            r"|(?-i:[A-Z])[\w-]*"
            rf")?(?: (?:\w+e[nr] ){{0,2}})?{GERMAN} )"
        ),
        wide=True,
    ),
    Meet(
        "de.meet.sees",
        _p(
            r"\b(?:werde|wird|soll)\b[^;]{0,80}\b(?:den|die|seine[nr]?|ihre[nr]?)\b[^;]{0,50}"
            r"\bsehen\b(?=[.,])"
        ),
        wide=True,
    ),
    Meet("de.meet.call", _p(_CALL), "in_person", wide=True),
    Meet("de.meet.together", _p(_SIGNING), "in_person", wide=True),
    Meet(
        "de.meet.awaited",
        _p(r"\bwo (?:ihn|sie|er|sich) [^;]{3,70}\berwart(?:et|en|ete|eten)\b"),
        "in_person",
    ),
    Meet(
        "de.meet.visit", _p(r"\b(?:Besuch|Reise|Visite|Abstecher)\b"), "in_person", called_off=True
    ),
    Meet(
        "de.meet.talks",
        _p(
            r"\b\w*[Gg]espräche?n?s?\b|\b(?:ge)?spr(?:ach|achen|icht|echen|ochen)\b"
            r"|\b(?:beriet|beraten|berät|konferier|konsultier)\w*|\w*[Bb]eratungen"
            r"|\w*[Kk]onsultation(?:en)?|\btag(?:te|ten)\b|bespr(?:ach|achen|echen|icht) sich"
            r"|\b(?:\w+e[nr]?) (?:Gesprächs|Verhandlungs"
            r"|Dialog)?[Rr]unde\b(?= [^;]{0,60}(?:angesetzt"
            r"|geplant|vorgesehen|anberaumt))|\bstimm\w+ sich [^;]{3,140}\bab\b(?=[.,;]|$)"
            r"|sich [^;]{0,120}bespr[eo]ch\w+|\b(?:redete|redeten|geredet|reden|redet)\b"
            r"|\b(?:unterhielt|unterhielten|unterhalten) (?:hat |haben )?\bsich\b"
            r"|\bsich [^;]{0,80}unterhalten"
            r"|\bGipfel zwischen|\bbei (?:einem|ihrem) (?:Gipfel|Spitzentreffen)\w*|\b(?:Sitzung"
            r"|Tagung|Treffen"
            r"|Gipfel)\w*[^;]{0,80}\bteil(?:zu)?(?:nehmen|genommen|nimmt)\b"
            r"|tauschte(?:n)? sich [^;]{0,160}\baus\b|tauschte(?:n)? [^;]{0,60}\baus\b"
            r"|ausgetauscht|\bum dort [^;,]{0,30}\bmit\b"
            r"|\w*[Aa]bendessen|zu (?:Abend"
            r"|Mittag) (?:ge|zu )?(?:essen|gessen|gegessen)|\w*[Mm]ittagessen"
        ),
    ),
)
#: The present tense of talks; who told of them, at the end; a clause set into the sentence.
PRESENT: Final = _p(
    r"\b(?:trifft|fliegt|reist|reisen|empfängt|spricht|berät|redet|telefoniert(?= (?:am|mit|heute"
    r"|morgen)\b)"
    r"|unterhält sich|lädt|kommt|kommen|trifft sich)\b|(?<!zu )(?-i:\b(?:treffen|sprechen|reden)\b)"
)
SAYING: Final = _p(
    r",? (?:(?:wie|so) [^,;]{0,80}\b(?:mitteil|bericht|sagt|bestätig|meld|erfuhr|verlaut|hieß"
    r"|erklär|schr[ei]+b)\w*|(?:teilt|sagt|hieß|hei(?:ß|ss)t|bericht|meld|bestätig|erklär"
    r"|kündig|gab)\w*)\b[^;]*$"
)
ASIDE: Final = _p(
    r", [^,;]{0,70}\b(?:eingetroffen|angekommen|gelandet|angereist|ernannt|gewählt|vereidigt"
    r"|zurückgekehrt),|, (?:der|die|das|wo) [^,;]{3,110}\b(?:eintraf|ankam|landete|reiste?"
    r"|weilte?"
    r"|besuchte?|angekommen ist|eingetroffen (?:ist|war)|aufhält|aufhielt|übernahm|ist|war),"
)
#: Wishes, plans and books, in which nobody meets; whose sentence binds no state.
DROPPED: Final = _p(
    r"\b(?:will|fordert|verlangt|möchte|wünscht|schlägt vor), dass\b"
    r"|\b(?:Film|Roman|Fernsehserie|Biografie)\b|schreibt (?:er|sie)\b|\bprüft|erwägt"
    r"|\bmöchten?\b|könnte[n]?\b|schlug[^;]{0,60}vor\b"
    r"|will [^;]{0,40} vorschlagen"
    r"|bat um ein|forderte ein|hofft auf|wünscht sich|zu einem Treffen bereit"
    r"|lud[^;]{0,80}\bein\b(?=[.,])"
)
OPINION: Final = _p(
    r"\bOpposition(?:s\w+)?\b(?=[^;]{0,60}(?:will|würde|versprach|verspricht|kündigt))"
    r"|\b\w*[Kk]andidat(?:in|en)? (?:für|der|um)\b|\b(?:Film|Roman|Fernsehserie|Biografie)\b"
    r"|schreibt (?:er|sie)\b|Kolumn"
)
#: Goods that come in, words spoken to the press: masked before triggers are sought.
NOT_MEET: Final = _p(
    r"\b(?:dank|lob|würdig)\w+ [^;.]{0,60}\b(?:Teilnahme|Beteiligung)\b[^;.]{0,40} (?:am|an der)"
    r" (?:\w*[Tt]reffen|\w*[Gg]ipfel|\w*[Tt]agung|\w*[Ss]itzung)"
    r"|in Empfang\b|\bspr[aei]\w+ (?:der|das) (?:\w*konzern|unternehmen|hersteller)\b"
    r"|dem (?:Treffen|Gipfel|Gespräch) fern\b"
    r"|(?:aus|ver|an|zu|ent|wider)(?:ge)?sprochen|sprachen? sich (?:für|gegen|dafür|dagegen)"
    r"|spr(?:ach|icht|achen|echen)\b(?= [^;.]{2,90}\b(?:Beileid|Mitgefühl|Dank|Vertrauen"
    r"|Glückw\w+"
    r"|Anerkennung|Lob|Einladung|Warnung)\b)"
    r"|spr(?:ach|icht|achen|echen) von|Gesprächsbedarf|Gesprächspartner|Pressegespräch"
    r"|Pressekonferenz|im Gespräch mit (?:der|dem) (?:dpa|Zeitung"
    r"|Sender|Deutschlandfunk)|getroffene|Maßnahmen (?:zu )?treffen"
    r"|Entscheidung(?:en)? (?:zu )?(?:treffen|getroffen)"
    r"|Vorbereitungen (?:zu )?treffen|Gespräche über ein Ende|(?-i:treffen) [^;,]{0,40}\bauf\b"
    r"|trifft [^;,]{0,40}\bauf\b|betroffen"
)
#: What is denied, called off or put off; the first that is found.
STATUSES: Final = (
    (
        Status.DENIED,
        _p(
            r"dementier\w*|bestr(?:itt|itten|eitet|eiten)\b|zurückgewiesen|widersprach"
            r"|\b(?:tr[ai]tt?|traten|treten) [^;]{0,90} entgegen\b|in Abrede|Grundlage entbehr"
            r"|entbehr\w+ [^;]{0,30}Grundlage|\bgebe es nicht\b|\bhabe es nicht gegeben"
            r"|widerspricht"
            r"|weist [^;]{0,90}zurück|trifft nicht zu|frei erfunden|Falschmeldung"
            r"|keine? (?:\w+ )?(?:Begegnung|Unterredung|Telefonat|Gespräche)"
            r"|wies[^;]{0,60}zurück"
            r"|kein (?:Treffen|Gespräch)"
            r"|\b(?:habe|hätten?|sei|seien) [^;]{0,120}\bnicht\b[^;]{0,60}(?:getroffen"
            r"|gesprochen|telefoniert"
            r"|empfangen|begegnet)"
            r"|\bnie(?:mals)? (?:geplant|vorgesehen|vereinbart|angesetzt)"
        ),
    ),
    (
        Status.CANCELLED,
        _p(
            r"fällt [^;]{0,60}\b(?:aus|flach|ins Wasser)\b|falle[n]? aus"
            r"|\bfiel(?:en)? [^;]{0,40}aus\b"
            r"|\bsagt [^;]{0,90}\bab\b(?=[.,])|abgeblasen|storniert|\bAbsage\b|verzichtet auf"
            r"|abgesagt|\babsagen\b|abzusagen"
            r"|sagte[^;]{0,80}\bab\b(?=[.,])|gestrichen"
            r"|\bfind(?:et|en)\b[^.;]{0,40}\bnicht statt\b"
            r"|kommt es [^;]{0,12}nicht\b|nicht zustande|geplatzt|sich zerschlagen"
            r"|zerschlug sich|entfällt"
            r"|fällt aus"
            r"|\bwird nichts\b|platzte"
            r"|absagte"
            r"|(?:hat|haben) nicht stattgefunden|fand(?:en)? nicht statt|ausgefallen\b|fiel aus"
        ),
    ),
    (
        Status.POSTPONED,
        _p(
            r"verschoben|verschob(?:en)?\b|verlegt|vertag\w+|verschieb\w+|aufgeschoben"
            r"|\bauf (?:die |den |das |eine[nm]? )?(?:kommende|nächste|spätere)\w* [^;,]{0,30}"
            r"\b(?:gelegt|geschoben|gerückt)|vorgezogen|\bmuss(?:te|en"
            r"|ten)? (?:\w+ ){0,2}warten\b|nach hinten"
            r"|auf Eis (?:ge)?leg\w*|\bl[aeio]+gt? [^;]{0,20}auf Eis|hinausgeschoben"
        ),
    ),
)
