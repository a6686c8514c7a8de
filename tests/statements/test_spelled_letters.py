"""Letters that the name of their column, or the letter beside them, spells out."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows


@pytest.mark.parametrize(
    ("name", "out", "came"),
    [
        ("Type (D-Deposit/W-Withdrawal)", "W", "D"),
        ("Kind (P = Payment, C = Credit)", "P", "C"),
        ("Debit/Credit", "W", "D"),
        ("W/D", "W", "D"),
        ("Dr/Cr", "D", "C"),
    ],
)
def test_letters_mean_what_the_name_says(name: str, out: str, came: str):
    parsed = read(
        f'Date,Text,"{name}",Amount\n14/05/2026,By cash,{came},4000.00\n'
        f"19/05/2026,To cheque,{out},700.00\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["4000.00", "-700.00"]
    assert not parsed.questions


def test_a_defined_letter_speaks_alone():
    parsed = read(
        "Date,Text,Type (D-Deposit/W-Withdrawal),Amount\n14/05/2026,By cash,D,4000.00\n"
    )

    assert rows(parsed) == [("2026-05-14", "4000.00")]
