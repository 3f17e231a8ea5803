"""A new text beside an earlier one: what they share, where they disagree, and what that makes it.

Words alone never decide (rule I4): texts that share them but disagree in who, when, where or how
much are different reports.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.dedupe.align import Alignment, align
from monitor.dedupe.bags import either_again
from monitor.dedupe.clauses import reworded, sentences_at
from monitor.dedupe.counterparts import doubtfully_own, left_over, newly_named, put_in
from monitor.dedupe.facts import AGREED, Disagreement, Facts, disagreement
from monitor.dedupe.figures import same_number
from monitor.dedupe.fingerprint import Fingerprint
from monitor.dedupe.headline import SHORT, alone, hollow, introduced, quoted
from monitor.dedupe.idle import nothing_new
from monitor.dedupe.kinds import kind_of, only_framed
from monitor.dedupe.novelty import LONG_ADDITION, New, Sentence, german, merged, news, told
from monitor.dedupe.retold import (
    IN_ORDER,
    SPUN,
    apart,
    names_much,
    numbers,
    rephrased,
    retold,
    rolling,
    states,
)
from monitor.dedupe.shares import CONTAINING, FEWEST, LEAD, OWN, alike, copied, fuller
from monitor.dedupe.tokens import NAME, NUMBER, TURN, split, word
from monitor.types import Copy, Document

if TYPE_CHECKING:
    from collections.abc import Sequence

# Tuned on tests/quality/copies, seed 1.
OWN_UPDATE = 0.6  # for an update within one outlet
FOREIGN = 0.2  # share of covered names the other text lacks that makes it another subject
REPLACED = 0.6  # of replaced words may be such names; in German all, where nouns have capitals
CASELESS_SAME = 0.8  # without capitals: more change than this with one differing fact parts them
RECURRING = timedelta(days=2)  # a few equal words later than this are a template
FEW_FACTS = 2
MANY, MOST_FIGURES = 6, 0.5  # figures in shared words that are others: a pattern filled in anew
SHOWN = 0.5  # share of a retelling told again from which it is said
PASSED_ON = 0.6  # share of a text that is a passage of another, below which it has its own to say


@dataclass(frozen=True, slots=True)
class Compared:
    """The new text beside one earlier one."""

    document: Document
    mark: Fingerprint
    shared: Alignment
    differ: Disagreement
    kind: Copy | None
    score: float
    reason: str
    new_spans: tuple[tuple[int, int], ...] = ()  # of a copy
    anew: bool = False  # it says in other words what the other says
    linked: bool = False  # its words are the other's; whether it adds anything is not settled


def faithful(seen: Compared) -> bool:
    """Whether what two texts share was copied word by word."""
    return seen.shared.same >= SPUN and not seen.anew


def compare(new: New, document: Document, other: Document) -> Compared:
    """Put a text beside an earlier one."""
    theirs = Fingerprint.decode(other.mark)
    shared = align(new.mark.sequence, theirs.sequence)
    cover, back = shared.cover_a, shared.cover_b
    score = max(cover, back if cover >= CONTAINING else 0.0)
    seen = Compared(other, theirs, shared, AGREED, None, score, "")
    if new.mark.exact == theirs.exact:
        return _same_text(new, document, seen)
    if alone(new, theirs) and _apart(document, other) <= RECURRING:
        return _headline_alone(new, seen)
    if retold(new.mark, theirs, shared):
        turned = cover < IN_ORDER and either_again(new.mark.sequence, theirs.sequence)
        seen = replace(seen, anew=True, score=max(score, turned))
    if not (seen.anew or alike(shared) or fuller(shared)):
        return seen
    differ = disagreement(new.mark, theirs, shared, lambda i: same_number(new, theirs, shared, i))
    seen = replace(seen, differ=differ)
    parted = _parted(new, seen)
    return replace(seen, reason=parted) if parted else _kind(new, document, seen)


def _same_text(new: New, here: Document, seen: Compared) -> Compared:
    """Equal words: the same text, unless they are too few and too common to tell."""
    there, one = seen.document, replace(seen, score=1.0)
    if len(new.mark.sequence) >= FEWEST or (here.url and here.url == there.url):
        return replace(one, kind=Copy.EXACT, reason="the same text")
    near = _apart(here, there) <= RECURRING
    facts = len(set(new.mark.facts) | set(new.mark.title_facts))
    if near and here.outlet != there.outlet and facts >= FEW_FACTS:
        return replace(one, kind=Copy.EXACT, reason="the same few words")
    return replace(one, reason="the same words, but too few and too common to tell a copy by")


def _headline_alone(new: New, seen: Compared) -> Compared:
    """Take an entry that only has another's headline for its copy; the article for an update."""
    one = replace(seen, score=1.0, linked=True)
    if new.mark.headed:
        return replace(one, kind=Copy.ABRIDGED, reason=f"the headline of {seen.document.id} alone")
    return replace(one, kind=Copy.UPDATE, reason=f"the text under the headline {seen.document.id}")


