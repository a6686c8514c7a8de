"""Ticks that say which way an amount went."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows
from utils.errors import StatementError


def test_a_tick_below_in_or_out_tells_the_way():
    parsed = read(
        "Date,Details,Amount,In,Out,Receipt kept\n"
        "14/05/2026,Collection,2150.00,✓,,✓\n15/05/2026,Jerseys,1340.00,,✓,✓\n"
        "16/05/2026,Sponsor,86.40,✓,,\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["2150.00", "-1340.00", "86.40"]


def test_ticks_in_both_tell_nothing():
    with pytest.raises(StatementError):
        read(
            "Date,Details,Amount,In,Out\n"
            "14/05/2026,Collection,2150.00,x,x\n15/05/2026,Jerseys,1340.00,,x\n"
            "16/05/2026,Sponsor,86.40,x,\n"
        )


def test_ticks_below_kinds_of_cards_tell_no_way():
    parsed = read(
        "Date,Details,Amount,Debit card,Credit card\n14/05/2026,Shop,21.00,x,\n"
        "15/05/2026,Jerseys,13.00,,x\n16/05/2026,Sponsor,86.40,x,\n"
    )

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_the_account_that_was_debited_is_no_tick():
    with pytest.raises(StatementError):
        read(
            "Date,Details,Amount,Debit,Credit\n14/05/2026,Collection,2150.00,Bank,\n"
            "15/05/2026,Jerseys,1340.00,,Bank\n16/05/2026,Sponsor,86.40,Bank,\n"
        )
