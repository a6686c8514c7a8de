"""What is expected of a chain of like payments next: its day and its amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.bills.calendar import TOLERANCE, FloatArray, IntArray
from ml.bills.schedule import Schedule, fit_schedule
from ml.bills.streams import Chains, Events, latest_amounts
from ml.columns import pairs

if TYPE_CHECKING:
    from ml.columns import Columns

_BACKTESTS: Final = 5
_ERROR_CAP: Final = 0.3
_MAX_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is expected of each chain next.

    Attributes:
        schedule: its due rule.
        step: how many due days after the last event the next one is.
        due: the next due day, past only while it may still come.
        slack: days an event may be late before it counts as not coming.
        log_amount: next amount.
        log_error: mean |log error| of that amount rule on the chain's own past.
        tested: number of those errors.
    """

    schedule: Schedule
    step: IntArray
    due: IntArray
    slack: IntArray
    log_amount: FloatArray
    log_error: FloatArray
    tested: IntArray


def _median_of_four(amounts: FloatArray, start: int) -> FloatArray:
    part = np.sort(amounts[:, start : start + 4], axis=1)
    count = np.maximum((~np.isnan(part)).sum(axis=1), 1)
    rows = np.arange(len(part))
    middle = part[rows, (count - 1) // 2] + part[rows, count // 2]
    return np.asarray(middle / 2)


def expect_amount(amounts: FloatArray) -> tuple[FloatArray, FloatArray, IntArray]:
    """Choose last amount or median of four by the chain's own past errors.

    Args:
        amounts: log amounts, latest first, NaN where there are no more.

    Returns:
        next log amount, mean |log error| of the rule, number of errors.
    """
    last_error = np.zeros((len(amounts), _BACKTESTS))
    median_error = last_error.copy()
    known = np.zeros(last_error.shape, dtype=bool)
    for back in range(_BACKTESTS):
        truth = amounts[:, back]
        last_error[:, back] = np.abs(truth - amounts[:, back + 1])
        median_error[:, back] = np.abs(truth - _median_of_four(amounts, back + 1))
        known[:, back] = ~np.isnan(amounts[:, back + 1])
    last_error = np.where(known, np.minimum(last_error, _ERROR_CAP), 0.0)
    median_error = np.where(known, np.minimum(median_error, _ERROR_CAP), 0.0)
    tested = known.sum(axis=1)
    # One step to a new price makes the median look worse, noise makes it look
    # better; it needs three tests and a clear lead to be believed.
    lead = last_error.sum(axis=1) - median_error.sum(axis=1)
    median = (tested >= 3) & (lead > 0.02 * tested)
    chosen = np.where(median[:, None], median_error, last_error).sum(axis=1)
    value = np.where(median, _median_of_four(amounts, 0), amounts[:, 0])
    return value, chosen / np.maximum(tested, 1), tested


def last_seen(rows: Columns, as_of: IntArray) -> IntArray:
    """Give per row the day up to which its account's rows are known.

    An account whose statements stop is not one whose bills stopped. Where it has
    too few rows to tell, the household's last row decides; a week's silence is
    normal.
    """
    day, account = rows.day, pairs(rows.household, rows.account.codes)
    # Rows stand by day: the last one written is the newest.
    newest = np.zeros(int(account.max(initial=-1)) + 1, dtype=np.int64)
    newest[account] = day
    late = day > newest[account] - 30
    busy = np.bincount(account, weights=late) >= 4
    last, today = rows.begins[1:][rows.household] - 1, as_of[rows.household]
    seen = np.where(busy[account], newest[account], day[last])
    return np.where(seen >= today - 7, today, seen)


def look_ahead(events: Events, chains: Chains, seen: IntArray) -> Outlook:
    """Date and size the next event of each chain.

    Args:
        events: of all jobs.
        chains: candidates.
        seen: day up to which nothing can have been overlooked, per chain.
    """
    present = chains.present
    days = np.where(present, events.day[chains.event], 0)
    schedule = fit_schedule(days, present, chains.period)
    slack = np.ceil(2 * schedule.residual).astype(np.int64) + 2
    slack = np.minimum(slack, np.maximum(TOLERANCE[chains.period], 2))
    step, due = _next_due(schedule, slack, seen)
    amounts = latest_amounts(events, chains)
    value, error, tested = expect_amount(amounts)
    return Outlook(schedule, step, due, slack, value, error, tested)


def _next_due(
    schedule: Schedule, slack: IntArray, seen: IntArray
) -> tuple[IntArray, IntArray]:
    """Count due days up to the first that may still come, and give that one."""
    step = np.ones(len(slack), dtype=np.int64)
    due = schedule.due(step)
    gone = np.arange(len(slack))
    for _ in range(_MAX_STEPS):
        day = due[gone]
        gone = gone[
            (day + slack[gone] <= seen[gone]) | (day <= schedule.last_day[gone])
        ]
        if not len(gone):
            break
        step[gone] += 1
        due[gone] = schedule.take(gone).due(step[gone])
    return step, due


def missed_slots(outlook: Outlook) -> IntArray:
    """Count due days that passed without an event since the last one."""
    first_due_is_past = outlook.schedule.due(1) <= outlook.schedule.last_day
    return outlook.step - 1 - first_due_is_past
