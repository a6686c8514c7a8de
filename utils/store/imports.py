"""Imports: one uploaded statement each, and the file until it is no longer needed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, delete, exists, func, insert, select, update

from database.tables import import_accounts, import_files, imports
from utils.cursors import read_cursor, write_cursor
from utils.domain import AccountKind, BalanceStatus, ImportStatus
from utils.errors import NotFound

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

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


@dataclass(frozen=True, slots=True)
class ImportAccount:
    """An account that a statement speaks of; `account_id` is None while it is new.

    `chosen` says that the user decided so, for an account or for a new one.
    """

    ref: str
    account_id: int | None
    bank: str | None
    number_masked: str | None
    currency: str
    balance_status: BalanceStatus
    opening_minor: int | None = None
    closing_minor: int | None = None
    first_break_line: str | None = None
    first_date: dt.date | None = None
    last_date: dt.date | None = None
    chosen: bool = False


_COLUMNS: Final = tuple(imports.c[name] for name in Import.__slots__)
_ACCOUNT_COLUMNS: Final = tuple(import_accounts.c[n] for n in ImportAccount.__slots__)


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
    connection.execute(
        insert(import_files).values(import_id=import_id, content=new.content)
    )
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


def replace_accounts(
    connection: Connection, import_id: int, found: Iterable[ImportAccount]
) -> None:
    """Store which accounts a statement speaks of."""
    connection.execute(
        delete(import_accounts).where(import_accounts.c.import_id == import_id)
    )
    rows = [{"import_id": import_id, **_account_values(account)} for account in found]
    if rows:
        connection.execute(insert(import_accounts), rows)


def list_import_accounts(connection: Connection, import_id: int) -> list[ImportAccount]:
    """List the accounts that a statement speaks of, in its order."""
    query = select(*_ACCOUNT_COLUMNS).where(import_accounts.c.import_id == import_id)
    rows = connection.execute(query.order_by(import_accounts.c.id)).mappings()
    return [
        ImportAccount(
            **{
                **row,
                "balance_status": BalanceStatus(row["balance_status"]),
                "chosen": bool(row["chosen"]),
            }
        )
        for row in rows
    ]


def set_import_account(
    connection: Connection,
    import_id: int,
    ref: str,
    account_id: int | None,
    *,
    chosen: bool,
) -> None:
    """Say which stored account one of the statement's is, and whether by choice."""
    connection.execute(
        update(import_accounts)
        .where(import_accounts.c.import_id == import_id, import_accounts.c.ref == ref)
        .values(account_id=account_id, chosen=chosen)
    )


def account_of_layout(
    connection: Connection, user_id: int, fingerprint: str, currency: str
) -> int | None:
    """Find the account that the last committed statement of this layout went to."""
    query = (
        select(import_accounts.c.account_id)
        .join(imports, imports.c.id == import_accounts.c.import_id)
        .where(
            imports.c.user_id == user_id,
            imports.c.layout_fingerprint == fingerprint,
            imports.c.status == str(ImportStatus.COMMITTED),
            import_accounts.c.currency == currency,
            import_accounts.c.account_id.is_not(None),
        )
        .order_by(imports.c.committed_at.desc(), imports.c.id.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def hints_of_layout(
    connection: Connection, user_id: int, fingerprint: str, found: ImportAccount
) -> str | None:
    """Find what was told last about a statement of this layout and account.

    An account that is still to be made is known by its number.
    """
    if found.account_id is not None:
        same_account = import_accounts.c.account_id == found.account_id
    elif found.number_masked:
        same_account = and_(
            import_accounts.c.account_id.is_(None),
            import_accounts.c.number_masked == found.number_masked[:40],
        )
    else:
        return None
    query = select(imports.c.hints).where(
        imports.c.user_id == user_id,
        imports.c.layout_fingerprint == fingerprint,
        imports.c.hints != "{}",
        imports.c.status.in_([str(ImportStatus.PLANNED), str(ImportStatus.COMMITTED)]),
        exists().where(import_accounts.c.import_id == imports.c.id, same_account),
    )
    return connection.execute(query.order_by(imports.c.id.desc()).limit(1)).scalar()


def _account_values(account: ImportAccount) -> dict[str, Any]:
    values = {name: getattr(account, name) for name in ImportAccount.__slots__}
    values["balance_status"] = str(account.balance_status)
    values["bank"] = account.bank[:80] if account.bank else None
    values["number_masked"] = (
        account.number_masked[:40] if account.number_masked else None
    )
    return values


def _import(row: RowMapping) -> Import:
    return Import(
        **{
            **row,
            "kind": AccountKind(row["kind"]),
            "status": ImportStatus(row["status"]),
        }
    )
