"""Who is who: how sides and people are called in a digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.digest.phrases import capital
from monitor.digest.places import SCRIPTS, SIDES
from monitor.digest.view import Foreign
from monitor.text.display import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from monitor.types import Mention, Name, Term


@dataclass(frozen=True)
class Cast:
    """The names a digest may use, as of its day."""

    names: Mapping[str, Name]
    day: date

    def side(self, id_: str) -> str:
        """Call a side as a reader would."""
        if id_ in SIDES:
            return SIDES[id_]
        if id_ in self.names:
            return one_line(self.names[id_].name)
        return id_.upper() if len(id_) <= 2 else _unslug(id_)

    def person(self, id_: str) -> str:
        """Call a person by name."""
        return one_line(self.names[id_].name) if id_ in self.names else _unslug(id_)

    def office(self, id_: str, on: date | None) -> Term | None:
        """Give the office a person held on a day, the digest's own by default."""
        name = self.names.get(id_)
        if name is None:
            return None
        at = on or self.day
        held = (t for t in name.terms if (t.start or at) <= at <= (t.end or at))
        return next(held, None)

    def side_of(self, id_: str, on: date | None) -> str:
        """Give the side a person stands for, "" when unknown."""
        term = self.office(id_, on)
        name = self.names.get(id_)
        return term.side if term else (name.side if name else "")

    def introduced(self, id_: str, on: date | None) -> str:
        """Introduce a person: name, office, side."""
        term = self.office(id_, on)
        side = self.side_of(id_, on)
        role = one_line(term.role) if term else ""
        parts = (self.person(id_), capital(role), self.side(side) if side else "")
        return ", ".join(part for part in parts if part)

    def own_script(self, id_: str, on: date | None) -> Foreign | None:
        """Write a person's name in the script of the person's own side."""
        name = self.names.get(id_)
        language = SCRIPTS.get(self.side_of(id_, on), "")
        if name is None or not language:
            return None
        written = next((form for lang, form in name.forms if lang == language), "")
        return Foreign(text=one_line(written), language=language) if written else None

    def parties(self, state: Mention) -> list[str]:
        """Name those who meet: people where known, else their sides.

        A side is left out when somebody speaks for it, or when there are people enough of whom
        the gazetteer knows no side.
        """
        known = [self.side_of(person, state.date) for person in state.persons]
        silent = [self.side(s) for s in state.sides if s not in known]
        people = [self.person(person) for person in state.persons]
        return people + (silent if len(silent) > known.count("") or len(people) < 2 else [])


def _unslug(text: str) -> str:
    """Write a gazetteer id as a name; anything else stays as printed."""
    clean = one_line(text)
    if clean != clean.lower() or " " in clean or not clean.isascii():
        return clean
    return " ".join(part.capitalize() for part in clean.split("-"))
