"""The fold over an event's reports: who set which field, how it came about, who disagrees.

Rules named in the history: ``first`` (the founding report), ``fill`` (was unknown), ``refined``,
``progress`` (M6, C6), ``moved`` (an item says so), ``revised`` (the giver changed it),
``corrected`` (better standing, or the source corrects itself), ``settled`` (a conflict ended),
``part`` (an allocation or delivery of a part), ``left`` (a side stays away), ``replaced`` (somebody
else comes for it), ``joined`` (somebody comes along).
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, timedelta

from monitor.ledger.names import Directory, fuller, same_person, told_already
from monitor.ledger.progress import OFF, STAGE, weighs
from monitor.ledger.standing import OFFICIAL, PRESS, bodily, came_late, instant, standing
from monitor.types import Amount, Conflict, Mention, Reported, Status, Step, Trust

STALE = timedelta(hours=24)  # fetched this much later although published earlier: an old text
_FILLED = (
    "channel",
    "object",
    "giver",
    "receiver",
    "strength",
    "instrument",
    "condition",
    "period",
    "level",
    "format",
    "host",
    "initiator",
    "part_of",
    "conversion",
    "quantity",
)
_REJECTIONS = frozenset({Status.CANCELLED, Status.DENIED, Status.WITHDRAWN})
_TOLD = ("status", "date", "date_end", "place", "mode", "sides", "persons", "amount", "deadline")
Value = str | float | date | Amount | tuple[str, ...] | None


def dump(value: object) -> str:
    """Write a value of a mention as JSON, as history and ``previous`` carry it."""
    if isinstance(value, Amount):
        value = asdict(value)
    return json.dumps(value, default=str, ensure_ascii=False)


def takes_back(report: Reported) -> bool:
    """Tell a report that says what was printed wrongly."""
    return any(e.rule.endswith(".erratum") for e in report.mention.evidence)


def _has_a_say(report: Reported, field: str) -> bool:
    """Tell whether a report may dispute what others say: no rumour, nor what retells a text.

    A party's unnamed people may well know another day, place or sum, if not that it is certain; a
    paper that has them for another sum than the one announced is a source that disagrees (N5).
    """
    named = report.mention.attribution != "unnamed"
    if report.trust is Trust.AGGREGATOR and (report.copy is not None or not named):
        return False
    sure = report.mention.status is not Status.UNCONFIRMED or field in {"date", "place"}
    return (named and sure) or field == "amount"


def _vouched(report: Reported) -> bool:
    """Tell whether a party to the event is quoted with what a report says."""
    return report.mention.attribution in {"own", "official"} and standing(report) <= PRESS


class Fold:
    """The state so far, who set which field, and how it came about."""

    def __init__(self, first: Reported, directory: Directory) -> None:
        """Start with the founding report."""
        mention = first.mention
        if mention.status is Status.POSTPONED and mention.previous_date not in {None, mention.date}:
            status = Status.PLANNED if mention.date else mention.status
            mention = replace(mention, status=status)
        self.state = mention
        self.by: dict[str, Reported] = {}
        self.steps: list[Step] = []
        self.conflicts: list[Conflict] = []
        self._outlets: dict[str, str] = {}  # of deviating reports
        self._directory = directory
        self._reached = STAGE.get(mention.status, STAGE[Status.PLEDGED])
        for field in (*_TOLD, *_FILLED):
            self.by[field] = first
            if getattr(mention, field) not in {None, (), "unknown"}:
                self._note(field, first, "first")

    def add(self, report: Reported) -> None:
        """Let one more report speak."""
        self._speak(report, self.state)
        self._sides(report)
        self._persons(report)
        for field in _FILLED:
            self._fill(field, report)

    def _speak(self, report: Reported, was: Mention) -> None:
        """Take in what only events of one kind have; ``was`` is the state before."""
        raise NotImplementedError

    def _note(self, field: str, report: Reported, rule: str, value: object = None) -> None:
        self.steps.append(
            Step(
                field=field,
                value=dump(getattr(self.state, field) if value is None else value),
                at=instant(report),
                item=report.item,
                rule=rule,
                mention=report.id,
            )
        )

    def _set(self, field: str, value: Value, report: Reported, rule: str) -> None:
        self.state = replace(self.state, **{field: value})  # type: ignore[arg-type]
        self.by[field] = report
        self._note(field, report, rule)

    def _fill(self, field: str, report: Reported) -> None:
        value = getattr(report.mention, field)
        if value is not None and getattr(self.state, field) is None:
            self._set(field, value, report, "fill")

    def _status(self, report: Reported, said: Status, *, moved: bool) -> None:
        if moved and said != self.state.status:
            self._reached = max(self._reached, STAGE.get(said, 0))
            self._set("status", said, report, "progress")
        elif said == self.state.status:
            self._stand("status", report)
        elif not moved and said in _REJECTIONS and self._disputable(report):
            self._disagree("status", said, report)

    def _disputable(self, report: Reported) -> bool:
        """Tell whether a rejection may be right: of what a party tells as held, only a party's."""
        if self.state.status is not Status.OCCURRED:
            return self.state.status not in OFF
        return standing(self.by["status"]) > OFFICIAL or _vouched(report)

    def _sides(self, report: Reported) -> None:
        more = set(report.mention.sides) - set(self.state.sides)
        trusted = bodily(report) and weighs(report, self.by["sides"])
        if more and trusted:
            self._set("sides", tuple(sorted({*self.state.sides, *more})), report, "fill")

    def _persons(self, report: Reported) -> None:
        persons = list(self.state.persons)
        for name in report.mention.persons:
            at = next((i for i, p in enumerate(persons) if same_person(p, name)), None)
            if at is None and told_already(name, persons, self.state.sides):
                continue
            if at is None:
                persons.append(name)
            else:
                persons[at] = fuller(persons[at], name)
        if tuple(persons) != self.state.persons:
            self._set("persons", tuple(persons), report, "fill")

    def _better(self, field: str, report: Reported) -> bool:
        """Tell whether a report's word replaces the value held (N4)."""
        held = self.by[field]
        if came_late(held, report, STALE):
            return True
        if standing(report) < standing(held) and bodily(report):
            return True
        corrects = report.outlet == held.outlet and report.item != held.item
        return corrects and standing(report) <= standing(held)

    def _seen_before(self, field: str, value: str) -> bool:
        return any(s.field == field and s.value == value for s in self.steps)

    def _stand(self, field: str, report: Reported) -> None:
        """Let a value stand on the better of two sources, and end a dispute over it."""
        held = self.by[field]
        deviated = {c.mention for c in self.conflicts if c.field == field and not c.settled}
        if standing(report) < standing(held):
            self.by[field] = report
            self._settle(field, report)
        elif any(self._outlets.get(m) == report.outlet for m in deviated):
            self._settle(field, report)
        elif takes_back(report) and (_vouched(report) or standing(report) == standing(held)):
            self._settle(field, report)  # who set it says that what others print is wrong

    def _disagree(self, field: str, value: Value | Status, report: Reported) -> None:
        """Keep a deviating value beside the one held (N5), unless it comes too late to matter."""
        held = self.by[field]
        if came_late(report, held, STALE) or not _has_a_say(report, field):
            return
        told = dump(value)
        if not any(c.field == field and c.value == told for c in self.conflicts):
            self.conflicts.append(Conflict(field=field, value=told, mention=report.id))
            self._outlets[report.id] = report.outlet

    def _settle(self, field: str, report: Reported) -> None:
        open_ones = [c for c in self.conflicts if c.field == field and not c.settled]
        if open_ones:
            self.conflicts = [
                replace(c, settled=True) if c in open_ones else c for c in self.conflicts
            ]
            self._note(field, report, "settled")
