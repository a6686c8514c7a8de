"""Sizes without signs: the balance tells, then a second balance, then texts."""

from __future__ import annotations

import pytest

from utils.domain import AccountKind, BalanceStatus, ReadHints, ReadStatus
from utils.file_processor import read_statement
from utils.sentences import plain

NEWEST_FIRST = """Date,Narration,Amount,Balance
25/03/2026,SWIGGY,46.00,3900.00
15/03/2026,ALPHA,2000.00,3946.00
10/03/2026,BETA,54.00,1946.00
05/03/2026,{oldest},2000.00,2000.00
"""


def read(text: str):
    return read_statement(text.encode(), ReadHints("a.csv", AccountKind.BANK))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("SALARY FEBRUARY", 2000),
        ("AMAZON", -2000),
        ("UPI/DR/412233445566/TUNGA", -2000),
        ("Received from TUNGA", 2000),
    ],
)
def test_the_text_of_the_oldest_row_tells_its_way(text: str, amount: int):
    parsed = read(NEWEST_FIRST.format(oldest=text))

    assert [row.amount for row in parsed.transactions] == [-46, 2000, -54, amount]


def test_the_opening_balance_tells_the_way_of_the_oldest_row():
    parsed = read("Opening Balance,4000.00\n\n" + NEWEST_FIRST.format(oldest="TUNGA"))

    assert parsed.transactions[-1].amount == -2000
    assert not parsed.row_errors


def test_a_row_before_which_no_balance_stands_says_what_to_do():
    parsed = read(NEWEST_FIRST.format(oldest="TUNGA"))

    (error,) = parsed.row_errors
    assert len(parsed.transactions) == 3
    assert plain(error.reason) == (
        "No balance stands before this row, so nothing says whether its money came or "
        "went. Please add it by hand, or export the statement from an earlier day on."
    )


def test_texts_that_the_balance_belies_tell_nothing():
    text = NEWEST_FIRST.format(oldest="AMAZON").replace("ALPHA", "SWIGGY")

    assert len(read(text).row_errors) == 1


def test_a_row_that_the_balance_does_not_follow_says_so():
    text = NEWEST_FIRST.format(oldest="SALARY").replace("54.00,1946", "55.00,1946")
    more = "".join(
        f"{day:02}/02/2026,DELTA,1.00,{day}.00\n" for day in range(20, 0, -1)
    )
    parsed = read(text.replace("2000.00,2000.00", "1980.00,2000.00") + more)

    reasons = [plain(error.reason) for error in parsed.row_errors]
    assert reasons[0].startswith("The balance did not move by this amount")


def test_a_balance_before_each_row_tells_the_oldest_too():
    parsed = read("""Date,Description,Balance Before,Amount,Balance After
12/03/2026,ALPHA,0.00,2000.00,2000.00
15/03/2026,BETA,2000.00,54.32,1945.68
16/03/2026,TUNGA,1945.68,45.68,1900.00
""")

    assert [float(row.amount) for row in parsed.transactions] == [2000, -54.32, -45.68]


def test_amounts_in_the_column_of_the_other_side_follow_the_balance():
    parsed = read("""Date,Narration,Withdrawal,Deposit,Balance
01/03/2026,Opening Balance,,,1000.00
02/03/2026,ALPHA,,50.00,950.00
03/03/2026,BETA,,40.00,910.00
14/03/2026,GAMMA,,30.00,940.00
15/03/2026,DELTA,,20.00,920.00
""")

    assert [float(row.amount) for row in parsed.transactions] == [-50, -40, 30, -20]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def test_amounts_that_all_go_the_other_way_keep_their_columns():
    """The balance of a loan is what is owed."""
    parsed = read("""Date,Narration,Debit,Credit,Balance
02/03/2026,ALPHA,50.00,,50.00
03/03/2026,BETA,40.00,,90.00
14/03/2026,GAMMA,,30.00,60.00
14/03/2026,DELTA,20.00,,81.00
15/03/2026,DELTA,20.00,,101.00
""")

    assert [float(r.amount) for r in parsed.transactions] == [-50, -40, 30, -20, -20]


KINDS = """Date,Kind,{name},Amount,Balance
02/03/2026,{oldest},Tunga,50.00,950.00
03/03/2026,Goes,Kapila,40.00,910.00
04/03/2026,Comes,Netravati,30.00,940.00
05/03/2026,Goes,Kaveri,20.00,920.00
06/03/2026,Comes,Bhadra,10.00,930.00
07/03/2026,Goes,Hemavati,15.00,915.00
08/03/2026,Comes,Sharavati,25.00,940.00
09/03/2026,{other},Yagachi,5.00,935.00
"""


