"""One SMTP conversation with a total deadline, so that a trickling server cannot hold us.

smtplib's own time limit starts again with every byte that comes; here every read and write gets
what is left of one allowance.
"""

from __future__ import annotations

import base64
import hmac
import smtplib
import socket
import time
from typing import TYPE_CHECKING

from monitor.errors import TransientDelivery

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

LINE = 8192  # octets; RFC 5321 allows 512, real servers send more
CHUNK = 32_768
Reply = tuple[int, bytes]


class Session(smtplib.SMTP):
    """smtplib's client, reading and writing against one deadline."""

    def __init__(self, *, seconds: float, tls: ssl.SSLContext | None = None) -> None:
        """Prepare a conversation; ``tls`` wraps the connection from its first byte."""
        self._deadline = time.monotonic() + seconds
        self._tls = tls
        self._buffer = b""
        self._unsaid: list[bytes] = []  # what a reply must not repeat
        super().__init__()

    @property
    def peer(self) -> str:
        """The address at the other end."""
        return str(self.sock.getpeername()[0]) if self.sock else ""

    def hurry(self, seconds: float) -> None:
        """Allow no more than so much for what is left."""
        self._deadline = min(self._deadline, time.monotonic() + seconds)

    def reach(self, host: str, port: int) -> Reply:
        """Connect and read the greeting."""
        self._host = host  # checked against the certificate
        return self.connect(host, port)

    def secure(self, context: ssl.SSLContext) -> None:
        """Turn the connection into TLS (STARTTLS).

        Raises:
            TransientDelivery: The server refused, or spoke before the handshake.
        """
        code, said = self.docmd("STARTTLS")
        if code != 220:
            raise TransientDelivery(f"{self._host} refused STARTTLS: {phrase(code, said)}")
        if self._buffer or self.sock is None:
            raise TransientDelivery(f"{self._host} sent commands before the TLS handshake")
        self.sock.settimeout(self._left())
        self.sock = context.wrap_socket(self.sock, server_hostname=self._host)
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False

    def authenticate(self, user: str, password: str) -> Reply:
        """Log in with the best mechanism offered; names and passwords go as UTF-8 (RFC 4616)."""
        offered = self.esmtp_features.get("auth", "").upper().split()
        name, secret = user.encode(), password.encode()
        plain = _b64(b"\0".join((b"", name, secret)))
        self._unsaid = [plain.encode(), _b64(secret).encode(), secret] if secret else []
        if "PLAIN" in offered:
            return self.docmd("AUTH", f"PLAIN {plain}")
        if "LOGIN" in offered:
            code, said = self.docmd("AUTH", f"LOGIN {_b64(name)}")
            return self.docmd(_b64(secret)) if code == 334 else (code, said)
        if "CRAM-MD5" in offered:
            code, said = self.docmd("AUTH", "CRAM-MD5")
            if code != 334:
                return code, said
            proof = hmac.new(secret, base64.b64decode(said), "md5").hexdigest().encode()
            return self.docmd(_b64(name + b" " + proof))
        raise TransientDelivery(
            f"{self._host} offers no login we know ({' '.join(offered) or 'none'}); "
            "check email.username and email.security"
        )

    def send(self, s: bytes | str) -> None:  # type: ignore[override]  # smtplib's name
        """Write in chunks, each within what is left of the deadline."""
        raw = s.encode("utf-8") if isinstance(s, str) else bytes(s)
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("not connected")
        for start in range(0, len(raw), CHUNK):
            self.sock.settimeout(self._left())
            try:
                self.sock.sendall(raw[start : start + CHUNK])
            except OSError as error:
                self.close()
                raise smtplib.SMTPServerDisconnected(f"connection lost: {error}") from error

    def getreply(self) -> Reply:
        """Read one reply, several lines included."""
        lines: list[bytes] = []
        code = -1
        for raw in self._lines():
            code = int(raw[:3]) if raw[:3].isdigit() else -1
            lines.append(raw[4 if code > 0 else 0 :].strip(b" \t"))
            if code == -1 or raw[3:4] != b"-":
                break
            if len(lines) > 100:
                raise smtplib.SMTPServerDisconnected("endless reply")
        said = b"\n".join(lines)
        for secret in self._unsaid:
            said = said.replace(secret, b"***")
        return code, said

    def _lines(self) -> Iterator[bytes]:
        while True:
            while b"\n" not in self._buffer:
                if len(self._buffer) > LINE:
                    raise smtplib.SMTPServerDisconnected("line too long")
                self._buffer += self._more()
            line, _, self._buffer = self._buffer.partition(b"\n")
            yield line.rstrip(b"\r")

    def _more(self) -> bytes:
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("not connected")
        try:
            self.sock.settimeout(self._left())
            got = self.sock.recv(LINE)
        except OSError as error:
            self.close()
            raise smtplib.SMTPServerDisconnected(f"no answer: {reason(error)}") from error
        if not got:
            self.close()
            raise smtplib.SMTPServerDisconnected("connection closed")
        return got

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # noqa: ARG002
        """Connect within the deadline, whatever number of addresses the host has."""
        plain = socket.create_connection((host, port), self._left())
        if self._tls is None:
            return plain
        plain.settimeout(self._left())
        try:
            return self._tls.wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time allowed is over")
        return left


def phrase(code: int, said: bytes) -> str:
    """Write a reply for a person."""
    text = " ".join(said.decode("utf-8", "replace").split())
    return f"{code} {text[:300]}" if code > 0 else f"no SMTP answer: {text[:300]}"


def reason(error: Exception) -> str:
    """Say what an error is, even when it has no words of its own."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return phrase(error.smtp_code, said if isinstance(said, bytes) else said.encode())
    return str(error) or type(error).__name__


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
