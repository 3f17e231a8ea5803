"""What two headlines tell of two texts: the same words may stand under any, or under one only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.dedupe.cues import QUOTED
from monitor.dedupe.facts import Facts
from monitor.dedupe.novelty import german
from monitor.dedupe.tokens import NAME, NUMBER, split, word

if TYPE_CHECKING:
    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

SHORT = 45  # content words: below, a text has few facts
MANY_FACTS = 7  # and no wall has, where capitals make names
FEWEST_FACTS = 3  # names and numbers that shared words must have when the headlines differ
BESIDE = 1  # content words beside a headline that tell nothing
HEADING = 5  # content words of a headline that hardly stands over two texts by chance
QUOTED_PART = 0.5  # share of the other text above which it is more than a quotation from it
QUOTED_SHARE = 0.6  # of the shared words
VERBATIM, PASSAGE = 0.97, 0.75  # how exactly a passage is given; share of the text it is from
QUOTED_MORE = 0.05  # by which it exceeds the share of the text that is shared


def hollow(new: New, theirs: Fingerprint, shared: Alignment) -> bool:
    """Whether two headlines differ over words that might stand under any: a wall, tags, a notice.

    To link them would hold back what the second headline says.
    """
    mine = new.mark
    if mine.title == theirs.title:
        return False
    ours = Facts.of(mine)
    told = {ours.marks[i] for i in shared.inside_a if ours.kinds[i] in (NAME, NUMBER)}
    names = {ours.marks[i] for i in shared.inside_a if ours.kinds[i] == NAME}
    if names.intersection(theirs.title_facts) and len(told) >= FEWEST_FACTS:
        return False
    sure = len(told) >= MANY_FACTS and not (mine.caseless or german(new))
    if new.title and len(mine.kinds) < SHORT and not (sure or _headed(new)):
        return True
    nameless = NAME not in ours.kinds and len(ours.kinds) >= SHORT  # a script without capitals
    return len(told) < (1 if mine.caseless or nameless else FEWEST_FACTS)


def _headed(new: New) -> bool:
    """Whether a text has a word of its headline, or that headline says next to nothing."""
    said = {word(place.token).hash for place in new.where if place.start >= len(new.title)}
    headline = {w.hash for w in map(word, split(new.title)) if not w.stop}
    return len(headline) < 2 or not headline.isdisjoint(said)


def quoted(new: New, shared: Alignment) -> bool:
    """Whether what two texts share is a part of the other one that this one has in quotation marks.

    Whoever writes of a speech or a statement quotes the same words, and says alike whose they are;
    the more of the text is shared, the more of that must be quotation.
    """
    if shared.cover_b >= QUOTED_PART or not new.text:
        return False
    spans = [found.span() for found in QUOTED.finditer(new.text)]
    inside = [new.where[i] for i in shared.inside_a if i < len(new.where)]
    said = sum(any(a <= place.start < b for a, b in spans) for place in inside)
    return said >= max(QUOTED_SHARE, shared.cover_a + QUOTED_MORE) * len(shared.inside_a)


def introduced(new: New, shared: Alignment) -> tuple[int, int] | None:
    """Span of the line by which a text brings in a passage of another, word by word: "X writes:".

    None where it brings in none: a list of what is known so far is no passage of a longer text.
    """
    first = min(shared.inside_a, default=len(new.where))
    if shared.same < VERBATIM or shared.cover_b >= PASSAGE or first >= len(new.where):
        return None
    end = len(new.text[: new.text.rfind("\n", 0, new.where[first].start) + 1].rstrip())
    start = new.text.rfind("\n", 0, end) + 1
    colon = new.text[start:end].endswith((":", "\uff1a"))
    return (start, end) if colon and start > len(new.title) else None


def alone(new: New, theirs: Fingerprint) -> bool:
    """Whether one of two texts is the other's headline and nothing else that is told."""
    mine = new.mark
    if mine.title != theirs.title or mine.headed == theirs.headed:
        return False
    words = sum(not word(token).stop for token in split(new.title))
    if words < HEADING or (mine.headed and len(mine.sequence) > words + BESIDE):
        return False
    bare, full = (mine, theirs) if mine.headed else (theirs, mine)
    return set(bare.facts) <= {*full.facts, *full.title_facts}
