"""What becomes of a mail after an attempt."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given
from hypothesis import strategies as st

from monitor.config.settings import EmailSettings
from monitor.deliver import after, next_attempt, recovered, signed
from monitor.errors import AmbiguousDelivery, PermanentDelivery, TransientDelivery
from monitor.types import Delivery

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2027, 1, 14, 6, 30, tzinfo=UTC)


def delivery(**more: object) -> Delivery:
    values: dict[str, object] = {
        "id": 1,
        "watchlist": "nato-ip4",
        "day": date(2027, 1, 14),
        "recipient": "a@example.org",
        "message_id": "<x@example.org>",
        "message": b"mail",
        "state": "sending",
    }
    return Delivery(**(values | more))  # type: ignore[arg-type]


@given(st.integers(0, 10_000))
def test_waits_grow_and_never_exceed_a_day(attempts: int) -> None:
    wait = next_attempt(attempts, NOW) - NOW
    assert timedelta(minutes=1) <= wait <= timedelta(hours=24)
    assert next_attempt(attempts + 1, NOW) - NOW >= wait


def test_an_accepted_mail_is_sent_and_never_due_again() -> None:
    sent = after(delivery(problem="451 later", attempts=2), None, NOW)
    assert (sent.state, sent.attempts, sent.next_at, sent.problem) == ("sent", 3, None, "")


def test_a_transient_error_defers() -> None:
    deferred = after(delivery(), TransientDelivery("451 later"), NOW)
    assert (deferred.state, deferred.next_at, deferred.problem) == (
        "deferred",
        NOW + timedelta(minutes=1),
        "451 later",
    )


def test_a_permanent_error_fails_this_recipient() -> None:
    failed = after(delivery(), PermanentDelivery("550 no such user"), NOW)
    assert (failed.state, failed.next_at) == ("failed", None)


def test_an_ambiguous_end_is_resent_or_held_as_configured() -> None:
    lost = AmbiguousDelivery("answer lost")
    assert after(delivery(), lost, NOW, "resend").state == "deferred"
    assert after(delivery(), lost, NOW, "hold").state == "held"
    assert after(delivery(), lost, NOW, "resend").message == b"mail"


def test_a_mail_found_half_sent_at_start_is_treated_as_ambiguous() -> None:
    assert recovered(delivery(), NOW, "resend").state == "deferred"
    assert recovered(delivery(), NOW, "hold").state == "held"
    sent = delivery(state="sent")
    assert recovered(sent, NOW) is sent


MAIL = b"From: monitor@example.org\r\nTo: a@example.org\r\nSubject: Harbour\r\nDate: Thu, 14 Jan 2027 06:30:00 +0000\r\nList-Unsubscribe: <https://x.example.org/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nbody\r\n"


def test_a_signature_covers_the_list_headers_and_verifies(tmp_path: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    (tmp_path / "key.pem").write_bytes(private)
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    record = b"v=DKIM1; k=rsa; p=" + b"".join(public.splitlines()[1:-1])
    settings = EmailSettings.model_validate(
        {"from": "Monitor <monitor@example.org>", "dkim_selector": "m1", "dkim_key_file": "key.pem"}
    )
    message = signed(MAIL, settings, tmp_path)
    head = message.partition(b"\r\n\r\n")[0].lower()
    assert b"list-unsubscribe-post" in head.partition(b"from: ")[0]
    assert b"d=example.org" in head
    assert dkim.verify(message, dnsfunc=lambda *_, **__: record)


def test_mail_is_unsigned_without_a_key_and_a_missing_key_says_which(tmp_path: Path) -> None:
    assert signed(MAIL, EmailSettings()) == MAIL
    settings = EmailSettings.model_validate(
        {"from": "a@example.org", "dkim_selector": "m1", "dkim_key_file": "none.pem"}
    )
    with pytest.raises(PermanentDelivery, match=r"email\.dkim_key_file"):
        signed(MAIL, settings, tmp_path)
