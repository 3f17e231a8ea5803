"""A reader in a process of its own, with limits: for documents that may be built to cost.

What it is given is bytes, what it gives back is values; when it runs out of time or memory it is
ended, and the document counts as unreadable.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

from monitor.errors import ParseError
from monitor.parse.foreign import read_loosely
from monitor.parse.scan import Scanned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

SECONDS = 3  # for one document; feedparser needs a tenth of it for the largest honest one
MEMORY = 1_000_000_000  # bytes of address space


def read_apart(text: str) -> Scanned:
    """Read a document by feedparser in a process of its own.

    Raises:
        ParseError: It was refused, or took more than it may.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    with _without_main():
        process.start()
    there.close()
    try:
        here.send(text)
        found = here.recv() if here.poll(SECONDS) else ParseError(_too_costly())
    except (EOFError, OSError):
        found = ParseError(_too_costly())
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()
    if isinstance(found, Scanned):
        return found
    raise found if isinstance(found, ParseError) else ParseError(_too_costly())


def _too_costly() -> str:
    return f"the document takes more than {SECONDS} s or {MEMORY // 1_000_000} MB to read"


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep the program that runs us from being imported again by the new process."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _serve(pipe: Connection) -> None:
    """Limit this process, read one document, answer."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    text = pipe.recv()
    try:
        pipe.send(read_loosely(text))
    except ParseError as error:
        pipe.send(error)
    except (MemoryError, RecursionError):
        pipe.send(ParseError(_too_costly()))
