from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history_made import END, MONTHS, Move, half_a_year, keep
from tests.store.test_reports import add_user
from utils import reports
from utils.db_utils import reading
from utils.reports import Coverage, Ledger, Totals

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

OCTOBER = dt.date(2026, 10, 1)


@pytest.fixture
def user_id(engine: Engine) -> int:
    return add_user(engine)


def covered(
    name: str, last: dt.date, currency: str = "INR", *, by_statement: bool = True
) -> Coverage:
    first = dt.date(2026, 1, 1)
    return Coverage(
        len(name), name, "bank", currency, first, last, by_statement=by_statement
    )


def test_months_add_up_to_income_expense_and_savings(
    engine: Engine, user_id: int
) -> None:
    keep(engine, user_id, half_a_year())
    with reading(engine) as connection:
        ledger = reports.read_ledger(connection, user_id, "INR")
    assert ledger.months == MONTHS
    october = ledger.totals[OCTOBER]
    assert october.income == 8_000_000
    # Rent, Netflix, BESCOM, an uncategorised shop, a tailor, groceries less a refund;
    # what went to the broker is saved, not spent.
    food = 4 * 150_000 + 700 * (3 + 10 + 17 + 24) - 10_000
    spent = 2_000_000 + 64_900 + 109_000 + 70_000 + 200_000 + food
    assert october.expense == spent
    assert october.savings == 8_000_000 - spent
    assert ledger.spending[OCTOBER]["Groceries"] == food
    assert ledger.spending[OCTOBER][reports.UNCATEGORISED] == 70_000
    assert (ledger.rows, ledger.uncategorised_rows) == (72, 6)


def test_accounts_in_another_currency_are_named_but_not_added(
    engine: Engine, user_id: int
) -> None:
    keep(engine, user_id, [Move(OCTOBER, -100, "More", "Groceries")])
    keep(
        engine,
        user_id,
        [Move(OCTOBER, -9_999, "Shop", "Groceries")],
        name="Wise",
        currency="USD",
    )
    with reading(engine) as connection:
        ledger = reports.read_ledger(connection, user_id, "INR")
    assert ledger.totals[OCTOBER] == Totals(0, 100)
    assert ledger.other_currencies == ("USD",)


def test_a_month_without_income_has_no_savings_rate() -> None:
    assert Totals(0, 100).savings_rate is None
    assert Totals(200, 100).savings_rate == 0.5


def test_the_usual_is_the_average_of_three_months_that_are_not_skipped() -> None:
    spent = {MONTHS[i]: {"Groceries": 100 * (i + 1)} for i in range(5)}
    ledger = Ledger("INR", {month: Totals(0, 1) for month in spent}, spent)
    assert ledger.usual_spending(OCTOBER) == {"Groceries": 400}
    assert ledger.usual_spending(OCTOBER, [MONTHS[4]]) == {"Groceries": 300}
    assert ledger.usual_spending(MONTHS[0]) == {}


def test_coverage_is_from_the_first_statement_to_the_last(
    engine: Engine, user_id: int
) -> None:
    keep(engine, user_id, half_a_year())
    keep(
        engine,
        user_id,
        [Move(OCTOBER, -5, "Tea")],
        name="Cash",
        kind="cash",
        until=None,
    )
    with reading(engine) as connection:
        cash, bank = reports.read_coverage(connection, user_id)
    assert (cash.name, cash.last_date, cash.by_statement) == ("Cash", OCTOBER, False)
    assert (bank.first_date, bank.last_date, bank.by_statement) == (
        MONTHS[0],
        END,
        True,
    )


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        ([], None),
        ([covered("A", END)], END),
        ([covered("A", dt.date(2027, 1, 1))], dt.date(2026, 11, 15)),
        ([covered("A", END), covered("Card", dt.date(2026, 10, 8))], "2026-10-08"),
        ([covered("A", END), covered("Closed", dt.date(2026, 3, 31))], END),
        ([covered("A", END), covered("Cash", OCTOBER, by_statement=False)], END),
        ([covered("Cash", OCTOBER, by_statement=False)], OCTOBER),
        ([covered("A", END), covered("Euros", dt.date(2026, 10, 8), "EUR")], END),
        ([covered("Euros", dt.date(2026, 10, 8), "EUR")], "2026-10-08"),
    ],
    ids=[
        *("none", "one", "future", "behind", "closed", "cash beside", "only cash"),
        *("another currency behind", "another currency only"),
    ],
)
def test_as_of_is_the_last_day_that_every_account_in_use_is_known_for(
    coverage: list[Coverage], expected: dt.date | str | None
) -> None:
    found = reports.as_of_day(coverage, dt.date(2026, 11, 15), "INR")
    wanted = dt.date.fromisoformat(expected) if isinstance(expected, str) else expected
    assert found == wanted


def test_accounts_in_use_whose_statements_end_early_are_behind() -> None:
    late, closed = covered("Card", OCTOBER), covered("Closed", dt.date(2026, 1, 31))
    euros = covered("Euros", OCTOBER, "EUR")
    found = reports.behind([covered("A", END), late, closed, euros], "INR")
    assert found == (late,)
    assert reports.behind([], "INR") == ()


def test_balances_are_walked_from_the_last_stated_one(
    engine: Engine, user_id: int
) -> None:
    moves = [
        Move(dt.date(2026, 8, 5), -100, "A"),
        Move(dt.date(2026, 10, 5), -30, "B"),
        Move(dt.date(2026, 10, 20), -7, "C"),
        Move(dt.date(2026, 12, 1), 500, "D"),
    ]
    keep(engine, user_id, moves, until=dt.date(2026, 10, 10), closing_minor=1000)
    with reading(engine) as connection:
        ledger = reports.read_ledger(connection, user_id, "INR")
        coverage = reports.read_coverage(connection, user_id)
        (line,) = reports.read_balances(connection, user_id, ledger, coverage)
    assert [(day.month, balance) for day, balance in line.points] == [
        (8, 1030),
        (9, 1030),
        (10, 993),
        (11, 993),
        (12, 1493),
    ]


def test_an_account_without_a_stated_balance_has_no_line(
    engine: Engine, user_id: int
) -> None:
    keep(engine, user_id, half_a_year(), closing_minor=None)
    with reading(engine) as connection:
        ledger = reports.read_ledger(connection, user_id, "INR")
        coverage = reports.read_coverage(connection, user_id)
        assert reports.read_balances(connection, user_id, ledger, coverage) == ()


def test_spending_adds_up_day_by_day_until_the_day_asked_for() -> None:
    daily = {OCTOBER: 5, OCTOBER.replace(day=3): 2, dt.date(2026, 9, 30): 99}
    assert reports.cumulative(daily, OCTOBER, OCTOBER.replace(day=4)) == [5, 5, 7, 7]
    assert reports.cumulative(daily, OCTOBER, dt.date(2026, 9, 30)) == []
    assert len(reports.cumulative(daily, OCTOBER, dt.date(2026, 12, 1))) == 31
