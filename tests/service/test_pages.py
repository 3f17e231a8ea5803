"""The read-only pages: every kind answers, nothing from outside is markup, nothing is script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from service.test_run import CALL

from monitor import jobs
from monitor.pipeline import daily
from monitor.web import routes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

HOSTILE = (
    "hostile",
    "<script>alert(1)</script> NATO and Japan \u2028 \u202e talk",
    "NATO Secretary General Mark Rutte met Japanese Prime Minister Sanae Takaichi in Tokyo on "
    'Tuesday, <img src=x onerror="alert(2)"> officials said.',
)


@pytest.fixture
def app(home: Home, web: Web) -> Iterator[App]:
    web.feed("/wire.xml", CALL, HOSTILE)
    home.feeds(wire=f"{web.url}/wire.xml", gone=f"{web.url}/none.xml")
    made = home.open()
    jobs.poll_due(made)
    for watchlist in made.config.watchlists:
        daily.build(made, watchlist, home.now.date())
    yield made
    made.store.close()


def get(app: App, path: str, **query: str) -> str:
    answer = routes.answer(app, "GET", path, query, {})
    assert answer.status == 200, (path, answer.body)
    assert "script" not in answer.policy or "'unsafe" not in answer.policy
    return answer.body.decode()


def test_every_page_answers_and_runs_nothing(app: App) -> None:
    with app.store.reading() as tx:
        events = [e.id for e in tx.events.list()]
        items = [i.id for i in tx.items.list()]
    assert events
    assert items
    paths = ["/", "/digests", "/digests/nato-ip4", "/digests/nato-ip4/2027-01-13", "/events",
             "/sources", "/watchlists", "/search"]  # fmt: skip
    paths += [f"/events/{e}" for e in events] + [f"/items/{i}" for i in items]
    for path in paths:
        page = get(app, path, q="Rutte")
        assert not re.search(r"<script|<img|onerror=\"|javascript:", page), path
        assert "\u202e" not in page.replace("<mark>", "") or path.startswith("/items/")


def test_an_items_page_marks_the_words_its_events_rest_on(app: App) -> None:
    with app.store.reading() as tx:
        item = next(i for i in tx.items.list() if i.entry.guid == "call")
    page = get(app, f"/items/{item.id}")
    marked = " ".join(re.findall(r"<mark>(.*?)</mark>", page, re.DOTALL))
    assert "spoke by phone" in marked


def test_a_digests_files_are_handed_out_as_they_are(app: App) -> None:
    with app.store.reading() as tx:
        record = tx.digests.last("nato-ip4")
    assert record
    answer = routes.answer(app, "GET", "/digests/nato-ip4/2027-01-13.json", {}, {})
    assert answer.body == record.file("json")


@pytest.mark.parametrize("path", ["/x", "/digests/nope/2027-01-13", "/digests/nato-ip4/2027-02-31",
                                  "/events/none", "/items/..%2f", "/digests/nato-ip4/2027-01-13.exe"])  # fmt: skip
def test_what_is_not_there_is_not_there(app: App, path: str) -> None:
    assert routes.answer(app, "GET", path, {}, {}).status == 404
