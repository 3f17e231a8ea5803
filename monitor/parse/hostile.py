"""Documents that are built to cost, and the declarations no feed needs."""

from __future__ import annotations

from monitor.errors import ParseError


class Hostile(ParseError):  # noqa: N818
    """A document built to cost: nested entities, endless depth."""


def refuse_entity(
    name: str,
    is_parameter: bool,
    value: str | None,
    base: str | None,  # noqa: ARG001
    system: str | None,
    public: str | None,  # noqa: ARG001
    notation: str | None,  # noqa: ARG001
) -> None:
    """Accept of declared entities only what spells a character; expat opens nothing outside.

    Raises:
        Hostile: It is more than that.
    """
    if is_parameter or system or value is None or len(value) > 64 or "&" in value or "%" in value:
        raise Hostile(f"the document declares the entity {name[:40]!r}, which no feed needs")
