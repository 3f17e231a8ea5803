"""Old news told again: a promise "announced in December", a call "in the same month" (N1, N3)."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

OLD: Final = 14  # days
_TOLD_IN = re.compile(
    r"\b(?:announced|unveiled|pledged|promised|made public|disclosed|agreed|made|published|confirmed|revealed|signed)(?: (?:it|this|them|together|jointly|first|back))? (?:in|on|during)? ?(?:late |early |mid-)?$"
)
_SAID = frozenset(  # what saying makes; that a sum was paid is news whenever it was promised
    {Status.PLEDGED, Status.OFFERED, Status.AGREED, Status.SIGNED, Status.UNCONFIRMED}
)
_SAME_TIME = keyed(
    r"\b(?:in|during|later|earlier) (?:that|the) same (?:month|week|year|spring|summer|autumn|fall|winter)\b"
    r"|\bat (?:the|that) (?:time|same time)\b"
)
_PLUPERFECT = re.compile(
    r"\bhad (?:\w+ )?(?:met|spoken|talked|held|telephoned|called|visited|discussed|seen|hosted|received|sent|given|pledged|promised)\b"
)


def note_old(line: Line, article: Article, here: Sequence[Draft], told: Sequence[Draft]) -> None:
    """Mark what a sentence says was told, or happened, more than a fortnight ago.

    Args:
        line: The sentence.
        article: Where it stands.
        here: The tellings of the sentence.
        told: Those of the sentences before.
    """
    live = [d for d in here if not d.background]
    if not live:
        return
    if _told_long_ago(line, article):
        for draft in live:
            after = article.plain.endswith(", ", 0, draft.start)  # "who gave in 2022, will give"
            if draft.kind == "commitment" and draft.status in _SAID and not after:
                draft.background = True
        return
    for draft in live:
        if draft.kind == "commitment" and (
            _years_since(draft, article)
            or _month_ago(draft, article)
            or _recalled(draft, article, told)
            or _in_passing(draft, article)
        ):
            draft.background = True
    live = [d for d in live if not d.background]
    past = told[-1].background if told else False
    if _SAME_TIME.search(line.text) and (past or _PLUPERFECT.search(line.text)):
        for draft in live:
            if draft.status in {Status.OCCURRED, Status.PLEDGED, Status.DELIVERED}:
                draft.background, draft.date = True, None


def _told_long_ago(line: Line, article: Article) -> bool:
    for when in article.dates(line):
        last = when.past_end or when.past
        if last is None or when.dateline or (article.today - last).days <= OLD:
            continue
        if when.future is not None and (when.future - article.today).days < OLD:
            continue
        if _TOLD_IN.search(article.plain, max(line.start, when.start - 40), when.start):
            return True
    return False


_WHICH_IS = re.compile(
    r"(?:\b(?:which|that)|, (?:which|who))(?: (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})?(?: also| already)? (?:is |are )?$"
)
_DOING = re.compile(r"(?:(?:is|are) )?(?:now |\w+ly )?[a-z]+ing\b|(?:is|are) to [a-z]+\b")
_IS_TO = re.compile(
    r"\b(?:that|which) (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:is|are|was|were) (?:due |set )?to [a-z]+\b[^.;]{0,80}? will (?:still )?(?:be|come|go|arrive|reach)\b"
)
_LEAD: Final = 1  # index of a text's first sentence


def _in_passing(draft: Draft, article: Article) -> bool:
    """Tell what is only said to tell a thing from others: "the radar, which Ottawa is buying".

    A lead that gives the sum with it may be the first to tell of it.
    """
    line, plain = draft.line, article.plain
    doing = _DOING.match(plain, draft.start, line.end)
    which = _WHICH_IS.search(plain, max(line.start, draft.start - 60), draft.start)
    known = draft.amount is None and _IS_TO.search(plain, line.start, draft.end)
    leads = line.index <= _LEAD and draft.amount is not None
    return bool((doing and which) or known) and not leads and draft.status is Status.PLEDGED


_YEARS_SINCE = keyed(
    r"\b(?:years|decades?|(?:a|one) year|(?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten|eleven) months)"
    r"(?: have (?:now )?(?:passed|gone by))? (?:since|after)(?: [\w$€£¥.'’-]+){1,9}? ?$",
    re.IGNORECASE,
)


_AND_NOW = re.compile(  # what was done those years later
    r", [^,;]{0,60}\b(?:pledg|promis|order|agree|sign|g[ai]ve|donat|deliver|sen[dt]|bought|buy|paid|pay|announc|sa(?:id|ys))"
)


_WITHIN = re.compile(r"\bwithin (?:[\w-]+ ){0,3}$")


def _years_since(draft: Draft, article: Article) -> bool:
    """Tell what the years are counted from: "it is six years since Oslo cancelled the order"."""
    plain, line = article.plain, draft.line
    since = _YEARS_SINCE.search(plain, line.start, draft.start)
    if since is None or _WITHIN.search(plain, line.start, since.start()):
        return False
    return _AND_NOW.search(plain, draft.start, line.end) is None


_WHEN_DONE = re.compile(r"\b(?:[Ii]n|[Bb]ack|[Dd]uring|[Ss]ince|[Ll]ast|[Ee]arly|[Ll]ate)\b")
_PAST = re.compile(r"(?:ed|struck|won|took|gave|sent|made|undertook)\b", re.IGNORECASE)
_THAT = re.compile(
    r"(?:[^.;]|\.\d){0,80}?\bthat (?:same )?(?:January|February|March|April|June|July|August|September|October|November|December|year|spring|summer|autumn|winter)\b"
)
_ONLY_THIS = re.compile(  # "was signed only this year": at some time before the news
    r"[^.;,]{0,40}?\b(?:only|earlier|already|sometime) this (?:year|spring|summer|autumn|fall|winter)\b"
)
_AHEAD = re.compile(r"\b(?:to|will|would|that|by|until|from|for|be|starting|under)\b")


def _month_ago(draft: Draft, article: Article) -> bool:
    """Tell "agreed in January" and "In January it signed" of a month that is over."""
    line, plain = draft.line, article.plain
    if not _PAST.search(plain, draft.start, draft.end) or draft.status not in _DONE:
        return False
    if _THAT.match(plain, draft.end, line.end) or _ONLY_THIS.match(plain, draft.end, line.end):
        return True
    for when in article.dates(line):
        last = when.past_end or when.past
        if when.precision != "month" or last is None or (article.today - last).days <= OLD:
            continue
        if not _WHEN_DONE.search(plain, max(line.start, when.start - 10), when.end):
            continue
        if when.start < draft.start:
            opening = when.start - line.start < 14
            if opening and not _AHEAD.search(plain, when.end, draft.start):
                return True
        elif not _AHEAD.search(plain, draft.end, when.start) and when.start < draft.end + 45:
            return True
    return False


_DONE = _SAID | {Status.DELIVERED, Status.PARTLY_DELIVERED, Status.ALLOCATED}
_GIVEN = frozenset({Status.DELIVERED, Status.PARTLY_DELIVERED})
_PERFECT = re.compile(r"(?:^|\b)(?:[Hh]as|[Hh]ave) (?:(?:already|also|so far|itself|\w+ly) )?")
_NEWS = re.compile(
    r"\b(?:said|says|announced|announces|confirmed|told|added|disclosed|revealed|stated|reported|according|today|now|just|this week|yesterday|tonight|wrote)\b|[\"]"
)
_OPENING: Final = 3  # sentences, the title among them, in which news is told


def _recalled(draft: Draft, article: Article, told: Sequence[Draft]) -> bool:
    """Tell what a later sentence recalls: "Britain has given four", with no day and no speaker."""
    line = draft.line
    if line.rank != "body" or line.index < _OPENING or draft.status not in _DONE:
        return False
    words = article.plain[max(line.start, draft.start - 12) : draft.end]
    if draft.status not in _GIVEN and any(
        d.kind == "commitment" and not d.background for d in told
    ):
        return False  # a further promise of the same news
    if draft.status not in _GIVEN and " also " in words:
        return False
    if not _PERFECT.search(words) or _NEWS.search(line.text) or draft.relation == "part":
        return False
    return not any(w.precision in {"day", "week"} for w in article.dates(line))


def settle_history(drafts: Sequence[Draft]) -> None:
    """Mark what else an article says of what its text dates long ago, its title first."""
    _settle_titles(drafts)
    old = [d for d in drafts if d.kind == "commitment" and d.background and d.line.rank == "body"]
    for draft in drafts:
        if draft.kind != "commitment" or draft.background or draft.relation == "further":
            continue
        if any(_of_one(draft, other) for other in old):
            draft.background = True


def _settle_titles(drafts: Sequence[Draft]) -> None:
    """Mark a title's meeting where the text tells of it as history and of no other."""
    body = [d for d in drafts if d.kind == "meeting" and d.line.rank == "body"]
    for draft in drafts:
        if draft.kind != "meeting" or draft.line.rank != "title" or draft.background:
            continue
        same = [d for d in body if set(d.sides) & set(draft.sides) and _meet_alike(d, draft)]
        if same and all(d.background for d in same) and same[0].date is not None:
            draft.background = True


def _meet_alike(one: Draft, other: Draft) -> bool:
    """Tell whether two tellings share their people; one that names none shares any."""
    ours, theirs = set(one.persons), set(other.persons)
    return not ours or not theirs or ours <= theirs or theirs <= ours


def _of_one(draft: Draft, old: Draft) -> bool:
    ours = {s for p in draft.givers for s in p.sides}
    theirs = {s for p in old.givers for s in p.sides}
    if not ours & theirs or draft.status not in {Status.PLEDGED, old.status}:
        return False
    if draft.amount is None or old.amount is None:
        return draft.refers or draft.line.rank == "title"
    one, other = draft.amount, old.amount
    return (one.value, one.unit) == (other.value, other.unit)
