"""Whom a sentence of a meeting names though they do not meet: tellers, hosts, owners (M3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party


def attending(article: Article, here: list[Party]) -> list[Party]:
    """Leave out who only tells of a meeting, and at whose summit or in whose state others meet.

    Args:
        article: The text.
        here: Those a sentence names.
    """
    here = [p for p in here if not (_tells(article, p, here) or _held_there(article, p))]
    return _but_visited(article, _but_session(article, here))


def _held_there(article: Article, party: Party) -> bool:
    """Tell the state in which a conference is held: ドイツ・ミュンヘンで開かれる会議に出席."""
    bare = not (party.person or party.strong or party.counterpart)
    return bare and _WHERE_HELD.match(article.text, party.end) is not None


_WHERE_HELD: Final = re.compile(
    r"(?:の|・)?(?:[ァ-ヶー・一-龥]{1,12}?)?(?:で|にて|において)(?:[0-9０-９月日から、まで]{2,14}に?)?(?:開かれ|開催(?:され|の|中の)|行われ)[^。、]{0,40}(?:会議|フォーラム|サミット|シンポジウム|会合)(?:等|など)?(?:に|へ|への)(?:出席|参加|臨)"
    r"|(?:\s[가-힣]{1,8})?에서\s(?:\S+\s){0,3}?(?:열리는|개최되는|열릴|열린|개최된)\s[^.]{0,40}(?:회의|포럼|콘퍼런스|컨퍼런스|세미나|정상회의)에\s?(?:참석|참가)"
)


def from_there(article: Article, line: Line, party: Party) -> bool:
    """Tell a state that things come from, "Panzer aus", not people: "ihre Kollegen aus".

    Args:
        article: The text.
        line: The sentence.
        party: The state.
    """
    return _FROM.search(article.text, max(line.start, party.start - 40), party.start) is not None


#: "Tanks from": whose they are, unlike "their colleagues from".
_FROM: Final = re.compile(
    r"(?<!olleginnen)(?<!ollegen)(?<!inister)(?<!inistern)(?<!ertreter)(?<!ertretern)(?<!artnern)"
    r"(?<!iplomaten)(?<!elegation) aus $"
)


def _but_session(article: Article, here: list[Party]) -> list[Party]:
    """Leave out the alliance at whose summit one of another side sees one more (M3)."""
    people = [p for p in here if p.person and p.side != "nato"]
    if len(people) != _TWO or len({p.side for p in people}) != _TWO:
        return here
    return [
        p
        for p in here
        if p.person
        or p.side != "nato"
        or not _AT_SUMMIT.search(article.text, max(0, p.start - 24), p.start)
    ]


_TWO: Final = 2
_AT_SUMMIT: Final = re.compile(
    r"\b(?:[Bb]eim|[Aa]uf dem|[Aa]m Rande des|[Aa]u sommet de l['’]|[Ll]ors du sommet de l['’]) ?$"
)


def _tells(article: Article, party: Party, here: Sequence[Party]) -> bool:
    """Tell the Chinese office that only tells of people of two other states."""
    if article.lexicon.language != "zh" or party.person or not party.strong:
        return False
    others = {p.side for p in here if p.person and p.side != party.side}
    return len(others) >= 2 and _SAYS.match(article.text, party.end) is not None


_SAYS: Final = re.compile(
    r"[^，。]{0,6}?(?:\d{1,2}日)?(?:消息|说|說|表示|称|稱|否认|否認|证实|證實|宣布|透露|通报|公布|确认)"
)


def _but_visited(article: Article, here: list[Party]) -> list[Party]:
    """Leave out the state in which people of two others meet: 폴란드를 방문해 …."""
    people = {p.side for p in here if p.person}
    kept = [p for p in here if p.person or not _VISITED.match(article.text, p.end)]
    return kept if len({p.side for p in kept}) >= 2 and len(people) >= 2 else here


_VISITED: Final = re.compile(
    r"\s?(?:을|를)\s(?:\S+\s)?(?:방문|순방|찾)|を(?:[^。、]{0,6})?(?:訪問|訪れ)(?!した[一-龥ァ-ヶ])"
)
