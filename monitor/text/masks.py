"""Hiding of passwords and keys, wherever a text that may hold some is shown."""

from __future__ import annotations

import re

HIDDEN = "…"
LOGIN = re.compile(r"(?<=://)([^\s/?#:@]*:)([^\s/?#@]+)(?=@)")
WORD = r"(?:[\w-]*(?:passw(?:or)?d|passphrase|secret|token|api_?-?key|credential|signature))"
PARAMETER = re.compile(
    rf"([?&;](?:{WORD}|(?:[\w-]*[_-])?(?:key|auth|sig|pwd))=)([^&;#\s\"'<>]+)", re.IGNORECASE
)
KEY = re.compile(
    rf"{WORD}|(?:proxy-)?authorization|(?:set-)?cookie2?|(?:x-)?(?:[\w-]+-)?(?:key|auth|session)|pwd",
    re.IGNORECASE,
)
PRIVATE = re.compile(r"(-----BEGIN [A-Z ]*PRIVATE KEY-----)(.+)", re.DOTALL)


def masked(text: str) -> str:
    """Hide passwords and keys in addresses, and private keys."""
    text = LOGIN.sub(rf"\1{HIDDEN}", text)
    text = PARAMETER.sub(rf"\1{HIDDEN}", text)
    return PRIVATE.sub(rf"\1{HIDDEN}", text)


def is_secret(name: str) -> bool:
    """Tell whether what a key or header of this name holds is a secret."""
    return KEY.fullmatch(name) is not None


def secret_part(text: str) -> str:
    """Give the part of a text that ``masked`` would hide first, "" when there is none."""
    for pattern in (LOGIN, PARAMETER, PRIVATE):
        if found := pattern.search(text):
            return found[2]
    return ""
