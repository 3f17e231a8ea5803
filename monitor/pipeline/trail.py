"""The trail of what digests told: texts no query wants are kept if they tell what became of it.

Only what a digest told is followed, so that within a day the order of arrival decides nothing. The
trail is written with each digest; a poll reads it when a feed says something new.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias, cast

from monitor.types import Match, Reported

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from monitor.pipeline.app import App
    from monitor.store import Transaction
    from monitor.store.notes import Json
    from monitor.text.sieve import Sieve
    from monitor.types import Entry, Mention, Source, Told, Window

    Groups: TypeAlias = tuple[tuple[str, ...], ...]

NOTE, SIEVE = "trail", "trail sieve"
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


class Trail:
    """What is followed, as the digests built up to now left it."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._rows: object = None
        self._sieve: Sieve | None = None
        self._steps: list[Step] = []
        self._states: dict[tuple[str, str], Mention] = {}

    def renew(self, tx: Transaction) -> None:
        """Read the trail again if a digest has changed it."""
        rows = tx.notes.get(NOTE)
        if rows == self._rows:
            return
        from monitor.text.sieve import sieve_of  # noqa: PLC0415 -- before a digest none is needed

        self._rows, self._states = rows, {}
        self._steps = steps_of(rows)
        self._sieve = sieve_of(tx.notes.get(SIEVE))

    def might_tell(self, text: str) -> bool:
        """Tell whether a text may be of anything followed; never wrongly no."""
        return self._sieve is not None and self._sieve.might_hold(text)

    def follow(self, app: App, source: Source, entry: Entry, now: datetime) -> tuple[Match, ...]:
        """Say for which watchlists an entry tells what became of an event they told."""
        steps = self._near(app, source, entry, now) if self.might_tell(entry.text) else []
        if not steps:
            return ()
        from monitor import ledger  # noqa: PLC0415 -- not needed by a poll that keeps nothing

        reports = _reports(app, source, entry, now)
        found: dict[str, str] = {}
        for step in steps if reports else ():
            state = self._state(app, step)
            if any(ledger.follows(r, state, step.at, app.directory) for r in reports):
                found.setdefault(step.watchlist, step.event)
        return tuple(
            Match(watchlist=name, score=1.0, hits=(), why=FOLLOWS + event)
            for name, event in sorted(found.items())
        )

    def _near(self, app: App, source: Source, entry: Entry, now: datetime) -> list[Step]:
        """List the steps of watchlists that read the entry, all of whose parties it names."""
        today = now.date()
        hits = app.gazetteer.hits(entry.text, entry.language, today)
        named = {part for hit in hits for part in (hit.id, hit.side)}
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


def _reports(app: App, source: Source, entry: Entry, now: datetime) -> list[Reported]:
    """Say what an entry would report, were it kept."""
    from monitor.pipeline.reports import read_events  # noqa: PLC0415 -- as above

    published = min(entry.published or now, now)
    mentions = read_events(
        entry.text,
        language=entry.language,
        published=published,
        names=app.gazetteer.hits(entry.text, entry.language, published.date()),
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
            steps[key] = Step(*key, window.end, until, ledger.parties(state))
    kept = sorted(steps.values(), key=lambda s: (s.at, s.event, s.watchlist))[-MOST:]
    sieve = _sieve(app, dict.fromkeys(s.parties for s in kept))
    tx.notes.put(NOTE, [_row(step) for step in kept])
    tx.notes.put(SIEVE, cast("Json", sieve.plain()) if sieve else None)


def _sieve(app: App, rows: Collection[Groups]) -> Sieve | None:
    """Make the quickest look at a text: whether it names somebody of every group of some row."""
    if not rows:
        return None
    from monitor.match import sieve_of_parties  # noqa: PLC0415 -- as above

    return sieve_of_parties(rows, app.gazetteer)


def _row(step: Step) -> str:
    """Write a step as a line."""
    parties = "|".join(",".join(group) for group in step.parties)
    said = (step.watchlist, step.event, step.at.isoformat(), step.until.isoformat(), parties)
    return "\t".join(said)


def steps_of(rows: object) -> list[Step]:
    """Read what is followed."""
    found = []
    for row in rows if isinstance(rows, list) else ():
        watchlist, event, at, until, parties = row.split("\t")
        groups = tuple(tuple(group.split(",")) for group in parties.split("|"))
        when = datetime.fromisoformat(at), date.fromisoformat(until)
        found.append(Step(watchlist, event, *when, groups))
    return found
