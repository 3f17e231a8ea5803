"""The people of one article: who bears which name and office, and for which side."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from monitor.extract.names.roles import HOME_OF_OFFICE
from monitor.extract.names.world import LEADERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.extract.names.tokens import Ref, Token

FAMILY_FIRST = frozenset({"kr", "kp", "cn", "tw", "vn"})
# where papers call people by the given name: which word of the whole name that is
CALLED_BY_GIVEN = {"et": 0, "er": 0, "is": 0, "th": 0, "mn": 0, "vn": -1}
_SURNAMES = (
    "Kim Lee Park Choi Cho Jeong Jung Chung Kang Yoon Yun Moon Han Shin Seo Kwon Hwang Ahn Song"
    " Roh Wi Ban Suh Chun Rha Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo"
    " He Lin Luo Zheng Xi Qin Dong Jiang Deng Wen Ning Jin Ryu Yoo Bae Baek Nam Noh Jang Heo Hur"
    " Koo Kwak Seong Sung Cha Joo Min Oh Lim Im Nguyen Pham Tran Vo Phan"
)
_FAMILIES = frozenset(_SURNAMES.split())


@dataclass(slots=True)
class Person:
    """One person of the article; mutable while the article is read, then left alone."""

    name: str
    id: str = ""
    role: str = ""
    sides: tuple[str, ...] = ()
    title: str = ""  # as printed
    at: int = 0  # where first introduced
    votes: Counter[str] = field(default_factory=Counter)
    guessed: bool = False  # the side is only that of where the text was written

    @property
    def label(self) -> str:
        """What an event calls the person: the gazetteer id, else the fullest printed name."""
        return self.id or self.name


@cache
def _leaders() -> dict[str, str]:
    groups = [g for line in LEADERS.splitlines() for g in line.split("|")]
    return {name: g.split(":")[0] for g in groups for name in g.split(":")[1].split()}


def is_family(word: str) -> bool:
    """Tell an East Asian family name."""
    return word in _FAMILIES


# a family name and a given name of two syllables, the second not written large
_GIVEN = re.compile(r"[A-Z][a-z]{1,4} [A-Z][a-z]+-[a-z]+")


def surname(words: Sequence[str], sides: Iterable[str] = ()) -> str:
    """Tell which word of a name a second mention would use."""
    plain = [w for w in words if w not in {"II", "III", "IV", "Jr.", "Sr."}] or list(words)
    first = plain[0]
    family_first = bool(FAMILY_FIRST & set(sides)) or (
        first in _FAMILIES and (len(plain) == 3 or "-" in plain[-1])
    )
    if len(plain) == 2 and _GIVEN.fullmatch(" ".join(plain)):
        return first
    if len(plain) > 1 and first in _FAMILIES and family_first:
        return first
    if len(plain) > 1 and first.isupper() and len(first) > 3:
        return first
    return plain[-1]


_KOREAN = re.compile(r"[A-Z][a-z]{1,4} [A-Z][a-z]+-[a-z]+")  # "Rep. Kim" is no congressman


class Book:
    """Name memory of one article."""

    def __init__(self, home: str) -> None:
        """Start empty; ``home`` is the side a bare "Prime Minister X" belongs to, or ""."""
        self.home = home
        self._people: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_id: dict[str, Person] = {}
        self._served: list[tuple[Person, Sequence[str]]] = []

    def known(
        self, ref: Ref, words: Sequence[Token], text: str, role: str, sides: tuple[str, ...]
    ) -> None:
        """Take in a person of the gazetteer; one in no office that day is what the text says."""
        person = self._by_id.get(ref.id)
        if person is None:
            person = Person(ref.name, ref.id, ref.role, tuple(s for s in ref.sides if s))
            person.at = words[0].start
            self._people.append(person)
            self._by_id[ref.id] = person
        person.role = person.role or role
        person.title = person.title or role
        person.votes.update(sides[:1])
        for word in words:
            self._index(text[word.start : word.end], person)

    def add(self, words: Sequence[str], role: str, sides: tuple[str, ...], at: int) -> None:
        """Take in a person introduced by a title, or meet one again."""
        person = self._match(words)
        if person is None:
            person = Person(" ".join(words), at=at)
            self._people.append(person)
        if len(words) > len(person.name.split()) and not person.id:
            person.name = " ".join(words)
        person.role = person.role or role
        person.title = person.title or role
        person.votes.update(sides[:1])
        if not sides:
            side = "" if _KOREAN.fullmatch(" ".join(words)) else _side_of_office(role)
            person.votes.update({side: 0.5} if side else {})
        self._index(surname(words, sides), person)
        self._index(" ".join(words), person)

    def knight(self, given: str) -> None:
        """Take "Sir Keir" for whom the article names so in full, never for somebody new."""
        for person in self._people:
            if " " in person.name and person.name.split()[0] == given:
                self._index(given, person)

    def serve(self, words: Sequence[str], chief: Sequence[str]) -> None:
        """Note of somebody whom he serves: "Holm's deputy, Ilze Berzina"."""
        person = self._match(words)
        if person is not None:
            self._served.append((person, chief))

    def settle(self) -> None:
        """Decide everyone's side once all introductions are read."""
        for person in self._people:
            if person.id and person.sides:
                self._index(surname(person.name.split(), person.sides), person)
                self._index_given(person)
                continue
            key = surname(person.name.split(), person.votes)
            self._index(key, person)
            best = person.votes.most_common(1)
            side = best[0][0] if best else _leaders().get(key, "") or self._side_served(person)
            if not side and person.role and not (self.home == "us" and "inister" in person.role):
                side = self.home
                person.guessed = bool(side)
            person.sides = (side,) if side else ()
            self._index_given(person)

    def _index_given(self, person: Person) -> None:
        for side in person.sides:
            if side in CALLED_BY_GIVEN:
                self._index(person.name.split()[CALLED_BY_GIVEN[side]], person)

    def _side_served(self, person: Person) -> str:
        chiefs = (self._match(chief) for served, chief in self._served if served is person)
        votes = [c.sides or tuple(v for v, _ in c.votes.most_common(1)) for c in chiefs if c]
        return next((sides[0] for sides in votes if sides), "")

    def find(self, identity: str, words: Sequence[str], at: int) -> Person | None:
        """Find who a name means here: the latest introduced before, else the first."""
        if identity:
            return self._by_id.get(identity)
        lowered = _lowered(words)
        person = self._match(words, at) or self._match(lowered, at)
        if person is None and words and lowered[-1] in _leaders():
            words = lowered
            side = _leaders()[words[-1]]
            person = Person(" ".join(words), sides=(side,), at=at)
            self._people.append(person)
            self._index(words[-1], person)
        return person

    def titles(self) -> dict[str, str]:
        """Give the printed title of everyone who has one, by label."""
        return {person.label: person.title for person in self._people if person.title}

    def office(self, role: str, sides: tuple[str, ...]) -> Person | None:
        """Find the holder of an office named without its holder ("the prime minister")."""
        wanted = _core(role)
        for person in self._people:
            if _core(person.role) == wanted and (not sides or set(sides) & set(person.sides)):
                return person
        return None

    def _match(self, words: Sequence[str], at: int | None = None) -> Person | None:
        for key in (" ".join(words), surname(words)):
            found = [p for p in self._by_word.get(key, ()) if _agree(p.name.split(), words)]
            before = [p for p in found if at is None or p.at <= at]
            if before or found:
                return max(before, key=lambda p: p.at) if before else found[0]
        return None

    def _index(self, word: str, person: Person) -> None:
        people = self._by_word.setdefault(word, [])
        if person not in people:
            people.append(person)


def _agree(known: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether two written names can be one person's: no given names that differ."""
    a, b = {w.lower().strip(".") for w in known}, {w.lower().strip(".") for w in words}
    return a <= b or b <= a or len(a & b) >= 2


def _lowered(words: Sequence[str]) -> list[str]:
    """Write a name in capitals as a name: "ALAR KARIS" of a transcript."""
    whole = len(words) > 1 and all(w.isupper() for w in words)
    return [w.title() if w.isupper() and (whole or len(w) > 3) else w for w in words]


def _core(role: str) -> str:
    plain = role.lower().replace("-", " ").replace("defense", "defence").split(" and ")[0]
    return _SPUN.sub("secretary general", "prime minister" if plain == "pm" else plain)


_SPUN = re.compile(r"secretary (?:common|normal|basic)")  # as rewriting machines turn it


def body_of_office(role: str) -> tuple[str, ...]:
    """Give the alliance to which an office belongs wherever it is named."""
    return ("nato",) if _side_of_office(role) == "nato" else ()


def _side_of_office(role: str) -> str:
    for pattern, side in HOME_OF_OFFICE:
        if pattern.search(role):
            return side
    return ""
