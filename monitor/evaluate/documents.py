"""Labels written as a document's meetings and commitments between participants by name."""

from __future__ import annotations

from datetime import date, timedelta

from monitor.evaluate.lines import values
from monitor.evaluate.wanted import Wanted

Fields = dict[str, object]

MODES = {"unspecified": "unknown", "visit": "in_person"}
STATUSES = {"proposed": "offered", "requested": "request"}
ANY_MODE = "multilateral"
CURRENCIES = ("USD", "EUR", "JPY", "KRW", "AUD", "NZD")  # acceptable where none is labelled


def wanted(labels: Fields) -> tuple[Wanted, ...]:
    """Turn a document's labels into what they ask for; requests are left out."""
    meetings = [_meeting(m) for m in _fields(labels.get("meetings"))]
    commitments = [_commitment(c) for c in _fields(labels.get("commitments"))]
    return (*meetings, *(c for c in commitments if "request" not in c.statuses))


def _meeting(meeting: Fields) -> Wanted:
    modes = _alternatives(meeting.get("mode"), MODES)
    statuses = _alternatives(meeting.get("status"), STATUSES)
    if meeting.get("certainty") == "likely":
        statuses = ("unconfirmed", *statuses)
    return Wanted(
        kind="meeting",
        statuses=statuses,
        sides=(),
        persons=tuple(values(meeting.get("participants"))),
        dates=_dates(str(meeting.get("date") or "")),
        modes=() if ANY_MODE in modes else modes,
        background=bool(meeting.get("background")),
        optional=bool(meeting.get("optional")),
        evidence=str(meeting.get("evidence") or ""),
    )


def _commitment(commitment: Fields) -> Wanted:
    value, currency = _amount(commitment.get("amount"))
    names = [*values(commitment.get("committer")), *values(commitment.get("beneficiary"))]
    return Wanted(
        kind="commitment",
        statuses=_alternatives(commitment.get("status"), STATUSES),
        sides=(),
        persons=tuple(names),
        amounts=(value,) if value is not None else (),
        currencies=(currency,) if currency else (None, *CURRENCIES),
        background=bool(commitment.get("background")),
        optional=bool(commitment.get("optional")),
        evidence=str(commitment.get("evidence") or ""),
    )


def _dates(written: str) -> tuple[str | None, ...]:
    """Read alternatives; an empty one allows no date, of a range every day is right."""
    found: list[str | None] = []
    for part in written.split("|"):
        first, _, last = part.partition("..")
        found.append(first or None)
        if last:
            span = (date.fromisoformat(last) - date.fromisoformat(first)).days
            days = (date.fromisoformat(first) + timedelta(n) for n in range(1, span + 1))
            found += [day.isoformat() for day in days]
    return (*sorted(found, key=lambda day: day is None),)


def _amount(value: object) -> tuple[float | None, str | None]:
    if isinstance(value, int | float):
        return float(value), None
    if isinstance(value, list) and len(value) == 2:
        return float(value[0]), str(value[1] or "") or None
    if not isinstance(value, dict):
        return None, None
    number, currency = value.get("value"), value.get("currency")
    return (float(number) if isinstance(number, int | float) else None), currency and str(currency)


def _alternatives(value: object, renamed: dict[str, str]) -> tuple[str, ...]:
    return tuple(renamed.get(v, v) for v in str(value or "").split("|") if v)


def _fields(value: object) -> list[Fields]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
