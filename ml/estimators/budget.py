"""Budgets per category: what four of five coming months should stay within.

The wanted amount lies between a quantile learned from other households and the
household's own 80 % point of twelve months, widened by a conformal offset; one common
lowering of the quantile level makes the sum fit the expected income.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

from ml.budgets.features import (
    BUDGET_FEATURES,
    CATEGORY,
    PAST_MONTHS,
    PLANNED_MONTHS,
    CategoryPast,
    category_past,
)
from ml.budgets.plan import (
    LEVELS,
    easiest_to_cut,
    expected_income,
    fit_into,
    fixed_categories,
)
from ml.budgets.reasons import SHORT_MONTHS, BudgetReason, Frame, in_words, reasons_for
from ml.budgets.training import Examples, draw_examples
from ml.estimators.boosting import predicted
from ml.estimators.fitted import require_fitted
from ml.forecasting.months import cut
from ml.forecasting.series import monthly_series, training_series
from ml.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]
    Job = tuple[pd.DataFrame, date]

OWN_SHARE: Final = 0.6
"""Weight of the household's own quantile once its history is long enough."""

LEAST_SHARE: Final = 0.001
"""A smaller part of the sum than this is not worth a budget."""

_HELD_OUT: Final = 5
_UNNAMED_SHARE: Final = 0.3
"""Part of the training rows whose category's name is hidden: users have their own."""


@dataclass(frozen=True)
class Budget:
    """What to plan for one category.

    Attributes:
        category: its name.
        amount: money per month, not negative.
        fixed: mostly payments that do not vary.
        easiest_to_cut: flexible, and far above the household's own frugal months.
        reasons: what the amount rests on; `reason` is the same as one sentence.
    """

    category: str
    amount: float
    fixed: bool
    easiest_to_cut: bool
    reasons: tuple[BudgetReason, ...]

    @property
    def reason(self) -> str:
        """The reasons in words, with plain numbers."""
        return in_words(self.reasons)


class _Recommender:
    """What the model and its baseline have in common: fitting sums, and reasons."""

    def predict(
        self, history: pd.DataFrame, as_of: date, *, goals: float = 0.0, level: int = 80
    ) -> tuple[Budget, ...]:
        """Recommend budgets for the month after `as_of`, the largest first.

        Args:
            history: one household's history frame.
            as_of: the last day that may be seen.
            goals: money per month that is to be left over.
            level: part of months, in percent, that budgets are made for; only 80.

        Returns:
            A budget per category with spending in the last twelve whole months, those
            of next to nothing left out; none without a whole month. Their sum is at
            most the expected income less `goals`, wherever any income was seen.
        """
        return self.predict_many([(history, as_of)], goals=goals, level=level)[0]

    def predict_many(
        self, jobs: Sequence[Job], *, goals: float = 0.0, level: int = 80
    ) -> list[tuple[Budget, ...]]:
        """Recommend budgets for each (history, as_of), in order."""
        self._check_fitted()
        if level != 80:
            raise ValueError("budgets are made for 80 percent of months")
        series = [monthly_series(history, as_of) for history, as_of in jobs]
        pasts = [category_past(one, len(one.months)) for one in series]
        known = [past for past in pasts if past is not None]
        quantiles = iter(self._quantiles(known))
        return [
            _budgets(cut(*job), one, past, next(quantiles), goals)
            if past is not None
            else ()
            for job, one, past in zip(jobs, series, pasts, strict=True)
        ]

    def _check_fitted(self) -> None:
        """Find nothing missing: a rule needs no fitting."""

    def _quantiles(self, pasts: list[CategoryPast]) -> list[Floats]:
        """Give (c, len(LEVELS)) amounts per household."""
        raise NotImplementedError


