"""Texts from anywhere can be shown: properties of cleaning, cutting, wrapping and linking."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import digest_days as days

from monitor.digest import compose, document, message, render
from monitor.digest.links import safe_url
from monitor.digest.wrap import WIDTH, wrap
from monitor.text.display import one_line, shorten, width

ANY = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY)
def test_one_line_is_one_clean_line(text: str) -> None:
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    )
    assert shown == shown.strip()
    assert "  " not in shown


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=100))
def test_letters_signs_and_marks_stay(text: str) -> None:
    assert one_line(text) == text


@given(ANY, st.integers(4, 90))
def test_a_cut_text_fits_its_columns(text: str, columns: int) -> None:
    cut = shorten(one_line(text), columns)
    assert width(cut) <= columns
    assert cut == one_line(text) or cut.endswith("…")


@given(ANY)
def test_wrapping_keeps_every_character_and_the_width(text: str) -> None:
    wrapped = wrap(text, "  > ", "  > ")
    joined = "".join(line.removeprefix("  > ") for line in wrapped.split("\n"))
    assert "".join(joined.split()) == "".join(text.split())
    assert all(len(line) <= WIDTH or "://" in line for line in wrapped.split("\n"))


@given(ANY)
def test_only_web_addresses_become_links(text: str) -> None:
    link = safe_url(text)
    assert link == "" or (
        link.startswith(("http://", "https://")) and link.isascii() and " " not in link
    )


@given(st.sampled_from(["http", "https", "HTTPS"]), ANY, ANY)
def test_links_hold_nothing_that_ends_an_attribute(scheme: str, path: str, query: str) -> None:
    link = safe_url(f"{scheme}://Example.org/{path}?{query}")
    assert not set(link) & set('"<>\\ \n\r\t`{}|')


@settings(max_examples=25, deadline=None)
@given(ANY, ANY, ANY)
def test_any_title_makes_a_digest(title: str, source: str, place: str) -> None:
    said = "Ada Holm met Han So-ra."
    item = days.item(1, title, said, source=source)
    other = days.item(2, title, said, source=source)
    state = days.meeting(place=place, persons=(title or "x", "han-so-ra"))
    told = days.Told(
        event=days.event("m", days.report(item, state, said)),
        change=days.Change.NEW,
        items=(item.id,),
    )
    day = days.day(items=(item, other), told=(told,), title=title or "t")
    rendered = render(compose(day))
    assert document(day)["new"][0]["evidence"][0]["text"] == said
    assert message(rendered, watchlist="w", title=title, day=days.TODAY, generated=days.NOW)
