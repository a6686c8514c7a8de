"""The period that a statement itself says it covers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.dates import parse_date
from utils.statements.date_order import DATE_IN_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import DateOrder
    from utils.statements.amounts import Row

_LONGEST: Final = dt.timedelta(days=400)


def stated_period(
    around: Sequence[Row],
    order: DateOrder,
    days: Sequence[dt.date],
    today: dt.date | None,
) -> tuple[dt.date, dt.date] | None:
    """Find the line with two dates between which every row lies.

    Args:
        around: lines outside the table.
        order: how the table's own dates are read.
        days: of the rows; without rows nothing vouches for a period.
        today: a period ends today at the latest.
    """
    for row in around:
        written = DATE_IN_TEXT.finditer(" ".join(row))
        found = [_day(match.group(), order) for match in written]
        if len(found) != 2 or None in found or not days:
            continue
        first, last = (day for day in found if day)
        if first <= min(days) and max(days) <= last <= first + _LONGEST:
            return first, min(last, today or last)
    return None


def _day(text: str, order: DateOrder) -> dt.date | None:
    found = parse_date(text)
    return found.day(order) if found else None
