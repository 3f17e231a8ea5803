"""Count what was found, missed and invented, article by article."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from monitor.evaluate.likeness import (
    ENOUGH_WORDS,
    amount_right,
    date_right,
    likeness,
    mode_right,
    status_right,
    words_shared,
)
from monitor.evaluate.pairing import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.evaluate.gold import Article
    from monitor.evaluate.likeness import Line
    from monitor.evaluate.wanted import Wanted

REQUIRED_FIRST = 100.0  # an optional label never takes a LINE from a required one


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Counts of one article and kind, or sums of them."""

    found: int = 0
    false: int = 0
    missed: int = 0
    neutral: int = 0  # optional labels and what stands on their words
    old_as_new: int = 0  # of the false: background told as current
    status: int = 0
    mode: int = 0
    modes: int = 0
    date: int = 0
    dates: int = 0
    open: int = 0  # undated labels left without a day
    opens: int = 0
    amount: int = 0
    amounts: int = 0
    old_found: int = 0
    old_false: int = 0
    old_missed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing to look at."""

    article: str
    what: str  # missed, false, false-background, status, date, mode, amount
    kind: str
    wanted: str
    got: str
    evidence: str


def add(counts: Iterable[Counts]) -> Counts:
    """Sum counts."""
    sums = dict.fromkeys((f.name for f in fields(Counts)), 0)
    for one in counts:
        for name in sums:
            sums[name] += getattr(one, name)
    return Counts(**sums)


def rates(found: int, false: int, missed: int) -> tuple[float, float, float]:
    """Give precision, recall and their harmonic mean; 0 where nothing is counted."""
    precision = found / (found + false) if found + false else 0.0
    recall = found / (found + missed) if found + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def score(
    article: Article, lines: Sequence[Line], kind: str, *, strict: bool = False
) -> tuple[Counts, list[Mistake]]:
    """Count one article's LINEs of a kind against its labels.

    Args:
        article: With its labels.
        lines: What the extractor found in it.
        kind: ``meeting`` or ``commitment``.
        strict: One shared surname pairs nothing.
    """
    labels = [e for e in article.events if e.kind == kind]
    mine = [line for line in lines if line["kind"] == kind]
    new, old = _part(labels), _part_lines(mine)
    weights = [[_weight(want, line, strict=strict) for line in old[0]] for want in new[0]]
    paired = pairs(weights)
    mistakes: list[Mistake] = []
    told = [
        _pair(article.id, want, old[0][paired[i]] if i in paired else None, mistakes)
        for i, want in enumerate(new[0])
    ]
    rest = [line for j, line in enumerate(old[0]) if j not in paired.values()]
    told += [_extra(article.id, line, new, mistakes) for line in rest]
    return add([*told, _history(new, old[1], strict=strict)]), mistakes


def _part(labels: Iterable[Wanted]) -> tuple[list[Wanted], list[Wanted]]:
    kept = list(labels)
    return [e for e in kept if not e.background], [e for e in kept if e.background]


def _part_lines(lines: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    kept = list(lines)
    return [e for e in kept if not e.get("background")], [e for e in kept if e.get("background")]


def _weight(want: Wanted, line: Line, *, strict: bool) -> float:
    weight = likeness(want, line, strict=strict)
    return weight + REQUIRED_FIRST * (not want.optional) if weight else 0.0


def _pair(article: str, want: Wanted, line: Line | None, mistakes: list[Mistake]) -> Counts:
    """Count one current label and the LINE it was given, if any."""
    if want.optional:
        return Counts(neutral=line is not None)
    if line is None:
        sides = ",".join(sorted(want.sides[0])) if want.sides else ", ".join(want.persons)
        said = f"{want.statuses[0]} {sides}"
        mistakes.append(_mistake(article, "missed", want, said, ""))
        return Counts(missed=1)
    checks = {
        "status": (status_right(want, line), want.statuses[0], line.get("status")),
        "mode": (mode_right(want, line), "|".join(want.modes), line.get("mode")),
        "date": (date_right(want, line), want.dates[0], line.get("date")),
        "amount": (amount_right(want, line), want.amounts[:1], line.get("amount")),
    }
    day, summed = (
        bool(want.dates[0]),
        bool(line.get("amount") or (want.amounts and not want.amountless)),
    )
    asked = {
        "status": True,
        "mode": want.kind == "meeting",
        "date": day,
        "amount": want.kind == "commitment" and summed,
    }
    for name, (right, best, got) in checks.items():
        if asked[name] and not right:
            mistakes.append(_mistake(article, name, want, str(best), str(got)))
    kept_open = not line.get("date") or line.get("date_precision") != "day"
    return Counts(
        found=1,
        status=checks["status"][0],
        modes=asked["mode"],
        mode=asked["mode"] and checks["mode"][0],
        dates=day,
        date=day and checks["date"][0],
        opens=not day,
        open=not day and kept_open,
        amounts=asked["amount"],
        amount=asked["amount"] and checks["amount"][0],
    )


def _extra(
    article: str,
    line: Line,
    labels: tuple[list[Wanted], list[Wanted]],
    mistakes: list[Mistake],
) -> Counts:
    """Count a LINE that no label was given to."""
    current, history = labels
    if any(e.optional and words_shared(e, line) >= ENOUGH_WORDS for e in (*current, *history)):
        return Counts(neutral=1)
    old = any(
        likeness(e, line, strict=True) or words_shared(e, line) >= ENOUGH_WORDS for e in history
    )
    evidence = line.get("evidence")
    first = evidence[0] if isinstance(evidence, list) and evidence else {}
    mistakes.append(
        Mistake(
            article=article,
            what="false-background" if old else "false",
            kind=str(line["kind"]),
            wanted="",
            got=f"{line.get('status')} {line.get('sides')}",
            evidence=str(first.get("text", ""))[:200],
        )
    )
    return Counts(false=1, old_as_new=old)


def _history(
    labels: tuple[list[Wanted], list[Wanted]], lines: Sequence[Line], *, strict: bool
) -> Counts:
    """Count background LINEs against background labels."""
    current, history = labels
    weights = [[likeness(e, line, strict=strict) for line in lines] for e in history]
    paired = pairs(weights)
    rest = [line for j, line in enumerate(lines) if j not in paired.values()]
    excused = [e for e in current if e.optional]
    false = sum(not any(likeness(e, line, strict=strict) for e in excused) for line in rest)
    missed = sum(not e.optional for i, e in enumerate(history) if i not in paired)
    return Counts(old_found=len(paired), old_false=false, old_missed=missed)


def _mistake(article: str, what: str, want: Wanted, best: str, got: str) -> Mistake:
    return Mistake(
        article=article, what=what, kind=want.kind, wanted=best, got=got, evidence=want.evidence
    )
