"""Feeds that are not well-formed XML: the good entries by our scanner, the bad ones by feedparser.

feedparser takes quadratic time in some of what it reads; it sees small pieces here, or works in a
process that is ended when it takes too long.
"""

from __future__ import annotations

from monitor.errors import ParseError
from monitor.parse.child import apart
from monitor.parse.delta import split
from monitor.parse.foreign import read_loosely
from monitor.parse.hostile import Hostile
from monitor.parse.scan import Scanned, scan

SMALL = 30_000  # characters feedparser may read in this process
FEW_TAGS = 1_000
FEW_SPACES = 30  # namespace declarations
SECONDS = 3  # of processor time; feedparser needs a tenth of it for the largest honest one
FEW_BAD = 30  # entries read one by one; more are read together


def mend_entries(text: str, root: str, scanned: Scanned) -> Scanned:
    """Read a damaged document entry by entry.

    Args:
        text: From its outer element on, characters mended.
        root: The outer element's start tag.
        scanned: As far as it could be read.

    Returns:
        Everything that could be read, ``error`` saying what was wrong.
    """
    problem = f"not well-formed XML: {scanned.error} in line {scanned.line}"
    cut = split(text.encode("utf-8", "replace"))
    found = _loosely(text) if cut is None else _by_entries(cut.chunks, root, scanned)
    if found is None or len(found.entries) < len(scanned.entries) or not found.root:
        found = scanned
    found.error = problem
    return found


def _by_entries(chunks: tuple[bytes, ...], root: str, scanned: Scanned) -> Scanned:
    """Our scanner for the sound ones; the others to feedparser, one by one while they are few."""
    name = root[1:-1].split(maxsplit=1)[0]
    found = Scanned(root=scanned.root or name.lower(), feed=scanned.feed)
    bad: list[str] = []
    for chunk in chunks:
        document = f"{root}{chunk.decode()}</{name}>"
        one: Scanned | None = scan(document)
        if one is not None and one.error:
            one = _loosely(document) if len(bad) < FEW_BAD else None
            bad.append(document)
        if one is not None:
            found.entries += one.entries
    if len(bad) > FEW_BAD:
        inner = "".join(d[len(root) : -len(name) - 3] for d in bad[FEW_BAD:])
        rest = _loosely(f"{root}{inner}</{name}>")
        found.entries += rest.entries if rest is not None else []
    return found


def _loosely(text: str) -> Scanned | None:
    """By feedparser, here when it is small, else apart; ``None`` when it is refused."""
    if "<!ENTITY" in text:
        return None
    small = len(text) <= SMALL and text.count("<") <= FEW_TAGS and text.count("xmlns") <= FEW_SPACES
    try:
        return read_loosely(text) if small else apart(read_loosely, text, seconds=SECONDS)
    except (ParseError, Hostile, RecursionError):
        return None
