"""Rows above the first names of columns, and preambles that look like rows."""

from __future__ import annotations

import pytest

from utils.domain import AccountKind, BalanceStatus, ReadHints
from utils.file_processor import read_statement

BELOW = """Date,Particulars,Debit,Credit,Balance
07/08/2025,TO CLEARING,893.01,,1538.85
28/08/2025,BY CASH,,6269.00,7807.85
30/08/2025,BY INTEREST,,366.00,8173.85
"""


def read(text: str, kind: AccountKind = AccountKind.BANK):
    return read_statement(text.encode(), ReadHints(kind=kind))


def test_a_first_page_without_names_belongs_to_the_next_ones():
    parsed = read(
        "Some bank,,,,\n"
        "29/07/2025,TO CASH,301.99,,2500.00\n"
        "31/07/2025,TO SHOP,68.14,,2431.86\nwith a second line,,,,\n"
        f",BROUGHT FORWARD,,,2431.86\n{BELOW}"
    )

    assert [float(row.amount) for row in parsed.transactions] == [
        -301.99, -68.14, -893.01, 6269, 366,
    ]  # fmt: skip
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED
    assert not parsed.row_errors


@pytest.mark.parametrize(
    "preamble",
    [
        "31/08/2025,,,,8173.85\n01/08/2025,,,,2431.86\n",
        "Printed on,31/08/2025,,,8173.85\nOpened on,01/08/2019,,,2431.86\n",
        "31/08/2025,8173.85,2431.86,,\n01/09/2025,100.00,50.00,,\n",
    ],
)
def test_days_and_sums_of_a_preamble_are_no_rows(preamble: str):
    parsed = read(preamble + BELOW)

    assert len(parsed.transactions) == 3
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


@pytest.mark.parametrize(
    "listed",
    [
        "Largest expenses,,,,\n30/08/2025,TO RENT,900.00,,\n28/08/2025,TO SHOP,80.00,,\n",
        "10/09/2025,TO RENT,900.00,,9000.00\n15/09/2025,TO SHOP,80.00,,8000.00\n",
    ],
)
def test_a_list_above_a_table_is_none_of_it(listed: str):
    """Largest expenses, payments to come: no balance runs on from them."""
    assert len(read(listed + BELOW).transactions) == 3


def test_rows_right_above_names_that_come_again_belong_to_the_table():
    names = "Date,Particulars,Debit,Credit\n"
    page = "07/08/2025,TO CLEARING,893.01,\n28/08/2025,BY CASH,,6269.00\n"
    first = "29/07/2025,TO CASH,301.99,\n31/07/2025,TO SHOP,68.14,\n"

    assert len(read(first + names + page + names + page).transactions) == 6
    assert len(read(first + names + page).transactions) == 2
