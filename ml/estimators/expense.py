"""Next month's expense, its categories, and where the running month will end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np

from ml.estimators.fitted import require_fitted
from ml.forecasting.features import FEATURES, origins
from ml.forecasting.forecaster import Forecaster
from ml.forecasting.next_month import NextMonth
from ml.forecasting.part_features import PART_FEATURES
from ml.forecasting.parts import Parts
from ml.forecasting.remainder import Remainder
from ml.forecasting.running_features import RUNNING_FEATURES, day_origins
from ml.forecasting.series import training_series
from ml.forecasting.slots import KEEP_MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.outlook import Outlook
    from ml.forecasting.record import Record
    from ml.forecasting.rows import ForecastRows
    from ml.forecasting.running_features import DayOrigins
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

BASELINE: Final = "Median of the last 6 whole months"
RUNNING_BASELINE: Final = "Spent so far and the median remainder of 6 months"
TRAINING_MONTHS: Final = 36


def training_days(
    many: Sequence[MonthlySeries], rows: Origins, random_state: int
) -> DayOrigins:
    """Place every origin on a day of its month by chance."""
    chance = np.random.default_rng(random_state)
    per_household = chance.integers(1, 29, size=len(many))
    return day_origins(many, rows, per_household[rows.series])


def expense_so_far(one: MonthlySeries) -> float:
    """Sum the expense of the running month."""
    return float(one.expense.by_day[-1, one.day - 1])


class ExpensePredictor(Forecaster):
    """Quantile boosting blended with medians by the household's own record.

    Learns from many households' scale-free features (income, left-over money,
    calendar, recent months). Where the median of six months was clearly closer on the
    household's own past, that speaks instead.

    Args:
        iterations: trees of the median; the ends have half as many.
        max_rows: rows that each booster learns from at most.
        held_out: one household in so many calibrates the ranges instead.
        random_state: seed of every choice by chance.
    """

    def __init__(
        self,
        *,
        iterations: int = 100,
        max_rows: int = 20_000,
        held_out: int = 3,
        random_state: int = 0,
    ) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.held_out = held_out
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from a history frame of many households."""
        learn, calibrate = training_series(history, self.held_out)
        learn_rows = origins(learn, last=TRAINING_MONTHS, ahead=False)
        calibrate_rows = origins(calibrate, last=KEEP_MONTHS, ahead=False)
        settings: dict[str, Any] = {
            "iterations": self.iterations,
            "max_rows": self.max_rows,
            "random_state": self.random_state,
        }
        self.next_month_ = NextMonth(**settings).fit(learn_rows, calibrate_rows)
        self.remainder_ = Remainder(**settings).fit(
            training_days(learn, learn_rows, self.random_state),
            training_days(calibrate, calibrate_rows, self.random_state),
        )
        self.parts_ = Parts(**settings).fit(
            (learn, learn_rows),
            (calibrate, calibrate_rows),
            self.next_month_.ask(calibrate_rows).said,
        )
        self.feature_names_ = (
            *FEATURES,
            *(f"running:{name}" for name in RUNNING_FEATURES),
            *(f"category:{name}" for name in PART_FEATURES),
        )
        return self

    def _check_fitted(self) -> None:
        require_fitted(self)

    def _next_month(self, asked: ForecastRows) -> tuple[list[Outlook], list[Record]]:
        question, said, answers = self.next_month_.answer(asked.ahead, BASELINE)
        return answers, question.records(asked.many, asked.ahead, said)

    def _categories(
        self, asked: ForecastRows, totals: Sequence[Outlook]
    ) -> Sequence[Mapping[str, Outlook]]:
        return self.parts_.answer(asked.many, asked.only_next, totals)

    def _running_month(self, asked: ForecastRows) -> list[Outlook]:
        return self.remainder_.answer(asked.running, RUNNING_BASELINE)

    def _so_far(self, one: MonthlySeries) -> float:
        return expense_so_far(one)
