"""``Transaction``: the store's subjects over one open connection, each made when first asked for.

What a poll that keeps nothing asks for is plain SQL; the other subjects speak SQLAlchemy Core over
the tables and are loaded with the first item.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from monitor.store.entries import Entries
from monitor.store.feeds import Feeds
from monitor.store.glance import Glance
from monitor.store.notes import Notes

if TYPE_CHECKING:
    from monitor.store.digests import Digests
    from monitor.store.documents import Documents
    from monitor.store.events import Events
    from monitor.store.items import Items
    from monitor.store.link import Link
    from monitor.store.outbox import Outbox
    from monitor.types import Source


class Transaction:
    """All questions and answers of one transaction, by subject."""

    def __init__(self, link: Link, sources: dict[str, Source]) -> None:
        """Serve an open connection; ``sources`` are those of the configuration, with secrets."""
        self.link = link
        self.feeds = Feeds(link, sources)
        self.entries = Entries(link)
        self.notes = Notes(link)
        self.glance = Glance(link)

    @cached_property
    def items(self) -> Items:
        """What was kept, with its matches and texts."""
        from monitor.store.items import Items  # noqa: PLC0415 -- as said above

        return Items(self.link.core)

    @cached_property
    def documents(self) -> Documents:
        """Fingerprints of everything that may be copied."""
        from monitor.store.documents import Documents  # noqa: PLC0415

        return Documents(self.link.core)

    @cached_property
    def events(self) -> Events:
        """The ledger."""
        from monitor.store.events import Events  # noqa: PLC0415

        return Events(self.link)

    @cached_property
    def digests(self) -> Digests:
        """Built digests, and what they told."""
        from monitor.store.digests import Digests  # noqa: PLC0415

        return Digests(self.link.core)

    @cached_property
    def outbox(self) -> Outbox:
        """Mail to be sent."""
        from monitor.store.outbox import Outbox  # noqa: PLC0415

        return Outbox(self.link.core)
