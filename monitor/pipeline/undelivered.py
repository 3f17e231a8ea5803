"""Mails that did not get through, told in the next digest without giving addresses away."""

from __future__ import annotations

from datetime import timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from monitor.store import Transaction
    from monitor.types import Delivery

RECENT = timedelta(days=7)
STATES = {"failed": "was refused", "held": "may or may not have arrived, and waits for a decision"}


def undelivered(tx: Transaction, watchlist: str, day: date) -> tuple[str, ...]:
    """Say of each reader whose mail failed or is held lately how many did, and why the last."""
    latest: dict[str, list[Delivery]] = {}
    for mail in tx.outbox.list(("failed", "held"), watchlist=watchlist):
        if day - RECENT <= mail.day < day:
            latest.setdefault(mail.recipient, []).append(mail)
    return tuple(_said(mails) for mails in latest.values())


def _said(mails: list[Delivery]) -> str:
    last = max(mails, key=lambda mail: (mail.day, mail.id))
    reader = masked(last.recipient)
    address = parseaddr(last.recipient)[1]
    why = last.problem.replace(last.recipient, reader).replace(address or "\0", reader)
    more = f" ({len(mails)} mails in seven days)" if len(mails) > 1 else ""
    return f"The digest of {last.day} to {reader} {STATES[last.state]}{more}. {why}".rstrip()


def masked(recipient: str) -> str:
    """Write an address so that its owner knows it and others do not."""
    user, _, domain = parseaddr(recipient)[1].rpartition("@")
    return f"{user[:1]}…@{domain}" if user else "…"
