"""Where the words of a promise end, and a second one with the subject of the first."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.commitments.promise import ADV, GIFT, GIVE
from monitor.extract.money.amounts import amounts
from monitor.extract.money.things import counted
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.commitments.promise import Promise
    from monitor.extract.reading import Article, Line

_AND: Final = re.compile(rf"(?:,? and|,|;)(?: to)? {ADV}(?={GIVE}\b)")
_GIFT: Final = re.compile(rf"\b{GIFT}\b")
_RULES: Final = frozenset(
    {"commit.will", "commit.agreed", "commit.pledged", "commit.offered", "commit.decided"}
    | {"commit.title-to", "commit.expected", "commit.decision-to"}
)
_PURPOSE: Final = re.compile(  # "20 million euros to mend its grid and replace transformers"
    r"\bto (?:help )?(?!the\b|its\b|their\b|an?\b)(?:[a-z]+(?:ss|[^s\W]))"
    r" (?:(?:the|its|their|his|her|an?|more|new|up) )?[a-z-]{3,}[^.;]*$"
)
_BRIEF: Final = 3  # words; an object has more than its verb


_NAMED: Final = r"(?:the )?[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|of|the)){0,4}"
_DOES: Final = r"(?:(?:also|then|in turn|later|\w+ly) )?(?:will|would|is to|are to|is|are|was|were|has|have|had|pledged|promised|agreed|offered|announced|said|gave|sent|signed|committed|added|contributed|put|chipped|provided|donated)"
_TAIL_END: Final = re.compile(
    r"[;:]|\.\s|, (?:who|which|said|says|saying|adding(?! (?:[$€£¥₩\d]|A\$|another |a further |up to |some |about ))|according|while|but|as(?! (?:many|much|well|of|part)\b)|after|although|though|in what|a move|where|when)\b"
    r"| (?:said|says|but(?! (?:only )?(?:\d|two\b|three\b|four\b|six\b|eight\b|ten\b|twelve\b|twenty|thirty|forty|fifty))|while|after|although|whereas)\b|,? and that\b|, (?=(?:will|would|is to|are to|has (?:pledged|promised|agreed)|pledged|promised|agreed|offered)\b)|,? and (?=(?:\w+ly )?(?:agreed|pledged|promised|will|would|signed|called|urged|said|also|has|have|announced|vowed|is|are|was|were|discussed|welcomed|confirmed|noted|stressed|reaffirmed|reiterated|condemned|expressed|acknowledged|thanked|praised|decided)\b)|\"(?:,| )|, and (?=the (?:first|second|last|remaining|next|final)\b)"
    rf"|,? and (?={_NAMED} {_DOES}\b)|, with (?={_NAMED} \w+ing\b)"
)


def tail_end(line: Line, b: int, plain: str) -> int:
    """Find where the words of a promise end: at the next clause, or with the sentence."""
    match = _TAIL_END.search(plain, b, line.end)
    return match.start() if match else line.end


def and_also(rule: Promise, b: int, tail: int, article: Article) -> tuple[int, int] | None:
    """Find where a second verb of giving with an object of its own begins, and its "and" ends.

    Args:
        rule: That of the first promise.
        b: Where the trigger of the first ends.
        tail: Where its words end.
        article: Where it stands.
    """
    if rule.id not in _RULES or rule.status is Status.REQUESTED:
        return None
    for match in _AND.finditer(article.plain, b, tail):
        first = article.plain[b : match.start()].split()
        if len(first) < _BRIEF or len(article.plain[match.end() : tail].split()) < _BRIEF:
            continue
        aim = _PURPOSE.search(article.plain, b, match.start()) is not None
        if aim and not _counted(article, match.end(), tail):
            continue
        if _object(article, b, match.start()) and _object(article, match.end(), tail):
            return match.start(), match.end()
    return None


def _object(article: Article, start: int, end: int) -> bool:
    """Tell whether something that can be given is named: a sum, a count, a thing."""
    return bool(_GIFT.search(article.plain, start, end) or _counted(article, start, end))


def _counted(article: Article, start: int, end: int) -> bool:
    """Tell whether a sum or a count is named."""
    plain = article.plain
    return bool(
        counted(plain, start, end)
        or amounts(plain, start, end, language="en", source_country=article.home)
    )
