"""Whose country a place is in to which things go: "a depot in Lviv"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from monitor.extract.dates.told import side_of_city

_MORE: Final = {
    "ua": "Dnipro|Zaporizhzhia|Mykolaiv|Kherson|Zhytomyr|Chernihiv|Sumy|Poltava|Vinnytsia|Donbas"
    "|Donetsk|Luhansk|Kryvyi Rih|Mariupol|Izium|Bakhmut|Rivne|Lutsk|Ternopil|Uzhhorod|Cherkasy"
    "|Kramatorsk|Pokrovsk|Kyiv",
    "jp": "Yokohama|Sasebo|Kure|Maizuru|Okinawa|Hokkaido|Misawa|Kyushu|Nagasaki|Kobe|Sendai",
    "kr": "Jinhae|Pyeongtaek|Ulsan|Daegu|Gwangju|Jeju|Cheongju|Gyeryong|Sacheon",
    "au": "Williamtown|Queensland|Tasmania|Victoria|Fremantle|Cairns|Bendigo|Geelong|Newcastle",
    "nz": "Waiouru|Linton|Ohakea|Whenuapai|Trentham|Burnham|Devonport",
    "pl": "Rzeszow|Rzeszów|Wroclaw|Wrocław|Poznan|Poznań|Lodz|Łódź|Szczecin|Radom",
    "de": "Wiesbaden|Ramstein|Kiel|Rostock|Wilhelmshaven|Bremerhaven|Leipzig|Dresden",
}
_AT: Final = re.compile(
    r"\b(?:in|to|for|near|at|around|outside|of) "
    r"(?:the |(?:northern|southern|eastern|western|central) )?"
    r"(?P<place>[A-ZŁ][\w'-]+(?: [A-Z][\w'-]+)?)"
)


def sited(words: str) -> tuple[str, ...]:
    """Give the sides of the places some words name as where things are or go, in their order."""
    found = (side_of_place(match["place"]) for match in _AT.finditer(words))
    return tuple(dict.fromkeys(side for side in found if side))


def side_of_place(name: str) -> str:
    """Give the country of a town or region we know; else ""."""
    first, _, _ = name.partition(" ")
    return _places().get(name) or _places().get(first) or side_of_city(name)


@cache
def _places() -> dict[str, str]:
    return {place: side for side, places in _MORE.items() for place in places.split("|")}
