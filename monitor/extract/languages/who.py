"""Who meets in a sentence: those it names as meeting, those told before, or who keeps the diary."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.following import elsewhere, refers_back
from monitor.extract.languages.parties import Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line


def involved_in(article: Article, line: Line, match: re.Match[str]) -> tuple[Party, ...]:
    """Choose the parties that meet, without the one who tells of it.

    Args:
        article: The text.
        line: The sentence.
        match: Its words of meeting.
    """
    return _without_speaker(_involved(article, line, match))


def _without_speaker(involved: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out who tells of the meeting: a subject before the inner clause's own one."""
    speakers = [
        p
        for p in involved
        if p.subject
        and not p.nominative
        and any(o.nominative and o.side == p.side and o.start > p.end for o in involved)
    ]
    return tuple(p for p in involved if p not in speakers)


def _involved(article: Article, line: Line, match: re.Match[str]) -> tuple[Party, ...]:
    """Choose the parties that meet: office-holders and bodies, bare sides, memory."""
    lexicon = article.lexicon
    at = line.start + match.start()
    first = lexicon.verb_final
    told = first and _THEREAT.match(line.text, match.end()) is not None
    here = [
        p
        for p in line.parties
        if not p.about
        and not elsewhere(article.text, p.end)
        and (not first or (told and p.person) or p.start <= at + len(match[0]))
    ]
    if refers_back(line.text, match.start()):
        here = [p for p in here if p.person or p.counterpart]
    here = [p for p in here if not p.firm or p.person] or here
    strong = [p for p in here if p.strong or p.counterpart or _compound(article, p, here)]
    topics = not any(
        p.strong or p.counterpart for p in strong
    )  # 북러 군사협력, of which they spoke
    if len({p.side for p in strong}) >= 2 and not (topics and lexicon.pair.search(line.text)):
        return tuple(strong)
    if lexicon.pair.search(line.text):
        pair = article.pair(line)
        if pair:
            return pair
        if topics and len({p.side for p in strong}) >= 2:
            return ()  # "both ministers" are not known, and what is named is a topic
    if len({p.side for p in strong}) >= 2:
        return tuple(strong)
    bare = [p for p in here if p.counterpart or not p.receiver]
    if len({p.side for p in bare}) >= 2 and (strong or line.title):
        return tuple(bare)
    if _NEXT_ROUND.search(line.text):
        both = article.pair(line)  # of whom "the next consultations" are
        held = {p.side for p in strong}
        return (*strong, *(replace(p, person="", strong=True) for p in both if p.side not in held))
    topic = article.topic(line, firms=False) or _diarist(article, line)
    if topic is not None and strong and topic.side not in {p.side for p in strong}:
        return (topic, *strong)
    return tuple(bare) if len({p.side for p in bare}) == 2 else ()


#: Behind a meeting of the kind "at the talks he told him": who is told of follows.
_THEREAT: Final = re.compile(r"で(?:は)?、|에서\s")
_NEXT_ROUND: Final = re.compile(
    r"次回の|次の(?:会合|協議|会談)|初会合|(?:첫|1차)\s?(?:회의|회담|협의|대화)|首次会[议谈晤]|다음\s?(?:회의|회담|협의|대화)|차기\s?(?:회의|회담|협의|대화)"
    r"|下一(?:轮|次)|下次|下一輪"
    r"|prochaines? (?:réunion|rencontre|session|consultations?|cycle|dialogue)"
    r"|nächsten? (?:Treffen|Runde|Gespräche?|Konsultationen|Sitzung)",
    re.IGNORECASE,
)


def _diarist(article: Article, line: Line) -> Party | None:
    """Give the home office as the subject of a calendar's line."""
    lexicon = article.lexicon
    if not lexicon.home or not lexicon.diary.search(line.text):
        return None
    return Party(side=lexicon.home, start=line.start, end=line.start, strong=True, subject=True)


def with_whom(article: Article, involved: Sequence[Party]) -> bool:
    """Tell whether one of those who may have met is marked as met, or stands joined to another."""
    return any(p.strong and p.counterpart for p in involved) or any(
        _compound(article, p, involved) for p in involved
    )


def _compound(article: Article, party: Party, others: Sequence[Party]) -> bool:
    """Tell whether a side is written onto another one: 日豪, 한-나토."""
    for other in others:
        if other is party or other.side == party.side:
            continue
        gap = article.text[min(other.end, party.end) : max(other.start, party.start)]
        if len(gap) <= 1 and gap in {"", "-", "·", "・", "–", "ㆍ", "/"}:
            return True
    return False