def _parted(new: New, seen: Compared) -> str:
    """Say which facts set two alike texts apart; "" when none does (I4)."""
    differ, shared = seen.differ, seen.shared
    at = differ.names or differ.numbers
    foreign = differ.foreign_names >= FOREIGN
    if not seen.anew and hollow(new, seen.mark, shared):
        return "the same words under another headline, but they name nothing that is told"
    if not seen.anew and quoted(new, shared):
        return "hardly more than one quotation in common"
    if differ.gazetteer:
        return "the same words about other people or countries"
    onward = not differ.names and rolling(new.mark, shared, _news(new, seen))
    if differ.title and (at or foreign) and not onward:
        return _named(new, "the headlines name other subjects", at)
    share = 1.0 if german(new) else REPLACED
    if differ.names and foreign and differ.foreign_names > share * (1.0 - shared.same):
        return _named(new, "other names stand in the same words", differ.names)
    if faithful(seen) and len(differ.names) > 1 and differ.names[0] < LEAD:
        return _named(new, "its opening names others", differ.names)
    if len(differ.numbers) >= max(MANY, MOST_FIGURES * _figures(new.mark, shared)):
        return _named(new, "most of its figures are others", differ.numbers)
    if at and min(shared.length_a, shared.length_b) < SHORT:
        what = "names" if differ.names else "numbers or dates"
        return _named(new, f"a short text with other {what}", at)
    if at and new.mark.caseless and shared.same < CASELESS_SAME:
        return _named(new, "other names, numbers or dates", at)
    return ""


def _figures(mine: Fingerprint, shared: Alignment) -> int:
    return sum(mine.kinds[i] == NUMBER for i in shared.inside_a)


def _named(new: New, what: str, at: Sequence[int]) -> str:
    where = new.where
    words = dict.fromkeys(where[i].token for i in at if i < len(where))
    return f"{what}: {', '.join(list(words)[:4])}" if words else what


def _kind(new: New, document: Document, seen: Compared) -> Compared:
    shared, differ, other = seen.shared, seen.differ, seen.document
    moved = {*differ.names, *differ.numbers}
    found = _news(new, seen)
    added = _added(new, seen, found)
    share = f"{shared.cover_a:.0%} of its words stand in {other.id}"
    if _framed(new, document, seen, found):
        return replace(seen, reason=f"only the outlet's usual frame: {share}")
    seen = replace(seen, linked=True)
    weighty = [s for s in added if s.material and (s.whole or moved & set(s.changed))]
    weighty = [s for s in weighty if not rephrased(new.mark, seen.mark, shared, s)]
    weighty = [s for s in weighty if not nothing_new(new, seen.mark, shared, s)]
    if not (faithful(seen) or new.mark.caseless):
        weighty = [s for s in weighty if s.changed or states(new, seen.mark, seen.shared, s)]
    passage = _passage(new, shared, weighty)
    if (seen.anew and added) or (weighty and not passage):
        what = "new" if any(s.facts for s in added) else "changed"
        reason = f"{share}, with {what} facts in {len(added)} of its sentences"
        read = {*added, *doubtfully_own(new, seen.mark, found)}
        spans = merged([s for s in found if s in read])
        return replace(seen, kind=Copy.UPDATE, reason=reason, new_spans=spans)
    own = bool(document.outlet) and document.outlet == other.outlet
    if not (seen.anew or passage or copied(shared, own=own) or (fuller(shared) and not added)):
        return replace(seen, kind=Copy.UPDATE if added else None, reason=f"only {share}")
    intro = introduced(new, shared) if passage else None
    added = tuple(s for s in added if intro is None or not intro[0] <= s.start < intro[1])
    added = tuple(sorted({*added, *_above(new, seen, found)}, key=lambda s: s.start))
    spans = merged(added)
    if faithful(seen):
        spans = tuple(sorted({*spans, *reworded(new, seen.mark, shared)}))
        spans = (*_heading(new, seen), *(s for s in spans if s[0] >= len(new.title)))
    framed = only_framed(new, shared, spans) and (passage or not _tells(new, added))
    kind, how = kind_of(new.mark, seen.mark, shared, own=own, added=bool(spans) and not framed)
    if seen.anew:
        share = f"{seen.score:.0%} of it stands in {other.id}"
        share = share if seen.score >= SHOWN else f"it counts and names what {other.id} does"
        kind, how = Copy.SPUN, "in other words and sentences"
    if kind is Copy.SPUN and _stating(new, seen, found):
        return replace(seen, kind=Copy.UPDATE, reason=f"{share}, {how}, with facts of its own")
    if kind is Copy.SPUN:
        spans = merged([s for s in doubtfully_own(new, seen.mark, found) if s.whole])
        spans = tuple(sorted({*spans, *sentences_at(new, differ.denials)}))
    if kind is Copy.EDITED and spans and document.url and document.url == other.url:
        kind, how = Copy.UPDATE, "changed under the same address"
    return replace(seen, kind=kind, reason=f"{share}, {how}", new_spans=spans)


