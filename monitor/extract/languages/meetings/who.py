"""Who meets in a sentence: those it names as meeting, those told before, or who keeps the diary."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.carried import carried
from monitor.extract.languages.following import elsewhere, refers_back
from monitor.extract.languages.meetings.each import IN_TURN
from monitor.extract.languages.meetings.unmet import attending, from_there
from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.tongues.lexicon import ALPHABETIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon


def involved_in(article: Article, line: Line, match: re.Match[str]) -> tuple[Party, ...]:
    """Choose the parties that meet, without the one who tells of it.

    Args:
        article: The text.
        line: The sentence.
        match: Its words of meeting.
    """
    return _without_speaker(_involved(article, line, match))


def deniers(article: Article, line: Line) -> tuple[Party, ...]:
    """Give the one side named, and the state whose spokesman denies a meeting of its own with it.

    Args:
        article: The text.
        line: The sentence of the denial.
    """
    spoken = article.lexicon.spokesperson
    text = article.text
    names = [h for h in line.names if h.side and spoken.match(text, h.end)]
    told = tuple(p for p in line.parties if p.strong and not p.about)
    return (*(Party(side=h.side, start=h.start, end=h.end) for h in names[:1]), *told)


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
    topics_of = [p for p in line.parties if p.about or _TOPIC.match(article.text, p.end)]
    here = [
        p
        for p in line.parties
        if not p.about
        and not (p in topics_of or _compound(article, p, topics_of))
        and not elsewhere(article.text, p.end)
        and not from_there(article, line, p)
        and (not first or (told and p.person) or p.start <= at + len(match[0]))
    ]
    here = _of_clause(article, line, match, attending(article, here))
    if refers_back(line.text, match.start()):
        here = [p for p in here if p.person or p.counterpart]
    here = [p for p in here if not p.firm or p.person] or here
    strong = [p for p in here if p.strong or p.counterpart or _compound(article, p, here)]
    if first:
        strong += _led_up_to(line, at, strong)
    if lexicon.language in ALPHABETIC:  # "und die Hilfe der Ukraine" is no counterpart
        strong = [p for p in strong if p.strong or not p.receiver or _compound(article, p, here)]
    topics = not any(
        p.strong or p.counterpart for p in strong
    )  # 북러 군사협력, of which they spoke
    strong = [*_visitor(article, line, strong), *strong]
    if len({p.side for p in strong}) >= 2 and not (topics and lexicon.pair.search(line.text)):
        return (*_of_whom(article, line, strong), *strong)
    named = any(_BOTH.match(article.text, p.end) for p in strong)  # 한영 양국은
    both = lexicon.pair.search(line.text)
    later = both is not None and not first and both.start() >= match.end()
    named = named or (later and any(p.counterpart for p in strong))  # 他9日同X会谈，双方…
    if both and not named:
        pair = article.pair(line)
        if pair:
            return pair
        if topics and len({p.side for p in strong}) >= 2:
            return ()  # "both ministers" are not known, and what is named is a topic
    if len({p.side for p in strong}) >= 2:
        return tuple(strong)
    return _with_others(article, line, strong, here)


def _with_others(
    article: Article, line: Line, strong: list[Party], here: list[Party]
) -> tuple[Party, ...]:
    """Add to the one side that acts whom a pronoun, a bare state or the text before tells of."""
    lexicon = article.lexicon
    if strong and (spoken := _of_whom(article, line, strong)):
        return (*spoken, *strong)
    topical = lexicon.language in ALPHABETIC
    bare = [p for p in here if (p.counterpart and not topical) or not p.receiver]
    if len({p.side for p in bare}) >= 2 and (strong or line.title):
        return tuple(bare)
    return carried(article, line, strong) or (
        tuple(bare) if len({p.side for p in bare}) == 2 or _ALL.search(line.text) else ()
    )


def _visitor(article: Article, line: Line, strong: Sequence[Party]) -> tuple[Party, ...]:
    """Give who met several in turn, where the sentence names them alone: 31日はA、Bの順に会った."""
    sides = {p.side for p in strong}
    several = len(sides) > 1 and not line.title and IN_TURN.search(line.text)
    if not (several and article.lexicon.verb_final):
        return ()
    if any(p.nominative or (p.subject and _TOPICAL.match(article.text, p.end)) for p in strong):
        return ()
    told = article.topic(line, firms=False)
    return (told,) if told is not None and told.side not in sides else ()


_TOPICAL: Final = re.compile(r"[^、。,]{0,14}?(?:は|が|氏も)|[^、。,]{0,14}?(?:은|는|이|가)\s")
_BOTH: Final = re.compile(r"\s?(?:양국|양측|两国|兩國|双方|雙方|両国|両政府|両軍)")
#: States counted as those who act: 日本、英国、イタリアの3カ国は.
_ALL: Final = re.compile(
    r"[3-9３-９三四五][カか]国(?:政府)?[はが]|[3-9세네]\s?(?:개국|나라)(?:은|는|이|가)\s|[三四五]国(?=[^，。]{0,12}(?:举行|召开|同意|在))"
)


def _led_up_to(line: Line, at: int, strong: Sequence[Party]) -> list[Party]:
    """Add who comes behind "the talks with A": 会談を終えたBは, where only A stands before them."""
    if len({p.side for p in strong}) != 1:
        return []
    met = _WHOM.match(line.text, at - line.start)
    if met and any(p.subject or p.nominative for p in strong):
        near = [p for p in line.parties if p.person and met.end() <= p.start - line.start]
        return [p for p in near if p.start - line.start - met.end() < _WHOM_NEAR][:1]
    if not any(p.counterpart for p in strong):
        return []
    return [p for p in line.parties if p.person and p.start > at and (p.subject or p.nominative)]


#: Up to the name of whom somebody met: 접견한 …, 会談した….
_WHOM: Final = re.compile(r"[가-힣]{2,4}[한난눈던]\s|[一-龥]{2}した(?=[ァ-ヶ一-龥])")
_WHOM_NEAR: Final = 24


def _of_whom(article: Article, line: Line, strong: Sequence[Party]) -> tuple[Party, ...]:
    """Add of whom a pronoun speaks: "Il verra ses homologues danois", "Er trifft dort A und B"."""
    told = article.lexicon.told
    if told is None or not _PRONOUN.match(line.text):
        return ()
    if not told.someone.search(line.text) and any(
        p.subject and p.person and not p.counterpart for p in strong
    ):
        return ()
    topic = article.topic(line, firms=False)
    return (topic,) if topic and topic.side not in {p.side for p in strong} else ()


_PRONOUN: Final = re.compile(
    r"\s*(?:Il|Elle|Er|Sie)\b(?! (?:y a|s['’]agi|est prévu|faut|reste"
    r"|(?:a été|sera) (?:question|décidé|convenu)))"
)


def _of_clause(
    article: Article, line: Line, match: re.Match[str], here: list[Party]
) -> list[Party]:
    """Of several met in one sentence keep those of the words' own clause, and the subject."""
    lexicon = article.lexicon
    if lexicon.language in ALPHABETIC:
        return here
    if len({p.side for p in here}) < 2:
        return here
    start, end = own_clause(lexicon, line, match)
    own = [p for p in here if start <= p.start < end]
    led = [p for p in here if p.subject and p.strong and p not in own and p.start < start]
    whole = led[-1:] if not any(p.subject for p in own) else []
    met_there = not whole and any(p.counterpart for p in own)
    met_there = met_there and not any(p.subject for p in own)
    if len({p.side for p in (*own, *whole)}) < 2 or not any(p.strong for p in own):
        return own if met_there and not any(p.subject for p in here) else here
    return [*whole, *own]


