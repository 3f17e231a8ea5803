"""What was measured, as JSON and as tables for a person."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from monitor.evaluate.score import Counts, Mistake, add, rates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.evaluate.gold import Article

Table = tuple[str, tuple[str, ...], list[tuple[str, ...]]]

KINDS = ("meeting", "commitment")
RESAMPLED = 500
EVENT_COLUMNS = ("kind", "P", "R", "F1", "95 %", "found", "false", "missed", "tight F1")
FIELD_COLUMNS = ("kind", "status", "date", "undated kept open", "mode", "amount")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One article's counts by kind, also under the strict pairing."""

    article: Article
    counts: dict[str, Counts]
    tight: dict[str, Counts]
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Found, false and missed of one class (relevance, a kind of copy)."""

    name: str
    found: int
    false: int
    missed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All that one evaluation says."""

    scored: tuple[Scored, ...]
    relevance: tuple[Tally, ...] = ()
    copies: tuple[Tally, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Give everything as plain values."""
        return {
            "articles": len(self.scored),
            "events": {kind: _figures(self.scored, kind) for kind in KINDS},
            "languages": {
                language: {kind: _figures(some, kind, resampled=0) for kind in KINDS}
                for language, some in self._by_language().items()
            },
            "negatives": self._negatives(),
            "relevance": [_tally(t) for t in self.relevance],
            "copies": [_tally(t) for t in self.copies],
            "mistakes": [asdict(m) for s in self.scored for m in s.mistakes],
        }

    def tables(self) -> list[Table]:
        """Give titles, columns and rows to print."""
        figures = {kind: _figures(self.scored, kind) for kind in KINDS}
        tables: list[Table] = [
            ("Events", EVENT_COLUMNS, [_event_row(k, figures[k]) for k in KINDS]),
            ("Fields of those found", FIELD_COLUMNS, [_field_row(k, figures[k]) for k in KINDS]),
            (
                "Background",
                ("kind", "P", "R", "F1", "told as new"),
                [_background_row(k, figures[k]) for k in KINDS],
            ),
            ("Languages", ("language", "articles", *KINDS), self._language_rows()),
            (
                "Articles with nothing to tell",
                ("articles", "with false lines", "false lines"),
                [tuple(str(v) for v in self._negatives().values())],
            ),
        ]
        for title, tallies in (("Relevance", self.relevance), ("Copies", self.copies)):
            if tallies:
                columns = ("class", "P", "R", "F1", "found", "false", "missed")
                tables.append((title, columns, [_tally_row(t) for t in tallies]))
        return tables

    def _by_language(self) -> dict[str, list[Scored]]:
        parts: dict[str, list[Scored]] = {}
        for one in self.scored:
            parts.setdefault(one.article.language or "?", []).append(one)
        return parts

    def _language_rows(self) -> list[tuple[str, ...]]:
        return [
            (language, str(len(some)), *(_short(add(s.counts[k] for s in some)) for k in KINDS))
            for language, some in self._by_language().items()
        ]

    def _negatives(self) -> dict[str, int]:
        none = [s for s in self.scored if s.article.negative]
        false = [sum(c.false for c in s.counts.values()) for s in none]
        return {"articles": len(none), "hit": sum(map(bool, false)), "false": sum(false)}


def _figures(scored: Sequence[Scored], kind: str, resampled: int = RESAMPLED) -> dict[str, object]:
    each = [s.counts[kind] for s in scored]
    total, tight = add(each), add(s.tight[kind] for s in scored)
    precision, recall, f1 = rates(total.found, total.false, total.missed)
    old = rates(total.old_found, total.old_false, total.old_missed)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "interval": _interval(each, resampled),
        "tight_f1": round(rates(tight.found, tight.false, tight.missed)[2], 4),
        "background": [round(v, 4) for v in old],
        **asdict(total),
    }


def _interval(each: Sequence[Counts], resampled: int) -> list[float]:
    """Bootstrap over articles: the middle 95 % of F1."""
    if not resampled:
        return []
    dice = random.Random(7)  # noqa: S311 -- no secret, the same interval every time
    triples = [(c.found, c.false, c.missed) for c in each]
    drawn = sorted(
        rates(*map(sum, zip(*dice.choices(triples, k=len(triples)), strict=True)))[2]
        for _ in range(resampled)
    )
    return [round(drawn[int(share * (resampled - 1))], 4) for share in (0.025, 0.975)]


def _event_row(kind: str, figures: dict[str, object]) -> tuple[str, ...]:
    interval = figures["interval"]
    low, high = interval if isinstance(interval, list) and interval else (0.0, 0.0)
    return (
        kind,
        *(f"{figures[k]:.3f}" for k in ("precision", "recall", "f1")),
        f"{low:.2f}-{high:.2f}",
        *(str(figures[k]) for k in ("found", "false", "missed")),
        f"{figures['tight_f1']:.3f}",
    )


def _field_row(kind: str, figures: dict[str, object]) -> tuple[str, ...]:
    of = (
        ("status", "found"),
        ("date", "dates"),
        ("open", "opens"),
        ("mode", "modes"),
        ("amount", "amounts"),
    )
    return (kind, *(_fraction(figures[right], figures[asked]) for right, asked in of))


def _background_row(kind: str, figures: dict[str, object]) -> tuple[str, ...]:
    old = figures["background"]
    rates_ = [f"{v:.2f}" for v in old] if isinstance(old, list) else []
    return (kind, *rates_, str(figures["old_as_new"]))


def _fraction(right: object, asked: object) -> str:
    if not isinstance(right, int) or not isinstance(asked, int) or not asked:
        return ""
    return f"{right}/{asked} = {right / asked:.2f}"


def _short(counts: Counts) -> str:
    precision, recall, f1 = rates(counts.found, counts.false, counts.missed)
    return f"{f1:.2f} (P {precision:.2f} R {recall:.2f}, {counts.found + counts.missed} wanted)"


def _tally(tally: Tally) -> dict[str, object]:
    precision, recall, f1 = rates(tally.found, tally.false, tally.missed)
    return asdict(tally) | {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
    }


def _tally_row(tally: Tally) -> tuple[str, ...]:
    values = rates(tally.found, tally.false, tally.missed)
    return (
        tally.name,
        *(f"{v:.3f}" for v in values),
        *(str(v) for v in (tally.found, tally.false, tally.missed)),
    )
