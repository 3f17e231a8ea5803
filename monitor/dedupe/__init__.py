"""Copies and stories: whose text is this, and what is genuinely new in it. Pure."""

from __future__ import annotations

from monitor.dedupe.fingerprint import Fingerprint, fingerprint
from monitor.dedupe.judge import judge
from monitor.dedupe.outlet import outlet

__all__ = ["Fingerprint", "fingerprint", "judge", "outlet"]
