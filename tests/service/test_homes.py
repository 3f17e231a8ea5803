"""Homes and files of every shape: odd names, empty ones, ones that vanish."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from service.parts import ENV, command
from service.test_run import CALL

from monitor import jobs
from monitor.cli.base import refuse_unset
from monitor.config.seeds import load_seeds
from monitor.engine.install import written
from monitor.engine.reload import Reloader
from monitor.errors import ClockError
from monitor.pipeline import notices

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Home, Web

NOW = "2027-01-13T12:00:00Z"
TALKS = "Talks held\n\nNATO and Japan held talks on Tuesday in Brussels, number {} of them.\n"


def test_a_seed_whose_name_is_no_text_stops_nothing(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    odd = os.fsencode(home.folder / "seeds") + b"/\xff\xfe.txt"
    with open(odd, "w") as file:  # noqa: PTH123 -- a path of bytes
        file.write(TALKS.format(1))
    for words in (("seeds", "check"), ("seeds", "list"), ("digest",), ("poll",), ("status",)):
        command(home, *words)


def test_seeds_of_one_stem_are_all_known(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    for number, suffix in enumerate((".md", ".txt", ".html")):
        (home.folder / "seeds" / f"talks{suffix}").write_text(TALKS.format(number))
    assert [s.id for s in load_seeds(home.folder)] == [
        "seed/talks", "seed/talks.md", "seed/talks.txt"
    ]  # fmt: skip
    app = home.open()
    from monitor.pipeline import corpus  # noqa: PLC0415

    corpus.sync(app)
    with app.store.reading() as tx:
        assert all(tx.documents.get(s.id) for s in load_seeds(home.folder))
    app.store.close()


def test_an_import_reads_files_for_what_they_hold(home: Home, web: Web, tmp_path: Path) -> None:
    web.feed("/wire.xml", CALL)
    feed = web.pages["/wire.xml"].body
    page = f"<html><head><title>{CALL[1]}</title></head><body><p>{CALL[2]}</p></body></html>"
    line = json.dumps({"title": CALL[1], "body": CALL[2], "url": "https://x.example/1"})
    opml = '<opml version="2.0"><body><outline xmlUrl="https://x.example/f"/></body></opml>'
    files = {
        "feed.XML": feed, "feed": feed, "page.HTM": page.encode(), "page": page.encode(),
        "lines": line.encode(), "lines.ndjson": line.encode(), "text": CALL[2].encode(),
        "wide.txt": f"{CALL[1]}\n\n{CALL[2]}".encode("utf-16"),
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        taken = json.loads(command(home, "import", str(tmp_path / name), "--json", now=NOW))
        assert taken["entries"] == 1, name
    for item in map(json.loads, command(home, "items", "--json", "--text").splitlines()):
        assert "<" not in item["text"]
        assert "{" not in item["text"]
    (tmp_path / "list.xml").write_text(opml)
    command(home, "import", str(tmp_path / "list.xml"))
    assert "https://x.example/f" in (home.folder / "config" / "feeds.toml").read_text()


@pytest.mark.parametrize("content", [b"", b" \n", b"%PDF-1.4 x", b"PK\x03\x04\x00\x00",
                                     b"<html><body></body></html>", b"<a/>"])  # fmt: skip
@pytest.mark.parametrize("seed", [(), ("--seed",)])
def test_a_file_that_holds_no_news_is_refused_by_name(
    home: Home, tmp_path: Path, content: bytes, seed: tuple[str, ...]
) -> None:
    (tmp_path / "odd.file").write_bytes(content)
    assert "odd.file" in command(home, "import", *seed, str(tmp_path / "odd.file"), code=2)


def test_an_empty_page_among_the_seeds_costs_only_itself(home: Home, web: Web) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    (home.folder / "seeds").mkdir()
    (home.folder / "seeds" / "x.html").write_text("<html></html>")
    app = home.open()
    assert jobs.poll_due(app).items == 1
    with app.store.reading() as tx:
        assert "x.html" in "".join(notices.current(tx))
    app.store.close()


@pytest.mark.parametrize("gone", ["config", "watchlists", "feeds.toml"])
def test_a_configuration_that_vanishes_ends_no_work(home: Home, web: Web, gone: str) -> None:
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    reloader = Reloader(app)
    reloader.begin(lambda: None)
    config = home.folder / "config"
    lost = config if gone == "config" else config / gone
    lost.rename(home.folder / "elsewhere")
    assert not reloader.look()
    assert jobs.poll_due(reloader.app).items == 1
    assert gone in json.loads(command(home, "status", "--json"))["notices"][0]
    (home.folder / "elsewhere").rename(lost)
    assert reloader.look()
    with app.store.reading() as tx:
        assert notices.current(tx) == ()
    reloader.end()
    app.store.close()


@pytest.mark.parametrize(
    "name", ["monitor.toml", "feeds.toml", "watchlists/x.toml", "gazetteer/x.toml"]
)
def test_a_pipe_among_the_files_is_not_waited_for(home: Home, name: str) -> None:
    path = home.folder / "config" / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert path.name in command(home, "check", code=2)


@pytest.mark.parametrize("words", [
    ("status", "--now", "0001-01-01"), ("digest", "--date", "9999-12-31"),
    ("poll", "--now", "9999-12-31T23:00:00Z"), ("export", "items", "--to", "/nowhere/x"),
])  # fmt: skip
def test_what_cannot_be_is_refused_in_words(home: Home, words: tuple[str, ...]) -> None:
    command(home, *words, code=2)
    command(home, "items", "--since", "99999999d")


def test_by_a_clock_that_was_never_set_nothing_is_done() -> None:
    with pytest.raises(ClockError, match="set-ntp"):
        refuse_unset(datetime(1970, 1, 1, tzinfo=UTC), given=False)
    refuse_unset(datetime(1970, 1, 1, tzinfo=UTC), given=True)
    refuse_unset(datetime.now(UTC), given=False)


def test_output_that_cannot_be_written_is_said(home: Home) -> None:
    call = f"{sys.executable} -m monitor --home {home.folder}"
    for words, code, said in (
        ("status > /dev/full", 1, "could not be written"), ("status --json >&-", 0, ""),
        ("status 2>&-", 0, ""), ("run --once 2>&-", 0, ""),
    ):  # fmt: skip
        done = subprocess.run(
            f"{call} {words}", shell=True, capture_output=True, text=True, check=False, env=ENV
        )
        assert done.returncode == code, words
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        assert "Exception" not in done.stderr


def test_an_image_holds_the_program_and_no_home(home: Home) -> None:
    (made, compose) = (text for _, text in sorted(written("container", home.folder).items()))
    last = made.rpartition("\nFROM ")[2]
    assert "COPY . " not in made
    assert "COPY --from=build" in last
    assert last.index("install -d -o monitor") < last.index("USER ") < last.index("VOLUME ")
    assert "{{" not in compose
