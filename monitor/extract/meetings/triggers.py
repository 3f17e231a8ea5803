"""Where a sentence may tell of a meeting: the rules that have their words in it, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from monitor.extract.keyed import Keyed, Rules
from monitor.extract.meetings.encounter_rules import ENCOUNTER_RULES
from monitor.extract.meetings.encounter_rules import WORTH as WORTH_ENCOUNTER
from monitor.extract.meetings.rules import MEETING_RULES, MEETS, NOT_A_MEETING, Rule
from monitor.extract.meetings.scenes import SCENE_RULES
from monitor.extract.meetings.scenes import WORTH as WORTH_SCENE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from monitor.extract.reading import Line

NO_MEETING: Final = Keyed(NOT_A_MEETING)
SCENES: Final = Rules(SCENE_RULES)
_SCENE: Final = Keyed(WORTH_SCENE)
_MEETING: Final = Rules(MEETING_RULES)
_ENCOUNTER: Final = Rules(ENCOUNTER_RULES)
_LONE: Final = Rules(rule for rule in ENCOUNTER_RULES if rule.shape in {"turn", "due", "again"})
_NONE: Final = Rules[Rule](())


def several(line: Line) -> bool:
    """Tell whether a sentence speaks of more than one who can meet."""
    return len(line.actors) > 1 or any(a.plural for a in line.actors)


def may_be_scene(line: Line) -> bool:
    """Tell whether a sentence has a cue of an encounter no trigger speaks of."""
    return _SCENE.search(line.text) is not None


def triggers(line: Line) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Find the words of meeting in a sentence; most encounters need two who are named."""
    more = _ENCOUNTER if several(line) else _LONE
    plain = _MEETING if line.actors else _NONE
    for worth, rules in ((MEETS, plain), (WORTH_ENCOUNTER, more)):
        found = (
            (rule, match)
            for keyed, rule in rules.standing(line.text)
            for match in keyed.finditer(line.text)
        )
        first = next(found, None)
        if first is not None and worth.search(line.text):
            yield first
            yield from found
