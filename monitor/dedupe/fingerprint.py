"""A text's mark: what is kept of it to recognise its copies. It holds no text.

One byte per content word in order, two bits for what kind of word it is, sixteen for each fact
(name, number, date, turning word), hashes of the whole, and sampled gram hashes to find it by.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from monitor.dedupe.content import Content, content
from monitor.dedupe.lines import Line, article, dateline, lines, remembered
from monitor.dedupe.mark import HEAD
from monitor.dedupe.tokens import CASELESS, NAME, NUMBER, digest, forms, split, word
from monitor.dedupe.wide import SPREAD, mixed, scarce
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from monitor.types import NameHit

VERSION = 3
READ = (1, 2, 3)  # 1 has no clauses, 2 has the turning words of German and French as plain ones
LONGEST = 1500  # content words kept
MOST_CLAUSES = 200
KEY_BYTES = 6
KEY_PLACES = np.array([1 << 8 * place for place in range(KEY_BYTES)], np.int64)
# Of the grams of each stretch of the lead those become keys whose hashes are least, so that what is
# cut short there has its share of them; then one in so many.
LEAD, STRETCH, OF_STRETCH = 40, 20, 5
EVERY = np.uint64(12)
OF_HEADLINE = 2  # grams of the headline, by which entries that have nothing else are found
# Pairs of names and numbers that stand near each other, whichever comes first, are keys too: those
# whose hashes are least. Clauses turned round and words replaced leave them as they are.
FACT_KEYS, FACTS_APART = 8, 2
SHORT = 60  # content words: below, every gram is a key
MOST_KEYS = 64
LEAD_CHARACTERS = 400
MOST_NAMES = 40
BARE = 8  # content words: a body with fewer is judged by its headline too
FACT_BITS = 0xFFFF
IDENTIFYING = (NameKind.PERSON, NameKind.COUNTRY)
LANGUAGES = ("", "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "ko", "zh", "ru", "uk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """A mark. Two equal texts have equal marks on every machine."""

    exact: str  # 20 hex digits of title and text as normalised
    title: bytes  # 8 bytes of the headline
    body: bytes  # 8 bytes of the article without furniture
    words: int  # all words of the article, at most 65,535
    headed: bool  # the body is so short that the headline's words lead the sequence
    caseless: bool  # scripts without capitals: names cannot be told from words
    language: str  # one of LANGUAGES; "" where that is unknown, as in older marks
    sequence: bytes  # one byte per content word
    kinds: bytes  # one byte per content word here, two bits when encoded
    facts: tuple[int, ...]  # 16 bits for each word whose kind is not PLAIN, in order
    title_facts: tuple[int, ...]
    lead_names: tuple[int, ...]  # 16-bit marks of gazetteer ids in headline and lead
    names: tuple[int, ...]  # and in all of the text
    keys: tuple[int, ...]  # 48 bits each, rarest use first: to find candidates by
    clauses: tuple[int, ...]  # 32 bits of all words between two full stops, grammar included
    version: int = field(default=VERSION, compare=False)  # that it was read from
    lines: tuple[int, ...] = field(
        default=(), compare=False
    )  # not encoded: for the outlet's memory

    def encode(self) -> bytes:
        """Write the mark down; about a byte and three quarters per content word."""
        head = HEAD.pack(
            VERSION,
            self.caseless | self.headed << 1 | LANGUAGES.index(self.language) << 2,
            self.words,
            len(self.sequence),
            len(self.title_facts),
            len(self.lead_names),
            len(self.names),
            len(self.keys),
            bytes.fromhex(self.exact),
            self.title,
            self.body,
        )
        kinds = np.frombuffer(self.kinds, np.uint8)
        packed = np.packbits(np.stack([kinds >> 1, kinds & 1], axis=1).ravel()).tobytes()
        shorts = (*self.facts, *self.title_facts, *self.lead_names, *self.names)
        keys = b"".join(key.to_bytes(KEY_BYTES, "little") for key in self.keys)
        clauses = np.array(self.clauses, "<u4").tobytes()
        said = np.array(shorts, "<u2").tobytes()
        return b"".join((head, self.sequence, packed, said, keys, clauses))

    @classmethod
    def decode(cls, mark: bytes) -> Fingerprint:
        """Read a mark.

        Raises:
            ValueError: It is not one, or of a version this program does not know.
        """
        if len(mark) < HEAD.size or mark[0] not in READ:
            raise ValueError(f"not a fingerprint of version {VERSION}")
        _, flags, words, n, titles, leads, named, keyed, exact, title, body = HEAD.unpack_from(mark)
        at = HEAD.size
        sequence, at = mark[at : at + n], at + n
        if len(mark) < at + (2 * n + 7) // 8:
            raise ValueError("a fingerprint cut short")
        bits = np.unpackbits(np.frombuffer(mark, np.uint8, (2 * n + 7) // 8, at), count=2 * n)
        at += (2 * n + 7) // 8
        kinds = (bits[::2] << 1 | bits[1::2]).astype(np.uint8)
        factual = int(np.count_nonzero(kinds))
        total = factual + titles + leads + named
        rest = len(mark) - at - 2 * total - KEY_BYTES * keyed
        if rest < 0 or rest % 4 or (rest and mark[0] == 1):
            raise ValueError("a fingerprint cut short")
        shorts = np.frombuffer(mark, "<u2", total, at).tolist()
        at += 2 * total
        cut = [0, factual, factual + titles, factual + titles + leads, total]
        facts, title_facts, lead_names, names = (tuple(shorts[a:b]) for a, b in pairwise(cut))
        octets = np.frombuffer(mark, np.uint8, KEY_BYTES * keyed, at).reshape(keyed, KEY_BYTES)
        keys = tuple((octets.astype(np.int64) @ KEY_PLACES).tolist())
        return cls(
            version=mark[0],
            exact=exact.hex(),
            title=title,
            body=body,
            words=words,
            headed=bool(flags & 2),
            caseless=bool(flags & 1),
            language=LANGUAGES[flags >> 2] if flags >> 2 < len(LANGUAGES) else "",
            sequence=sequence,
            kinds=kinds.tobytes(),
            facts=facts,
            title_facts=title_facts,
            lead_names=lead_names,
            names=names,
            keys=keys,
            clauses=tuple(np.frombuffer(mark, "<u4", rest // 4, len(mark) - rest).tolist()),
        )


def fingerprint(
    text: str,
    *,
    title: str,
    language: str = "",
    known_lines: frozenset[int] = frozenset(),
    names: Sequence[NameHit] = (),
) -> Fingerprint:
    """Reduce a text to its mark.

    Args:
        text: As evidence indexes it: headline, blank line, body; or the body alone.
        title: The headline.
        language: BCP 47; only noted, so that a translation is told from a copy.
        known_lines: Hashes of lines the outlet repeats; left out of everything but ``exact``.
        names: Gazetteer names found in ``text``.
    """
    known = forms()
    known.bound()
    headline, body = split_title(text, title)
    all_lines = lines(body)
    folded = known.folded
    kept = list(article(all_lines, known_lines))
    read = _read((*all_lines, *kept))
    said = {name: " ".join([folded[n] for n in forms]) for name, forms in read.items()}
    topmost = list(map(known.__getitem__, split(headline)))
    above = " ".join([folded[n] for n in topmost])
    told = content([part for k in kept for part in _parts(k, read[id(k)])])
    heading = content([(True, topmost)])
    headed = len(told.numbers) < BARE
    told = (told.after(heading) if headed else told).cut(LONGEST)
    named = [hit for hit in names if hit.kind in IDENTIFYING]
    return Fingerprint(
        exact=_whole([above, *[said[id(line)] for line in all_lines]], 10).hex(),
        title=_whole([above], 8),
        body=_whole([said[id(k)] for k in kept], 8),
        words=min(sum([len(read[id(k)]) for k in kept]), FACT_BITS),
        headed=headed,
        caseless=not text.isascii() and bool(CASELESS.search(text)),
        language=language[:2].lower() if language[:2].lower() in LANGUAGES else "",
        sequence=known.codes[told.numbers].tobytes(),
        kinds=told.kinds.tobytes(),
        facts=told.facts(),
        title_facts=heading.facts()[:MOST_NAMES],
        lead_names=_shorts(h.id for h in named if h.start < len(headline) + LEAD_CHARACTERS),
        names=_shorts(hit.id for hit in named),
        keys=_keys(told, () if headed else known.hashes[heading.numbers]),
        clauses=_clauses([(k, said[id(k)]) for k in kept if k.prose]),
        lines=remembered(all_lines),
    )


def _read(some: Iterable[Line]) -> dict[int, list[int]]:
    """Give the numbers of the forms of each line, by the line's identity, each read once."""
    number = forms().__getitem__
    return {
        id(line): list(map(number, split(line.text))) for line in {id(x): x for x in some}.values()
    }


