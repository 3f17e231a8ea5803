"""Where a promise stands by the words it is told in, and whether it goes on with the last one."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.givers import REACH
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.parties import Focus, Party
    from monitor.extract.promise import Promise
    from monitor.extract.reading import Line


def status_of(rule: Promise, givers: tuple[Party, ...], trigger: str, told: str) -> Status:
    """Name where a promise stands; a passive's participle or the pact it is made under tells."""
    pact = _PACT_MADE.search(told) if rule.status is Status.PLEDGED else None
    if pact is not None:
        return (
            Status.SIGNED
            if (pact["by"] or pact["act"]) in {"signed", "inked", "concluded", "sealed"}
            else Status.AGREED
        )
    if rule.id == "commit.agreed" and trigger.lower() in {"decided", "resolved"}:
        return Status.PLEDGED if len({s for p in givers for s in p.sides}) == 1 else rule.status
    if rule.id == "commit.came-of" and _DEED.search(trigger):
        return Status.SIGNED
    if rule.id == "commit.decision-to":
        several = len({s for p in givers for s in p.sides}) > 1
        return Status.OFFERED if _READY.search(trigger) else _JOINT[several]
    if rule.voice in {"noun", "passive", "part"} and rule.status is Status.PLEDGED:
        return next((s for pattern, s in _STANDS if pattern.search(trigger)), rule.status)
    return rule.status


_PACT_MADE = re.compile(
    r"\b[Uu]nder (?:an?|the|its|their) (?:[\w-]+ ){0,5}?(?:deal|agreement|contract|accord|pact|memorandum|treaty|arrangement)(?: that)?(?: of understanding)?(?: (?:it|they|he|she|both|the two))? (?:was |were )?(?P<by>signed|inked|sealed|struck|reached|agreed|concluded|clinched)\b"
    r"|\b(?P<act>signed|inked|concluded|sealed|struck|reached|initialled|initialed) (?:an?|the|their) (?:[\w-]+ ){0,5}?(?:deal|agreement|contract|accord|pact|memorandum|treaty|arrangement)\b[^.;]{0,40}? (?:under|by) which\b"
)
_READY = re.compile(r"\b(?:readiness|willingness)\b")
_DEED = re.compile(r"\b(?:contract|memorandum|MoU|letter of intent|treaty)$")
_JOINT = {False: Status.PLEDGED, True: Status.AGREED}
_STANDS = (
    (re.compile(r"\bapproved$"), Status.ALLOCATED),
    (re.compile(r"\boffered$"), Status.OFFERED),
    (re.compile(r"\b(?:sealed|signed|inked)$"), Status.SIGNED),
    (re.compile(r"\b(?:agreed|finali[sz]ed|concluded|clinched)$"), Status.AGREED),
)


_UNDER = re.compile(
    r"^(?:Under|As part of|Included in|Also (?:part of|included in)) (?:the|this|that|its) (?:terms|package|contract|deal|agreement|arrangement|plan|scheme|programme|pledge|accord|memorandum)\b"
)


def continues(line: Line, focus: Focus, givers: tuple[Party, ...]) -> bool:
    """Tell a part of what was told before: "Under the package …"."""
    return (
        _UNDER.match(line.text) is not None
        and 0 < line.index - focus.promised <= REACH
        and bool({s for p in givers for s in p.sides} & {s for p in focus.givers for s in p.sides})
    )
