"""An article prepared for the rules: its readable sentences, who is named where, which dates.

``plain`` has the length of the text: typographic quotes, dashes and hard spaces become plain, so
that patterns stay simple and offsets stay true. Menus, related headlines, comments and credits
are not sentences of the article and never reach a rule.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from monitor.extract.dates.leaning import by_those_before
from monitor.extract.dates.told import told_in, told_on
from monitor.extract.dates.when import When, resolve
from monitor.extract.keyed import keyed
from monitor.extract.kinds import is_diary
from monitor.extract.names.actors import Actor, read_actors
from monitor.extract.names.book import Book
from monitor.extract.names.capitals import shouted, softened
from monitor.extract.names.frame import settle_sides
from monitor.extract.names.houses import homes_of
from monitor.extract.names.tokens import tokenize
from monitor.text.sentences import sentences
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence
    from datetime import date, datetime, tzinfo

    from monitor.extract.learned import Score, Term
    from monitor.types import NameHit

Rank = Literal["body", "caption", "title", "summary"]

_INITIALS = re.compile(  # of states and of styles: their stops end nothing
    r"(?<![A-Za-z.])(?:(?:U\.S\.A?|U\.K|U\.N|E\.U|N\.Z|D\.C|U\.A\.E)\.?(?= [a-zA-Z]|-)"
    r"|(?:Mrs?|Ms|Mx|Dr|Prof|Hon|H\.E|St|Lt|Gen|Col|Maj|Brig|Capt|Cmdr|Adm|Sen|Rep|Gov|Amb|Messrs)\.(?=[ -][A-Z])"
    r"|(?<=[A-Z]\. )[A-Z]\.(?= [A-Z][a-z])|(?<=[a-z] )[A-Z]\.(?=(?: [A-Z]\.)* [A-Z][a-z]))"  # "Camp H. M. Smith"
)
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\n": " ", "\r": " "}
)
CAP = 200_000  # characters; no article is longer, and what follows is not read
LONGEST = 1500  # characters; what claims to be a longer sentence is a list or a menu

_TAIL = re.compile(
    r"^(?:reader comments?|comments?(?: \(\d+\))?|latest news|most (?:read|popular|viewed)|hot news"
    r"|related (?:articles?|stories|news|topics|content)|more (?:on this|from|stories|news).{0,40}"
    r"|you may also like|recommended(?: for you)?|leave a (?:reply|comment)|read next|also read:?"
    r"|share this(?: article)?|follow us.{0,30}|trending(?: now)?|editor'?s picks?|popular(?: now)?"
    r"|see also:?|top stories|what to read next|more headlines|other news|in case you missed it"
    r"|newspapers? in .{0,20}|newspapers? from .{0,20})\W*$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^(?:reader comments?|comments?\b|leave a (?:reply|comment))", re.IGNORECASE
)
END_MATTER = 0.6  # of the text: a list of other stories after this closes the article
_NOISE = keyed(
    r"^(?:more|related|see also|read more|read|watch|also read|listen|advertisement|click here|sign up"
    r"|subscribe|copyright|©|all rights|\(?(?:reporting|editing|writing|additional reporting) by"
    r"|just in|in case you missed it|icymi|from our partners|elsewhere on this site|upcoming events|tags?|topics?|source|by|updated?|published|first published|share|join .{0,20} telegram"
    r"|story highlights|slideshow|gallery|photos?|video)\b\s?(?:[:|]|by\b|for\b|here\b|\(|©|\d|$)"
    r"|(?:reporting|editing|writing|additional reporting) by |pic\.twitter|https?://"
    r"|\b(?:in|on) (?:this week's|today's|our|the latest) podcast\b|all rights reserved|(?<!an )(?<!a )newsletter(?! (?:report|claim|that|in [A-Z]))|this (?:story|article|content) (?:has|is|was)|^\W*$"
    r"|^(?:more|related|olympics \d+):\S|^\d{1,2}(?-i:[A-Z])",
    re.IGNORECASE,
)
_CAPTION = keyed(
    r"^(?:file photo|photo|caption|image|pictured?|in this (?:file )?(?:photo|image|handout))\b"
    r"|©|credit:|\bphoto(?:graph)?(?: by|:)|/(?:reuters|ap|afp|yonhap|kyodo)\b|getty images"
    r"|\((?:reuters|ap|afp|yonhap|kyodo|handout|pool|epa|xinhua|ap photo)[^)]{0,40}\)\W*$"
    r"|\bin this (?:handout|file|undated) (?:photo|image)|\bpose[sd]? for a (?:photo|picture)"
    r"|\bshakes? hands? with\b[^.]{0,90}\b(?:prior to|before|during|ahead of)\b",
    re.IGNORECASE,
)
_FILE = keyed(r"\bfile (?:photo|picture|image|pic)\b|\(file\)|\bfile\s*[:–—-]", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-zÀ-ÿ.'-]+(?:[ ,/]+[A-Z][A-Za-zÀ-ÿ.'-]+){0,3}(?: \[[A-Z]\w+\])?,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?,? )?"
    r"(?:\([A-Z][\w /.-]{1,30}\) ?(?:--?|–|—|:)?|--|–|—|(?<=[A-Z]{3} )-) ?(?=\S)"
    r"|^[A-Z][A-Z .'-]{2,30}(?:, [A-Z][a-z]+\.? \d{1,2})?(?: ?[-–—]| --) |^[A-Z][a-z]+: (?=[A-Z])"
)
_QUOTE = re.compile(r'"[^"]{25,800}"?')
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|I'm|I've|we're|we've)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One readable sentence."""

    index: int
    start: int
    end: int
    text: str  # plain
    rank: Rank
    actors: tuple[Actor, ...]  # offsets in the article
    quotes: tuple[tuple[int, int], ...]  # first-person speech, offsets in the article
    file: bool = False  # a caption of an old picture
    own: bool = False  # spoken by a party itself, in an official transcript or release

    def quoted(self, at: int) -> bool:
        """Tell whether an offset stands inside first-person speech."""
        return any(a <= at < b for a, b in self.quotes)


