"""``serve``, ``worker``, ``install-service``: the service beside ``run``."""

from __future__ import annotations

import subprocess
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, emit, opened, say, stop
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.engine.install import Kind

NEXT = {
    "user": "systemctl --user daemon-reload && systemctl --user enable --now news-monitor\n"
    "loginctl enable-linger  # keeps it running while you are logged out",
    "system": "systemctl daemon-reload && systemctl enable --now news-monitor",
    "launchd": "launchctl load -w ~/Library/LaunchAgents/org.example.news-monitor.plist",
    "container": "docker compose -f .container/compose.yaml up -d  # or podman-compose",
}


@app.command()
def serve() -> None:
    """Serve the read-only pages alone, without polling."""
    from monitor import log, web  # noqa: PLC0415
    from monitor.engine.reload import Reloader  # noqa: PLC0415
    from monitor.engine.signals import stopper  # noqa: PLC0415

    with opened(last_good=True) as home:
        log.setup(json=home.settings.service.log_format == "json")
        reloader, told = Reloader(home), stopper()
        with web.serving(web.Standing(lambda: reloader.app), insist=True) as address:
            emit({"address": address}) if OPTIONS.json else say(f"{address} (Ctrl-C ends it)")
            while not told():
                time.sleep(0.5)
                reloader.look()


@app.command()
def worker() -> None:
    """Work as a further machine of a queue ([engine] kind = "queue")."""
    from monitor import engine, log  # noqa: PLC0415

    with opened() as home:
        if home.settings.engine.kind != "queue":
            raise UsageError(
                'worker needs [engine] kind = "queue" and PostgreSQL; with kind = "local" one '
                "machine does all the work: use monitor run."
            )
        log.setup(json=home.settings.service.log_format == "json")
        engine.load("worker").run(home, nullcontext)


@app.command("install-service")
def install_service(
    *,
    user: Annotated[bool, typer.Option("--user", help="A systemd unit of yours.")] = False,
    system: Annotated[
        bool, typer.Option("--system", help="A systemd unit of the machine.")
    ] = False,
    launchd: Annotated[bool, typer.Option("--launchd", help="A launchd agent (macOS).")] = False,
    container: Annotated[
        bool, typer.Option("--container", help="A Containerfile and compose file.")
    ] = False,
    show: Annotated[bool, typer.Option("--print", help="Print, write nothing.")] = False,
) -> None:
    """Write what makes the machine run the service, and say what to do next."""
    from monitor.engine.install import written  # noqa: PLC0415

    asked: dict[Kind, bool] = {
        "user": user, "system": system, "launchd": launchd, "container": container
    }  # fmt: skip
    chosen = [kind for kind, yes in asked.items() if yes]
    if len(chosen) != 1:
        raise UsageError("Choose one of --user, --system, --launchd and --container.")
    if chosen[0] != "container" and not (OPTIONS.home / "config").is_dir():
        raise UsageError(f"{OPTIONS.home} is no home. Run: monitor init {OPTIONS.home}")
    made = written(chosen[0], OPTIONS.home)
    if show:
        for text in made.values():
            print(text, end="")
        return
    for path, text in made.items():
        _write(path, text)
    if OPTIONS.json:
        emit({"files": [str(p) for p in made], "next": NEXT[chosen[0]].split("\n")})
    for path in made:
        say(str(path))
    said = _verified(next(iter(made))) if chosen[0] in ("user", "system") else ""
    say(f"{said}Next:\n{NEXT[chosen[0]]}")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}. Try --print, or --user.", FAILED)


def _verified(path: Path) -> str:
    """Let systemd read the unit, where there is one."""
    try:
        done = subprocess.run(
            ["systemd-analyze", "verify", str(path)],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return f"{done.stderr}\n" if done.returncode else ""
