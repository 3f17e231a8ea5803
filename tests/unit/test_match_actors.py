"""Who acts: governments by name and office, never by a mere adjective; surnames in company."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from monitor.config.watchlists import MatchModel, Watchlist
from monitor.match import Gazetteer, compile_watchlists
from monitor.types import Entry, Name, NameKind, Source, Term

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE = Source(id="sample", url="https://feeds.example/sample")
DAY = date(2026, 11, 20)


def holder(name_id: str, full: str, surname: str, role: str, side: str) -> Name:
    term = Term(role=role, side=side, start=date(2024, 1, 1))
    return Name(
        id=name_id,
        kind=NameKind.PERSON,
        name=full,
        forms=(("", full),),
        short=(("", surname),),
        terms=(term,),
    )


def state(name_id: str, name: str, *more: str, adjective: str = "", capital: str = "") -> Name:
    return Name(
        id=name_id,
        kind=NameKind.COUNTRY,
        name=name,
        side=name_id,
        forms=tuple(("", form) for form in (name, *more)),
        adjectives=(adjective,) if adjective else (),
        capital=(capital,) if capital else (),
    )


NAMES = (
    state("nz", "New Zealand", "Neuseeland", "Neuseelands", capital="Wellington"),
    state("jp", "Japan", "日", "日本", adjective="Japanese", capital="Tokyo"),
    state("us", "United States", "米", adjective="American"),
    state("au", "Australia", "豪"),
    holder("luxon", "Christopher Luxon", "Luxon", "Prime Minister", "nz"),
    holder("rutte", "Mark Rutte", "Rutte", "Secretary General", "nato"),
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(NAMES)


def found(gazetteer: Gazetteer, text: str) -> Sequence[str]:
    return [hit.id for hit in gazetteer.hits(text, "", DAY)]


def test_a_bare_surname_counts_where_side_and_title_stand_in_the_text(gazetteer: Gazetteer) -> None:
    assert "luxon" in found(
        gazetteer, "Luxon to travel\n\nNew Zealand's prime minister leaves soon."
    )
    assert "luxon" not in found(gazetteer, "Luxon to travel\n\nThe prime minister leaves soon.")
    assert "luxon" not in found(gazetteer, "Luxon to travel\n\nNew Zealand is far away.")


def test_a_bare_surname_beside_an_office_holder_of_another_side_counts(
    gazetteer: Gazetteer,
) -> None:
    said = "Luxon telefoniert mit Rutte\n\nNeuseelands Premier sprach lange."
    assert {"luxon", "rutte"} <= set(found(gazetteer, said))
    assert "rutte" not in found(gazetteer, "Rutte wins the race\n\nHe was first in Wellington.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Luxon offers Tokyo a frigate\n\nThe prime minister spoke to reporters.", True),
        ("Luxon offers Tokyo a frigate\n\nThe coach spoke to reporters.", False),
        ("Luxon offers a frigate\n\nThe prime minister spoke to reporters.", False),
        ("Luxon in Tokyo: “We are neighbours”", True),
        ("Luxon à Tokyo : « nous sommes voisins »", True),
        ("Luxon in Tokyo: a night of jazz", False),
        ("Luxon in Tokyo final", False),
        ("Luxon in Wellington: “We are neighbours”", False),
        ("Ann Luxon in Tokyo: “We are neighbours”", False),
        ("Luxon et Rutte signent un accord", True),
        ("Luxon and Rutte share the lead", False),
    ],
)
def test_a_bare_surname_counts_where_a_headline_tells_whose_it_is(
    gazetteer: Gazetteer, text: str, wanted: bool
) -> None:
    assert ("luxon" in found(gazetteer, text)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("米国防長官が来日", "us"),
        ("豪首相、訪米へ", "au"),
        ("豪、艦船送らず", "au"),
        ("今日首相は語った", ""),
        ("日常の政府", ""),
    ],
)
def test_one_letter_is_a_state_before_its_office_or_at_a_headlines_start(
    gazetteer: Gazetteer, text: str, wanted: str
) -> None:
    assert (wanted in found(gazetteer, text)) if wanted else not found(gazetteer, text)


@pytest.mark.parametrize(
    ("text", "side", "actor"),
    [
        ("A Japanese chef opens a bar", True, False),
        ("Tokyo signs the pact", True, True),
        ("Japan signs the pact", True, True),
    ],
)
def test_an_actor_is_a_side_but_no_adjective(
    gazetteer: Gazetteer, text: str, side: bool, actor: bool
) -> None:
    watchlists = [
        Watchlist(id="side", match=MatchModel(include=("@side:jp",))),
        Watchlist(id="actor", match=MatchModel(include=("@actor:jp",))),
    ]
    matcher = compile_watchlists(watchlists, gazetteer)
    entry = Entry(guid="1", url="u", title=text)
    wanted = {name for name, yes in (("side", side), ("actor", actor)) if yes}
    assert {m.watchlist for m in matcher.match(entry, SOURCE, DAY)} == wanted


@pytest.mark.parametrize(
    ("text", "on", "wanted"),
    [
        ("Christopher Luxon arrives", DAY, True),
        ("Wellington sends a frigate", DAY, False),
        ("New Zealand's prime minister arrives", DAY, False),
        ("Christopher Luxon arrives", date(2020, 1, 1), False),
    ],
)
def test_a_holder_is_a_person_in_office_for_the_side(
    gazetteer: Gazetteer, text: str, on: date, wanted: bool
) -> None:
    asked = Watchlist(id="holder", match=MatchModel(include=("@holder:nz",)))
    matcher = compile_watchlists([asked], gazetteer)
    assert bool(matcher.match(Entry(guid="1", url="u", title=text), SOURCE, on)) is wanted