def _parts(line: Line, forms: list[int]) -> tuple[tuple[bool, list[int]], ...]:
    """Part a dateline from its sentence: where and when a text was filed is no fact it tells."""
    skipped = dateline(line.text) if line.prose else 0
    if not skipped:
        return ((line.prose, forms),)
    n = len(split(line.text[:skipped]))
    return (False, forms[:n]), (True, forms[n:])


def split_title(text: str, title: str) -> tuple[str, str]:
    """Part a text into its headline and the rest; the rest keeps its offsets by blank padding."""
    if title and text.startswith(title):
        return title, " " * len(title) + text[len(title) :]
    return title, text


def _shorts(names: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(map(name_mark, dict.fromkeys(names))))[:MOST_NAMES]


def name_mark(name: str) -> int:
    """Hash a gazetteer id to the sixteen bits a mark has of it."""
    return int.from_bytes(digest(name, 2), "little")


def _whole(parts: Iterable[str], size: int) -> bytes:
    """Hash words, whatever stands between them."""
    return digest(" ".join(" ".join(parts).split()), size)


def _clauses(kept: list[tuple[Line, str]]) -> tuple[int, ...]:
    """Hash the clauses of lines given as their folded words, two spaces at each full stop."""
    found: list[int] = []
    for line, folded in kept:
        skipped = dateline(line.text)
        said = folded
        if skipped:
            rest = split(line.text)[len(split(line.text[:skipped])) :]
            said = " ".join([word(token).folded for token in rest])
        found += [clause_hash(clause) for part in said.split("  ") if (clause := part.strip())]
    return tuple(dict.fromkeys(found))[:MOST_CLAUSES]


