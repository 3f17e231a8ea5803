"""Many machines over a PostgreSQL queue: not part of this version; refused with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from monitor.jobs import Service
    from monitor.pipeline.app import App


class Queue:
    """Stands where the queue engine will."""

    def __init__(self) -> None:
        """Refuse.

        Raises:
            UsageError: Always.
        """
        raise UsageError(
            '[engine] kind = "queue" is not available in this version. Use kind = "local": it '
            "works on SQLite and on PostgreSQL, where further machines may run monitor poll."
        )

    def run(self, app: App, beside: Callable[[Service], AbstractContextManager[object]]) -> None:
        """Never comes to be called."""
