"""Meetings and commitments in Korean, Japanese, Chinese, French and German."""

from monitor.extract.languages.core import LANGUAGES, extract_language

__all__ = ["LANGUAGES", "extract_language"]
