from __future__ import annotations

import datetime as dt
import gc
import io
import time
from typing import TYPE_CHECKING

import pytest
import python_calamine
import xlsxwriter

from tests.statements.printed.pages import pdf, right
from utils.domain import ReadHints
from utils.file_processor import read_statement
from utils.statements.printed.pdf import read_pdf
from utils.statements.workbook import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable

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


def seconds(work: Callable[[], object]) -> float:
    """Time the best of five runs by the processor's clock, as the reading process runs.

    That looks for garbage between two files, not within one.
    """
    found = []
    gc.disable()
    for _ in range(5):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
        gc.collect()
    gc.enable()
    return min(found)


def workbook(count: int) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["Date", "Narration", "Withdrawal", "Balance"])
        for n in range(count):
            when = dt.datetime(2015, 1, 1) + dt.timedelta(days=n * 3000 // count)
            sheet.write_datetime(n + 1, 0, when, day)
            sheet.write_row(n + 1, 1, [f"UPI-SHOP {n}-shop@bank", n % 977 + 0.5, -n])
    return held.getvalue()


@pytest.mark.bench
def test_a_workbook_becomes_a_grid_in_few_times_what_its_library_takes():
    content = workbook(20_000)

    def alone() -> None:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        book.get_sheet_by_index(0).to_python()

    library, ours = (
        seconds(alone),
        seconds(lambda: read_workbook(content, "xlsx", None)),
    )

    print(
        f"\ncalamine {library * 1e3:.0f} ms; checks and cells {ours / library:.1f} times"
    )
    assert ours <= 4 * library


def printed(pages: int) -> bytes:
    """Print dense pages of seventy rows each."""
    made, balance = [], 9_000_000
    for page in range(pages):
        texts = [(30, 60, "Date"), (90, 60, "Narration"), right(450, 60, "Debit"),
                 right(575, 60, "Balance")]  # fmt: skip
        for row in range(70):
            y, balance = 72 + row * 10, balance - 10
            day = dt.date(2015, 1, 1) + dt.timedelta(days=page * 7 + row // 10)
            texts += [(30, y, f"{day:%d/%m/%Y}"), (90, y, f"UPI-SHOP {row}-shop@bank-{page}"),
                      right(450, y, "10.00"), right(575, y, f"{balance:,}.00")]  # fmt: skip
        made.append(texts)
    return pdf(*made)


@pytest.mark.bench
def test_a_page_of_a_long_pdf_costs_no_more_than_twice_one_of_a_short():
    short, long = printed(2), printed(40)

    few = seconds(lambda: read_pdf(short, None)) / 2
    many = seconds(lambda: read_pdf(long, None)) / 40

    print(f"\n2 pages: {few * 1e3:.0f} ms each; 40 pages: {many * 1e3:.0f} ms each")
    assert many <= 2 * few
