"""Commitments and requests told in one sentence (C1–C6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extract.languages.meetings import HISTORY
from monitor.extract.money import amounts
from monitor.types import Evidence, Mention, Status

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.lexicon import Commit
    from monitor.extract.languages.parties import Party
    from monitor.extract.money import Found
    from monitor.types import Amount


def read_pledges(article: Article, line: Line) -> Iterator[Mention]:
    """Give the commitments of a sentence, or the request it tells of."""
    lexicon = article.lexicon
    if lexicon.request.search(line.text):
        request = _request(article, line)
        if request is not None:
            yield request
        if not _later_trigger(article, line):
            return
    if lexicon.not_commit.search(line.text):
        return
    for commit in lexicon.commits:
        match = commit.pattern.search(line.text)
        if match is None:
            continue
        mention = _pledge(article, line, commit, match)
        if mention is not None:
            yield mention
            return


def _later_trigger(article: Article, line: Line) -> bool:
    """Tell whether a sentence that begins with a request ends with a commitment to it."""
    asked = list(article.lexicon.request.finditer(line.text))
    after = line.text[asked[-1].end() :]
    return any(commit.pattern.search(after) for commit in article.lexicon.commits)


def _request(article: Article, line: Line) -> Mention | None:
    sides = tuple(sorted({party.side for party in line.parties}))
    if len(sides) < 2:
        return None
    asker = next((p for p in line.parties if p.subject), line.parties[0])
    asked = next((p for p in line.parties if p.side != asker.side), None)
    return Mention(
        kind="request",
        status=Status.REQUESTED,
        sides=sides,
        giver=asked.side if asked else None,
        receiver=asker.side,
        evidence=(_evidence(article, line, "request"),),
    )


def _pledge(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> Mention | None:
    lexicon = article.lexicon
    money, count, conversion = _amounts(article, line)
    target = _object(article, line, match)
    giver, receiver = _ends(article, line, commit)
    concrete = money or count or commit.strength == "binding"
    concrete = concrete or lexicon.concrete.search(line.text) is not None
    if giver is None or not concrete:
        return None
    channel = next((name for name, p in lexicon.channels if p.search(line.text)), None)
    sides = {giver.side} | ({receiver.side} if receiver else set())
    if channel in {"PURL", "NSATU", "CAP"}:
        sides.add("nato")
    if commit.mutual:
        sides |= {p.side for p in _two(article, line)}
    if len(sides) < 2:
        return None
    persons = tuple(dict.fromkeys(p.person for p in line.parties if p.person and p.side in sides))
    when = next((w for w in line.whens if w.date and not w.dateline), None)
    date, date_end = when.reading(future=False) if when and when.past else (None, None)
    strength = commit.strength
    if strength == "firm" and not (money or count) and commit.mutual:
        strength = "soft"
    return Mention(
        kind="commitment",
        status=_status(article, line, commit),
        sides=tuple(sorted(sides)),
        persons=persons,
        background=_background(article, line),
        date=date if when and when.precision == "day" else None,
        date_end=date_end if when and when.precision == "day" else None,
        date_precision="day" if date and when and when.precision == "day" else "unknown",
        giver=giver.side,
        receiver=receiver.side if receiver else None,
        channel=channel,
        object=target,
        amount=money or count,
        conversion=conversion,
        deadline=_deadline(line),
        strength=strength,
        relation=_relation(article, line),
        attribution="unnamed" if lexicon.unnamed.search(line.text) else "reported",
        evidence=(_evidence(article, line, commit.rule),),
    )


def _status(article: Article, line: Line, commit: Commit) -> Status:
    unsure = commit.status in {Status.PLEDGED, Status.OFFERED} and article.lexicon.unnamed.search(
        line.text
    )
    return Status.UNCONFIRMED if unsure else commit.status


def _relation(article: Article, line: Line) -> str | None:  # type: ignore[return]
    if article.lexicon.reaffirm.search(line.text):
        return "reaffirmed"
    return "further" if article.lexicon.further.search(line.text) else None


def _background(article: Article, line: Line) -> bool:
    today = article.published.date()
    old = [
        w
        for w in line.whens
        if w.past and not w.future and today - (w.past_end or w.past) > HISTORY
    ]
    return bool(old) or article.lexicon.background.search(line.text) is not None


def _deadline(line: Line) -> str | None:
    ahead = [w for w in line.whens if w.future and w.date and not w.attribution and not w.past]
    if not ahead:
        return None
    first, last = ahead[-1].reading(future=True)
    day = last or first
    return day.isoformat() if day else ahead[-1].text


def _amounts(article: Article, line: Line) -> tuple[Amount | None, Amount | None, Amount | None]:
    found: Sequence[Found] = amounts(
        article.text,
        line.start,
        line.end,
        language=article.lexicon.language,
        source_country=article.source_country,
    )
    money = [f.amount for f in found if f.amount.unit is None and not f.conversion]
    counts = [f.amount for f in found if f.amount.unit is not None]
    conversions = [f.amount for f in found if f.conversion]
    return (
        money[0] if money else None,
        counts[0] if counts else None,
        conversions[0] if money and conversions else None,
    )


def _object(article: Article, line: Line, match: re.Match[str]) -> str | None:
    lexicon = article.lexicon
    part = line.text[: match.start()] if lexicon.verb_final else line.text[match.end() :]
    found = [m["object"].strip() for m in lexicon.objects.finditer(part)]
    return found[-1 if lexicon.verb_final else 0] if found else None


def _ends(article: Article, line: Line, commit: Commit) -> tuple[Party | None, Party | None]:
    """Find who gives and who receives."""
    receiver = next((p for p in line.parties if p.receiver and not p.subject), None)
    others = [p for p in line.parties if receiver is None or p.side != receiver.side]
    giver = next((p for p in others if p.subject), None)
    if commit.mutual:
        both = _two(article, line)
        giver = giver or (both[0] if both else None)
        if giver and receiver is None:
            receiver = next((p for p in both if p.side != giver.side), None)
        return giver, receiver
    if giver is None:
        giver = next((p for p in others if p.strong), None) or (others[0] if others else None)
    if giver is None or not giver.subject:
        giver = giver if giver and giver.strong else article.topic(line) or giver
    if receiver is not None and giver is not None and receiver.side == giver.side:
        receiver = None
    if receiver is None and giver is not None:
        receiver = next((p for p in line.parties if p.side != giver.side and not p.subject), None)
    return giver, receiver


def _two(article: Article, line: Line) -> tuple[Party, ...]:
    if len({p.side for p in line.parties}) >= 2 and not article.lexicon.pair.search(line.text):
        return line.parties
    pair = article.pair(line)
    return pair or line.parties


def _evidence(article: Article, line: Line, rule: str) -> Evidence:
    return Evidence(
        start=line.start,
        end=line.end,
        text=article.text[line.start : line.end],
        rule=rule,
        fields=("giver", "receiver", "amount", "status"),
        rank="title" if line.title else "body",
    )
