"""What became of a promise known before: paid for, on its way, late, taken back (C6).

Such sentences speak of the thing and seldom say again who gives it to whom ("the first two of the
six boats arrived"), so they are read by the words of the change; the giver is who once promised,
whose the thing is, or nobody named.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.givers import distinct_sides, everyone_in, owner_of, promiser_of
from monitor.extract.changes.later_stages import LATER_TURNS, SPOKEN_OF
from monitor.extract.changes.made import PARTS, THING, made, receivers_in
from monitor.extract.changes.parts import (
    instead,
    late_until,
    part_of_whole,
    spoken_of,
    whole_of_last,
    whole_of_part,
)
from monitor.extract.changes.stages import TURNS, Turn
from monitor.extract.commitments.earlier import OF_OLD
from monitor.extract.commitments.outsiders import by_rival
from monitor.extract.commitments.pacts import REACH
from monitor.extract.commitments.promise import GIFT
from monitor.extract.commitments.promised import passed
from monitor.extract.keyed import Rules, keyed
from monitor.extract.money.amounts import amounts
from monitor.extract.names.world import BODIES
from monitor.extract.status import HISTORY
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

_FROM: Final = frozenset(
    {Status.PLEDGED, Status.OFFERED, Status.AGREED, Status.UNCONFIRMED, Status.DELIVERED}
) | {Status.PARTLY_DELIVERED, Status.ALLOCATED}


_DONE = frozenset(
    {Status.DELIVERED, Status.PARTLY_DELIVERED, Status.ALLOCATED, Status.SIGNED, Status.PLEDGED}
)


def turns_in(line: Line, article: Article, focus: Focus, here: list[Draft]) -> list[Draft]:
    """Read what a sentence says became of a promise.

    Args:
        line: The sentence.
        article: Where it stands.
        focus: Whom the article speaks of.
        here: The promises its verbs of giving tell of; mended where the turn says otherwise.

    Returns:
        The promises of the sentence, those known before that have taken a turn among them.
    """
    if line.file or line.rank != "body":
        return here
    here = [d for d in here if not _adds_up(d, line, article)]
    found = _turn(line)
    for made_here in here:
        spoken_of(made_here, article)
        _own(made_here, line, article, focus)
    if found is None:
        return [whole_of_part(shown) for shown in here]
    turn, begin, end = found
    at = (begin, end)
    if turn.rule == "commit.undecided" and not _REPORT.search(line.text):
        return here  # what is still weighed is denied by nobody
    told = [d for d in here if d.kind == "commitment" and not instead(d, turn.status, end, article)]
    if turn.rule == "commit.denies" and told:
        told = [d for d in told if d.end > begin]  # what is told before a denial, it leaves alone
    if told:
        _mend(told, turn, at, line, article, focus)
        return here
    old = turn.status in _DONE and HISTORY.search(OF_OLD.sub(" ", line.text)) is not None
    denies = turn.status is Status.DENIED and _REPORT.search(line.text) is not None
    if old or by_rival(line, begin, article.plain):
        return here
    if not (denies or _REFERS.search(line.text)):
        return here
    draft = made(turn, begin, end, line, article, focus)
    if draft is not None:
        late_until(draft, article)
        _of_last(draft, line, article, focus)
    return [*here, draft] if draft is not None else here


def _of_last(draft: Draft, line: Line, article: Article, focus: Focus) -> None:
    """Take "The contract was signed on 6 May", "voted for the plan" for those of the last one."""
    both = {s for p in (*focus.givers, *focus.receivers) for s in p.sides}
    near = 0 < line.index - focus.promised <= REACH
    bare = draft.rule == "commit.sealed" and draft.amount is None
    bare |= passed(draft.status, line, (draft.end, line.end), article.plain, focus)
    if bare and near and set(draft.sides) <= both:
        draft.givers, draft.receivers, draft.refers = focus.givers, focus.receivers, True


_REFERS = re.compile(  # what is spoken of was promised before, or is its giver's
    r"\b(?:promis|pledg|donat|contribut|bought|announced|committed|lent|lending|ordered)\w*"
    r"|\b(?:is|are|was|were) (?:\w+ )?(?:buying|giving|sending|donating|supplying|paying|providing|getting|ordering)\b"
    r"|\b(?:after all|no longer)\b|\b(?:deed|act) of (?:gift|donation|transfer)\b"
    r"|,? (?:not|instead of|rather than) (?:the )?(?:\d[\d,]*|six|eight|nine|ten|eleven|twelve)(?=[.,;]|$)"
    r"|(?:'s|s'|\b(?:[Tt]he|[Ii]ts|his|her|[Tt]heir)) (?:[\w-]+ ){0,3}?(?:offer|purchase|order|contract|deal|option|loan|delivery|deliveries|aid|package|support|funds|money|funding|financing|spending|gift|donation|grant|contribution|pledge|transfer|sale)\b"
    r"|\b(?:[Tt]he|[Ii]ts|all|of|[A-Z][\w-]+'s?) (?:first |last |remaining |other )?(?:[A-Z]{0,3}[$€£¥₩]\s?)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"|\b(?:[Dd]elivery|[Dd]eliveries|[Oo]ffer|[Pp]urchase|[Ss]ale|[Ss]hipment|[Hh]andover|[Tt]ransfer|[Dd]eployment|[Cc]onsignment|[Dd]onation|[Bb]atch|[Tt]ranche|[Ii]nstalment) of\b"
    rf"|(?:'s|s') (?:[\w-]+ ){{0,2}}?{GIFT} (?:for|to)\b" + SPOKEN_OF
)
_REPORT = re.compile(r"\b(?:reports?|reported|story|stories|rumou?rs?|claims?)\b", re.IGNORECASE)
_ADDS_UP = keyed(
    r"\b(?:add(?:s|ed|ing)? (?:it|them|that|this|these|those) (?:all )?up|adds? up to|taken together|put together|to date|the (?:combined|running|grand) total)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(  # all that was given until now, and no part of a whole
    r"\b(?:has|have) (?:so far|until now|already|thus far) (?:put|given|pledged|contributed|committed|promised|provided|sent|paid|spent|donated)\b|\b[SsTt](?:o|hus) far,? [^.;,]{2,40}? (?:has|have) (?:put|given|pledged|contributed|committed|promised|provided|sent|paid|spent|donated)\b"
)
_OF_WHOLE = re.compile(r" (?:out )?of (?:the|its|their|that|this|what|those|these)\b")
_ALL_TOLD = re.compile(r"\b(?:all told|all in all|in all|altogether|in total)\b", re.IGNORECASE)


def _adds_up(draft: Draft, line: Line, article: Article) -> bool:
    """Tell a total of what was promised before: no promise of its own (C4)."""
    if draft.kind != "commitment" or draft.amount is None or draft.status is Status.REQUESTED:
        return False
    sums = [
        f.amount.value
        for f in amounts(
            article.plain, line.start, line.end, language="en", source_country=article.home
        )
        if not f.conversion and f.amount.currency == draft.amount.currency
    ]
    rest = [v for v in sums if v != draft.amount.value]
    listed = len(rest) > 1 and abs(sum(rest) - draft.amount.value) < 0.01 * draft.amount.value
    if _ADDS_UP.search(line.text) or _until_now(draft, line):
        return True
    return listed and _ALL_TOLD.search(line.text) is not None


def _until_now(draft: Draft, line: Line) -> bool:
    """Tell "has so far put 300 million into the fund": the sum of what is known."""
    told = draft.status in {Status.PLEDGED, Status.DELIVERED} and draft.relation is None
    found = _SO_FAR.search(line.text) if told else None
    return found is not None and not _OF_WHOLE.search(line.text, found.end())


_AHEAD = re.compile(  # "will be paid", told of what was not yet
    r"\b(?:will|would|shall|should|could|may|might|must|can|to)(?: (?:only|now|not|never|soon|then|also|not yet))*(?: be)?(?: \w+ly)? (?!date\b)[a-z]+(?: (?:over|in|out))?$"
    r"|\b(?:will|would|to) be [a-z]+ [^.;,]{2,60} and (?:then )?[a-z]+$"
)
_NEGATED = keyed(r"(?:\b(?:not|never)|n't)(?: yet| \w+ly)?(?: been| being| be)? $")
_NO_MONEY = re.compile(r"\bthat no (?:[\w-]+ ){1,3}(?:be|is|are|was|were|will be|has been) ")
_TURNS = Rules((*TURNS, *LATER_TURNS))


_UNDER: Final = {  # what makes a vote a condition, and a condition that of something more
    Status.ALLOCATED: re.compile(
        r"\b(?:if|once|unless|provided|until|whether)(?: that)? (?:[\w']+ ){0,3}$"
    ),
    Status.CONDITIONAL: re.compile(
        r"\b(?:more|further|additional|any other|extra) (?:\w+ ){1,3}(?:will|would) (?:be )?$"
    ),
}
_ASIDE = re.compile(r"(?:\b(?:after|since|before|when|once)|, which) (?:[\w']+ ){0,3}$")


def _turn(line: Line) -> tuple[Turn, int, int] | None:
    """Find the turn a sentence tells; one told as what came before gives way to any other."""
    aside: tuple[Turn, int, int] | None = None
    for pattern, turn in _TURNS.standing(line.text):
        found = pattern.search(line.text)
        if found is None or line.quoted(line.start + found.start()):
            continue
        if _NEGATED.search(line.text, 0, found.start()) or _NO_MONEY.search(found.group()):
            continue
        if turn.status in _DONE and _AHEAD.search(line.text, found.start(), found.end()):
            continue
        if turn.status in _UNDER and _UNDER[turn.status].search(line.text, 0, found.start()):
            continue
        place = turn, line.start + found.start(), line.start + found.end()
        if not _ASIDE.search(line.text, 0, found.start()):
            return place
        aside = aside or place
    return aside


def _mend(
    told: Sequence[Draft],
    turn: Turn,
    at: tuple[int, int],
    line: Line,
    article: Article,
    focus: Focus,
) -> None:
    """Give the promises of a sentence the status its turn tells, and the part it tells of."""
    for draft in told:
        _right_giver(draft, turn, at[0], line, article, focus)
        if _is_news(draft, turn, at, line):
            draft.background = False
        if draft.status is turn.status:
            _widen(draft, line, article, focus)
            _rename(draft, line)
        if draft.status not in _FROM or draft.background or draft.relation == "further":
            continue
        if turn.status is Status.PLEDGED:
            draft.relation = draft.relation or "revised"
            continue
        if _further_on(draft, turn, at, line):
            continue
        draft.status = turn.status
        _widen(draft, line, article, focus)
        _rename(draft, line)
        late_until(draft, article)
        if turn.status in _FROM and draft.precision != "day":
            draft.date, draft.date_end, draft.precision = article.story_day(), None, "unknown"
        if turn.status is Status.DELIVERED and _LAST.search(line.text):
            draft.amount = whole_of_last(line, article)  # what was left is no part of its own
        if turn.status in PARTS:
            draft.relation = "part"
            part = part_of_whole(line, article)
            draft.amount = part.amount if part else None


def _is_news(draft: Draft, turn: Turn, at: tuple[int, int], line: Line) -> bool:
    """Tell what only seems history: "so far" counts a part, what "had been promised" waits."""
    if turn.status is Status.PARTLY_DELIVERED and not HISTORY.search(line.text):
        return True
    before = draft.status is Status.PLEDGED and draft.end <= at[1]
    come = turn.status is Status.DELIVERED and not HISTORY.search(OF_OLD.sub(" ", line.text))
    return before and (come or turn.status in _WAITS)


def _further_on(draft: Draft, turn: Turn, at: tuple[int, int], line: Line) -> bool:
    """Tell a promise that is further on than the turn: what is delivered was paid for."""
    last = turn.status is Status.DELIVERED and _LAST.search(line.text)
    voted = turn.status is Status.ALLOCATED and at[0] <= draft.start < at[1]  # one verb, of a house
    part = turn.status is Status.PARTLY_DELIVERED
    return draft.status in _LATER and not (part or last or voted)


_WAITS = frozenset({Status.DELAYED, Status.WITHDRAWN})
_LATER = frozenset({Status.DELIVERED, Status.PARTLY_DELIVERED, Status.ALLOCATED})


def _right_giver(
    draft: Draft, turn: Turn, begin: int, line: Line, article: Article, focus: Focus
) -> None:
    """Take for the giver whoever promised, not the alliance whose fund a thing goes through."""
    if {s for p in draft.givers for s in p.sides} - BODIES or turn.status is Status.PLEDGED:
        return
    giver = promiser_of(line, article, focus, begin)
    if giver is None or set(giver.sides) <= BODIES:
        return
    draft.givers, draft.parties = (giver,), (giver, *draft.parties)
    draft.receivers = draft.receivers or receivers_in(draft.parties)


def _own(draft: Draft, line: Line, article: Article, focus: Focus) -> None:
    """Let a contribution that is changed be whose it is, not whom the sentence begins with."""
    if draft.kind != "commitment" or draft.relation != "revised" or draft.background:
        return
    owner, givers = owner_of(line, article, focus), {s for p in draft.givers for s in p.sides}
    if owner is None or set(owner.sides) & givers or set(owner.sides) <= BODIES | {"ua"}:
        return
    if len(givers - BODIES - {"ua"}) == 0:
        rest = tuple(p for p in draft.parties if set(p.sides) != set(owner.sides))
        draft.givers, draft.parties = (owner,), (owner, *rest)
        draft.receivers = receivers_in(draft.parties[1:])


_LAST = re.compile(r"\b(?:last|final|remaining|rest)\b(?: \w+)? of\b", re.IGNORECASE)


def _rename(draft: Draft, line: Line) -> None:
    """Name the thing where the words after the verb do not: "the trucks were handed over at …"."""
    thing = THING.search(line.text)
    if thing is not None and not THING.search(draft.object or ""):
        draft.object = thing.group()


def _widen(draft: Draft, line: Line, article: Article, focus: Focus) -> None:
    """Add whom else the sentence names: "the trucks Norway promised Ukraine will be late"."""
    mine = {s for p in draft.givers for s in p.sides}
    others = [p for p in everyone_in(line, article, focus) if not set(p.sides) & mine]
    known = {s for p in draft.parties for s in p.sides}
    draft.parties = (
        *draft.parties,
        *(p for p in distinct_sides(others) if not set(p.sides) & known),
    )
    if {s for p in draft.receivers for s in p.sides} <= mine:
        draft.receivers = receivers_in(others)
