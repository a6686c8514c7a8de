from __future__ import annotations

import pickle
from dataclasses import replace
from decimal import Decimal

import pytest

from utils.domain import ReadHints
from utils.file_processor import read_statement
from utils.statements.wire import pack, unpack

TEXT = b"""Date,Value Date,Narration,Withdrawal,Deposit,Balance
13/01/2024,,ATM WDL,5.00,,95.00
14/01/2024,15/01/2024,SALARY,,7.50,102.50
"""


def test_a_statement_arrives_as_it_was_sent():
    parsed = read_statement(TEXT, ReadHints())

    arrived = unpack(pickle.loads(pickle.dumps(pack(parsed))))

    assert arrived == parsed
    assert len(arrived.transactions) == 2


def test_what_arrived_is_looked_at_like_any_sequence():
    parsed = read_statement(TEXT, ReadHints())
    arrived = unpack(pack(parsed)).transactions

    assert arrived[1] == parsed.transactions[1]
    assert arrived[:1] == parsed.transactions[:1]
    assert hash(arrived) == hash(parsed.transactions)
    assert arrived != "no transactions"
    assert arrived != 2


@pytest.mark.parametrize("amount", ["-0.5", "12.345", "1E+2", "7", "7.50"])
def test_an_amount_keeps_its_digits_on_the_way(amount):
    parsed = read_statement(TEXT, ReadHints())
    sent = replace(parsed.transactions[0], amount=Decimal(amount))

    [arrived] = unpack(pack(replace(parsed, transactions=(sent,)))).transactions

    assert str(arrived.amount) == amount


def test_a_statement_without_transactions_arrives():
    parsed = read_statement(TEXT.splitlines()[0] + b"\n", ReadHints())

    assert unpack(pack(parsed)) == parsed
