"""Titles and sums between a page's rows belong to none of them."""

from __future__ import annotations

from decimal import Decimal

from tests.statements.printed.pages import Text, pdf
from utils.domain import AccountKind, ParsedStatement, ReadHints
from utils.file_processor import read_statement

_PITCH = 14


def printed(rows: list[list[str]], edges: list[float]) -> bytes:
    texts: list[Text] = [
        (x, 60 + n * _PITCH, cell)
        for n, row in enumerate(rows)
        for x, cell in zip(edges, row, strict=False)
        if cell
    ]
    return pdf(texts)


def amounts(parsed: ParsedStatement) -> list[Decimal]:
    return [one.amount for one in parsed.transactions]


def test_titles_over_tables_say_which_way_the_money_went():
    page = printed(
        [
            ["DEPOSITS AND ADDITIONS"],
            ["DATE", "DESCRIPTION", "AMOUNT"],
            ["03/12/2024", "Acme Payroll", "$2,000.00"],
            ["Total Deposits and Additions", "", "$2,000.00"],
            [],
            ["ELECTRONIC WITHDRAWALS"],
            ["DATE", "DESCRIPTION", "AMOUNT"],
            ["03/15/2024", "Alpha", "$54.32"],
            ["03/16/2024", "Beta", "800.00"],
            ["Total Electronic Withdrawals", "", "$854.32"],
        ],
        [40, 120, 480],
    )

    parsed = read_statement(page, ReadHints())

    assert amounts(parsed) == [Decimal("2000.00"), Decimal("-54.32"), Decimal(-800)]
    assert not parsed.questions
    assert not parsed.row_errors


def test_the_next_cards_number_is_no_part_of_the_row_above():
    page = printed(
        [
            ["Card number XXXX XXXX XXXX 1234"],
            ["Date", "Transaction Details", "Amount (in Rs.)"],
            ["04/03/2026", "ALPHA", "1,234.50"],
            ["15/03/2026", "PAYMENT RECEIVED", "5,000.00 Cr"],
            ["Card number XXXX XXXX XXXX 5678"],
            ["16/03/2026", "BETA", "150.00"],
        ],
        [40, 130, 450],
    )

    parsed = read_statement(page, ReadHints(kind=AccountKind.CARD))

    assert amounts(parsed) == [Decimal("-1234.50"), Decimal(5000), Decimal(-150)]
    assert not parsed.row_errors


def test_a_stated_balance_with_its_number_and_hour_is_no_row():
    page = printed(
        [
            ["Datum", "Erläuterung", "", "Betrag EUR"],
            ["", "Kontostand am 29.02.2024, Auszug Nr. 2", "", "1.000,00"],
            ["04.03.2024", "Kartenzahlung", "", "-45,20"],
            ["", "REWE SAGT DANKE"],
            ["15.03.2024", "Gehalt", "", "2.000,00"],
            ["", "Kontostand am 31.03.2024 um 20:00 Uhr", "", "2.954,80"],
        ],
        [40, 110, 330, 480],
    )

    parsed = read_statement(page, ReadHints())

    assert amounts(parsed) == [Decimal("-45.20"), Decimal("2000.00")]
    assert not parsed.row_errors
