"""Recurring payments and income: which are coming, when, and how much.

Chains of like payments are found, dated and sized without training; a classifier
trained on synthetic households then says how likely each is to come on its next due
day, and of chains that compete for the same payments the likeliest is kept.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import pandas as pd
from scipy.special import expit
from sklearn.ensemble import HistGradientBoostingClassifier

from ml.bills.batch import Batch, only, prepare
from ml.bills.features import FALLING, FEATURES, RISING
from ml.bills.selection import (
    Choice,
    awaited,
    bills_of,
    credible,
    due_table,
    rivals,
    select,
    status,
    wanted,
)
from ml.bills.training import Examples, collect_examples
from ml.bills.values import Bill, BillState, PriceChange
from ml.estimators.boosting import (
    after_trees,
    fit_boosting,
    probability_in_steps,
    probability_of,
)
from ml.estimators.fitted import require_fitted
from ml.estimators.sampling import at_most
from ml.past import pasts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ml.bills.calendar import BoolArray, FloatArray, IntArray
    from ml.columns import Columns
    from ml.past import Past, Pasts

__all__ = ["BaselineBills", "Bill", "BillState", "BillsEstimator", "PriceChange"]

HORIZON_DAYS: Final = 35
_CATEGORY: Final = FEATURES.index("category_class")
_FIRST_TREES: Final = 30
"""Trees that see every chain; the others need not see one that cannot be a bill."""
_MARGIN: Final = 0.5
"""Log odds by which a chain must lie below all that became bills to be hopeless."""


class BillsEstimator:
    """Find recurring payments and say which come next.

    Args:
        origins_per_household: days per training household on which the past is
            asked for the future.
        row_limit: rows to learn from at most.
        max_iterations: trees of the classifier.
        random_state: seed.
    """

    def __init__(
        self,
        *,
        origins_per_household: int = 2,
        row_limit: int = 300_000,
        max_iterations: int = 120,
        random_state: int = 0,
    ) -> None:
        self.origins_per_household = origins_per_household
        self.row_limit = row_limit
        self.max_iterations = max_iterations
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from households how likely a chain is to go on.

        Args:
            history: history frame, with the true `stream` of each row where known.
        """
        rng = np.random.default_rng(self.random_state)
        history = at_most(history, self.row_limit, rng)
        examples = collect_examples(history, self.origins_per_household, rng)
        matrix = _with_unknown_categories(examples.batch, rng)
        held_out = examples.batch.job % 4 == 0
        self.classifier_ = fit_boosting(
            HistGradientBoostingClassifier(
                max_iter=self.max_iterations,
                learning_rate=0.08,
                max_leaf_nodes=20,
                min_samples_leaf=40,
                l2_regularization=1.0,
                monotonic_cst=[(n in RISING) - (n in FALLING) for n in FEATURES],
                random_state=self.random_state,
            ),
            matrix[~held_out],
            examples.came[~held_out],
        )
        probability = probability_of(self.classifier_, matrix)
        self.threshold_ = _best_threshold(examples, probability, held_out)
        first = after_trees(self.classifier_, matrix, _FIRST_TREES)
        bills = first[probability >= self.threshold_]
        self.hopeless_ = float(bills.min(initial=0.0)) - _MARGIN
        self.amount_error_, self.spread_ = _amount_errors(examples)
        self.feature_names_ = FEATURES
        return self

    def predict(
        self, history: pd.DataFrame, as_of: date, days: int = HORIZON_DAYS
    ) -> tuple[Bill, ...]:
        """List the bills of one household, by due day.

        Late, missed and ended ones have a due day up to as_of; what is still to
        come (`is_expected`) has one in the `days` after it.

        Args:
            history: history frame; rows after as_of change nothing.
            as_of: last day that may be seen.
            days: how far to look ahead.
        """
        return self.predict_many([(history, as_of)], days)[0]

    def predict_many(
        self,
        jobs: Sequence[tuple[pd.DataFrame, date]],
        days: int = HORIZON_DAYS,
    ) -> list[tuple[Bill, ...]]:
        """List the bills of many households in one pass; see `predict`."""
        return self.answer(pasts_of(jobs), days)

    def answer(self, pasts: Pasts, days: int = HORIZON_DAYS) -> list[tuple[Bill, ...]]:
        """List the bills of households whose past is prepared; see `predict`."""
        require_fitted(self)
        answers: list[list[Bill]] = [[] for _ in pasts]
        if pasts:
            for number, bills in self._say(prepare(pasts), days):
                answers[number].extend(bills)
        return [
            tuple(sorted(bills, key=lambda bill: (bill.due, bill.payee)))
            for bills in answers
        ]

    def _say(self, batch: Batch, days: int) -> list[tuple[int, list[Bill]]]:
        if not len(batch.matrix):
            return []
        probability = probability_in_steps(
            self.classifier_, batch.matrix, ((_FIRST_TREES, self.hopeless_),)
        )
        near = rivals(batch, wanted(batch, probability, self.threshold_))
        batch, probability = only(batch, near), probability[near]
        # Hopeless ones among them are weighed against the others, so exactly.
        rough = np.flatnonzero(probability <= expit(self.hopeless_))
        probability[rough] = probability_of(self.classifier_, batch.matrix[rough])
        kept = select(batch, probability)
        batch, probability = only(batch, kept), probability[kept]
        likely = credible(batch) & (probability >= self.threshold_)
        likely |= awaited(batch)
        dues, states = due_table(batch), status(batch)
        error = (self.spread_, self.amount_error_)
        said = []
        for index in range(len(kept)):
            if likely[index] or states[index] is not None:
                chance = float(probability[index])
                choice = Choice(index, chance, states[index], bool(likely[index]))
                bills = bills_of(batch, dues, choice, days, error)
                said.append((int(batch.job[index]), bills))
        return said