class BudgetRecommender(_Recommender):
    """Learned quantiles, blended with the household's own.

    Args:
        iterations: trees per quantile.
        origins: months per household from which the future is looked at in training.
        max_households: of more than this, only the first are learned from.
        max_rows: months of categories that are learned from.
        random_state: seed of the choice of origins and of the trees.
    """

    def __init__(
        self,
        *,
        iterations: int = 80,
        origins: int = 4,
        max_households: int = 400,
        max_rows: int = 24_000,
        random_state: int = 0,
    ) -> None:
        self.iterations = iterations
        self.origins = origins
        self.max_households = max_households
        self.max_rows = max_rows
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from households with at least four whole months.

        Raises:
            ValueError: when there is none.
        """
        chance = np.random.default_rng(self.random_state)
        first = history["household"].drop_duplicates().iloc[: self.max_households]
        rows = history[history["household"].isin(first)]
        learn, calibrate = training_series(rows, _HELD_OUT)
        examples = draw_examples(learn, self.origins, chance)
        X = np.repeat(examples.features(), PLANNED_MONTHS, axis=0)
        X[chance.random(len(X)) < _UNNAMED_SHARE, CATEGORY] = np.nan
        y = examples.coming().ravel()
        # Drawing rows by their part of spending weighs them without the cost of
        # weighted quantiles in every leaf.
        weight = np.repeat(examples.weights(), PLANNED_MONTHS)
        drawn = chance.choice(
            len(y), min(len(y), self.max_rows), p=weight / weight.sum()
        )
        X, y = X[drawn], y[drawn]
        with one_thread():
            self.boosters_ = [self._booster(level).fit(X, y) for level in LEVELS]
        self.offset_ = np.zeros(len(LEVELS))
        self.offset_ = self._conformal(draw_examples(calibrate, self.origins, chance))
        self.feature_names_ = BUDGET_FEATURES
        return self

    def _booster(self, level: float) -> HistGradientBoostingRegressor:
        return HistGradientBoostingRegressor(
            loss="quantile",
            quantile=level,
            learning_rate=0.08,
            max_iter=self.iterations,
            max_leaf_nodes=15,
            min_samples_leaf=40,
            l2_regularization=1.0,
            early_stopping=False,
            random_state=self.random_state,
        )

    def _conformal(self, held_out: Examples) -> Floats:
        """Find the offset, in usual deviations, that gives each level its share.

        Money counts, not categories: a level's share is that of spending.
        """
        quantiles = self._quantiles([past for past, _ in held_out.cases])
        scores = [
            (came[:, :, None] - (said / past.usual[:, None])[:, None, :])
            / _width(past)[:, None, None]
            for (past, came), said in zip(held_out.cases, quantiles, strict=True)
        ]
        flat = np.concatenate([score.reshape(-1, len(LEVELS)) for score in scores])
        weight = np.repeat(held_out.weights(), PLANNED_MONTHS)
        return np.array(
            [
                np.quantile(flat[:, i], level, weights=weight, method="inverted_cdf")
                for i, level in enumerate(LEVELS)
            ]
        )

    def _check_fitted(self) -> None:
        require_fitted(self)

    def _quantiles(self, pasts: list[CategoryPast]) -> list[Floats]:
        if not pasts:
            return []
        X = np.concatenate([past.features for past in pasts])
        learned = np.stack([predicted(b, X) for b in self.boosters_], axis=1)
        ends = np.cumsum([len(past.names) for past in pasts])[:-1]
        return [
            self._blend(past, one)
            for past, one in zip(pasts, np.split(learned, ends), strict=True)
        ]

    def _blend(self, past: CategoryPast, learned: Floats) -> Floats:
        months = past.past.shape[1]
        own_share = OWN_SHARE * min(1.0, months / SHORT_MONTHS)
        own = _own_quantiles(past.past)
        blend = own_share * own + (1 - own_share) * learned * past.usual[:, None]
        wide = blend + self.offset_ * (_width(past) * past.usual)[:, None]
        return np.sort(np.maximum(wide, 0.0), axis=1)


class BaselineBudget(_Recommender):
    """The household's own quantiles of its last twelve months."""

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    def _quantiles(self, pasts: list[CategoryPast]) -> list[Floats]:
        return [_own_quantiles(past.past) for past in pasts]


def _own_quantiles(past: Floats) -> Floats:
    return np.quantile(past, LEVELS, axis=1).T


def _width(past: CategoryPast) -> Floats:
    """Give the scaled deviation by which a category's months usually differ."""
    scaled = past.past / past.usual[:, None]
    return np.asarray(scaled.std(axis=1) + 0.1)


def _budgets(
    rows: pd.DataFrame,
    one: MonthlySeries,
    past: CategoryPast,
    quantiles: Floats,
    goals: float,
) -> tuple[Budget, ...]:
    frame = Frame(expected_income(one.income.total), goals)
    first = one.used[max(0, len(one.used) - PAST_MONTHS)]
    fixed = fixed_categories(rows, past.names, pd.Timestamp(first) - timedelta(days=1))
    # What is fixed will be charged anyway: it is not lowered below its own past.
    own = np.minimum(_own_quantiles(past.past), quantiles[:, -1:])
    firm = np.where(fixed[:, None], np.maximum(quantiles, own), quantiles)
    amounts = fit_into(firm, fixed, frame.limit)
    marked = easiest_to_cut(amounts, past.past, fixed)
    budgets = [
        Budget(
            category=name,
            amount=float(amounts[at]),
            fixed=bool(fixed[at]),
            easiest_to_cut=bool(marked[at]),
            reasons=reasons_for(
                past.past[at],
                float(amounts[at]),
                float(quantiles[at, -1]),
                frame,
                fixed=bool(fixed[at]),
                cut=bool(marked[at]),
            ),
        )
        for at, name in enumerate(past.names)
    ]
    total = sum(budget.amount for budget in budgets)
    worth = [budget for budget in budgets if budget.amount > LEAST_SHARE * total]
    return tuple(sorted(worth, key=lambda budget: -budget.amount))
