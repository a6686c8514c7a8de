"""The grid that every table becomes: strings, with what their source knew of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.sentences import Number, sentence
from utils.statements import limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from utils.sentences import Sentence

_WRAPPED = re.compile(r'="?(.*?)"?', re.DOTALL)
_PAIR = 2
EDGES = " \t\r\n\u00a0\u202f\ufeff\u200b\u200e\u200f"


class DateCell(str):
    """An ISO date that the workbook itself held as a date, not as text."""

    __slots__ = ()


class NumberCell(str):
    """A number that the workbook held as a number; its decimal mark is a point."""

    __slots__ = ()


@dataclass(frozen=True)
class Grid:
    """A table as read, before anybody says what it means.

    Args:
        rows: strings, `DateCell`s and `NumberCell`s; short rows padded with "".
        lines: the line in the file of each row, 1-based; page·line of a PDF.
        widths: how many cells each row had before padding.
        format: csv, xls, xlsx, ods, html, qif or pdf.
        account: the account that all its rows belong to, where the format says so.
        bad_rows: reason by row, for rows that must not be trusted.
    """

    rows: list[list[str]]
    lines: tuple[str, ...]
    widths: tuple[int, ...]
    format: str
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    account: str = ""
    bad_rows: Mapping[int, Sentence] = field(default_factory=dict)


def make_grid(
    rows: Sequence[list[str]], lines: Sequence[object], kind: str, **source: object
) -> Grid:
    """Build a grid from rows of unequal length.

    Raises:
        StatementError: too_many_rows or too_large, naming the limit.
    """
    most = limits.current()
    filled = sum(1 for row in rows if any(row))
    if filled > most.filled_rows:
        raise StatementError(
            "too_many_rows",
            sentence(
                "This file has %(count)s rows; at most %(rows)s are read. "
                "Please export a shorter period.",
                count=Number(filled),
                rows=Number(most.rows),
            ),
        )
    widths = tuple(map(len, rows))
    refuse_cells(sum(widths))
    width = max(widths, default=0)
    padded = [
        row if short == width else row + [""] * (width - short)
        for row, short in zip(rows, widths, strict=True)
    ]
    return Grid(padded, tuple(map(str, lines)), widths, kind, **source)  # type: ignore[arg-type]


def refuse_cells(count: int) -> None:
    """Refuse a table of too many cells.

    Raises:
        StatementError: too_large, naming the limit.
    """
    most = limits.current().cells
    if count > most:
        raise StatementError(
            "too_large",
            sentence(
                "This table has %(count)s cells; at most %(most)s are read. "
                "Please export a shorter period, or fewer columns.",
                count=Number(count),
                most=Number(most),
            ),
        )


def refuse_columns(count: int) -> StatementError:
    """Say that a table is too wide."""
    most = limits.current().columns
    return StatementError(
        "too_large",
        sentence(
            "This table has %(count)s columns; at most %(most)s are read. "
            "Please check that it is a bank statement.",
            count=Number(count),
            most=most,
        ),
    )


def clean(text: str) -> str:
    """Take off what export programs wrap around a cell: blanks, ="…", lone quotes."""
    text = text.strip(EDGES)
    if text.startswith(("=", "'")):
        text = _unwrapped(text)
    if "\n" in text or "\r" in text:
        text = " ".join(text.split())
    return text


def _unwrapped(text: str) -> str:
    if text.startswith("=") and len(text) > 2 and '"' in text[:3]:
        match = _WRAPPED.fullmatch(text)
        text = match[1].strip(EDGES) if match else text
    if not text.startswith("'"):
        return text
    if text.endswith("'") and text.count("'") == _PAIR:
        return text[1:-1].strip(EDGES)
    return text[1:] if text[1:2].isdigit() else text


def row_faults(rows: Sequence[Sequence[str]]) -> dict[int, Sentence]:
    """Name what makes rows untrustworthy, by their index; most sheets have none."""
    longest = max(map(len, chain.from_iterable(rows)), default=0)
    whole = longest <= limits.MAX_CELL_CHARACTERS
    if whole and "\x00" not in "".join(chain.from_iterable(rows)):
        return {}
    return {n: fault for n, row in enumerate(rows) if (fault := row_fault(row))}


def row_fault(row: Sequence[str]) -> Sentence | None:
    """Name what makes a row untrustworthy whatever its columns mean, if anything."""
    text = "".join(row)
    longest = limits.MAX_CELL_CHARACTERS
    if len(text) > longest and any(len(cell) > longest for cell in row):
        return sentence(
            "A cell is longer than %(most)s characters.",
            most=Number(limits.MAX_CELL_CHARACTERS),
        )
    if "\x00" in text:
        return sentence("A cell holds NUL characters.")
    return None
