"""How a watchlist's values may be written, and what each becomes."""

from __future__ import annotations

from datetime import time

from monitor.config.settings import zone

LANGUAGES = {
    "english": "en", "german": "de", "french": "fr", "japanese": "ja", "korean": "ko",
    "chinese": "zh", "jp": "ja", "kr": "ko", "cn": "zh",
}  # fmt: skip
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_list(value: object) -> object:
    """Let one string stand for a list of one."""
    return (value,) if isinstance(value, str) else value


def read_day(value: object) -> object:
    """Read "Mon", "monday" or "mon"; "weekdays" is five days."""
    if not isinstance(value, list | tuple | str):
        return value
    days: list[str] = []
    for word in [value] if isinstance(value, str) else value:
        low = str(word).lower()
        if low == "weekdays":
            days += DAYS[:5]
        elif low[:3] in DAYS:
            days.append(low[:3])
        else:
            raise ValueError(f'"{word}" is no day; write mon, tue, wed, thu, fri, sat, sun')
    return tuple(days)


def read_time(value: object) -> object:
    """Read "06:30" or a TOML time."""
    if isinstance(value, str):
        try:
            return time.fromisoformat(value)
        except ValueError:
            raise ValueError('is not a time of day; write it like "06:30"') from None
    return value


def read_zone(value: object) -> object:
    """Read a time zone; "" is that of the service."""
    return value if value == "" else zone(value)


def read_code(value: str) -> str:
    """Read "EN" or "en-GB" as "en"."""
    code = value.partition("-")[0].lower()
    if code in LANGUAGES:
        raise ValueError(f'is no code of a language; write "{LANGUAGES[code]}"')
    if not (code.isascii() and code.isalpha() and len(code) in (2, 3)):
        raise ValueError('is no code of a language; write two letters, like "ko"')
    return code
