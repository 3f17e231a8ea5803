"""Settings: durations, sizes, variables, secrets, and mistakes with their remedies."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.config.feeds import default_id, load_feeds
from monitor.config.settings import duration, is_address, load_settings, size
from monitor.config.toml import find_line
from monitor.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "seconds"), [("30m", 1800), ("1h 30m", 5400), ("7d", 604_800), ("500ms", 0.5)]
)
def test_durations_are_read(text: str, seconds: float) -> None:
    assert duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "soon", "30", "m", "30m x", "9" * 400 + "d"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        duration(text)


def test_sizes_are_read() -> None:
    assert (size("15MB"), size("500 KB"), size(7)) == (15_000_000, 500_000, 7)


def home(folder: Path, text: str) -> Path:
    (folder / "config").mkdir()
    (folder / "config" / "monitor.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_variable_beats_the_file_and_lists_are_json(tmp_path: Path) -> None:
    place = home(tmp_path, '[poll]\ninterval = "30m"\n')
    settings = load_settings(
        place, {"MONITOR_POLL__INTERVAL": "5m", "MONITOR_EMAIL__TO": '["a@example.org"]'}
    )
    assert settings.poll.interval == timedelta(minutes=5)
    assert settings.email.to == ("a@example.org",)


def test_an_unknown_variable_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="MONITOR_POL__INTERVAL"):
        load_settings(home(tmp_path, ""), {"MONITOR_POL__INTERVAL": "5m"})


def test_a_password_comes_from_its_file_and_is_not_shown(tmp_path: Path) -> None:
    place = home(
        tmp_path,
        '[email]\nhost = "mx.example.org"\nfrom = "m@example.org"\npassword_file = "pw"\n',
    )
    (place / "pw").write_text("gehéim\n", encoding="utf-8")
    settings = load_settings(place, {})
    assert settings.email.password == "gehéim"
    assert "gehéim" not in repr(settings)


def test_mail_in_the_clear_is_for_loopback_only(tmp_path: Path) -> None:
    place = home(
        tmp_path, '[email]\nhost = "mx.example.org"\nfrom = "m@example.org"\nsecurity = "none"\n'
    )
    with pytest.raises(ConfigError, match="in the clear"):
        load_settings(place, {})


@pytest.mark.parametrize("text", ["a@b.example", "Analyst <a@b.example>", "ä@bücher.example"])
def test_addresses_are_known(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["a", "a@", "@b", "a b@c", "a@b\nBcc: c@d", "a@b, c@d"])
def test_what_is_no_address_is_known_too(text: str) -> None:
    assert not is_address(text)


def test_a_key_is_found_on_its_line() -> None:
    text = '[poll]\ninterval = "1m"\n[[feed]]\nid = "a"\n[[feed]]\nid = "b"\nurl = "x"\n'
    assert find_line(text, ("poll", "interval")) == 2
    assert find_line(text, ("feed", 1, "url")) == 7
    assert find_line(text, ("feed", 0, "id")) == 4


def test_two_feeds_of_one_address_are_refused(tmp_path: Path) -> None:
    place = home(tmp_path, "")
    (place / "config" / "feeds.toml").write_text(
        '[[feed]]\nurl = "https://a.example/x"\n[[feed]]\nurl = "https://a.example/x"\n'
    )
    with pytest.raises(ConfigError, match="used by an earlier feed"):
        load_feeds(place)


def test_a_login_in_an_address_is_refused(tmp_path: Path) -> None:
    place = home(tmp_path, "")
    (place / "config" / "feeds.toml").write_text('[[feed]]\nurl = "https://me:pw@a.example/x"\n')
    with pytest.raises(ConfigError, match="must not hold a login"):
        load_feeds(place)


def test_a_feed_without_an_id_is_named_by_its_host() -> None:
    assert default_id("https://www.a.example/rss").startswith("a.example-")
