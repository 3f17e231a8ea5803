"""An edited configuration takes effect within seconds; a broken edit changes nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import structlog

from monitor.config.home import config_hash
from monitor.errors import ConfigError
from monitor.pipeline.app import compiled

if TYPE_CHECKING:
    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

NOTICES = "notices"  # note: shown in ``status`` and the digest's footer


class Reloader:
    """Holds the app in force; swaps it when all files of a new configuration are in order."""

    def __init__(self, app: App) -> None:
        """Start with a valid app."""
        self.app = app
        self._seen = config_hash(app.config.home)
        self._asked = threading.Event()

    def ask(self) -> None:
        """Read again at the next look, changed or not (SIGHUP)."""
        self._asked.set()

    def look(self) -> bool:
        """Read the configuration if it changed; True when a new one took force."""
        now = config_hash(self.app.config.home)
        if now == self._seen and not self._asked.is_set():
            return False
        self._seen = now
        self._asked.clear()
        try:
            fresh = compiled(self.app.config.home, self.app.store, self.app.now)
        except ConfigError as error:
            problems = [str(p) for p in error.problems]
            log.error("config.refused", problems=problems)  # noqa: TRY400
            self._note(
                [f"Configuration refused, the last good one is in force: {p}" for p in problems]
            )
            return False
        with fresh.store.writing() as tx:
            tx.feeds.sync(fresh.config.sources)
        self._note([])
        self.app = fresh
        log.info("config.loaded", watchlists=len(fresh.config.watchlists))
        return True

    def _note(self, problems: list[str]) -> None:
        with self.app.store.writing() as tx:
            tx.notes.put(NOTICES, list(problems))
