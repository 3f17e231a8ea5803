"""Sums and counts as the wires print them."""

from __future__ import annotations

import time

import pytest

from monitor.extract.money.amounts import Found, amounts, number


def read(text: str, language: str = "en", country: str = "") -> tuple[Found, ...]:
    return amounts(text, 0, len(text), language=language, source_country=country)


def values(text: str, language: str = "en", country: str = "") -> list[tuple[float, str | None]]:
    return [(f.amount.value, f.amount.currency) for f in read(text, language, country)]


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("a package worth NZ$16 million", "en", 16e6, "NZD"),
        ("A$95m for Kyiv", "en", 95e6, "AUD"),
        ("US$1.2 billion in loans", "en", 1.2e9, "USD"),
        ("C$500 million", "en", 5e8, "CAD"),
        ("€1.5bn", "en", 1.5e9, "EUR"),
        ("£300 million", "en", 3e8, "GBP"),
        ("¥60 billion", "en", 6e10, "JPY"),
        ("₩1.8 trillion", "en", 1.8e12, "KRW"),
        ("750 million New Zealand dollars", "en", 7.5e8, "NZD"),
        ("1.8 trillion won", "en", 1.8e12, "KRW"),
        ("24 billion yen", "en", 2.4e10, "JPY"),
        ("half a billion dollars", "en", 5e8, "USD"),
        ("One hundred and twenty million euros", "en", 1.2e8, "EUR"),
        ("two hundred fifty-five million Norwegian kroner", "en", 2.55e8, "NOK"),
        ("four hundred million yen", "en", 4e8, "JPY"),
        ("a hundred and six million dollars", "en", 1.06e8, "USD"),
        ("5bn Norwegian kroner", "en", 5e9, "NOK"),
        ("NOK 5 billion", "en", 5e9, "NOK"),
        ("a $2-billion loan", "en", 2e9, "USD"),
        ("CAD $500 million", "en", 5e8, "CAD"),
        ("USD $500 million", "en", 5e8, "USD"),
        ("$500 million (CAD)", "en", 5e8, "CAD"),
        ("$500 million U.S.", "en", 5e8, "USD"),
        ("$500 million Canadian", "en", 5e8, "CAD"),
        ("600 mln dlrs", "en", 6e8, "USD"),
        ("50 mln stg", "en", 5e7, "GBP"),
        ("300 mln marks", "en", 3e8, "DEM"),
        ("9500万豪ドル", "ja", 95e6, "AUD"),
        ("1兆2000億円", "ja", 1.2e12, "JPY"),
        ("400万NZドル", "ja", 4e6, "NZD"),
        ("60億円", "ja", 6e9, "JPY"),
        ("1조 8천억원", "ko", 1.8e12, "KRW"),
        ("1억5000만 달러", "ko", 1.5e8, "USD"),
        ("9천500만 호주달러", "ko", 95e6, "AUD"),
        ("3만5천 달러", "ko", 35e3, "USD"),
        ("9500万澳元", "zh", 95e6, "AUD"),
        ("5亿元", "zh", 5e8, "CNY"),
        ("15 Milliarden Dollar", "de", 15e9, "USD"),
        ("1,5 Millionen Euro", "de", 1.5e6, "EUR"),
        ("500-Millionen-Dollar-Paket", "de", 5e8, "USD"),
        ("1,2 milliard d'euros", "fr", 1.2e9, "EUR"),
        ("15 millions de dollars néo-zélandais", "fr", 15e6, "NZD"),
    ],
)
def test_every_notation_of_the_wires_is_read(
    text: str, language: str, value: float, currency: str
) -> None:
    assert values(text, language) == [(value, currency)]


def test_a_stated_conversion_is_marked_and_kept_apart() -> None:
    first, second = read("gave NZ$16 million ($9.4 million) to the fund", country="nz")
    assert (first.amount.currency, first.conversion) == ("NZD", False)
    assert (second.amount.value, second.amount.currency, second.conversion) == (9.4e6, "USD", True)


@pytest.mark.parametrize(
    "text", ["9500万豪ドル(6300万米ドル)", "1조원(약 7억 달러)", "1亿澳元(约合6500万美元)"]
)
def test_conversions_in_brackets_are_marked_in_east_asian_texts(text: str) -> None:
    language = {"豪": "ja", "원": "ko", "澳": "zh"}[next(c for c in text if c in "豪원澳")]
    assert [f.conversion for f in read(text, language)] == [False, True]


