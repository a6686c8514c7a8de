"""When a recurring payment comes next, and after that, in its rhythm."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.dates import add_months, days_in_month, month_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from utils.forecasts import Bill

_MONTHS: Final = {
    "monthly": 1,
    "two-monthly": 2,
    "quarterly": 3,
    "half-yearly": 6,
    "yearly": 12,
}
_DAYS: Final = {"weekly": 7, "fortnightly": 14}


def following(bill: Bill, until: dt.date) -> Iterator[dt.date]:
    """Go on from the next date of a bill, up to `until`, inclusive."""
    count = 1
    while (day := _step(bill, count)) is not None and day <= until:
        yield day
        count += 1


def _step(bill: Bill, count: int) -> dt.date | None:
    if bill.period in _DAYS:
        return bill.due + dt.timedelta(days=_DAYS[bill.period] * count)
    if bill.period not in _MONTHS:
        return None
    month = add_months(month_of(bill.due), _MONTHS[bill.period] * count)
    return month.replace(day=min(bill.due.day, days_in_month(month)))
