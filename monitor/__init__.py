"""A news monitor for meetings and commitments between NATO and its Indo-Pacific partners."""

__version__ = "0.1.0"
