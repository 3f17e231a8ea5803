"""Sentences of a retelling that are read all the same, though it is held back as a copy.

A retelling hides what turns the story round: a denial, another verb, a short sentence put in. To
read a sentence once more costs little, to miss what it says may cost an event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.dedupe.counterparts import AROUND, doubtfully_own, firmly, lay, said_near
from monitor.dedupe.facts import Facts
from monitor.dedupe.novelty import beside_article, by_sentence, german
from monitor.dedupe.retold import WORDS
from monitor.dedupe.tokens import NAME, NEGATION, NUMBER, TURN, word

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from monitor.dedupe.counterparts import Stretch
    from monitor.dedupe.fingerprint import Fingerprint
    from monitor.dedupe.novelty import New, Sentence

# By stems: to deny, stop, cancel, put off, forbid, reject, leave, dissolve, die.
TURNED = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemand|nichts|ohne|gestopp\w*|stopp\w*|abgesag\w*|sag\w* ab"
    r"|verscho\w*|verbiet\w*|verbot\w*|untersag\w*|abgelehn\w*|ablehn\w*|ausgesetz\w*"
    r"|gekündig\w*|zurückgezogen|gescheiter\w*|widerruf\w*|gestorben|getötet"
    r"|n'|ne|pas|jamais|aucun\w*|annul\w*|suspend\w*|report[eé]\w*|interdi\w*|rejet\w*|retir\w*"
    r"|refus\w*|abandonn\w*|résili\w*|dément\w*|mort\w*|tué\w*|échou\w*"
    r"|no|nunca|cancel\w*|aplaz\w*|prohib\w*|rechaz\w*|deneg\w*|muert\w*"
    r"|не|ни|ні|отмен\w*|скасу\w*|расторг\w*|розірв\w*|приостан\w*|призупин\w*"
    r"|запре[тщ]\w*|заборон\w*|отклон\w*|відхил\w*|отказ\w*|відмов\w*|сорв\w*|зірв\w*|отлож\w*"
    r"|відклад\w*|відклал\w*|погиб\w*|загин\w*)\b"
    r"|ない|なかっ|ません|せず|されず|見送|中止|禁止|取り消|撤回|延期|拒否|断念|凍結|停止|死亡"
    r"|않|못|없|아니|취소|중단|금지|거부|철회|연기|포기|무산|삭감|보류|사망|숨지|부인"
    r"|未|无|無|无|無|没|沒|不|拒绝|拒絕|取消|否|终止|終止|停|撤|搁置|擱置|推迟|推遲|禁|破裂|失败|失敗|死",
    re.IGNORECASE,
)


# Words one of which hardly stands for the other.
OPPOSITES = (
    "east west",
    "eastern western",
    "north south",
    "northern southern",
    "rise fall",
    "rose fell",
    "higher lower",
    "increase decrease",
    "increased decreased",
    "win lose",
    "won lost",
    "accept reject",
    "approve reject",
    "accepted rejected",
    "approved rejected",
    "agreed refused",
    "agreed declined",
    "open close",
    "opened closed",
    "allow ban",
    "allowed banned",
    "arrived left",
    "joined left",
    "bought sold",
    "buy sell",
    "import export",
    "support oppose",
    "supported opposed",
    "hired fired",
    "alive dead",
    "guilty innocent",
    "steigt sinkt",
    "stieg sank",
    "gewann verlor",
    "öffnet schließt",
    "hausse baisse",
    "accepté refusé",
    "gagné perdu",
)
OPPOSITE = {one: other for pair in OPPOSITES for one, other in (pair.split(), pair.split()[::-1])}


def doubts(new: New, theirs: Fingerprint, found: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Span the sentences of a retelling that may say what the other text does not.

    Args:
        new: The text written anew.
        theirs: The other text.
        found: Sentences of it in which something is new, be it a word.
    """
    own = {s.start for s in doubtfully_own(new, theirs, found) if s.whole}
    laid, _ = lay(new, theirs)
    firm = firmly(new, theirs)
    known = frozenset(theirs.clauses)
    return tuple(
        (start, end)
        for start, end, words in by_sentence(new)
        if start in own
        or (
            len(words) > 1
            and start >= len(new.title)
            and not _stands(new, known, start, end)
            and not beside_article(new, start, end)
            and _turned(
                new, theirs, (start, end), words, (laid if len(words) >= WORDS else firm).get(start)
            )
        )
    )


def _turned(
    new: New,
    theirs: Fingerprint,
    span: tuple[int, int],
    words: Sequence[int],
    at: Stretch | None,
) -> bool:
    """Whether a sentence has no counterpart, or a word in it turns what that one says."""
    if at is None or (not new.text.isascii() and TURNED.search(new.text, *span)):
        return True
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    told = {*others.marks[max(0, at.start - AROUND) : at.end + AROUND]}
    if any(ours.kinds[i] == TURN and ours.marks[i] not in told for i in words):
        return True
    said = theirs.sequence[max(0, at.start - AROUND) : at.end + AROUND]
    if _opposed(new, words, said):
        return True
    if NEGATION in told and NEGATION not in {ours.marks[i] for i in words}:
        return True
    return any(_apart(new, theirs, i, at, max(AROUND, len(words) // 2)) for i in words)


def _apart(new: New, theirs: Fingerprint, i: int, at: Stretch, around: int) -> bool:
    """Whether a number stands in no words around a stretch, or a name nowhere in the other text."""
    ours, others = Facts.of(new.mark), Facts.of(theirs)
    mark, kind = ours.marks[i], ours.kinds[i]
    if kind == NUMBER:
        there = others.marks[max(0, at.start - around) : at.end + around]
        return mark not in there and not said_near(new, theirs, i, at, around)
    if kind != NAME or mark in others.known or german(new):
        return False
    return new.mark.caseless or not said_near(new, theirs, i, at, around)


def _stands(new: New, known: Set[int], start: int, end: int) -> bool:
    """Whether a sentence stands in the other text word by word."""
    inside = [c.hash in known for c in new.clauses if start <= c.start and c.end <= end]
    return bool(inside) and all(inside)


def _opposed(new: New, words: Sequence[int], said: bytes) -> bool:
    """Whether a stretch has the opposite of a word of a sentence that has not that opposite."""
    tokens = {new.where[i].token.lower() for i in words if i < len(new.where)}
    others = {OPPOSITE[token] for token in tokens & OPPOSITE.keys()} - tokens
    return any(word(other).code in said for other in others)
