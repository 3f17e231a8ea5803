"""Short plain mails beside the digests: alerts to readers, reports to the administrator.

They wait in the same outbox, under names no watchlist can have.
"""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parseaddr
from typing import TYPE_CHECKING

from monitor.text.display import one_line
from monitor.types import Delivery

if TYPE_CHECKING:
    from datetime import date, datetime

ADMIN = "@admin"
ALERT = "@alert/"  # and the watchlist's id


def letter(  # noqa: PLR0913 -- one keyword per header that differs
    *, box: str, key: str, day: date, at: datetime, sender: str, recipient: str, subject: str,
    text: str,
) -> Delivery:  # fmt: skip
    """Write a mail, queued under ``box``; the same box, key and recipient are one mail only."""
    mail = EmailMessage(policy=SMTP if (sender + recipient).isascii() else SMTPUTF8)
    mail["From"], mail["To"] = one_line(sender), one_line(recipient)
    mail["Subject"] = one_line(subject)[:140]
    mail["Date"] = format_datetime(at)
    said = f"{box}|{key}|{parseaddr(recipient)[1].lower()}"
    domain = parseaddr(sender)[1].rpartition("@")[2]
    place = domain if domain.isascii() and "." in domain else "localhost.localdomain"
    name = hashlib.sha256(said.encode()).hexdigest()[:24]
    mail["Message-ID"] = f"<{box.strip('@').partition('/')[0]}.{name}@{place}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text, cte="quoted-printable" if text.isascii() else "base64")
    return Delivery(
        id=0,
        watchlist=box,
        day=day,
        recipient=recipient,
        message_id=str(mail["Message-ID"]),
        message=mail.as_bytes(),
        state="queued",
    )
