"""Who stays away from a meeting of others, in other languages than English."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mention

AWAY: Final = {
    "ko": re.compile(r"불참|(?:참석|참가|참여)하지\s?(?:않|못)|참석이?\s?어렵"),
    "ja": re.compile(r"欠席|(?:出席|参加)(?:し|でき)ない|(?:出席|参加)を(?:見送|取りやめ)"),
    "zh": re.compile(r"缺席|不(?:会|會|能|再)?(?:出席|参加|參加)|无法出席|無法出席"),
    "de": re.compile(
        r"nimmt [^.;]{0,90}nicht [^.;]{0,30}teil|"
        r"(?:wird|will) [^.;]{0,60}(?:nicht teilnehmen|fehlen)"
        r"|bleibt [^.;]{0,60}fern|Teilnahme [^.;]{0,60}abgesagt"
        r"|sagte? [^.;]{0,40}Teilnahme [^.;]{0,60}ab\b"
    ),
    "fr": re.compile(
        r"ne (?:participera|assistera|se rendra) pas|(?:sera|est) absente?\b|a renoncé à participer"
    ),
}
_STAND_IN: Final = re.compile(
    r"대신\s?(?:참석|참가|자리)|대리\s?참석|대참|代わりに|代理|代替|代为|代為|vertritt|vertreten"
    r"|an (?:seiner|ihrer) Stelle|Stellvertreter|représent|à sa place|adjointe?\b"
)

_LAST_YEAR: Final = re.compile(r"지난해|작년|昨年|去年|l['’]an dernier|letztes Jahr|im Vorjahr")


def absence(article: Article, line: Line, mention: Mention) -> Mention | None:
    """Read a meeting whose sentence says that somebody will not come.

    Returns:
        Who stays away and from whom; ``None`` where that cannot be said.
    """
    sides = {p.side for p in line.parties if p.person}
    subject = next((p for p in line.parties if p.subject and p.person), None)
    subject = subject or next((p for p in line.parties if p.person), None)
    if line.title or subject is None or not sides:
        return None
    if _LAST_YEAR.search(line.text):
        return None  # he stayed away from another one
    days = [w for w in line.whens if w.future and not w.attribution and w.precision == "day"]
    when = days[0].future if days else mention.date
    later = article.lines[line.index + 1 : line.index + 3]
    one = any(_STAND_IN.search(some.text) for some in (line, *later))
    evidence = mention.evidence[0]
    rule = f"{article.lexicon.language}.meet.absent{'-one' if one else ''}"
    return replace(
        mention,
        status=Status.CANCELLED,
        background=False,
        persons=(subject.person,),
        offices=tuple(o for o in mention.offices if o[0] == subject.person),
        initiator=subject.side,
        date=when,
        date_end=None,
        date_precision="day" if when else "unknown",
        evidence=(replace(evidence, rule=rule),),
    )


def tells_absence(article: Article, line: Line) -> bool:
    """Tell whether a sentence says that somebody will not come."""
    away = AWAY.get(article.lexicon.language)
    return away is not None and away.search(line.text) is not None
