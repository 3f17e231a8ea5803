"""The schema made at once is the one the migrations lead to."""

from __future__ import annotations

import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from monitor.errors import StoreError
from monitor.store import Store, care, engine, revision, schema

if TYPE_CHECKING:
    from pathlib import Path


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    return ScriptDirectory.from_config(config)


def test_the_code_knows_the_head_of_the_migrations() -> None:
    assert scripts().get_heads() == [revision.REVISION]


def test_revisions_are_counted_so_that_newer_ones_compare_greater() -> None:
    numbers = [r.revision for r in scripts().walk_revisions("base", "heads")]
    assert all(newer > older for newer, older in pairwise(numbers))
    assert all(len(n) == 4 and n.isdigit() for n in numbers)


def migrated(store: Store) -> None:
    with engine.begin(store._engine, writing=True) as connection:
        schema.migrate(connection)


def ignore_search(thing: object, name: str | None, *_: object) -> bool:
    return not (name or "").startswith(("search", "ix_search", "alembic"))


def test_the_migrations_lead_to_the_tables_of_the_code(empty: Store) -> None:
    migrated(empty)
    with engine.begin(empty._engine, writing=False) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": ignore_search}
        )
        assert compare_metadata(context, care.WHOLE) == []
    assert empty.upgrade() is None
    assert empty.check() == []


def test_on_sqlite_both_ways_give_the_same_statements(tmp_path: Path) -> None:
    made, moved = Store("sqlite:///a.db", home=tmp_path), Store("sqlite:///b.db", home=tmp_path)
    made.upgrade()
    migrated(moved)
    assert statements(made) == statements(moved)
    made.close()
    moved.close()


def statements(store: Store) -> set[tuple[str, str, str]]:
    query = text("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'alembic%'")
    with engine.begin(store._engine, writing=False) as connection:
        return {(r[0], r[1], normal(r[2] or "")) for r in connection.execute(query)}


def normal(sql: str) -> str:
    """Column order and quoting count, white space does not."""
    return " ".join(sql.replace("(", " ( ").replace(")", " ) ").split())


def test_a_newer_database_is_refused_untouched(empty: Store) -> None:
    store = empty
    store.upgrade()
    with engine.begin(store._engine, writing=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer version \(9999"):
        store.upgrade()


def test_a_foreign_database_is_refused(empty: Store) -> None:
    with engine.begin(empty._engine, writing=True) as connection:
        connection.execute(text("CREATE TABLE feed (x INTEGER)"))
    with pytest.raises(StoreError, match="not one of monitor's"):
        empty.upgrade()


def test_a_new_version_backs_up_first_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A future revision, rehearsed on a copy of the migrations."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_next.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        "revision = '0002'\ndown_revision = '0001'\n"
        "def upgrade():\n    op.add_column('note', sa.Column('extra', sa.Text()))\n"
    )
    old = Store("sqlite:///m.db", home=tmp_path)
    old.upgrade()
    with old.writing() as tx:
        tx.notes.put("kept", 1)
    old.close()
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    monkeypatch.setattr(revision, "REVISION", "0002")
    new = Store("sqlite:///m.db", home=tmp_path)
    backup = new.upgrade()
    assert backup == tmp_path / "m.db.backup-0001"
    assert new.upgrade() is None
    with new.reading() as tx:
        assert tx.notes.get("kept") == 1
    new.close()
    monkeypatch.undo()
    put_back = Store(f"sqlite:///{backup}")
    put_back.upgrade()
    with put_back.reading() as tx:
        assert tx.notes.get("kept") == 1
    put_back.close()
