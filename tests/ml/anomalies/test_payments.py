import pandas as pd
import pytest

from ml.anomalies.payments import collect_payments
from ml.columns import Columns


def are_fees(*narrations, category="Shopping"):
    rows = pd.DataFrame(
        {
            "date": pd.Timestamp("2026-05-04"),
            "amount": -100.0,
            "description": narrations,
            "payee": "",
            "category": category,
        }
    )
    return collect_payments(Columns(rows)).is_fee.tolist()


@pytest.mark.parametrize(
    "narration",
    [
        "ANNUAL FEE",
        "Card fees 05/26",
        "SMS CHARGES",
        "DEBIT CARD CHRG",
        "chgs incl gst",
        "PENALTY",
        "penalties waived",
        "DEBIT INTEREST",
        "INT.PD 01-03",
        "INTPD",
        "overdraft",
        "OVERLIMIT",
        "CHEQUE BOUNCE",
        "chq bounce 00042",
        "ECS BOUNCE",
        "NACH BOUNCE",
        "EMI BOUNCE",
        "BOUNCE CHRG",
        "FX MARKUP",
        "fuel surcharge",
        "LATE PAYMENT",
        "NSF",
        "AMB NOT KEPT",
        "MIN BAL",
    ],
)
def test_words_of_banks_make_a_fee(narration):
    assert are_fees("GROCER", narration, "TAXI") == [False, True, False]


def test_a_word_inside_another_makes_no_fee():
    assert not any(
        are_fees("COFFEE HOUSE", "BOUNCE SCOOTERS", "TRANSFER", "RECHARGE", "LAMB CO")
    )


def test_each_of_two_lines_of_a_narration_is_searched():
    assert are_fees("PAID\nANNUAL FEE", "PAID\nTAXI") == [True, False]


def test_a_fee_of_a_school_is_none():
    assert are_fees("TUITION FEE", category="Education") == [False]
