"""The content words of a text with their kinds, read by gathering from columns, not one by one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from monitor.dedupe.tokens import END, NAME, PLAIN, forms
from monitor.dedupe.words import ABBREVIATIONS, OFFICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from monitor.dedupe.tokens import Word

    Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Content:
    """Content words as numbers of written forms, and what kind each is where it stands."""

    numbers: Numbers
    kinds: NDArray[np.uint8]

    def after(self, heading: Content) -> Content:
        """Put a heading's words in front."""
        both = (heading.numbers, self.numbers), (heading.kinds, self.kinds)
        return Content(np.concatenate(both[0]), np.concatenate(both[1]))

    def cut(self, most: int) -> Content:
        """Keep the first words."""
        return Content(self.numbers[:most], self.kinds[:most])

    def facts(self) -> tuple[int, ...]:
        """List the facts of the words that are not plain."""
        return tuple(forms().facts[self.numbers[self.kinds > 0]].tolist())


def content(parts: Sequence[tuple[bool, list[int]]]) -> Content:
    """Choose the content words of lines, each prose or not, given as numbers of written forms.

    A capital that only opens a sentence makes no name. Labels, captions and bylines (not prose)
    give words but no facts.
    """
    known = forms()
    numbers = np.fromiter(chain.from_iterable([line for _, line in parts]), np.intp)
    lengths = [len(line) for _, line in parts]
    kinds = known.kinds[numbers]
    told = ~known.stops[numbers]
    if not all(prose for prose, _ in parts):
        kinds[~np.repeat([prose for prose, _ in parts], lengths)] = PLAIN
    _names(numbers, kinds, told, np.cumsum([0, *lengths]))
    chosen = Content(numbers[told], kinds[told])
    if known.wide[chosen.numbers].any():
        ended = kinds == END
        ended[np.cumsum(lengths[:-1], dtype=np.intp)[np.array(lengths[1:], bool)]] = True
        sentence = np.cumsum(ended)[told]
        words = [known.words[n] for n in chosen.numbers.tolist()]
        _office_holders(words, chosen.kinds, sentence.tolist())
    return chosen


def _names(
    numbers: Numbers, kinds: NDArray[np.uint8], told: NDArray[np.bool_], starts: Numbers
) -> None:
    """Take back the names that are capitals of a sentence's first word and nothing else."""
    words = forms().words
    names = np.flatnonzero((kinds == NAME) & told)
    if not len(names):
        return
    ended = np.zeros(len(numbers) + 1, bool)
    ended[1:] = kinds == END
    ended[starts] = True
    first = frozenset(starts.tolist())
    opening = {i for i in names[ended[names]].tolist() if _opens(numbers, i, first)}
    sure = {words[numbers[i]].hash for i in names.tolist() if i not in opening}
    for i in opening:
        if words[numbers[i]].hash not in sure:
            kinds[i] = PLAIN


def _opens(numbers: Numbers, i: int, first: frozenset[int]) -> bool:
    """Whether a form after a full stop is the first of its sentence."""
    before = i
    while before not in first:
        before -= 1
        word = forms().words[numbers[before]]
        if word.kind != END:
            return not _abbreviates(word)
    return True


def _abbreviates(w: Word) -> bool:
    """Whether a full stop after a form is no end: "Gen.", "St.", "U.S."."""
    return len(w.form) == 1 or (w.form[0].isupper() and w.folded in ABBREVIATIONS)


def _office_holders(words: list[Word], kinds: NDArray[np.uint8], sentence: list[int]) -> None:
    """In scripts without capitals, take the words around an office for its holder's name.

    Args:
        words: The content words.
        kinds: Their kinds, to be changed.
        sentence: The number of the sentence each stands in.
    """
    for i, w in enumerate(words):
        if "\u3400" <= w.folded[0] <= "\ud7af" and w.folded[:2] in OFFICES:
            hangul = w.folded[0] >= "\uac00"
            for j in (i - 1,) if hangul else (i - 2, i - 1, i + 1, i + 2):
                if not (0 <= j < len(words) and kinds[j] == PLAIN and sentence[i] == sentence[j]):
                    continue
                if hangul or not _overlap(*((words[j], w) if j < i else (w, words[j]))):
                    kinds[j] = NAME


def _overlap(one: Word, two: Word) -> bool:
    """Whether two neighbouring pairs of signs are cut from one run: half an office is no name."""
    return len(one.form) == len(two.form) == 2 and one.form[-1] == two.form[0]
