"""A text as it is read: its sentences with the parties and dates they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.side import Party
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from monitor.extract.dates.when import When
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import NameHit


#: "his Dutch colleague": he is somebody, however long ago he was named.
_COLLEAGUE: Final = re.compile(
    r"\b(?:sein|ihr)e[mnrs]? [a-zäöü]+e[nmr] (?:Amtsk|K)olleg|\b(?:son|sa) homologue", re.IGNORECASE
)
#: A Chinese sentence whose subject is named before it: 在东京，他会见了….
_BY_PRONOUN: Final = re.compile(r"(?:在[^，。；]{2,10}，)?(?:他|她)(?:们|还|又|与|同|会|也)")
_WHERE: Final = re.compile(r"\s*(?:wo|où)\b")  # who receives there is not the one spoken of
_ANNOUNCES: Final = re.compile(  # who tells of others' days in the sentence between
    r"[^、。\s]{0,10}(?:官房(?:副)?長官|報道官)[がは][^。]{0,40}(?:発表|明らかに|述べ|説明)"
    r"|[^,.]{0,12}(?:대변인|비서실장|홍보수석)[이은]\s[^.]{0,40}(?:밝혔|발표|설명|전했)"
)
_TOPICS: Final = frozenset({"ua", "ru", "cn", "kp", "tw", "un", "eu"})  # spoken of
_LATELY = 6  # sentences naming two, of which one may name who speaks of "both"
MEMORY = 40  # sentences looked back to; further off a pronoun means no one


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence, offsets into the article."""

    start: int
    end: int
    text: str
    title: bool
    names: tuple[NameHit, ...]
    parties: tuple[Party, ...]
    whens: tuple[When, ...]
    index: int  # of the sentence in its article


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with its sentences, and what is known of its source."""

    text: str
    lexicon: Lexicon
    published: datetime
    zone: tzinfo | None
    source_country: str
    lines: tuple[Line, ...]

    def before(self, line: Line) -> tuple[Line, ...]:
        """Give the sentences before one, nearest first, the title last."""
        return tuple(reversed(self.lines[max(0, line.index - MEMORY) : line.index]))

    def pair(self, line: Line) -> tuple[Party, ...]:
        """Find the two parties "both sides" means: those of the nearest sentence naming two."""
        own = {p.side for p in line.parties if p.person and p.subject}
        told = [found for x in self.before(line)[:MEMORY] if (found := self._two(x))]
        if told and not self._western:
            near = (found for found in told[:_LATELY] if own & {p.side for p in found})
            return next(near, told[0])
        if told:
            return told[0]
        for earlier in self.before(line):
            bare = tuple(p for p in earlier.parties if not p.about)
            if len({p.side for p in bare}) == 2:
                return bare
        return ()

    def _two(self, line: Line) -> tuple[Party, ...]:
        """Give those a sentence names as acting, with whom it speaks of where it names one met."""
        strong = tuple(p for p in line.parties if p.strong and not p.firm)
        sides = {p.side for p in strong}
        if len(sides) > 1:
            return strong
        met = any(p.person for p in strong) and any(p.counterpart for p in line.parties)
        if self._western or line.title or len(sides) != 1 or not met:
            return ()
        told = self.topic(line, firms=False)
        return (told, *strong) if told and told.side not in sides else ()

    def topic(self, line: Line, *, firms: bool = True) -> Party | None:
        """Find whom a sentence without a subject speaks of: the nearest earlier subject.

        Args:
            line: The sentence.
            firms: Whether it may be a firm.
        """
        if self._continues(line):
            halves = [p for p in self.before(line)[0].parties if p.strong and not p.firm]
            if halves:
                return next((p for p in halves if p.person), halves[0])
        reach = self.before(line)[: MEMORY if _COLLEAGUE.search(line.text) else 4]
        aside = _WHERE if self._western else _BY_PRONOUN
        told = [x for x in reach if not aside.match(x.text)]
        able = [p for x in told for p in self._able(x) if firms or not p.firm]
        leading = (p for p in able if p.subject and not (p.counterpart and self._western))
        subject = next(leading, None) if self._western else None
        subject = subject or self._acting(told) or next((p for p in able if p.subject), None)
        if subject is not None:
            return subject
        if self.lexicon.language not in ALPHABETIC:
            return self._lead(line)
        people = [p for earlier in self.before(line)[:4] for p in earlier.parties if p.person]
        acting = (p for p in people if not p.counterpart)  # not who was met before
        able = [p for earlier in self.before(line)[:2] for p in earlier.parties if p.strong]
        hosts = (p for p in able if not (p.counterpart or p.firm or p.about))
        return next(acting, None) or next(hosts, people[0] if people else None)

    def _able(self, line: Line) -> list[Party]:
        """List who may act in the sentences after, without who only announces."""
        return [p for p in line.parties if p.strong and not _ANNOUNCES.match(self.text, p.start)]

    def _acting(self, told: Sequence[Line]) -> Party | None:
        """Of two subjects of one sentence give the one whom the text is about."""
        if self._western:
            return None
        for earlier in told:
            subjects = [p for p in self._able(earlier) if p.subject and not p.firm]
            if not subjects:
                continue
            lead = next((self._lead(x) for x in self.lines[2:3]), None)
            return next((p for p in subjects if p.person and lead and p.side == lead.side), None)
        return None

    def _lead(self, line: Line) -> Party | None:
        """Give the one whom the title or the first sentence is about, when it names one side."""
        for opening in self.lines[:2]:
            people = [p for p in opening.parties if p.person and not p.about]
            if opening is not line and len({p.side for p in people}) == 1:
                return people[0]
        return None

    def cast(self, line: Line) -> tuple[Party, ...]:
        """List one party of each side that acts in a short text: people and bodies, then states.

        Those of the sentence itself, of the two before it, of the next one and of the title; a
        state the sentence names as the place last.
        """
        near = [*self.before(line)[:2], *self.lines[line.index + 1 : line.index + 2]]
        near += [some for some in self.lines[:2] if some.title and some not in near]
        able = [p for some in near for p in some.parties if not p.about and not p.firm]
        strong = {p.side: p for p in reversed(able) if p.strong}
        bare = {p.side: p for p in reversed(able) if p.side not in _TOPICS}
        found = strong if len(strong) > 1 else {**bare, **strong}
        return tuple(found.values()) or tuple(
            Party(side=hit.side, start=hit.start, end=hit.end)
            for hit in line.names
            if hit.kind is NameKind.COUNTRY and hit.side not in _TOPICS
        )

    @property
    def _western(self) -> bool:
        return self.lexicon.language in ALPHABETIC

    def _continues(self, line: Line) -> bool:
        """Tell the second half of a sentence, which speaks of whom the first does."""
        ended = self.text[max(0, line.start - 3) : line.start].strip()
        return ended.endswith((",", ";")) and line.index > 0
