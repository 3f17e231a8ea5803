"""What a person decides about mails that did not go: released, or dropped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from samples.mail_servers import Scripted
from service.parts import Mailbox, command, mailbox

if TYPE_CHECKING:
    from tests.conftest import Home

NOW = "2027-01-13T12:00:00Z"


def said(home: Home, *words: str, code: int = 0) -> str:
    return command(home, *words, now=NOW, code=code)


def queue(home: Home) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(said(home, "status", "--json"))["queue"]
    return found


def left_held(home: Home, *to: str) -> None:
    """Leave a home with one held mail to each reader: its server broke off after the last byte."""
    with Scripted(body="") as broken:
        home.settings(Mailbox(port=broken.port).settings(*to) + 'on_ambiguous = "hold"\n')
        said(home, "digest", "--watchlist", "nato-ip4")
        said(home, "deliver", code=1)
    assert [mail["state"] for mail in queue(home)] == ["held"] * len(to)


def test_a_held_mail_goes_when_released_and_never_when_dropped(home: Home) -> None:
    left_held(home, "ann@example.org", "Bob <bob@example.org>", "eve@example.org")
    shown = said(home, "status")
    ann, bob, eve = queue(home)
    assert f"{ann['id']}" in shown
    with mailbox() as mails:
        home.settings(mails.settings("ann@example.org") + 'on_ambiguous = "hold"\n')
        said(home, "deliver")
        assert mails.taken == []
        said(home, "deliver", "--drop", f"{eve['id']}")
        said(home, "deliver", "--release", "BOB@example.org")
        assert [b"bob@example.org" in mail for mail in mails.taken] == [True]
        assert [mail["id"] for mail in queue(home)] == [ann["id"]]
        said(home, "deliver", "--release", "all")
        assert queue(home) == []
        said(home, "deliver", "--release", "all")
        assert len(mails.taken) == 2
        assert set(mails.ids().values()) == {1}
        said(home, "digest", "--watchlist", "nato-ip4")
        said(home, "deliver")
        assert len(mails.taken) == 2
    states = json.loads(said(home, "digests", "--json"))["mails"]
    assert states == {
        "ann@example.org": "sent", "Bob <bob@example.org>": "sent", "eve@example.org": "dropped"
    }  # fmt: skip
    assert bob["id"] != ann["id"]


def test_a_refused_reader_gets_the_mail_once_the_cause_is_mended(home: Home) -> None:
    with mailbox() as mails:
        home.settings(mails.settings("ann@example.org"))
        mails.answer = "550 no such user"
        said(home, "digest", "--watchlist", "nato-ip4")
        said(home, "deliver", code=1)
        (mail,) = queue(home)
        assert mail["state"] == "failed"
        mails.answer = "250 taken"
        said(home, "deliver")
        assert mails.taken == []
        done = said(home, "deliver", "--release", str(mail["id"]), "--json")
        assert json.loads(done) == {"sent": 1, "deferred": 0, "failed": 0, "held": 0, "released": 1}
        assert len(mails.taken) == 1


@pytest.mark.parametrize("words", [("--release", "7"), ("--drop", "nobody@example.org"),
                                   ("--drop", "all", "--release", "all")])  # fmt: skip
def test_a_mail_that_is_not_there_cannot_be_decided_about(
    home: Home, words: tuple[str, ...]
) -> None:
    said(home, "deliver", *words, code=2)
