"""Titles and offices: how papers introduce a person, and what rank that makes."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.types import Level

_PORTFOLIO = (
    r"(?:[Ff]oreign|[Oo]verseas|[Ii]nternational|[Pp]rotection|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ii]nterior|[Jj]ustice|[Uu]nification|[Ee]nergy"
    r"|[Ee]nvironment|[Ii]ndustry|[Ee]conomy|[Ee]conomics?|[Cc]limate|[Ss]ecurity|[Aa]griculture|[Ff]arm"
    r"|[Cc]ommerce|[Dd]evelopment|[Hh]ealth|[Tt]ransport|[Cc]abinet|[Ii]mmigration|[Ii]nfrastructure"
    r"|[Ee]xternal [Aa]ffairs|[Ff]oreign [Aa]ffairs|[Hh]ome|[Oo]il|[Ee]ducation|[Cc]yber|[Dd]igital"
    r"|[Nn]ational [Dd]efen[cs]e|[Ss]tate|[Ii]nternational [Tt]rade|[Dd]efen[cs]e [Ii]ndustry|[Vv]eterans"
    r"|[Pp]rocurement|[Dd]efen[cs]e [Pp]rocurement|[Aa]rmed [Ff]orces|[Ee]urope(?:an [Aa]ffairs)?|[Rr]econstruction|[Ll]abou?r|[Ss]cience"
    r"|[Pp]lanning|[Cc]ommunications?|[Cc]ivil [Dd]efen[cs]e|[Ff]isheries|[Pp]ublic [Ss]afety|[Dd]igital [Aa]ffairs)"
)
_RANKED = (
    r"(?:(?:[Dd]eputy|[Vv]ice|[Aa]ssistant|[Aa]cting|[Ff]irst|[Ss]enior|[Pp]arliamentary)[ -]){0,2}"
)
_FIELD = (
    r"(?:[Ff]oreign|[Nn]ational|[Ii]nternational|[Dd]efen[cs]e|[Tt]rade|[Ff]inance|[Ii]nterior|[Ss]tate|[Ee]nergy|[Uu]nification"
    r"|[Dd]isarmament|[Vv]eterans|[Ee]conom(?:y|ics?)|[Tt]ransport|[Ii]nfrastructure|[Ii]ndustry|[Ee]urope(?:an)?|[Dd]igital|[Jj]ustice"
    r"|[Hh]ealth|[Dd]evelopment|[Cc]limate|[Ss]ecurity|[Pp]rocurement|[Rr]econstruction|[Aa]rmed|[Ee]xternal|[Hh]ome|[Pp]olicy"
    r"|[Ss]trategic|[Ss]trategy|[Cc]yber|[Ss]cience|[Ii]ndo-Pacific|[Cc]ommerce|[Pp]olitical|[Aa]cquisition|[Ll]ogistics|[Ww]ar)"
)
_OF_FIELD = (
    rf"(?: (?:of|for) (?:the )?{_FIELD}(?: {_FIELD}){{0,2}}(?: (?:[Aa]ffairs|[Dd]efen[cs]e|[Tt]rade"
    r"|[Ss]ecurity|[Ff]orces|[Ii]ndustry|[Pp]olicy|[Pp]rocurement|[Cc]ooperation|[Rr]elations|[Dd]evelopment|[Pp]rogram(?:me)?s?))?(?: and (?:[A-Z]\w+)(?: [A-Z]\w+)?)?)"
)
_MINISTER = rf"{_RANKED}(?:{_PORTFOLIO}(?: and (?:[A-Z]\w+|{_PORTFOLIO}))? (?:[Vv]ice[ -])?)?[Mm]inister{_OF_FIELD}{{0,2}}"
_ALLIED_FIELD = r"(?:[Dd]efen[cs]e|[Ii]ndustry|[Ii]nnovation|[Aa]rmaments|[Oo]perations|[Pp]lanning|[Pp]olitical|[Aa]ffairs|[Ss]ecurity|[Pp]olicy|[Pp]ublic|[Dd]iplomacy|[Ee]merging|[Cc]hallenges|[Ii]nvestment|[Ii]ntelligence|[Hh]ybrid|[Cc]yber|[Dd]igital|[Tt]ransformation|[Ee]xecutive|[Mm]anagement)"
_SECRETARY = (
    rf"{_RANKED}(?:(?:[Uu]nder[ -]?)?[Ss]ecretary(?:[ -](?:[Gg]eneral(?: for {_ALLIED_FIELD}(?:(?:,? and|,)? {_ALLIED_FIELD}){{0,6}})?|[Cc]ommon|[Nn]ormal|[Bb]asic)|(?= of [A-Z][\w' ]{{2,40}}? (?:[Dd]epartment|[Mm]inistry)\b)|{_OF_FIELD}{{1,2}}|\b(?= [A-Z]))"
    r"|[Uu]nder[ -]?[Ss]ecretary|(?:[Ss]tate|[Aa]ssociate|[Pp]arliamentary|[Aa]dministrative) [Ss]ecretary"
    rf"{_OF_FIELD}?"
    r"|(?:[Ff]oreign|[Dd]efen[cs]e|[Tt]reasury|[Cc]ommerce|[Hh]ome|[Ee]nergy|(?:[Cc]hief )?[Cc]abinet"
    r"|[Tt]rade|[Hh]ealth|[Jj]ustice|[Ii]nterior|[Tt]ransport|[Ll]abou?r|[Vv]eterans|[Aa]griculture|[Ss]ecurity"
    r"|[Pp]ermanent|[Ww]ar|[Aa]rmy|[Nn]avy) [Ss]ecretary|SecGen)"
)
_MILITARY = (
    r"(?:(?:[Ll]ieutenant|[Mm]ajor|[Bb]rigadier|[Vv]ice|[Rr]ear|[Ff]leet)[ -])?(?:[Gg]eneral|[Aa]dmiral|(?:Air (?:Chief |Vice[ -])?)?[Mm]arshal"
    r"|[Cc]olonel|(?:Air )?[Cc]ommodore|[Bb]rigadier|(?:Wing|Squadron) [Cc]ommander(?= [A-Z])|[Gg]roup [Cc]aptain|(?:R|V)ADM|CDRE|(?:LT|MAJ)GEN|AVM|AIRMSHL|(?:Vice|Rear|Fleet) Adm\.|(?:Lt|Maj|Brig)\.?[ -]Col\.|(?:Lt\.? )?Cmdr\.|Brig\.|[Cc]aptain(?= [A-Z]))|[Ff]irst [Ss]ea [Ll]ord|(?:Lt|Maj|Brig)\.?[ -]Gen\.|Gen\.|Adm\.|Col\.|(?:[Aa]rmy|[Mm]ilitary|[Nn]avy|[Nn]aval|[Aa]ir [Ff]orce|[Dd]efen[cs]e) [Cc]hief"
    r"|(?:[Dd]eputy )?[Ss]upreme [Aa]llied [Cc]ommander(?: Europe|,? [Tt]ransformation)?|[Cc]ommander(?:[ -]in[ -][Cc]hief)?|D?SACEUR|SACT"
    r"|[Cc]hief of (?:the )?(?:[Dd]efen[cs]e(?: [Ff]orce| [Ss]taff)?|(?:[Gg]eneral |[Jj]oint |[Nn]aval |[Aa]ir )?[Ss]taff|[Nn]avy|[Aa]rmy|[Aa]ir [Ff]orce)(?: of the (?:Joint Staff|Armed Forces|Self-Defen[cs]e Forces?|Army|Navy|Air Force))?"
    r"|[Cc]hair(?:man|woman|person)? of (?:the )?(?:NATO )?(?:[Mm]ilitary [Cc]ommittee|[Jj]oint [Cc]hiefs of [Ss]taff)"
)
_LEADER = (
    rf"{_RANKED}(?:[Pp]rime [Mm]inister|PM|[Pp]remier(?! League)|[Cc]hancellor|[Pp]resident(?:-elect)?|[Tt]aoiseach)"
    r"|King|Queen|Emperor|Empress|(?:[Cc]rown )?[Pp]rince(?:ss)?|Emir|Sultan|Sheikh|Ayatollah|Pope|(?:[Ss]upreme )?[Ll]eader"
)
_OTHER = (
    r"(?:[Nn]ational )?[Ss]ecurity [Aa]dvis[eo]r|(?:[Ss]pecial |[Pp]eace |[Nn]uclear |[Tt]rade |[Cc]limate )?[Ee]nvoy"
    r"|(?:[Ss]pecial|(?:[Dd]eputy )?[Pp]ermanent|[Ss]enior [Mm]ilitary|[Mm]ilitary) (?:[Rr]epresentative|[Ee]nvoy)|[Hh]igh [Rr]epresentative|[Tt]rade [Rr]epresentative"
    r"|(?:[Dd]eputy )?[Aa]mbassador|[Cc]harg[eé] d'affaires|[Hh]igh [Cc]ommissioner|(?:(?:[Ee]xternal )?(?:[Tt]rade|[Rr]elations)|[Ff]arm|[Aa]griculture|[Ff]isheries|[Ee]nlargement|[Cc]ompetition|[Bb]udget|[Ee]nergy|[Dd]evelopment|[Tt]ransport|[Mm]igration|[Cc]limate|[Hh]ealth) [Cc]ommissioner|[Cc]ommissioner"
    r"|[Ss]tate [Cc]ouncill?or|[Oo]fficial(?= [A-Z][a-z]+ [A-Z])|(?:(?<=ish )|(?<=ian )|(?<=ese )|(?<=ean )|(?<=tch )|(?<=man )|(?<=nch )|(?<=[Ss]enior )|(?<=[Tt]op )|(?<=ranking )|(?<=epartment )|(?<=inistry )|(?<=efence )|(?<=efense )|(?<=ecurity )|(?<=overnment )|(?<=ilitary )|(?<=oreign ))official(?= (?:in|at|on|to|for|about|over|yesterday|today|there|[A-Z][a-z]+day)\b|[.,](?! (?:said|says|told|who)))|(?:[Tt]op |[Cc]hief |[Ll]ead )(?:diplomat|negotiator|military officer|general)"
    r"|(?<=['’]s )[Dd]eputy(?=, [A-Z])|(?:[Mm]ilitary|[Dd]efen[cs]e) [Aa]ttach[eé]|[Cc]onsul(?:[ -][Gg]eneral)?|[Pp]olitical [Dd]irector|(?:[Nn]ational )?[Aa]rmaments [Dd]irector"
    r"|[Mm]anaging [Dd]irector|[Ii]nspector[ -][Gg]eneral|[Cc]ommandant"
    r"|[Cc]hief (?:[Dd]efen[cs]e )?[Ss]cientist|[Ss]peaker|[Ss]enator|Sen\.|Rep\.|[Cc]ongress(?:man|woman)|[Gg]overnor|MP|[Ll]awmaker|[Gg]overnor[- ][Gg]eneral|[Cc]omptroller"
    r"|[Dd]irector(?:[ -][Gg]eneral)?|[Cc]hief [Ee]xecutive|CEO|[Cc]hair(?:man|woman|person)?|[Cc]hief|[Hh]ead"
    r"|(?:[Ff]oreign [Pp]olicy|[Dd]efen[cs]e|[Ss]enior|[Tt]op) (?:[Cc]hief|[Oo]fficial|[Aa]ide|[Aa]dvis[eo]r)"
)
ROLE = re.compile(rf"\b(?:{_MINISTER}|{_SECRETARY}|{_LEADER}|{_MILITARY}|{_OTHER})(?![\w-])")
SPOKES = re.compile(
    r"\b(?:[Ss]pokes(?:man|woman|person|people|men)|[Pp]ress [Ss]ecretary|[Cc]hief [Ss]pokes\w+)\b"
)
GROUP = re.compile(
    r"\b(?:Allied [Cc]hiefs of [Dd]efen[cs]e|(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Pp]rime|[Ff]arm|[Ee]nergy|[Ii]nterior|[Cc]abinet|[Hh]ealth)"
    r" )?(?:(?:and|or) (?:foreign|defen[cs]e|finance) )?[Mm]inisters|[Ll]eaders|[Pp]residents|[Oo]fficials"
    r"|(?:[Pp]olitical|(?:[Dd]efen[cs]e |[Ss]ecurity )?[Pp]olicy|(?:[Nn]ational )?[Aa]rmaments|[Pp]lanning) [Dd]irectors"
    r"|[Dd]iplomats|[Ee]nvoys|[Nn]egotiators|[Dd]elegations?|[Cc]ounterparts|[Oo]pposite numbers|[Aa]mbassadors|[Rr]epresentatives|(?:[Ee]xecutives|[Mm]anagers)(?= (?:of|from) [A-Z])"
    r"|[Cc]hiefs of (?:[Ss]taff|[Dd]efen[cs]e|[Nn]avy|[Aa]rmy)|[Hh]eads of (?:delegation|government|state|mission)|(?:[Dd]efen[cs]e|[Mm]ilitary|[Aa]rmy|[Nn]avy|[Nn]aval|[Aa]ir [Ff]orce|[Ss]py|(?:[Dd]efen[cs]e )?(?:[Pp]olicy|[Pp]rocurement|[Aa]rmaments|[Cc]yber|[Ss]ecurity|[Ii]ntelligence|[Pp]lanning|[Ll]ogistics|[Ss]pace|[Cc]oast [Gg]uard|[Bb]order [Gg]uard)) chiefs"
    r"|(?:[Ss]peakers|(?<=[Tt]he )[Hh]eads|(?<=[Tt]he )[Cc]hiefs)(?= of the [A-Z]\w+(?:, [A-Z]\w+)* and [A-Z]\w+ (?:navies|armies|air forces|armed forces|coast guards|parliaments|lower houses|upper houses|general staffs|militaries|special forces))|(?<=[Tt]he )(?:[Hh]eads|[Cc]hiefs|[Cc]hairmen|[Cc]hairs|[Dd]irectors|[Gg]overnors)(?= of the [A-Z][\w ]{2,40} (?:[a-z]+ )?(?:boards|agencies|authorities|institutes|councils|services|commissions|(?:central )?banks)\b)|(?:[Cc]entral[- ]bank|[Bb]ank) (?:[Gg]overnors|[Cc]hiefs)|[Ll]awmakers|[Ss]enators|[Gg]overnments?|[Aa]dministrations?|[Ss]ides|[Aa]uthorities|[Aa]dvis[eo]rs"
    r"|(?:[Mm]ilitary|[Nn]aval|[Ss]taff|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|[Pp]olice|[Ii]ntelligence) [Oo]fficers|(?:[Mm]ilitary |[Jj]oint |[Gg]eneral )?[Ss]taffs|(?:[Ii]nternational [Mm]ilitary|[Jj]oint|[Gg]eneral|[Nn]aval) Staff(?! (?:[Tt]alks|[Cc]ollege|[Oo]fficer))|[Cc]olleagues|[Gg]enerals|[Cc]ommanders|[Pp]arliamentarians|[Ee]xperts|[Aa]llies|[Pp]artners|[Cc]ountries"
    r"|[Cc]oast [Gg]uards?|[Mm]aritime [Aa]uthority|[Nn]ations|[Ss]tates|[Mm]embers|[Tt]roops|[Ff]orces|(?:[Mm]ilitary|[Nn]avy|[Aa]rmy|[Aa]ir [Ff]orce)(?! [Cc]hief\b)"
    r"|[Ee]mbassy|(?:[Hh]ome [Aa]ffairs|[Dd]efen[cs]e|[Ff]oreign(?: [Aa]ffairs)?|[Tt]rade) [Dd]epartment|[Dd]epartment (?:of|for) (?:the )?[A-Z][\w-]+(?: and [A-Z][\w-]+)?|[Mm]inistry(?: (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,? and|,)? [A-Z][\w-]+){0,4}(?! (?:[Mm]inister|[Ss]pokes)))?|[Pp]arliament|[Cc]abinet(?! [Ss]ecretar)|Diet|Senate|Congress|Bundestag|Knesset|[Rr]oyals?|[Cc]ompany|[Ff]irm|[Ii]ndustry)\b"
)
COUNTERPART = re.compile(
    r"\b(?:[Cc]ounterpart|[Oo]pposite number|[Cc]olleague|[Hh]omologue|(?<=[Hh]is )(?:host|guest|visitor|interlocutor)(?!-)"
    r"|(?<=[Hh]er )(?:host|guest|visitor|interlocutor)(?!-)|(?<=[Tt]he )latter(?!'s? [a-z]+ (?:half|part)))\b"
)

_LEVELS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"(?:deputy|vice)[ -](?:sec|for|def|min|nat|tra|fin)|(?:permanent|state|associate|parliamentary|administrative) sec|under ?sec|assistant|first deputy", re.IGNORECASE), "deputy"),
    (re.compile(r"ambassador|high commissioner|charg", re.IGNORECASE), "ambassador"),
    (re.compile(r"secretary[ -]general|secgen|prime min|\bpm\b|premier|chancellor|president|king|queen|emperor|prince"
                r"|emir|leader|taoiseach|high representative|nato chief", re.IGNORECASE), "leader"),
    (re.compile(r"minist|secretary|state councill", re.IGNORECASE), "minister"),
    (re.compile(r"general|admiral|gen\.|adm\.|marshal|colonel|commander|military|army|navy|naval|sea lord|air force|brigadier|captain|staff|saceur", re.IGNORECASE), "military"),
    (re.compile(r"speaker|senator|sen\.|rep\.|congress|\bmp\b|lawmaker|parliament", re.IGNORECASE), "parliament"),
    (re.compile(r"chief executive|ceo|company|firm", re.IGNORECASE), "company"),
)  # fmt: skip


def level_of(role: str) -> Level:
    """Rank an office (M5); ``official`` when nothing says more."""
    for pattern, level in _LEVELS:
        if pattern.search(role):
            return level
    return "official"


# offices only one country has
HOME_OF_OFFICE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"Foreign Secretary|Home Secretary|Defence Secretary|First Sea Lord"), "gb"),
    (re.compile(r"Secretary of (?:State|Defense|War|Commerce|Energy)|Treasury Secretary|Commerce Secretary"
                r"|Defense Secretary|Senator|Sen\.|Rep\.|Congress|Trade Representative|War Secretary"
                r"|(?<!State )(?<!Permanent )(?<!Associate )(?<!Parliamentary )(?<!Administrative )(?<!Cabinet )(?<!Deputy )Secretary$"), "us"),
    (re.compile(r"State Councill?or"), "cn"),
    (re.compile(r"Chief Cabinet Secretary"), "jp"),
    (re.compile(r"Taoiseach"), "ie"),
    (re.compile(r"Chancellor"), "de"),
    (re.compile(r"(?:Deputy|Assistant) Secretary[- ]General|[Ss]upreme [Aa]llied|SACEUR|SACT|SecGen|[Cc]hair(?:man|woman|person)? of (?:the )?(?:NATO|[Mm]ilitary [Cc]ommittee)"), "nato"),
)  # fmt: skip


# lower-case words a title, a group or "the two" can begin with: the patterns are tried only there
FIRST_WORDS = (
    "the both air overseas protection deputy vice assistant acting first senior parliamentary foreign defence defense finance trade interior"
    " justice unification energy environment industry economy economic economics climate security agriculture farm"
    " commerce development health transport cabinet immigration infrastructure external home oil education cyber"
    " digital national state international veterans minister ministers under undersecretary secretary treasury chief"
    " chiefs permanent war army navy secgen lieutenant major brigadier rear fleet general generals admiral marshal"
    " colonel commodore wing squadron group radm vadm cdre ltgen majgen avm airmshl cmdr lt maj brig gen adm col military commander commanders saceur sact chair chairman chairwoman"
    " chairperson prime pm premier chancellor president presidents taoiseach king queen emperor empress crown prince"
    " princess emir sultan sheikh ayatollah pope supreme leader leaders special peace nuclear envoy envoys high"
    " ambassador ambassadors chargé charge commissioner top lead speaker speakers senator senators sen rep congressman"
    " congresswoman governor comptroller mp lawmaker lawmakers director ceo head spokesman spokeswoman spokesperson spokespeople"
    " spokesmen press counterpart opposite colleague homologue official heads intelligence police staff counterparts officials diplomats negotiators staffs joint colleagues delegation delegations representatives executives managers"
    " armaments policy spy naval government governments administration administrations sides authorities adviser advisor advisers advisors host guest visitor interlocutor latter allied"
    " parliamentarians experts allies partners countries nations states members troops forces air embassy ministry"
    " procurement armed europe european reconstruction labour labor science planning communications civil fisheries public"
    " relations enlargement competition budget migration central bank chairmen chairs directors governors"
    " associate administrative brigadier captain consul political managing inspector commandant department"
    " coast border space logistics maritime parliament diet senate congress bundestag knesset royal royals company firm and or"
)

# capitalised words that make "Japan's … …" something else than a person
NO_NAMES = (
    "House Force Forces Party Ministry Office Agency Council Fleet Army Navy Court Bank Group Corp Sea"
    " Strait Day Festival University Industry Industries Government Security Defence Defense Policy"
    " Strategy Plan Act Law Project Initiative Street Square Airport Base Command Air National Prime"
    " Foreign Central Northern Southern Eastern Western Pacific Indo-Pacific Parliament Congress Senate"
    " Diet Cabinet Treasury Museum Institute Centre Center Games Cup League Union Church State World"
    " War Revolution Wall Peninsula Islands Island Coast Guard Corps Regiment Brigade Division Academy"
    " Hospital School Committee Commission Assembly Department Bureau Media Times Post News Daily"
    " Olympic Olympics Summit Treaty Pact Agreement Dialogue Forum Representative Military Gross Rugby"
    " Football Cricket Open Stock Exchange Market Reserve Space Supreme High Special Joint Chief"
    " Police Affairs Republic Kingdom Gulf Bay Chamber Embassy Union Workers Ocean Invasion Occupation Battle Siege"
    " Amnesty Watch International Foundation Society Association Federation Company Limited"
)

# the kind of forces before the state they are of
FORCES_OF: Final = re.compile(
    r"\b(?:[Aa]rmed|[Ll]and|[Aa]ir|[Nn]aval|[Ss]ecurity|[Dd]efen[cs]e"
    r"|[Ss]pecial [Oo]perations|[Tt]erritorial [Dd]efen[cs]e) [Ff]orces"
)
# a public body that gives, lends and sells
LENDS: Final = re.compile(
    r"\b(?:Bank|Board|Agency|Authority|Fund|Corporation|Commission|Institute|Council|Treasury)\b"
)
# what a government said through somebody's office
OFFICE_SAID: Final = re.compile(
    r"['’]s (?:[\w-]+ ){1,3}(?:said|says|announced|confirmed|added)(?: on \w+day)?(?: that)? "
)
