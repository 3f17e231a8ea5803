"""Several promises in one sentence: the clauses that promise, each with its giver and its sum."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import Commit
from monitor.extract.languages.tongues.verbs import JA_JOIN, KO_NOUNS, KO_STEMS, ZH
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party

#: A giving verb that leaves it to the last verb of the sentence to say that it is a promise.
_LINKED: Final = {
    "ko": re.compile(
        rf"(?:을|를|도)\s(?:[^\s,]+\s){{0,3}}?(?:{KO_NOUNS}(?:하고|하며|하는\s한편|하면서|한\s데\s이어)"
        rf"|{KO_STEMS}(?:고|며|는\s한편))(?=,?\s)"
    ),
    "ja": re.compile(rf"[をも](?:[^。、を]{{0,16}})?{JA_JOIN}(?=、)"),
    "zh": re.compile(
        rf"(?:并|還|还|同时|也|另|再|(?<!交)由|则|及|以及)[^，。；、]{{0,16}}?{ZH}(?![^，。；]{{0,8}}(?:问题|事宜))"
        rf"|^(?:免费|无偿|额外|追加|另外?|分别|再)?{ZH}(?=[^，]{{0,12}}[0-9一二两三四五六七八九十百千万])"
    ),
    "fr": re.compile(r"^\d[\d.,]* [^;]{0,60}\b(?:à|au|aux|pour)\b"),
    "de": re.compile(r"^(?:der|dem|an|für)\b [^;]{0,60}\d"),
}
_PLEDGED: Final = frozenset(
    {Status.PLEDGED, Status.ALLOCATED, Status.DELIVERED, Status.OFFERED, Status.AGREED}
)


@dataclass(frozen=True, slots=True)
class Part:
    """A clause read as a sentence of its own, and its verb when that only joins it."""

    line: Line
    linked: re.Match[str] | None


def parts(article: Article, line: Line) -> tuple[Part, ...]:
    """Part a sentence into the clauses that can each promise something.

    Args:
        article: The text.
        line: The sentence.

    Returns:
        Two parts or more; nothing where the sentence tells of one promise at most.
    """
    lexicon = article.lexicon
    linked = _LINKED.get(lexicon.language)
    if linked is None or line.title or lexicon.denied.search(line.text):
        return ()
    cuts = [0, *(m.end() for m in lexicon.clause.finditer(line.text)), len(line.text)]
    clauses = [(a, b) for a, b in pairwise(cuts) if a < b]
    if len(clauses) < 2 or lexicon.unnamed.search(line.text):
        return ()
    told = [_tells(article, line.text[a:b], linked) for a, b in clauses]
    if not lexicon.verb_final:
        told = [
            tells
            and not _sum_of(line.text, clauses[: n + 1])
            and not _of_contract(article, line, clauses[: n + 1])
            for n, tells in enumerate(told)
        ]
    if sum(told) < 2:
        return ()
    spans = _glued(clauses, told, forward=lexicon.verb_final)
    found: list[Part] = []
    for start, end in spans:
        piece = _piece(line, start, end)
        found.append(Part(piece, next(linked.finditer(piece.text), None)))
    return tuple(found)


def _tells(article: Article, clause: str, linked: re.Pattern[str]) -> bool:
    if linked.search(clause):
        return True
    return any(commit.pattern.search(clause) for commit in article.lexicon.commits)


_SUM_ALONE: Final = re.compile(
    r"(?:(?:总共|总计|共|合计|预计|为此|将|约|计划|总额|金额|费用)*(?:出资|出資|斥资|斥資|耗资|耗資|投入|拨款|撥款|为|達|达)?(?:约|近|逾|超过|总额)?)"
    r"\s?[\d一二两三四五六七八九十百千万亿兆.,]+(?:多|余)?[百千万亿億兆]*(?:[一-龥]{0,4}元|日[圆圓]|英[镑鎊]|[一-龥]{0,3}克朗)[。]?"
)


def _sum_of(text: str, clauses: Sequence[tuple[int, int]]) -> bool:
    """Tell a clause that gives no more than the sum of what the one before it promises."""
    if len(clauses) < 2:
        return False
    (start, end), last = clauses[-2], clauses[-1]
    alone = _SUM_ALONE.fullmatch(text[slice(*last)].strip("，；"))
    return alone is not None and not re.search(r"\d", text[start:end])


def _of_contract(article: Article, line: Line, clauses: Sequence[tuple[int, int]]) -> bool:
    """Tell a clause without a subject of its own behind one that signs: what the contract holds."""
    if len(clauses) < 2:
        return False
    (before, at), end = clauses[-2], clauses[-1][1]
    signed = any(
        c.status is Status.SIGNED and c.pattern.search(line.text, before, at)
        for c in article.lexicon.commits
    )
    inside = (p for p in line.parties if line.start + at <= p.start < line.start + end)
    return signed and not any(p.subject for p in inside)


def _glued(
    clauses: Sequence[tuple[int, int]], told: Sequence[bool], *, forward: bool
) -> list[tuple[int, int]]:
    """Join a clause that promises nothing to the one it leads up to, or, else, follows."""
    spans: list[tuple[int, int]] = []
    open_from: int | None = None
    for (start, end), tells in zip(clauses, told, strict=True):
        begin = start if open_from is None else open_from
        if tells:
            spans.append((begin, end))
            open_from = None
        elif forward or not spans:
            open_from = begin
        else:
            spans[-1] = (spans[-1][0], end)
    if open_from is not None:
        spans[-1] = (spans[-1][0], clauses[-1][1])
    return spans


def _piece(line: Line, start: int, end: int) -> Line:
    """Read a clause as a sentence, with whom it takes from the clauses before it."""
    first, last = line.start + start, line.start + end
    own = [p for p in line.parties if first <= p.start < last]
    return replace(
        line,
        start=first,
        end=last,
        text=line.text[start:end],
        names=tuple(n for n in line.names if first <= n.start < last),
        parties=(*_taken(line.parties, own, first), *own),
        whens=tuple(w for w in line.whens if first <= w.start < last),
    )


def _taken(parties: Sequence[Party], own: Sequence[Party], before: int) -> list[Party]:
    """Give the subject and the receiver a clause without one takes from those before it."""
    taken: list[Party] = []
    earlier = [p for p in parties if p.end <= before]
    if not any(p.subject and not p.about for p in own):
        subjects = [p for p in earlier if p.subject and not p.about][-1:]
        if own and all(p.receiver for p in own):
            subjects = subjects or [p for p in earlier if not (p.receiver or p.about)][:1]
        taken += subjects
    if not any(p.receiver for p in own):
        others = [p for p in earlier if not p.subject and not p.about]
        helped = [p for p in earlier if p.receiver] or [replace(p, receiver=True) for p in others]
        taken += [p for p in helped if p not in taken][-1:]
    return sorted(taken, key=lambda p: p.start)


def joined(article: Article, commit: Commit, part: Part) -> Commit | None:
    """Give the promise a joining verb makes beside that of its sentence's main verb.

    Args:
        article: The text.
        commit: Of the main verb.
        part: The clause of the joining one.
    """
    alone = commit.mutual and not any(
        p.subject or p.strong for p in part.line.parties if p.start >= part.line.start
    )
    if alone or commit.status not in _PLEDGED:
        return None
    status = Status.PLEDGED if commit.mutual else commit.status
    return Commit(
        f"{article.lexicon.language}.commit.joined", commit.pattern, status, commit.strength
    )
