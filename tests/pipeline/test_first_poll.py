"""The first poll of a home: what it takes, and what it says when the home is broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 80  # measured 68 to 71 with the default gazetteer of 2,000 people, and seeds
MEASURED = """
import resource, subprocess, sys
code = subprocess.run([sys.executable, "-m", "monitor", *sys.argv[1:]]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
sys.exit(code)
"""  # between us and it: what we take before it starts would be counted as its own


def monitor(*words: str) -> tuple[int, str, int]:
    """Run a command; exit code, what it said, and the memory of its largest process in MB."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    *errors, megabytes = done.stderr.splitlines()
    return done.returncode, "\n".join([done.stdout, *errors]), int(megabytes)


def test_the_first_poll_of_a_new_home_keeps_its_memory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert monitor("init", str(home))[0] == 0
    (home / "config" / "feeds.toml").write_text('[[feed]]\nid = "f"\nurl = "http://127.0.0.1:9/"\n')
    (home / "config" / "monitor.toml").write_text("[poll]\nallow_private_addresses = true\n")
    code, said, megabytes = monitor("--home", str(home), "poll", "--all")
    assert code == 0, said
    assert megabytes < MOST_MB


RECORD = """
publisher = "The Harbour Post"
published = 2027-01-11
[[event]]
kind = "commitment"
status = "offered"
sides = ["jp", "nato"]
giver = "jp"
receiver = "nato"
object = "patrol boats"
[[event]]
kind = "commitment"
status = "agreed"
sides = ["jp", "nato"]
giver = "jp"
receiver = "nato"
object = "a school of navigation"
"""


def test_every_event_of_a_record_is_known_though_a_poll_kept_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for part in ("config", "seeds"):
        (home / part).mkdir(parents=True)
    (home / "seeds" / "post.toml").write_text(RECORD)
    assert monitor("--home", str(home), "poll")[0] == 0
    _, said, _ = monitor("--home", str(home), "events", "--json")
    told = {json.loads(line)["object"] for line in said.splitlines()}
    assert told == {"patrol boats", "a school of navigation"}
    (home / "seeds" / "post.toml").write_text("publisher = 1")
    code, said, _ = monitor("--home", str(home), "poll")
    assert code == 2
    assert "post.toml" in said


def test_a_broken_home_is_told_once_by_its_first_poll(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "config" / "watchlists").mkdir(parents=True)
    (home / "config" / "watchlists" / "w.toml").write_text('[match]\ninclude = ["a AND"]\n')
    code, said, _ = monitor("--home", str(home), "poll")
    assert code == 2
    assert said.count("w.toml") == 1
    assert "Traceback" not in said


def test_the_store_is_opened_without_sqlalchemy() -> None:
    look = "import sys, monitor.store; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=False).returncode == 0
