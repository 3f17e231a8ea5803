"""Digests out: files on disk, mail to a server, and what becomes of mail that did not get there."""

from monitor.deliver.disk import write_digest, write_file, write_files
from monitor.deliver.mail import check_login, mailbox, send, trusting
from monitor.deliver.outbox import after, next_attempt, recovered
from monitor.deliver.signing import signed

__all__ = [
    "after",
    "check_login",
    "mailbox",
    "next_attempt",
    "recovered",
    "send",
    "signed",
    "trusting",
    "write_digest",
    "write_file",
    "write_files",
]
