"""Amounts and dates in the digits of other scripts, written in those of ASCII."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from utils.money import parse_amount
from utils.statements.days import is_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_SAMPLE_ROWS: Final = 400
_MARKS: Final = {
    "٫": ".",
    "٬": ",",
    "،": ",",
    "．": ".",
    "，": ",",
    "／": "/",
    "－": "-",
}


def with_ascii_digits(grid: Grid) -> Grid:
    """Write columns of ١٢٣ or १२३ as 123; texts keep the digits of their bank.

    A bank writes a column in one way: an odd cell is left to be refused.
    """
    sample = grid.rows[:_SAMPLE_ROWS]
    if not any(map(_has_others, chain.from_iterable(sample))):
        return grid
    others = {n for n, cells in enumerate(zip(*sample, strict=True)) if _mostly(cells)}
    rows = [
        [_plain(cell) if n in others else cell for n, cell in enumerate(row)]
        for row in grid.rows
    ]
    return replace(grid, rows=rows)


def _mostly(cells: Sequence[str]) -> bool:
    others = sum(map(_has_others, cells))
    return others * 2 > sum(any(map(str.isdecimal, cell)) for cell in cells)


def _has_others(cell: str) -> bool:
    return not cell.isascii() and any(
        letter.isdecimal() and not letter.isascii() for letter in cell
    )


def _plain(cell: str) -> str:
    """Translate a cell that is an amount or a date in the digits of one script."""
    digits = [letter for letter in cell if letter.isdecimal()]
    if (
        not _has_others(cell)
        or len({ord(letter) - unicodedata.decimal(letter) for letter in digits}) > 1
    ):
        return cell
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal()
        else _MARKS.get(letter, letter)
        for letter in cell
    )  # fmt: skip
    return plain if parse_amount(plain) or is_day(plain) else cell
