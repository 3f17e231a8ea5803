"""Labels written as LINEs of a digest, with alternatives beside the fields or under ``alt``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.evaluate.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable

Fields = dict[str, object]


def wanted(events: Iterable[Fields]) -> tuple[Wanted, ...]:
    """Turn labelled LINEs into what they ask for."""
    return tuple(_wanted(event) for event in events)


def _wanted(line: Fields) -> Wanted:
    alt = line.get("alt")
    other: Fields = alt if isinstance(alt, dict) else {}
    return Wanted(
        kind=str(line["kind"]),
        statuses=_values(line, other, "status"),
        sides=_sides(line, other),
        persons=tuple(values(line.get("persons"))),
        dates=_dates(line, other),
        date_end=_text(line.get("date_end")),
        modes=_values(line, other, "mode") if line.get("mode") else (),
        amounts=_amounts(line, other),
        amountless=_amountless(line, other),
        currencies=_currencies(line, other),
        background=bool(line.get("background")),
        optional=bool(line.get("optional") or other.get("absent")),
        evidence=_evidence(line.get("evidence")),
    )


def values(value: object) -> list[str]:
    """Flatten a name, a list of names, or nothing."""
    if isinstance(value, list | tuple):
        return [v for part in value for v in values(part)]
    if isinstance(value, dict):
        return values(value.get("id") or value.get("name"))
    return [str(value)] if value else []


def _values(line: Fields, other: Fields, name: str) -> tuple[str, ...]:
    given = [line.get(name), other.get(name), line.get(f"{name}_alt")]
    return tuple(dict.fromkeys(v for part in given for v in values(part)))


def _sides(line: Fields, other: Fields) -> tuple[frozenset[str], ...]:
    parties = [*values(line.get("giver")), *values(line.get("receiver"))]
    best = frozenset([*values(line.get("sides")), *parties])
    more = other.get("sides")
    alternatives = [frozenset(values(s)) for s in more] if isinstance(more, list) else []
    return (best, *alternatives)


def _dates(line: Fields, other: Fields) -> tuple[str | None, ...]:
    best, precision = _text(line.get("date")), line.get("date_precision")
    if best and precision in ("month", "year"):
        best = best[: 7 if precision == "month" else 4]
    more = other.get("date")
    return (best, *(_text(v) for v in (more if isinstance(more, list) else [])))


def _amounts(line: Fields, other: Fields) -> tuple[float, ...]:
    found = [n.get("value") if isinstance(n, dict) else n for n in _all_amounts(line, other)]
    return tuple(float(n) for n in found if isinstance(n, int | float))


def _amountless(line: Fields, other: Fields) -> bool:
    """Tell whether one of several answers is that no amount is told."""
    given = _all_amounts(line, other)
    return None in given and len(given) > 1


def _all_amounts(line: Fields, other: Fields) -> list[object]:
    more = [other.get("amount"), line.get("amount_alt")]
    return [line.get("amount"), *(n for part in more if isinstance(part, list) for n in part)]


def _currencies(line: Fields, other: Fields) -> tuple[str | None, ...]:
    amount, more = line.get("amount"), other.get("currency")
    best = _text(amount.get("currency")) if isinstance(amount, dict) else None
    unnamed = (None,) if isinstance(more, list) and None in more else ()
    return (best, *values(more), *unnamed)


def _evidence(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("text") or "")
    return str(value or "")


def _text(value: object) -> str | None:
    return str(value) if value else None
