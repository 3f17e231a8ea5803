"""A program that loads the monitor once and forks a child per order, for tests that kill them.

Orders come on standard input, one JSON object a line: ``{"op": …, "now": …, "stop": bool}``. The
child's number is printed before it starts (stopped, if asked for), its exit afterwards.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from monitor import dedupe, extract, jobs, log  # noqa: F401 -- loaded before forking
from monitor.pipeline import care, daily, intake, poll, send
from monitor.pipeline.app import App, open_home
from monitor.store import Store

SAMPLE = {
    "url": "https://warm.example/1",
    "title": "NATO chief and Korean minister talk",
    "body": "NATO Secretary General Mark Rutte met South Korean Foreign Minister Cho Hyun in "
    "Brussels on Monday, and Seoul pledged $20 million for Ukraine, officials said.",
    "published": "2027-01-11T08:00:00Z",
}


def work(app: App, op: str) -> None:
    if op in ("poll", "rest"):
        poll.poll(app, force=True)
    if op in ("digest", "rest"):
        for watchlist in app.config.watchlists:
            daily.build(app, watchlist, app.now().date())
    if op in ("deliver", "rest"):
        send.recover(app)
        send.send_queued(app, force=True)
    if op in ("care", "rest"):
        care.daily(app)


def warm(app: App) -> None:
    """Do all of it once on a home thrown away, so that no child has to learn anything anew."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sample.jsonl"
        file.write_text(json.dumps(SAMPLE) + "\n")
        instant = datetime(2027, 1, 11, 12, tzinfo=UTC)
        store = Store("sqlite:///scratch.db", home=Path(folder))
        config = replace(app.config, home=Path(folder))
        scratch = replace(app, store=store, config=config, now=lambda: instant)
        store.upgrade()
        intake.take(scratch, [file])
        for watchlist in app.config.watchlists:
            daily.build(scratch, watchlist, instant.date())
        store.close()


def main() -> None:
    log.setup(level="ERROR")
    app = open_home(Path(sys.argv[1]))
    jobs.learn(app)
    app.gazetteer, app.matcher, app.directory  # noqa: B018 -- made before forking
    app.store.close()
    warm(app)
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
