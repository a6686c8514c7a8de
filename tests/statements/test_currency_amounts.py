"""Amounts that have a column for each currency."""

from __future__ import annotations

from tests.statements.test_strange_tables import read, rows
from utils.domain import AccountKind


def test_each_row_is_in_the_currency_of_the_column_that_it_fills():
    parsed = read(
        "Date,Text,Amount (TRY),Amount (USD)\n"
        "14/03/2026,Market,504.95,\n15/03/2026,OpenAI,,7.81\n"
        "16/03/2026,Payment received,-900.00,\n",
        AccountKind.CARD,
    )

    assert [(str(row.amount), row.currency) for row in parsed.transactions] == [
        ("-504.95", "TRY"), ("-7.81", "USD"), ("900.00", "TRY"),
    ]  # fmt: skip
    assert {one.currency for one in parsed.accounts} == {"TRY", "USD"}


def test_pesos_are_not_the_dollars_whose_sign_they_share():
    parsed = read(
        "Fecha,Comercio,Importe en pesos,Importe en dólares\n"
        '14/03/2026,Coto,"$ 4.135,28",\n15/03/2026,OpenAI,,"USD 20,00"\n'
        '16/03/2026,Su pago en pesos,"-$ 9.000,50",\n',
        AccountKind.CARD,
    )

    assert rows(parsed)[0] == ("2026-03-14", "-4135.28")
    assert [row.currency for row in parsed.transactions] == ["INR", "USD", "INR"]


def test_what_was_paid_abroad_beside_its_cost_is_no_amount_of_its_own():
    parsed = read(
        "Date,Text,Amount (EUR),Amount (USD)\n"
        "14/03/2026,Market,-50.00,\n15/03/2026,OpenAI,-7.10,-7.81\n"
        "16/03/2026,Pay,900.00,\n"
    )

    assert {row.currency for row in parsed.transactions} == {"EUR"}
    assert len(parsed.transactions) == 3


def test_currencies_are_joined_on_every_page_and_in_no_other_table():
    header = "Date,Text,Amount (TRY),Amount (USD)\n"
    parsed = read(
        f"{header}14/03/2026,Market,-504.95,\n{header}15/03/2026,OpenAI,,-7.81\n"
        "\nDate,Text,Debit,Credit\n16/03/2026,Shop,20.00,\n17/03/2026,Pay,,900.00\n"
    )

    assert [str(row.amount) for row in parsed.transactions] == [
        "-504.95", "-7.81", "-20.00", "900.00",
    ]  # fmt: skip


def test_a_day_on_which_nothing_moved_is_in_no_other_currency():
    parsed = read(
        "Date,Text,Amount (TRY),Amount (USD)\n14/03/2026,Market,504.95,0.00\n"
        "15/03/2026,OpenAI,0.00,7.81\n16/03/2026,Interest,0.00,0.00\n"
        "17/03/2026,Payment,-900.00,0.00\n",
        AccountKind.CARD,
    )

    assert [(str(row.amount), row.currency) for row in parsed.transactions] == [
        ("-504.95", "TRY"), ("-7.81", "USD"), ("900.00", "TRY"),
    ]  # fmt: skip
    assert [error.line for error in parsed.row_errors] == ["4"]


def test_what_was_paid_abroad_is_reported_where_a_balance_is_in_one_currency():
    parsed = read(
        "Date,Text,Amount (EUR),Amount (USD),Balance\n14/03/2026,Market,-50.00,,950.00\n"
        "15/03/2026,Hold,,-7.81,950.00\n16/03/2026,Cafe,-3.00,,947.00\n"
    )

    assert rows(parsed) == [("2026-03-14", "-50.00"), ("2026-03-16", "-3.00")]
    assert [error.line for error in parsed.row_errors] == ["3"]


def test_amounts_whose_names_differ_otherwise_are_not_joined():
    parsed = read(
        "Date,Text,Amount paid EUR,Amount received USD\n14/03/2026,Market,50.00,\n"
        "15/03/2026,Client,,20.00\n16/03/2026,Cafe,3.00,\n"
    )

    assert {row.currency for row in parsed.transactions} == {"EUR"}
    assert parsed.questions
