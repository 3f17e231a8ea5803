"""Meetings, commitments and requests, each with the sentence that tells of it. Pure, rules only."""

from monitor.extract.dispatch import extract

__all__ = ["extract"]
