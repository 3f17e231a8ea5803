"""Why a watchlist refuses what one of its queries wants: the key that does, and by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.match.asked import in_one_sentence, masked

if TYPE_CHECKING:
    from monitor.match.asked import Asked
    from monitor.match.scene import Scene, View

_SHOWN = 3  # places of excluded words


@dataclass(frozen=True, slots=True)
class Refusal:
    """A watchlist that would want an entry but for one key."""

    watchlist: str
    key: str
    said: str = ""  # what of the entry meets the key, in a person's words


def refusal(asked: Asked, scene: Scene, unread: str) -> Refusal | None:
    """Find the first key that leaves no query standing; nothing where no query wants the text.

    Args:
        asked: The watchlist.
        scene: The settled text.
        unread: The key by which it does not read the feed or the language, or "".
    """
    name, wanted = asked.watchlist.id, asked.watchlist.match
    if not _any(asked, scene.whole):
        return None
    if unread:
        return Refusal(name, unread, _unread(asked, scene, unread))
    view = asked.fields(scene)
    if not _any(asked, view):
        return Refusal(name, "match.fields", f"not in {' or '.join(wanted.fields)}")
    if asked.exclude and not _any(asked, view := view.without(masked(asked.exclude, view))):
        return Refusal(name, "match.exclude", _excluded(asked, scene))
    if asked.words and not any(plan.holds(view) for plan in asked.words):
        return Refusal(name, "match.include_words", "none of them in the text")
    held = [plan for plan in asked.include if plan.holds(view)]
    if wanted.same_sentence:
        held = [plan for plan in held if in_one_sentence(plan, view)]
        if not held:
            return Refusal(name, "match.same_sentence", "its words stand in several sentences")
    score = max(plan.held(view)[0] for plan in held)
    if score < wanted.min_score:
        return Refusal(name, "match.min_score", f"{score:.2f} of {wanted.min_score:.2f}")
    return None


def _any(asked: Asked, view: View) -> bool:
    return any(plan.holds(view) for plan in asked.include)


def _unread(asked: Asked, scene: Scene, key: str) -> str:
    feeds = asked.watchlist.feeds
    if key == "match.languages":
        return f'"{scene.language}" is none of {", ".join(asked.watchlist.match.languages)}'
    listed = feeds.use if key == "feeds.use" else feeds.skip
    return f"its feed is {'none of' if key == 'feeds.use' else 'among'} {', '.join(listed)}"


def _excluded(asked: Asked, scene: Scene) -> str:
    """Quote the places that the excluded words cover."""
    folded, view = scene.folded, asked.fields(scene)
    quoted = [
        " ".join(folded.original[slice(*folded.span(start, end))].split())
        for start, end in masked(asked.exclude, view)[:_SHOWN]
    ]
    return "nothing outside " + ", ".join(f'"{words}"' for words in dict.fromkeys(quoted))
