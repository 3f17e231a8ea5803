"""What two headlines tell of two texts: the same words may stand under any, or under one only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.dedupe.cues import QUOTED
from monitor.dedupe.facts import Facts
from monitor.dedupe.novelty import german
from monitor.dedupe.tokens import END, NAME, NUMBER, split, word

if TYPE_CHECKING:
    from monitor.dedupe.align import Alignment
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New

SHORT = 45  # content words: below, a text has few facts
MANY_FACTS = 7  # and no wall has, where capitals make names
FEWEST_FACTS = 3  # names and numbers that shared words must have when the headlines differ
BARE = 2  # content words of a headline below which it says next to nothing
BESIDE = 1  # content words beside a headline that tell nothing
HEADING = 5  # content words of a headline that hardly stands over two texts by chance
QUOTED_PART = 0.5  # share of the other text above which it is more than a quotation from it
QUOTED_SHARE = 0.6  # of the shared words
VERBATIM, PASSAGE = 0.97, 0.75  # how exactly a passage is given; share of the text it is from
QUOTED_MORE = 0.05  # by which it exceeds the share of the text that is shared

# What stands over many short pieces, be it for one of them: a column, a round-up, a ticker.
COLUMN = re.compile(
    r"\b(?:(?:news )?(?:briefs?|shorts|tickers?)|briefings?|round-?ups?|digests?|links|headlines"
    r"|(?:morning|evening|daily|weekly) (?:notes|news|wire|report|read(?:ing)?)|in (?:brief|short)"
    r"|at a glance|news|kurzmeldungen|kurz (?:notiert|gemeldet|und knapp)|meldungen|newsticker"
    r"|nachrichten(?:\u00fcberblick)?|(?:der )?\u00fcberblick|presseschau|kompakt|uhr|en bref"
    r"|br\u00e8ves|revue de presse|l'essentiel|actualit\u00e9s|breves|resumen de prensa)\b"
    r"|短信|ダイジェスト|まとめ読み|ニュース一覧|간추린 ?(?:소식|뉴스)|단신|뉴스 ?브리핑"
    r"|이 시각 뉴스|简讯|簡訊|要闻|要聞|快讯|新闻早报|早报|晚报",
    re.IGNORECASE,
)


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
    sure = sure or (len(told) >= FEWEST_FACTS and of_column(new.title))
    if new.title and len(mine.kinds) < SHORT and not (sure or _headed(new)):
        return True
    nameless = NAME not in ours.kinds and len(ours.kinds) >= SHORT  # a script without capitals
    return len(told) < (1 if mine.caseless or nameless else FEWEST_FACTS)


def _headed(new: New) -> bool:
    """Whether a text has a word of its headline, or that headline says next to nothing."""
    said = {word(place.token).hash for place in new.where if place.start >= len(new.title)}
    headline = {w.hash for w in map(word, split(new.title)) if not w.stop}
    return len(headline) < BARE or not headline.isdisjoint(said)


def of_column(title: str) -> bool:
    """Whether a headline is a column's: a label, a day or an hour, and hardly a word beside."""
    rest = [w for w in map(word, split(COLUMN.sub(" ", title))) if w.kind not in (NUMBER, END)]
    return COLUMN.search(title) is not None and sum(not w.stop for w in rest) < BARE


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
