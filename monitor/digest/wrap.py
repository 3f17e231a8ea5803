"""Plain text in lines of at most 72 characters, addresses kept whole."""

from __future__ import annotations

WIDTH = 72


def wrap(text: str, first: str = "", rest: str = "") -> str:
    """Fill a paragraph.

    Words longer than a line (an address, a sentence in a script without spaces) stay whole when
    they are addresses and are cut at the line's end otherwise.

    Args:
        text: One paragraph; its white space is not kept.
        first: Put before the first line.
        rest: Put before all others.
    """
    lines: list[str] = []
    current = first
    empty = True
    for word in _pieces(text.split(), WIDTH - max(len(first), len(rest))):
        room = WIDTH - len(current) - (0 if empty else 1)
        if len(word) > room and not empty:
            lines.append(current)
            current, empty = rest, True
        current += word if empty else f" {word}"
        empty = False
    return "\n".join([*lines, current])


def _pieces(words: list[str], room: int) -> list[str]:
    pieces = []
    for word in words:
        if len(word) <= room or "://" in word:
            pieces.append(word)
            continue
        pieces += [word[i : i + room] for i in range(0, len(word), room)]
    return pieces
