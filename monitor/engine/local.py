"""One machine: APScheduler as metronome only; what is due lives in our tables."""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from monitor import jobs
from monitor.engine.reload import Reloader
from monitor.engine.systemd import notify
from monitor.errors import MonitorError
from monitor.pipeline import send

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

POLL_TICK, DIGEST_TICK, MAIL_TICK = 20, 15, 15  # seconds; each asks the tables, which is cheap
WATCH = 5.0  # seconds between looks at the two clocks
STEP = 30.0  # seconds the wall clock may drift from the monotonic one between two looks


class Local:
    """Runs every job in threads of this process."""

    def __init__(self) -> None:
        """Make an idle engine."""
        self._stop = threading.Event()
        self._scheduler: BackgroundScheduler | None = None

    def run(self, app: App) -> None:
        """Hold the home and work until SIGTERM or SIGINT; SIGHUP reads the configuration again.

        Raises:
            StoreError: Another instance holds this home; the message says which.
        """
        with app.store.hold():
            reloader = Reloader(app)
            self._listen(reloader)
            send.recover(app)
            with app.store.writing() as tx:
                tx.feeds.release_dead()
            self._tick(reloader)
            notify("READY=1")
            log.info("service.started", home=str(app.config.home))
            self._watch(reloader)
            notify("STOPPING=1")
            self._end()
            log.info("service.stopped")

    def _listen(self, reloader: Reloader) -> None:
        def stop(_number: int, _frame: FrameType | None) -> None:
            self._stop.set()

        def again(_number: int, _frame: FrameType | None) -> None:
            reloader.ask()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        signal.signal(signal.SIGHUP, again)

    def _tick(self, reloader: Reloader) -> None:
        """Arm the ticks; also after the wall clock was set, which stops interval jobs."""
        self._end()
        made = BackgroundScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        stopping = self._stop.is_set
        for name, seconds, run in (
            ("poll", POLL_TICK, lambda: jobs.poll_due(reloader.app, stopping)),
            ("digest", DIGEST_TICK, lambda: jobs.build_due(reloader.app)),
            ("mail", MAIL_TICK, lambda: jobs.send_queued(reloader.app, stopping)),
        ):
            job = _guarded(name, run)
            made.add_job(job, "interval", seconds=seconds, id=name, next_run_time=_now())
        made.start()
        self._scheduler = made

    def _watch(self, reloader: Reloader) -> None:
        """Look at both clocks and the configuration until told to stop."""
        offset = time.time() - time.monotonic()
        while not self._stop.wait(WATCH):
            notify("WATCHDOG=1")
            drift = time.time() - time.monotonic() - offset
            if abs(drift) > STEP:
                log.warning("clock.stepped", seconds=round(drift))
                offset += drift
                self._tick(reloader)
            reloader.look()

    def _end(self) -> None:
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=True)
            self._scheduler = None


def _guarded(name: str, run: Callable[[], object]) -> Callable[[], None]:
    """Keep one failing job from ending the service; the next tick tries again."""

    def job() -> None:
        try:
            run()
        except MonitorError as error:
            log.error("job.failed", job=name, problem=str(error))  # noqa: TRY400
        except Exception:  # a job's edge
            log.exception("job.broken", job=name)

    return job


def _now() -> object:
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime.now(UTC)
