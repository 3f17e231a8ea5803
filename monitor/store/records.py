"""What the store hands out beside the walking vocabulary, and how values become JSON."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import TypeAdapter

    from monitor.types import Window

T = TypeVar("T")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is remembered of an entry under one of its keys."""

    content_hash: str
    item: str | None  # id of the item made of it last, None when nothing wanted it
    at: datetime  # when it was seen with this content


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An entry to remember: its identities within its feed and what it said."""

    keys: tuple[str, ...]
    content_hash: str
    item: str | None = None  # id of the item made of it
    at: datetime
    new: bool = True  # False: known already, with other content


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an item stands among those that report the same."""

    story: str
    at: datetime  # when it was published, else fetched
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRecord:
    """A digest as it was built: immutable, written to disk and mailed from here."""

    window: Window
    number: int  # running number of this watchlist's digests, from 1
    generated: datetime
    subject: str
    document: str  # the JSON of INTERFACE's digest
    files: tuple[tuple[str, bytes], ...] = ()  # (extension, bytes): html txt md json ics eml

    def file(self, extension: str) -> bytes:
        """Return one rendered format; raises ``KeyError`` when it was not rendered."""
        return dict(self.files)[extension]


def micros(at: datetime) -> int:
    """Count microseconds since 1970 of an aware instant: how instants are stored."""
    return (at - EPOCH) // MICROSECOND


def instant(value: int) -> datetime:
    """Turn stored microseconds into an aware UTC instant."""
    return EPOCH + timedelta(microseconds=value)


def dump(kind: type[T], value: T) -> str:
    """Write a value as compact JSON, fields at their default left out."""
    from pydantic_core import PydanticSerializationError  # noqa: PLC0415 -- as in _adapter

    writer = _adapter(cast("Hashable", kind))
    try:
        return writer.dump_json(value, exclude_defaults=True).decode()
    except PydanticSerializationError:  # half a surrogate pair somewhere: no valid text
        return writer.dump_json(_cleaned(value), exclude_defaults=True).decode()


def load(kind: type[T], text: str) -> T:
    """Read a value from its JSON."""
    return cast("T", _adapter(cast("Hashable", kind)).validate_json(text))


def plain(text: str) -> str:
    """Replace what no database takes as text (NUL, half surrogate pairs), offsets unchanged."""
    return UNSTORABLE.sub("\ufffd", text)


def _cleaned(value: object) -> object:
    if type(value) is str:  # not a StrEnum
        return plain(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _cleaned(getattr(value, f.name)) for f in fields(value)})
    return value


@cache
def _adapter(kind: Hashable) -> TypeAdapter[object]:
    """Build a type's reader and writer once: it costs milliseconds."""
    from pydantic import TypeAdapter  # noqa: PLC0415 -- a poll that keeps nothing reads no JSON

    return TypeAdapter(cast("type[object]", kind))
