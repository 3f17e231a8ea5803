"""One-character names of countries (日韓, 米英, 한미일, 日・NATO): they count only in company."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.match.literals import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.text.fold import Folded
    from monitor.types import Name

_ALLIANCE = "nato|北大西洋条約機構|북대서양조약기구|나토|北约|北約|eu"
# What may follow letters written together in Korean: a meeting, a bond, a particle, or nothing.
_BONDS = (
    "정상|외교|외무|국방|안보|군사|관계|동맹|협력|회담|회의|연합|공동|양국|3국|삼국|방산|경제|의원|통상|"
    "간|이|가|은|는|을|를|의|에|와|과|도|만|로"
)
# Words of two such letters that are something else.
_WORDS = frozenset(
    {"日中", "中日", "独日", "中米", "中加", "독일", "일독", "중미", "한독", "영일", "미한"}
)
# Letters that are everyday characters as well: at the edge of a run they need a bond outside it.
_WEAK = frozenset("加意法德印中土西葡荷比希台蘭泰越和")
_HAN_BONDS = re.compile(
    "两国|兩國|両国|三国|三國|四国|首脳|首脑|外|関係|关系|關係|国|國|防|総|总|總|軍|军|間|间|領|领|同盟|合|峰|会|會|協|协"
)
_FIRM_BONDS = re.compile(
    "二加二|2\\+2|首脳|首脑|外相|外长|外務|外交与|外交和|防务|防務|战略对话|戰略對話|防衛|国防|防长|两国|両国|关系|関係|同盟|安保|首相|总理|總統|总统"
)  # after these even two letters are states
# What makes one letter alone a state: its offices and forces, written onto it ("豪首相").
_OFFICES = (
    "首相|大統領|外相|国防|國防|防衛相|政府|軍|军|海軍|海军|空軍|空军|陸軍|陆军|議会|当局|外務|財務|総理|"
    "总理|總理|总统|總統|外长|外長|防长|防長|防务|防務|方(?:面|称|要求|代表|官)|空母|フリゲート|潜水艦|"
    "参謀|参谋|大使|特使|司令官|高官|士官|将校|議長|上院|下院|与党|野党|次官|閣僚|情報機関|"
    "戦闘機|哨戒機|駆逐艦|艦艇|艦隊|国務|議員|部隊|航母|战机|戰機|军舰|軍艦|舰|艦|核潜艇|护卫舰|巡防艦"
)
_HAN = re.compile("[\u3400-\u9fff]")
_AFTER_DAY = re.compile("韓|米|露|首脳|外|両|関|国|防|友好|共同|対|間|战|戰|韩|美|关|關")


class Initials:
    """Finds one-character forms that stand in company."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Collect the one-character forms of all names."""
        self._of = {
            form: name
            for name in names
            for _, form in name.forms
            if len(form) == 1 and is_cjk(form)
        }
        self.names = tuple(dict.fromkeys(self._of.values()))
        hangul = "".join(c for c in self._of if "\uac00" <= c <= "\ud7a3")
        han = "".join(c for c in self._of if c not in hangul)
        self._pattern: re.Pattern[str] | None = None
        if not self._of:
            return
        parts = []
        if han:
            parts.append(
                f"(?P<han>[{han}](?:\u00b7?[{han}])+)"
                f"|(?P<hannato>(?<![\u4e00-\u9fff])[{han}](?=\u00b7?(?:{_ALLIANCE}))"
                f"|(?<![\u4e00-\u9fff\u00b7])[{han}](?=\u00b7(?:[\u30a1-\u30fa]|nz))"
                f"|(?<=nato)[{han}](?![\u4e00-\u9fff])"
                f"|(?<![\u4e00-\u9fff0-9])[{han}](?=(?:{_OFFICES}))"
                f"|(?<![\u4e00-\u9fff0-9])[{han}]"
                "(?= [\u4e00-\u9fff\u00b7 ]{2,14} (?:号|號|级|級))"
                f"|(?:(?<=^ )|(?<=\x01 ))[{han}](?=\u3001))"
            )
        if hangul:
            parts.append(
                f"(?<![\uac00-\ud7a3])(?:(?P<hangul>[{hangul}]{{2,5}}(?=(?:{_BONDS})|[^\uac00-\ud7a3]|$))"
                f"|(?P<dotted>[{hangul}](?:[\u00b7 ][{hangul}])+(?![\uac00-\ud7a3])"
                f"|[{hangul}](?=[\u00b7 ](?:{_ALLIANCE}|[\uac00-\ud7a3]{{2,}}))))"
            )
        self._pattern = re.compile("|".join(parts))

    def find(self, folded: Folded) -> Iterator[tuple[Name, int, int]]:
        """Yield (name, start, end), offsets into the folded text."""
        if not folded.cjk or not self._pattern:
            return
        for found in self._pattern.finditer(folded.text):
            kind = found.lastgroup or ""
            if self._is_other(found, kind, folded):
                continue
            for at in _firm(folded.text, found.start(), found.end()):
                name = self._of.get(folded.text[at])
                if name:
                    yield name, at, at + 1

    def _is_other(self, found: re.Match[str], kind: str, folded: Folded) -> bool:
        """Tell words that only look like letters of countries."""
        if kind == "dotted":  # "한-나토", never "한 나토 관계자"
            start, end = folded.start(found.start()), folded.end(found.end())
            alone = found.end() - found.start() == 1  # what joins it to the next stands after it
            return " " in folded.original[start : end + alone]
        if found.group() in _WORDS:
            return _AFTER_DAY.match(folded.text, found.end()) is None
        return False


def _firm(text: str, start: int, end: int) -> range:
    """Trim everyday characters off the edges of a run; a single letter left is none."""
    if end - start < 2:
        return range(start, end)
    while start < end and text[start] in _WEAK and _HAN.match(text, start - 1):
        start += 1
    while start < end and text[end - 1] in _WEAK and _HAN.match(text, end):
        if _FIRM_BONDS.match(text, end) or (_HAN_BONDS.match(text, end) and end - start > 2):
            break
        end -= 1
    return range(start, end) if end - start > 1 else range(0)
