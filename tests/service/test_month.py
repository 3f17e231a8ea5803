"""A simulated month: the process holds no more at its end than after its first days."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from service.parts import ENV, SOAK

if TYPE_CHECKING:
    from tests.conftest import Home, Web

FEEDS = 20 if SOAK else 4
WARM = 25  # days until the caches and the windows of fourteen days that digests read are full
DAYS = 58 if SOAK else 3
CARRIED = 25  # entries a feed carries
GROWTH = 1.05
SYLLABLES = ("ka", "ro", "min", "ter", "os", "vel", "ha", "bri", "dun", "so", "lar", "eth", "ig")
VOCABULARY = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]
CITIES = ("Tokyo", "Seoul", "Canberra", "Wellington", "Brussels", "Oslo", "Ottawa", "Madrid")
MEMBERS = ("Norway", "Canada", "Spain", "Poland", "Germany", "Italy", "Greece", "Finland", "Sweden",
           "Denmark", "Portugal", "Croatia", "Estonia", "Latvia", "Romania", "Turkey")  # fmt: skip
PARTNERS = ("Japan", "South Korea", "Australia", "New Zealand")
THINGS = ("frigates", "radars", "generators", "ambulances", "drones", "helmets", "patrol boats",
          "field hospitals", "demining vehicles", "air defence missiles")  # fmt: skip


def word(chance: random.Random) -> str:
    """Choose a word: a few are common, most are rare, one in a hundred is new."""
    if chance.random() < 0.01:
        return "".join(chance.choices(SYLLABLES, k=5))
    return VOCABULARY[int(len(VOCABULARY) ** chance.random()) - 1]


def story(chance: random.Random, name: str) -> tuple[str, str, str]:
    """Write an entry: three of four of no interest, else of one more meeting or commitment."""
    tail = " ".join(" ".join(word(chance) for _ in range(12)).capitalize() + "." for _ in range(8))
    place, topic = chance.choice(CITIES), word(chance)
    if chance.random() < 0.75:
        return name, f"Harbour {topic} opens in {place}", tail
    member, partner = chance.choice(MEMBERS), chance.choice(PARTNERS)
    lead = f"The defence ministers of {member} and {partner} met in {place} on Tuesday. "
    if chance.random() < 0.3:
        thing, number = chance.choice(THINGS), chance.randint(2, 90)
        lead = f"{member} will give {partner} {number} {thing}, its defence minister said. "
    return name, f"{member} and {partner} on {topic} security, NATO watches", lead + tail


def test_memory_and_cost_of_a_day_stay_flat_over_a_month(home: Home, web: Web) -> None:
    chance = random.Random(20270113)
    home.feeds(**{f"f{n}": f"{web.url}/{n}.xml" for n in range(FEEDS)})
    carried: dict[int, list[tuple[str, str, str]]] = {n: [] for n in range(FEEDS)}
    child = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("month.py")), str(home.folder),
         home.now.isoformat()],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENV,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    days = []
    for day in range(DAYS):
        for n, entries in carried.items():
            fresh = [story(chance, f"f{n}-{day}-{k}") for k in range(chance.randint(2, 5))]
            carried[n] = [*fresh, *entries][:CARRIED]
            web.feed(f"/{n}.xml", *carried[n], etag=f'"{day}"')
        child.stdin.write("day\n")
        child.stdin.flush()
        days.append(json.loads(child.stdout.readline()))
        print(day, days[-1])
    child.stdin.close()
    assert child.wait(30) == 0
    child.stdout.close()
    if not SOAK:
        return  # too few days to say more than that they pass
    early, late = days[WARM - 3 : WARM + 3], days[-6:]
    held = [sorted(d["held"] for d in some)[3] for some in (early, late)]
    cost = [sorted(d["cpu"] for d in some)[3] for some in (early, late)]
    assert held[1] <= held[0] * GROWTH, (held, days)
    assert cost[1] <= cost[0] * 1.5, (cost, days)
