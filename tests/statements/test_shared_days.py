"""Accounts beside each other that share the columns of days and texts."""

from __future__ import annotations

import pytest

from tests.statements.test_beside import read

_HEADER = "Date,Text,Debit,Credit,Balance,Debit,Credit,Balance"


def test_accounts_that_share_their_days_are_read_apart():
    parsed = read(
        ",,DEPOSIT,,,SAVINGS,,",
        _HEADER,
        "14/04/2026,Salary,,1000,43000,,500,8620",
        "16/04/2026,Cash,,,43000,2000,,6620",
        "18/04/2026,Refund,5000,,38000,,,6620",
    )
    names = {one.id: one.number_masked for one in parsed.accounts}

    assert [(names[row.account], row.narration, float(row.amount))
            for row in parsed.transactions] == [
        ("DEPOSIT", "Salary", 1000.0), ("DEPOSIT", "Refund", -5000.0),
        ("SAVINGS", "Salary", 500.0), ("SAVINGS", "Cash", -2000.0),
    ]  # fmt: skip
    assert parsed.row_errors == ()


def test_one_account_in_two_currencies_is_one_account():
    parsed = read(
        ",,KES,,,USD,,",
        _HEADER,
        "14/04/2026,Salary,,1000,43000,,10,430",
        "16/04/2026,Cash,2000,,41000,20,,410",
        "18/04/2026,Refund,,500,41500,,5,415",
    )

    assert len(parsed.transactions) == 3


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            ("14/04/2026,Salary,,1000,43000,,1000,43000",
             "16/04/2026,Cash,20,,42980,30,,42970",
             "18/04/2026,Refund,,500,43480,,,42970",
             "19/04/2026,Gift,,,43480,70,,42900"), id="planned"),
        pytest.param(
            ("14/04/2026,Salary,,1000,43000,,,43000",
             "16/04/2026,Cash,20,,42980,,,42980",
             "18/04/2026,Hotel,,,42980,50,,42930"), id="pending"),
    ],
)  # fmt: skip
def test_what_is_planned_or_pending_is_no_account_of_its_own(rows):
    parsed = read(",,ONE,,,OTHER,,", _HEADER, *rows)

    assert len(parsed.accounts) == 1
