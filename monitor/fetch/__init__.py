"""Fetch: feeds and pages over HTTP. The only room that waits on other people's servers."""

from __future__ import annotations

from monitor.text.lean import without

with without("click", "rich", "pygments"):  # of httpx's own command
    import httpx  # noqa: F401

from monitor.fetch.client import Client
from monitor.fetch.politeness import jittered, next_poll

__all__ = ["Client", "jittered", "next_poll"]
