"""The query tree: what a query means, whatever its spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Word:
    """A word, phrase or prefix, folded."""

    text: str
    prefix: bool = False
    exact: str = ""  # the spelling asked for, "" = any
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """``@id``: names of the gazetteer."""

    id: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class AllOf:
    """``a AND b``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``a OR b``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Never:
    """``NOT a``."""

    part: Node


@dataclass(frozen=True, slots=True)
class Near:
    """``a NEAR/n b``, ``a BEFORE/n b``; ``words`` None: ``a SENTENCE b``."""

    left: Node
    right: Node
    words: int | None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class In:
    """``title:`` ``lead:`` ``body:``."""

    field: str
    part: Node


@dataclass(frozen=True, slots=True)
class About:
    """``source:x`` and ``lang:x``: of the item, not of its words."""

    field: str
    value: str


Node = Word | Ref | AllOf | AnyOf | Never | Near | In | About


def placed(node: Node) -> bool:
    """Tell whether a node has places in the text that can be near another's."""
    if isinstance(node, AnyOf):
        return all(placed(part) for part in node.parts)
    return isinstance(node, Word | Ref | Near)


def positive(node: Node) -> bool:
    """Tell whether a node can only be true where something stands."""
    match node:
        case Never():
            return False
        case AllOf(parts):
            return any(positive(part) for part in parts)
        case AnyOf(parts):
            return all(positive(part) for part in parts)
        case In(part=part):
            return positive(part)
        case _:
            return True


def leaves(node: Node, *, wanted: bool = True) -> Iterator[tuple[Word | Ref, bool]]:
    """Yield every word and name of a tree, and whether it is wanted there (not under NOT)."""
    match node:
        case Word() | Ref():
            yield node, wanted
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part, wanted=wanted)
        case Never(part):
            yield from leaves(part, wanted=not wanted)
        case In(part=part):
            yield from leaves(part, wanted=wanted)
        case Near(left, right):
            yield from leaves(left, wanted=wanted)
            yield from leaves(right, wanted=wanted)
        case About():
            return
