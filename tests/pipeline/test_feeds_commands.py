"""``monitor feeds``: maintaining sources as a user does, with messages and exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import Answer

if TYPE_CHECKING:
    from tests.conftest import Home, Web

ENTRY = ("one", "A title", "A text of some words.")
PAGE = b'<html><head><link rel="alternate" type="application/rss+xml" href="/wire.xml"></head><body>Hi</body></html>'


def feeds(home: Home, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "monitor", "--home", str(home.folder), "feeds", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={k: v for k, v in os.environ.items() if not k.startswith("MONITOR_")},
    )


def listed(home: Home) -> list[dict[str, object]]:
    return [json.loads(line) for line in feeds(home, "--json").stdout.splitlines()]


def test_a_feed_is_added_listed_and_removed_and_comments_stay(home: Home) -> None:
    path = home.folder / "config" / "feeds.toml"
    path.write_text('# ours\n[[feed]]\nid = "a"\nurl = "https://a.example/rss"  # good\n')
    done = feeds(home, "add", "https://b.example/rss", "--id", "b", "--title", "B & Söhne")
    assert (done.returncode, done.stderr) == (0, "")
    again = feeds(home, "add", "https://b.example/rss")
    assert again.returncode == 0
    assert "there already" in again.stdout
    assert [feed["id"] for feed in listed(home)] == ["a", "b"]
    assert feeds(home, "remove", "b").returncode == 0
    assert path.read_text().startswith(
        '# ours\n[[feed]]\nid = "a"\nurl = "https://a.example/rss"  # good'
    )
    assert [feed["id"] for feed in listed(home)] == ["a"]


def test_what_cannot_be_added_or_removed_is_refused_with_two_and_changes_nothing(
    home: Home,
) -> None:
    home.feeds(a="https://a.example/rss")
    path = home.folder / "config" / "feeds.toml"
    before = path.read_text()
    for words, said in (
        (("add", "htps://b.example/rss"), "http"),
        (("add", "https://b.example/rss", "--id", "a"), '"a"'),
        (("add", "https://b.example/rss", "--id", "Not An Id"), "id"),
        (("remove", "nobody"), "nobody"),
        (("import", str(home.folder / "missing.opml")), "missing.opml"),
        (("test", "ftp://a.example/"), "http"),
    ):
        done = feeds(home, *words)
        assert done.returncode == 2, (words, done.stderr)
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        assert path.read_text() == before


def test_opml_goes_in_and_comes_out(home: Home) -> None:
    home.feeds(a="https://a.example/rss")
    file = home.folder / "feeds.opml"
    file.write_text(
        '<opml version="2.0"><head/><body><outline text="Group">'
        '<outline type="rss" text="A" xmlUrl="https://a.example/rss"/>'
        '<outline type="rss" text="B &amp; C" xmlUrl="https://b.example/rss?x=1&amp;y=2"'
        ' language="en-GB" category="/Sea Ports,defence"/>'
        '<outline type="rss" text="no address" xmlUrl="javascript:alert(1)"/>'
        "</outline></body></opml>"
    )
    done = feeds(home, "import", str(file))
    assert done.returncode == 0, done.stderr
    assert "1 feed" in done.stdout
    assert {feed["url"] for feed in listed(home)} == {
        "https://a.example/rss",
        "https://b.example/rss?x=1&y=2",
    }
    out = feeds(home, "export")
    assert out.returncode == 0
    assert "https://b.example/rss?x=1&amp;y=2" in out.stdout
    assert 'category="group,sea-ports,defence"' in out.stdout
    assert 'language="en-GB"' in out.stdout
    assert out.stdout.startswith("<?xml")
    (home.folder / "other.txt").write_text("not OPML")
    assert feeds(home, "import", str(home.folder / "other.txt")).returncode == 2


def test_a_tested_feed_says_what_it_has_and_a_page_names_its_feeds(home: Home, web: Web) -> None:
    web.feed("/wire.xml", ENTRY)
    web.pages["/"] = Answer(body=PAGE, headers={"Content-Type": "text/html"})
    web.pages["/cut.xml"] = Answer(body=web.pages["/wire.xml"].body[:-30])
    good = feeds(home, "test", f"{web.url}/wire.xml")
    assert (good.returncode, good.stderr) == (0, "")
    assert "1 entr" in good.stdout
    assert "A title" in good.stdout
    page = feeds(home, "test", f"{web.url}/")
    assert page.returncode == 1
    assert f"{web.url}/wire.xml" in page.stdout
    assert "web page" in page.stderr
    missing = feeds(home, "test", f"{web.url}/nothing", "--json")
    assert missing.returncode == 1
    assert "404" in json.loads(missing.stdout)["problem"]
    assert "cut off" in feeds(home, "test", f"{web.url}/cut.xml").stdout


def test_a_configured_feed_is_tested_as_it_is_configured(home: Home, web: Web) -> None:
    listing = json.dumps({"list": [{"heading": "A title", "path": "/a"}]}).encode()
    web.pages["/news.json"] = Answer(body=listing, headers={"Content-Type": "application/json"})
    with (home.folder / "config" / "feeds.toml").open("a") as file:
        file.write(
            f'\n[[feed]]\nid = "newsroom"\nurl = "{web.url}/news.json"\n'
            f'fields = {{ items = "list", title = "heading", url = "{web.url}{{path}}" }}\n'
        )
    for name in ("newsroom", f"{web.url}/news.json"):
        said = feeds(home, "test", name)
        assert (said.returncode, said.stderr) == (0, ""), said.stdout
        assert "A title" in said.stdout
