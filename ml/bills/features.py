"""What a chain of like payments says: next due day, amount, and features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.bills.calendar import (
    DAYS,
    TOLERANCE,
    BoolArray,
    FloatArray,
    IntArray,
    Schedule,
    fit_schedule,
)
from ml.bills.streams import (
    Chains,
    Events,
    latest_amounts,
)
from ml.columns import pairs
from ml.taxonomy import EXPENSE, INCOME, INVESTMENT, TRANSFER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.columns import Columns, Labels

FEATURES: Final = (
    "hits",
    "slots",
    "hit_rate",
    "recent_hits",
    "days_off",
    "counts_days",
    "period_days",
    "amount_error",
    "last_change",
    "share_equal",
    "slots_overdue",
    "days_overdue",
    "days_to_due",
    "group_size",
    "explained",
    "events_per_period",
    "like_events_per_period",
    "history_days",
    "slots_before",
    "relative_amount",
    "money_in",
    "category_class",
)
FIXED_CATEGORIES: Final = frozenset(
    {
        "Housing",
        "Utilities",
        "Insurance",
        "Loans",
        "Education",
        "Entertainment & subscriptions",
        "Household help",
        "Fees & charges",
    }
)
_CLASSES: Final = (
    dict.fromkeys(EXPENSE, 2.0)
    | dict.fromkeys(FIXED_CATEGORIES, 1.0)
    | dict.fromkeys(INCOME, 3.0)
    | dict.fromkeys(TRANSFER, 4.0)
    | dict.fromkeys(INVESTMENT, 5.0)
    | {"Other": 0.0}
)
RISING: Final = frozenset(
    {"hits", "hit_rate", "recent_hits", "share_equal", "explained"}
)
FALLING: Final = frozenset({"days_off", "last_change", "slots_overdue"})
"""Features that can only speak for, or only against, another payment."""
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
    step = np.ones(len(days), dtype=np.int64)
    due = schedule.due(step)
    for _ in range(_MAX_STEPS):
        gone = (due + slack <= seen) | (due <= schedule.last_day)
        if not gone.any():
            break
        step = step + gone
        due = schedule.due(step)
    amounts = latest_amounts(events, chains)
    value, error, tested = expect_amount(amounts)
    return Outlook(schedule, step, due, slack, value, error, tested)


def missed_slots(outlook: Outlook) -> IntArray:
    """Count due days that passed without an event since the last one."""
    first_due_is_past = outlook.schedule.due(1) <= outlook.schedule.last_day
    return outlook.step - 1 - first_due_is_past


def _spanned(events: Events, chains: Chains) -> IntArray:
    """Count the group's events from the oldest event of the chain on."""
    oldest = np.where(chains.present, chains.event, len(events.day)).min(axis=1)
    return np.asarray(events.borders[1][chains.event[:, 0]] - oldest)


def household_levels(events: Events) -> FloatArray:
    """Give each job's median log amount, the yardstick of size."""
    levels = np.zeros(len(events.as_of))
    order = np.lexsort((events.log_amount, events.job))
    jobs = events.job[order]
    low = np.searchsorted(jobs, np.arange(len(levels)), side="left")
    high = np.searchsorted(jobs, np.arange(len(levels)), side="right")
    some = high > low
    levels[some] = events.log_amount[order][((low + high) // 2)[some]]
    return levels


def category_classes(category: Labels) -> FloatArray:
    """Class categories: 0 unknown, 1 usually fixed, 2 other, 3 in, 4, 5 moved."""
    return category.each(lambda name: _CLASSES.get(name, 0.0)).astype(np.float64)


def features(
    events: Events,
    chains: Chains,
    outlook: Outlook,
    money_in: BoolArray,
    category_class: FloatArray,
) -> FloatArray:
    """Describe chains to the classifier, columns as FEATURES, free of currency.

    Args:
        events: of all jobs.
        chains: candidates.
        outlook: their next due day and amount.
        money_in: per chain.
        category_class: per chain, see `category_classes`.
    """
    job = events.job[chains.event[:, 0]]
    days, as_of = DAYS[chains.period], events.as_of[job]
    columns = (
        *_of_slots(chains, outlook),
        *_of_amounts(events, chains, outlook),
        missed_slots(outlook),
        np.maximum(as_of - outlook.due, -1) / np.sqrt(days),
        (outlook.due - as_of) / days,
        *_of_group(events, chains),
        outlook.log_amount - household_levels(events)[job],
        money_in,
        category_class,
    )
    return np.column_stack([np.asarray(c, dtype=float) for c in columns])


def _of_slots(chains: Chains, outlook: Outlook) -> tuple[NDArray[Any], ...]:
    """Say how regularly a chain came."""
    present = chains.present
    hits = present.sum(axis=1)
    return (
        hits,
        chains.walked,
        hits / chains.walked,
        present[:, :4].sum(axis=1) / np.minimum(chains.walked, 4),
        outlook.schedule.residual,
        outlook.schedule.gap > 0,
        DAYS[chains.period],
    )


def _of_amounts(
    events: Events, chains: Chains, outlook: Outlook
) -> tuple[NDArray[Any], ...]:
    """Say how steady a chain's amounts were."""
    change = np.abs(np.diff(latest_amounts(events, chains), axis=1))
    pairs_of = np.maximum(chains.present.sum(axis=1) - 1, 1)
    return (
        np.where(outlook.tested > 0, outlook.log_error, np.nan),
        np.minimum(change[:, 0], 2.0),
        np.nansum(change < 0.005, axis=1) / pairs_of,
    )


def _of_group(events: Events, chains: Chains) -> tuple[NDArray[Any], ...]:
    """Say what else the payee's group and the household's history hold."""
    start, days = chains.event[:, 0], DAYS[chains.period]
    low, high = events.borders
    size, observed = (high - low)[start], events.observed_days[start]
    began = events.started[events.job[start]]
    age = events.as_of[events.job[start]] - began
    return (
        np.log(size),
        chains.present.sum(axis=1) / np.maximum(_spanned(events, chains), 1),
        size / observed * days,
        events.near_counts[start] / observed * days,
        np.log(age + 30.0),
        np.minimum((events.day[start] - began) / days - chains.walked, 24.0),
    )
