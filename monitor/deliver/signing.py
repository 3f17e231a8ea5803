"""DKIM signatures, for senders whose mail server does not sign.  Source: RFC 6376."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import PermanentDelivery

if TYPE_CHECKING:
    from monitor.config.settings import EmailSettings

COVERED = (
    b"from",
    b"to",
    b"subject",
    b"date",
    b"message-id",
    b"mime-version",
    b"content-type",
    b"list-id",
    b"list-unsubscribe",
    b"list-unsubscribe-post",
    b"auto-submitted",
)


def signed(message: bytes, settings: EmailSettings, folder: Path | None = None) -> bytes:
    """Sign a message once, before it is queued, so that every attempt sends the same bytes.

    Args:
        message: As it goes on the wire.
        settings: ``dkim_selector``, ``dkim_domain`` and ``dkim_key_file``; unsigned when unset.
        folder: What a relative ``dkim_key_file`` starts from.

    Raises:
        PermanentDelivery: The key cannot be read or used; says the remedy.
    """
    if not (settings.dkim_selector and settings.dkim_key_file):
        return message
    import dkim  # noqa: PLC0415 -- it loads a whole DNS library, which most mail does not need

    domain = settings.dkim_domain or settings.sender.rpartition("@")[2].rstrip("> ")
    path = (folder or Path()) / Path(settings.dkim_key_file).expanduser()
    present = {line.partition(b":")[0].strip().lower() for line in _head(message)}
    try:
        mark: bytes = dkim.sign(
            message,
            settings.dkim_selector.encode(),
            domain.encode("idna"),
            path.read_bytes(),
            include_headers=[name for name in COVERED if name in present],
            canonicalize=(b"relaxed", b"relaxed"),
        )
    except (OSError, dkim.DKIMException, UnicodeError) as error:
        raise PermanentDelivery(
            f"the mail cannot be signed with {path}: {error}. Check email.dkim_key_file, "
            "email.dkim_selector and email.dkim_domain"
        ) from error
    return mark + message


def _head(message: bytes) -> list[bytes]:
    """Give the header lines that begin a header."""
    lines = message.partition(b"\r\n\r\n")[0].split(b"\r\n")
    return [line for line in lines if line[:1] not in (b" ", b"\t")]
