"""Statements for tests, made up here and written in the layouts that banks use."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import openpyxl
import xlwt

from utils.dates import add_months

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

OPENING = Decimal("50000.00")


@dataclass(frozen=True)
class Line:
    """One movement with the balance after it."""

    day: dt.date
    narration: str
    amount: Decimal
    balance: Decimal


def household(first_month: dt.date, months: int) -> list[Line]:
    """Write a small household's months: salary, rent, bills, food."""
    moves: list[tuple[dt.date, str, str]] = []
    for n in range(months):
        month = add_months(first_month, n)
        moves += [
            (month, f"NEFT CR-ICIC0000104-ZENITH ANALYTICS-SALARY-{_utr(n)}", "85000"),
            (
                _on(month, 3),
                f"UPI-MEERA NAIR-MEERA@OKSBI-SBIN0001234-{_rrn(n, 1)}-RENT",
                "-22000",
            ),
            (_on(month, 5), "ACH D- INDIANESIGN-1029384756", "-5000"),
            (
                _on(month, 12),
                f"UPI-NETFLIX-NETFLIX@ICICI-ICIC0000001-{_rrn(n, 2)}-SUBSCRIPTION",
                "-649",
            ),
            (
                _on(month, 15),
                f"UPI-BESCOM-BESCOM@YBL-YESB0000001-{_rrn(n, 3)}-BILL",
                f"-{1100 + 37 * (n % 5)}.50",
            ),
            (_on(month, 20), "ATW-416021XXXXXX1234-S1ANBL12-BENGALURU", "-4000"),
        ]
        moves += [
            (
                _on(month, day),
                f"UPI-BIGBASKET-BIGBASKET@YBL-YESB0000001-{_rrn(n, day)}-GROCERY",
                f"-{1500 + 61 * ((n + day) % 7)}.25",
            )
            for day in (2, 9, 16, 23)
        ]
        moves += [
            (
                _on(month, day),
                f"UPI-SWIGGY-SWIGGY8@YBL-YESB0000001-{_rrn(n, day + 40)}-FOOD",
                f"-{310 + 23 * ((n * day) % 9)}",
            )
            for day in (4, 8, 14, 19, 26)
        ]
    return _with_balances(sorted(moves, key=lambda move: move[0]))


def _with_balances(moves: Iterable[tuple[dt.date, str, str]]) -> list[Line]:
    balance, lines = OPENING, []
    for day, narration, text in moves:
        amount = Decimal(text).quantize(Decimal("0.01"))
        balance += amount
        lines.append(Line(day, narration, amount, balance))
    return lines


def _on(month: dt.date, day: int) -> dt.date:
    return month.replace(day=day)


def _rrn(n: int, k: int) -> str:
    return f"4{n:05d}{k:06d}"


def _utr(n: int) -> str:
    return f"ICICN5202{n:013d}"


def _split(line: Line, blank: str = "") -> tuple[str, str]:
    if line.amount < 0:
        return str(-line.amount), blank
    return blank, str(line.amount)


def hdfc_csv(lines: Sequence[Line]) -> bytes:
    """Write the comma-separated download of a savings account."""
    head = [
        "Date",
        "Narration",
        "Value Dat",
        "Debit Amount",
        "Credit Amount",
        "Chq/Ref Number",
        "Closing Balance",
    ]
    rows = [
        [
            f"{x.day:%d/%m/%y}",
            x.narration,
            f"{x.day:%d/%m/%y}",
            *_split(x, "0.00"),
            "000000000000000",
            str(x.balance),
        ]
        for x in lines
    ]
    return _csv([head, *rows])


def sbi_text_as_xls(lines: Sequence[Line]) -> bytes:
    """Write tab-separated text that calls itself .xls, with a preamble and a footer."""
    head = [
        "Txn Date",
        "Value Date",
        "Description",
        "Ref No./Cheque No.",
        "        Debit",
        "Credit",
        "Balance",
    ]
    preamble = [
        ["Account Name", ":", "Ms. ASHA RAO"],
        ["Account Number", ":", "_00000032165498701"],
        ["Start Date", ":", f"{lines[0].day:%d %b %Y}"],
        [],
    ]
    rows = [
        [
            f"{x.day:%-d %b %Y}",
            f"{x.day:%-d %b %Y}",
            x.narration,
            "",
            *_split(x, " "),
            f"{x.balance:,}",
        ]
        for x in lines
    ]
    footer = [
        ["**This is a computer generated statement and does not require a signature"]
    ]
    return _csv([*preamble, head, *rows, *footer], delimiter="\t")


