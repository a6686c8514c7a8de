from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, update

from database.tables import transactions, users
from tests.history_made import NOW, Move, half_a_year, keep
from utils.db_utils import reading, transaction
from utils.store import reports

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

OCTOBER = (dt.date(2026, 10, 1), dt.date(2026, 11, 1))


def add_user(engine: Engine, email: str = "alice@example.org") -> int:
    with transaction(engine) as connection:
        new = insert(users).values(
            email=email,
            email_key=email,
            display_name="A",
            password_hash="x",
            pepper_id="",
            currency="INR",
            locale="en_IN",
            created_at=NOW,
        )
        return int(connection.execute(new).inserted_primary_key[0])


@pytest.fixture
def user_id(any_engine: Engine) -> int:
    return add_user(any_engine)


def test_cells_name_the_top_category_and_its_kind(
    any_engine: Engine, user_id: int
) -> None:
    keep(any_engine, user_id, [Move(OCTOBER[0], -500, "Pump", "Fuel")])
    with reading(any_engine) as connection:
        (cell,) = reports.list_cells(connection, user_id)
    assert (cell.category, cell.kind, cell.outflow, cell.rows) == (
        "Transport",
        "expense",
        500,
        1,
    )


def test_cells_of_rows_without_a_category_have_no_kind(
    any_engine: Engine, user_id: int
) -> None:
    keep(any_engine, user_id, [Move(OCTOBER[0], -500, "Somebody")])
    with reading(any_engine) as connection:
        (cell,) = reports.list_cells(connection, user_id)
    assert (cell.category_id, cell.category, cell.kind) == (0, "", "")


def test_daily_spending_takes_refunds_off_and_leaves_transfers_out(
    any_engine: Engine, user_id: int
) -> None:
    day = OCTOBER[0]
    keep(
        any_engine,
        user_id,
        [
            Move(day, -900, "More", "Groceries"),
            Move(day, 200, "More", "Groceries"),
            Move(day, -70, "Somebody"),
            Move(day, 55, "Somebody else"),
            Move(day, -5000, "Self", "Own transfer"),
            Move(day, 8000, "Infosys", "Salary"),
            Move(OCTOBER[1], -1, "Next month", "Groceries"),
        ],
    )
    with reading(any_engine) as connection:
        daily = reports.list_daily_spending(connection, user_id, "INR", *OCTOBER)
        other = reports.list_daily_spending(connection, user_id, "USD", *OCTOBER)
    assert daily == {day: 770}
    assert other == {}


def test_top_payees_are_those_who_got_most(any_engine: Engine, user_id: int) -> None:
    keep(any_engine, user_id, half_a_year())
    with reading(any_engine) as connection:
        top = reports.list_top_payees(
            connection, user_id, "INR", period=OCTOBER, limit=2
        )
    assert [(payee.payee, payee.visits) for payee in top] == [
        ("Mr Rao", 1),
        ("More", 5),
    ]


def test_nothing_of_a_stranger_is_read(any_engine: Engine, user_id: int) -> None:
    keep(any_engine, user_id, half_a_year())
    stranger = add_user(any_engine, "charlie@example.org")
    with reading(any_engine) as connection:
        assert reports.list_cells(connection, stranger) == []
        assert reports.list_statement_spans(connection, stranger) == []
        assert not reports.list_daily_spending(connection, stranger, "INR", *OCTOBER)


def test_rows_after_a_day_are_summed_per_account(
    any_engine: Engine, user_id: int
) -> None:
    account = keep(any_engine, user_id, half_a_year())
    anchor = (account, dt.date(2026, 10, 24), dt.date(2026, 11, 1))
    with reading(any_engine) as connection:
        assert reports.sum_after(connection, user_id, [anchor]) == {
            account: 10_000 - 200_000
        }
        assert reports.sum_after(connection, user_id, []) == {}


def test_row_spans_answer_only_for_the_accounts_asked(
    any_engine: Engine, user_id: int
) -> None:
    account = keep(any_engine, user_id, half_a_year(), until=None)
    with reading(any_engine) as connection:
        assert reports.list_row_spans(connection, user_id, []) == {}
        assert reports.list_row_spans(connection, user_id, [account]) == {
            account: (dt.date(2026, 5, 1), dt.date(2026, 10, 28))
        }


def test_row_spans_leave_out_what_is_deleted_and_strangers(
    any_engine: Engine, user_id: int
) -> None:
    account = keep(any_engine, user_id, half_a_year(), until=None)
    stranger = add_user(any_engine, "charlie@example.org")
    with transaction(any_engine) as connection:
        connection.execute(
            update(transactions)
            .where(transactions.c.posting_date < dt.date(2026, 6, 1))
            .values(deleted_at=dt.datetime(2026, 11, 1, tzinfo=dt.UTC))
        )
    with reading(any_engine) as connection:
        assert reports.list_row_spans(connection, stranger, [account]) == {}
        assert reports.list_row_spans(connection, user_id, [account]) == {
            account: (dt.date(2026, 6, 1), dt.date(2026, 10, 28))
        }
