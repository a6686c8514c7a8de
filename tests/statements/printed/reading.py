"""What is read of a print, and a small table to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.domain import ReadHints
from utils.file_processor import read_statement

if TYPE_CHECKING:
    from utils.domain import ParsedStatement


def read(content: bytes, **hints) -> ParsedStatement:
    return read_statement(content, ReadHints(currency="INR", **hints))


def amounts(parsed: ParsedStatement) -> list[str]:
    return [str(t.amount) for t in parsed.transactions]


TABLE = [(40, 60, "Date"), (120, 60, "Details"), (300, 60, "Amount"),
         (40, 76, "13/04/2024"), (120, 76, "Rent"), (300, 76, "-50.00")]  # fmt: skip