def icici_xls(lines: Sequence[Line]) -> bytes:
    """Write a BIFF workbook with the header below a preamble and legends after it."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("OpTransactionHistory")
    sheet.write(2, 1, "Account Number")
    sheet.write(2, 3, "002301512345 ( INR ) - ASHA RAO")
    head = [
        "S No.",
        "Value Date",
        "Transaction Date",
        "Cheque Number",
        "Transaction Remarks",
        "Withdrawal Amount (INR )",
        "Deposit Amount (INR )",
        "Balance (INR )",
    ]
    for column, word in enumerate(head, start=1):
        sheet.write(12, column, word)
    for n, x in enumerate(lines):
        out, into = _split(x, "0.00")
        cells = [
            str(n + 1),
            f"{x.day:%d/%m/%Y}",
            f"{x.day:%d/%m/%Y}",
            "-",
            x.narration,
            float(out),
            float(into),
            float(x.balance),
        ]
        for column, cell in enumerate(cells, start=1):
            sheet.write(13 + n, column, cell)
    sheet.write(15 + len(lines), 1, "Legends Used in Account Statement")
    return _saved(book)


def idfc_xlsx(lines: Sequence[Line]) -> bytes:
    """Write an XLSX workbook with totals after the rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["STATEMENT OF ACCOUNT"])
    sheet.append(["ACCOUNT NUMBER", None, "10012345678"])
    sheet.append(
        [
            "Transaction Date",
            "Value Date",
            "Particulars",
            "Cheque No.",
            "Debit",
            "Credit",
            "Balance",
        ]
    )
    for x in lines:
        out, into = _split(x)
        sheet.append(
            [
                f"{x.day:%d-%b-%Y}",
                f"{x.day:%d-%b-%Y}",
                x.narration,
                None,
                _number(out),
                _number(into),
                float(x.balance),
            ]
        )
    sheet.append(["Total number of Debits", sum(x.amount < 0 for x in lines)])
    return _saved(book)


def card_csv(lines: Sequence[Line]) -> bytes:
    """Write a card's list: spending positive, a payment marked Cr."""
    head = ["Date", "Transaction Details", "Amount (INR)"]
    rows = [
        [
            f"{x.day:%d/%m/%Y}",
            x.narration,
            f"{abs(x.amount):,} {'Dr.' if x.amount < 0 else 'Cr.'}",
        ]
        for x in lines
    ]
    return _csv([head, *rows])


def wallet_csv(lines: Sequence[Line]) -> bytes:
    """Write a UPI app's export: signed amounts and reference numbers."""
    head = [
        "Date",
        "Time",
        "Transaction Details",
        "Your Account",
        "Amount",
        "UPI Ref No.",
        "Remarks",
    ]
    rows = [
        [
            f"{x.day:%d/%m/%Y}",
            "10:15:00",
            x.narration,
            "HDFC Bank - 12",
            f"{x.amount:+}",
            _rrn(900, n),
            "",
        ]
        for n, x in enumerate(lines)
    ]
    return _csv([head, *rows])


def card_lines(month: dt.date) -> list[Line]:
    """Write some card purchases and the payment of the bill."""
    return _with_balances(
        [
            (_on(month, 3), "AMAZON PAY INDIA PVT LTD BENGALURU", "-2499.00"),
            (_on(month, 7), "INDIAN OIL CORPORATION BENGALURU", "-1800.00"),
            (_on(month, 11), "PAYMENT RECEIVED BBPS", "9000.00"),
            (_on(month, 18), "APOLLO PHARMACY BENGALURU", "-764.50"),
        ]
    )


def _number(text: str) -> float | None:
    return float(text) if text else None


def _csv(rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def _saved(book: xlwt.Workbook | openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
