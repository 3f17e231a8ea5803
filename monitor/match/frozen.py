"""Queries read once, as plain data and back, so that a start needs no grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.match.asked import Compiled
from monitor.match.tree import About, AllOf, AnyOf, In, Near, Never, Node, Ref, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.match.gazetteer import Gazetteer
    from monitor.match.matcher import Matcher
    from monitor.types import Name

_LISTS = ("include", "exclude", "words")


class _Table:
    """Nodes as rows, each after those it holds; a node used twice is one row."""

    def __init__(self) -> None:
        self.rows: list[list[object]] = []
        self._known: dict[int, int] = {}

    def add(self, node: Node) -> int:
        at = self._known.get(id(node))
        if at is None:
            row = self._row(node)
            at = self._known[id(node)] = len(self.rows)
            self.rows.append(row)
        return at

    def _row(self, node: Node) -> list[object]:
        match node:
            case Word(text, prefix, exact, shown):
                return ["word", text, prefix, exact, shown]
            case Ref(ref, shown):
                return ["ref", ref, shown]
            case AllOf(parts):
                return ["all", *map(self.add, parts)]
            case AnyOf(parts):
                return ["any", *map(self.add, parts)]
            case Never(part):
                return ["not", self.add(part)]
            case Near(left, right, words, ordered):
                return ["near", self.add(left), self.add(right), words, ordered]
            case In(field, part):
                return ["in", field, self.add(part)]
            case About(field, value):
                return ["about", field, value]


def _nodes(rows: Iterable[list[object]]) -> list[Node]:
    """Make the nodes of a table again."""
    made: list[Node] = []
    for kind, *rest in rows:
        match kind, rest:
            case "word", [str(text), bool(prefix), str(exact), str(shown)]:
                made.append(Word(text, prefix, exact, shown))
            case "ref", [str(ref), str(shown)]:
                made.append(Ref(ref, shown))
            case "all", _:
                made.append(AllOf(_parts(made, rest)))
            case "any", _:
                made.append(AnyOf(_parts(made, rest)))
            case "not", [int(part)]:
                made.append(Never(made[part]))
            case "near", [int(left), int(right), int() | None as words, bool(ordered)]:
                made.append(Near(made[left], made[right], words, ordered))
            case "in", [str(field), int(part)]:
                made.append(In(field, made[part]))
            case "about", [str(field), str(value)]:
                made.append(About(field, value))
            case _:
                raise ValueError(f"no such node: {kind}")
    return made


def _parts(made: Sequence[Node], rows: Iterable[object]) -> tuple[Node, ...]:
    return tuple(made[row] for row in rows if isinstance(row, int))


def freeze(watchlists: Iterable[Compiled]) -> object:
    """Write the queries of watchlists as plain data."""
    table = _Table()
    lists = [
        [[table.add(node) for node in getattr(one, key)] for key in _LISTS] for one in watchlists
    ]
    return {"rows": table.rows, "lists": lists}


def thaw(
    plain: object, names: Sequence[Name], watchlists: Sequence[Watchlist]
) -> tuple[Gazetteer, Matcher] | None:
    """Make gazetteer and matcher of it; None when the data is not what ``freeze`` wrote."""
    from monitor.match.gazetteer import Gazetteer  # noqa: PLC0415 -- freezing needs neither
    from monitor.match.matcher import Matcher  # noqa: PLC0415

    try:
        nodes = _nodes(plain["rows"])  # type: ignore[index]
        compiled = [
            Compiled(one, *(_parts(nodes, rows) for rows in lists))
            for one, lists in zip(watchlists, plain["lists"], strict=True)  # type: ignore[index]
        ]
    except (TypeError, ValueError, KeyError, IndexError):
        return None
    gazetteer = Gazetteer(names)
    return gazetteer, Matcher(compiled, gazetteer)
