"""The trail of what digests told: texts no query wants are kept if they tell what became of it.

Only what a digest told is followed, so that within a day the order of arrival decides nothing. The
trail is written with each digest; a poll reads it when a feed says something new.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias, cast

from monitor.pipeline.homeland import home_of, speaker_of
from monitor.types import Match, NameHit, NameKind, Reported

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.store.notes import Json
    from monitor.text.sieve import Sieve
    from monitor.types import Entry, Mention, Source, Told, Window

    Groups: TypeAlias = tuple[tuple[str, ...], ...]

NOTE, SIEVE = "trail", "trail sieve"
_MARKS = re.compile(r"[,|;\t]")  # what parts the fields of a row
TWO = 2
MOST = 400  # events followed, those told last
FOLLOWS = "tells what became of "


@dataclass(frozen=True, slots=True)
class Step:
    """An event a watchlist told of and that something may still become of."""

    watchlist: str
    event: str
    at: datetime
    until: date
    parties: Groups
    people: tuple[NameHit, ...] = ()  # principals the gazetteer does not know; where, says no one


class Trail:
    """What is followed, as the digests built up to now left it."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._rows: object = None
        self._sieve: Sieve | None = None
        self._steps: list[Step] = []
        self._states: dict[tuple[str, str], Mention] = {}
        self._people: dict[str, NameHit] = {}

    def renew(self, tx: Transaction) -> None:
        """Read the trail again if a digest has changed it."""
        rows = tx.notes.get(NOTE)
        if rows == self._rows:
            return
        from monitor.text.sieve import sieve_of  # noqa: PLC0415 -- before a digest none is needed

        self._rows, self._states = rows, {}
        self._steps = steps_of(rows)
        self._people = {p.name: p for step in self._steps for p in step.people}
        self._sieve = sieve_of(tx.notes.get(SIEVE))

    def might_tell(self, text: str) -> bool:
        """Tell whether a text may be of anything followed; never wrongly no."""
        return self._sieve is not None and self._sieve.might_hold(text)

    def people(self, text: str) -> tuple[NameHit, ...]:
        """Find the people of told events whom no gazetteer knows."""
        return tuple(
            replace(known, start=found.start(), end=found.end())
            for name, known in self._people.items()
            if name in text
            for found in re.finditer(rf"\b{re.escape(name)}\b", text)
        )

    def follow(self, app: App, source: Source, entry: Entry, now: datetime) -> tuple[Match, ...]:
        """Say for which watchlists an entry tells what became of an event they told."""
        steps = self._near(app, source, entry, now) if self.might_tell(entry.text) else []
        if not steps:
            return ()
        from monitor import ledger  # noqa: PLC0415 -- not needed by a poll that keeps nothing

        reports = _reports(app, source, entry, now, self.people(entry.text))
        found: dict[str, str] = {}
        own = speaker_of(app, source)
        for step in steps if reports else ():
            state = self._state(app, step)
            if any(ledger.follows(r, state, step.at, app.directory, own) for r in reports):
                found.setdefault(step.watchlist, step.event)
        return tuple(
            Match(watchlist=name, score=1.0, hits=(), why=FOLLOWS + event)
            for name, event in sorted(found.items())
        )

    def _near(self, app: App, source: Source, entry: Entry, now: datetime) -> list[Step]:
        """List the steps of watchlists that read the entry, all of whose parties it names."""
        today = now.date()
        hits = app.gazetteer.hits(entry.text, entry.language, today)
        hits = (*hits, *self.people(entry.text))
        named = {part for hit in hits for part in (hit.id, hit.side)}
        named |= {speaker_of(app, source), home_of(app, source, entry.language)}
        readers = app.matcher.readers(entry, source)
        return [
            step
            for step in self._steps
            if step.watchlist in readers
            and today <= step.until
            and all(not named.isdisjoint(group) for group in step.parties)
        ]

    def _state(self, app: App, step: Step) -> Mention:
        """Give an event as it was told last."""
        key = step.watchlist, step.event
        if key not in self._states:
            with app.store.reading() as tx:
                events = [s.event for s in self._steps if s.watchlist == step.watchlist]
                told = tx.digests.told(step.watchlist, events)
            self._states |= {(step.watchlist, event): state for event, state in told.items()}
        return self._states[key]


def followed(match: Match) -> bool:
    """Tell whether an item is kept for what it carries on, not for its words."""
    return not match.hits and match.why.startswith(FOLLOWS)


