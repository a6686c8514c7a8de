"""Accounts: what a user's transactions are booked on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, exists, func, insert, select, update

from database.tables import (
    accounts,
    import_accounts,
    imports,
    monthly_sums,
    rules,
    transactions,
)
from utils.domain import AccountKind, ImportStatus
from utils.errors import NotFound

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection, RowMapping

_NAME_LENGTH: Final = 80
_VISIBLE_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Account:
    """A bank, card, wallet or cash account in one currency."""

    id: int
    name: str
    kind: AccountKind
    bank: str | None
    number_masked: str | None
    currency: str
    opening_minor: int | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What is known of an account before it is stored."""

    name: str
    kind: AccountKind
    currency: str
    bank: str | None = None
    number_masked: str | None = None


def list_accounts(connection: Connection, user_id: int) -> list[Account]:
    """List a user's accounts by name."""
    query = select(accounts).where(accounts.c.user_id == user_id)
    rows = connection.execute(query.order_by(accounts.c.name, accounts.c.id))
    return [_account(row) for row in rows.mappings()]


def find_account(
    connection: Connection, user_id: int, account_id: int
) -> Account | None:
    """Find one of the user's accounts."""
    query = select(accounts).where(
        accounts.c.user_id == user_id, accounts.c.id == account_id
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else _account(row)


def get_account(connection: Connection, user_id: int, account_id: int) -> Account:
    """Get one of the user's accounts.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    found = find_account(connection, user_id, account_id)
    if found is None:
        raise NotFound
    return found


def add_account(
    connection: Connection, user_id: int, new: NewAccount, now: dt.datetime
) -> int:
    """Store an account under a name that is free; give its id."""
    taken = {account.name for account in list_accounts(connection, user_id)}
    result = connection.execute(
        insert(accounts).values(
            user_id=user_id,
            name=_free_name(new.name, taken),
            kind=str(new.kind),
            bank=new.bank[:80] if new.bank else None,
            number_masked=new.number_masked[:40] if new.number_masked else None,
            currency=new.currency,
            created_at=now,
        )
    )
    return int(result.lastrowid)


def count_rows(connection: Connection, user_id: int) -> dict[int, int]:
    """Count the living transactions of each account."""
    counted = func.sum(monthly_sums.c.row_count)
    query = (
        select(monthly_sums.c.account_id, counted)
        .where(monthly_sums.c.user_id == user_id)
        .group_by(monthly_sums.c.account_id)
    )
    return {key: int(count) for key, count in connection.execute(query)}


def change_account(
    connection: Connection, user_id: int, account_id: int, values: Mapping[str, Any]
) -> None:
    """Write columns of one of the user's accounts."""
    connection.execute(
        update(accounts)
        .where(accounts.c.user_id == user_id, accounts.c.id == account_id)
        .values(dict(values))
    )


def learn_number(
    connection: Connection,
    user_id: int,
    account_id: int,
    *,
    bank: str | None,
    number: str | None,
) -> None:
    """Keep the bank and number that a statement told, where none was known."""
    known = get_account(connection, user_id, account_id)
    values = {
        "bank": known.bank or (bank or "")[:80] or None,
        "number_masked": known.number_masked or (number or "")[:40] or None,
    }
    connection.execute(
        update(accounts)
        .where(accounts.c.user_id == user_id, accounts.c.id == account_id)
        .values(values)
    )


def remove_unused(
    connection: Connection, user_id: int, import_id: int, made_at: dt.datetime
) -> list[str]:
    """Remove the accounts that an import made and nothing uses; give their names.

    What speaks for use: a transaction, also a deleted one, a rule, an opening balance,
    another import that is planned or committed.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose accounts they are.
        import_id: the import, whose own rows are gone.
        made_at: when it was committed, and so made them.
    """
    of_import = select(import_accounts.c.account_id).where(
        import_accounts.c.import_id == import_id,
        import_accounts.c.account_id.is_not(None),
    )
    spoken_of = exists().where(
        import_accounts.c.account_id == accounts.c.id,
        import_accounts.c.import_id == imports.c.id,
        imports.c.id != import_id,
        imports.c.status.in_([ImportStatus.PLANNED, ImportStatus.COMMITTED]),
    )
    query = select(accounts.c.id, accounts.c.name).where(
        accounts.c.user_id == user_id,
        accounts.c.id.in_(of_import),
        accounts.c.created_at == made_at,
        accounts.c.opening_minor.is_(None),
        ~exists().where(transactions.c.account_id == accounts.c.id),
        ~exists().where(rules.c.account_id == accounts.c.id),
        ~spoken_of,
    )
    unused = {row.id: row.name for row in connection.execute(query)}
    if unused:
        connection.execute(delete(accounts).where(accounts.c.id.in_(unused)))
    return sorted(unused.values())


def same_number(one: str | None, other: str | None) -> bool:
    """Tell whether two masked numbers can be one: XX1234 and 50100001234 are."""
    ends = [_visible_end(number) for number in (one, other)]
    length = min(len(end) for end in ends)
    return length >= _VISIBLE_DIGITS and ends[0][-length:] == ends[1][-length:]


def _visible_end(number: str | None) -> str:
    digits = ""
    for character in reversed("".join((number or "").split())):
        if not character.isalnum() or character in "xX":
            break
        digits = character.upper() + digits
    return digits


def _free_name(name: str, taken: set[str]) -> str:
    base = name.strip()[:_NAME_LENGTH] or "Account"
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        ending = f" ({number})"
        candidate = base[: _NAME_LENGTH - len(ending)] + ending
    return candidate


def _account(row: RowMapping) -> Account:
    return Account(
        id=row["id"],
        name=row["name"],
        kind=AccountKind(row["kind"]),
        bank=row["bank"],
        number_masked=row["number_masked"],
        currency=row["currency"],
        opening_minor=row["opening_minor"],
        closed=bool(row["closed"]),
    )
