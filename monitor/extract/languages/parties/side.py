"""Who meets, who gives: the sides and principals of one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.nations import is_person, of_another
from monitor.extract.languages.parties.order import (
    is_apart,
    is_aside,
    is_between,
    is_host,
    is_house,
    is_led,
    is_origin,
    leads,
)
from monitor.extract.languages.parties.sharing import of_host, sharing
from monitor.extract.languages.parties.sides import sides_of
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import NameHit


@dataclass(frozen=True, slots=True)
class Party:
    """A side as named in a sentence, with its person when one is named."""

    side: str
    start: int
    end: int
    person: str = ""
    office: str = ""  # the title printed after the name
    strong: bool = False  # an office-holder, a body, someone one can meet
    subject: bool = False
    counterpart: bool = False
    receiver: bool = False
    about: bool = False  # a topic ("Ukraine aid"), not someone who meets
    nominative: bool = False  # the subject of the inner clause, when the outer one is the speaker
    firm: bool = False
    agent: bool = False  # who gives, in the passive voice
    led: bool = False  # the subject, behind its verb


def parties(
    text: str, span: tuple[int, int], names: Sequence[NameHit], lexicon: Lexicon, home: str
) -> tuple[Party, ...]:
    """List the parties a sentence names, in order; places, topics and spokespersons are none.

    Args:
        text: The whole text.
        span: The sentence.
        names: Hits within it.
        lexicon: Of its language.
        home: The side whose ministries may stand without a country, "" when unknown.
    """
    found: list[Party] = []
    for hit in names:
        if of_another(text, hit, names):
            continue
        for side in sides_of(hit):
            party = _party(text, span, hit, side, lexicon)
            if party is not None:
                found.append(party)
    found = [p for p in found if not _of_firm(text, p, found, lexicon)]
    covered = [(h.start, h.end) for h in names]
    found.extend(_unlisted(text, span, lexicon, home, covered, found))
    if lexicon.language == "ko":
        found = of_host(text, found, names, home)
    found.sort(key=lambda party: party.start)
    if lexicon.language in ALPHABETIC:
        return tuple(sharing(text, [p for p in found if not _of_person(p, found)]))
    return tuple(reversed([*_listed(text, found)]))


def _listed(text: str, found: Sequence[Party]) -> Iterator[Party]:
    """Give states listed before an office what the last of them has, the last one first."""
    after: Party | None = None
    for party in reversed(found):
        shared = party
        gap = text[party.end : after.start] if after else ""
        if after is not None and not party.person and _LISTED.fullmatch(gap):
            shared = replace(
                party,
                strong=party.strong or (after.strong and not after.person),
                subject=after.subject if gap[0] in "、·・ㆍ," else party.subject,
                counterpart=party.counterpart or (after.counterpart and not after.person),
                about=party.about and after.about,
            )
        after = shared
        yield shared


_LISTED: Final = re.compile(r"[、·・ㆍ]|,\s|[와과]\s|と|和|及|以及|与")


def _of_person(party: Party, found: Sequence[Party]) -> bool:
    """Tell the nation of somebody who holds an alliance's office: "the Italian admiral N. N."."""
    return not party.person and any(
        p.person and p.side in _WHOLE and p.side != party.side and 0 < p.start - party.end <= 2
        for p in found
    )


def _of_firm(text: str, party: Party, found: Sequence[Party], lexicon: Lexicon) -> bool:
    """Tell the state of a firm named right behind it: 韓国のハンファ, 한국 한화오션."""
    if lexicon.language in ALPHABETIC or party.person or party.firm:
        return False
    return any(
        p.firm and party.end <= p.start and text[party.end : p.start] in _OF_STATE for p in found
    )


_OF_STATE: Final = frozenset({"", "の", " ", "의 ", "企業", "企业"})


def _party(
    text: str, span: tuple[int, int], hit: NameHit, side: str, lexicon: Lexicon
) -> Party | None:
    start, end = span
    after = text[hit.end : min(end, hit.end + 40)]
    before = text[max(start, hit.start - 40) : hit.start]
    person = hit.kind is NameKind.PERSON
    posted = _POSTED.search(before) or (not person and lexicon.posted.search(before))
    if posted or is_aside(text, start, hit, lexicon.language):
        return None  # where an envoy is posted
    if "pokes" in hit.role or lexicon.spokesperson.match(after):
        return None
    titled = _title(lexicon, hit, text[max(start, hit.start - _CHAIN) : hit.start], after)
    session = side == "nato" and _in_session(lexicon, before, after)
    about = not person and not titled and _is_about(lexicon, hit, before, after)
    seat = hit.kind is NameKind.COUNTRY and hit.form is not Form.ADJECTIVE
    seated = hit.form is Form.CAPITAL and lexicon.seated.search(before) is not None
    apart = not titled or is_apart(lexicon, titled, after)
    if seat and apart and not seated and is_locative(text, hit, lexicon, span):
        return None
    tail = after[titled.end() :] if titled and titled.string is after else after
    led = is_led(text, start, hit, lexicon.language)
    return Party(
        side=side,
        start=hit.start,
        end=hit.end,
        person=hit.id if person else "",
        office=_printed(titled) if person and titled and titled.string is after else "",
        strong=bool(person or seated or session or titled)
        or _is_strong(text, hit, lexicon)
        or is_between(text, start, hit, lexicon),
        about=about,
        firm=hit.kind is NameKind.FIRM,
        agent=_is_agent(lexicon, before, text[hit.end : min(end, hit.end + _CHAIN)]),
        nominative=lexicon.nominative.match(tail) is not None,
        led=led,
        subject=led or any(lexicon.subject.match(behind) for behind in (tail, after)),
        counterpart=(
            lexicon.counterpart.match(tail) is not None
            or (not lexicon.verb_final and lexicon.counterpart.search(before) is not None)
        ),
        receiver=(
            not led
            and not leads(text, hit, lexicon)
            and not is_origin(text, hit, lexicon)
            and _gets(lexicon, before, tail, person=person)
        )
        or (about and lexicon.aid.match(after) is not None),
    )


