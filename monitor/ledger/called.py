"""What the thing of a promise is called: the names that papers share who tell it otherwise.

Papers differ on the sum, the receiver, even the kind of thing; what it is called they take over. A
name is known by its form: letters with digits ("FA-50"), capitals before a word for a thing or a
scheme ("Bushmaster vehicles", "the Lantern fund"), after a ship's kind or an exercise ("the frigate
Te Mana"), or in quotes. Names of states, people, offices and days are no names of things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from monitor.ledger.folding import plain
from monitor.ledger.names import NOWHERE, Directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.types import Mention

Sort = Literal["only", "family", "paper"]  # one in the world; many of a make; a kind of treaty


@dataclass(frozen=True, slots=True)
class Called:
    """A name of a thing: its words, folded, and whether there is but one of the name."""

    words: frozenset[str]
    sort: Sort


_CAP = r"[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*"
_CAPS = rf"{_CAP}(?: (?:(?:and|of|for|the) )?{_CAP}){{0,4}}"
_PAPER = r"(?:Agreement|Arrangement|Accord|Pact|Treaty|Charter|Compact|Convention)"
_SCHEME = (
    r"(?:Fund|Coalition|Initiative|Programme|Program|Facility|Mechanism|Cent(?:re|er)|Partnership"
    r"|Prize|Scheme|Academy|Hospital|School|Institute|Laboratory|Hub|Plant|Shipyard|Corridor"
    r"|Bridge|Network|Package|Plan|Project|Account|List|Grant|Fellowship|Depot)"
)
_MADE = (
    r"(?:vehicles?|tanks?|carriers?|howitzers?|guns?|launchers?|missiles?|rockets?|interceptors?"
    r"|munitions?|shells?|torpedo(?:es)?|drones?|aircraft|jets?|fighters?|planes?|helicopters?"
    r"|trainers?|frigates?|corvettes?|submarines?|boats?|ships?|vessels?|mine\w*|radars?"
    r"|satellites?|batter(?:y|ies)|systems?|trucks?|ambulances?|robots?|simulators?|engines?)"
)
_BETWEEN = (
    "about|for|of|in|to|on|at|by|with|from|into|and|or|after|before|over|that|which|who|as|but|its"
    "|the|an?|is|are|was|were|has|have|had|will|would|may|can|plans?|says?|said|gets?|buys?|sends?"
    "|gives?|offers?|needs?|wants?|asks?"
)
_KIND_OF_SHIP = (
    r"(?:frigate|corvette|destroyer|cruiser|minehunter|minesweeper|submarine|icebreaker|ferry"
    r"|tender|tanker|cutter|tug|trawler|(?:ship|vessel|boat))"
)
_DIGITS = re.compile(  # "K9s", "FA-50", "P-8A"; no sum of money
    r"(?<![A-Za-z0-9$€£¥.-])([A-Z][A-Za-z]{0,4})-?(\d{1,4})[A-Za-z]{0,3}\d?(?![A-Za-z0-9%])(?![.,]\d)"
    r"(?! ?(?:[mb]n|[mb]illion|trillion)\b)"
)
_OPENS = re.compile(
    r"(?:^|[.!?:–—-] )[\"“‘«']?$"
)  # what stands before the first word of a sentence
_QUOTED = r"[「『“]([^\s」』”。、，]{2,10})[」』”]"
_OF_A_MAKE = (
    rf"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\boff )\b({_CAPS})"
    rf"(?:-(?:class|type|family))? (?:(?!(?:{_BETWEEN})\b)[a-z][\w-]+ ){{0,3}}?{_MADE}\b"
)
_CALLED = r"(?:called|named|dubbed|known as|christened) (?:the )?"
_UNDERTAKEN = r"(?:[Ee]xercise|[Oo]peration|[Pp]roject|[Tt]ask [Ff]orce) "
_ARTICLE = r"(?:an?|the|new|its?|their|this|that)"
_WRITTEN: tuple[tuple[Sort, str], ...] = (
    ("paper", rf"({_CAPS}) {_PAPER}\b"),
    ("only", rf"({_CAPS}) {_SCHEME}\b"),
    ("only", rf"({_CAPS}) (?:[a-z-]+ ){{0,2}}?{_SCHEME.lower()}s?\b"),
    ("only", rf"\b((?!{_ARTICLE}\b)[a-z][\w-]+ coalition)\b"),
    ("only", rf"\b{_KIND_OF_SHIP}s? (?:(?:HM|H|U|R)?[A-Z]{{1,4}}S )?[\"“‘']?({_CAPS})"),
    ("only", rf"\b(?:HM[A-Z]{{0,2}}S|JS|ROKS|USS|HNLMS|HDMS|HNoMS) ({_CAPS})"),
    ("only", rf"\b(?:{_UNDERTAKEN}|{_CALLED})[\"“‘']?({_CAPS})"),
    ("only", rf"[\"“«„]({_CAPS})[\"”»“]"),
    ("only", rf"[艦艇船舰号號]{_QUOTED}"),
    ("only", rf"{_QUOTED}(?:号|號|計画|计划|基金|構想|連合)"),
    ("family", _OF_A_MAKE),
    ("family", rf"{_QUOTED}(?:型|級|级|系列)"),
    ("family", r"([ァ-ヴー]{4,})(?=装甲|戦車|車両|[型級]|無人|輸送|哨戒|戦闘|[艦艇])"),
)
_FORMS = tuple((sort, re.compile(form)) for sort, form in _WRITTEN)
# what stands with capitals on every page and names no thing
_GENERAL = frozenset(
    re.findall(
        r"\w+",
        "nato otan allied alliance allies joint trust support assistance comprehensive "
        "defence defense military security cooperation strategic partnership partner partners "
        "national international federal royal army navy air force forces marine marines coast "
        "guard fleet corps self ground maritime special ministry minister ministers "
        "ministry's department government president prime secretary general admiral colonel "
        "captain commander parliament senate congress diet cabinet council commission agency "
        "office embassy ambassador the this that these those its his her their our my one two "
        "three four five six seven eight nine ten twelve some all both each new first second "
        "third last next other others another more most many several few and or but in on at "
        "for from with under of to by as if when while after before since what which who how "
        "why january february march april may june july august september october november "
        "december monday tuesday wednesday thursday friday saturday sunday christmas easter "
        "north south east west northern southern eastern western central european europe "
        "asian asia pacific indo atlantic baltic nordic black sea arctic soviet russian "
        "russia chinese western-made eu un uno usd eur memorandum understanding agreement "
        "arrangement bilateral mutual bn mn mr mrs ms dr sir lord union bank export import "
        "development capability foreign affairs finance state states united kingdom republic "
        "group company industries aerospace systems lieutenant major chief deputy vice",
    )
)
_NO_MAKE = frozenset(
    re.findall(r"\w+", "g7 g8 g20 ip4 ap4 b9 e3 e5 nb8 covid19 q1 q2 q3 q4 h1 h2 nok sek dkk czk")
)
_HEADED = re.compile(rf" (?:{_PAPER}|{_SCHEME})$")
_ANY = frozenset({"coalition"})
_TITLED = 0.6  # of the words of a headline have capitals, and say nothing


def names(mention: Mention, directory: Directory = NOWHERE) -> frozenset[Called]:
    """List what the thing of a mention is called, in its object and in its sentences."""
    found: set[Called] = set()
    for text in (mention.object or "", *(e.text for e in mention.evidence)):
        for sort, said in _read(text):
            general = directory.seat if sort == "family" else directory.actor
            words = said if said > _ANY else frozenset(w for w in said if not general(w))
            if words - _ANY:
                found.add(Called(words, sort))
    return frozenset(found)


def one_name(ours: frozenset[Called], theirs: frozenset[Called]) -> Sort | None:
    """Tell the closest sort of a name that two have in common; a shorter form is the name too."""
    sorts: set[Sort] = {
        max(a.sort, b.sort, key=_SORTS.index)
        for a in ours
        for b in theirs
        if a.words <= b.words or b.words <= a.words
    }
    return min(sorts, key=_SORTS.index) if sorts else None


_SORTS: tuple[Sort, ...] = ("only", "family", "paper")


@lru_cache(maxsize=16384)
def _read(text: str) -> frozenset[tuple[Sort, frozenset[str]]]:
    """Read the names of a sentence by their form."""
    return frozenset(_makes(text)) | frozenset(() if _is_titled(text) else _by_form(text))


def _makes(text: str) -> Iterator[tuple[Sort, frozenset[str]]]:
    for found in _DIGITS.finditer(text):
        name = plain(found[1] + found[2])
        if not {name, found[1].casefold()} & (_NO_MAKE | _GENERAL):
            yield "family", frozenset({name})


def _by_form(text: str) -> Iterator[tuple[Sort, frozenset[str]]]:
    for sort, form in _FORMS:
        for found in form.finditer(text):
            first = found[1].isascii() and _OPENS.search(text[: found.start(1)])
            plainly = first and not _HEADED.search(found[0])
            said = plain(found[1]).split()[bool(plainly) :]  # its capital says nothing
            if words := frozenset(w for w in said if w not in _GENERAL and len(w) > 1):
                yield sort, words


def _is_titled(text: str) -> bool:
    """Tell whether a text has capitals throughout, as English headlines do."""
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > len("with")]
    return len(words) > 1 and sum(w[0].isupper() for w in words) > _TITLED * len(words)
