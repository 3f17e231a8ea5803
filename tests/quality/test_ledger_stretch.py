"""Weeks of simulated news: what is new is told once, every change by its name, echoes never.

Readers are imperfect: with noise, mentions lose persons, places, modes, channels and amounts, and
some days are off by one. The floors say how much of that the ledger forgives.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from monitor.ledger import blocking_keys, settle, tell
from monitor.types import Amount, Change, Event, Evidence, Mention, Reported, Status, Trust

DAYS = 40
START = date(2027, 1, 1)
SIDES = ("nato", "jp", "kr", "au", "nz", "us", "gb", "de", "fr", "pl", "ua")
GIVERS = ("jp", "kr", "au", "nz", "de", "gb")
CITIES = ("Tokyo", "Seoul", "Brussels", "Canberra", "Wellington", "London", "Paris", "Warsaw")
OBJECTS = ("air defence missiles", "Abrams tanks", "reconnaissance drones", "field hospital")
SYLLABLES = ("ta", "mo", "ri", "ka", "sen", "vel", "dor", "lin", "gar", "pet", "ush", "ban", "zor")
PROOF = (Evidence(start=0, end=1, text="x", rule="t"),)


@dataclass
class World:
    """True events, the items that tell of them, and the lines each day's digest owes."""

    dice: random.Random
    noise: float
    names: dict[str, str] = field(default_factory=dict)
    owed: defaultdict[int, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    items: defaultdict[int, list[Reported]] = field(default_factory=lambda: defaultdict(list))
    truth: dict[str, str] = field(default_factory=dict)
    busy: dict[tuple[str, ...], int] = field(default_factory=dict)

    def person(self, side: str, level: int) -> str:
        """Name the holder of a side's office."""
        key = f"{side}{level}"
        if key not in self.names:
            parts = [self.dice.choice(SYLLABLES) for _ in range(5)]
            self.names[key] = f"{''.join(parts[:2]).title()} {''.join(parts[2:]).title()}"
        return self.names[key]

    def free(self, key: tuple[str, ...], day: int, rest: int) -> bool:
        """Tell whether the same parties have not just had such an event."""
        if self.busy.get(key, -99) > day - rest:
            return False
        self.busy[key] = day
        return True

    def said(
        self, name: str, day: int, mention: Mention, change: str = "", echoes: int = 0
    ) -> None:
        """Let an item tell of an event, and others repeat it."""
        if change:
            self.owed[day][name] = change
        for n in range(1 + echoes):
            on = day if n == 0 else day + self.dice.choice([0, 0, 1, 1, 2])
            at = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(
                days=on, hours=self.dice.uniform(1, 22)
            )
            ident = f"r{len(self.truth):05}"
            self.truth[ident] = name
            self.items[on].append(
                Reported(
                    id=ident,
                    mention=replace(self.blurred(mention), evidence=PROOF),
                    item=f"i{ident}",
                    url=f"https://news.example/{ident}",
                    source="s",
                    outlet=f"o{self.dice.randint(0, 40)}",
                    trust=self.dice.choice([Trust.PRESS, Trust.PRESS, Trust.WIRE, Trust.OFFICIAL]),
                    published=at,
                    fetched=at,
                )
            )

    def blurred(self, m: Mention) -> Mention:
        """Read a mention as imperfectly as the noise says."""

        def lost(share: float) -> bool:
            return self.dice.random() < share * self.noise

        persons = [
            p.lower().replace(" ", "-") if self.dice.random() < 0.5 else p for p in m.persons
        ]
        if lost(0.5):
            persons = persons[: self.dice.randint(0, 1)]
        m = replace(m, persons=tuple(persons))
        if m.kind == "meeting":
            m = replace(m, place=None) if lost(0.6) else m
            m = replace(m, mode="unknown") if lost(0.6) else m
            if m.date and lost(0.2):
                m = replace(m, date=m.date + timedelta(days=self.dice.choice([-1, 1])))
            return m
        m = replace(m, receiver=None) if lost(0.2) else m
        m = replace(m, channel=None) if lost(0.3) else m
        return replace(m, amount=None) if lost(0.3) and not m.relation else m

    def meeting(self, day: int) -> None:
        """Let two officials meet, plan to, put it off or call it off."""
        one, two = sorted(self.dice.sample(SIDES, 2))
        level = self.dice.randrange(4)
        if not self.free((one, two, str(level)), day, 25):
            return
        name, ahead = f"M{one}{two}{level}{day}", self.dice.randint(5, 9)
        met = Mention(
            kind="meeting",
            status=Status.OCCURRED,
            sides=(one, two),
            persons=(self.person(one, level), self.person(two, level)),
            date=START + timedelta(days=day),
            date_precision="day",
            place=self.dice.choice(CITIES),
            mode="in_person",
        )
        fate = self.dice.choices(["met", "called", "held", "off", "later"], [4, 3, 4, 1, 1])[0]
        if fate in {"met", "called"}:
            told = met if fate == "met" else replace(met, mode="phone", place=None)
            self.said(name, day, told, "new", self.dice.randint(0, 4))
            return
        then = day + ahead
        plan = replace(met, status=Status.PLANNED, date=START + timedelta(days=then))
        self.said(name, day, plan, "new", self.dice.randint(0, 2))
        if fate == "held":
            self.said(name, then, replace(plan, status=Status.OCCURRED), "occurred", 2)
        elif fate == "off":
            self.said(name, day + 3, replace(plan, status=Status.CANCELLED), "cancelled", 1)
        else:
            new = START + timedelta(days=then + 10)
            put_off = replace(plan, status=Status.POSTPONED, date=new, previous_date=plan.date)
            self.said(name, day + 3, put_off, "postponed", 1)
            self.said(name, then + 10, replace(met, date=new), "occurred", 1)

    def commitment(self, day: int) -> None:
        """Let a government pledge, and raise, convert, allocate or deliver."""
        giver, receiver = self.dice.choice(GIVERS), self.dice.choice(["ua", "nato"])
        channel = self.dice.choice([None, None, "PURL", "NSATU"])
        thing = None if channel else self.dice.choice(OBJECTS)
        if not self.free((giver, channel or thing or ""), day, 45):
            return
        name = f"C{giver}{channel or thing}{day}"
        sum_ = Amount(value=self.dice.randint(11, 990) * 1e6, currency="USD")
        pledge = Mention(
            kind="commitment",
            status=Status.PLEDGED,
            sides=tuple(sorted({giver, receiver, *(["nato"] if channel else [])})),
            giver=giver,
            receiver=receiver,
            channel=channel,
            object=thing,
            amount=sum_,
            strength="firm",
        )
        self.said(name, day, pledge, "new", self.dice.randint(0, 3))
        fate = self.dice.choice(["rest", "raise", "allocate", "convert"])
        if fate == "raise":
            more = Amount(value=sum_.value * 1.5, currency="USD")
            raised = replace(pledge, amount=more, previous_amount=sum_, relation="revised")
            self.said(name, day + 6, raised, "amount_revised", 1)
        elif fate == "allocate":
            self.said(name, day + 20, replace(pledge, status=Status.ALLOCATED), "allocated", 1)
        elif fate == "convert":
            euros = Amount(value=sum_.value * 0.92, currency="EUR")
            self.said(name, day + 1, replace(pledge, amount=euros))


def simulate(seed: int, noise: float) -> World:
    world = World(dice=random.Random(seed), noise=noise)
    for day in range(DAYS):
        for _ in range(world.dice.randint(3, 6)):
            world.meeting(day)
        world.commitment(day)
    return world


def replay(world: World) -> Counter[str]:
    """Digest the world day by day and count what was told rightly, wrongly or not at all."""
    events: dict[str, Event] = {}
    index: defaultdict[str, set[str]] = defaultdict(set)
    told: dict[str, Mention] = {}
    score: Counter[str] = Counter()

    def load(keys: tuple[str, ...]) -> list[Event]:
        return [events[i] for i in sorted({i for k in keys for i in index.get(k, ())})]

    for day in range(max(world.items) + 1):
        batch = world.items.get(day, [])
        _, changed = settle(batch, load)
        events |= changed
        for event in changed.values():
            for r in event.reports:
                for key in blocking_keys(r.mention, r.published):
                    index[key].add(event.id)
        fresh = frozenset(r.id for r in batch)
        owed = dict(world.owed.get(day, {}))
        for event in events.values():
            line = tell(event, fresh, told.get(event.id), today=START + timedelta(days=day))
            if line is None:
                continue
            told[event.id] = line.event.state
            whose = Counter(world.truth[r.id] for r in event.reports if r.id in fresh)
            name = whose.most_common(1)[0][0] if whose else ""
            part = "new" if line.change is Change.NEW else "updated"
            right = name in owed and (owed[name] == "new") == (part == "new")
            score[f"{part} {'right' if right else 'wrong'}"] += 1
            score["named"] += right and part == "updated" and owed[name] == line.change
            if right:
                del owed[name]
        for change in owed.values():
            score["new missed" if change == "new" else "updated missed"] += 1
    return score


def f1(score: Counter[str], part: str) -> float:
    right = score[f"{part} right"]
    return 2 * right / (2 * right + score[f"{part} wrong"] + score[f"{part} missed"])


@pytest.mark.parametrize(
    ("noise", "new", "updated", "named"), [(0.0, 1.0, 1.0, 1.0), (0.3, 0.97, 0.93, 0.97)]
)
def test_weeks_of_news_are_told_once(
    noise: float, new: float, updated: float, named: float
) -> None:
    score: Counter[str] = Counter()
    for seed in (1, 2):
        score += replay(simulate(seed, noise))
    print(f"noise {noise}: {dict(score)}, NEW {f1(score, 'new'):.3f}")
    assert score["new right"] > 200
    assert f1(score, "new") >= new
    assert f1(score, "updated") >= updated
    assert score["named"] >= named * score["updated right"]
