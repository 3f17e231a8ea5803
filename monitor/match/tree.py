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


def parts_of(node: Node) -> tuple[Node, ...]:
    """List what a node is made of."""
    match node:
        case AllOf(parts) | AnyOf(parts):
            return parts
        case Never(part) | In(part=part):
            return (part,)
        case Near(left, right):
            return (left, right)
        case _:
            return ()


def height(node: Node, known: dict[int, int]) -> int:
    """Count the levels of a tree; ``known`` keeps those of parts that are used again."""
    if id(node) not in known:
        inner = [height(part, known) for part in parts_of(node)]
        known[id(node)] = 1 + max(inner, default=0)
    return known[id(node)]


def positive(node: Node, known: dict[int, bool] | None = None) -> bool:
    """Tell whether a node can only be true where something stands."""
    known = {} if known is None else known
    if id(node) not in known:
        match node:
            case Never():
                answer = False
            case AllOf(parts):
                answer = any(positive(part, known) for part in parts)
            case AnyOf(parts):
                answer = all(positive(part, known) for part in parts)
            case In(part=part):
                answer = positive(part, known)
            case _:
                answer = True
        known[id(node)] = answer
    return known[id(node)]


def leaves(node: Node) -> Iterator[tuple[Word | Ref, bool]]:
    """Yield every word and name of a tree, and whether it is wanted there (not under NOT)."""
    left = [(node, True)]
    seen: set[tuple[int, bool]] = set()
    while left:
        one, wanted = left.pop()
        if (id(one), wanted) in seen:
            continue
        seen.add((id(one), wanted))
        if isinstance(one, Word | Ref):
            yield one, wanted
        inner = not wanted if isinstance(one, Never) else wanted
        left += [(part, inner) for part in reversed(parts_of(one))]
