"""People the gazetteer does not hold: introduced with state and office, then only by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.introductions import (
    JA_AFTER,
    JA_BEFORE,
    JA_ENVOY,
    JA_GUEST,
    JA_HOME,
    JA_STATE,
    KO_ENVOY,
    KO_GUEST,
    KO_GUEST_FULL,
    KO_HOME,
    KO_MISSION,
    KO_STOP,
    SURNAMES,
    TITLE_JA,
    TITLE_KO,
    ZH_AFTER,
    ZH_FOREIGN,
    ZH_GUEST,
)
from monitor.extract.languages.parties.named import named
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import NameHit, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from monitor.extract.languages.tongues.lexicon import Lexicon

MOST: Final = 24  # people of one text whose later mentions are sought
_WRITTEN_ALIKE: Final = frozenset({"jp", "kr", "kp", "cn", "tw"})  # whose names are Chinese signs


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    side: str
    start: int
    end: int
    printed: str = ""


def introduced(
    text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str, printed: str
) -> tuple[NameHit, ...]:
    """Give names outside the gazetteer, with the side of the office they are introduced by.

    Args:
        text: The article.
        names: Gazetteer names found in it.
        lexicon: Of its language.
        home: The side whose offices may stand without a country.
        printed: The article as printed, sign for sign as long as ``text``.
    """
    if lexicon.language not in _READERS:
        return tuple(names)
    taken = bytearray(len(text) + 1)
    for hit in (name for name in names if name.side or name.kind is NameKind.PLACE):
        taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    people: dict[str, _Known] = {}
    first: list[NameHit] = []
    for read in _READERS[lexicon.language](text, names, lexicon, home):
        if any(taken[read.start : read.end]) or len(people) >= MOST:
            continue
        taken[read.start : read.end] = b"\x01" * (read.end - read.start)
        new = replace(read, printed=printed[read.start : read.end])
        known = people.setdefault(read.name, _fuller(people, read) or new)
        first.append(_hit(known, read.start, read.end))
    if lexicon.language in ALPHABETIC:
        return (*names, *first)  # their later mentions are surnames
    later = [
        hit for hit in _again(text, lexicon.language, people) if not any(taken[hit.start : hit.end])
    ]
    return (*names, *first, *later)


def _fuller(people: Mapping[str, _Known], read: _Known) -> _Known | None:
    """Find who has been named in full before, of whom this is the last name."""
    return next(
        (
            known
            for name, known in people.items()
            if known.side == read.side and name.endswith((f" {read.name}", f"・{read.name}"))
        ),
        None,
    )


def _hit(known: _Known, start: int, end: int) -> NameHit:
    return NameHit(
        id=known.printed,
        kind=NameKind.PERSON,
        side=known.side,
        start=start,
        end=end,
        name=known.printed,
    )


def _states(names: Sequence[NameHit]) -> Iterator[NameHit]:
    """Give the names behind or before which an office-holder's stands."""
    for hit in names:
        if hit.kind is NameKind.COUNTRY or (hit.kind is NameKind.ORG and hit.side):
            yield hit


def _korean(text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str) -> Iterator[_Known]:
    for hit in _states(names):
        if not lexicon.title.match(text[hit.end : hit.end + 40]) or not hit.side:
            continue
        before = text[max(0, hit.start - 40) : hit.start]
        envoy = KO_ENVOY.search(before) or KO_MISSION.match(text, hit.end)
        before = re.sub(r"(?:주한\s|주)$", "", before)
        name = _korean_name(before)
        if name and not (hit.kind is NameKind.ORG and hit.side == home):
            end = max(0, hit.start - 40) + len(before.rstrip())
            yield _Known(name, home if envoy else hit.side, end - len(name), end)
    yield from _guests(text, names, KO_GUEST, home)
    yield from _guests(text, names, KO_GUEST_FULL, home)
    states = _by_end(names)
    for match in KO_HOME.finditer(text) if home == "kr" else ():
        within = _ending(states, match.end("name"), match.end())
        foreign = _ending(states, match.start() - 2, match.start())
        if (within and "주" not in match["title"]) or foreign:
            continue
        yield _Known(match["name"], home, *match.span("name"))


def _by_end(names: Sequence[NameHit]) -> list[tuple[int, str]]:
    return sorted((hit.end, hit.side) for hit in names if hit.kind is NameKind.COUNTRY)


def _ending(states: Sequence[tuple[int, str]], after: int, until: int) -> Sequence[tuple[int, str]]:
    """Give the states whose names end behind one offset and not behind another."""
    return states[bisect_left(states, (after + 1, "")) : bisect_left(states, (until + 1, ""))]


def _guests(
    text: str, names: Sequence[NameHit], pattern: re.Pattern[str], home: str
) -> Iterator[_Known]:
    """Give foreign names with an office alone, of the one headquarters or foreign state near."""
    states = _by_end(names)
    seats = sorted((h.end, h.side) for h in names if h.kind is NameKind.PLACE and h.side)
    for match in pattern.finditer(text):
        at = match.start()
        opened = max(text.rfind("。", 0, at), text.rfind(". ", 0, at), text.rfind("\n", 0, at))
        wide = opened if pattern is ZH_GUEST else at - _NEAR
        for known, begin in ((states, at - 5), (seats, opened), (states, opened), (states, wide)):
            near = {side for _, side in _ending(known, begin, at)} - {home}
            if len(near) == 1:
                yield _Known(match["name"], near.pop(), *match.span("name"))
                break


