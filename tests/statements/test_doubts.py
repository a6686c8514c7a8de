"""Files in which a rule that helps elsewhere must not settle what is open."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import AccountKind, ParsedStatement, ReadHints, ReadStatus
from utils.file_processor import read_statement

TODAY = dt.date(2026, 11, 23)


def read(text: str, **hints) -> ParsedStatement:
    told = {"currency": "INR", "today": TODAY, **hints}
    return read_statement("\n".join(text.split("|")).encode(), ReadHints(**told))


def amounts(parsed: ParsedStatement) -> list[float]:
    return [float(one.amount) for one in parsed.transactions]


def test_words_for_the_way_stay_beside_a_net_amount():
    parsed = read(
        "Date,Type,Description,Gross,Fee,Net|"
        "2026-03-01,Credit,Client A,100.00,3.00,97.00|"
        "2026-03-02,Debit,Hosting,20.00,0.00,20.00|"
        "2026-03-03,Credit,Client B,200.00,6.00,194.00|"
        "2026-03-24,Debit,Domain,15.00,0.00,15.00"
    )
    assert amounts(parsed) == [97, -20, 194, -15]


@pytest.mark.parametrize("kind", [AccountKind.BANK, AccountKind.CARD])
def test_what_was_paid_with_a_fee_is_no_silent_income(kind: AccountKind):
    parsed = read(
        "Date,Description,Net amount,Fee,Total paid|2026-03-01,Shop,100.00,3.00,103.00|"
        "2026-03-22,Cafe,20.00,0.00,20.00|2026-03-23,Shop,200.00,6.00,206.00",
        kind=kind,
    )
    asked = parsed.status is ReadStatus.QUESTION
    assert asked or all(amount < 0 for amount in amounts(parsed))


def test_a_proved_overdraft_with_refunds_from_shops_is_not_settled_as_own_books():
    parsed = read(
        "Date,Details,Debit,Credit,Balance|"
        "2026-03-05,NEFT Tunga traders,500.00,,1500.00 Dr|"
        "2026-03-09,Amazon,,50.00,1450.00 Dr|"
        "2026-03-15,RTGS Kapila mills,300.00,,1750.00 Dr|"
        "2026-03-16,Swiggy,,20.00,1730.00 Dr|2026-03-18,Zomato,,80.00,1650.00 Dr"
    )
    asked = parsed.status is ReadStatus.QUESTION
    assert asked or amounts(parsed) == [-500, 50, -300, 20, 80]


def test_what_is_owed_and_paid_back_keeps_its_columns():
    parsed = read(
        "Date,Description,Debit,Credit,Balance|2026-03-01,Grocer,50.00,,50.00|"
        "2026-03-02,Cinema,40.00,,90.00|2026-03-13,Payment received,,90.00,0.00|"
        "2026-03-14,Refund Zara,,20.00,20.00|2026-03-15,Refund Zara,,10.00,30.00",
        kind=AccountKind.CARD,
    )
    assert amounts(parsed) == [-50, -40, 90, 20, 10]


def test_an_amount_told_for_comparison_leaves_accounts_their_currencies():
    parsed = read(
        "Date,Description,Amount,Currency,Amount in USD|"
        "2026-03-01,Client,100.00,GBP,127.00|2026-03-02,Hosting,-20.00,USD,-20.00|"
        "2026-03-23,Shoes,-50.00,EUR,-54.10|2026-03-24,Tea,-5.00,USD,-5.00",
        currency="GBP",
    )
    assert amounts(parsed) == [100, -20, -50, -5]


def test_small_amounts_under_a_word_for_values_are_no_days():
    parsed = read(
        "Data;Descrição;Valor;Tipo|2026-03-01;Café;5.10;D|2026-03-02;Pão;12.05;D|"
        "2026-03-23;Salário;30.04;C"
    )
    assert amounts(parsed) == [-5.10, -12.05, 30.04]


def test_the_same_rows_as_booked_are_no_second_account():
    parsed = read(
        "Transaction,,,Booked,,|Date,Amount,Currency,Date,Amount,Currency|"
        "2026-03-01,-5.00,USD,2026-03-02,-4.60,EUR|"
        "2026-03-05,-12.00,EUR,2026-03-26,-12.00,EUR|"
        "2026-03-07,-10.00,USD,2026-03-28,-9.20,EUR"
    )
    assert len(parsed.transactions) == 3


def test_one_row_with_both_sides_takes_no_credits_away():
    days = [f"2026-03-{n:02}" for n in range(1, 26)]
    rows = [
        f"{day},Text {n},{'' if n % 4 == 3 else n + 1.25},{n + 2.5 if n % 4 == 3 else ''}"
        for n, day in enumerate(days)
    ]
    parsed = read("|".join([*rows, "2026-03-26,Correction,5.00,7.00"]))
    assert len(parsed.row_errors) == 1
    assert len(parsed.transactions) == len(days)


def test_a_currency_before_an_amount_is_no_weekday():
    text = (
        "Period 01/03/2026 - 31/03/2026|Date,Description,Amount|01/03,Grocer,EUR 5.10|"
        "14/03,Cinema,EUR 12.05|23/03,Bus,EUR 4.12"
    )
    assert [abs(one) for one in amounts(read(text))] == [5.10, 12.05, 4.12]


SIGNED_IF_BOOKED = (
    "Date,Status,Text,Type,Amount|2025-06-30,Done,Interest,Interest,0.50|"
    "2025-06-16,Cancelled,Savings,{},-100.00|2025-06-13,Done,Alfa,Deposit,1000.00"
)


def test_a_row_that_is_not_booked_shows_what_a_minus_is():
    parsed = read(SIGNED_IF_BOOKED.format("Withdrawal"))
    assert parsed.status is ReadStatus.OK
    assert amounts(parsed) == [0.5, 1000]


def test_a_minus_may_say_that_a_row_was_taken_back():
    parsed = read(SIGNED_IF_BOOKED.format("Deposit"))
    assert [question.kind for question in parsed.questions] == ["direction"]


def test_a_name_of_two_letters_names_the_words_below_it():
    table = (
        "Data;Causale;Importo;{}|15/01/2025;POS;10,00;D|16/01/2025;Bonifico;1000,00;A|"
        "31/01/2025;Spese;1,50;D"
    )
    named = read(table.format("D/A"))
    assert named.status is ReadStatus.OK
    assert amounts(named) == [-10, 1000, -1.5]
    assert read(table.format("Tipo")).status is ReadStatus.QUESTION


def test_a_name_above_currencies_is_that_of_the_amounts_beside_them():
    parsed = read(
        "Datum,Omschrijving,Mutatie,,Saldo,|30-06-2025,Rente,EUR,0.05,EUR,990.05|"
        "16-06-2025,Kosten,EUR,-10.00,EUR,990.00|13-06-2025,Storting,EUR,9.00,EUR,1000.00"
    )
    assert parsed.status is ReadStatus.OK
    assert amounts(parsed) == [0.05, -10, 9]
    assert [float(one.balance) for one in parsed.transactions] == [990.05, 990, 1000]
    assert {one.currency for one in parsed.transactions} == {"EUR"}
