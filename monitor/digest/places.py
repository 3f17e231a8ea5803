"""Names of sides for readers, where the gazetteer gave none with the day; places in English.

Source: ISO 3166-1 alpha-2, United Nations short names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.types import NameKind

if TYPE_CHECKING:
    from monitor.types import Name

SIDES = {
    "nato": "NATO", "eu": "European Union", "un": "United Nations",
    "jp": "Japan", "kr": "Republic of Korea", "au": "Australia", "nz": "New Zealand",
    "al": "Albania", "be": "Belgium", "bg": "Bulgaria", "ca": "Canada", "hr": "Croatia",
    "cz": "Czechia", "dk": "Denmark", "ee": "Estonia", "fi": "Finland", "fr": "France",
    "de": "Germany", "gr": "Greece", "hu": "Hungary", "is": "Iceland", "it": "Italy",
    "lv": "Latvia", "lt": "Lithuania", "lu": "Luxembourg", "me": "Montenegro",
    "nl": "Netherlands", "mk": "North Macedonia", "no": "Norway", "pl": "Poland",
    "pt": "Portugal", "ro": "Romania", "sk": "Slovakia", "si": "Slovenia", "es": "Spain",
    "se": "Sweden", "tr": "Türkiye", "gb": "United Kingdom", "us": "United States",
    "ua": "Ukraine", "ru": "Russia", "by": "Belarus", "md": "Moldova", "ge": "Georgia",
    "am": "Armenia", "az": "Azerbaijan", "rs": "Serbia", "ba": "Bosnia and Herzegovina",
    "xk": "Kosovo", "ch": "Switzerland", "at": "Austria", "ie": "Ireland", "mt": "Malta",
    "cy": "Cyprus", "cn": "China", "tw": "Taiwan", "hk": "Hong Kong", "kp": "North Korea",
    "mn": "Mongolia", "in": "India", "pk": "Pakistan", "af": "Afghanistan", "kz": "Kazakhstan",
    "ph": "Philippines", "vn": "Viet Nam", "id": "Indonesia", "my": "Malaysia",
    "sg": "Singapore", "th": "Thailand", "pg": "Papua New Guinea", "fj": "Fiji",
    "il": "Israel", "ps": "Palestine", "ir": "Iran", "iq": "Iraq", "sy": "Syria",
    "jo": "Jordan", "eg": "Egypt", "sa": "Saudi Arabia", "ae": "United Arab Emirates",
    "qa": "Qatar", "za": "South Africa", "br": "Brazil", "mx": "Mexico", "co": "Colombia",
}  # fmt: skip
PARTNERS = ("kr", "jp", "au", "nz")
SCRIPTS = {
    "jp": "ja", "kr": "ko", "kp": "ko", "cn": "zh", "tw": "zh", "hk": "zh", "ua": "uk",
    "gr": "el", "cy": "el", "bg": "bg", "ge": "ka", "am": "hy", "il": "he", "th": "th",
}  # fmt: skip
"""The language in which a side writes the names of its people, where it is not in Latin letters."""
CITIES = {
    "Bruxelles": "Brussels", "Brüssel": "Brussels", "Brussel": "Brussels", "브뤼셀": "Brussels",
    "ブリュッセル": "Brussels", "布鲁塞尔": "Brussels", "布魯塞爾": "Brussels",
    "Den Haag": "The Hague", "La Haye": "The Hague", "헤이그": "The Hague",
    "ハーグ": "The Hague", "海牙": "The Hague",
}  # fmt: skip
"""Seats that are no place of the gazetteer, where such a name stands for what sits there."""


def english(name: Name, printed: str) -> str:
    """Give in English the place that an entry calls so in another language, else ""."""
    if name.kind not in (NameKind.PLACE, NameKind.COUNTRY):
        return ""
    if any(form == printed for language, form in name.forms if language not in ("", "en")):
        return name.name
    return name.capital[0] if printed in name.capital[1:] and printed != name.capital[0] else ""
