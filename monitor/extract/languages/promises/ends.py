"""Who gives and who receives: those a sentence names, those told before, or the home state."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.promises.acting import acting, states
from monitor.extract.languages.promises.helped import else_for_whom
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Commit

NATO_CHANNELS: Final = frozenset({"PURL", "NSATU", "CAP"})


def ends(
    article: Article, line: Line, commit: Commit, channel: str | None, match: re.Match[str]
) -> tuple[tuple[Party, ...], str | None]:
    """Find who gives, all of them, and who receives."""
    parties = [_bought(article, p) for p in line.parties if not _is_members(article, p)]
    parties = [p for p in parties if not _COORDINATED.match(article.text, p.end)] or parties
    if commit.status is Status.DELIVERED:
        parties = _but_harbours(article, parties)
    led = {p.side for p in parties if p.led}
    helped = sorted(
        (p for p in parties if p.receiver and p.side not in led), key=lambda p: p.side == "nato"
    )
    receiver = helped[0].side if helped else None  # whom a fund of NATO is for, before NATO
    if commit.taken:
        return _taken(article, line)
    if commit.mutual:
        return _both(article, line, commit, receiver)
    able = [p for p in parties if p.side != receiver and not p.about]
    at = line.start + match.start()
    least = 0 if article.lexicon.language == "zh" else 1  # 日本承诺: the verb follows at once
    giver = next((p for p in able if p.agent and p.side != receiver), None)
    giver = giver or next((p for p in able if p.led), None)
    giver = giver or next(
        (p for p in parties if least <= at - p.end < NEXT and not p.receiver), None
    )  # "Seoul steuert … bei"
    giver = _told_of(article, able) if article.lexicon.language == "zh" and not giver else giver
    giver = giver or next((p for p in able if p.nominative and _speaker_before(able, p)), None)
    giver = giver or next((p for p in able if p.subject), None)
    giver = giver or next((p for p in able if p.strong), None) or article.topic(line)
    giver = giver or (able[0] if able else None) or _denier(article, line, receiver)
    giver = giver or acting(article, line, receiver) or _home(article, receiver)
    if giver is None or giver.side == receiver:
        return (), receiver
    alone = receiver is None or (receiver == "nato" and channel == "PURL")
    if alone and channel in NATO_CHANNELS:
        receiver = "ua"
    givers = _together(article, able, giver)
    if receiver not in {None, "ua", "nato"} and _trains(article, line):
        receiver = "ua"  # wherever they are trained
    return givers, receiver or else_for_whom(article, line, {g.side for g in givers})


def _told_of(article: Article, able: Sequence[Party]) -> Party | None:
    """Give of whom an official of another side tells in Chinese: 吕特说，澳大利亚将…."""
    speaker = next((p for p in able if p.subject), None)
    tells = speaker and _TELLS.match(article.text, speaker.end)
    if speaker is None or not tells:
        return None
    inner = [p for p in able if p.start == tells.end() and _DOES.match(article.text, p.end)]
    own = not speaker.person and speaker.side != "nato"
    return inner[0] if inner and inner[0].side != speaker.side and not own else None


_TELLS: Final = re.compile(r"[^，。]{0,24}?(?:说|称|表示|透露|证实|确认|指出)，")
_DOES: Final = re.compile(r"(?:政府|国防部|方面)?(?:已|将|承诺|确认|同意|决定|计划|愿|会|正)")


def _trains(article: Article, line: Line) -> bool:
    """Tell that those sent train the forces of the country at war, here or in the next sentence."""
    if _TRAINED.search(line.text):
        return True
    later = article.lines[line.index + 1 : line.index + 2]
    return bool(_SENT.search(line.text)) and any(_TRAINED.search(x.text) for x in later)


_SENT: Final = re.compile(
    r"派遣|駐在|駐留|파견|주둔|배치|派驻|派往|派遣|(?:要員|教官|部隊)[^。]{0,30}延長|연장|延长"
)


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


def _bought(article: Article, party: Party) -> Party:
    """Take who ordered the things a sentence tells of for the one who gets them."""
    if not _ORDERED.match(article.text, party.end):
        return party
    return replace(party, receiver=True, subject=False, nominative=False)


_ORDERED: Final = re.compile(
    r"\s?(?:정부|군|육군|해군|공군)?(?:이|가)\s(?:사들인|주문한|발주한|구매한|도입하는|도입할|구입한)\s"
    r"|(?:政府|軍|空軍|海軍|陸軍)?が(?:購入|発注|調達|導入)(?:した|する)(?=[一-龥ァ-ヶA-Z0-9０-９])|(?:方|国)?(?:订购|采购|购买)的"
)
_COORDINATED: Final = re.compile(
    r"が(?:運営|主導|創設|設置|設立|管理|所管|立ち上げ)[^。、]{0,6}?(?:する|した|ている|た)(?=[「『一-龥ァ-ヶＡ-ＺA-Z])"
    r"|(?:이|가)\s(?:운영|주도|설립|관리|조정)(?:하는|한)\s|(?:主导|运营|设立|管理|牵头)的"
    r"|(?:への|向け)?(?:軍事)?支援(?:を(?:調整|担|統括)|の調整)|\s?(?:군사\s?)?지원(?:을\s(?:조율|조정|총괄)|\s조정)"
    r"|(?:的)?(?:安全)?援助(?:与训练)?(?:协调|司令部)"
)


def _but_harbours(article: Article, parties: list[Party]) -> list[Party]:
    """Leave out the states in whose ports things arrive on their way to somebody else."""
    kept = [p for p in parties if not _HARBOUR.match(article.text, p.end)]
    return kept if any(p.receiver for p in kept) else parties


_HARBOUR: Final = re.compile(
    r"の?[ァ-ヶー一-龥]{2,10}(?:港|空港|基地|駅)|\s[가-힣]{2,10}(?:항|공항|기지|역)|[一-龥]{2,8}(?:港|机场|基地)|转运|轉運|中转|过境|を経由|を経て|\s?(?:을|를)\s(?:거쳐|경유)"
)


def _home(article: Article, receiver: str | None) -> Party | None:
    """Take the paper's own state for the giver where nobody else is, and the text names it."""
    home = article.lexicon.home
    if receiver is None or receiver == home:
        return None
    named = [p for other in article.lines for p in other.parties if p.side != receiver]
    if not named and home:
        return Party(side=home, start=0, end=0)
    return next((p for p in named if p.side == home), None)


