"""Handing mail to a server: real SMTP on loopback, with TLS, logins and every kind of fault."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from samples.mail_servers import Scripted

from monitor.config.settings import EmailSettings
from monitor.deliver import check_login, send
from monitor.errors import AmbiguousDelivery, DeliveryError, PermanentDelivery, TransientDelivery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MESSAGE = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Harbour\r\n\r\nline\r\n.dot\r\n"


@dataclass
class Inbox:
    """What a server took."""

    mails: list[Envelope] = field(default_factory=list)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.mails.append(envelope)
        return "250 taken"


class Authority:
    def __init__(self, folder: Path) -> None:
        ca = trustme.CA()
        self.server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("127.0.0.1", "localhost").configure_cert(self.server)
        self.file = str(folder / "ca.pem")
        ca.cert_pem.write_to_path(self.file)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


@contextmanager
def serving(inbox: Inbox, **options: object) -> Iterator[int]:
    controller = Controller(inbox, hostname="127.0.0.1", port=0, **options)
    # a free port is bound first, as the controller wants to know it
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        controller.port = probe.getsockname()[1]
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def settings(port: int, **more: object) -> EmailSettings:
    values: dict[str, object] = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "from": "Monitor <monitor@example.org>",
        "timeout": "2s",
    }
    return EmailSettings.model_validate(values | more)


def login(known: dict[bytes, bytes]) -> Callable[..., AuthResult]:
    def check(
        server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=known.get(data.login) == data.password, handled=False)

    return check


def test_a_mail_arrives_as_it_was_written() -> None:
    inbox = Inbox()
    with serving(inbox) as port:
        send(MESSAGE, "Min-ji <b@example.org>", settings(port))
    assert inbox.mails[0].mail_from == "monitor@example.org"
    assert inbox.mails[0].rcpt_tos == ["b@example.org"]
    assert inbox.mails[0].content == MESSAGE


def test_starttls_is_used_and_the_certificate_checked(authority: Authority) -> None:
    inbox = Inbox()
    with serving(inbox, tls_context=authority.server, require_starttls=True) as port:
        send(MESSAGE, "b@example.org", settings(port, security="starttls", ca_file=authority.file))
        with pytest.raises(TransientDelivery, match=r"email\.ca_file"):
            send(MESSAGE, "b@example.org", settings(port, security="starttls"))
    assert len(inbox.mails) == 1


def test_tls_from_the_first_byte(authority: Authority) -> None:
    inbox = Inbox()
    with serving(inbox, ssl_context=authority.server) as port:
        send(MESSAGE, "b@example.org", settings(port, security="tls", ca_file=authority.file))
        with pytest.raises(TransientDelivery, match="not trusted"):
            send(MESSAGE, "b@example.org", settings(port, security="tls"))
    assert len(inbox.mails) == 1


def test_a_certificate_for_another_host_is_refused(authority: Authority, tmp_path: Path) -> None:
    ca = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("mail.other.example").configure_cert(context)
    file = tmp_path / "other.pem"
    ca.cert_pem.write_to_path(str(file))
    inbox = Inbox()
    with (
        serving(inbox, ssl_context=context) as port,
        pytest.raises(TransientDelivery, match=r"not trusted.*email\.host as the certificate does"),
    ):
        send(MESSAGE, "b@example.org", settings(port, security="tls", ca_file=str(file)))
    assert not inbox.mails
    with (
        serving(inbox, ssl_context=context) as port,
        pytest.raises(TransientDelivery, match=r"not trusted.*email\.ca_file for an own"),
    ):
        send(MESSAGE, "b@example.org", settings(port, security="tls"))


def test_nothing_is_sent_in_the_clear_where_tls_is_demanded() -> None:
    inbox = Inbox()
    with serving(inbox) as port, pytest.raises(TransientDelivery, match="no STARTTLS"):
        send(MESSAGE, "b@example.org", settings(port, security="starttls"))
    assert not inbox.mails


def test_a_missing_authority_file_says_which() -> None:
    with pytest.raises(TransientDelivery, match=r"nowhere\.pem"):
        send(MESSAGE, "b@example.org", settings(9, security="tls", ca_file="/nowhere.pem"))


@pytest.mark.parametrize("exclude", [(), ("PLAIN",)])
def test_passwords_may_hold_any_letters(authority: Authority, exclude: tuple[str, ...]) -> None:
    inbox = Inbox()
    known = {"mönitor".encode(): "gehéim-비밀".encode()}
    with serving(
        inbox,
        tls_context=authority.server,
        authenticator=login(known),
        auth_required=True,
        auth_exclude_mechanism=exclude,
    ) as port:
        more = {"security": "starttls", "ca_file": authority.file, "username": "mönitor"}
        send(MESSAGE, "b@example.org", settings(port, **more, password="gehéim-비밀"))
        with pytest.raises(TransientDelivery, match="refused the login of mönitor: 535"):
            send(MESSAGE, "b@example.org", settings(port, **more, password="wrong"))
    assert len(inbox.mails) == 1


def test_check_login_sends_nothing_unless_asked(authority: Authority) -> None:
    inbox = Inbox()
    with serving(inbox, tls_context=authority.server) as port:
        good = settings(port, security="starttls", ca_file=authority.file)
        check_login(good)
        assert not inbox.mails
        check_login(good, send_test="admin@example.org")
    assert inbox.mails[0].rcpt_tos == ["admin@example.org"]


def test_international_addresses_need_a_server_that_takes_them() -> None:
    inbox = Inbox()
    with serving(inbox, enable_SMTPUTF8=True) as port:
        send(MESSAGE, "민지@bücher.example", settings(port))
    assert inbox.mails[0].rcpt_tos == ["민지@xn--bcher-kva.example"]
    with serving(inbox, enable_SMTPUTF8=False) as port:
        send(MESSAGE, "minji@bücher.example", settings(port))
        with pytest.raises(PermanentDelivery, match="international"):
            send(MESSAGE, "민지@example.org", settings(port))


def test_a_message_beyond_the_servers_size_is_not_sent() -> None:
    inbox = Inbox()
    with (
        serving(inbox, data_size_limit=1000) as port,
        pytest.raises(PermanentDelivery, match="1000 bytes"),
    ):
        send(MESSAGE + b"x" * 2000, "b@example.org", settings(port))


@pytest.mark.parametrize(
    "address", ["", "nobody", "a b@example.org", "a@example.org>\r\nRCPT TO:<c@example.org"]
)
def test_an_address_cannot_smuggle_commands(address: str) -> None:
    inbox = Inbox()
    with serving(inbox) as port, pytest.raises(PermanentDelivery):
        send(MESSAGE, address, settings(port))
    assert not inbox.mails


# --- scripted faults ---------------------------------------------------------------------------

STEPS = ("greeting", "EHLO", "MAIL", "RCPT", "DATA", "body")


@pytest.mark.parametrize("step", STEPS)
def test_a_4xx_answer_at_any_step_is_to_be_tried_again(step: str) -> None:
    with Scripted(**{step: "451 later"}) as server, pytest.raises(TransientDelivery, match="451"):
        send(MESSAGE, "b@example.org", settings(server.port))


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "body"])
def test_a_5xx_answer_about_the_mail_is_for_good(step: str) -> None:
    with (
        Scripted(**{step: "550 5.1.1 no such user"}) as server,
        pytest.raises(PermanentDelivery, match="550"),
    ):
        send(MESSAGE, "b@example.org", settings(server.port))


@pytest.mark.parametrize("step", ["greeting", "EHLO"])
def test_a_5xx_answer_before_the_mail_blames_no_recipient(step: str) -> None:
    with Scripted(**{step: "554 no service"}) as server, pytest.raises(TransientDelivery):
        send(MESSAGE, "b@example.org", settings(server.port))


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_demand_to_log_in_blames_no_recipient(step: str) -> None:
    with (
        Scripted(**{step: "530 5.7.0 authentication required"}) as server,
        pytest.raises(TransientDelivery),
    ):
        send(MESSAGE, "b@example.org", settings(server.port))


@pytest.mark.parametrize("step", ["greeting", "EHLO", "MAIL", "RCPT", "DATA"])
def test_a_connection_lost_before_the_message_is_to_be_tried_again(step: str) -> None:
    with Scripted(**{step: ""}) as server, pytest.raises(TransientDelivery):
        send(MESSAGE, "b@example.org", settings(server.port))
    assert not server.taken


def test_only_a_lost_answer_to_the_whole_message_is_ambiguous() -> None:
    with Scripted(body="") as server, pytest.raises(AmbiguousDelivery):
        send(MESSAGE, "b@example.org", settings(server.port))
    assert len(server.taken) == 1


def test_an_answer_nobody_understands_is_ambiguous() -> None:
    with Scripted(body="??? what") as server, pytest.raises(AmbiguousDelivery):
        send(MESSAGE, "b@example.org", settings(server.port))


def test_silence_after_the_message_is_ambiguous_and_ends_in_time() -> None:
    start = time.monotonic()
    with Scripted(body=None) as server, pytest.raises(AmbiguousDelivery):
        send(MESSAGE, "b@example.org", settings(server.port, timeout="200ms"))
    assert time.monotonic() - start < 4


def test_silence_at_the_start_is_to_be_tried_again() -> None:
    with Scripted(greeting=None) as server, pytest.raises(TransientDelivery):
        send(MESSAGE, "b@example.org", settings(server.port, timeout="200ms"))


def test_a_server_that_hangs_up_instead_of_saying_goodbye_has_taken_the_mail() -> None:
    with Scripted(QUIT="") as server:
        send(MESSAGE, "b@example.org", settings(server.port))
    assert len(server.taken) == 1


def test_lines_that_begin_with_a_dot_and_bare_line_ends_cannot_end_the_message() -> None:
    with Scripted() as server:
        send(b"Subject: x\n\n.\n..two\r\nend", "b@example.org", settings(server.port))
    assert server.taken == [b"Subject: x\r\n\r\n..\r\n...two\r\nend\r\n.\r\n"]


def test_a_refused_connection_is_to_be_tried_again() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        with pytest.raises(TransientDelivery, match=f"127.0.0.1:{port}"):
            send(MESSAGE, "b@example.org", settings(port))


def test_a_trickling_server_cannot_hold_us() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def trickle() -> None:
        client, _ = server.accept()
        with client:
            while not stop.wait(0.05):
                try:
                    client.sendall(b"2")
                except OSError:
                    return

    thread = threading.Thread(target=trickle)
    thread.start()
    start = time.monotonic()
    try:
        with pytest.raises(TransientDelivery):
            send(MESSAGE, "b@example.org", settings(server.getsockname()[1], timeout="100ms"))
        assert time.monotonic() - start < 3
    finally:
        stop.set()
        thread.join()
        server.close()


def test_commands_slipped_in_before_the_handshake_are_refused() -> None:
    with (
        Scripted(EHLO="250-here\r\n250 STARTTLS", STAR="220 go\r\n250 injected") as server,
        pytest.raises(TransientDelivery, match="before the TLS handshake"),
    ):
        send(MESSAGE, "b@example.org", settings(server.port, security="starttls"))


def test_clear_text_to_another_machine_is_refused() -> None:
    own = next((a for a in _own_addresses() if not a.startswith("127.")), None)
    if own is None:
        pytest.skip("this machine has no address beyond loopback")
    server = socket.create_server((own, 0))
    thread = threading.Thread(target=lambda: _greet_once(server))
    thread.start()
    try:
        with pytest.raises(TransientDelivery, match="not this machine"):
            send(MESSAGE, "b@example.org", settings(server.getsockname()[1], host=own))
    finally:
        thread.join()
        server.close()


def _own_addresses() -> list[str]:
    return [info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]


def _greet_once(server: socket.socket) -> None:
    client, _ = server.accept()
    with client:
        client.sendall(b"220 hello\r\n")
        client.recv(100)


def test_every_failure_is_a_delivery_error() -> None:
    for step in STEPS:
        for reply in ("", "451 later", "550 never", "999 odd", "garbage"):
            with Scripted(**{step: reply}) as server, pytest.raises(DeliveryError):
                send(MESSAGE, "b@example.org", settings(server.port))


@pytest.mark.parametrize(
    ("step", "reply", "told"),
    [
        ("EHLO", "502 not here", "502 not here"),
        ("greeting", "hm, who is it", "no SMTP answer: hm, who is it"),
        ("DATA", "250 odd", "DATA refused: 250 odd"),
    ],
)
def test_what_a_server_said_is_told_in_its_own_words(step: str, reply: str, told: str) -> None:
    with Scripted(**{step: reply}) as server, pytest.raises(TransientDelivery) as caught:
        send(MESSAGE, "b@example.org", settings(server.port))
    assert str(caught.value).endswith(told)
