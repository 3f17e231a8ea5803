"""Digest files: whole or not at all, latest follows the newest, trouble says its remedy."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from monitor.deliver import write_digest, write_file, write_files
from monitor.errors import DeliveryError

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2027, 1, 14)
FILES = (
    ("html", b"<p>"),
    ("txt", b"text"),
    ("md", b"# md"),
    ("json", b"{}"),
    ("ics", b"cal"),
    ("eml", b"mail"),
)


def test_every_format_is_written_with_latest_and_the_feed(tmp_path: Path) -> None:
    paths = write_digest(tmp_path / "nato-ip4", DAY, FILES, atom=b"<feed/>")
    assert [p.name for p in paths] == [f"2027-01-14.{kind}" for kind, _ in FILES]
    names = {p.name for p in (tmp_path / "nato-ip4").iterdir()}
    assert names == {f"{stem}.{kind}" for stem in ("2027-01-14", "latest") for kind, _ in FILES} | {
        "digests.atom"
    }
    assert (tmp_path / "nato-ip4" / "latest.json").read_bytes() == b"{}"


def test_an_older_day_leaves_latest_alone(tmp_path: Path) -> None:
    write_digest(tmp_path, DAY, FILES)
    write_digest(tmp_path, date(2027, 1, 2), [("json", b"old")], latest=False)
    assert (tmp_path / "latest.json").read_bytes() == b"{}"
    assert (tmp_path / "2027-01-02.json").read_bytes() == b"old"


def test_writing_again_changes_nothing_on_disk(tmp_path: Path) -> None:
    first = write_digest(tmp_path, DAY, FILES)
    before = {p: p.stat().st_ino for p in first}
    write_digest(tmp_path, DAY, FILES)
    assert {p: p.stat().st_ino for p in first} == before


def test_a_folder_in_the_way_fails_alone_and_the_other_files_are_written(tmp_path: Path) -> None:
    (tmp_path / "2027-01-14.txt").mkdir()
    with pytest.raises(DeliveryError, match="monitor digest --date") as raised:
        write_digest(tmp_path, DAY, FILES)
    assert str(tmp_path) in str(raised.value)
    assert (tmp_path / "2027-01-14.json").read_bytes() == b"{}"
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "digests").write_text("a file, not a folder")
    with pytest.raises(DeliveryError, match="cannot be written"):
        write_digest(tmp_path / "digests" / "nato-ip4", DAY, FILES)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_a_delivery_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DeliveryError, match="Check the folder's rights"):
            write_digest(tmp_path, DAY, FILES)
    finally:
        tmp_path.chmod(0o700)


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    target = tmp_path / "latest.html"
    write_file(target, b"old")
    with target.open("rb") as reading:
        write_file(target, b"new and longer")
        assert reading.read() == b"old"
    assert target.read_bytes() == b"new and longer"


def test_files_can_be_read_by_others(tmp_path: Path) -> None:
    path = write_files(tmp_path, "preview", [("html", b"x")])[0]
    assert path.stat().st_mode & 0o777 == 0o644


def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    left = tmp_path / f".2027-01-13.html.{dead.pid}.abcd1234"
    ours = tmp_path / f".2027-01-13.txt.{os.getpid()}.abcd1234"
    old = tmp_path / f".2027-01-12.txt.{os.getpid()}.abcd1234"
    for path in (left, ours, old):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    (tmp_path / ".keep").touch()
    write_digest(tmp_path, date(2027, 1, 14), [("txt", b"whole")])
    assert {p.name for p in tmp_path.glob(".*")} == {".keep", ours.name}
