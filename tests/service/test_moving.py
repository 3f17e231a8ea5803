"""Moving house: to the other kind of database and back, and to another machine."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from service.parts import Mailbox, command, mailbox

from monitor.demo import _furnish as furnish
from monitor.demo.server import Newsstand
from tests.conftest import Home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DAYS = tuple(datetime(2027, 3, day, 6, 30, tzinfo=UTC) for day in (2, 3, 4))
READERS = ("ann@example.org", "bob@example.org")
LATER = (DAYS[-1] + timedelta(hours=1)).isoformat()
LISTS = (
    ("items", "--json", "--text"), ("stories", "--json"), ("events", "--json"),
    ("digests", "--json"), ("export", "digests"), ("search", "minister", "--json"),
)  # fmt: skip


@pytest.fixture(scope="module")
def mails() -> Iterator[Mailbox]:
    with mailbox() as made:
        yield made


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, mails: Mailbox) -> Iterator[Home]:
    """A home with three days of feeds and digests, whose last day's mails wait."""
    home = Home(tmp_path_factory.mktemp("original"))
    with Newsstand(DAYS) as stand:
        furnish(home.folder, stand.url)
        settings = home.folder / "config" / "monitor.toml"
        settings.write_text(settings.read_text().replace('"2s"', '"1s"') + mails.settings(*READERS))
        for number, instant in enumerate(DAYS):
            stand.day = number
            if number == len(DAYS) - 1:
                mails.stop()
            done(home, "poll", "--all", now=(instant - timedelta(minutes=5)).isoformat())
            done(home, "digest", now=instant.isoformat())
            done(home, "deliver", now=instant.isoformat(), code=number == len(DAYS) - 1)
        yield home


@pytest.fixture
def worked(original: Home, mails: Mailbox, tmp_path: Path) -> Iterator[Home]:
    """A copy of that home, its mail server out of reach."""
    mails.stop()
    mails.taken.clear()
    yield Home(shutil.copytree(original.folder, tmp_path / "home"))
    mails.stop()


def done(home: Home, *words: str, now: str = LATER, code: int = 0) -> str:
    return command(home, *words, now=now, code=code)


def seen(home: Home) -> dict[str, str]:
    """List all that a home tells of what it holds."""
    said = {" ".join(words): done(home, *words) for words in LISTS}
    said["queue"] = json.dumps(json.loads(done(home, "status", "--json"))["queue"])
    return said


def files(home: Home) -> dict[str, bytes]:
    folder = home.folder / "digests"
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rebuilt(home: Home) -> dict[str, bytes]:
    """Write all digests anew, by hand."""
    shutil.rmtree(home.folder / "digests")
    for day in DAYS:
        done(home, "digest", "--date", f"{day.date()}", "--no-send")
    return files(home)


def stored_in(home: Home, url: str) -> None:
    path = home.folder / "config" / "monitor.toml"
    kept = [x for x in path.read_text().splitlines() if not x.startswith(("[storage]", "url ="))]
    path.write_text("\n".join([*kept, "[storage]", f'url = "{url}"', ""]))


def lives_on(home: Home, mails: Mailbox) -> None:
    """Check that nothing is taken twice, and that what waited is sent, once."""
    mails.start()
    assert json.loads(done(home, "poll", "--all", "--json"))["items"] == 0
    assert json.loads(done(home, "deliver", "--json"))["sent"] == len(READERS)
    assert json.loads(done(home, "deliver", "--json"))["sent"] == 0
    assert len(mails.taken) == len(READERS)
    assert set(mails.ids().values()) == {1}
    done(home, "db", "check")


def test_a_home_moves_to_postgresql_and_back(
    worked: Home, mails: Mailbox, postgres: Callable[[], str]
) -> None:
    before, digests = seen(worked), files(worked)
    url = postgres()
    done(worked, "db", "copy", url)
    stored_in(worked, url)
    assert seen(worked) == before
    assert rebuilt(worked) == digests
    lives_on(worked, mails)

    after = seen(worked)
    done(worked, "db", "copy", "sqlite:///back.db")
    stored_in(worked, "sqlite:///back.db")
    assert seen(worked) == after
    assert rebuilt(worked) == digests
    assert json.loads(done(worked, "deliver", "--json"))["sent"] == 0
    done(worked, "db", "check")
    assert "empty" in done(worked, "db", "copy", url, code=1)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_home_leaves_in_an_archive_and_goes_on_elsewhere(
    worked: Home,
    mails: Mailbox,
    tmp_path: Path,
    kind: str,
    request: pytest.FixtureRequest,
) -> None:
    if kind == "postgresql":
        url = request.getfixturevalue("postgres")()
        done(worked, "db", "copy", url)
        stored_in(worked, url)
    before, digests = seen(worked), files(worked)
    archive = tmp_path / "home.tar.gz"
    done(worked, "export", "home", "--to", str(archive))
    worked.folder.rename(tmp_path / "gone")
    worked.folder = tmp_path / "new" / "place"
    done(worked, "init", str(worked.folder), "--from", str(archive))
    if kind == "postgresql":
        stored_in(worked, "sqlite:///monitor.db")
    done(worked, "check")
    assert seen(worked) == before
    assert rebuilt(worked) == digests
    lives_on(worked, mails)
    assert "already" in done(worked, "init", str(worked.folder), "--from", str(archive), code=2)
