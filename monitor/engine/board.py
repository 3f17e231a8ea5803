"""A board of jobs in PostgreSQL, and hands that do them: Procrastinate, nothing of our own.

What is due stays in our tables; a job only says where to look. So a job may be lost, repeated or
late: the next tick puts it up again, and leases keep two hands off one feed.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

import procrastinate
import structlog
from procrastinate.exceptions import AlreadyEnqueued, ProcrastinateException
from procrastinate.jobs import Status

from monitor.errors import MonitorError, StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

QUEUE = "monitor"
HANDS = 8  # jobs a process does at a time
PAUSE = 2.0  # seconds before a lost database is asked again
LOOK = 5.0  # seconds between looks at the board where no notification came
ANSWER = 60.0  # seconds the database has to answer a tick
GRACE = 5.0  # seconds that jobs get to end

log = structlog.get_logger(__name__)


class Board:
    """Puts jobs up and does them, in a thread with an event loop of its own."""

    def __init__(self, url: str, work: Mapping[str, Callable[..., object]]) -> None:
        """Make an idle board.

        Args:
            url: The storage's address; the jobs stand in the same database.
            work: What to do, by the job's name.

        Raises:
            UsageError: The storage is no PostgreSQL.
        """
        if not url.startswith("postgresql"):
            raise UsageError(
                '[engine] kind = "queue" needs PostgreSQL: set [storage] url = "postgresql+psycopg:'
                '//…", or kind = "local", which works on SQLite too.'
            )
        self._found = False
        address = url.replace("postgresql+psycopg:", "postgresql:", 1)
        connector = procrastinate.PsycopgConnector(conninfo=address)
        self._book = procrastinate.App(connector=connector)
        for name, act in work.items():
            self._book.task(name=name, queue=QUEUE)(_guarded(name, act))
        self._loop = asyncio.new_event_loop()
        self._ended = asyncio.Event()
        self._ready: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="board", daemon=True)

    def start(self, *, found: bool = False) -> None:
        """Begin to do jobs.

        Args:
            found: Make the board's tables where they are missing.

        Raises:
            StoreError: The database does not answer.
            UsageError: The tables are missing and not to be made.
        """
        logging.getLogger("procrastinate").setLevel(logging.WARNING)  # it tells of every job
        self._found = found
        self._thread.start()
        with _said():
            self._ready.result(ANSWER)

    def put(self, name: str, hosts: Iterable[str] = ("",)) -> None:
        """Put up a job, for each of some hosts; one that waits already is not repeated.

        Raises:
            StoreError: The database does not answer.
        """
        with _said():
            asyncio.run_coroutine_threadsafe(self._put(name, hosts), self._loop).result(ANSWER)

    def stop(self) -> bool:
        """End when the jobs in hand do; False when they take too long."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._ended.set)
            self._thread.join(GRACE + 1)
        return not self._thread.is_alive()

    async def _put(self, name: str, hosts: Iterable[str]) -> None:
        await self._free_stalled()
        for host in hosts:
            key = f"{name}:{host}"
            job = self._book.configure_task(name, queue=QUEUE, lock=key, queueing_lock=key)
            try:
                await job.defer_async(**({"host": host} if host else {}))
            except AlreadyEnqueued:
                continue

    async def _free_stalled(self) -> None:
        """Take down the jobs of hands that died, for they bar the host to others."""
        for job in await self._book.job_manager.get_stalled_jobs(queue=QUEUE):
            log.warning("job.stalled", job=job.task_name, host=job.task_kwargs.get("host", ""))
            await self._book.job_manager.finish_job(job, Status.FAILED, delete_job=True)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._work())
        except Exception as error:  # noqa: BLE001 -- goes to whoever started the board
            if not self._ready.done():
                self._ready.set_exception(error)
        finally:
            self._loop.close()

    async def _work(self) -> None:
        """Do jobs until told to stop; a database that went away is waited for."""
        async with self._book.open_async():
            await self._settle()
            self._ready.set_result(None)
            ended = asyncio.ensure_future(self._ended.wait())
            while not ended.done():
                hands = asyncio.ensure_future(self._hands())
                await asyncio.wait((hands, ended), return_when=asyncio.FIRST_COMPLETED)
                hands.cancel()
                (problem,) = await asyncio.gather(hands, return_exceptions=True)
                if not ended.done():
                    log.error("board.lost", problem=str(problem))
                    await asyncio.wait((ended,), timeout=PAUSE)

    async def _settle(self) -> None:
        if await self._book.check_connection_async():
            return
        if not self._found:
            raise UsageError("The database has no board of jobs yet: start monitor run first.")
        await self._book.schema_manager.apply_schema_async()

    async def _hands(self) -> None:
        await self._book.run_worker_async(
            queues=[QUEUE],
            concurrency=HANDS,
            fetch_job_polling_interval=LOOK,
            shutdown_graceful_timeout=GRACE,
            delete_jobs="always",
            install_signal_handlers=False,
        )


@contextmanager
def _said() -> Iterator[None]:
    """Say in our own words that the database is away."""
    try:
        yield
    except (ProcrastinateException, TimeoutError) as error:
        raise StoreError(
            f"The board of jobs does not answer ({error}). Is PostgreSQL up?"
        ) from error


def _guarded(name: str, act: Callable[..., object]) -> Callable[..., None]:
    """Make a job that never fails: what is still due is put up again at the next tick."""

    def job(host: str = "") -> None:
        try:
            act(host) if host else act()
        except MonitorError as error:
            log.error("job.failed", job=name, problem=str(error))  # noqa: TRY400
        except Exception:  # a job's edge
            log.exception("job.broken", job=name)

    return job
