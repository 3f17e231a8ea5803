"""Heavy answers, put by on disk until the others are done: one feed never delays another."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.types import Feed, Fetched

MOST = 300_000_000  # bytes put by at once


class Aside:
    """A pile of answers; it takes no memory to speak of, and leaves no file behind."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._kept: deque[tuple[Feed, Fetched, int]] = deque()
        self._size = 0

    def put(self, feed: Feed, answer: Fetched) -> bool:
        """Put an answer by; False when there is no room for it."""
        if self._size + len(answer.body) > MOST:
            return False
        try:
            self._file = self._file or TemporaryFile()  # noqa: SIM115 -- closed by ``close``
            self._file.seek(self._size)
            self._file.write(answer.body)
            self._file.flush()
        except OSError:
            return False
        self._size += len(answer.body)
        self._kept.append((feed, replace(answer, body=b""), len(answer.body)))
        return True

    def take(self) -> Iterator[tuple[Feed, Fetched]]:
        """Give the answers back, in their order."""
        at = 0
        while self._kept and self._file is not None:
            feed, answer, size = self._kept.popleft()
            self._file.seek(at)
            at += size
            yield feed, replace(answer, body=self._file.read(size))

    def close(self) -> None:
        """Let go of what was put by."""
        if self._file is not None:
            self._file.close()
