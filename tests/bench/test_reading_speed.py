from __future__ import annotations

import datetime as dt
import time

import pytest

from utils.domain import ReadHints
from utils.file_processor import read_statement

HEADER = "Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance\n"


def statement(count: int) -> bytes:
    """Write a bank's CSV in which no two narrations are the same."""
    lines, balance = [HEADER], 90_000_000
    for n in range(count):
        day = dt.date(2015, 1, 1) + dt.timedelta(days=n * 3000 // count)
        amount = 100 + n * 7919 % 90_000
        balance -= amount
        lines.append(
            f"{day:%d/%m/%Y},UPI-SHOP {n % 311}-shop{n % 977}@bank-{10**11 + n},"
            f"{amount / 100:.2f},,{balance / 100:.2f}\n"
        )
    return "".join(lines).encode()


def seconds_per_row(count: int) -> float:
    content, best = statement(count), float("inf")
    for _ in range(2):
        start = time.process_time()
        parsed = read_statement(content, ReadHints())
        best = min(best, time.process_time() - start)
        assert len(parsed.transactions) == count
    return best / count


@pytest.mark.bench
def test_a_row_of_a_big_file_costs_no_more_than_twice_one_of_a_small_file():
    seconds_per_row(100)  # patterns are compiled, libraries are loaded

    small, big = seconds_per_row(1_000), seconds_per_row(50_000)

    print(f"\n1,000 rows: {small * 1e6:.0f} µs each; 50,000 rows: {big * 1e6:.0f} µs")
    assert big <= 2 * small
