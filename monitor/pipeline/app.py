"""An open home: the things with a life of their own, made once by whoever starts us."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from monitor.config import lastgood
from monitor.config.files import config_hash
from monitor.config.home import Config, load_config
from monitor.errors import ConfigError
from monitor.pipeline import notices
from monitor.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from monitor.config.settings import Settings
    from monitor.config.watchlists import Watchlist
    from monitor.ledger import Directory
    from monitor.match import Gazetteer, Matcher
    from monitor.pipeline.trail import Trail
    from monitor.text.sieve import Sieve
    from monitor.types import Name, Source


def wall_clock() -> datetime:
    """Tell the present: aware, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Configuration, store and compiled watchlists of one home."""

    config: Config
    store: Store
    made: Made
    watch_hash: str  # of what entries are judged by: queries and gazetteer
    now: Callable[[], datetime] = wall_clock

    @property
    def gazetteer(self) -> Gazetteer:
        """The names to find."""
        return self.made.parts[0]

    @property
    def names(self) -> Mapping[str, Name]:
        """The gazetteer's entries by id; unlike `gazetteer`, ready without its forms."""
        return self.made.names

    @property
    def matcher(self) -> Matcher:
        """The compiled watchlists."""
        return self.made.parts[1]

    def might_want(self, text: str) -> bool:
        """Tell whether any watchlist could want what stands in a text; never wrongly no."""
        return self.made.sieve.might_hold(text) or self.trail.might_tell(text)

    @property
    def trail(self) -> Trail:
        """What was told and may have gone on."""
        return self.made.trail

    @property
    def directory(self) -> Directory:
        """The names as the ledger knows them."""
        return self.made.directory

    @property
    def settings(self) -> Settings:
        """The home's settings."""
        return self.config.settings

    @property
    def sources(self) -> dict[str, Source]:
        """The configured sources by id."""
        return {s.id: s for s in self.config.sources}

    def watchlist(self, name: str) -> Watchlist | None:
        """Find a watchlist by id."""
        return next((w for w in self.config.watchlists if w.id == name), None)


def open_home(home: Path, *, now: Callable[[], datetime] = wall_clock) -> App:
    """Read a home's configuration, compile its watchlists and open its store.

    Raises:
        ConfigError: With every problem of the files and the queries.
        StoreError: The database cannot be used; says why and what to do.
    """
    return _opened(_read(home), now, ())


def open_last_good(home: Path, *, now: Callable[[], datetime] = wall_clock) -> App:
    """Open a home even if its configuration is broken, under the last one that was in order.

    Raises:
        ConfigError: It is broken, and there is no earlier one.
        StoreError: The database cannot be used; says why and what to do.
    """
    seen = config_hash(home)
    try:
        return open_home(home, now=now)
    except ConfigError as error:
        root = lastgood.root(home)
        if root is None:
            raise
        try:
            config = _read(root)
        except ConfigError:
            raise error from None
        return _opened(replace(config, home=home, seen=seen), now, notices.refused(error))


def _opened(config: Config, now: Callable[[], datetime], said: tuple[str, ...]) -> App:
    app = _app(config, Store(config.database, home=config.home), now)
    app.store.upgrade()
    with app.store.writing() as tx:
        tx.feeds.sync(app.config.sources)
        notices.put(tx, notices.CONFIG, said)
    return app


def compiled(home: Path, store: Store, now: Callable[[], datetime]) -> App:
    """Read and compile a home's configuration anew over its open store.

    Raises:
        ConfigError: With every problem of the files and the queries.
    """
    return _app(_read(home), store, now)


class Made:
    """What is made of a home's files when first needed: a quiet poll needs none of it."""

    def __init__(self, config: Config) -> None:
        """Take the files read."""
        self._config = config

    @cached_property
    def parts(self) -> tuple[Gazetteer, Matcher]:
        """Gazetteer and matcher."""
        from monitor.match import Gazetteer, compile_watchlists, thaw  # noqa: PLC0415

        config = self._config
        made = thaw(config.kept("queries"), config.names, config.watchlists)
        if made is None:
            gazetteer = Gazetteer(config.names)
            made = gazetteer, compile_watchlists(config.watchlists, gazetteer)
        return made

    @cached_property
    def sieve(self) -> Sieve:
        """The quickest look at a text, for which neither names nor queries are read."""
        from monitor.text.sieve import sieve_of  # noqa: PLC0415

        return sieve_of(self._config.kept("sieve")) or self.parts[1].sieve

    @cached_property
    def names(self) -> Mapping[str, Name]:
        """The names by id."""
        return {name.id: name for name in self._config.names}

    @cached_property
    def trail(self) -> Trail:
        """What was told and may have gone on, read when a poll begins."""
        from monitor.pipeline.trail import Trail  # noqa: PLC0415 -- as above

        return Trail()

    @cached_property
    def directory(self) -> Directory:
        """The ledger's view of the names."""
        from monitor.ledger import Directory  # noqa: PLC0415

        return Directory(self._config.names)


def _read(home: Path) -> Config:
    return load_config(home, _queries)


def _queries(names: tuple[Name, ...], watchlists: tuple[Watchlist, ...]) -> dict[str, object]:
    """Read the queries, so that all mistakes are told at once; no text is looked at yet."""
    from monitor.match import (  # noqa: PLC0415 -- mostly read before
        Register,
        freeze,
        read_watchlists,
        sieve_of_queries,
    )

    register = Register(names)
    read = read_watchlists(watchlists, register)
    return {"queries": freeze(read), "sieve": sieve_of_queries(read, register).plain()}


def _app(config: Config, store: Store, now: Callable[[], datetime]) -> App:
    return App(
        config=config, store=store, made=Made(config), watch_hash=_watch_hash(config), now=now
    )


def _watch_hash(config: Config) -> str:
    """Fingerprint what entries are judged by; when and to whom a digest goes is not part of it."""
    asked = [(w.id, w.match, w.feeds, w.aliases) for w in config.watchlists]
    said = repr((asked, config.names_hash)).encode()
    return hashlib.blake2b(said, digest_size=8).hexdigest()
