"""The period that a statement itself says it covers."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from utils.dates import parse_date
from utils.statements.date_votes import DATE_IN_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import DateOrder
    from utils.statements.amounts import Row

_LONGEST: Final = dt.timedelta(days=400)
_ONE_DAY: Final = dt.timedelta(days=1)
_MOMENT: Final = re.compile(
    r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:T?(\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?))?", re.ASCII
)


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


def believable_period(
    stated: tuple[dt.date, dt.date], days: Sequence[dt.date], today: dt.date | None
) -> tuple[dt.date, dt.date] | None:
    """Give a period that a format's own fields state, unless it cannot be one.

    Programs fill these fields with the beginning of their calendar or the day of the
    download, so a period that misses a row, or goes on for more than a year before the
    first or behind the last, is none.

    Args:
        stated: first and last day.
        days: of the rows.
        today: a period ends today at the latest.
    """
    first, last = stated
    last = min(last, today or last)
    known_first, known_last = min(days, default=first), max(days, default=first)
    if known_last == last + _ONE_DAY:
        last = known_last  # its end was written as that day's midnight
    if not first <= known_first <= known_last <= last:
        return None
    if known_first - first > _LONGEST or last - known_last > _LONGEST:
        return None
    return first, last


def day_of_moment(text: str, *, ends: bool = False) -> dt.date | None:
    """Read the day of `20240131`, `20240131235959` or `2024-01-31T23:59:59+01:00`.

    Args:
        text: as OFX and CAMT write moments.
        ends: the moment ends a period: midnight then is the end of the day before.
    """
    match = _MOMENT.match(text)
    if match is None:
        return None
    try:
        day = dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    at_midnight = match[4] is not None and not match[4].strip("0:.")
    return day - _ONE_DAY if ends and at_midnight else day


def _day(text: str, order: DateOrder) -> dt.date | None:
    found = parse_date(text)
    return found.day(order) if found else None
