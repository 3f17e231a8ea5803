"""Lines of the page a copied article stands on: what no list of words knows can be told by shape.

An outlet's appeals, credits and links have no word in common with the story and no date or sum;
what an editor adds to a story has both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from monitor.dedupe.cues import ADDRESS, OURSELVES, QUOTED
from monitor.dedupe.imprint import of_paper
from monitor.dedupe.lines import ENDS
from monitor.dedupe.tokens import CASELESS, NAME, NUMBER, TURN, split, word

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from monitor.dedupe.lines import Line
    from monitor.dedupe.tokens import Word

STORY = 0.6  # share of a text that must be another's for the rest to be its page
FOREIGN = 0.1  # share of a line's words the story has too, up to which it is of something else
APPEALING = 0.2  # the same for a line that speaks of "us" or to "you"
NAMES = 1  # that a line of the page may have
LONGEST_LINK = 120  # characters
CLOSED_LINES, CLOSED = 3, 0.8  # of an article's sentences end in a full stop: what does not is none


class Written(NamedTuple):
    """A line of the article with its content words."""

    line: Line
    words: tuple[Word, ...]
    shared: bool  # any of them stands in the other text


def of_page(written: Sequence[Written], title: str) -> tuple[Line, ...]:
    """List the lines of a text that are of its page, not of its story.

    Args:
        written: All lines, each with whether it has anything of the other text.
        title: The headline.
    """
    theirs = sum(len(one.words) for one in written if one.shared)
    if theirs < STORY * sum(len(one.words) for one in written):
        return ()
    prose = [one.line for one in written if one.shared and one.line.prose]
    closed = sum(line.text[-1] in ENDS for line in prose)
    even = len(prose) >= CLOSED_LINES and closed >= CLOSED * len(prose)
    story = {w.hash for one in written if one.shared for w in one.words}
    story |= {word(token).hash for token in split(title)}
    return tuple(
        one.line
        for one in written
        if not one.shared
        and ((even and _is_link(one.line)) or of_paper(one.line.text) or _is_foreign(one, story))
    )


def _is_link(line: Line) -> bool:
    """Whether a line is no sentence among sentences: a headline, a caption, a link."""
    return len(line.text) <= LONGEST_LINK and line.text[-1] not in ENDS


def _is_foreign(one: Written, story: Set[int]) -> bool:
    said = {w.hash for w in one.words}
    known = len(said & story)
    bare = QUOTED.sub("", one.line.text)
    if known <= APPEALING * len(said) and (ADDRESS.search(bare) or OURSELVES.search(bare)):
        return True
    if CASELESS.search(one.line.text):  # names cannot be counted
        return False
    kinds = [w.kind for w in one.words]
    if NUMBER in kinds or TURN in kinds or kinds[1:].count(NAME) > NAMES:
        return False
    return known <= FOREIGN * len(said)
