"""Plain text in lines of at most 72 columns, addresses kept whole."""

from __future__ import annotations

from monitor.text.display import width

WIDTH = 72


def wrap(text: str, first: str = "", rest: str = "", *, whole: bool = False) -> str:
    """Fill a paragraph.

    Args:
        text: One paragraph; its white space is not kept.
        first: Put before the first line.
        rest: Put before all others.
        whole: Keep a long run without spaces on one line (a title in a script without spaces),
            unless it is beyond 72 characters; else it is cut at the line's end. Addresses are
            always kept whole.
    """
    room = WIDTH - max(len(first), len(rest))
    words = text.split()
    if text.isascii() and len(line := " ".join(words)) <= room:
        return first + line
    lines: list[str] = []
    current = first
    empty = True
    measure = len if whole else width
    for word in _pieces(words, room, wide=not whole):
        if not empty and measure(current) + 1 + measure(word) > WIDTH:
            lines.append(current)
            current, empty = rest, True
        current += word if empty else f" {word}"
        empty = False
    return "\n".join([*lines, current])


def _pieces(words: list[str], room: int, *, wide: bool) -> list[str]:
    """Cut words longer than a line."""
    pieces: list[str] = []
    for word in words:
        if "://" in word or (width(word) if wide else len(word)) <= room:
            pieces.append(word)
        elif wide:
            pieces += _cut(word, room)
        else:
            pieces += [word[i : i + room] for i in range(0, len(word), room)]
    return pieces


def _cut(word: str, room: int) -> list[str]:
    """Cut a run of wide characters into lines."""
    pieces, current, used = [], "", 0
    for char in word:
        columns = width(char)
        if used + columns > room and current:
            pieces.append(current)
            current, used = "", 0
        current += char
        used += columns
    return [*pieces, current]
