"""Meetings told in one sentence (M1–M6)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.following import ends_ahead, refers_back, was_to_be
from monitor.extract.languages.meetings.absent import absence, tells_absence
from monitor.extract.languages.meetings.broadly import broadly
from monitor.extract.languages.meetings.dated import AHEAD, CALLED_OFF, precision_of, when_met
from monitor.extract.languages.meetings.moved import moved, moved_place, once_planned
from monitor.extract.languages.meetings.present import goes_on_ahead
from monitor.extract.languages.meetings.principals import principals
from monitor.extract.languages.meetings.tense import (
    HAD_MET,
    HISTORY,
    nearer_ahead,
    of_old,
    only_ahead,
    some_year,
    status_of,
    unsure,
)
from monitor.extract.languages.meetings.topics import in_wake, only_topics
from monitor.extract.languages.meetings.turns import parted
from monitor.extract.languages.meetings.venues import near_mode, place_of, venue
from monitor.extract.languages.meetings.who import deniers, involved_in, own_clause, with_whom
from monitor.extract.languages.meetings.widely import met, widely
from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.promises.clauses import asks
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Evidence, Mention, NameKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.dates.when import When
    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.tongues.lexicon import Lexicon, Meet
    from monitor.types import Format, Level, Mode


def read_meetings(article: Article, line: Line) -> Iterator[Mention]:
    """Give what a sentence tells of meetings, at most one for each trigger."""
    lexicon = article.lexicon
    told: list[Mention] = []
    away = tells_absence(article, line)
    masked = lexicon.not_meet.sub(lambda m: "\x00" * len(m[0]), line.text)
    for meet in lexicon.meets:
        for match in meet.pattern.finditer(masked):
            mention = _meeting(article, line, meet, match)
            if mention is not None and away:
                mention = absence(article, line, mention)
            for one in parted(article, mention, line) if mention else ():
                at = next((n for n, other in enumerate(told) if _told_already(one, other)), None)
                if at is None:
                    told.append(one)
                elif set(one.persons) > set(told[at].persons):
                    told[at] = one  # 대통령실을 예방해 … 대통령과 환담했다
    yield from told
    if not told:
        yield from _widely(article, line)


def _told_already(one: Mention, other: Mention) -> bool:
    """Tell one meeting from two, of which the later names one more who was met: 随后拜会总统."""
    if (one.status, one.sides) != (other.status, other.sides):
        return False
    return not (len(other.persons) == len(one.persons) == 2 and set(one.persons) - {*other.persons})


def _widely(article: Article, line: Line) -> Iterator[Mention]:
    """Give the meeting of a sentence that no trigger reads."""
    for meet, match in (*widely(article, line), *broadly(article, line)):
        mention = _meeting(article, line, meet, match)
        if mention is not None:
            yield from parted(article, mention, line)
            return


def _meeting(article: Article, line: Line, meet: Meet, match: re.Match[str]) -> Mention | None:
    lexicon = article.lexicon
    status = None if asks(line) or only_topics(line) else _status(article, line, meet, match)
    if status is None or (meet.called_off and status not in CALLED_OFF):
        return None
    involved = _involved(article, line, meet, match)
    if meet.other and in_wake(line) and not any(p.subject for p in involved):
        return None  # what came of the talks told before
    if status is Status.DENIED and len({party.side for party in involved}) < 2:
        involved = deniers(article, line)
    sides = tuple(sorted({party.side for party in involved}))
    if len(sides) < 2:
        return None
    named = principals(article.text, line.names, (line.start, line.end), involved, lexicon)
    when = when_met(lexicon, line, status, match)
    ahead = status in AHEAD and not (_OVER.search(line.text) or _just_missed(article, when, status))
    date, date_end = when.reading(future=ahead) if when else (None, None)
    date = date or (was_to_be(article, line) if status in CALLED_OFF else None)
    if some_year(lexicon, when, status):
        return None
    background = _background(article, line, when, status)
    place, was_in = moved_place(article.text, line, place_of(article, line, match))
    mode = _manner(article, meet, line, match, place)
    if status is Status.CANCELLED and mode in {"phone", "video"} and _INSTEAD.search(line.text):
        mode = "unknown"  # that is how they talk instead
    mention = Mention(
        kind="meeting",
        status=status,
        sides=sides,
        persons=tuple(dict.fromkeys(person for person, _, _ in named)),
        offices=tuple(office for office in named if office[2]),
        background=background,
        date=date,
        date_end=date_end,
        date_precision=(precision_of(line, when, status) if when else "day") if date else "unknown",
        place=place if mode != "phone" else None,
        previous_place=was_in,
        relation="revised" if was_in else None,
        mode=mode,
        level=_level(lexicon, line),
        format="multilateral" if _comes_to(sides, line) else _format(sides),
        attribution="unnamed" if lexicon.unnamed.search(line.text) else "reported",
        evidence=(_evidence(article, line, meet.rule),),
    )
    return moved(mention, line, status)


def _comes_to(sides: tuple[str, ...], line: Line) -> bool:
    """Tell who attends a session of a body: no talk of two (M1)."""
    return len(sides) == PAIR and "nato" in sides and _ATTENDS.search(line.text) is not None


PAIR: Final = 2
_JOURNEY: Final = re.compile("的?(?:访问|訪問|之行|行程)")
_ATTENDS: Final = re.compile(
    r"(?:会合|会議|セッション|サミット|理事会)(?:の[^。、]{0,24})?(?:に|へ)(?:[^。、]{0,12})?(?:出席|参加|臨)"
    r"|(?:회의|회합|세션|이사회)(?:의\s[^.,]{0,24})?에\s?(?:[^.,]{0,12})?(?:참석|참가|참여)|(?:회의|회합|세션|이사회)\s(?:참석|참가)(?:을\s위해|차|하)"
    r"|(?:出席|参加|參加|列席)[^。，]{0,24}(?:会议|會議|峰会|峰會|会合|分会|理事会)"
    r"|\bnahm(?:en)? [^.;]{0,30}\ban (?:der|dem|einer|einem) [^.;]{0,60}?"
    r"(?:[Tt]reffen|[Ss]itzung|[Tt]agung|[Gg]ipfel)\b[^.;]{0,80} teil\b"
    r"|\b(?:a|ont) (?:participé|assisté|pris part) (?:\w+ )?(?:à l['’]|à la |au |à une )"
    r"(?:\w+ )?(?:réunion|session|sommet)\b"
)


def _evidence(article: Article, line: Line, rule: str) -> Evidence:
    return Evidence(
        start=line.start,
        end=line.end,
        text=article.text[line.start : line.end],
        rule=rule,
        fields=("sides", "status", "date", "mode", "place"),
        rank="title" if line.title else "body",
    )


def _involved(article: Article, line: Line, meet: Meet, match: re.Match[str]) -> tuple[Party, ...]:
    """Give who met, or who were to; nobody where the words ask for more than is told."""
    involved = involved_in(article, line, match)
    if meet.called_off:
        offices = article.lexicon.language in ALPHABETIC  # "the Japanese prime minister"
        involved = involved or tuple(p for p in line.parties if p.person or (offices and p.strong))
        about = {  # "over the North's launch", not 对…的访问
            p.start for p in line.parties if p.about and not _JOURNEY.match(article.text, p.end)
        }
        hosts = tuple(p for p in _hosts(line, involved) if p.start not in about)
        if hosts and not line.parties and not offices:  # 他原定…访问: of whom the text speaks
            involved = tuple(p for p in (article.topic(line, firms=False),) if p is not None)
        involved = (*involved, *hosts)
        if not any(p.person or (offices and p.strong) for p in involved):
            return ()
    if meet.other and not with_whom(article, involved):
        return ()
    return met(meet, line, involved) if meet.wide else tuple(involved)


def _manner(
    article: Article, meet: Meet, line: Line, match: re.Match[str], place: str | None
) -> Mode:
    """Read how they met in the sentence, in Asian languages also in those beside it."""
    mode = _mode(article.lexicon, meet, line, match, place)
    if mode == "unknown" and article.lexicon.language not in ALPHABETIC:
        return near_mode(article, line)
    return mode


def _just_missed(article: Article, when: When | None, status: Status) -> bool:
    """Tell whether what was called off was to be on a day just gone by."""
    if status not in CALLED_OFF or not (when and when.past and when.future):
        return False
    since, until = article.published.date() - when.past, when.future - article.published.date()
    lately = since < _LONG_SINCE or article.lexicon.language not in ALPHABETIC
    return when.precision == "day" and lately and since < until


_LONG_SINCE: Final = timedelta(days=3)  # what is called off "on Monday" on a Thursday was ahead


def _status(article: Article, line: Line, meet: Meet, match: re.Match[str]) -> Status | None:
    """Read the status off the verbs; what they tell as held may by its days lie ahead."""
    lexicon = article.lexicon
    if _IF_SO.match(line.text):
        return Status.UNCONFIRMED
    status = status_of(lexicon, line, match, article.published.date())
    if status is Status.PLANNED and HAD_MET.match(line.text, match.end()):
        return Status.OCCURRED
    if status is Status.PLANNED and (off := once_planned(article, line, match)) is not None:
        return off
    back = refers_back(line.text, match.start()) or HAD_MET.match(line.text, match.end())
    ahead = (status is Status.OCCURRED and not back) and (
        (
            not meet.other and only_ahead(lexicon, line, match)
        )  # the present tense of what is to come
        or ends_ahead(lexicon, line)
        or (line.title and nearer_ahead(article, line))
        or goes_on_ahead(article, line)
    )
    if not ahead:
        return status
    return Status.UNCONFIRMED if unsure(lexicon, line, Status.PLANNED) else Status.PLANNED


#: Talks that hang on a visit not settled yet, told just before.
_IF_SO: Final = re.compile(
    r"\s*(?:방한이\s|방문이\s|회담이\s)?(?:성사되면|실현되면|이뤄지면|성사될\s경우)\s"
    r"|\s*(?:訪日が|会談が|訪問が)?実現(?:すれば|した場合)"
    r"|\s*[如若倘](?:果|若)?(?:能)?成行"
)


def _hosts(line: Line, involved: Sequence[Party]) -> list[Party]:
    """Find whom a visit was to go to: the state named as its place, or in the word itself."""
    home = _VISITED.search(line.text)
    side = _OF_SIGN.get(home["sign"], "") if home else ""
    if home and side and all(side != p.side for p in involved):
        return [Party(side=side, start=line.start + home.start(), end=line.start + home.end())]
    return [
        Party(side=hit.side, start=hit.start, end=hit.end)
        for hit in line.names
        if hit.kind is NameKind.COUNTRY and all(hit.side != p.side for p in involved)
    ]


_VISITED: Final = re.compile(r"(?:방(?=[한일미])|[訪来访](?=[日韓韩米美]))(?P<sign>.)")
_OF_SIGN: Final = {
    "한": "kr", "일": "jp", "미": "us", "日": "jp", "韓": "kr", "韩": "kr", "米": "us", "美": "us",
}  # fmt: skip


def _background(article: Article, line: Line, when: When | None, status: Status) -> bool:
    if when is not None and when.date is not None and status is Status.OCCURRED:
        day, last = when.reading(future=False)
        if day is not None:
            early = _EARLY.search(article.text, max(0, when.start - 10), when.end)
            last = day + _THIRD if early and when.precision == "month" else last
            return (article.published.date() - (last or day)) > HISTORY
    return status is Status.OCCURRED and of_old(article.lexicon, line)


#: "at the beginning of the month": its first third.
_EARLY: Final = re.compile(
    r"\b(?:Anfang|début)\b|[月달](?:の)?\s?(?:初|초)|上旬|초순|月初", re.IGNORECASE
)
_THIRD: Final = timedelta(days=9)


#: Called off, or only said to have been, as told when its day was over.
_OVER: Final = re.compile(
    r"(?:만난|가진|나눈|통화한|회담한|회동한)\s?것으로|nicht stattgefunden"
    r"|\b(?:aurai(?:t|ent)|se serai(?:t|ent)) (?:\w+ )?\w+(?:é|u|i|is|rt)e?s?\b"
    r"|\bsoll(?:en)? [^;]{3,200}\b(?:ge\w+(?:en|t)|\w+ge\w+(?:en|t)) (?:haben|sein)\b"
    r"|nicht statt\b|pas eu lieu|열리지 (?:않았|못했)|開かれなかった|(?:没有|未能)举行"
)
_INSTEAD: Final = re.compile(
    r"改[为為以]|代わり|切り替え|대신|대체|전환|remplac|stattdessen|ersetzt"
)


def _mode(
    lexicon: Lexicon, meet: Meet, line: Line, match: re.Match[str], place: str | None
) -> Mode:
    if meet.mode != "unknown":
        return meet.mode
    first, last = (at - line.start for at in own_clause(lexicon, line, match))
    around = line.text[max(first, match.start() - 60) : min(last, match.end() + 40)]
    for mode, pattern in lexicon.modes:
        if pattern.search(line.text if mode == "in_person" else around):
            return mode
    return "in_person" if place or venue(line.text, lexicon.language) else "unknown"


def _level(lexicon: Lexicon, line: Line) -> Level | None:
    return next((level for level, p in lexicon.levels if p.search(line.text)), None)


def _format(sides: Sequence[str]) -> Format:
    return "bilateral" if len(sides) == 2 else "trilateral" if len(sides) == 3 else "multilateral"
