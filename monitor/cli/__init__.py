"""The commands; the only place that prints.

``base`` holds what every command shares; each other module a family of commands, registered by
being imported. Of a known command its own family alone is: the others would double the start.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.cli.base import WITH_VALUE, app, hoisted, refused

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["asked", "lean", "main", "register"]

LAX = 10_000  # objects made before a look for garbage; Python's 700 cost a digest a tenth
FAMILIES = {
    "work": ("run", "poll", "digest", "deliver", "demo"),
    "service": ("serve", "worker", "install-service"),
    "lists": ("items", "stories", "digests", "search"),
    "events": ("events",),
    "explain": ("explain",),
    "data": ("import", "export", "seeds"),
    "feeds": ("feeds",),
    "watch": ("watchlist", "gazetteer"),
    "setup": ("init", "check", "status", "db"),
    "analyse": ("extract", "evaluate"),
}


def register(command: str = "") -> None:
    """Import the family of a command, or every one, which registers them."""
    own = [family for family, names in FAMILIES.items() if command in names]
    for family in own or FAMILIES:
        import_module(f"monitor.cli.{family}")


def asked(arguments: Sequence[str]) -> str:
    """Name the command asked for: the first word that is no common option, nor its value."""
    words = iter(arguments)
    for word in words:
        if not word.startswith("-"):
            return word
        if word in WITH_VALUE:
            next(words, None)
    return ""


def lean() -> None:
    """Leave out what makes every start slower and nothing better."""
    gc.set_threshold(LAX)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")  # to look for some takes 20 ms


def main() -> None:
    """Run one command; exit 0 done, 1 failed, 2 wrong usage or configuration."""
    lean()
    _settle_streams()
    arguments = hoisted(sys.argv[1:])
    register(asked(arguments))
    with refused():
        try:
            app(args=arguments, prog_name="monitor")
        finally:
            sys.stdout.flush()
            gc.freeze()  # the end takes nothing apart: that cost a heavy digest a tenth


def _settle_streams() -> None:
    """Make sure that there is something to print to, and that any file's name can be printed."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
