"""Is this the one the gazetteer means? Titles, given names, other walks of life, neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
_TITLE_CJK = re.compile("|".join(re.escape(t) for t, _ in _CJK))
_STOP = re.compile("[.。!?\x01]|、|，|다\\.")

# Walks of life that are not the office: a namesake's trade, close by.
OTHER_WALKS = re.compile(
    r"(?<!\w)(?:footballer|midfielder|striker|defender|goalkeeper|winger|batsman|bowler|cricketer|pitcher|"
    r"outfielder|infielder|shortstop|slugger|golfer|tennis|rugby|sprinter|swimmer|skater|skier|boxer|"
    r"jockey|driver|coach|captain|quarterback|player|athlete|olympian|medallist|medalist|champion|"
    r"actor|actress|singer|rapper|idol|drummer|guitarist|composer|comedian|novelist|poet|painter|"
    r"director of the film|filmmaker|screenwriter|chef|model|youtuber|influencer|dancer|pianist|"
    r"professor|lecturer|physicist|chemist|biologist|economist|surgeon|dentist|nurse|teacher|"
    r"businessman|businesswoman|entrepreneur|founder|banker|architect|farmer|plumber|detective|"
    r"suspect|defendant|convicted|arrested|murdered|victim|obituary|aged \d+|"
    r"joueur|attaquant|footballeur|acteur|actrice|chanteur|chanteuse|entraineur|"
    r"spieler|sturmer|fussballer|trainer|schauspieler|schauspielerin|sanger|sangerin|regisseur)(?!\w)"
    r"|(?:選手|監督|投手|俳優|女優|歌手|声優|教授|社長|作家|画家|容疑者|被告|棋士|力士|騎手)"
    r"|(?:선수|감독|투수|타자|배우|가수|교수|작가|화가|코치|아나운서|개그맨|피의자)"
    r"|(?:球员|教练|演员|歌手|导演|教授|作家|嫌疑人|選手|球員|教練|演員|導演)"
)
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
    "via ahead following however "
)
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Around:
    """What stands near a name, in folded and in original spelling."""

    folded: Folded
    start: int
    end: int

    @property
    def before(self) -> str:
        """The folded text before it, up to its sentence's start, at most 60 characters."""
        text = self.folded.text[max(0, self.start - 60) : self.start]
        cut = max((m.end() for m in re.finditer(r"[!?。\x01]|(?<!\b\w)\. ", text)), default=0)
        return text[cut:]

    @property
    def after(self) -> str:
        """The folded text after it, down to its sentence's end, at most 60 characters."""
        text = self.folded.text[self.end : self.end + 60]
        found = re.search(r"[!?。\x01]|\. |\.$", text)
        return text[: found.start()] if found else text

    def titles(self) -> frozenset[str]:
        """Name the classes of office the words around speak of."""
        before, after = self.before, self.after
        found: set[str] = set()
        if hit := _BEFORE.search(before):
            found.update(_CLASS_OF[hit[1]] if hit[1] not in COURTESY else ("courtesy",))
        if after.startswith(",") and (hit := _APPOSITION.match(after)):
            found.update(_CLASS_OF[hit[1]])
        if self.folded.cjk:
            for hit in (_TITLE_CJK.search(after[:24]), _last(before[-14:])):
                if hit:
                    found.update(_CLASS_OF[hit.group()])
        return frozenset(found)

    def adjacent_title(self) -> frozenset[str]:
        """Name the classes of the title written directly onto a CJK name (李大統領, 이 대통령)."""
        hit = _TITLE_CJK.match(self.after.removeprefix(" "))
        return frozenset(_CLASS_OF[hit.group()]) if hit else frozenset()

    def namesake(self) -> bool:
        """Tell whether another given or family name stands beside a bare surname."""
        original = self.folded.original
        start, end = self.folded.span(self.start, self.end)
        if given := _GIVEN.search(original[max(0, start - 24) : start]):
            word = given[1].rstrip(".").lower()
            if word not in _COMMON and not _BEFORE.search(self.before):
                return not given[1].isupper()
        family = _FAMILY.match(original[end : end + 24])
        return family is not None and family[1].lower() not in _COMMON and not family[1].isupper()

    def other_walk(self) -> str:
        """Give the word of another walk of life close by, or ""."""
        for side in (self.before[-36:], self.after[:36]):
            if hit := OTHER_WALKS.search(side):
                return hit.group()
        return ""


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


def _last(text: str) -> re.Match[str] | None:
    found = None
    for found in _TITLE_CJK.finditer(text):  # noqa: B007 -- the last one is wanted
        pass
    return found


def term_on(name: Name, on: date) -> Term | None:
    """Find the office a person holds on a day; of several the one begun last."""
    held = [t for t in name.terms if (not t.start or t.start <= on) and (not t.end or on <= t.end)]
    return max(held, key=lambda t: t.start.toordinal() if t.start else 0, default=None)


def speaks_of(titles: frozenset[str], name: Name, on: date) -> bool:
    """Tell whether title words fit an office the person holds on that day."""
    term = term_on(name, on)
    return term is not None and not titles.isdisjoint(classes_of(term.role))
