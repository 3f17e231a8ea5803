"""A text's mark: what is kept of it to recognise its copies. It holds no text.

One byte per content word in order, two bits for what kind of word it is, sixteen for each fact
(name, number, date, turning word), hashes of the whole, and sampled gram hashes to find it by.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from monitor.dedupe.lines import Line, article, dateline, lines, remembered
from monitor.dedupe.tokens import CASELESS, END, NAME, PLAIN, Word, digest, split, word
from monitor.dedupe.words import OFFICES
from monitor.types import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.types import NameHit

VERSION = 2
FIRST_VERSION = 1  # without clauses; still read
LONGEST = 1500  # content words kept
HEAD = struct.Struct("<BBHHBBBB10s8s8s")
MOST_CLAUSES = 200
KEY_BYTES = 6
KEY_PLACES = np.array([1 << 8 * place for place in range(KEY_BYTES)], np.int64)
# One gram in so many becomes a key, up to a content word of the text; sparser after the last.
SAMPLING = ((40, 2), (120, 6))
SPARSE_EVERY = 20
SHORT = 60  # content words: below, every gram is a key
MOST_KEYS = 64
LEAD_CHARACTERS = 400
MOST_NAMES = 40
BARE = 8  # content words: a body with fewer is judged by its headline too
FACT_BITS = 0xFFFF
IDENTIFYING = (NameKind.PERSON, NameKind.COUNTRY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """A mark. Two equal texts have equal marks on every machine."""

    exact: str  # 20 hex digits of title and text as normalised
    title: bytes  # 8 bytes of the headline
    body: bytes  # 8 bytes of the article without furniture
    words: int  # all words of the article, at most 65,535
    headed: bool  # the body is so short that the headline's words lead the sequence
    caseless: bool  # scripts without capitals: names cannot be told from words
    sequence: bytes  # one byte per content word
    kinds: bytes  # one byte per content word here, two bits when encoded
    facts: tuple[int, ...]  # 16 bits for each word whose kind is not PLAIN, in order
    title_facts: tuple[int, ...]
    lead_names: tuple[int, ...]  # 16-bit marks of gazetteer ids in headline and lead
    names: tuple[int, ...]  # and in all of the text
    keys: tuple[int, ...]  # 48 bits each, rarest use first: to find candidates by
    clauses: tuple[int, ...]  # 32 bits of all words between two full stops, grammar included
    lines: tuple[int, ...] = field(
        default=(), compare=False
    )  # not encoded: for the outlet's memory

    def encode(self) -> bytes:
        """Write the mark down; about a byte and three quarters per content word."""
        head = HEAD.pack(
            VERSION,
            self.caseless | self.headed << 1,
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
        if len(mark) < HEAD.size or mark[0] not in (VERSION, FIRST_VERSION):
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
        if rest < 0 or rest % 4 or (rest and mark[0] == FIRST_VERSION):
            raise ValueError("a fingerprint cut short")
        shorts = np.frombuffer(mark, "<u2", total, at).tolist()
        at += 2 * total
        cut = [0, factual, factual + titles, factual + titles + leads, total]
        facts, title_facts, lead_names, names = (tuple(shorts[a:b]) for a, b in pairwise(cut))
        octets = np.frombuffer(mark, np.uint8, KEY_BYTES * keyed, at).reshape(keyed, KEY_BYTES)
        keys = tuple((octets.astype(np.int64) @ KEY_PLACES).tolist())
        return cls(
            exact=exact.hex(),
            title=title,
            body=body,
            words=words,
            headed=bool(flags & 2),
            caseless=bool(flags & 1),
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
        language: BCP 47; unused by this version, kept so that marks may come to depend on it.
        known_lines: Hashes of lines the outlet repeats; left out of everything but ``exact``.
        names: Gazetteer names found in ``text``.
    """
    del language
    headline, body = split_title(text, title)
    all_lines = lines(body)
    read = {line.start: [word(token) for token in split(line.text)] for line in all_lines}
    kept = [(line, read[line.start]) for line in article(all_lines, known_lines)]
    topmost = [word(token) for token in split(headline)]
    content, heading = _content([(line.prose, forms) for line, forms in kept]), _heading(topmost)
    headed = len(content) < BARE
    if headed:
        content = heading + content
    content = content[:LONGEST]
    named = [hit for hit in names if hit.kind in IDENTIFYING]
    lead_end = len(headline) + LEAD_CHARACTERS
    return Fingerprint(
        exact=_whole([topmost, *read.values()], 10).hex(),
        title=_whole([topmost], 8),
        body=_whole([forms for _, forms in kept], 8),
        words=min(sum(len(forms) for _, forms in kept), FACT_BITS),
        headed=headed,
        caseless=not text.isascii() and bool(CASELESS.search(text)),
        sequence=bytes([w.code for w, _ in content]),
        kinds=bytes([kind for _, kind in content]),
        facts=tuple([w.fact for w, kind in content if kind]),
        title_facts=tuple([w.fact for w, kind in heading if kind])[:MOST_NAMES],
        lead_names=_shorts(hit.id for hit in named if hit.start < lead_end),
        names=_shorts(hit.id for hit in named),
        keys=_keys([w.hash for w, _ in content]),
        clauses=_clauses([(line, read[line.start]) for line, _ in kept if line.prose]),
        lines=remembered(all_lines),
    )