def _tells(new: New, added: Sequence[Sentence]) -> bool:
    """Whether added sentences may tell of the matter: they name something, be it known."""
    kinds = new.mark.kinds
    named = any(kinds[i] == NAME for s in added for i in s.words)
    return named or any(s.material for s in added)


def _passage(new: New, shared: Alignment, weighty: Sequence[Sentence]) -> bool:
    """Whether a text only passes on what another wrote, with hardly a word of its own."""
    line = introduced(new, shared)
    if line is None or shared.cover_a < PASSED_ON:
        return False
    own = [s for s in weighty if not (line[0] <= s.start and s.end <= line[1])]
    return sum(len(s.facts) for s in own) <= FEW_FACTS


def _news(new: New, seen: Compared) -> tuple[Sentence, ...]:
    """List the sentences in which a text has something of its own."""
    covered, differ = seen.shared.inside_a, seen.differ
    changed = {*(differ.places if faithful(seen) else differ.numbers)}
    changed.update(numbers(new, seen.mark, seen.shared))
    if seen.anew and not (new.mark.caseless or german(new)):
        changed.update(put_in(new, seen.mark, seen.shared))
    return news(new, covered, sorted(changed), [seen.mark], faithful=faithful(seen))


def _added(new: New, seen: Compared, found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """List the sentences a text adds; of one written anew, those that name something more."""
    if seen.anew:
        return _stating(new, seen, found)
    return told(found, min(seen.shared.inside_a, default=0))


def _stating(new: New, seen: Compared, found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """List the sentences of a text written anew that name something more."""
    flagged = [s for s in found if states(new, seen.mark, seen.shared, s)]
    flagged = [s for s in flagged if not nothing_new(new, seen.mark, seen.shared, s)]
    kept = {*left_over(new, seen.mark, found, flagged), *newly_named(new, seen.mark, found)}
    return tuple(s for s in found if s in kept)


def _above(new: New, seen: Compared, found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """List whole sentences the other text has nowhere, be they above what is shared.

    Short ones only in scripts without capitals, where hardly a name is known to tell a summary by.
    """
    least = 0 if new.mark.caseless else LONG_ADDITION
    return tuple(
        s
        for s in found
        if s.whole and len(s.fresh) >= least and apart(new.mark, seen.mark, s.words)
    )


def _heading(new: New, seen: Compared) -> tuple[tuple[int, int], ...]:
    """Span of a headline that states a number or a turn the other text and this body do not."""
    if new.mark.title == seen.mark.title or not new.text.startswith(new.title):
        return ()
    known = Facts.of(seen.mark).known | frozenset(new.mark.facts)
    words = [word(token) for token in split(new.title)]
    stated = any(w.kind in (NUMBER, TURN) and w.fact not in known for w in words)
    return ((0, len(new.title)),) if stated else ()


def _framed(new: New, here: Document, seen: Compared, found: Sequence[Sentence]) -> bool:
    """Whether two articles of one outlet only share what its articles of that sort share."""
    there, differ = seen.document, seen.differ
    if not here.outlet or here.outlet != there.outlet or here.url == there.url:
        return False
    if not differ.names and rolling(new.mark, seen.shared, found):
        return False
    full = fuller(seen.shared) and faithful(seen)
    kin = full or _kin(new.mark, seen)
    if not kin or (not faithful(seen) and (differ.title or differ.names)):
        return True
    changed = bool(differ.places) or new.mark.title != seen.mark.title
    if changed and _apart(here, there) > RECURRING:
        return True
    return seen.shared.cover_a < OWN_UPDATE and not full


def _apart(here: Document, there: Document) -> timedelta:
    if here.published is None or there.published is None:
        return timedelta(0)
    return abs(here.published - there.published)


def _kin(mine: Fingerprint, seen: Compared) -> bool:
    """Whether two articles of one outlet are about one thing, not only made after one pattern."""
    both = min(seen.shared.cover_a, seen.shared.cover_b)
    here, there = set(mine.title_facts), set(seen.mark.title_facts)
    if both >= OWN or mine.title == seen.mark.title or here & there:
        return True
    return seen.shared.cover_a >= OWN and not seen.differ.places and names_much(mine, seen.shared)
