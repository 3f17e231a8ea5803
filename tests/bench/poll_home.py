"""One measured poll: makes a home of its own on the first call, then is ``monitor poll --all``.

poll_home.py DIRECTORY URLS     URLS: a file with one address a line, or ``refused``
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFUSED = "http://127.0.0.1:9/nobody-listens-here"


def make(home: Path, urls: list[str]) -> None:
    """Make a home with these feeds and a watchlist that matches nothing.

    The program's bytecode is made too, as an installer does: a start that compiles it is another.
    """
    compileall.compile_dir(ROOT / "monitor", quiet=1)
    (home / "config" / "watchlists").mkdir(parents=True)
    config = home / "config"
    if not os.environ.get("BENCH_NO_GAZETTEER"):
        shutil.copytree(ROOT / "config" / "gazetteer", config / "gazetteer")
    feeds = "".join(f'[[feed]]\nid = "f{i}"\nurl = "{url}"\n' for i, url in enumerate(urls))
    (config / "feeds.toml").write_text(feeds)
    (config / "watchlists" / "none.toml").write_text('[match]\ninclude = ["xqzwvk"]\n')
    (config / "monitor.toml").write_text("[poll]\nallow_private_addresses = true\n")


def main() -> None:
    """Make the home if there is none, then poll."""
    home = Path(sys.argv[1]).absolute() / "home"
    if not home.exists():
        given = sys.argv[2]
        make(home, [REFUSED] if given == "refused" else Path(given).read_text().split())
    os.execv(
        sys.executable, [sys.executable, "-m", "monitor", "--home", str(home), "poll", "--all"]
    )


if __name__ == "__main__":
    main()
