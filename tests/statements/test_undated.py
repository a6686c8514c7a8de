"""Rows without a date below a dated one."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows

_HEADER = "Date,Description,Money out,Money in\n"


def test_days_that_are_written_once_hold_for_the_rows_below():
    parsed = read(
        _HEADER + "14/04/2026,Rent,700.00,\n15/04/2026,Shoes,45.00,\n"
        ",Pay,,1900.00\n17/04/2026,Tea,3.10,\n,Train,9.60,\n18/04/2026,Cake,4.00,\n"
    )

    assert rows(parsed) == [
        ("2026-04-14", "-700.00"), ("2026-04-15", "-45.00"), ("2026-04-15", "1900.00"),
        ("2026-04-17", "-3.10"), ("2026-04-17", "-9.60"), ("2026-04-18", "-4.00"),
    ]  # fmt: skip


def test_rows_without_a_date_are_reported_where_days_are_written_again():
    parsed = read(
        _HEADER + "14/04/2026,Rent,700.00,\n14/04/2026,Shoes,45.00,\n"
        ",Pay,,1900.00\n17/04/2026,Tea,3.10,\n,Train,9.60,\n18/04/2026,Cake,4.00,\n"
    )

    assert len(parsed.transactions) == 4
    assert [error.line for error in parsed.row_errors] == ["4", "6"]


def test_sums_and_parts_of_a_day_are_no_rows_of_it():
    summed = read(
        _HEADER + "14/04/2026,Rent,700.00,\n,Week 15,700.00,\n"
        "17/04/2026,Tea,3.10,\n,Week 16,3.10,\n18/04/2026,Cake,4.00,\n"
    )
    parted = read(
        _HEADER + "14/04/2026,Shop,70.00,\n,Food,50.00,\n,Soap,20.00,\n"
        "17/04/2026,Tea,3.10,\n18/04/2026,Cake,4.00,\n"
    )

    assert len(summed.transactions) == len(parted.transactions) == 3
    assert len(summed.row_errors) == len(parted.row_errors) == 2


def test_a_part_without_a_date_is_one_where_the_sum_of_all_says_so():
    table = (
        "Date,Account,Description,Memo,Amount\n"
        "14/04/2026,Checking,Shop,food,-31.17\n,,,gifts,-62.33\n"
        "14/04/2026,Checking,Cafe,tea,-3.00\n"
    )
    known = read(table + "\nAll in April,,,,-96.50\n")
    unknown = read(table)

    assert rows(known)[:2] == [("2026-04-14", "-31.17"), ("2026-04-14", "-62.33")]
    assert len(known.accounts) == 1
    assert len(unknown.transactions) == 2
    assert [error.line for error in unknown.row_errors] == ["3"]


def test_what_a_row_cost_abroad_is_no_row_of_its_own():
    parsed = read(
        _HEADER + "14/04/2026,Shop,70.00,\n,USD at 0.91,76.92,\n"
        "17/04/2026,Tea,3.10,\n,CHF at 1.05,3.26,\n18/04/2026,Cake,4.00,\n"
    )

    assert len(parsed.transactions) == 3
    assert [error.line for error in parsed.row_errors] == ["3", "5"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (",incl. VAT,7.18,", ",incl. tax,0.30,"),
        (",Fee,5.00,", ",Withdrawal charge,2.00,"),
        (",Available credit,,430.00", ",Still available,,426.90"),
        (",Hotel on hold,150.00,", ",Tea refund,,1.00"),
        (",Cash,,2.00", ",Spent so far,48.10,"),
    ],
)
def test_notes_on_the_row_above_are_no_rows_of_its_day(one, other):
    parsed = read(
        _HEADER + f"14/04/2026,Shop,45.00,\n{one}\n17/04/2026,Tea,3.10,\n{other}\n"
        "18/04/2026,Cake,4.00,\n"
    )

    assert len(parsed.transactions) == 3
    assert [error.line for error in parsed.row_errors] == ["3", "5"]


def test_a_day_goes_on_below_the_repeated_header_where_the_balance_says_so():
    header = "Date,Description,Money out,Money in,Balance\n"
    table = (
        f"{header}14/04/2026,Rent,10.00,,90.00\n15/04/2026,Shoes,20.00,,70.00\n"
        f",,,,\n{header},Pay,,50.00,120.00\n,of April,,,\n18/04/2026,Tea,5.00,,115.00\n"
    )
    parsed = read(table)
    unproved = read(table.replace(",120.00", ",").replace(",115.00", ","))

    assert rows(parsed)[2] == ("2026-04-15", "50.00")
    assert parsed.transactions[2].narration == "Pay of April"
    assert len(unproved.transactions) == 3
    assert [error.line for error in unproved.row_errors] == ["6"]
