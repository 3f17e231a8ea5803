"""Whatever the text, the resolvers stay in its bounds, in order and without surprise."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.extract.dates.when import resolve
from monitor.extract.money.amounts import amounts

LANGUAGES = st.sampled_from(["en", "ko", "ja", "zh", "fr", "de", "xx"])
WORDS = st.sampled_from(
    [
        "on Tuesday",
        "next week",
        "10 February",
        "Feb. 30",
        "31 April 2026",
        "by end-June",
        "may",
        "2026-02-31",
        "$5",
        "NZ$16 million",
        "and",
        "between",
        "500 troops",
        "오는 31일",
        "10일",
        "지난",
        "令和8年",
        "2月30日",
        "来月31日",
        "9500万豪ドル",
        "1조",
        "억",
        "le 31 juin",
        "am 30. Februar",
        "下周",
        "fiscal 2026",
        "in 0 days",
        "99/99/2026",
        "in 999 years",
        "12억 달러",
        "千円",
        "%",
        "(",
        ")",
        ",",
        "\n",
        "\x00",
        "٣",
        "²",
        "half a",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=120))
EDGES = (datetime(1990, 1, 1), datetime(2090, 1, 1))  # noqa: DTZ001 - Hypothesis wants them naive
INSTANTS = st.datetimes(*EDGES, timezones=st.just(UTC))


@settings(max_examples=250, deadline=None)
@given(text=TEXTS, language=LANGUAGES, published=INSTANTS)
def test_dates_lie_within_the_text_in_order_and_apart(
    text: str, language: str, published: datetime
) -> None:
    found = resolve(text, 0, len(text), published=published, zone=None, language=language)
    end = 0
    for when in found:
        assert end <= when.start < when.end <= len(text)
        assert text[when.start : when.end] == when.text
        end = when.end
        assert when.date_end is None or (when.date is not None and when.date <= when.date_end)
        assert when.past is None or when.future is None or when.past <= when.future
        if when.precision in {"week", "month", "year"}:
            assert when.date_end is not None


@settings(max_examples=250, deadline=None)
@given(text=TEXTS, language=LANGUAGES)
def test_sums_lie_within_the_text_in_order_and_are_never_negative(text: str, language: str) -> None:
    end = 0
    for found in amounts(text, 0, len(text), language=language, source_country="nz"):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.amount.text
        end = found.end
        assert found.amount.value >= 0
        assert (found.amount.currency is None) or (found.amount.unit is None)


@settings(max_examples=150, deadline=None)
@given(day=st.dates(date(2000, 1, 1), date(2080, 1, 1)), published=INSTANTS, language=LANGUAGES)
def test_a_full_date_means_that_day_whenever_it_is_read(
    day: date, published: datetime, language: str
) -> None:
    texts = {
        "en": f"on {day:%B} {day.day}, {day.year}",
        "ko": f"{day.year}년 {day.month}월 {day.day}일",
        "ja": f"{day.year}年{day.month}月{day.day}日",
        "zh": f"{day.year}年{day.month}月{day.day}日",
        "fr": f"{day.isoformat()}",
        "de": f"am {day.day:02}.{day.month:02}.{day.year}",
    }
    text = texts.get(language)
    if text is not None:
        (when,) = resolve(text, 0, len(text), published=published, zone=None, language=language)
        assert (when.date, when.precision) == (day, "day")


@settings(max_examples=150, deadline=None)
@given(published=INSTANTS, name=st.sampled_from(["Monday", "Wednesday", "Sunday"]))
def test_a_weekday_lies_within_a_week_on_either_side(published: datetime, name: str) -> None:
    (when,) = resolve(f"on {name}", 0, 3 + len(name), published=published, zone=None, language="en")
    today = published.date()
    assert when.past is not None
    assert when.future is not None
    assert (
        today - timedelta(days=6) <= when.past <= today <= when.future <= today + timedelta(days=6)
    )
    assert f"{when.past:%A}" == f"{when.future:%A}" == name


@settings(max_examples=150, deadline=None)
@given(value=st.integers(1, 10**6), scale=st.sampled_from([("million", 1e6), ("billion", 1e9)]))
def test_a_printed_sum_reads_back(value: int, scale: tuple[str, float]) -> None:
    text = f"NZ${value:,} {scale[0]}"
    (found,) = amounts(text, 0, len(text), language="en", source_country="")
    assert (found.amount.value, found.amount.currency) == (value * scale[1], "NZD")
