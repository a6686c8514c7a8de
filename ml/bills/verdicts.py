"""What a user's word on bills changes about them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.bills.calendar import PERIODS
from ml.bills.streams import payee_keys
from ml.bills.values import Bill

if TYPE_CHECKING:
    import pandas as pd

    from ml.answers import Answers, BillEdit, BillName
    from ml.bills.calendar import Period

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
    history: pd.DataFrame,
    as_of: date,
    days: int,
    answers: Answers,
) -> tuple[Bill, ...]:
    """Leave out what was dismissed, be sure of what was confirmed, correct the rest.

    A confirmed bill that was not found is expected one period after its last payment.

    Args:
        bills: what was found in the history.
        history: one household's, cut at `as_of`.
        as_of: the last day that may be seen.
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
            kept += _expected(name, history, as_of, days)
    for name, edit in answers.bills_edited.items():
        kept = [
            _edited(bill, edit, as_of) if is_named(bill, name) else bill
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


def _expected(
    name: BillName, history: pd.DataFrame, as_of: date, days: int
) -> list[Bill]:
    """Give the bill that a user knows of, where it still comes within `days`."""
    period = next((one for one in PERIODS if one.name == name.period), None)
    amount = history["amount"].to_numpy(dtype=float)
    like = np.abs(amount - name.amount) <= _SAME * np.maximum(
        np.abs(amount), abs(name.amount)
    )
    keys = payee_keys(history).to_numpy(dtype=object)
    rows = np.flatnonzero(like & (keys == name.payee_key))[::-1]
    if period is None or not len(rows):
        return []
    paid = [day.date() for day in history["date"].iloc[rows]]
    due = _after(paid[0], period)
    overdue = (as_of - due).days
    if overdue > (_FORGOTTEN - 1) * period.days or due > as_of + timedelta(days=days):
        return []
    return [_bill(name, history, rows, max(due, as_of + timedelta(days=1)), period)]


def _after(last: date, period: Period) -> date:
    if not period.months:
        return last + timedelta(days=round(period.days))
    month = last.year * 12 + last.month - 1 + period.months
    return _on_day(date(month // 12, month % 12 + 1, 1), last.day)


def _bill(
    name: BillName,
    history: pd.DataFrame,
    rows: np.ndarray[tuple[int], np.dtype[np.int64]],
    due: date,
    period: Period,
) -> Bill:
    latest = history.iloc[int(rows[0])]
    chosen = history.iloc[rows[:_SHOWN]]
    amounts = [float(amount) for amount in chosen["amount"]]
    return Bill(
        payee=str(latest["payee"]),
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
        category=str(latest["category"]),
        currency=str(latest["currency"]) if "currency" in history else "",
        last=tuple(
            (day.date(), amount)
            for day, amount in zip(chosen["date"], amounts, strict=True)
        ),
        rows=tuple(int(row) for row in rows),
    )
