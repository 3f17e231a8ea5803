"""Whose days are counted how: the time zone of a watchlist's readers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import date, datetime

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App


def zone_name(app: App, watchlist: Watchlist) -> str:
    """Name a watchlist's time zone: its own, else the service's."""
    return watchlist.digest.timezone or app.settings.service.timezone


def zone_of(app: App, watchlist: Watchlist) -> ZoneInfo:
    """Give the time zone a watchlist's days are counted in."""
    return ZoneInfo(zone_name(app, watchlist))


def local_day(app: App, watchlist: Watchlist, now: datetime) -> date:
    """Give today's date where the watchlist's readers are."""
    return now.astimezone(zone_of(app, watchlist)).date()
