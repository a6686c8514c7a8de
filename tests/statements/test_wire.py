from __future__ import annotations

import pickle

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


def test_a_statement_without_transactions_arrives():
    parsed = read_statement(TEXT.splitlines()[0] + b"\n", ReadHints())

    assert unpack(pack(parsed)) == parsed
