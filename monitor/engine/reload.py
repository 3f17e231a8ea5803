"""An edited configuration takes effect within seconds; a broken edit changes nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import structlog

from monitor.config import lastgood
from monitor.config.files import config_hash
from monitor.errors import ConfigError
from monitor.pipeline import notices
from monitor.pipeline.app import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.pipeline.app import App

log = structlog.get_logger(__name__)

SUBJECT = "restart"  # of the notice that an edit waits for the next start
DEBOUNCE, STEP = 250, 50  # milliseconds that an editor's several writes count as one
PAUSE = 2.0  # seconds before a watch that failed is tried again


class Reloader:
    """Holds the app in force; swaps it when all files of a new configuration are in order."""

    def __init__(self, app: App) -> None:
        """Start with a valid app."""
        self.app = app
        self._seen = app.config.seen
        self.begun = False
        self._asked = threading.Event()
        self._ended = threading.Event()

    def ask(self) -> None:
        """Read again at the next look, changed or not (SIGHUP)."""
        self._asked.set()

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()

    def begin(self, changed: Callable[[], None]) -> None:
        """Keep the configuration the service starts with, if it is that of the files, and watch.

        Args:
            changed: Called when files change, from a thread of its own, until ``end``. What the
                system does not tell (network mounts, a replaced folder) the regular looks find.
        """
        if self.begun:
            return
        self.settle()
        with self.app.store.writing() as tx:
            refused = notices.of(tx, notices.CONFIG)
            notices.put(tx, SUBJECT, ())
        if refused:
            log.error("config.refused", problems=list(refused))
        else:
            lastgood.keep(self.app.config.home, self._seen)
        threading.Thread(target=self._watch, args=(changed,), name="watch", daemon=True).start()
        self.begun = True

    def settle(self) -> None:
        """Make now what would be made of the files when first needed: they may change later."""
        _ = (self.app.gazetteer, self.app.matcher, self.app.directory, self.app.config.names)

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
            self._refuse(error)
            return False
        self._take(fresh)
        return True

    def _take(self, fresh: App) -> None:
        before = self.app.settings
        fixed = ("storage", "web", "engine")
        later = [t for t in fixed if getattr(before, t) != getattr(fresh.settings, t)]
        said = [f"[{t}] was changed: that takes effect at the next start." for t in later]
        with fresh.store.writing() as tx:
            tx.feeds.sync(fresh.config.sources)
            notices.put(tx, notices.CONFIG, ())
            notices.put(tx, SUBJECT, said)
        self.app = fresh
        self.settle()
        lastgood.keep(fresh.config.home, fresh.config.seen)
        log.info("config.loaded", watchlists=len(fresh.config.watchlists), restart_for=later)

    def _refuse(self, error: ConfigError) -> None:
        log.error("config.refused", problems=[p.in_a_line for p in error.problems])
        with self.app.store.writing() as tx:
            notices.put(tx, notices.CONFIG, notices.refused(error))

    def _watch(self, changed: Callable[[], None]) -> None:
        import watchfiles  # noqa: PLC0415 -- a start must not wait for it

        folder = self.app.config.home / "config"
        while not self._ended.is_set():
            try:
                watched = folder.stat().st_ino
                for _ in watchfiles.watch(
                    folder,
                    debounce=DEBOUNCE,
                    step=STEP,
                    stop_event=self._ended,
                    rust_timeout=60_000,
                ):
                    changed()
                    if folder.stat().st_ino != watched:
                        break  # the folder is another one now
            except (OSError, RuntimeError) as error:
                log.info("config.unwatched", problem=str(error))
                self._ended.wait(PAUSE)
