"""``monitor export``: everything of a kind as JSON Lines, or a whole home as an archive."""

from __future__ import annotations

import io
import json
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import digest
from monitor.config.secrets import without_secrets
from monitor.errors import UsageError
from monitor.pipeline.views import item_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.pipeline.app import App

DATABASE = "monitor.db"
SECRETS = ("password", "secret", "credential", ".key", ".pem")


def lines(app: App, what: str) -> Iterator[str]:
    """Write items (with their texts), events or digests, one JSON object a line."""
    with app.store.reading() as tx:
        if what == "items":
            for item in tx.items.list(with_text=True):
                yield _dump(item_json(item, text=True))
        elif what == "events":
            for event in tx.events.list():
                yield _dump(digest.event_line(event))
        else:
            for record in tx.digests.list():
                yield _dump(json.loads(record.document))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def export_home(app: App, target: Path) -> None:
    """Pack configuration, seeds, digests and the database as a SQLite file; never a secret.

    Raises:
        UsageError: The archive cannot be written.
    """
    home = app.config.home
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            tarfile.open(target, "w:gz", dereference=True) as archive,
        ):
            for part in ("config", "seeds", "digests"):
                if (home / part).is_dir():
                    _pack(archive, home / part, part)
            copy = Path(folder) / DATABASE
            app.store.backup(copy)
            archive.add(copy, arcname=DATABASE)
    except OSError as error:
        raise UsageError(f"{target}: {error.strerror}.") from None


def _pack(archive: tarfile.TarFile, folder: Path, name: str) -> None:
    """Add a folder: files of secrets are left out, configuration goes without those it holds."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if any(word in path.name.lower() for word in SECRETS):
            continue
        member = archive.gettarinfo(path, f"{name}/{path.relative_to(folder)}")
        content = path.read_bytes()
        if path.suffix == ".toml" and name == "config":
            content = without_secrets(content.decode("utf-8", "replace")).encode()
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
