"""What every command shares: global options, opening a home, printing, exit codes."""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor import __version__, log
from monitor.errors import ClockError, ConfigError, MonitorError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import Console

    from monitor.pipeline.app import App

DONE, FAILED, WRONG = 0, 1, 2
UNWRITABLE = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG)
FIRST_YEAR, LAST_YEAR = 1900, 9000
UNSET = datetime(2024, 1, 1, tzinfo=UTC)  # a clock that says an earlier time was never set
WITH_VALUE = ("--home", "--now")
FLAGS = ("--json", "--quiet")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A news monitor: polls feeds, drops copies, finds meetings and commitments, and writes "
    "one digest a day. --home, --now, --json and --quiet may stand anywhere.",
)


@dataclass(slots=True)
class Options:
    """The options every command takes."""

    home: Path = Path()
    now: datetime | None = None
    json: bool = False
    quiet: bool = False

    def clock(self) -> Callable[[], datetime]:
        """Tell the time commands go by: the wall clock, or the one instant of ``--now``."""
        fixed = self.now
        return (lambda: fixed) if fixed else (lambda: datetime.now(UTC))


OPTIONS = Options()


def _tell_version(context: typer.Context, asked: bool) -> None:
    """Tell the version in place of any command; the common options were read before."""
    if not asked:
        return
    if context.params.get("as_json"):
        emit({"version": __version__})
    else:
        print(f"monitor {__version__}")
    raise typer.Exit


@app.callback()
def options(
    home: Annotated[
        Path | None, typer.Option(help="The home folder. [default: $MONITOR_HOME, else .]")
    ] = None,
    now: Annotated[
        str | None, typer.Option(help="Set the clock for this command, ISO 8601.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print results and errors only.")] = False,
    version: Annotated[  # noqa: ARG001 -- told before all else
        bool,
        typer.Option("--version", help="Print the version.", callback=_tell_version),
    ] = False,
) -> None:
    """Take the options common to all commands."""
    OPTIONS.home = home or Path(os.environ.get("MONITOR_HOME") or ".")
    OPTIONS.now = instant(now) if now else None
    OPTIONS.json, OPTIONS.quiet = as_json, quiet
    log.setup(level="ERROR" if quiet or as_json else "WARNING")


def hoisted(argv: Sequence[str]) -> list[str]:
    """Move the common options to the front, wherever they were written."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in FLAGS or word.startswith(tuple(f"{o}=" for o in WITH_VALUE)):
            front.append(word)
        elif word in WITH_VALUE:
            front += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return front + rest


def instant(text: str, *, option: str = "--now") -> datetime:
    """Read an ISO 8601 instant or day; without an offset it is UTC.

    Raises:
        UsageError: It is neither.
    """
    try:
        value = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f'{option}: "{text}" is no ISO 8601 time. Write it like 2027-01-14T06:30:00Z'
            + (", or a span like 7d." if option == "--since" else ".")
        ) from None
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise UsageError(f"{option}: {text} is not between {FIRST_YEAR} and {LAST_YEAR}.")
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def since(text: str, *, option: str, now: datetime) -> datetime:
    """Read an instant, a day, or how long ago ("7d", "12h")."""
    from monitor.config.settings import DURATION, duration  # noqa: PLC0415

    if DURATION.fullmatch(text):
        span = duration(text)
        longest = now - datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
        return now - min(span, longest) if isinstance(span, timedelta) else now
    return instant(text, option=option)


@contextmanager
def refused() -> Iterator[None]:
    """Turn expected errors into a message on stderr and an exit code."""
    try:
        yield
    except (ConfigError, UsageError) as error:
        stop(str(error), WRONG)
    except MonitorError as error:
        stop(str(error), FAILED)
    except BrokenPipeError:
        _print_no_more()
        raise SystemExit(FAILED) from None
    except OSError as error:
        if error.filename is not None or error.errno not in UNWRITABLE:
            raise
        _print_no_more()
        stop(f"The output could not be written: {error.strerror}.", FAILED)
    except KeyboardInterrupt:
        stop("interrupted", 130)


def _print_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def stop(message: str, code: int) -> None:
    """Say why on stderr and leave."""
    print(message, file=sys.stderr)
    raise SystemExit(code)


@contextmanager
def opened(*, last_good: bool = False, learned: bool = False) -> Iterator[App]:
    """Open the home the options name.

    Args:
        last_good: Where its configuration is broken, open it under the last one in order.
        learned: Make the store know the seed corpus first, as far as that is in order.
    """
    from monitor.pipeline.app import open_home, open_last_good  # noqa: PLC0415

    refuse_unset(OPTIONS.clock()(), given=OPTIONS.now is not None)
    home = (open_last_good if last_good else open_home)(OPTIONS.home, now=OPTIONS.clock())
    try:
        if learned:
            from monitor.pipeline import learn  # noqa: PLC0415

            with suppress(ConfigError):  # told by check, status and the next poll
                learn.seeds(home)
        yield home
    finally:
        home.store.close()


def refuse_unset(now: datetime, *, given: bool) -> None:
    """Do nothing by a clock that was never set: every date read and every digest would be wrong.

    Raises:
        ClockError: It is such a clock, and the time was not given by ``--now``.
    """
    if now < UNSET and not given:
        raise ClockError(
            f"The system's clock says {now:%d %b %Y}, which cannot be. Set it (timedatectl "
            "set-ntp true), or give a time with --now. Nothing was done."
        )


def emit(value: object) -> None:
    """Print one JSON value on one line."""
    print(json.dumps(value, ensure_ascii=False, default=str))


def say(text: str) -> None:
    """Print a sentence for a person; silent with ``--json`` and ``--quiet``."""
    if not OPTIONS.json and not OPTIONS.quiet:
        print(text)


def number(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun: "1 feed", "2 feeds", "2 copies"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def console(*, stderr: bool = False) -> Console:
    """Make a rich console; plain where there is no terminal."""
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=stderr, highlight=False, soft_wrap=not sys.stdout.isatty())


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table for a person; foreign text is never read as markup."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from monitor.text.display import one_line  # noqa: PLC0415

    made = Table(title=title or None, title_justify="left", box=None, pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    count = 0
    for row in rows:
        made.add_row(*(Text(one_line(str(c)) if c is not None else "") for c in row))
        count += 1
    if count:
        console().print(made)
    else:
        say(f"{title or 'Result'}: nothing.")


def sentence(head: str, text: str) -> None:
    """Print a line for a person and under it, indented, the sentence it rests on."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from monitor.text.display import one_line  # noqa: PLC0415

    out = console()
    out.print(Text(one_line(head), style="bold"))
    words = one_line(text)
    out.print(Padding(Text(words), (0, 0, 0, 4)) if out.is_terminal else Text(f"    {words}"))


def known_date(date: object, precision: object) -> str:
    """Write an ISO date no finer than it is known: a day, a month, a year, or nothing.

    Args:
        date: A date or its ISO form; ``None`` or "" when there is none.
        precision: ``day``, ``week``, ``month``, ``year`` or ``unknown``.
    """
    kept = {"month": 7, "year": 4, "unknown": 0}.get(str(precision), 10)
    prefix = "week of " if date and precision == "week" else ""
    return f"{prefix}{str(date or '')[:kept]}"
