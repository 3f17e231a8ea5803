"""What a request is answered with, and the templates behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import jinja2

STRICT = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
MAIL = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation"  # noqa: E501
HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response: status, kind and bytes."""

    body: bytes
    kind: str = HTML
    status: int = 200
    policy: str = STRICT
    headers: tuple[tuple[str, str], ...] = ()


def plain(text: str, status: int = 200) -> Answer:
    """Answer with a line of text."""
    return Answer(body=f"{text}\n".encode(), kind=TEXT, status=status)


def page(template: str, values: Mapping[str, object], status: int = 200) -> Answer:
    """Answer with a page made from a template."""
    made = _templates().get_template(template).render(values)
    return Answer(body=made.encode(errors="replace"), status=status)


def style() -> Answer:
    """Answer with the style sheet."""
    source = files("monitor.web").joinpath("templates/style.css").read_bytes()
    return Answer(body=source, kind="text/css; charset=utf-8")


@lru_cache(maxsize=1)
def _templates() -> jinja2.Environment:
    """Load the templates: everything in them is escaped, what is missing is an error."""
    import jinja2  # noqa: PLC0415 -- a start must not wait for it

    from monitor.digest.links import safe_url  # noqa: PLC0415
    from monitor.text.display import one_line  # noqa: PLC0415

    made = jinja2.Environment(
        loader=jinja2.PackageLoader("monitor.web", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["line"] = lambda value: one_line(str(value)) if value is not None else ""
    made.filters["link"] = lambda value: safe_url(str(value or ""))
    return made
