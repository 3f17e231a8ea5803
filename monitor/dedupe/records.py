"""Fingerprints as lines of text: what a seed record holds instead of the document."""

from __future__ import annotations

import base64
import binascii

from monitor.dedupe.fingerprint import Fingerprint, fingerprint


def record(text: str, *, title: str, language: str = "") -> str:
    """Turn a document into the mark its seed record keeps; the text cannot be got back from it."""
    return written(fingerprint(text, title=title, language=language))


def written(mark: Fingerprint) -> str:
    """Write a mark as one line of ASCII."""
    return base64.b64encode(mark.encode()).decode("ascii")


def recorded(line: str) -> Fingerprint:
    """Read a mark as :func:`written` wrote it.

    Raises:
        ValueError: The line holds no mark of a version this program knows.
    """
    try:
        mark = base64.b64decode("".join(line.split()), validate=True)
    except binascii.Error as error:
        raise ValueError("a mark is base64 text") from error
    return Fingerprint.decode(mark)
