"""Titles and sums between a page's rows belong to none of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.statements.printed.pages import Text, pdf, right
from tests.statements.printed.reading import read
from utils.domain import AccountKind, ParsedStatement, ReadHints
from utils.errors import StatementError
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


def test_a_balance_in_your_favour_with_a_day_of_its_own_is_no_row():
    page = printed(
        [
            ["Data", "Descrizione", "", "Addebiti", "Accrediti"],
            ["29.02.24", "Saldo iniziale a vostro credito", "", "", "1.000,00"],
            ["04.03.24", "PAGAMENTO POS COOP", "", "45,20"],
            ["15.03.24", "STIPENDIO", "", "", "2.000,00"],
            ["31.03.24", "Saldo finale a vostro credito", "", "", "2.954,80"],
        ],
        [40, 110, 330, 420, 510],
    )

    parsed = read_statement(page, ReadHints())

    assert amounts(parsed) == [Decimal("-45.20"), Decimal("2000.00")]
    assert not parsed.row_errors


def test_a_word_beside_each_amount_tells_its_way_and_its_column():
    page = printed(
        [
            ["Datum", "Omschrijving", "Bedrag in vreemde valuta", "Bedrag in euro's"],
            ["06-09-2025", "BOEKHANDEL UTRECHT", "", "61,70 Af"],
            ["11-09-2025", "TAXI NEW YORK", "52,86 USD", "48,79 Af"],
            ["24-09-2025", "GEINCASSEERD", "", "610,00 Bij"],
        ],
        [40, 110, 300, 450],
    )

    parsed = read_statement(page, ReadHints(kind=AccountKind.CARD))

    assert amounts(parsed) == [Decimal("-61.70"), Decimal("-48.79"), Decimal(610)]


def test_what_few_rows_fill_is_no_amount_where_another_cannot_be_read():
    page = printed(
        [
            ["Date", "Details", "Amount", "Amount booked"],
            ["06-09-2025", "BOOKS", "", "61.70 qq"],
            ["11-09-2025", "TAXI", "52.86 USD", "48.79 qq"],
            ["24-09-2025", "SHOP", "", "10.00 qq"],
        ],
        [40, 110, 300, 450],
    )

    with pytest.raises(StatementError):
        read_statement(page, ReadHints(kind=AccountKind.CARD))


def test_a_title_right_above_the_names_is_none_of_them():
    page = pdf([
        (40, 44, "Details of your movements"),
        (40, 60, "Date"), (90, 60, "Description"), (300, 60, "Debit"),
        (360, 60, "Credit"),
        (40, 76, "13/05/2025"), (90, 76, "Rent"), (300, 76, "50.00"),
        (40, 88, "14/05/2025"), (90, 88, "Wages"), (360, 88, "70.00"),
    ])  # fmt: skip

    parsed = read_statement(page, ReadHints())

    assert amounts(parsed) == [Decimal(-50), Decimal(70)]
    assert [one.narration for one in parsed.transactions] == ["Rent", "Wages"]


def test_a_title_that_runs_over_two_columns_is_no_part_of_the_row_above():
    texts: list[Text] = [
        (40, 60, "Date"), (100, 60, "Details"), (400, 60, "Amount"),
        (40, 73, "16/05/2025"), (100, 73, "Paid, with thanks"), (400, 73, "90.00 CR"),
        (40, 86, "Purchases, loans and other things"),
        (40, 99, "18/05/2025"), (100, 99, "Shoes"), (400, 99, "12.50 DR"),
        (40, 112, "19/05/2025"), (100, 112, "Tea"), (400, 112, "2.50 DR"),
    ]  # fmt: skip

    parsed = read_statement(pdf(texts), ReadHints(kind=AccountKind.CARD))

    assert amounts(parsed) == [Decimal(90), Decimal("-12.50"), Decimal("-2.50")]
    assert parsed.transactions[0].narration == "Paid, with thanks"
    assert not parsed.row_errors


def test_the_code_of_a_branch_is_no_account_of_its_own():
    head = [(40, 60, "Date"), (120, 60, "Details"), right(330, 60, "Amount")]
    pages = [
        [(40, 40, title), *head, (40, 76, "13/04/2024"), (120, 76, "Rent"),
         right(330, 76, "-50.00")]
        for title in ("Sort Code 11-22-33 - Account No. 4XXXX765", "Account 4XXXX765")
    ]  # fmt: skip

    parsed = read(pdf(*pages))

    assert [a.number_masked for a in parsed.accounts] == ["XX4765"]
    assert len(parsed.transactions) == 2
