"""What a configuration asks for and will not get: unknown sections, bad addresses, a lost key."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from monitor import deliver, digest
from monitor.errors import DeliveryError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.pipeline.app import App

SETTINGS = "config/monitor.toml"


def mistakes(app: App) -> list[Problem]:
    """List what reading the files alone cannot find wrong."""
    return [*_sections(app), *_addresses(app), *_key(app), *_authority(app)]


def _sections(app: App) -> Iterator[Problem]:
    known = digest.installed()
    for watchlist in app.config.watchlists:
        for name in watchlist.digest.sections:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f'Did you mean "{near[0]}"? ' if near else ""
                yield Problem(
                    file=f"config/watchlists/{watchlist.id}.toml",
                    key="digest.sections",
                    what=f'there is no section "{name}"',
                    remedy=f"{hint}Known: {', '.join(known)}.",
                )


def _addresses(app: App) -> Iterator[Problem]:
    email = app.settings.email
    asked: list[tuple[str, str, Sequence[str]]] = [
        (SETTINGS, "email.to", email.to),
        (SETTINGS, "service.admin", app.settings.service.admin),
        *(
            (f"config/watchlists/{w.id}.toml", "digest.recipients", w.digest.recipients)
            for w in app.config.watchlists
        ),
    ]
    if email.host:
        asked.append((SETTINGS, "email.from", [email.sender]))
    for file, key, addresses in asked:
        for address in addresses:
            try:
                deliver.mailbox(address)
            except DeliveryError:
                yield Problem(
                    file=file,
                    key=key,
                    what=f'"{address}" is no mail address',
                    remedy='Write name@host, or "Name <name@host>".',
                )


def _key(app: App) -> Iterator[Problem]:
    try:
        deliver.signed(b"From: a@example.org\r\n\r\n\r\n", app.settings.email, app.config.home)
    except DeliveryError as error:
        yield Problem(file=SETTINGS, key="email.dkim_key_file", what=str(error))


def _authority(app: App) -> Iterator[Problem]:
    email = app.settings.email
    try:
        if email.host and email.security != "none":
            deliver.trusting(email.ca_file)
    except DeliveryError as error:
        what = str(error).removeprefix("email.ca_file ")
        yield Problem(
            file=SETTINGS,
            key="email.ca_file",
            what=what,
            remedy="Name a file of certificates (PEM); it is looked for from the home.",
        )
