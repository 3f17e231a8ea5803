"""What a sentence promises: who gives what to whom, how much of it and by when (C1–C6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from monitor.extract.languages.acting import acting, states
from monitor.extract.languages.helped import else_for_whom
from monitor.extract.languages.lexicon import ALPHABETIC
from monitor.extract.languages.objects import deadline, shortest, sums
from monitor.extract.languages.revised import revision
from monitor.extract.languages.tense import HISTORY
from monitor.types import Evidence, Mention, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.lexicon import Commit
    from monitor.extract.languages.parties import Party
    from monitor.types import Strength


def pledge(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> Iterator[Mention]:
    """Give one commitment for each giver (C8); nothing without an object worth noting."""
    lexicon = article.lexicon
    money, count, conversion = sums(article, line)
    if commit.counted and not (money or count):
        return
    changed = revision(article, line)
    if changed is not None:
        money, conversion = changed.amount, None
    concrete = money or count or commit.strength == "binding"
    concrete = concrete or lexicon.concrete.search(line.text) is not None
    channel = _channel(article, line)
    givers, receiver = _ends(article, line, commit, channel, match)
    target = _object(article, line, match)
    if not concrete or not givers or lexicon.total.search(line.text):
        return
    able = receiver and (money or lexicon.institution.search(line.text))
    if givers[0].side == "nato" and not commit.mutual and not able:
        return  # its officials announce what others give
    when = next((w for w in line.whens if w.past and w.precision == "day" and not w.dateline), None)
    date, date_end = when.reading(future=False) if when else (None, None)
    for giver in givers:
        sides = _bound_sides(article, line, commit, giver, receiver, channel)
        if len(sides) < 2:
            continue
        bound = sides if commit.mutual or "nato" in {giver.side, receiver} else sides - {"nato"}
        yield Mention(
            kind="commitment",
            status=_status(article, line, commit, match),
            sides=tuple(sorted(sides)),
            persons=_persons(line, bound),
            background=_background(article, line),
            date=date,
            date_end=date_end,
            date_precision="day" if date else "unknown",
            giver=giver.side,
            receiver=receiver,
            channel=channel,
            object=target,
            amount=money or count,
            conversion=conversion,
            deadline=deadline(line),
            strength=_strength(commit, counted=bool(money or count)),
            previous_amount=changed.previous if changed else None,
            relation="revised" if changed else _relation(article, line),
            attribution="unnamed" if lexicon.unnamed.search(line.text) else "reported",
            evidence=(told(article, line, commit.rule),),
        )


def _persons(line: Line, sides: set[str]) -> tuple[str, ...]:
    """Name the people of these sides once each."""
    people = (p.person for p in line.parties if p.person and p.side in sides)
    return tuple(dict.fromkeys(people))


def _channel(article: Article, line: Line) -> str | None:
    """Find the channel: in the sentence, or in the next one when that names no other party."""
    texts = [line.text]
    if line.index + 1 < len(article.lines):
        following = article.lines[line.index + 1]
        if {p.side for p in following.parties} <= {"nato"}:
            texts.append(following.text)
    for text in texts:
        for name, pattern in article.lexicon.channels:
            if pattern.search(text):
                return name
    return None


def _strength(commit: Commit, *, counted: bool) -> Strength:
    if commit.strength == "firm" and commit.mutual and not counted:
        return "soft"
    return commit.strength


def _bound_sides(
    article: Article,
    line: Line,
    commit: Commit,
    giver: Party,
    receiver: str | None,
    channel: str | None,
) -> set[str]:
    sides = {giver.side, receiver or giver.side}
    if channel in _NATO_CHANNELS or any(p.side == "nato" and p.receiver for p in line.parties):
        sides.add("nato")
    if commit.mutual:
        sides |= {p.side for p in _two(article, line) if not p.about}
    return sides


_NATO_CHANNELS: Final = frozenset({"PURL", "NSATU", "CAP"})


def _status(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> Status:
    if article.lexicon.denied.search(line.text):
        return Status.DENIED
    if commit.status is Status.SIGNED and article.lexicon.unsigned.search(line.text):
        return Status.AGREED
    until = match.start() + 1 if article.lexicon.verb_final else len(line.text)
    bound = article.lexicon.condition.search(line.text, 0, until)
    if bound and commit.status in {Status.PLEDGED, Status.OFFERED}:
        return Status.CONDITIONAL
    rumoured = article.lexicon.rumour.search(line.text) is not None
    unsure = commit.status in {Status.PLEDGED, Status.OFFERED} and (
        rumoured or article.lexicon.unnamed.search(line.text)
    )
    return Status.UNCONFIRMED if unsure else commit.status


def _relation(article: Article, line: Line) -> Literal["further", "reaffirmed"] | None:
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


def _object(article: Article, line: Line, match: re.Match[str]) -> str | None:
    lexicon = article.lexicon
    short = shortest(lexicon, line.text, match)
    if short:
        return short
    part = line.text[: match.start()] if lexicon.verb_final else line.text[match.end() :]
    found = [m["object"].strip() for m in lexicon.objects.finditer(part)]
    return found[-1 if lexicon.verb_final else 0] if found else None


def _ends(
    article: Article, line: Line, commit: Commit, channel: str | None, match: re.Match[str]
) -> tuple[tuple[Party, ...], str | None]:
    """Find who gives, all of them, and who receives."""
    parties = [p for p in line.parties if not _is_members(article, p)]
    helped = sorted((p for p in parties if p.receiver), key=lambda p: p.side == "nato")
    receiver = helped[0].side if helped else None  # whom a fund of NATO is for, before NATO
    if commit.taken:
        return _taken(article, line)
    if commit.mutual:
        return _both(article, line, commit, receiver)
    able = [p for p in parties if p.side != receiver and not p.about]
    at = line.start + match.start()
    least = 0 if article.lexicon.language == "zh" else 1  # 日本承诺: the verb follows at once
    giver = next((p for p in able if p.agent and p.side != receiver), None)
    giver = giver or next(
        (p for p in parties if least <= at - p.end < NEXT and not p.receiver), None
    )  # "Seoul steuert … bei"
    giver = giver or next((p for p in able if p.nominative and _speaker_before(able, p)), None)
    giver = giver or next((p for p in able if p.subject), None)
    giver = giver or next((p for p in able if p.strong), None) or article.topic(line)
    giver = giver or (able[0] if able else None) or _denier(article, line, receiver)
    giver = giver or acting(article, line, receiver)
    if giver is None or giver.side == receiver:
        return (), receiver
    if receiver is None and channel in _NATO_CHANNELS:
        receiver = "ua"
    givers = _together(article, able, giver)
    return givers, receiver or else_for_whom(article, line, {g.side for g in givers})


def _taken(article: Article, line: Line) -> tuple[tuple[Party, ...], str | None]:
    """Find the giver of what the subject has received: the other side, or where it came from."""
    taker = next((p for p in line.parties if p.subject and not p.agent), None)
    taker = taker or next((p for p in line.parties if not p.agent), None)
    if taker is None:
        return (), None
    others = [p for p in line.parties if p.side not in {taker.side, "nato"}]
    others += [p for p in states(line) if p.side != taker.side]
    giver = next((p for p in others if p.agent), others[0] if others else None)
    giver = giver or acting(article, line, taker.side)
    return ((giver,) if giver else (), taker.side)


def _denier(article: Article, line: Line, receiver: str | None) -> Party | None:
    """Find who denies that he gives: whoever speaks right after, where the denial names nobody."""
    later = article.lines[line.index + 1 : line.index + 2]
    if not (later and article.lexicon.denied.search(line.text)):
        return None
    return next((p for p in later[0].parties if p.side != receiver and not p.about), None)


NEXT: Final = 3  # characters from a giver to his verb


def _both(
    article: Article, line: Line, commit: Commit, receiver: str | None
) -> tuple[tuple[Party, ...], str | None]:
    """Find the two who agree; who accepts an offer has the other for its giver."""
    all_named = _two(article, line)
    both = [p for p in all_named if not p.about]
    if len({p.side for p in both}) < 2:
        both = list(all_named)
    giver = next((p for p in both if p.subject), both[0] if both else None)
    if giver is None:
        return (), None
    places = (p.side for p in states(line))  # bought "in" one
    other = next((p.side for p in both if p.side != giver.side), None)
    bought = article.lexicon.purchase.search(line.text) is not None
    if article.lexicon.language not in ALPHABETIC or bought:
        other = other or next((side for side in places if side != giver.side), None)
    accepted = next((p for p in both if p.side == other), None)
    if accepted and commit.rule.endswith(".accepted"):
        return (accepted,), giver.side  # the offer was the other's
    return (giver,), other or receiver


def _speaker_before(able: Sequence[Party], party: Party) -> bool:
    return any(p.subject and not p.nominative and p.end <= party.start for p in able)


def _together(article: Article, able: Sequence[Party], giver: Party) -> tuple[Party, ...]:
    """Add the sides joined to the giver: "A と B が"."""
    givers = [giver]
    for party in reversed([p for p in able if p.end <= giver.start]):
        gap = article.text[party.end : givers[-1].start]
        if party.side not in {g.side for g in givers} and _JOINED.fullmatch(gap):
            givers.append(party)
    return tuple(reversed(givers))


_JOINED: Final = re.compile(
    r"\s?(?:と|、|・|와|과|,|和|与|及|et|und|et la|et l['’])\s?(?:la |l['’]|die )?"
)


def _is_members(article: Article, party: Party) -> bool:
    after = article.text[party.end : party.end + 16]
    return party.side == "nato" and article.lexicon.members.match(after) is not None


def _two(article: Article, line: Line) -> tuple[Party, ...]:
    if len({p.side for p in line.parties}) >= 2 and not article.lexicon.pair.search(line.text):
        return line.parties
    both = article.lexicon.pair.search(line.text)
    told = [p for p in line.parties if both and p.end - line.start <= both.start() and p.strong]
    if len({p.side for p in told}) >= 2 and article.lexicon.language not in ALPHABETIC:
        return tuple(told)
    pair = article.pair(line)
    own = {p.side for p in line.parties if p.strong} & {p.side for p in pair}
    if own and len({p.side for p in pair}) > 2:  # of several met, the one this is about
        first = next((p.side for p in pair if p.subject), "")
        pair = tuple(p for p in pair if p.side in {*own, first})
    return pair or line.parties


def told(article: Article, line: Line, rule: str) -> Evidence:
    """Give a sentence as the evidence of what it promises or asks for."""
    return Evidence(
        start=line.start,
        end=line.end,
        text=article.text[line.start : line.end],
        rule=rule,
        fields=("giver", "receiver", "amount", "status"),
        rank="title" if line.title else "body",
    )
