"""The service and its clocks: one digest per local date, whatever the clocks do."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from service.parts import SOAK
from service.test_run import CALL

from monitor import jobs
from monitor.pipeline import notices, poll

if TYPE_CHECKING:
    from monitor.pipeline.app import App
    from tests.conftest import Home, Web

PLACES = (  # a time and a zone each, chosen where clocks do odd things
    ("02:30", "Europe/Brussels"), ("00:00", "America/Havana"), ("00:30", "Asia/Beirut"),
    ("02:15", "Australia/Lord_Howe"), ("02:30", "America/New_York"), ("23:59", "Pacific/Apia"),
    ("06:30", "Asia/Kathmandu"), ("01:30", "Europe/London"), ("03:00", "Africa/Casablanca"),
    ("12:00", "Pacific/Chatham"), ("07:00", "Asia/Tokyo"),
)  # fmt: skip
FIRST = datetime(2027, 1, 1, tzinfo=UTC) if SOAK else datetime(2027, 3, 25, tzinfo=UTC)
DAYS = 366 if SOAK else 6
CHOSEN = PLACES if SOAK else PLACES[:4]


def watchlists(home: Home, places: tuple[tuple[str, str], ...]) -> None:
    folder = home.folder / "config" / "watchlists"
    for path in folder.glob("*.toml"):
        path.unlink()
    for number, (at, zone) in enumerate(places):
        (folder / f"w{number}.toml").write_text(
            f'[match]\ninclude = ["nato"]\n[digest]\nsend_at = "{at}"\ntimezone = "{zone}"\n'
        )


def started(home: Home, web: Web) -> App:
    """Poll once, for the first digest comes after the first poll."""
    web.feed("/wire.xml", CALL)
    home.feeds(wire=f"{web.url}/wire.xml")
    app = home.open()
    jobs.poll_due(app)
    return app


def days_of(app: App, name: str) -> list[date]:
    with app.store.reading() as tx:
        return [r.window.day for r in tx.digests.list(watchlist=name)]


def test_every_local_date_has_exactly_one_digest(home: Home, web: Web) -> None:
    home.now = FIRST
    watchlists(home, CHOSEN)
    app = started(home, web)
    with app.store.writing() as tx:
        tx.feeds.sync(())
    for _ in range(DAYS * 6):
        home.now += timedelta(hours=4)
        jobs.build_due(app)
    for number in range(len(CHOSEN)):
        found = days_of(app, f"w{number}")
        assert len(found) in (DAYS - 1, DAYS, DAYS + 1)
        assert {(b - a).days for a, b in pairwise(found)} == {1}
    assert app.store.check() == []
    app.store.close()


def test_a_clock_that_jumps_stops_no_poll_and_repeats_no_digest(home: Home, web: Web) -> None:
    settings = home.folder / "config" / "monitor.toml"
    settings.write_text(settings.read_text().replace("[poll]", '[poll]\nmax_interval = "30m"'))
    watchlists(home, (("06:30", "UTC"),))
    app = started(home, web)
    for step in (timedelta(days=1), timedelta(days=-1), timedelta(days=-400), timedelta(days=400),
                 timedelta(minutes=10)):  # fmt: skip
        home.now += step
        asked = len(web.asked)
        for _ in range(5):  # two intervals
            jobs.poll_due(app)
            jobs.build_due(app)
            home.now += timedelta(minutes=15)
        assert len(web.asked) > asked, f"no poll after {step}"
    found = days_of(app, "w0")
    assert found == sorted(set(found))
    assert date(2027, 1, 14) in found
    app.store.close()


def test_after_days_of_downtime_one_digest_covers_all(home: Home, web: Web) -> None:
    watchlists(home, (("06:30", "UTC"),))
    app = started(home, web)
    home.now += timedelta(days=1)
    assert jobs.build_due(app) == 1
    web.feed("/wire.xml", CALL, ("more", CALL[1], f"{CALL[2]} Cables were named too."))
    home.now += timedelta(hours=1)
    jobs.poll_due(app)
    home.now += timedelta(days=9)
    assert jobs.build_due(app) == 1
    assert jobs.build_due(app) == 0
    with app.store.reading() as tx:
        _, record = tx.digests.list(watchlist="w0")
        assert len(tx.digests.items("w0", record.window.day)) == 1
    assert record.window.end == home.now
    app.store.close()


def test_each_missed_day_has_its_digest_where_that_is_wished(home: Home, web: Web) -> None:
    home.settings('catch_up = "each"\n')
    watchlists(home, (("06:30", "UTC"),))
    app = started(home, web)
    home.now += timedelta(days=1)
    assert jobs.build_due(app) == 1
    home.now += timedelta(days=3)
    assert jobs.build_due(app) == 3
    assert len(days_of(app, "w0")) == 4
    app.store.close()


def test_a_late_digest_waits_for_the_poll_under_way(home: Home, web: Web) -> None:
    watchlists(home, (("06:30", "UTC"),))
    app = started(home, web)
    home.now += timedelta(days=1)
    web.feed("/wire.xml", CALL, ("late", "NATO and Japan on cables", "NATO said it guards cables."))
    page = web.pages["/wire.xml"]
    web.pages["/wire.xml"] = type(page)(body=page.body, headers=page.headers, wait=1.5)
    web._closed.clear()
    asked = len(web.asked)
    other = threading.Thread(target=poll.poll, args=(app,))
    other.start()
    while len(web.asked) == asked:
        pass
    assert jobs.build_due(app) == 1
    other.join()
    with app.store.reading() as tx:
        (record,) = tx.digests.list(watchlist="w0")
        assert len(tx.digests.items("w0", record.window.day)) == 2
    app.store.close()


def test_a_clock_far_ahead_at_start_costs_no_later_digest(home: Home, web: Web) -> None:
    watchlists(home, (("06:30", "UTC"),))
    app = started(home, web)
    home.now += timedelta(days=1)
    assert jobs.build_due(app) == 1
    right = home.now
    home.now = right + timedelta(days=400)
    jobs.poll_due(app)
    assert jobs.build_due(app) == 1
    web.feed("/wire.xml", CALL, ("ahead", CALL[1], CALL[2].replace("Tuesday", "Monday")))
    home.now += timedelta(hours=1)
    poll.poll(app, force=True)  # stored with an instant that lies far ahead
    for day in range(1, 4):
        home.now = right.replace(hour=5) + timedelta(days=day)
        name = f"call-{day}"
        told = CALL[2].replace("Sanae Takaichi", "").replace("shipping", f"cables {day}")
        web.feed("/wire.xml", CALL, (name, f"NATO and Japan on cables {day}", told))
        jobs.poll_due(app)
        home.now = right.replace(hour=6, minute=31) + timedelta(days=day)
        assert jobs.build_due(app) == 1
        with app.store.reading() as tx:
            record = tx.digests.get("w0", home.now.date())
            assert record
            taken = [
                item.entry.guid
                for name in tx.digests.items("w0", home.now.date())
                if (item := tx.items.get(name))
            ]
        assert record.window.start < record.window.end
        assert sorted(taken) == (["ahead", "call-1"] if day == 1 else [f"call-{day}"])
        assert (app.config.digests / "w0" / "latest.txt").read_bytes() == record.file("txt")
    with app.store.reading() as tx:
        assert any("clock" in said for said in notices.current(tx))
    app.store.close()
