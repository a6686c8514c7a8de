"""Which cells are days: real dates, dates as text, and days in digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from utils.dates import parse_compact, parse_date
from utils.domain import DateOrder
from utils.statements import vocabulary
from utils.statements.cells import DateCell
from utils.statements.words import DATE_ROLES, roles_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FORMS = {
    DateOrder.DMY: re.compile(vocabulary.DAY_FIRST_FORMS, re.IGNORECASE),
    DateOrder.MDY: re.compile(vocabulary.MONTH_FIRST_FORMS, re.IGNORECASE),
}
_COMPACT_DIGITS = 8
_MINGUO_DIGITS = 7
_FIRST_YEAR, _LAST_YEAR = 1990, 2049


def is_date(cell: str) -> bool:
    """Say whether a cell is a full date, real or written."""
    return isinstance(cell, DateCell) or (bool(cell) and parse_date(cell) is not None)


def is_day(cell: str) -> bool:
    """Say whether a cell is a date or could be one in digits."""
    return is_date(cell) or bool(parse_compact(cell))


def has_minguo_digits(cell: str) -> bool:
    """Say whether digits are as many as a day of Taiwan's calendar has: 1150203."""
    return len(cell) == _MINGUO_DIGITS and cell.isdigit()


def may_be_day(cell: str, words: Mapping[str, float]) -> bool:
    """Say whether digits are a day below a name that speaks of days, by these words.

    Seven are only below one that says date: below `Transaction` they number it.
    """
    sure = "date" in words or not has_minguo_digits(cell)
    return (
        sure and not words.keys().isdisjoint(DATE_ROLES) and bool(parse_compact(cell))
    )


def looks_like_day(cell: str) -> bool:
    """Say whether eight digits are so likely a day that no header has to say so."""
    digits = cell.split("T", maxsplit=1)[0].split(" ", maxsplit=1)[0]
    if len(digits) != _COMPACT_DIGITS or not digits.isdigit():
        return False
    text = next(iter(parse_compact(cell)), None)
    day = text.day(DateOrder.DMY) or text.day(DateOrder.MDY) if text else None
    return day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR


def spelled_order(texts: Sequence[str]) -> DateOrder | None:
    """Read the order that texts spell out: `Date (DD/MM/YYYY)`; None if several."""
    said = " ".join(texts)
    found = [order for order, form in _FORMS.items() if form.search(said)]
    return found[0] if len(found) == 1 else None


def date_cells(row: Sequence[str], header: Sequence[str]) -> set[int]:
    """Find a row's dates; days in digits count under a date header or none at all."""
    dates = {n for n, cell in enumerate(row) if is_date(cell)}
    if dates:
        return dates
    named = {
        n
        for n, name in enumerate(header[: len(row)])
        if row[n] and may_be_day(row[n], roles_of(name))
    }
    return named or {
        n
        for n, cell in enumerate(row)
        if looks_like_day(cell) and (n >= len(header) or not roles_of(header[n]))
    }
