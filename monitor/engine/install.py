"""Files that make other programs start the service: systemd, launchd, containers."""

from __future__ import annotations

import os
import pwd
import shutil
import sys
from importlib.resources import files
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

Kind = Literal["user", "system", "launchd", "container"]
NAME = "news-monitor"
FENCE = (  # what only the system's manager can do; a user's fails on them
    "ProtectSystem=strict",
    "ProtectHome=read-only",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "ProtectKernelTunables=yes",
    "ProtectKernelModules=yes",
    "ProtectKernelLogs=yes",
    "ProtectControlGroups=yes",
    "ProtectClock=yes",
    "ProtectHostname=yes",
    "CapabilityBoundingSet=",
)


def program() -> tuple[str, ...]:
    """Name the program as a service manager must call it: by absolute path."""
    beside = Path(sys.executable).with_name("monitor")
    found = beside if beside.is_file() else Path(shutil.which("monitor") or "")
    if found.is_file():
        return (str(found.absolute()),)
    return (sys.executable, "-m", "monitor")


def written(kind: Kind, home: Path) -> dict[Path, str]:
    """Write the files of a kind, by the path they belong to."""
    home = home.absolute()
    match kind:
        case "user":
            base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
            return {base / "systemd" / "user" / f"{NAME}.service": unit(home, system=False)}
        case "system":
            return {Path("/etc/systemd/system") / f"{NAME}.service": unit(home, system=True)}
        case "launchd":
            agents = Path.home() / "Library" / "LaunchAgents"
            return {agents / "org.example.news-monitor.plist": plist(home)}
        case "container":
            folder = Path.cwd() / ".container"
            return {
                folder / "Containerfile": _template("Containerfile"),
                folder / "compose.yaml": _template("compose.yaml").format(),
            }


def unit(home: Path, *, system: bool) -> str:
    """Write a systemd unit; the system's runs as whoever owns the home."""
    user, fence = "", ""
    if system:
        info = home.stat()
        user = f"User={_user(info.st_uid)}\nGroup={info.st_gid}\n"
        fence = "\n".join((f"ReadWritePaths={_quoted(str(home))}", *FENCE, ""))
    return _template("monitor.service").format(
        home=str(home).replace("%", "%%"),
        home_escaped=_quoted(str(home)),
        program=" ".join(_quoted(part) for part in program()),
        user=user,
        fence=fence,
        target="multi-user.target" if system else "default.target",
    )


def plist(home: Path) -> str:
    """Write a launchd agent."""
    arguments = "".join(f"<string>{escape(part)}</string>" for part in program())
    return _template("monitor.plist").format(home=escape(str(home)), arguments=arguments)


def _user(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def _quoted(text: str) -> str:
    """Write a path for a unit file: specifiers doubled, spaces escaped (systemd.syntax(7))."""
    said = text.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$")
    return said.replace(" ", "\\x20").replace('"', '\\"')


def _template(name: str) -> str:
    return files("monitor.engine").joinpath("units", name).read_text(encoding="utf-8")
