"""Rows above the first names of columns: of the table, or of a list before it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from utils.money import parse_amount
from utils.statements.amounts import read_number
from utils.statements.days import is_date
from utils.statements.decimal_marks import decimal_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from utils.money import DecimalMark
    from utils.statements.amounts import Row

_SEVERAL: Final = 2
_MANY: Final = 4  # a quarter of the rows
_WORD: Final = re.compile(r"[^\W\d_]{3}")


def start_above(above: Sequence[Row], below: Sequence[Row], *, repeated: bool) -> int:
    """Find where rows begin that belong to the table below its first names.

    They are filled like its rows, and its balance runs on from them; or nothing else
    stands between them and names that come again on further pages. Largest expenses,
    payments to come and the like may stand above a table, too.

    Args:
        above: the lines above the names.
        below: rows of the table.
        repeated: whether the names come again.

    Returns:
        their first line; the number of lines where there are none.
    """
    found = [n for n, row in enumerate(above) if all(at(row) for at in _PLACES)]
    for places in _PLACES if len(found) >= _SEVERAL else ():
        usual = _usual_places(places, below)
        found = [n for n in found if usual & set(places(above[n]))]
    if len(found) < _SEVERAL:
        return len(above)
    adjoining = found[-1] + 1 == len(above) == found[0] + len(found)
    if (repeated and adjoining) or _runs_on([above[n] for n in found], below):
        return found[0]
    return len(above)


def _runs_on(above: Sequence[Row], below: Sequence[Row]) -> bool:
    """Say whether a balance moves from row to row, and on across the names."""
    rows = [*above, below[0]]
    mark = decimal_mark(rows, range(len(rows[0])))
    numbers = [_numbers(row, mark) for row in rows]
    return any(
        all(_moves(column, one, other) for one, other in pairwise(numbers))
        for column in numbers[-1]
    )


def _moves(column: int, one: dict[int, Decimal], other: dict[int, Decimal]) -> bool:
    """Say whether two numbers of a column differ by another number of their rows."""
    if column not in one or column not in other:
        return False
    step = abs(other[column] - one[column])
    beside = [size for row in (one, other) for n, size in row.items() if n != column]
    return step in {abs(size) for size in beside}


def _numbers(row: Row, mark: DecimalMark) -> dict[int, Decimal]:
    read = {n: read_number(cell, mark) for n, cell in enumerate(row) if cell}
    return {n: number for n, number in read.items() if number}


def _usual_places(
    places: Callable[[Row], Sequence[int]], rows: Sequence[Row]
) -> set[int]:
    """Say in which columns many rows hold what these places are of.

    Of debits and credits each row has one.
    """
    counts = Counter(n for row in rows for n in places(row))
    return {n for n, count in counts.items() if count * _MANY >= len(rows)}


def _sums_at(row: Row) -> list[int]:
    return [n for n, cell in enumerate(row) if cell and parse_amount(cell)]


def _texts_at(row: Row) -> list[int]:
    return [n for n, cell in enumerate(row) if _WORD.search(cell) and not is_date(cell)]


def _days_at(row: Row) -> list[int]:
    return [n for n, cell in enumerate(row) if is_date(cell)]


_PLACES: Final = (_days_at, _texts_at, _sums_at)
