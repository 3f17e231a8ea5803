"""German: the second half of the verb closes the clause; adjectives carry the state."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages import cities
from monitor.extract.languages.lexicon import NEVER, Commit, Lexicon, Meet
from monitor.types import Status


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_TITLE: Final = (
    r"(?:[-\w]*(?:präsident|ministerpräsident|premier(?:minister)?|außenminister"
    r"|verteidigungsminister|minister|"
    r"kanzler|generalsekretär|botschafter|könig|regierung|regierungschef|amtskollege|kollege"
    r"|sekretär|staatssekretär|"
    r"chefdiplomat|generalstabschef|admiral|general|delegation|außenamtschef|staatschef"
    r"|abgeordnete)(?:in|innen|s|n|en|es)?)"
)

GERMAN: Final = Lexicon(
    language="de",
    home="de",
    cities=cities.GERMAN,
    total=_p(
        r"insgesamt|\bzusammen\b|Drittel der|die (?:NATO-)?(?:Staaten|Länder|Mitglieder"
        r"|Alliierten)"
    ),
    denied=_p(r"dementiert\w*|bestritt(?:en)?\b|wies[^;]{0,80} zurück|zurückgewiesen"),
    again=_p(r"\bauch\b|anschließend|danach|außerdem|zudem|später|separat"),
    institution=_p(r"büro|Verbindungsoffizier|Vertretung|Zentrum"),
    members=_p(r"[- ](?:Staaten|Länder|Mitglied\w*|Verbündete\w*|Gipfel|Außenminister|Treffen)"),
    meets=(
        Meet(
            "de.meet.phone",
            _p(r"telefonier(?:te|ten|t|en)|Telefonats?|Telefongespräch\w*|am Telefon"),
            "phone",
        ),
        Meet("de.meet.video", _p(r"Videokonferenz|Videoschalte|per Video|Videogespräch"), "video"),
        Meet("de.meet.received", _p(r"empfing(?:en)?|empfangen|empfängt|begrüßte"), "in_person"),
        Meet(
            "de.meet.met",
            _p(
                r"\b(?:traf|trafen|trifft|treffen|getroffen|zusammengetroffen|zusammentreffen)\b"
                r"|\bTreffens?\b|zusammengekommen|zusammenkommen|kamen? [^;]{0,60}zusammen\b"
            ),
        ),
        Meet("de.meet.visit", _p(r"\b(?:Besuch|Reise)\b"), "in_person", called_off=True),
        Meet(
            "de.meet.talks",
            _p(
                r"\bGespräche?n?s?\b (?:mit|zwischen)|sprach(?:en)? (?:\w+ ){0,6}mit"
                r"|beriet(?:en)?|Beratungen|tauschte(?:n)? sich|zu Gesprächen|Unterredung"
                r"|Gespräch"
            ),
        ),
    ),
    commits=(
        Commit(
            "de.commit.withdrawn",
            _p(
                r"(?:zog|zogen|nahm|nahmen) [^;]{0,80}(?:Zusage|Angebot|Versprechen)"
                r"[^;]{0,60} zurück\b"
                r"|(?:Zusage|Angebot) zurückgezogen"
            ),
            Status.WITHDRAWN,
        ),
        Commit(
            "de.commit.signed",
            _p(
                r"unterzeichnet(?:e|en)?\b|unterschrieb(?:en)?\b|besiegelt\w*"
                r"|schloss(?:en)? (?:\w+ ){0,6}(?:Vertrag|Abkommen)"
            ),
            Status.SIGNED,
            "binding",
            mutual=True,
        ),
        Commit(
            "de.commit.allocated",
            _p(
                r"bewilligt\w*|Haushaltsausschuss[^;]{0,60}(?:billigt|gab)"
                r"|Kabinett[^;]{0,60}(?:beschloss|billigte)|freigegeben|gab[^;]{0,40} frei\b"
            ),
            Status.ALLOCATED,
            "binding",
        ),
        Commit(
            "de.commit.delivered",
            _p(
                r"(?:hat|haben|wurde|wurden)[^;]{0,60}(?:geliefert|übergeben|übergab)\b"
                r"|übergab(?:en)?\b"
            ),
            Status.DELIVERED,
        ),
        Commit(
            "de.commit.agreed",
            _p(
                r"(?:nahm|nahmen) [^;]{0,80}Angebot[^;]{0,80} an\b"
                r"|Angebot[^;]{0,60} angenommen"
                r"|vereinbart(?:e|en)?\b|einigten? sich"
                r"|(?:haben|hat) sich [^;]{0,160}(?:geeinigt|verständigt)\b"
                r"|verständigten? sich|verabredet\w*"
            ),
            Status.AGREED,
            mutual=True,
        ),
        Commit(
            "de.commit.pledged",
            _p(
                r"sagte(?:n)? [^;]{0,120}\bzu\b(?=[.,]| und)|zugesagt|zusagte|verpflichtet(?:e"
                r"|en)? sich|(?:kündigte|kündigten) [^;]{0,160}\ban\b|stell(?:t|te"
                r"|ten|en|e) [^;]{0,120}(?:bereit|zur Verfügung)|bereitstellen"
                r"|zur Verfügung stellen"
                r"|überl(?:ässt|assen|ieß)|steuer(?:t|te|n) [^;]{0,100}\bbei\b"
                r"|verleg(?:t|te) [^;]{0,80}\b(?:nach|in)\b"
                r"|\bwerde [^;]{0,100}\b(?:ausbilden|aufnehmen|übernehmen|entsenden|zahlen"
                r"|beisteuern)\b"
                r"|versprach(?:en)?|versprochen|beteilig(?:t|te|en) sich (?:\w+ ){0,4}(?:mit|an)"
                r"|\bwerde [^;]{0,100}\b(?:liefern|bereitstellen|schicken)\b"
                r"|\b(?:liefern|bereitstellen|entsenden|schicken) (?:werde|wolle)\b"
                r"|(?:wird|werden) [^;]{0,160}\b(?:liefern|bereitstellen|beisteuern|entsenden"
                r"|schicken|verlegen|stationieren|aufnehmen|ausbilden|überweisen|einzahlen|zahlen|finanzieren"
                r"|spenden|abgeben|übergeben|beitreten|kaufen|bestellen|eröffnen|einrichten"
                r"|entsandt|geliefert|übernehmen)\b"
                r"|\b(?:will|wollen) [^;]{0,140}\b(?:entsenden|liefern|bereitstellen|schicken"
                r"|verlegen|abgeben|spenden|überweisen|beisteuern)\b"
                r"|\b(?:steuer[nt]|steuert?e|trägt|tragen) [^;]{0,120}\bbei\b(?=[.,;]| und|$)"
                r"|\b(?:verlegt|entsendet|schickt|liefert|spendet|überweist) [^;]{0,80}"
                r"\b(?:nach|an) (?:die |den )?[A-ZÄÖÜ]"
                r"|\b(?:gibt|geben|zahlt|zahlen) [^;]{0,60}(?:Millionen|Milliarden)"
            ),
            Status.PLEDGED,
        ),
    ),
    not_meet=_p(
        r"Pressegespräch|Pressekonferenz|im Gespräch mit (?:der|dem) (?:dpa|Zeitung"
        r"|Sender|Deutschlandfunk)|getroffene|Maßnahmen (?:zu )?treffen"
        r"|Entscheidung(?:en)? (?:zu )?(?:treffen|getroffen)"
        r"|Vorbereitungen (?:zu )?treffen|Gespräche über ein Ende|trifft auf|betroffen"
    ),
    statuses=(
        (
            Status.DENIED,
            _p(
                r"dementiert\w*|bestritt(?:en)?|zurückgewiesen|wies[^;]{0,60}zurück"
                r"|kein (?:Treffen|Gespräch)"
                r"|\bnie(?:mals)? (?:geplant|vorgesehen|vereinbart|angesetzt)"
            ),
        ),
        (
            Status.CANCELLED,
            _p(
                r"abgesagt|sagte[^;]{0,80}\bab\b(?=[.,])|gestrichen|findet nicht statt|fällt aus"
                r"|absagte"
            ),
        ),
        (Status.POSTPONED, _p(r"verschoben|verlegt|vertagt|verschiebt")),
    ),
    immediate=(),
    dropped=_p(
        r"\bprüft|erwägt|könnte[n]?\b|schlug[^;]{0,60}vor\b|will [^;]{0,40} vorschlagen"
        r"|bat um ein|forderte ein|hofft auf|wünscht sich|zu einem Treffen bereit"
        r"|lud[^;]{0,80}\bein\b(?=[.,])"
    ),
    verb_final=False,
    planned=_p(
        r"\b(?:wird|werden|soll|sollen|will|wollen|plant"
        r"|planen)\b[^;]{0,160}\b(?:treffen|empfangen|sprechen|beraten|zusammenkommen"
        r"|telefonieren|reisen|stattfinden|besuchen|führen)\b|geplant\w*"
        r"|ist [^;]{0,60}vorgesehen|wird [^;]{0,40}erwartet"
        r"|reist [^;]{0,60}(?:zu (?:Gesprächen|einem Treffen))"
        r"|kommt [^;]{0,60}zu (?:Gesprächen|einem Treffen)"
        r"|steht [^;]{0,60}auf dem Programm|vor (?:dem|einem) (?:Treffen|Gespräch)"
        r"|bevorstehend"
    ),
    occurred=_p(
        r"\b(?:traf|trafen|empfing|empfingen|sprach|sprachen|beriet|berieten"
        r"|telefonierte|telefonierten|hat|haben|tauschte|tauschten|begrüßte|kam|kamen"
        r"|war|waren|führte|führten|fand|nach (?:dem|einem|seinem|ihrem)|bei (?:dem"
        r"|einem|ihrem|seinem)|beim|während|trifft)\b"
    ),
    modes=(
        ("phone", _p(r"telefon")),
        ("video", _p(r"Videokonferenz|Videoschalte|per Video")),
        (
            "in_person",
            _p(
                r"empf(?:ing|angen|ängt)|zu Besuch|besuchte|reiste|am Rande|im Hauptquartier"
                r"|im Kanzleramt|Antrittsbesuch|Staatsbesuch|eingetroffen|begrüßte|Abendessen"
                r"|Mittagessen"
            ),
        ),
    ),
    unnamed=_p(
        r"aus (?:Regierungs|Diplomaten|Bündnis|Delegations)kreisen|nach Angaben aus"
        r"|Insider|voraussichtlich|wahrscheinlich|vermutlich"
        r"|laut (?:einem )?(?:Medienbericht|Bericht)"
    ),
    not_commit=_p(
        r"\bprüft|prüfen|erwägt|erwägen|fordert(?:e|en)?\b|könnte|rief[^;]{0,40}auf"
        r"|appellierte|bekräftigte|bat\b|denkt (?:über|darüber) nach|lehnt|weigert"
        r"|verlangte?|Kommentar|Experte|hofft|nicht (?:liefern|beteiligen|bereitstellen)"
        r"|möchte"
    ),
    request=_p(r"fordert(?:e|en)?\b|rief[^;]{0,60}auf\b|appellierte|bat\b[^;]{0,60}um|verlangte"),
    reaffirm=_p(r"bekräftig|erneut zugesichert"),
    further=_p(r"weitere[nrs]?\b|zusätzlich"),
    concrete=_p(
        r"Abkommen|Absichtserklärung|Memorandum|Vertrag|Büro|Fonds|Informationsaustausch"
        r"|Weltraum|Cyber|Rüstungs|Fahrzeuge|Munition|Raketen|Drohnen|Generatoren|Übung"
        r"|Radar|Fregatte|Hubschrauber|Flugzeug|Ausbilder|Soldaten|Haubitze|Granaten|Lazarett|Zentrum"
        r"|Ausbildung|Dialog|Mechanismus|PURL|Fahrplan|Panzer|Waffen|Beteiligung"
    ),
    pair=_p(
        r"\bdie beiden\b|\bbeide (?:Minister|Politiker|Seiten|Länder|Männer|Staaten"
        r"|Regierungen)|beider Länder"
    ),
    title=_p(rf"(?:[- ](?:\w+ ){{0,1}}?){_TITLE}|{_TITLE}(?: (?:der|des|von|aus))? $"),
    about=_p(r"(?:[- ](?:Krieg|Krise|Konflikt|Hilfe|Politik))"),
    spokesperson=_p(r"[^.,]{0,20}[Ss]precher"),
    unnamed_party=_p(r"\b(?:Bundestag|Bundesregierung|Bundeskabinett|Bundeswehr)\b"),
    subject=_p(
        r"[^.;]{0,60}?\b(?:sagte|kündigte|stellt|stellte|verpflichtet|verpflichtete|will"
        r"|wird|traf|empfing|hat|unterzeichnete|versprach|bewilligte|liefert|beteiligt"
        r"|soll)\b"
    ),
    counterpart=_p(
        r"(?:mit|traf|trifft|treffen|empfing|zwischen|und|empfängt"
        r"|begrüßte)(?: \w+tag)?(?: (?:dem|der|den|seinem|seiner|ihrem|ihrer|seinen"
        r"|ihren|die|das))?(?: [\wäöüß-]+){0,3}? ?$"
    ),
    receiver_after=NEVER,
    receiver_before=_p(r"\b(?:der|für die|an die|für|an|zugunsten der|Der) $"),
    place_after=NEVER,
    place_before=_p(r"\b(?:in|aus|nach|im Nato-Hauptquartier in) $"),
    person=_p(
        rf"{_TITLE} (?P<name>(?-i:[A-ZÀ-Þ][\w-]+(?: (?:von |van |der "
        rf"|de )?[A-ZÀ-Þ][\w-]+)+))"
    ),
    objects=_p(r"(?P<object>[^.,;]{3,60})"),
    background=_p(
        r"im vergangenen Jahr|im Vorjahr|bereits (?:20|im)|früher|seit 20\d\d|damals"
        r"|zuletzt"
    ),
    unrelated=_p(
        r"Fußball|Bundesliga|Weltmeisterschaft|Länderspiel|Olympi|Filmfest|Konzert"
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
