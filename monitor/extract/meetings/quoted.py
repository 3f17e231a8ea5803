"""Meetings an office-holder tells of in his own words: "We had a good talk with …," said she."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.names.speakers import speaker_of

if TYPE_CHECKING:
    from monitor.extract.names.parties import Focus, Party
    from monitor.extract.reading import Article, Line

_QUOTED = re.compile(r"\"")
_FIRST = re.compile(
    r"\b(?:[Ww]e|I)(?:'ve|'d|'ll)?"
    r"(?: (?:have|had|also|just|both|will|shall|was|were|am|are|do|did|to|look|looking|forward"
    r"|\w+ly))* $"
)


def own_words(line: Line, at: int, article: Article, focus: Focus) -> Party | None:
    """Give who says in a quotation that he himself met somebody.

    He is named in the same sentence or one beside it that quotes too, else he is the author.
    """
    if not _FIRST.search(article.plain, max(line.start, at - 40), at):
        return None
    speaker = speaker_of(line, article.plain, focus)
    if speaker is not None and speaker.start >= line.start:
        return speaker
    for near in article.lines[max(0, line.index - 1) : line.index + 2]:
        if near is line or not _QUOTED.search(near.text):
            continue
        found = speaker_of(near, article.plain, focus)
        if found is not None and found.person and found.start >= near.start:
            return found
    return focus.speaker
