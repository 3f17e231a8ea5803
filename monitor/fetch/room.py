"""How many bytes of unfinished answers are held at once, over all connections.

Every answer may hold a little. What is more comes out of one pool; when that is used up, only the
oldest of the large answers is read on, and the others wait with their connections open.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LITTLE = 262_144  # bytes of one answer that count for nothing
POOL = 16_000_000  # bytes beyond that, of all answers together


class Room:
    """The pool, and who holds how much of it."""

    def __init__(self, most: int = POOL) -> None:
        """Take what may be held at once."""
        self.most = most
        self.held = 0
        self.shares: dict[Share, None] = {}  # the oldest first

    def admits(self, share: Share) -> bool:
        """Tell whether an answer may grow."""
        return self.held <= self.most or next(iter(self.shares), share) is share

    def settle(self) -> None:
        """Let go on who may."""
        for share in list(self.shares):
            if share.go_on is not None and self.admits(share):
                share.end_wait()


class Share:
    """One answer's part of the pool."""

    __slots__ = ("go_on", "room", "since", "size", "waits")

    def __init__(self, room: Room) -> None:
        """Hold nothing yet."""
        self.room = room
        self.size = 0
        self.go_on: Callable[[], None] | None = None
        self.waits = 0.0  # seconds, until ``since``
        self.since = 0.0

    def wait(self, go_on: Callable[[], None]) -> None:
        """Have ``go_on`` called when there is room again."""
        self.go_on, self.since = go_on, asyncio.get_running_loop().time()

    def end_wait(self) -> None:
        """Go on."""
        self.waits, go_on, self.go_on = self.paused(), self.go_on, None
        if go_on is not None:
            go_on()

    def paused(self) -> float:
        """Tell for how many seconds it was made to wait."""
        now = asyncio.get_running_loop().time()
        return self.waits + (now - self.since if self.go_on is not None else 0.0)

    def grown(self, size: int) -> bool:
        """Note how much has come; False when the rest must wait for ``go_on``."""
        if size <= LITTLE:
            return True
        room = self.room
        room.shares.setdefault(self)
        room.held += size - LITTLE - self.size
        self.size = size - LITTLE
        return room.admits(self)

    async def waited(self) -> None:
        """Wait until the answer may grow."""
        if not self.room.admits(self):
            event = asyncio.Event()
            self.wait(event.set)
            await event.wait()

    def leave(self) -> None:
        """Give it all back."""
        self.go_on = None
        if self in self.room.shares:
            del self.room.shares[self]
            self.room.held -= self.size
            self.size = 0
            self.room.settle()
