"""Cards whose amounts have one sign, and bills that a card pays."""

from __future__ import annotations

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
