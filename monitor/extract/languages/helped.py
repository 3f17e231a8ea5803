"""For whom a promise is that names nobody: who else is here, was helped before, or was met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line


def else_for_whom(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find for whom a promise is that names nobody: who else is here, was helped, or was met."""
    bare = article.lexicon.language not in _ALPHABETIC  # there a state is mostly a place or topic
    named = (p for p in line.parties if p.side not in givers | _ABOUT and (bare or p.strong))
    here = next((p.side for p in named), None)
    if here is not None:
        return here
    helped = _helped_before(article, line, givers)
    if helped is not None:
        return helped
    return next((p.side for p in article.pair(line) if p.side not in givers), None)


_ALPHABETIC: Final = frozenset({"fr", "de"})
_ABOUT: Final = frozenset({"kp", "ru", "cn", "un", "eu"})  # spoken of, seldom given to


def _helped_before(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find the one helped in the sentences before, title included."""
    for earlier in article.before(line)[:6]:
        helped = next((p.side for p in earlier.parties if p.receiver and p.side != "nato"), None)
        if helped is not None and helped not in givers:
            return helped
    return None
