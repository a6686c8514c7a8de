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


def test_d_is_a_debit_where_other_letters_than_w_stand_beside_it():
    parsed = read(
        "Date,Text,Dr/Cr,Amount\n14/05/2026,Shop,D,50.00\n15/05/2026,Cash,W,70.00\n"
        "16/05/2026,Pay,C,500.00\n"
    )

    assert rows(parsed) == [("2026-05-14", "-50.00"), ("2026-05-16", "500.00")]
    assert [error.line for error in parsed.row_errors] == ["3"]


def test_letters_defined_in_unknown_words_are_asked_about():
    parsed = read(
        "Date,Text,Dr/Cr (C:Charge D:Deposit),Amount\n14/05/2026,Shop,C,50.00\n"
        "15/05/2026,Pay,D,100.00\n"
    )

    assert [question.kind for question in parsed.questions] == ["direction"]
