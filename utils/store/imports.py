"""Imports: one uploaded statement each, and the file until it is no longer needed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from database.tables import imports
from utils.cursors import read_cursor, write_cursor
from utils.domain import AccountKind, ImportStatus
from utils.errors import NotFound
from utils.store.import_files import add_file

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection, RowMapping

MOST_LISTED: Final = 200
_ORDER: Final = "imports"


@dataclass(frozen=True, slots=True)
class Import:
    """An import as stored; `statement` and `hints` are JSON."""

    id: int
    user_id: int
    batch: str
    file_name: str
    size_bytes: int
    kind: AccountKind
    status: ImportStatus
    hints: str
    account_id: int | None
    error_code: str | None
    error_message: str | None
    statement: str | None
    layout_fingerprint: str
    planned_at_version: int | None
    rows_added: int
    created_at: dt.datetime
    committed_at: dt.datetime | None
    undone_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class NewImport:
    """What is known of an import when its file arrives."""

    batch: str
    file_name: str
    kind: AccountKind
    content: bytes
    account_id: int | None = None


_COLUMNS: Final = tuple(imports.c[name] for name in Import.__slots__)


def add_import(
    connection: Connection, user_id: int, new: NewImport, now: dt.datetime
) -> int:
    """Store an import that is being read, with its file; give its id."""
    result = connection.execute(
        insert(imports).values(
            user_id=user_id,
            batch=new.batch,
            file_name=new.file_name,
            size_bytes=len(new.content),
            content_digest=hashlib.sha256(new.content).digest(),
            kind=str(new.kind),
            status=str(ImportStatus.READING),
            hints="{}",
            account_id=new.account_id,
            created_at=now,
        )
    )
    import_id = int(result.lastrowid)
    add_file(connection, import_id, new.content)
    return import_id


def find_import(connection: Connection, user_id: int, import_id: int) -> Import | None:
    """Find one of the user's imports."""
    query = select(*_COLUMNS).where(
        imports.c.user_id == user_id, imports.c.id == import_id
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else _import(row)


def get_import(connection: Connection, user_id: int, import_id: int) -> Import:
    """Get one of the user's imports.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    found = find_import(connection, user_id, import_id)
    if found is None:
        raise NotFound
    return found


def lock_import(connection: Connection, user_id: int, import_id: int) -> Import:
    """Get an import and hold it until the transaction ends.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    query = select(imports.c.id).where(
        imports.c.user_id == user_id, imports.c.id == import_id
    )
    connection.execute(query.with_for_update())
    return get_import(connection, user_id, import_id)


def owner_of(connection: Connection, import_id: int) -> int | None:
    """Say whose an import is; for jobs, which act for nobody in particular."""
    query = select(imports.c.user_id).where(imports.c.id == import_id)
    return connection.execute(query).scalar()


def list_imports(
    connection: Connection, user_id: int, batch: str | None = None
) -> list[Import]:
    """List the user's imports, newest first, at most `MOST_LISTED` of them."""
    query = select(*_COLUMNS).where(imports.c.user_id == user_id)
    if batch is not None:
        query = query.where(imports.c.batch == batch)
    newest = query.order_by(imports.c.created_at.desc(), imports.c.id.desc())
    rows = connection.execute(newest.limit(MOST_LISTED)).mappings()
    return [_import(row) for row in rows]


def page_imports(
    connection: Connection, user_id: int, *, cursor: str | None, limit: int
) -> tuple[list[Import], str | None]:
    """List some of the user's imports, newest first, and the cursor of the others.

    Raises:
        InvalidInput: the cursor is none that this function gave.
    """
    query = select(*_COLUMNS).where(imports.c.user_id == user_id)
    if cursor is not None:
        query = query.where(imports.c.id < read_cursor(cursor, _ORDER, int)[0])
    rows = connection.execute(query.order_by(imports.c.id.desc()).limit(limit + 1))
    found = [_import(row) for row in rows.mappings()]
    more = len(found) > limit
    return found[:limit], write_cursor(_ORDER, found[limit - 1].id) if more else None


def count_committed(connection: Connection, user_id: int) -> int:
    """Count the user's imports that are committed and not undone."""
    query = select(func.count()).where(
        imports.c.user_id == user_id, imports.c.status == str(ImportStatus.COMMITTED)
    )
    return int(connection.execute(query).scalar_one())


def change_import(
    connection: Connection, import_id: int, values: Mapping[str, Any]
) -> None:
    """Write columns of an import whose owner has been checked."""
    connection.execute(
        update(imports).where(imports.c.id == import_id).values(dict(values))
    )


def remove_import(connection: Connection, import_id: int) -> None:
    """Remove an import with its rows and file; what it added stays."""
    connection.execute(delete(imports).where(imports.c.id == import_id))


def _import(row: RowMapping) -> Import:
    return Import(
        **{
            **row,
            "kind": AccountKind(row["kind"]),
            "status": ImportStatus(row["status"]),
        }
    )
