"""Meetings an office-holder tells of in his own words: "We had a good talk with …," said she."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.speakers import speaker_of

if TYPE_CHECKING:
    from monitor.extract.parties import Focus, Party
    from monitor.extract.reading import Article, Line

_FIRST = re.compile(r"\b(?:[Ww]e|I)(?:'ve|'d|'ll)?(?: (?:have|had|also|just|both|will|\w+ly))* $")


def own_words(line: Line, at: int, article: Article, focus: Focus) -> Party | None:
    """Give who says in a quotation that he himself met somebody; named in the same sentence."""
    if not _FIRST.search(article.plain, max(line.start, at - 40), at):
        return None
    speaker = speaker_of(line, article.plain, focus)
    return speaker if speaker is not None and speaker.start >= line.start else None
