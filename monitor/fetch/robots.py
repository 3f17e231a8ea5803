"""robots.txt, for article pages. A feed is published to be fetched; a page is asked about first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser

from monitor.errors import FetchError
from monitor.fetch.guard import target_of
from monitor.fetch.hop import Ask, Asker

if TYPE_CHECKING:
    from datetime import datetime

MAX_ROBOTS = 500_000  # bytes that are read of one (RFC 9309 §2.5)
PRODUCT = "nato-ip4-monitor"


class Robots:
    """The rules of the sites met in this pass."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._rules: dict[tuple[str, str, int], asyncio.Future[RobotFileParser]] = {}

    async def allows(self, url: str, now: datetime) -> bool:
        """Whether a page may be fetched.

        Raises:
            FetchError: The address itself is refused.

        Source:
            RFC 9309 §2.3.1: no such file allows all; a server that fails to answer forbids all.
        """
        target = target_of(url)
        future = self._rules.get(target.origin)
        if future is None:
            future = self._rules[target.origin] = asyncio.ensure_future(
                self._read(f"{target.scheme}://{target.authority}/robots.txt", now)
            )
        rules = await asyncio.shield(future)
        return rules.can_fetch(PRODUCT, target.url)

    async def _read(self, url: str, now: datetime) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            answer = await self._asker.ask(Ask(url, accept="text/plain, */*;q=0.5"), now)
        except FetchError as error:
            known = error.code.startswith("http-4") and error.code != "http-429"
            lines = [] if known else ["User-agent: *", "Disallow: /"]
            rules.parse(lines)
            rules.modified()
            return rules
        body = answer.body[:MAX_ROBOTS] if answer else b""
        rules.parse(body.decode("utf-8", "replace").splitlines())
        rules.modified()
        return rules
