"""The mail message of a digest, its calendar and the feed of digests."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, replace
from email import policy
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import icalendar
import pytest
from samples import digest_days as days

from monitor.digest import atom, calendar, compose, message, message_id, render
from monitor.types import Status

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import EmailMessage

    from monitor.types import Day, Window


def write(day: Day, **more: str) -> bytes:
    to = {
        "watchlist": day.window.watchlist,
        "sender": "Monitor <digest@monitor.example.org>",
        "recipient": "Min-ji <analyst@example.org>",
    }
    return message(
        render(compose(day)),
        title=day.title,
        day=day.window.day,
        generated=day.generated,
        **(to | more),
    )


def read(raw: bytes) -> EmailMessage:
    mail = email.message_from_bytes(raw, policy=policy.default)
    assert not [d for part in mail.walk() for d in part.defects]
    return mail


@pytest.mark.parametrize("name", ["normal", "quiet", "heavy", "six_languages", "hostile"])
def test_the_same_digest_to_the_same_reader_is_the_same_bytes(name: str) -> None:
    raw = write(getattr(days, name)())
    assert raw == write(getattr(days, name)())
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    read(raw)


def test_each_reader_has_an_own_message_id_and_a_repeat_the_same() -> None:
    day = days.TODAY
    first = message_id("nato-ip4", day, "a@example.org", "m@example.org")
    assert first == message_id("nato-ip4", day, "Anna <A@example.org>", "m@example.org")
    assert first != message_id("nato-ip4", day, "b@example.org", "m@example.org")
    assert first != message_id("other", day, "a@example.org", "m@example.org")
    assert re.fullmatch(r"<[^@<>\s]+@example\.org>", first)


def test_text_comes_first_and_html_last() -> None:
    mail = read(write(days.normal()))
    alternative = next(p for p in mail.walk() if p.get_content_type() == "multipart/alternative")
    assert [p.get_content_type() for p in alternative.iter_parts()] == ["text/plain", "text/html"]


def test_one_click_needs_web_pages_over_https() -> None:
    mail = read(write(days.normal(), base_url="https://monitor.example.org/"))
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.match(
        r"<https://monitor\.example\.org/unsubscribe\?list=nato-ip4&key=[0-9a-f]+>, <mailto:",
        mail["List-Unsubscribe"],
    )
    assert mail["List-Archive"] == "<https://monitor.example.org/digests/nato-ip4>"
    joined = read(write(days.normal(), base_url="https://monitor.example.org", watchlist="a+b"))
    assert joined["List-Archive"] == "<https://monitor.example.org/digests>"
    plain = read(write(days.normal()))
    assert plain["List-Unsubscribe-Post"] is None
    assert (
        plain["List-Unsubscribe"].strip().startswith("<mailto:digest@monitor.example.org?subject=")
    )


def test_the_mail_is_marked_as_automatic() -> None:
    mail = read(write(days.normal()))
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"].endswith("<nato-ip4.digest.monitor.example.org>")
    assert mail["Date"].datetime == days.NOW


def test_a_mail_for_nobody_is_complete() -> None:
    mail = read(write(days.normal(), sender="", recipient=""))
    assert mail["From"] == mail["To"] == "monitor@localhost.localdomain"
    assert mail["Message-ID"].endswith("@localhost.localdomain>")


def test_the_calendar_is_attached_only_when_something_lies_ahead() -> None:
    kinds = [p.get_content_type() for p in read(write(days.normal())).walk()]
    assert kinds.count("text/calendar") == 1
    assert "text/calendar" not in [p.get_content_type() for p in read(write(days.quiet())).walk()]


def test_a_title_cannot_add_a_header() -> None:
    mail = read(write(days.hostile()))
    assert len(mail.get_all("Subject")) == 1
    assert mail["Bcc"] is None


def test_an_international_address_makes_international_headers() -> None:
    raw = write(days.quiet(), recipient="민지@bücher.example")
    assert "민지@xn--bcher-kva.example".encode() in raw
    assert write(days.quiet(), recipient="minji@bücher.example").isascii()


def test_the_calendar_parses_and_names_each_meeting_once() -> None:
    book = icalendar.Calendar.from_ical(dict(render(compose(days.heavy())).files)["ics"])
    entries = book.walk("VEVENT")
    assert len({str(e["UID"]) for e in entries}) == len(entries) == 3
    assert all(e.get(key) for e in entries for key in ("DTSTAMP", "DTSTART", "DTEND", "SUMMARY"))


def test_a_calendar_without_entries_is_still_one() -> None:
    assert icalendar.Calendar.from_ical(calendar([])).walk("VEVENT") == []


def test_a_cancelled_meeting_is_cancelled_in_the_calendar() -> None:
    visit = days.normal().upcoming[0]
    gone = replace(visit, state=replace(visit.state, status=Status.CANCELLED))
    entry = icalendar.Calendar.from_ical(calendar([gone])).walk("VEVENT")[0]
    assert entry["STATUS"] == "CANCELLED"


@dataclass(frozen=True)
class Kept:
    window: Window
    generated: datetime
    subject: str
    files: tuple[tuple[str, bytes], ...] = ()


def test_the_feed_of_digests_lists_the_newest_first_and_parses() -> None:
    day = days.hostile()
    rendered = render(compose(day))
    older = replace(day.window, day=day.window.day.replace(day=2))
    kept = [
        Kept(older, day.generated, "older"),
        Kept(day.window, day.generated, rendered.subject, rendered.files),
    ]
    feed = ET.fromstring(atom(kept, title=day.title))
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert [e.text for e in feed.findall("a:entry/a:id", names)] == [
        "urn:monitor:digests:nato-ip4:2027-01-14",
        "urn:monitor:digests:nato-ip4:2027-01-02",
    ]
    assert feed.find("a:entry/a:link", names).get("href") == "2027-01-14.html"
    assert atom(kept) == atom(list(reversed(kept)))


def test_a_feed_without_digests_parses() -> None:
    assert ET.fromstring(atom([])).tag.endswith("feed")


def test_headers_that_machines_read_are_never_encoded_words() -> None:
    raw = write(
        days.normal(),
        base_url="https://monitor.example.org",
        sender="Über <monitor@a-very-long-organisation-name.example.org>",
    )
    head = raw.partition(b"\r\n\r\n")[0]
    assert b"\r\nList-Unsubscribe: <https://monitor.example.org/unsubscribe?" in head
    assert b",\r\n <mailto:monitor@a-very-long-organisation-name.example.org?" in head
    assert re.search(rb"\r\nMessage-ID: <[!-~]+>\r\n", head)
    far = write(days.normal(), base_url="https://news.example.org/our/monitor")
    assert b"\r\nList-Unsubscribe:\r\n <https://news." in far
    assert max(map(len, far.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 100
    assert read(far)["List-Unsubscribe"].strip().startswith("<https://news.")
    foreign = write(replace(days.normal(), title="나토와 네 파트너 " * 9))
    assert b"<nato-ip4.digest.monitor.example.org>" in foreign
    assert "나토와 네 파트너" in str(read(foreign)["List-Id"])
