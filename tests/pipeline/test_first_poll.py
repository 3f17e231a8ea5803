"""The first poll of a home: what it takes, and what it says when the home is broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 90  # measured 78 with seeds and the default gazetteer, before feeds are read


def monitor(*words: str) -> tuple[int, str, float]:
    """Run a command; exit code, what it said, and the memory of its largest process in MB."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "monitor", *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    return process.returncode, said, usage.ru_maxrss / 1024


def test_the_first_poll_of_a_new_home_keeps_its_memory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert monitor("init", str(home))[0] == 0
    (home / "config" / "feeds.toml").write_text('[[feed]]\nid = "f"\nurl = "http://127.0.0.1:9/"\n')
    (home / "config" / "monitor.toml").write_text("[poll]\nallow_private_addresses = true\n")
    code, said, megabytes = monitor("--home", str(home), "poll", "--all")
    assert code == 0, said
    assert megabytes < MOST_MB


def test_a_broken_home_is_told_once_by_its_first_poll(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "config" / "watchlists").mkdir(parents=True)
    (home / "config" / "watchlists" / "w.toml").write_text('[match]\ninclude = ["a AND"]\n')
    code, said, _ = monitor("--home", str(home), "poll")
    assert code == 2
    assert said.count("w.toml") == 1
    assert "Traceback" not in said
