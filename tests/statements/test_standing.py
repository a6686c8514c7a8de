"""Rows that numbers prove to be balances or sums, whatever they are called."""

from __future__ import annotations

import datetime as dt

from utils.domain import ParsedStatement, ReadHints, ReadStatus
from utils.file_processor import read_statement


def read(*lines: str) -> ParsedStatement:
    hints = ReadHints(currency="EUR", today=dt.date(2026, 11, 23))
    return read_statement("\n".join(lines).encode(), hints)


def moved(parsed: ParsedStatement) -> list[int]:
    assert parsed.status is ReadStatus.OK
    return [int(one.amount) for one in parsed.transactions]


def split(*rows: tuple[int, str, int, int]) -> list[str]:
    lines = [
        f"{day}.10.2025;{text};{-amount if amount < 0 else ''};"
        f"{amount if amount > 0 else ''};{balance}"
        for day, text, amount, balance in rows
    ]
    return ["Date;Text;Debit;Credit;Balance", *lines]


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


def test_balances_of_the_day_on_every_row_prove_no_row_a_sum():
    rows = [(1 + n // 8, f"Shop {n}", -1, 5000 - n // 8) for n in range(160)]
    assert len(read(*split(*rows)).transactions) == len(rows)


def test_ordinary_rows_that_add_up_stay_where_there_is_no_balance():
    parsed = read(
        "Date;Text;Amount",
        "13.10.2025;Top-up;500,00",
        "14.10.2025;Metro;-100,00",
        "15.10.2025;Cafe;-120,00",
        "16.10.2025;Books;-80,00",
        "17.10.2025;Top-up;200,00",
    )
    assert moved(parsed) == [500, -100, -120, -80, 200]


def closed(row: str) -> ParsedStatement:
    return read("Date;Text;Debit;Credit", ";Solde initial;;500", "13.10.2025;Shop;120;",
                "14.10.2025;Pay;;2000", "15.10.2025;Cafe;75;", row)  # fmt: skip


def test_a_last_row_that_names_the_balance_and_is_it_is_no_movement():
    assert moved(closed("16.10.2025;Solde en compte;;2305")) == [-120, 2000, -75]
    assert moved(closed("16.10.2025;Solde en compte;;2304"))[-1] == 2304


def test_a_last_row_that_pays_the_balance_out_is_a_movement():
    assert moved(closed("16.10.2025;Transfert du solde;2305;"))[-1] == -2305


def test_a_last_row_with_a_running_balance_of_its_own_is_a_movement():
    parsed = read(
        "Date;Text;Debit;Credit;Balance",
        ";Opening balance;;;500",
        "13.10.2025;Shop;120;;380",
        "14.10.2025;Pay;;2000;2380",
        "15.10.2025;Balance payment of the sofa;;2380;4760",
    )
    assert moved(parsed) == [-120, 2000, 2380]
