"""Days told by another day of the text: "the next day", "a day after meeting her"."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.en_read import NUMBERS
from monitor.extract.dates.when import When
from monitor.extract.keyed import keyed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.names.parties import Party
    from monitor.extract.reading import Article, Line

_COUNT: Final = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
)
_ANCHORED: Final = keyed(
    r"\b(?:(?:later )?(?:the|that) (?P<same>same) (?:day|morning|afternoon|evening)"
    r"|the (?:very )?(?P<next>next|following) (?:day|morning|afternoon|evening)"
    r"|the (?P<last>previous|preceding) (?:day|evening|night|afternoon|morning)"
    r"|the day (?P<side>after|before)(?! tomorrow| yesterday)"
    rf"|(?:just |only |less than |barely |about )?{_COUNT} (?P<unit>day|hour|week)s?"
    r" (?P<turn>later|afterwards?|after|earlier|beforehand|before|prior)"
    r"|(?P<hours>(?:just )?(?:a few |several )?hours) (?P<shift>later|earlier|after|before))\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"\s*(?:[,.;:)\"]|$|(?:and|but|in|at|on|with|for|during|when|while|where|as|over|before|after|she"
    r"|he|they|it|the (?:two|pair|ministers|leaders))\b)"
)


def anchored_in(
    line: Line, plain: str, whens: Sequence[When], trigger: tuple[int, int], today: date
) -> When | None:
    """Read a day told by another day of the sentence.

    "On Wednesday, a day after meeting him, she said" puts the meeting on Tuesday; "the ministry
    said on Wednesday that they had met the day before" too.

    Args:
        line: The sentence.
        plain: The article.
        whens: The dates of the sentence, those of saying included.
        trigger: Where the event is told.
        today: The day the text is told on.
    """
    for match, days in _shifts(plain, line.start, line.end):
        at, end = trigger
        governs = -7 <= at - match.end() < 40 and not _ends(match, plain)
        before = [w for w in whens if w.end <= match.start() and w.precision == "day"]
        anchor = before[-1] if before else None
        told_now = days < 0 and _CAME.search(plain, line.start, match.start())
        if anchor is None and told_now and 0 <= at - match.end() < _REACH:
            return When.on(match, today + timedelta(days=-days), today)  # "came two days before"
        if not governs and not _ends(match, plain):
            continue
        if anchor is None or (not governs and anchor.start > end and match.start() < at):
            continue
        shift = timedelta(days=-days if governs else days)
        before_or_after = anchor.past if anchor.attribution or governs else None
        if before_or_after is None and anchor.past and anchor.future:
            return _either(match, shift, anchor)
        day = before_or_after or anchor.date
        if day is None:
            continue
        return _when(match, day + shift, anchor, today)
    return None


def _ends(match: re.Match[str], plain: str) -> bool:
    """Tell "a week after, they met" from "a week after they had met"."""
    if match.group().endswith("after") and _HAD_DONE.match(plain, match.end()):
        return False
    if match["turn"] in {"after", "before"} and _DID.match(plain, match.end()):
        return False
    return _ENDS.match(plain, match.end()) is not None


_HAD_DONE: Final = re.compile(
    r" (?:they|he|she|both|the (?:two|pair|ministers|leaders|presidents|chiefs)(?: [a-z]+)?) (?:had|last)\b"
)
_DID: Final = re.compile(  # "a week after she received him"
    r" (?:they|he|she|it) (?:\w+ly )?(?:met|saw|spoke|held|sat|had|\w+ed)\b"
)
_CAME: Final = re.compile(
    r"\b(?:came|comes|coming|follows|is|was (?:made|announced|issued|published|taken)|were (?:made|announced|issued|published)|made|announced) $"
)


_REACH: Final = 120  # characters


def shifted(text: str, anchor: date) -> date | None:
    """Read a day told by the day of the sentence before: "The next day they met"."""
    for match, days in _shifts(text, 0, len(text)):
        if match.start() == 0 or _ENDS.match(text, match.end()):
            return anchor + timedelta(days=days)
    return None


def _shifts(plain: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int]]:
    for match in _ANCHORED.finditer(plain, start, end):
        yield match, _days(match)


def _days(m: re.Match[str]) -> int:
    if m["same"] or m["hours"] or m["unit"] == "hour":
        whole = int(m["count"]) // 24 if m["count"] and m["count"].isdigit() else 0
        return -whole if (m["turn"] or "") in {"earlier", "before", "prior"} else whole
    if m["next"] or m["side"] == "after":
        return 1
    if m["last"] or m["side"] == "before":
        return -1
    word = m["count"].lower()
    count = (int(word) if word.isdigit() else NUMBERS[word]) * (7 if m["unit"] == "week" else 1)
    return count if m["turn"].lower().startswith(("later", "after")) else -count


def _either(match: re.Match[str], shift: timedelta, anchor: When) -> When:
    """Count from a weekday that may lie on either side of the day the text is told on."""
    past, future = (day + shift if day else None for day in (anchor.past, anchor.future))
    return replace(
        _when(match, past or anchor.date or date.min, anchor, date.max), past=past, future=future
    )


def _when(match: re.Match[str], day: date, anchor: When, today: date) -> When:
    return replace(
        anchor,
        start=match.start(),
        end=match.end(),
        text=match.group(),
        date=day,
        date_end=None,
        past=day if day <= today else None,
        past_end=None,
        future=day if day >= today else None,
        future_end=None,
        attribution=False,
        deadline=False,
    )


OF_RETURN = re.compile(  # "came home on Saturday from a trip in which she met him"
    r"\bfrom (?:an?|the|his|her|their) (?:[\w'-]+ ){0,4}?(?:trip|tour|swing|journey|visit|stay)\b[^.;:\"]{0,40}? (?:in|on|during) which "
)
_IN_PASSING = re.compile(r", (?:who|whose|which)\b[^;:\"]*$")


def own_days(line: Line, plain: str, whens: list[When], at: tuple[int, int]) -> list[When]:
    """Leave out the day of a clause in passing where another is told, and a month whose day is.

    "Holm, who came on Monday, met him on Tuesday"; "travels next month for talks on March 4".
    """
    a, b = at
    kept = [
        w
        for w in whens
        if not (
            w.end <= a
            and (
                OF_RETURN.search(plain, w.end, a)
                or (
                    _is_in_passing(line, plain, w, a)
                    and (
                        _arrived(line, plain, w, a)
                        or any(o.start >= b and not o.attribution for o in whens)
                    )
                )
            )
        )
    ]
    later = [o for o in kept if o.start >= b]
    return [
        w
        for w in kept
        if not any(_holds(w, o) and not _GOES_ON.search(plain, w.end, o.start) for o in later)
    ]


_GOES_ON: Final = re.compile(  # "met him last week, and will be in Riga on Friday"
    r"\b(?:and|but|while|before|after|when|who)\b[^;:\"]{0,30}?\b(?:will|would|is|are|leaves|flies|returns)\b"
)


_TO_BE: Final = re.compile(r" to (?:be )?$")


def _is_in_passing(line: Line, plain: str, when: When, at: int) -> bool:
    """Tell the day of a clause in passing, and that of "flies in tonight to be received"."""
    if _TO_BE.match(plain, when.end, at):
        return True
    return ", " in plain[when.end : at] and (
        _IN_PASSING.search(plain, line.start, when.start) is not None
    )


def _arrived(line: Line, plain: str, when: When, at: int) -> bool:
    """Tell the day of coming from that of what is to come: "who came on Monday, is to meet"."""
    came = ARRIVED.search(plain, line.start, when.start) is not None
    return came and _IS_TO.search(plain, when.end, at) is not None


ARRIVED: Final = re.compile(
    r", (?:who|which) (?:had )?(?:arrived|landed|came|flew|began|started|got|touched down|took office)\b[^;:\"]*$"
)
_IS_TO: Final = re.compile(
    r"\b(?:will|is (?:to|due|set|scheduled|expected|also to)|are (?:to|due|set|scheduled|expected)|plans to)\b"
)


def _holds(vague: When, fine: When) -> bool:
    """Tell a week, month or year from the day in it that the sentence goes on to tell."""
    if vague.precision == "day" or fine.precision != "day" or fine.attribution or fine.deadline:
        return False
    for ahead in (True, False):
        first, last = vague.reading(future=ahead)
        day = fine.reading(future=ahead)[0]
        if first and last and day and first <= day <= last:
            return True
    return False


def told_at(
    line: Line, a: int, b: int, parties: tuple[Party, ...], article: Article
) -> tuple[int, int]:
    """Give what a date must stand near: of "A on Monday and B a day later" each its own party."""
    other = parties[-1]
    days = [w for w in article.dates(line) if w.precision == "day" and not w.attribution]
    apart = ";" in article.plain[b : other.start]
    if other.start >= b and any(w.end <= a for w in days):
        beside = (_RIGHT_BEHIND.fullmatch(article.plain, other.end, w.start) for w in days)
        if any(beside):  # "A in Riga on Monday, and with B in Oslo on Tuesday"
            return other.end, other.end
    if len(parties) == 2 and not apart and any(b <= w.start < other.start for w in days):
        return (other.end if days[-1].start >= other.end else other.start), other.end
    return a, b


_RIGHT_BEHIND: Final = re.compile(
    r"(?:,? (?:of|in|at) (?:the )?[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|of|de)){0,3}){0,2},? (?:on |next |this )*"
)


AGED: Final = 14  # days
_IN_MONTH: Final = re.compile(r"^\W*(?:Back )?[Ii]n (?:early |late |mid-)?$")


def long_ago(line: Line, article: Article) -> bool:
    """Tell a sentence that dates what it tells to a month gone by: "In February it paid"."""
    return any(
        when.past is not None
        and not when.deadline
        and (article.today - (when.past_end or when.past)).days > AGED
        and (when.future is None or _IN_MONTH.search(article.plain, line.start, when.start))
        for when in article.dates(line)
    )
