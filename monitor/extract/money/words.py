"""The vocabulary of sums and counts: currency signs and names, scales, things counted, bounds."""

from __future__ import annotations

from typing import Final, Literal

from monitor.text.numerals import ENGLISH

Bound = Literal["up_to", "at_least", "about"]

#: Signs and codes written before a number. A bare ``$`` is settled by context.
SIGNS: Final[dict[str, str]] = {
    "NZ$": "NZD", "NZD$": "NZD", "AU$": "AUD", "A$": "AUD", "AUD$": "AUD", "US$": "USD",
    "$US": "USD", "$A": "AUD", "$AU": "AUD", "$NZ": "NZD", "$C": "CAD", "$CA": "CAD",
    "NZ $": "NZD", "US $": "USD", "AU $": "AUD", "USD$": "USD", "CAD $": "CAD", "USD $": "USD",
    "AUD $": "AUD", "NZD $": "NZD", "SGD $": "SGD", "CDN$": "CAD", "Cdn $": "CAD", "C $": "CAD",
    "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "S$": "SGD", "HK$": "HKD",
    "NT$": "TWD", "DH": "AED", "DHS": "AED", "RS": "INR", "RS.": "INR",
    "R$": "BRL", "F$": "FJD", "$": "$", "€": "EUR", "£": "GBP", "¥": "¥",
    "￥": "¥", "₩": "KRW", "￦": "KRW", "₹": "INR", "₴": "UAH", "₱": "PHP", "฿": "THB", "₺": "TRY",
}  # fmt: skip
CODES: Final = (
    "USD", "EUR", "GBP", "JPY", "KRW", "NZD", "AUD", "CAD", "CHF", "NOK", "SEK", "DKK", "ISK",
    "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "UAH", "INR", "CNY", "RMB", "SGD", "HKD", "TWD",
    "PHP", "THB", "IDR", "VND", "MYR", "BRL", "ILS", "ZAR",
    "AED", "SAR", "QAR", "KWD", "EGP", "PKR", "MXN", "FJD",
)  # fmt: skip

#: Names written after a number, singular or plural, English, French and German.
CURRENCY_NAMES: Final[dict[str, str]] = {
    "dollar": "$", "dollars": "$", "buck": "$", "bucks": "$", "euro": "EUR", "euros": "EUR",
    "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "pound": "GBP",
    "pounds": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "kroner": "kr", "krone": "kr",
    "kronor": "SEK", "krona": "SEK", "krónur": "ISK", "zloty": "PLN", "zlotys": "PLN",
    "złoty": "PLN", "zlotych": "PLN", "hryvnia": "UAH", "hryvnias": "UAH", "lira": "TRY",
    "liras": "TRY", "rupees": "INR", "rupiah": "IDR", "baht": "THB", "forint": "HUF",
    "forints": "HUF", "koruna": "CZK", "korunas": "CZK", "koruny": "CZK", "lei": "RON",
    "leva": "BGN", "pesos": "PHP", "ringgit": "MYR", "shekels": "ILS", "rubles": "RUB",
    "roubles": "RUB", "francs": "CHF", "franken": "CHF", "livres sterling": "GBP",
    "livres": "GBP",
    "pfund": "GBP", "yens": "JPY", "wons": "KRW", "kronen": "kr", "couronnes": "kr",
    "crown": "kr", "crowns": "kr", "dlrs": "$", "dlr": "$", "stg": "GBP", "marks": "DEM",
    "d-marks": "DEM", "guilders": "NLG", "lire": "ITL", "pesetas": "ESP", "escudos": "PTE",
    "drachmas": "GRD", "riyals": "SAR", "dirhams": "AED", "rand": "ZAR", "ecus": "XEU",
}  # fmt: skip
#: Whose dollar, krone …: the adjective before the name.
ADJECTIVES: Final[dict[str, str]] = {
    "us": "us", "u.s.": "us", "u.s": "us", "american": "us", "united states": "us",
    "new zealand": "nz", "nz": "nz", "kiwi": "nz", "australian": "au", "aussie": "au",
    "canadian": "ca", "singapore": "sg", "singaporean": "sg", "hong kong": "hk",
    "taiwan": "tw", "taiwanese": "tw", "new taiwan": "tw", "norwegian": "no", "danish": "dk",
    "swedish": "se", "icelandic": "is", "czech": "cz", "swiss": "ch", "british": "gb",
    "egyptian": "eg", "south korean": "kr", "korean": "kr", "north korean": "kp",
    "japanese": "jp", "chinese": "cn", "turkish": "tr", "polish": "pl", "ukrainian": "ua",
    "fijian": "fj", "américains": "us", "australiens": "au", "néo-zélandais": "nz",
    "canadiens": "ca", "us-": "us", "neuseeland-": "nz", "neuseeländische": "nz",
    "neuseeländischen": "nz", "australische": "au", "australischen": "au",
    "kanadische": "ca", "kanadischen": "ca", "norwegische": "no", "norwegischen": "no",
    "schwedische": "se", "schwedischen": "se", "dänische": "dk", "dänischen": "dk",
    "schweizer": "ch", "amerikanische": "us", "amerikanischen": "us", "norvégiennes": "no",
    "suédoises": "se", "danoises": "dk", "suisses": "ch",
}  # fmt: skip
OF_COUNTRY: Final[dict[str, str]] = {
    "us": "USD", "nz": "NZD", "au": "AUD", "ca": "CAD", "sg": "SGD", "hk": "HKD", "tw": "TWD",
    "fj": "FJD", "no": "NOK", "dk": "DKK", "se": "SEK", "is": "ISK", "cz": "CZK", "ch": "CHF",
    "gb": "GBP", "eg": "EGP", "kr": "KRW", "kp": "KPW", "jp": "JPY", "cn": "CNY", "tr": "TRY",
    "pl": "PLN", "ua": "UAH",
}  # fmt: skip
DOLLAR_COUNTRIES: Final = frozenset({"us", "nz", "au", "ca", "sg", "hk", "tw", "fj"})

