"""The uploaded bytes of imports, kept until they are no longer needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, insert, select, update

from database.tables import import_files, imports
from utils.domain import ImportStatus

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection


def add_file(connection: Connection, import_id: int, content: bytes) -> None:
    """Keep the uploaded bytes."""
    connection.execute(
        insert(import_files).values(import_id=import_id, content=content)
    )


def file_content(connection: Connection, import_id: int) -> bytes | None:
    """Give the uploaded bytes, as long as they are kept."""
    query = select(import_files.c.content).where(import_files.c.import_id == import_id)
    found = connection.execute(query).scalar()
    return None if found is None else bytes(found)


def has_file(connection: Connection, import_id: int) -> bool:
    """Tell whether the uploaded bytes are still kept."""
    query = select(import_files.c.import_id).where(
        import_files.c.import_id == import_id
    )
    return connection.execute(query).first() is not None


def remove_file(connection: Connection, import_id: int) -> None:
    """Remove the uploaded bytes."""
    connection.execute(
        delete(import_files).where(import_files.c.import_id == import_id)
    )


def remove_files_before(connection: Connection, moment: dt.datetime) -> int:
    """Remove the bytes of imports older than `moment`; give their number."""
    old = select(imports.c.id).where(imports.c.created_at < moment)
    result = connection.execute(
        delete(import_files).where(import_files.c.import_id.in_(old))
    )
    return result.rowcount


def fail_unreadable(connection: Connection, code: str, message: str) -> int:
    """Mark as failed what is to be read but has no file any more; give the number."""
    has_file = exists().where(import_files.c.import_id == imports.c.id)
    waiting = (str(ImportStatus.READING), str(ImportStatus.QUESTION))
    result = connection.execute(
        update(imports)
        .where(imports.c.status.in_(waiting), ~has_file)
        .values(status=str(ImportStatus.FAILED), error_code=code, error_message=message)
    )
    return result.rowcount
