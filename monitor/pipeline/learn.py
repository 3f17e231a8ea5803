"""Before a poll: seeds and watchlists as their files are now.

Of files that are as they were a note tells, and nothing is loaded for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.config.seed_files import corpus_hash

if TYPE_CHECKING:
    from monitor.pipeline.app import App
    from monitor.store.notes import Json

SEEDS = "seeds"  # the note of the corpus: marks of what the store knows and was read, and its ids
JUDGED = "judged"  # the note of the watch hash everything stored was last judged by


def learn(app: App) -> None:
    """Make the store know the seeds and the watchlists as they are now.

    Raises:
        ConfigError: A record of the corpus is wrong; the store keeps what it knew.
    """
    seeds(app)
    watchlists(app)


def read(app: App) -> None:
    """Find the mistakes of a corpus that changed; ``seeds`` is for when something is to be kept.

    Raises:
        ConfigError: A record is wrong.
    """
    mark, note = seeds_mark(app), _noted(app)
    if mark in (note.get("hash"), note.get("read")):
        return
    from monitor.config.seeds import load_seeds  # noqa: PLC0415 -- a corpus that did not change

    load_seeds(app.config.home)
    with app.store.writing() as tx:
        tx.notes.put(SEEDS, {**note, "read": mark})


def seeds(app: App) -> None:
    """Make the store know the corpus as it is now.

    Raises:
        ConfigError: As above.
    """
    if _noted(app).get("hash") != seeds_mark(app):
        from monitor.pipeline import corpus  # noqa: PLC0415 -- as above

        corpus.sync(app)


def _noted(app: App) -> dict[str, Json]:
    with app.store.reading() as tx:
        note = tx.notes.get(SEEDS)
    return note if isinstance(note, dict) else {}


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
