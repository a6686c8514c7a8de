"""What a chain of like payments says: next due day, amount, and features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.bills.calendar import (
    DAYS,
    BoolArray,
    FloatArray,
    IntArray,
)
from ml.bills.outlook import Outlook, missed_slots
from ml.bills.streams import (
    Chains,
    Events,
    latest_amounts,
)
from ml.taxonomy import EXPENSE, INCOME, INVESTMENT, TRANSFER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.columns import Labels

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
