"""French and German days told by another: a weekday of the week named, the day after talks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_WEEK: Final = timedelta(days=7)
_MEETING: Final = {
    "fr": (
        r"(?:entretien|appel|rencontre|réunion|visioconférence|échange|coup de fil|dîner|déjeuner"
        r"|conversation|entrevue|tête-à-tête|session|sommet|visite)"
    ),
    "de": (
        r"\w*(?:[Gg]espräch|[Tt]elefonat|[Tt]reffen|[Vv]ideo\w+|[Aa]nruf|[Bb]egegnung|[Ss]itzung"
        r"|[Uu]nterredung|[Ee]ssen|[Gg]ipfel|[Bb]esuch)\w*"
    ),
}
#: "In the wake of a call": what is told was a day, or some days, before.
_AFTER: Final = {
    "fr": (
        (re.compile(rf"\b[Aa]u lendemain (?=d['’]une? {_MEETING['fr']})"), 1),
        (re.compile(rf"\b[Aa]u surlendemain (?=d['’]une? {_MEETING['fr']})"), 2),
        (re.compile(rf"\b[Dd]eux jours après (?=une? {_MEETING['fr']})"), 2),
        (re.compile(rf"\b[Tt]rois jours après (?=une? {_MEETING['fr']})"), 3),
    ),
    "de": (
        (re.compile(rf"\b[Ee]inen Tag nach (?=eine[mr] (?:\w+e[nr] )?{_MEETING['de']})"), 1),
        (re.compile(rf"\b[Zz]wei Tage nach (?=eine[mr] (?:\w+e[nr] )?{_MEETING['de']})"), 2),
        (re.compile(rf"\b[Dd]rei Tage nach (?=eine[mr] (?:\w+e[nr] )?{_MEETING['de']})"), 3),
    ),
}


def in_week(whens: Sequence[When], before: Sequence[When]) -> tuple[When, ...]:
    """Take a weekday for that of the week ahead of which the clause before it tells.

    Args:
        whens: The days of a clause.
        before: Those of the clause or sentence it goes on from.
    """
    weeks = [w for w in before if w.precision == "week" and w.past is None and w.date]
    if not weeks or any(w.precision == "day" and not w.attribution for w in before):
        return tuple(whens)
    first = weeks[-1].date
    return tuple(
        replace(w, date=w.future, past=None)
        if first and w.precision == "day" and w.past and w.future and _within(w.future, first)
        else w
        for w in whens
    )


def _within(day: date, first: date) -> bool:
    return first <= day < first + _WEEK


def of_agenda(title: str, line: str, start: int, day: When | None) -> tuple[When, ...]:
    """Give a diary's day to each of its hours: "Mittwoch, 10. Februar", "10.30 Uhr: …".

    Args:
        title: What the text is headed by.
        line: One of its sentences.
        start: Of the sentence in the article.
        day: The day the title names.
    """
    hour = _HOUR.match(line)
    if day is None or hour is None or not _AGENDA.match(title):
        return ()
    return (replace(day, start=start, end=start + hour.end(), attribution=False, dateline=False),)


_AGENDA: Final = re.compile(
    r"\W*(?:(?:(?:Termine|Agenda|Vorschau|Tagesvorschau|Kalender|Le programme|À l['’]agenda)"
    r"\b[^,]{0,30})"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|(?i:lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche))[ ,]",
)
_HOUR: Final = re.compile(
    r"\W*(?:[A-ZÀ-Þ][\wà-ÿ]+(?: [A-ZÀ-Þ][\wà-ÿ]+)? ?[-–—,:] )?"
    r"\d{1,2}(?:[.:]\d\d)?(?: Uhr\b| ?h ?(?:\d\d)?\b)"
)


def in_the_wake(
    text: str, span: tuple[int, int], language: str, whens: Sequence[When], today: date
) -> tuple[When, ...]:
    """Give the day of talks told of by what came after: "au lendemain d'un appel".

    Args:
        text: The article.
        span: One of its sentences.
        language: Its language.
        whens: The days it names itself; of those the one that what came after happened on.
        today: The day of publication.
    """
    found: list[When] = []
    for pattern, days in _AFTER.get(language, ()):
        for match in pattern.finditer(text, *span):
            told = [w for w in whens if w.precision == "day" and w.past and w.end <= match.start()]
            day = ((told[-1].past if told else None) or today) - timedelta(days=days)
            found.append(When.on(match, day, today))
    return tuple(found)


def tells_wake(text: str) -> bool:
    """Tell a sentence of what came on a day after talks: what goes on from it is of that day."""
    return any(p.search(text) for told in _AFTER.values() for p, _ in told)
