"""Who was to meet, in a sentence that tells only what became of their meeting."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.told import side_of_city
from monitor.extract.names.chains import chains
from monitor.extract.names.offices import conflict
from monitor.extract.names.parties import Party, resolve_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.names.actors import Actor
    from monitor.extract.names.parties import Focus
    from monitor.extract.reading import Article, Line

NEAR: Final = 3  # sentences between a meeting and the word of what became of it
_SAYS = re.compile(
    r"^(?:'s? (?:[\w-]+ ){1,4})?,? (?:said|says|announced|confirmed|told|added|stated|knew|knows)\b"
)
_TO_SAY = re.compile(r"\b(?:said|says|according to|told)(?: the| its)? $")


def parties_of(
    line: Line, article: Article, focus: Focus, told: Sequence[Draft]
) -> tuple[Party, ...]:
    """Find who was to meet: the people a sentence names, else its states, else those of before."""
    people, states, tellers = named_in(line, article, focus)
    found = people if count_sides(people) > 1 else _with_states(people, states)
    found = found if count_sides(found) > 1 else _with_states(found, tellers)
    if count_sides(found) > 1:
        return found
    mine = {s for p in found for s in p.sides}
    for draft in reversed(told):
        near = draft.kind == "meeting" and 0 <= line.index - draft.line.index <= NEAR
        if near and mine <= set(draft.sides) and not conflict(found, draft.parties):
            return draft.parties
    pair = {s for p in focus.pair for s in p.sides}
    if mine and mine <= pair and not conflict(found, focus.pair):
        return focus.pair
    return _named_after(line, article, focus) or _of_title(line, article, found) or found


def of_journey(
    parties: tuple[Party, ...],
    line: Line,
    at: tuple[int, int],
    article: Article,
    told: Sequence[Draft],
) -> tuple[Party, ...]:
    """Give those of the journey of which a fate is told: "dropping a visit to Riga", "the Oslo leg".

    Whom it would have led to is the other side; one that leads elsewhere is nobody's meeting.
    """
    plain = article.plain
    goal = _GOAL.search(plain, at[0], min(line.end, at[1] + _SOON)) or _LEG.search(
        plain, line.start, at[0] + _SOON
    )
    if goal is None or any(d.place and goal["to"] in d.place for d in told):
        return parties
    named = [a for a in line.actors if a.start < goal.end("to") and goal.start("to") < a.end]
    side = next((a.sides[0] for a in named if len(a.sides) == 1), "") or side_of_city(goal["to"])
    here = [p for p in parties if line.start <= p.start < line.end]
    if not side:
        return parties if here else ()
    if side in {s for p in parties for s in p.sides}:
        return parties
    who = [p for p in parties if p.person or p.role]
    return (who[0], Party((side,))) if who and who[0] in here else ()


_SOON: Final = 30  # characters
_GOAL = re.compile(
    r"\b(?:visit|trip|stop|stopover|journey|leg) (?:to|in|at) (?:the )?(?P<to>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_LEG = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?P<to>(?!\w+day\b)[A-Z][\w-]+) (?:visit|trip|stop|leg|stopover)\b"
)
_THE_TALKS = re.compile(
    r"(?:[A-Z][\w-]+ - )?(?:The|Their|Next|Last|\w+day's) (?:[\w-]+ ){0,3}?(?:talks|meeting|visit|summit|trip|session|encounter|lunch|dinner|call|appointment)\b"
)


_OF_THREE = re.compile(r"(?:The|Their|Next) (?:[\w-]+ ){0,2}?(?:three-way|trilateral)\b")


def _named_after(line: Line, article: Article, focus: Focus) -> tuple[Party, ...]:
    """Find whose "the talks" an article opens with are: the two people it goes on to name."""
    if not _THE_TALKS.match(line.text):
        return ()
    people = [p for p in named_in(line, article, focus)[0] if p.person]
    for later in article.lines[line.index + 1 : line.index + 1 + NEAR]:
        people += named_in(later, article, focus)[0]
    known = {p.person: p for p in people if p.person}
    most = 3 if _OF_THREE.match(line.text) else 2
    return tuple(known.values()) if 2 <= count_sides(tuple(known.values())) <= most else ()


def _of_title(line: Line, article: Article, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add to the one who was to travel the one other side a headline names: "No Holm in Riga"."""
    title = article.lines[0]
    mine = {s for p in found for s in p.sides}
    others = {s for x in title.actors for s in x.sides} - mine
    travels = len(mine) == 1 and _JOURNEY.search(line.text) is not None
    if not travels or len(others) != 1 or title.rank != "title":
        return ()
    return (*found, Party((others.pop(),)))


