"""Tables of one month whose days are numbers."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows
from utils.errors import StatementError

_TABLE = "Day,What,Spent,Received,Left\n,Brought forward,,,100.00\n"
_ROWS = "2,Tea,3.10,,96.90\n17,Pay,,900.00,996.90\n31,Rent,700.00,,296.90\n"


def test_the_title_says_month_and_year_of_day_numbers():
    parsed = read(f"Household - January 2026,,,,\n\n{_TABLE}{_ROWS}")

    assert rows(parsed) == [
        ("2026-01-02", "-3.10"), ("2026-01-17", "900.00"), ("2026-01-31", "-700.00"),
    ]  # fmt: skip


def test_the_period_says_the_month_too():
    parsed = read(f"1 January 2026 - 31 January 2026,,,,\n\n{_TABLE}{_ROWS}")

    assert [day for day, _ in rows(parsed)] == [
        "2026-01-02",
        "2026-01-17",
        "2026-01-31",
    ]


def test_a_day_that_the_month_lacks_is_reported():
    parsed = read(f"Household - February 2026,,,,\n\n{_TABLE}{_ROWS}")

    assert [day for day, _ in rows(parsed)] == ["2026-02-02", "2026-02-17"]
    assert [error.line for error in parsed.row_errors] == ["7"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("January 2026 to February 2026", "Day"),
        ("Household", "Day"),
        ("Household - January 2026", "Entry"),
        ("Printed on 3 February 2026", "Day"),
    ],
)
def test_numbers_are_no_days_without_one_month_or_below_another_name(title, name):
    with pytest.raises(StatementError):
        read(f"{title},,,,\n\n{_TABLE.replace('Day', name)}{_ROWS}")


def test_numbers_that_run_up_and_down_are_no_days():
    with pytest.raises(StatementError):
        read(f"January 2026,,,,\n\n{_TABLE}{_ROWS}5,Cake,4.00,,292.90\n")


def test_a_second_month_further_below_leaves_the_days_open():
    with pytest.raises(StatementError):
        read(f"January 2026,,,,\n{_TABLE}2,Tea,3.10,,96.90\n3,Tea,3.10,,93.80\n"
             f"February 2026,,,,\n17,Pay,,900.00,993.80\n")  # fmt: skip
