"""Work in a process of its own, with limits: for documents that may be built to cost.

What it is given is bytes, what it gives back is values; when it runs out of time or memory it is
ended, and nobody else was held up.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar, cast

from monitor.errors import ParseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    Work = tuple[Callable[..., object], tuple[object, ...], dict[str, object], int]

T = TypeVar("T")
MEMORY = 1_000_000_000  # bytes of address space, libraries included
PATIENCE = 5  # times its processor time it may take by the clock: the machine may be busy


class Costly(ParseError):  # noqa: N818
    """A document took more than it may."""


def apart(work: Callable[..., T], *given: object, seconds: int, **named: object) -> T:
    """Call a function in a process of its own; in such a process, call it there.

    Args:
        work: A function of a module, for the other process to import.
        given: What it takes, as values.
        seconds: Of processor time.
        named: What it takes by name.

    Raises:
        ParseError: It refused.
        Costly: It took more than it may.
    """
    if multiprocessing.parent_process() is not None and multiprocessing.current_process().daemon:
        return work(*given, **named)
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    with _without_main():
        process.start()
    there.close()
    costly = Costly(f"the document takes more than {seconds} s or {MEMORY // 1_000_000} MB to read")
    found: object = costly
    try:
        here.send((work, given, named, seconds))
        found = here.recv() if here.poll(PATIENCE * seconds) else costly
    except (EOFError, OSError):
        pass  # it was ended
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()
    if isinstance(found, ParseError):
        raise found
    if found is None:
        raise costly
    return cast("T", found)


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
    """Limit this process, do one piece of work, answer; nothing when memory does not suffice."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each of its threads takes much address space
    work, given, named, seconds = cast("Work", pipe.recv())
    spent = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(spent.ru_utime + spent.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        pipe.send(work(*given, **named))
    except ParseError as error:
        pipe.send(ParseError(str(error)))
    except (MemoryError, RecursionError):
        pipe.send(None)
