"""The walk through the rooms; the only place that knows their order."""
