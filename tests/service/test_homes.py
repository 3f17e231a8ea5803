"""Homes of every shape: odd names, documents of one stem."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from service.parts import command

from monitor.config.seeds import load_seeds

if TYPE_CHECKING:
    from tests.conftest import Home

TALKS = "Talks held\n\nNATO and Japan held talks on Tuesday in Brussels, number {} of them.\n"


def test_a_seed_whose_name_is_no_text_stops_nothing(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    odd = os.fsencode(home.folder / "seeds") + b"/\xff\xfe.txt"
    with open(odd, "w") as file:  # noqa: PTH123 -- a path of bytes
        file.write(TALKS.format(1))
    for words in (("seeds", "check"), ("seeds", "list"), ("digest",), ("poll",), ("status",)):
        command(home, *words)


def test_seeds_of_one_stem_are_all_known(home: Home) -> None:
    (home.folder / "seeds").mkdir()
    for number, suffix in enumerate((".md", ".txt", ".html")):
        (home.folder / "seeds" / f"talks{suffix}").write_text(TALKS.format(number))
    assert [s.id for s in load_seeds(home.folder)] == [
        "seed/talks", "seed/talks.md", "seed/talks.txt"
    ]  # fmt: skip
    app = home.open()
    from monitor.pipeline import corpus  # noqa: PLC0415

    corpus.sync(app)
    with app.store.reading() as tx:
        assert all(tx.documents.get(s.id) for s in load_seeds(home.folder))
    app.store.close()
