"""Mail servers for tests: one that answers as told."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Scripted:
    """A server that answers as told, one reply per command; "" hangs up, ``None`` says nothing.

    ``replies`` may be changed while it runs; ``on_step`` is called before each reply.
    """

    def __init__(self, **replies: str | None) -> None:
        self.replies = {
            "greeting": "220 hello",
            "EHLO": "250 here",
            "MAIL": "250 ok",
            "RCPT": "250 ok",
            "DATA": "354 go on",
            "body": "250 taken",
            "QUIT": "221 bye",
        } | replies
        self.taken: list[bytes] = []  # messages that came whole, whatever the reply was
        self.promised: list[bytes] = []  # those of them that were answered with 250
        self.on_step: Callable[[str], None] = lambda _step: None
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def __enter__(self) -> Scripted:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        self._socket.settimeout(0.05)
        while not self._stop.is_set():
            try:
                client, _ = self._socket.accept()
            except OSError:
                continue
            with client:
                client.settimeout(5)
                try:
                    self._talk(client)
                except OSError:
                    continue

    def _say(self, client: socket.socket, step: str) -> bool:
        self.on_step(step)
        reply = self.replies[step]
        if reply is None:
            self._stop.wait(10)
            return False
        if not reply:
            return False
        client.sendall(reply.encode() + b"\r\n")
        return True

    def _talk(self, client: socket.socket) -> None:
        if not self._say(client, "greeting"):
            return
        stream = client.makefile("rb")
        for line in stream:
            step = line[:4].decode().upper()
            if step == "HELO":
                step = "EHLO"
            if not self._say(client, step) or step == "QUIT":
                return
            if step == "DATA" and str(self.replies[step]).startswith("354"):
                body = b""
                while not body.endswith(b"\r\n.\r\n"):
                    more = stream.readline()
                    if not more:
                        return
                    body += more
                self.taken.append(body)
                if not self._say(client, "body"):
                    return
                if str(self.replies["body"]).startswith("250"):
                    self.promised.append(body)