def _title(lexicon: Lexicon, hit: NameHit, before: str, after: str) -> re.Match[str] | None:
    """Find the office that stands behind a name, or in French and German in front of it."""
    if lexicon.language not in ALPHABETIC:
        return lexicon.title.match(after)
    behind = None if lexicon.about.match(after) else lexicon.title.match(after)
    near = hit.kind is NameKind.COUNTRY or hit.form is Form.FULL  # "ambassadeur d'Australie"
    return behind or (lexicon.titled.search(before) if near else None)


def _is_about(lexicon: Lexicon, hit: NameHit, before: str, after: str) -> bool:
    """Tell a topic, by what stands around a name: "Ukraine-Hilfe", "sur la Corée du Nord"."""
    bare = hit.kind is NameKind.COUNTRY
    topic = lexicon.topic.search(before) if bare else _VIA.search(before)
    return lexicon.about.match(after) is not None or topic is not None


_VIA: Final = re.compile(
    r"\b(?:[üÜ]ber die|via(?: die| l['’])?|par l['’]intermédiaire de l['’]) ?$"
)


def _is_strong(text: str, hit: NameHit, lexicon: Lexicon) -> bool:
    """Tell a name that is somebody who acts by itself: a person, a firm, a body."""
    acts = hit.kind is NameKind.FIRM or _is_body(hit, lexicon) or is_house(text, hit)
    acts = acts or (lexicon.language in ALPHABETIC and is_host(text, hit))
    return acts or is_person(text, hit, lexicon.language)


def _gets(lexicon: Lexicon, before: str, tail: str, *, person: bool) -> bool:
    """Tell a receiver by what stands around a name; "said Collins" makes him none."""
    if lexicon.receiver_after.match(tail):
        return True
    named = person and lexicon.language in ALPHABETIC
    return not named and lexicon.receiver_before.search(before) is not None


def _in_session(lexicon: Lexicon, before: str, after: str) -> bool:
    """Tell the alliance as those who sit together: "Nato-Gipfel", "sommet de l'Otan"."""
    told = lexicon.told
    return told is not None and bool(told.summit.search(before) or told.summit.match(after))


def _is_agent(lexicon: Lexicon, before: str, after: str) -> bool:
    """Tell who gives, in the passive voice: "par l'Australie", "von Tokio gespendete"."""
    return bool(lexicon.agent.search(before) and lexicon.granted.search(after))


_CHAIN: Final = 90  # characters of an office before the state it is of


def _is_body(hit: NameHit, lexicon: Lexicon) -> bool:
    """Tell an organ, which sits and decides, from the organisation itself."""
    whole = hit.side in _WHOLE or lexicon.language in ALPHABETIC
    return hit.kind is NameKind.ORG and whole and hit.id not in _WHOLE


_WHOLE: Final = frozenset({"nato", "eu", "un"})


_POSTED: Final = re.compile(r"(?:(?<![派增进進])[驻駐]|(?<![가-힣])주)$")


def is_locative(text: str, hit: NameHit, lexicon: Lexicon, span: tuple[int, int]) -> bool:
    """Tell whether a name stands as the place where something happens."""
    start, end = span
    before = text[max(start, hit.start - 60) : hit.start]
    if hit.form is Form.FULL and lexicon.language == "zh":
        return lexicon.place_before.search(before) is not None
    return (
        lexicon.place_after.match(text[hit.end : min(end, hit.end + 12)]) is not None
        or lexicon.place_before.search(before) is not None
    )


def _unlisted(
    text: str,
    span: tuple[int, int],
    lexicon: Lexicon,
    home: str,
    covered: Sequence[tuple[int, int]],
    found: Sequence[Party],
) -> list[Party]:
    """Find home offices without a country, and name the people the gazetteer does not hold."""
    start, end = span
    more = [
        Party(side=side, start=match.start(), end=match.end(), strong=True)
        for first, side in lexicon.compounds
        for match in re.finditer(rf"(?i:\b{first})(?=-[a-zé])", text[start:end])
    ]
    more = [replace(p, start=p.start + start, end=p.end + start) for p in more]
    for match in lexicon.unnamed_party.finditer(text, start, end) if home else ():
        a, b = match.span()
        if any(x < b and a < y for x, y in covered):
            continue
        after = text[b : min(end, b + 40)]
        if lexicon.spokesperson.match(after) or any(
            p.end <= a < p.end + 6 and text[p.end : a] in {"", " ", "の", "의 "} for p in found
        ):
            continue
        titled = lexicon.title.match(after)  # 国家安全保障局の市川局長と
        tail = after[titled.end() :] if titled and titled[0][0] in "の의" else after
        more.append(
            Party(
                side=home,
                start=a,
                end=b,
                strong=True,
                subject=lexicon.subject.match(tail) is not None,
                counterpart=lexicon.counterpart.match(tail) is not None,
                receiver=lexicon.receiver_after.match(tail) is not None,
            )
        )
    return more


def _printed(titled: re.Match[str]) -> str:
    return re.sub(r"^(?:의 |の)", "", titled[0].strip(" 　,"))
