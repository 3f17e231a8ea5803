"""The error tree.

MonitorError
├── ConfigError           a file the user can fix; carries every problem found
├── StoreError            the database: newer, corrupt, locked, not writable; says the remedy
├── FetchError            the network or the far server
│   ├── TransientFetch    try again, after ``retry_after`` seconds if given
│   └── PermanentFetch    410, bad certificate, refused address: only a daily probe
├── ParseError            bytes that are no feed or no article
├── DeliveryError
│   ├── TransientDelivery 4xx, timeout, refused connection: try again
│   ├── AmbiguousDelivery the answer after DATA was lost: may have been accepted
│   └── PermanentDelivery 5xx: this recipient alone
├── ClockError            the system's clock was never set; the message says the remedy
└── UsageError            a command asked for something that cannot be
"""

from __future__ import annotations

from dataclasses import dataclass


class MonitorError(Exception):
    """Root of every error this package raises on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with a file: where, what, and what to do about it."""

    file: str
    what: str
    key: str = ""  # dotted, e.g. ``poll.interval`` or ``feed 7 "nhk"``
    line: int | None = None  # from 1
    column: int | None = None  # from 1
    remedy: str = ""
    excerpt: str = ""  # the offending text with a caret line below it

    @property
    def in_a_line(self) -> str:
        """It in one line: ``file:line:column, key: what. Remedy``."""
        place = self.file + "".join(f":{n}" for n in (self.line, self.column) if n)
        head = f"{place}, {self.key}: {self.what}" if self.key else f"{place}: {self.what}"
        return f"{head} {self.remedy}" if self.remedy else head

    def __str__(self) -> str:
        """Write it as that line, and the offending text with its caret below."""
        return f"{self.in_a_line}\n{self.excerpt}" if self.excerpt else self.in_a_line


class ConfigError(MonitorError):
    """Configuration files the user can fix."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep every problem; the message lists them all."""
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


class StoreError(MonitorError):
    """The database cannot be used as it is; the message says the remedy."""


class ClockError(MonitorError):
    """The system's clock was never set; the message says the remedy."""


class UsageError(MonitorError):
    """A command asked for something that cannot be."""


class FetchError(MonitorError):
    """The network, or the far server."""

    def __init__(self, url: str, why: str, *, code: str, retry_after: float | None = None) -> None:
        """Say what went wrong at which address; ``code`` is stable, for ``status`` and tests."""
        super().__init__(f"{why}: {url}")
        self.url = url
        self.why = why
        self.code = code
        self.retry_after = retry_after


class TransientFetch(FetchError):  # noqa: N818
    """Try again later."""


class PermanentFetch(FetchError):  # noqa: N818
    """Stop asking, but for a daily probe."""


class ParseError(MonitorError):
    """Bytes that are no feed or no article."""


class DeliveryError(MonitorError):
    """A mail could not be handed over."""


class TransientDelivery(DeliveryError):  # noqa: N818
    """Try again later."""


class AmbiguousDelivery(DeliveryError):  # noqa: N818
    """The answer after DATA was lost: the server may have accepted it."""


class PermanentDelivery(DeliveryError):  # noqa: N818
    """This recipient will never get it this way."""
