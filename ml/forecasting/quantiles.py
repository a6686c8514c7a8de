"""Three gradient-boosted quantiles of one target, predicted together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from ml.estimators.boosting import predicted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
_SMALLEST_SPREAD: Final = 0.02


def subsample(
    count: int, at_most: int, chance: np.random.Generator
) -> NDArray[np.int_]:
    """Choose up to `at_most` of `count` rows, in order."""
    if count <= at_most:
        return np.arange(count)
    return np.sort(chance.choice(count, at_most, replace=False))


def rounded(X: Floats) -> Floats:
    """Drop the digits in which the same history in another currency may differ."""
    return np.round(X, 7)


def booster(
    quantile: float, *, iterations: int, min_leaf: int, random_state: int
) -> HistGradientBoostingRegressor:
    """Build the regressor for one quantile; missing features stay missing."""
    middle = quantile == MIDDLE
    return HistGradientBoostingRegressor(
        loss="absolute_error" if middle else "quantile",
        quantile=None if middle else quantile,
        learning_rate=0.08,
        max_iter=iterations,
        max_leaf_nodes=15,
        min_samples_leaf=min_leaf,
        l2_regularization=1.0,
        max_bins=127,
        early_stopping=False,
        random_state=random_state,
    )


class QuantileBoosting:
    """Median and the ends of the middle 80 % of a scaled target."""

    def __init__(self, *, iterations: int, max_rows: int, random_state: int) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.random_state = random_state

    def fit(self, X: Floats, y: Floats) -> Self:
        """Learn from features (r, f) and scaled targets (r,)."""
        chance = np.random.default_rng(self.random_state)
        rows = subsample(len(y), self.max_rows, chance)
        self.boosters_ = [
            booster(
                quantile,
                iterations=iterations,
                min_leaf=max(5, min(40, len(rows) // 50)),
                random_state=self.random_state,
            ).fit(rounded(X[rows]), y[rows])
            for quantile, iterations in (
                (LOW, self.iterations // 2),
                (MIDDLE, self.iterations),
                (HIGH, self.iterations // 2),
            )
        ]
        return self

    def predict(self, X: Floats) -> Floats:
        """Give (r, 3) low, middle and high, in order in every row."""
        X = rounded(X)
        quantiles: Floats = np.stack([predicted(b, X) for b in self.boosters_], axis=1)
        return np.sort(quantiles, axis=1)

    def middle(self, X: Floats) -> Floats:
        """Give only the median, (r,)."""
        median: Floats = predicted(self.boosters_[1], rounded(X))
        return median


def spreads(quantiles: Floats, value: Floats, scale: Floats) -> tuple[Floats, Floats]:
    """Give the expected error below and above a value, in money and never zero.

    Half of it comes from the model's own quantiles, measured from their median, and
    half from where they lie around the value that is said.
    """
    least = _SMALLEST_SPREAD * scale
    low, middle, high = quantiles.T
    below = (np.maximum(middle - low, least) + np.maximum(value - low, least)) / 2
    above = (np.maximum(high - middle, least) + np.maximum(high - value, least)) / 2
    return below, above
