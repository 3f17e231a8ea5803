"""Words that say a day or place is not the one first told, whatever day they leave unnamed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Mention

_SHIFTED = re.compile(
    r"\binstead\b(?! of\b)|\brather than\b|\bbrought forward\b|\brescheduled\b|\bpostponed\b"
    r"|\b(?:pushed|put|moved|shifted) (?:back|forward|ahead|up|off|to|from)\b"
    r"|\bdelayed (?:to|until)\b"
    r"|\b(?:later|earlier) than (?:first |originally )?(?:planned|announced|scheduled)\b"
    r"|\b(?:originally|first|previously) (?:set|planned|scheduled|due|announced) for\b"
    r"|\bverschoben\b|\bvorgezogen\b|\bstatt (?:am|wie)\b"
    r"|\breporté|\bavancé|\bdécalé|\bau lieu (?:de|du)\b"
    r"|延期|前倒し|繰り上げ|順延|に変更|연기|앞당|미뤄|미루|변경|推迟|推遲|延至|提前|改期|改在",
    re.IGNORECASE,
)


def shifted(mention: Mention) -> bool:
    """Tell whether a plan is told with a day that stands in the place of another."""
    if mention.previous_date is not None or mention.relation == "revised":
        return True
    plan = mention.kind == "meeting" and mention.status is Status.PLANNED
    return plan and any(_SHIFTED.search(e.text) for e in mention.evidence)
