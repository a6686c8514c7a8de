from __future__ import annotations

import pytest

from utils.domain import BalanceStatus, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

BLOCKS = """Mini statement
Account: XX4321

Date: 03/04/2025
Description: UPI-SWIGGY 12:30
Amount: -250.00
Balance: 9,750.00

Date: 14/04/2025
Description: Salary ACME
  for April
Amount: 40,000.00
Balance: 49,750.00
Cheque No: 004512

Date: 20/04/2025
Description: Rent
Amount: -15,000.00
Balance: 34,750.00

This is computer generated: no signature is needed.
"""


def test_blocks_of_key_and_value_are_rows():
    parsed = read_statement(BLOCKS.encode(), ReadHints())

    assert [(t.line, str(t.amount), t.narration) for t in parsed.transactions] == [
        ("4", "-250.00", "UPI-SWIGGY 12:30"),
        ("9", "40000.00", "Salary ACME for April"),
        ("16", "-15000.00", "Rent"),
    ]
    [account] = parsed.accounts
    assert account.number_masked == "XX4321"
    assert account.balance_check.status is BalanceStatus.PROVED
    assert parsed.transactions[1].bank_reference == "004512"


def test_equals_signs_and_rules_of_dashes_part_blocks_too():
    text = "\n".join(
        f"Txn Date = {day}\nNarration = {text}\nType = {flag}\nAmount = {amount}\n-----"
        for day, text, flag, amount in (
            ("13-04-2025", "SWIGGY", "DR", "250.00"),
            ("14-04-2025", "NEFT ACME", "CR", "40000.00"),
        )
    )

    parsed = read_statement(text.encode(), ReadHints())

    assert [str(t.amount) for t in parsed.transactions] == ["-250.00", "40000.00"]


def test_a_remark_with_commas_does_not_hide_the_blocks():
    remark = "CARD PAYMENT TO CAFE, 4.50 EUR, ON 11-04-2025"
    text = BLOCKS.replace("UPI-SWIGGY 12:30", remark)

    parsed = read_statement(text.encode(), ReadHints())

    assert [str(t.amount) for t in parsed.transactions] == [
        "-250.00", "40000.00", "-15000.00"]  # fmt: skip
    assert parsed.transactions[0].narration == remark


ONE = """Account: XX4321

Date: 13/04/2025
Description: UPI-SWIGGY 12:30
  order 7
Amount: -250.00
Balance: 9,750.00

This is computer generated: no signature is needed.
"""


def test_a_block_alone_is_a_row():
    parsed = read_statement(ONE.encode(), ReadHints())

    [row] = parsed.transactions
    assert (row.line, str(row.amount), str(row.balance)) == ("3", "-250.00", "9750.00")
    assert row.narration == "UPI-SWIGGY 12:30 order 7"
    assert parsed.accounts[0].number_masked == "XX4321"


def test_an_amount_before_the_day_belongs_to_the_block():
    text = "Betrag: -25,00 EUR\nDatum: 13.04.2025\nEmpfänger: Vermieter\n"

    [row] = read_statement(text.encode(), ReadHints()).transactions

    assert (str(row.amount), row.narration) == ("-25.00", "Vermieter")


@pytest.mark.parametrize(
    "text",
    [
        ONE.replace("Account: XX4321", "Statement date: 30/04/2025"),
        ONE.replace("Balance", "Credit amount"),
        ONE.replace("Description", "Weather"),
        "Date: 13/04/2025\nAmount: 900.00\nDescription: Statement of account\n",
    ],
)
def test_a_block_alone_that_may_be_anything_is_none(text: str):
    with pytest.raises(StatementError, match="found"):
        read_statement(text.encode(), ReadHints())
