"""Offices whose state stands elsewhere: "the ministers of A and B", a ministry met abroad."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.parties.side import Party
    from monitor.types import NameHit


def sharing(text: str, found: Sequence[Party]) -> Iterator[Party]:
    """Give "the ministers of A and B", "A and B officials" each the title they share."""
    before: Party | None = None
    for party, after in zip_longest(found, found[1:]):
        gap = text[party.end : after.start] if after else ""
        if after is not None and gap in _PAIRED and after.strong and not after.person:
            before = replace(party, strong=True)
            yield before
            continue
        joined = before is not None and _AND.fullmatch(text[before.end : party.start])
        shares = joined and before and before.strong and not party.about
        before = replace(party, strong=True) if shares else party
        yield before


_PAIRED: Final = frozenset({" und ", " sowie "})  # French puts the office before both
_AND: Final = re.compile(
    r"(?:,| und| et| sowie) (?:(?:de la|du|des?|der|le|la|les|die|das) |(?:de )?l['’]|d['’])?"
)


def of_host(text: str, found: Sequence[Party], names: Sequence[NameHit], home: str) -> list[Party]:
    """Take an office met abroad for the host's: 라트비아 리가에서 …외교부 사무차관과.

    Args:
        text: The article.
        found: The parties of a Korean sentence.
        names: The names in it.
        home: The side whose offices stand without a country.
    """
    host = next(
        (
            h.side
            for h in names
            if h.kind is NameKind.COUNTRY and h.side != home and _HOSTS.match(text, h.end)
        ),
        None,
    )
    if host is None or not any(p.side == home and p.subject for p in found):
        return list(found)
    return [
        replace(p, side=host)
        if p.side == home
        and p.counterpart
        and not (p.subject or p.person)
        and text[p.end - 1] in _OFFICES
        else p
        for p in found
    ]


_OFFICES: Final = "부처청실성"  # the last sign of a ministry's or an agency's name
_HOSTS: Final = re.compile(r"(?:\s[가-힣]{1,8})?에서")
