"""What a home's own items say about its watchlists and its gazetteer."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.cli.entries import facts_of
from monitor.config.init import make_home
from monitor.config.unknown import unknown_parties
from monitor.config.watchlists import Watchlist
from monitor.errors import UsageError
from monitor.match import offices_held_twice
from monitor.pipeline import trial
from monitor.pipeline.app import App, open_home
from monitor.pipeline.explain import explain
from monitor.pipeline.intake import take
from monitor.types import Name, NameKind, Term
from tests.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Web

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    make_home(tmp_path)
    settings = tmp_path / "config" / "monitor.toml"
    settings.write_text("[poll]\nallow_private_addresses = true\n", "utf-8")
    rows = [
        {
            "url": f"https://a.example/{n}",
            "title": f"NATO and Japan talk about harbour {n}",
            "body": f"Defence Minister Ilse Brandvold met NATO's Mark Rutte and Japan's envoy at {n}.",
            "published": "2026-11-20T08:00:00Z",
            "language": "en",
        }
        for n in range(trial.ENOUGH + 1)
    ]
    file = tmp_path / "items.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    home = open_home(tmp_path, now=lambda: NOW)
    take(home, [file])
    yield home
    home.store.close()


def test_office_holders_the_gazetteer_lacks_are_counted(app: App) -> None:
    rows = trial.unknown(app, NOW.replace(day=1))
    assert [(r["title"], r["name"], r["items"]) for r in rows] == [
        ("Defence Minister", "Ilse Brandvold", trial.ENOUGH + 1)
    ]


def test_a_query_that_wants_more_than_a_fifth_of_a_days_entries_is_told(app: App) -> None:
    said = trial.warnings(app)
    assert any("config/watchlists/nato-ip4.toml, match.include: query 1 wanted" in w for w in said)


def test_a_gazetteer_form_of_two_sides_is_told(app: App) -> None:
    assert not [w for w in trial.warnings(app) if w.startswith("config/gazetteer")]


def test_part_of_a_name_that_was_taken_is_no_name_that_was_not(app: App) -> None:
    (tried,) = trial.trial(app, "NATO chief Mark Rutte calls Sanae Takaichi of Japan", None)
    assert tried.matches
    assert tried.names_not_taken == ()


def test_a_stored_item_is_tried_as_of_its_feed_and_a_text_as_of_any(
    app: App, tmp_path: Path
) -> None:
    (tmp_path / "config" / "watchlists" / "mine.toml").write_text(
        "[match]\ninclude = ['harbour']\n[feeds]\nskip = ['tag:wire']\n", "utf-8"
    )
    (tmp_path / "config" / "watchlists" / "other.toml").write_text(
        "[match]\ninclude = ['harbour']\n[feeds]\nuse = ['tag:wire']\n", "utf-8"
    )
    feeds = "[[feed]]\nurl = 'https://b.example/f'\ntags = ['wire']\n"
    (tmp_path / "config" / "feeds.toml").write_text(feeds, "utf-8")
    home = open_home(tmp_path, now=lambda: NOW)
    stored = trial.trial(home, "3d", None)
    assert {m.watchlist for one in stored for m in one.matches} >= {"mine"}
    assert not [m for one in stored for m in one.matches if m.watchlist == "other"]
    (text,) = trial.trial(home, "A harbour", None)
    assert [m.watchlist for m in text.matches] == ["mine", "other"]
    assert "only from its feeds: tag:wire" in text.marked().plain
    home.store.close()


def test_a_trial_says_which_key_refuses_a_text_that_a_query_wants(app: App, tmp_path: Path) -> None:
    keys = {
        "exclude": "exclude = ['\"harbour master\"']",
        "same": "same_sentence = true",
        "score": "min_score = 0.9",
        "language": "languages = ['fr']",
        "words": "include_words = ['submarine']",
        "fields": "fields = ['title']",
        "wants": "[events]\nmute = ['@mark-rutte']",
    }
    for name, key in keys.items():
        query = "harbour AND berth" if name == "same" else "harbour"
        written = f"[match]\ninclude = ['{query}']\n{key}\n"
        (tmp_path / "config" / "watchlists" / f"{name}.toml").write_text(written, "utf-8")
    home = open_home(tmp_path, now=lambda: NOW)
    said = "News\nMark Rutte of NATO met the harbour master. His berth was free. The end."
    (tried,) = trial.trial(home, said, None)
    refused = {r.watchlist: r.key.removeprefix("match.") for r in tried.refused}
    assert {n: k for n, k in refused.items() if n in keys} == {
        "exclude": "exclude",
        "same": "same_sentence",
        "score": "min_score",
        "language": "languages",
        "words": "include_words",
        "fields": "fields",
    }
    assert 'exclude would, but for match.exclude: nothing outside "harbour master"' in str(
        tried.marked()
    )
    assert "no line about mark-rutte: events.mute" in str(tried.marked())
    home.store.close()


def test_nobody_between_or_muted_is_told(app: App) -> None:
    asked = {"include": ["a1"]}
    events = {"between": [["nato"], ["jp", "xq"]], "mute": ["mark-ruttte", "@mark-rutte", "purl"]}
    one = Watchlist.model_validate({"id": "one", "match": asked, "events": events})
    said = [str(p) for p in unknown_parties([one], app.names, lambda _: False)]
    assert len(said) == 2
    assert '"xq" is no side' in said[0]
    assert 'Did you mean "mark-rutte"?' in said[1]


def test_a_trial_says_why_a_name_was_not_taken(app: App) -> None:
    (tried,) = trial.trial(app, "Striker Park Jin scores for Korea", None)
    assert not tried.matches
    assert 'is not @park-jin: a namesake ("striker")' in tried.marked().plain
    assert [row["id"] for row in tried.names_not_taken][:1] == ["park-jin"]


def test_an_explanation_says_why_a_name_was_not_taken(app: App, tmp_path: Path) -> None:
    row = {
        "url": "https://a.example/namesake",
        "title": "NATO and Japan talk about the harbours of Kobe",
        "body": "NATO's Mark Rutte met Japan's envoy. Lock Tom Collins watched.",
        "published": "2026-11-20T08:00:00Z",
        "language": "en",
    }
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps(row), "utf-8")
    take(app, [file])
    told = explain(app, "https://a.example/namesake")
    assert told is not None
    rows = told.as_json()["names_not_taken"]
    assert isinstance(rows, list)
    assert ("judith-collins", "another person's name") in [(r["id"], r["why"]) for r in rows]


def test_an_entry_is_shown_as_a_person_reads_it(app: App) -> None:
    (rutte,) = app.gazetteer.find("Rutte")
    said = dict(facts_of(rutte))
    assert said["office"] == "Secretary General, @side:nato, since 01 Oct 2024"
    assert said["names"].startswith("Mark Rutte; ja: マルク・ルッテ")
    assert not [line for line in said.values() if "(" in line]


def test_a_misspelt_name_is_asked_back(app: App) -> None:
    assert app.gazetteer.like("takaichy")[0] == "sanae-takaichi"


def test_a_missing_file_is_no_text(app: App) -> None:
    for what in ("article.txt", "./drafts", "page.HTML"):
        with pytest.raises(UsageError, match="No file is called"):
            trial.trial(app, what, None)
    assert trial.trial(app, "Japan/NATO", None)


def test_an_address_that_is_not_stored_is_asked(app: App, web: Web) -> None:
    web.pages["/page"] = Answer(
        b"<html><head><title>NATO and Japan sign</title></head><body><article><p>"
        + b"The NATO chief and Japan's prime minister met in Tokyo on cyber defence. " * 5
        + b"</p></article></body></html>",
        headers={"Content-Type": "text/html"},
    )
    (tried,) = trial.trial(app, f"{web.url}/page", None)
    assert [m.watchlist for m in tried.matches][-1:] == ["nato-ip4"]


def a_holder(name_id: str, start: date, end: date | None = None, *, shared: bool = False) -> Name:
    term = Term(role="Defence Minister", side="nz", start=start, end=end, shared=shared)
    return Name(id=name_id, kind=NameKind.PERSON, name=name_id.title(), terms=(term,))


def test_an_office_held_by_two_at_once_is_named() -> None:
    first = a_holder("ann", date(2023, 1, 1))
    second = a_holder("bob", date(2026, 4, 1))
    told = ("Defence Minister of nz", "ann", "bob", date(2026, 4, 1))
    assert offices_held_twice([second, first]) == (told,)


def test_a_handover_within_a_month_and_a_shared_office_are_in_order() -> None:
    first = a_holder("ann", date(2023, 1, 1), date(2026, 4, 30))
    second = a_holder("bob", date(2026, 4, 1))
    third = a_holder("cyd", date(2025, 1, 1), shared=True)
    assert offices_held_twice([first, second, third]) == ()


def test_check_warns_of_an_office_held_by_two(app: App) -> None:
    more = app.config.home / "config" / "gazetteer" / "more.toml"
    more.write_text(
        '[[person]]\nid = "ilse-brandvold"\nname = "Ilse Brandvold"\n'
        'terms = [{ role = "Prime Minister", side = "jp", from = 2026-03-01 }]\n',
        "utf-8",
    )
    again = open_home(app.config.home, now=lambda: NOW)
    said = [w for w in trial.warnings(again) if "both hold" in w]
    again.store.close()
    assert len(said) == 1
    assert "sanae-takaichi and ilse-brandvold both hold the office Prime Minister of jp" in said[0]


def test_a_difference_is_told_of_one_edited_file(app: App, tmp_path: Path) -> None:
    edited = tmp_path / "aside" / "ports.toml"
    edited.parent.mkdir()
    edited.write_text('[match]\ninclude = ["harbour"]\n', "utf-8")
    rows = trial.compare(app, NOW.replace(day=1), edited)
    told = {(r["change"], r["title"]) for r in rows if r["watchlist"] == "ports"}
    assert len(told) == trial.ENOUGH + 1
    assert {change for change, _ in told} == {"gained"}


def test_a_difference_from_nothing_is_refused(app: App, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="neither a watchlist"):
        trial.compare(app, NOW, tmp_path / "nowhere")
