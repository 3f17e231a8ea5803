"""Where French and German sentences put what is no party: datelines, currencies, subjects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import NameHit

_DATELINE: Final = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w'’.-]+(?:[ /][A-ZÀ-Þ][\w'’.-]+){0,2}"
    r"(?:, [^().;–—]{2,40}?)? ?\([^()]{2,24}\) ?[-–—:.]"
    r"|[A-ZÀ-Þ]{3,}(?:[ /-][A-ZÀ-Þ]{2,}){0,2}(?:, [^().;–—]{2,40}?)? [-–—] )"
)
#: Where an East Asian report was filed and by whom: 【ハーグ＝…】, （里加综合电）, (오타와=…).
_BRACKETED: Final = re.compile(
    r"\s*(?:[【［\[（(](?:(?![】］\]）)]).){0,12}[＝=](?:(?![】］\]）)]).){1,16}[】］\]）)]"
    r"|[【［\[（(](?:(?![】］\]）)]).){1,24}?[电電讯訊][】］\]）)]"
    r"|[一-龥]{2,12}(?:[0-9]{1,2}月)?[0-9]{1,2}日[电電讯訊](?:[（(][^）)]{1,16}[）)])?)"
)
_MONEY: Final = re.compile(
    r"\b(?:dollars?|couronnes?|livres?|francs?|won|wons|yens?|zlotys?|lires?|\$) $", re.IGNORECASE
)
_GELD: Final = re.compile(r" (?:Dollar|Kronen?|Pfund|Won|Yen|Zloty|Lira|Lire|Franken)\b")
#: A German sentence that begins with where, when or whence, and its verb up to the subject.
_LED: Final = re.compile(
    r"\s*(?:[A-ZÄÖÜ]{3,}[^a-zäöü]{0,24}[-–—] )?"
    r"(?:In|Im|Am|An|Bei|Beim|Nach|Zum|Zur|Mit|Für|Auf|Aus|Zudem|Außerdem|Dafür|Damit|Daneben"
    r"|Darüber|Laut|Heute|Gestern|Morgen|Bereits|Ab|Bis|Noch|Insgesamt|Zusätzlich|Ferner|Auch"
    r"|Künftig|Zugleich|Ende|Anfang|Mitte|Seit|Von|Vom|Unter|Wegen|Trotz|Angesichts|Vor|Zunächst"
    r"|Erstmals|Zuvor|Statt|Anders|Ohne|Über|Dort|So|Nun|Jetzt|Der Ukraine|Unterdessen|Derweil"
    r"|Inzwischen"
    r"|(?:(?:Rund|Etwa|Knapp|Fast|Gut|Mehr als|Bis zu|Weitere|Zusätzliche|\d[\d.,]*|Zwei|Drei|Vier"
    r"|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Elf|Zwölf|Fünfzehn|Zwanzig|Dreißig|Vierzig|Fünfzig|Sechzig"
    r"|Achtzig|Hundert|Zweihundert|Tausend|Dutzende|Hunderte|Tausende)"
    r"(?! (?:Minister|Staaten|Länder|Partei|Abgeordnet|Diplomat|Quellen|Personen|Beamt))))"
    r"\b[^,;:]{0,90}?"
    r" (?:hat|haben|[a-zäöüß]{2,}(?:t|te|ten|en|gab|sprach)|wird|will|soll|bot|gab|stieg|zog|nahm"
    r"|ließ)"
    r" (?:(?:die|der|das|seine?|ihre?) )?$"
)


def without_dateline(
    text: str, start: int, names: Sequence[NameHit], language: str
) -> list[NameHit]:
    """Leave out the place a report was filed from, and the nations that only name a currency.

    Args:
        text: The article.
        start: Of the sentence.
        names: Of the sentence.
        language: BCP 47 primary subtag.
    """
    if language not in ALPHABETIC:
        opening = _BRACKETED.match(text, start)
        return [hit for hit in names if opening is None or hit.start >= opening.end()]
    line = _DATELINE.match(text, start)
    head = line.end() if line else start
    return [hit for hit in names if hit.start >= head and not _of_currency(text, hit)]


def _of_currency(text: str, hit: NameHit) -> bool:
    """Tell the nation of a currency: "dollars australiens", "norwegische Kronen"."""
    if hit.kind is not NameKind.COUNTRY:
        return False
    if hit.form is not Form.ADJECTIVE:
        return text.startswith(("-Dollar", "-Kron"), hit.end)
    before = text[max(0, hit.start - 12) : hit.start]
    return bool(_MONEY.search(before) or _GELD.match(text, hit.end))


def is_led(text: str, start: int, hit: NameHit, language: str) -> bool:
    """Tell the subject behind its verb: "Am Dienstag hat Japan …".

    Args:
        text: The article.
        start: Of the sentence.
        hit: A name in it.
        language: BCP 47 primary subtag; in others the subject comes first.
    """
    colon = text.rfind(": ", start, hit.start)
    start = start if colon < 0 else colon + 2  # "Das Geld ist da: Vierzig Wagen spendet …"
    if language != "de" or hit.start - start > _REACH:
        return False
    return _LED.fullmatch(text, start, hit.start) is not None


_REACH: Final = 140
_BEFORE: Final = 90  # characters from the word of talks to the states they are between


def is_apart(lexicon: Lexicon, titled: re.Match[str], after: str) -> bool:
    """Tell an office behind a place that is none of its: "in Lisbon, the minister"."""
    beside = lexicon.language in ALPHABETIC and titled.string is after and titled[0][0] == " "
    return beside or titled[0].startswith(",")


def leads(text: str, hit: NameHit, lexicon: Lexicon) -> bool:
    """Tell a German nominative: "der japanische Minister", not "der japanischen Regierung"."""
    before, printed = text[max(0, hit.start - 4) : hit.start], text[hit.start : hit.end]
    adjective = lexicon.language == "de" and hit.form is Form.ADJECTIVE
    return adjective and before.lower() == "der " and printed.endswith("e")


def is_origin(text: str, hit: NameHit, lexicon: Lexicon) -> bool:
    """Tell whose the things are: "Lieferung australischer Kampfjets", "achetés aux Américains"."""
    if lexicon.language == "fr":
        return _BOUGHT.search(text, max(0, hit.start - 60), hit.start) is not None
    if lexicon.language != "de" or hit.form is not Form.ADJECTIVE:
        return False
    given = _GIVEN.search(text, max(0, hit.start - 30), hit.start)
    return given is not None and text[hit.start : hit.end].endswith(("er", "en"))


_BOUGHT: Final = re.compile(
    r"\b(?:ach[eè]t\w*|acquér\w+|acqui\w*|command\w+)(?: [\w’'-]+){0,4}? (?:aux?|à|auprès d\w+)"
    r"(?: la| les)? (?:l['’])?$"
)
_GIVEN: Final = re.compile(
    r"(?:[Ll]ieferung|[Üü]bergabe|[Ee]ntsendung|[Ss]pende|[Bb]ereitstellung|[Vv]erkauf|[Aa]bgabe)"
    r"(?:en|s)?"
    r" (?:von )?$"
)


def is_between(text: str, start: int, hit: NameHit, lexicon: Lexicon) -> bool:
    """Tell one of two states that talks are said to be between."""
    if lexicon.language not in ALPHABETIC or hit.kind is not NameKind.COUNTRY:
        return False
    return _BETWEEN.search(text, max(start, hit.start - _BEFORE), hit.start) is not None


_BETWEEN: Final = re.compile(
    r"(?:rencontre|entretien|réunion|dialogue|consultation|discussion|pourparlers|sommet|session"
    r"|visioconférence|concertation|treffen|gespräch|beratung|konsultation|dialog|telefonat|gipfel"
    r"|sitzung|verhandlung)\w*\b[^.;]{0,60} (?:entre|zwischen) (?:la |le |les |den |der |dem "
    r"|l['’])?$",
    re.IGNORECASE,
)


def is_aside(text: str, start: int, hit: NameHit, language: str) -> bool:
    """Tell a name that acts in no way: of private people, or of whose session two met beside.

    Args:
        text: The article.
        start: Of the sentence.
        hit: A name in it.
        language: BCP 47 primary subtag; only French and German are read.
    """
    if language not in ALPHABETIC:
        return False
    return _is_private(text, hit, language) or _is_margin(text, start, hit)


def _is_private(text: str, hit: NameHit, language: str) -> bool:
    """Tell a nation's people who act for nobody but themselves: students, firms, artists."""
    if hit.form is not Form.ADJECTIVE:
        return False
    if language == "fr":
        return _PRIVES.search(text, max(0, hit.start - 60), hit.start) is not None
    return language == "de" and _PRIVATE.match(text, hit.end) is not None


