"""Who is who: how sides and people are called in a digest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from monitor.digest.phrases import capital
from monitor.digest.places import CITIES, SCRIPTS, SIDES, english
from monitor.digest.view import Foreign, Person
from monitor.text.display import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from monitor.types import Event, Name, Term

INITIALS = 8  # letters


@dataclass(frozen=True)
class Cast:
    """The names a digest may use, as of its day."""

    names: Mapping[str, Name]
    day: date
    printed: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # person: side, title

    def at(self, event: Event) -> Cast:
        """Add the offices that an event's reports print beside names, the first report's first."""
        printed = {
            person: (side, title)
            for report in reversed(event.reports)
            for person, side, title in report.mention.offices
        }
        return replace(self, printed=printed) if printed else self

    def side(self, id_: str) -> str:
        """Call a side as a reader would."""
        if id_ in SIDES:
            return SIDES[id_]
        if id_ in self.names:
            return one_line(self.names[id_].name)
        return id_.upper() if len(id_) <= 2 else _unslug(id_)

    def short(self, id_: str) -> str:
        """Call a side or a scheme by its initials, where it has any."""
        name = self.names.get(id_)
        if name is None or id_ in SIDES:
            return self.side(id_)
        forms = (one_line(form) for _, form in name.forms)
        initials = (f for f in forms if f.isascii() and f.isupper() and 2 < len(f) <= INITIALS)
        return next(initials, self.side(id_))

    def place(self, printed: str | None) -> str:
        """Call a place in English where the gazetteer knows it, else as printed; "" for none."""
        text = one_line(printed or "")
        said = (english(name, text) for name in self.names.values())
        return CITIES.get(text) or one_line(next(filter(None, said), text)) if text else ""

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
        return term.side if term else self._printed(id_)[0] or (name.side if name else "")

    def introduced(self, id_: str, on: date | None) -> Person:
        """Introduce a person: name, office, side."""
        term = self.office(id_, on)
        side = self.side_of(id_, on)
        role = one_line(term.role if term else self._printed(id_)[1])
        parts = (capital(role), self.side(side) if side else "")
        return Person(
            name=self.person(id_),
            office=", ".join(part for part in parts if part),
            own=self.own_script(id_, on),
        )

    def own_script(self, id_: str, on: date | None) -> Foreign | None:
        """Write a person's name in the script of the person's own side."""
        name = self.names.get(id_)
        language = SCRIPTS.get(self.side_of(id_, on), "")
        if name is None or not language:
            return None
        written = next((form for lang, form in name.forms if lang == language), "")
        return Foreign(text=one_line(written), language=language) if written else None

    def _printed(self, id_: str) -> tuple[str, str]:
        """Give side and title printed beside a name, or beside the same surname."""
        if id_ in self.printed:
            return self.printed[id_]
        surname = id_.rpartition(" ")[2]
        same = (v for k, v in self.printed.items() if k.rpartition(" ")[2] == surname)
        return next(same, ("", ""))


def _unslug(text: str) -> str:
    """Write a gazetteer id as a name; anything else stays as printed."""
    clean = one_line(text)
    if clean != clean.lower() or " " in clean or not clean.isascii():
        return clean
    return " ".join(part.capitalize() for part in clean.split("-"))
