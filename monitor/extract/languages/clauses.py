"""Whether a word of promise stands by itself, or within a wish, a plan or a request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.extract.languages.article import Line
    from monitor.extract.languages.lexicon import Lexicon


def asks(line: Line) -> bool:
    """Tell a question, which tells of nothing."""
    if line.text.rstrip(' \u00a0\u202f»«”"').endswith(("?", "？")):
        return True
    return _ANSWERED.match(line.text) is not None


#: A question and who answers it, in one sentence.
_ANSWERED: Final = re.compile(r"[^«„“\"»”]{3,}\?[ \u00a0\u202f]?[«„“\"]")


def stands(
    lexicon: Lexicon, sentence: str, match: re.Match[str], *, asked: bool, denied: bool
) -> bool:
    """Tell whether nothing around a trigger makes it a wish, a plan or a request.

    Args:
        lexicon: Of the language.
        sentence: Where it stands.
        match: The trigger.
        asked: Whether the sentence tells of a request.
        denied: Whether it denies or takes back a promise.
    """
    start = max((m.end() for m in lexicon.clause.finditer(sentence, 0, match.start())), default=0)
    after = lexicon.clause.search(sentence, match.end())
    clause = sentence[start : after.end() if after else len(sentence)]
    if asked and lexicon.request.search(sentence, match.start() if start == 0 else start):
        last = list(lexicon.request.finditer(sentence))[-1]
        if match.start() < last.end() and lexicon.request.search(clause):
            return False
    return denied or lexicon.not_commit.search(clause) is None
