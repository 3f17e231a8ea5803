"""German: the second half of the verb closes the clause; adjectives carry the state."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.parties import cities
from monitor.extract.languages.parties.offices import GERMAN as _TITLE
from monitor.extract.languages.parties.offices import GERMAN_HOME, GERMAN_OF
from monitor.extract.languages.tongues import concrete
from monitor.extract.languages.tongues.german_meets import (
    ASIDE,
    DROPPED,
    MEETS,
    NOT_MEET,
    OPINION,
    PRESENT,
    SAYING,
    STATUSES,
)
from monitor.extract.languages.tongues.german_pledges import COMMITS
from monitor.extract.languages.tongues.german_told import GERMAN_TOLD
from monitor.extract.languages.tongues.lexicon import NEVER, Lexicon


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


GERMAN: Final = Lexicon(
    language="de",
    home="de",
    cities=cities.GERMAN,
    total=_p(
        r"insgesamt|\bsummier\w+ sich|\b(?:beläuft|belaufen|belief) sich|\bzusammen\b"
        r"|Drittel der (?:Staaten|Länder|Mitglied|Verbünd)"
        r"|die (?:NATO-)?(?:Staaten|Länder|Mitglieder"
        r"|Alliierten)"
    ),
    denied=_p(
        r"haltlos|unbegründet|gegenstandslos|aus der Luft gegriffen|frei erfunden|dementier\w*"
        r"|bestritt(?:en)?\b|\bnie(?:mals)? die Rede|\bkeine Rede\b"
        r"|\bkein\w* [^;]{0,60}(?:versprochen|zugesagt|vereinbart)"
        r"|\bkeine?n? (?:Vertrag|Abkommen|Auftrag|Vereinbarung|Zusage)\b(?! über)"
        r"|wies[^;]{0,80} zurück|zurückgewiesen"
    ),
    again=_p(r"\bauch\b|anschließend|danach|außerdem|zudem|später|separat"),
    unsigned=_p(
        r"\b(?:soll(?:en)?|will|wollen|werden?|wird) [^;]{0,100}(?:unterzeichne[nt]\b"
        r"|unterschr(?:ieben|eiben)\b|geschlossen|besiegel[nt]\b)"
    ),
    condition=_p(
        r"unter der (?:Bedingung|Voraussetzung|Maßgabe)|vorausgesetzt|vorbehaltlich|\bsofern\b"
        r"|macht\w* [^;]{0,100}abhängig|im Fall(?:e)? (?:eines|einer|des|der)"
        r"|\b(?:erst|nur)\b[^;.]{0,80}?,? wenn\b|\bsobald\b|knüpf\w+ [^;]{0,100}\ban\b"
    ),
    institution=_p(
        r"büro|Verbindungsoffizier|Vertretung|[Aa]usschuss|Arbeitsgruppe|Komitee|Zentrum"
    ),
    members=_p(r"[- ](?:Staaten|Länder|Mitglied\w*|Verbündete\w*|Gipfel|Außenminister|Treffen)"),
    meets=MEETS,
    commits=COMMITS,
    told=GERMAN_TOLD,
    not_meet=NOT_MEET,
    statuses=STATUSES,
    immediate=(),
    dropped=DROPPED,
    verb_final=False,
    planned=_p(
        r"\b(?:vereinbar|verabred|einig)\w+\b[^;]{0,120}\b(?:zu treffen|zu sprechen|wiederzusehen"
        r"|zusammenzu\w+|abzuhalten|wieder zu \w+)\b"
        r"|\b[Ww]enn\b[^;,.]{0,200}?\b(?:trifft|empfängt|zusammentrifft|zusammenkommt)\b"
        r"|vorgesehen|angekündigt\w*|\bsteh(?:t|en) (?:[^;,]{0,90} )?an\b(?=[.,;]|$| und)"
        r"|auf dem Programm stehen?\b|stehen auf dem Programm|^\s*um (?:dort|hier|anschließend"
        r"|danach)\b|\b(?:wird|werden|soll|sollen|sollte|sollten|will|wollen|wollten|plant"
        r"|planen)\b[^;]{0,160}\b(?-i:treffen|empfangen|sprechen|beraten|zusammen\w+en|sehen"
        r"|wiedersehen"
        r"|austauschen|unterhalten|telefonieren|reden|unterhalten|reisen|stattfinden|besuchen"
        r"|führen|fortsetzen|konferieren|teilnehmen)\b"
        r"|\b(?-i:treffen|empfangen|sprechen|beraten|zusammen\w+en) (?:wird|werden|soll|sollen|will"
        r"|wollen)\b"
        r"|geplant\w*|\bfinde[tn]\b[^;]{0,120}\bstatt\b|\bangesetzt|\banberaumt|zusammen(?:komm"
        r"|treff|setz)(?:en|t)\b"
        r"|ist [^;]{0,60}vorgesehen|wird [^;]{0,160}\berwartet"
        r"|reist [^;]{0,80}(?:\bum dort\b|zu (?:Gesprächen|einem Treffen))"
        r"|kommt [^;]{0,60}zu (?:Gesprächen|einem Treffen)"
        r"|steht [^;]{0,60}auf dem Programm|vor (?:dem|einem) (?:Treffen|Gespräch)"
        r"|bevorstehend"
    ),
    occurred=_p(
        r"\b(?:traf|trafen|empfing|empfingen|sprach|sprachen|beriet|berieten"
        r"|telefonierte|telefonierten|hat|haben|hatte|hatten|redete|redeten|unterhielt"
        r"|unterhielten|tauschte|tauschten|begrüßte|kam|kamen"
        r"|worden|war|waren|ist [^;]{0,160}\b(?:zusammenge|einge)\w+|führte|führten|fand|saß"
        r"|saßen|sahen"
        r"|nahm|nahmen|konferierte|tagte|tagten|besprach|besprachen|trat|traten"
        r"|nach (?:dem|einem|seinem|ihrem)|bei (?:dem"
        r"|einem|ihrem|seinem)|beim|während|bekam|bekamen|erhielt)\b"
    ),
    present=PRESENT,
    saying=SAYING,
    aside=ASIDE,
    past=_p(
        r"\b(?!(?:heute|bitte|könnten?|sollten?|wollten?|möchten?|letzten?|ersten?|zweiten?"
        r"|dritten?"
        r"|vierten?|geplanten?|angesetzten?|vorgesehenen?|besten?|weiten?|guten?|hätten?"
        r"|müssten?|dürften?|\w*halten|\w*treten|\w*bieten|\w*leiten|\w*beiten|\w*richten|\w*raten"
        r"|bitten|warten|starten|leisten|unten|hinten|mitten)"
        r"\b)(?-i:[a-zäöü]{3,}t)en?\b|\b(?:lag|stand|blieb|ging|bot|lief|hielt|hielten|schloss"
        r"|verlief|rief)\b"
    ),
    rumour=_p(
        r"\bsoll(?:en)? [^;]{0,160}\b(?:haben|sein)\b(?=[.,;]|$)|angeblich"
        r"|\bsoll(?:en)? [^;]{3,200}(?:heißt es aus|verlautete|wie (?:die|der|das) [\w .-]{2,30}"
        r"(?:berichtet|meldet|schreibt))"
        r"|\bsoll(?:en)? [^;]{3,200}(?:schreibt|berichtet|meldet) (?:die|der|das)\b"
        r"|(?:nach (?:Informationen|Angaben) (?:de[rs]|von|aus)|berichten zufolge"
        r"|\bBericht\w* [^;.]{0,70}\bzufolge|nach (?:Informationen dieser|einem Bericht)"
        r"|(?-i:\b[Ll]aut (?:der Zeitung|dem Sender|dem Blatt|der Tageszeitung|«|„|Medien|Presse))"
        r"|\bwill (?:die Zeitung|der Sender|das Blatt|das Magazin) [^;]{2,40}erfahren haben"
        r"|, (?:schreibt|berichtet|meldet) (?:die Zeitung|der Sender|das Blatt|das Magazin)\b"
        r"|unter Berufung auf|dem Vernehmen nach)"
    ),
    modes=(
        ("phone", _p(r"telefon|zum Hörer|am Apparat")),
        (
            "video",
            _p(
                r"\bVideo(?:konf|schalt|gespr|telef|treff|gipf|syst|verbind|link)|per Video"
                r"|\bonline\b"
                r"|\bvirtuell|(?-i:\bdigital\b)|per Bildschirm"
            ),
        ),
        (
            "in_person",
            _p(
                r"^\s*(?:wo|um dort)\b|\b[Dd]ort\b|empf(?:ing|angen|ängt)"
                r"|zusammen(?:ge)?(?:s[aei]|komm|kam)|zu Besuch|besuchte"
                r"|\bim (?:\w+ )?[\w-]+(?:haus|Haus|gebäude|ministerium|parlament|saal)\b"
                r"|im Auswärtigen Amt|im Ministerium"
                r"|in der (?:\w+ )?(?:Botschaft|Residenz|Kaserne|Zentrale|Staatskanzlei)\b"
                r"|im (?:\w+er )?Hauptquartier"
                r"|Arbeitsessen|frühstück|zum Essen|speist|bewirte|\bKaffee\b|Händedruck"
                r"|die Hand\b|zu Gast|Aufwartung"
                r"|einbestellt|führte [^;]{3,120}\bdurch (?:das|den|die)|[Vv]ier-?[Aa]ugen"
                r"|reiste|am Rande|\b(?:beim|auf dem) (?:\w+-)?Gipfel|\b(?:beim"
                r"|auf dem) (?:\w+-)?Gipfel|im Hauptquartier"
                r"|im Kanzleramt|\bim (?:Pentagon|Bendlerblock|Élysée|Weißen Haus|Sitz d"
                r"|(?:\w*[Ss]chloss"
                r"|\w*[Pp]alais|\w*[Pp]alast|Hotel)\b)|auf (?:Schloss|Burg) |Antrittsbesuch"
                r"|Staatsbesuch|eingetroffen|begrüßte|Abendessen"
                r"|Mittagessen"
            ),
        ),
    ),
    unnamed=_p(
        r"aus (?:Regierungs|Diplomaten|Bündnis|Delegations)kreisen|nach Angaben aus"
        r"|Insider|mit (?:der Sache|den Plänen|dem V\w+) vertraut|voraussichtlich|wahrscheinlich"
        r"|vermutlich"
        r"|laut (?:einem )?(?:\w*[Mm]edien|[Zz]eitungs|[Pp]resse)?[Bb]ericht\w*"
        r"|\b(?:\w*[Mm]edien|[Zz]eitungs|[Pp]resse)berichten? zufolge"
    ),
    not_commit=_p(
        r"\bbestellte?n? [^;]{0,120}\bein\b(?=[.,;]| und)|einbestellt|\bprüft|prüfen|erwägt"
        r"|erwägen|(?<!ge)fordert(?:e|en)?\b|könnte|rief[^;]{0,40}auf"
        r"|appellierte|bekräftigte|bat\b|denkt (?:über|darüber) nach|lehnt|weigert"
        r"|\bwenn\b[^;]{3,140}\b(?:müssten?|würden?|wären?|hätten?|könnten?)\b"
        r"|\b(?:müssten?|würden?) [^;]{3,140}\bwenn\b|^\s*würden?\b"
        r"|noch (?:nichts|nicht|kein)|\bwürden?\b[^;]*\bmüssten?\b|\b(?:solle"
        r"|sollten?) [^;]{0,120}(?:geben|liefern"
        r"|schicken)|verlangte?|Kommentar|hofft|nicht (?:liefern|beteiligen"
        r"|bereitstellen)"
        r"|\b(?:Experten?|Fachleute|Fachmann|Analysten?)\b (?:\w+ )?(?:rechn|erwart|mein|sag"
        r"|schätz|glaub)"
        r"|(?:laut|nach Ansicht|meinen|rechnen|erwarten|glauben|sagte? der|so der) [^;]{0,30}"
        r"(?:Experte|Fachleute|Fachmann|Analyst)|\bAnalyst|möchte|\b[Mm]it(?:reisen|fliegen"
        r"|fahren)\b"
    ),
    clause=_p(
        r"; |, (?:und|aber|doch|während|wobei)\b| – | und (?=(?:der|dem|an|für) [^,;.]{3,40} \d)"
        r"| und (?=(?:will|wird|werden|hat|haben|soll)\b)"
    ),
    opinion=OPINION,
    request=_p(r"fordert(?:e|en)?\b|rief[^;]{0,60}auf\b|appellierte|bat\b[^;]{0,60}um|verlangte"),
    reaffirm=_p(r"bekräftig|erneut zugesichert"),
    idle=_p(
        r"\bÜbung(?:en)?\b|Manöver|Kontingent|\bZoll|Zölle|Ausfuhr|Einfuhr|Export|Import|Absatz"
        r"|Touristen|\bWerk\b|Umsatz|Gewinn|Wachstum|gerettet|überflogen|gefallen\b|getötet"
        r"|verletzt|Unfall|verurteilt"
        r"|Freihandel|Passagiere|Schüler|Studierende|Studenten|Fans\b"
    ),
    further=_p(r"weitere[nrs]?\b|zusätzlich"),
    concrete=concrete.GERMAN,
    pair=_p(
        r"\b[Dd]ie (?:\w*[Mm]inister|Politiker|Delegationen|Regierungschefs"
        r"|Staatschefs)(?= (?:wollen|werden"
        r"|haben|hatten|sprachen|vereinbarten|sollen|trafen|treffen)\b)|\bdie beiden\b"
        r"|^\s*Sie (?=(?:werden|wollen|haben|hatten|vereinbarten|unterzeichneten|sprachen|berieten"
        r"|einigten|verständigten|erörterten)\b)"
        r"|^\s*Beide (?=(?:werden|wollen|haben|hatten|sahen|trafen|sprachen|vereinbarten)\b)"
        r"|\b(?:kündigten|vereinbarten|erklärten|betonten|berieten|unterzeichneten|beschlossen"
        r"|verabredeten|besprachen|bekräftigten) (?:sie|beide)\b|\bder beiden (?=\w*[Mm]inister"
        r"|\w*[Cc]hefs|Politiker|Länder|Staaten|Präsident|Delegation|Amtskollegen)"
        r"|\bbeide (?:\w*[Mm]inister|\w*[Cc]hefs|Amtskollegen|Politiker|Seiten|Länder|Männer"
        r"|Staaten"
        r"|Regierungen)|beider Länder"
    ),
    title=_p(rf"(?:[- ](?:\w+ ){{0,1}}?){_TITLE}\b"),
    titled=_p(GERMAN_OF),
    posted=_p(r"\b(?:botschafter|gesandte|vertreter)\w* (?:bei(?: der)?|in(?: den| der)?|für) $"),
    topic=_p(
        r"\b(?:über|um|wegen|gegen|gegenüber|angesichts|bezüglich|hinsichtlich|(?:lage|krieg"
        r"|situation|entwicklung\w*|eskalation|kämpfe\w*) (?:in|auf)|(?:angriff|überfall)\w* auf"
        r"|bedrohung\w* durch|umgang mit|thema) (?:der |die |das |den |dem )?(?:-?\w+e[nrs] )?$"
    ),
    about=_p(
        r"(?:[- ](?:Krieg|Krise|Konflikt|Hilfe|Politik)"
        r"|-(?:Sonder)?(?:[Gg]esandt|[Bb]eauftragt|[Kk]oordinat))"
    ),
    spokesperson=_p(r"[^.,]{0,20}[Ss]precher"),
    unnamed_party=_p(GERMAN_HOME),
    subject=_p(
        r"(?:,[^,;]{2,90},| \([^)]{1,20}\))?[^,.;]{0,60}?\b(?:sagt(?:e|en)?|kündig(?:te|ten|t)"
        r"|stell(?:te|ten|t|en)|verpflichtet(?:e|en)?|will|wollen|wolle|wird|werden|werde|würde"
        r"|traf|trafen|hatten?|waren?|sprach|sprachen|spricht|beriet\w*|berät|reist\w*|fliegt|flog"
        r"|kam|kamen|kommt|empfängt|telefonier\w+|begrüßt\w*|begleitet\w*"
        r"|empfing|hat|haben|habe|unterzeichne\w+|versprach|bewilligte|liefert|beteilig\w+|soll|bot"
        r"|bietet"
        r"|zahlt|schickt|entsendet|übernimmt|kauft|ordert|bestellt|steuert|gibt|gab|überlässt"
        r"|verlegt"
        r"|spendet|überweist|stockt|tritt|erhöht|nahm|nimmt)\b"
    ),
    counterpart=_p(
        r"(?:mit|traf|trifft|treffen|empfing|zwischen|und|empfängt"
        r"|begrüßte)(?: \w+tag)?(?: (?:dem|der|den|seinem|seiner|ihrem|ihrer|seinen"
        r"|ihren|die|das))?(?: [\wäöüß-]+){0,3}? ?$"
    ),
    seat=_p(r"\b(?:Kabinett|Regierung|Parlament|Ministerium|Senat|Abgeordneten|Ministerrat)\b"),
    agent=_p(r"\b(?:von|vom|seitens|auf Kosten|zu) (?:der |dem |den )?$"),
    granted=_p(
        r"\b(?:versproch|zugesag|gespend|gelief|gestift|bereitgestell|finanzier|geschenk"
        r"|überlass|angebot|bezahl|zugesich|übergeb|geschul|ausgebild|beschaff|entsand|geleist"
        r"|überwies|geschick|Zusagen|bewillig|freigegeb|getrag|übernomm)"
    ),
    receiver_after=NEVER,
    receiver_before=_p(
        r"\b(?:der|dem|den|für die|für den|für|an die|an den|an das|ans?|zum|zur|beim|in den|in die"
        r"|ins"
        r"|in das|zugunsten (?:der|des|von)|(?:liefer|schick|überläss|überlass|spende|verkauf|leih"
        r"|übergib|übergab|biete|bot|sagte|werde|wird|will|hat)\w*) $"
    ),
    in_return=_p(r"\b(?:im Gegenzug|dafür|als Gegenleistung|ihm|ihnen|ihr)\b"),
    handed=_p(
        r"übergeben|eingetroffen|geliefert|angekommen|\b(?:treffen|trifft|kommen"
        r"|kommt)\b [^;]{3,60}"
        r"\b(?:ein|an)\b|eintreffen|ankommen"
    ),
    seated=_p(r"\b(?:Regierung|Kabinett|Ministerium|Parlament|Führung) in $"),
    purchase=_p(
        r"kauf|\bOption\b|erwirb|erwerb|erworben|bestell|order\w|beschaff|Beschaffung|Abruf"
    ),
    toward=_p(r"\b(?:nach|in(?: der| den)?) $"),
    place_after=NEVER,
    place_before=_p(  # "180 Panzer aus Südkorea": whose they are
        r"^(?!.*\b(?:\d[\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig"
        r"|Dutzend"
        r"|Hunderte?|Tausende?|mehrere|einige|weitere|erste[n]?) (?:[\w-]+ ){1,3}aus $).*\b(?:in"
        r"|aus|nach|im Nato-Hauptquartier in) $"
    ),
    person=_p(
        rf"{_TITLE} (?P<name>(?-i:[A-ZÀ-Þ][\w-]+(?: (?:von |van |der "
        rf"|de )?[A-ZÀ-Þ][\w-]+)+))"
    ),
    objects=_p(r"(?P<object>[^,;]{3,60})"),
    background=_p(
        r"^\s*(?:Im Jahr )?20[0-2]\d\b (?=hatte|war|lieferte|schickte|gab)|vor \w+ Jahren"
        r"|\bwie (?:bereits |schon )?(?:im|vor|auf|beim) [^,;.]{3,30}\b(?:angekündigt|zugesagt"
        r"|versprochen|vereinbart|zugesichert)\b"
        r"|schon (?:19|20)\d\d|im vergangenen Jahr|im Vorjahr|bereits (?:20|im)"
        r"|früher|seit 20\d\d|damals"
        r"|zuletzt"
    ),
    unrelated=_p(
        r"\bdeutschen? Elf\b|\bRadsport|\bTrainer(?:in)? \w+ |\bschlug\b[^.;]{0,60}\d:\d"
        r"|\bNationalelf|\bDFB"
        r"|\bWM-|\bEM-|Fußball|[Hh]andball|Volleyball"
        r"|Testspiel|Viertelfinale"
        r"|Halbfinale|Gruppenspiel|Nationaltrainer"
        r"|Nationalmannschaft|Bundesliga|Weltmeisterschaft|Länderspiel|Olympi|Filmfest|Konzert"
        r"|Champions League"
    ),
    levels=(
        ("leader", _p(r"präsident|premier|kanzler|generalsekretär|regierungschef|staatschef")),
        ("minister", _p(r"minister")),
        ("ambassador", _p(r"botschafter")),
        ("military", _p(r"generalstabschef|admiral|militärausschuss")),
        ("parliament", _p(r"abgeordnet|bundestag|parlament")),
    ),
)
