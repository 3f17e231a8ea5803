"""Where a source lives, by its country or its language: whose "today" a text means."""

from __future__ import annotations

from datetime import UTC, time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

_BY_COUNTRY: Final = {
    "ae": "Asia/Dubai", "at": "Europe/Vienna", "au": "Australia/Sydney", "be": "Europe/Brussels",
    "bg": "Europe/Sofia", "ca": "America/Toronto", "ch": "Europe/Zurich", "cn": "Asia/Shanghai",
    "cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen",
    "ee": "Europe/Tallinn", "es": "Europe/Madrid", "fi": "Europe/Helsinki", "fr": "Europe/Paris",
    "gb": "Europe/London", "gr": "Europe/Athens", "hk": "Asia/Hong_Kong", "hr": "Europe/Zagreb",
    "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
    "is": "Atlantic/Reykjavik", "it": "Europe/Rome", "jp": "Asia/Tokyo", "kr": "Asia/Seoul",
    "lt": "Europe/Vilnius", "lv": "Europe/Riga", "nl": "Europe/Amsterdam", "no": "Europe/Oslo",
    "nz": "Pacific/Auckland", "ph": "Asia/Manila", "pl": "Europe/Warsaw", "pt": "Europe/Lisbon",
    "ro": "Europe/Bucharest", "ru": "Europe/Moscow", "se": "Europe/Stockholm",
    "sg": "Asia/Singapore", "sk": "Europe/Bratislava", "tr": "Europe/Istanbul",
    "tw": "Asia/Taipei", "ua": "Europe/Kyiv", "us": "America/New_York",
}  # fmt: skip
_BY_LANGUAGE: Final = {
    "ko": "Asia/Seoul", "ja": "Asia/Tokyo", "zh": "Asia/Shanghai", "fr": "Europe/Paris",
    "de": "Europe/Berlin",
}  # fmt: skip
_BARE_DAY: Final = frozenset({time(0), time(12)})  # how a day without a time of day is stored


def usual_zone(country: str, language: str, published: datetime) -> str | None:
    """Name the IANA zone a source most likely writes in; ``None`` when nothing tells.

    Args:
        country: ISO 3166 alpha-2 of the source in lower case, or "".
        language: BCP 47 primary subtag of the text.
        published: Aware; midnight and noon UTC are days without a time and need no zone.
    """
    if published.astimezone(UTC).time() in _BARE_DAY:
        return None
    return _BY_COUNTRY.get(country.lower()) or _BY_LANGUAGE.get(language)
