"""SIGTERM and SIGINT as a question: has anybody told us to stop?"""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def stopper() -> Callable[[], bool]:
    """Listen for the signals that end a program from now on; a second one ends it at once.

    Returns:
        Whether one came.
    """
    told = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if told.is_set():
            raise KeyboardInterrupt
        told.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    return told.is_set
