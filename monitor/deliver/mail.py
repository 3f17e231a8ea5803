"""Hand one message to the mail server, and say exactly how far that got.

Only a lost answer after the whole message was sent is ambiguous: the server may have taken it.
Anything lost before is known not to be delivered.  Source: RFC 5321, RFC 3207, RFC 4954, RFC 6531.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import ssl
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import localtime, make_msgid, parseaddr
from typing import TYPE_CHECKING

from monitor.deliver.session import Reply, Session, phrase, reason
from monitor.errors import (
    AmbiguousDelivery,
    DeliveryError,
    PermanentDelivery,
    TransientDelivery,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.config.settings import EmailSettings

STEPS = 5  # the whole conversation may take this many times ``email.timeout``
GOODBYE = 5.0  # seconds
UNKNOWN_AUTHORITY = frozenset({18, 19, 20, 21})  # of OpenSSL's reasons not to trust a certificate
OTHER_NAME = frozenset({62, 64})
OUR_FAULT = frozenset({530, 534, 535, 538})  # about the login, not this recipient


def send(
    message: bytes,
    recipient: str,
    settings: EmailSettings,
    *,
    taken: Callable[[], None] = lambda: None,
) -> None:
    """Send a message to one recipient.

    Args:
        message: As it goes on the wire, CRLF line ends.
        recipient: ``name@host`` or ``Name <name@host>``.
        settings: Server, security, login.
        taken: Called as soon as the server has accepted it, before the goodbye: to record it then
            leaves a crash no time to make it go twice.

    Raises:
        TransientDelivery: Nothing was accepted; try again (also for a wrong password or a bad
            certificate, which the user can mend).
        PermanentDelivery: The server refused this recipient or message for good.
        AmbiguousDelivery: The message was sent whole and the answer was lost.
    """
    session = _connect(settings)
    try:
        _log_in(session, settings)
        _envelope(session, message, settings.sender, recipient)
        _transmit(session, message)
    except (smtplib.SMTPException, OSError) as error:
        _leave(session)
        raise TransientDelivery(f"{settings.host}: {reason(error)}") from error
    except DeliveryError:
        _leave(session)
        raise
    try:
        taken()
    finally:
        _leave(session)


def check_login(settings: EmailSettings, *, send_test: str | None = None) -> None:
    """Connect and log in; nothing is sent unless a test mail is asked for.

    Args:
        settings: Server, security, login.
        send_test: Address of a test mail.

    Raises:
        DeliveryError: It did not work; says why.
    """
    session = _connect(settings)
    try:
        _log_in(session, settings)
        if send_test:
            message = _test_message(settings.sender, send_test)
            _envelope(session, message, settings.sender, send_test)
            _transmit(session, message)
    except (smtplib.SMTPException, OSError) as error:
        raise TransientDelivery(f"{settings.host}: {reason(error)}") from error
    finally:
        _leave(session)


def _test_message(sender: str, recipient: str) -> bytes:
    """Write a short mail that shows that delivery works."""
    mail = EmailMessage(policy=SMTP if (sender + recipient).isascii() else SMTPUTF8)
    mail["From"], mail["To"] = sender, recipient
    mail["Subject"] = "Test mail of the news monitor"
    mail["Date"], mail["Message-ID"] = localtime(), make_msgid(domain=sender.rpartition("@")[2])
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content("This mail shows that the monitor can send digests to this address.\n")
    return mail.as_bytes()


def _connect(settings: EmailSettings) -> Session:
    """Reach the server, over TLS as the settings demand; never fall back to clear text."""
    where = f"{settings.host}:{settings.port}"
    context = None if settings.security == "none" else trusting(settings.ca_file)
    session = Session(
        seconds=settings.timeout.total_seconds() * STEPS,
        tls=context if settings.security == "tls" else None,
    )
    try:
        _greet(session, settings, context)
    except ssl.SSLCertVerificationError as error:
        _leave(session)
        why = (error.verify_message or error.reason).rstrip(".")
        remedy = ""
        if error.verify_code in UNKNOWN_AUTHORITY:
            remedy = "; set email.ca_file for an own authority"
        elif error.verify_code in OTHER_NAME:
            remedy = "; write email.host as the certificate does"
        raise TransientDelivery(f"{where}: certificate not trusted ({why}){remedy}") from error
    except (smtplib.SMTPException, OSError) as error:
        _leave(session)
        raise TransientDelivery(f"{where}: {reason(error)}") from error
    except TransientDelivery:
        _leave(session)
        raise
    return session


def _greet(session: Session, settings: EmailSettings, context: ssl.SSLContext | None) -> None:
    code, said = session.reach(settings.host, settings.port)
    if code != 220:
        raise TransientDelivery(f"{settings.host} does not serve: {phrase(code, said)}")
    if settings.security == "none" and not _is_loopback(session.peer):
        raise TransientDelivery(
            f'{settings.host} is not this machine: email.security = "none" is refused'
        )
    session.ehlo_or_helo_if_needed()
    if settings.security != "starttls" or context is None:
        return
    if not session.has_extn("starttls"):
        raise TransientDelivery(
            f'{settings.host} offers no STARTTLS; use email.security = "tls" or another port'
        )
    session.secure(context)
    session.ehlo_or_helo_if_needed()


def _log_in(session: Session, settings: EmailSettings) -> None:
    if not settings.username:
        return
    code, said = session.authenticate(settings.username, settings.password)
    if code != 235:
        raise TransientDelivery(
            f"{settings.host} refused the login of {settings.username}: {phrase(code, said)}"
        )


def _envelope(session: Session, message: bytes, sender: str, recipient: str) -> None:
    """Announce sender and recipient; options as the message needs them."""
    writer, reader = mailbox(sender), mailbox(recipient)
    international = not (writer + reader).isascii()
    if international and not session.has_extn("smtputf8"):
        raise PermanentDelivery(f"{recipient}: the server cannot take international addresses")
    limit = session.esmtp_features.get("size", "")
    if limit.isdigit() and 0 < int(limit) < len(message):
        raise PermanentDelivery(f"{recipient}: the server takes at most {limit} bytes")
    options = [f"SIZE={len(message)}"] if session.has_extn("size") else []
    if not message.isascii() and session.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    if international:
        options.append("SMTPUTF8")
    extra = "".join(f" {option}" for option in options)
    _accepted(session.docmd("MAIL", f"FROM:<{writer}>{extra}"), recipient, "MAIL")
    _accepted(session.docmd("RCPT", f"TO:<{reader}>"), recipient, "RCPT")


def _transmit(session: Session, message: bytes) -> None:
    """Send the message; from its last dot on, a lost answer is ambiguous."""
    code, said = session.docmd("DATA")
    if code != 354:
        if code >= 400:
            _accepted((code, said), "", "DATA")
        raise TransientDelivery(f"DATA refused: {phrase(code, said)}")
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    session.send(stuffed if stuffed.endswith(b"\r\n") else stuffed + b"\r\n")
    try:
        session.send(b".\r\n")
        answer = session.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise AmbiguousDelivery(f"the answer to the whole message was lost: {error}") from error
    if answer[0] < 200:
        raise AmbiguousDelivery(f"the answer was not understood: {phrase(*answer)}")
    _accepted(answer, "", "the message")


def _accepted(answer: Reply, recipient: str, step: str) -> None:
    """Turn a refusal into the error that says who acts."""
    code, said = answer
    if 200 <= code < 300:
        return
    who = f"{recipient}: " if recipient else ""
    what = f"{who}{step} refused: {phrase(code, said)}"
    if 500 <= code < 600 and code not in OUR_FAULT:
        raise PermanentDelivery(what)
    raise TransientDelivery(what)


def mailbox(text: str) -> str:
    """Give the bare address as the envelope writes it: the domain in ASCII.

    Raises:
        PermanentDelivery: It is no address, or holds characters that could end the command.
    """
    spec = parseaddr(text)[1]
    user, _, domain = spec.rpartition("@")
    if not user or not domain or re.search(r"[\s<>\x00-\x1f\x7f]", spec) or "\n" in text:
        raise PermanentDelivery(f"{text!r} is no mail address")
    try:
        return f"{user}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return spec


def trusting(ca_file: str) -> ssl.SSLContext:
    """Trust the system's authorities, and those of a file where one is named.

    Raises:
        TransientDelivery: The file cannot be read, or holds no certificates.
    """
    context = ssl.create_default_context()
    try:
        if ca_file:
            context.load_verify_locations(ca_file)
    except (OSError, ssl.SSLError) as error:
        raise TransientDelivery(f"email.ca_file {ca_file}: {reason(error)}") from error
    return context


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _leave(session: Session) -> None:
    """Say goodbye; whatever happens now changes nothing, so no answer is waited for long."""
    try:
        if session.sock is not None:
            session.hurry(GOODBYE)
            session.docmd("QUIT")
    except (smtplib.SMTPException, OSError):
        pass
    finally:
        session.close()
