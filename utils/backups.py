"""Backups of the whole database as one file, made and put back while it is in use."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from database import migrate
from utils.db_utils import make_engine, reading, snapshot, transaction
from utils.errors import Conflict, InvalidInput
from utils.sentences import sentence
from utils.store import snapshots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection, Engine


def back_up(engine: Engine, path: Path) -> dict[str, int]:
    """Write one moment of the database to a new file; give the rows per table.

    The file is read back and checked before it gets its name.

    Raises:
        Conflict: there is a file of that name.
        OSError: it cannot be written there.
    """
    if path.exists():
        raise Conflict(
            sentence(
                "%(path)s is there already; give the backup a new name.", path=str(path)
            )
        )
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        # Nobody else may read it, not even while it is being written.
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with _file(draft) as file, snapshot(engine) as source, transaction(file) as to:
            counts = snapshots.write_file(source, to, migrate.newest_revision())
        with _file(draft) as file:
            snapshots.check_file(file)
        _flush(draft)
        draft.rename(path)
    finally:
        for remains in draft.parent.glob(f"{draft.name}*"):
            remains.unlink()
    return counts


def restore(engine: Engine, path: Path) -> dict[str, int]:
    """Put a backup in the place of all that is in the database, or change nothing.

    Whoever uses the program meanwhile sees what was there until the very end.

    Raises:
        InvalidInput: the file is no whole backup, or of a newer release.
        OSError: it cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        # Checking and migrating must not change the backup itself.
        copy = Path(folder, "backup.db")
        shutil.copyfile(path, copy)
        with _file(copy) as file:
            snapshots.check_file(file)
            with reading(file) as connection:
                revision = snapshots.revision_of(connection)
            if revision not in migrate.known_revisions():
                raise InvalidInput(
                    sentence("This backup is of a newer release; upgrade first.")
                )
            migrate.upgrade(file)
            migrate.upgrade(engine)
            with reading(file) as source, transaction(engine) as target:
                return _replace(target, source)


def _replace(target: Connection, source: Connection) -> dict[str, int]:
    try:
        return snapshots.replace_all(target, source)
    finally:
        snapshots.heed_order(target)


@contextmanager
def _file(path: Path) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{path}")
    try:
        yield engine
    finally:
        engine.dispose()


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
