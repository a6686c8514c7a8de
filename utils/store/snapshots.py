"""All rows of all tables, copied between a database and a file of SQLite's.

A backup is itself a small database: whatever engine it came from it goes back into any,
and one of an older release is migrated like any other.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DatabaseError

from database.tables import metadata
from utils.errors import InvalidInput
from utils.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.engine import Connection, Engine, Row

# Log-ins, links under way and counters of attempts belong to the moment.
LEFT_OUT: Final = frozenset({"sessions", "one_time_tokens", "throttle_events"})
_BATCH: Final = 500
_own = MetaData()
# What the file says about itself; `sum` is over every value of a table.
_contents = Table(
    "backup_contents",
    _own,
    Column("name", String(64), primary_key=True),
    Column("row_count", Integer, nullable=False),
    Column("sum", String(64), nullable=False),
)
_DAMAGED: Final = sentence(
    "This backup is damaged or was changed; nothing was restored."
)


def copied_tables() -> list[Table]:
    """List the tables that a backup holds, parents before children."""
    return [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]


def write_file(source: Connection, file: Connection, revision: str) -> dict[str, int]:
    """Copy everything from one snapshot into an empty file; give the rows per table."""
    _ignore_order(file)
    metadata.create_all(file)
    _own.create_all(file)
    file.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
    file.execute(text("INSERT INTO alembic_version VALUES (:v)"), {"v": revision})
    counts = {table.name: _copy(source, file, table) for table in copied_tables()}
    for name, count in counts.items():
        row = {"name": name, "row_count": count, "sum": _sum(file, name)}
        file.execute(insert(_contents).values(**row))
    return counts


def check_file(engine: Engine) -> None:
    """See whether a file is a whole and unchanged backup.

    Raises:
        InvalidInput: it is not.
    """
    try:
        with engine.connect() as file:
            if _is_whole(file):
                return
    except DatabaseError as error:
        raise InvalidInput(_DAMAGED) from error
    raise InvalidInput(_DAMAGED)


def _is_whole(file: Connection) -> bool:
    if file.execute(text("PRAGMA integrity_check")).scalar_one() != "ok":
        return False
    if not inspect(file).has_table(_contents.name):
        return False
    contents = file.execute(select(_contents)).all()
    return all(_sum(file, row.name) == row.sum for row in contents)


def revision_of(file: Connection) -> str:
    """Give the migration that a backup was made with."""
    return str(file.execute(text("SELECT version_num FROM alembic_version")).scalar())


def replace_all(target: Connection, file: Connection) -> dict[str, int]:
    """Put a backup's rows in the place of all that is there; give the rows per table.

    Raises:
        InvalidInput: the database did not take every row.
    """
    _ignore_order(target)
    for table in reversed(metadata.sorted_tables):
        target.execute(delete(table))
    counts = {table.name: _copy(file, target, table) for table in copied_tables()}
    if counts != {name: _count(target, name) for name in counts}:
        raise InvalidInput(
            sentence("The database did not take every row; nothing was restored.")
        )
    return counts


def heed_order(target: Connection) -> None:
    """Let a MySQL connection check its keys again."""
    if target.dialect.name != "sqlite":
        target.execute(text("SET SESSION foreign_key_checks = 1"))


def _ignore_order(target: Connection) -> None:
    """Check keys at the end: a category may stand below one that comes later."""
    if target.dialect.name == "sqlite":
        target.execute(text("PRAGMA defer_foreign_keys = ON"))
    else:
        target.execute(text("SET SESSION foreign_key_checks = 0"))


def _copy(source: Connection, target: Connection, table: Table) -> int:
    query = select(table).order_by(*table.primary_key)
    # Files of statements are large; the other rows go in by the hundred.
    large = any(
        isinstance(column.type, LargeBinary) and not column.type.length
        for column in table.c
    )
    size = 1 if large else _BATCH
    count = 0
    result = source.execute(query.execution_options(yield_per=size))
    for rows in result.mappings().partitions(size):
        target.execute(insert(table), [dict(row) for row in rows])
        count += len(rows)
    return count


def _sum(file: Connection, name: str) -> str:
    digest = hashlib.sha256()
    for row in _plain_rows(file, name):
        digest.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _plain_rows(file: Connection, name: str) -> Iterator[Row[tuple[object, ...]]]:
    # Names come from our own tables, or from a file whose names are looked at here.
    if not name.isidentifier():
        raise InvalidInput(_DAMAGED)
    query = text(f'SELECT * FROM "{name}" ORDER BY 1')  # noqa: S608
    yield from file.execute(query.execution_options(yield_per=_BATCH))


def _count(connection: Connection, name: str) -> int:
    table: Mapping[str, Table] = metadata.tables
    query = select(func.count()).select_from(table[name])
    return int(connection.execute(query).scalar_one())