def _reports(
    app: App, source: Source, entry: Entry, now: datetime, people: tuple[NameHit, ...]
) -> list[Reported]:
    """Say what an entry would report, were it kept."""
    from monitor.pipeline.reports import read_events  # noqa: PLC0415 -- as above

    published = min(entry.published or now, now)
    mentions = read_events(
        entry.text,
        language=entry.language,
        published=published,
        names=(*app.gazetteer.hits(entry.text, entry.language, published.date()), *people),
        country=entry.country or source.country,
        spans=None,
    )
    return [
        Reported(
            id=f"{number}",
            mention=mention,
            item=entry.url,
            url=entry.url,
            source=entry.source,
            outlet=source.id,
            trust=source.trust,
            published=published,
            fetched=now,
        )
        for number, mention in enumerate(mentions, 1)
    ]


def leave(app: App, tx: Transaction, window: Window, told: Iterable[Told]) -> None:
    """Write the trail anew with what a digest told."""
    from monitor import ledger  # noqa: PLC0415 -- as above

    steps = {
        (s.watchlist, s.event): s for s in steps_of(tx.notes.get(NOTE)) if s.until >= window.day
    }
    for line in told:
        state, key = line.event.state, (window.watchlist, line.event.id)
        steps.pop(key, None)
        until = ledger.awaited(state, window.day)
        if until is not None:
            people = _strangers(app, line)
            groups = _named_by(ledger.parties(state), people)
            steps[key] = Step(*key, window.end, until, groups, people)
    kept = sorted(steps.values(), key=lambda s: (s.at, s.event, s.watchlist))[-MOST:]
    sieve = _sieve(app, dict.fromkeys(_at_home(s.parties) for s in kept))
    tx.notes.put(NOTE, [_row(step) for step in kept])
    tx.notes.put(SIEVE, cast("Json", sieve.plain()) if sieve else None)


def _sieve(app: App, rows: Collection[Groups]) -> Sieve | None:
    """Make the quickest look at a text: whether it names somebody of every group of some row."""
    if not rows:
        return None
    from monitor.match import Register, sieve_of_parties  # noqa: PLC0415 -- as above

    return sieve_of_parties(rows, Register(app.config.names))


def _strangers(app: App, line: Told) -> tuple[NameHit, ...]:
    """List an event's principals whom the gazetteer does not know, with their side and office."""
    state, day = line.event.state, line.event.updated.date()
    offices = [office for report in line.event.reports for office in report.mention.offices]
    held = {person: (side, title) for person, side, title in offices if side}
    for person in state.persons:
        if person not in held and (side := _only_other(app, state, held, person, day)):
            held[person] = side, ""
    return tuple(
        NameHit(id=p, kind=NameKind.PERSON, side=side, start=0, end=0, role=title, name=p)
        for p, (side, title) in sorted(held.items())
        if p in state.persons or state.kind != "meeting"
        if " " in p and not _MARKS.search(f"{p}{title}")
        if p not in app.names
    )


def _only_other(
    app: App, state: Mention, held: dict[str, tuple[str, str]], person: str, day: date
) -> str:
    """Say for whom a person speaks where two sides met and all the others are of one: the other."""
    rest = [p for p in state.persons if p != person]
    known = {held[p][0] if p in held else app.directory.side(p, day) for p in rest}
    others = {*state.sides} - known
    return others.pop() if len(state.sides) == TWO and len(known) == len(others) == 1 else ""


def _named_by(groups: Groups, people: tuple[NameHit, ...]) -> Groups:
    """Let a side be named by its people as well."""
    return tuple(
        (*group, *(p.name for p in people if p.side in group and p.name not in group))
        for group in groups
    )


_AT_HOME = {"jp": ("政府", "外務省", "防衛省"), "kr": ("정부", "외교부", "국방부")}


def _at_home(groups: Groups) -> Groups:
    """Let a side be named by what its own papers call its government."""
    return tuple(
        (*group, *(word for side in group for word in _AT_HOME.get(side, ()))) for group in groups
    )


def _row(step: Step) -> str:
    """Write a step as a line."""
    people = ";".join("|".join((p.name, p.side, p.role)) for p in step.people)
    parties = "|".join(",".join(group) for group in step.parties)
    when = (step.at.isoformat(), step.until.isoformat())
    return "\t".join((step.watchlist, step.event, *when, parties, people))


def steps_of(rows: object) -> list[Step]:
    """Read what is followed."""
    found = []
    for row in rows if isinstance(rows, list) else ():
        watchlist, event, at, until, parties, people = row.split("\t")
        groups = tuple(tuple(group.split(",")) for group in parties.split("|"))
        when = datetime.fromisoformat(at), date.fromisoformat(until)
        found.append(Step(watchlist, event, *when, groups, _people(people)))
    return found


def _people(row: str) -> tuple[NameHit, ...]:
    told = [part.split("|") for part in row.split(";") if part]
    return tuple(
        NameHit(id=name, kind=NameKind.PERSON, side=side, start=0, end=0, role=role, name=name)
        for name, side, role in told
    )
