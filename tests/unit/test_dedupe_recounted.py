"""Texts that keep no phrase of an earlier one, but every name and number of theirs is its."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)  # a Tuesday
DREDGERS = (
    "Harbour of Tauranga to get Dutch dredgers before summer",
    (
        "The port company of Tauranga has hired two dredgers from the Dutch firm Veldhoven to "
        "deepen its entrance channel from 14.5 to 16.2 metres, chief executive Moana Pritchard "
        "said on Tuesday.\n\n"
        "The work will cost NZ$87 million and move 3.4 million cubic metres of sand, most of which "
        "will be dumped off Matakana. It starts in November and lasts nineteen weeks.\n\n"
        '"Either the channel grows or the ships go to Marsden," Pritchard told councillors.\n\n'
        "Fishermen led by Rangi Tuhoro fear for the scallop beds. A court stopped a similar plan "
        "in 2013. The company will pay for 40 monitoring buoys and an inspector from Hamilton."
    ),
)
DREDGERS_AGAIN = (
    "Bigger vessels ahead: what is planned beneath the waves of the bay",
    (
        "Ships that now scrape the bottom will have room to spare once a pair of machines owned by "
        "Veldhoven, a contractor in the Netherlands, has taken the approach down by almost two "
        "fathoms, to 16.2 metres instead of 14.5. Moana Pritchard, who runs Tauranga's harbour "
        "business, made this known on Tuesday.\n\n"
        "Opponents exist. Shellfish could suffer, warns Rangi Tuhoro on behalf of those who live "
        "from the catch; judges blocked an earlier attempt in 2013. An observer based in Hamilton "
        "and forty floating sensors are meant to calm the critics, at the owner's expense.\n\n"
        "The bill stands at 87 million New Zealand dollars. Near Matakana the seabed receives the "
        "better part of 3.4 million cubic metres of spoil. Beginning in November, crews will need "
        "nineteen weeks.\n\n"
        "Without the enlargement, customers would move to Marsden, elected members heard from the "
        "manager."
    ),
)
INDEPENDENT = (
    "Scallop fishers promise to fight the channel",
    (
        "At the wharf in Sulphur Point nobody speaks of growth. Rangi Tuhoro, who has dredged for "
        "scallops since 1991, holds up a shell the size of his palm and says that Veldhoven's "
        "ships will bury the next generation under silt.\n\n"
        "The port of Tauranga announced on Tuesday that its channel would be dug to 16.2 metres. "
        "Moana Pritchard, its head, spoke of 87 million dollars.\n\n"
        "Marine biologist Ellen Faulkner at Waikato counted 212 beds last winter, 57 of them "
        "within a mile of Matakana. She wants a pause until February. The iwi trust Ngai Tukairangi "
        "will decide on Friday whether to go to court again, as it did in 2013."
    ),
)
VISIT = (
    "Kovac to see Halloran in Dubrovnik on Wednesday",
    (
        "Foreign Minister Ivana Kovac will receive her Irish counterpart Declan Halloran in "
        "Dubrovnik on Wednesday, the ministry in Zagreb said. The two are to talk about the "
        "shipyard at Uljanik, where 1,340 people work, and about the ferry Marjan, which has lain "
        "in Rosslare since 2021 over a debt of 6.8 million euros.\n\n"
        "Halloran is also expected at the naval school in Split, to which the Irish navy has sent "
        "27 cadets, and at a ceremony for the sailors of the brig Neretva, lost off Kinsale in "
        "1874. The ministry gave no further details of the programme, and said that journalists "
        "would be let in for photographs only."
    ),
)
VISIT_HELD = (
    "In the old town, two diplomats talk about ships and debts",
    (
        "Over sea bass and local wine, Ivana Kovac and Declan Halloran talked on Wednesday in "
        "Dubrovnik about a vessel that nobody wants: the Marjan, stuck in Rosslare since 2021 "
        "because 6.8 million euros are owed for it. The hostess and her guest spoke "
        "about Uljanik as well and its workforce of 1,340.\n\n"
        "Afterwards Halloran greeted the young people whom his navy has sent to Split for lessons. "
        "A wreath was laid in memory of the Neretva's crew, drowned near Kinsale. Nobody "
        "who watched the two laugh over coffee at the harbour wall would have guessed how long the "
        "quarrel about the unpaid bill has lasted, or how dear it may become for both sides."
    ),
)
DIGUE = (
    "Saint-Vaast répare sa digue avec l'argent de la région",
    (
        "La commune de Saint-Vaast va reconstruire 640 mètres de la digue du Cul-de-Loup, emportée "
        "par la tempête Nelson, a annoncé mardi la maire Solène Hauvespre. Les travaux coûteront "
        "3,7 millions d'euros, dont 70 % à la charge de la région.\n\n"
        "L'entreprise Marchand, de Valognes, posera 2 900 blocs de granit venus de Flamanville. Le "
        "chantier doit durer jusqu'en avril.\n\n"
        "Les ostréiculteurs de Réville, conduits par Thibaut Lecarpentier, demandent un accès pour "
        "leurs 58 tracteurs. En 1990, la mer avait déjà ouvert une brèche au même endroit."
    ),
)
DIGUE_AGAIN = (
    "Face aux vagues, un rempart de pierre renaît dans le Val",
    (
        "C'est à Flamanville qu'on ira chercher la pierre : 2 900 blocs en tout, mis en place par "
        "Marchand, une société installée à Valognes. Sur 640 mètres, le Cul-de-Loup retrouvera "
        "ainsi la protection que Nelson lui avait arrachée. Solène Hauvespre, première élue de "
        "Saint-Vaast, a dévoilé le projet mardi.\n\n"
        "La facture ? 3,7 millions d'euros, et la collectivité régionale en règle 70 %. Fin prévue "
        "au mois d'avril.\n\n"
        "Pour Thibaut Lecarpentier et les éleveurs d'huîtres de Réville, une seule chose compte : "
        "que leurs 58 engins puissent passer. Les anciens se souviennent que l'eau était entrée "
        "par là en 1990."
    ),
)


def judged(
    earlier: tuple[str, str], later: tuple[str, str], *, languages: str = "en en", hours: int = 5
) -> tuple[Verdict, str]:
    made = []
    for n, ((title, body), language) in enumerate(
        zip((earlier, later), languages.split(), strict=True)
    ):
        text = f"{title}\n\n{body}"
        mark = dedupe.fingerprint(text, title=title, language=language).encode()
        published = NOON + timedelta(hours=hours * n)
        made.append(Document(id=str(n), mark=mark, outlet=f"{n}.example", published=published))
    verdict = dedupe.judge(
        made[1], text, candidates=made[:1], title=title, language=languages.split()[1]
    )
    return verdict, " ".join(text[a:b] for a, b in verdict.new_spans)


@pytest.mark.parametrize(
    ("earlier", "later", "language"),
    [(DREDGERS, DREDGERS_AGAIN, "en"), (DIGUE, DIGUE_AGAIN, "fr")],
    ids=["dredgers", "digue"],
)
def test_a_text_that_names_and_counts_only_what_another_does_is_spun(
    earlier: tuple[str, str], later: tuple[str, str], language: str
) -> None:
    assert judged(earlier, later, languages=f"{language} {language}")[0].copy is Copy.SPUN


@pytest.mark.parametrize(
    ("earlier", "later"), [(DREDGERS, DREDGERS_AGAIN), (DIGUE, DIGUE_AGAIN)], ids=["en", "fr"]
)
def test_it_is_found_by_its_rare_facts(earlier: tuple[str, str], later: tuple[str, str]) -> None:
    one, two = (
        set(dedupe.fingerprint(f"{title}\n\n{body}", title=title).keys)
        for title, body in (earlier, later)
    )
    assert len(one & two) >= 2


def test_a_report_with_facts_of_its_own_is_no_copy() -> None:
    assert judged(DREDGERS, INDEPENDENT)[0].copy is None


def test_what_is_told_after_it_happened_is_no_copy_of_its_announcement() -> None:
    assert judged(VISIT, VISIT_HELD, hours=30)[0].copy is not Copy.SPUN
    assert judged(VISIT, VISIT_HELD, hours=1)[0].copy is Copy.SPUN  # nothing has happened yet


def test_a_translation_is_no_copy() -> None:
    assert judged(DREDGERS, DREDGERS_AGAIN, languages="nl en")[0].copy is None
    assert judged(DREDGERS, DREDGERS_AGAIN, languages="en xx")[0].copy is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The bill stands at 87", "The bill stands at 93", "93"),
        ("warns Rangi Tuhoro", "warns Keri Tuhoro", "Keri"),
        ("nineteen weeks", "twelve weeks", "twelve"),
        ("will need", "will not need", "not need"),
        ("customers would move", "customers from Samoa would move", "Samoa"),
    ],
)
def test_what_it_changes_is_told(old: str, new: str, told: str) -> None:
    title, body = DREDGERS_AGAIN
    assert old in body
    verdict, said = judged(DREDGERS, (title, body.replace(old, new, 1)))
    assert verdict.copy is None or told in said


def test_another_day_of_a_month_is_another_story() -> None:
    title, body = DREDGERS_AGAIN
    earlier = DREDGERS[1].replace("in November", "on 9 November")
    later = body.replace("in November", "on 23 November")
    assert judged((DREDGERS[0], earlier), (title, later))[0].copy is not Copy.SPUN
