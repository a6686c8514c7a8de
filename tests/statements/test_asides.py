"""Rows under titles of plans and points, below or between the entries."""

from __future__ import annotations

import pytest

from utils.domain import AccountKind, ReadHints
from utils.file_processor import read_statement

ROWS = """Date,Description,Debit,Credit,Balance
03/11/2025,GYM,120.00,,2880.00
14/11/2025,REFUND TAX,,900.00,3780.00
20/11/2025,PHONE,45.50,,3734.50
"""
CARD = """Date,Description,Amount
13/10/2025,BOOKSHOP,1499.00
21/10/2025,A BAKER,268.40
"""


def read(text: str, kind: AccountKind = AccountKind.BANK):
    return read_statement(text.encode(), ReadHints(kind=kind))


@pytest.mark.parametrize(
    "title",
    [
        "Scheduled payments",
        "Upcoming standing orders",
        "Standing instructions",
        "Cheques sent for clearing (not yet credited)",
        "Uncleared cheques",
    ],
)
def test_rows_under_a_title_of_what_is_to_come_are_reported(title: str):
    parsed = read(f"{ROWS}{title},,,,\n01/12/2025,RENT,1500.00,,\n")

    assert len(parsed.transactions) == 3
    assert [error.line for error in parsed.row_errors] == ["6"]


@pytest.mark.parametrize("title", ["Direct debits", "Standing orders", "Card payments"])
def test_other_titles_part_entries(title: str):
    parsed = read(f"{ROWS}{title},,,,\n01/12/2025,RENT,1500.00,,2234.50\n")

    assert len(parsed.transactions) == 4


def test_a_text_that_goes_on_below_its_row_is_no_title():
    below = ",STANDING INSTRUCTION,,,\n01/12/2025,RENT,1500.00,,2234.50\n"

    assert len(read(ROWS + below).transactions) == 4


@pytest.mark.parametrize(
    "aside",
    [
        (
            "Upcoming instalments,,\nDue Date,Plan,EMI Amount\n15/11/2025,SOFA,4166.67\n"
            "15/12/2025,SOFA,4166.67\n15/01/2026,SOFA,4166.67\n"
        ),
        (
            "EMI schedule - Loan on card,,\nDate,Description,Amount\n"
            "20/11/2025,EMI 2 of 6,3410.22\n20/12/2025,EMI 3 of 6,3410.22\n"
        ),
        "Reward points details,,\nDate,Description,Points\n14/10/2025,Bonus,500\n",
        "Date,Description,Points\n14/10/2025,Bonus,500\n18/10/2025,Base,14\n",
    ],
)
def test_plans_and_points_of_a_card_are_no_purchases(aside: str):
    parsed = read(CARD + aside, AccountKind.CARD)

    assert [float(row.amount) for row in parsed.transactions] == [-1499, -268.4]
