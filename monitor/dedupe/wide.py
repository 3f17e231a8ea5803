"""Names the whole world knows: they stand in so many reports that they tie no two of them.

Folded and stemmed as :mod:`monitor.dedupe.tokens` reads words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from monitor.dedupe.tokens import NAME, NUMBER, word
from monitor.dedupe.wordings import CAPITALS, WORDING
from monitor.dedupe.words import GENERIC, listed

if TYPE_CHECKING:
    from numpy.typing import NDArray

# What a government is named by, beside the seats in CAPITALS.
SEATS = {
    "belarus": "minsk",
    "chile": "santiago",
    "czech czechia tschechien": "prague prag",
    "egypt": "cairo kairo",
    "fiji fidji": "suva",
    "georgia": "tbilisi",
    "indonesia": "jakarta",
    "iraq": "baghdad",
    "ireland": "dublin",
    "kazakhstan": "astana",
    "malaysia": "kuala",
    "moldova": "chisinau",
    "mongolia": "ulaanbaatar",
    "pakistan": "islamabad",
    "papua papouasie": "moresby",
    "serbia": "belgrade",
    "slovakia": "bratislava",
    "slovenia": "ljubljana",
    "switzerland schweiz": "bern",
    "thailand": "bangkok",
    "tonga": "nukualofa",
    "vanuatu": "vila",
    "vietnam": "hanoi",
    "zealand zelande neuseeland": "wellington",
    "australia australie australien": "canberra",
    "belgium belgien belgique": "brussels brussel bruxelles",
    "britain kingdom grossbritannien royaume": "london londres whitehall westminster",
    "china chine": "beijing peking pekin",
    "commission": "brussels brussel bruxelles",
    "greece griechenland grece": "athens athen athenes",
    "italy italien italie": "rome rom",
    "japan japon": "tokyo tokio",
    "korea coree": "seoul pyongyang pjongjang",
    "lithuania litauen lituanie": "vilnius wilna",
    "netherlands dutch niederlande pays": "hague haag haye amsterdam",
    "romania rumanien roumanie": "bucharest bukarest bucarest",
    "spain spanien espagne": "madrid",
    "turkey turkei turquie": "ankara",
    "american us usa etats": "washington pentagon",
    "france": "paris elysee hexagone",
    "ukraine": "kyiv kiev kiew",
    "nato otan": "alliance bundnis",
}
PLACES = listed(
    """
    nato otan eu un uno onu ue g7 g20 asean aukus quad osce who imf europe europa european
    europeen europeenne asia asie asien africa afrique afrika america amerique amerika american
    americain amerikanisch pacific pacifique pazifik indo atlantic atlantique atlantik arctic
    arctique arktis baltic baltikum ostsee black mediterranean middle nahost union nations
    bundeswehr
    """
)
DATES = 0x8000  # the least fact of a month or a day of the week
SPREAD = np.uint64(0xD6E8FEB86659FD93)
PAIRS = np.triu_indices(4, 1)
BRIEF = 31  # numbers up to so many stand in any report


@lru_cache(maxsize=1)
def wide() -> frozenset[int]:
    """Facts of the names of countries, their seats and people, of alliances and of ranks."""
    lands = (*CAPITALS, *CAPITALS.values(), *SEATS, *SEATS.values())
    words = {one for said in lands for one in said.split()} | PLACES | WORDING | GENERIC
    return frozenset(word(one).fact for one in words)


@lru_cache(maxsize=1)
def brief() -> frozenset[int]:
    """Facts of small numbers."""
    return frozenset(word(str(n)).fact for n in range(BRIEF + 1))


def scarce(facts: NDArray[np.uint16], kinds: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Hash the pairs of the few rare facts whose hashes are least, wherever they stand.

    Of a text told anew nothing else is left. Countries, ranks, dates, small numbers are not rare.
    """
    names, numbers = _common()
    named, counted = (kinds == NAME) & ~names[facts], (kinds == NUMBER) & ~numbers[facts]
    found = np.unique(mixed(facts[named | counted].astype(np.uint64) * SPREAD))
    one, two = (side[PAIRS[1] < len(found)] for side in PAIRS)
    return mixed(found[one] * np.uint64(3) + found[two] * np.uint64(5))


def mixed(h: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread hashes that differ in few bits."""
    h = (h ^ (h >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15)
    return h ^ (h >> np.uint64(29))


@lru_cache(maxsize=1)
def _common() -> NDArray[np.bool_]:
    """Tell for every name, and for every number, whether many reports have it."""
    found = np.zeros((2, 1 << 16), np.bool_)
    found[0, list(wide())] = True
    found[1, list(brief())] = True
    found[1, DATES:] = True
    return found


@lru_cache(maxsize=1)
def _names() -> dict[int, set[str]]:
    """Give for the fact of a country's name or seat all that stands for it."""
    found: dict[int, set[str]] = {}
    for table in (CAPITALS, SEATS):
        for lands, seats in table.items():
            alike = {*lands.split(), *seats.split()}
            for one in alike:
                found.setdefault(word(one).fact, set()).update(alike)
    return found


@lru_cache(maxsize=1)
def kin() -> dict[int, frozenset[int]]:
    """Give for the fact of a country's name or seat those of all that stands for it."""
    return {one: frozenset(word(n).fact for n in alike) for one, alike in _names().items()}


@lru_cache(maxsize=1)
def akin() -> dict[int, frozenset[int]]:
    """Give for the fact of a country's name or seat the bytes of all that stands for it."""
    return {one: frozenset(word(n).code for n in alike) for one, alike in _names().items()}
