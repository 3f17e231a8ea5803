"""Print the n-th ``sh`` block of the README, which must be one line."""

import pathlib
import re
import sys

text = pathlib.Path("README.md").read_text(encoding="utf-8")
blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
block = blocks[int(sys.argv[1]) - 1].strip()
if "\n" in block:
    sys.exit(f"README block {sys.argv[1]} is more than one line")
print(block)
