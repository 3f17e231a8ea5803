"""Commitments and requests told in one sentence, each with its own clause (C1–C8)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.clauses import asks, stands, trades
from monitor.extract.languages.promises.gifts import gift
from monitor.extract.languages.promises.numbers import figures
from monitor.extract.languages.promises.pledges import pledge, told
from monitor.extract.languages.promises.several import joined, parts
from monitor.types import Mention, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Commit


def read_pledges(article: Article, line: Line) -> Iterator[Mention]:
    """Give the commitments of a sentence, or the request it tells of."""
    lexicon = article.lexicon
    if _REST.match(line.text) and line.index > 1:
        return  # the promise itself was told before
    asked = lexicon.request.search(line.text) is not None
    if asked:
        request = _request(article, line)
        if request is not None:
            yield request
    if lexicon.opinion.search(line.text) or asks(line):
        return
    whole = tuple(mention for _, mention in _one(article, line))
    yield from (whole and tuple(_several(article, line))) or whole or gift(article, line)


def _one(article: Article, line: Line) -> Iterator[tuple[Commit, Mention]]:
    """Give the first promise of a sentence, once for each giver."""
    lexicon = article.lexicon
    asked = lexicon.request.search(line.text) is not None
    denied = lexicon.denied.search(line.text) is not None or any(
        c.status is Status.WITHDRAWN and c.pattern.search(line.text) for c in lexicon.commits
    )
    counts = _NUMBER.search(figures(line.text, lexicon.language).text) is not None
    idle = lexicon.idle.search(line.text) is not None
    if trades(lexicon.language, line.text):
        return
    for commit in lexicon.commits:
        if commit.counted and (not counts or idle):
            continue
        for match in commit.pattern.finditer(line.text):
            if not stands(lexicon, line.text, match, asked=asked, denied=denied):
                continue
            found = tuple(pledge(article, line, commit, match))
            yield from ((commit, mention) for mention in found)
            if found:
                return


#: Without one of these a sentence holds neither a sum nor a number of things.
_NUMBER: Final = re.compile(r"[\d一二三四五六七八九十百千万两両兩]|수[십백천만억]")


def _several(article: Article, line: Line) -> Iterator[Mention]:
    """Give the promises of a sentence that makes more than one; nothing where it makes one."""
    pieces = parts(article, line)
    if article.lexicon.verb_final:
        pieces = pieces[::-1]  # there the last verb says what the ones before it mean
    found: list[tuple[Mention, ...]] = []
    main: Commit | None = None
    for piece in pieces:
        if _REST.match(piece.line.text):
            continue
        own = tuple(_one(article, piece.line))
        mentions = tuple(mention for _, mention in own)
        main = own[0][0] if own else main
        if not own and main is not None and piece.linked is not None:
            commit = joined(article, main, piece)
            if commit is not None:
                mentions = tuple(pledge(article, piece.line, commit, piece.linked))
        if not mentions:
            main = None
        else:
            found.append(mentions)
    rules = [m.evidence[0].rule for mentions in found for m in mentions]
    longer = [rule for rule in rules if rule.endswith(".prolonged")]
    if len(found) < 2 or _one_contract(found) or len(rules) - len(longer) == 1:
        return
    for mention in (mention for mentions in found for mention in mentions):
        rule = mention.evidence[0].rule
        yield replace(mention, evidence=(told(article, line, rule),))


#: What is left of it, to come later.
_REST: Final = re.compile(r"[\s　]*(?:残る|残り|나머지|남은|其余|剩余|余下|剩下)")


def _one_contract(found: Sequence[tuple[Mention, ...]]) -> bool:
    """Tell clauses of what was signed and what the contract holds: one promise of the same two."""
    signed = any(m.status is Status.SIGNED for mentions in found for m in mentions)
    return signed and len({frozenset(m.sides) for mentions in found for m in mentions}) == 1


def _request(article: Article, line: Line) -> Mention | None:
    sides = tuple(sorted({party.side for party in line.parties}))
    if len(sides) < 2:
        return None
    asker = next((p for p in line.parties if p.subject), line.parties[0])
    asked = next((p for p in line.parties if p.side != asker.side), None)
    return Mention(
        kind="request",
        status=Status.REQUESTED,
        sides=sides,
        giver=asked.side if asked else None,
        receiver=asker.side,
        evidence=(told(article, line, "request"),),
    )
