"""A program that loads the monitor once and forks a child per order, for tests that kill them.

Orders come on standard input, one JSON object a line: ``{"op": …, "now": …, "stop": bool}``. The
child's number is printed before it starts (stopped, if asked for), its exit afterwards.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from monitor import dedupe, extract, jobs, log  # noqa: F401 -- loaded before forking
from monitor.pipeline import daily, poll, send
from monitor.pipeline.app import App, open_home


def work(app: App, op: str) -> None:
    if op == "poll":
        poll.poll(app, force=True)
    elif op == "digest":
        for watchlist in app.config.watchlists:
            daily.build(app, watchlist, app.now().date())
    elif op == "deliver":
        send.recover(app)
        send.send_queued(app, force=True)
    elif op == "round":
        jobs.full_round(app)


def main() -> None:
    log.setup(level="ERROR")
    app = open_home(Path(sys.argv[1]))
    jobs.learn(app)
    app.gazetteer, app.matcher, app.directory  # noqa: B018 -- made before forking
    app.store.close()
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        now = datetime.fromisoformat(order["now"])
        child = os.fork()
        if not child:
            if order.get("stop"):
                os.kill(os.getpid(), signal.SIGSTOP)
            work(replace(app, now=lambda now=now: now), order["op"])
            app.store.close()
            os._exit(0)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


main()
