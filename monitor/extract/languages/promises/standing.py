"""How far a promise has come: pledged, signed, partly delivered, denied, or only heard (C6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.sealed import sealed
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Commit


def standing(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> Status:
    """Say how far a promise has come (C6), by the words around its verb.

    Args:
        article: The text.
        line: The sentence.
        commit: The rule that read it.
        match: Its words.
    """
    if article.lexicon.denied.search(line.text):
        return Status.DENIED
    if commit.status is Status.DELIVERED and (_PARTLY.search(line.text) or _more(article, line)):
        return Status.PARTLY_DELIVERED
    if commit.status in {Status.PLEDGED, Status.AGREED} and sealed(article, line):
        return Status.SIGNED
    if commit.status is Status.SIGNED and article.lexicon.unsigned.search(line.text):
        return Status.AGREED
    until = match.start() + 1 if article.lexicon.verb_final else len(line.text)
    bound = article.lexicon.condition.search(line.text, 0, until)
    western = article.lexicon.language in ALPHABETIC
    if bound and commit.status in (_BOUND if western else _BINDABLE):
        return Status.CONDITIONAL
    rumoured = article.lexicon.rumour.search(line.text) is not None
    unsure = commit.status in {Status.PLEDGED, Status.OFFERED} and (
        rumoured or article.lexicon.unnamed.search(line.text)
    )
    heard = commit.status is Status.AGREED and _HEARD.search(line.text) is not None
    return Status.UNCONFIRMED if unsure or heard else commit.status


#: Nobody who can bind a state says so: a source without a name.
_HEARD: Final = re.compile(
    r"関係筋|消息筋|匿名|소식통|익명|消息人士|知情人士|未具名|不具名|(?:合意した|一致した)(?:ことが)?[^。]{0,12}[分わ]か[っり]"
    r"|합의한\s것으로\s(?:알려|전해)"
)


#: "The first twelve of them": a part of what was promised.
_PARTLY: Final = re.compile(
    r"の?うち、?(?!残|最後)[^。、]{0,10}\d|第[1一]陣|第[1一]弾|初回分|最初の\s?\d|1次分|残る?[^。]{0,24}(?:予定|今後|来月|年内)"
    r"|나머지[^.]{0,24}(?:예정|계획|인도|내년|다음)|(?:가운데|중)\s(?:첫|우선|먼저|1차|절반|일부|\d)|1차\s?(?:분|물량|인도)"
    r"|첫\s?(?:물량|인도분|선적분)|초도\s?물량"
    r"|首批|第一批|(?:其余|余下|剩余)[^。]{0,20}将|先行|(?:其中|中)，?(?:的)?(?:已|有|前|首|先)*\d"
)


def _more(article: Article, line: Line) -> bool:
    """Tell a delivery of which the next sentence says that the rest is still to come."""
    later = article.lines[line.index + 1 : line.index + 2]
    return not line.title and bool(later) and _TO_FOLLOW.search(later[0].text) is not None


_TO_FOLLOW: Final = re.compile(
    r"^\s*(?:(?:L[ea]s? |\w+ )?(?:autres|reste|solde|suivants)\b[^.;]{0,80}\b(?:suiv(?:r\w+|ent)"
    r"|attendue?s?"
    r"|(?:arriver|parviendr|viendr|ser)(?:a|ont)|prévue?s?|en route)"
    r"|(?:(?:Die|Der|Das) )?(?:[Rr]estlichen?|[Ww]eitere[nr]?|[Üü]brigen?|[Aa]nderen?"
    r"|Rest)\b[^.;]{0,80}"
    r"\b(?:folgen|folgt|erwartet|eintreffen|kommen|unterwegs)"
    r"|(?:残る|残り)[^。]{0,40}(?:予定|届|到着|納入|見通し|引き渡)|나머지[^.]{0,40}(?:예정|도착|인도|전달|것)"
    r"|(?:其余|余下|剩余)[^。]{0,30}(?:将|预计|途中))"
)


_BINDABLE: Final = frozenset({Status.PLEDGED, Status.OFFERED})
_BOUND: Final = _BINDABLE | {Status.ALLOCATED, Status.AGREED, Status.SIGNED}
