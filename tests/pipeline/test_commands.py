"""The commands as a user calls them: a process of its own, files, exit codes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from monitor import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Home, Web

NOW = "2027-01-13T12:00:00Z"
MEETING = (
    "visit",
    "Korean defence minister meets NATO secretary general in Brussels",
    "South Korean Defence Minister Ahn Gyu-back met NATO Secretary General Mark Rutte in Brussels "
    "on Tuesday to discuss joint maintenance of artillery, his ministry said.",
)


def monitor(home: Home, *words: str, now: str = NOW) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "monitor", "--home", str(home.folder), "--now", now, *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={k: v for k, v in os.environ.items() if not k.startswith("MONITOR_")},
    )


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_user_polls_lists_explains_and_digests(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING)
    home.feeds(wire=f"{web.url}/wire.xml")
    (polled,) = lines(monitor(home, "poll", "--json"))
    assert polled == {"feeds": 1, "failed": 0, "entries": 1, "items": 1, "copies": 0}
    (item,) = lines(monitor(home, "items", "--json", "--text"))
    assert set(item) >= {
        "id", "feed", "source", "guid", "url", "title", "published", "fetched", "language",
        "watchlists", "copy_of", "copy_kind", "story", "score", "why", "text",
    }  # fmt: skip
    (event,) = lines(monitor(home, "events", "--json"))
    assert event["status"] == "occurred"
    assert event["history"]
    found = event["evidence"][0]
    assert item["text"][found["start"] : found["end"]] == found["text"]
    (why,) = lines(monitor(home, "explain", "--json", str(item["id"])))
    assert why["events"][0]["event"] == event["event"]
    life = monitor(home, "explain", str(event["event"]))
    assert life.returncode == 0
    assert "Ahn Gyu-back" in life.stdout
    done = monitor(home, "digest", "--watchlist", "nato-ip4")
    assert done.returncode == 0, done.stderr
    folder = home.folder / "digests" / "nato-ip4"
    written = {p.name for p in folder.iterdir()}
    assert {f"2027-01-13.{e}" for e in ("html", "txt", "md", "json", "ics", "eml")} <= written
    assert {"latest.html", "latest.json", "digests.atom"} <= written
    (status,) = lines(monitor(home, "status", "--json"))
    assert status["feeds"]["ok"] == 1
    (listed,) = lines(monitor(home, "digests", "--json"))
    assert listed["date"] == "2027-01-13"


def test_a_poll_says_which_feed_failed_and_why_and_when_none_is_due(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING)
    home.feeds(wire=f"{web.url}/wire.xml", gone=f"{web.url}/gone.xml")
    done = monitor(home, "poll")
    assert done.stdout.splitlines()[0] == (
        "2 feeds asked, 1 failed; 1 new entry, 1 kept, 0 copies among them."
    )
    assert done.stdout.splitlines()[1].startswith("  gone: ")
    assert "404" in done.stdout
    assert monitor(home, "poll").stdout == (
        "No feed is due yet. To ask all of them now: monitor poll --all\n"
    )


def test_common_options_stand_anywhere(home: Home) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "items", "--json", "--home", str(home.folder)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")


def test_the_version_is_told_without_a_home(home: Home) -> None:
    for words, said in (
        ((), f"monitor {__version__}"),
        (("--json",), f'{{"version": "{__version__}"}}'),
    ):
        done = monitor(home, *words, "--version")
        assert (done.returncode, done.stdout.strip()) == (0, said)


def test_every_mistake_of_a_run_is_listed_with_file_line_and_remedy(home: Home) -> None:
    (home.folder / "config" / "monitor.toml").write_text(
        '[poll]\nintervall = "30m"\ntimeout = "soon"\n\n[email]\npassword = "x"\n'
    )
    (home.folder / "config" / "feeds.toml").write_text(
        '[[feed]]\nurl = "https://a.example/rss"\n[[feed]]\nid = "b"\nurl = "htps://b.example"\n'
    )
    (home.folder / "config" / "watchlists" / "mine.toml").write_text(
        '[match]\ninclude = ["NATO and Japan AND ("]\n'
    )
    done = monitor(home, "check")
    assert done.returncode == 2
    assert 'monitor.toml:2, poll.intervall: unknown key. Did you mean "interval"?' in done.stderr
    assert "monitor.toml:3, poll.timeout: is not a duration" in done.stderr
    assert "monitor.toml:6, email.password: a secret must not stand in this file" in done.stderr
    assert 'feed 2 "b", url: is not an http(s) address. Did you mean https?' in done.stderr
    assert "mine.toml:2" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["digest", "--watchlist", "nope"], 2, 'No watchlist is called "nope"'),
        (["digest", "--date", "tomorrow"], 2, "is no date"),
        (["poll", "nope"], 2, "No feed is called nope"),
        (["explain", "nope"], 1, 'Nothing stored is called "nope"'),
        (["import", "/nonexistent.jsonl"], 2, "No such file"),
        (["check", "--connect"], 1, "no mail server"),
    ],
)
def test_what_cannot_be_is_said_with_its_exit_code(
    home: Home, words: list[str], code: int, said: str
) -> None:
    done = monitor(home, *words)
    assert done.returncode == code, done.stderr
    assert said in done.stderr


def test_a_missing_home_is_said_with_its_remedy(home: Home, tmp_path: Path) -> None:
    home.folder = tmp_path / "nowhere"
    done = monitor(home, "status")
    assert done.returncode == 2
    assert "monitor init" in done.stderr


def test_a_newer_database_is_refused_with_a_remedy(home: Home) -> None:
    assert monitor(home, "items").returncode == 0
    with sqlite3.connect(home.folder / "monitor.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    done = monitor(home, "items")
    assert done.returncode == 1
    assert "newer" in done.stderr


def test_an_unwritable_digest_folder_loses_nothing(home: Home, web: Web) -> None:
    web.feed("/wire.xml", MEETING)
    home.feeds(wire=f"{web.url}/wire.xml")
    monitor(home, "poll")
    (home.folder / "digests").write_text("a file where the folder should be")
    done = monitor(home, "digest", "--watchlist", "nato-ip4")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    (home.folder / "digests").unlink()
    again = monitor(home, "digest", "--watchlist", "nato-ip4")
    assert again.returncode == 0, again.stderr
    said = json.loads((home.folder / "digests" / "nato-ip4" / "2027-01-13.json").read_text())
    assert len(said["new"]) == 1


def test_a_new_home_is_in_order(home: Home, tmp_path: Path) -> None:
    home.folder = tmp_path / "fresh"
    made = subprocess.run(
        [sys.executable, "-m", "monitor", "init", str(home.folder)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    (checked,) = lines(monitor(home, "check", "--json"))
    assert checked["ok"] is True
    assert checked["feeds"] > 40
    assert checked["watchlists"] == 2


def test_imported_items_are_kept_and_their_copies_known(home: Home, tmp_path: Path) -> None:
    said = {"url": "https://a.example/1", "title": MEETING[1], "body": MEETING[2] * 1,
            "published": "2027-01-13T08:00:00Z", "language": "en", "source": "A"}  # fmt: skip
    copy = {**said, "url": "https://b.example/9", "source": "B"}
    file = tmp_path / "in.jsonl"
    file.write_text(f"{json.dumps(said)}\n{json.dumps(copy)}\n")
    (done,) = lines(monitor(home, "import", str(file), "--json"))
    assert done["items"] >= 1
    (again,) = lines(monitor(home, "import", str(file), "--json"))
    assert again["items"] == 0


def test_a_text_dated_after_today_is_read_as_of_its_own_day(home: Home) -> None:
    row = {"id": "a", "url": "https://a.example/a", "language": "en", "title": MEETING[1]}
    row |= {"body": MEETING[2], "published": "2028-03-15T09:00:00Z"}  # a Wednesday
    path = home.folder / "later.jsonl"
    path.write_text(json.dumps(row))
    (line,) = lines(monitor(home, "extract", str(path), "--json"))
    assert (line["status"], line["date"]) == ("occurred", "2028-03-14")
