"""The page of transactions takes one time at any depth and with any history."""

from __future__ import annotations

import datetime as dt
import time
from itertools import islice

import pytest
from sqlalchemy import insert

from database.tables import accounts, transactions
from tests.people import PASSWORD
from utils.db_utils import in_transaction
from utils.people import users
from utils.store import monthly_sums
from utils.store import transactions as store
from utils.store.transaction_filter import TransactionFilter

NOW = dt.datetime(2026, 11, 15, tzinfo=dt.UTC)
FEW, MANY = 1_000, 200_000
ROUNDS = 8
PAGE_500 = 50 * 499


def _own(app, services, name, count):
    """Register somebody with so many transactions; give the logged-in browser."""
    registration = users.Registration(
        email=f"{name}@example.org", display_name=name, password=PASSWORD
    )
    user_id = users.register(
        services.engine, services.passwords, services.clock, registration
    )

    def fill(connection):
        values = {"user_id": user_id, "name": "Bank", "kind": "bank", "currency": "INR"}
        account_id = connection.execute(
            insert(accounts).values(**values, created_at=NOW)
        ).lastrowid
        for start in range(0, count, 20_000):
            rows = range(start, min(count, start + 20_000))
            connection.execute(
                insert(transactions),
                [_row(user_id, account_id, number, count) for number in rows],
            )
        monthly_sums.sum_anew(connection, user_id)

    in_transaction(services.engine, fill)
    person = app.test_client()
    assert person.log_in(registration.email).status_code == 303
    person.user_id = user_id
    return person


def _row(user_id, account_id, number, count):
    day = dt.date(2017, 1, 1) + dt.timedelta(days=number * 3600 // count)
    shop = number % 300
    return {
        "user_id": user_id,
        "account_id": account_id,
        "posting_date": day,
        "amount_minor": -100 - number,
        "occurrence": 1,
        "narration": f"UPI-SHOP {shop}-{number}",
        "payee": f"Shop {shop}",
        "payee_key": f"shop {shop}",
        "mode": "upi",
        "category_source": "none",
        "notes": "",
        "by_hand": False,
        "created_at": NOW,
        "updated_at": NOW,
    }


@pytest.fixture
def owners(app, services):
    return _own(app, services, "few", FEW), _own(app, services, "many", MANY)


def _in_turn(*works):
    """Give the best processor time of each; they take turns, so that load is shared."""
    best = [float("inf")] * len(works)
    for work in works:
        work()
    for _round in range(ROUNDS):
        for number, work in enumerate(works):
            start = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - start)
    return best


def _getting(person, path):
    def get():
        assert person.get(path).status_code == 200

    return get


@pytest.mark.bench
@pytest.mark.parametrize("path", ["/transactions", "/transactions?q=payee:shop"])
def test_the_page_takes_one_time_with_any_history(owners, path):
    few, many = owners
    of_few, of_many = _in_turn(_getting(few, path), _getting(many, path))
    ratio = of_many / of_few
    print(f"{path}: {of_few * 1000:.0f} ms, {of_many * 1000:.0f} ms: {ratio:.2f}")
    assert ratio <= 1.5


@pytest.mark.bench
def test_page_500_takes_the_time_of_page_1(owners, services):
    _few, many = owners
    with services.engine.connect() as connection:
        found = store.iterate_transactions(
            connection, many.user_id, TransactionFilter()
        )
        last = next(islice(found, PAGE_500 - 1, None))
    cursor = store.cursor_after(last)
    first, deep = _in_turn(
        _getting(many, "/transactions"),
        _getting(many, f"/transactions?cursor={cursor}"),
    )
    print(f"page 1 {first * 1000:.0f} ms, page 500 {deep * 1000:.0f} ms")
    assert deep / first <= 1.2


@pytest.mark.bench
def test_the_dashboard_takes_one_time_with_any_history(owners):
    few, many = owners
    of_few, of_many = _in_turn(
        _getting(few, "/dashboard"), _getting(many, "/dashboard")
    )
    ratio = of_many / of_few
    print(f"dashboard: {of_few * 1000:.0f} ms, {of_many * 1000:.0f} ms: {ratio:.2f}")
    assert ratio <= 1.5
