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
