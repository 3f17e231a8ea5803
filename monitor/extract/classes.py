"""Classes of English words that the general reading counts beside the words themselves."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

STEM: Final = 6  # letters of a word that count

_CLASSES: Final = {
    "talk": "met meet meets meeting meetings talk talks talked talking spoke speak speaks spoken conversation conversations discuss discussed discussion discussions discussing consult consultation consultations confer conferred conferring negotiate negotiated negotiation negotiations chat chatted dialogue encounter exchange exchanged session sessions sitting audience hearing summit round roundtable huddle huddled bilateral bilaterals trilateral conclave parley tête summits debrief briefed quizzed grilled sounded thrashed hammered bargained haggled conversed deliberated word words interview tete ministerial",
    "remote": "phone phoned telephone telephoned call called calls rang ring dialled dial line hotline video videoconference link screen screens virtual virtually remote remotely online",
    "host": "hosted host hosts hosting welcomed welcome welcomes welcoming received receive receives receiving greeted greet guest guests visitor visitors visit visits visited visiting entertained summoned summon summons invited seated showed escorted toured walked accompanied flanked introduced escort caller callers",
    "meal": "lunch luncheon dinner supper breakfast tea coffee drinks meal table whisky beer wine soup reception banquet",
    "room": "office residence palace room door doors chair chairs corridor stairs sidelines margins headquarters villa lodge embassy ministry chancellery aboard desk handshake hands hand sofa terrace garden",
    "time": "hour hours minutes minute half quarter overran lasted morning afternoon evening midnight noon dawn",
    "due": "diary agenda programme schedule timetable itinerary slot appointment appointments due expected slated pencilled planned plan tomorrow awaits awaited bound heads heading travels arrives arrived lands landed flew flies",
    "press": "reporters journalists interview column newspaper radio broadcast statement statements letter letters wrote tweet tweeted posted post message telegram telegrams cable congratulated congratulations speech lecture speaking parliament testimony",
    "apart": "exercise drill ceremony memorial parade match game concert funeral film book museum exhibition",
    "give": "provide provided give gave gift donate donated donation pledge pledged send sent contribute contribution fund funding grant loan package million billion aid deliver delivered",
    "sign": "signed sign memorandum agreement treaty pact contract accord notes joint communique agreed",
    "hedge": "could might may would if whether should hope hoped wants wanted offer offered proposed propose urged urge asked ask considering mulling likely possible",
    "denial": "not no never nor neither without declined refused denied cancelled postponed",
}  # fmt: skip


def _by_stem() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, words in _CLASSES.items():
        for word in words.split():
            found.setdefault(word[:STEM], {})[name] = None
    return {stem: tuple(names) for stem, names in found.items()}


CLASSES: Final = _by_stem()  # of a stem
