"""Bills and income by day: what was posted, what is expected, what will follow."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from utils.dates import add_months, month_of, next_month
from utils.rhythm import following

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from utils.facts import Facts
    from utils.forecasts import Bill

State = Literal["posted", "expected", "late", "missed", "projected"]
AHEAD: Final = dt.timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Entry:
    """One payment (amount negative) or income of a day.

    `projected` ones follow the rhythm of a bill beyond its next date.
    """

    day: dt.date
    payee: str
    payee_key: str
    amount: Decimal
    state: State


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the shown weeks; outside the month it has no entries."""

    day: dt.date
    inside: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BillCalendar:
    """A month, Monday to Sunday by rows, and the months that one can go to."""

    month: dt.date
    earlier: dt.date | None
    later: dt.date | None
    days: tuple[CalendarDay, ...]


def bill_calendar(facts: Facts, wanted: dt.date | None) -> BillCalendar:
    """Lay a month out, by default that of `as_of`; the nearest there is."""
    found = list_entries(facts)
    usual = month_of(facts.as_of)
    first = month_of(min((entry.day for entry in found), default=facts.as_of))
    last = month_of(facts.as_of + AHEAD)
    month = min(max(month_of(wanted or usual), first), last)
    start = month - dt.timedelta(days=month.weekday())
    end = next_month(month) + dt.timedelta(days=-next_month(month).weekday() % 7)
    shown = (start + dt.timedelta(days=n) for n in range((end - start).days))
    return BillCalendar(
        month,
        add_months(month, -1) if month > first else None,
        next_month(month) if month < last else None,
        tuple(_day(day, month, found) for day in shown),
    )


def list_entries(facts: Facts) -> tuple[Entry, ...]:
    """List what is known of all bills, by day, up to three months ahead."""
    found = [
        entry
        for bill in facts.predictions.bills
        for entry in _entries(bill, facts.as_of + AHEAD)
    ]
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.payee)))


def _day(day: dt.date, month: dt.date, found: tuple[Entry, ...]) -> CalendarDay:
    inside = month_of(day) == month
    entries = (entry for entry in found if inside and entry.day == day)
    return CalendarDay(day, inside, tuple(entries))


def _entries(bill: Bill, until: dt.date) -> Iterator[Entry]:
    for day, amount in bill.last:
        yield Entry(day, bill.payee, bill.payee_key, amount, "posted")
    if bill.state in {"late", "missed"}:
        state: State = "late" if bill.state == "late" else "missed"
        yield Entry(bill.due, bill.payee, bill.payee_key, bill.amount, state)
    if not bill.is_expected:
        return
    yield Entry(bill.due, bill.payee, bill.payee_key, bill.amount, "expected")
    for day in following(bill, until):
        yield Entry(day, bill.payee, bill.payee_key, bill.amount, "projected")
