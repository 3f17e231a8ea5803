"""Rendered → a mail message: the same digest to the same recipient is always the same bytes.

Source: RFC 5322, RFC 2919 (List-Id), RFC 2369 and RFC 8058 (List-Unsubscribe), RFC 3834
(Auto-Submitted).
"""

from __future__ import annotations

import hashlib
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime, parseaddr
from typing import TYPE_CHECKING
from urllib.parse import quote

from monitor.digest.joined import BESIDE
from monitor.text.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from monitor.types import Rendered

BEYOND = bytes(range(127, 256))
NOBODY = "monitor@localhost.localdomain"
END, LINE = "\r\n", 100  # of a header's line: its end, and how long it should be at most
MACHINE = frozenset({"list-id", "list-unsubscribe", "list-archive"})


class Wire(EmailPolicy):
    """Folds headers that machines read between their parts only, never as encoded words."""

    def fold_binary(self, name: str, value: str) -> bytes:
        """Fold one header for the wire."""
        if name.lower() not in MACHINE:
            return super().fold_binary(name, value)
        phrase, bracket, rest = str(value).strip().partition("<")
        if not phrase.isascii():
            phrase = Header(phrase.strip(), "utf-8").encode(linesep=END) + " "
        folded = f"{name}: {(phrase + bracket + rest).replace(' <', f'{END} <')}"
        if not phrase and len(folded.partition(END)[0]) > LINE:
            folded = folded.replace(": ", f":{END} ", 1)
        return f"{folded}{END}".encode()


def message_id(watchlist: str, day: date, recipient: str, sender: str = "") -> str:
    """Derive a Message-ID from list, day and recipient, so that a repeat is recognisable."""
    key = hashlib.sha256(f"{watchlist}|{day}|{_bare(recipient)}".encode()).hexdigest()[:20]
    return f"<digest.{day}.{key}@{_domain(sender)}>"


def message(  # noqa: PLR0913  # one keyword per header that differs
    rendered: Rendered,
    *,
    watchlist: str,
    title: str,
    day: date,
    generated: datetime,
    sender: str = "",
    recipient: str = "",
    base_url: str = "",
) -> bytes:
    """Write the mail of a digest to one recipient.

    Args:
        rendered: The digest.
        watchlist: Its id, used in List-Id and Message-ID.
        title: The watchlist's title.
        day: The digest's day.
        generated: When it was made; becomes ``Date``.
        sender: ``name@host`` or ``Name <name@host>``; a placeholder when "".
        recipient: Likewise; the sender when "".
        base_url: Address of the web pages; with https it allows one-click unsubscription.

    Returns:
        The message with CRLF line ends, ready for DATA; equal arguments give equal bytes. Headers
        are UTF-8 only when an address needs it.
    """
    writer, reader = _address(sender or NOBODY), _address(recipient or sender or NOBODY)
    plain = all((a.username + a.domain).isascii() for a in (writer, reader))
    mail = EmailMessage(policy=Wire(linesep="\r\n", utf8=not plain))
    mail["From"] = writer
    mail["To"] = reader
    mail["Subject"] = rendered.subject
    mail["Date"] = format_datetime(generated)
    id_ = message_id(watchlist, day, recipient or sender or NOBODY, sender)
    mail["Message-ID"] = id_
    mail["List-Id"] = f"{_phrase(title)} <{_label(watchlist)}.digest.{_domain(sender)}>"
    for name, value in _list_headers(watchlist, writer, reader, base_url.rstrip("/")):
        mail[name] = value
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    mail["X-Digest-Id"] = f"{watchlist}/{day}"
    parts = dict(rendered.files)
    _fill(mail, parts, f"{watchlist}-{day}")
    _settle_boundaries(mail, f"{id_}|{hashlib.sha256(parts['html']).hexdigest()}")
    return mail.as_bytes()


def reader_key(watchlist: str, recipient: str) -> str:
    """Name a reader of a list without telling the address: what an unsubscription carries."""
    return hashlib.sha256(f"{watchlist}|{_bare(recipient)}".encode()).hexdigest()[:20]


def _list_headers(
    watchlist: str, writer: Address, reader: Address, base: str
) -> Iterator[tuple[str, str]]:
    """Say how to leave the list: by mail always, by the web pages where there are any."""
    write = (
        f"<mailto:{quote(writer.addr_spec, safe='@+')}?subject=unsubscribe%20{quote(watchlist)}>"
    )
    if not base:
        yield "List-Unsubscribe", write
        return
    key = reader_key(watchlist, reader.addr_spec)
    page = f"{base}/unsubscribe?list={quote(watchlist)}&key={key}"
    yield "List-Unsubscribe", f"<{page}>, {write}"
    own = f"/{quote(watchlist)}" if BESIDE not in watchlist else ""
    yield "List-Archive", f"<{base}/digests{own}>"
    if base.startswith("https://"):  # RFC 8058 demands it
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def _fill(mail: EmailMessage, parts: dict[str, bytes], name: str) -> None:
    text, html = parts["txt"].decode(), parts["html"].decode()
    mail.set_content(text, cte=_encoding(text))
    mail.add_alternative(html, subtype="html", cte=_encoding(html))
    if b"BEGIN:VEVENT" in parts.get("ics", b""):
        mail.add_attachment(
            parts["ics"].decode(),
            subtype="calendar",
            filename=f"{name}.ics",
            params={"method": "PUBLISH"},
            cte="base64",
        )


def _encoding(text: str) -> str:
    """Choose quoted-printable, or base64 where most of the text is beyond ASCII."""
    raw = text.encode()
    beyond = len(raw) - len(raw.translate(None, BEYOND))
    return "quoted-printable" if beyond * 6 < len(raw) else "base64"


def _settle_boundaries(mail: EmailMessage, seed: str) -> None:
    """Give every multipart a boundary derived from the message, not from chance."""
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            key = hashlib.sha256(f"{seed}|{number}".encode()).hexdigest()[:32]
            part.set_boundary(f"=_{key}")


def _address(text: str) -> Address:
    name, spec = parseaddr(text)
    user, _, domain = spec.rpartition("@")
    return Address(one_line(name), user or "monitor", _ascii(domain) or "localhost.localdomain")


def _bare(text: str) -> str:
    return _address(text).addr_spec.lower()


def _domain(sender: str) -> str:
    domain = _address(sender or NOBODY).domain
    return domain if "." in domain and domain.isascii() else "localhost.localdomain"


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _phrase(text: str) -> str:
    """Keep what a List-Id phrase may hold unquoted."""
    kept = "".join(c if c.isalnum() or c in " -" else " " for c in one_line(text))
    return " ".join(kept.split()) or "Digest"


def _label(watchlist: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-.") else "-" for c in watchlist)