@dataclass(frozen=True, slots=True)
class Article:
    """A text with all that is resolved from the whole of it."""

    text: str
    plain: str
    lines: tuple[Line, ...]
    today: date
    published: datetime
    zone: tzinfo | None
    home: str  # the source's country, or ""
    book: Book
    programmes: tuple[NameHit, ...]  # by offset
    summits: tuple[NameHit, ...]
    sides: tuple[tuple[str, int], ...]  # how often each is named, most often first
    homes: Mapping[str, str] = field(default_factory=dict)  # the firms it names → their countries
    seen_dates: dict[int, tuple[When, ...]] = field(default_factory=dict)
    seen_terms: dict[int, tuple[Term, ...]] = field(default_factory=dict)
    seen_scores: dict[tuple[str, int, int], Score] = field(default_factory=dict)

    def usual_side(self, but: Container[str]) -> str:
        """Give the side named most often, twice at least, that is none of these; else ""."""
        return next((s for s, n in self.sides if s not in but and n > 1), "")

    def story_day(self) -> date:
        """Give the day the story is told on: that of its latest "said on Monday", else today."""
        said = [
            when.past
            for line in self.lines[:25]
            for when in self.dates(line)
            if when.attribution and when.precision == "day" and when.past is not None
        ]
        near = [day for day in said if 0 <= (self.today - day).days <= 3]
        return max(near, default=self.today)

    def dates(self, line: Line) -> tuple[When, ...]:
        """Find the dates a sentence names."""
        if line.index not in self.seen_dates:
            self.seen_dates[line.index] = by_those_before(
                resolve(
                    self.plain,
                    line.start,
                    line.end,
                    published=self.published,
                    zone=self.zone,
                    language="en",
                    today=self.today,
                )
            )
        return self.seen_dates[line.index]


_WORLDWIDE = frozenset({"", "us", "gb"})  # homes of agencies whose datelines tell more


