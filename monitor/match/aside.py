"""What points to a state without naming it: its towns and bases, and its own papers' words.

A paper writes "the government" or "정부" and means that of its own country. So does a form of the
entry ``own-government``, unless what stands beside it names another country.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.match.verdicts import Sense
    from monitor.text.fold import Folded

#: Whose own side the papers of a language leave unsaid, where the feed does not say its country.
HOME = {"de": "de", "fr": "fr", "ja": "jp", "ko": "kr"}
ASIDE = frozenset({Form.HINT, Form.HOME})
FOREIGN = "another country's"

# What stands between an institution and the country it is of, before and after it.
_BEFORE = re.compile(r" |·| ?の|'| 의 |의 |")
_AFTER = re.compile(
    r" (?:de la |de l |du |des |de |d )(?:[\w-]+ )?| of (?:the )?| in | from |"
    r" (?:der|des|von|aus|in) "
)
# Words before an institution that say it is not the paper's own.
_OTHERS = re.compile(
    r"(?:[\u30a1-\u30ff\u3400-\u9fff0-9a-z\u306e]|"
    r"(?<![\uac00-\ud7a3])[\uac00-\ud7a3\u3400-\u9fff] |"
    r"(?:각국|양국|현지|동맹국|회원국|해당|상대국|자국|외국|타국|이웃|옛|과거|지방|연방|임시|과도|반군|"
    r"[가-힣]+의) |"
    r"(?:any|their|each|every|other|another|his|former|foreign|local|state|provincial|ihre[rnms]?|"
    r"fremde[rnms]?|dortige[rnms]?|jeweilige[rnms]?|auslandische[rnms]?|andere[rnms]?|leur|leurs|"
    r"autre|d autres|ancien|ancienne) )$"
)
# What others want of the government: it does nothing yet.
_DEMAND = re.compile(
    r"[가는도이] [^.!?。]{0,30}(?:해야|러야|서야|돼야) ?(?:한다|할)|"
    r"[はもが][^。]{0,30}べき(?:だ|で)|"
    r" (?:should|must|ought to|needs to|doit|devrait|muss|sollte|musse) "
)
_PERSON_AFTER = re.compile(r" (?:le pen|tondelier|marechal|corps|one)(?!\w)")
_OPENS = re.compile(r"(?:^|[\x01.!?。」』”:·]|(?:^|[.!?:\x01]) ?(?:der|die|das|the|le|la))\s*$")
_NEAR = 24


def pointing(extra: Sequence[Sense], settled: Sequence[Sense], folded: Folded) -> list[Sense]:
    """Judge hints and own words, by the names that stand around them.

    Args:
        extra: Candidates of the forms ``HINT`` and ``HOME``.
        settled: All other names of the text.
        folded: The text.

    Returns:
        The candidates; those inside a longer name are left out.
    """
    named = sorted((s for s in settled if s.taken), key=lambda s: s.start)
    starts = [s.start for s in named]
    ends = sorted(named, key=lambda s: s.end)
    closing = [s.end for s in ends]
    kept: list[Sense] = []
    strange: set[str] = set()
    for sense in sorted(extra, key=lambda s: (s.start, -s.end)):
        around = named[bisect_left(starts, sense.start - 60) : bisect_left(starts, sense.end)]
        if any(_covers(n, sense) for n in around) or any(_covers(k, sense) for k in kept[-3:]):
            continue
        kept.append(sense)
        if sense.form is not Form.HOME:
            continue
        word = folded.text[sense.start : sense.end]
        last = bisect_left(closing, sense.start + 1)
        before = [n for n in ends[max(0, last - 3) : last] if n.end <= sense.start]
        after = named[bisect_left(starts, sense.end) :][:2]
        if word in strange or _foreign(sense, before, after, folded):
            strange.add(word)
            sense.taken, sense.why = False, FOREIGN
        elif _DEMAND.match(folded.text, sense.end):
            sense.taken, sense.why = False, "only told what to do"
    return kept


def opens(folded: Folded, start: int) -> bool:
    """Tell whether a place opens its sentence."""
    return _OPENS.search(folded.text, max(0, start - 8), start) is not None


def _covers(name: Sense, sense: Sense) -> bool:
    """Tell whether a name is longer than what stands inside it, and not of the same state."""
    inside = name.start <= sense.start and sense.end <= name.end
    return inside and (name.end - name.start > sense.end - sense.start or name.form is sense.form)


def _foreign(sense: Sense, before: Sequence[Sense], after: Sequence[Sense], folded: Folded) -> bool:
    """Tell whether what stands directly beside own words says whose they are."""
    text, home = folded.text, sense.name.side
    for other in before:
        if _BEFORE.fullmatch(text[other.end : sense.start]):
            return _side(other) != home
    if _PERSON_AFTER.match(text, sense.end):
        return True
    for other in after:
        gap = text[sense.end : other.start]
        if _side(other) == home:
            continue
        if _AFTER.fullmatch(gap) or (gap == " " and _of(other, folded)):
            return True
    return _OTHERS.search(text, max(0, sense.start - 14), sense.start) is not None


def _of(other: Sense, folded: Folded) -> bool:
    """Tell whether a country's name right after a word says whose that is: "Marine Japans"."""
    return other.form is Form.ADJECTIVE and not folded.cjk


def _side(name: Sense) -> str:
    if name.name.kind is NameKind.PERSON:
        return name.name.terms[-1].side if name.name.terms else ""
    return name.name.side
