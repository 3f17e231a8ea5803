"""When to ask a feed again: pure arithmetic on what is known of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from monitor.errors import FetchError, ParseError, PermanentFetch

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.config.settings import PollSettings
    from monitor.types import Feed, Fetched, Parsed

DAY = timedelta(days=1)
GROWTH = 1.5  # of the interval after a poll that brought nothing
SHRINK = 0.5  # after one that did
PER_GAP = 3  # polls in the usual time between two entries
JITTER = 0.1  # either way, fixed per feed and poll
BACK_OFF = 2.0
RETRY_MARGIN = timedelta(seconds=5)  # after Retry-After: clocks differ
MOST_SERVER_FLOOR = DAY  # no ttl or max-age keeps us away longer
PARK_AFTER = 2  # 410 Gone in a row
LOST = frozenset({"http-404", "http-410", "not-a-feed", "dns", "certificate"})
SPARED = frozenset({"host-busy", "host-down"})
WEIGHT = 0.2  # of the newest wait between entries in the usual one


def next_poll(
    feed: Feed,
    answer: Fetched | FetchError | None,
    parsed: Parsed | ParseError | None,
    now: datetime,
    settings: PollSettings,
) -> Feed:
    """A feed's state after a poll, with the moment of the next.

    Args:
        feed: Before the poll.
        answer: What the server said; ``None`` for 304.
        parsed: What its body says; ``None`` when the body was that of the last poll.
        now: Aware, UTC.
        settings: Interval and its bounds.
    """
    if isinstance(parsed, ParseError):
        answer = PermanentFetch(feed.url or feed.source.url, str(parsed), code="not-a-feed")
    if isinstance(answer, FetchError):
        return _failed(feed, answer, now, settings)
    assert not isinstance(parsed, ParseError)  # noqa: S101 -- an error by now
    same = parsed is None or (parsed.delta and not parsed.entries and not parsed.skipped)
    damage = feed.problem if same and feed.problem_code == "damaged" else ""
    feed = replace(
        feed,
        first_polled=feed.first_polled or now,
        last_polled=now,
        last_ok=now,
        failures=0,
        parked=False,
        problem=damage,
        problem_code="damaged" if damage else "",
        retry_after=None,
    )
    if answer is not None:
        feed = _answered(feed, answer, parsed, now)
    busy = parsed is not None and _has_news(feed, parsed)
    if parsed is not None:
        feed = _read(feed, parsed, now, busy=busy)
    interval = _interval(feed, answer, parsed, settings, busy=busy)
    return replace(feed, interval=interval, due_at=now + jittered(interval, feed, now))


def jittered(interval: timedelta, feed: Feed, now: datetime) -> timedelta:
    """An interval a little shorter or longer, so that feeds do not march in step."""
    seed = blake2b(f"{feed.id} {now:%Y%m%d%H%M}".encode(), digest_size=4).digest()
    share = int.from_bytes(seed) / 0xFFFFFFFF * 2 - 1
    return interval * (1 + JITTER * share)


def _failed(feed: Feed, error: FetchError, now: datetime, settings: PollSettings) -> Feed:
    """Back off, twice as long each time, a day at most; a spared feed is not to blame."""
    spared = error.code in SPARED
    failures = feed.failures if spared else feed.failures + 1
    gone = error.code == "http-410" and feed.problem_code == "http-410"
    parked = feed.parked or (gone and failures >= PARK_AFTER)
    wait = (feed.interval or _base(feed, settings)) * BACK_OFF ** min(failures, 12)
    longest = min(max(settings.max_interval, settings.min_interval), DAY)
    if parked or isinstance(error, PermanentFetch):
        wait = longest
    asked = timedelta(seconds=error.retry_after) if error.retry_after else None
    due = now + jittered(min(wait, longest), feed, now)
    if asked is not None:
        due = now + min(max(asked + RETRY_MARGIN, settings.min_interval), DAY + RETRY_MARGIN)
    lost = feed.url and failures >= 2 and error.code in LOST
    own = spared and feed.failures > 0 and feed.problem_code not in SPARED
    return replace(
        feed,
        url="" if lost else feed.url,  # where it was moved to failed: try where it was
        first_polled=feed.first_polled or now,
        last_polled=now,
        failures=failures,
        parked=parked,
        problem=feed.problem if own else error.why,  # its own tells more than its neighbour's
        problem_code=feed.problem_code if own else error.code,
        retry_after=now + asked if asked is not None else None,
        due_at=due,
    )


def _answered(feed: Feed, answer: Fetched, parsed: Parsed | None, now: datetime) -> Feed:
    """Keep validators and the body's hash, unless the body could not be read whole."""
    whole = parsed is None or not parsed.cut
    moved = answer.moved_to if answer.moved_to and whole else ""
    return replace(
        feed,
        etag=answer.etag if whole else "",
        modified=answer.modified if whole else "",
        body_hash=answer.digest if whole else "",
        url="" if moved == feed.source.url else moved or feed.url,
        last_full=now if not _was_conditional(feed, now) else feed.last_full,
        problem=f"moved permanently to {moved}" if moved and moved != feed.url else feed.problem,
        problem_code="moved" if moved and moved != feed.url else feed.problem_code,
    )


