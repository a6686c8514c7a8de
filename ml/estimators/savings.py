"""Next month's savings, from income and expense predicted apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np

from ml.estimators.expense import TRAINING_MONTHS, training_days
from ml.estimators.fitted import require_fitted
from ml.forecasting.features import FEATURES, mirrored, origins
from ml.forecasting.forecaster import Forecaster
from ml.forecasting.next_month import NextMonth
from ml.forecasting.outlook import Question, calibrated, outlooks, rules, said_of
from ml.forecasting.quantiles import spreads
from ml.forecasting.remainder import Remainder
from ml.forecasting.running_features import RUNNING_FEATURES, mirrored_days
from ml.forecasting.series import training_series
from ml.forecasting.slots import KEEP_MONTHS

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.outlook import Outlook
    from ml.forecasting.record import Record
    from ml.forecasting.rows import ForecastRows
    from ml.forecasting.running_features import DayOrigins
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

BASELINE: Final = "Median savings of the last 6 whole months"
RUNNING_BASELINE: Final = "Saved so far and the median rest of the last 6 months"


def savings_so_far(one: MonthlySeries) -> float:
    """Sum income − expense of the running month."""
    day = one.day - 1
    return float(one.income.by_day[-1, day] - one.expense.by_day[-1, day])


def joined(income: Question, expense: Question, net: Floats) -> Question:
    """Set income against expense; their errors are taken as independent.

    Args:
        income: asked of the income.
        expense: asked of the expense at the same origins.
        net: (r, 12) past savings.
    """
    said_in, said_out = income.said, expense.said
    middle = said_in - said_out
    in_below, in_above = spreads(income.quantiles, said_in, income.scale)
    out_below, out_above = spreads(expense.quantiles, said_out, expense.scale)
    quantiles = np.stack(
        [
            middle - np.hypot(in_below, out_above),
            middle,
            middle + np.hypot(in_above, out_below),
        ],
        axis=1,
    )
    return Question(
        candidates=np.stack([middle, *rules(net)], axis=1),
        quantiles=quantiles,
        actual=income.actual - expense.actual,
        scale=np.maximum(expense.scale, income.scale),
        series=expense.series,
        floor=np.full(len(middle), -np.inf),
        length=expense.length,
    )


class SavingsPredictor(Forecaster):
    """Income and expense by boosted quantiles, each on its own scale, then apart.

    Savings are income − expense; investments are neither and so stay savings. The
    range comes from the joint errors of households not seen in training.

    Args:
        iterations: trees of the median; the ends have half as many.
        max_rows: rows that each booster learns from at most.
        held_out: one household in so many calibrates the ranges instead.
        random_state: seed of every choice by chance.
    """

    def __init__(
        self,
        *,
        iterations: int = 80,
        max_rows: int = 15_000,
        held_out: int = 3,
        random_state: int = 0,
    ) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.held_out = held_out
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from a history frame of many households."""
        learn, calibrate = (
            (many, origins(many, last=months, ahead=False))
            for many, months in zip(
                training_series(history, self.held_out),
                (TRAINING_MONTHS, KEEP_MONTHS),
                strict=True,
            )
        )
        days, calibrate_days = (
            training_days(many, rows, self.random_state)
            for many, rows in (learn, calibrate)
        )
        settings: dict[str, Any] = {
            "iterations": self.iterations,
            "max_rows": self.max_rows,
            "random_state": self.random_state,
        }
        self.expense_ = NextMonth(**settings).fit(learn[1], calibrate[1])
        self.income_ = NextMonth(**settings).fit(
            mirrored(learn[1]), mirrored(calibrate[1])
        )
        self.expense_rest_ = Remainder(**settings).fit(days, calibrate_days)
        self.income_rest_ = Remainder(**settings).fit(
            mirrored_days(days), mirrored_days(calibrate_days)
        )
        self.ranges_ = calibrated(self._ask(calibrate[1]))
        self.rest_ranges_ = calibrated(self._ask_rest(calibrate_days))
        self.feature_names_ = (
            *FEATURES,
            *(f"running:{name}" for name in RUNNING_FEATURES),
        )
        return self

    def _ask(self, rows: Origins) -> Question:
        return joined(
            self.income_.ask(mirrored(rows)),
            self.expense_.ask(rows),
            rows.income - rows.expense,
        )

    def _ask_rest(self, days: DayOrigins) -> Question:
        other = mirrored_days(days)
        return joined(
            self.income_rest_.ask(other),
            self.expense_rest_.ask(days),
            other.remainders - days.remainders,
        )

    def _check_fitted(self) -> None:
        require_fitted(self)

    def _next_month(self, asked: ForecastRows) -> tuple[list[Outlook], list[Record]]:
        rows = asked.ahead
        income, expense = self.income_.ask(mirrored(rows)), self.expense_.ask(rows)
        question = joined(income, expense, rows.income - rows.expense)
        said, expected = said_of(question, self.ranges_), income.said
        answers = [
            _explained(outlook, float(expected[outlook.row]))
            for outlook in outlooks(question, said, BASELINE)
        ]
        return answers, question.records(asked.many, rows, said)

    def _running_month(self, asked: ForecastRows) -> list[Outlook]:
        question = self._ask_rest(asked.running)
        said = said_of(question, self.rest_ranges_)
        return outlooks(question, said, RUNNING_BASELINE)

    def _so_far(self, one: MonthlySeries) -> float:
        return savings_so_far(one)


def _explained(said: Outlook, income: float) -> Outlook:
    if not said.model_share:
        return replace(said, drivers=((BASELINE, said.value),))
    return replace(
        said,
        drivers=(
            ("Expected income", income),
            ("Expected expense and usual savings", said.value - income),
        ),
    )
