"""Committing an import exactly as planned, and undoing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction
from utils.domain import ImportStatus
from utils.errors import Conflict, PlanOutdated
from utils.importing.accounts import create_missing
from utils.importing.receive import replan
from utils.linking import let_import_go, settle, settle_import
from utils.sentences import sentence
from utils.store import data_versions, import_files
from utils.store import imports as store
from utils.store.accounts import remove_unused
from utils.store.import_merges import merge_same, restore_merged
from utils.store.imported_transactions import (
    add_planned,
    edited_ids,
    remove_of_import,
)
from utils.store.transactions import get_transaction

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection, Engine

    from utils.store.imports import Import
    from utils.store.transaction_rows import Transaction


NOT_COMMITTED: Final = sentence(
    "Nothing of this import is here, so there is nothing to undo."
)


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing an import did; `accounts` names those that went with it."""

    removed: int
    kept: int
    accounts: tuple[str, ...] = ()


def commit(engine: Engine, user_id: int, import_id: int, now: dt.datetime) -> int:
    """Add the rows that the plan calls new, all or none; give their number.

    Committing a committed import again does nothing, so that it is safe to retry.

    Raises:
        NotFound: the import is not the user's.
        Conflict: it is not planned.
        PlanOutdated: the user's transactions changed what the preview said; it has
            been planned again and waits for another look.
    """
    try:
        added = in_transaction(
            engine, lambda c: _commit(c, user_id, import_id, now), wide=True
        )
    except PlanOutdated:
        # Something wrote past the lock; the unique key kept it from being doubled.
        in_transaction(engine, lambda c: _replan(c, user_id, import_id))
        raise
    if added is None:
        raise PlanOutdated
    return added


def refresh(connection: Connection, user_id: int, import_id: int) -> bool:
    """Plan an import again if transactions changed; tell whether its plan did too.

    Raises:
        NotFound: the import is not the user's.
    """
    version = data_versions.lock_version(connection, user_id)
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status is not ImportStatus.PLANNED:
        return False
    return importing.planned_at_version != version and replan(connection, importing)


def _replan(connection: Connection, user_id: int, import_id: int) -> None:
    data_versions.lock_version(connection, user_id)
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status is ImportStatus.PLANNED:
        replan(connection, importing)


def undo(
    engine: Engine,
    user_id: int,
    import_id: int,
    now: dt.datetime,
    *,
    keep_edited: bool | None = None,
) -> Undone | None:
    """Remove exactly what a committed import added.

    Args:
        engine: of the database.
        user_id: whose import it is.
        import_id: a committed import.
        now: this moment.
        keep_edited: whether transactions that the user changed since stay; None where
            nobody has decided that yet.

    Returns:
        The counts, or None when there are such transactions and nobody has decided.

    Raises:
        NotFound: the import is not the user's.
        Conflict: it is not committed.
    """
    return in_transaction(
        engine,
        lambda c: _undo(c, user_id, import_id, now, keep_edited=keep_edited),
        wide=True,
    )


def edited_since(
    connection: Connection, user_id: int, import_id: int
) -> list[Transaction]:
    """List the transactions of an import that the user changed since."""
    return [
        get_transaction(connection, user_id, transaction_id)
        for transaction_id in edited_ids(connection, user_id, import_id)
    ]


def _commit(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> int | None:
    if refresh(connection, user_id, import_id):
        return None
    importing = store.get_import(connection, user_id, import_id)
    if importing.status is ImportStatus.COMMITTED:
        return importing.rows_added
    if importing.status is not ImportStatus.PLANNED:
        raise Conflict(sentence("This import is not ready to be added."))
    return _add(connection, importing, now)


def _add(connection: Connection, importing: Import, now: dt.datetime) -> int:
    create_missing(connection, importing, now)
    added = add_planned(connection, importing.user_id, importing.id, now)
    merge_same(connection, importing.user_id, importing.id, now)
    settle_import(connection, importing.user_id, importing.id, now)
    values = {
        "status": str(ImportStatus.COMMITTED),
        "rows_added": added,
        "committed_at": now,
    }
    store.change_import(connection, importing.id, values)
    import_files.remove_file(connection, importing.id)
    data_versions.raise_version(connection, importing.user_id)
    return added


def _undo(
    connection: Connection,
    user_id: int,
    import_id: int,
    now: dt.datetime,
    *,
    keep_edited: bool | None,
) -> Undone | None:
    data_versions.lock_version(connection, user_id)
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status is not ImportStatus.COMMITTED:
        raise Conflict(NOT_COMMITTED)
    edited = edited_ids(connection, user_id, import_id)
    if edited and keep_edited is None:
        return None
    kept = edited if keep_edited else []
    days = let_import_go(connection, user_id, import_id, kept, now)
    removed = remove_of_import(
        connection, user_id, import_id, now, keep_edited=bool(keep_edited)
    )
    restore_merged(connection, user_id, import_id, now)
    settle(connection, user_id, now, days)
    accounts = remove_unused(
        connection, user_id, import_id, importing.committed_at or now
    )
    values = {"status": str(ImportStatus.UNDONE), "undone_at": now}
    store.change_import(connection, import_id, values)
    data_versions.raise_version(connection, user_id)
    return Undone(removed, len(edited) if keep_edited else 0, tuple(accounts))
