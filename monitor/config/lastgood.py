"""The last configuration found in order, kept so that a broken edit never keeps us from starting.

A copy of ``config/*.toml`` in the cache folder; everything else there (passwords, certificates) and
beside it is linked, never copied.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from monitor.config.cache import FOLDER
from monitor.config.files import config_hash
from monitor.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

NAME = "last-good"


def keep(home: Path, seen: str) -> None:
    """Keep the files as they are now; where that is not possible, the older ones stay.

    Args:
        home: The home.
        seen: Their fingerprint when they were found in order; edited ones are not kept.
    """
    target, fresh = home / FOLDER / NAME, home / FOLDER / f"{NAME}.new"
    try:
        if _same(home / "config", target / "config"):
            return
        shutil.rmtree(fresh, ignore_errors=True)
        for path in sorted((home / "config").rglob("*")):
            place = fresh / path.relative_to(home)
            place.parent.mkdir(parents=True, exist_ok=True)
            if path.is_file() and path.suffix == ".toml":
                shutil.copy2(path, place)
            elif path.is_file():
                place.symlink_to(path.absolute())
        for path in home.iterdir():
            if path.name not in ("config", FOLDER):
                (fresh / path.name).symlink_to(path.absolute())
        if config_hash(fresh) != seen:
            shutil.rmtree(fresh, ignore_errors=True)
            return
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)


def root(home: Path) -> Path | None:
    """Give the folder that stands for the home with its last good configuration."""
    found = home / FOLDER / NAME
    return found if (found / "config").is_dir() else None


def vanished(home: Path) -> list[Problem]:
    """Tell of what was there when the configuration was last in order and is gone altogether.

    Such a loss is mostly a mishap, and must not end the work in silence.
    """
    then, problems = home / FOLDER / NAME / "config", []
    now = home / "config"
    if (then / "feeds.toml").exists() and not (now / "feeds.toml").exists():
        problems.append((now / "feeds.toml", "Put it back; an empty file asks no feed."))
    if any((then / "watchlists").glob("*.toml")) and not any((now / "watchlists").glob("*.toml")):
        remedy = f"Put one back; to begin anew delete {home / FOLDER}."
        problems.append((now / "watchlists" / "*.toml", remedy))
    what = "was there and is gone."
    return [Problem(file=str(file), what=what, remedy=remedy) for file, remedy in problems]


def _same(now: Path, then: Path) -> bool:
    return _content(now) == _content(then)


def _content(folder: Path) -> dict[str, bytes]:
    files = sorted(folder.rglob("*.toml"))
    return {str(p.relative_to(folder)): p.read_bytes() for p in files if p.is_file()}
