"""Where the balance is heading: expected bills and usual spending, day by day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.dates import days_in_month, month_of, next_month
from utils.rhythm import following

if TYPE_CHECKING:
    from collections.abc import Mapping

    from utils.facts import Facts
    from utils.forecasts import Forecast

DAYS: Final = 35
"""So far that every monthly payment and the next salary are on the way."""


@dataclass(frozen=True, slots=True)
class Step:
    """The balance at the end of one day: likely, and by the ends of the range."""

    day: dt.date
    likely: Decimal
    lower: Decimal
    upper: Decimal


def look_ahead(facts: Facts) -> tuple[Step, ...]:
    """Carry the liquid balance on, from `as_of`; empty where something is missing.

    Each expected payment and income falls on its day. What the prediction of a
    month's expense holds beyond its bills is spread evenly over the days left. The
    range comes from that prediction alone: dates and amounts of bills have their own.
    """
    start = facts.liquid_balance()
    if start is None or facts.predictions.expense.total.value is None:
        return ()
    end = facts.as_of + dt.timedelta(days=DAYS)
    # To the end of the last month: what is due later is in its prediction as well.
    booked = _booked(facts, next_month(month_of(end)) - dt.timedelta(days=1))
    rates = {
        month: _daily_rates(facts, month, booked)
        for month in {
            month_of(facts.as_of),
            next_month(month_of(facts.as_of)),
            month_of(end),
        }
    }
    steps = [Step(facts.as_of, start, start, start)]
    for ahead in range(1, DAYS + 1):
        day = facts.as_of + dt.timedelta(days=ahead)
        moved = sum(booked.get(day, ()), Decimal(0))
        likely, lower, upper = rates[month_of(day)]
        last = steps[-1]
        steps.append(
            Step(
                day,
                last.likely + moved - likely,
                last.lower + moved - upper,
                last.upper + moved - lower,
            )
        )
    return tuple(steps)


def lowest(steps: tuple[Step, ...]) -> Step:
    """Find the first day on which the likely balance is lowest."""
    return min(steps, key=lambda step: step.likely)


def _booked(facts: Facts, until: dt.date) -> dict[dt.date, list[Decimal]]:
    booked: dict[dt.date, list[Decimal]] = {}
    tomorrow = facts.as_of + dt.timedelta(days=1)
    for bill in facts.predictions.bills:
        if not bill.is_expected:
            continue
        for day in (bill.due, *following(bill, until)):
            booked.setdefault(max(day, tomorrow), []).append(bill.amount)
    return booked


def _daily_rates(
    facts: Facts, month: dt.date, booked: Mapping[dt.date, list[Decimal]]
) -> tuple[Decimal, Decimal, Decimal]:
    """Work out what goes out a day besides bills: likely, least and most."""
    running = facts.predictions.expense.running
    total, spent = facts.predictions.expense.total, Decimal(0)
    days = days_in_month(month)
    if month == month_of(facts.as_of):
        days -= facts.as_of.day
        if running is not None and running.likely.value is not None:
            total, spent = running.likely, running.so_far
    bills = -sum(
        (
            amount
            for day, amounts in booked.items()
            if month_of(day) == month
            for amount in amounts
            if amount < 0
        ),
        Decimal(0),
    )
    likely, lower, upper = (
        max(edge - spent - bills, Decimal(0)) / max(days, 1) for edge in _edges(total)
    )
    return likely, lower, upper


def _edges(total: Forecast) -> tuple[Decimal, Decimal, Decimal]:
    value = total.value or Decimal(0)
    return (
        value,
        value if total.lower is None else total.lower,
        value if total.upper is None else total.upper,
    )
