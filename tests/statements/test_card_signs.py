"""Cards whose amounts have one sign, and bills that a card pays."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows
from utils.domain import AccountKind


def test_one_sign_for_payments_and_purchases_of_a_card_tells_neither():
    shops = "".join(f"{day}/05/2026,Tesco Stores,{day}.20\n" for day in range(13, 27))
    parsed = read(
        f"Date,Description,Amount\n{shops}28/05/2026,Payment - thank you,300.00\n",
        AccountKind.CARD,
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_a_sign_tells_payments_from_purchases():
    parsed = read(
        "Date,Description,Amount\n14/05/2026,Tesco Stores,45.20\n"
        "15/05/2026,Bill payment,-300.00\n16/05/2026,Starbucks,3.50\n",
        AccountKind.CARD,
    )

    assert parsed.questions == ()
    assert [amount for _, amount in rows(parsed)] == ["-45.20", "300.00", "-3.50"]


def test_the_bill_of_a_shop_that_a_card_pays_is_spending():
    parsed = read(
        "Date,Type,Description,Amount\n14/05/2026,Bill payment,Netflix,45.20\n"
        "16/05/2026,Purchase,Starbucks,3.50\n18/05/2026,Refund,Tesco Stores,6.10\n",
        AccountKind.CARD,
    )

    assert [amount for _, amount in rows(parsed)] == ["-45.20", "-3.50", "6.10"]


def test_a_repayment_lowers_the_debt_of_a_card_beside_its_debits():
    table = (
        "Date,Merchant,Transaction Type,Amount\n14/05/2026,Zoo,Debit,45.20\n"
        "15/05/2026,Thanks,{},30.00\n16/05/2026,Cafe,Debit,3.50\n"
        "17/05/2026,Shop,Refund,6.10\n18/05/2026,Shop,Debit,1.00\n"
    )
    known = read(table.format("Repayment"), AccountKind.CARD)
    unknown = read(table.format("Rewarded"), AccountKind.CARD)

    assert [amount for _, amount in rows(known)] == [
        "-45.20", "30.00", "-3.50", "6.10", "-1.00"]  # fmt: skip
    assert not known.questions
    assert [fault.line for fault in unknown.row_errors] == ["3"]


def test_what_is_owed_tells_the_amounts_column_where_none_has_a_name():
    parsed = read(
        "03/29/2026,Tire shop,70.30,,343.81\n03/28/2026,Metro,6.25,,273.51\n"
        "03/25/2026,Bookshop,119.15,,267.26\n03/25/2026,Cafe,12.99,,148.11\n"
        "03/15/2026,Cafe,12.51,,135.12\n",
        AccountKind.CARD,
    )

    assert not [question for question in parsed.questions if question.kind == "column"]
    assert [amount.strip("-") for _, amount in rows(parsed)] == [
        "70.30", "6.25", "119.15", "12.99", "12.51",
    ]  # fmt: skip


def test_a_direct_debit_with_the_sign_of_no_purchase_pays_the_bill():
    parsed = read(
        "Datum;Text;Betrag\n14.05.2026;Kaufladen;-45,20\n15.05.2026;Kino;-9,00\n"
        "16.05.2026;Lastschrift;54,20\n",
        AccountKind.CARD,
    )

    assert parsed.questions == ()
    assert [amount for _, amount in rows(parsed)] == ["-45.20", "-9.00", "54.20"]


def test_direct_debits_in_most_rows_pay_no_bill():
    parsed = read(
        "Datum;Text;Betrag\n14.05.2026;Lastschrift;-45,20\n"
        "15.05.2026;Lastschrift;-9,00\n16.05.2026;Kino;4,20\n",
        AccountKind.CARD,
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


@pytest.mark.parametrize(
    ("kind", "text", "asked"),
    [
        (AccountKind.BANK, "Refund", False),
        (AccountKind.BANK, "Alfa", True),
        (AccountKind.CARD, "Incoming payment", False),
        (AccountKind.CARD, "Alfa", True),
    ],
)
def test_of_two_columns_without_names_the_one_with_a_minus_is_what_went(
    kind: AccountKind, text: str, *, asked: bool
):
    parsed = read(
        f'"30/12/2024","Beta","-10.00",""\n"29/12/2024","{text}","","100.00"\n'
        '"29/12/2024","Gamma","-1,000.00",""\n',
        kind,
    )

    assert bool(parsed.questions) == asked
    assert [amount for _, amount in rows(parsed)] == ["-10.00", "100.00", "-1000.00"]


def test_a_refund_says_what_the_sign_of_a_direct_debit_is():
    parsed = read(
        "Date,Description,Amount\n14/05/2026,Refund Alfa,-45.20\n"
        "15/05/2026,Beta,-9.00\n17/05/2026,Direct Debit,54.20\n",
        AccountKind.CARD,
    )

    assert not parsed.questions
    assert [amount for _, amount in rows(parsed)] == ["45.20", "9.00", "-54.20"]


def test_a_card_that_was_loaded_without_a_sign_is_asked_about():
    parsed = read(
        "Date,Description,Type,Amount\n14/05/2026,Alfa,Purchase,20.00\n"
        "15/05/2026,Beta,Load,500.00\n17/05/2026,Gamma,Purchase,33.00\n",
        AccountKind.CARD,
    )

    assert [question.kind for question in parsed.questions] == ["direction"]
