"""Columns of a print, by numbers, gutters and rules."""

from __future__ import annotations

from contextlib import closing
from decimal import Decimal

import pypdfium2
import pytest

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import TABLE, amounts, read
from utils.domain import AccountKind, BalanceStatus
from utils.errors import StatementError
from utils.statements.printed import columns, rules
from utils.statements.printed.rules import rules_of


def test_columns_are_told_by_where_the_numbers_stand():
    # Axis Bank: narrow headers over numbers that end where the header ends.
    texts = [
        (40, 40, "Axis Account Statement for Account No : 912010000000123"),
        (40, 60, "Tran Date"), (100, 60, "Chq No"), (150, 60, "Particulars"),
        right(400, 60, "Debit"), right(460, 60, "Credit"), right(540, 60, "Balance"),
        (150, 72, "OPENING BALANCE"), right(540, 72, "10,000.00"),
        (40, 84, "01-04-2024"), (150, 84, "UPI/P2M/409212345678/SWIGGY/Food/YES"),
        right(400, 84, "1,250.00"), right(540, 84, "8,750.00"),
        (150, 94, "BANK LIMITED"),
        (40, 108, "13-04-2024"), (150, 108, "NEFT/SBIN12345678901/ACME PVT LTD"),
        right(460, 108, "50,000.00"), right(540, 108, "58,750.00"),
        (40, 120, "14-04-2024"), (100, 120, "000123"), (150, 120, "CHQ PAID RENT"),
        right(400, 120, "20,000.00"), right(540, 120, "38,750.00"),
        (150, 132, "TRANSACTION TOTAL"), right(400, 132, "21,250.00"),
        right(460, 132, "50,000.00"),
        (150, 144, "CLOSING BALANCE"), right(540, 144, "38,750.00"),
    ]  # fmt: skip

    parsed = read(pdf(texts))

    assert amounts(parsed) == ["-1250.00", "50000.00", "-20000.00"]
    assert parsed.transactions[0].narration.endswith("YES BANK LIMITED")
    assert parsed.transactions[0].line == "1·4"
    account = parsed.accounts[0]
    assert account.balance_check.status is BalanceStatus.PROVED
    assert account.balance_check.opening == Decimal(10000)
    assert account.number_masked == "XXXX0123"


def test_rules_part_columns_and_rows():
    # State Bank of India: a ruled table in which even the date is wrapped.
    texts = [(42, 60, "Txn"), (42, 69, "Date"), (92, 60, "Description"),
             (252, 60, "Debit"), (322, 60, "Credit"), (392, 60, "Balance")]  # fmt: skip
    rows = [("1 Apr", "2024", "TO TRANSFER-UPI/DR/1", "12.50", "", "87.50"),
            ("13 Apr", "2024", "BY TRANSFER-NEFT*X", "", "100.00", "187.50"),
            ("14 Apr", "2024", "ATM WDL", "50.00", "", "137.50")]  # fmt: skip
    heights = [50.0, 75.0]
    for n, (day, year, text, debit, credit, balance) in enumerate(rows):
        y = 86 + 30 * n
        texts += [(42, y, day), (42, y + 9, year), (92, y, text), (92, y + 9, "AT 1"),
                  (252, y, debit), (322, y, credit), (392, y, balance)]  # fmt: skip
        heights.append(y + 18)
    strokes = [(x, 50, x, heights[-1]) for x in (40, 90, 250, 320, 390, 460)]
    strokes += [(40, y, 460, y) for y in heights]

    parsed = read(pdf([t for t in texts if t[2]], strokes=strokes))

    assert amounts(parsed) == ["-12.50", "100.00", "-50.00"]
    assert parsed.transactions[1].narration == "BY TRANSFER-NEFT*X AT 1"
    assert parsed.transactions[1].posting_date.isoformat() == "2024-04-13"


def test_a_card_without_header_is_read_by_its_gutters():
    texts = [(40, 40, "Card number 4315 XXXX XXXX 3004")]
    rows = [("13/04/2024", "SWIGGY BANGALORE", "450.00 Dr"),
            ("14/04/2024", "PAYMENT RECEIVED THANK YOU", "2,000.00 Cr"),
            ("15/04/2024", "UBER INDIA", "99.00 Dr")]  # fmt: skip
    for n, (day, text, amount) in enumerate(rows):
        y = 60 + 12 * n
        texts += [(40, y, day), (120, y, text), right(400, y, amount)]

    parsed = read(pdf(texts), kind=AccountKind.CARD)

    assert amounts(parsed) == ["-450.00", "2000.00", "-99.00"]


