"""The cost of one mention does not grow with the ledger, in memory or in the store."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import pytest

from monitor.ledger import Directory, blocking_keys, derive, event_id, lookup_keys, settle
from monitor.pipeline import events as walk
from monitor.store import Store
from monitor.types import Amount, Event, Evidence, Mention, Reported, Status, Trust

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_MS = 2.0
BATCH = 40  # mentions a poll brings at once
YEARS = 20
STATES = ["jp", "kr", "au", "nz", "us", "gb", "de", "fr", "pl", "ca", "it", "nl", "es", "tr", "ua"]
PERSONS = [f"Person {chr(65 + n % 26)}{n}" for n in range(900)]
OBJECTS = ["tanks", "drones", "air defence missiles", "training", "generators", "shells", "office"]
STATUSES = [Status.PLANNED, Status.OCCURRED, Status.OCCURRED, Status.CANCELLED]
PROOF = (Evidence(start=0, end=1, text="x", rule="t"),)


def story(n: int) -> tuple[Mention, datetime]:
    """Make the n-th of a million events, the same every time."""
    dice = random.Random(n)
    spoken = datetime(2007, 1, 1, tzinfo=UTC) + timedelta(days=dice.uniform(0, YEARS * 365))
    if n % 3 == 0:
        giver, receiver = dice.sample(STATES, 2)
        mention = Mention(
            kind="commitment",
            status=dice.choice([Status.PLEDGED, Status.ALLOCATED, Status.DELIVERED]),
            sides=tuple(sorted((giver, receiver))),
            giver=giver,
            receiver=receiver,
            object=dice.choice(OBJECTS),
            amount=Amount(value=float(dice.randint(1, 900)) * 1e6, currency="USD"),
            evidence=PROOF,
        )
        return mention, spoken
    pair = dice.sample([*STATES, "nato", "nato", "nato"], 2)
    day: date = spoken.date() + timedelta(days=dice.randint(-2, 20))
    mention = Mention(
        kind="meeting",
        status=dice.choice(STATUSES),
        sides=tuple(sorted(set(pair))),
        persons=tuple(dice.sample(PERSONS, 2)),
        date=day,
        date_precision="day",
        evidence=PROOF,
    )
    return mention, spoken


def reported(n: int, name: str) -> Reported:
    mention, spoken = story(n)
    return Reported(
        id=name,
        mention=mention,
        item=f"i-{name}",
        url=f"https://news.example/{name}",
        source="s",
        outlet="s",
        trust=Trust.PRESS,
        published=spoken,
        fetched=spoken,
    )


def measure(size: int) -> tuple[float, float, float]:
    """Return p50 and p95 in milliseconds and the mean number of candidates."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for n in range(size):
        for key in blocking_keys(*story(n)):
            index[key].append(n)
    dice, times, found = random.Random(7), [], []
    for n in dice.choices(range(size), k=200):
        again = reported(n, f"again-{n}")
        numbers = {m for k in lookup_keys(again.mention, again.published) for m in index.get(k, ())}
        events = [event(m) for m in sorted(numbers)]

        def load(_: tuple[str, ...], events: list[Event] = events) -> list[Event]:
            return events

        start = perf_counter()
        assigned, _changed = settle([again], load)
        times.append((perf_counter() - start) * 1000)
        found.append(len(events))
        assert assigned[again.id].event_id in {e.id for e in events}
    return median(times), quantiles(times, n=20)[18], sum(found) / len(found)


def event(n: int) -> Event:
    report = reported(n, f"r{n}")
    return derive(event_id(report), [report])


@pytest.mark.parametrize("size", [1_000, 30_000])
def test_a_mention_costs_little(size: int) -> None:
    p50, _, _ = measure(size)
    assert p50 <= LIMIT_MS


@pytest.mark.slow
def test_a_mention_costs_as_little_among_a_million() -> None:
    p50, p95, found = measure(1_000_000)
    print(f"1,000,000 events: p50 {p50:.2f} ms, p95 {p95:.2f} ms, {found:.0f} candidates")
    assert p50 <= LIMIT_MS


def stored(folder: Path, sizes: list[int]) -> list[float]:
    """Fill a store to each size in turn; give the milliseconds of work a mention takes at each."""
    store, costs, kept = Store(f"sqlite:///{folder / 'm.db'}", home=folder), [], 0
    store.upgrade()
    for size in sizes:
        for first in range(kept, size, 2_000):
            with store.writing() as tx:
                made = [event(n) for n in range(first, min(size, first + 2_000))]
                walk.put(tx, made, Directory())
        kept = size
        costs.append(median(cost(store, size, seed) for seed in range(7)))
    store.close()
    return costs


def cost(store: Store, size: int, seed: int) -> float:
    """Settle a batch of mentions of known events, and take it back."""
    again = [reported(n, f"again-{n}") for n in random.Random(seed).sample(range(size), BATCH)]
    with store.trying() as tx:
        start = process_time()
        walk.settle(tx, again, Directory())
        return (process_time() - start) * 1000 / BATCH


def test_a_stored_mention_costs_as_little_among_many(tmp_path: Path) -> None:
    few, many = stored(tmp_path, [300, 6_000])
    print(f"300 events: {few:.2f} ms, 6,000: {many:.2f} ms")
    assert many <= LIMIT_MS
    assert many <= 3 * few


@pytest.mark.slow
def test_a_stored_mention_costs_as_little_among_a_hundred_thousand(tmp_path: Path) -> None:
    few, many = stored(tmp_path, [1_000, 100_000])
    print(f"1,000 events: {few:.2f} ms, 100,000: {many:.2f} ms")
    assert many <= LIMIT_MS
