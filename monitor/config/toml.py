"""TOML files to values, with every mistake told by file, line, key and remedy."""

from __future__ import annotations

import difflib
import re
import tomllib
from typing import TYPE_CHECKING, get_args

from pydantic import BaseModel, ValidationError

from monitor.errors import ConfigError, Problem
from monitor.text.masks import is_secret, masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

Table = dict[str, object]


def read_toml(path: Path) -> Table:
    """Read one TOML file.

    Raises:
        ConfigError: The file is missing, not readable, not UTF-8 or not TOML; with the line.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        raise _one(path, "is no ordinary file.", "Put a text file in its place.")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise _one(path, "the file is missing.", "Run `monitor init` for a new home.") from None
    except (PermissionError, IsADirectoryError) as error:
        raise _one(path, f"cannot be read ({error.strerror}).", "Check its permissions.") from None
    except UnicodeDecodeError as error:
        raise _one(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError((_syntax(path, str(error)),)) from None


def _one(path: Path, what: str, remedy: str) -> ConfigError:
    return ConfigError((Problem(file=str(path), what=what, remedy=remedy),))


def _syntax(path: Path, message: str) -> Problem:
    at = re.search(r"\(at line (\d+), column (\d+)\)", message)
    last = len(path.read_text(encoding="utf-8-sig").splitlines())
    what = re.sub(r" \(at .*", "", message)
    return Problem(
        file=str(path),
        what=f"not valid TOML: {what}.",
        line=int(at[1]) if at else last,
        column=int(at[2]) if at else None,
        remedy="Strings need quotes, lists need [ ].",
    )


def problems_of(
    error: ValidationError,
    *,
    file: Path | str,
    text: str,
    model: type[BaseModel],
    prefix: Sequence[str | int] = (),
) -> tuple[Problem, ...]:
    """Turn a pydantic error into problems a person can act on.

    Args:
        error: What pydantic found.
        file: The file's path as the user knows it.
        text: The file's text, to find lines in.
        model: The model validated, for "did you mean".
        prefix: Where in the file the validated table stands.
    """
    return tuple(
        _problem(detail, file=str(file), text=text, model=model, prefix=tuple(prefix))
        for detail in error.errors(include_url=False)
    )


def _problem(
    detail: ErrorDetails,
    *,
    file: str,
    text: str,
    model: type[BaseModel],
    prefix: tuple[str | int, ...],
) -> Problem:
    path = [*prefix, *(p for p in detail["loc"] if not str(p).startswith("function-"))]
    key = ".".join(str(p) for p in path)
    line = find_line(text, path)
    given = detail.get("input")
    if detail["type"] == "extra_forbidden":
        return Problem(
            file=file,
            key=key,
            line=line,
            what="unknown key.",
            remedy=_did_you_mean(str(path[-1]), _keys_at(model, detail["loc"][:-1])),
        )
    if detail["type"] == "missing":
        return Problem(file=file, key=key, line=line, what="is required.", remedy="Add this key.")
    if path and path[-1] == "[key]":
        return Problem(
            file=file,
            key=key.removesuffix(".[key]"),
            line=find_line(text, path[:-1]),
            what="a name may have small letters, digits and hyphens only.",
            remedy=f'Write "{_as_name(str(given))}".',
        )
    shown = f" (given: {given!r})" if isinstance(given, str | int | float | bool) else ""
    shown = "" if is_secret(str(path[-1]) if path else "") else masked(shown)
    message = detail["msg"].removeprefix("Value error, ").rstrip(".")
    return Problem(file=file, key=key, line=line, what=f"{message}{shown}.")


def _as_name(written: str) -> str:
    return re.sub("[^a-z0-9]+", "-", written.lower()).strip("-") or "a-name"


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(word, names, 1, 0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"Known here: {', '.join(names)}." if names else "Remove it."


def _keys_at(model: type[BaseModel], path: Sequence[str | int]) -> set[str]:
    """List the keys a model allows at a place inside it."""
    current: type[BaseModel] | None = model
    for part in path:
        if current is None or isinstance(part, int):
            continue
        field = current.model_fields.get(part)
        current = _model_in(field.annotation) if field else None
    if current is None:
        return set()
    return {f.alias or name for name, f in current.model_fields.items()}


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model inside ``Model``, ``tuple[Model, ...]`` or ``Model | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for m in map(_model_in, get_args(annotation)) if m), None)


def find_line(text: str, path: Sequence[str | int]) -> int | None:
    """Find the line (from 1) a key stands on, as well as TOML's many spellings allow.

    Args:
        text: The file's text.
        path: Tables, list indexes of ``[[tables]]`` and the key, outermost first.
    """
    names = [p for p in path if isinstance(p, str)]
    index = next((p for p in path if isinstance(p, int)), 0)
    if not names:
        return None
    table, counted, found_table = "", -1, None
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*(\[\[?)\s*([^\]]+?)\s*\]", line)
        if header:
            table = header[2].replace('"', "")
            counted = counted + 1 if header[1] == "[[" and table == names[0] else counted
            if table == ".".join(names) or (
                header[1] == "[[" and table == names[0] and counted == index
            ):
                found_table = found_table or number
            continue
        if _key_here(line, table, names) and (counted in (-1, index) or table != names[0]):
            return number
    return found_table


def _key_here(line: str, table: str, names: Sequence[str]) -> bool:
    """Tell whether a line of a table sets the key."""
    for depth in range(len(names)):
        if table == ".".join(names[:depth]):
            key = r"\s*\.\s*".join(rf'"?{re.escape(n)}"?' for n in names[depth : depth + 1])
            if re.match(rf"\s*{key}\s*[.=]", line):
                return True
    return False
