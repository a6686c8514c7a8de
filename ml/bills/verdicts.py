"""What a user's word on bills changes about them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.bills.calendar import PERIODS
from ml.bills.values import Bill

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.answers import Answers, BillEdit, BillName
    from ml.bills.calendar import Period
    from ml.columns import Columns
    from ml.past import Past

_SAME: Final = 0.35
"""A bill is still the same one when its amount is so much more or less."""

_SHOWN: Final = 6
_FORGOTTEN: Final = 2
"""Periods without a payment after which even a confirmed bill is not expected."""


def is_named(bill: Bill, name: BillName) -> bool:
    """Say whether an answer was given about this bill."""
    if (bill.payee_key, bill.period) != (name.payee_key, name.period):
        return False
    largest = max(abs(bill.amount), abs(name.amount))
    return abs(bill.amount - name.amount) <= _SAME * largest


def with_answers(
    bills: tuple[Bill, ...],
    past: Past,
    days: int,
    answers: Answers,
) -> tuple[Bill, ...]:
    """Leave out what was dismissed, be sure of what was confirmed, correct the rest.

    A confirmed bill that was not found is expected one period after its last payment.

    Args:
        bills: what was found in the history.
        past: what may be seen of the household.
        days: how far to look ahead.
        answers: of this user.
    """
    kept = [
        bill
        for bill in bills
        if not any(is_named(bill, name) for name in answers.bills_dismissed)
    ]
    for name in answers.bills_confirmed:
        kept = [_confirmed(bill) if is_named(bill, name) else bill for bill in kept]
        if not any(is_named(bill, name) for bill in kept):
            kept += _expected(name, past, days)
    for name, edit in answers.bills_edited.items():
        kept = [
            _edited(bill, edit, past.as_of) if is_named(bill, name) else bill
            for bill in kept
        ]
    return tuple(sorted(kept, key=lambda bill: (bill.due, bill.payee)))


def _confirmed(bill: Bill) -> Bill:
    return replace(bill, probability=1.0) if bill.is_expected else bill


def _edited(bill: Bill, edit: BillEdit, as_of: date) -> Bill:
    if edit.amount is not None:
        amount = edit.amount
        bill = replace(bill, amount=amount, lower80=amount, upper80=amount)
    if edit.day is None:
        return bill
    due = _on_day(bill.due, edit.day)
    if bill.is_expected and due <= as_of:
        due = _on_day(bill.due.replace(day=1) + timedelta(days=31), edit.day)
    return replace(bill, due=due, window=(due, due))


def _on_day(month: date, day: int) -> date:
    return month.replace(day=min(day, monthrange(month.year, month.month)[1]))


def _expected(name: BillName, past: Past, days: int) -> list[Bill]:
    """Give the bill that a user knows of, where it still comes within `days`."""
    period = next((one for one in PERIODS if one.name == name.period), None)
    columns, as_of = past.columns, past.as_of
    size = np.maximum(np.abs(columns.amount), abs(name.amount))
    like = np.abs(columns.amount - name.amount) <= _SAME * size
    rows = np.flatnonzero(like & columns.payee_key.are(name.payee_key))[::-1]
    if period is None or not len(rows):
        return []
    due = _after(_date(columns.day[rows[0]]), period)
    overdue = (as_of - due).days
    if overdue > (_FORGOTTEN - 1) * period.days or due > as_of + timedelta(days=days):
        return []
    return [_bill(name, columns, rows, max(due, as_of + timedelta(days=1)), period)]


def _date(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=int(number))


def _after(last: date, period: Period) -> date:
    if not period.months:
        return last + timedelta(days=round(period.days))
    month = last.year * 12 + last.month - 1 + period.months
    return _on_day(date(month // 12, month % 12 + 1, 1), last.day)


def _bill(
    name: BillName,
    columns: Columns,
    rows: NDArray[np.int64],
    due: date,
    period: Period,
) -> Bill:
    latest = int(rows[0])
    shown = rows[:_SHOWN]
    amounts: list[float] = columns.amount[shown].tolist()
    days = [_date(day) for day in columns.day[shown]]
    return Bill(
        payee=columns.payee[latest],
        payee_key=name.payee_key,
        due=due,
        window=(due - timedelta(days=3), due + timedelta(days=3)),
        amount=amounts[0],
        lower80=min(amounts),
        upper80=max(amounts),
        period=period.name,
        period_days=period.days,
        probability=1.0,
        state="upcoming",
        category=columns.category[latest],
        currency=columns.currency[latest],
        last=tuple(zip(days, amounts, strict=True)),
        rows=tuple(rows.tolist()),
    )