@pytest.mark.parametrize("header", [(), ("Date", "Text", "Amount")])
def test_a_page_of_kilometres_costs_no_more_than_another(
    header: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    """Columns are looked for where texts are, not at each of 30 million points."""
    asked = []
    crossed = columns._Edges.crossed
    monkeypatch.setattr(
        columns._Edges, "crossed", lambda self, x: asked.append(x) or crossed(self, x)
    )
    rows = [("13/04/2024", "SWIGGY", "450.00 Dr"), ("14/04/2024", "UBER", "99.00 Dr")]
    texts = [
        (x, 60 + 12 * n, cell)
        for n, row in enumerate([header, *rows] if header else rows)
        for x, cell in zip((40, 120, 30_000_000), row, strict=True)
    ]

    # So far out PDFium knows the places of letters to some points only.
    with pytest.raises(StatementError, match="2 rows"):
        read(pdf(texts), kind=AccountKind.CARD)

    assert len(asked) < 20_000


def test_rules_inside_a_repeated_form_are_found():
    drawn = b"q 1 0 0 1 10 0 cm /X1 Do Q"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 842] /Length 52 >>\nstream\n"
        b"30 0 m 30 842 l S 40 10 5 5 re f 1 1 m 2 3 4 5 6 7 c\nendstream"
    )
    page = pdf([(15, 60, "Date"), (120, 60, "Amount")])
    page = page.replace(b"/Font << /F1", b"/XObject << /X1 9 0 R >> /Font << /F1")
    page = page.replace(b"stream\nBT", b"stream\n" + drawn + b"\nBT")
    page = page.replace(b"xref\n", b"9 0 obj\n" + form + b"\nendobj\nxref\n", 1)
    with closing(pypdfium2.PdfDocument(page)) as document:
        rules = rules_of(document[0], 0)

    assert next(round(x) for x, _, _ in rules.vertical) == 40


def test_a_page_of_countless_strokes_has_no_rules(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rules, "_MAX_PARTS", 5)
    strokes = [(1, n, 50, n) for n in range(9)]

    assert amounts(read(pdf(TABLE, strokes=strokes))) == ["-50.00"]


def test_a_long_wrapped_text_stays_out_of_the_amounts():
    long = "a remark of many words that stretches far across the page, up to here"
    texts = [(40, 60, "Date"), (100, 60, "Details"), right(540, 60, "Amount"),
             (40, 76, "13/04/2024"), (100, 76, "Rent"), right(540, 76, "-50.00"),
             (100, 86, f"{long}, and a bit further"),
             (40, 98, "14/04/2024"), (100, 98, "Tea"), right(540, 98, "-2.00"),
             (100, 108, "short")]  # fmt: skip

    parsed = read(pdf(texts))

    assert amounts(parsed) == ["-50.00", "-2.00"]
    assert parsed.transactions[0].narration.endswith("and a bit further")


def test_a_reference_without_a_name_is_no_part_of_the_sum_beside_it():
    texts = [(40, 60, "Date"), (90, 60, "Description"), right(400, 60, "Amount"),
             right(480, 60, "Balance"), (90, 68, "Opening balance"),
             right(480, 68, "200.00")]  # fmt: skip
    rows = [("13/04/2024", "Card purchase", "4501*6642 11 Apr", "63.00", "137.00"),
            ("14/04/2024", "Transfer", "", "7.00", "130.00"),
            ("15/04/2024", "Card purchase", "4501*6642 14 Apr", "30.00", "100.00")]  # fmt: skip
    for n, (day, text, reference, amount, balance) in enumerate(rows):
        y = 76 + 12 * n
        texts += [(40, y, day), (90, y, text), (290, y, reference),
                  right(400, y, amount), right(480, y, balance)]  # fmt: skip

    parsed = read(pdf([text for text in texts if text[2]]))

    assert amounts(parsed) == ["-63.00", "-7.00", "-30.00"]
    assert "4501*6642 11 Apr" in parsed.transactions[0].narration
