"""Secrets in configuration files: told of by their place, never shown."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from monitor.config.toml import find_line
from monitor.errors import Problem
from monitor.text.masks import HIDDEN, is_secret, masked, secret_part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REMEDIES = {
    "poll.proxy": "Set MONITOR_POLL__PROXY instead.",
    "storage.url": "Set MONITOR_STORAGE__URL instead, or use ~/.pgpass.",
    "email.password": "Use email.password_file or MONITOR_EMAIL__PASSWORD instead.",
    "email.dkim_key_file": "Name the file that holds the key.",
}
FEED_REMEDY = "Use username and password_file, else keep this file readable by its owner alone."
REMEDY = "Keep it in the environment, in a file of its own or in a systemd credential."


def held(home: Path) -> tuple[Problem, ...]:
    """List the secrets that stand in a home's configuration files, by place, without their text."""
    return tuple(
        Problem(
            file=str(path),
            key=_named(place),
            line=find_line(text, place),
            what="a secret stands in this file.",
            remedy=_remedy(place),
        )
        for path, text in _files(home)
        for place, _secret in _inside(_read(text), ())
    )


def without_secrets(text: str) -> str:
    """Give a configuration file's text with its secrets hidden; comments are read for them too."""
    for _place, secret in _inside(_read(text), ()):
        text = text.replace(secret, HIDDEN)
    return masked(text)


def _files(home: Path) -> Iterator[tuple[Path, str]]:
    folder = home / "config"
    paths = [
        folder / "monitor.toml",
        folder / "feeds.toml",
        *(folder / "watchlists").glob("*.toml"),
    ]
    for path in sorted(p for p in paths if p.is_file()):
        yield path, path.read_text(encoding="utf-8-sig", errors="replace")


def _read(text: str) -> dict[str, object]:
    """Read a file; one that is no TOML is told of elsewhere."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}


Place = tuple[str | int, ...]


def _inside(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Walk through tables and lists to every text that is a secret or holds one."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _inside(inner, (*place, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _inside(inner, (*place, number))
    elif isinstance(value, str) and (secret := _secret(str(place[-1]), value)):
        yield place, secret


def _secret(name: str, value: str) -> str:
    """Give the part of a value that is secret, "" when none is."""
    return value if is_secret(name) else secret_part(value)


def _named(place: Place) -> str:
    """Write a place as other messages do: ``poll.proxy``, ``feed 2, url``."""
    if len(place) > 1 and place[0] == "feed" and isinstance(place[1], int):
        return f"feed {place[1] + 1}, {'.'.join(map(str, place[2:]))}"
    return ".".join(str(p) for p in place)


def _remedy(place: Place) -> str:
    return FEED_REMEDY if place[0] == "feed" else REMEDIES.get(_named(place), REMEDY)
