"""Notices: what the service wants known, shown by ``status`` and in the digest's footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.errors import ConfigError
    from monitor.store import Transaction

PREFIX = "notice/"
CONFIG = "config"  # the subject of what a refused configuration says


def put(tx: Transaction, subject: str, notices: Iterable[str]) -> None:
    """Say something about a subject, in place of what was said of it before; nothing clears it."""
    said = list(dict.fromkeys(notices))
    key = PREFIX + subject
    if said and tx.notes.get(key) != said:
        tx.notes.put(key, [*said])
    elif not said and tx.notes.get(key) is not None:
        tx.notes.drop(key)


def refused(error: ConfigError) -> tuple[str, ...]:
    """Say what is wrong with a configuration that did not come into force."""
    head = "Configuration refused, the last good one is in force"
    return tuple(f"{head}: {problem.in_a_line}" for problem in error.problems)


def of(tx: Transaction, subject: str) -> tuple[str, ...]:
    """Return what is said of one subject."""
    said = tx.notes.get(PREFIX + subject)
    return tuple(str(n) for n in said) if isinstance(said, list) else ()


def current(tx: Transaction) -> tuple[str, ...]:
    """Return all that is to be said now."""
    found = tx.notes.all(PREFIX).values()
    return tuple(str(n) for said in found if isinstance(said, list) for n in said)
