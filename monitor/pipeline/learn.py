"""Before a poll: seeds and watchlists as their files are now.

Of files that are as they were a note tells, and nothing is loaded for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.config.seed_files import corpus_hash

if TYPE_CHECKING:
    from monitor.pipeline.app import App

SEEDS = "seeds"  # the note of the corpus last read: its mark and ids
JUDGED = "judged"  # the note of the watch hash everything stored was last judged by


def learn(app: App) -> None:
    """Make the store know the seeds and the watchlists as they are now.

    Raises:
        ConfigError: A record of the corpus is wrong; the store keeps what it knew.
    """
    seeds(app)
    watchlists(app)


def seeds(app: App) -> None:
    """Make the store know the corpus as it is now.

    Raises:
        ConfigError: As above.
    """
    with app.store.reading() as tx:
        note = tx.notes.get(SEEDS)
    if not isinstance(note, dict) or note.get("hash") != seeds_mark(app):
        from monitor.pipeline import corpus  # noqa: PLC0415 -- a corpus that did not change

        corpus.sync(app)


def watchlists(app: App) -> None:
    """Judge what is stored anew if the watchlists changed."""
    with app.store.reading() as tx:
        judged = tx.notes.get(JUDGED)
    if judged != app.watch_hash:
        from monitor.pipeline import rejudge  # noqa: PLC0415 -- nor did the watchlists

        rejudge.sync(app)


def seeds_mark(app: App) -> str:
    """Say what the store's knowledge of the corpus rests on: its files, and the names known."""
    return f"{corpus_hash(app.config.home)} {app.watch_hash}"
