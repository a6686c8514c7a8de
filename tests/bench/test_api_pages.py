"""A page of the API costs the same with a thousand and with 200,000 transactions."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from sqlalchemy import insert

from database.tables import accounts, transactions, users
from utils.store.transaction_changes import list_changes
from utils.store.transaction_filter import TransactionFilter
from utils.store.transactions import list_transactions

NOW = dt.datetime(2026, 11, 15, tzinfo=dt.UTC)
FEW, MANY = 1_000, 200_000
ROUNDS = 30


@pytest.fixture
def filled(engine):
    """Two people: the first has few transactions, the second many."""
    with engine.begin() as connection:
        for user_id, count in ((1, FEW), (2, MANY)):
            connection.execute(insert(users).values(_person(user_id)))
            connection.execute(insert(accounts).values(_account(user_id)))
            for start in range(0, count, 20_000):
                rows = range(start, min(count, start + 20_000))
                connection.execute(
                    insert(transactions), [_row(user_id, n, count) for n in rows]
                )
    return engine


def _person(user_id):
    return {
        "id": user_id,
        "email": f"p{user_id}@example.org",
        "email_key": f"p{user_id}@example.org",
        "display_name": "P",
        "password_hash": "x",
        "pepper_id": "",
        "currency": "INR",
        "locale": "en_IN",
        "created_at": NOW,
    }


def _account(user_id):
    return {
        "id": user_id,
        "user_id": user_id,
        "name": "Bank",
        "kind": "bank",
        "currency": "INR",
        "created_at": NOW,
    }


def _row(user_id, number, count):
    day = dt.date(2016, 1, 1) + dt.timedelta(days=number * 3600 // count)
    return {
        "user_id": user_id,
        "account_id": user_id,
        "posting_date": day,
        "amount_minor": -100 - number,
        "occurrence": 1,
        "narration": f"UPI {number}",
        "payee": "Shop",
        "payee_key": "shop",
        "mode": "upi",
        "category_source": "none",
        "notes": "",
        "by_hand": False,
        "created_at": NOW,
        # As an import does: all in one moment.
        "updated_at": NOW,
    }


def first_page(connection, user_id):
    return list_transactions(connection, user_id)


def deep_page(connection, user_id):
    middle = TransactionFilter(until=dt.date(2018, 1, 1))
    cursor = list_transactions(connection, user_id, middle, limit=1).next_cursor
    return list_transactions(connection, user_id, cursor=cursor)


def page_of_an_account(connection, user_id):
    return list_transactions(connection, user_id, TransactionFilter(account_id=user_id))


def page_of_changes(connection, user_id):
    first = list_changes(connection, user_id, NOW, limit=200)
    return list_changes(connection, user_id, NOW, cursor=first.next_cursor)


def seconds(connection, user_id, page):
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        assert len(page(connection, user_id).rows) == 50
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.bench
@pytest.mark.parametrize(
    "page", [first_page, deep_page, page_of_an_account, page_of_changes]
)
def test_a_page_costs_the_same_at_any_number_of_transactions(filled, page):
    with filled.connect() as connection:
        few, many = (seconds(connection, user_id, page) for user_id in (1, 2))
    print(f"\n{page.__name__}: {few * 1e3:.2f} ms and {many * 1e3:.2f} ms")
    assert many < 3 * few
