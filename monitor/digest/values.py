"""Stored values (JSON of a field) written for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from monitor.digest import phrases
from monitor.digest.changes import parsed
from monitor.text.display import one_line
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.digest.cast import Cast


def shown_value(field: str, value: str, cast: Cast) -> str:
    """Write a stored value for a reader."""
    read = parsed(value)
    if read in (None, "", []):
        return f"{phrases.FIELDS.get(field, phrases.capital(field))} {phrases.NOT_STATED}"
    if isinstance(read, Mapping):
        text = read.get("text") or phrases.scaled(float(read.get("value") or 0))
        return one_line(str(text))
    if isinstance(read, list):
        return ", ".join(
            cast.person(str(x)) if field == "persons" else cast.side(str(x)) for x in read
        )
    return _word(field, read, cast)


def _word(field: str, read: object, cast: Cast) -> str:
    text = one_line(str(read))
    if field == "status":
        return phrases.STATUS.get(Status(text), text) if text in set(Status) else text
    if field in ("date", "date_end", "deadline"):
        return phrases.stored_date(text, weekday=field != "deadline")
    if field in ("giver", "receiver", "channel"):
        return cast.side(text)
    if field == "place":
        return cast.place(text)
    if field == "mode":
        return phrases.MODES.get(text, text)
    return phrases.scaled(read) if isinstance(read, float) else text