def clause_hash(clause: str) -> int:
    """Hash the folded words between two full stops as they stand, parted by single spaces."""
    return crc32(clause.encode("utf-8", "surrogatepass"))


def _keys(told: Content, heading: Sequence[np.uint64] | NDArray[np.uint64]) -> tuple[int, ...]:
    """Sampled hashes of three content words in a row, and of facts that stand together."""
    known = forms()
    grams = _grams(known.hashes[told.numbers])
    if len(told.numbers) < SHORT:
        chosen = grams
    else:
        lead = [_least(grams[at : at + STRETCH], OF_STRETCH) for at in range(0, LEAD, STRETCH)]
        rest = grams[LEAD:]
        chosen = np.concatenate([*lead, rest[rest % EVERY == 0]])
    facts = known.facts[told.numbers][(told.kinds == NAME) | (told.kinds == NUMBER)]
    rare = scarce(known.facts[told.numbers], told.kinds)
    above = _least(_grams(np.asarray(heading, np.uint64)), OF_HEADLINE)
    near = _pairs(facts.astype(np.uint64))
    found = np.concatenate([near, rare, above, chosen]) >> np.uint64(16)
    return tuple(dict.fromkeys(found.tolist()))[:MOST_KEYS]


def _grams(h: NDArray[np.uint64]) -> NDArray[np.uint64]:
    if len(h) < 3:
        return np.zeros(0, np.uint64)
    return mixed(h[:-2] * np.uint64(3) + h[1:-1] * np.uint64(5) + h[2:] * np.uint64(7))


def _least(hashes: NDArray[np.uint64], n: int) -> NDArray[np.uint64]:
    return np.sort(hashes)[:n]


def _pairs(facts: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hash the pairs of facts that stand near each other, and keep the least hashes."""
    near = [(facts[:-apart], facts[apart:]) for apart in range(1, FACTS_APART + 1)]
    one, two = (np.concatenate(side) for side in zip(*near, strict=True))
    told = (np.minimum(one, two) << np.uint64(16) | np.maximum(one, two))[one != two]
    return np.unique(mixed(told * SPREAD))[:FACT_KEYS]
