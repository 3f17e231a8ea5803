"""One pass over a folded text for any number of literals, each at its script's word boundaries.

Alphabetic scripts match whole words; ASCII next to CJK is a boundary; Hangul must start a word and
may carry particles; a Katakana run is matched whole; Han and Hiragana are substrings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from monitor.text.letters import CJK_RANGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.text.fold import Folded

_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_CJK = re.compile(f"[{CJK_RANGES}]")

# What may follow a Korean noun within its word: particles, the copula, and stacks of them.
_PARTICLES = (
    "이|가|은|는|을|를|의|에|에서|서|에선|엔|에게|에게서|께|께서|와|과|랑|이랑|하고|로|으로|로서|으로서|로써|으로써|로부터|"
    "으로부터|부터|까지|만|도|조차|마저|밖에|보다|처럼|같이|만큼|대로|나|이나|든|이든|라도|이라도|라고|이라고|라는|"
    "이라는|라며|이라며|라면|이라면|란|이란|여|이여|야|한테|한테서|씩|뿐|커녕|마다|이다|다|이며|며|이고|고|이지만|지만|"
    "이었다|였다|이었던|였던|이자|자|인|인데|일|입니다|이라|라|이라서|라서|이니|니|이지|지|이냐|냐|측|들|님|씨|이었고|였고"
)
# Nouns commonly written onto the name of a state, body or office-holder without a space.
_COMPOUNDS = (
    "군|국|산|발|형|제|계|행|내|외|간|식|정부|당국|총리|총리실|대통령|대통령실|장관|외교장관|외무장관|국방장관|"
    "외교부|외무부|국방부|외무성|방위성|외무상|외상|방위상|사무총장|사무차장|수장|정상|정상들|정상회의|정상회담|회담|"
    "회원국|동맹|동맹국|본부|대사|대사관|대표부|주재|군사위원장|군사위원회|방위비|방산|국방|외교|안보|의회|여왕|국왕|"
    "해군|공군|육군|해병대|관계|협력|양국|파트너|파트너국|가입|확대|훈련|연합|제국|특사|차관|의원|위원장|실장"
)
_TAIL = re.compile(f"(?:{_PARTICLES}){{0,3}}(?![\uac00-\ud7a3])")
_COMPOUND = re.compile(f"(?:{_COMPOUNDS})?(?:{_PARTICLES}){{0,3}}(?![\uac00-\ud7a3])")
_LONGEST = 18  # of these, and one character more


_KNOWN = 8192  # characters whose edges are kept, and ends of words
_NEVER = "\x00\x00"  # stands in no folded text: keeps the automata's numbering alike


class _Edge(IntEnum):
    FREE = 0  # Han, Hiragana, signs
    WORD = 1  # letters and digits of alphabetic scripts
    KATAKANA = 2
    HANGUL = 3


class _Tails(dict[str, bool]):
    """Whether the rest of a word may follow a Korean noun, found once."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        super().__init__()
        self._pattern = pattern

    def __missing__(self, rest: str) -> bool:
        if len(self) > _KNOWN:
            self.clear()
        fits = self[rest] = self._pattern.match(rest) is not None
        return fits


class _Edges(dict[str, int]):
    """What kind of edge each character makes, found once."""

    def __missing__(self, char: str) -> int:
        if len(self) > _KNOWN:
            self.clear()
        kind = self[char] = int(_edge(char))
        return kind


def _edge(char: str) -> _Edge:
    if _HANGUL.match(char):
        return _Edge.HANGUL
    if _KATAKANA.match(char):
        return _Edge.KATAKANA
    if _CJK.match(char) or not char.isalnum():
        return _Edge.FREE
    return _Edge.WORD


def is_cjk(term: str) -> bool:
    """Tell whether a term has a character of Han, kana or Hangul."""
    return _CJK.search(term) is not None


@dataclass(frozen=True, slots=True)
class Literal:
    """A folded term to find."""

    text: str
    prefix: bool = False  # more letters may follow
    compound: bool = False  # Hangul: nouns may be written onto it


class Scanner:
    """Finds all literals of a list in one pass."""

    def __init__(self, literals: Sequence[Literal]) -> None:
        """Build the automata.

        Args:
            literals: Each with a folded text that is not empty.
        """
        self._compound = bytes(lit.compound for lit in literals)
        self._left = bytes(_edge(lit.text[0]) for lit in literals)
        self._right = bytes(0 if lit.prefix else _edge(lit.text[-1]) for lit in literals)
        self._free = bytes(edge == _Edge.FREE for edge in self._right)
        self._texts = tuple(lit.text for lit in literals)
        self._skip = bytes(text[0].isalnum() for text in self._texts)
        self._edges = _Edges()
        self._tails = (_Tails(_TAIL), _Tails(_COMPOUND))

    @cached_property
    def _spaced(self) -> AhoCorasick:
        """For texts without CJK, where every word follows a space: it checks the left edge."""
        return AhoCorasick(
            [_NEVER + str(i) if is_cjk(t) else _after_space(t) for i, t in enumerate(self._texts)]
            or [_NEVER],
            store_patterns=False,
        )

    @cached_property
    def _all(self) -> AhoCorasick:
        return AhoCorasick(self._texts or [_NEVER], store_patterns=False)

    def scan(self, folded: Folded) -> list[tuple[int, int, int]]:
        """Find every literal at its boundaries.

        Returns:
            (index of the literal, start, end), offsets into the folded text, by end.
        """
        return self.verified(folded, self.raw(folded))

    def raw(self, folded: Folded) -> list[tuple[int, int, int]]:
        """Pass over the text once; boundaries are yet to be verified."""
        automaton = self._all if folded.cjk else self._spaced
        return automaton.find_matches_as_indexes(folded.text, overlapping=True)

    def verified(
        self, folded: Folded, raw: Sequence[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        """Keep what stands at its boundaries."""
        text = folded.text
        if folded.cjk:
            return self._bounded(text, raw)
        free, skip, after = self._free, self._skip, f"{text} "
        return [
            (i, start + skip[i], end)
            for i, start, end in raw
            if free[i] or not after[end].isalnum()
        ]

    def _bounded(
        self, text: str, raw: Sequence[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        """Check both edges of every hit in a text with CJK script."""
        edges, lefts, rights = self._edges, self._left, self._right
        tails, compound, hangul = self._tails, self._compound, int(_Edge.HANGUL)
        kept: list[tuple[int, int, int]] = []
        after = f"{text} "
        for hit in raw:
            i, start, end = hit
            left, right = lefts[i], rights[i]
            if left and edges[text[start - 1]] == left:  # every text begins with a space
                continue
            if right and edges[after[end]] == right:
                if right != hangul:
                    continue
                if not tails[compound[i]][text[end : end + _LONGEST].partition(" ")[0]]:
                    continue
            kept.append(hit)
        return kept


def _after_space(text: str) -> str:
    """In texts without CJK every word follows a space: let the automaton check the left edge."""
    return f" {text}" if text[0].isalnum() else text
