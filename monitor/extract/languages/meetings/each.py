"""One who met several in turn: a meeting with each of them (M3)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extract.languages.article import Line
    from monitor.types import Mention

_IN_TURN: Final = re.compile(
    r"nacheinander|der Reihe nach|jeweils einzeln|tour à tour|successivement"
    r"|l['’]un après l['’]autre|"
    r"相次いで|それぞれ|個別に|順次|立て続けに|分别|先后|相继|逐一|잇단|잇따라|각각|연쇄|차례로|잇달아|개별적으로"
)


def each(mention: Mention, line: Line) -> Iterator[Mention]:
    """Part a meeting with several sides told as met one after the other.

    Args:
        mention: As read.
        line: Its sentence.
    """
    if line.title and _IN_TURN.search(line.text):
        return  # the body tells with whom
    host = next((p.side for p in line.parties if p.strong and p.side in mention.sides), None)
    if len(mention.sides) < 3 or host is None or not _IN_TURN.search(line.text):
        yield mention
        return
    sided = {p.person: p.side for p in line.parties if p.person}
    for side in mention.sides:
        if side != host:
            both = {host, side}
            yield replace(
                mention,
                sides=tuple(sorted(both)),
                persons=tuple(p for p in mention.persons if sided.get(p, host) in both),
                offices=tuple(o for o in mention.offices if o[1] in both),
                format="bilateral",
            )
