"""A sentence that says who told the one before it: nobody by name (C5, M6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.types import Mention

_ASSERTED: Final = frozenset({Status.PLANNED, Status.PLEDGED, Status.OFFERED, Status.AGREED})
_NOBODY: Final = {
    "de": re.compile(
        r"\baus (?:\w+ ){0,6}?[\w-]*[Kk]reisen\b"
        r"|\b(?:nicht|ungern) (?:namentlich |mit Namen )?genannt (?:werden|sein)\b"
        r"|\banonym|\bungenannt|\bvertraulich\b"
        r"|\bmit (?:de[nmr] )?(?:\w+ ){1,3}vertraute[nrs]?\b|\bnamentlich nicht\b"
    ),
    "fr": re.compile(
        r"\bde (?:même )?sources? (?:diplomatiques?|gouvernementales?|militaires?|proches?"
        r"|concordantes?|bien informées?|officieuses?)\b"
        r"|\b(?:selon|d['’]après) (?:une|des|deux|trois|plusieurs|certaines) (?:\w+ )?sources?\b"
        r"|\banonymat\b|\bpas (?:souhaité|voulu|désiré) être (?:nommée?|citée?|identifiée?)s?\b"
    ),
    "ja": re.compile(
        r"匿名|名前を明かさ|名を伏せ|複数の(?:政府)?関係(?:者|筋)|消息筋|関係筋|政府筋|外交筋"
        r"|事情に詳しい|内情に詳しい"
    ),
    "ko": re.compile(
        r"익명|소식통|복수의\s(?:\S+\s)?관계자|(?:이름|신원|실명)을\s(?:밝히지|공개하지)|사정(?:을|에)\s(?:잘\s)?(?:아는|밝은)"
    ),
    "zh": re.compile(r"不愿(?:透露|公开|具)(?:姓)?名|匿名|消息人士|知情人士|不具名"),
}
_VOUCHED: Final = {
    "de": re.compile(
        r"\b(?:teilte|teilten|sagte|sagten|erklärte|erklärten|kündigte|bestätigte|gab|laut"
        r"|zufolge|nach Angaben|hieß es|mitgeteilt|bekannt)\b"
    ),
    "fr": re.compile(
        r"\b(?:annoncé|indiqué|déclaré|affirmé|dit|précisé|confirmé|selon|communiqué|assuré)\b"
    ),
    "ja": re.compile(r"発表|明らかにし|表明|述べ|語|によると|説明|伝え"),
    "ko": re.compile(r"밝혔|발표|전했|말했|설명|따르면|알렸"),
    "zh": re.compile(r"宣布|表示|说|称|发布|通报|据"),
}


def by_nobody(article: Article, line: Line) -> bool:
    """Tell whether the sentence after one says that nobody named told it."""
    language = article.lexicon.language
    nobody, vouched = _NOBODY.get(language), _VOUCHED.get(language)
    if nobody is None or vouched is None or line.title or line.index + 1 >= len(article.lines):
        return False
    after = article.lines[line.index + 1]
    return vouched.search(line.text) is None and nobody.search(after.text) is not None


def rumoured(mentions: Sequence[Mention]) -> list[Mention]:
    """Lower what is asserted to a rumour."""
    return [
        replace(m, status=Status.UNCONFIRMED, attribution="unnamed")
        if m.status in _ASSERTED and m.kind != "request" and not m.background
        else m
        for m in mentions
    ]
