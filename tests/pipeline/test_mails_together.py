"""A reader of several watchlists: a mail for each digest, or one for all of a round."""

from __future__ import annotations

import email
import email.policy
import json
import random
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor import jobs
from monitor.digest import reader_key
from monitor.pipeline import daily, mails, poll, readers
from tests.service.parts import Mailbox

if TYPE_CHECKING:
    from email.message import EmailMessage

    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

TALKS = (
    "talks",
    "NATO deputy chief receives Australian defence minister",
    "NATO Deputy Secretary General Radmila Shekerinska met Australian Defence Minister Richard "
    "Marles at NATO headquarters in Brussels on Tuesday to review undersea security.",
)
VISIT = (
    "visit",
    "Polish and Korean defence ministers to meet in Warsaw",
    "Polish Defence Minister Wladyslaw Kosiniak-Kamysz will meet South Korean Defence Minister Ahn "
    "Gyu-back in Warsaw on 20 January to discuss tank deliveries.",
)
BOTH = ("nato-ip4", "member-bilateral")


def morning(home: Home, web: Web, extra: str = "together = true\n") -> App:
    """Poll one day and come back at the next morning's slot."""
    web.feed("/wire.xml", TALKS, VISIT)
    home.feeds(wire=f"{web.url}/wire.xml")
    home.settings(Mailbox(port=9).settings("reader@example.org") + extra)
    app = home.open()
    poll.poll(app)
    home.now += timedelta(days=1)
    return app


def queued(app: App) -> list[EmailMessage]:
    with app.store.reading() as tx:
        waiting = tx.outbox.list()
    return [email.message_from_bytes(d.message, policy=email.policy.default) for d in waiting]


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_each_digest_is_a_mail_of_its_own_unless_asked_otherwise(home: Home, web: Web) -> None:
    app = morning(home, web, extra="")
    jobs.build_due(app)
    assert Counter(m["X-Digest-Id"].partition("/")[0] for m in queued(app)) == Counter(BOTH)
    app.store.close()


def test_one_mail_holds_the_digests_of_a_round_whole(home: Home, web: Web) -> None:
    app = morning(home, web)
    jobs.build_due(app)
    (mail,) = queued(app)
    command = [sys.executable, "-m", "monitor", "--home", str(home.folder), "digests", "--json"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [list(json.loads(row)["mails"].values()) for row in listed.splitlines()] == [
        ["queued"]
    ] * len(BOTH)
    with app.store.reading() as tx:
        parts = [r for name in BOTH for r in tx.digests.list(watchlist=name, with_files=True)]
    app.store.close()
    for record in parts:
        for line in record.file("txt").decode().splitlines():
            assert line in body(mail, "plain")
        assert record.file("html").decode().partition("<h1")[2][:80] in body(mail, "html")
    assert body(mail, "html").count("</body>") == 1
    assert mail["Subject"].startswith("14 Jan: ")
    calendars = [p for p in mail.walk() if p.get_content_type() == "text/calendar"]
    assert str(calendars[0].get_content()).count("BEGIN:VEVENT") == 1


def test_a_quiet_digest_stands_behind_one_with_news_and_out_of_the_subject(
    home: Home, web: Web
) -> None:
    web.feed("/wire.xml", TALKS)
    home.feeds(wire=f"{web.url}/wire.xml")
    home.settings(Mailbox(port=9).settings("reader@example.org") + "together = true\n")
    app = home.open()
    poll.poll(app)
    home.now += timedelta(days=1)
    jobs.build_due(app)
    (mail,) = queued(app)
    app.store.close()
    assert "Marles" in mail["Subject"]
    assert "quiet" not in mail["Subject"]
    said = body(mail, "plain")
    assert 0 < said.index("Marles met") < said.index("A quiet day")
    assert "Marles" in body(mail, "html").partition("</h1>")[0]


def test_a_round_cut_short_mails_nothing_twice_and_loses_nothing(home: Home, web: Web) -> None:
    app = morning(home, web)
    first = app.watchlist("nato-ip4")
    assert first is not None
    daily.build(app, first, home.now.date(), slot=True)  # and then the process dies
    assert queued(app) == []
    jobs.build_due(app)
    jobs.build_due(app)
    assert len(queued(app)) == 1
    assert mails.release(app) == 0
    app.store.close()


def test_digests_too_long_for_one_mail_go_each_alone(home: Home, web: Web) -> None:
    dice = random.Random(7)
    words = ["".join(dice.choices("abdeiklmnorstu", k=7)) for _ in range(4000)]
    crowd = [
        (f"{who}{n}", f"NATO, Poland and {who}: {' '.join(dice.sample(words, 6))}",
         f"NATO, Poland and {who} on security: {' '.join(dice.sample(words, 40))}.")
        for n in range(40)
        for who in ("Japan", "Australia", "New Zealand")
    ]  # fmt: skip
    web.feed("/crowd.xml", *crowd)
    app = morning(home, web)
    app.store.close()
    home.feeds(wire=f"{web.url}/wire.xml", crowd=f"{web.url}/crowd.xml")
    app = home.open()
    poll.poll(app)
    jobs.build_due(app)
    assert Counter(m["X-Digest-Id"].partition("/")[0] for m in queued(app)) == Counter(BOTH)
    app.store.close()


def test_leaving_by_a_joined_mail_leaves_all_its_lists(home: Home, web: Web) -> None:
    app = morning(home, web)
    lists = "+".join(BOTH)
    key = reader_key(lists, "reader@example.org")
    assert readers.knows(app, lists, key)
    assert not readers.knows(app, "nato-ip4", key)
    assert readers.leave(app, lists, key)
    jobs.build_due(app)
    assert queued(app) == []
    app.store.close()
