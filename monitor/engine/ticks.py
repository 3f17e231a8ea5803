"""Jobs as the ticks run them: one at a time each, failures kept apart, counted for the metrics."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog

from monitor.errors import MonitorError

if TYPE_CHECKING:
    from collections.abc import Callable

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Tick:
    """One job, called at its interval."""

    name: str
    seconds: float
    work: Callable[[], object]
    runs: int = 0
    failures: int = 0
    spent: float = 0.0  # seconds in all
    ended: float = 0.0  # Unix time of the last end
    begun: float | None = None  # monotonic, while it runs
    _busy: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self) -> None:
        """Run, unless a run is under way; a failing one is tried again at the next tick."""
        if not self._busy.acquire(blocking=False):
            return
        self.begun = time.monotonic()
        try:
            self.work()
        except MonitorError as error:
            self.failures += 1
            log.error("job.failed", job=self.name, problem=str(error))  # noqa: TRY400
        except Exception:  # a job's edge
            self.failures += 1
            log.exception("job.broken", job=self.name)
        finally:
            self.spent += time.monotonic() - self.begun
            self.begun, self.ended, self.runs = None, time.time(), self.runs + 1
            self._busy.release()

    def stuck(self, seconds: float) -> bool:
        """Tell whether a run has been under way for longer than so many seconds."""
        begun = self.begun
        return begun is not None and time.monotonic() - begun > seconds

    def numbers(self) -> dict[str, float]:
        """Give its counters."""
        return {
            "runs": self.runs,
            "failures": self.failures,
            "seconds": self.spent,
            "ended": self.ended,
        }
