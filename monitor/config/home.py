"""A home: the folder with ``config/``, ``seeds/``, ``digests/`` and the database, read whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 -- a dataclass field
from typing import TYPE_CHECKING, TypeVar

from monitor.config.feeds import load_feeds
from monitor.config.gazetteer import load_gazetteer
from monitor.config.settings import Settings, load_settings
from monitor.config.watchlists import Watchlist, load_watchlists
from monitor.errors import ConfigError, Problem
from monitor.types import Name

if TYPE_CHECKING:
    from monitor.types import Source

T = TypeVar("T")
Verify = Callable[[tuple[Name, ...], tuple[Watchlist, ...]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything the files of a home say, validated."""

    home: Path
    settings: Settings
    sources: tuple[Source, ...]
    names: tuple[Name, ...]
    watchlists: tuple[Watchlist, ...]

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
        return f"{prefix}{self.home / url.removeprefix(prefix)}"


def load_config(home: Path, verify: Verify = lambda _names, _watchlists: None) -> Config:
    """Read and validate all files of a home.

    Args:
        home: The home folder.
        verify: Reads the queries of the watchlists; what it refuses is listed with the rest.

    Raises:
        ConfigError: With every problem of every file, not only the first.
    """
    if not home.is_dir():
        what = "there is no such folder."
        raise ConfigError((Problem(file=str(home), what=what, remedy=f"Run: monitor init {home}"),))
    problems: list[Problem] = []

    def collect(load: Callable[[], T], default: T) -> T:
        try:
            return load()
        except ConfigError as error:
            problems.extend(error.problems)
            return default

    no_sources: tuple[Source, ...] = ()
    no_names: tuple[Name, ...] = ()
    no_watchlists: tuple[Watchlist, ...] = ()
    settings = collect(lambda: load_settings(home), Settings())
    sources = collect(lambda: load_feeds(home), no_sources)
    names = collect(lambda: load_gazetteer(home / "config" / "gazetteer"), no_names)
    watchlists = collect(lambda: load_watchlists(home / "config" / "watchlists"), no_watchlists)
    collect(lambda: verify(names, watchlists), None)
    if problems:
        raise ConfigError(tuple(problems))
    return Config(home=home, settings=settings, sources=sources, names=names, watchlists=watchlists)


def config_hash(home: Path) -> str:
    """Fingerprint all configuration files, to see whether anything changed."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted((home / "config").rglob("*.toml")):
        if "examples" not in path.parts and path.is_file():
            digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
