"""German: the wide vocabulary of meeting, for sentences that name two sides."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties.offices import GERMAN
from monitor.extract.languages.tongues.lexicon import Told


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NAME: Final = r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+(?: (?:von |van |de )?[A-ZÀ-Þ][\w’'-]+)*))"
GERMAN_TOLD: Final = Told(
    words=_p(
        r"\b\w*(?:gespräch|treffen|unterredung|begegnung|zusammenkunft|beratung|konsultation"
        r"|verhandlung|sitzung|austausch|telefonat|schalte|visite|besuch|empfang|audienz"
        r"|gipfel|klausur|runde|tisch|essen|frühstück|kaffee|mokka|bar\b|kamin|lunch|dinner"
        r"|händedruck|handschlag|gastgeber|termin|anruf|draht|leitung)\w*"
        r"|\b(?:trifft|traf|trafen|treffen|getroffen|empf[aiä]ng\w*|begrüß\w+|besprach\w*"
        r"|besprechen|bespricht|besprochen|sprach|sprachen|spricht|sprechen|gesprochen|redet\w*"
        r"|geredet|reden|beriet\w*|berät|beraten|erörter\w*|diskutier\w*|debattier\w*"
        r"|verhandel\w*|konferier\w*|tagt\w*|tagen|getagt|telefonier\w*|plauder\w*|lotet\w*"
        r"|auslot\w*|ausgelotet|abstimm\w*|abgestimmt|unterhielt\w*|unterhalten|unterrichtet\w*"
        r"|sehen sich|sahen sich|saß|saßen|sitz\w+|setz\w+|gesessen|zusammen\w*"
        r"|durchgesprochen|durchgegangen|abgesprochen|verabredet|zurückgezogen|zog sich"
        r"|zogen sich|lud|lädt|laden|eingeladen|einlud|bat zu|bittet zu"
        r"|gast|gästen?|besuch\w*|zugeschaltet|schaltet\w* sich|angereist|vorbeigeschaut"
        r"|vorbei|begleit\w*|führt\w* (?:[^;,]{2,40} )?durch|speis\w*|dinier\w*|aß|aßen|gegessen"
        r"|frühstück\w*"
        r"|gemeinsam|stunden?|minuten|erwartet|vorsprach|vorgesprochen|vorstellig|austausch\w*"
        r"|ausgetauscht|tauscht\w*)\b"
    ),
    sure=_p(
        r"\b\w*(?:gespräch|treffen|unterredung|begegnung|zusammenkunft|beratung|konsultation"
        r"|verhandlung|sitzung|telefonat|telefon|schalte|audienz|gipfel|frühstück|abendessen"
        r"|mittagessen|arbeitsessen|händedruck|handschlag)\w*"
        r"|\b(?:trifft|traf|trafen|getroffen|empf[aiä]ng\w*|begrüß\w+|besprach\w*|bespr[io]chen?t?"
        r"|beriet\w*|berät|beraten|getagt|telefonier\w*|verhandel\w*|konferier\w*|austausch\w*"
        r"|(?:essen|empfang|dinner|bankett) (?:für|zu ehren)|führte [^;]{3,120}\bdurch (?:das"
        r"|den|die|sein|ihr)|zwei-plus-zwei|2 ?\+ ?2|dialog\w*|ausgetauscht|zusammen(?:ge)?(?:k"
        r"|tr|s)\w+|sahen sich"
        r"|sehen sich|saßen|zu gast"
        r"|gastgeber\w*"
        r"|bewirte\w*|aufwartung|zum (?:kaffee|tee|essen)|besucht\w*|eingeladen|unterhielt\w*"
        r"|unterhalten|an einem tisch)\b"
    ),
    with_whom=_p(
        r"\b(?:mit|bei|beim|von|vom|zwischen|trifft|traf|treffen|empfing|empfängt|begrüßte|begrüßt"
        r"|besuchte|besucht|führte|(?:essen|empfang|dinner) für|zu ehren|lädt|lud|sieht|sah|und)"
        r"(?: (?:dem|der|den|die|das|seinem|seiner|seinen|ihrem|ihrer|ihren|sein|seine|ihr|ihre"
        r"|deren|dessen|einem|einer))?(?:[ ,]+[\w’'-]+){0,5}?[ ,]*$"
    ),
    no=_p(
        r"\bbrief|schreiben|schrieb|telegramm|gratulier|kondol|gemeinsame[rnsm]? erklärung"
        r"|kommuniqué"
        r"|\bwenn\b|\bfalls\b|\bob\b|warum|vor (?:zehn|zwanzig|\d+) jahren|jubiläum|gedenk"
        r"|\bfern\b|ferngeblieben|nicht an [^;]{0,60}teil|möchte|prozess|gericht|verurteil|übung"
        r"|manöver|film|buch|roman|konzert|hofft|wünscht"
        r"|fordert\w*|bat um|bittet um|verlangt\w*|warb\w* für|wirbt für|ohne (?:treffen|gespräch)"
        r"|nicht (?:getroffen|gesprochen|empfangen)|umfrage|\bsteckten? [^;]{0,80}\bfest\b|aufzug"
        r"|geehrt|\borden\b"
        r"|verdienstkreuz"
        r"|sollte man|\bmüssten?\b"
    ),
    he=_p(
        r"\b(?:er|sie|dort|ihm|ihn|ihnen)\b|\b(?:der|die|den|dem|des) (?:\w*[Mm]inister(?:in|s|n)?"
        r"|\w*[Pp]räsident(?:in|en)?|Premier\w*|Kanzler(?:in|s)?|Regierungschef(?:in|s)?|General\w*"
        r"|Admiral\w*|Botschafter(?:in|s)?|Delegation(?:en)?|Politiker(?:in)?)\b(?! [A-Z])"
    ),
    says=_p(
        r"\b(?:erklär|sagt|betont|kündig|verurteil|begrüßt|meint|schrieb|schreibt|veröffentlich"
        r"|liefer|zahl|überwies|unterzeichn|unterschr|bestell|kauf|billig|stimm|wirft|warf|nannte"
        r"|folgt|ersetz|ernannt|gewählt|überflog|Übung|bestätig|verspr|Vertrag|Auftrag|Hilfe"
        r"|Milliarde|Million|Abkommen|Spende|übergab|übergeben|zugesagt|bewillig)"
    ),
    someone=_p(
        r"\b(?:seine[mnrs]?|ihre[mnrs]?|deren|dessen) (?:\w+ )?(?:Amtskolleg|Kolleg|Gastgeber"
        r"|Gegenüber|Gegenstück|Gegenpart|Gast\b|Gäste|Besuch|Pendant|Gesprächspartner)\w*"
    ),
    ahead=_p(
        r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|geplant\w*|vorgesehen\w*"
        r"|angesetzt\w*|steht an|stehen an|anberaumt)\b"
    ),
    done=_p(
        r"\b(?:(?:ist|sind)\b[^;]{0,160}\b(?:ge|\w+ge)\w+(?:en|t)\b|hat|haben|hatte|hatten|war"
        r"|waren|wurde|wurden|gewesen|nach (?:dem|einem|ihrem"
        r"|seinem)|bei (?:dem|einem|ihrem|seinem)|beim|ging|gingen|kam|kamen|bat|lud|luden|nahm"
        r"|nahmen|ließ|ließen|rang|rangen|fand|fanden|stieß|stießen|schloss|schlossen|zog|zogen"
        r"|hielt"
        r"|hielten|trat|traten|fuhr|fuhren|flog|flogen|warf|bot|boten|begann|half|halfen|griff|wies"
        r"|trug|trugen|traf|trafen|sprach|sprachen|empfing|verlief|lief|saß|saßen|sah|sahen|gab"
        r"|gaben|stand|standen|blieb|rief|riefen|aß|aßen)\b"
        r"|\b(?-i:(?!(?:\w*halten|\w*treten|\w*bieten|\w*leiten|\w*beiten|\w*richten|\w*raten"
        r"|bitten|warten|starten|leisten|unten|hinten|mitten|achten|dritten|weiten|letzten|ersten"
        r"|zweiten)\b)[a-zäöü]{3,}te[tn]?|[a-zäöü]{2,}(?:ieb|ach|ief|ing|og|rach)(?:en)?)\b"
    ),
    summit=_p(
        r"^-(?:Gipfel|Treffen|Außenminister|Verteidigungsminister|Ministertreffen|Rat|Sitzung"
        r"|Konferenz)\w*"
        r"|\b(?:Gipfel|Treffen|Sitzung|Tagung|Tisch)\w*(?: der [A-Z]\w+)? der $"
    ),
    titled=_p(rf"\b{GERMAN} {_NAME}"),
)
