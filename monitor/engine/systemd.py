"""Tell systemd how we are, when it asks to be told (sd_notify)."""

from __future__ import annotations

import os
import socket


def notify(state: str) -> None:
    """Send one line to the service manager; nothing happens outside of one.

    Source:
        sd_notify(3): a datagram to the socket named by ``NOTIFY_SOCKET``.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    target = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        try:
            channel.connect(target)
            channel.sendall(state.encode())
        except OSError:
            return
