"""Signs that several currencies share: $, ¥, kr, Rs, £."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import AccountKind, ReadHints
from utils.file_processor import read_statement


def currency(text: str, home: str) -> str:
    hints = ReadHints(
        file_name="statement.csv",
        kind=AccountKind.BANK,
        currency=home,
        today=dt.date(2026, 11, 15),
    )
    parsed = read_statement(text.encode(), hints)
    (account,) = parsed.accounts
    assert {row.currency for row in parsed.transactions} == {account.currency}
    return account.currency


def table(sign: str, *, cents: str = ".20", above: str = "") -> str:
    return (
        f"{above}Date,Description,Amount,Balance\n"
        f"13/05/2026,Groceries,-{sign}45{cents},{sign}954{cents}\n"
        f"14/05/2026,Salary,{sign}500{cents},{sign}1454{cents}\n"
        f"25/05/2026,Fuel,-{sign}54{cents},{sign}1400{cents}\n"
    )


@pytest.mark.parametrize(
    ("sign", "home", "meant"),
    [
        ("$", "AUD", "AUD"),
        ("$", "SGD", "SGD"),
        ("$", "USD", "USD"),
        ("$", "INR", "USD"),
        ("US$", "AUD", "USD"),
        ("Rs.", "LKR", "LKR"),
        ("Rs.", "EUR", "INR"),
        ("kr ", "NOK", "NOK"),
        ("£", "EGP", "EGP"),
        ("¥", "JPY", "CNY"),
    ],
)
def test_a_shared_sign_is_the_users_currency_where_it_can_be(sign, home, meant):
    assert currency(table(sign), home) == meant


def test_what_the_letterhead_names_goes_before_the_users_currency():
    text = table("$", above="Account currency: SGD\n\n")
    assert currency(text, "AUD") == "SGD"


def test_yen_have_no_cents():
    assert currency(table("¥", cents=""), "INR") == "JPY"
    assert currency(table("¥", cents=""), "CNY") == "CNY"


def test_a_column_of_signs_is_read_like_signs_beside_amounts():
    text = (
        "Date,Description,Currency,Amount\n13/05/2026,Groceries,$,-45.20\n"
        "14/05/2026,Salary,$,500.20\n25/05/2026,Fuel,$,-54.20\n"
    )
    assert currency(text, "CAD") == "CAD"
    assert currency(text, "INR") == "USD"
