"""A home: the folder with ``config/``, ``seeds/``, ``digests/`` and the database, read whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 -- a dataclass field
from typing import TYPE_CHECKING, TypeVar

from monitor.config import lastgood
from monitor.config.cache import Cache, key_of, names_of, plain_names
from monitor.config.feeds import load_feeds
from monitor.config.files import config_hash
from monitor.config.settings import Settings, load_settings
from monitor.config.unknown import unknown_feeds
from monitor.config.watchlists import Watchlist, scan_watchlists
from monitor.errors import ConfigError, Problem
from monitor.types import Name

if TYPE_CHECKING:
    from monitor.types import Source

T = TypeVar("T")
Verify = Callable[[tuple[Name, ...], tuple[Watchlist, ...]], Mapping[str, object] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything the files of a home say, validated."""

    home: Path
    settings: Settings
    sources: tuple[Source, ...]
    watchlists: tuple[Watchlist, ...]
    seen: str  # fingerprint of all files, taken before they were read
    names_hash: str  # of the gazetteer's content, known without reading it
    read_names: Callable[[], tuple[Name, ...]]
    kept: Callable[[str], object]  # what ``verify`` made of the queries, None when not kept

    @property
    def names(self) -> tuple[Name, ...]:
        """The gazetteer's entries, read when first asked for."""
        return self.read_names()

    @property
    def digests(self) -> Path:
        """Where digests are written."""
        return self.home / "digests"

    @property
    def database(self) -> str:
        """The storage URL, a relative SQLite path resolved against the home."""
        url = self.settings.storage.url
        prefix = "sqlite:///"
        if not url.startswith(prefix) or url in (prefix, f"{prefix}:memory:"):
            return url
        return f"{prefix}{self.home.absolute() / url.removeprefix(prefix)}"


def load_config(home: Path, verify: Verify = lambda _names, _watchlists: None) -> Config:
    """Read and validate all files of a home.

    Gazetteer and queries are not read again as long as their files stay what they were.

    Args:
        home: The home folder.
        verify: Reads the queries of the watchlists; what it refuses is listed with the rest. It
            may give plain data to be kept under names, for ``Config.kept``.

    Raises:
        ConfigError: With every problem of every file, not only the first.
    """
    _must_be_there(home)
    seen = config_hash(home)
    problems = lastgood.vanished(home)

    def collect(load: Callable[[], T], default: T) -> T:
        try:
            return load()
        except ConfigError as error:
            problems.extend(error.problems)
            return default

    no_sources: tuple[Source, ...] = ()
    no_names: tuple[Name, ...] = ()
    settings = collect(lambda: load_settings(home), Settings())
    sources = collect(lambda: load_feeds(home), no_sources)
    watchlists, wrong = scan_watchlists(home / "config" / "watchlists")
    problems += [*wrong, *(unknown_feeds(watchlists, sources, "use") if sources else ())]
    known = _Known(home)
    if problems or not known.verified():
        before = len(problems)
        names = collect(known.names, no_names)
        made = collect(lambda: verify(names, watchlists), None) if len(problems) == before else None
        if not problems:
            known.keep(made)
    if problems:
        raise ConfigError(tuple(problems))
    return Config(
        home=home,
        settings=settings,
        sources=sources,
        watchlists=watchlists,
        seen=seen,
        names_hash=known.names_hash,
        read_names=known.names,
        kept=known.kept,
    )


def _must_be_there(home: Path) -> None:
    """Refuse a home without its folder, or without that of its configuration."""
    what, init = "there is no such folder.", f"monitor init {home}"
    if not home.is_dir():
        raise ConfigError((Problem(file=str(home), what=what, remedy=f"Run: {init}"),))
    if not (home / "config").is_dir():
        remedy = f"Put it back, or run: {init}"
        raise ConfigError((Problem(file=str(home / "config"), what=what, remedy=remedy),))


class _Known:
    """Gazetteer and queries of a home: from the cache where the files are as they were."""

    def __init__(self, home: Path) -> None:
        folder = home / "config"
        self._folder = folder / "gazetteer"
        self._cache = Cache(home)
        self._names_key = key_of(sorted(self._folder.glob("*.toml")))
        lists = key_of(sorted((folder / "watchlists").glob("*.toml")))
        self._key = f"{self._names_key} {lists}"
        self._names: tuple[Name, ...] | None = None
        self.names_hash = ""

    def verified(self) -> bool:
        """Tell whether these very files were found in order before."""
        said = self._cache.get("checked", self._key)
        self.names_hash = said if isinstance(said, str) else ""
        return bool(self.names_hash)

    def _read(self) -> tuple[Name, ...]:
        """Read the gazetteer's files."""
        from monitor.config.gazetteer import load_gazetteer  # noqa: PLC0415 -- mostly not needed

        return load_gazetteer(self._folder)

    def names(self) -> tuple[Name, ...]:
        """Give the entries, from the cache when they are there.

        Raises:
            ConfigError: The files have to be read, and are wrong.
        """
        if self._names is None:
            self._names = names_of(self._cache.get("names", self._names_key)) or self._read()
        return self._names

    def kept(self, name: str) -> object:
        """Give what was kept of the queries under a name."""
        return self._cache.get(name, self._key)

    def keep(self, made: Mapping[str, object] | None) -> None:
        """Remember that all is in order."""
        rows = plain_names(self.names())
        said = hashlib.blake2b(digest_size=16)
        for row in rows:
            said.update(repr(row).encode())
        self.names_hash = said.hexdigest()
        if made is not None:
            self._cache.put("names", self._names_key, rows)
            for name, plain in made.items():
                self._cache.put(name, self._key, plain)
            self._cache.put("checked", self._key, self.names_hash)
