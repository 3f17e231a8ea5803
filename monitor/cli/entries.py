"""An entry of the gazetteer as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.types import Name, Term


def facts_of(name: Name) -> Iterator[tuple[str, str]]:
    """Yield what is known of an entry, a heading and a line each; nothing that is empty."""
    rows = (
        ("id", f"@{name.id}"),
        ("kind", name.kind.value),
        ("side", name.side),
        *(("office", _office(term)) for term in name.terms),
        ("names", _by_language(name.forms)),
        ("with its full name or title only", _by_language(name.short)),
        ("adjectives", ", ".join(name.adjectives)),
        ("capital", ", ".join(name.capital)),
        ("towns, ports and bases, for watchlists alone", _by_language(name.hints)),
        ("members", ", ".join(f"@{one}" for one in name.members)),
        ("not inside", ", ".join(name.not_inside)),
        ("only beside", ", ".join(name.needs)),
        ("never beside", ", ".join(name.unless)),
        ("from", str(name.date_from or "")),
        ("to", str(name.date_to or "")),
        ("place", name.place),
        ("note", name.note),
        ("as of", name.as_of),
    )
    return ((heading, said) for heading, said in rows if said)


def _office(term: Term) -> str:
    start = f"from {term.start:%d %b %Y}" if term.start else ""
    end = f"to {term.end:%d %b %Y}" if term.end else "in office" if not term.start else ""
    since = " ".join(part for part in (start, end) if part).replace("from", "since", not term.end)
    return f"{term.role}, @side:{term.side}, {since}"


def _by_language(pairs: Sequence[tuple[str, str]]) -> str:
    """Join forms, those of a language after its code."""
    by_language: dict[str, list[str]] = {}
    for language, form in pairs:
        by_language.setdefault(language, []).append(form)
    return "; ".join(
        f"{language}: {', '.join(forms)}" if language else ", ".join(forms)
        for language, forms in by_language.items()
    )
