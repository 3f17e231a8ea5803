"""A deadline that counts only time in which our own loop could have read what came."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

BEAT = 0.1  # seconds between two looks at how late the loop is
USUAL = 0.03  # seconds of lateness that mean nothing
LOOK = 0.05  # seconds to read in what has come meanwhile


class Pulse:
    """Counts, while anybody waits, the seconds for which the loop stood still."""

    def __init__(self) -> None:
        self._lost = 0.0
        self._due = 0.0
        self._waiting = 0

    def lost(self) -> float:
        """Seconds lost until now, what is going on included."""
        late = asyncio.get_running_loop().time() - self._due
        return self._lost + (late if late > USUAL else 0.0)

    def _beat(self) -> None:
        self._lost = self.lost()
        loop = asyncio.get_running_loop()
        self._due = loop.time() + BEAT
        if self._waiting:
            loop.call_at(self._due, self._beat)
        else:
            self._due = 0.0

    @asynccontextmanager
    async def within(self, seconds: float, held_up: Callable[[], float]) -> AsyncIterator[None]:
        """Allow so many seconds, and what we ourselves lost of them, as much again at most.

        Args:
            seconds: Of the other side's time.
            held_up: Tells for how many seconds we let it wait.

        Raises:
            TimeoutError: They are over.
        """
        loop = asyncio.get_running_loop()
        self._waiting += 1
        if not self._due:
            self._due = loop.time() + BEAT
            loop.call_at(self._due, self._beat)
        before, end = self.lost(), loop.time() + seconds
        granted = 0.0
        timer: asyncio.TimerHandle

        def judge() -> None:
            nonlocal granted, timer
            owed = min(self.lost() - before + held_up(), seconds) - granted
            if owed <= 0:
                limit.reschedule(loop.time())
                return
            granted += owed
            timer = loop.call_at(max(end + granted, loop.time() + LOOK), judge)

        timer = loop.call_at(end, judge)
        try:
            async with asyncio.timeout(None) as limit:
                yield
        finally:
            timer.cancel()
            self._waiting -= 1
