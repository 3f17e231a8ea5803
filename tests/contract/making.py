"""Values for the store's tests, in our own words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from monitor.store import DigestRecord
from monitor.types import (
    Amount,
    Delivery,
    Entry,
    Event,
    Evidence,
    Hit,
    Item,
    Match,
    Mention,
    Reported,
    Source,
    Status,
    Step,
    Trust,
    Verdict,
    Window,
)

NOW = datetime(2027, 1, 14, 5, 30, 0, 123456, tzinfo=UTC)
DAY = date(2027, 1, 14)
HOUR = timedelta(hours=1)


def source(n: int = 1, **more: object) -> Source:
    return Source(**{"id": f"feed-{n}", "url": f"https://feed{n}.example/rss"} | more)


def mention(**more: object) -> Mention:
    values = {
        "kind": "meeting",
        "status": Status.PLANNED,
        "sides": ("jp", "nato"),
        "persons": ("Ada Example",),
        "date": date(2027, 1, 20),
        "amount": Amount(value=1.5e6, currency="JPY", text="1.5 million yen"),
        "evidence": (Evidence(start=0, end=5, text="Talks", rule="meet.talks", fields=("date",)),),
    }
    return Mention(**values | more)


def item(
    n: int = 1, *, body: str = "", watchlists: tuple[str, ...] = ("w",), **more: object
) -> Item:
    entry = Entry(
        guid=f"guid-{n}",
        url=f"https://feed1.example/{n}",
        title=f"Talks planned, number {n}",
        summary="A summary of it.",
        body=body or f"The envoys will sit down together on Wednesday, for the {n}th time.",
        published=NOW - HOUR,
        language="en",
        keys=(f"guid-{n}", f"link-{n}"),
        content_hash=f"hash-{n}",
    )
    values = {
        "id": f"{n:012x}",
        "feed": "feed-1",
        "source": "Feed One",
        "outlet": "feed1.example",
        "trust": Trust.WIRE,
        "entry": entry,
        "fetched": NOW + timedelta(seconds=n),
        "language": "en",
        "matches": tuple(
            Match(watchlist=w, score=2.5, hits=(Hit(term="talks", start=0, end=5),), why="talks")
            for w in watchlists
        ),
        "verdict": Verdict(),
        "story": f"story-{n}",
        "sides": ("jp", "nato"),
        "mentions": (mention(),),
    }
    return Item(**values | more)


def reported(n: int = 1, *, of: Item | None = None, **more: object) -> Reported:
    kept = of or item(n)
    values = {
        "id": f"report-{n}",
        "mention": mention(),
        "item": kept.id,
        "url": kept.entry.url,
        "source": kept.source,
        "outlet": kept.outlet,
        "trust": kept.trust,
        "published": NOW - HOUR,
        "fetched": kept.fetched,
        "watchlists": kept.watchlists,
    }
    return Reported(**values | more)


def event(n: int = 1, *reports: Reported, **more: object) -> Event:
    values = {
        "id": f"event-{n}",
        "state": mention(),
        "reports": reports,
        "history": (
            Step(field="status", value='"planned"', at=NOW, item="x", rule="r", mention="report-1"),
        ),
        "links": (("part_of", "event-9"),),
        "created": NOW,
        "updated": NOW,
    }
    return Event(**values | more)


def record(watchlist: str = "w", day: date = DAY, number: int = 1) -> DigestRecord:
    return DigestRecord(
        window=Window(
            watchlist=watchlist, day=day, timezone="Europe/Brussels", start=NOW - 24 * HOUR, end=NOW
        ),
        number=number,
        generated=NOW,
        subject="A quiet day",
        document='{"schema": 1, "title": "조용한 날"}',
        files=(("html", b"<p>\xff</p>"), ("txt", b"quiet\n"), ("eml", b"From: a\r\n\r\nx")),
    )


def delivery(n: int = 1, **more: object) -> Delivery:
    values = {
        "id": 0,
        "watchlist": "w",
        "day": DAY,
        "recipient": f"reader{n}@example.org",
        "message_id": f"<{n}@example.org>",
        "message": b"Subject: x\r\n\r\n\xff",
        "state": "queued",
    }
    return Delivery(**values | more)
