"""Many machines: one holds the home and says what is due, workers everywhere do it.

The unit of work is a host: a job polls all its due feeds under that host's lock, so politeness
needs nothing else.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from monitor import jobs
from monitor.engine.board import Board
from monitor.engine.local import (
    CARE_TICK,
    DIGEST_TICK,
    MAIL_TICK,
    POLL_TICK,
    Local,
)
from monitor.engine.ticks import Tick

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from monitor.engine.reload import Reloader
    from monitor.jobs import Service
    from monitor.pipeline.app import App


class Queue(Local):
    """Puts up at every tick what is due, and is one of the workers itself."""

    founds = True  # the board's tables, where they are missing

    def __init__(self) -> None:
        """Make an idle engine."""
        super().__init__()
        self._board: Board | None = None

    def run(self, app: App, beside: Callable[[Service], AbstractContextManager[object]]) -> None:
        """Hold the home and work, as `Local.run` does, with all workers of the database.

        Raises:
            StoreError: Another instance holds this home; the message says which.
            UsageError: The storage is no PostgreSQL.
        """
        self._board = self._made_board(app)
        super().run(app, beside)

    def _made_board(self, app: App) -> Board:
        stop = self._stop.is_set
        return Board(
            app.settings.storage.url,
            {
                "monitor.poll": lambda host: jobs.poll_host(self.app, host, stop),
                "monitor.build": lambda: jobs.build_due(self.app, stop),
                "monitor.send": lambda: jobs.send_queued(self.app, stop),
            },
        )

    def _made(self, reloader: Reloader) -> tuple[Tick, ...]:
        board = self._started()

        def poll() -> None:
            jobs.learn(reloader.app)
            board.put("monitor.poll", jobs.hosts_due(reloader.app))

        return (
            Tick("poll", POLL_TICK, poll),
            Tick("digest", DIGEST_TICK, lambda: board.put("monitor.build")),
            Tick("mail", MAIL_TICK, lambda: board.put("monitor.send")),
            Tick("care", CARE_TICK, lambda: jobs.care_due(reloader.app, self._stop.is_set)),
        )

    def _started(self) -> Board:
        assert self._board is not None, "asked of before it runs"  # noqa: S101
        self._board.start(found=self.founds)
        return self._board

    def _end(self) -> list[str]:
        left = super()._end()
        done = self._board is None or self._board.stop()
        return left if done else [*left, "board"]


class Worker(Queue):
    """A further machine: does the jobs that the holder of the home puts up."""

    founds = False

    def _hold(self, app: App) -> AbstractContextManager[object]:  # noqa: ARG002 -- holds nothing
        return nullcontext()

    def _made(self, reloader: Reloader) -> tuple[Tick, ...]:  # noqa: ARG002 -- puts nothing up
        self._started()
        return ()
