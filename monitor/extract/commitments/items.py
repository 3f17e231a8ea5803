"""The items of a list that a promise opens: "It comprises: – $4 million for boats – …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.dollars import settle_dollar
from monitor.extract.commitments.objects import object_of
from monitor.extract.commitments.schemes import channel_of, owners_of
from monitor.extract.joining import listed
from monitor.extract.money.amounts import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_ITEM: Final = re.compile(r"\W*(?:up to |about |some |a further )?(?=(?:[A-Z]{0,3}[$€£¥₩]\s?)?\d)")
_FOR: Final = re.compile(
    r",? (?:(?:in|of|worth of) (?:[\w-]+ ){1,4})?(?:for|to|towards?|through)\b"
)
REACH: Final = 20  # sentences and items between the promise and an item of its list


def items_of(line: Line, article: Article, told: Sequence[Draft]) -> list[Draft]:
    """Give the items with a sum of their own as parts of the promise that opened the list (C8)."""
    if line.rank != "summary" or not _ITEM.match(line.text):
        return []
    whole = next(
        (d for d in reversed(told) if d.kind == "commitment" and d.rule != "commit.item"), None
    )
    if whole is None or whole.background or not 0 < line.index - whole.line.index <= REACH:
        return []
    found = (_item(item, article, whole) for item in _rows(line, article))
    return [part for part in found if part is not None]


def _rows(line: Line, article: Article) -> Iterator[Line]:
    """Cut rows apart that no full stop parts."""
    start = line.start
    for row in article.text[line.start : line.end].split("\n"):
        end = start + len(row)
        if row.strip():
            yield replace(line, start=start, end=end, text=article.plain[start:end])
        start = end + 1


def _item(line: Line, article: Article, whole: Draft) -> Draft | None:
    found = amounts(article.plain, line.start, line.end, language="en", source_country=article.home)
    first = next((f for f in found if f.amount.currency or f.amount.unit is None), None)
    if first is None or not _ITEM.match(line.text) or not _FOR.match(article.plain, first.end):
        return None
    part = replace(
        whole,
        rule="commit.item",
        line=line,
        start=first.start,
        end=first.end,
        amount=first.amount,
        conversion=None,
        previous_amount=None,
        object=object_of(article.plain, first.end, line.end),
        relation=None,
        refers=False,
        sum_line=None,
        more=[],
    )
    if not listed(part, article):
        return None
    channel = channel_of(article, line.start, line.end)
    if channel is not None:
        part.channel = channel.id
        owners = (p for p in owners_of(channel, article) if p not in part.receivers)
        part.receivers = (*part.receivers, *owners)
        part.parties = (*part.givers, *part.receivers)
    part.amount = settle_dollar(part, article)
    return part
