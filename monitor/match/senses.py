"""Is this the one the gazetteer means? Titles, given names, other walks of life, neighbours."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from monitor.match.literals import is_cjk
from monitor.match.titles import COURTESY, TITLES, classes_of

if TYPE_CHECKING:
    from datetime import date

    from monitor.text.fold import Folded
    from monitor.types import Name, Term

_LATIN = sorted(
    ((t, c) for c, words in TITLES.items() for t in words if not is_cjk(t)),
    key=lambda pair: -len(pair[0]),
)
_CJK = sorted(
    ((t, c) for c, words in TITLES.items() for t in words if is_cjk(t)),
    key=lambda pair: -len(pair[0]),
)
_CLASS_OF: dict[str, tuple[str, ...]] = {}
for _title, _class in (*_LATIN, *_CJK):
    _CLASS_OF[_title] = (*_CLASS_OF.get(_title, ()), _class)
_BEFORE = re.compile(rf"(?:^|[^\w.])({'|'.join(re.escape(t) for t, _ in _LATIN)}),? $")
_APPOSITION = re.compile(
    rf"^,? (?:[\w.]+ ){{0,6}}?({'|'.join(re.escape(t) for t, _ in _LATIN)})(?!\w)"
)
_ENDS = frozenset(t[-2:] for t, _ in _LATIN)  # of titles: whether it is worth a look
_TITLE_CJK = AhoCorasick(
    [t for t, _ in _CJK], matchkind=MatchKind.LeftmostLongest, store_patterns=False
)

# Walks of life that are not the office: a namesake's trade, close by.
_SAID_TRADES = (
    "footballer midfielder striker defender goalkeeper winger batsman bowler cricketer "
    "pitcher outfielder infielder shortstop slugger golfer tennis rugby sprinter swimmer "
    "skater skier boxer jockey driver coach captain quarterback player athlete olympian "
    "medallist medalist champion actor actress singer rapper idol drummer guitarist composer "
    "comedian novelist poet painter filmmaker screenwriter chef model youtuber influencer "
    "dancer pianist professor lecturer physicist chemist biologist economist surgeon dentist "
    "nurse teacher businessman businesswoman entrepreneur founder banker architect farmer "
    "plumber detective suspect defendant convicted arrested murdered victim obituary joueur "
    "attaquant footballeur acteur actrice chanteur chanteuse entraineur spieler sturmer "
    "fussballer trainer schauspieler schauspielerin sanger sangerin regisseur "
)
_SAID_TRADES_CJK = (
    "選手 監督 投手 俳優 女優 歌手 声優 教授 社長 作家 画家 容疑者 被告 棋士 力士 騎手 선수 감독 "
    "투수 타자 배우 가수 교수 작가 화가 코치 아나운서 개그맨 피의자 "
    "球员 教练 演员 导演 嫌疑人 球員 教練 演員 導演 "
)
#: In French and German a "chef" heads something: "chef de la diplomatie", "Nato-Chef".
_COOK = r"(?:the|a|celebrity|tv|head|star|master|executive|sushi|pastry|michelin) chef(?! de[rs]? )"
_TRADES, _TRADES_CJK = _SAID_TRADES.split(), _SAID_TRADES_CJK.split()
_ANY_TRADE = AhoCorasick([*_TRADES, *_TRADES_CJK, "director of", "aged"], store_patterns=False)
_OTHER_WALKS = re.compile(
    rf"(?<!\w)(?:{'|'.join(_COOK if t == 'chef' else t for t in _TRADES)}"
    rf"|director of the film|aged \d+)(?!\w)|{'|'.join(_TRADES_CJK)}"
)
_CLOSES = re.compile(r"[!?。\x01]|\. |\.$")
_GIVEN = re.compile(r"(?:^|[\s(\"“«])([A-ZÀ-ÖØ-ÝŠŽ](?:[\w’'-]+|\.)) $")
_FAMILY = re.compile(r"^[ -]([A-ZÀ-ÖØ-ÝŠŽ][\w’'-]*)")
_COMMON_WORDS = (
    "a after although amid an and as asked at before both but by during for from he her his "
    "how i if in it its last later meanwhile mr mrs ms dr new now of on or our said says she "
    "since so sir that the their then there they this to today tomorrow under we what when "
    "where which while who why with yesterday yet monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october "
    "november december between meeting visit call told talks that's mit der die das von und "
    "im am bei nach le la les de du et avec par pour selon dass als wie dem den des ein eine "
    "via ahead following however amtskollege amtskollegen amtskollegin kollege kollegen kollegin "
    "amtsbruder gast counterpart homologue collegue "
)
_COMMON = frozenset(_COMMON_WORDS.split())


class Around:
    """What stands near a name, in folded and in original spelling."""

    __slots__ = ("after", "before", "end", "folded", "start")

    def __init__(self, folded: Folded, start: int, end: int) -> None:
        """Take a place: of the text near it at most 60 characters of its sentence count."""
        self.folded, self.start, self.end = folded, start, end
        text = folded.text
        before, after = text[max(0, start - 60) : start], text[end : end + 60]
        self.before = before[_opening(before) :]
        found = _CLOSES.search(after)
        self.after = after[: found.start()] if found else after

    def titles(self) -> frozenset[str]:
        """Name the classes of office the words around speak of."""
        before, after = self.before, self.after
        found: set[str] = set()
        if before[:-1].rstrip(",")[-2:] in _ENDS and (hit := _BEFORE.search(before)):
            found.update(_CLASS_OF[hit[1]] if hit[1] not in COURTESY else ("courtesy",))
        if after.startswith(",") and (hit := _APPOSITION.match(after)):
            found.update(_CLASS_OF[hit[1]])
        if self.folded.cjk:
            for place in (_cjk_titles(after[:24])[:1], _cjk_titles(before[-14:])[-1:]):
                found.update(c for title, _ in place for c in _CLASS_OF[title])
        return frozenset(found)

    def adjacent_title(self) -> frozenset[str]:
        """Name the classes of the title written directly onto a CJK name (李大統領, 이 대통령)."""
        found = _cjk_titles(self.after.removeprefix(" ")[:24])
        return frozenset(_CLASS_OF[found[0][0]]) if found and not found[0][1] else frozenset()

    def namesake(self) -> bool:
        """Tell whether another given or family name stands beside a bare surname."""
        original = self.folded.original
        start, end = self.folded.span(self.start, self.end)
        near = original[max(0, start - 24) : start]
        if near[-1:] == " " and (given := _GIVEN.search(near)):
            word = given[1].rstrip(".").lower()
            if word not in _COMMON and not _BEFORE.search(self.before):
                return not given[1].isupper()
        family = _FAMILY.match(original[end : end + 24])
        return family is not None and family[1].lower() not in _COMMON and not family[1].isupper()

    def other_walk(self) -> str:
        """Give the word of another walk of life close by, or ""."""
        for side in (self.before[-36:], self.after[:36]):
            if _ANY_TRADE.find_matches_as_indexes(side) and (hit := _OTHER_WALKS.search(side)):
                return hit.group()
        return ""


def _opening(text: str) -> int:
    """Find where the last sentence of a text begins; the dot of an initial ends none."""
    cut = max(text.rfind(sign) for sign in "!?。\x01") + 1
    at = text.rfind(". ", cut)
    while at > 0 and text[at - 1].isalnum() and not (at > 1 and text[at - 2].isalnum()):
        at = text.rfind(". ", cut, at)
    return max(cut, at + 2) if at >= cut else cut


def _cjk_titles(text: str) -> list[tuple[str, int]]:
    """List the titles of a text and where each begins, the longest at each place."""
    return [(_CJK[i][0], start) for i, start, _ in _TITLE_CJK.find_matches_as_indexes(text)]


@cache
def _titles() -> tuple[tuple[str, ...], AhoCorasick]:
    """Build one automaton of all titles; in alphabetic scripts every word follows a space."""
    titles = tuple(_CLASS_OF)
    written = [t if is_cjk(t) else f" {t}" for t in titles]
    return titles, AhoCorasick(written, matchkind=MatchKind.LeftmostLongest, store_patterns=False)


def titles_in(folded: Folded) -> frozenset[str]:
    """Name the classes of office a whole text speaks of."""
    titles, automaton = _titles()
    after = f"{folded.text} "
    found = {
        titles[i]
        for i, _, end in automaton.find_matches_as_indexes(folded.text)
        if is_cjk(titles[i]) or not after[end].isalnum()
    }
    return frozenset(c for title in found - COURTESY for c in _CLASS_OF[title])


def term_on(name: Name, on: date) -> Term | None:
    """Find the office a person holds on a day; of several the one begun last."""
    held = [t for t in name.terms if (not t.start or t.start <= on) and (not t.end or on <= t.end)]
    return max(held, key=lambda t: t.start.toordinal() if t.start else 0, default=None)


def speaks_of(titles: frozenset[str], name: Name, on: date) -> bool:
    """Tell whether title words fit an office the person holds on that day."""
    term = term_on(name, on)
    return term is not None and not titles.isdisjoint(classes_of(term.role))
