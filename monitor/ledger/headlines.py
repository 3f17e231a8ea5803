"""Headlines: what a title tells is what its own text tells, in fewer words.

A title gives no day its text does not give better and is read with less to go by, so it neither
founds an event beside its text's nor moves that event's state.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.meetings import persons_fit
from monitor.ledger.objects import agree, alike
from monitor.ledger.standing import bodily
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from monitor.ledger.names import Directory
    from monitor.types import Mention, Reported


def heads(title: Mention, body: Mention, directory: Directory, day: date) -> bool:
    """Tell whether a title's mention is of what a mention in the text below it tells."""
    ours, theirs = set(title.sides), set(body.sides)
    if not (ours <= theirs or theirs <= ours):
        return False
    if title.kind == "meeting":
        return persons_fit(title, body, directory, day) is not None
    same = title.giver in {None, body.giver} or body.giver is None
    return same and agree(title, body) is not False and alike(title, body) is not False


def below_headlines(reports: Iterable[Reported]) -> list[Reported]:
    """Leave out the titles of items whose text tells the same event.

    What an item, be it in its title, calls put off it does not call off: something else is.
    """
    judged = [(r, bodily(r)) for r in reports]
    told = {r.item for r, body in judged if body}
    late = {r.item for r, _ in judged if _is_put_off(r.mention)}
    kept = [r for r, body in judged if body or r.item not in told]
    return [_put_off(r) if r.item in late else r for r in kept]


def _is_put_off(mention: Mention) -> bool:
    return mention.status is Status.POSTPONED and mention.date is None


def _put_off(report: Reported) -> Reported:
    """Read "will not go ahead" beside what says put off as that says."""
    mention = report.mention
    if mention.status is not Status.CANCELLED:
        return report
    old = mention.previous_date or (mention.date if mention.date_precision == "day" else None)
    late = replace(
        mention,
        status=Status.POSTPONED,
        date=None,
        date_end=None,
        date_precision="unknown",
        previous_date=old,
    )
    return replace(report, mention=late)
