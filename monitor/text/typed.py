"""A typesetter's signs as a typewriter's: nothing else keeps most texts from being ASCII."""

_QUOTES = "\u2018\u2019"
_BLANKS = "\u201c\u201d\u201e\u2013\u2014\u2026\xa0\u2022"


def typewritten(text: str, *, quote: str = "'") -> str:
    """Write curly quotes as given, and double ones, dashes, dots and hard spaces as spaces."""
    for sign in _QUOTES:
        if sign in text:
            text = text.replace(sign, quote)
    for sign in _BLANKS:
        if sign in text:
            text = text.replace(sign, " ")
    return text
