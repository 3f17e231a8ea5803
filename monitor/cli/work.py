"""``run``, ``poll``, ``digest``, ``deliver``, ``demo``: the monitor's daily work."""

from __future__ import annotations

import gc
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, emit, instant, number, opened, say, stop, table
from monitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.types import Feed, Polled

FAILURES_SHOWN = 5


@app.command()
def run(
    once: Annotated[bool, typer.Option("--once", help="One full round, then exit.")] = False,
) -> None:
    """Run the background service: poll, build digests, send them."""
    from monitor import engine, jobs, log, web  # noqa: PLC0415
    from monitor.engine.signals import stopper  # noqa: PLC0415

    with opened(last_good=True) as home:
        settings = home.settings
        log.setup(json=settings.service.log_format == "json")
        if once:
            with home.store.hold("monitor run --once"):
                done = jobs.full_round(home, stopper())
            say(done)
            return
        engine.load(settings.engine.kind).run(home, web.serving)


@app.command()
def poll(
    feeds: Annotated[list[str] | None, typer.Argument(help="Ids of feeds; all by default.")] = None,
    *,
    all_feeds: Annotated[
        bool, typer.Option("--all", help="Also feeds that are not due yet.")
    ] = False,
) -> None:
    """Poll the feeds that are due once."""
    from monitor.engine.signals import stopper  # noqa: PLC0415
    from monitor.pipeline import learn, poll  # noqa: PLC0415

    with opened() as home:
        wanted = frozenset(feeds or ())
        unknown = wanted - set(home.sources)
        if unknown:
            known = ", ".join(sorted(home.sources)) or "none"
            raise UsageError(f"No feed is called {', '.join(sorted(unknown))}. Known: {known}.")
        learn.read(home)
        learn.watchlists(home)
        failed: list[Feed] = []
        with _bar("Polling", len(wanted or home.sources), failed) as advance:
            done = poll.poll(
                home,
                only=wanted or None,
                force=all_feeds or bool(wanted),
                progress=advance,
                stopping=stopper(),
                before_keeping=lambda: learn.seeds(home),
            )
    if OPTIONS.json:
        emit({"feeds": done.feeds, "failed": done.failed, "entries": done.entries,
              "items": done.items, "copies": done.copies})  # fmt: skip
    if not done.feeds and not wanted:
        say("No feed is due yet. To ask all of them now: monitor poll --all")
        return
    say(
        f"{number(done.feeds, 'feed')} asked, {done.failed} failed; "
        f"{number(done.entries, 'new entry', 'new entries')}, "
        f"{done.items} kept, {number(done.copies, 'copy', 'copies')} among them."
    )
    _why(failed)


def _why(failed: Sequence[Feed]) -> None:
    """Say of each feed that failed, or of the first of many, why it did."""
    from monitor.text.masks import masked  # noqa: PLC0415

    for feed in failed[:FAILURES_SHOWN]:
        say(f"  {feed.id}: {masked(feed.problem)}")
    if len(failed) > FAILURES_SHOWN:
        say(f"  and {len(failed) - FAILURES_SHOWN} more: monitor status")


@app.command()
def digest(
    day: Annotated[
        str | None, typer.Option("--date", help="The day; today in the watchlist's zone.")
    ] = None,
    watchlist: Annotated[str | None, typer.Option(help="One watchlist; all by default.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print, record nothing.")] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Write a preview, record nothing.")
    ] = False,
    no_send: Annotated[bool, typer.Option("--no-send", help="Queue no mail.")] = False,
) -> None:
    """Build a day's digest, or write it again."""
    from monitor.pipeline import daily, mails, zones  # noqa: PLC0415
    from monitor.pipeline.learn import learn  # noqa: PLC0415

    gc.disable()  # a build keeps what it makes, and then the process ends
    with opened() as home:
        learn(home)
        problems = []
        for chosen in _chosen(home, watchlist):
            on = _day(day) if day else zones.local_day(home, chosen, home.now())
            built = daily.build(home, chosen, on, send=not no_send, dry_run=dry_run or preview)
            if dry_run:
                print(built.record.file("json" if OPTIONS.json else "txt").decode().rstrip("\n"))
                continue
            if preview:
                say(f"preview: {daily.write_preview(home, built.record)}")
                continue
            if OPTIONS.json:
                emit({"watchlist": chosen.id, "date": str(on), "built": built.fresh,
                      "paths": [str(p) for p in built.paths]})  # fmt: skip
            state = "built" if built.fresh else "on record, written again"
            say(f"{chosen.id} {on}: {state}: {built.paths[0] if built.paths else 'not written'}")
            if built.problem:
                problems.append(built.problem)
        mails.release(home)
    if problems:
        stop("\n".join(problems), FAILED)


