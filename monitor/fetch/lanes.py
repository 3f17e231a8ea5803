"""The queue of one pass: a lane per host, so that a slow host holds up nobody but itself."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING

from monitor.errors import FetchError, TransientFetch
from monitor.text.urls import host_of

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.types import Feed, Fetched

Outcome = tuple["Feed", "Fetched | FetchError | None"]


@dataclass(slots=True)
class Lane:
    """The feeds of one host that are still to be asked."""

    feeds: deque[Feed]
    down: int = 0  # failures in a row
    left_alone: FetchError | None = None  # why its remaining feeds are not asked


@dataclass(slots=True)
class Pass:
    """One call of ``fetch_feeds``."""

    now: datetime
    ready: deque[Lane]
    left: int
    workers: int = 0
    held: int = 0  # bytes yielded to the queue and not taken
    answers: SimpleQueue[Outcome | BaseException] = field(default_factory=SimpleQueue)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    until: float = 0.0  # when waiting ends, once told to stop


def lanes_of(feeds: Sequence[Feed], per_host: int) -> deque[Lane]:
    """One lane per host, standing in the queue as often as the host may be asked at once."""
    lanes: dict[str, Lane] = {}
    for feed in feeds:
        host = host_of(feed.url or feed.source.url)
        lanes.setdefault(host, Lane(deque())).feeds.append(feed)
    ready: deque[Lane] = deque()
    for turn in range(per_host):
        ready.extend(lane for lane in lanes.values() if len(lane.feeds) > turn)
    return ready


def spared(feed: Feed, cause: FetchError) -> FetchError:
    """The error of a feed that was not asked because of its neighbour."""
    code = "host-busy" if cause.code.startswith("http-") else "host-down"
    why = f"not asked, since its host answered another feed: {cause.why}"
    if code == "host-down":
        why = f"not asked, since its host failed three times in a row: {cause.why}"
    url = feed.url or feed.source.url
    return TransientFetch(url, why, code=code, retry_after=cause.retry_after)


def weight(outcome: Outcome) -> int:
    """Bytes an answer holds until it is taken."""
    answer = outcome[1]
    return 0 if answer is None or isinstance(answer, FetchError) else len(answer.body)
