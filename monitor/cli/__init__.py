"""The commands; the only place that prints.

``base`` holds what every command shares; each other module a family of commands, registered by
being imported here.
"""

from __future__ import annotations

import sys

from monitor.cli.base import app, hoisted, refused

__all__ = ["main"]


def main() -> None:
    """Run one command; exit 0 done, 1 failed, 2 wrong usage or configuration."""
    from monitor.cli import (  # noqa: F401, PLC0415 -- each module registers its commands
        analyse,
        data,
        events,
        explain,
        feeds,
        lists,
        setup,
        watch,
        work,
    )

    with refused():
        app(args=hoisted(sys.argv[1:]), prog_name="monitor")
