"""Ledgers of the holder's own books: debit is money in, whoever exports them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from utils.domain import AccountKind, BalanceStatus, ReadHints, ReadStatus
from utils.file_processor import read_statement

VOUCHERS = "Date,Particulars,Vch Type,Vch No.,Debit,Credit"
RECEIVED = "5-Mar-26,{to}Kapila,{receipt},1,5000.00,"
PAID = "9-Mar-26,{by}Tunga,{payment},2,,1234.50"


def read(*lines: str, kind: str = "bank", direction: str | None = None):
    hints = ReadHints("ledger.csv", AccountKind(kind), direction=direction)
    return read_statement("\n".join(lines).encode(), hints)


def amounts(*lines: str, kind: str = "bank") -> list[float]:
    parsed = read(*lines, kind=kind)
    assert parsed.status is ReadStatus.OK
    return [float(row.amount) for row in parsed.transactions]


@pytest.mark.parametrize(
    ("receipt", "payment"),
    [
        ("Receipt", "Payment"),
        ("Rcpt", "Pymt"),
        ("Bank Receipt", "Bank Payments"),
        ("Journal", "Payment"),
    ],
)
@pytest.mark.parametrize(("to", "by"), [("", ""), ("To ", "By "), ("Dr ", "Cr ")])
def test_types_of_vouchers_say_that_debit_is_money_in(receipt, payment, to, by):
    received = RECEIVED.format(to=to, receipt=receipt)
    paid = PAID.format(by=by, payment=payment)

    assert amounts(VOUCHERS, received, paid) == [5000, -1234.5]


def test_types_of_vouchers_speak_without_their_name():
    header = "Date,Account,Type,Vch/Bill No,Debit(Rs.),Credit(Rs.)"

    assert amounts(
        header,
        "05-03-2026,Kapila,Rcpt,1,5000.00,",
        "19-03-2026,Tunga,Pymt,2,,1234.50",
    ) == [5000, -1234.5]


def test_vouchers_of_a_society_that_writes_its_members_side_are_believed():
    """It receives what a member's account is credited."""
    assert amounts(
        VOUCHERS, "5-Mar-26,Kapila,Receipt,1,,5000.00", "9-Mar-26,B,Payment,2,80.00,"
    ) == [5000, -80]


def test_texts_say_that_debit_is_money_in():
    assert amounts(
        "Date,Particulars,Debit,Credit",
        "05/03/2026,To Salary,5000.00,",
        "09/03/2026,By Swiggy,,450.00",
        "15/03/2026,By Amazon,,99.00",
    ) == [5000, -450, -99]


