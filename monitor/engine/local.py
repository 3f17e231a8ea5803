"""One machine: APScheduler as metronome only; what is due lives in our tables."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from monitor import jobs
from monitor.engine.reload import Reloader
from monitor.engine.systemd import notify
from monitor.engine.ticks import Tick

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from types import FrameType

    from monitor.jobs import Service
    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

POLL_TICK, DIGEST_TICK, MAIL_TICK = 20, 15, 15  # seconds; each asks the tables, which is cheap
CARE_TICK, CARE_FIRST = 600, 60
SOON = 1.0  # seconds that the first poll has the machine to itself
WATCH = 5.0  # seconds between looks at the two clocks
STEP = 30.0  # seconds the wall clock may drift from the monotonic one between two looks
GRACE = 20.0  # seconds that jobs get to end once told to stop: a fetch 2, the rest to save it
STUCK = 3 * 3600.0  # seconds after which a job is given up for hung, and systemd may restart us


class Local:
    """Runs every job in threads of this process."""

    def __init__(self) -> None:
        """Make an idle engine."""
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._scheduler: BackgroundScheduler | None = None
        self._ticks: tuple[Tick, ...] = ()
        self._reloader: Reloader | None = None

    @property
    def app(self) -> App:
        """The app in force."""
        assert self._reloader is not None, "asked of before it runs"  # noqa: S101
        return self._reloader.app

    def jobs(self) -> dict[str, dict[str, float]]:
        """Give every job's counters."""
        return {tick.name: tick.numbers() for tick in self._ticks}

    def run(self, app: App, beside: Callable[[Service], AbstractContextManager[object]]) -> None:
        """Hold the home and work until SIGTERM or SIGINT; SIGHUP reads the configuration again.

        What is in hand then is finished, or after some seconds left as if it had not begun.

        Raises:
            StoreError: Another instance holds this home; the message says which.
        """
        with self._hold(app):
            reloader = self._reloader = Reloader(app)
            self._listen(reloader)
            self._ticks = self._made(reloader)
            with beside(self):
                self._arm()
                notify("READY=1")
                log.info("service.started", home=str(app.config.home), process=os.getpid())
                self._watch(reloader)
                notify("STOPPING=1")
            reloader.end()
            left = self._end()
            log.info("service.stopped", left=left)
        if left:  # threads that wait for a far server would keep the process
            logging.shutdown()
            os._exit(0)

    def _hold(self, app: App) -> AbstractContextManager[object]:
        return app.store.hold()

    def _listen(self, reloader: Reloader) -> None:
        def stop(_number: int, _frame: FrameType | None) -> None:
            self._stop.set()
            self._wake.set()

        def again(_number: int, _frame: FrameType | None) -> None:
            reloader.ask()
            self._wake.set()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        signal.signal(signal.SIGHUP, again)

    def _made(self, reloader: Reloader) -> tuple[Tick, ...]:
        stop = self._stop.is_set
        return (
            Tick("poll", POLL_TICK, lambda: jobs.poll_due(reloader.app, stop)),
            Tick("digest", DIGEST_TICK, lambda: jobs.build_due(reloader.app, stop)),
            Tick("mail", MAIL_TICK, lambda: jobs.send_queued(reloader.app, stop)),
            Tick("care", CARE_TICK, lambda: jobs.care_due(reloader.app, stop)),
        )

    def _arm(self) -> None:
        """Arm the ticks; also after the wall clock was set, which stops interval jobs."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        made = BackgroundScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        now = datetime.now(UTC)
        for tick in self._ticks:
            wait = {"poll": 0.0, "care": CARE_FIRST}.get(tick.name, SOON)
            first = now + timedelta(seconds=wait)
            made.add_job(tick, "interval", seconds=tick.seconds, id=tick.name, next_run_time=first)
        made.start()
        self._scheduler = made

    def _watch(self, reloader: Reloader) -> None:
        """Look at both clocks and the configuration until told to stop."""
        offset = time.time() - time.monotonic()
        while not self._stop.is_set():
            self._wake.wait(WATCH if reloader.begun else SOON)
            self._wake.clear()
            if self._stop.is_set():
                return
            if not any(tick.stuck(STUCK) for tick in self._ticks):
                notify("WATCHDOG=1")
            drift = time.time() - time.monotonic() - offset
            if abs(drift) > STEP:
                log.warning("clock.stepped", seconds=round(drift))
                offset += drift
                self._arm()
            if self._reloaded(reloader):
                self._arm()

    def _reloaded(self, reloader: Reloader) -> bool:
        """Look for a new configuration; what goes wrong with it must not end the service."""
        try:
            reloader.begin(self._wake.set)
            return reloader.look()
        except Exception:  # a job's edge
            log.exception("job.broken", job="reload")
            if reloader.begun:
                reloader.ask()  # at the next look
            return False

    def _end(self) -> list[str]:
        """Stop the ticks; returns the jobs that did not end in time."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        until = time.monotonic() + GRACE
        while time.monotonic() < until and any(t.begun for t in self._ticks):
            time.sleep(0.05)
        return [t.name for t in self._ticks if t.begun]
