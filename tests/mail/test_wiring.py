"""What the walk does with mail settings: signatures, notices, checks, records that never change."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import dkim
import pytest
import trustme
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from samples.mail_servers import Scripted

from monitor.pipeline import admin, alerts, daily, notices, poll
from monitor.pipeline.checks import mistakes
from monitor.pipeline.undelivered import masked
from tests.conftest import Home, Web

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.pipeline.app import App

NOON = datetime(2027, 1, 13, 12, 0, tzinfo=UTC)
MAIL = '[email]\nhost = "mail.example.org"\nfrom = "monitor@example.org"\nto = ["a@example.org"]\n'
TEXT = (
    "NATO Secretary General Mark Rutte met New Zealand Defence Minister Judith Collins in Brussels "
    "on Tuesday, 12 January 2027. New Zealand will give NZ$7 million to NATO's trust fund for "
    "Ukraine, Collins said."
)


def build(app: App, watchlist: str = "nato-ip4") -> daily.Built:
    found = app.watchlist(watchlist)
    assert found
    return daily.build(app, found, app.now().date())


def queued(app: App) -> list[bytes]:
    with app.store.reading() as tx:
        return [m.message for m in tx.outbox.list()]


def key_pair(file: Path) -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )
    der = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return b"v=DKIM1; k=rsa; p=" + base64.b64encode(der)


def test_queued_mail_is_signed_where_a_key_is_configured(home: Home) -> None:
    record = key_pair(home.folder / "config" / "dkim.pem")
    home.settings(f'{MAIL}dkim_selector = "s1"\ndkim_key_file = "config/dkim.pem"\n')
    app = home.open()
    build(app)
    (mail, *_) = queued(app)
    assert mail.startswith(b"DKIM-Signature:")
    assert dkim.verify(mail, dnsfunc=lambda *_, **__: record)
    assert not mistakes(app)
    app.store.close()


def test_alerts_and_reports_are_signed_as_digests_are(
    home: Home, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = key_pair(home.folder / "config" / "dkim.pem")
    home.settings(f'{MAIL}dkim_selector = "s1"\ndkim_key_file = "config/dkim.pem"\n')
    monkeypatch.setenv("MONITOR_SERVICE__ADMIN", '["chief@example.org"]')
    with (home.folder / "config" / "watchlists" / "nato-ip4.toml").open("a") as file:
        file.write('\n[alerts]\nwhen = ["meeting"]\n')
    web.feed("/n.xml", ("talks", "Rutte meets Collins in Brussels", TEXT))
    home.feeds(n=f"{web.url}/n.xml")
    app = home.open()
    poll.poll(app, force=True)
    with app.store.writing() as tx:
        notices.put(tx, "pumps", ["The pump house is closed."])
    assert alerts.queue(app) == admin.tell(app) == 1
    for mail in queued(app):
        assert dkim.verify(mail, dnsfunc=lambda *_, **__: record)
    app.store.close()


def test_an_unusable_key_is_told_and_costs_nobody_a_digest(home: Home) -> None:
    home.settings(f'{MAIL}dkim_selector = "s1"\ndkim_key_file = "nowhere.pem"\n')
    app = home.open()
    build(app)
    assert len(queued(app)) == 1
    assert [p.key for p in mistakes(app)] == ["email.dkim_key_file"]
    home.now += timedelta(days=1)
    assert "unsigned" in build(app).record.file("txt").decode()
    app.store.close()


def test_an_own_authority_is_looked_for_from_the_home_and_a_missing_one_is_told(home: Home) -> None:
    home.settings(f'{MAIL}ca_file = "config/ca.pem"\n')
    app = home.open()
    assert app.settings.email.ca_file == str(home.folder / "config" / "ca.pem")
    assert [p.key for p in mistakes(app)] == ["email.ca_file"]
    trustme.CA().cert_pem.write_to_path(str(home.folder / "config" / "ca.pem"))
    assert not mistakes(app)
    app.store.close()


def test_check_names_unknown_sections_and_addresses_that_are_none(home: Home) -> None:
    home.settings(MAIL)
    path = home.folder / "config" / "watchlists" / "extra.toml"
    path.write_text(
        '[match]\ninclude = ["NATO"]\n[digest]\nsections = ["meeting", "stories"]\n'
        'recipients = ["x y@example.org"]\n'
    )
    app = home.open()
    found = {p.key: str(p) for p in mistakes(app)}
    app.store.close()
    assert 'Did you mean "meetings"' in found["digest.sections"]
    assert "x y@example.org" in found["digest.recipients"]


def test_each_watchlist_sends_a_mail_of_its_own(home: Home) -> None:
    home.settings(MAIL)
    app = home.open()
    for watchlist in app.config.watchlists:
        build(app, watchlist.id)
    mails = [message_from_bytes(m, policy=policy.default) for m in queued(app)]
    app.store.close()
    assert len(mails) == len({m["Message-ID"] for m in mails}) == 2
    assert len({m["List-Id"] for m in mails}) == 2


def test_max_items_limits_the_stories_shown(home: Home, web: Web) -> None:
    path = home.folder / "config" / "watchlists" / "few.toml"
    path.write_text('[match]\ninclude = ["harbour"]\n[digest]\nmax_items = 2\n')
    said = ("Tugs", "Cranes", "Pilots", "Ferries", "Locks")
    entries = [
        (f"h{n}", f"{word} of the harbour", f"{word} were late by {n + 2} hours.")
        for n, word in enumerate(said)
    ]
    web.feed("/h.xml", *entries)
    home.feeds(h=f"{web.url}/h.xml")
    app = home.open()
    poll.poll(app, force=True)
    text = build(app, "few").record.file("txt").decode()
    app.store.close()
    assert "3 more stories in the JSON file" in text


def day_of_news(home: Home, web: Web) -> daily.Built:
    web.feed("/n.xml", ("talks", "Rutte meets Collins in Brussels", TEXT))
    home.feeds(n=f"{web.url}/n.xml")
    app = home.open()
    poll.poll(app, force=True)
    built = build(app)
    app.store.close()
    return built


def test_one_store_gives_one_digest_byte_for_byte(tmp_path: Path, home: Home, web: Web) -> None:
    first = day_of_news(home, web)
    other = Home(tmp_path / "other", now=home.now)
    shutil.copytree(home.folder / "config", other.folder / "config")
    second = day_of_news(other, web)
    assert b"Judith Collins" in first.record.file("html")
    assert first.record.files == second.record.files


def test_a_digest_on_record_never_changes_whatever_is_configured_later(
    home: Home, web: Web
) -> None:
    first = day_of_news(home, web)
    before = {p.name: p.read_bytes() for p in first.paths}
    home.settings('[web]\nbase_url = "https://monitor.example.org"\n' + MAIL)
    gazetteer = home.folder / "config" / "gazetteer"
    for path in gazetteer.glob("*.toml"):
        path.write_text(path.read_text().replace("Judith Collins", "Judith Collings"))
    watchlist = home.folder / "config" / "watchlists" / "nato-ip4.toml"
    lines = [x for x in watchlist.read_text().splitlines() if not x.startswith("title =")]
    watchlist.write_text('title = "Another title"\n' + "\n".join(lines) + "\n")
    for path in first.paths:
        path.unlink()
    home.now += timedelta(days=3)
    app = home.open()
    found = app.watchlist("nato-ip4")
    assert found
    assert found.title == "Another title"
    again = daily.build(app, found, date(2027, 1, 13))
    app.store.close()
    assert not again.fresh
    assert {p.name: p.read_bytes() for p in again.paths} == before


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("Ann <ann@example.org>", "a…@example.org"),
        ("민지@예.example", "민…@예.example"),
        ("x", "…"),
    ],
)
def test_addresses_are_masked_for_other_readers(address: str, shown: str) -> None:
    assert masked(address) == shown


def test_a_login_check_says_what_was_done_and_with_whom(home: Home) -> None:
    command = [sys.executable, "-m", "monitor", "--home", str(home.folder), "check", "--connect"]
    with Scripted() as server:
        mail = MAIL.replace("mail.example.org", "127.0.0.1")
        home.settings(f'{mail}port = {server.port}\nsecurity = "none"\n')
        where = f"127.0.0.1:{server.port}: connected without a login in clear text;"
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stdout.endswith(f"{where} nothing was sent.\n")
        assert not server.taken
        done = subprocess.run(
            [*command, "--send-test", "b@example.org", "--json"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        said = json.loads(done.stdout)["mail"]
        assert said == f"{where} a test mail went to b@example.org."
        assert len(server.taken) == 1
        server.replies["greeting"] = "421 busy"
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "127.0.0.1 does not serve: 421 busy\n"
