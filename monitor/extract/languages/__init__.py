"""Meetings and commitments in Korean, Japanese, Chinese, French and German.

``tongues`` holds what each language says; ``parties`` names who stands in a sentence, ``meetings``
and ``promises`` read it; the files beside them read the text around it.
"""

from monitor.extract.languages.core import LANGUAGES, extract_language

__all__ = ["LANGUAGES", "extract_language"]
