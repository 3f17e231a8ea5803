"""How reports move a meeting: its status, days, place and mode."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.crowds import CROWD, comes_along, stays_away, stood_in_for
from monitor.ledger.fates import as_meant
from monitor.ledger.fold import Fold, dump
from monitor.ledger.folding import plain
from monitor.ledger.names import comparable, same_city, same_person
from monitor.ledger.progress import AGAIN, OFF, gives_new_day, moves_meeting, weighs
from monitor.ledger.shifts import shifted
from monitor.ledger.standing import instant, standing
from monitor.ledger.times import DAY, OPEN, Span, span
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.ledger.names import Directory
    from monitor.types import Mention, Reported

BODIES = frozenset({"nato"})  # whose session goes on whoever stays away


def _erratum(mention: Mention) -> bool:
    """Tell whether a paper takes back the day it printed itself."""
    return any(e.rule.endswith(".erratum") for e in mention.evidence)


_TODAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday)(?:'s)?\b", re.IGNORECASE)
_LATE = 11  # o'clock UTC from which it is the next day somewhere in the Pacific


def _ahead_of_it(report: Reported, state: Mention) -> bool:
    """Tell "today" of a paper where it is tomorrow already, of what was held on its own day."""
    said, own = report.mention.date, state.date
    return said is not None and own is not None and own == instant(report).date() == said - DAY


def _by_another_clock(report: Reported, state: Mention) -> bool:
    """Tell "tomorrow" of a paper where the day after has begun already."""
    said, own = report.mention.date, state.date
    if said is None or own is None or own - said != DAY or instant(report).hour < _LATE:
        return False
    texts = [e.text for e in report.mention.evidence]
    return bool(texts) and all(_TODAY.search(text) for text in texts)


class MeetingFold(Fold):
    """The fold over the reports of a meeting."""

    def __init__(self, first: Reported, directory: Directory) -> None:
        """Start with the founding report."""
        super().__init__(first, directory)
        self._stayed_away: set[str] = set()
        self._gone: tuple[str, ...] = ()  # persons for whom somebody else comes
        before = first.mention.previous_date
        self._left = [Span(before, before)] if before else []  # days it is no longer on

    def _speak(self, report: Reported, was: Mention) -> None:
        if stood_in_for(report.mention):
            self._replaced(report)
            return
        if absent := self._absent(report, was):
            self._leave(report, absent)
            return
        meant = as_meant(report, was, self.by["status"], self._left)
        if meant is not None:
            self._fate(meant, was)

    def _fate(self, report: Reported, was: Mention) -> None:
        """Take in what a report says of a meeting that it tells nothing old of."""
        said, moved = report.mention.status, moves_meeting(was, self.by["status"], report)
        if said is Status.POSTPONED and gives_new_day(report.mention, was, self.by["date"]):
            said = Status.PLANNED  # put off to a day that is known: planned again
        self._status(report, said, moved=moved)
        self._days(report, was)
        self._place(report, was)
        self._mode(report)

    def _absent(self, report: Reported, was: Mention) -> set[str]:
        """Name the side that will not come to a meeting the others still hold."""
        mention = report.mention
        if stays_away(mention) and mention.initiator and len(was.sides) > 2:
            return {mention.initiator}
        fewer = set(mention.sides) < set(was.sides) and len(was.sides) > 2
        if not fewer or mention.status is not Status.CANCELLED or was.status not in OPEN:
            return set()
        day = mention.date or instant(report).date()
        named = {self._directory.side(self._directory.person(p), day) for p in mention.persons}
        absent = named & set(mention.sides) - BODIES or set(mention.sides) - BODIES
        return absent if len(absent) == 1 else set(mention.sides) & self._stayed_away

    def _leave(self, report: Reported, absent: set[str]) -> None:
        """Let a meeting go on without a side and its people."""
        self._stayed_away |= absent
        if absent <= set(self.state.sides) and weighs(report, self.by["sides"]):
            rest = tuple(s for s in self.state.sides if s not in absent)
            self._set("sides", rest, report, "left")
            self._set("persons", self._present(self.state, report), report, "left")

    def _replaced(self, report: Reported) -> None:
        """Let one person stay away whose side still comes."""
        away = report.mention.persons
        if not weighs(report, self.by["persons"]) or self.state.status not in OPEN:
            return
        rest = [p for p in self.state.persons if not any(same_person(p, q) for q in away)]
        self._set("persons", tuple(rest), report, "replaced")
        self._gone = (*self._gone, *away)

    def _sides(self, report: Reported) -> None:
        own, given = span(self.state), span(report.mention)
        journey = own is not None and own.exact and given is not None and not given.exact
        if not (journey and len(self.state.sides) == 2):  # who else is met on it
            super()._sides(self._without_absent(report))

    def _persons(self, report: Reported) -> None:
        known = self.state.persons
        super()._persons(self._without_absent(report))
        said = report.mention.attribution == "official" or weighs(report, self.by["status"])
        expected = said and self.state.status in OPEN
        if self.state.persons != known and expected and comes_along(report.mention):
            self.steps[-1] = replace(self.steps[-1], rule="joined")

    def _without_absent(self, report: Reported) -> Reported:
        """Take out of a plan's report whom another said not to come."""
        mention = report.mention
        if mention.status is Status.OCCURRED:
            return report
        if self._gone:
            gone = [p for p in mention.persons if any(same_person(p, q) for q in self._gone)]
            stay = tuple(p for p in mention.persons if p not in gone)
            mention = replace(mention, persons=stay)
            report = replace(report, mention=mention)
        if not self._stayed_away:
            return report
        sides = tuple(s for s in mention.sides if s not in self._stayed_away)
        persons = self._present(mention, report)
        return replace(report, mention=replace(mention, sides=sides, persons=persons))

    def _present(self, mention: Mention, report: Reported) -> tuple[str, ...]:
        """List the principals of a mention whose side is not known to stay away."""
        day = mention.date or instant(report).date()
        side = {p: self._directory.side(self._directory.person(p), day) for p in mention.persons}
        return tuple(p for p in mention.persons if side[p] not in self._stayed_away)

    def _days(self, report: Reported, was: Mention) -> None:
        mention = report.mention
        given, own = span(mention), span(self.state)
        if self.state.status is Status.POSTPONED and was.status is not Status.POSTPONED:
            self._put_off(report)
            return
        if given is None:
            return
        if given == own:
            self._stand("date", report)
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
            self._leave_day()
            self.state = replace(self.state, date_end=None, date_precision="unknown")
            self._set("date", None, report, "moved")

    def _new_days(self, report: Reported, was: Mention) -> None:
        mention, held = report.mention, self.by["date"]
        revived = was.status in OFF | {Status.POSTPONED} and self.state.status is Status.PLANNED
        cue = shifted(mention) or revived or mention.status is Status.POSTPONED
        if mention.status in OFF or self.state.status in OFF:
            return
        if cue and weighs(report, held) and mention.date != mention.previous_date:
            given_in = any(c.value == dump(mention.date) for c in self.conflicts if not c.settled)
            self._set_days(report, "corrected" if given_in or _erratum(mention) else "moved")
        elif self._seen_before("date", dump(mention.date)):
            return
        elif mention.status is Status.OCCURRED and was.status is not Status.OCCURRED:
            if not _ahead_of_it(report, self.state):
                self._set_days(report, "progress")
        elif self.state.status is Status.OCCURRED:
            return  # within one day of it: time zones, not news (I1)
        elif self._better("date", report):
            self._set_days(report, "corrected")
        elif mention.date is not None and not _by_another_clock(report, self.state):
            self._disagree("date", mention.date, report)

    def _leave_day(self) -> None:
        if (own := span(self.state)) is not None:
            self._left.append(own)

    def _set_days(self, report: Reported, rule: str) -> None:
        mention = report.mention
        end, precision = mention.date_end, mention.date_precision
        if rule == "moved":
            self._leave_day()
        self.state = replace(self.state, date_end=end, date_precision=precision)
        self._set("date", mention.date, report, rule)
        self._settle("date", report)

    def _place(self, report: Reported, was: Mention) -> None:
        mention, own = report.mention, self.state.place
        if not mention.place or own is None:
            self._first_place(report)
        elif mention.status not in OFF:  # then it tells where somebody is kept instead
            self._other_place(mention.place, own, report, was)

    def _first_place(self, report: Reported) -> None:
        """Take a place where none was known, be it the one a meeting was moved to."""
        place, moved = report.mention.place, report.mention.previous_place
        if place and moved and self.state.place is None and weighs(report, self.by["place"]):
            self._set("place", place, report, "moved")
        else:
            self._fill("place", report)

    def _other_place(self, place: str, own: str, report: Reported, was: Mention) -> None:
        mention = report.mention
        here, there = self._directory.city(place), self._directory.city(own)
        if not here or not there or same_city(here, there) or not comparable(here, there):
            if here and not there and plain(own) != plain(place):
                self._set("place", place, report, "refined")
            elif not here and not there and mention.relation == "revised":
                self._venue(place, own, report)
            return
        if self._seen_before("place", dump(place)):
            return
        done = self.state.status is Status.OCCURRED
        if self._moves(report, was) and weighs(report, self.by["place"]):
            self._set("place", place, report, "moved")
        elif self._better("place", report):
            self._set("place", place, report, "corrected" if done else "moved")
            self._settle("place", report)
        elif self.state.status not in OFF and self._both_charted(place, own):
            self._disagree("place", place, report)

    def _both_charted(self, one: str, other: str) -> bool:
        """Tell two towns that contradict each other from a house that may stand in the town."""
        return all(self._directory.charted(place) for place in (one, other))

    def _moves(self, report: Reported, was: Mention) -> bool:
        """Tell whether a report says so, tells where it was held, or is a party's later word."""
        mention, now = report.mention, self.state.status
        told_on = mention.relation == "revised" and was.status is not Status.OCCURRED
        if mention.previous_place is not None or told_on:
            return True
        if now is not Status.PLANNED:
            return now is Status.OCCURRED is not was.status
        later = instant(report) - instant(self.by["place"]) >= AGAIN
        return later and now is mention.status and mention.attribution in {"own", "official"}

    def _venue(self, now: str, was: str, report: Reported) -> None:
        """Take another house of the same city where a report says that something was changed."""
        a, b = set(plain(now).split()), set(plain(was).split())
        if a - b and b - a and weighs(report, self.by["place"]):
            self._set("place", now, report, "moved")

    def _mode(self, report: Reported) -> None:
        said = report.mention.mode
        if said in {"unknown", self.state.mode}:
            return
        if self.state.mode == "unknown":
            self._set("mode", said, report, "fill")
        elif len(self.state.sides) >= CROWD:
            return  # some join a session of many by video
        elif standing(report) < standing(self.by["mode"]):
            self._set("mode", said, report, "corrected")
