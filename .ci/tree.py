"""Refuse a tree that has more at its top level than it may, or third-party sentences in it."""

import json
import pathlib
import re
import subprocess
import sys

TOP = {
    "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "monitor", "config", "seeds",
    "tests", "digests", ".ci",
}  # fmt: skip
RUN = 8  # words; a run this long of somebody else's text is a quotation
SHARED = pathlib.Path("../shared")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def foreign() -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for path in (SHARED / "seeds").glob("*.txt"):
        found |= runs(path.read_text(encoding="utf-8"))
    items = SHARED / "data" / "realnews" / "items.jsonl"
    if items.exists():
        for line in items.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            for key in ("title", "summary", "body"):
                found |= runs(str(item.get(key) or ""))
    return found


def main() -> int:
    tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True)
    files = tracked.stdout.splitlines()
    bad = 0
    for name in sorted({f.split("/")[0] for f in files}):
        if name not in TOP and not name.startswith("."):
            print(f"{name}: does not belong at the top level")
            bad += 1
    theirs = foreign()
    for name in files:
        try:
            text = pathlib.Path(name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        for run in sorted(runs(text) & theirs)[:3]:
            print(f"{name}: quotes somebody else's text: {' '.join(run)}")
            bad += 1
    print(f"{len(files)} files, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
