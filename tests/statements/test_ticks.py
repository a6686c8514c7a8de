"""Ticks that say which way an amount went."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows


def test_a_tick_below_in_or_out_tells_the_way():
    parsed = read(
        "Date,Details,Amount,In,Out,Receipt kept\n"
        "14/05/2026,Collection,2150.00,✓,,✓\n15/05/2026,Jerseys,1340.00,,✓,✓\n"
        "16/05/2026,Sponsor,86.40,✓,,\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["2150.00", "-1340.00", "86.40"]


@pytest.mark.parametrize(
    "lines",
    [
        ("2150.00,x,x", "1340.00,,x", "86.40,x,"),
        ("2150.00,Bank,", "1340.00,,Bank", "86.40,Bank,"),
    ],
)
def test_ticks_in_both_and_accounts_that_were_debited_tell_nothing(lines):
    body = "".join(f"1{n}/05/2026,Jerseys,{line}\n" for n, line in enumerate(lines, 4))
    parsed = read("Date,Details,Amount,Debit,Credit\n" + body)

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_yes_and_no_below_names_of_directions_are_no_amounts():
    parsed = read(
        "Date,Shop,Amount,DR/CR,Expense,Income\n14/05/2026,Tea,21.00,DR,Yes,No\n"
        "15/05/2026,Pay,1300.00,CR,No,Yes\n16/05/2026,Cash,80.00,DR,No,No\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["-21.00", "1300.00", "-80.00"]
    assert parsed.transactions[0].narration == "Tea"


@pytest.mark.parametrize("names", ["Expense(Transfer Out),Income", "支出,收入"])
def test_an_account_below_expense_or_income_tells_the_way(names: str):
    parsed = read(
        f"Date,Note,Amount,{names}\n14/05/2026,Petrol,21.00,Cash,\n"
        "15/05/2026,Pay,1300.00,,Savings\n16/05/2026,Lunch,8.50,Savings,\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["-21.00", "1300.00", "-8.50"]
    assert "Savings" in parsed.transactions[2].narration


def test_ticks_below_kinds_of_cards_tell_no_way():
    parsed = read(
        "Date,Details,Amount,Debit card,Credit card\n14/05/2026,Shop,21.00,x,\n"
        "15/05/2026,Jerseys,13.00,,x\n16/05/2026,Sponsor,86.40,x,\n"
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_words_in_a_column_of_debits_are_reported_where_no_amount_stands_beside():
    parsed = read(
        "Date,Details,Debit,Credit\n14/05/2026,Jerseys,n.a.,\n15/05/2026,Pay,,80.00\n"
    )

    assert rows(parsed) == [("2026-05-15", "80.00")]
    assert [error.line for error in parsed.row_errors] == ["2"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Food,,20.00", ",Salary,500.00", "Food,,-5.00"),
        ("Food,,20.00", "Rent,,900.00", "Rent,,-900.00"),
    ],
)
def test_a_minus_beside_accounts_of_expense_may_be_a_refund(lines):
    body = "".join(f"1{n}/05/2026,Note,{line}\n" for n, line in enumerate(lines, 4))
    parsed = read("Date,Text,Expense,Income,Amount\n" + body)

    (question,) = parsed.questions
    assert [reading.value for reading in question.readings] == ["flagged", "signed"]
    assert rows(parsed)[0][1] == "-20.00"
    assert not rows(parsed)[2][1].startswith("-")
