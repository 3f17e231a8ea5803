"""A home opened once per file, and a desk of it for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import Home, Web, make_home
from tests.pipeline.lifecycles import Desk, desk, first

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.pipeline.app import App


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[App, Home, Web]]:
    home, web = make_home(tmp_path_factory.mktemp("desk")), Web()
    yield first(home, web), home, web
    web.close()


@pytest.fixture
def wire_desk(opened: tuple[App, Home, Web], tmp_path: Path) -> Iterator[Desk]:
    app, home, web = opened
    made = desk(app, tmp_path, web, home)
    yield made
    made.app.store.close()