def prepare(
    text: str, names: Sequence[NameHit], *, published: datetime, zone: tzinfo | None, home: str
) -> Article:
    """Read an English text as far as every rule needs it."""
    text = text[:CAP]
    plain = softened(text, text.translate(_PLAIN), names)
    names = [n for n in names if n.end <= CAP]
    spans = sentences(text, "en")
    book = Book(home if home not in _WORLDWIDE else told_in(text, spans) or home)
    actors = read_actors(plain, tokenize(plain, names), book, spans)
    plain = _INITIALS.sub(lambda m: m.group().replace(".", "·"), plain)
    lines = tuple(_lines(text, plain, actors, spans))
    counts = Counter(s for line in lines for a in line.actors for s in a.sides)
    sides = tuple(counts.most_common())
    homes = homes_of(names)
    settle_sides(lines, [(side, n) for side, n in sides if side not in homes])
    programmes = tuple(n for n in names if n.kind is NameKind.PROGRAMME)
    summits = tuple(n for n in names if n.kind is NameKind.SUMMIT)
    return Article(
        text=text,
        plain=plain,
        lines=lines,
        today=told_on(text, spans, published, zone),
        published=published,
        zone=zone,
        home=home,
        book=book,
        programmes=programmes,
        summits=summits,
        sides=sides,
        homes=homes,
    )


def _lines(
    text: str, plain: str, actors: Sequence[Actor], spans: Sequence[tuple[int, int]]
) -> list[Line]:
    lines: list[Line] = []
    seen: set[str] = set()
    aside = False  # among headlines of other stories
    title_end = text.find("\n\n")
    for start, end in spans:
        words = plain[start:end]
        if start > title_end and _TAIL.match(words):
            if _COMMENTS.match(words) or start > END_MATTER * len(text):
                break
            aside = True
            continue
        is_title = start < title_end
        rank = "title" if is_title else _rank(text, words, start)
        aside = aside and rank != "body"
        if aside or rank is None or end - start > LONGEST or (words in seen and not is_title):
            continue
        if not is_title:
            seen.add(words)
            dateline = _DATELINE.match(words)
            begin = start + (dateline.end() if dateline and not _QUOTE.match(words) else 0)
        else:
            begin = start
        opening = text.rfind("\n", 0, begin) + 1
        lines.append(_line(len(lines), plain, begin, end, rank, actors, opening))
    return lines


def _rank(text: str, words: str, start: int) -> Rank | None:
    """Say what a sentence of the body is; ``None`` when it belongs to the page, not the text."""
    if _NOISE.search(words):
        return None
    if _CAPTION.search(words):
        return "caption"
    count = words.count(" ") + 1
    bullet = text[max(0, start - 3) : start].strip() in {"•", "-", "*", "⦁", "–"}
    if bullet or (words[0] in "•⦁*" and not _STRESSED.match(words)):
        return "body" if is_diary(text) and count >= 3 else "summary"
    if (
        words[-1] not in ".!?\"')…:"
        and count < 25
        and not shouted(text[start : start + len(words)])
    ):
        return "summary" if count >= 6 else None
    return "body" if count >= 3 or _TURN.match(words) else None


_TURN = re.compile(r"[A-Z][A-Z .'-]{2,30}: [A-Z]")  # "HOLM: Yes."
_STRESSED = re.compile(r"\*{1,2}[^*\n]+\*{1,2} ?\w")  # "*Japan.* On Monday we", no bullet


def _spoken_until(plain: str, start: int, end: int, opening: int) -> int:
    """Give the end of a quotation that an earlier sentence of the paragraph opened."""
    if plain.count('"', max(opening, start - 2000), start) % 2 == 0:
        return start
    closing = plain.find('"', start, end)
    return closing + 1 if closing >= 0 else end


def _line(
    index: int,
    plain: str,
    start: int,
    end: int,
    rank: Rank,
    actors: Sequence[Actor],
    opening: int,
) -> Line:
    words = plain[start:end]
    begun = _spoken_until(plain, start, end, opening)
    quotes = tuple(
        (a, b)
        for a, b in (
            (start, begun),
            *((m.start(), m.end()) for m in _QUOTE.finditer(plain, max(start, begun), end)),
        )
        if _FIRST_PERSON.search(plain, a, b)
    )
    here = tuple(_within(actors, start, end))
    old = rank == "caption" and _FILE.search(words) is not None
    return Line(index, start, end, words, rank, here, quotes, old)


def _within(actors: Sequence[Actor], start: int, end: int) -> Iterator[Actor]:
    """Give the actors that begin inside a span, in order."""
    at = bisect_left(actors, start, key=lambda a: a.start)
    while at < len(actors) and actors[at].start < end:
        yield actors[at]
        at += 1
