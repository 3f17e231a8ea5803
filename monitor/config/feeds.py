"""``config/feeds.toml`` → the sources to poll."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, ValidationError, field_validator

from monitor.config.settings import Positive, Section, read_secret
from monitor.config.toml import problems_of, read_toml
from monitor.errors import ConfigError, Problem
from monitor.types import Source, Trust

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def _address(value: object) -> object:
    """Accept absolute http(s) addresses without spaces or controls."""
    if not isinstance(value, str):
        raise ValueError("must be a text in quotes")  # noqa: TRY004 -- pydantic wants ValueError
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        raise ValueError("is not an address") from None
    if parts.scheme not in ("http", "https"):
        near = " Did you mean https?" if re.match(r"h?t?t?ps?:|https?[;:/]", value) else ""
        raise ValueError(f"is not an http(s) address.{near}")
    if not host or re.search(r"[\s\x00-\x1f]", value):
        raise ValueError("is not a whole address")
    if parts.username or parts.password:
        raise ValueError("must not hold a login; use username and password_file")
    return value


Address = Annotated[str, BeforeValidator(_address)]


class FeedModel(Section):
    """One ``[[feed]]`` table."""

    url: Address
    id: str = Field(default="", pattern=r"^([a-z0-9][a-z0-9._-]*)?$")
    title: str = ""
    publisher: str = ""
    country: str = Field(default="", pattern=r"^([A-Za-z]{2})?$")
    language: str = Field(default="", pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]+)*)?$")
    tags: tuple[str, ...] = ()
    interval: Positive | None = None
    full_text: bool = False
    enabled: bool = True
    trust: Trust = Trust.PRESS
    headers: dict[str, str] = Field(default_factory=dict)
    username: str = ""
    password_file: str = ""
    fields: dict[str, str] = Field(default_factory=dict)

    @field_validator("headers")
    @classmethod
    def _plain_headers(cls, value: dict[str, str]) -> dict[str, str]:
        """Refuse header injection."""
        plain = all(re.fullmatch(r"[\w-]+", k) and "\n" not in v for k, v in value.items())
        if not plain:
            raise ValueError("a header's name is letters and hyphens, its value one line")
        return value


class FeedsModel(Section):
    """The whole file."""

    feed: tuple[FeedModel, ...] = ()


def load_feeds(home: Path) -> tuple[Source, ...]:
    """Read the sources of a home, in the file's order; no file means none.

    Raises:
        ConfigError: With every problem of the file.
    """
    path = home / "config" / "feeds.toml"
    if not path.exists():
        return ()
    table = read_toml(path)
    text = path.read_text(encoding="utf-8-sig")
    try:
        model = FeedsModel.model_validate(table)
    except ValidationError as error:
        found = problems_of(error, file=path, text=text, model=FeedsModel)
        raise ConfigError(tuple(_named(p, table) for p in found)) from None
    sources = tuple(_source(feed, home, path) for feed in model.feed)
    _refuse_twins(sources, path)
    return sources


def countries_of(sources: Iterable[Source]) -> dict[str, str]:
    """Give the country of every publisher and feed title, case-folded, that has one only."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for name in {source.publisher, source.title} - {""}:
            found.setdefault(name.casefold(), set()).add(source.country)
    return {name: next(iter(all_)) for name, all_ in found.items() if len(all_) == 1}


def _named(problem: Problem, table: dict[str, object]) -> Problem:
    """Say ``feed 7 "nhk"`` instead of ``feed.6``."""
    found = re.match(r"feed\.(\d+)(?:\.(.+))?$", problem.key)
    feeds = table.get("feed")
    if not found or not isinstance(feeds, list):
        return problem
    number = int(found[1])
    entry = feeds[number]
    name = entry.get("id") or entry.get("title") if isinstance(entry, dict) else ""
    key = f"feed {number + 1}" + (f' "{name}"' if name else "")
    return replace(problem, key=f"{key}, {found[2]}" if found[2] else key)


def _source(feed: FeedModel, home: Path, path: Path) -> Source:
    name = feed.id or default_id(feed.url)
    secret = ""
    if feed.username:
        key = f'feed "{name}", password_file'
        secret = read_secret(feed.password_file, home, f"feed_{name}", path, key)
    return Source(
        id=name,
        url=feed.url,
        title=feed.title or feed.publisher or urlsplit(feed.url).hostname or feed.url,
        publisher=feed.publisher,
        country=feed.country.lower(),
        language=feed.language,
        tags=feed.tags,
        trust=feed.trust,
        interval=feed.interval,
        full_text=feed.full_text,
        enabled=feed.enabled,
        headers=tuple(feed.headers.items()),
        username=feed.username,
        password=secret,
        fields=tuple(feed.fields.items()),
    )


def default_id(url: str) -> str:
    """Name a feed that was given no id: its host and a short hash of the address."""
    host = re.sub(r"[^a-z0-9.-]", "-", (urlsplit(url).hostname or "feed").lower())
    digest = hashlib.blake2b(url.encode(), digest_size=3).hexdigest()
    return f"{host.removeprefix('www.')}-{digest}".lstrip(".-")


def _refuse_twins(sources: tuple[Source, ...], path: Path) -> None:
    """Refuse two feeds of one id, and the same address twice."""
    problems = []
    for what, values in (("id", [s.id for s in sources]), ("url", [s.url for s in sources])):
        seen: set[str] = set()
        for number, value in enumerate(values, 1):
            if value in seen:
                problems.append(
                    Problem(
                        file=str(path),
                        key=f"feed {number}, {what}",
                        what=f'"{value}" is used by an earlier feed too.',
                        remedy="Remove one of them." if what == "url" else "Choose another id.",
                    )
                )
            seen.add(value)
    if problems:
        raise ConfigError(tuple(problems))
