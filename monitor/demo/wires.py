"""Three days of invented news: people and sums are fiction, the kinds of trouble are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """One invented report: on which of the three days which feed carries it."""

    day: int  # 0, 1, 2
    feed: str
    slug: str
    title: str
    text: str
    hours: int = 10  # published so many hours before the day's digest


PLANNED = Wire(
    day=0,
    feed="northwire",
    slug="dahl-tokyo",
    title="NATO's Dahl to meet Japanese defence minister in Tokyo this week",
    text=(
        "NATO Secretary General Ingrid Dahl will meet Japanese Defence Minister Haruka Onodera in "
        "Tokyo on Wednesday, the alliance said in a statement on Monday.\n\n"
        "The two are expected to discuss undersea cables, shipyard repairs and the protection of "
        "sea lanes between the Baltic and the Sea of Japan, an alliance official said.\n\n"
        "It is the first stop of a tour that does not include any other capital, the statement "
        "added, and no joint declaration has been prepared so far."
    ),
)

WIRES = (
    PLANNED,
    Wire(
        day=0,
        feed="harbour",
        slug="trust-fund",
        title="New Zealand to give NZ$20 million to NATO fund for Ukraine",
        text=(
            "New Zealand will contribute NZ$20 million to NATO's trust fund for Ukraine, Defence "
            "Minister Aroha Tamihana said on Monday.\n\n"
            "The money is meant for field hospitals and winter equipment, Tamihana told reporters "
            "in Wellington. Payment will follow before the end of June."
        ),
    ),
    Wire(
        day=0,
        feed="harbour",
        slug="quiz-night",
        title="Harbour pub quiz: who knows the NATO alphabet?",
        text=(
            "The waterfront quiz night returns with a round on the phonetic alphabet, a round on "
            "Japanese cooking and a prize of two ferry tickets."
        ),
    ),
    Wire(
        day=0,
        feed="hanbit",
        slug="call",
        title="한국 국방장관, 나토 사무총장과 전화 통화",
        text=(
            "한도윤 국방부 장관은 2일 잉리드 달 북대서양조약기구(나토) 사무총장과 전화 통화를 하고 "
            "방산 협력 방안을 논의했다고 국방부가 밝혔다.\n\n"
            "양측은 해양 안보 정보 공유가 중요하다는 데 공감했다고 국방부 관계자는 전했다."
        ),
        hours=3,
    ),
    Wire(
        day=1,
        feed="relay",
        slug="copy-of-dahl",
        title="NATO's Dahl to meet Japanese defence minister in Tokyo this week - Daily Relay",
        text="Share this story\n\n"
        + PLANNED.text
        + "\n\nThe Daily Relay publishes agency copy as received.",
    ),
    Wire(
        day=1,
        feed="relay",
        slug="spun-dahl",
        title="NATO boss Dahl will see Japan's defence chief in Tokyo",
        text=(
            "NATO Secretary Common Ingrid Dahl will meet Japanese Defence Minister Haruka Onodera "
            "in Tokyo on Wednesday, the alliance stated in an announcement on Monday.\n\n"
            "The 2 are anticipated to talk about undersea cables, shipyard repairs and the "
            "safety of sea lanes between the Baltic and the Sea of Japan, an alliance official "
            "stated.\n\nIt's the primary cease of a tour that doesn't embrace every other capital, "
            "the assertion added, and no joint declaration has been ready to this point."
        ),
        hours=8,
    ),
    Wire(
        day=1,
        feed="mitsuba",
        slug="meeting",
        title="小野寺防衛相、NATO事務総長と会談へ",
        text=(
            "防衛省は2日、小野寺遥防衛相が3日に東京で北大西洋条約機構(NATO)のダール事務総長と"
            "会談する予定だと発表した。\n\n海底ケーブルの防護などを協議する見通し。"
        ),
        hours=12,
    ),
    Wire(
        day=2,
        feed="northwire",
        slug="dahl-met",
        title="NATO and Japan agree to set up undersea cable cell after Tokyo talks",
        text=(
            "NATO Secretary General Ingrid Dahl met Japanese Defence Minister Haruka Onodera in "
            "Tokyo on Wednesday and the two agreed to set up a joint cell for the protection of "
            "undersea cables.\n\n"
            "The cell will start work in Yokosuka by the end of September, the Japanese ministry "
            "said. Onodera said that no other steps had been decided."
        ),
        hours=12,
    ),
    Wire(
        day=2,
        feed="harbour",
        slug="trust-fund-raised",
        title="New Zealand raises NATO trust fund pledge to NZ$30 million",
        text=(
            "New Zealand has raised its contribution to NATO's trust fund for Ukraine from NZ$20 "
            "million to NZ$30 million, Defence Minister Aroha Tamihana said on Wednesday.\n\n"
            "The additional money will pay for generators, Tamihana said in Wellington."
        ),
    ),
    Wire(
        day=2,
        feed="harbour",
        slug="football",
        title="Japan beat Korea 2-1 in Canberra friendly",
        text=(
            "Two late goals gave Japan victory over Korea in a friendly at Canberra Stadium. "
            "The coaches met briefly after the match and agreed to play again in May."
        ),
    ),
)

FEEDS = {
    "northwire": ("Northwire", "en", "wire", ""),
    "harbour": ("Harbour Times", "en", "press", "NZ"),
    "relay": ("Daily Relay", "en", "aggregator", ""),
    "hanbit": ("한빛일보", "ko", "press", "KR"),
    "mitsuba": ("みつば新聞", "ja", "press", "JP"),
}
BROKEN, SLOW = "broken", "slow"
