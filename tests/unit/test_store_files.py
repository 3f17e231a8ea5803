"""The store on SQLite files: damage, locks, crashes, and several processes at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from monitor.errors import StoreError
from monitor.store import Store, hold, link, revision
from monitor.store.owner import gone, new_token


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store("sqlite:///monitor.db", home=tmp_path)
    made.upgrade()
    return made


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_file_is_kept_as_safely_as_sqlite_can(store: Store) -> None:
    with store.reading() as tx:
        said = {
            name: tx.link.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 60_000,
    }


def test_a_relative_path_is_relative_to_the_home(tmp_path: Path) -> None:
    assert Store("sqlite:///data.db", home=tmp_path).file == tmp_path / "data.db"
    assert Store(f"sqlite:///{tmp_path}/x.db", home=Path("/nowhere")).file == tmp_path / "x.db"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("monitor.db", "no database address"),
        ("mysql://x/y", "does not speak"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
    ],
)
def test_an_address_we_cannot_use_is_refused(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        Store(url)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no folder"):
        Store("sqlite:///none/monitor.db", home=tmp_path).upgrade()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "monitor.db"
    file.write_bytes(b"this is a letter, not a database" * 40)
    with pytest.raises(StoreError, match="no database"):
        Store("sqlite:///monitor.db", home=tmp_path).upgrade()
    assert file.read_bytes().startswith(b"this is a letter")


def test_damage_is_found_and_explained(store: Store, tmp_path: Path) -> None:
    with store.writing() as tx:
        for n in range(400):
            tx.notes.put(f"{n}", "x" * 400)
    store.checkpoint()
    store.close()
    file = tmp_path / "monitor.db"
    content = bytearray(file.read_bytes())
    for page in range(20, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = os.urandom(200)
    file.write_bytes(content)
    hurt = Store("sqlite:///monitor.db", home=tmp_path)
    try:
        found = "\n".join(hurt.check())
    except StoreError as error:
        found = str(error)
    assert "damage" in found


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_home_is_explained(store: Store, tmp_path: Path) -> None:
    store.close()
    (tmp_path / "monitor.db").chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(StoreError, match="writable"), store.writing() as tx:
            tx.notes.put("x", 1)
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_is_explained_and_loses_nothing(store: Store) -> None:
    with store.writing() as tx:
        tx.notes.put("before", 1)
        tx.link.run("PRAGMA max_page_count = 1")

    def fill() -> None:
        with store.writing() as tx:
            tx.notes.put("big", "x" * 1_000_000)

    with pytest.raises(StoreError, match="disk is full"):
        fill()
    with store.reading() as tx:
        assert tx.notes.all() == {"before": 1}


def test_a_locked_database_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(store.file or "", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(link, "BUSY_SECONDS", 0.2)
    impatient = Store(str(store.url))

    def write() -> None:
        with impatient.writing() as tx:
            tx.notes.put("x", 1)

    with pytest.raises(StoreError, match="locked"):
        write()
    with impatient.reading() as tx:
        assert tx.notes.get("x") is None
    other.close()


def test_a_network_file_system_is_recognised(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "rootfs / overlay rw 0 0\nserver:/x /mnt/far\\040away nfs4 rw 0 0\n"
        "//s/y /mnt/share cifs rw 0 0\n/dev/sdb /mnt/share/disk ext4 rw 0 0\n"
    )
    kinds = {
        "/mnt/far away/home": "nfs4",
        "/mnt/share/home": "cifs",
        "/mnt/share/disk/home": "ext4",
        "/mnt/sharex": "overlay",
    }
    assert {p: revision.filesystem(Path(p), mounts) for p in kinds} == kinds
    assert revision.filesystem(tmp_path, tmp_path / "none") == ""


def test_a_second_holder_of_a_home_is_told_who_holds_it(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\nfrom monitor.store import hold\n"
        "with hold(pathlib.Path(sys.argv[1]), 'monitor run'):\n"
        "    print('held', flush=True); sys.stdin.read() if False else __import__('time').sleep(60)"
    )
    other = python(code, tmp_path)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    with (
        pytest.raises(StoreError, match=rf"monitor run, process {other.pid} "),
        hold(tmp_path, "a second one"),
    ):
        pass
    other.send_signal(signal.SIGKILL)
    other.communicate()
    with hold(tmp_path, "a third one"):
        pass


def test_a_home_that_cannot_be_locked_is_explained(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"), hold(tmp_path / "none", "x"):
        pass


def test_several_processes_may_open_a_new_home_at_once(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\nfrom monitor.store import Store\n"
        "s = Store('sqlite:///monitor.db', home=pathlib.Path(sys.argv[1])); s.upgrade()\n"
        "for n in range(25):\n"
        "    with s.writing() as tx: tx.notes.put('n', (tx.notes.get('n') or 0) + 1)\n"
    )
    running = [python(code, tmp_path) for _ in range(4)]
    errors = [p.communicate()[1] for p in running]
    assert errors == [""] * 4
    made = Store("sqlite:///monitor.db", home=tmp_path)
    with made.reading() as tx:
        assert tx.notes.get("n") == 100


def test_a_killed_writer_leaves_whole_transactions_only(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\nfrom monitor.store import Store\n"
        "s = Store('sqlite:///monitor.db', home=pathlib.Path(sys.argv[1])); s.upgrade()\n"
        "print('go', flush=True)\n"
        "for n in range(10**6):\n"
        "    with s.writing() as tx:\n"
        "        for k in range(20): tx.notes.put(f'k{k}', n)\n"
    )
    for wait in (0.05, 0.11, 0.23):
        writer = python(code, tmp_path)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "go\n"
        time.sleep(wait)
        writer.kill()
        writer.communicate()
        left = Store("sqlite:///monitor.db", home=tmp_path)
        left.upgrade()
        with left.reading() as tx:
            notes = tx.notes.all()
        assert len(set(notes.values())) == 1
        assert len(notes) == 20
        assert left.check() == []
        left.close()


def test_opening_a_current_store_does_not_load_alembic(tmp_path: Path, store: Store) -> None:
    code = (
        "import sys, pathlib\nfrom monitor.store import Store\n"
        "Store('sqlite:///monitor.db', home=pathlib.Path(sys.argv[1])).upgrade()\n"
        "print([m for m in sys.modules if m.startswith(('alembic', 'psycopg'))])"
    )
    out, err = python(code, tmp_path).communicate()
    assert (out, err) == ("[]\n", "")


def test_a_token_tells_when_its_process_is_gone() -> None:
    mine = new_token()
    machine, boot, pid, started, _ = mine.split("/")
    assert mine != new_token()
    assert not gone(mine)
    assert not gone("a token of another kind")
    assert not gone(f"another-machine/{boot}/{pid}/1/x")
    assert gone(f"{machine}/{boot}/{pid}/{int(started) + 1}/x")
    assert gone(f"{machine}/an-earlier-boot/{pid}/{started}/x")
    child = subprocess.Popen(["true"])
    token = f"{machine}/{boot}/{child.pid}/{started}/x"
    child.wait()
    assert gone(token)
