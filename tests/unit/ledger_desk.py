"""A ledger with its index, and short ways to write what items say of meetings and commitments."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from monitor.ledger import Directory, blocking_keys, settle, tell
from monitor.types import (
    Amount,
    Decision,
    Event,
    Evidence,
    Mention,
    Name,
    NameKind,
    Reported,
    Status,
    Term,
    Told,
    Trust,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Held = Mention | tuple[Mention, dict[str, object]]

START = date(2027, 1, 1)


def day(n: int) -> date:
    return START + timedelta(days=n - 1)


def _official(ident: str, name: str, side: str, role: str) -> Name:
    return Name(
        id=ident, kind=NameKind.PERSON, name=name, side=side, terms=(Term(role=role, side=side),)
    )


WHO = Directory(
    [
        _official("mark-rutte", "Mark Rutte", "nato", "Secretary General"),
        _official("toshimitsu-motegi", "Toshimitsu Motegi", "jp", "Foreign Minister"),
        _official("shinjiro-koizumi", "Shinjiro Koizumi", "jp", "Defence Minister"),
        _official("christopher-luxon", "Christopher Luxon", "nz", "Prime Minister"),
        _official("lee-jae-myung", "Lee Jae-myung", "kr", "President"),
        Name(id="hanwha-aerospace", kind=NameKind.FIRM, name="Hanwha Aerospace", side="kr"),
        Name(id="hyundai-rotem", kind=NameKind.FIRM, name="Hyundai Rotem", side="kr"),
        Name(id="austal", kind=NameKind.FIRM, name="Austal", side="au"),
    ]
)


def meet(sides: str, status: str, on: int | None = None, **more: object) -> Mention:
    fields: dict[str, object] = {
        "kind": "meeting",
        "status": Status(status),
        "sides": tuple(sorted(sides.split())),
        "date": day(on) if on else None,
        "date_precision": "day" if on else "unknown",
    }
    if "was" in more:
        fields["previous_date"] = day(int(str(more.pop("was"))))
    if "until" in more:
        fields["date_end"] = day(int(str(more.pop("until"))))
    persons = str(more.pop("persons", ""))
    fields["persons"] = tuple(p.strip() for p in persons.split(",") if p.strip())
    return Mention(**{**fields, **more})  # type: ignore[arg-type]


def give(parties: str, status: str, amount: str = "", **more: object) -> Mention:
    giver, receiver = parties.split(">")
    sides = {giver, receiver, *str(more.pop("also", "")).split()} - {""}
    fields: dict[str, object] = {
        "kind": "commitment",
        "status": Status(status),
        "sides": tuple(sorted(sides)),
        "giver": giver,
        "receiver": receiver or None,
        "amount": money(amount) if amount else None,
        "strength": "firm",
    }
    if "was" in more:
        fields["previous_amount"] = money(str(more.pop("was")))
    return Mention(**{**fields, **more})  # type: ignore[arg-type]


def money(text: str) -> Amount:
    value, unit = text.split()
    if unit == "$":
        return Amount(value=float(value), text=f"${value}")
    if unit.isupper():
        return Amount(value=float(value), currency=unit, text=text)
    return Amount(value=float(value), unit=unit, text=text)


class Desk:
    """A ledger with its index, one watchlist, one digest a day."""

    def __init__(self, who: Directory = WHO) -> None:
        self.who = who
        self.events: dict[str, Event] = {}
        self.index: defaultdict[str, set[str]] = defaultdict(set)
        self.told: dict[str, Mention] = {}
        self.reports: list[Reported] = []
        self.count = 0

    def load(self, keys: tuple[str, ...]) -> list[Event]:
        found = {i for k in keys for i in self.index.get(k, ())}
        return [self.events[i] for i in sorted(found)]

    def report(self, on: int, mention: Mention, **more: object) -> Reported:
        self.count += 1
        name = f"r{self.count:03}"
        hour = 22 if more.pop("late", False) else 9
        at = datetime(2027, 1, 1, hour, tzinfo=UTC) + timedelta(days=on - 1, minutes=self.count)
        item = str(more.pop("item", f"item-{name}"))
        rank = more.pop("rank", "body")
        proof = Evidence(start=0, end=4, text=f"[{name}]", rule="test", rank=rank)  # type: ignore[arg-type]
        fields: dict[str, object] = {
            "id": name,
            "mention": mention if mention.evidence else replace(mention, evidence=(proof,)),
            "item": item,
            "url": f"https://news.example/{item}",
            "source": name,
            "outlet": name,
            "trust": Trust.PRESS,
            "published": at,
            "fetched": at,
        }
        return Reported(**{**fields, **more})  # type: ignore[arg-type]

    def digest(
        self, on: int, said: list[Reported], decisions: tuple[Decision, ...] = ()
    ) -> list[Told]:
        _, changed = settle(said, self.load, directory=self.who, decisions=decisions)
        for event in changed.values():
            self.keep(event)
        fresh = frozenset(r.id for r in said)
        lines = []
        for event in self.events.values():
            last = self.told.get(event.id)
            line = tell(event, fresh, last, today=day(on), directory=self.who)
            if line is not None:
                self.told[event.id] = line.event.state
                lines.append(line)
        return lines

    def keep(self, event: Event) -> None:
        self.events[event.id] = event
        for r in event.reports:
            for key in blocking_keys(r.mention, r.published, self.who):
                self.index[key].add(event.id)


def said(line: Told) -> str:
    state = line.event.state
    return f"{line.change} {state.status}"


RUTTE_MOTEGI = {"persons": "mark-rutte, Toshimitsu Motegi"}
TOKYO = {**RUTTE_MOTEGI, "place": "Tokyo", "mode": "in_person"}


def live(
    days: Iterable[tuple[int, Iterable[Held] | Held, list[str]]], **names: Callable[..., str]
) -> Iterator[tuple[int, list[str], list[str]]]:
    """Live through a chain: for each day its number, what its digest says and what it owes.

    Args:
        days: The day's number, its mentions (or one), and the lines its digest owes.
        names: How ``item`` or ``outlet`` are named, by the day's and the mention's place.
    """
    desk = Desk()
    for at, (on, mentions, owed) in enumerate(days):
        reports = []
        for n, held in enumerate(_listed(mentions)):
            mention, more = held if isinstance(held, tuple) else (held, {})
            named = {what: name(at=at, n=n) for what, name in names.items()}
            reports.append(desk.report(on, mention, **more, **named))
        yield on, [said(line) for line in desk.digest(on, reports)], owed


def _listed(mentions: Iterable[Held] | Held) -> Iterable[Held]:
    return [mentions] if isinstance(mentions, Mention) else mentions
