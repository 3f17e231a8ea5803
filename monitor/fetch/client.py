"""The client: many feeds at once, each yielded as it is ready, from a loop in a thread of its own.

Feeds wait in one lane per host, so that a slow host holds up nobody but itself. A worker whose feed
takes long is relieved by another, up to a limit. A host that refuses, or asks to be left alone, is
not asked again in the same pass.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from datetime import timedelta
from functools import partial
from queue import Empty
from typing import TYPE_CHECKING, Self, TypeVar

from monitor.errors import FetchError, PermanentFetch, TransientFetch
from monitor.fetch.guard import target_of
from monitor.fetch.hop import Ask, Asker
from monitor.fetch.lanes import Pass, lanes_of, spared, weight
from monitor.fetch.robots import Robots

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator, Sequence
    from datetime import datetime

    from monitor.config.settings import PollSettings
    from monitor.fetch.lanes import Lane, Outcome
    from monitor.types import Feed, Fetched

Answered = TypeVar("Answered")

PATIENCE = 2.0  # seconds after which a worker's place is given to another
GRACE = 2.0  # seconds that requests in hand get once we are told to stop
LOOK = 0.2  # seconds between looks at whether to stop
RELIEVED = 8  # times ``concurrency`` may be waited for at most
HELD_BYTES = 2_000_000  # of bodies not yet taken by the caller
HELD_ANSWERS = 128
UNCONDITIONAL = timedelta(days=1)  # servers with stale validators are asked whole once a day
DOWN = frozenset({"timeout", "refused", "dns", "connection"})
DOWN_AFTER = 3  # such failures of one host in a row, then its other feeds wait for the next pass
PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"


class Client:
    """Feeds and pages over HTTP; a context manager."""

    def __init__(
        self, settings: PollSettings, *, stopping: Callable[[], bool] = lambda: False
    ) -> None:
        """Make a client; once ``stopping`` says so, only what is in hand is waited for, shortly."""
        self.settings = settings
        self._stopping = stopping
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._asker = Asker(settings)
        self._robots = Robots(self._asker)

    def __enter__(self) -> Self:
        """Open; the thread starts with the first request."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop whatever is under way."""
        loop, thread = self._loop, self._thread
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
        self._loop = self._thread = None

    def fetch_feeds(self, feeds: Sequence[Feed], now: datetime) -> Iterator[Outcome]:
        """Ask for feeds conditionally, many at once.

        Args:
            feeds: Each with the validators of its last answer.
            now: Decides which are asked unconditionally today.

        Yields:
            Each feed with its answer as it comes: ``None`` for 304, a ``FetchError`` as a value.
            Fewer than asked for when told to stop.
        """
        if not feeds:
            return
        lanes = lanes_of(feeds, self.settings.per_host)
        current = Pass(now=now, ready=lanes, left=len(feeds))
        loop = self._running()
        loop.call_soon_threadsafe(self._start, current)
        try:
            for _ in feeds:
                answer = self._next(current)
                if answer is None:
                    return
                if isinstance(answer, BaseException):
                    raise answer
                current.held -= weight(answer)
                yield answer
                del answer
        finally:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(_cancel, current)

    def fetch_page(
        self, url: str, *, now: datetime, accept: str = PAGE_TYPES, robots: bool = True
    ) -> Fetched:
        """Fetch a web page under the same guard.

        Args:
            url: Of an article, or of a page that may name feeds.
            now: For ages and Retry-After.
            accept: What is asked for.
            robots: Whether to ask the site's robots.txt first.

        Raises:
            FetchError: No answer, or robots.txt forbids it; code ``stopped`` when told to stop.
        """
        return self._wait(self._page(Ask(url, accept=accept), now, robots=robots))

    def fetch_feed(self, feed: Feed, now: datetime) -> Fetched | None:
        """Ask for one feed; ``None`` for 304.

        Raises:
            FetchError: With a code that says what went wrong.
        """
        return self._wait(self._asker.ask(_ask(feed, now), now))

    async def _page(self, ask: Ask, now: datetime, *, robots: bool) -> Fetched:
        if robots and not await self._robots.allows(ask.url, now):
            raise PermanentFetch(ask.url, "the site's robots.txt forbids it", code="robots")
        answer = await self._asker.ask(ask, now)
        if answer is None:
            raise TransientFetch(ask.url, "nothing came", code="http-304")
        return answer

    def _next(self, current: Pass) -> Outcome | BaseException | None:
        """Wait for an answer; None when told to stop and nothing more comes in time."""
        while True:
            if self._stopping():
                current.ready.clear()
                current.until = current.until or time.monotonic() + GRACE
            try:
                return current.answers.get(timeout=LOOK)
            except Empty:
                if current.until and (not current.workers or time.monotonic() > current.until):
                    return None

    def _wait(self, work: Coroutine[None, None, Answered]) -> Answered:
        """Run in the loop's thread and wait here, not for long once told to stop."""
        future = asyncio.run_coroutine_threadsafe(work, self._running())
        until = None
        while True:
            try:
                return future.result(timeout=LOOK)
            except TimeoutError:
                if future.done():
                    return future.result()
                if not self._stopping():
                    continue
                until = until or time.monotonic() + GRACE
                if time.monotonic() > until:
                    future.cancel()
                    raise TransientFetch("", "the service is stopping", code="stopped") from None

    def _running(self) -> asyncio.AbstractEventLoop:
        """The loop, its thread started on first use."""
        if self._loop is None:
            loop = self._loop = _new_loop()
            self._thread = threading.Thread(
                target=_serve, args=(loop, self._asker), name="fetch", daemon=True
            )
            self._thread.start()
        return self._loop

    def _start(self, current: Pass) -> None:
        for _ in range(min(self.settings.concurrency, current.left)):
            self._hire(current)

    def _hire(self, current: Pass) -> None:
        if current.ready and current.workers < self.settings.concurrency * RELIEVED:
            current.workers += 1
            task = asyncio.get_running_loop().create_task(self._work(current))
            current.tasks.add(task)
            task.add_done_callback(current.tasks.discard)

    async def _work(self, current: Pass) -> None:
        """Take feeds from whichever host has a free place, until relieved or done."""
        loop = asyncio.get_running_loop()
        try:
            while current.ready:
                await _space(current)
                if not current.ready:
                    break
                lane = current.ready.popleft()
                if not lane.feeds:
                    continue  # its other place in the queue took the last one
                relief = loop.call_later(PATIENCE, self._hire, current)
                outcome = await self._one(lane, lane.feeds.popleft(), current)
                if lane.feeds:
                    current.ready.append(lane)
                current.held += weight(outcome)
                current.answers.put(outcome)
                del outcome  # not to keep its body while the next is asked
                relieved = relief.when() <= loop.time()
                relief.cancel()
                if relieved:
                    break
        except Exception as error:  # noqa: BLE001 - raised again in the caller's thread
            current.answers.put(error)
        finally:
            current.workers -= 1
            if current.ready:
                self._hire(current)

    async def _one(self, lane: Lane, feed: Feed, current: Pass) -> Outcome:
        if lane.left_alone is not None:
            return feed, spared(feed, lane.left_alone)
        ready = partial(_space, current)
        try:
            answer = await self._asker.ask(_ask(feed, current.now), current.now, ready)
        except Exception as error:  # noqa: BLE001 -- whatever a server makes us stumble over is told
            if not isinstance(error, FetchError):
                why = f"what the server sent could not be dealt with ({type(error).__name__})"
                return feed, TransientFetch(feed.source.url, why, code="internal")
            lane.down = lane.down + 1 if error.code in DOWN else 0
            asked = error.code == "http-429" or (error.code == "http-503" and error.retry_after)
            if asked or lane.down >= DOWN_AFTER:
                lane.left_alone = error
            return feed, error
        lane.down = 0
        return feed, answer