_NEAR: Final = 60


def _korean_name(before: str) -> str:
    """Read a foreign name backwards, word by word, until a word that is none."""
    if not before.endswith(" "):
        return ""
    words: list[str] = []
    for word in reversed(re.split(r"\s", before.rstrip())):
        if not re.fullmatch(r"[가-힣·-]{1,10}", word) or KO_STOP.search(word):
            break
        words.insert(0, word)
        if len(words) == 3:
            break
    return " ".join(words) if sum(map(len, words)) >= 3 else ""


def _japanese(
    text: str, names: Sequence[NameHit], _lexicon: Lexicon, home: str
) -> Iterator[_Known]:
    states = _by_end(names)
    for hit in _states(names):
        after = JA_AFTER.match(text, hit.end)
        group = after and ("kana" if after["kana"] else "han")
        if after and group and not (hit.kind is NameKind.COUNTRY and hit.side == home):
            yield _Known(after[group], _nation(text, hit, states), *after.span(group))
        before = JA_BEFORE.search(text, max(0, hit.start - 40), hit.start)
        if before and JA_STATE.match(text, hit.end):
            yield _Known(before["name"], hit.side, *before.span("name"))
    yield from _guests(text, names, JA_GUEST, home)
    for match in JA_ENVOY.finditer(text) if home == "jp" else ():
        yield _Known(match["name"], home, *match.span("name"))
    for match in JA_HOME.finditer(text) if home == "jp" else ():
        if not _ending(states, match.start() - 2, match.start()):
            yield _Known(match["name"], home, *match.span("name"))


def _nation(text: str, hit: NameHit, states: Sequence[tuple[int, str]]) -> str:
    """Give the state of a ministry, which may stand before its name."""
    if hit.kind is NameKind.ORG:
        before = _ending(states, hit.start - 2, hit.start)
        if before and text[before[-1][0] : hit.start] in {"", "の"}:
            return before[-1][1]
    return hit.side


def _chinese(
    text: str, names: Sequence[NameHit], _lexicon: Lexicon, _home: str
) -> Iterator[_Known]:
    for hit in _states(names):
        near = hit.side in _WRITTEN_ALIKE
        match = None if near else ZH_FOREIGN.match(text, hit.end)
        match = match or ZH_AFTER.match(text, hit.end)
        if match and not _NO_NAME.match(match["name"]):
            yield _Known(match["name"], hit.side, *match.span("name"))
    yield from _guests(text, names, ZH_GUEST, _home)


#: What kind of session an office holds, or on which day, where a name would stand: 外长非正式会议.
_NO_NAME: Final = re.compile(
    r"星期|[本上下每]周|周[一二三四五六日末]|今[天日]|昨[天日晚]|明[天日]|非?正式|特别|特別|紧急|緊急|扩大|擴大|联合|聯合|年度|例行|闭门|闭門|首次|双边"
)


def _western(text: str, names: Sequence[NameHit], lexicon: Lexicon, home: str) -> Iterator[_Known]:
    for name, side, start, end in named(text, names, lexicon, home):
        yield _Known(name, side, start, end)


_READERS: Final = {
    "ko": _korean, "ja": _japanese, "zh": _chinese, "fr": _western, "de": _western,
}  # fmt: skip


def _again(text: str, language: str, people: Mapping[str, _Known]) -> Iterator[NameHit]:
    """Find the later mentions: by the last name with an office or 氏, in Chinese by the name."""
    keys: dict[str, _Known] = {}
    for name, known in people.items():
        for key in _keys(name, language):
            keys.setdefault(key, known)
    if not keys:
        return
    names = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    before, behind = _AROUND[language]
    for match in re.finditer(rf"{before}(?P<key>{names}){behind}", text):
        known = keys[match["key"]]
        if match.start("key") > known.end:
            yield _hit(known, *match.span("key"))


def _keys(name: str, language: str) -> tuple[str, ...]:
    parts = re.split(r"[ ・·‧＝=]", name)
    if language == "ko" and len(parts) == 1 and len(name) <= 3 and name[0] in SURNAMES:
        return (name, name[0])
    if language == "ja" and not re.match(r"[ァ-ヶー]", name):
        return (name, name[:2])
    return (name, parts[-1]) if len(parts[-1]) > 1 else (name,)


_AROUND: Final = {
    "ko": (r"(?<![가-힣])", rf"(?=\s(?:[가-힣]{{1,6}}\s)?[가-힣]{{0,8}}?{TITLE_KO})"),
    "ja": (r"(?<![一-龥ァ-ヶー])", rf"(?=氏|[一-龥]{{0,8}}?{TITLE_JA})"),
    "zh": ("", ""),
}
