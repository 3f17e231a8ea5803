"""Classes of English words that the general reading counts beside the words themselves."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

STEM: Final = 6  # letters of a word that count

_OF_PROMISES: Final = {
    "give": "provide provided providing give gave given gives giving gift gifted gifts donate donated donates donating donation donations pledge pledged pledges send sends sent sending contribute contributed contributes contributing contribution contributions supply supplied supplies deliver delivered delivers delivery hand handed handing transfer transferred lend lent loan loans lease grant grants granted spend spending pay pays paid put puts pool pour earmark earmarked allocate allocated chip underwrite underwrites foot bankroll ship shipped ships airlift second seconded seconds post posted posting base based station deploy deploys deployed deployment dispatch dispatched train trains training equip share shared host hosted",
    "more": "raise raised raises lift lifted increase increased increases double doubled doubles triple boost boosted top add adds added extra further another additional extend extended extends renew renewed upped ups input",
    "less": "cut cuts trim trimmed shrink shrinks halve halved reduce reduced slip slipped delay delayed shelve shelved withdraw withdrawn scrap scrapped suspend suspended",
    "bind": "will promise promised promises undertaking commitment committed commit commits decided decides decision agreed agree agrees vow vowed guarantee guaranteed good reserved ready approved approve approves cleared authorised authorized authorising signed sign signs signing memorandum contract treaty pact accord arrangement notes deal ratified",
    "money": "million billion trillion bn dollars euros yen won pounds kroner sum cheque fund funds funding budget estimates tranche instalment share loan credit bill vote package contribution trust",
    "arms": "missile missiles shells shell ammunition rounds drone drones tank tanks howitzer howitzers artillery radar radars sensors vehicle vehicles truck trucks lorries ambulances ambulance generators generator transformers transformer excavators interceptors aircraft helicopter helicopters frigate ship ships boats launcher launchers battery batteries equipment kits kit helmets vests weapons arms rifles mines minehunters simulators",
    "staff": "officers officer trainers instructors medics personnel troops soldiers experts specialists liaison sappers crews crew team detachment aviators advisers attache posts places seats berths",
    "body": "centre center office mission panel committee dialogue hotline channel desk hub facility academy working group exercise headquarters",
    "came": "arrived left landed unloaded docked sailed rolled reached bound way delivery consignment shipment batch convoy",
    "asks": "urged urge asked ask asks wants want called appeal appealed pleaded demand demanded should needs need requested request",
    "doubt": "could might may would consider considering weighing mulling review whether if possible likely hopes hope rule option options study studying",
    "praise": "thanked thanks praised welcomed support solidarity condemned condolences concern values friendship reaffirmed restated reiterated existing",
    "past": "last previous previously earlier already since ago former total totals totalled altogether combined worth year years",
    "home": "parliament taxpayers voters opposition party election hospital school roads houses farmers domestic reserves",
}  # fmt: skip

_OF_MEETINGS: Final = {
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


def _by_stem(classes: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, words in classes.items():
        for word in words.split():
            found.setdefault(word[:STEM], {})[name] = None
    return {stem: tuple(names) for stem, names in found.items()}


CLASSES: Final = {"meetings": _by_stem(_OF_MEETINGS), "commitments": _by_stem(_OF_PROMISES)}
