"""Digests as Chromium shows them: no sideways scrolling, a dark scheme of their own, no requests."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from samples import digest_days as days

from monitor.digest import compose, render

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = next(
    (p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None
)
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: pictures cannot be taken"),
    pytest.mark.slow,
]
SCHEMES = {"light": "1", "dark": "0"}
PROBE = """<!DOCTYPE html><body style="margin:0"><iframe id="f" width="{width}" height="900" style="border:0" srcdoc="{page}"></iframe>
<script>document.getElementById('f').onload = function () {{
  var d = this.contentDocument, c = getComputedStyle(d.querySelector('.card')).backgroundColor;
  document.title = 'wide=' + d.documentElement.scrollWidth + ' card=' + c;
}};</script></body>"""


def chromium(*arguments: str, cwd: Path) -> str:
    assert CHROMIUM
    command = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--user-data-dir={cwd / 'profile'}",
        *arguments,
    ]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=90, check=True, cwd=cwd
    ).stdout


def page_of(name: str) -> str:
    return dict(render(compose(getattr(days, name)())).files)["html"].decode()


def measure(name: str, width: int, scheme: str, folder: Path) -> tuple[int, str]:
    probe = folder / "probe.html"
    probe.write_text(PROBE.format(width=width, page=html.escape(page_of(name), quote=True)))
    shown = chromium(
        f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
        "--virtual-time-budget=2000",
        "--dump-dom",
        probe.as_uri(),
        cwd=folder,
    )
    found = re.search(r"wide=(\d+) card=([^<]+)<", shown)
    assert found, shown[:400]
    return int(found[1]), found[2]


@pytest.mark.parametrize("name", ["normal", "heavy", "six_languages"])
@pytest.mark.parametrize("width", [320, 760])
def test_nothing_scrolls_sideways(name: str, width: int, tmp_path: Path) -> None:
    assert measure(name, width, "light", tmp_path)[0] <= width


def test_the_dark_scheme_is_dark(tmp_path: Path) -> None:
    light = measure("normal", 375, "light", tmp_path)[1]
    dark = measure("normal", 375, "dark", tmp_path)[1]
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(20, 28, 37)")


def test_a_picture_can_be_taken(tmp_path: Path) -> None:
    (tmp_path / "mail.html").write_text(page_of("normal"))
    chromium(
        "--screenshot=mail.png",
        "--window-size=760,3000",
        (tmp_path / "mail.html").as_uri(),
        cwd=tmp_path,
    )
    assert (tmp_path / "mail.png").stat().st_size > 50_000


def test_the_page_asks_for_nothing() -> None:
    for name in ("normal", "quiet", "heavy", "six_languages", "hostile"):
        assert not re.search(
            r"""<(img|script|link|iframe|object|embed)\b|url\(|@import""", page_of(name)
        )