@pytest.mark.parametrize(("oldest", "amount"), [("Goes", -50), ("Comes", 50)])
def test_a_kind_that_the_balance_bears_out_tells_the_oldest_row(oldest, amount):
    parsed = read(KINDS.format(name="Description", oldest=oldest, other="Charge"))

    assert not parsed.row_errors
    assert parsed.transactions[0].amount == amount


@pytest.mark.parametrize(
    ("oldest", "other"), [("Charge", "Charge"), ("Comes", "Comes"), ("Swaps", "Goes")]
)
def test_a_kind_of_one_row_or_of_both_ways_tells_nothing(oldest, other):
    parsed = read(KINDS.format(name="Description", oldest=oldest, other=other))

    assert len(parsed.row_errors) == 1


def test_a_name_that_was_paid_before_does_not_tell_the_oldest_row():
    text = KINDS.format(name="Description", oldest="Goes", other="Charge")

    assert len(read(text.replace("Kind", "Payee")).row_errors) == 1


@pytest.mark.parametrize(
    ("out", "came"),
    [
        ("Nota Débito", "Nota Crédito"),
        ("WDL", "DEP"),
        ("Paid", "Recd"),
        ("Exp.", "Income"),
        ("Bill payment", "Received"),
        ("Transfer-out", "Transfer-in"),
    ],
)
def test_two_opposite_kinds_tell_the_way_of_each_row(out: str, came: str):
    parsed = read(
        "Date,Description,Type,Amount\n"
        f"05/03/2026,TUNGA,{out},50.00\n15/03/2026,KAPILA,{came},20.00\n"
    )

    assert parsed.status is ReadStatus.OK
    assert [row.amount for row in parsed.transactions] == [-50, 20]


@pytest.mark.parametrize("kind", ["Payment", "Bill payment"])
def test_the_payment_of_a_cards_bill_lowers_what_is_owed(kind: str):
    parsed = read_statement(
        (
            "Date,Description,Type,Amount\n05/03/2026,TUNGA,Purchase,50.00\n"
            f"15/03/2026,KAPILA,{kind},40.00\n16/03/2026,KAVERI,Refund,5.00\n"
        ).encode(),
        ReadHints("a.csv", AccountKind.CARD),
    )

    assert [row.amount for row in parsed.transactions] == [-50, 40, 5]


def test_whom_money_went_to_is_narrated_where_most_are_telephone_numbers():
    parsed = read(
        "Date,Kind,To/From,Amount\n05/03/2026,WDL,09988776655,50.00\n"
        "15/03/2026,WDL,TUNGA 42,40.00\n16/03/2026,DEP,09988776655,5.00\n"
    )

    assert "09988776655" in parsed.transactions[0].narration
    assert "TUNGA 42" in parsed.transactions[1].narration


@pytest.mark.parametrize(("oldest", "asked"), [("Cash In", False), ("Gift", True)])
def test_a_word_whose_opposite_is_proved_tells_the_oldest_row(oldest: str, asked):
    parsed = read(
        "Date,Details,Kind,Amount,Charge,Balance\n"
        f"13/11/2025,Agent 14,{oldest},2000.00,0.00,2120.00\n"
        "14/11/2025,Tunga,Send Money,500.00,5.00,1615.00\n"
        "19/11/2025,Kapila,Recharge,59.00,0.00,1556.00\n"
        "20/11/2025,Agent 15,Cash Out,1000.00,18.00,538.00\n"
    )

    assert bool(parsed.questions) == asked
    oldest_amount, *amounts = (row.amount for row in parsed.transactions)
    assert amounts == [-505, -59, -1018]
    assert asked or oldest_amount == 2000


@pytest.mark.parametrize(
    ("out", "other"), [("Redemption", "Load"), ("CRD", "DEP"), ("Payment", "Load")]
)
def test_words_that_mean_either_way_are_asked_about(out: str, other: str):
    parsed = read(
        "Date,Description,Type,Amount\n"
        f"05/03/2026,TUNGA,{out},50.00\n15/03/2026,KAPILA,{other},20.00\n"
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


@pytest.mark.parametrize(
    "text",
    ["Paid to you by Tunga", "Sent to you", "Paid to a/c 12", "Paid to X from Y"],
)
def test_what_was_paid_to_the_holder_is_asked_about(text: str):
    parsed = read(f"Date,Description,Amount\n15/03/2026,{text},50.00\n")

    assert [question.kind for question in parsed.questions] == ["direction"]
