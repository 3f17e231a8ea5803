"""When: dates in words and figures, read against the day a text is told."""
