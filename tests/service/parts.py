"""Parts of the service's tests: a mailbox, children to kill, a service in a process of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from aiosmtpd.controller import Controller

from monitor import cli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from aiosmtpd.smtp import SMTP, Envelope, Session

    from tests.conftest import Home

SOAK = bool(os.environ.get("MONITOR_SOAK"))
ENV = {k: v for k, v in os.environ.items() if not k.startswith("MONITOR_")}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Mailbox:
    """A mail server on loopback and what it took."""

    port: int = field(default_factory=free_port)
    taken: list[bytes] = field(default_factory=list)
    answer: str = "250 taken"
    controller: Controller | None = None

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.answer.startswith("250"):
            self.taken.append(bytes(envelope.original_content or b""))
        return self.answer

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def stop(self) -> None:
        if self.controller:
            self.controller.stop()
        self.controller = None

    def ids(self) -> Counter[str]:
        lines = (line for mail in self.taken for line in mail.split(b"\r\n\r\n")[0].splitlines())
        return Counter(
            line.split(b":", 1)[1].strip().decode()
            for line in lines
            if line.lower().startswith(b"message-id:")
        )

    def settings(self, *to: str) -> str:
        return (
            f'[email]\nhost = "127.0.0.1"\nport = {self.port}\nsecurity = "none"\n'
            f'from = "monitor@example.org"\ntimeout = "5s"\nto = {json.dumps(list(to))}\n'
        )


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    made = Mailbox()
    made.start()
    try:
        yield made
    finally:
        made.stop()


class Zygote:
    """Forks children that do one thing each, so that they can be killed cheaply."""

    def __init__(self, home: Home) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("zygote.py")), str(home.folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENV,
        )  # fmt: skip
        assert self._line() == "ready"

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def order(self, op: str, now: datetime, *, stop: bool = False) -> int:
        assert self.process.stdin is not None
        said = {"op": op, "now": now.isoformat(), "stop": stop}
        self.process.stdin.write(json.dumps(said) + "\n")
        self.process.stdin.flush()
        return int(self._line())

    def result(self) -> int:
        return int(self._line())

    def do(self, op: str, now: datetime) -> float:
        begun = time.monotonic()
        self.order(op, now)
        assert self.result() == 0
        return time.monotonic() - begun

    def killed_after(self, op: str, now: datetime, seconds: float) -> int:
        child = self.order(op, now)
        timer = threading.Timer(seconds, _kill, [child])
        timer.start()
        code = self.result()
        timer.cancel()
        return code

    def killed_at(self, op: str, now: datetime, call: str, number: int) -> int:
        """Kill a child as a thread of it enters a system call for the n-th time; 0: none did."""
        inject = f"inject={call}:signal=SIGKILL:when={number}"
        return self._traced(op, now, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)

    def calls_of(self, op: str, now: datetime, calls: Sequence[str], log: Path) -> Counter[str]:
        """Let a child work undisturbed; returns how often its busiest thread made each call."""
        assert self._traced(op, now, "-o", str(log), "-e", f"trace={','.join(calls)}") == 0
        made: Counter[tuple[str, str]] = Counter()
        for line in log.read_text().splitlines():
            thread, _, said = line.partition(" ")
            made[thread, said.strip().partition("(")[0]] += 1
        return Counter(
            {c: max((n for (_, m), n in made.items() if m == c), default=0) for c in calls}
        )

    def _traced(self, op: str, now: datetime, *options: str) -> int:
        child = self.order(op, now, stop=True)
        wait_for(lambda: _state(child) == "T", step=0.002)
        tracer = subprocess.Popen(
            ["strace", "-f", "-q", *options, "-p", str(child)], stderr=subprocess.DEVNULL
        )
        wait_for(lambda: _followed(child) or tracer.poll() is not None, step=0.002)
        assert tracer.poll() is None, "strace could not attach"
        os.kill(child, signal.SIGCONT)
        code = self.result()
        tracer.wait(30)
        return code

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return


def _state(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


def _followed(process: int) -> bool:
    text = Path(f"/proc/{process}/status").read_text()
    return "TracerPid:\t0" not in text


def wait_for(what: Callable[[], object], seconds: float = 30.0, step: float = 0.02) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if what():
            return
        time.sleep(step)
    raise AssertionError("it did not come to pass")


class Running:
    """``monitor run`` in a process of its own, its log read as it comes."""

    def __init__(self, home: Home, *words: str) -> None:
        self.log: list[str] = []
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "monitor", "--home", str(home.folder), *(words or ("run",))],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env=ENV | {"MONITOR_WEB__PORT": str(self.port)},
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line)

    def said(self, *words: str) -> bool:
        assert self.process.poll() is None or self._reader.is_alive() or self._quick(*words), (
            self.log
        )
        return self._quick(*words)

    def _quick(self, *words: str) -> bool:
        return any(all(w in line for w in words) for line in self.log)

    def get(self, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
        return fetch(f"http://127.0.0.1:{self.port}{path}", **headers)

    def stop(self, sign: int = signal.SIGTERM) -> tuple[int, float]:
        begun = time.monotonic()
        self.process.send_signal(sign)
        code = self.process.wait(60)
        self._reader.join(5)
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code, time.monotonic() - begun


@contextmanager
def running(home: Home, *words: str) -> Iterator[Running]:
    made = Running(home, *words)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.stop(signal.SIGKILL)
        else:
            made._reader.join(5)
            assert made.process.stderr is not None
            made.process.stderr.close()


def fetch(url: str, data: bytes | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
    asked = Request(url, data=data, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urlopen(asked, timeout=20) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


def monitor(home: Home, *words: str, now: str = "") -> subprocess.CompletedProcess[str]:
    clock = ["--now", now] if now else []
    return subprocess.run(
        [sys.executable, "-m", "monitor", "--home", str(home.folder), *clock, *words],
        capture_output=True, text=True, timeout=120, check=False, env=ENV,
    )  # fmt: skip


def command(home: Home, *words: str, now: str = "", code: int = 0) -> str:
    """Run a command in this process, for tests of many; returns what it said.

    Started anew each, they would spend most of their time on starting.
    """
    said, problem, given = io.StringIO(), io.StringIO(), sys.argv
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    sys.argv = ["monitor", "--home", str(home.folder), *(["--now", now] if now else []), *words]
    try:
        with redirect_stdout(said), redirect_stderr(problem), pytest.raises(SystemExit) as left:
            cli.main()
    finally:
        sys.argv = given
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert (left.value.code or 0) == code, problem.getvalue()
    return said.getvalue() + (problem.getvalue() if code else "")
