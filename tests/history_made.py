"""A household made by hand, kept without going through an upload."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from database.tables import (
    accounts,
    categories,
    import_accounts,
    imports,
    transactions,
)
from utils.db_utils import transaction
from utils.store import categories as category_store
from utils.store import data_versions, monthly_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
MONTHS = tuple(dt.date(2026, month, 1) for month in range(5, 11))
END = dt.date(2026, 10, 31)


@dataclass(frozen=True)
class Move:
    """One movement in minor units; without a category it stays uncategorised."""

    day: dt.date
    minor: int
    payee: str
    category: str | None = None


def half_a_year() -> list[Move]:
    """May to October 2026: salary, rent, a subscription whose price rose, food."""
    return [move for month in MONTHS for move in _month(month)]


def _month(month: dt.date) -> list[Move]:
    price = 49_900 if month < dt.date(2026, 9, 1) else 64_900
    fixed = [
        Move(month, 8_000_000, "Infosys", "Salary"),
        Move(month.replace(day=2), -2_000_000, "Mr Rao", "Housing"),
        Move(month.replace(day=5), -price, "Netflix", "Entertainment & subscriptions"),
        Move(month.replace(day=9), -500_000, "Zerodha", "Investments"),
        Move(
            month.replace(day=12), -100_000 - 900 * month.month, "BESCOM", "Utilities"
        ),
        Move(month.replace(day=20), -70_000, "K R Stores"),
        Move(month.replace(day=28), -2_000_00, "Salim Tailor", "Shopping"),
    ]
    food = [
        Move(month.replace(day=day), -1_500_00 - day * 700, "More", "Groceries")
        for day in (3, 10, 17, 24)
    ]
    return [*fixed, *food, Move(month.replace(day=25), 10_000, "More", "Groceries")]


def keep(
    engine: Engine,
    user_id: int,
    moves: Sequence[Move],
    *,
    name: str = "HDFC",
    kind: str = "bank",
    currency: str = "INR",
    account_id: int | None = None,
    until: dt.date | None = END,
    closing_minor: int | None = 12_000_000,
) -> int:
    """Store the movements as one committed statement, and give the account's id.

    Without `until` there is no statement: the rows were entered by hand. With an
    `account_id` they go into that account.
    """
    with transaction(engine) as connection:
        if account_id is None:
            account_id = _account(connection, user_id, name, kind, currency)
        _add_rows(connection, user_id, account_id, moves)
        if until is not None:
            _add_statement(
                connection, user_id, account_id, (moves[0].day, until), closing_minor
            )
        data_versions.raise_version(connection, user_id)
    return account_id


def _account(
    connection: Connection, user_id: int, name: str, kind: str, currency: str
) -> int:
    new = insert(accounts).values(
        user_id=user_id, name=name, kind=kind, currency=currency, created_at=NOW
    )
    return int(connection.execute(new).inserted_primary_key[0])


def _add_rows(
    connection: Connection, user_id: int, account_id: int, moves: Sequence[Move]
) -> None:
    category_store.ensure_defaults(connection, user_id)
    query = select(categories.c.name, categories.c.id)
    found = connection.execute(query.where(categories.c.user_id == user_id))
    ids = {name: id_ for name, id_ in found}  # noqa: C416
    before = monthly_sums.cells_of(
        connection, user_id, transactions.c.account_id == account_id
    )
    seen: Counter[tuple[dt.date, int]] = Counter()
    rows = []
    for move in moves:
        seen[move.day, move.minor] += 1
        rows.append(
            {
                "user_id": user_id,
                "account_id": account_id,
                "posting_date": move.day,
                "amount_minor": move.minor,
                "occurrence": seen[move.day, move.minor],
                "narration": f"UPI/{move.payee.upper()}",
                "payee": move.payee,
                "payee_key": move.payee.lower(),
                "mode": "upi",
                "category_id": ids[move.category] if move.category else None,
                "category_source": "model" if move.category else "none",
                "notes": "",
                "by_hand": False,
                "created_at": NOW,
                "updated_at": NOW,
            }
        )
    connection.execute(insert(transactions), rows)
    theirs = transactions.c.account_id == account_id
    after = monthly_sums.cells_of(connection, user_id, theirs)
    monthly_sums.change(connection, user_id, before=before, after=after)


def _add_statement(
    connection: Connection,
    user_id: int,
    account_id: int,
    span: tuple[dt.date, dt.date],
    closing_minor: int | None,
) -> None:
    new = insert(imports).values(
        user_id=user_id,
        batch="b",
        file_name="statement.csv",
        size_bytes=1,
        content_digest=bytes(32),
        kind="bank",
        status="committed",
        hints="{}",
        created_at=NOW,
        committed_at=NOW,
    )
    connection.execute(
        insert(import_accounts).values(
            import_id=connection.execute(new).inserted_primary_key[0],
            ref="1",
            account_id=account_id,
            currency="INR",
            balance_status="proved",
            closing_minor=closing_minor,
            first_date=span[0],
            last_date=span[1],
        )
    )
