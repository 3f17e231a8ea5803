"""Who claimed something: a token that tells whether its process is still alive."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex

BOOT = Path("/proc/sys/kernel/random/boot_id")


def new_token(process: int = 0) -> str:
    """Make a token of a process, by default this: machine, boot, id, its start, a random part."""
    pid = process or os.getpid()
    return "/".join((_machine(), _boot(), str(pid), _started(pid), token_hex(4)))


def gone(token: str) -> bool:
    """Tell whether a token's process is surely dead; False when it may live elsewhere."""
    parts = token.split("/")
    if len(parts) != 5 or parts[0] != _machine():
        return False
    _, boot, pid, started, _ = parts
    if boot != _boot():
        return True
    return _started(int(pid)) != started if pid.isdigit() else False


def mine(token: str) -> bool:
    """Tell whether a token was made by this process."""
    return token.rpartition("/")[0] == new_token().rpartition("/")[0]


def elsewhere(token: str) -> bool:
    """Tell whether a token is of another machine, whose processes cannot be seen from here."""
    return token.partition("/")[0] != _machine()


def _machine() -> str:
    return os.uname().nodename.replace("/", "-") or "localhost"


def _boot() -> str:
    try:
        return BOOT.read_text().strip()[:8]
    except OSError:
        return ""


def _started(pid: int) -> str:
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return "" if _alive(pid) else "dead"
    return "dead" if after_name[0] == "Z" else after_name[19]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
