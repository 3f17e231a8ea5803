"""A reader in a process of its own, with limits: for documents that may be built to cost.

What it is given is bytes, what it gives back is values; when it runs out of time or memory it is
ended, and the document counts as unreadable.
"""

from __future__ import annotations

import multiprocessing
import resource
from typing import TYPE_CHECKING

from monitor.errors import ParseError
from monitor.parse.foreign import read_loosely
from monitor.parse.scan import Scanned, scan

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SECONDS = 6  # for one document; feedparser needs a tenth of it for the largest honest one
MEMORY = 1_000_000_000  # bytes of address space
READERS = {"scan": scan, "loosely": read_loosely}


def read_apart(reader: str, text: str) -> Scanned:
    """Run a reader in a process of its own.

    Args:
        reader: A name in ``READERS``.
        text: The document.

    Raises:
        ParseError: It was refused, or took more than it may.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, reader), daemon=True)
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


def _serve(pipe: Connection, reader: str) -> None:
    """Limit this process, read one document, answer."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    text = pipe.recv()
    try:
        pipe.send(READERS[reader](text))
    except ParseError as error:
        pipe.send(error)
    except (MemoryError, RecursionError):
        pipe.send(ParseError(_too_costly()))
