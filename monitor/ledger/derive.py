"""What the reports of an event add up to: a pure fold in canonical order.

Nothing is ever edited: the state, its history and its conflicts follow from the reports, so that
any past digest can be rebuilt. Rules named in the history: ``first`` (the founding report),
``fill`` (was unknown), ``refined``, ``progress`` (M6, C6), ``moved`` (an item says so), ``revised``
(the giver changed it), ``corrected`` (better standing, or the source corrects itself), ``settled``
(a conflict ended), ``part`` (an allocation or delivery of a part).
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from monitor.ledger.names import NOWHERE, Directory, fuller, plain, same_city, same_person
from monitor.ledger.objects import close, same_amount
from monitor.ledger.progress import (
    OFF,
    STAGE,
    gives_new_day,
    moves_commitment,
    moves_meeting,
    weighs,
)
from monitor.ledger.standing import PRESS, acting, bodily, came_late, canonical, instant, standing
from monitor.ledger.times import span
from monitor.types import Amount, Conflict, Event, Mention, Reported, Status, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.types import Decision

STALE = timedelta(hours=24)  # fetched this much later although published earlier: an old text
PARTS = frozenset({Status.ALLOCATED, Status.PARTLY_DELIVERED})
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
)
_TOLD = ("status", "date", "date_end", "place", "mode", "sides", "persons", "amount", "deadline")
Value = str | float | date | Amount | tuple[str, ...] | None


def dump(value: object) -> str:
    """Write a value of a mention as JSON, as history and ``previous`` carry it."""
    if isinstance(value, Amount):
        value = asdict(value)
    return json.dumps(value, default=str, ensure_ascii=False)


def derive(
    event_id: str,
    reports: Sequence[Reported],
    *,
    links: Sequence[tuple[str, str]] = (),
    decisions: Sequence[Decision] = (),
    seed: bool = False,
    directory: Directory = NOWHERE,
) -> Event:
    """Add up the reports of an event.

    Args:
        event_id: Its id.
        reports: All its reports, in any order; at least one.
        links: Its links to other events.
        decisions: The analyst's; a retraction of this event marks it.
        seed: It is known from the seed corpus.
        directory: What the gazetteer knows of places.

    Returns:
        The event, its reports in canonical order.
    """
    ordered = tuple(sorted({r.id: r for r in reports}.values(), key=canonical))
    moving = acting(ordered)
    fold = Fold(moving[0], directory)
    for report in moving[1:]:
        fold.add(report)
    state = replace(fold.state, evidence=fold.by["status"].mention.evidence)
    state = _narrowed(state, moving, links)
    if any(r.mention.background for r in moving):
        state = replace(state, background=True)
    retracted = any(d.kind == "retract" and event_id in d.events for d in decisions)
    return Event(
        id=event_id,
        state=state,
        reports=ordered,
        history=tuple(fold.steps),
        conflicts=tuple(fold.conflicts),
        links=tuple(links),
        created=instant(ordered[0]),
        updated=instant(moving[-1]),
        seed=seed,
        retracted=retracted,
    )


def _narrowed(state: Mention, moving: list[Reported], links: Sequence[tuple[str, str]]) -> Mention:
    """Leave an event that was taken apart the sides its own reports give it since."""
    if not any(kind == "split" for kind, _ in links):
        return state
    own = [r.mention for r in moving if set(r.mention.sides) < set(state.sides)]
    return replace(state, sides=own[-1].sides, persons=own[-1].persons) if own else state


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
        was = self.state
        if was.kind == "meeting":
            self._status(report, moved=moves_meeting(was, self.by["status"], report))
            self._days(report, was)
            self._place(report, was)
            self._mode(report)
        else:
            moved = moves_commitment(was, self._reached, self.by["status"], report)
            self._status(report, moved=moved)
            self._amount(report)
            self._deadline(report)
        self._sides(report)
        self._persons(report)
        for field in _FILLED:
            self._fill(field, report)

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

    def _status(self, report: Reported, *, moved: bool) -> None:
        said = report.mention.status
        if not moved:
            off = {Status.CANCELLED, Status.DENIED, Status.WITHDRAWN}
            if said in off and self.state.status not in OFF:
                self._disagree("status", said, report)
            elif said == self.state.status:
                self._stand("status", report)
            self._more_parts(report)
            return
        if said is Status.POSTPONED and gives_new_day(report.mention, self.state, self.by["date"]):
            said = Status.PLANNED  # put off to a day that is known: planned again
        if said != self.state.status:
            self._reached = max(self._reached, STAGE.get(said, 0))
            self._set("status", said, report, "progress")
            self._more_parts(report)

    def _more_parts(self, report: Reported) -> None:
        """Note the part an allocation or delivery speaks of, each sum once."""
        part = report.mention.amount
        if report.mention.status not in PARTS or part is None:
            return
        whole = self.state.amount
        if whole is not None and same_amount(part, whole):
            return
        told = [Amount(**json.loads(s.value)) for s in self.steps if s.field == "part"]
        if not any(same_amount(part, t) for t in told):
            self._note("part", report, "part", part)

    def _days(self, report: Reported, was: Mention) -> None:
        mention = report.mention
        given, own = span(mention), span(self.state)
        if self.state.status is Status.POSTPONED and was.status is not Status.POSTPONED:
            self._put_off(report)
            return
        if given is None or given == own:
            return
        if own is None:
            self._set_days(report, self._first_day(report, was))
        elif given.gap(own) == 0:
            narrower = given.last - given.first < own.last - own.first
            if not own.exact and (given.exact or narrower):
                self._set_days(report, "refined")
        else:
            self._new_days(report, was)

    @staticmethod
    def _first_day(report: Reported, was: Mention) -> str:
        """Name how a day became known: in a plan made anew, by the event itself, or at last."""
        if report.mention.status is Status.OCCURRED:
            return "progress"
        return "moved" if was.status is Status.POSTPONED else "fill"

    def _put_off(self, report: Reported) -> None:
        """Take the day away from a meeting put off without a new one."""
        if self.state.date is not None:
            self.state = replace(self.state, date_end=None, date_precision="unknown")
            self._set("date", None, report, "moved")

    def _new_days(self, report: Reported, was: Mention) -> None:
        mention, held = report.mention, self.by["date"]
        revived = was.status in OFF | {Status.POSTPONED} and self.state.status is Status.PLANNED
        cue = mention.previous_date is not None or mention.relation == "revised" or revived
        cue = cue or mention.status is Status.POSTPONED
        if mention.status in OFF or self.state.status in OFF:
            return
        if cue and weighs(report, held) and mention.date != mention.previous_date:
            self._set_days(report, "moved")
        elif self._seen_before("date", dump(mention.date)):
            return
        elif mention.status is Status.OCCURRED and was.status is not Status.OCCURRED:
            self._set_days(report, "progress")
        elif self.state.status is Status.OCCURRED:
            return  # within one day of it: time zones, not news (I1)
        elif self._better("date", report):
            self._set_days(report, "corrected")
        elif mention.date is not None:
            self._disagree("date", mention.date, report)

    def _set_days(self, report: Reported, rule: str) -> None:
        mention = report.mention
        end, precision = mention.date_end, mention.date_precision
        self.state = replace(self.state, date_end=end, date_precision=precision)
        self._set("date", mention.date, report, rule)
        self._settle("date", report)

    def _place(self, report: Reported, was: Mention) -> None:
        mention, own = report.mention, self.state.place
        if not mention.place or own is None:
            self._fill("place", report)
            return
        here, there = self._directory.city(mention.place), self._directory.city(own)
        if not here or not there or same_city(here, there):
            if here and not there and plain(own) != plain(mention.place):
                self._set("place", mention.place, report, "refined")
            return
        if self._seen_before("place", dump(mention.place)):
            return
        done = self.state.status is Status.OCCURRED
        names = mention.previous_place is not None or mention.relation == "revised"
        arrived = done and was.status is not Status.OCCURRED
        if (names or arrived) and weighs(report, self.by["place"]):
            self._set("place", mention.place, report, "moved")
        elif self._better("place", report):
            self._set("place", mention.place, report, "corrected" if done else "moved")
            self._settle("place", report)
        else:
            self._disagree("place", mention.place, report)

    def _mode(self, report: Reported) -> None:
        said = report.mention.mode
        if said in {"unknown", self.state.mode}:
            return
        if self.state.mode == "unknown":
            self._set("mode", said, report, "fill")
        elif standing(report) < standing(self.by["mode"]):
            self._set("mode", said, report, "corrected")

    def _amount(self, report: Reported) -> None:
        said, own = report.mention.amount, self.state.amount
        if said is None or report.mention.relation == "part":
            return
        if own is None:
            if report.mention.status not in PARTS:
                self._set("amount", said, report, "fill")
            return
        same = same_amount(said, own)
        if same is None:
            return
        old = report.mention.previous_amount
        revised = report.mention.relation == "revised" or (old is not None and close(old, own))
        if revised and not close(said, own):
            if not self._seen_before("amount", dump(said)) and weighs(report, self.by["amount"]):
                self._set("amount", said, report, "revised")
        elif same:
            self._stand("amount", report)
        elif report.mention.status not in PARTS | {Status.DELIVERED} or said.value > own.value:
            self._other_amount(said, report)

    def _other_amount(self, said: Amount, report: Reported) -> None:
        held = self.by["amount"]
        if any(
            close(said, Amount(**json.loads(s.value))) for s in self.steps if s.field == "amount"
        ):
            return  # an earlier figure told again
        if not self._better("amount", report):
            self._disagree("amount", said, report)
            return
        official = standing(report) == standing(held) == 0 and report.outlet != held.outlet
        self._set("amount", said, report, "revised" if official else "corrected")
        self._settle("amount", report)

    def _deadline(self, report: Reported) -> None:
        said, own = report.mention.deadline, self.state.deadline
        if said is None or own is None or plain(said) == plain(own):
            self._fill("deadline", report)
            return
        moved = report.mention.relation == "revised" or report.mention.status is Status.DELAYED
        if self._seen_before("deadline", dump(said)):
            return
        if moved and weighs(report, self.by["deadline"]):
            self._set("deadline", said, report, "moved")
        elif self._better("deadline", report):
            self._set("deadline", said, report, "corrected")

    def _sides(self, report: Reported) -> None:
        more = set(report.mention.sides) - set(self.state.sides)
        trusted = bodily(report) and weighs(report, self.by["sides"])
        if more and trusted:
            self._set("sides", tuple(sorted({*self.state.sides, *more})), report, "fill")

    def _persons(self, report: Reported) -> None:
        persons = list(self.state.persons)
        for name in report.mention.persons:
            at = next((i for i, p in enumerate(persons) if same_person(p, name)), None)
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

    def _disagree(self, field: str, value: Value | Status, report: Reported) -> None:
        """Keep a deviating value beside the one held (N5), unless it comes too late to matter."""
        held = self.by[field]
        if came_late(report, held, STALE) or standing(report) > PRESS:
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