def _chosen(home: App, name: str | None) -> tuple[Watchlist, ...]:
    if name is None:
        return home.config.watchlists
    found = home.watchlist(name)
    if found is None:
        known = ", ".join(w.id for w in home.config.watchlists) or "none"
        raise UsageError(f'No watchlist is called "{name}". Known: {known}.')
    return (found,)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'--date: "{text}" is no date. Write it like 2027-01-14.') from None
    instant(text, option="--date")  # refuses what lies too far off to reckon with
    return day


@app.command()
def deliver(
    release: Annotated[
        str | None,
        typer.Option(help="First queue again what is held or was refused: number, address, all."),
    ] = None,
    drop: Annotated[
        str | None,
        typer.Option(help="Send nothing; give up what did not go: number, address, all."),
    ] = None,
) -> None:
    """Send what is queued."""
    from monitor.pipeline import send  # noqa: PLC0415

    if release and drop:
        raise UsageError("Choose one of --release and --drop.")
    with opened() as home:
        held = send.recover(home)
        if drop:
            gone = send.drop(home, drop)
            emit({"dropped": gone}) if OPTIONS.json else say(f"{gone} dropped.")
            return
        again = send.release(home, release) if release else 0
        held = 0 if again else held
        done = send.send_queued(home, force=True)
    if OPTIONS.json:
        emit({"sent": done.sent, "deferred": done.deferred, "failed": done.failed,
              "held": held, "released": again})  # fmt: skip
    waiting = f" {held} held, as it may have arrived: release or drop it." if held else ""
    say(f"{done.sent} sent, {done.deferred} deferred, {done.failed} failed.{waiting}")
    if done.deferred or done.failed or held:
        stop("Some mail was not delivered; `monitor status` says why.", FAILED)


@app.command()
def demo() -> None:
    """Show the whole work on three invented days, offline."""
    from monitor.demo import show  # noqa: PLC0415

    made = show(OPTIONS.home)
    if OPTIONS.json:
        emit({"digests": [str(p) for p in made.paths], "days": made.rows})
        return
    table("What the monitor did", made.columns, made.rows)
    say("")
    for path in made.paths:
        say(str(path))


class _bar:  # noqa: N801 -- a context manager used like a function
    """A progress bar on a terminal, nothing elsewhere; feeds that fail are put by."""

    def __init__(self, title: str, total: int, failed: list[Feed]) -> None:
        self._title, self._total, self._failed = title, total, failed

    def __enter__(self) -> Callable[[Polled], None]:
        if OPTIONS.json or OPTIONS.quiet or not sys.stderr.isatty():
            self._progress = None
            return self._hear
        from rich.progress import Progress  # noqa: PLC0415

        from monitor.cli.base import console  # noqa: PLC0415

        self._progress = Progress(console=console(stderr=True), transient=True)
        self._progress.start()
        task = self._progress.add_task(self._title, total=self._total)

        def advance(polled: Polled) -> None:
            self._hear(polled)
            if self._progress:
                self._progress.update(task, advance=1, description=polled.feed.source.title[:40])

        return advance

    def _hear(self, polled: Polled) -> None:
        if polled.outcome == "failed":
            self._failed.append(polled.feed)

    def __exit__(self, *_error: object) -> None:
        if self._progress:
            self._progress.stop()