def _was_conditional(feed: Feed, now: datetime) -> bool:
    fresh = feed.last_full is not None and now - feed.last_full < DAY
    return fresh and bool(feed.etag or feed.modified)


def _has_news(feed: Feed, parsed: Parsed) -> bool:
    """Whether there is an entry that was not there before."""
    if parsed.skipped or (parsed.delta and parsed.entries):
        return True
    if parsed.delta:
        return False
    newest = max((e.published for e in parsed.entries if e.published), default=None)
    return newest is None or feed.last_entry is None or newest > feed.last_entry


def _read(feed: Feed, parsed: Parsed, now: datetime, *, busy: bool) -> Feed:
    dates = sorted({min(e.published, now) for e in parsed.entries if e.published})
    gap = feed.entry_gap
    if len(dates) >= 4 and not parsed.skipped:
        gap = timedelta(seconds=median((b - a).total_seconds() for a, b in pairwise(dates[-30:])))
    elif parsed.gap is not None:
        gap = parsed.gap
    elif busy and parsed.delta and feed.last_entry is not None:
        came = (now - feed.last_entry) / max(len(parsed.entries) + parsed.skipped, 1)
        gap = came if gap is None else gap + (came - gap) * WEIGHT
    newest = dates[-1] if dates else now
    if not busy:
        last = feed.last_entry
    elif parsed.delta or feed.last_entry is not None:
        last = now
    else:
        last = newest
    return replace(
        feed,
        chunks=parsed.chunks,
        last_entry=last,
        entry_gap=gap,
        problem=parsed.problem or feed.problem,
        problem_code=_damage(parsed) or feed.problem_code,
    )


def _damage(parsed: Parsed) -> str:
    """Name what is wrong with a document: damage stays until it changes, a cut does not."""
    if not parsed.problem:
        return ""
    return "cut" if parsed.cut else "damaged"


def _base(feed: Feed, settings: PollSettings) -> timedelta:
    return feed.source.interval or settings.interval


def _interval(
    feed: Feed,
    answer: Fetched | None,
    parsed: Parsed | None,
    settings: PollSettings,
    *,
    busy: bool,
) -> timedelta:
    """Shorter for busy feeds, longer for quiet ones, never below what the server asks for."""
    if feed.source.interval:
        wished = feed.source.interval
    else:
        current = feed.interval or settings.interval
        wished = current * (SHRINK if busy else GROWTH)
        if feed.entry_gap:
            wished = min(
                max(wished, feed.entry_gap / PER_GAP / 4),
                max(feed.entry_gap / PER_GAP, settings.interval),
            )
    floors = [settings.min_interval]
    if parsed is not None and parsed.ttl:
        floors.append(min(parsed.ttl, MOST_SERVER_FLOOR))
    if answer is not None and answer.max_age:
        floors.append(min(timedelta(seconds=answer.max_age), MOST_SERVER_FLOOR))
    return max(min(wished, settings.max_interval), *floors)