_PRIVES: Final = re.compile(
    r"\b(?:étudiante?s?|élèves?|lycéens?|entrepreneurs?|hommes d['’]affaires|chercheur(?:se)?s?"
    r"|artistes?|musiciens?|touristes?|joueu(?:rs?|ses?)|sportifs?|agriculteurs?|manifestants?"
    r"|universités?|supporteurs?|consommateurs?|syndicalistes?|syndicats?|importateurs?|vignerons?"
    r"|visiteurs?|voyageurs?|pèlerins?|lycées?|écoles?|réalisat(?:eur|rice)s?"
    r"|quotidiens?|journal|journaux|journalistes?|chaînes?|presse|médias?|hebdomadaires?|tabloïds?)"
    r" (?:[\wà-ÿ-]+ et )?$"
)
_PRIVATE: Final = re.compile(
    r"(?:,? (?:und )?[a-zäöü-]+e[nr]?)? (?:Studier|Student|Schüler|Unternehmer|Geschäftsleut"
    r"|Geschäftsm[aä]nn|Forscher|Künstler|Musiker|Tourist|Spieler|Sportler|Landwirt|Bauer"
    r"|Universität|Fans\b|Verbraucher|Demonstrant|Gewerkschaft|Importeur|Winzer|Besucher|Reisende"
    r"|Regisseur|Urlaub|Pilger|Zeitung|Medien|Presse|Sender|Nachrichten|Blatt|Journalist|Magazin)"
)


