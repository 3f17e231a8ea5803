"""What a sentence promises: who gives what to whom, how much of it and by when (C1–C6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from monitor.extract.languages.meetings.tense import HISTORY, of_old
from monitor.extract.languages.promises.ends import NATO_CHANNELS, both_named, ends
from monitor.extract.languages.promises.goods import thing
from monitor.extract.languages.promises.objects import cost, deadline, shortest, sums
from monitor.extract.languages.promises.quantities import quantity
from monitor.extract.languages.promises.revised import revision
from monitor.extract.languages.promises.standing import standing
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Evidence, Mention, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party
    from monitor.extract.languages.promises.revised import Revision
    from monitor.extract.languages.tongues.lexicon import Commit
    from monitor.types import Amount, Strength


def _made_on(article: Article, line: Line, commit: Commit) -> tuple[date | None, date | None]:
    """Give the day, or the days, on which a sentence says its promise was made."""
    western = article.lexicon.language in ALPHABETIC
    if commit.status is Status.SIGNED and western and article.lexicon.unsigned.search(line.text):
        return None, None  # the day on which it is to be
    days = (w for w in line.whens if w.past and w.precision == "day" and not w.dateline)
    when = next(days, None)
    return when.reading(future=False) if when else (None, None)


def pledge(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> Iterator[Mention]:
    """Give one commitment for each giver (C8); nothing without an object worth noting."""
    lexicon = article.lexicon
    old = _of_another_day(article, line, commit, match)
    if old or (found := _sums(article, line, commit)) is None:
        return
    money, count, conversion, changed = found
    sure = commit.strength == "binding" or commit.status is Status.EXPIRED
    concrete = money or count or sure or _is_concrete(article, line)
    channel = _channel(article, line)
    givers, receiver = ends(article, line, commit, channel, match)
    target = thing(_object(article, line, match), line.text, count, lexicon.language)
    summed = lexicon.total.search(line.text) or (len(givers) > 1 and _SUM.search(line.text))
    commit, givers, receiver = _jointly(article, commit, givers, receiver)
    if not concrete or not givers or summed:
        return
    western = lexicon.language in ALPHABETIC
    bare = commit.bare and not _is_aid(line, givers, receiver, channel)
    able = commit.mutual or _able(article, line, receiver, sum_told=money is not None)
    nobody = not line.parties and article.lexicon.denied.search(line.text)  # "no deal was signed"
    if bare or (nobody and western) or (givers[0].side == "nato" and not able):
        return  # its officials announce what others give
    date, date_end = _made_on(article, line, commit)
    for giver in givers:
        sides = _bound_sides(article, line, commit, giver, receiver, channel)
        if len(sides) < 2:
            continue
        bound = sides if commit.mutual or "nato" in {giver.side, receiver} else sides - {"nato"}
        yield Mention(
            kind="commitment",
            status=standing(article, line, commit, match),
            sides=tuple(sorted(sides)),
            persons=_persons(line, bound),
            background=_background(article, line, exits=commit.status in _EXITS),
            date=date,
            date_end=date_end,
            date_precision="day" if date else "unknown",
            giver=giver.side,
            receiver=receiver,
            channel=channel,
            object=target,
            amount=money or count,
            quantity=None if changed else quantity(line, lexicon.language, money, count),
            conversion=conversion,
            deadline=deadline(line),
            strength=_strength(commit, counted=bool(money or count)),
            previous_amount=changed.previous if changed else None,
            relation="revised" if changed else _relation(article, line),
            attribution="unnamed" if lexicon.unnamed.search(line.text) else "reported",
            evidence=(told(article, line, commit.rule),),
        )


def _of_another_day(article: Article, line: Line, commit: Commit, match: re.Match[str]) -> bool:
    """Tell what is told beside what it led to, and a delivery in Chinese that is still to come."""
    earlier = _OF_BEFORE.search(line.text)
    if earlier is not None and earlier.start() <= match.start() < earlier.end():
        return True
    ahead = _TO_COME.search(line.text, 0, match.start())
    return (
        commit.status is Status.DELIVERED and ahead is not None and article.lexicon.language == "zh"
    )


def _sums(
    article: Article, line: Line, commit: Commit
) -> tuple[Amount | None, Amount | None, Amount | None, Revision | None] | None:
    """Give sum, count, conversion and what was revised; nothing where a count is wanted."""
    money, count, conversion = sums(article, line)
    if commit.counted and not (money or count):
        return None
    changed = revision(article, line)
    if changed is not None:
        money, conversion = changed.amount, None
    money = money or cost(article, line, counted=count is not None)
    return money, count, conversion, changed


def _able(article: Article, line: Line, receiver: str | None, *, sum_told: bool) -> bool:
    """Tell that the alliance itself gives: a sum, to a side named as who gets it, by a body."""
    if receiver is None:
        return False
    to = receiver != "ua" and any(p.receiver and p.side == receiver for p in line.parties)
    return sum_told or to or article.lexicon.institution.search(line.text) is not None


def _jointly(
    article: Article, commit: Commit, givers: tuple[Party, ...], receiver: str | None
) -> tuple[Commit, tuple[Party, ...], str | None]:
    """Read what two promise together, and nobody else is for, as what they agreed on."""
    two = len({g.side for g in givers}) == _PAIR and receiver in {None, *(g.side for g in givers)}
    if not two or commit.status is not Status.PLEDGED:
        return commit, givers, receiver
    if article.lexicon.language not in ALPHABETIC:
        return commit, givers, receiver
    agreed = replace(commit, status=Status.AGREED, mutual=True)
    return agreed, givers[:1], givers[1].side


def _is_concrete(article: Article, line: Line) -> bool:
    """Tell whether a sentence names a thing, or goes back to the one before it that does."""
    concrete = article.lexicon.concrete
    if concrete.search(line.text):
        return True
    before = article.before(line)[:1] if _THAT.match(line.text) else ()
    return any(concrete.search(earlier.text) for earlier in before if not earlier.title)


#: "That they agreed on in Berlin": what it is stands before.
_THAT: Final = re.compile(r"\s*(?:Das|Dies|Darauf|Dazu|C['’]est ce|L['’](?:accord|annonce) en)\b")
_PAIR: Final = 2
#: A sum of what several give together (C4).
_SUM: Final = re.compile(r"合わせて|合計|計\d|합쳐|합산|모두\s\d|총\s\d|合计|共计|总计|总共")


def _is_aid(line: Line, givers: Sequence[Party], receiver: str | None, channel: str | None) -> bool:
    """Tell a sum or number of things of a side named here, for a country at war or a channel."""
    named = all(any(p.side == g.side for p in line.parties) for g in givers)
    helped = receiver == "ua" and any(hit.side == "ua" for hit in line.names)
    return named and (helped or channel is not None) and givers[0].side not in {"ru", "ua", "nato"}


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
    if channel in NATO_CHANNELS or any(p.side == "nato" and p.receiver for p in line.parties):
        sides.add("nato")
    if commit.mutual:
        sides |= {p.side for p in both_named(article, line) if not p.about}
    return sides


def _relation(article: Article, line: Line) -> Literal["further", "reaffirmed", "part"] | None:
    if article.lexicon.reaffirm.search(line.text):
        return "reaffirmed"
    if _OF_IT.match(line.text):
        return "part"
    return "further" if article.lexicon.further.search(line.text) else None


#: A part of the sum told before.
_OF_IT: Final = re.compile(
    r"\s*(?:うち|このうち|その(?:うち|中)|이\s?(?:가운데|중)|그중|其中|Davon\b|Darunter\b"
    r"|Sur ce (?:total|montant)|De ce montant|Dont\b)"
)
#: What ends a promise tells of one made earlier, and is news all the same.
_EXITS: Final = frozenset({Status.WITHDRAWN, Status.EXPIRED, Status.DELAYED})


def _background(article: Article, line: Line, *, exits: bool) -> bool:
    today = article.published.date()
    said = _OF_BEFORE.search(line.text)  # a promise of then, of which this tells on
    if said is not None:
        until = said.end()
        line = replace(
            line,
            text=line.text[: said.start()] + line.text[until:],
            whens=tuple(w for w in line.whens if w.start >= line.start + until),
        )
    own = (w for w in line.whens if w.precision == "day" and not (w.attribution or w.dateline))
    if article.lexicon.language in ALPHABETIC and any(
        w.past and today - w.past <= HISTORY for w in own
    ):
        return False  # an older year is of something else
    old = [
        w
        for w in line.whens
        if w.past
        and (not w.future or (w.precision == "month" and _SAID.match(article.text, w.end)))
        and today - (w.past_end or w.past) > HISTORY
    ]
    told = not (exits and article.lexicon.language in ALPHABETIC)
    return bool(old) or (told and of_old(article.lexicon, line))


#: Up to a verb of delivery in Chinese: 首批将于2月…, which is still to come.
_TO_COME: Final = re.compile(r"(?:将|预计|计划|可望|有望|拟)(?:于|在)?[^，。]{0,10}$")
#: Behind a month without a year: it was then that it was promised.
_SAID: Final = re.compile(
    r"(?:曾|已|就|便)?(?:承诺|承諾|宣布|同意|答应|签署|决定|商定)|に(?:表明|発表|約束|決め|合意|署名|契約)し?た(?!い)"
    r"|(?:에)?\s(?:약속|발표|합의|서명|결정|계약|발주)(?:했|한\s)"
)
#: What was promised before, set before the thing itself: 昨年表明した49両, 지난해 계약한 K9.
_OF_BEFORE: Final = re.compile(
    r"(?:昨年|一昨年|前年|[0-9]{4}年)[^。、]{0,24}?[しれけせえてっんい](?:た|だ|ていた)(?!もの|こと)(?=[一-龥ァ-ヶA-Z「0-9０-９])"
    r"|(?:지난해|작년|재작년|\d{4}년)[^.,]{0,24}?(?:[가-힣](?:한|된)|[했됐]던|맺은|보낸)\s(?!것|바|적|뒤|후)"
    r"|(?:去年|前年|\d{4}年)[^。，]{0,24}?(?:宣布|承诺|签署|签订|订购|商定|达成|签约|采购|缔结|启动|成立|生效)的"
)


def _object(article: Article, line: Line, match: re.Match[str]) -> str | None:
    lexicon = article.lexicon
    short = shortest(lexicon, line.text, match)
    if short:
        return short
    part = line.text[: match.start()] if lexicon.verb_final else line.text[match.end() :]
    found = [m["object"].strip() for m in lexicon.objects.finditer(part)]
    return found[-1 if lexicon.verb_final else 0] if found else None


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
