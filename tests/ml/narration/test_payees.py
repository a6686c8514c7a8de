"""Who a payee is, however the name is spelled."""

from __future__ import annotations

import pytest

from ml.narration import GENERIC_PAYEES, parse, payee_key


@pytest.mark.parametrize(
    ("text", "payee"),
    [
        ("IB BILLPAY DR-HDFCCS-416021XXXXXX1234", "HDFC Credit Card"),
        ("IB BILLPAY DR-HDFCCN-416021XXXXXX1234", "HDFC Credit Card"),
        ("IB BILLPAY DR-ICICI CARD", "ICICI Credit Card"),
        ("BILLPAY DR-AMEX CC", "Amex Credit Card"),
        ("MB BILLPAY HDFC CARD", "HDFC Credit Card"),
        ("BIL/BPAY/000123456789/SBI CARD", "SBI Credit Card"),
        ("BBPS/HDFC BANK CREDIT CARD/123", "HDFC Credit Card"),
        ("ACH D- SBI CARDS AND PAYMENT-123456", "SBI Credit Card"),
        ("AUTOPAY SI-TAD", "Credit card payment"),
    ],
)
def test_a_cards_bill_is_known_however_the_biller_is_spelled(text, payee):
    assert parse(text).payee == payee


@pytest.mark.parametrize(
    ("text", "payee"),
    [
        ("IB BILLPAY DR-HDFCTATA POWER", "Tata Power"),
        ("IB BILLPAY DR-GIFT CARD STORE", "Gift Card Store"),
        ("POS 416021XXXXXX1234 ICICI LOMBARD", "ICICI Lombard"),
    ],
)
def test_not_every_card_or_bank_is_a_cards_bill(text, payee):
    assert parse(text).payee == payee


@pytest.mark.parametrize(
    "spellings",
    [
        ["SWIGGY", "Swiggy Bangalore", "swiggy8@ybl", "SWIGGY*ORDER 1234"],
        ["McDonald's", "MCDONALDS 1234", "MCDONALD'S"],
        ["Sharma Sweets", "SHARMA SWEETS DELHI", "Sharma Sweets Pvt Ltd"],
        ["PAYPAL *SPOTIFY", "Spotify AB"],
    ],
)
def test_spellings_of_one_payee_share_a_key(spellings):
    assert len({payee_key(s) for s in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ravi Kumar S", "Ravi Kumar"),
        ("Wendy S", "Wendy's"),
        ("Zara Khan", "Zara"),
        ("H M Patel", "H&M"),
        ("ravi77@okaxis", "ravi78@okaxis"),
        ("Mr A Rao", "Mrs A Rao"),
        ("Anita Salem", "Anita"),
        ("Transfer to XX1234", "Transfer to XX9876"),
    ],
)
def test_two_persons_are_never_merged(one, other):
    assert payee_key(one) != payee_key(other)


def test_an_empty_narration_has_no_payee():
    assert parse("  \n ").payee == ""


def test_a_payee_that_tells_only_how_money_moved_is_generic() -> None:
    for text in ("UPI", "ATM WDL 12", "TRANSFER", "CASH DEP", "CHEQUE"):
        assert payee_key(parse(text).payee) in GENERIC_PAYEES
    for text in ("UPI-MEENA P-m@ybl", "CHQ 123456", "TRANSFER TO MEENA P"):
        assert payee_key(parse(text).payee) not in GENERIC_PAYEES


@pytest.mark.parametrize(
    "texts",
    [
        ("SQ *BLUE BOTTLE COFFEE 0123 OAKLAND CA", "BLUE BOTTLE COFFEE #12"),
        ("TST* THE LITTLE OWL NEW YORK NY", "THE LITTLE OWL 0032"),
        ("PY *JOES GARAGE", "SP *JOES GARAGE", "JOES GARAGE"),
        ("CCV*FEBO LEIDSEPLEIN", "FEBO 0112"),
        ("REWE SAGT DANKE. 45332//BERLIN/DE", "REWE MARKT GMBH", "Rewe 221 Koeln"),
        ("COMPRA TARJ. 4021 MERCADONA AVDA VALENCIA", "Mercadona 2231"),
        ("CB CARREFOUR CITY LYON", "CARTE 12/03 CARREFOUR CITY"),
        ("IZ *GREEN GROCER LTD", "iZettle *Green Grocer"),
        ("PAYSTACK*MAMA CASS LAGOS", "FLW*MAMA CASS LAGOS"),
    ],
)
def test_foreign_spellings_of_one_shop_are_one_payee(texts):
    assert len({payee_key(parse(text).payee) for text in texts}) == 1
