"""View → bytes: HTML for mail, plain text, Markdown, JSON and iCalendar.

The HTML must stay whole in mailboxes that cut long messages (Gmail near 102 kB), so it is written
in steps: full cards first, then fewer of them, then one line each, until it fits. Nothing is left
out of the text.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import css_inline
import jinja2

from monitor.digest.wrap import wrap
from monitor.text.display import shorten
from monitor.types import Rendered

if TYPE_CHECKING:
    from monitor.digest.view import Section, View

BUDGET = 98_000  # bytes of the encoded HTML part; the checker's limit is 100,000
ALL = 100_000
STORIES = 40  # per partner, in full
MARKS = re.compile(r"([\\`*_\[\]<>|~#&])")  # what Markdown reads as more than text
STARTS = re.compile(r"^(\d+)([.)])|^([-+=])")  # and at a line's start


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a digest the HTML shows at one step."""

    step: int = 0
    full: int = ALL  # cards per section shown in full
    stories: int = STORIES  # per group
    quote: int = 420  # columns of the sentence on a one-line card
    bare: bool = False  # titles alone
    link: bool = False  # bare titles keep one link
    title: int = 110  # columns of a bare title
    most: int = 0  # so many bare titles per section run on in one paragraph; 0: a line each
    notes: int = ALL  # paragraphs per section


class Names:
    """Says the same of no two links: who hears them read out in a row must tell them apart."""

    def __init__(self) -> None:
        """Begin a page."""
        self._places: dict[str, list[str]] = {}

    def __call__(self, text: str, url: str) -> str:
        """Number what leads elsewhere than the first link of the same words."""
        places = self._places.setdefault(text, [])
        if url not in places:
            places.append(url)
        number = places.index(url) + 1
        return text if number == 1 else f"{text} ({number})"


STEPS = (
    Limits(),
    *(
        Limits(step=n, full=full, stories=max(1, full))
        for n, full in enumerate((12, 10, 8, 6, 5, 4, 3, 2, 1, 0), start=1)
    ),
    Limits(step=11, full=0, stories=1, quote=160),
    Limits(step=12, full=0, stories=0, quote=0),
    Limits(step=13, full=0, stories=0, quote=0, bare=True, link=True),
    Limits(step=14, full=0, stories=0, quote=0, bare=True),
    Limits(step=15, full=0, stories=0, quote=0, bare=True, title=40, notes=30),
    *(
        Limits(step=n, full=0, stories=0, quote=0, bare=True, title=40, most=most, notes=20)
        for n, most in enumerate((800, 400, 200, 100, 40, 10), start=16)
    ),
)


def render(view: View) -> Rendered:
    """Write a digest in every format.

    Returns:
        The subject and the files: ``html txt md json ics``. Equal views give equal bytes.
    """
    env = _environment()
    return Rendered(
        subject=view.subject,
        files=(
            ("html", html(view, env).encode()),
            ("txt", text(view, env).encode()),
            ("md", markdown(view, env).encode()),
            ("json", view.json),
            ("ics", view.calendar),
        ),
    )


def html(view: View, env: jinja2.Environment) -> str:
    """Write the HTML at the first step that fits."""
    low, high = 0, len(STEPS) - 1
    best = ""
    while low <= high:
        step = low if low == 0 and not best else (low + high) // 2
        page = _page(view, env, STEPS[step])
        if encoded_size(page) <= BUDGET:
            best, high = page, step - 1
        else:
            low = step + 1
    return best or _page(view, env, STEPS[-1])


def text(view: View, env: jinja2.Environment) -> str:
    """Write the plain text; it leaves nothing out."""
    written = env.get_template("digest.txt.j2").render(d=view)
    written = re.sub(r"[ \t]+$", "", written, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", written).replace("\n--\n", "\n-- \n").strip("\n") + "\n"


def markdown(view: View, env: jinja2.Environment) -> str:
    """Write the Markdown; text from outside is escaped."""
    written = env.get_template("digest.md.j2").render(d=view)
    return re.sub(r"\n{3,}", "\n\n", written).strip("\n") + "\n"


def encoded_size(page: str) -> int:
    """Size of a page as a mail part, in the shorter of the two encodings."""
    raw = page.encode()
    return min(len(quopri.encodestring(raw)) * 101 // 100, (len(raw) * 4 // 3) * 78 // 76 + 4)


def _page(view: View, env: jinja2.Environment, limits: Limits) -> str:
    source = env.get_template("mail.html.j2").render(d=view, lim=limits, named=Names())
    inliner = css_inline.CSSInliner(
        keep_style_tags=False, minify_css=True, load_remote_stylesheets=False
    )
    return _tight(inliner.inline(source))


def _tight(page: str) -> str:
    """Drop white space that mail does not need."""
    return re.sub(r"^[ \t]+", "", re.sub(r"\n\s*\n+", "\n", page), flags=re.MULTILINE)


@cache
def _environment() -> jinja2.Environment:
    """Compile the templates once: that takes nine tenths of a small digest's time."""
    folder = files("monitor.digest") / "templates"
    names = ("mail.html.j2", "digest.txt.j2", "digest.md.j2")
    env = jinja2.Environment(
        loader=jinja2.DictLoader({n: (folder / n).read_text(encoding="utf-8") for n in names}),
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.j2",)),
        keep_trailing_newline=True,
    )
    env.filters.update(wrap=wrap, heading=_heading, md=_escaped, target=_target, cut=shorten)
    return env


def _heading(section: Section) -> str:
    count = "" if section.count is None else f" ({section.count})"
    title = f"{section.title.upper()}{count}"
    return f"{title}\n{'-' * len(title)}"


def _escaped(value: str) -> str:
    """Write text so that Markdown shows it as it is."""
    text = MARKS.sub(r"\\\1", str(value))
    return STARTS.sub(r"\1\\\2\3", text) if text[:1] in "-+=0123456789" else text


def _target(url: str) -> str:
    """Write an address so that it cannot end a Markdown link early."""
    return url.replace("(", "%28").replace(")", "%29")
