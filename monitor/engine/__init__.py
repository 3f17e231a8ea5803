"""Engines: who calls the jobs, and when."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.jobs import Engine

KINDS = {
    "local": "monitor.engine.local:Local",
    "queue": "monitor.engine.queue:Queue",
    "worker": "monitor.engine.queue:Worker",  # of a queue
}


def load(kind: str) -> Engine:
    """Make an engine by its name in the settings.

    Raises:
        UsageError: What it needs is not installed.
    """
    module, _, name = KINDS[kind].partition(":")
    try:
        made = getattr(import_module(module), name)()
    except ImportError as error:
        raise UsageError(
            f'[engine] kind "{kind}" needs a package that is missing ({error.name}). '
            "Install: pip install nato-ip4-monitor[queue]"
        ) from None
    return cast("Engine", made)
