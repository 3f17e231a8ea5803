"""The sides a name stands for: a state, each member of a group, a firm, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from monitor.types import NameKind

if TYPE_CHECKING:
    from monitor.types import NameHit

_GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "ip4": ("au", "jp", "kr", "nz"),
    "aukus-members": ("au", "gb", "us"),
    "aukus": ("au", "gb", "us"),
    "quad": ("au", "in", "jp", "us"),
}


def sides_of(hit: NameHit) -> tuple[str, ...]:
    """Give the sides a name stands for, none for a place, a summit or a programme."""
    if hit.kind in {NameKind.PLACE, NameKind.SUMMIT, NameKind.PROGRAMME}:
        return ()
    if hit.kind is NameKind.GROUP:
        return _GROUPS.get(hit.id, ())
    if hit.kind is NameKind.FIRM:
        return (hit.id,)
    return (hit.side,) if hit.side else ()
