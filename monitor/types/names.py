"""Why an entry is wanted, and the names of the gazetteer found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where a term of a query stands."""

    term: str
    start: int
    end: int
    query: int = 0  # index in ``[match] include``


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Why a watchlist wants an entry."""

    watchlist: str
    score: float
    hits: tuple[Hit, ...]
    why: str  # one line for a person


class NameKind(StrEnum):
    """What a gazetteer entry is."""

    PERSON = "person"
    ORG = "org"
    FIRM = "firm"
    PROGRAMME = "programme"
    PLACE = "place"
    COUNTRY = "country"
    GROUP = "group"
    SUMMIT = "summit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A stretch of office: whoever is named counts for ``side`` in this role only within it."""

    role: str  # "Secretary General", "Foreign Minister"
    side: str
    start: date | None = None
    end: date | None = None  # last day, None = in office
    shared: bool = False  # several hold it at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A gazetteer entry, all its written forms by language."""

    id: str
    kind: NameKind
    name: str
    side: str = ""  # owner: ISO 3166 alpha-2 in lower case, "nato", "eu", "un", firm id
    terms: tuple[Term, ...] = ()  # people
    forms: tuple[tuple[str, str], ...] = ()  # (language or "" for Latin, form)
    adjectives: tuple[str, ...] = ()  # countries: "Japanese"
    capital: tuple[str, ...] = ()  # countries: names that may stand for the government
    hints: tuple[tuple[str, str], ...] = ()  # countries: towns, ports, bases; for watchlists alone
    members: tuple[str, ...] = ()  # groups: ids or sides
    not_inside: tuple[str, ...] = ()  # longer words that contain a form and are not it
    short: tuple[tuple[str, str], ...] = ()  # forms that count only beside a full one or a title
    needs: tuple[str, ...] = ()  # ids or words of which one must stand in the same text
    unless: tuple[str, ...] = ()  # words that say it is something else
    note: str = ""
    date_from: date | None = None  # summits
    date_to: date | None = None
    place: str = ""
    verified: str = ""
    as_of: str = ""


class Form(StrEnum):
    """In which of its forms a name was written."""

    FULL = "full"
    SHORT = "short"  # a bare surname or an anaphor
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    HINT = "hint"  # a town, port or base: for watchlists alone
    HOME = "home"  # what a country's papers call their own government: for watchlists alone


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A gazetteer name found in a text, its sense settled."""

    id: str
    kind: NameKind
    side: str
    start: int
    end: int
    form: Form = Form.FULL
    role: str = ""  # a person's office at the item's date, "" outside any term
    name: str = ""
