"""A promise told of only by what became of it: paid, late, taken back, its parties half unsaid."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.changes.givers import (
    distinct_sides,
    everyone_in,
    promised_near,
    promiser_of,
    voter_of,
)
from monitor.extract.changes.parts import SHARE, part_of_whole
from monitor.extract.commitments.days_agreed import day_in_line
from monitor.extract.commitments.promise import GIFT
from monitor.extract.commitments.revisions import revised
from monitor.extract.commitments.schemes import channel_of, owners_of
from monitor.extract.draft import Draft
from monitor.extract.money.amounts import amounts
from monitor.extract.money.things import counted
from monitor.extract.names.parties import Party
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.changes.stages import Turn
    from monitor.extract.money.found import Found
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

THING = re.compile(
    rf"\b(?:[\w-]+ ){{0,3}}?(?:{GIFT}|fund|scheme|initiative|purchase|order|contract|sale)\b"
)
_LEAD = re.compile(r"^.*\b(?=(?:its|the|their|his|her|our|an?) )")  # "has scrapped its gift"
PARTS: Final = frozenset({Status.PARTLY_DELIVERED})
GETS: Final = "commit.gets-other"  # who gets, gives nothing


def receivers_in(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Choose of some parties who is helped."""
    return tuple(p for p in distinct_sides(parties) if "ua" in p.sides)[:1]


def made(
    turn: Turn, begin: int, end: int, line: Line, article: Article, focus: Focus
) -> Draft | None:
    """Read the promise itself, as far as the sentence and those beside it name it."""
    plain = article.plain
    found = amounts(plain, line.start, line.end, language="en", source_country=article.home)
    money = [f for f in found if not f.conversion]
    if not money and turn.status is Status.WITHDRAWN:
        money = list(counted(plain, end, line.end))
    if not money and turn.rule == "commit.resized":
        money = _beside(line, article)
    thing = THING.search(line.text)
    channel = channel_of(article, line.start, line.end)
    bare = not money and thing is None and channel is None
    thing = _bare_thing(turn, end, line) if bare else thing
    if bare and thing is None:
        return None
    paper = bare and thing is not None and _PAPER.fullmatch(thing.group()) is not None
    everyone = everyone_in(line, article, focus)
    unsaid = paper or turn.status is Status.SIGNED  # nobody gives a contract
    unsaid = unsaid or turn.rule == GETS
    taken = turn.status is Status.AGREED
    giver = None if unsaid else promiser_of(line, article, focus, begin, taken=taken)
    if giver is None and turn.status is Status.ALLOCATED:
        giver = voter_of(money, focus)
        everyone = [*everyone, *(focus.receivers if giver in focus.givers else ())]
    owners = owners_of(channel, article) if channel is not None else ()
    if giver is None and (not unsaid or turn.rule == GETS):
        giver = promised_near(line, article, focus)
    everyone += _unnamed_there(turn, everyone, giver, article)
    others = [p for p in (*everyone, *owners) if giver is None or set(p.sides) != set(giver.sides)]
    parties = (*((giver,) if giver else ()), *distinct_sides(others))
    alone = giver is not None and turn.status in _ALONE
    if len({s for p in parties for s in p.sides}) < (1 if alone else 2):
        return None
    draft = Draft("commitment", turn.rule, line, begin, end, turn.status, parties)
    draft.givers = (giver,) if giver else ()
    draft.receivers = (
        receivers_in(others)
        or tuple(distinct_sides([p for p in others if not set(p.sides) & {"nato"}]))[:1]
    )
    draft.channel = channel.id if channel else None
    draft.object = _LEAD.sub("", thing.group()) if thing else None
    draft.date, draft.precision = day_in_line(draft, article) or article.story_day(), "unknown"
    draft.strength = "binding" if turn.status is Status.ALLOCATED else "firm"
    _sums(draft, turn, money, line, article)
    return draft


_ALONE = frozenset({Status.WITHDRAWN, Status.DELAYED, Status.EXPIRED})  # to whom is known
_PAPER = re.compile(
    r"\b(?:[\w-]+ )?(?:contract|purchase|order|deal|agreement)\b(?! (?:on|about) (?:trade|tariffs))"
)
_OFFER = re.compile(r"\b(?:offer|bid|proposal|pledge|promise)(?: of (?:[\w-]+ ){0,2}[\w-]+)?")
_OBJECT = re.compile(
    r" (?:[\w-]+ ){1,4}?(?=to|for|from|on|in|at|this|next|until)\b|[^,.;]{3,70}(?=[,.;])"
)


def _bare_thing(turn: Turn, end: int, line: Line) -> re.Match[str] | None:
    """Name what no list of gifts holds: the paper signed, the offer, what is not sent or taken."""
    taken = turn.status is Status.AGREED
    if turn.status not in _OF_PAPER and not taken:
        return None
    found = _PAPER.search(line.text) or _OFFER.search(line.text)
    if found is not None or not (taken or turn.status is Status.WITHDRAWN):
        return found
    return _OBJECT.match(line.text, end - line.start)


_OF_PAPER = frozenset({Status.DELAYED, Status.WITHDRAWN, Status.CONDITIONAL})


def _unnamed_there(
    turn: Turn, named: Sequence[Party], giver: Party | None, article: Article
) -> list[Party]:
    """Add who is left unsaid: the buyer at home, or the alliance the whole text is about."""
    if turn.status not in _OF_PAPER or len({s for p in named for s in p.sides}) > 1:
        return []
    if giver is None:
        home = article.book.home
        return [Party((home,))] if home else []
    return [Party(("nato",))] if any(side == "nato" for side, _ in article.sides) else []


def _start_of(place: int, line: Line, article: Article) -> int:
    """Give the start of the sentence of a sum, this one or the one before."""
    return next((x.start for x in article.lines if x.start <= place < x.end), line.start)


def _beside(line: Line, article: Article) -> list[Found]:
    """Take the sums of the sentence before: "What was $3 million is $4 million. She topped up …"."""
    before = article.lines[line.index - 1] if line.index and line.rank == "body" else None
    if before is None or before.rank != "body":
        return []
    found = amounts(
        article.plain, before.start, before.end, language="en", source_country=article.home
    )
    sums = [f for f in found if not f.conversion]
    return sums if revised(article.plain, before.start, before.end, sums).previous else []


def _sums(draft: Draft, turn: Turn, money: list[Found], line: Line, article: Article) -> None:
    sums = [f for f in money if f.amount.unit is None] or money
    begin = min((f.start for f in sums), default=line.start)
    told = revised(article.plain, min(line.start, _start_of(begin, line, article)), line.end, sums)
    draft.amount = told.main.amount if told.main else None
    draft.previous_amount = told.previous
    if turn.status in PARTS:
        draft.relation = "part"
        part = part_of_whole(line, article)
        draft.amount = part.amount if part else (None if SHARE.search(line.text) else draft.amount)
    else:
        draft.relation = "revised"
