"""Match: which watchlists want an entry, and which names of the gazetteer stand in it. Pure."""

from __future__ import annotations

from monitor.match.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
