"""What the reader of any language needs to know of one: its triggers and its cues."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.types import Level, Mode, Status, Strength

NEVER: Final = re.compile(r"(?!)")
ALPHABETIC: Final = frozenset({"fr", "de"})


@dataclass(frozen=True, slots=True)
class Meet:
    """Words that tell of a meeting, and the mode they carry by themselves."""

    rule: str
    pattern: re.Pattern[str]
    mode: Mode = "unknown"
    called_off: bool = False  # a meeting only where it is cancelled or put off: a visit
    wide: bool = False  # only between people and bodies named as such
    other: bool = False  # only where someone is said to be with whom


@dataclass(frozen=True, slots=True)
class Commit:
    """Words that tell of a commitment."""

    rule: str
    pattern: re.Pattern[str]
    status: Status
    strength: Strength = "firm"
    mutual: bool = False  # both sides bind themselves
    counted: bool = False  # only with a sum or a number of things
    taken: bool = False  # its subject is who receives
    bare: bool = False  # no word of giving: only for a country at war, or through a channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The wide reading: any word of meeting, where two sides are named and who is with whom."""

    words: re.Pattern[str]
    sure: re.Pattern[str]  # those that need no word of who is with whom
    with_whom: re.Pattern[str]  # directly before the second of the two
    no: re.Pattern[str]  # anywhere in the sentence: a letter, a wish, a court, a book
    he: re.Pattern[str]  # somebody told before, by a pronoun or a bare office
    says: re.Pattern[str]  # what people do without meeting: they say, write, sign, order
    someone: re.Pattern[str]  # a counterpart by his relation alone: "his colleague"
    ahead: re.Pattern[str]  # a verb of what is to come
    done: re.Pattern[str]  # a verb of what was
    summit: re.Pattern[str]  # the alliance as a session: up to its name, or on from it
    titled: re.Pattern[str]  # group "name": somebody by office and name, wherever he is from


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One language's rules; every pattern is searched within one sentence."""

    language: str
    meets: tuple[Meet, ...]
    commits: tuple[Commit, ...]
    not_meet: re.Pattern[str]  # masked before triggers are sought
    #: Cues of status after (verb-final languages) or around the trigger, first that fits wins.
    statuses: tuple[tuple[Status, re.Pattern[str]], ...]
    immediate: tuple[tuple[Status, re.Pattern[str]], ...]  # directly after the trigger
    dropped: re.Pattern[str]  # considering, proposing, wishing to meet: no event
    verb_final: bool
    planned: re.Pattern[str]  # the sentence's verb points ahead
    occurred: re.Pattern[str]
    present: re.Pattern[str] = NEVER  # a present tense, whose day says which of the two
    saying: re.Pattern[str] = NEVER  # who told it, at the sentence's end
    aside: re.Pattern[str] = NEVER  # a clause set into the sentence: ", arrivé lundi à Oslo,"
    past: re.Pattern[str] = NEVER  # a tense of the past, where no verb known says it
    modes: tuple[tuple[Mode, re.Pattern[str]], ...]
    unnamed: re.Pattern[str]  # sources without a name
    not_commit: re.Pattern[str]  # in the clause of the trigger
    clause: re.Pattern[str] = NEVER  # where one clause ends and the next begins
    opinion: re.Pattern[str] = NEVER  # whose sentence it is: nobody who can bind a state
    diary: re.Pattern[str] = NEVER  # a line of a calendar, whose subject is the home office
    request: re.Pattern[str]
    reaffirm: re.Pattern[str]
    idle: re.Pattern[str] = NEVER  # trade, exercises, accidents: its numbers are no gifts
    further: re.Pattern[str]
    concrete: re.Pattern[str]  # what makes a soft promise worth noting
    pair: re.Pattern[str]  # "both sides", "the two ministers"
    title: re.Pattern[str]  # directly after a side: an office-holder or a body
    titled: re.Pattern[str] = NEVER  # the same, up to the side
    posted: re.Pattern[str] = NEVER  # up to a side: where an envoy is posted
    topic: re.Pattern[str] = NEVER  # up to a bare state: what is spoken about
    about: re.Pattern[str]  # directly after a side: a topic, not a party
    spokesperson: re.Pattern[str]  # directly after
    unnamed_party: re.Pattern[str]  # a domestic office without its country
    subject: re.Pattern[str]  # directly after a party: it is the subject
    nominative: re.Pattern[str] = NEVER  # … of an inner clause
    aid: re.Pattern[str] = NEVER  # directly after a side: it is the one helped
    total: re.Pattern[str] = NEVER  # a sum over several donors (C4)
    denied: re.Pattern[str] = NEVER  # a commitment said to be none
    again: re.Pattern[str] = NEVER  # a second encounter: "then also met"
    unsigned: re.Pattern[str] = NEVER  # a signature still to come
    condition: re.Pattern[str] = NEVER  # on which a promise hangs
    institution: re.Pattern[str] = NEVER  # what the alliance itself can give
    members: re.Pattern[str] = NEVER  # directly after NATO: its members, not the alliance
    counterpart: re.Pattern[str]  # directly after (or before): with whom
    agent: re.Pattern[str] = NEVER  # directly before who gives, in the passive voice
    granted: re.Pattern[str] = re.compile("")  # after him, where a "von" can mean much else
    receiver_after: re.Pattern[str]
    receiver_before: re.Pattern[str]
    toward: re.Pattern[str] = NEVER  # directly before a state to which something is sent
    in_return: re.Pattern[str] = NEVER  # to whom is told before: "in return", "promised him"
    handed: re.Pattern[str] = NEVER  # what has arrived was for the state where it did
    seat: re.Pattern[str] = NEVER  # a body that is of the state of the capital named
    seated: re.Pattern[str] = NEVER  # directly before a capital: a government by its seat
    compounds: tuple[tuple[str, str], ...] = ()  # "franco-": first half of an adjective, side
    purchase: re.Pattern[str] = NEVER  # what is bought is of another side named: his goods
    place_after: re.Pattern[str]
    place_before: re.Pattern[str]
    person: re.Pattern[str]  # group "name": a person by title, not in the gazetteer
    objects: re.Pattern[str]  # group "object", searched before the trigger
    background: re.Pattern[str]
    unrelated: re.Pattern[str]  # sport, culture …: the text is none of ours
    levels: tuple[tuple[Level, re.Pattern[str]], ...]
    channels: tuple[tuple[str, re.Pattern[str]], ...] = field(
        default=(
            (
                "PURL",
                re.compile(r"(?i:PURL|ＰＵＲＬ)|優先要求リスト|우선\s?요구\s?목록|优先需求清单"),
            ),
            (
                "NSATU",
                re.compile(
                    r"NSATU|ＮＳＡＴＵ|ウクライナ支援(?:司令部|組織)|우크라이나\s?(?:안보\s?)?지원\s?사령부"
                    r"|援乌(?:司令部|机构|指挥部)"
                    r"|\b(?:état-major|commandement|QG|quartier général)\b[^.;,]{0,40}"
                    r"\b(?:aide|assistance) (?:\w+ )?à l['’]Ukraine"
                    r"|\b(?:Stab|Kommando|Hauptquartier)\b[^.;]{0,50}\b(?:Waffen|Militär"
                    r"|Ukraine-?)hilfe"
                ),
            ),
            (
                "CAP",
                re.compile(
                    r"\bCAP\b|包括的支援パッケージ|포괄적\s?지원\s?패키지|신탁기금|信託基金|综合援助(?:计划|方案|配套|套案)"
                ),
            ),
        )
    )
    told: Told | None = None
    rumour: re.Pattern[str] = NEVER  # a mood that says others say so: "aurait reçu"
    cities: re.Pattern[str] = NEVER  # where people meet that are no capitals; group "city"
    home: str = ""  # whose ministries need no country: the language's main state
