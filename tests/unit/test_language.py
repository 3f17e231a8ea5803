"""The language of a text: its own words count more than what its feed claims."""

from __future__ import annotations

import pytest

from monitor.text.language import guess_language


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("나토 사무총장이 서울을 방문한다", "en", "ko"),
        ("小野寺防衛相がブリュッセルへ", "en", "ja"),
        ("北约秘书长访问东京", "", "zh"),
        ("北约秘书长访问东京", "zh-TW", "zh"),
        ("Генеральный секретарь прибыл в Токио", "", "ru"),
        ("Le ministre de la Défense a rencontré le secrétaire général", "", "fr"),
        ("Der Minister traf in Tokio den Generalsekretär der Allianz", "", "de"),
        ("El ministro se reúne con el secretario general de la OTAN", "en", "es"),
        ("Minister meets envoy in Tokyo", "", "en"),
        ("Minister meets envoy in Tokyo", "en-NZ", "en"),
        ("Rutte met Lee in Seoul on Tuesday", "ko", "en"),
        ("NATO", "nl", "nl"),
        ("2027", "ja", "ja"),
        ("", "", ""),
    ],
)
def test_a_text_is_taken_for_what_it_is(text: str, hint: str, language: str) -> None:
    assert guess_language(text, hint) == language