@pytest.mark.parametrize(
    ("country", "currency"),
    [("nz", "NZD"), ("au", "AUD"), ("ca", "CAD"), ("us", "USD"), ("gb", "USD")],
)
def test_a_bare_dollar_is_that_of_the_sources_country(country: str, currency: str) -> None:
    assert values("It will give $15 million.", country=country) == [(15e6, currency)]


def test_a_bare_dollar_of_an_unknown_source_about_a_dollar_country_stays_open() -> None:
    assert values("New Zealand will give $15 million.") == [(15e6, None)]
    assert values("New Zealand will give NZ$15 million, the US $2 billion.")[1] == (2e9, "USD")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("up to $5 million", "up_to"),
        ("as much as $5 million", "up_to"),
        ("at least $5 million", "at_least"),
        ("more than $5 million", "at_least"),
        ("about $5 million", "about"),
        ("nearly $5 million", "about"),
        ("some 500 troops", "about"),
        ("worth $5 million", None),
    ],
)
def test_bounds_are_kept(text: str, bound: str | None) -> None:
    assert [f.amount.bound for f in read(text)] == [bound]


@pytest.mark.parametrize(
    "text", ["$5-7 million", "between $5 million and $7 million", "5 to 7 million dollars"]
)
def test_a_range_gives_its_upper_end_and_its_low_one(text: str) -> None:
    (found,) = read(text)
    assert (found.amount.value, found.low, found.amount.bound) == (7e6, 5e6, "up_to")


def test_two_sums_joined_by_and_stay_two() -> None:
    assert values("A$95m and NZ$15m") == [(95e6, "AUD"), (15e6, "NZD")]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("sent 500 troops", "en", 500, "personnel"),
        ("four F-16s", "en", 4, "aircraft"),
        ("100,000 rounds of ammunition", "en", 1e5, "rounds"),
        ("49 Abrams tanks", "en", 49, "vehicles"),
        ("a dozen military trainers", "en", 12, "personnel"),
        ("30 Bushmaster armoured vehicles", "en", 30, "vehicles"),
        ("six Patriot interceptors", "en", 6, "missiles"),
        ("要員20人", "ja", 20, "personnel"),
        ("ドローン100機", "ja", 100, "drones"),
        ("155밀리 포탄 10만발", "ko", 1e5, "rounds"),
        ("전차 180대", "ko", 180, "vehicles"),
    ],
)
def test_counts_of_people_and_things_have_a_unit_and_no_currency(
    text: str, language: str, value: float, unit: str
) -> None:
    found = [f.amount for f in read(text, language)]
    assert [(a.value, a.unit, a.currency) for a in found] == [(value, unit, None)]


@pytest.mark.parametrize(
    "text",
    [
        "They won 3 of 5 games.",
        "the top 3 won medals",
        "two leaders met in Room 12",
        "He may be 60.",
        "on 10 February 2026",
        "a distance of 500 km",
        "the G7 and the 27 member states",
    ],
)
def test_other_numbers_are_no_sums(text: str) -> None:
    assert read(text) == ()


def test_a_yearly_sum_says_so() -> None:
    (found,) = read("€300 million a year")
    assert found.per == "a year"


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234.5", "en", 1234.5),
        ("1.234,5", "de", 1234.5),
        ("1 234,5", "fr", 1234.5),
        ("four", "en", 4),
    ],
)
def test_numbers_follow_the_language(text: str, language: str, value: float) -> None:
    assert number(text, language) == value


def test_offsets_index_the_whole_text() -> None:
    text = "First part. Then A$95m came."
    (found,) = amounts(text, 12, len(text), language="en", source_country="")
    assert text[found.start : found.end] == found.amount.text == "A$95m"


@pytest.mark.parametrize("piece", ["1", "1,", "100 ", "一", "万", "five ", "1,234,567 ", "10万 "])
@pytest.mark.parametrize("language", ["en", "ja", "ko", "zh", "fr", "de"])
def test_a_long_run_of_figures_costs_no_more_than_its_length(piece: str, language: str) -> None:
    text = piece * 4000
    begun = time.process_time()
    read(text, language)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("cut", range(4, 13))
def test_a_stretch_that_begins_within_a_number_reads_all_of_it(cut: int) -> None:
    text = "The 1,020,000 tank rounds"
    found = amounts(text, cut, len(text), language="en", source_country="")
    assert [f.amount.value for f in found] == [1_020_000]


def test_a_stretch_that_begins_within_a_signed_sum_reads_its_money() -> None:
    text = "gave NZ$20 million"
    for cut in range(5, 10):
        (found,) = amounts(text, cut, len(text), language="en", source_country="")
        assert (found.amount.value, found.amount.currency) == (20e6, "NZD")
