"""Commitments and requests: who binds himself to what, for whom, on which terms."""
