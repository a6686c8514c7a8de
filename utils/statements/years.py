"""Years for days written without one: `01/16` and `16 Jan` under a stated period."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.domain import DateOrder
from utils.statements.short_days import ORDERS, WORD, day_in, with_year
from utils.statements.stated_periods import LONGEST, Period, stated_periods

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_GLUED = re.compile(rf"{WORD}(\d\d)")
_BEFORE, _AFTER = (dt.timedelta(days=n) for n in (62, 10))


def with_years(
    days: Iterable[str], around: Iterable[str], order: DateOrder | None = None
) -> dict[str, str]:
    """Complete short days by the first stated period in which most of them lie.

    A day outside the period is left out, as are all days where both orders fit it
    and the year hangs on the order: no year is guessed.

    Args:
        days: as written.
        around: lines outside the table.
        order: how the days are read, if that is known.

    Returns:
        The full date of each day, as text whose order stays open where it is.
    """
    distinct = sorted(set(days))
    if _are_months(distinct):
        return {}
    orders = (order,) if order in ORDERS else ORDERS
    for period in stated_periods(list(around)):
        found = {o: _in_period(distinct, period, o) for o in orders}
        if max(_inside(known, period) for known in found.values()) * 2 > len(distinct):
            most = max(map(len, found.values()))
            best = [known for known in found.values() if len(known) == most]
            return _written(best, period)
    return {}


def with_last_year(
    days: Sequence[str], last_year: int, order: DateOrder | None = None
) -> dict[str, str]:
    """Complete short days by the year of the newest of them.

    Args:
        days: as written, in the order of the rows, which run up or down in time.
        last_year: of the newest.
        order: how the days are read, if that is known.

    Returns:
        The full date of each day, as text whose order stays open where it is; empty
        where the days run up and down, or for more than a year.
    """
    if _are_months(set(days)):
        return {}
    orders = (order,) if order in ORDERS else ORDERS
    ways = [_running(days, last_year, one) for one in orders]
    found = [way for way in ways if way]
    if not found:
        return {}
    seen = [day for way in found for day in way.values()]
    return _written(found, (min(seen), max(seen)))


def _are_months(days: Collection[str]) -> bool:
    """Say whether texts are months of one year, not days: `JAN24`, `FEB24`."""
    glued = list(map(_GLUED.fullmatch, days))
    return len(days) > 1 and all(glued) and len({m[1] for m in glued if m}) == 1


def beside_day(text: str, main: str, order: DateOrder | None = None) -> str:
    """Complete a short day by the full date of its row, to which it lies close."""
    full = parse_date(main)
    near = [
        (abs(day - known), day)
        for one in ((order,) if order in ORDERS else ORDERS)
        if full and (known := full.day(one))
        for year in range(known.year - 1, known.year + 2)
        if (day := day_in(text, year, one))
    ]
    if not near or full is None:
        return text
    _, day = min(near)
    settled = full.order is DateOrder.YMD
    return day.isoformat() if settled else with_year(text, day.year)


def _running(
    days: Sequence[str], last_year: int, order: DateOrder
) -> dict[str, dt.date]:
    """Read days that run up, or down, over at most one turn of the year."""
    found: list[dict[str, dt.date]] = []
    for way in (list(reversed(days)), list(days)):
        known: dict[str, dt.date] = {}
        year, after = last_year, None
        for text in way:
            day = day_in(text, year, order)
            if day and after and day > after:
                year -= 1
                day = day_in(text, year, order)
            if day is None or known.setdefault(text, day) != day:
                break
            after = day
        else:
            found.append(known)
    spans = [max(one.values()) - min(one.values()) for one in found if one]
    if not spans or min(spans) >= LONGEST:
        return {}
    return found[spans.index(min(spans))]


def _written(found: Sequence[dict[str, dt.date]], period: Period) -> dict[str, str]:
    """Write days as dates where one order is left, else with the year behind them."""
    if len(found) > 1 and any(
        day.year != found[1][text].year for text, day in found[0].items()
    ):
        most = max(_inside(known, period) for known in found)
        found = [known for known in found if _inside(known, period) == most]
        if len(found) > 1:
            return {}
    if len(found) > 1:
        return {text: with_year(text, day.year) for text, day in found[0].items()}
    return {
        text: with_year(text, day.year) if any(map(str.isalpha, text))
        else day.isoformat()
        for text, day in found[0].items()
    }  # fmt: skip


def _in_period(
    days: Sequence[str], period: Period, order: DateOrder
) -> dict[str, dt.date]:
    """Read each day in the year that puts it into a period, or close to it."""
    start, end = period
    found = {}
    for text in days:
        read = [
            day_in(text, year, order) for year in range(end.year, start.year - 2, -1)
        ]
        known = [day for day in read if day]
        near = [day for day in known if start - _BEFORE <= day <= end + _AFTER]
        inside = [day for day in near if _is_in(day, period)]
        if near:
            found[text] = (inside or near)[0]
    return found


def _inside(found: dict[str, dt.date], period: Period) -> int:
    return sum(_is_in(day, period) for day in found.values())


def _is_in(day: dt.date, period: Period) -> bool:
    return period[0] <= day <= period[1]
