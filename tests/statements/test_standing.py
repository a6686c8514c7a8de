"""Rows that numbers prove to be balances or sums, whatever they are called."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import ParsedStatement, ReadHints, ReadStatus
from utils.file_processor import read_statement

MOVES = (-120, 2000, -75, -300, -18, -42)


def read(*lines: str) -> ParsedStatement:
    hints = ReadHints(currency="EUR", today=dt.date(2026, 11, 23))
    return read_statement("\n".join(lines).encode(), hints)


def moved(parsed: ParsedStatement) -> list[int]:
    assert parsed.status is ReadStatus.OK
    return [int(one.amount) for one in parsed.transactions]


def plain(*amounts: int, words: dict[int, str] | None = None) -> list[str]:
    said = words or {}
    rows = [
        f"{13 + n}.10.2025;{said.get(n, f'Shop {n}')};{amount},00"
        for n, amount in enumerate(amounts)
    ]
    return ["Date;Text;Amount", *rows]


def split(*rows: tuple[int, str, int, int]) -> list[str]:
    lines = [
        f"{day}.10.2025;{text};{-amount if amount < 0 else ''};"
        f"{amount if amount > 0 else ''};{balance}"
        for day, text, amount, balance in rows
    ]
    return ["Date;Text;Debit;Credit;Balance", *lines]


def test_a_balance_before_and_after_is_no_movement():
    closing = 500 + sum(MOVES)
    words = {0: "Stand vorher", 7: "Stand nachher"}
    parsed = read(*plain(500, *MOVES, closing, words=words))
    assert moved(parsed) == list(MOVES)
    assert parsed.skipped_lines == 2


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (500, 501 + sum(MOVES), {0: "Stand vorher", 7: "Stand nachher"}),
        (500, 500 + sum(MOVES), {0: "Rent", 7: "Bakery"}),
        (500, 500 + sum(MOVES), {n: f"Stand {n}" for n in range(8)}),
    ],
)
def test_ends_that_prove_nothing_stay(first: int, last: int, words: dict[int, str]):
    parsed = read(*plain(first, *MOVES, last, words=words))
    assert moved(parsed) == [first, *MOVES, last]


ROWS = (
    (13, "Shop", -120, 380),
    (14, "Pay", 2000, 2380),
    (15, "Cafe", -75, 2305),
    (16, "Rent", -300, 2005),
    (17, "Shop", -18, 1987),
)


def test_a_row_that_moves_no_balance_and_sums_others_up_is_no_movement():
    parsed = read(*split(*ROWS, (18, "Gesamtausgaben", -513, 1987)))
    assert moved(parsed) == [-120, 2000, -75, -300, -18]


def test_a_row_that_moves_no_balance_and_is_no_sum_stays_and_breaks_it():
    parsed = read(*split(*ROWS, (18, "Zoo", -512, 1987)))
    assert moved(parsed)[-1] == -512


def test_a_first_row_of_the_balances_alone_is_no_movement():
    rows = [f"{day}.10.2025;{text};{move},00;{end},00" for day, text, move, end in ROWS]
    head = "Date;Text;Amount;Balance"
    parsed = read(head, "31.10.2025;KONTO 77;500,00;1987,00", *rows)
    assert moved(parsed) == [-120, 2000, -75, -300, -18]
