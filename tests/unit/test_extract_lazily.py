"""What a run without a text to read does not pay for: the rules of every language."""

from __future__ import annotations

import subprocess
import sys

_SEEN = """
import sys
import monitor.extract
from datetime import UTC, datetime
def read(language):
    monitor.extract.extract(
        "Title\\n\\nBody.", language=language, published=datetime(2027, 1, 14, tzinfo=UTC),
        timezone=None, names=(), source_country="",
    )
    print(sorted(m.removeprefix("monitor.extract.") for m in sys.modules
                 if m.startswith("monitor.extract.")), flush=True)
read("xx")
read("ko")
read("en")
"""


def test_rules_are_compiled_for_the_languages_that_are_read() -> None:
    done = subprocess.run([sys.executable, "-c", _SEEN], capture_output=True, text=True, check=True)
    none, korean, english = done.stdout.splitlines()
    assert "meetings.rules" not in none
    assert "dates.en" not in none
    assert "languages.tongues.korean" not in none
    assert "languages.tongues.korean" in korean
    assert "languages.tongues.japanese" not in korean
    assert "meetings.rules" not in korean
    assert "meetings.rules" in english
