"""The commands; the only place that prints.

``base`` holds what every command shares; each other module a family of commands, registered by
being imported.
"""

from __future__ import annotations

import sys
from importlib import import_module

from monitor.cli.base import app, hoisted, refused

__all__ = ["main", "register"]

FAMILIES = (
    "work", "service", "lists", "events", "explain", "data", "feeds", "watch", "setup", "analyse",
)  # fmt: skip


def register() -> None:
    """Import every family of commands, which registers them."""
    for family in FAMILIES:
        import_module(f"monitor.cli.{family}")


def main() -> None:
    """Run one command; exit 0 done, 1 failed, 2 wrong usage or configuration."""
    register()
    with refused():
        app(args=hoisted(sys.argv[1:]), prog_name="monitor")
