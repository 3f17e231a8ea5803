"""How names are built in some languages: enough to tell whose minister a bare name is.

Sources: the Hepburn table of Japanese syllables (ISO 3602) and the rules of the Revised
Romanization of Korean (2000) with the spellings that office-holders use.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.names.book import FAMILY_FIRST, is_family
from monitor.extract.names.world import BODIES

if TYPE_CHECKING:
    from collections.abc import Mapping

_SYLLABLE: Final = (
    r"(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aeiou]|n(?![aeiouy]|$)|([kstp])(?=\1))"
)
_JAPANESE: Final = re.compile(rf"(?:{_SYLLABLE})+n?")
_KOREAN: Final = re.compile(r"[A-Z][a-z]{1,4} [A-Z][a-z]+[- ][A-Za-z][a-z]+")
_HYPHENED: Final = re.compile(r"[A-Z][a-z]{1,4} [A-Z][a-z]+-[a-z]+")
_FAMILY_IN_CAPITALS: Final = re.compile(r"[A-Z]{4,} [A-Z][a-z]")
# Where names are built of like syllables, a name alone tells nothing.
_ALIKE: Final = frozenset({"nz", "it", "es", "pt", "fj", "id", "ph", "hr", "si"})
_STYLED: Final = frozenset({"jp", *FAMILY_FIRST})


def is_japanese(name: str) -> bool:
    """Tell a romanised name all of whose words are Japanese syllables."""
    return all(len(w) > 2 and _JAPANESE.fullmatch(w) for w in name.lower().split())


def is_korean(name: str) -> bool:
    """Tell a romanised name of a Korean family and a given name of two syllables."""
    if _HYPHENED.fullmatch(name):
        return True
    return _KOREAN.fullmatch(name) is not None and is_family(name.split(maxsplit=1)[0])


def side_by_style(name: str, states: Mapping[str, int]) -> str:
    """Give the one of some states whose people are named like this, or "".

    Args:
        name: As printed, given name and family name.
        states: How often an article names each of its states.
    """
    if is_korean(name):
        return "kr" if "kr" in states and not {"kp", "cn", "tw"} & set(states) else ""
    if _FAMILY_IN_CAPITALS.match(name) and is_japanese(name):
        return "jp"  # as ministries in Tokyo write
    if _ALIKE & set(states):
        return ""
    if is_japanese(name):
        return "jp" if "jp" in states else ""
    others = sorted((n, s) for s, n in states.items() if s not in _STYLED and s not in BODIES)
    if not others or len(others) == len(states):
        return ""
    clear = len(others) == 1 or others[-1][0] >= 2 * others[-2][0]
    return others[-1][1] if clear else ""
