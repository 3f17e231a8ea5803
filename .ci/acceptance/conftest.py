"""Acceptance on the shared papers: real documents, feeds and labelled reports."""

from pathlib import Path

from tests.conftest import Home, Web, home, no_settings_from_outside, web

SHARED = Path(__file__).resolve().parents[3] / "shared"

__all__ = ["SHARED", "Home", "Web", "home", "no_settings_from_outside", "web"]