def _with_unknown_categories(batch: Batch, rng: np.random.Generator) -> FloatArray:
    """Blank the category of a third of the jobs: it is often not known."""
    matrix = batch.matrix.copy()
    blank = rng.random(len(batch.events.as_of)) < 0.35
    matrix[blank[batch.job], _CATEGORY] = 0.0
    return matrix


def _best_threshold(
    examples: Examples, probability: FloatArray, held_out: BoolArray
) -> float:
    """Find the probability from which saying a bill serves best (F1)."""
    index = np.flatnonzero(held_out)
    batch = only(examples.batch, index)
    chosen = select(batch, probability[index])
    ahead = batch.expected_day() - batch.events.as_of[batch.job]
    chosen = chosen[(credible(batch) & (ahead <= 30))[chosen]]
    order = chosen[np.argsort(-probability[index][chosen], kind="stable")]
    if not len(order):
        return 0.5
    hits = np.cumsum(examples.hit[index][order])
    # Precision and recall share the hits; a quarter of the jobs is held out.
    truths = max(examples.truths / 4, float(hits[-1]), 1.0)
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + truths)
    best = float(probability[index][order][int(f1.argmax())])
    return float(np.clip(best, 0.25, 0.7))


def _amount_errors(examples: Examples) -> tuple[float, float]:
    """Give the mean |log error|, and how many of it hold 80 % of the errors."""
    outlook = examples.batch.outlook
    error = np.abs(examples.log_error)
    sure = examples.came & (outlook.tested >= 1)
    if not sure.any():
        return 0.05, 1.6
    prior = float(error[sure].mean())
    tested = outlook.tested[sure]
    own = (tested * outlook.log_error[sure] + 2 * prior) / (tested + 2)
    return prior, float(np.quantile(error[sure] / own, 0.8))


class BaselineBills:
    """The fixed rule: three payments 25 to 36 days apart make a monthly bill.

    It expects the last amount on the same day of the next month and needs no
    training.
    """

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    def predict(
        self, history: pd.DataFrame, as_of: date, days: int = HORIZON_DAYS
    ) -> tuple[Bill, ...]:
        """List the monthly bills of one household that fall due within `days`."""
        return self.predict_many([(history, as_of)], days)[0]

    def predict_many(
        self, jobs: Sequence[tuple[pd.DataFrame, date]], days: int = HORIZON_DAYS
    ) -> list[tuple[Bill, ...]]:
        """List the bills of many households; see `predict`."""
        return self.answer(pasts_of(jobs), days)

    def answer(self, pasts: Pasts, days: int = HORIZON_DAYS) -> list[tuple[Bill, ...]]:
        """List the bills of households whose past is prepared; see `predict`."""
        return [_monthly(past, days) for past in pasts]


def _monthly(past: Past, days: int) -> tuple[Bill, ...]:
    columns, found = past.columns, []
    both = pd.DataFrame(
        {"key": columns.payee_key.codes, "sign": np.sign(columns.amount)}
    )
    groups = both.groupby(["key", "sign"], sort=False).indices
    for at in map(np.asarray, groups.values()):
        gaps = np.diff(columns.day[at[-3:]])
        if len(gaps) == 2 and (gaps >= 25).all() and (gaps <= 36).all():
            bill = _same_day_next_month(columns, at)
            if past.as_of < bill.due <= past.as_of + timedelta(days=days):
                found.append(bill)
    return tuple(sorted(found, key=lambda bill: (bill.due, bill.payee)))


def _same_day_next_month(columns: Columns, rows: IntArray) -> Bill:
    latest = int(rows[-1])
    days = [
        date(1970, 1, 1) + timedelta(days=day)
        for day in columns.day[rows[::-1]].tolist()
    ]
    due = (pd.Timestamp(days[0]) + pd.DateOffset(months=1)).date()
    amounts: list[float] = columns.amount[rows[::-1]].tolist()
    return Bill(
        payee=columns.payee[latest],
        payee_key=columns.payee_key[latest],
        due=due,
        window=(due - timedelta(days=3), due + timedelta(days=3)),
        amount=amounts[0],
        lower80=min(amounts[:6]),
        upper80=max(amounts[:6]),
        period="monthly",
        period_days=30.44,
        probability=0.5,
        state="upcoming",
        category=columns.category[latest],
        currency=columns.currency[latest],
        last=tuple(zip(days, amounts, strict=True))[:6],
        rows=tuple(rows[::-1].tolist()),
    )
