"""A home's first start, in forks of this process: what it loads there polling need not carry.

Reading names and queries, making tables and learning the corpus leave twice the memory behind that
a poll of a thousand feeds takes. Only time is saved here: what a fork leaves undone, for whatever
reason, is done and told by the process itself.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from monitor.config.home import is_known
from monitor.pipeline.app import open_home
from monitor.pipeline.learn import learn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


def prepare(home: Path, now: Callable[[], datetime]) -> None:
    """Make a home ready to be opened quickly, unless it is.

    Args:
        home: Its folder, in order or not.
        now: The clock commands go by.
    """
    if is_known(home):
        return
    apart(lambda: _learn(home, now))


def _learn(home: Path, now: Callable[[], datetime]) -> None:
    app = open_home(home, now=now)
    learn(app)
    app.store.close()


def apart(work: Callable[[], object]) -> None:
    """Do some work in a fork and wait for it; what it raises is not told."""
    if not hasattr(os, "fork") or threading.active_count() > 1:  # a thread's locks would stay shut
        return
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        work()
    finally:
        os._exit(0)
