"""Who is who and where is where: tolerant comparison of persons, places and words.

Items print "Mark Rutte", "Rutte", "NATO chief Rutte" or carry a gazetteer id; capitals come in six
languages. Two names agree when one's words are among the other's. A ``Directory`` made from the
gazetteer adds which side a person speaks for and which city a foreign name means.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.folding import plain
from monitor.ledger.states import States
from monitor.types import Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    _WORD.findall(
        "mr mrs ms dr sir dame lord president prime minister premier chancellor secretary general "
        "chief nato foreign defence defense deputy vice admiral gen lt col ambassador king queen "
        "senator sen rep hon the of and for affairs leader acting pm secgen"
    )
)
_SETTLED = ("ij", "iy", "yy", "ii", "ou", "oh", "oe", "ae", "ue")
_VENUES = frozenset(
    _WORD.findall(
        "house palace centre center hall hotel ministry headquarters office base airport capitol "
        "hill room camp embassy residence parliament pentagon kremlin compound castle villa "
        "university hq venue congress convention"
    )
)
_CITIES = {  # names of one city that share no word; the gazetteer adds its own
    "den haag": "hague",
    "gravenhage": "hague",
    "bruxelles": "brussels",
    "brussel": "brussels",
    "brüssel": "brussels",
    "브뤼셀": "brussels",
    "ブリュッセル": "brussels",
    "布鲁塞尔": "brussels",
    "munchen": "munich",
    "washington dc": "washington",
    "washington d c": "washington",
    "kiev": "kyiv",
    "soul": "seoul",
    "서울": "seoul",
    "ソウル": "seoul",
    "도쿄": "tokyo",
    "東京": "tokyo",
    "warszawa": "warsaw",
    "new york city": "new york",
    "roma": "rome",
    "rom": "rome",
    "genf": "geneva",
    "geneve": "geneva",
    "mailand": "milan",
    "neapel": "naples",
    "venedig": "venice",
    "venise": "venice",
    "danzig": "gdansk",
    "breslau": "wroclaw",
    "krakau": "krakow",
    "cracovie": "krakow",
    "koln": "cologne",
    "francfort": "frankfurt",
    "hambourg": "hamburg",
    "edimbourg": "edinburgh",
    "antwerpen": "antwerp",
    "anvers": "antwerp",
    "strassburg": "strasbourg",
    "barcelone": "barcelona",
    "hawai": "hawaii",
}


_ACTORS = frozenset({NameKind.COUNTRY, NameKind.FIRM, NameKind.PERSON})


@lru_cache(maxsize=65536)
def words_of(person: str) -> frozenset[str]:
    """List what identifies a person: the words of the name without titles, spelling settled."""
    words = plain(person).split()
    return frozenset(_settle(w) for w in words if w not in _TITLES) or frozenset(words)


def _settle(word: str) -> str:
    for pair in _SETTLED:
        word = word.replace(pair, "y" if pair[-1] in "ijy" else pair[0])
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Tell whether two written forms may be one person: the words of one within the other's."""
    if one == other:
        return True
    a, b = words_of(one), words_of(other)
    return a <= b or b <= a or "".join(sorted(a)) == "".join(sorted(b))


def comparable(one: str, other: str) -> bool:
    """Tell whether two names are written in scripts that can be held against each other."""
    return _latin(one) == _latin(other)


def told_already(name: str, persons: Sequence[str], sides: Sequence[str]) -> bool:
    """Tell whether a name of another script is likely one of those who are known, one a side.

    Args:
        name: As printed, of no one known.
        persons: Who is known to have met.
        sides: Of the meeting.
    """
    strange = [p for p in persons if not comparable(name, p)]
    return len(strange) >= max(1, len(sides))


@lru_cache(maxsize=65536)
def _latin(text: str) -> bool:
    return all(ord(c) < 0x250 for c in plain(text))


class Directory:
    """What the gazetteer knows of persons and places; empty, names are compared as printed."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        """Index persons by every form, countries and cities by their names, firms by their id."""
        self._persons: dict[str, set[str]] = defaultdict(set)
        self._terms: dict[str, Name] = {}
        self._places: dict[str, str] = {}
        self._countries: set[str] = set()
        self._firms: dict[str, str] = {}
        self._actors: set[str] = set()
        names = tuple(names)
        self.states = States(names)
        for name in names:
            self._learn(name)

    def _learn(self, name: Name) -> None:
        forms = {plain(f) for f in (name.id, name.name, *(form for _, form in name.forms))}
        if name.kind in _ACTORS:
            named = (*forms, *map(plain, name.adjectives))
            self._actors |= {w for form in named for w in form.split()}
        if name.kind is NameKind.PERSON:
            self._terms[name.id] = name
            for form in forms:
                self._persons[form].add(name.id)
        elif name.kind is NameKind.FIRM:
            self._firms[name.id] = name.side
        elif name.kind in {NameKind.PLACE, NameKind.COUNTRY}:
            own = plain(name.place or name.name)  # a house stands for its town
            self._places.update(dict.fromkeys(forms, own))
            if name.kind is NameKind.COUNTRY:
                self._countries |= forms
                self._learn_capital([plain(form) for form in name.capital])

    def _learn_capital(self, forms: Sequence[str]) -> None:
        """Let a capital be one city in all languages: "Varsovie", "Warschau", "바르샤바"."""
        for form in forms:
            self._places.setdefault(form, forms[0])

    def person(self, printed: str) -> str:
        """Return the gazetteer id of a printed name, or the name itself when that is unclear."""
        ids = self._persons.get(plain(printed), set())
        return next(iter(ids)) if len(ids) == 1 else printed

    def side(self, person: str, on: date) -> str:
        """Return the side a person speaks for on a day; "" when unknown."""
        name = self._terms.get(self.person(person))
        if name is None:
            return ""
        for term in name.terms:
            if (term.start is None or term.start <= on) and (term.end is None or on <= term.end):
                return term.side
        return name.side

    def country(self, side: str) -> str:
        """Return the country of a firm, "" for any other side."""
        return self._firms.get(side, "")

    def actor(self, word: str) -> bool:
        """Tell whether a folded word is one of the name of a state, a firm or a person."""
        return word in self._actors

    def seat(self, word: str) -> bool:
        """Tell whether a folded word names a place, as "Canberra" before radars, or an actor."""
        return word in self._places or self.actor(word)

    def charted(self, place: str) -> bool:
        """Tell whether a place is one the gazetteer knows, not a house or a square of some town."""
        return not self._places or plain(place) in self._places

    def city(self, place: str) -> str:
        """Name the city a place stands for; "" for a country, a venue or nothing."""
        key = plain(place)
        if key in self._countries:
            return ""
        known = self._places.get(key, "")
        key = plain(known) if known else key
        key = _CITIES.get(key, key).removeprefix("the ")
        return "" if _VENUES & set(key.split()) else key


NOWHERE = Directory()


def shared(ones: Sequence[str], others: Sequence[str]) -> int:
    """Count the persons of the first list who may stand in the second."""
    return sum(any(same_person(p, q) for q in others) for p in ones)


def same_city(one: str, other: str) -> bool:
    """Tell whether two cities, as ``Directory.city`` names them, are one."""
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


def fuller(one: str, other: str) -> str:
    """Choose the form of one person's name that says more: a gazetteer id, else the longer."""
    if _is_id(one) != _is_id(other):
        return one if _is_id(one) else other
    return other if len(other) > len(one) else one


def _is_id(name: str) -> bool:
    return "-" in name and name == name.lower() and " " not in name