SCALES: Final[dict[str, float]] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6,
    "mn": 1e6, "mil": 1e6, "m": 1e6, "billion": 1e9, "billions": 1e9, "bln": 1e9, "bn": 1e9,
    "b": 1e9, "crore": 1e7, "lakh": 1e5,
    "trillion": 1e12, "trillions": 1e12, "trn": 1e12, "tn": 1e12,
    # French
    "mille": 1e3, "milliers": 1e3, "millions de": 1e6, "million de": 1e6, "milliard": 1e9,
    "milliards": 1e9, "milliard de": 1e9, "milliards de": 1e9, "md": 1e9, "mds": 1e9,
    "millions d'": 1e6, "milliards d'": 1e9, "million d'": 1e6, "milliard d'": 1e9,
    # German
    "tausend": 1e3, "mio": 1e6, "mio.": 1e6, "millionen": 1e6, "mrd": 1e9, "mrd.": 1e9,
    "milliarde": 1e9, "milliarden": 1e9, "billionen": 1e12,
}  # fmt: skip

NUMBER_WORDS: Final[dict[str, float]] = {
    "a single": 1,
    **ENGLISH,
    "a dozen": 12, "two dozen": 24, "three dozen": 36,
    "half a": 0.5, "half-a": 0.5, "a half": 0.5, "quarter of a": 0.25, "a quarter": 0.25,
    "a quarter of a": 0.25, "three quarters of a": 0.75, "three-quarters of a": 0.75,
    "a third of a": 1 / 3, "two and a half": 2.5, "three and a half": 3.5, "four and a half": 4.5,
    "a hundred": 100, "one and a half": 1.5, "a million": 1e6, "a billion": 1e9,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "douze": 12, "vingt": 20, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "zwanzig": 20,
    "onze": 11, "quinze": 15, "seize": 16, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "cent": 100, "elf": 11, "fünfzehn": 15, "achtzehn": 18, "dreißig": 30,
    "vierzig": 40, "fünfzig": 50, "hundert": 100, "tausend": 1000,
    "eine": 1, "einer": 1, "une": 1, "un": 1,
}  # fmt: skip

#: What is counted, by the last word of the noun phrase.
UNITS: Final[dict[str, str]] = {
    word: unit
    for unit, words in {
        "personnel": (
            "troops crew crews pilots cadets soldiers personnel servicemen servicemembers trainers "
            "instructors sailors "
            "nurses surgeons analysts technicians mechanics interpreters divers planners people "
            "marines paratroopers experts specialists officers advisers advisors engineers medics "
            "airmen airmen peacekeepers reservists recruits doctors staff observers "
            "soldats militaires instructeurs formateurs officiers soldaten soldatinnen ausbilder "
            "offiziere"
        ),
        "vehicles": (
            "lorries buses "
            "vehicles tanks howitzers ambulances trucks carriers bulldozers excavators ifvs apcs "
            "bushmasters bushmaster humvees véhicules chars fahrzeuge panzer kampfpanzer "
            "schützenpanzer haubitzen obusiers blindés camions engins canons lastwagen geschütze "
            "krankenwagen rettungswagen"
        ),
        "aircraft": (
            "aircraft jets planes airplanes fighters helicopters warplanes choppers avions "
            "hélicoptères kampfjets flugzeuge transportflugzeuge hubschrauber"
        ),
        "ships": (
            "ships minesweepers patrol-boats vessels frigates destroyers submarines boats warships "
            "minehunters corvettes "
            "frégates sous-marins navires patrouilleurs bateaux vedettes schiffe fregatten u-boote "
            "boote korvetten"
        ),
        "missiles": "missiles interceptors rockets torpedoes raketen abfangraketen roquettes",
        "drones": "drones uavs drohnen",
        "rounds": "rounds shells munitions projectiles granaten geschosse obus",
        "systems": (
            "systems launchers batteries radars radar battery launcher guns mortars generators "
            "transformers systèmes lanceurs générateurs transformateurs systeme werfer generatoren "
            "stromaggregate transformatoren radargeräte"
        ),
        "tonnes": "tonnes tons tonnen",
        "places": "places slots seats berths scholarships",
        "items": "helmets vests suits kits drones-kits helme",
    }.items()
    for word in words.split()
}  # fmt: skip

BOUNDS: Final[dict[Bound, tuple[str, ...]]] = {
    "up_to": (
        "up to", "as much as", "as many as", "at most", "no more than", "not more than",
        "a maximum of", "maximum of", "a maximum", "jusqu'à", "jusqu’à", "au maximum", "bis zu",
        "maximal", "höchstens",
    ),
    "at_least": (
        "at least", "more than", "over", "in excess of", "upwards of", "no less than",
        "not less than", "a minimum of", "minimum of", "exceeding", "north of", "au moins",
        "plus de", "plus d'", "mindestens", "mehr als", "über",
    ),
    "about": (
        "about", "some", "around", "nearly", "almost", "approximately", "roughly", "close to",
        "an estimated", "estimated", "just under", "just over", "slightly over", "approx.",
        "circa", "environ", "près de", "quelque", "rund", "etwa", "knapp", "ungefähr", "gut",
        "fast", "zirka", "ca.", "well over",
    ),
}  # fmt: skip
