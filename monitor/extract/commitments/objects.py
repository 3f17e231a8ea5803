"""What is given: the words of a promise cut down to the thing."""
# ruff: noqa: E501

from __future__ import annotations

import re

_SPEAKER = re.compile(
    r", (?:he|she|they|it|(?:the|a|an|its|his|her|[A-Z][\w.'-]*)(?: [\w.'-]+){0,9})$|,? according$"
)
_SAYS = re.compile(
    r"\W*(?:said|says|announced|told|tells|confirmed|added|stated|tweeted|wrote|reported|to\b)"
)
_DAY = re.compile(
    r",? (?:on |late |early |this |last )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b.*$"
)
LONG = 110  # characters; an object is a phrase, not a sentence


_WHEN_FIRST = re.compile(
    r"\W*(?:(?:earlier |late )?(?:this|last|next) (?:week|month|year)|yesterday|today|on \w+day"
    r"|an? (?:day|week|month|year) ago)\b(?=[,.;]|$)",
    re.IGNORECASE,
)


def object_of(plain: str, b: int, tail: int) -> str | None:
    """Cut the words of a commitment down to the thing: no speaker, no day, one phrase."""
    words = plain[b:tail]
    if _WHEN_FIRST.match(words):
        return None  # "announced this week, worth 30 million": the thing stands before
    if _SAYS.match(plain, tail):
        words = _SPEAKER.sub("", words)
    words = re.sub(
        r",? (?:(?:[A-Z][\w.'-]*|the|a|its|his|her)(?: [\w.'-]+){0,8} )?(?:said|announced|told|confirmed|stated)\b.*$",
        "",
        words,
    )
    words = _DAY.sub("", words).strip(" ,.-")
    if len(words) > LONG:
        cut = max(words.rfind(mark, 30, LONG) for mark in (", ", " and ", " as ", " in a "))
        words = words[: cut if cut > 0 else words.rfind(" ", 0, LONG)].rstrip(" ,.")
    return None if _ONLY_WHEN.fullmatch(words) else words or None


_ONLY_WHEN = re.compile(
    r"(?:[Oo]n|[Ii]n|[Bb]y|[Aa]t) (?:[A-Z]\w+day,? )?(?:\d{1,2} )?[A-Z]\w+(?: \d{1,4})?"
)
