"""A package whose parts are loaded when a name of theirs is first asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def parts_of(package: str, parts: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """Make a package's ``__getattr__`` (PEP 562).

    Args:
        package: Its full name.
        parts: Each module of it with the names it lends the package.

    Returns:
        A function from a name to what it names; it raises AttributeError for any other.
    """
    homes = {name: part for part, names in parts.items() for name in names}

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)  # asked for once
        return found

    return load
