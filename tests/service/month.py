"""A program that runs the service's jobs through simulated days and tells what each cost.

Started as ``month.py HOME FIRST``; each line on standard input is a day to run; each line printed
tells its CPU seconds and what the process holds in memory afterwards, in KiB.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from monitor import jobs, log
from monitor.pipeline.app import open_home

POLLS = 8  # a day


def held() -> int:
    """Tell the resident memory without pages of files: what the process itself asked for."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))


def main() -> None:
    log.setup(level="ERROR")
    now = datetime.fromisoformat(sys.argv[2])
    app = open_home(Path(sys.argv[1]), now=lambda: now)
    print("ready", flush=True)
    for _ in sys.stdin:
        begun = time.process_time()
        for _ in range(POLLS):
            now += timedelta(hours=24 / POLLS)
            jobs.poll_due(app)
            jobs.build_due(app)
            jobs.send_queued(app)
            jobs.care_due(app)
        spent = time.process_time() - begun
        gc.collect()
        print(json.dumps({"cpu": round(spent, 3), "held": held()}), flush=True)
    app.store.close()


main()
