"""For machines: ``/healthz`` (is the process well), ``/readyz`` (does it do its work), metrics."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.process_collector import ProcessCollector

from monitor import __version__
from monitor.errors import StoreError
from monitor.pipeline.status import look
from monitor.web.answers import Answer, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.jobs import Service
    from monitor.pipeline.status import Status

TIRED = 900.0  # seconds since the mail tick ended, which comes every 15
STATES = ("ok", "new", "failing", "silent", "parked")
MAILS = ("queued", "sending", "deferred", "failed", "held")


def healthz(_service: Service) -> Answer:
    """Say that the process answers."""
    return plain("ok")


def readyz(service: Service) -> Answer:
    """Say whether the database answers and the jobs run."""
    try:
        look(service.app)
    except StoreError:
        return plain("not ready: the database cannot be read", 503)
    tired = [
        name
        for name, said in service.jobs().items()
        if name != "care" and said["ended"] and time.time() - said["ended"] > TIRED
    ]
    if tired:
        return plain(f"not ready: no end of {', '.join(sorted(tired))} for {TIRED:.0f} s", 503)
    return plain("ready")


def metrics(service: Service) -> Answer:
    """Give the numbers for Prometheus; no address, name or text is among them."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    seen = look(service.app)
    Gauge("monitor_info", "Version.", ["version"], registry=registry).labels(__version__).set(1)
    _home(registry, seen)
    _jobs(registry, service)
    return Answer(body=generate_latest(registry), kind=CONTENT_TYPE_LATEST)


def _home(registry: CollectorRegistry, seen: Status) -> None:
    feeds = Gauge("monitor_feeds", "Feeds by state.", ["state"], registry=registry)
    for state in STATES:
        feeds.labels(state).set(sum(h.state == state for h in seen.feeds))
    mails = Gauge("monitor_mails", "Mails not sent, by state.", ["state"], registry=registry)
    for state in MAILS:
        mails.labels(state).set(sum(m.state == state for m in seen.mails))
    for name, says, value in (
        ("monitor_items", "Items kept.", seen.items),
        ("monitor_feeds_due", "Feeds due now.", seen.due),
        ("monitor_notices", "Things that need a look.", len(seen.notices)),
        (
            "monitor_last_poll_timestamp_seconds",
            "When a feed was last polled.",
            seen.last_polled.timestamp() if seen.last_polled else 0,
        ),
    ):
        Gauge(name, says, registry=registry).set(value)
    digests = Gauge(
        "monitor_next_digest_timestamp_seconds",
        "When the next digest is due.",
        ["watchlist"],
        registry=registry,
    )
    for watchlist, _last, after in seen.digests:
        digests.labels(watchlist).set(after.timestamp())


def _jobs(registry: CollectorRegistry, service: Service) -> None:
    runs = Counter("monitor_job_runs", "Runs of a job.", ["job"], registry=registry)
    failed = Counter("monitor_job_failures", "Runs that failed.", ["job"], registry=registry)
    spent = Counter("monitor_job_seconds", "Time spent in a job.", ["job"], registry=registry)
    for name, said in service.jobs().items():
        runs.labels(name).inc(said["runs"])
        failed.labels(name).inc(said["failures"])
        spent.labels(name).inc(said["seconds"])


PATHS: dict[str, Callable[[Service], Answer]] = {
    "/healthz": healthz,
    "/readyz": readyz,
    "/metrics": metrics,
}
