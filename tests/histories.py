"""Random histories of one account, cut into the statements that a bank would send."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.importing import JANUARY, row

if TYPE_CHECKING:
    from utils.domain import ParsedTransaction

NARRATIONS = (
    "TEA",
    "TEA STALL",
    "TOAST",
    "UPI-SWIGGY-ORDER 77",
    "UPI-SWIGGY-LUNCH",
    "T",
)


@dataclass(frozen=True)
class History:
    """All that happened, and statements that together tell all of it.

    `told` has a list of rows for each statement: whole days of the truth, with
    narrations cut short, and without balances or references where the bank leaves
    them out.
    """

    truth: tuple[ParsedTransaction, ...]
    told: tuple[tuple[ParsedTransaction, ...], ...]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw a history of up to six days and up to four statements that overlap."""
    days = draw(st.integers(1, 6))
    moved = draw(
        st.lists(
            st.tuples(
                st.integers(0, days - 1),
                st.sampled_from([-5, -5, -100, 7]),
                st.sampled_from(NARRATIONS),
                st.booleans(),
            ),
            min_size=1,
            max_size=14,
        )
    )
    truth, balance = [], Decimal(1000)
    for number, (day, amount, narration, referenced) in enumerate(sorted(moved)):
        balance += amount
        truth.append(
            row(
                JANUARY + dt.timedelta(days=day),
                str(amount),
                narration,
                balance=str(balance),
                reference=str(425512345678 + number * 37) if referenced else None,
            )
        )
    return History(tuple(truth), tuple(_told(draw, truth, days)))


def _told(
    draw: st.DrawFn, truth: list[ParsedTransaction], days: int
) -> list[tuple[ParsedTransaction, ...]]:
    spans = [
        sorted(draw(st.tuples(st.integers(0, days - 1), st.integers(0, days - 1))))
        for _ in range(draw(st.integers(0, 3)))
    ]
    statements = []
    for first, last in [(0, days - 1), *spans]:
        length = draw(st.sampled_from([1, 3, 5, 12, 99]))
        balances, references = draw(st.booleans()), draw(st.booleans())
        rows = [
            row(
                one.posting_date,
                str(one.amount),
                one.narration[:length],
                balance=str(one.balance) if balances else None,
                reference=one.bank_reference if references else None,
            )
            for one in truth
            if first <= (one.posting_date - JANUARY).days <= last
        ]
        statements.append(tuple(draw(st.permutations([rows, rows[::-1]]))[0]))
    return draw(st.permutations(statements))
