"""Which columns of days say when a row was booked, the likeliest first."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from utils.domain import DateOrder
from utils.statements import vocabulary
from utils.statements.days import looks_like_day
from utils.statements.row_days import read_date
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.columns import Column

_DUE: Final = re.compile(vocabulary.DUE_DAYS, re.VERBOSE)
_SURE_NAME: Final = 0.9
_BOOKED: Final = ("booking", "transaction_date", "date", "value_date")
_LONG: Final = dt.timedelta(days=15)  # no bank books what is paid a fortnight later


def day_roles(columns: Sequence[Column]) -> tuple[tuple[int, ...], int | None]:
    """Order the date columns: booked, transaction, plain, and value date last.

    A day on which something is due says of no row that it was paid, and numbers below
    `Transaction` are no days beside others.
    """
    found = [c for c in columns if c.kind in ("date", "compact")]
    found = [c for c in found if not _DUE.search(fold(c.header))] or found
    found = [c for c in found if not _may_number(c)] or found
    most = max((c.filled for c in found), default=0)
    plain = [c for c in found if _is_plain(c)]

    def rank(column: Column) -> tuple[bool, int, bool, int]:
        role = _booked_as(column)
        if role == "booking" and any(_is_of_another(column, c) for c in plain):
            role = "value_date"
        few = column.filled * 2 <= most
        return few, _BOOKED.index(role), column not in plain, column.index

    ordered = tuple(c.index for c in sorted(found, key=rank))
    named = [c.index for c in found if c.words.get("value_date")]
    value = next((n for n in named if n != ordered[0]), None)
    return ordered, value if value is not None else next(iter(ordered[1:]), None)


def _booked_as(column: Column) -> str:
    specific = [r for r in _BOOKED if r != "date" and column.words.get(r)]
    return "value_date" if "value_date" in specific else (specific or ["date"])[0]


def _may_number(column: Column) -> bool:
    """Say whether digits below a name that says no date may number transactions."""
    named = column.words.keys() == {"transaction_date"}
    compact = column.kind == "compact"
    return named and compact and not all(map(looks_like_day, column.values))


def _is_plain(column: Column) -> bool:
    """Say whether a column is just called date, not `Created at`."""
    return column.words.get("date", 0) >= _SURE_NAME


def _is_of_another(booked: Column, plain: Column) -> bool:
    """Say whether a `Booking date` is of a stay or an order, long before the row's."""
    pairs = [
        (one, other)
        for one, other in zip(booked.cells, plain.cells, strict=True)
        if one and other
    ]
    return booked.filled < plain.filled and all(
        sum(_is_long_before(one, other, order) for one, other in pairs) * 2 > len(pairs)
        for order in DateOrder
    )


def _is_long_before(one: str, other: str, order: DateOrder) -> bool:
    first, second = (read_date(cell, order, compact=True) for cell in (one, other))
    # An order in which they are no days says nothing against it.
    return first is None or second is None or second - first > _LONG
