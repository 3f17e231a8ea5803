"""What a state does for itself alone, which binds it to nobody (C1)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.places import sited
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article

_FOR_ITSELF: Final = re.compile(
    r"\b(?:the academy w(?:ill|ould)|cadets|conscripts?|barracks|recruitment|defen[cs]e (?:budget|bill)|military (?:budget|pay)|draft budget|budget (?:bill|proposal|request)|supplementary budget|reservists|pensions?)\b"
)
_OWN: Final = re.compile(
    r"\b(?:(?:its|their|his|our|the country's) (?:own )?(?:soldiers|troops|armed forces|army|navy|air force|military|citizens|farmers|schools|workers)|pay rise|defen[cs]e (?:budget|spending)|budget of|for the (?:[\w-]+ ){0,2}(?:Defen[cs]e Force|Self-Defen[cs]e Forces|Army|Navy|Air Force))\b"
)
_AT_ITS_OWN: Final = re.compile(  # "will base the launchers with its new battalion"
    r"(?:base|station|place|house|put|keep|field|assign|deploy) (?:[\w'’-]+ ){1,6}?(?:with|at|in|to) its (?:own )?(?:[\w-]+ ){0,3}(?:battalion|brigade|regiment|squadron|division|fleet|flotilla|force|base|unit)s?\b"
)
_WITH_OTHERS: Final = frozenset({Status.SIGNED, Status.AGREED, Status.OFFERED})
_OTHERS: Final = 3  # namings of other sides, by which an article is not about one alone
ABROAD: Final = re.compile(
    r"\b(?:abroad|overseas|foreign|allies|alliance|partners?|counterparts?|both|each other|the two|the other|joint(?:ly)?|coalition|fund|initiative|mission|cent(?:re|er)|that will go to)\b"
)


def own_use(draft: Draft, article: Article) -> bool:
    """Tell what one state does for itself: no other side stands in its sentence or beside it."""
    mine = set(draft.sides)
    line = draft.line
    if draft.rule == "commit.will" and _AT_ITS_OWN.match(article.plain, draft.end):
        return True
    named = {s for a in line.actors for s in a.sides} | {s for p in draft.givers for s in p.sides}
    if len(named) < 2 and not ABROAD.search(line.text) and _FOR_ITSELF.search(line.text):
        return True
    if len(mine) != 1 or draft.channel or draft.status in _WITH_OTHERS:
        return False
    if {s for a in line.actors for s in a.sides} - mine or ABROAD.search(line.text):
        return False
    if any(line.start <= n.start < line.end for n in article.programmes):
        return False
    if _OWN.search(line.text):
        return True
    if sited(line.text):
        return False
    if sum(count for side, count in article.sides if side not in mine) > _OTHERS:
        return False
    near = [*article.lines[:3], *article.lines[max(0, line.index - 2) : line.index + 2]]
    return not {s for other in near for a in other.actors for s in a.sides} - mine
