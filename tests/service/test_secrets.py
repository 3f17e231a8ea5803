"""A secret shows nowhere but in the place it was written in, and ``check`` says when that is wrong."""

from __future__ import annotations

import json
import socketserver
import tarfile
import threading
from typing import TYPE_CHECKING

import pytest
from service.parts import monitor, running, wait_for
from service.test_run import CALL

from tests.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Home, Web

CANARY = "k4n4rienvogel"
COMMANDS = (
    ("run", "--once"), ("digest",), ("deliver",), ("status",), ("status", "--json"),
    ("check", "--connect"), ("feeds", "--json"), ("feeds", "export"), ("explain", "call"),
    ("export", "items"), ("export", "digests"),
)  # fmt: skip


class Echo(socketserver.StreamRequestHandler):
    """A mail server that refuses every login and says what it was told."""

    def handle(self) -> None:
        self.wfile.write(b"220 echo\r\n")
        for line in self.rfile:
            if line.upper().startswith(b"EHLO"):
                self.wfile.write(b"250-echo\r\n250 AUTH PLAIN LOGIN\r\n")
            elif line.upper().startswith(b"QUIT"):
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"535 refused: " + line)


@pytest.fixture
def echo() -> Iterator[int]:
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def secretive(home: Home, web: Web, port: int) -> None:
    config = home.folder / "config"
    (config / "smtp.credential").write_text(CANARY + "smtp\n")
    (config / "feed.credential").write_text(CANARY + "feed\n")
    home.settings(
        f'[email]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nusername = "u"\n'
        'password_file = "config/smtp.credential"\nfrom = "m@example.org"\nto = ["a@example.org"]\n'
    )
    web.feed("/wire.xml", CALL)
    web.pages["/closed.xml"] = Answer(status=401)
    (config / "feeds.toml").write_text(
        f'[[feed]]\nid = "wire"\nurl = "{web.url}/wire.xml"\n'
        f'headers = {{ "X-Api-Key" = "{CANARY}head" }}\n'
        f'[[feed]]\nid = "closed"\nurl = "{web.url}/closed.xml"\nusername = "u"\n'
        'password_file = "config/feed.credential"\n'
        f'[[feed]]\nid = "token"\nurl = "{web.url}/none.xml?token={CANARY}query&page=1"\n'
    )


def leaks(home: Home, said: str) -> list[str]:
    """List where a canary shows: in what was said, in files but of configuration and database."""
    found = [line for line in said.splitlines() if CANARY in line]
    for path in home.folder.rglob("*"):
        apart = {"config", ".monitor-cache"} & set(path.relative_to(home.folder).parts)
        if path.is_file() and not apart and "monitor.db" not in path.name:
            found += [str(path)] if CANARY.encode() in path.read_bytes() else []
    return found


def test_no_command_says_a_secret(home: Home, web: Web, echo: int) -> None:
    secretive(home, web, echo)
    wrong = {}
    for words in COMMANDS:
        done = monitor(home, *words)
        assert "Traceback" not in done.stderr, (words, done.stderr)
        if found := [x for x in (done.stdout + done.stderr).splitlines() if CANARY in x]:
            wrong[words] = found
    assert wrong == {}
    assert leaks(home, "") == []


def test_neither_log_nor_pages_say_a_secret(home: Home, web: Web, echo: int) -> None:
    secretive(home, web, echo)
    feeds = home.folder / "config" / "feeds.toml"
    with running(home) as service:
        wait_for(lambda: service.said("feed.polled", "token"))
        pages = "".join(
            service.get(path)[1] for path in ("/", "/sources", "/watchlists", "/metrics", "/search")
        )
        right = feeds.read_text()
        for broken in (
            f'[[feed]]\nurl = "ftp://u:{CANARY}ftp@far.example/x"\n',
            f'[[feed]]\nurl = "https://u:{CANARY}login@far.example/x"\n',
            f'[[feed]]\nurl = "https://far.example/x"\npassword = "{CANARY}key"\n',
            f'[[feed]]\nurl = "https://far.example/x"\npassword = "{CANARY}open\n',
        ):
            count = sum("config.refused" in line for line in service.log)
            feeds.write_text(broken)
            wait_for(lambda c=count: sum("config.refused" in x for x in service.log) > c)
            pages += service.get("/watchlists")[1]
            status = monitor(home, "status", "--json")
            pages += status.stdout + status.stderr + monitor(home, "check").stderr
        feeds.write_text(right)
        assert service.stop()[0] == 0
    assert leaks(home, pages + "".join(service.log)) == []


@pytest.mark.parametrize(
    ("file", "text", "key"),
    [
        ("monitor.toml", '[poll]\nproxy = "http://u:{}@127.0.0.1:1"\n', "poll.proxy"),
        ("monitor.toml", '[storage]\nurl = "postgresql://u:{}@127.0.0.1:1/x"\n', "storage.url"),
        ("monitor.toml", '[storage]\nurl = "postgresql://h/x?password={}"\n', "storage.url"),
        ("monitor.toml", '[email]\npassword = "{}"\n', "email.password"),
        ("monitor.toml", '[web]\ntoken = "{}"\n', "web.token"),
        ("monitor.toml", '[email]\ndkim_key_file = "-----BEGIN PRIVATE KEY-----{}"\n', "dkim_key"),
        ("feeds.toml", '[[feed]]\nurl = "https://far.example/f?api_key={}"\n', "url"),
        ("feeds.toml", '[[feed]]\nid = "x"\nurl = "https://far.example/f"\n'
         'headers = {{ Authorization = "Bearer {}" }}\n', "headers.Authorization"),
        ("feeds.toml", '[[feed]]\nurl = "https://far.example/f"\npassword = "{}"\n', "password"),
        ("feeds.toml", '[[feed]]\nurl = "https://u:{}@far.example/f"\n', "url"),
        ("watchlists/nato-ip4.toml", '# "https://u:{}@far.example/f"\n[match]\ninclude=["x"]\n', ""),
    ],
)  # fmt: skip
def test_check_tells_of_a_secret_in_a_file_without_saying_it(
    home: Home, file: str, text: str, key: str
) -> None:
    (home.folder / "config" / file).write_text(text.format(CANARY))
    done = monitor(home, "check")
    said = done.stdout + done.stderr
    assert CANARY not in said
    assert "Traceback" not in said
    if key:
        assert file in said
        assert key in said
        assert "secret" in said or "login" in said


def test_no_secret_leaves_with_the_home(home: Home, web: Web, echo: int) -> None:
    secretive(home, web, echo)
    settings = home.folder / "config" / "monitor.toml"
    settings.write_text(settings.read_text() + f'[web]\nbase_url = "http://u:{CANARY}@x.example"\n')
    assert monitor(home, "poll").returncode == 0
    target = home.folder.with_name("home.tar.gz")
    done = monitor(home, "export", "home", "--to", str(target))
    assert done.returncode == 0, done.stderr
    with tarfile.open(target) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file and not member.name.endswith(".db"):
                assert CANARY.encode() not in file.read(), member.name
    assert json.loads(monitor(home, "export", "items").stdout)["guid"] == "call"
