"""The naive rules that the models of a month's money must beat."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.estimators.expense import expense_so_far
from ml.estimators.savings import savings_so_far
from ml.forecasting.blending import RangesByLength, around
from ml.forecasting.features import nan_mean, nan_median, nan_sd
from ml.forecasting.forecaster import Forecaster
from ml.forecasting.outlook import Outlook, bounds_at
from ml.forecasting.part_features import part_rows
from ml.forecasting.parts import split
from ml.forecasting.record import records
from ml.forecasting.running_features import running_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.record import Record
    from ml.forecasting.rows import ForecastRows
    from ml.forecasting.running_features import DayOrigins
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

_LEAST_SPREAD: Final = 0.05
"""Of a usual month: even the steadiest past does not make the future certain."""


class Rule(Forecaster):
    """A rule on the last 12 whole months; its ranges are those months' deviations.

    Nothing is learned from other households. The running month ends with what came
    so far and the rule on the remainders of earlier months.
    """

    words: str = ""

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    @abstractmethod
    def _rule(self, windows: Floats) -> Floats:
        """Give a value per row of (r, 12) windows."""

    @abstractmethod
    def _past(self, rows: Origins) -> Floats:
        """Give the past of what is predicted, (r, 12)."""

    @abstractmethod
    def _past_rest(self, days: DayOrigins) -> Floats:
        """Give the past of what is still to come, (r, 12)."""

    def _check_fitted(self) -> None:
        """Find nothing missing: a rule needs no fitting."""

    @abstractmethod
    def _came(self, rows: Origins) -> Floats:
        """Give the outcome of what is predicted, (r,)."""

    def _next_month(self, asked: ForecastRows) -> tuple[list[Outlook], list[Record]]:
        rows = asked.ahead
        said = self._said(self._past(rows), rows.scale)
        came = self._came(rows)
        ahead = np.flatnonzero(np.isnan(came))
        found = records(asked.many, rows, said, said[0], came)
        return self._outlooks(said, ahead), found

    def _running_month(self, asked: ForecastRows) -> list[Outlook]:
        days = running_days(asked.begun, last=0)
        said = self._said(self._past_rest(days), days.rows.scale)
        return self._outlooks(said, np.arange(len(asked.begun)))

    def _said(self, past: Floats, scale: Floats) -> tuple[Floats, Floats, Floats]:
        """Give (r,) values and the (r, 3) ends of their ranges."""
        values = self._rule(past)
        spread = np.maximum(nan_sd(past), _LEAST_SPREAD * scale)
        factors = RangesByLength().factors(np.zeros(len(values)))
        return values, *around(values, factors, (spread, spread))

    def _outlooks(
        self, said: tuple[Floats, Floats, Floats], rows: NDArray[np.int64]
    ) -> list[Outlook]:
        values, lower, upper = said
        return [
            Outlook(
                row=row,
                value=float(values[row]),
                bounds=bounds_at(lower[row], upper[row]),
                baseline=float(values[row]),
                model_share=0.0,
                method=self.words,
                drivers=((self.words, float(values[row])),),
            )
            for row in rows.tolist()
        ]


class _Expense(Rule):
    def _past(self, rows: Origins) -> Floats:
        return rows.expense

    def _came(self, rows: Origins) -> Floats:
        return rows.actual_expense

    def _past_rest(self, days: DayOrigins) -> Floats:
        return days.remainders

    def _so_far(self, one: MonthlySeries) -> float:
        return expense_so_far(one)

    def _categories(
        self, asked: ForecastRows, totals: Sequence[Outlook]
    ) -> Sequence[Mapping[str, Outlook]]:
        parts = part_rows(asked.many, asked.only_next)
        values = self._rule(parts.windows)
        return split(asked.many, parts, values, totals, RangesByLength(), self.words)


class _Savings(Rule):
    def _past(self, rows: Origins) -> Floats:
        return rows.income - rows.expense

    def _came(self, rows: Origins) -> Floats:
        return rows.actual_income - rows.actual_expense

    def _past_rest(self, days: DayOrigins) -> Floats:
        income = days.rows.income - days.received_before
        rest: Floats = income - days.remainders
        return rest

    def _so_far(self, one: MonthlySeries) -> float:
        return savings_so_far(one)


class MedianExpense(_Expense):
    """Median of the last six whole months."""

    words = "Median of the last 6 whole months"

    def _rule(self, windows: Floats) -> Floats:
        return nan_median(windows[:, -6:])


class LastMonthExpense(_Expense):
    """The last whole month again."""

    words = "The last whole month again"

    def _rule(self, windows: Floats) -> Floats:
        return nan_mean(windows[:, -1:])


class MedianSavings(_Savings):
    """Median savings of the last six whole months."""

    words = "Median savings of the last 6 whole months"

    def _rule(self, windows: Floats) -> Floats:
        return nan_median(windows[:, -6:])


class LastMonthSavings(_Savings):
    """The last whole month's savings again."""

    words = "The savings of the last whole month again"

    def _rule(self, windows: Floats) -> Floats:
        return nan_mean(windows[:, -1:])