def length(mark: bytes) -> int:
    """Read how many words the text of a mark has, without reading all of it."""
    return int(HEAD.unpack_from(mark)[2]) if len(mark) >= HEAD.size else 0


def split_title(text: str, title: str) -> tuple[str, str]:
    """Part a text into its headline and the rest; the rest keeps its offsets by blank padding."""
    if title and text.startswith(title):
        return title, " " * len(title) + text[len(title) :]
    return title, text


def _shorts(names: Iterable[str]) -> tuple[int, ...]:
    marks = (int.from_bytes(digest(name, 2), "little") for name in dict.fromkeys(names))
    return tuple(dict.fromkeys(marks))[:MOST_NAMES]


def _whole(parts: Iterable[list[Word]], size: int) -> bytes:
    """Hash words, whatever stands between them."""
    return digest(" ".join([w.folded for forms in parts for w in forms if w.folded]), size)


def _clauses(kept: list[tuple[Line, list[Word]]]) -> tuple[int, ...]:
    found: list[int] = []
    for line, forms in kept:
        skipped = dateline(line.text)
        words: list[str] = []
        for w in forms[len(split(line.text[:skipped])) :] if skipped else forms:
            if w.folded:
                words.append(w.folded)
            elif words:
                found.append(clause_hash(words))
                words = []
        if words:
            found.append(clause_hash(words))
    return tuple(dict.fromkeys(found))[:MOST_CLAUSES]


def clause_hash(words: list[str]) -> int:
    """Hash the words between two full stops as they stand."""
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))


def _heading(forms: list[Word]) -> list[tuple[Word, int]]:
    return _content([(True, forms)])


def _content(parts: Iterable[tuple[bool, list[Word]]]) -> list[tuple[Word, int]]:
    """Content words with their kinds; a capital that only opens a sentence makes no name.

    Labels, captions and bylines (not prose) give words but no facts.
    """
    seen: list[tuple[Word, int]] = []
    opening: list[int] = []
    sure = set()
    for prose, forms in parts:
        last: Word | None = None
        for w in forms:
            if not w.stop:
                kind = w.kind if prose else PLAIN
                if kind == NAME:
                    if last is None or (last.kind == END):
                        opening.append(len(seen))
                    else:
                        sure.add(w.hash)
                seen.append((w, kind))
            if w.kind != END or last is None or not _abbreviates(last):
                last = w
    for i in opening:
        if seen[i][0].hash not in sure:
            seen[i] = (seen[i][0], PLAIN)
    if any(w.folded[0] >= "\u3400" for w, _ in seen):
        _office_holders(seen)
    return seen


def _abbreviates(w: Word) -> bool:
    """Whether a full stop after a form is no end: "Gen.", "St.", "U.S."."""
    titled = len(w.form) <= 4 and w.form[:1].isupper() and not w.form.isupper()
    return titled or len(w.form) == 1


def _office_holders(seen: list[tuple[Word, int]]) -> None:
    """In scripts without capitals, take the words around an office for its holder's name."""
    for i, (w, _) in enumerate(seen):
        if "\u3400" <= w.folded[0] <= "\ud7af" and w.folded[:2] in OFFICES:
            hangul = w.folded[0] >= "\uac00"
            for j in (i - 1,) if hangul else (i - 2, i - 1, i + 1, i + 2):
                if 0 <= j < len(seen) and seen[j][1] == PLAIN:
                    seen[j] = (seen[j][0], NAME)


def _keys(hashes: list[int]) -> tuple[int, ...]:
    """Sampled hashes of three content words in a row, dense in the lead: feeds cut there."""
    if len(hashes) < 3:
        return ()
    h = np.array(hashes, np.uint64)
    mixed = h[:-2] * np.uint64(3) + h[1:-1] * np.uint64(5) + h[2:] * np.uint64(7)
    mixed = (mixed ^ (mixed >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    every = np.full(len(mixed), SPARSE_EVERY, np.uint64)
    start = 0
    for end, one_in in SAMPLING:
        every[start:end] = one_in
        start = end
    if len(hashes) < SHORT:
        every[:] = 1
    chosen = mixed[mixed % every == 0] >> np.uint64(16)
    return tuple(dict.fromkeys(chosen.tolist()))[:MOST_KEYS]
