"""Labels written as a document's meetings and commitments between participants by name."""

from __future__ import annotations

from monitor.evaluate.lines import values
from monitor.evaluate.wanted import Wanted

Fields = dict[str, object]

MODES = {"unspecified": "unknown", "visit": "in_person"}
STATUSES = {"proposed": "offered", "requested": "request"}
ANY_MODE = "multilateral"


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
        dates=(str(meeting["date"]) if meeting.get("date") else None,),
        modes=() if ANY_MODE in modes else modes,
        background=bool(meeting.get("background")),
        optional=bool(meeting.get("optional")),
        evidence=str(meeting.get("evidence") or ""),
    )


def _commitment(commitment: Fields) -> Wanted:
    amount = commitment.get("amount")
    sum_ = amount if isinstance(amount, dict) else {}
    value = sum_.get("value")
    names = [*values(commitment.get("committer")), *values(commitment.get("beneficiary"))]
    return Wanted(
        kind="commitment",
        statuses=_alternatives(commitment.get("status"), STATUSES),
        sides=(),
        persons=tuple(names),
        amounts=(float(value),) if isinstance(value, int | float) else (),
        currencies=(str(sum_["currency"]),) if sum_.get("currency") else (None,),
        background=bool(commitment.get("background")),
        optional=bool(commitment.get("optional")),
        evidence=str(commitment.get("evidence") or ""),
    )


def _alternatives(value: object, renamed: dict[str, str]) -> tuple[str, ...]:
    return tuple(renamed.get(v, v) for v in str(value or "").split("|") if v)


def _fields(value: object) -> list[Fields]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
