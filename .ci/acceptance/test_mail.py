"""Digests as mail, judged by the shared e-mail checks: structure, headers, HTML, axe, spam."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests"))

from samples import digest_days as days

from monitor.digest import BESIDE, compose, joined, message, render

if TYPE_CHECKING:
    from monitor.types import Day

CHECKS = Path(__file__).resolve().parents[3] / "shared" / "checks" / "email"
DAYS = {
    "normal": days.normal,
    "quiet": days.quiet,
    "heavy": lambda: days.heavy(15, 25, 40),
    "six_languages": days.six_languages,
}
SKIPPED = {  # Chromium and SpamAssassin take most of the time
    "quiet": ["--no-browser", "--no-spam"],
    "heavy": ["--no-browser", "--no-spam"],
    "six_languages": ["--no-spam"],
}


@pytest.fixture(scope="session")
def check() -> tuple[str, str]:
    """Install what the checks need, once; give their interpreter and script."""
    done = subprocess.run(
        ["bash", str(CHECKS / "setup.sh")], capture_output=True, text=True, timeout=900, check=True
    )
    interpreter, script, *_ = done.stdout.split("\n")[-2].split()
    return interpreter, script


def mail(*together: Day) -> bytes:
    day = together[0]
    parts = [render(compose(one)) for one in together]
    return message(
        parts[0] if len(parts) == 1 else joined(parts),
        watchlist=BESIDE.join(one.window.watchlist for one in together),
        title=day.title,
        day=day.window.day,
        generated=day.generated,
        sender="Monitor <monitor@example.org>",
        recipient="Analyst <analyst@example.org>",
        base_url=day.base_url,
    )


@pytest.mark.parametrize("name", DAYS)
def test_no_hard_check_fails(name: str, check: tuple[str, str], tmp_path: Path) -> None:
    assert hard_failures(mail(DAYS[name]()), check, tmp_path, SKIPPED.get(name, [])) == []


def test_no_hard_check_fails_where_two_digests_share_a_mail(
    check: tuple[str, str], tmp_path: Path
) -> None:
    assert hard_failures(mail(days.normal(), days.six_languages()), check, tmp_path, []) == []


def hard_failures(
    raw: bytes, check: tuple[str, str], tmp_path: Path, skipped: list[str]
) -> list[tuple[str, str]]:
    file = tmp_path / "digest.eml"
    file.write_bytes(raw)
    done = subprocess.run(
        [*check, str(file), "--json", *skipped],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    results, _ = json.JSONDecoder().raw_decode(done.stdout)  # a summary line follows
    assert len(results) > 40
    failed = [(r["name"], r["detail"]) for r in results if r["hard"] and not r["ok"]]
    assert (done.returncode == 0) == (not failed)
    return failed
