"""Tables that stand beside each other."""

from __future__ import annotations

from utils.domain import ReadHints
from utils.file_processor import read_statement


def read(*lines: str):
    return read_statement("\n".join(lines).encode(), ReadHints(currency="GBP"))


def test_tables_beside_each_other_are_read_as_accounts_of_their_own():
    parsed = read(
        "Bank,,,,Cash,,",
        "Date,What,£,,Date,What,£",
        "14/04/2026,Council tax,-147.41,,15/04/2026,Chips,-12.40",
        "16/04/2026,Pay,2505.00,,17/04/2026,Found in coat,5.00",
        "18/04/2026,Train,-87.76,,,,",
    )
    accounts = {one.id: one.number_masked for one in parsed.accounts}
    assert [
        (accounts[one.account], one.narration, float(one.amount))
        for one in parsed.transactions
    ] == [
        ("Bank", "Council tax", -147.41),
        ("Bank", "Pay", 2505.0),
        ("Bank", "Train", -87.76),
        ("Cash", "Chips", -12.4),
        ("Cash", "Found in coat", 5.0),
    ]
    assert parsed.row_errors == ()


def test_a_header_with_two_dates_alone_is_one_table():
    parsed = read(
        "Date,Value date,Text,Debit,Credit",
        "14/04/2026,15/04/2026,Council tax,147.41,",
        "16/04/2026,16/04/2026,Pay,,2505.00",
    )
    assert len(parsed.transactions) == 2
