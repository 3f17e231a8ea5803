"""Quotations that keep what they are quoted for."""

from __future__ import annotations

from monitor.text.display import excerpt, width

LONG = (
    "The harbour council met with the yard masters of nine towns, among them Ulvik, Odda and Eidfjord, "
    "with three unions, two insurers and the coast guard, and last of all with Min-ji Baek, who runs "
    "the repair docks across the sound and had come by ferry."
)


def test_a_short_sentence_stays_whole() -> None:
    assert excerpt("Ada Holm spoke.", ("Holm",), 80) == "Ada Holm spoke."


def test_a_late_name_is_kept_and_the_gap_marked() -> None:
    cut = excerpt(LONG, ("Baek",), 120)
    assert "Baek" in cut
    assert cut.startswith("The harbour council")
    assert "…" in cut
    assert width(cut) <= 122


def test_an_early_name_leaves_a_plain_cut() -> None:
    cut = excerpt(LONG, ("harbour", "nobody"), 120)
    assert cut.endswith("…")
    assert LONG.startswith(cut.rstrip("…"))
