"""Dates in lists are written no finer than they are known."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.cli.base import known_date


@pytest.mark.parametrize(
    ("precision", "written"),
    [
        ("day", "2027-03-08"),
        ("week", "week of 2027-03-08"),
        ("month", "2027-03"),
        ("year", "2027"),
        ("unknown", ""),
    ],
)
def test_a_date_is_written_no_finer_than_it_is_known(precision: str, written: str) -> None:
    assert known_date(date(2027, 3, 8), precision) == written
    assert known_date("2027-03-08", precision) == written


def test_no_date_is_written_as_none() -> None:
    assert known_date(None, "week") == known_date("", "day") == ""
