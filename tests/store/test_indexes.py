"""The queries of the pages use indexes; asked of the databases themselves."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, insert, text

from database.tables import accounts, monthly_sums, transactions, users
from utils.cursors import write_cursor
from utils.store import (
    card_payments,
    data_versions,
    idempotency,
    identity,
    imports,
    jobs,
    link_sides,
    opposites,
    predictions,
    reports,
    sessions,
    tokens,
    transaction_changes,
)
from utils.store import transactions as transaction_store
from utils.store.history import history_frame
from utils.store.same_payee import find_same_payee_count, list_same_payee
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection

PEOPLE, DAYS, EACH_DAY = 25, 80, 2
NOW = dt.datetime(2026, 11, 15, tzinfo=dt.UTC)
DAY = dt.date(2026, 1, 9)
SMALL = {
    # Few rows per person or in all; reading them whole is what any plan does.
    *("accounts", "categories", "rules", "users"),
    # The keys that the query itself brings along.
    *("k", "CONSTANT", "<derived2>", "<derived3>"),
    # What changed, and the days around it.
    *("changed", "shift", "wanted"),
}


@pytest.fixture
def crowded(any_engine):
    """A database in which one person's rows are a quarter of all."""
    with any_engine.begin() as connection:
        for number in range(1, PEOPLE + 1):
            connection.execute(insert(users).values(_person(number)))
            connection.execute(insert(accounts).values(_account(number)))
            connection.execute(insert(transactions), _transactions(number))
            connection.execute(insert(monthly_sums), _sums(number))
    if any_engine.dialect.name != "sqlite":
        with any_engine.connect() as connection:
            connection.execute(text("ANALYZE TABLE transactions, monthly_sums")).all()
    return any_engine


def _person(number):
    return {
        "id": number,
        "email": f"p{number}@example.org",
        "email_key": f"p{number}@example.org",
        "display_name": "P",
        "password_hash": "x",
        "pepper_id": "",
        "currency": "INR",
        "locale": "en_IN",
        "data_version": 0,
        "created_at": NOW,
    }


def _account(number):
    return {
        "id": number,
        "user_id": number,
        "name": "Bank",
        "kind": "bank",
        "currency": "INR",
        "created_at": NOW,
    }


def _transactions(number):
    return [
        {
            "user_id": number,
            "account_id": number,
            "posting_date": dt.date(2026, 1, 1) + dt.timedelta(days=day),
            "amount_minor": -100 * (n + 1),
            "occurrence": 1,
            "narration": f"UPI {day} {n}",
            "payee": f"Shop {day % 50}",
            "payee_key": f"shop {day % 50}",
            "mode": "upi",
            "category_source": "none",
            "notes": "",
            "by_hand": False,
            "created_at": NOW,
            "updated_at": NOW,
        }
        for day in range(DAYS)
        for n in range(EACH_DAY)
    ]


def _sums(number):
    return [
        {
            "user_id": number,
            "account_id": number,
            "month": dt.date(2020 + n // 12, n % 12 + 1, 1),
            "category_id": 0,
            "inflow_minor": 0,
            "outflow_minor": 1,
            "row_count": 1,
        }
        for n in range(60)
    ]


@contextmanager
def recorded(connection: Connection) -> Iterator[list[tuple[str, object]]]:
    """Collect the statements that are sent."""
    seen: list[tuple[str, object]] = []

    def note(_conn, _cursor, statement, parameters, _context, _many):
        if statement.lstrip().upper().startswith("SELECT"):
            seen.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(connection, "before_cursor_execute", note)


def whole_tables_read(connection: Connection, statement: str, parameters) -> set[str]:
    """Ask the database which tables it would read from end to end."""
    if connection.dialect.name == "sqlite":
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        details = [row[3] for row in plan]
        return {
            detail.split()[1]
            for detail in details
            if detail.startswith("SCAN") and "INDEX" not in detail
        }
    plan = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
    return {row.table for row in plan if row.type == "ALL" and row.table}


def _some_id(connection: Connection) -> int:
    return transaction_store.list_transactions(connection, 1, limit=1).rows[0].id


QUERIES = {
    "a page of transactions": lambda c: transaction_store.list_transactions(c, 1),
    "the second page": lambda c: transaction_store.list_transactions(
        c, 1, cursor=transaction_store.list_transactions(c, 1, limit=5).next_cursor
    ),
    "one transaction": lambda c: transaction_store.find_transaction(c, 1, _some_id(c)),
    "transactions of a month": lambda c: transaction_store.list_transactions(
        c,
        1,
        TransactionFilter(since=dt.date(2026, 3, 1), until=dt.date(2026, 3, 31)),
    ),
    "what changed since a moment": lambda c: transaction_changes.list_changes(
        c, 1, NOW - dt.timedelta(days=1)
    ),
    "what changed after that": lambda c: transaction_changes.list_changes(
        c,
        1,
        NOW,
        cursor=transaction_changes.list_changes(
            c, 1, NOW - dt.timedelta(days=1), limit=5
        ).next_cursor,
    ),
    "a transaction by its external id": lambda c: transaction_store.find_external(
        c, 1, 1, "x"
    ),
    "an answer that is kept": lambda c: idempotency.find_answer(c, 1, b"0" * 32),
    "imports by cursor": lambda c: imports.page_imports(
        c, 1, cursor=write_cursor("imports", 9), limit=5
    ),
    "others of a payee": lambda c: find_same_payee_count(c, 1, _some_id(c)),
    "others of payees changed together": lambda c: list_same_payee(
        c, 1, 1, but=("atm",), limit=3
    ),
    "the days of accounts without statements": lambda c: reports.list_row_spans(
        c, 1, [1]
    ),
    "the history": lambda c: history_frame(c, 1),
    "monthly sums": lambda c: reports.list_cells(c, 1),
    "the data version": lambda c: data_versions.get_version(c, 1),
    "matches of a statement": lambda c: identity.stored_matches(
        c, 1, [(1, dt.date(2026, 1, 1) + dt.timedelta(days=n), -100) for n in range(9)]
    ),
    "what was entered by hand": lambda c: identity.stored_by_hand(c, 1, [1]),
    "opposites of a day": lambda c: opposites.opposites(
        c, 1, opposites.on_days(1, (DAY, DAY)), (DAY, DAY), [1, 2]
    ),
    "opposites one by one": lambda c: c.execute(
        opposites.near_opposites(1, opposites.of_import(1, 1))
    ).all(),
    "money in from payees": lambda c: link_sides.money_in_from(
        c, 1, ["shop 1", "shop 2"], (DAY, DAY)
    ),
    "what was paid to payees": lambda c: link_sides.paid_to(
        c, 1, ["shop 1", "shop 2"], (DAY, DAY)
    ),
    "card payments": lambda c: card_payments.list_card_payments(c, 1, (1, 2)),
    "imports": lambda c: imports.list_imports(c, 1),
    "stored predictions": lambda c: predictions.list_days(c, 1),
    "log-ins": lambda c: sessions.list_sessions(c, 1, sessions.Limits(NOW, NOW)),
    "tokens": lambda c: tokens.list_tokens(c, 1),
    "abandoned jobs": lambda c: jobs.list_abandoned(c, NOW),
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_reads_no_big_table_from_end_to_end(crowded, name):
    with crowded.connect() as connection:
        with recorded(connection) as seen:
            QUERIES[name](connection)
        assert seen
        for statement, parameters in seen:
            whole = whole_tables_read(connection, statement, parameters)
            assert whole <= SMALL, f"{whole} in {statement}"
