"""How two papers may differ on who gives and who receives, and still tell of one promise.

A thing known by its name is one whoever is told to receive it: the alliance whose scheme it goes
through, the state it crosses, the firm that builds it. Of what there are many, each buyer has his.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.objects import agree
from monitor.ledger.second_papers import MUTUAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.called import Sort
    from monitor.ledger.names import Directory
    from monitor.types import Mention

_CHANNELS = frozenset({"nato", "eu", "un"})  # through which things go to others


def ends_fit(mention: Mention, state: Mention, sort: Sort, directory: Directory) -> bool:
    """Tell whether giver and receiver of two reports leave room for one promise.

    Args:
        mention: What a report says.
        state: What is known.
        sort: What kind of name the thing has in both.
        directory: Which country a firm is of.
    """
    ours, theirs = (countries(m, directory) for m in (mention, state))
    if not ours & theirs:
        return False
    (giver, receiver), (known, known_receiver) = (_ends(m, directory) for m in (mention, state))
    if giver and known and giver != known:
        return _dealt(mention, state) and {giver, known} <= ours & theirs
    if not giver or not known:
        return (giver or known) in ours & theirs or (bool(receiver) and receiver == known_receiver)
    if not receiver or not known_receiver or receiver == known_receiver:
        return True
    if receiver in theirs or known_receiver in ours:
        return True
    if sort == "only" or {receiver, known_receiver} & _CHANNELS:
        return agree(mention, state) is not False
    return False


def told_beside(mention: Mention, told: Sequence[Mention], directory: Directory) -> bool:
    """Tell whether both reports name each other's receiver, be it as host, partner or way.

    "Instructors who train Ukrainians in Latvia" go to Latvia in one paper, to Ukraine in another.
    What one sentence tells of two receivers it tells apart.
    """
    (giver, receiver), (known, known_receiver) = (_ends(m, directory) for m in (mention, told[0]))
    texts = {e.text for m in told for e in m.evidence}
    if not giver or giver != known or any(e.text in texts for e in mention.evidence):
        return False
    wanted = {receiver, known_receiver} - {"", giver}
    heard = frozenset[str]().union(*(named(m, directory) for m in told))
    return bool(wanted) and wanted <= named(mention, directory) and wanted <= heard


def named(mention: Mention, directory: Directory) -> frozenset[str]:
    """List the countries of a mention's sides and those its sentences name."""
    texts = (directory.states.of(e.text) for e in mention.evidence if e.rank == "body")
    return frozenset(countries(mention, directory)).union(*texts)


def _dealt(mention: Mention, state: Mention) -> bool:
    """Tell whether either is a deal of two, in which each gives the other something."""
    return bool({mention.status, state.status} & MUTUAL)


def countries(mention: Mention, directory: Directory) -> set[str]:
    """List the sides of a mention, firms as their countries."""
    return {directory.country(s) or s for s in mention.sides}


def _ends(mention: Mention, directory: Directory) -> tuple[str, str]:
    """Return giver and receiver, firms as their countries; "" for one left unsaid."""
    giver, receiver = mention.giver or "", mention.receiver or ""
    return directory.country(giver) or giver, directory.country(receiver) or receiver
