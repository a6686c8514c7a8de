"""Budgets per category: what four of five coming months should stay within.

The wanted amount lies between a quantile learned from other households and the
household's own 80 % point, in which recent months count for more, with a conformal
offset; one common lowering of the quantile level makes the sum fit the expected income.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from ml.budgets.features import (
    BUDGET_FEATURES,
    CATEGORY,
    PLANNED_MONTHS,
    CategoryPast,
    by_length,
    recent_quantiles,
)
from ml.budgets.plan import LEVELS
from ml.budgets.reasons import SHORT_MONTHS
from ml.budgets.recommending import Budget, Recommender
from ml.budgets.training import Examples, draw_examples
from ml.estimators.boosting import predicted
from ml.estimators.fitted import require_fitted
from ml.forecasting.series import training_series
from ml.threads import one_thread

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Job = tuple[pd.DataFrame, date]

__all__ = ["BaselineBudget", "Budget", "BudgetRecommender"]

OWN_SHARE: Final = 0.7
"""Weight of the household's own quantile once its history is long enough."""

_HELD_OUT: Final = 5
_UNNAMED_SHARE: Final = 0.3
"""Part of the training rows whose category's name is hidden: users have their own."""


class BudgetRecommender(Recommender):
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
        recent = by_length(
            [past.whole for past in pasts], partial(recent_quantiles, levels=LEVELS)
        )
        return [
            self._blend(*each)
            for each in zip(pasts, np.split(learned, ends), recent, strict=True)
        ]

    def _blend(self, past: CategoryPast, learned: Floats, own: Floats) -> Floats:
        months = past.past.shape[1]
        own_share = OWN_SHARE * min(1.0, months / SHORT_MONTHS)
        blend = own_share * own + (1 - own_share) * learned * past.usual[:, None]
        wide = blend + self.offset_ * (_width(past) * past.usual)[:, None]
        return np.sort(np.maximum(wide, 0.0), axis=1)


class BaselineBudget(Recommender):
    """The household's own quantiles of its last twelve months."""

    def _check_fitted(self) -> None:
        """Find nothing missing: a rule needs no fitting."""

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    def _quantiles(self, pasts: list[CategoryPast]) -> list[Floats]:
        return [past.own for past in pasts]


def _width(past: CategoryPast) -> Floats:
    """Give the scaled deviation by which a category's months usually differ."""
    return past.deviation + 0.1
