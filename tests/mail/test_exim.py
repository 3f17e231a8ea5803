"""Delivery to a real mail server: exim4 with a configuration of its own, on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trustme
from samples import digest_days

from monitor.config.settings import EmailSettings
from monitor.deliver import check_login, send
from monitor.digest import compose, message, render
from monitor.errors import PermanentDelivery, TransientDelivery

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIM = shutil.which("exim4") or shutil.which("exim4", path="/usr/sbin")
pytestmark = pytest.mark.skipif(
    EXIM is None, reason="exim4 is not installed (Debian: exim4-daemon-light)"
)
CONFIGURATION = """
primary_hostname = mail.example.org
local_interfaces = 127.0.0.1
daemon_smtp_ports = {plain} : {tls}
tls_on_connect_ports = {tls}
tls_advertise_hosts = *
tls_certificate = {folder}/server.pem
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
smtputf8_advertise_hosts = *
message_size_limit = 300K
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
queue_only = true
host_lookup =
rfc1413_query_timeout = 0s
keep_environment =
acl_smtp_rcpt = rcpt
acl_smtp_data = data
begin acl
rcpt:
  deny !authenticated = *
       message = 5.7.1 log in first
  deny condition = ${{if eq{{$local_part}}{{gone}}}}
       message = 5.1.1 no such user
  deny condition = ${{if eq{{$local_part}}{{full}}}}
       message = 552 5.2.2 mailbox full
  defer condition = ${{if eq{{$local_part}}{{later}}}}
       message = 451 4.2.0 greylisted, come back
  accept
data:
  deny condition = ${{if match{{$recipients}}{{refused@}}}}
       message = 550 5.7.1 content refused
  defer condition = ${{if match{{$recipients}}{{slow@}}}}
       message = 451 4.3.2 busy
  accept
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{mönitor}}}}{{eq{{$auth3}}{{gehéim-비밀}}}}}}}}
  server_set_id = $auth2
"""


@dataclass
class Exim:
    """A running server."""

    folder: Path
    plain: int
    tls: int

    def settings(self, *, security: str = "starttls", **more: object) -> EmailSettings:
        values: dict[str, object] = {
            "host": "127.0.0.1",
            "port": self.tls if security == "tls" else self.plain,
            "security": security,
            "ca_file": str(self.folder / "ca.pem"),
            "username": "mönitor",
            "password": "gehéim-비밀",
            "from": "Monitor <monitor@example.org>",
            "timeout": "10s",
        }
        return EmailSettings.model_validate(values | more)

    def taken(self, word: bytes) -> list[bytes]:
        """Give the header files of queued mails that hold a word."""
        found = (p.read_bytes() for p in (self.folder / "spool" / "input").rglob("*-H"))
        return [content for content in found if word in content]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def exim() -> Iterator[Exim]:
    folder = Path(tempfile.mkdtemp(prefix="exim"))  # in reach of the user exim turns into
    folder.chmod(0o755)
    for name in ("spool", "log"):
        (folder / name).mkdir()
        (folder / name).chmod(0o777)
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(folder / "ca.pem"))
    issued = ca.issue_cert("127.0.0.1", "localhost")
    issued.private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    (folder / "server.pem").chmod(0o644)
    server = Exim(folder, free_port(), free_port())
    file = folder / "exim.conf"
    file.write_text(CONFIGURATION.format(folder=folder, plain=server.plain, tls=server.tls))
    file.chmod(0o644)
    process = subprocess.Popen(
        [str(EXIM), "-C", str(file), "-bdf"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        _await(server, process)
        yield server
    finally:
        process.terminate()
        process.communicate(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)


def _await(server: Exim, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        if process.poll() is not None:
            said = f"exim4 did not start: {process.communicate()[0].decode()}"
            pytest.skip(said) if os.getuid() else pytest.fail(said)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", server.tls)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("exim4 does not answer")


def mail_to(recipient: str) -> bytes:
    day = digest_days.six_languages()
    return message(
        render(compose(day)),
        watchlist="nato-ip4",
        title=day.title,
        day=day.window.day,
        generated=day.generated,
        sender="Monitor <monitor@example.org>",
        recipient=recipient,
        base_url=day.base_url,
    )


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_digest_is_taken_after_login_over_tls(exim: Exim, security: str) -> None:
    reader = f"reader-{security}@example.org"
    send(mail_to(reader), reader, exim.settings(security=security))
    (head,) = exim.taken(reader.encode())
    assert b"mail.example.org with esmtpsa" in head.replace(b"\n\t", b" ")
    assert b"Auto-Submitted: auto-generated" in head


def test_an_international_address_is_taken_over_smtputf8(exim: Exim) -> None:
    reader = "민지@example.org"
    send(mail_to(reader), reader, exim.settings())
    assert len(exim.taken(reader.encode())) == 1


@pytest.mark.parametrize(
    ("user", "error", "said"),
    [
        ("gone", PermanentDelivery, "550 5.1.1 no such user"),
        ("full", PermanentDelivery, "552 5.2.2 mailbox full"),
        ("later", TransientDelivery, "451 4.2.0 greylisted"),
        ("refused", PermanentDelivery, "550 5.7.1 content refused"),
        ("slow", TransientDelivery, "451 4.3.2 busy"),
    ],
)
def test_refusals_tell_now_from_never(
    exim: Exim, user: str, error: type[Exception], said: str
) -> None:
    reader = f"{user}@example.org"
    with pytest.raises(error, match=said):
        send(mail_to(reader), reader, exim.settings())
    assert not exim.taken(reader.encode())


def test_a_mail_beyond_the_announced_size_is_not_even_sent(exim: Exim) -> None:
    with pytest.raises(PermanentDelivery, match="at most"):
        send(mail_to("big@example.org") + b"x" * 400_000, "big@example.org", exim.settings())


def test_a_wrong_password_or_authority_blames_the_settings(exim: Exim) -> None:
    with pytest.raises(TransientDelivery, match="refused the login of mönitor: 535"):
        send(mail_to("a@example.org"), "a@example.org", exim.settings(password="wrong"))
    with pytest.raises(TransientDelivery, match="not trusted"):
        send(mail_to("a@example.org"), "a@example.org", exim.settings(ca_file=""))
    assert not exim.taken(b"<a@example.org>")


def test_a_login_check_sends_nothing(exim: Exim) -> None:
    before = len(exim.taken(b"Received"))
    check_login(exim.settings())
    assert len(exim.taken(b"Received")) == before
    check_login(exim.settings(security="tls"), send_test="admin@example.org")
    assert len(exim.taken(b"admin@example.org")) == 1
