"""The accounts that a statement speaks of, and what was told about its layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, delete, exists, insert, select, update

from database.tables import import_accounts, imports
from utils.domain import BalanceStatus, ImportStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection


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


_COLUMNS: Final = tuple(import_accounts.c[n] for n in ImportAccount.__slots__)


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
    query = select(*_COLUMNS).where(import_accounts.c.import_id == import_id)
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
