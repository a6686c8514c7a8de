"""A month's expense by category, adding up to its total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.estimators.boosting import predicted
from ml.forecasting.blending import RangesByLength, around
from ml.forecasting.features import nan_median
from ml.forecasting.outlook import Outlook, bounds_at
from ml.forecasting.part_features import part_features, part_rows
from ml.forecasting.quantiles import MIDDLE, booster, rounded, subsample
from ml.forecasting.reconciliation import share_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.part_features import PartRows
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

EXTREME: Final = 20.0
_LEAST_SLACK: Final = 0.05
_SCORES: Final = 20_000


class Parts:
    """Learns one category's month in units of its own usual month."""

    def __init__(self, *, iterations: int, max_rows: int, random_state: int) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.random_state = random_state

    def fit(
        self,
        learn: tuple[Sequence[MonthlySeries], Origins],
        calibrate: tuple[Sequence[MonthlySeries], Origins],
        totals: Floats,
    ) -> Self:
        """Learn from categories of past months; ranges from other households.

        Args:
            learn: households and their origins.
            calibrate: others, on which ranges are measured.
            totals: what is said of the totals at the origins of `calibrate`.
        """
        chance = np.random.default_rng(self.random_state)
        parts = part_rows(*learn)
        rows = subsample(len(parts.actual), self.max_rows, chance)
        X = rounded(part_features(parts, learn[1])[rows])
        y = (parts.actual / parts.unit)[rows].clip(-EXTREME, EXTREME)
        self.booster_ = booster(
            MIDDLE,
            iterations=self.iterations,
            min_leaf=max(5, min(40, len(rows) // 50)),
            random_state=self.random_state,
        ).fit(X, y)
        self.ranges_ = self._calibrated(part_rows(*calibrate), calibrate[1], totals)
        return self

    def _calibrated(
        self, parts: PartRows, rows: Origins, totals: Floats
    ) -> RangesByLength:
        """Measure how far from what is said, sums made right, the parts came."""
        slack = slack_of(parts)
        said = self.values(parts, rows)
        order = np.argsort(parts.origin, kind="stable")
        begins = np.flatnonzero(np.diff(parts.origin[order])) + 1
        for at in np.split(order, begins):
            if len(at):
                total = float(totals[parts.origin[at[0]]])
                said[at] = share_out(total, said[at], parts.windows[at], slack[at])
        score = (parts.actual - said) / slack
        return RangesByLength.fitted(-score, score, lengths(parts))

    def values(self, parts: PartRows, rows: Origins) -> Floats:
        """Give half the model and half the median of six months, (p,)."""
        X = rounded(part_features(parts, rows))
        model = predicted(self.booster_, X) * parts.unit
        values: Floats = (model + nan_median(parts.windows[:, -6:])) / 2
        return values

    def answer(
        self,
        many: Sequence[MonthlySeries],
        rows: Origins,
        totals: Sequence[Outlook],
    ) -> Sequence[Mapping[str, Outlook]]:
        """Split each household's total; `rows` holds one origin per household."""
        parts = part_rows(many, rows)
        values = self.values(parts, rows) if len(parts.unit) else parts.unit
        return split(many, parts, values, totals, self.ranges_, "Model and median of 6")


def lengths(parts: PartRows) -> Floats:
    """Give the months of history behind each part, twelve at most, (p,)."""
    return np.asarray(np.isfinite(parts.windows).sum(axis=1).astype(float))


def slack_of(parts: PartRows) -> Floats:
    """Give each part's usual deviation, never zero, (p,)."""
    return np.maximum(parts.slack, _LEAST_SLACK * parts.unit)


def split(  # one table and what to do with it
    many: Sequence[MonthlySeries],
    parts: PartRows,
    values: Floats,
    totals: Sequence[Outlook],
    ranges: RangesByLength,
    method: str,
) -> Sequence[Mapping[str, Outlook]]:
    """Reconcile the parts of each household to its total, with ranges."""
    slack, usual = slack_of(parts), nan_median(parts.windows[:, -6:])
    shares = np.array(values, dtype=np.float64)
    groups = np.searchsorted(parts.origin, np.arange(len(many) + 1))
    for start, stop, total in zip(groups[:-1], groups[1:], totals, strict=True):
        if stop > start:
            at = slice(start, stop)
            shares[at] = share_out(
                total.value, shares[at], parts.windows[at], slack[at]
            )
    lower, upper = around(shares, ranges.factors(lengths(parts)), (slack, slack))
    least = np.nanmin(parts.windows, axis=1) if len(shares) else shares
    lower = np.maximum(lower, np.minimum(np.minimum(least, 0.0), shares)[:, None])
    answers: list[dict[str, Outlook]] = [{} for _ in many]
    for row, origin in enumerate(parts.origin.tolist()):
        name = many[origin].names[parts.category[row]]
        answers[origin][name] = Outlook(
            row=row,
            value=float(shares[row]),
            bounds=bounds_at(lower[row], upper[row]),
            baseline=float(usual[row]),
            model_share=0.5,
            method=f"{method}, made to add up to the total",
        )
    return answers
