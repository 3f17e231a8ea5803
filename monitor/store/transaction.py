"""``Transaction``: the store's subjects over one open connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store.digests import Digests
from monitor.store.documents import Documents
from monitor.store.entries import Entries
from monitor.store.events import Events
from monitor.store.feeds import Feeds
from monitor.store.items import Items
from monitor.store.notes import Notes
from monitor.store.outbox import Outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from monitor.types import Source


class Transaction:
    """All questions and answers of one transaction, by subject."""

    def __init__(self, connection: Connection, sources: dict[str, Source]) -> None:
        """Serve an open connection; ``sources`` are those of the configuration, with secrets."""
        self.feeds = Feeds(connection, sources)
        self.entries = Entries(connection)
        self.items = Items(connection)
        self.documents = Documents(connection)
        self.events = Events(connection)
        self.digests = Digests(connection)
        self.outbox = Outbox(connection)
        self.notes = Notes(connection)
