"""How events, sides and days are called on the pages: the digest's own words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.cast import Cast
from monitor.types import Change, Status

if TYPE_CHECKING:
    from monitor.pipeline.app import App

Line = dict[str, object]
GOOD = ("occurred", "confirmed", "agreed", "signed", "allocated", "delivered", "partly_delivered")
BAD = ("cancelled", "denied", "withdrawn", "expired")


@dataclass(frozen=True, slots=True)
class Words:
    """The wording of the pages."""

    cast: Cast

    @staticmethod
    def of(app: App) -> Words:
        """Speak with a home's gazetteer."""
        names = {n.id: n for n in app.config.names}
        return Words(Cast(names, app.now().date()))

    def title(self, line: Line) -> str:
        """Head an event: who with whom, or who gives what."""
        if line["kind"] == "meeting":
            people = [self.cast.person(p) for p in _texts(line["persons"])]
            sides = [self.cast.side(s) for s in _texts(line["sides"])]
            return " – ".join(people if len(people) > 1 else sides)
        giver = self.cast.side(str(line["giver"])) if line["giver"] else ""
        receiver = self.cast.side(str(line["receiver"])) if line["receiver"] else ""
        head = " → ".join(part for part in (giver, receiver) if part)
        return f"{head}: {line['object']}" if line["object"] else head

    def sides(self, line: Line) -> str:
        """Name an event's sides."""
        return phrases.joined([self.cast.side(s) for s in _texts(line["sides"])])

    def status(self, value: object) -> str:
        """Name a state."""
        return phrases.STATUS[Status(str(value))]

    def change(self, value: object) -> str:
        """Name a change."""
        return phrases.CHANGE[Change(str(value))]

    def tone(self, value: object) -> str:
        """Colour a state."""
        return "ok" if value in GOOD else "er" if value in BAD else "bl"

    def day(self, value: object) -> str:
        """Write a civil day, given as such or as ISO text."""
        if isinstance(value, str) and len(value) == 10:
            value = date.fromisoformat(value)
        if isinstance(value, date) and not isinstance(value, datetime):
            return phrases.day_of(value)
        return str(value) if value else "Not stated"

    def instant(self, value: object) -> str:
        """Write an instant in UTC, given as such or as ISO text."""
        if isinstance(value, str) and value:
            value = datetime.fromisoformat(value)
        return f"{value:%d %b %Y %H:%M} UTC" if isinstance(value, datetime) else "never"

    def value(self, value: object) -> str:
        """Write any field's value, given as such or as JSON."""
        if isinstance(value, str) and value[:1] in '["{0123456789tfn-':
            try:
                value = json.loads(value)
            except ValueError:
                return str(value)
        if isinstance(value, dict):
            return self.amount(value)
        if isinstance(value, list):
            return ", ".join(map(self.value, value))
        return "not stated" if value in (None, "") else str(value).replace("_", " ")

    def amount(self, value: object) -> str:
        """Write an amount as printed."""
        return str(value.get("text") or value.get("value")) if isinstance(value, dict) else ""


def _texts(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list | tuple) else []
