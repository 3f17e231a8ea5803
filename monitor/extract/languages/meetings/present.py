"""Verbs in French and German sentences: the present tense of talks, and who is told to say so."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import date

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon

_LONG_PAST: Final = timedelta(days=3)  # "meets on Monday", told on a Thursday, is of the next one
_NO_TIME: Final = timedelta(0)
_SETS_OUT: Final = re.compile(  # of a journey the present tells what is to come
    r"\b(?:reis(?:t|en)|flieg(?:t|en)|bricht|brechen"
    r"|se rend(?:ent)?|s['’]envol(?:e|ent)|part(?:ent)?)\b"
)


def without_saying(lexicon: Lexicon, text: str, end: int) -> str:
    """Cut off who said it, whose verb tells nothing of when they meet: ", teilte N. N. mit".

    Args:
        lexicon: Of the language.
        text: The sentence.
        end: Of its words of meeting; what stands before them is kept.
    """
    tail = lexicon.saying.search(text, end)
    return text[: tail.start()] if tail else text


def by_day(line: Line, today: date) -> Status | None:
    """Read a present tense by the days of its sentence: of the past, or of what is to come."""
    days = [w for w in line.whens if w.date and not w.attribution and not w.dateline]
    days = [w for w in days if w.precision == "day"] or days
    for when in days:
        if when.past is None:
            return Status.PLANNED
        if when.future is None:
            continue
        since, until = today - when.past, when.future - today
        leaves = since > _NO_TIME and _SETS_OUT.search(line.text) is not None
        if leaves or until <= since or since >= _LONG_PAST:
            return Status.PLANNED
    return Status.OCCURRED if days else None


def goes_on_ahead(article: Article, line: Line) -> bool:
    """Tell a present tense without a day of its own, behind a sentence of a day still ahead.

    Args:
        article: The text.
        line: The sentence: "Dort trifft er N. N."
    """
    lexicon = article.lexicon
    verbs = lexicon.present.search(line.text) and not lexicon.occurred.search(line.text)
    if not verbs or line.title or any(w.date for w in line.whens):
        return False
    before = article.before(line)[:1]
    return any(by_day(x, article.published.date()) is Status.PLANNED for x in before if not x.title)


def is_aside(lexicon: Lexicon, line: Line, at: int, trigger: int) -> bool:
    """Tell a place within a clause set into the sentence, which its words of meeting are not of.

    Args:
        lexicon: Of the language.
        line: The sentence.
        at: The place, as an offset in it.
        trigger: Where the words of meeting stand.
    """
    if lexicon.language not in ALPHABETIC:
        return False
    return any(
        aside.start() <= at < aside.end() and not aside.start() <= trigger < aside.end()
        for aside in lexicon.aside.finditer(line.text)
    )