def _denier(article: Article, line: Line, receiver: str | None) -> Party | None:
    """Find who denies that he gives: whoever speaks right after, where the denial names nobody."""
    later = article.lines[line.index + 1 : line.index + 2]
    if not (later and article.lexicon.denied.search(line.text)):
        return None
    return next((p for p in later[0].parties if p.side != receiver and not p.about), None)


_TRAINED: Final = re.compile(
    r"(?i:form|entraîn|instruct)\w+[^.;]{0,60}\b(?:soldats|militaires|recrues|pilotes|officiers"
    r"|équipages|combattants|marins|sapeurs|troupes) ukrainien"
    r"|ukrainische\w* (?:[A-ZÄÖÜ]\w*(?:[Ss]oldat|[Rr]ekrut|[Pp]ilot|[Oo]ffizier|[Tt]rupp"
    r"|[Bb]esatzung|kräfte|matrosen|pioniere))\w*|ウクライナ(?:軍|兵|人)[^。、]{0,12}(?:訓練|教育|指導)|우크라이나\s?군[^.,]{0,12}(?:훈련|교육|양성|가르)"
    r"|(?:训练|訓練|培训|培訓)[^，。]{0,6}[乌烏]"
)
_FIRST: Final = 30  # characters up to whom a sentence begins with
NEXT: Final = 3  # characters from a giver to his verb


def _both(
    article: Article, line: Line, commit: Commit, receiver: str | None
) -> tuple[tuple[Party, ...], str | None]:
    """Find the two who agree; who accepts an offer has the other for its giver."""
    all_named = both_named(article, line)
    both = [p for p in all_named if not p.about]
    if len({p.side for p in both}) < 2:
        both = list(all_named)
    told = article.topic(line) if len({p.side for p in both}) == 1 else None
    if told and article.lexicon.language not in ALPHABETIC:
        both.insert(0, told)  # 他与…会谈，双方商定
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
    givers.reverse()
    for party in (p for p in able if p.start >= giver.end and p.subject):
        gap = article.text[givers[-1].end : party.start]
        if party.side not in {g.side for g in givers} and _JOINED.fullmatch(gap):
            givers.append(party)
    return tuple(givers)


_JOINED: Final = re.compile(
    r"\s?(?:と|、|・|와|과|,|和|与|及|et|und|sowie|et la|et l['’])\s?(?:la |le |les |l['’]|die )?"
)


def _is_members(article: Article, party: Party) -> bool:
    after = article.text[party.end : party.end + 16]
    return party.side == "nato" and article.lexicon.members.match(after) is not None


def both_named(article: Article, line: Line) -> tuple[Party, ...]:
    """Name the two who bind each other: those of the sentence, or "both sides" told before."""
    if len({p.side for p in line.parties}) >= 2 and not article.lexicon.pair.search(line.text):
        return line.parties
    both = article.lexicon.pair.search(line.text)
    told = [p for p in line.parties if both and p.end - line.start <= both.start() and p.strong]
    if len({p.side for p in told}) >= 2 and article.lexicon.language not in ALPHABETIC:
        return tuple(told)
    who = article.topic(line) if told and article.lexicon.language not in ALPHABETIC else None
    if who and any(p.counterpart for p in told) and who.side not in {p.side for p in told}:
        return (who, *told)
    pair = article.pair(line)
    early = [p for p in line.parties if p.start - line.start < _FIRST]
    acts = {p.side for p in early if p.strong and p.subject and not p.about}
    if not both and acts - {p.side for p in pair} and article.lexicon.language in ALPHABETIC:
        return line.parties  # of somebody else than those told before
    own = {p.side for p in line.parties if p.strong} & {p.side for p in pair}
    if own and len({p.side for p in pair}) > 2:  # of several met, the one this is about
        first = next((p.side for p in pair if p.subject), "")
        pair = tuple(p for p in pair if p.side in {*own, first})
    return pair or line.parties