def own_clause(lexicon: Lexicon, line: Line, match: re.Match[str]) -> tuple[int, int]:
    """Give the part of a sentence that tells of one meeting, where others tell of more.

    Args:
        lexicon: Of its language.
        line: The sentence.
        match: Its words of that meeting.

    Returns:
        Where it starts and ends in the text.
    """
    if lexicon.language in ALPHABETIC:
        return line.start, line.end
    cuts = [line.start, *(line.start + m.end() for m in lexicon.clause.finditer(line.text))]
    others = {
        bisect_right(cuts, line.start + other.start())
        for meet in lexicon.meets
        if not meet.called_off
        for other in meet.pattern.finditer(line.text)
    }
    mine = bisect_right(cuts, line.start + match.start())
    before = max((n for n in others if n < mine), default=0)
    after = min((n for n in others if n > mine), default=0)
    return cuts[before] if before else line.start, cuts[after - 1] if after else line.end


#: Behind a meeting of the kind "at the talks he told him": who is told of follows.
_THEREAT: Final = re.compile(r"で(?:は)?、|에서\s")


def with_whom(article: Article, involved: Sequence[Party]) -> bool:
    """Tell whether one of those who may have met is marked as met, or stands joined to another."""
    return any(p.strong and p.counterpart for p in involved) or any(
        _compound(article, p, involved) for p in involved
    )


#: "Military ties of the North and Russia": what was spoken of, by nobody there.
_TOPIC: Final = re.compile(
    r"\s?(?:간\s?)?(?:군사\s?협력|밀착|군사\s?동맹|불법|무기\s?거래|조약)|軍事協力|军事合作|接近を"
)


def _compound(article: Article, party: Party, others: Sequence[Party]) -> bool:
    """Tell whether a side is written onto another one: 日豪, 한-나토."""
    for other in others:
        if other is party or other.side == party.side:
            continue
        gap = article.text[min(other.end, party.end) : max(other.start, party.start)]
        if len(gap) <= 1 and gap in {"", "-", "·", "・", "–", "—", "―", "－", "ㆍ", "/"}:
            return True
    return False
