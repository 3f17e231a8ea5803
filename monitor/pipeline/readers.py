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
    """Tell whether a key is that of a reader of a watchlist, or of several in one mail."""
    return _owner(app, name, key) is not None


def leave(app: App, name: str, key: str) -> bool:
    """Send a reader nothing more of these watchlists; False when the key is nobody's."""
    reader = _owner(app, name, key)
    if reader is None:
        return False
    with app.store.writing() as tx:
        for one in name.split(digest.BESIDE):
            gone = _left(tx, one) | {digest.reader_key(one, reader)}
            tx.notes.put(LEFT + one, [*sorted(gone)])
    return True


def _owner(app: App, name: str, key: str) -> str | None:
    """Find the reader a key belongs to, among those of a watchlist or of several in one mail."""
    lists = [app.watchlist(one) for one in name.split(digest.BESIDE)]
    readers = [recipients(app, found) for found in lists if found]
    if len(readers) < len(lists):
        return None
    return next((r for r in readers[0] if digest.reader_key(name, r) == key), None)


def _left(tx: Transaction, name: str) -> set[str]:
    noted = tx.notes.get(LEFT + name)
    return {str(k) for k in noted} if isinstance(noted, list) else set()
