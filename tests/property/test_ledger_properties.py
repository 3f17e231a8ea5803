"""What holds for any reports: order, repetition and copies change nothing; no status falls back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.ledger import assign, blocking_keys, derive, lookup_keys, settle, tell
from monitor.types import Amount, Copy, Evidence, Mention, Reported, Status, Trust

if TYPE_CHECKING:
    from monitor.types import Event, Told

DAYS = 6
EPOCH = datetime(2027, 3, 1, tzinfo=UTC)
SIDES = [("jp", "nato"), ("kr", "nato"), ("jp", "kr", "nato"), ("au", "jp", "kr", "nato", "nz")]
PERSONS = [(), ("mark-rutte",), ("Rutte", "Iwaya"), ("mark-rutte", "Cho Hyun"), ("Iwaya",)]
MEETINGS = ["unconfirmed", "planned", "occurred", "postponed", "cancelled", "denied"]
PROMISES = ["unconfirmed", "offered", "pledged", "agreed", "signed", "allocated", "delivered"]
PROOF = (Evidence(start=0, end=1, text="x", rule="t"),)

meetings = st.builds(
    Mention,
    kind=st.just("meeting"),
    status=st.sampled_from(MEETINGS).map(Status),
    sides=st.sampled_from(SIDES),
    persons=st.sampled_from(PERSONS),
    date=st.one_of(st.none(), st.integers(0, 9).map(lambda n: date(2027, 3, 1 + n))),
    date_precision=st.just("day"),
    place=st.sampled_from([None, "Tokyo", "Brussels"]),
    mode=st.sampled_from(["unknown", "in_person", "phone"]),
    background=st.sampled_from([False, False, False, True]),
    evidence=st.just(PROOF),
)
promises = st.builds(
    Mention,
    kind=st.just("commitment"),
    status=st.sampled_from(PROMISES).map(Status),
    sides=st.just(("au", "ua")),
    giver=st.just("au"),
    receiver=st.sampled_from([None, "ua"]),
    channel=st.sampled_from([None, "PURL"]),
    object=st.sampled_from([None, "tanks", "air defence missiles"]),
    amount=st.sampled_from([None, Amount(value=5e7, currency="AUD"), Amount(value=6e7)]),
    relation=st.sampled_from([None, None, "further", "revised", "part"]),
    evidence=st.just(PROOF),
)


@st.composite
def reports(draw: st.DrawFn) -> list[Reported]:
    said = draw(st.lists(st.one_of(meetings, promises), min_size=1, max_size=12))
    made = []
    for n, mention in enumerate(said):
        at = EPOCH + timedelta(
            days=draw(st.integers(0, DAYS - 1)), minutes=draw(st.integers(0, 900))
        )
        item = f"i{draw(st.integers(0, 9))}"
        made.append(
            Reported(
                id=f"r{n:02}",
                mention=mention,
                item=item,
                url=f"https://news.example/{item}",
                source=item,
                outlet=item,
                trust=draw(st.sampled_from(list(Trust))),
                published=at,
                fetched=at,
            )
        )
    return made


class Ledger:
    """Events with their index, as a store keeps them."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.index: defaultdict[str, set[str]] = defaultdict(set)
        self.told: dict[str, Mention] = {}

    def load(self, keys: tuple[str, ...]) -> list[Event]:
        return [self.events[i] for i in sorted({i for k in keys for i in self.index.get(k, ())})]

    def take(self, batch: list[Reported]) -> None:
        _, changed = settle(batch, self.load)
        for event in changed.values():
            self.events[event.id] = event
            for r in event.reports:
                for key in blocking_keys(r.mention, r.published):
                    self.index[key].add(event.id)

    def digest(self, batch: list[Reported], today: date) -> list[Told]:
        self.take(batch)
        fresh = frozenset(r.id for r in batch)
        lines = []
        for name in sorted(self.events):
            line = tell(self.events[name], fresh, self.told.get(name), today=today)
            if line is not None:
                self.told[name] = line.event.state
                lines.append(line)
        return lines


def by_day(said: list[Reported]) -> list[tuple[date, list[Reported]]]:
    days: defaultdict[date, list[Reported]] = defaultdict(list)
    for r in said:
        days[r.fetched.date()].append(r)
    return sorted(days.items())


LAZY = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LAZY
@given(reports(), st.randoms(use_true_random=False))
def test_order_within_a_day_does_not_matter(said: list[Reported], dice: object) -> None:
    one, other = Ledger(), Ledger()
    for day, batch in by_day(said):
        shuffled = list(batch)
        dice.shuffle(shuffled)  # type: ignore[attr-defined]
        assert one.digest(batch, day) == other.digest(shuffled, day)
    assert one.events == other.events


@LAZY
@given(reports())
def test_settling_a_batch_again_changes_nothing(said: list[Reported]) -> None:
    ledger = Ledger()
    ledger.take(said)
    before = dict(ledger.events)
    ledger.take(said)
    assert ledger.events == before


@LAZY
@given(reports())
def test_a_growing_batch_settles_as_if_it_had_come_at_once(said: list[Reported]) -> None:
    slow, fast = Ledger(), Ledger()
    for n in range(1, len(said) + 1):
        slow = Ledger()
        slow.take(said[:n])
    fast.take(list(reversed(said)))
    assert slow.events == fast.events


@LAZY
@given(reports())
def test_copies_change_nothing(said: list[Reported]) -> None:
    plain, echoed = Ledger(), Ledger()
    trusted = [replace(r, trust=Trust.PRESS) for r in said]
    for day, batch in by_day(trusted):
        copies = [
            replace(
                r,
                id=f"copy-{r.id}",
                item=f"copy-{r.item}",
                url=f"{r.url}/copy",
                published=r.published + timedelta(hours=1),
                fetched=r.fetched + timedelta(hours=1),
                copy=Copy.SYNDICATED,
                counts=False,
            )
            for r in batch
        ]
        ours = [(t.change, t.event.id, t.previous, t.items) for t in plain.digest(batch, day)]
        theirs = [
            (t.change, t.event.id, t.previous, t.items)
            for t in echoed.digest([*copies, *batch], day)
        ]
        assert ours == theirs


@LAZY
@given(reports())
def test_no_status_falls_back(said: list[Reported]) -> None:
    ledger = Ledger()
    last: dict[str, Status] = {}
    for day, batch in by_day(said):
        ledger.digest(batch, day)
        for name, event in ledger.events.items():
            was, now = last.get(name), event.state.status
            if was in {Status.OCCURRED, Status.DELIVERED}:
                assert now not in {Status.PLANNED, Status.UNCONFIRMED, Status.PLEDGED}
            if not event.state.background:
                last[name] = now


@LAZY
@given(reports())
def test_every_line_has_a_sentence_and_stands_once(said: list[Reported]) -> None:
    ledger = Ledger()
    for day, batch in by_day(said):
        lines = ledger.digest(batch, day)
        assert all(t.event.state.evidence for t in lines)
        assert len({t.event.id for t in lines}) == len(lines)


@LAZY
@given(reports())
def test_a_report_told_twice_finds_its_own_event(said: list[Reported]) -> None:
    for r in said:
        event = derive(assign(r, []).event_id, [r])
        again = replace(r, id="again", item="again")
        if r.mention.relation == "further" and r.mention.amount is None:
            continue
        assert set(lookup_keys(again.mention, again.published)) & set(
            blocking_keys(r.mention, r.published)
        ) or (r.mention.background and r.mention.date is None)
        if not r.mention.background:
            assert assign(again, [event]).event_id == event.id