_JOURNEY = re.compile(r"\b(?:visit|trip|journey|stop|stopover|tour)\b")


def count_sides(parties: Sequence[Party]) -> int:
    """Count the sides of some parties."""
    return len({s for p in parties for s in p.sides})


def _with_states(people: tuple[Party, ...], states: tuple[Party, ...]) -> tuple[Party, ...]:
    known = {s for p in people for s in p.sides}
    return (*people, *(p for p in states if not set(p.sides) & known))


def named_in(line: Line, article: Article, focus: Focus) -> tuple[tuple[Party, ...], ...]:
    """List the people and states a sentence names; apart, whose word it is and where they are."""
    people: list[Party] = []
    states: list[Party] = []
    tellers: list[Party] = []
    for chain in chains(line.actors, article.plain):
        if chain[0].kind == "spokes" or _only_says(chain, line, article.plain):
            tellers += [Party(a.sides) for a in chain if a.sides]
            continue
        if _is_cause(chain, article.plain):
            continue
        for party in resolve_all(chain, line, article.plain, focus):
            if not party.sides:
                continue
            if party.person or party.role:
                people.append(party)
            elif _is_spot(chain[0], line, article.plain):
                tellers.append(party)
            else:
                states.append(party)
    return tuple(_once(people)), tuple(_once(states)), tuple(_once(tellers))


_DEED = re.compile(  # "North Korea's launch of a missile", "the Russian strikes on Kyiv"
    r"(?:'s?)? (?:(?!of\b|to\b|and\b|with\b|in\b|for\b)[\w-]+ ){0,3}?"
    r"(?:launch(?:es)?|missiles?|tests?|firings?|attacks?|strikes?|raids?|invasion|aggression|war|shelling|incursions?|bombardment|offensive)\b"
)


def _is_cause(chain: Sequence[Actor], plain: str) -> bool:
    """Tell a state named for what it did, over which others do not meet."""
    last = chain[-1]
    return last.kind == "state" and _DEED.match(plain, last.end) is not None


def _once(parties: list[Party]) -> Iterator[Party]:
    seen: set[tuple[tuple[str, ...], str]] = set()
    for party in parties:
        if (party.sides, party.person) not in seen:
            seen.add((party.sides, party.person))
            yield party


def _only_says(chain: Sequence[Actor], line: Line, plain: str) -> bool:
    """Tell whose word it is: "Canberra said", no party by that alone."""
    first, last = chain[0], chain[-1]
    if last.kind == "person" and last.person and last.person.votes.total() > 1:
        return False
    return bool(
        _SAYS.match(plain[last.end : last.end + 40])
        or _TO_SAY.search(plain[max(line.start, first.start - 20) : first.start])
    )


_OF_TOWN = re.compile(r"\b(?:in|to|at|from|near) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, $")


def _is_spot(actor: Actor, line: Line, plain: str) -> bool:
    """Tell a capital that is only where they were to meet."""
    before = plain[max(line.start, actor.start - 12) : actor.start]
    if _OF_TOWN.search(plain, max(line.start, actor.start - 40), actor.start):
        return True  # "in Riga, Latvia"
    return actor.capital and re.search(r"\b(?:in|to|at|from) $", before) is not None
