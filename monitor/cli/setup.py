"""``init``, ``check``, ``status``, ``db``: a home, its configuration and its database."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.base import FAILED, OPTIONS, app, emit, number, opened, say, stop, table
from monitor.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from monitor.config.settings import EmailSettings

db = typer.Typer(
    no_args_is_help=True, help="The database: upgrade, backup, restore, check, prune, copy."
)
app.add_typer(db, name="db")


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The new home.")],
    archive: Annotated[
        Path | None, typer.Option("--from", help="An archive of export home to start from.")
    ] = None,
) -> None:
    """Make a new home with the default configuration, or of an archive of another home."""
    from monitor.config.init import make_home, unpack  # noqa: PLC0415

    made = unpack(archive, folder) if archive else make_home(folder)
    if OPTIONS.json:
        emit({"home": str(folder), "files": [str(p) for p in made]})
    say(f"{folder}: {len(made)} files written. Next: monitor --home {folder} check")


@app.command()
def check(
    *,
    connect: Annotated[
        bool, typer.Option("--connect", help="Also log in to the mail server.")
    ] = False,
    send_test: Annotated[
        str | None, typer.Option("--send-test", help="Send a test mail to.")
    ] = None,
) -> None:
    """Validate the configuration; every error of a run is listed."""
    from monitor.config import secrets  # noqa: PLC0415
    from monitor.pipeline import trial  # noqa: PLC0415
    from monitor.pipeline.checks import mistakes  # noqa: PLC0415

    held = [str(problem) for problem in secrets.held(OPTIONS.home)]
    for warning in held:  # at once: what comes next may fail
        print(f"warning: {warning}", file=sys.stderr)
    with opened() as home:
        config = home.config
        found = mistakes(home)
        if found:
            raise ConfigError(tuple(found))
        warnings = trial.warnings(home)
        mail = _mail_server(config.settings.email, send_test) if connect or send_test else ""
    if OPTIONS.json:
        emit({"ok": True, "feeds": len(config.sources), "watchlists": len(config.watchlists),
              "names": len(config.names), "mail": mail or None,
              "warnings": [*held, *warnings]})  # fmt: skip
    for warning in warnings:
        say(f"warning: {warning}")
    say(
        f"The configuration is in order: {number(len(config.sources), 'feed')}, "
        f"{number(len(config.watchlists), 'watchlist')}, {number(len(config.names), 'name')}."
    )
    if mail:
        say(mail)


def _mail_server(email: EmailSettings, send_test: str | None) -> str:
    """Connect, log in and perhaps send a test mail; say what was done."""
    from monitor import deliver  # noqa: PLC0415

    if not email.host:
        stop("config/monitor.toml, email.host: is empty, so there is no mail server.", FAILED)
    try:
        deliver.check_login(email, send_test=send_test)
    except DeliveryError as error:
        stop(str(error), FAILED)
    how = {"starttls": "over STARTTLS", "tls": "over TLS", "none": "in clear text"}[email.security]
    who = f"logged in as {email.username}" if email.username else "connected without a login"
    sent = f"a test mail went to {send_test}" if send_test else "nothing was sent"
    return f"{email.host}:{email.port}: {who} {how}; {sent}."


@app.command()
def status() -> None:
    """Show the last polls, failing or silent feeds, the mail queue and the next digests."""
    from monitor.pipeline.status import look  # noqa: PLC0415

    with opened(last_good=True) as home:
        seen = look(home)
    if OPTIONS.json:
        emit(seen.as_json())
        return
    for title, columns, rows in seen.tables():
        table(title, columns, rows)
        say("")


@db.command()
def upgrade() -> None:
    """Bring the database to this version, after a backup."""
    with opened() as home:
        say(f"{_place(home.store.url)} is up to date.")


@db.command()
def backup(file: Annotated[Path, typer.Argument(help="The copy; must not exist.")]) -> None:
    """Copy the database while others go on working."""
    with opened() as home:
        home.store.backup(file)
    say(f"{file}: {file.stat().st_size:,} bytes.")


@db.command()
def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Put a backup in the place of a damaged database, which is kept beside it."""
    from monitor.config.settings import load_settings  # noqa: PLC0415
    from monitor.store import Store  # noqa: PLC0415

    store = Store(load_settings(OPTIONS.home).storage.url, home=OPTIONS.home)
    with store.hold("monitor db restore"):
        aside = store.restore(file, OPTIONS.clock()())
    kept = f" The one it replaces is {aside}." if aside else ""
    say(
        f"{store.file} is {file} now.{kept} Feeds are read again from there on. Mails that waited "
        "then are held: monitor status lists them, monitor deliver --release or --drop decides."
    )


@db.command("check")
def check_database() -> None:
    """Look for damage and broken references."""
    with opened() as home:
        problems = home.store.check()
    if OPTIONS.json:
        emit({"ok": not problems, "problems": problems})
    if problems:
        stop("\n".join(problems), FAILED)
    say("The database is sound.")


@db.command()
def prune() -> None:
    """Drop texts older than [storage] keep_texts; fingerprints, events and evidence stay."""
    with opened() as home:
        gone = home.store.prune(home.settings.storage.keep_texts, home.now())
    if OPTIONS.json:
        emit({"texts_dropped": gone})
    say(f"{gone} texts dropped.")


@db.command()
def copy(
    url: Annotated[str, typer.Argument(help="sqlite:///FILE or postgresql+psycopg://…")],
) -> None:
    """Copy everything into an empty database, of the other kind if you like."""
    from monitor.store import Store  # noqa: PLC0415

    with opened() as home:
        other = Store(url, home=OPTIONS.home)
        try:
            other.upgrade()
            home.store.copy_to(other)
        finally:
            other.close()
    say(f"Copied. Now set [storage] url to {_place(other.url)}.")


def _place(url: object) -> str:
    render = getattr(url, "render_as_string", None)
    return str(render(hide_password=True)) if render else str(url)
