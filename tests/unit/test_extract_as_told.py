"""What is told is of today and as told: years counted, delays, calibres, notes of envoys."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.types import Status
from tests.samples.reading import read

HOLM = "Danish Defence Minister Anna Holm"
OZOLS = "Latvian Defence Minister Karlis Ozols"


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("It is now six years since Denmark tore up its $9 billion contract with Latvia.", True),
        ("Six years after Denmark cancelled its $9 billion order in Latvia, it shows.", True),
        ("Two years after it first asked, Denmark has ordered 40 radars from Latvia.", False),
        ("Denmark will give Ukraine 20 radars, three years after the war began.", False),
        ("Ice will be cleared within four years after Denmark on Monday signed a $9 million contract with Latvia.", False),
    ],
)  # fmt: skip
def test_what_years_are_counted_from_is_history(text: str, *, old: bool) -> None:
    (given,) = read(f"In brief\n\n{text}")
    assert given.background is old


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (f"{HOLM} and {OZOLS} will hold the delayed review meeting in Riga on January 20.", Status.PLANNED, 20),
        (f"{HOLM} has delayed a meeting with {OZOLS}, her office said.", Status.POSTPONED, None),
        (f"{HOLM} had breakfast with {OZOLS} on Wednesday to discuss ports.", Status.OCCURRED, 13),
    ],
)  # fmt: skip
def test_a_meeting_once_delayed_may_be_held(text: str, status: Status, day: int | None) -> None:
    (met,) = read(f"In brief\n\n{text}")
    assert met.status is status
    assert met.date == (date(2027, 1, day) if day else None)


@pytest.mark.parametrize(
    ("things", "count"),
    [
        ("200,000 155-millimeter artillery shells", 200_000),
        ("12,000 120-mm mortar rounds", 12_000),
        ("4 155-mm howitzers", 4),
        ("12 000 mortar rounds", 12_000),
    ],
)
def test_a_calibre_is_no_part_of_a_count(things: str, count: int) -> None:
    (given,) = read(f"In brief\n\nDenmark will supply {things} to Ukraine, the ministry said.")
    assert given.amount is not None
    assert given.amount.value == count


@pytest.mark.parametrize(
    "text",
    [
        "On January 13, an exchange of notes was signed between H.E. Mr. KATO Jiro, Ambassador of"
        " Japan to NATO, and Ms. Anna Holm, Deputy Secretary General of NATO, concerning a"
        " contribution of up to 5.8 billion yen to NATO's trust fund.",
        "On January 13, notes concerning a contribution of up to 5.8 billion yen were exchanged in"
        " Brussels between Mr. KATO Jiro, Ambassador of Japan to NATO, and Ms. Anna Holm, Deputy"
        " Secretary General of NATO.",
        "On January 13, in Brussels, the signing and exchange of notes concerning a grant of 5.8"
        " billion yen took place between Mr. KATO Jiro, Ambassador of Japan to NATO, and Ms. Anna"
        " Holm, Deputy Secretary General of NATO.",
    ],
)
def test_notes_exchanged_between_envoys_are_their_states(text: str) -> None:
    (given,) = (m for m in read(f"Notes\n\n{text}") if m.kind == "commitment")
    assert (given.status, given.giver, given.receiver) == (Status.SIGNED, "jp", "nato")
    assert given.amount is not None
    assert given.amount.value == 5.8e9


def test_who_only_speaks_meets_nobody_of_another_paragraph() -> None:
    about = "Danish Senator Jens Falk predicted a compromise on the ferries."
    said = "Latvia's foreign minister, Marta Kalns, who was in Copenhagen last week, said her government had complied."
    assert read(f"In brief\n\n{about}\n\n{said}") == ()


def test_a_rank_is_hyphened_with_its_stops() -> None:
    text = "Brig.-Gen. Karlis Ozols of Latvia met Danish Maj.-Gen. Anna Holm in Riga on Tuesday."
    (met,) = read(f"In brief\n\n{text}")
    assert set(met.persons) == {"Karlis Ozols", "Anna Holm"}
    assert met.date == date(2027, 1, 12)


def test_who_did_not_speak_met_nobody() -> None:
    beside = f"{HOLM} and the rest of her delegation sat next to {OZOLS} at the opening on Tuesday"
    assert read(f"In brief\n\n{beside}, but they did not speak to each other.") == ()
    assert len(read(f"In brief\n\n{beside}, and they spoke with each other.")) == 1


def test_what_one_does_together_with_others_is_one_meeting() -> None:
    text = (
        f"{HOLM} had one-on-one talks with a number of colleagues and met with NATO together with"
        " the other members of the group - Japan, New Zealand and Australia."
    )
    (met,) = read(f"In brief\n\n{text}")
    assert set(met.sides) >= {"dk", "nato"}


def test_what_is_allocated_to_this_package_is_for_whom_the_package_is() -> None:
    body = (
        "Denmark will pay for a package of radars for Ukraine. "
        "Latvia's contribution of 6 million euros has been allocated to this package."
    )
    told = {m.giver: m for m in read(f"In brief\n\n{body}") if m.kind == "commitment"}
    assert told["lv"].receiver == "ua"
    assert told["lv"].status is Status.ALLOCATED
