"""Readers who left a list: remembered by the key their mails carry, never by address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import digest

if TYPE_CHECKING:
    from monitor.config.watchlists import Watchlist
    from monitor.pipeline.app import App
    from monitor.store import Transaction

LEFT = "left/"  # note: keys of those who left a watchlist


def recipients(app: App, watchlist: Watchlist) -> tuple[str, ...]:
    """Give the watchlist's own recipients, else those of ``[email] to``."""
    return tuple(dict.fromkeys(watchlist.digest.recipients or app.settings.email.to))


def staying(app: App, tx: Transaction, watchlist: Watchlist) -> tuple[str, ...]:
    """Give the recipients who did not leave."""
    gone = _left(tx, watchlist.id)
    everyone = recipients(app, watchlist)
    return tuple(r for r in everyone if digest.reader_key(watchlist.id, r) not in gone)


def knows(app: App, name: str, key: str) -> bool:
    """Tell whether a key is that of a reader of a watchlist."""
    watchlist = app.watchlist(name)
    if watchlist is None:
        return False
    return any(digest.reader_key(name, r) == key for r in recipients(app, watchlist))


def leave(app: App, name: str, key: str) -> bool:
    """Send a reader nothing more of a watchlist; False when the key is nobody's."""
    if not knows(app, name, key):
        return False
    with app.store.writing() as tx:
        tx.notes.put(LEFT + name, [*sorted(_left(tx, name) | {key})])
    return True


def _left(tx: Transaction, name: str) -> set[str]:
    noted = tx.notes.get(LEFT + name)
    return {str(k) for k in noted} if isinstance(noted, list) else set()
