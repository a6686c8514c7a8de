"""Rows that are called what balances and sums are called, and move the balance."""

from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import BalanceStatus, ParsedStatement, ReadHints, ReadStatus
from utils.file_processor import read_statement

HEAD = "Date;Text;Amount;Balance"
WORDS = ("Übertrag", "Devir", "TOTAL 4711", "Saldo Tele2", "Opening", "Итого", "合計")


def read(*lines: str) -> ParsedStatement:
    hints = ReadHints(currency="EUR", today=dt.date(2026, 11, 24))
    return read_statement("\n".join(lines).encode(), hints)


def moved(parsed: ParsedStatement) -> list[int]:
    assert parsed.status is ReadStatus.OK
    return [int(one.amount) for one in parsed.transactions]


def refused(parsed: ParsedStatement) -> list[str]:
    return [error.line for error in parsed.row_errors]


@pytest.mark.parametrize("word", WORDS)
def test_a_row_that_moves_the_balance_is_a_movement_whatever_it_is_called(word: str):
    parsed = read(
        HEAD,
        "13.01.2025;Shop;-10,00;990,00",
        f"14.01.2025;{word};-40,00;950,00",
        "15.01.2025;Pay;100,00;1050,00",
    )
    assert moved(parsed) == [-10, -40, 100]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def test_a_transfer_in_danish_is_no_balance_that_is_carried():
    parsed = read("Dato;Tekst;Beløb", "13.01.2025;Overførsel;-10,00")
    assert moved(parsed) == [-10]


def test_without_names_a_worded_row_counts_among_the_steps_too():
    parsed = read(
        "15.01.2025;Pay;100,00;1050,00",
        "14.01.2025;Übertrag;-40,00;950,00",
        "13.01.2025;Shop;-10,00;990,00",
    )
    assert moved(parsed) == [100, -40, -10]


def test_a_worded_row_without_a_balance_moves_the_next_one():
    parsed = read(
        HEAD,
        "13.01.2025;Shop;-10,00;990,00",
        "14.01.2025;Übertrag;-40,00;",
        "14.01.2025;Tea;-10,00;940,00",
        "15.01.2025;Pay;100,00;1040,00",
    )
    assert moved(parsed) == [-10, -40, -10, 100]


def test_a_text_below_a_worded_row_belongs_to_it():
    parsed = read(
        HEAD,
        "13.01.2025;Shop;-10,00;990,00",
        "14.01.2025;Übertrag;-40,00;950,00",
        ";to the savings account;;",
        "15.01.2025;Pay;100,00;1050,00",
    )
    texts = [one.narration for one in parsed.transactions]
    assert texts == ["Shop", "Übertrag to the savings account", "Pay"]


def test_openings_and_sums_beside_a_balance_stay_out():
    parsed = read(
        HEAD,
        "01.01.2025;Vortrag;1000,00;1000,00",
        "13.01.2025;Shop;-10,00;990,00",
        "14.01.2025;Pay;60,00;1050,00",
        "31.01.2025;Summe;50,00;1050,00",
        "31.01.2025;Saldo;1050,00;1050,00",
    )
    assert moved(parsed) == [-10, 60]
    assert not refused(parsed)


def test_a_first_transfer_that_may_be_carried_is_reported():
    parsed = read(
        HEAD,
        "01.01.2025;Übertrag;1000,00;1000,00",
        "13.01.2025;Shop;-10,00;990,00",
        "14.01.2025;Pay;60,00;1050,00",
    )
    assert moved(parsed) == [-10, 60]
    assert refused(parsed) == ["2"]


@pytest.mark.parametrize("word", WORDS)
def test_without_balances_a_worded_row_that_is_no_sum_is_reported(word: str):
    lines = ["Date;Text;Amount", "13.01.2025;Shop;-10,00", f"14.01.2025;{word};-40,00"]
    parsed = read(*lines, "15.01.2025;Pay;100,00")
    assert moved(parsed) == [-10, 100]
    assert refused(parsed) == ["3"]


@pytest.mark.parametrize("word", ["Kontostand", "Saldo al 31/01/2025", "B/F", "Saldo"])
def test_without_balances_a_row_that_names_one_is_left_out(word: str):
    lines = ["Date;Text;Amount", "13.01.2025;Shop;-10,00", f"14.01.2025;{word};-40,00"]
    parsed = read(*lines, "15.01.2025;Pay;100,00")
    assert moved(parsed) == [-10, 100]
    assert not refused(parsed)


@pytest.mark.parametrize("hidden", ["14.01.2025;Zara;unreadable;", ";Zara;-50,00;"])
def test_a_total_beside_a_row_that_was_not_read_is_reported(hidden: str):
    parsed = read(
        HEAD,
        "13.01.2025;Shop;-30,00;970,00",
        hidden,
        "14.01.2025;Total;-50,00;920,00",
        "15.01.2025;Gym;-50,00;870,00",
    )
    assert "4" in refused(parsed)
    assert "Total" not in [one.narration for one in parsed.transactions]


def test_what_an_empty_account_is_said_to_hold_is_reported():
    parsed = read(
        HEAD,
        "13.01.2025;Rent;-480,00;0,00",
        "14.01.2025;Balance b/f;480,00;480,00",
        "15.01.2025;Shop;-20,00;460,00",
        "16.01.2025;Pay;200,00;660,00",
    )
    assert moved(parsed) == [-480, -20, 200]
    assert refused(parsed) == ["3"]


def test_a_transfer_in_danish_at_an_end_may_be_carried():
    parsed = read(
        "Dato;Tekst;Beløb",
        "01.01.2025;Overførsel;1000,00",
        "13.01.2025;Netto;-50,00",
        "14.01.2025;Overførsel;-60,00",
        "15.01.2025;Rema;-30,00",
    )
    assert moved(parsed) == [-50, -60, -30]
    assert refused(parsed) == ["2"]
