"""What a digest looks like in HTML, text and Markdown."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import lxml.html
import pytest
from samples import digest_days as days

from monitor.digest import Section, compose, document, render
from monitor.digest.render import encoded_size
from monitor.types import Amount, Change, Day, Health, Told

DAYS = ("normal", "quiet", "heavy", "six_languages", "hostile")
LIMIT = 100_000


def formats(day: Day) -> dict[str, str]:
    return {kind: content.decode() for kind, content in render(compose(day)).files}


def events(day: Day) -> set[str]:
    written = document(day)
    return {t["event"] for key in ("new", "updated", "conflicts", "upcoming") for t in written[key]}


@pytest.mark.parametrize("name", DAYS)
def test_the_same_day_gives_the_same_bytes(name: str) -> None:
    make = getattr(days, name)
    assert render(compose(make())) == render(compose(make()))


@pytest.mark.parametrize("name", DAYS)
def test_every_event_of_the_json_is_in_the_html_and_the_text(name: str) -> None:
    day = getattr(days, name)()
    written = formats(day)
    page = lxml.html.document_fromstring(written["html"])
    assert {e.get("data-event") for e in page.xpath("//*[@data-event]")} == events(day)
    flat = " ".join(written["text" if "text" in written else "txt"].split())
    for element in page.xpath("//*[@data-event]"):
        title = element.xpath(
            ".//h3/text()|.//*[contains(@class,'what') or contains(@class,'ut')]/text()|.//b/text()"
        )
        assert not title or " ".join(title[0].split()) in flat


@pytest.mark.parametrize("meetings", [15, 120, 700])
def test_the_html_fits_however_heavy_the_day(meetings: int) -> None:
    day = days.heavy(meetings, meetings, 40)
    written = formats(day)
    assert encoded_size(written["html"]) <= LIMIT
    assert all(f"Number{n} " in written["txt"] for n in range(meetings))


def test_a_heavy_day_drops_no_event_from_the_html() -> None:
    for day in (days.heavy(), days.heavy(150, 150, 100)):
        page = lxml.html.document_fromstring(formats(day)["html"])
        assert {e.get("data-event") for e in page.xpath("//*[@data-event]")} == events(day)


def test_a_day_in_wide_scripts_fits_too() -> None:
    assert encoded_size(formats(days.six_languages(100))["html"]) <= LIMIT


def test_many_notices_do_not_break_the_size() -> None:
    day = replace(days.quiet(), notices=tuple(f"notice {n} " + "x" * 3000 for n in range(400)))
    assert encoded_size(formats(day)["html"]) <= LIMIT


def test_a_quiet_day_says_so() -> None:
    for text in list(formats(days.quiet()).values())[:3]:
        assert "A quiet day" in text


def test_a_day_with_stories_alone_is_quiet_and_lists_them() -> None:
    story = days.item(1, "Japan’s yards look north", "Nothing agreed.")
    written = formats(days.day(items=(story,), matched=1))
    assert "A quiet day" in written["txt"]
    assert "Japan’s yards look north" in written["html"]


def test_the_bottom_line_ends_with_what_is_not_stated() -> None:
    label, said = compose(days.normal()).bottom_line[-1]
    assert label == "Not stated"
    assert said == "Deadline of the new commitment."


def test_the_four_counts_are_those_of_the_json() -> None:
    day = days.heavy()
    written = document(day)
    new = [told["kind"] for told in written["new"]]
    counts = [tile.count for tile in compose(day).tiles]
    assert counts == [
        new.count("meeting"),
        new.count("commitment"),
        len(written["updated"]),
        len(written["upcoming"]),
    ]


def test_requests_are_listed_and_not_counted() -> None:
    written = formats(days.normal())
    assert "Asked for" in written["html"]
    assert days.WISH in " ".join(written["txt"].replace("\n", " ").split())
    assert [tile.count for tile in compose(days.normal()).tiles] == [1, 1, 1, 1]


def test_failing_and_silent_feeds_and_notices_stand_in_the_footer() -> None:
    day = replace(days.quiet(), notices=("mail to a@example.org failed: 550 no such user",))
    for text in list(formats(day).values())[:3]:
        flat = " ".join(text.split())
        assert "Demo Ministry" in flat
        assert "silent; no new entry" in flat
        assert "550 no such user" in flat


def test_what_was_read_adds_up() -> None:
    text = " ".join(formats(days.normal())["txt"].split())
    assert "318 entries seen = 312 not for this watchlist + 5 new + 1 held back as a copy" in text
    assert "same text on another site 1" in text


def test_one_source_on_two_sites_is_called_so() -> None:
    assert "One source, two sites" in formats(days.normal())["txt"]


def test_names_stand_in_their_own_script_with_their_language() -> None:
    page = formats(days.normal())["html"]
    assert re.search(
        r'<span lang="ko"[^>]*>한소라</span>|<span[^>]* lang="ko"[^>]*>한소라</span>', page
    )
    assert re.search(r'lang="ja"[^>]*>佐藤健二', page)


def test_quotes_and_titles_carry_their_language() -> None:
    page = lxml.html.document_fromstring(formats(days.six_languages())["html"])
    assert {"en", "ja", "ko", "fr", "de", "zh"} <= set(page.xpath("//@lang"))


def test_markup_from_outside_is_text() -> None:
    page = lxml.html.document_fromstring(formats(days.hostile())["html"])
    assert not page.xpath("//script|//img|//i")
    assert "<b>met</b>" in page.text_content()


def test_links_are_http_only_with_hosts_in_ascii_and_no_user() -> None:
    page = lxml.html.document_fromstring(formats(days.hostile())["html"])
    links = page.xpath("//a/@href")
    assert all(re.fullmatch(r"https?://[!-~]+", link) for link in links)
    assert any(link.startswith("https://xn--") for link in links)
    assert not any("user" in link.split("/")[2] for link in links)


def test_no_direction_override_or_line_separator_reaches_a_reader() -> None:
    for kind, text in formats(days.hostile()).items():
        if kind != "json":
            assert not re.search(
                "[\u2028\u2029\u202a-\u202e\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", text
            ), kind


def test_markdown_shows_brackets_and_stars_as_they_are() -> None:
    text = formats(days.hostile())["md"]
    assert r"\[link\]" in text
    assert r"\*\*bold\*\*" in text
    assert "<script" not in text.replace(r"\<script", "")


def test_json_survives_a_lone_surrogate() -> None:
    assert json.loads(dict(render(compose(days.hostile())).files)["json"])["schema"] == 1


def test_text_lines_stay_within_78_characters_but_for_addresses() -> None:
    for name in DAYS:
        text = formats(getattr(days, name)())["txt"]
        assert [line for line in text.splitlines() if len(line) > 78 and "://" not in line] == []


def test_lone_names_are_the_subject_and_it_fits() -> None:
    for name in DAYS:
        assert 10 <= len(render(compose(getattr(days, name)())).subject) <= 78


def test_sections_stand_as_the_watchlist_orders_them() -> None:
    day = replace(days.normal(), sections=("stories", "meetings"))
    assert [s.key for s in compose(day).sections] == ["stories", "meetings", "making"]


def test_an_unknown_or_failing_section_leaves_a_note_and_the_rest_stands() -> None:
    def broken(day: Day) -> Section | None:
        raise ValueError("boom")

    def own(day: Day) -> Section | None:
        return Section(key="own", title="Our own", notes=(f"{len(day.items)} items",))

    day = replace(days.normal(), sections=("own", "broken", "missing"))
    view = compose(day, {"own": own, "broken": broken})
    assert [s.key for s in view.sections] == ["own", "making"]
    notes = " ".join(view.sections[-1].notes)
    assert "boom" in notes
    assert "“missing”" in notes
    assert b"6 items" in dict(render(view).files)["txt"]


def test_max_items_shortens_the_stories_and_says_how_many_are_left() -> None:
    day = replace(days.heavy(0, 0, 40), max_items=5)
    written = formats(day)
    assert "35 more stories" in written["txt"]
    assert len(json.loads(written["json"])["other"]) == 40


def test_without_web_pages_there_are_no_links_to_them() -> None:
    written = formats(replace(days.normal(), base_url=""))
    assert "monitor.example.org" not in written["html"]
    assert "monitor explain m-call" in written["txt"]


def test_a_very_long_title_is_cut_and_a_story_without_one_still_stands() -> None:
    long = days.item(1, "word " * 300, "text")
    bare = days.item(2, "", "text")
    page = formats(days.day(items=(long, bare)))["html"]
    assert "…" in page
    assert "(no title)" in page


def test_two_hundred_failing_feeds_leave_room_for_the_news() -> None:
    bad = tuple(
        Health(
            feed=f"f{n}",
            title=f"Feed {n}",
            url="https://x.example.org",
            state="failing",
            problem="timeout",
        )
        for n in range(200)
    )
    written = formats(replace(days.normal(), health=bad))
    assert "175 more feeds" in written["txt"]


@pytest.mark.parametrize("change", list(Change))
def test_every_change_can_be_shown(change: Change) -> None:
    visit = days.normal().upcoming[0]
    gift = days.normal().told[1].event
    previous = (
        ("status", '"planned"'),
        ("date", '"2027-01-20"'),
        ("place", "null"),
        ("amount", '{"value": 1e6, "currency": "EUR", "text": "1 million euros"}'),
        ("persons", '["ada-holm"]'),
    )
    told = (
        Told(event=visit, change=change, previous=previous),
        Told(event=gift, change=change, previous=previous),
    )
    written = formats(days.day(told=told))
    assert "m-visit" in written["html"]


def test_ten_thousand_items_make_a_digest_that_fits() -> None:
    written = formats(days.huge(2_000))
    assert encoded_size(written["html"]) <= LIMIT


@pytest.mark.parametrize("name", ["normal", "heavy", "six_languages"])
def test_no_two_links_of_an_event_say_the_same_and_lead_elsewhere(name: str) -> None:
    day = replace(getattr(days, name)(), base_url="https://news.example.org")
    page = lxml.html.fromstring(formats(day)["html"])
    places: dict[str, set[str]] = {}
    for link in page.iter("a"):
        places.setdefault(" ".join(link.text_content().split()), set()).add(link.get("href"))
    assert [text for text, found in places.items() if len(found) > 1] == []
    assert any(text.startswith("Why it is here (") for text in places)


def test_the_number_of_things_stands_beside_the_money() -> None:
    lorries = Amount(value=60, unit="vehicles", text="60 lorries")
    day = days.normal()
    gifts = [t for t in day.told if t.event.state.kind == "commitment" and t.amount is None]
    told = gifts[0]
    reports = tuple(
        replace(r, mention=replace(r.mention, quantity=lorries)) for r in told.event.reports
    )
    counted = replace(told.event, reports=reports)
    changed = replace(day, told=(replace(told, event=counted, change=Change.NEW, conflict=None),))
    flat = " ".join(formats(changed)["txt"].split())
    assert "NZ$24 million for 60 lorries" in flat
    bare = replace(day, told=(replace(told, change=Change.NEW, conflict=None),))
    assert "NZ$24 million · " in " ".join(formats(bare)["txt"].split())