def _ask(feed: Feed, now: datetime) -> Ask:
    """What to ask of a feed: conditionally, but once a day whole."""
    source = feed.source
    origin: tuple[str, str, int] | None
    stale = feed.last_full is None or now - feed.last_full >= UNCONDITIONAL
    try:
        origin = target_of(source.url).origin
    except FetchError:
        origin = None
    return Ask(
        url=feed.url or source.url,
        etag="" if stale else feed.etag,
        modified="" if stale else feed.modified,
        headers=source.headers,
        username=source.username,
        password=source.password,
        origin=origin,
    )


async def _space(current: Pass) -> None:
    """Wait until the caller has taken most of what is ready."""
    while current.held > HELD_BYTES or current.answers.qsize() > HELD_ANSWERS:  # noqa: ASYNC110 - freed by a thread
        await asyncio.sleep(0.01)


def _cancel(current: Pass) -> None:
    current.ready.clear()
    for task in current.tasks:
        task.cancel()


def _new_loop() -> asyncio.AbstractEventLoop:
    """Take uvloop's where it is installed."""
    try:
        import uvloop  # noqa: PLC0415 - optional
    except ImportError:
        return asyncio.new_event_loop()
    made: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return made


def _serve(loop: asyncio.AbstractEventLoop, asker: Asker) -> None:
    """Run the loop until stopped, then let its tasks end."""
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        if tasks:
            loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.run_until_complete(asker.close())
        loop.run_until_complete(asyncio.sleep(0.001))  # connections hung up on are closed now
    finally:
        asyncio.set_event_loop(None)
        loop.close()