def test_a_salary_that_a_firm_pays_is_no_income():
    parsed = read(
        VOUCHERS,
        "5-Mar-26,By Salary Ravi,Journal,1,,5000.00",
        "9-Mar-26,By Salary Asha,Journal,2,,5000.00",
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_the_side_of_the_opening_balance_says_whose_books_they_are():
    opened = "1-Mar-26,Dr Opening Balance,,,900.00,"
    rows = "5-Mar-26,Kapila,Journal,1,50.00,", "9-Mar-26,Tunga,Contra,2,,80.00"

    assert amounts(VOUCHERS, opened, *rows) == [50, -80]


@pytest.mark.parametrize("answer", ["split", "split_swapped"])
@pytest.mark.parametrize(
    "lines",
    [
        (VOUCHERS, "5-Mar-26,Kapila,Journal,1,50.00,", "9-Mar-26,B,Contra,2,,80.00"),
        (
            "Date,Particulars,Debit,Credit",
            "05/03/2026,To Kapila,50.00,",
            "19/03/2026,By Tunga,,80.00",
        ),
        (  # overdrawn, or somebody else's books
            f"{VOUCHERS},Balance",
            "5-Mar-26,Kapila,Journal,1,50.00,,950.00 Cr",
            "9-Mar-26,Tunga,Journal,2,,80.00,1030.00 Cr",
            "9-Mar-26,Tunga,Journal,3,,20.00,1050.00 Cr",
        ),
        (  # vouchers against the balance's side
            f"{VOUCHERS},Balance",
            "5-Mar-26,Kapila,Payment,1,50.00,,950.00 Dr",
            "9-Mar-26,Tunga,Receipt,2,,80.00,870.00 Dr",
            "9-Mar-26,Tunga,Receipt,3,,20.00,850.00 Dr",
        ),
    ],
)
def test_a_ledger_that_nothing_settles_is_asked_about(lines, answer):
    parsed = read(*lines)

    (question,) = parsed.questions
    assert [reading.value for reading in question.readings] == [
        "split_swapped",
        "split",
    ]
    answered = read(*lines, direction=answer)
    assert answered.status is ReadStatus.OK
    sign = 1 if answer == "split_swapped" else -1
    assert answered.transactions[0].amount == 50 * sign


@pytest.mark.parametrize("direction", [None, "split_swapped"])
def test_a_balance_with_dr_holds_from_the_holders_side_too(direction: str | None):
    lines = (
        f"{VOUCHERS},Balance",
        "5-Mar-26,Kapila,Journal,1,50.00,,950.00 Dr",
        "9-Mar-26,Tunga,Journal,2,,80.00,870.00 Dr",
        "12-Mar-26,Netravati,Journal,3,,20.00,850.00 Dr",
    )

    parsed = read(*lines, direction=direction)
    assert parsed.status is ReadStatus.OK
    assert [row.amount for row in parsed.transactions] == [50, -80, -20]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.ABSENT


def test_a_balance_with_cr_is_what_a_card_of_ones_own_books_owes():
    assert amounts(
        f"{VOUCHERS},Balance",
        "5-Mar-26,Kapila,Journal,1,,50.00,950.00 Cr",
        "9-Mar-26,Tunga,Journal,2,,80.00,1030.00 Cr",
        "12-Mar-26,HDFC Bank,Journal,3,930.00,,100.00 Cr",
        kind="card",
    ) == [-50, -80, 930]


def test_a_balance_without_dr_and_cr_is_proof():
    assert amounts(
        f"{VOUCHERS},Balance",
        "5-Mar-26,Kapila,Journal,1,50.00,,950.00",
        "9-Mar-26,Tunga,Journal,2,,80.00,870.00",
        "12-Mar-26,Netravati,Journal,3,,20.00,850.00",
        "12-Mar-26,Netravati,Journal,3,,20.00,830.00",
    ) == [50, -80, -20, -20]


def test_a_bank_that_begins_with_to_and_by_is_read_from_its_side():
    assert amounts(
        "Date,Particulars,Debit,Credit",
        "05/03/2026,TO CHQ 412233,50.00,",
        "09/03/2026,BY NEFT KAPILA,,80.00",
        "15/03/2026,TO TRANSFER-INB TUNGA,20.00,",
    ) == [-50, 80, -20]


def test_an_overdraft_that_a_bank_writes_stays_one():
    assert amounts(
        "Date,Particulars,Debit,Credit,Balance",
        "05/03/2026,To Kapila,50.00,,950.00 Dr",
        "09/03/2026,By Tunga,,80.00,870.00 Dr",
        "15/03/2026,To Netravati,20.00,,890.00 Dr",
    ) == [-50, 80, -20]


BALANCED = "Date,Details,Type,Debit,Credit,Balance"


def test_expenses_and_what_customers_paid_are_types_of_vouchers():
    assert amounts(
        BALANCED,
        "05/03/2026,Tunga,Expense,,50.00,950.00 Dr",
        "09/03/2026,Kapila,Customer Payment,80.00,,1030.00 Dr",
        "15/03/2026,Netravati,Vendor Payment,,20.00,1010.00 Dr",
        "16/03/2026,Kaveri,Expense,,10.00,1000.00 Dr",
    ) == [-50, 80, -20, -10]


@pytest.mark.parametrize("debit", ["", "50.00"])
def test_shops_on_the_credit_side_of_balances_with_dr_are_asked_about(debit: str):
    """An overdraft's shops are debits, those of one's own books credits."""
    step = 50 if debit else -50
    credit = "" if debit else "50.00"
    parsed = read(
        "Date,Details,Debit,Credit,Balance",
        *(
            f"{day:02}/03/2026,{shop},{debit},{credit},{1000 + n * step}.00 Dr"
            for n, (day, shop) in enumerate(
                [(5, "Swiggy"), (9, "Amazon"), (15, "BigBasket"), (21, "Zomato")]
            )
        ),
    )

    assert [row.amount for row in parsed.transactions] == [-50] * 4
    assert bool(parsed.questions) == (not debit)


def test_expenses_among_the_credits_alone_are_asked_about():
    """One row of one's own books, with nothing but a word that speaks for them."""
    header = "Date,Text,Transaction Type,Debit,Credit,Running Balance"
    parsed = read(header, "14/02/2026,Shop,Expense,,31.60,968.40 Dr")

    (question,) = parsed.questions
    assert [reading.first_rows[0].amount for reading in question.readings] == [
        Decimal("-31.60"),
        Decimal("31.60"),
    ]


def test_a_payment_among_the_credits_is_what_a_customer_paid():
    header = "Date,Text,Type,Debit,Credit"

    assert amounts(header, "14/02/2026,Order 11,payment,,31.60") == [31.6]


@pytest.mark.parametrize("names", ["Money In,Money Out", "Credit,Debit"])
def test_types_that_a_bank_names_are_no_vouchers(names: str):
    assert amounts(
        f"Date,Text,Transaction Type,{names}",
        "14/04/2025,Bookshop,Card Purchase,,95.00",
        "15/04/2025,R Ali,Inward Payment,55.00,",
    ) == [-95, 55]


def test_money_in_is_no_side_of_a_ledger():
    assert amounts(
        "Date,Text,Type,Money In,Money Out",
        "14/04/2025,Bookshop,Purchase,,95.00",
        "15/04/2025,R Ali,Payment,55.00,",
    ) == [-95, 55]


def test_short_types_of_vouchers_say_whose_books_a_brokers_ledger_is():
    assert amounts(
        "Date,Voucher Type,Narration,Debit,Credit,Balance,Dr/Cr",
        "05-03-2026,RC,Funds added,0.00,5000.00,5000.00,Cr",
        "09-03-2026,JV,Charges,23.60,0.00,4976.40,Cr",
        "15-03-2026,PY,Funds withdrawn,2000.00,0.00,2976.40,Cr",
    ) == [5000, -23.6, -2000]


@pytest.mark.parametrize(
    "names", ["डेबिट,क्रेडिट", "مدين,دائن", "חובה,זכות", "Tartozik,Követel"]
)
def test_debit_and_credit_are_sides_in_any_language(names: str):
    assert amounts(
        f"Date,Particulars,Vch Type,{names}",
        "14/04/2026,Kapila,Receipt,5000.00,",
        "15/04/2026,Tunga,Payment,,80.00",
    ) == [5000, -80]


def test_vouchers_that_contradict_withdrawals_and_deposits_are_asked_about():
    parsed = read(
        "Date,Particulars,Voucher Type,Withdrawals,Deposits",
        "14/04/2026,Kapila,Receipt,5000.00,",
        "15/04/2026,Tunga,Payment,,80.00",
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


@pytest.mark.parametrize("paid", ["Bill Payment", "UPI Payment", "Card Payment"])
def test_payments_beside_receipts_are_vouchers_however_they_were_made(paid: str):
    assert amounts(
        "Date,Name,Type,Debit,Credit",
        "14/04/2026,Kapila,Sales Receipt,5000.00,",
        f"15/04/2026,Tunga,{paid},,80.00",
    ) == [5000, -80]


def test_expenses_below_a_category_may_be_refunds():
    assert amounts(
        "Date,Text,Category,Debit,Credit",
        "14/04/2026,Hotel paid back,Expense,,80.00",
        "15/04/2026,Train paid back,Expenses,,20.00",
    ) == [80, 20]
