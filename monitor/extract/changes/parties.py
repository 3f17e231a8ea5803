"""Who was to meet, in a sentence that tells only what became of their meeting."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
    return _named_after(line, article, focus) or found


_THE_TALKS = re.compile(
    r"(?:[A-Z][\w-]+ - )?(?:The|Their|Next|Last|\w+day's) (?:[\w-]+ ){0,3}?(?:talks|meeting|visit|summit|trip|session|encounter|lunch|dinner|call|appointment)\b"
)


_OF_THREE = re.compile(r"(?:The|Their|Next) (?:[\w-]+ ){0,2}?(?:three-way|trilateral)\b")


def _named_after(line: Line, article: Article, focus: Focus) -> tuple[Party, ...]:
    """Find whose "the talks" an article opens with are: the two people it goes on to name."""
    if not _THE_TALKS.match(line.text):
        return ()
    people: list[Party] = []
    for later in article.lines[line.index + 1 : line.index + 1 + NEAR]:
        people += named_in(later, article, focus)[0]
    known = {p.person: p for p in people if p.person}
    most = 3 if _OF_THREE.match(line.text) else 2
    return tuple(known.values()) if 2 <= count_sides(tuple(known.values())) <= most else ()


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


def _is_spot(actor: Actor, line: Line, plain: str) -> bool:
    """Tell a capital that is only where they were to meet."""
    before = plain[max(line.start, actor.start - 12) : actor.start]
    return actor.capital and re.search(r"\b(?:in|to|at|from) $", before) is not None
