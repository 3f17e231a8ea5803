"""Read-only pages over the store, with health, metrics and one-click unsubscription."""

from monitor.web.server import Standing, serving

__all__ = ["Standing", "serving"]