def is_house(text: str, hit: NameHit) -> bool:
    """Tell the seat of a government, where it receives: "zu Gast im Kanzleramt"."""
    return _HOUSE.search(text[max(0, hit.start - 8) : hit.end]) is not None


def is_host(text: str, hit: NameHit) -> bool:
    """Tell an alliance that receives, or a state in brackets behind a name: "Meier (Italien)"."""
    if hit.side in {"nato", "eu"} and _RECEIVES.match(text, hit.end):
        return True
    before = text[max(0, hit.start - 40) : hit.start]
    return text[hit.end : hit.end + 1] == ")" and _BRACKET.search(before) is not None


_RECEIVES: Final = re.compile(
    r" (?:a|ont|avait) (?:[\w’']+ )?(?:réuni|reçu|accueilli|convié|rassemblé)\b"
    r"| (?:réuni[rt]|reçoi|recevr|accueill|convie)\w*"
    r"| (?:empfängt|empfing|begrüßt\w*|versammelt\w*|lädt|lud)\b"
    r"| hat [^.;,]{3,90}\b(?:empfangen|begrüßt|versammelt|eingeladen|zu Gast)\b"
)
_BRACKET: Final = re.compile(
    r"(?<![\w])(?<!à )(?<!in )(?<!aus )(?<!bei )(?<!de )[A-ZÀ-Þ][\w’'-]+ \($"
)
_HOUSE: Final = re.compile(
    r"\b(?:im|ins|zum) (?:(?:Bundesk|K)anzleramt|Bendlerblock|Schloss Bellevue)"
    r"|\b(?:à l['’]|au )(?:[ÉE]lysée|Quai d['’]Orsay)|\bà Matignon"
)


def _is_margin(text: str, start: int, hit: NameHit) -> bool:
    """Tell an alliance by whose session two others meet: "en marge du sommet de l'Otan" (M3)."""
    if hit.side not in {"nato", "eu", "un"} or hit.kind is NameKind.PERSON:
        return False
    before = text[max(start, hit.start - _BEFORE) : hit.start]
    if _BESIDE.search(before):
        return True
    return bool(_RANDE.search(before) and _SITZUNG.match(text, hit.end))


_BESIDE: Final = re.compile(
    r"\b(?:en marge|au lendemain|à la veille|avant|après|en prélude|dans la perspective|en vue"
    r"|à l['’]approche)\b[^.;,]{1,40}\b(?:sommet|réunion|conférence|session|assemblée|rencontre)\b"
    r"[^.;,]{0,30}$"
    r"|\b(?:Rande|[Vv]or|[Nn]ach|Vorfeld|Anschluss|Vortag)\b[^.;,]{1,40}(?:[Gg]ipfel|[Tt]reffen"
    r"|[Ss]itzung|[Tt]agung|[Kk]onferenz|[Vv]ersammlung)\w* (?:der|von) $",
    re.IGNORECASE,
)
_RANDE: Final = re.compile(r"\b(?:Rande|[Vv]or|[Nn]ach|Vorfeld|Anschluss|Vortag)\b[^.;,]{1,30}$")
_SITZUNG: Final = re.compile(
    r"-\w*(?:[Gg]ipfel|[Tt]reffen|[Ss]itzung|[Tt]agung|[Kk]onferenz|[Vv]ersammlung)"
)
