"""What kind of text it is: a diary, an opinion piece, a report of a game."""
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.keyed import keyed

_DIARY = keyed(
    r"\b(?:diary|agenda|week ahead|day ahead|schedules?|calendar|coming up|daybook|planner"
    r"|look ahead|looking ahead|what's on|what to watch|week of [A-Z]|events (?:for|of) |engagements|movements|comings and goings"
    r"|forward (?:look|plan)|(?:week|days) to come|dates for|itinerary|(?:pm|premier|president|minister|secretary|chief|ambassador)'?s (?:day|week|programme))",
    re.IGNORECASE,
)


def is_diary(text: str) -> bool:
    """Tell a list of what is due by the title it carries."""
    return _DIARY.search(text, 0, max(text.find("\n\n"), 0)) is not None


_SPORT = keyed(
    r"\b(?:world cup|qualifiers?|friendly|stadium|coach(?:es)?|midfielders?|strikers?|league|tournament|goalkeeper"
    r"|fixtures?|kick-?off|wickets?|innings|batsm[ae]n|batters?|bowlers?|semi-?finals?|quarter-?finals?|goals?|match(?:es)?|scored"
    r"|penalt(?:y|ies)|wingers?|squad|transfer fee|rugby|football|soccer|cricket|tennis|golf|medal(?:s|ist)?|champions?(?:hip)?|playoffs?|defender|seeded|whistle|uncapped|second[- ]half|first[- ]half|flankers?|trophy|hamstring|davis cup|line-?ups?|referees?|umpires?|next round|knock-?out|visitors' camp|tickets start)\b",
    re.IGNORECASE,
)


_OPINION = keyed(
    r"^\W*(?:opinion|editorial|op-ed|commentary|comment|column|letters?(?: to the editor)?|book review|review|podcast|quiz"
    r"|obituary|guest (?:essay|column)|viewpoint)\s*(?:[|:–—-]|\bby\b)"
    r"|^\W*If (?:I|we|they|you) (?:were|was|had|ran|could)\b"
    r"|\bpredictions? (?:for|about)\b|\b(?:ten|five|seven|six|eight|\d+) (?:\w+ )?predictions\b|\bcrystal ball\b"
    r"|[|–—-]\s*(?:opinion|editorial|op-ed|commentary|column|viewpoint)\W*$",
    re.IGNORECASE,
)


def is_opinion(plain: str) -> bool:
    """Tell an opinion piece by the label its title carries (C4)."""
    return _OPINION.search(plain.split("  ", 1)[0]) is not None


def is_sport(plain: str) -> bool:
    """Tell a sports report, from its opening on: two players' words, or four of any kind."""
    if not (_PLAYERS.search(plain, 0, 400) or _SPORT.search(plain, 0, 400)):
        return False  # a bulletin that comes to cricket in the end
    strong = {m.group().lower() for m in _PLAYERS.finditer(plain, 0, 1500)}
    return len(strong) > 1 or len({m.group().lower() for m in _SPORT.finditer(plain, 0, 3000)}) > 3


_PLAYERS = keyed(
    r"\b(?:strikers?|midfielders?|goalkeepers?|wickets?|innings|batsm[ae]n|bowlers?|fly-half|scrums?|all blacks|wallabies|springboks"
    r"|black caps|socceroos|brave blossoms|coach|black ferns|flankers?|uncapped|rugby|football|soccer|cricket|tennis|stadium|takes? on|semi-?finals?|playoffs?|six nations|wingers?|full-?backs?|quarterbacks?|pitchers?|transfer fee|[ajk]-league|basketball|netball|volleyball|handball|ice hockey|tall blacks|kangaroos|kiwis' squad)\b",
    re.IGNORECASE,
)
