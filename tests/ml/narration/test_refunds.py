"""What comes back is told from what is paid."""

from __future__ import annotations

import pytest

from ml.narration import parse


@pytest.mark.parametrize(
    ("text", "payee"),
    [
        ("POS REFUND 416021XXXXXX1234 AMAZON", "Amazon"),
        ("POS 416021XXXXXX1234 REFUND AMAZON", "Amazon"),
        ("POS REV 416021XXXXXX1234 FLIPKART", "Flipkart"),
        ("POS PUR REV/416021XXXXXX1234/BIGBASKET", "BigBasket"),
        ("REV POS 416021XXXXXX1234 AMAZON", "Amazon"),
        ("VISA REFUND AMAZON.IN", "Amazon"),
        ("CARD REFUND FROM TESCO STORES", "Tesco"),
        ("PURCHASE RETURN AUTHORIZED ON 03/12 TARGET 00012 AUSTIN TX", "Target"),
        ("UPI/REFUND/512345678901/SWIGGY", "Swiggy"),
    ],
)
def test_what_comes_back_names_who_sends_it(text, payee):
    assert (parse(text).payee, parse(text).is_refund) == (payee, True)


@pytest.mark.parametrize(
    "text", ["ECS RETURN CHARGES", "IMPS RETURN CHGS 12345", "POS RETURN FEE"]
)
def test_what_a_return_costs_is_no_refund(text):
    assert not parse(text).is_refund


@pytest.mark.parametrize(
    "text",
    [
        "REV-UPI-SWIGGY-SWIGGY8@YBL-YESB0YBLUPI-412345678900-SENT",
        "Refund: COPPER KETTLE (650-3198939)",
        "HOTEL.COM REFUND",
        "Rückerstattung Bahn",
    ],
)
def test_refunds_and_reversals_are_flagged(text):
    assert parse(text).is_refund


def test_a_loan_that_a_friend_returns_is_no_refund():
    assert not parse("UPI/CR/609812345600/MEENA/PUNB/meena@pnb/Loan return").is_refund


def test_a_reversal_and_its_original_share_payee_and_reference():
    original = parse("UPI-MEENA P-MEENA@YBL-YESB0YBLUPI-412345678900-SENT")
    reversal = parse("REV-UPI-MEENA P-MEENA@YBL-YESB0YBLUPI-412345678900-SENT")
    assert reversal.payee == original.payee
    assert reversal.bank_reference == original.bank_reference
